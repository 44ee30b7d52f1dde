"""Intervals against figures from elsewhere, and how often they hold the truth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.evaluation.intervals import mean_interval, share_interval, token_mean


def test_wilson_as_printed() -> None:
    # Newcombe 1998, Statistics in Medicine 17, table I, method 3: 81/263, 15/148, 0/20, 1/29
    for hits, total, low, high in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ]:
        assert share_interval(hits, total) == pytest.approx((low, high), abs=1e-4)


def test_the_bootstrap_of_a_mean_is_near_the_normal_interval() -> None:
    values = np.random.default_rng(0).exponential(size=400)
    spread = 1.96 * values.std() / np.sqrt(len(values))
    low, high = mean_interval(values.tolist())
    assert low == pytest.approx(values.mean() - spread, abs=0.15 * spread)
    assert high == pytest.approx(values.mean() + spread, abs=0.15 * spread)


def test_the_bootstrap_holds_the_true_mean_about_95_times_in_100() -> None:
    draws = np.random.default_rng(1).normal(size=(200, 60))
    held = [low <= 0 <= high for low, high in (mean_interval(row.tolist()) for row in draws)]
    assert 0.90 <= sum(held) / len(held) <= 0.99


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=20), st.integers(0, 2**63))
def test_the_bootstrap_stays_within_the_values_and_repeats(values: list[float], seed: int) -> None:
    low, high = mean_interval(values, seed=seed)
    slack = 1e-9 * max(map(abs, values))
    assert min(values) - slack <= low <= high <= max(values) + slack
    assert mean_interval(values, seed=seed) == (low, high)


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


def test_the_interval_over_tokens_holds_the_true_mean_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(0)
    hits = 0
    for trial in range(100):
        counts = random.integers(1, 20, size=40)
        sums = [random.normal(loc=0.7, size=n).sum() for n in counts]
        found = token_mean(sums, counts, seed=trial)
        assert found.low is not None and found.high is not None
        hits += found.low <= 0.7 <= found.high
    assert 86 <= hits <= 100


def test_of_samples_of_one_token_it_is_the_bootstrap_of_their_mean() -> None:
    values = np.random.default_rng(0).exponential(size=30).tolist()
    found = token_mean(values, [1] * 30, seed=5)
    assert (found.low, found.high) == mean_interval(values, seed=5)
