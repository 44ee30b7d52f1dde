import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mplus_memory.errors import InputError
from mplus_memory.injected import block_of
from mplus_memory.records import Message, Turn
from mplus_memory.transcripts import BadLine, LeftOut, Repeated, Spoken, read_transcript


def jsonl(path: Path, *values: object) -> Path:
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    return path


def user(content: object, **more: object) -> dict[str, object]:
    return {"role": "user", "content": content, **more}


def spoken(path: Path) -> list[Spoken]:
    return [item for item in read_transcript(path) if isinstance(item, Spoken)]


def test_one_message_per_line(tmp_path: Path) -> None:
    path = jsonl(
        tmp_path / "chat.jsonl",
        user("hi", name="Ann", timestamp=1_700_000_000),
        {"role": "assistant", "content": "hello"},
    )
    first, second = spoken(path)
    assert first.session == second.session == "chat"
    assert first.turn.created_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert (first.turn.role, first.turn.content, first.turn.author) == ("user", "hi", "Ann")
    assert (second.turn.role, second.turn.content) == ("assistant", "hello")


def test_one_conversation_per_line_each_its_own_session(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "c.jsonl", {"messages": [user("a")]}, {"messages": [user("a")], "thread_id": "t9"})
    assert [item.session for item in spoken(path)] == ["c-1", "t9"]
    assert len({item.turn.external_id for item in spoken(path)}) == 2


def test_lines_name_their_session(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "c.jsonl", user("a", session_id="x"), user("b", session_id="y"))
    assert [item.session for item in spoken(path)] == ["x", "y"]


@pytest.mark.parametrize(
    "document", [[user("a")], {"messages": [user("a")]}, [{"messages": [user("a")]}], [[user("a")]]]
)
@pytest.mark.parametrize("indent", [None, 2])
def test_documents(tmp_path: Path, document: object, indent: int | None) -> None:
    path = tmp_path / "doc.json"
    path.write_text(json.dumps(document, indent=indent))
    assert [item.turn.content for item in spoken(path)] == ["a"]


def test_content_parts_keep_their_text(tmp_path: Path) -> None:
    parts = [
        {"type": "text", "text": "look"},
        {"type": "image_url", "image_url": {"url": "u"}},
        {"type": "input_text", "text": "here"},
    ]
    assert [item.turn.content for item in spoken(jsonl(tmp_path / "p.jsonl", user(parts), user("x")))] == [
        "look\nhere",
        "x",
    ]


def test_tool_calls_and_results_are_left_out_by_name_or_kept(tmp_path: Path) -> None:
    function = {"name": "weather", "arguments": '{"city": "Oslo"}'}
    call = {"role": "assistant", "content": None, "tool_calls": [{"id": "1", "function": function}]}
    result = {"role": "tool", "content": "42", "tool_call_id": "1"}
    old = {"role": "assistant", "content": "Wait.", "function_call": function}
    path = jsonl(tmp_path / "t.jsonl", user("q"), call, result, old, {"role": "assistant", "content": None})
    dropped, kept = list(read_transcript(path)), list(read_transcript(path, tools="keep"))
    assert dropped[1:3] == [
        LeftOut(place="line 2", reason="a tool call"),
        LeftOut(place="line 3", reason="a tool's result"),
    ]
    assert dropped[4] == kept[4] == LeftOut(place="line 5", reason="no text")
    called = '[calls weather({"city": "Oslo"})]'
    texts = [item.turn.content for item in kept if isinstance(item, Spoken)]
    assert texts == ["q", called, "42", f"Wait.\n{called}"]
    ids = [{item.turn.external_id for item in items if isinstance(item, Spoken)} for items in (dropped, kept)]
    assert ids[0] < ids[1]  # what both tell has one id
    with pytest.raises(InputError, match="'some'"):
        read_transcript(path, tools="some")


def test_bad_lines_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(
        b'{"role": "user", "content": "one"}\n{oops\n\n[1, "x"]\n7\n{"role": "king", "content": "x"}\n'
        b'{"role": "user", "content": {"a": 1}}\n'
        b'{"role": "user", "content": "\xff"}\n{"role": "user", "content": "two"}\n'
    )
    items = list(read_transcript(path))
    assert [item.turn.content for item in items if isinstance(item, Spoken)] == ["one", "two"]
    bad = [item for item in items if isinstance(item, BadLine)]
    places = ["line 2", "line 4, message 1", "line 4, message 2", "line 5", "line 6", "line 7", "line 8"]
    assert [item.place for item in bad] == places
    assert "role 'king'" in bad[4].reason and "not UTF-8" in bad[6].reason


def test_a_bad_first_line_does_not_hide_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"role": "user", "con\n{"role": "user", "content": "two"}\n')
    assert [type(item) for item in read_transcript(path)] == [BadLine, Spoken]


def test_a_grown_file_keeps_the_ids_it_had(tmp_path: Path) -> None:
    lines = [user("thanks"), user("thanks"), {"role": "assistant", "content": "thanks"}]
    before = [item.turn.external_id for item in spoken(jsonl(tmp_path / "a.jsonl", *lines))]
    after = [item.turn.external_id for item in spoken(jsonl(tmp_path / "renamed.jsonl", *lines, user("more")))]
    assert after[:3] == before
    assert len(set(after)) == 4


def test_conversations_that_open_differently_share_no_ids(tmp_path: Path) -> None:
    one = spoken(jsonl(tmp_path / "a.jsonl", user("hi"), user("thanks")))
    other = spoken(jsonl(tmp_path / "b.jsonl", user("hello"), user("thanks")))
    assert {item.turn.external_id for item in one}.isdisjoint(item.turn.external_id for item in other)


