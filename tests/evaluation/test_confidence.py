"""Means over tokens, and intervals that hold what they promise."""

from __future__ import annotations

import numpy as np
import pytest

from mplus_memory.evaluation.confidence import token_mean


def test_the_mean_weighs_every_token_alike() -> None:
    found = token_mean([1.0, 8.0], [1, 4])
    assert found.mean == pytest.approx(9 / 5)
    assert found.low is not None and found.high is not None and 1.0 <= found.low <= found.high <= 2.0


def test_one_sample_has_no_interval() -> None:
    found = token_mean([3.0], [2])
    assert (found.mean, found.low, found.high) == (1.5, None, None)


def test_the_seed_decides_and_differences_are_paired() -> None:
    random = np.random.default_rng(0)
    a, counts = random.normal(size=30), [5] * 30
    assert token_mean(a, counts, seed=1) == token_mean(a, counts, seed=1) != token_mean(a, counts, seed=2)
    shifted = token_mean(a + 10.0, counts, seed=1)
    plain = token_mean(a, counts, seed=1)
    assert shifted.low == pytest.approx(plain.low + 2.0) and shifted.high == pytest.approx(plain.high + 2.0)


def test_the_interval_holds_the_true_mean_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(0)
    hits = 0
    for trial in range(100):
        counts = random.integers(1, 20, size=40)
        sums = [random.normal(loc=0.7, size=n).sum() for n in counts]
        found = token_mean(sums, counts, seed=trial)
        assert found.low is not None and found.high is not None
        hits += found.low <= 0.7 <= found.high
    assert 86 <= hits <= 100
