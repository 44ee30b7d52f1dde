"""The tokenizer: any text goes through, and a value has the same tokens wherever it stands."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.training.dialogues import Exchange, Turn
from mplus_memory.training.encoding import Row, collate
from mplus_memory.training.tokenizer import SPECIAL_TOKENS
from mplus_memory.training.values import draw_value

TEXT = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda s: not any(t in s for t in SPECIAL_TOKENS))


@given(text=TEXT)
def test_any_text_comes_back(encoder, text):
    ids = encoder.text(text)
    assert encoder.tokenizer.decode(ids) == text


@given(seed=st.integers(), kind=st.sampled_from(["name", "city", "code", "food", "title"]))
def test_a_value_has_the_same_tokens_at_the_start_and_within(encoder, seed, kind):
    value = draw_value(Random(seed), kind, "held_out")
    alone, within = encoder.text(value), encoder.text(f"It is {value}")
    assert within[-len(alone) :] == alone


def test_digits_stand_alone(encoder):
    assert len(encoder.text("2048 16384")) == len("2048") + len("16384")


def test_a_turn_has_its_markers_and_no_other_special_token(encoder):
    ids = encoder.turn(Turn("user", "Hello!"))
    assert encoder.tokenizer.convert_ids_to_tokens(ids)[0] == "<|user|>"
    assert [i for i in ids if i < len(SPECIAL_TOKENS)] == [ids[0], ids[-1]]
    assert ids[-1] == encoder.tokenizer.eos_token_id


def test_an_answer_is_learned_whole_and_its_value_is_marked(encoder):
    row = Row()
    encoder.add_exchange(row, Exchange("Where do I live?", "You live in Bergen.", "Bergen"))
    ids, targets = collate([row, row], encoder.pad)
    assert encoder.tokenizer.decode(targets.token[targets.answer == 1]) == "You live in Bergen.<|end|>"
    first = targets.token[targets.opens_value & (targets.answer == 0)]
    assert first.tolist() == encoder.text("Bergen")[:1]
    assert (ids[targets.row, targets.place + 1] == targets.token).all()
