"""What θ keeps while it fills, against θ itself."""

from __future__ import annotations

import pytest
import torch

from mplus_memory.evaluation.short_term import ShortTerm
from mplus_memory.memory.state import MemorySize
from mplus_memory.memory.update import survival
from tests.tiny import make_network, told

SIZE = MemorySize(update_tokens=4, short_term=16, retrieved_tokens=0, long_term=0)


def expected(short_term: ShortTerm, before: int, num_updates: int) -> float:
    """The product of what stays at each update, counted one after the other."""
    size, chance = short_term.size, 1.0
    held = min(size.short_term, short_term.start + (before + 1) * size.update_tokens)
    for _ in range(num_updates):
        num_dropped = max(0, held + size.update_tokens - size.short_term)
        chance *= 1 - num_dropped / held
        held += size.update_tokens - num_dropped
    return chance


@pytest.mark.parametrize("num_tokens", [16, 18, 19])
@pytest.mark.parametrize("start", [0, 3, 16])
@pytest.mark.parametrize("before", [0, 1, 2, 3, 9])
def test_the_closed_form_is_the_product(num_tokens: int, start: int, before: int) -> None:
    size = MemorySize(update_tokens=4, short_term=num_tokens, retrieved_tokens=0, long_term=0)
    short_term = ShortTerm(size=size, start=start)
    for n in range(12):
        assert short_term.survival(n, before=before) == pytest.approx(expected(short_term, before, n))
    if before == 9:
        assert short_term.survival(5, before=before) == survival(size, 5)


@pytest.mark.parametrize("before", [0, 1])
def test_a_filling_memory_keeps_as_much(before: int) -> None:
    """K 6, N 18: told as the first or second update, asked for after four more, in 100 memories."""
    network = make_network()
    size = network.config.memory_size
    short_term = ShortTerm(size=size, start=network.initial_memory().num_short_term)
    kept = total = 0
    for seed in range(50):
        memory = told(network, [20] * (before + 5), seed=seed)
        first = memory.written.first_births[before]
        own = torch.arange(first, first + size.update_tokens)
        for layer in memory.layers:
            kept, total = kept + int(torch.isin(own, layer.short_sources).sum()), total + len(own)
    chance = short_term.survival(4, before=before)
    assert chance > survival(size, 4)
    assert abs(kept / total - chance) < 4 * (chance * (1 - chance) / total) ** 0.5
