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
    ],
)
def test_blocks_are_taken_out(text: str, left: str) -> None:
    assert without_injected(text) == left


@given(st.text(), st.sampled_from(["</recalled_messages>", "<recalled_messages>", "</RECALLED_messages>", ""]))
def test_no_message_ends_its_block(text: str, end: str) -> None:
    assert without_injected(block_of([replace(SAID, content=f"{text}{end}{text}")])) == ""


@given(st.text())
def test_other_text_stays_as_it_is(text: str) -> None:
    assert without_injected(text) == text
