"""Which tokens memory holds, told from the newest steps alone: a long history need not be read whole.

The steps are replayed on a θ and a Θ full of tokens that are not known by name, all older than those the steps wrote.
Such a token in θ goes with the first drop that hits it; those in Θ go first when more than M are there. When none is
left, older steps have nothing to add. That takes about (M + N ln N) / K steps, however long the history.

A forgetting takes tokens by their birth, so it is followed if every token that it may mean has a name by then. Where
such forgettings follow each other too closely for that, all steps are needed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from mplus_memory.memory.state import MemorySize
from mplus_memory.memory.update import Members, Replay, Update

_UNKNOWN = 0  # in the place of a birth: a token from before the steps; births of written ones begin at 1


def enough_steps(size: MemorySize) -> int:
    """How many of the newest steps nearly always tell what memory holds."""
    return (size.long_term + 16 * size.short_term) // size.update_tokens + 8


def members_from_newest(size: MemorySize, steps: Sequence[Update], layer: int) -> Members | None:
    """One layer's sources after ``steps``, the newest of a longer history; None if it takes older ones to tell."""
    told: Members | int | None = 0
    while isinstance(told, int):
        steps = steps[told:]
        told = _replayed(size, steps, layer)
    return told


def _replayed(size: MemorySize, steps: Sequence[Update], layer: int) -> Members | int | None:
    """As ``members_from_newest``; or the place of a step to begin anew at, behind a forgetting we cannot follow."""
    first, length = _where_to_begin(size, steps)
    if first == len(steps):
        return None
    unknown = (torch.full((count,), _UNKNOWN) for count in (length, size.long_term))
    replay = Replay(size, Members(*unknown), births_of=lambda sources: sources)
    for at, step in enumerate(steps[first:], first):
        if step.evicted and _may_be_unknown(replay.short, step, steps[first].first_birth):
            return at + 1
        replay.take(step, layer)
    members = replay.members()
    return None if any((part == _UNKNOWN).any() for part in members) else members


def _where_to_begin(size: MemorySize, steps: Sequence[Update]) -> tuple[int, int]:
    """The first step before which the length of θ can be told, and that length; past the end if there is none.

    A step that drops leaves θ full, and those right before it only filled it.
    """
    first = next((at for at, step in enumerate(steps) if not step.evicted and step.dropped.shape[1]), len(steps))
    if first == len(steps):
        return first, 0
    length = size.short_term + steps[first].dropped.shape[1] - steps[first].num_new
    while first and not steps[first - 1].evicted:
        first -= 1
        length -= steps[first].num_new
    return first, length


def _may_be_unknown(short: NDArray[np.int64], step: Update, first_birth: int) -> bool:
    """Whether a token in θ that is not known by name may be among those that a step takes out."""
    return bool((short == _UNKNOWN).any()) and any(first < first_birth for first, _ in step.evicted)
