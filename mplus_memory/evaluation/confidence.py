"""A mean over tokens with the interval in which it would fall again, by a seeded bootstrap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mplus_memory.evaluation.intervals import NUM_RESAMPLES

_BLOCK = 1 << 18  # numbers drawn at once


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """A mean and its 95 % confidence interval; ``low`` and ``high`` are None for a single sample."""

    mean: float
    low: float | None
    high: float | None


def token_mean(sums: Sequence[float], counts: Sequence[int], *, seed: int = 0) -> Estimate:
    """Σ sums / Σ counts, with samples (documents, messages) drawn again with replacement: percentile bootstrap.

    sums: each sample's total over its tokens; counts: each sample's tokens (>= 1). Two calls with as many samples and
    one seed draw the same ones. Draws are raw words of Philox, which numpy fixes for good.
    """
    total, weight = np.asarray(sums, dtype=np.float64), np.asarray(counts, dtype=np.float64)
    assert len(total) == len(weight) >= 1 and weight.min() > 0, (len(total), len(weight))
    mean = float(total.sum() / weight.sum())
    if len(total) == 1:
        return Estimate(mean=mean, low=None, high=None)
    means = np.concatenate([total[rows].sum(1) / weight[rows].sum(1) for rows in _resamples(len(total), seed)])
    low, high = np.percentile(means, (2.5, 97.5))
    return Estimate(mean=mean, low=float(low), high=float(high))


def _resamples(size: int, seed: int) -> Iterator[NDArray[np.intp]]:
    """``size`` numbers below ``size``, drawn NUM_RESAMPLES times: in blocks of (draws, size)."""
    words, block = np.random.Philox(key=seed), max(1, _BLOCK // size)
    for start in range(0, NUM_RESAMPLES, block):
        num_draws = min(block, NUM_RESAMPLES - start)
        yield (words.random_raw(num_draws * size) % np.uint64(size)).astype(np.intp).reshape(num_draws, size)
