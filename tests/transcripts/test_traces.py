"""Traces of agents: each turn once and in order, however often runs and spans tell it."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langchain.agents import create_agent
from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig, RunnableLambda
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver

from mplus_memory.transcripts import Item, LeftOut, Repeated, Spoken, read_transcript, traces
from mplus_memory.transcripts.otel import parse_otel
from mplus_memory.transcripts.source import Record
from tests.integrations.models import ScriptedModel, calling
from tests.transcripts.files import attributes, export, jsonl
from tests.transcripts.tracing import Kept

Said = list[tuple[str, str, str]]


def said(items: Sequence[Item]) -> Said:
    return [(item.session, item.turn.role, item.turn.content) for item in items if isinstance(item, Spoken)]


def reasons(items: Sequence[Item]) -> list[str]:
    return [item.reason for item in items if isinstance(item, LeftOut)]


# -- LangSmith ------------------------------------------------------------------------------------------------------

QUESTIONS = ("Is it cold?", "yes", "Thanks.", "yes")
ANSWERS = ("It is -3 degrees. Shall I go on?", "It snows.", "You are welcome.", "yes")
TALK = [
    ("ann", role, text)
    for pair in zip(QUESTIONS, ANSWERS, strict=True)
    for role, text in zip(("user", "assistant"), pair, strict=True)
]


@tool
def weather(city: str, config: RunnableConfig) -> str:
    """The weather, from an agent of its own."""
    helper = create_agent(ScriptedModel(script=["-3 degrees"]), system_prompt="You know the weather.")
    asked = {"messages": [HumanMessage(f"The weather in {city}?")]}
    return str(helper.invoke(asked, config)["messages"][-1].text)


def traced(make: Callable[[str], Any]) -> list[dict[str, Any]]:
    """The runs of an agent with a checkpointer, a tool and a sub-agent, in a talk of several turns."""
    kept = Kept()
    script = [calling("weather", city="Oslo"), *ANSWERS]
    agent = create_agent(
        ScriptedModel(script=script), [weather], system_prompt="Be kind.", checkpointer=InMemorySaver()
    )
    for question in QUESTIONS:
        config: Any = {"configurable": {"thread_id": "ann"}, "metadata": {"thread_id": "ann"}, "callbacks": [kept]}
        agent.invoke({"messages": [make(question)]}, config)
    return kept.runs


MAKE: dict[str, Callable[[str], Any]] = {
    "dict": lambda text: {"role": "user", "content": text},
    "message": HumanMessage,
    "named": lambda text: HumanMessage(text, name="Ann"),
    "tuple": lambda text: ("user", text),
}
ONLY: dict[str, Callable[[dict[str, Any]], bool]] = {
    "all runs": lambda run: True,
    "outermost": lambda run: run["parent_run_id"] is None,
    "no tools": lambda run: run["run_type"] != "tool",
}


@pytest.mark.parametrize("kind", MAKE)
@pytest.mark.parametrize("only", ONLY)
def test_an_agents_runs_are_one_talk(tmp_path: Path, kind: str, only: str) -> None:
    runs = [run for run in traced(MAKE[kind]) if ONLY[only](run)]
    assert len({run["trace_id"] for run in runs}) == len(QUESTIONS)
    orders = [runs, runs[::-1], random.Random(0).sample(runs, len(runs))]
    found = [list(read_transcript(jsonl(tmp_path / "runs.jsonl", *order))) for order in orders]
    for items in found:
        assert said(items) == TALK
        assert not any(type(item).__name__ == "BadLine" for item in items)
    ids = [[item.turn.external_id for item in items if isinstance(item, Spoken)] for items in found]
    assert ids[0] == ids[1] == ids[2] and len(set(ids[0])) == len(TALK)
    if only == "all runs":
        assert "a sub-agent's own talk" in reasons(found[0])


def test_the_calls_of_the_model_alone_tell_an_agents_talk(tmp_path: Path) -> None:
    """As ``list_runs(run_type="llm")`` gives them; that an agent is another's tool shows only in the runs around it."""
    runs = [run for run in traced(HumanMessage) if run["run_type"] in ("llm", "chat_model")]
    items = list(read_transcript(jsonl(tmp_path / "runs.jsonl", *runs)))
    helper = [("system", "You know the weather."), ("user", "The weather in Oslo?"), ("assistant", "-3 degrees")]
    main = [turn for turn in said(items) if turn[1:] not in helper]
    assert main == [("ann", "system", "Be kind."), *TALK]


