"""No input makes the parsers fail with anything but TranscriptError."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.errors import TranscriptError
from mplus_memory.records import ROLES
from mplus_memory.transcripts import FORMATS, Spoken, read_transcript
from mplus_memory.transcripts.locomo import read_questions

# Field names and values that the parsers look for, so that the fuzzing reaches beyond the first check.
FIELDS = """messages role content type data kwargs lc id name text speaker speaker_a speaker_b dia_id session_1
session_2 session_1_date_time blip_caption qa question evidence category conversation sample_id created_at timestamp
thread_id""".split()
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
    "\0",
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
