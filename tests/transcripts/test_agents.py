"""What agents and the services that watch them write: LangGraph, LangSmith, OpenTelemetry, Claude Code."""

from __future__ import annotations

import json
import pickle
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import FakeListChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, RemoveMessage, messages_to_dict

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts import BadLine, LeftOut, Repeated, Spoken, detect_format, read_transcript
from tests.integrations.models import ScriptedModel
from tests.transcripts.files import ALL, MESSAGES, SPOKEN, checkpoint, export, jsonl, sqlite_checkpoints
from tests.transcripts.tracing import Kept


def spoken(path: Path, tools: str = "drop") -> list[Spoken]:
    return [item for item in read_transcript(path, tools=tools) if isinstance(item, Spoken)]


def said(path: Path, tools: str = "drop") -> list[tuple[str, str]]:
    return [(item.turn.role, item.turn.content) for item in spoken(path, tools)]


# -- LangGraph ------------------------------------------------------------------------------------------------------


def test_the_newest_state_of_each_thread_is_read(tmp_path: Path) -> None:
    states = [checkpoint(number, MESSAGES[:number]) for number in range(6)]
    rows = [("ann", "", state) for state in states] + [("bob", "", states[2]), ("ann", "sub:1", states[5])]
    path = sqlite_checkpoints(tmp_path / "checkpoints.db", rows)
    assert detect_format(path).name == "langgraph"
    assert said(path, "keep") == [*ALL, *ALL[:2]]
    assert [item.turn.content for item in spoken(path) if item.session == "ann"] == [content for _, content in SPOKEN]
    ann = [item for item in spoken(path, "keep") if item.session == "ann"]
    assert [item.turn.external_id for item in ann] == ["m1", "m2", "m3", "m4", "m5"]
    assert ann[1].turn.author == "Ann"
    assert LeftOut(place="thread 'ann'", reason="the state of a nested graph") in list(read_transcript(path))


def test_an_agents_threads_are_read_while_it_works(tmp_path: Path) -> None:
    sqlite = pytest.importorskip("langgraph.checkpoint.sqlite", reason="needs langgraph-checkpoint-sqlite")
    path = tmp_path / "checkpoints.db"
    with sqlite.SqliteSaver.from_conn_string(str(path)) as saver:
        agent = create_agent(ScriptedModel(script=["It is cold.", "You are welcome."]), checkpointer=saver)
        for question in ("Is it cold?", "Thanks."):
            agent.invoke({"messages": [HumanMessage(question)]}, {"configurable": {"thread_id": "ann"}})
        open_still = said(path)
    texts = ["Is it cold?", "It is cold.", "Thanks.", "You are welcome."]
    assert open_still == said(path) == list(zip(["user", "assistant"] * 2, texts, strict=True))


def test_messages_that_a_state_removes_are_not_told(tmp_path: Path) -> None:
    """As a state has them whose reducer only appends."""
    all_gone = RemoveMessage(id="__remove_all__")
    lists = {
        "one": [*MESSAGES[:2], RemoveMessage(id="m1"), MESSAGES[4]],
        "all": [*MESSAGES[:2], all_gone, MESSAGES[4]],
        "unknown": [MESSAGES[1], RemoveMessage(id="x"), MESSAGES[4]],
    }
    rows = [(thread, "", checkpoint(1, messages)) for thread, messages in lists.items()]
    items = list(read_transcript(sqlite_checkpoints(tmp_path / "c.db", rows)))
    assert [(one.session, one.turn.external_id) for one in items if isinstance(one, Spoken)] == [
        ("all", "m5"), ("one", "m2"), ("one", "m5"), ("unknown", "m2"), ("unknown", "m5")
    ]  # fmt: skip
    reasons = [item.reason for item in items if isinstance(item, LeftOut)]
    assert sorted(reasons) == ["a note that a message was removed"] * 3 + ["removed from the thread"] * 3
    assert not any(isinstance(item, BadLine) for item in items)


