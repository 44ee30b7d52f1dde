"""Two rankings made one, against a fusion written by hand."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.fusion import agreement, fuse

NAMES = [f"m{number}" for number in range(60)]


def by_hand(latent: list[tuple[str, float]], lexical: list[tuple[str, float]]) -> dict[str, float]:
    """The formula as it is written, term by term."""
    order = [name for name, _ in latent]
    judges = [name for name, _ in lexical if name in order][: min(20, len(order) // 2)]
    others = [name for name in order if name not in judges]
    if not lexical:
        weight = 1.0
    elif not judges:
        weight = 0.0
    else:
        won = sum(order.index(judge) < order.index(other) for judge in judges for other in others)
        weight = max(0.0, 2 * won / (len(judges) * len(others)) - 1)
    scores = [score for _, score in latent]
    mean = sum(scores) / len(scores) if scores else 0.0
    spread = math.sqrt(sum((score - mean) ** 2 for score in scores) / len(scores)) if scores else 0.0
    total: dict[str, float] = {}
    for name, score in lexical:
        total[name] = score / lexical[0][1]
    for name, score in latent:
        near = min(max((score - mean) / spread, 0.0), 4.0) / 4.0 if spread >= 1e-9 else 0.0
        total[name] = total.get(name, 0.0) + weight * near
    return total


def ranking(draw: st.DrawFn, least: float) -> list[tuple[str, float]]:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=40))
    scores = sorted((draw(st.integers(0, 1000)) / 100 + least for _ in names), reverse=True)
    return list(zip(names, scores, strict=True))


@st.composite
def rankings(draw: st.DrawFn) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    return ranking(draw, -5.0), ranking(draw, 1e-6)


@given(rankings())
def test_fusion_is_the_formula(given_: tuple[list[tuple[str, float]], list[tuple[str, float]]]) -> None:
    latent, lexical = given_
    fused, expected = fuse(latent, lexical), by_hand(latent, lexical)
    assert {name: pytest.approx(score, abs=1e-9) for name, score in expected.items()} == dict(fused)
    assert len(fused) == len(expected)
    assert [score for _, score in fused] == sorted((score for _, score in fused), reverse=True)


@given(rankings())
def test_a_retriever_that_contradicts_the_words_changes_nothing(
    given_: tuple[list[tuple[str, float]], list[tuple[str, float]]],
) -> None:
    _, lexical = given_
    others = [name for name in NAMES if name not in dict(lexical)]
    latent = [(name, -float(place)) for place, name in enumerate([*others, *(name for name, _ in lexical)])]
    fused = [name for name, _ in fuse(latent, lexical)]
    assert fused[: len(lexical)] == [name for name, _ in lexical] or not lexical


def test_one_of_two_rankings_alone_is_kept() -> None:
    latent = [("a", 3.0), ("b", 1.0), ("c", -1.0)]
    assert [name for name, _ in fuse(latent, [])] == ["a", "b", "c"]
    assert [name for name, _ in fuse([], latent[:2])] == ["a", "b"]
    assert fuse([], []) == []


def test_agreement_runs_from_chance_to_one() -> None:
    assert agreement(NAMES, NAMES[:5]) == 1.0
    assert agreement(NAMES, NAMES[-5:]) == agreement(NAMES, ["elsewhere"]) == 0.0
    assert agreement(NAMES, [NAMES[0], NAMES[-1]]) == 0.0
    shuffled = random.Random(0).sample(NAMES, len(NAMES))
    assert agreement(NAMES, shuffled[:20]) < 0.3


def test_what_a_believed_retriever_found_passes_what_words_found_by_chance() -> None:
    """The words' first three are the retriever's first three too; its fourth has none of the words."""
    latent = [(name, score) for name, score in zip(NAMES, [9.0, 8.0, 7.0, 6.5, *[0.0] * 56], strict=True)]
    lexical = [(NAMES[0], 5.0), (NAMES[1], 4.0), (NAMES[2], 3.0), (NAMES[50], 1.0)]
    assert [name for name, _ in fuse(latent, lexical)][:4] == NAMES[:4]
