"""Text that memory gave is known again, and nobody's own words are taken for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory import Message, block_of, without_injected

SAID = Message(
    id="1", position=0, role="user", content="I am allergic to nuts.", author="Ann", created_at=None,
    imported_at=datetime(2026, 3, 4, tzinfo=UTC), external_id=None, step=1,
)  # fmt: skip
BLOCK = block_of([SAID])
HEADER = BLOCK.splitlines()[0]


def test_a_line_tells_date_speaker_and_text() -> None:
    assert "[2026-03-04] user (Ann): I am allergic to nuts." in BLOCK.splitlines()
    assert block_of([]) == ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (BLOCK, ""),
        (f"{BLOCK}\n\nWhat do I like?", "What do I like?"),
        (f"Be kind.\n\n{BLOCK}\n\nWhat do I like?\n{BLOCK}", "Be kind.\nWhat do I like?"),
        ("What does <recalled_messages> mean?", "What does <recalled_messages> mean?"),
        (BLOCK[:-5], BLOCK[:-5]),
        (f"Hi.\n{HEADER} {BLOCK}\n<recalled_messages>x</recalled_messages> Bye.", "Hi.\nBye."),
    ],
)
def test_blocks_are_taken_out(text: str, left: str) -> None:
    assert without_injected(text) == left


@given(st.text(), st.sampled_from(["</recalled_messages>", "<recalled_messages>", "</RECALLED_messages>", ""]))
def test_no_message_ends_its_block(text: str, end: str) -> None:
    assert without_injected(block_of([replace(SAID, content=f"{text}{end}{text}")])) == ""
    named = block_of([replace(SAID, author=f"{text}{end}{text}"), SAID])
    assert without_injected(named) == "" and len(named.splitlines()) == len(BLOCK.splitlines()) + 1


@given(st.text())
def test_other_text_stays_as_it_is(text: str) -> None:
    assert without_injected(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<recalled_messages>" + " " * 10**6 + "x",
        (HEADER + "<recalled_messages>") * 5_000,
        HEADER * 5_000 + "</recalled_messages>" * 9,
    ],
)
def test_what_only_looks_like_blocks_stays_and_takes_no_time(text: str) -> None:
    """A pattern that began with white space took an hour for a message of 1 MiB; the suite's time limit is the test."""
    assert without_injected(text) == text


def test_blocks_within_blocks_all_go() -> None:
    assert without_injected(HEADER * 4_000 + "<recalled_messages>a</recalled_messages>" * 4_000) == ""


@given(st.lists(st.sampled_from([HEADER, "<recalled_messages>", "</recalled_messages>", " ", "\n", "a"]), max_size=12))
def test_nothing_that_is_left_is_a_block(pieces: list[str]) -> None:
    left = without_injected("".join(pieces))
    assert without_injected(left) == left