def test_older_json_states_are_read_and_pickled_ones_are_not(tmp_path: Path) -> None:
    class Bomb:
        def __reduce__(self) -> tuple[Any, ...]:
            return Path.touch, (tmp_path / "ran",)

    path = sqlite_checkpoints(tmp_path / "c.db", [(name, "", checkpoint(1, MESSAGES)) for name in "abcd"])
    old = json.dumps({"channel_values": {"chat": [*messages_to_dict(MESSAGES[:2])]}}).encode()
    with sqlite3.connect(path) as connection:
        update = "UPDATE checkpoints SET type = ?, checkpoint = ? WHERE thread_id = ?"
        connection.execute(update, ("json", old, "a"))
        connection.execute(update, ("pickle", pickle.dumps(Bomb()), "b"))
        connection.execute(update, ("msgpack", b"\xdf\xff\xff\xff\xff" + b"\x81" * 5000, "c"))
    connection.close()
    first, second, bomb, broken, *rest = read_transcript(path, tools="keep")
    assert isinstance(first, Spoken) and isinstance(second, Spoken) and second.turn.content == "Is it cold?"
    assert isinstance(bomb, BadLine) and bomb.place == "thread 'b'" and "serialised as 'pickle'" in bomb.reason
    assert isinstance(broken, BadLine) and "not MessagePack" in broken.reason
    assert len(rest) == len(ALL) and not (tmp_path / "ran").exists()


def test_other_databases_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE VIEW checkpoints AS SELECT 1 AS thread_id")
    connection.close()
    with pytest.raises(TranscriptError, match="without a table 'checkpoints'"):
        list(read_transcript(path))
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 4000)
    with pytest.raises(TranscriptError, match="cannot be read as a SQLite database"):
        list(read_transcript(path))
    with pytest.raises(TranscriptError, match="cannot be read") as caught:
        list(read_transcript("postgresql://ann:secret@127.0.0.1:1/none"))
    assert "secret" not in str(caught.value)


# -- LangSmith ------------------------------------------------------------------------------------------------------


def traced(*answers: str) -> list[dict[str, Any]]:
    """The runs of a model that is asked with the whole history each time."""
    kept, history = Kept(), list[BaseMessage]()
    model = FakeListChatModel(responses=list(answers))
    handlers: list[BaseCallbackHandler] = [kept]
    for number in range(len(answers)):
        history.append(HumanMessage(f"question {number}"))
        config = {"callbacks": handlers, "metadata": {"thread_id": "ann"}}
        history.append(model.invoke(history, config))  # type: ignore[arg-type]
    return kept.runs


@pytest.mark.parametrize("newest_first", [False, True])
def test_runs_of_a_model_are_one_conversation(tmp_path: Path, newest_first: bool) -> None:
    runs = traced("one", "two", "three")
    path = jsonl(tmp_path / "runs.jsonl", *(reversed(runs) if newest_first else runs))
    assert detect_format(path).name == "langsmith"
    items = spoken(path)
    expected = [text for i, answer in enumerate(("one", "two", "three")) for text in (f"question {i}", answer)]
    assert [item.turn.content for item in items] == expected
    assert {item.session for item in items} == {"ann"}
    times = [item.turn.created_at for item in items]
    assert None not in times and times == sorted(time for time in times if time)
    assert sum(item.count for item in read_transcript(path) if isinstance(item, Repeated)) == 2 + 4


def test_wrapped_clients_and_chains_are_read_and_tools_left_out(tmp_path: Path) -> None:
    def run(kind: str, inputs: object, outputs: object, **more: object) -> dict[str, object]:
        return {"id": kind, "trace_id": "t", "run_type": kind, "inputs": inputs, "outputs": outputs, **more}

    user = {"role": "user", "content": "hi"}
    choice = {"message": {"role": "assistant", "content": "hello"}}
    runs = [
        run("llm", {"messages": [user]}, {"choices": [choice]}, session_id="a-project"),
        run("tool", {"input": "x"}, {"output": "y"}),
        run("chain", {"input": "hi"}, {"output": "hello"}),  # the same talk, as the chain around it saw it
        run("chain", {"input": "inner"}, {"output": "part"}, parent_run_id="r"),
        run("llm", {"prompts": ["Say a word."]}, {"generations": [[{"text": "Word."}]]}),
    ]
    path = jsonl(tmp_path / "runs.jsonl", *runs)
    assert [item.turn.content for item in spoken(path)] == ["hi", "hello", "Say a word.", "Word."]
    assert {item.session for item in spoken(path)} == {"t"}
    reasons = [item.reason for item in read_transcript(path) if isinstance(item, LeftOut)]
    assert reasons == ["a run of type 'tool'", "a run within another"]
    document = tmp_path / "runs.json"
    document.write_text(json.dumps({"runs": runs}))
    assert said(document) == said(path)


# -- OpenTelemetry --------------------------------------------------------------------------------------------------

PARTS = [
    {"role": "user", "parts": [{"type": "text", "content": "Is it cold?"}]},
    {
        "role": "assistant",
        "parts": [{"type": "tool_call", "id": "c", "name": "weather", "arguments": {"city": "Oslo"}}],
    },
    {"role": "tool", "parts": [{"type": "tool_call_response", "id": "c", "response": "-3 degrees"}]},
]
ANSWER = [{"role": "assistant", "parts": [{"type": "text", "content": "Yes."}], "finish_reason": "stop"}]