def test_what_a_function_is_asked_is_told_with_what_the_agent_in_it_did(tmp_path: Path) -> None:
    """The outermost run has a question and an answer; the calls of the model inside know what lay between."""
    kept = Kept()
    inner = create_agent(
        ScriptedModel(script=[calling("weather", city="Oslo"), "It is cold."]), [weather], system_prompt="Be kind."
    )

    def agent(held: dict[str, str], config: RunnableConfig) -> dict[str, str]:
        prompt = ScriptedModel(script=["weather"])
        prompt.invoke(f"Which topic is this: {held['question']}", config)
        result = inner.invoke({"messages": [("user", held["question"])]}, config)
        return {"answer": result["messages"][-1].text}

    RunnableLambda(agent).invoke({"question": "Is it cold?"}, {"callbacks": [kept]})
    path = jsonl(tmp_path / "runs.jsonl", *kept.runs)
    items = list(read_transcript(path, tools="keep"))
    called = '[calls weather({"city": "Oslo"})]'
    expected = [
        ("system", "Be kind."), ("user", "Is it cold?"), ("assistant", called), ("tool", "-3 degrees"),
        ("assistant", "It is cold."),
    ]  # fmt: skip
    assert [turn[1:] for turn in said(items)] == expected
    times = [item.turn.created_at for item in items if isinstance(item, Spoken)][1:]
    assert times == sorted(time for time in times if time)


def test_runs_listed_within_a_run_are_read_like_a_list(tmp_path: Path) -> None:
    runs = traced(HumanMessage)

    def nested(parent: str | None) -> list[dict[str, Any]]:
        some = sorted((run for run in runs if run["parent_run_id"] == parent), key=lambda run: str(run["start_time"]))
        return [{**run, "child_runs": nested(run["id"])} for run in some]

    items = list(read_transcript(jsonl(tmp_path / "runs.jsonl", *nested(None))))
    assert said(items) == TALK


def run(name: str, kind: str, seconds: tuple[int, int], told: Sequence[object], **more: object) -> dict[str, object]:
    """A run of one trace: its inputs and outputs, and when it started and ended."""
    start, end = (f"2026-01-01T00:00:{second:02}" for second in seconds)
    fields = {"id": name, "trace_id": "t", "run_type": kind, "start_time": start, "end_time": end}
    return {**fields, "inputs": told[0], "outputs": told[1], **more}


USER, ANSWER = {"role": "user", "content": "Is it cold?"}, {"role": "assistant", "content": "Yes."}
ASKED, ANSWERED = {"messages": [[USER]]}, {"choices": [{"message": ANSWER}]}
INSIDE = run("model", "llm", (2, 5), (ASKED, ANSWERED), parent_run_id="outer")
PROMPT = {"messages": [[{"role": "user", "content": "Context: snow. Question: Is it cold?"}]]}


@pytest.mark.parametrize(
    "outer, inside",
    [
        (run("outer", "chain", (0, 9), ({"input": "Is it cold?"}, {"output": "Yes."})), {**INSIDE, "inputs": PROMPT}),
        (run("outer", "chain", (0, 9), ({"messages": [USER]}, None)), INSIDE),  # it failed after the answer
        (run("outer", "chain", (0, 9), ({"payload": 5}, {"status": 200})), INSIDE),
        (run("outer", "chain", (0, 9), ({"topic": "snow"}, {"output": "Yes."})), INSIDE),
        (run("outer", "llm", (0, 1), (ASKED, None)), {**INSIDE, "parent_run_id": None}),  # tried again
        (run("outer", "tool", (0, 9), ({"input": "Is it cold?"}, {"output": "Yes."})), INSIDE),  # a server of tools
    ],
    ids=["retrieval", "failed", "opaque", "no question", "again", "tool"],
)
def test_questions_are_told_once_before_their_answers(
    tmp_path: Path, outer: dict[str, object], inside: dict[str, object]
) -> None:
    found = [item for item in read_transcript(jsonl(tmp_path / "a.jsonl", outer, inside)) if isinstance(item, Spoken)]
    assert [(item.turn.role, item.turn.content) for item in found] == [("user", "Is it cold?"), ("assistant", "Yes.")]
    times = [item.turn.created_at for item in found]
    assert times == sorted(time for time in times if time)