def test_own_ids_win_unless_too_long(tmp_path: Path) -> None:
    first, second = spoken(jsonl(tmp_path / "a.jsonl", user("hi", id="m1"), user("x", id="m" * 1000)))
    assert first.turn.external_id == "m1"
    assert second.turn.external_id is not None and second.turn.external_id.startswith("sha256:")


def test_half_a_surrogate_pair_becomes_a_replacement_character(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"role": "user", "content": "cut \\ud83d"}\n')
    [item] = spoken(path)
    assert item.turn.content.startswith("cut \ufffd")
    item.turn.content.encode()


def test_a_turn_without_extras_has_none(tmp_path: Path) -> None:
    [item] = spoken(jsonl(tmp_path / "a.jsonl", user("hi", created_at="yesterday")))
    assert item.turn == Turn(role="user", content="hi", external_id=item.turn.external_id)


def test_two_visits_that_open_alike_at_different_times_are_two(tmp_path: Path) -> None:
    visits = [{"session_id": "ann", "messages": [user("Hello!", timestamp=time)]} for time in (1e9, 2e9)]
    assert len({item.turn.external_id for item in spoken(jsonl(tmp_path / "a.jsonl", *visits))}) == 2


HISTORY = [
    user("one"),
    {"role": "assistant", "content": "two"},
    user("three"),
    {"role": "assistant", "content": "four"},
]


def test_lines_that_repeat_the_history_so_far_add_only_what_is_new(tmp_path: Path) -> None:
    lines = [{"session_id": "ann", "messages": HISTORY[:end]} for end in (1, 3, 4)]
    path = jsonl(tmp_path / "a.jsonl", *lines)
    assert [item.turn.content for item in spoken(path)] == ["one", "two", "three", "four"]
    repeated = [item for item in read_transcript(path) if isinstance(item, Repeated)]
    assert repeated == [Repeated(place="line 2", count=1), Repeated(place="line 3", count=3)]


def request(*messages: dict[str, object], answer: str, **more: object) -> dict[str, object]:
    choice = {"message": {"role": "assistant", "content": answer}}
    return {"request": {"model": "m", "messages": [*messages]}, "response": {"choices": [choice]}, **more}


def test_a_log_of_requests_is_its_conversation(tmp_path: Path) -> None:
    system: dict[str, object] = {"role": "system", "content": "Be kind."}
    log = [
        request(system, HISTORY[0], answer="two"),
        request(system, *HISTORY[:3], answer="four"),
        request(system, *HISTORY[:3], answer="4!"),  # asked again
        request(system, *HISTORY[2:], user("five"), answer="six"),  # the window slid on
    ]
    named = [{**line, "metadata": {"session_id": "ann"}} for line in log]
    items = spoken(jsonl(tmp_path / "named.jsonl", *named))
    assert [item.turn.content for item in items] == ["Be kind.", "one", "two", "three", "four", "4!", "five", "six"]
    assert {item.session for item in items} == {"ann"}
    items = spoken(jsonl(tmp_path / "log.jsonl", *log[:2]))
    assert [item.turn.content for item in items] == ["Be kind.", "one", "two", "three", "four"]
    assert {item.session for item in items} == {"log-1"}


def test_nameless_conversations_of_two_people_that_begin_alike_stay_two(tmp_path: Path) -> None:
    hi, hello = user("hi"), {"role": "assistant", "content": "Hello!"}
    log = [request(hi, answer="Hello!") for _ in "ab"]
    log += [request(hi, hello, user(f"I am {name}."), answer=f"Hi {name}!") for name in ("Ann", "Bob")]
    told: dict[str, list[str]] = {}
    for item in spoken(jsonl(tmp_path / "log.jsonl", *log)):
        told.setdefault(item.session, []).append(item.turn.content)
    assert sorted(told.values()) == [["hi", "Hello!", f"I am {name}.", f"Hi {name}!"] for name in ("Ann", "Bob")]


def test_batch_files_and_responses_are_read(tmp_path: Path) -> None:
    sent = {"custom_id": "c1", "method": "POST", "body": {"model": "m", "messages": [user("one")]}}
    choices = [{"message": {"role": "assistant", "content": "two"}}]
    back = {"id": "b", "custom_id": "c1", "response": {"status_code": 200, "body": {"choices": choices}}}
    parts = [{"type": "output_text", "text": "four"}]
    call = {"type": "function_call", "name": "f", "arguments": "{}"}
    output = [{"type": "reasoning"}, call, {"type": "message", "role": "assistant", "content": parts}]
    response = {"model": "m", "input": "three", "output": output, "thread_id": "c1"}
    items = spoken(jsonl(tmp_path / "b.jsonl", sent, back, response))
    assert [(item.session, item.turn.content) for item in items] == [
        ("c1", "one"), ("c1", "two"), ("c1", "three"), ("c1", "four")
    ]  # fmt: skip


def test_what_memory_had_put_in_is_not_told_again(tmp_path: Path) -> None:
    then = datetime(2024, 1, 1, tzinfo=UTC)
    who = {"role": "user", "content": "I like tea.", "author": None}
    ids = {"id": "m", "external_id": None, "position": 0, "step": None}
    recalled = Message(**who, **ids, created_at=then, imported_at=then)
    block = block_of([recalled])
    path = jsonl(tmp_path / "a.jsonl", user(block), user(f"{block}\n\nWhat do I drink?"))
    first, second = read_transcript(path)
    assert first == LeftOut(place="line 1", reason="only text that memory had put in")
    assert isinstance(second, Spoken) and second.turn.content == "What do I drink?"