@pytest.mark.parametrize("written", [json.dumps, list], ids=["as JSON", "structured"])
def test_spans_of_today(tmp_path: Path, written: Any) -> None:
    def span(start: int, sent: list[Any], answer: list[Any]) -> dict[str, Any]:
        held = {
            "gen_ai.conversation.id": "ann",
            "gen_ai.system_instructions": written([{"type": "text", "content": "Be kind."}]),
        }
        return {
            "start": start,
            "attributes": {**held, "gen_ai.input.messages": written(sent), "gen_ai.output.messages": written(answer)},
        }

    call = [{**PARTS[1], "finish_reason": "tool_call"}]
    later = span(1_700_000_010, PARTS, ANSWER)
    path = jsonl(tmp_path / "spans.jsonl", export(later, span(1_700_000_000, PARTS[:1], call)), export({"start": 5}))
    assert detect_format(path).name == "otel"
    called = '[calls weather({"city": "Oslo"})]'
    roles = ["system", "user", "assistant", "tool", "assistant"]
    texts = ["Be kind.", "Is it cold?", called, "-3 degrees", "Yes."]
    assert said(path, "keep") == list(zip(roles, texts, strict=True))
    assert [item.turn.content for item in spoken(path)] == ["Be kind.", "Is it cold?", "Yes."]
    last = spoken(path)[-1]
    assert (last.session, last.turn.created_at) == ("ann", datetime.fromtimestamp(1_700_000_011, UTC))
    assert LeftOut(place="line 2, span 1", reason="no messages in this span") in list(read_transcript(path))


def test_spans_of_earlier_days(tmp_path: Path) -> None:
    flat = {
        "gen_ai.prompt.0.role": "user", "gen_ai.prompt.0.content": "one",
        "gen_ai.completion.0.role": "assistant", "gen_ai.completion.0.content": "two",
    }  # fmt: skip
    inference = {
        "llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.content": "three",
        "llm.output_messages.0.message.role": "assistant", "llm.output_messages.0.message.content": "four",
    }  # fmt: skip
    choice = {"index": 0, "message": json.dumps({"role": "assistant", "content": "six"})}
    events = [("gen_ai.user.message", {"content": "five"}), ("gen_ai.choice", choice)]
    spans = [{"start": 1, "attributes": flat}, {"start": 2, "attributes": inference}, {"start": 3, "events": events}]
    path = tmp_path / "spans.json"
    path.write_text(json.dumps(export(*spans), indent=1))
    assert [content for _, content in said(path)] == ["one", "two", "three", "four", "five", "six"]
    assert {item.session for item in spoken(path)} == {"5b8efff798038103d269b633813fc60c"}


# -- Claude Code ----------------------------------------------------------------------------------------------------


def entry(number: int, kind: str, content: object, **more: object) -> dict[str, object]:
    return {
        "parentUuid": None, "isSidechain": False, "sessionId": "s1", "type": kind, "uuid": f"u{number}",
        "message": {"role": kind, "content": content}, "timestamp": f"2026-03-14T09:00:{number:02}.000Z", **more,
    }  # fmt: skip


def test_a_session_of_claude_code(tmp_path: Path) -> None:
    use = {"type": "tool_use", "id": "c", "name": "weather", "input": {"city": "Oslo"}}
    result = {"type": "tool_result", "tool_use_id": "c", "content": [{"type": "text", "text": "-3 degrees"}]}
    reminder = "<system-reminder>Be kind.</system-reminder>"
    path = jsonl(
        tmp_path / "s1.jsonl",
        {"type": "summary", "summary": "Weather", "leafUuid": "u9"},
        {"type": "file-history-snapshot", "messageId": "u1", "snapshot": {}},
        entry(1, "user", "<command-name>/clear</command-name>"),
        entry(2, "user", f"Is it cold?\n{reminder}"),
        entry(3, "assistant", [{"type": "thinking", "thinking": "Hm."}]),
        entry(4, "assistant", [{"type": "text", "text": "I look."}, use]),
        entry(5, "user", [result]),
        entry(6, "user", "sub task", isSidechain=True),
        entry(7, "user", "a caveat", isMeta=True),
        entry(8, "assistant", [{"type": "text", "text": "Yes, it is."}]),
        "not an entry",
    )
    assert detect_format(path).name == "claude-code"
    assert said(path, "keep") == ALL[1:]
    items = spoken(path)
    assert [item.turn.content for item in items] == ["Is it cold?", "I look.", "Yes, it is."]
    assert items[0].turn.created_at == datetime(2026, 3, 14, 9, 0, 2, tzinfo=UTC)
    assert (items[0].session, items[0].turn.external_id) == ("s1", "u2")
    reasons = [item.reason for item in read_transcript(path) if isinstance(item, LeftOut)]
    assert reasons == [
        "an entry of type 'summary'", "an entry of type 'file-history-snapshot'", "a command to the program",
        "no text, only 'thinking'", "a tool's result", "a sub-agent's own talk", "text the program put in",
    ]  # fmt: skip
    assert isinstance(list(read_transcript(path))[-1], BadLine)