def test_choices_that_were_not_taken_are_counted(tmp_path: Path) -> None:
    texts = ["one", "two", "three"]
    user = {"role": "user", "content": "hi"}
    messages = [{"role": "assistant", "content": text} for text in texts]
    model = {"id": "r", "trace_id": "r", "run_type": "llm", "inputs": {"messages": [[user]]}}
    parts = [{"role": "assistant", "parts": [{"type": "text", "content": text}]} for text in texts]
    asked = {"gen_ai.input.messages": json.dumps([{"role": "user", "parts": [{"type": "text", "content": "hi"}]}])}
    events = [("gen_ai.choice", {"index": 2 - index, "message": one}) for index, one in enumerate(reversed(messages))]
    records: list[object] = [
        {**model, "outputs": {"generations": [[{"text": one["content"], "message": one} for one in messages]]}},
        {**model, "outputs": {"choices": [{"message": one} for one in messages]}},
        export({"start": 1, "attributes": {**asked, "gen_ai.output.messages": json.dumps(parts)}}),
        export({"start": 1, "events": [("gen_ai.user.message", {"content": "hi"}), *events]}),
        {"model": "m", "messages": [user], "response": {"choices": [{"message": one} for one in messages]}},
    ]
    for record in records:
        items = list(read_transcript(jsonl(tmp_path / "a.jsonl", record)))
        assert [turn[1:] for turn in said(items)] == [("user", "hi"), ("assistant", "one")]
        assert reasons(items) == ["another choice of the model"] * 2


# -- OpenTelemetry --------------------------------------------------------------------------------------------------

Message = dict[str, Any]
NAMED = {"gen_ai.conversation.id": "ann"}


def text(role: str, content: str) -> Message:
    return {"role": role, "parts": [{"type": "text", "content": content}]}


def call(name: str, number: int) -> Message:
    return {"role": "assistant", "parts": [{"type": "tool_call", "id": f"c{number}", "name": name, "arguments": {}}]}


def result(content: str, number: int) -> Message:
    return {"role": "tool", "parts": [{"type": "tool_call_response", "id": f"c{number}", "response": content}]}


class Spans:
    """Spans as an instrumentation of the semantic conventions ends them; ids and times grow as they start."""

    def __init__(self) -> None:
        self.ended: list[dict[str, Any]] = []
        self._clock = itertools.count(1_700_000_000)
        self._numbers = itertools.count(1)

    def start(self, operation: str, parent: dict[str, Any] | None, trace: str) -> dict[str, Any]:
        return {
            "traceId": trace, "spanId": f"{next(self._numbers):016x}", "name": operation,
            "parentSpanId": parent["spanId"] if parent else "",
             "startTimeUnixNano": str(next(self._clock) * 10**9),
            "held": {"gen_ai.operation.name": operation},
        }  # fmt: skip

    def end(self, span: dict[str, Any], **held: object) -> None:
        """``asked``, ``answered`` and ``system`` are told in the attributes, as JSON."""
        names = {"asked": "gen_ai.input.messages", "answered": "gen_ai.output.messages"}
        told = {names.get(key, "gen_ai.system_instructions"): json.dumps(value) for key, value in held.items()}
        made = attributes({**span.pop("held"), **told, **(NAMED if held else {})})
        self.ended.append({**span, "endTimeUnixNano": str(next(self._clock) * 10**9), "attributes": made})


def agent_spans(turns: Sequence[tuple[str, str, int]], *, tells: str, tools_in_history: bool, sub_agent: bool) -> Spans:
    """An agent's talk: question, answer and number of calls of each turn. ``tells``: what ``invoke_agent`` does."""
    spans, history, system = Spans(), list[Message](), [{"type": "text", "content": "Be kind."}]
    for number, (question, answer, num_calls) in enumerate(turns):
        trace = f"{number + 1:032x}"
        server = spans.start("POST /chat", None, trace)
        outer = spans.start("invoke_agent", server, trace)
        asked, made = [*history, text("user", question)], list[Message]()
        for step in range(num_calls + 1):
            chat = spans.start("chat", outer, trace)
            said = call("weather", step) if step < num_calls else text("assistant", answer)
            spans.end(chat, asked=[*asked, *made], answered=[{**said, "finish_reason": "stop"}], system=system)
            made.append(said)
            if step < num_calls:
                worker = spans.start("execute_tool", outer, trace)
                if sub_agent:
                    inside = spans.start("invoke_agent", worker, trace)
                    asking = spans.start("chat", inside, trace)
                    task = {"asked": [text("user", "task")], "answered": [text("assistant", "done")]}
                    spans.end(asking, **task, system=[{"type": "text", "content": "Work."}])
                    spans.end(inside, **task)
                spans.end(worker)
                made.append(result(f"result {number} {step}", step))
        told: dict[str, object] = {"nothing": {}, "ends": {"asked": asked[-1:], "answered": made[-1:]},
                                   "all": {"asked": asked, "answered": made}}[tells]  # fmt: skip
        spans.end(outer, **told)
        spans.end(server)
        history = [*asked, *(made if tools_in_history else made[-1:])]
    return spans


