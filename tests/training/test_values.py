"""Values: the split is by construction, and nothing crosses it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
