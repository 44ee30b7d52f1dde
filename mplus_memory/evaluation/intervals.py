"""95 % confidence intervals: Wilson's for shares, the bootstrap's for means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from mplus_memory.training.measures import wilson_interval

NUM_RESAMPLES = 2000


class Interval(NamedTuple):
    """From ``low`` to ``high``."""

    low: float
    high: float


def share_interval(hits: int, total: int) -> Interval:
    """Of a share of ``total`` (>= 1) independent trials: Wilson 1927; never wider than 0 to 1."""
    return Interval(*wilson_interval(hits, total))


def mean_interval(values: Sequence[float], *, seed: int = 0) -> Interval:
    """Of the mean of ``values`` (at least one): percentile bootstrap (Efron 1979) of 2,000 resamples.

    The same values and seed give the same interval everywhere: numpy promises the raw words of Philox for good.
    """
    given = np.asarray(values, dtype=np.float64)
    words = np.random.Philox(key=seed).random_raw(NUM_RESAMPLES * len(given))
    drawn = (words % np.uint64(len(given))).astype(np.intp).reshape(NUM_RESAMPLES, len(given))
    low, high = np.quantile(given[drawn].mean(axis=1), (0.025, 0.975))
    return Interval(float(low), float(high))