def expected(turns: Sequence[tuple[str, str, int]]) -> Said:
    found: Said = [("ann", "system", "Be kind.")]
    for number, (question, answer, num_calls) in enumerate(turns):
        found.append(("ann", "user", question))
        for step in range(num_calls):
            found += [("ann", "assistant", "[calls weather({})]"), ("ann", "tool", f"result {number} {step}")]
        found.append(("ann", "assistant", answer))
    return found


def records(spans: Sequence[dict[str, Any]], batch: int) -> list[Record]:
    """Lines of an exporter, some spans in each."""
    some = [spans[first : first + batch] for first in range(0, len(spans), batch)]
    return [
        Record(place=f"line {number}", number=number, value={"resourceSpans": [{"scopeSpans": [{"spans": list(one)}]}]})
        for number, one in enumerate(some, 1)
    ]


WORDS = st.sampled_from(["yes", "no", "Is it cold?", "go on"])


@settings(max_examples=40, deadline=None)
@given(
    turns=st.lists(st.tuples(WORDS, WORDS, st.integers(0, 2)), min_size=1, max_size=4),
    tells=st.sampled_from(["nothing", "ends", "all"]),
    sub_agent=st.booleans(),
    tools_in_history=st.booleans(),
    batch=st.integers(1, 5),
)
def test_an_agents_spans_are_one_talk(
    turns: list[tuple[str, str, int]], tells: str, sub_agent: bool, tools_in_history: bool, batch: int
) -> None:
    spans = agent_spans(turns, tells=tells, tools_in_history=tools_in_history, sub_agent=sub_agent)
    items = list(parse_otel(records(spans.ended, batch), "f"))
    found = [
        (item.session, item.turn.role, "\n".join(filter(None, (item.turn.content, *item.calls))))
        for item in items
        if isinstance(item, Spoken)
    ]
    assert found == expected(turns)
    ids = [item.turn.external_id for item in items if isinstance(item, Spoken)]
    assert len(set(ids)) == len(ids)


def test_an_agents_spans_in_earlier_forms(tmp_path: Path) -> None:
    """Events of spans, and log records; an agent's span around the model's."""
    user, system = {"content": "Is it cold?"}, {"content": "Be kind."}
    tool_call = {"id": "c", "type": "function", "function": {"name": "weather", "arguments": "{}"}}
    first = [("gen_ai.system.message", system), ("gen_ai.user.message", user)]
    calls = {"message": json.dumps({"tool_calls": [tool_call]}), "index": 0, "finish_reason": "tool_calls"}
    later = [
        ("gen_ai.assistant.message", {"tool_calls": json.dumps([tool_call])}),
        ("gen_ai.tool.message", {"content": "-3 degrees", "id": "c"}),
    ]
    answer = {"message": json.dumps({"content": "Yes."}), "index": 0, "finish_reason": "stop"}
    chats = [
        {"start": 1, "events": [("gen_ai.user.message", user), ("gen_ai.choice", answer)]},
        {"start": 2, "events": [*first, ("gen_ai.choice", calls)]},
        {"start": 4, "events": [*first, *later, ("gen_ai.choice", answer)]},
    ]
    document = export(*chats)
    outer, *inner = document["resourceSpans"][0]["scopeSpans"][0]["spans"]
    for span in inner:
        span["parentSpanId"] = outer["spanId"]
    path = tmp_path / "spans.json"
    path.write_text(json.dumps(document))
    turns = [("system", "Be kind."), ("user", "Is it cold?"), ("assistant", "[calls weather({})]"),
             ("tool", "-3 degrees"), ("assistant", "Yes.")]  # fmt: skip
    assert [turn[1:] for turn in said(list(read_transcript(path, tools="keep")))] == turns
    logs = [
        {"traceId": "t", "spanId": span["spanId"], "eventName": event["name"], "body": {"kvlistValue": {"values": [
            {"key": one["key"], "value": one["value"]} for one in event["attributes"]]}}}
        for span in inner for event in span["events"]
    ]  # fmt: skip
    mixed = random.Random(1).sample(logs[:3], 3) + logs[3:]  # two spans' records reach the exporter in turns
    path.write_text(json.dumps({"resourceLogs": [{"scopeLogs": [{"logRecords": sorted(mixed, key=logs.index)}]}]}))
    assert [turn[1:] for turn in said(list(read_transcript(path, tools="keep")))] == turns


