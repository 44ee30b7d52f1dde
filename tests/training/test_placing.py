"""Pasts put together from a pool: who may be newer than a prompt's own chunks, and how old everything is."""

from __future__ import annotations

from random import Random

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.memory.state import MemorySize
from mplus_memory.training.placing import Places, Wanted, draw_places
from mplus_memory.training.pool import draw_survivors

NUM_CHUNKS, NUM_OWN = 24, 3
KEYS = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=2), min_size=NUM_CHUNKS, max_size=NUM_CHUNKS)


def past(places: Places, row: int) -> list[int]:
    """The row's chunks, newest first: pool chunks, or −1 − c for own ones."""
    ages = torch.arange(int(places.usable[row]) + NUM_OWN)
    return places.chunks(ages.expand(len(places.since), -1))[row].tolist()


@settings(deadline=None)
@given(st.integers(0, 10_000), KEYS, st.booleans())
def test_a_past_is_the_own_chunks_among_some_of_the_pool(seed, keys, told):
    wanted = [Wanted(frozenset("a"), told), Wanted(frozenset(), told, frozenset({3, 4}))]
    places = draw_places(Random(seed), keys, wanted, fewest=6, num_own=NUM_OWN)
    for row, one in enumerate(wanted):
        chunks = past(places, row)
        since = int(places.since[row])
        assert chunks[since : since + NUM_OWN] == [-3, -2, -1]
        others = chunks[:since] + chunks[since + NUM_OWN :]
        assert len(set(others)) == len(others)
        assert not one.own.intersection(others)
        barred = {near for c, held in enumerate(keys) if held & one.keys for near in (c, c + 1)}
        assert not barred.intersection(chunks[:since])
        if not told:
            assert not barred.intersection(others)
        for chunk in others:
            assert int(places.age[row, chunk]) == chunks.index(chunk)


@settings(deadline=None, max_examples=20)
@given(st.integers(2, 6), st.integers(2, 5), st.integers(0, 100))
def test_survivors_fill_theta_with_the_newest_whole_and_older_ones_fewer(num_blocks, width, seed):
    size = MemorySize(update_tokens=width, short_term=num_blocks * width, retrieved_tokens=width, long_term=0)
    survivors = draw_survivors(size, count=400, num_updates=12 * num_blocks, seed=seed)
    assert survivors.ages.shape == (400, size.short_term)
    order = survivors.places - survivors.ages * width
    assert (order.diff(dim=1) > 0).all()
    kept = torch.stack([(survivors.ages == age).sum(1).float().mean() / width for age in range(4)])
    torch.testing.assert_close(kept, (1 - 1 / num_blocks) ** torch.arange(4.0), atol=0.06, rtol=0)
