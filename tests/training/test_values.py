"""Values: the split is by construction, and nothing crosses it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.model.loaded import embedded_folder, load_tokenizer
from mplus_memory.training.values import _SPECIAL, REAL, draw_value, is_held_out

KINDS = sorted({*_SPECIAL, *REAL})


@given(seed=st.integers(), kind=st.sampled_from(KINDS), split=st.sampled_from(["train", "held_out"]))
def test_a_drawn_value_is_of_the_split_asked_for(seed, kind, split):
    assert is_held_out(draw_value(Random(seed), kind, split)) == (split == "held_out")


@given(text=st.text())
def test_the_split_does_not_depend_on_capitals(text):
    assert is_held_out(text.lower()) == is_held_out(text.lower().lower())


@pytest.mark.parametrize("kind", KINDS)
def test_the_vocabulary_is_open(kind):
    """Closed lists would be classified, not copied."""
    rng = Random(0)
    fewest = {"pin": 250, "age": 50, "number": 150, "size": 40}.get(kind, 100)
    assert len({draw_value(rng, kind, "train") for _ in range(400)}) >= fewest


def test_about_a_fifth_is_held_out():
    rng = Random(0)
    drawn = [rng.choice(REAL["city"]) + str(rng.random()) for _ in range(2000)]
    assert 0.15 < sum(map(is_held_out, drawn)) / len(drawn) < 0.25


def test_subwords_of_held_out_words_occur_in_training():
    """Words that are held out can be copied only if what they are written with was met in values."""
    tokenizer = load_tokenizer(embedded_folder())

    def subwords(value: str) -> set[int]:
        return set(tokenizer(f"is {value}.", add_special_tokens=False).input_ids[1:-1])

    rng, kinds = Random(1), [kind for kind in REAL if kind not in ("weekday", "month")]  # those come with dates
    met = set().union(*(subwords(draw_value(rng, rng.choice(kinds), "train", natural=True)) for _ in range(40_000)))
    held_out = [word for kind in kinds for word in REAL[kind] if is_held_out(word)]
    unmet = [word for word in held_out if not subwords(word) <= met]
    assert len(unmet) < 0.02 * len(held_out), unmet