def test_flat_attributes_with_parts_and_calls(tmp_path: Path) -> None:
    """As OpenInference and OpenLLMetry write them."""
    inference = {
        "openinference.span.kind": "LLM", "session.id": "ann",
        "llm.input_messages.0.message.role": "user",
        "llm.input_messages.0.message.contents.0.message_content.type": "text",
        "llm.input_messages.0.message.contents.0.message_content.text": "Is it",
        "llm.input_messages.0.message.contents.1.message_content.type": "image",
        "llm.input_messages.0.message.contents.2.message_content.text": "cold?",
        "llm.output_messages.0.message.role": "assistant",
        "llm.output_messages.0.message.tool_calls.0.tool_call.function.name": "weather",
        "llm.output_messages.0.message.tool_calls.0.tool_call.function.arguments": '{"city": "Oslo"}',
    }  # fmt: skip
    flat = {
        "gen_ai.prompt.0.role": "user", "gen_ai.prompt.0.content": "hi", "gen_ai.completion.0.role": "assistant",
        "gen_ai.completion.0.tool_calls.0.name": "weather", "gen_ai.completion.0.tool_calls.0.arguments": "{}",
    }  # fmt: skip
    for held, first, called in ((inference, "Is it\ncold?", '{"city": "Oslo"}'), (flat, "hi", "{}")):
        path = jsonl(tmp_path / "spans.jsonl", export({"start": 1, "attributes": held}))
        turns = [turn[1:] for turn in said(list(read_transcript(path, tools="keep")))]
        assert turns == [("user", first), ("assistant", f"[calls weather({called})]")]


def test_a_talk_without_history_may_begin_again_as_it_began() -> None:
    pairs = [("hi", "Hello."), ("hi", "Hello again."), ("hi", "Still here?")]
    spans = Spans()
    for number, (question, answer) in enumerate(pairs):
        span = spans.start("invoke_agent", None, f"{number}")
        spans.end(span, asked=[text("user", question)], answered=[text("assistant", answer)])
    found = [item.turn.content for item in parse_otel(records(spans.ended, 1), "f") if isinstance(item, Spoken)]
    assert found == list(itertools.chain(*pairs))


def test_talks_side_by_side_in_one_trace_are_all_told() -> None:
    spans = Spans()
    for number in range(40):
        span = spans.start("chat", None, "t")
        spans.end(span, asked=[text("user", f"{number}")], answered=[text("assistant", "ok")], system=[])
    found = [item.turn.content for item in parse_otel(records(spans.ended, 7), "f") if isinstance(item, Spoken)]
    assert sorted(found) == sorted([*map(str, range(40)), *["ok"] * 40])


def test_many_open_traces_are_told_without_holding_all(monkeypatch: pytest.MonkeyPatch) -> None:
    spans = agent_spans([("Is it cold?", "Yes.", 1)] * 12, tells="all", tools_in_history=True, sub_agent=False).ended
    expect = [item for item in parse_otel(records(spans, 3), "f") if isinstance(item, Spoken)]
    monkeypatch.setattr(traces, "_MOST_OPEN", 2)
    monkeypatch.setattr(traces, "_MOST_HELD", 10_000)
    found = [item for item in parse_otel(records(spans, 3), "f") if isinstance(item, Spoken)]
    assert [(item.turn.content, item.turn.external_id) for item in found] == [
        (item.turn.content, item.turn.external_id) for item in expect
    ]
    assert len(found) == 1 + 4 * 12
    assert len({item.turn.external_id for item in found}) == len(found)


def test_spans_within_each_other_in_a_circle_end(tmp_path: Path) -> None:
    document = export(*({"start": 1, "attributes": {"gen_ai.prompt.0.content": f"hi {n}"}} for n in range(3)))
    spans = document["resourceSpans"][0]["scopeSpans"][0]["spans"]
    for span, other in zip(spans, [*spans[1:], spans[0]], strict=True):
        span["parentSpanId"] = other["spanId"]
    path = jsonl(tmp_path / "spans.jsonl", document)
    assert sum(isinstance(item, Spoken | Repeated | LeftOut) for item in read_transcript(path)) >= 1
