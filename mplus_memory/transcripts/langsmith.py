"""LangSmith runs as its client lists them and its exports write them: one run a line, or a list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts.conversations import own_name, told
from mplus_memory.transcripts.fields import UnusableMessage, moment, name_of
from mplus_memory.transcripts.heard import Heard, first_alone
from mplus_memory.transcripts.items import BadLine, Item, LeftOut
from mplus_memory.transcripts.langchain import is_langchain_message, langchain_message
from mplus_memory.transcripts.openai import openai_message
from mplus_memory.transcripts.source import Record, read_records
from mplus_memory.transcripts.traces import Run, Traces, dated, has_user

_TEXTS = ("input", "question", "query", "prompt", "text", "human_input")
_ANSWERS = ("output", "answer", "response", "result", "text", "completion")
_MOST_SORTED_BYTES = 128 * 2**20
_DEEPEST = 50


def is_langsmith(value: object) -> bool:
    """Whether a record looks like this format."""
    if isinstance(value, Mapping) and isinstance(value.get("runs"), list):
        value = next(iter(value["runs"]), None)
    return isinstance(value, Mapping) and "run_type" in value and ("inputs" in value or "outputs" in value)


def read_langsmith(path: Path) -> Iterator[Record | BadLine]:
    """The runs of a file, oldest first. The client lists the newest first, so the file is looked through before.

    Raises:
        TranscriptError: they are in another order, and too many to be sorted here.
    """
    if _in_order(path):
        yield from _opened(read_records(path))
        return
    if path.stat().st_size > _MOST_SORTED_BYTES:
        raise TranscriptError(
            f"{path}: its runs are not in order of start_time, and with more than {_MOST_SORTED_BYTES} bytes they are "
            "not sorted here; sort them first, e.g. jq -c . FILE | tac if the newest come first"
        )
    yield from sorted(_opened(read_records(path)), key=_started)


def _in_order(path: Path) -> bool:
    last = 0.0
    for record in _opened(read_records(path)):
        if (now := _started(record)) < last and now:
            return False
        last = max(last, now)
    return True


def _opened(records: Iterable[Record | BadLine]) -> Iterator[Record | BadLine]:
    """The records, with the runs of a document in place of the document."""
    for record in records:
        value = record.value if isinstance(record, Record) else None
        if isinstance(value, Mapping) and isinstance(value.get("runs"), list):
            for number, run in enumerate(value["runs"], 1):
                yield Record(place=f"{record.place}, run {number}", number=number, value=run)
        else:
            yield record


def _started(record: Record | BadLine) -> float:
    value = None if isinstance(record, BadLine) else record.value
    when = moment(value.get("start_time")) if isinstance(value, Mapping) else None
    return when.timestamp() if when else 0.0


def parse_langsmith(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """What the runs of each trace add to its conversation: see ``traces``.

    A conversation is a thread (``session_id``, ``thread_id`` or ``conversation_id`` in the metadata), else a trace.
    """
    traces = Traces(stem)
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif not isinstance(record.value, Mapping) or not is_langsmith(record.value):
            yield BadLine(place=record.place, reason="not a run: run_type with inputs or outputs")
        else:
            yield from _runs(record, record.value, traces, 0)
    yield from traces.end()


def _runs(record: Record, run: Mapping[str, Any], traces: Traces, depth: int) -> Iterator[Item]:
    """Hand over a run and those listed inside it."""
    yield from _run(record, run, traces)
    children = run.get("child_runs")
    inherited = {"parent_run_id": run.get("id"), "trace_id": run.get("trace_id") or run.get("id")}
    for number, child in enumerate(children if isinstance(children, list) and depth < _DEEPEST else [], 1):
        if isinstance(child, Mapping):
            place = replace(record, place=f"{record.place}, child {number}")
            yield from _runs(place, {**inherited, **child}, traces, depth + 1)


def _run(record: Record, run: Mapping[str, Any], traces: Traces) -> Iterator[Item]:
    found = Run(
        place=record.place,
        number=record.number,
        trace=name_of(run.get("trace_id")),
        id=name_of(run.get("id")),
        parent=name_of(run.get("parent_run_id")),
        above=_above(run),
        name=_thread(run),
        started=moment(run.get("start_time")),
        is_tool=run.get("run_type") == "tool",
    )
    if aside := _aside(run):
        yield LeftOut(place=record.place, reason=aside)
    else:
        asked = _messages(run.get("inputs"), "user", _TEXTS)
        answered = _messages(run.get("outputs"), "assistant", _ANSWERS)
        if not asked and not answered:
            yield LeftOut(place=record.place, reason="no messages in this run")
        every = told(None, record, [*asked, *answered], _message).messages
        first, then = dated(every[: len(asked)], found.started), dated(every[len(asked) :], moment(run.get("end_time")))
        if run.get("parent_run_id") and run.get("run_type") == "chain" and not has_user(then):
            yield LeftOut(place=record.place, reason="a run within another")
        else:
            yield from (one for one in every if not isinstance(one, tuple))
            found = replace(found, asked=first, answered=then)
    yield from traces.add(found)


def _above(run: Mapping[str, Any]) -> list[str]:
    """The ids of all runs around it, the nearest first, from ``<start>Z<id>.<start>Z<id>`` and so on."""
    order = run.get("dotted_order")
    parts = order.split(".")[:-1] if isinstance(order, str) else []
    return [part.partition("Z")[2] for part in reversed(parts[-_DEEPEST:]) if "Z" in part]


def _aside(run: Mapping[str, Any]) -> str | None:
    """Why a run is not part of the talk with the user, if so."""
    kind = run.get("run_type")
    return None if kind in ("llm", "chat_model", "chain") else f"a run of type {kind!r:.30}"


def _thread(run: Mapping[str, Any]) -> str | None:
    """The run's thread; its own ``session_id`` is the project, which all users share."""
    extra = run.get("extra")
    held = extra.get("metadata") if isinstance(extra, Mapping) else None
    return own_name(held) or own_name(run.get("metadata")) or name_of(run.get("thread_id"))


