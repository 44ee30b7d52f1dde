"""Turns as tokens: text comes back, markup stands where it should, surrogates do no harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory import CheckpointError
from mplus_memory.model.dialogue import LLAMA3, PLAIN, Dialogue, format_of, printable
from mplus_memory.records import ROLES
from tests.tiny import SIZES, make_tokenizer

DIALOGUE = Dialogue.of(make_tokenizer(), SIZES["turn_format"])
any_text = st.text(st.characters(codec=None, categories=None), max_size=60)


@given(any_text, st.sampled_from(ROLES))
def test_a_turn_holds_its_text(text: str, role: str) -> None:
    ids = DIALOGUE.turn(role, text)
    assert DIALOGUE.text(ids[1:-1]) == printable(text)
    assert DIALOGUE.markup.id_to_token(ids[0]) == f"<|{role}|>" and ids[-1:] == DIALOGUE.end_ids()
    named = DIALOGUE.turn(role, text, author="Ann")
    assert DIALOGUE.text(named[1:-1]) == f"Ann: {printable(text)}"


@given(any_text)
def test_lone_surrogates_alone_are_replaced(text: str) -> None:
    shown = printable(text)
    shown.encode("utf-8")
    assert printable(shown) == shown
    if not any(0xD800 <= ord(c) <= 0xDFFF for c in text):
        assert shown == text
    assert [c for c in shown if c not in "\ufffd" and ord(c) < 0x10000] == [
        c for c in text if not 0xD800 <= ord(c) <= 0xDFFF and c != "\ufffd" and ord(c) < 0x10000
    ]


def test_a_question_ends_where_the_answer_begins() -> None:
    ids = DIALOGUE.question("what am i")
    assert ids == [*DIALOGUE.turn("user", "what am i"), DIALOGUE.markup.token_to_id("<|assistant|>")]


def test_a_format_is_the_checkpoints_own_or_that_of_its_kind() -> None:
    own = SIZES["turn_format"]
    assert format_of(own, make_tokenizer()) is own
    assert format_of(None, make_tokenizer()) is PLAIN
    tokenizer = type("T", (), {"chat_template": "… <|start_header_id|> …"})()
    assert format_of(None, tokenizer) is LLAMA3
    with pytest.raises(CheckpointError, match=r"lacks the roles \['tool'\]"):
        format_of({role: own[role] for role in ROLES[:3]}, make_tokenizer())
    with pytest.raises(CheckpointError, match="not a fast tokenizer"):
        Dialogue.of(object(), own)
