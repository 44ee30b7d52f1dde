"""No input makes the parsers fail with anything but TranscriptError."""

import contextlib
import functools
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langchain_core.messages import messages_to_dict

from mplus_memory.errors import TranscriptError
from mplus_memory.records import ROLES
from mplus_memory.transcripts import FORMATS, Spoken, read_transcript
from mplus_memory.transcripts.langgraph_states import decoded
from mplus_memory.transcripts.locomo import read_questions
from tests.transcripts.files import MESSAGES, checkpoint, export, sqlite_checkpoints

# Field names and values that the parsers look for, so that the fuzzing reaches beyond the first check.
FIELDS = """messages role content type data kwargs lc id name text speaker speaker_a speaker_b dia_id session_1
session_2 session_1_date_time blip_caption qa question evidence category conversation sample_id created_at timestamp
thread_id conversations from value haystack_sessions haystack_dates haystack_session_ids question_id run_type inputs
outputs generations choices message extra metadata start_time child_runs runs prompts parts attributes key stringValue
arrayValue kvlistValue values resourceSpans scopeSpans spans events traceId startTimeUnixNano gen_ai.input.messages
gen_ai.output.messages gen_ai.system_instructions gen_ai.prompt.0.content blocks block_type additional_kwargs store
chat_store sessionId uuid leafUuid isSidechain tool_calls function arguments request response body model input output
channel_values custom_id trace_id parent_run_id dotted_order spanId parentSpanId gen_ai.operation.name gen_ai.choice
gen_ai.conversation.id llm.output_messages.0.message.tool_calls.0.tool_call.function.name index origin kind
llm.input_messages.0.message.contents.1.message_content.text isMeta resourceLogs scopeLogs logRecords
eventName""".split()
WORDS = [
    "user",
    "assistant",
    "human",
    "ai",
    "text",
    "HumanMessage",
    "1:56 pm on 8 May, 2023",
    "D1:1",
    "",
    "\ud800",
    "llm",
    "chain",
    "tool",
    "gen_ai.input.messages",
    '[{"role": "user", "parts": [{"type": "text", "content": "x"}]}]',
    "tool_use",
    "tool_result",
    "2023/05/30 (Tue) 23:40",
    "1" * 30,
    "\0",
    "invoke_agent",
    "execute_tool",
    "<command-name>x</command-name>",
    "<system-reminder>",
    "remove",
    "__remove_all__",
]
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(WORDS)
    | st.text(max_size=8)
    | st.just(10**30)
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=3), inner, max_size=5)
    ),
    max_leaves=25,
)
files = (
    st.binary(max_size=200)
    | values.map(lambda value: json.dumps(value).encode())
    | values.map(lambda value: json.dumps(value, indent=1).encode())
    | st.lists(values.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=20), max_size=5).map(
        b"\n".join
    )
)


