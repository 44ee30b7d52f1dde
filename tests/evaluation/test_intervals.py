"""Intervals against figures from elsewhere, and how often they hold the truth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.evaluation.intervals import mean_interval, share_interval


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
