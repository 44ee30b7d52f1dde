"""Which tokens memory holds, told from the newest steps alone: a long history need not be read whole.

Backwards from the head every place in θ is followed to the step that filled it, and so is every token that a step
dropped. Θ holds the M youngest of all that were ever dropped, in the order they entered; so when M of them are found,
and all of θ, older steps have nothing to add. That takes about (M + N ln N) / K steps, however long the history.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from mplus_memory.memory.state import MemorySize
from mplus_memory.memory.update import Members, Update


def enough_steps(size: MemorySize) -> int:
    """How many of the newest steps nearly always tell what memory holds."""
    return (size.long_term + 16 * size.short_term) // size.update_tokens + 8


def members_from_newest(size: MemorySize, steps: Sequence[Update], layer: int) -> Members | None:
    """One layer's sources after ``steps``, the newest of a longer history; None if it takes older ones to tell."""
    length = _length_of_short_term(size, steps)
    if length is None:
        return None
    births = np.zeros(length + sum(step.dropped.shape[1] for step in steps), dtype=np.int64)
    places = ids = np.arange(length)  # θ's places now, and which of ``births`` each fills; tokens of Θ come behind
    blocks: list[slice] = []
    num_in_short, num_ids, now = length, length, length
    for step in reversed(steps):
        dropped = step.dropped[layer].numpy()
        stayed = now - step.num_new
        new = places >= stayed
        births[ids[new]] = step.first_birth + places[new] - stayed
        now = stayed + len(dropped)
        kept = np.delete(np.arange(now), dropped)
        block = slice(num_ids, num_ids + len(dropped))
        places = np.concatenate([kept[places[~new]], dropped])
        ids = np.concatenate([ids[~new], np.arange(block.start, block.stop)])
        blocks.append(block)
        num_ids = block.stop
        open_in_short = int((ids < num_in_short).sum())
        num_found = (num_ids - num_in_short) - (len(ids) - open_in_short)
        if not open_in_short and num_found >= size.long_term:
            entered = np.concatenate([births[one] for one in reversed(blocks)])
            return Members(torch.from_numpy(births[:length]), torch.from_numpy(_youngest(entered, size.long_term)))
    return None


def _length_of_short_term(size: MemorySize, steps: Sequence[Update]) -> int | None:
    """Tokens in θ after the last step: it was full when something was dropped last. None if that cannot be told."""
    if any(step.evicted for step in steps):
        return None
    told = 0
    for step in reversed(steps):
        if step.dropped.shape[1]:
            return size.short_term + told
        told += step.num_new
    return None


def _youngest(births: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The ``count`` largest in the order in which they stand; births that were not found are 0."""
    chosen = np.sort(np.argsort(births, kind="stable")[len(births) - count :])
    return births[chosen]