@pytest.mark.parametrize("format", [None, *FORMATS])
@settings(max_examples=40, deadline=None)
@given(data=files)
def test_only_transcript_errors(format: str | None, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fuzz.jsonl"
        path.write_bytes(data)
        try:
            items: list[Any] = [*read_transcript(path, format), *read_questions(path)]
        except TranscriptError:
            return
    for item in items:
        if isinstance(item, Spoken):
            assert item.turn.role in ROLES
            assert item.turn.content.strip()
            assert item.turn.external_id and item.session
            f"{item.session}{item.turn.content}{item.turn.author}{item.turn.external_id}{item.place}".encode()


REAL = [
    "\n".join(map(json.dumps, messages_to_dict(MESSAGES))).encode(),
    json.dumps(messages_to_dict(MESSAGES), indent=1).encode(),
    json.dumps([{"conversations": [{"from": "human", "value": "hi"}, {"from": "gpt", "value": "hello"}]}]).encode(),
    json.dumps(export({"start": 1, "attributes": {"gen_ai.prompt.0.content": "hi"}})).encode(),
    b'role,content,time\nuser,"hi, you",2024-01-01\nassistant,hello,\n',
    json.dumps({"run_type": "llm", "inputs": {"messages": [["human", "hi"]]}, "outputs": {"output": "x"}}).encode(),
    json.dumps({"sessionId": "s", "type": "user", "uuid": "u", "message": {"content": "hi"}}).encode() * 2,
    json.dumps({"question_id": "q", "haystack_sessions": [[{"role": "user", "content": "hi"}]]}).encode(),
    json.dumps({"speaker_a": "A", "session_1": [{"speaker": "A", "dia_id": "D1:1", "text": "hi"}]}).encode(),
    json.dumps([{"role": "user", "additional_kwargs": {}, "blocks": [{"block_type": "text", "text": "hi"}]}]).encode(),
    b'{"model": "m", "messages": [{"role": "user", "content": "hi"}], "choices": [{"message": {"role": "x"}}, {}]}\n',
    "\n".join(
        json.dumps(
            {
                "id": f"{n}", "trace_id": "0", "parent_run_id": f"{n - 1}" if n else None, "run_type": kind,
                "dotted_order": ".".join(f"2026Z{one}" for one in range(n + 1)),
                "inputs": {"messages": [["user", "hi"]]}, "outputs": {"messages": [["user", "hi"], ["ai", "hello"]]},
            }
        )
        for n, kind in enumerate(["chain", "llm", "tool", "llm"])
    ).encode(),
]  # fmt: skip


@functools.cache
def database() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        rows = [("ann", "", checkpoint(1, MESSAGES))]
        return sqlite_checkpoints(Path(folder) / "c.db", rows).read_bytes()


def read_all(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fuzz"
        path.write_bytes(data)
        with contextlib.suppress(TranscriptError):
            for item in read_transcript(path, tools="keep"):
                assert item.place


def mutated(data: bytes, changes: list[tuple[int, bytes]]) -> bytes:
    changed = bytearray(data)
    for place, new in changes:
        at = place % (len(changed) + 1)
        changed[at : at + max(1, len(new) - 1)] = new
    return bytes(changed)


SCRAPS = st.binary(max_size=4) | st.sampled_from(
    [b"[", b"]", b"{", b"}", b'"', b"\\", b",", b"9" * 5000, b"[" * 3000, b"null", b"\xff", b"\n", b"1e999", b"-"]
)
CHANGES = st.lists(st.tuples(st.integers(0, 1 << 20), SCRAPS), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(which=st.sampled_from(REAL), changes=CHANGES)
def test_damaged_files(which: bytes, changes: list[tuple[int, bytes]]) -> None:
    read_all(mutated(which, changes))


@settings(max_examples=60, deadline=None)
@given(changes=CHANGES)
def test_damaged_databases(changes: list[tuple[int, bytes]]) -> None:
    read_all(mutated(database(), changes))


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from(["msgpack", "json", "pickle", None, 3]), data=st.binary(max_size=200) | st.none())
def test_states_of_any_bytes(kind: object, data: bytes | None) -> None:
    with contextlib.suppress(ValueError):
        decoded(kind, data)


@pytest.mark.parametrize(
    "data", [b"\x91" * 100_000, b"\xc7\x08\x05" * 30_000, b"\xdd\xff\xff\xff\xff", b"\xc9\xff\xff\xff\xff\x05"]
)
def test_states_without_end(data: bytes) -> None:
    with pytest.raises(ValueError, match="not MessagePack"):
        decoded("msgpack", data)


def test_values_nested_a_thousand_deep(tmp_path: Path) -> None:
    deep = "[" * 900 + "]" * 900
    path = tmp_path / "deep.jsonl"
    path.write_text(f'{{"role": "user", "content": {deep}}}\n' * 2)
    for format in FORMATS:
        if format != "langgraph":
            assert not any(isinstance(item, Spoken) for item in read_transcript(path, format, tools="keep"))
