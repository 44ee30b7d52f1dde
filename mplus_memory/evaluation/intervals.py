"""95 % confidence intervals: Wilson's for shares, a seeded bootstrap's for means over samples or over their tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mplus_memory.training.measures import wilson_interval

NUM_RESAMPLES = 2000
_BLOCK = 1 << 18  # numbers drawn at once


class Interval(NamedTuple):
    """From ``low`` to ``high``."""

    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """A mean and its 95 % confidence interval; ``low`` and ``high`` are None for a single sample."""

    mean: float
    low: float | None
    high: float | None


def share_interval(hits: int, total: int) -> Interval:
    """Of a share of ``total`` (>= 1) independent trials: Wilson 1927; never wider than 0 to 1."""
    return Interval(*wilson_interval(hits, total))


def mean_interval(values: Sequence[float], *, seed: int = 0) -> Interval:
    """Of the mean of ``values`` (at least one): percentile bootstrap (Efron 1979) of 2,000 resamples.

    The same values and seed give the same interval everywhere: numpy promises the raw words of Philox for good.
    """
    return _bootstrap(np.asarray(values, dtype=np.float64), np.ones(len(values)), seed)


def token_mean(sums: Sequence[float], counts: Sequence[int], *, seed: int = 0) -> Estimate:
    """Σ sums / Σ counts, with samples (documents, messages) drawn again with replacement as in ``mean_interval``.

    sums: each sample's total over its tokens; counts: each sample's tokens (>= 1). Two calls with as many samples and
    one seed draw the same ones, so differences are paired.
    """
    total, weight = np.asarray(sums, dtype=np.float64), np.asarray(counts, dtype=np.float64)
    assert len(total) == len(weight) >= 1 and weight.min() > 0, (len(total), len(weight))
    mean = float(total.sum() / weight.sum())
    if len(total) == 1:
        return Estimate(mean=mean, low=None, high=None)
    low, high = _bootstrap(total, weight, seed)
    return Estimate(mean=mean, low=low, high=high)


def _bootstrap(total: NDArray[np.float64], weight: NDArray[np.float64], seed: int) -> Interval:
    """Of Σ total / Σ weight over samples drawn again."""
    means = np.concatenate([total[rows].sum(1) / weight[rows].sum(1) for rows in _resamples(len(total), seed)])
    low, high = np.quantile(means, (0.025, 0.975))
    return Interval(float(low), float(high))


def _resamples(size: int, seed: int) -> Iterator[NDArray[np.intp]]:
    """``size`` numbers below ``size``, drawn NUM_RESAMPLES times: in blocks of (draws, size)."""
    words, block = np.random.Philox(key=seed), max(1, _BLOCK // size)
    for start in range(0, NUM_RESAMPLES, block):
        num_draws = min(block, NUM_RESAMPLES - start)
        yield (words.random_raw(num_draws * size) % np.uint64(size)).astype(np.intp).reshape(num_draws, size)
