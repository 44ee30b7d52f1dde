"""Timing things against each other: in turns, so that a busy moment of the machine hits all of them alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping

import torch

Times = dict[str, list[float]]


def in_turns(
    actions: Mapping[str, Callable[[], object]],
    *,
    rounds: int,
    warm_up: int = 1,
    before: Callable[[], object] | None = None,
) -> Times:
    """Seconds of every action in every round, after ``warm_up`` rounds that do not count; ``before`` is not timed."""
    times: Times = {name: [] for name in actions}
    for number in range(warm_up + rounds):
        if before is not None:
            before()
        for name, action in actions.items():
            seconds = timed(action)
            if number >= warm_up:
                times[name].append(seconds)
    return times


def timed(action: Callable[[], object]) -> float:
    """Seconds that one call takes, on a GPU too."""
    _wait()
    start = time.perf_counter()
    action()
    _wait()
    return time.perf_counter() - start


def _wait() -> None:
    if torch.cuda.is_available():
        torch.cuda.synchronize()


def ratio(times: Times, slow: str, fast: str) -> float:
    """How many times faster ``fast`` is: the median over rounds."""
    return statistics.median(a / b for a, b in zip(times[slow], times[fast], strict=True))


def median(times: Times, name: str) -> float:
    """Median seconds of an action."""
    return statistics.median(times[name])