def test_what_the_program_wrote_into_a_session_is_left_out(tmp_path: Path) -> None:
    put_in, command = "text the program put in", "a command to the program"
    told: list[tuple[object, dict[str, object], str]] = [
        ("<command-message>review is running…</command-message>\n<command-name>/review</command-name>", {}, command),
        ("<command-name>/model</command-name>\n<command-args>opus</command-args>", {}, command),
        ("<local-command-stdout>Set model to opus</local-command-stdout>", {}, command),
        ("<local-command-stderr></local-command-stderr>", {}, command),
        ("<bash-input>ls</bash-input>", {}, command),
        ("<bash-stdout>a.py</bash-stdout><bash-stderr></bash-stderr>", {}, command),
        ("<local-command-caveat>Caveat: ...</local-command-caveat>", {}, command),
        ("Caveat: The messages below were generated by the user while running local commands.", {}, put_in),
        ("<system-reminder>Be kind.</system-reminder>", {}, put_in),
        ("<task-notification>\ndone</task-notification>", {}, put_in),
        ([{"type": "text", "text": "<ide_opened_file>a.py</ide_opened_file>"}], {}, put_in),
        ("<user-prompt-submit-hook>ok</user-prompt-submit-hook>", {}, put_in),
        ([{"type": "text", "text": "[Request interrupted by user for tool use]"}], {}, put_in),
        ("An agent is done.", {"origin": {"kind": "task-notification"}}, put_in),
        ("This session is being continued from a previous conversation that ran out of context. It", {}, "a summary"),
        ("What was said.", {"isCompactSummary": True}, "a summary"),
        ("sub task", {"isSidechain": True}, "a sub-agent's own talk"),
    ]
    synthetic = entry(90, "assistant", [{"type": "text", "text": "No response requested."}])
    synthetic["message"] = {**synthetic["message"], "model": "<synthetic>"}  # type: ignore[dict-item]
    boundary = {"type": "system", "subtype": "compact_boundary", "sessionId": "s1"}
    path = jsonl(
        tmp_path / "s1.jsonl",
        *(entry(number, "user", content, **more) for number, (content, more, _) in enumerate(told)),
        synthetic,
        boundary,
    )
    items = list(read_transcript(path, tools="keep"))
    reasons = [item.reason for item in items if isinstance(item, LeftOut)]
    assert len(items) == len(reasons) == len(told) + 2
    assert all(found.startswith(reason) for found, (*_, reason) in zip(reasons, told, strict=False))


def test_what_the_user_wrote_around_it_is_kept(tmp_path: Path) -> None:
    opened = {"type": "text", "text": "<ide_opened_file>a.py</ide_opened_file>"}
    contents: list[object] = [
        [opened, {"type": "text", "text": "Is it cold?"}],
        "<command-name>/weather</command-name>\nIs it cold?",
        "What does <command-name> in a log mean?",
    ]
    path = jsonl(tmp_path / "s1.jsonl", *(entry(number, "user", content) for number, content in enumerate(contents)))
    assert [text for _, text in said(path)] == ["Is it cold?", "Is it cold?", contents[2]]
    result = {"type": "tool_result", "content": "-3 degrees<system-reminder>Be kind.</system-reminder>"}
    path = jsonl(tmp_path / "s2.jsonl", entry(1, "user", [result]), entry(2, "assistant", "<bash-input> is a tag"))
    assert said(path, "keep") == [("tool", "-3 degrees"), ("assistant", "<bash-input> is a tag")]


def test_messages_from_a_run_have_the_ids_of_the_graph(tmp_path: Path) -> None:
    path = sqlite_checkpoints(tmp_path / "c.db", [("t", "", checkpoint(1, [HumanMessage("hi"), AIMessage("hello")]))])
    once, again = ([item.turn.external_id for item in spoken(path)] for _ in range(2))
    assert once == again and len(set(once)) == 2