def _messages(held: object, role: str, texts: tuple[str, ...]) -> list[object]:
    """The messages in a run's inputs or outputs, in the shapes that models, chains and wrappers leave."""
    if not isinstance(held, Mapping):
        return []
    for key in ("messages", "generations", "choices"):
        found = held.get(key)
        while isinstance(found, list) and found and isinstance(found[0], list) and _is_batch(found[0]):
            found = found[0]  # of a batch of one
        if isinstance(found, list) and found:
            some = found if key == "messages" else first_alone(found, "another choice of the model")
            return [_inner(one, role) for one in some]
    prompts = held.get("prompts")
    if isinstance(prompts, list) and prompts:
        return first_alone([{"role": role, "content": prompt} for prompt in prompts], "another prompt of the batch")
    for key in texts:
        value = held.get(key)
        if isinstance(value, str) and value.strip():
            return [{"role": role, "content": value}]
        if isinstance(value, list) and value and isinstance(value[0], Mapping) and _is_message(value[0]):
            return list(value)
        if isinstance(value, Mapping):
            return [value] if _is_message(value) else _messages({"messages": value.get("messages")}, role, ())
    if isinstance(held.get("message"), Mapping):
        return [held["message"]]
    return [held] if _is_message(held) else []


def _is_batch(first: list[object]) -> bool:
    return not first or not isinstance(first[0], str)


def _is_message(value: Mapping[str, Any]) -> bool:
    return ("role" in value and ("content" in value or "tool_calls" in value)) or is_langchain_message(value)


def _inner(one: object, role: str) -> object:
    """A generation's message, or the text it has instead; a pair of role and text; else itself."""
    if isinstance(one, list) and len(one) == 2:
        return {"role": one[0], "content": one[1]}
    if isinstance(one, Mapping) and not _is_message(one):
        if isinstance(one.get("message"), Mapping):
            return one["message"]
        if isinstance(one.get("text"), str):
            return {"role": role, "content": one["text"]}
    return one


def _message(message: Mapping[str, Any]) -> Heard:
    if is_langchain_message(message):
        return langchain_message(message)
    if "role" not in message:
        raise UnusableMessage(f"a message with the fields {', '.join(map(repr, list(message)[:8])):.200}")
    return openai_message(message)
