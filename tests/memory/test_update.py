"""The update: what is dropped, kept, evicted. Properties of any sequence of updates."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from torch import Tensor

from mplus_memory.memory.state import BasePool, MemorySize, MemoryState, WrittenTokens, empty_memory, pooled_memory
from mplus_memory.memory.update import Update, advance, draw_all_drops, draw_drops, rebuild_members, survival

LAYERS, WIDTH, KEY = 2, 3, 2
sizes = st.builds(
    lambda k, blocks, more, long_term: MemorySize(
        update_tokens=k, short_term=k * blocks + more, retrieved_tokens=k, long_term=long_term
    ),
    st.integers(1, 5),
    st.integers(1, 4),
    st.integers(0, 3),
    st.integers(0, 12),
)
seeds = st.integers(0, 2**63 - 1)


def nothing(size: MemorySize) -> MemoryState:
    return empty_memory(
        size, num_layers=LAYERS, hidden_size=WIDTH, key_size=KEY, dtype=torch.float32, device=torch.device("cpu")
    )


def pooled(size: MemorySize, long_births: list[int]) -> MemoryState:
    """Memory that begins with a base pool: a full θ, and a Θ of these births."""
    count = size.short_term + len(long_births)
    births = torch.cat([torch.arange(1 - size.short_term, 1), torch.tensor(long_births, dtype=torch.long)])
    hidden = tuple(-1.0 - torch.arange(count)[:, None].expand(-1, WIDTH).float() for _ in range(LAYERS))
    pool = BasePool(hidden, tuple(h[:, :KEY] for h in hidden), (births,) * LAYERS, size.short_term)
    return pooled_memory(size, pool, dtype=torch.float32, device=torch.device("cpu"))


def update(state: MemoryState, count: int, seed: int) -> tuple[MemoryState, Tensor]:
    """The memory after ``count`` tokens, each holding its own birth number; and what was dropped."""
    births = state.clock + 1 + torch.arange(count).float()
    tokens = births[None, :, None].expand(LAYERS, -1, WIDTH)
    dropped = draw_all_drops(state, seed, count)
    return advance(state, tokens, tokens[..., :KEY], dropped), dropped


def check_books(state: MemoryState, gone: list[set[int]], ever: list[set[int]]) -> None:
    """No token lost, none invented; every value still belongs to its source."""
    for layer, held in enumerate(state.layers):
        short, long = held.short_sources.tolist(), held.long_sources.tolist()
        assert len(short) + len(long) == len({*short, *long})
        assert {*short, *long} | gone[layer] == ever[layer]
        assert not {*short, *long} & gone[layer]
        assert held.short_hidden[:, 0].tolist() == [float(source) for source in short]
        assert held.short_keys[:, 0].tolist() == [float(source) for source in short]
        assert held.long_keys[:, 0].tolist() == [float(source) for source in long]
        fetched = state.written.fetch(layer, held.long_sources, like=held.short_hidden)
        assert fetched[:, 1].tolist() == [float(source) for source in long]
        assert state.short_term_ages(layer).diff().lt(0).all(), "θ stands oldest first"


@given(
    size=sizes,
    seed=seeds,
    counts=st.lists(st.integers(1, 5), max_size=12),
    pool=st.none() | st.lists(st.integers(-30, 0), max_size=8),
)
def test_an_update_loses_and_invents_no_token(
    size: MemorySize, seed: int, counts: list[int], pool: list[int] | None
) -> None:
    state = nothing(size) if pool is None else pooled(size, pool)
    ever = [{*held.short_sources.tolist(), *held.long_sources.tolist()} for held in state.layers]
    gone: list[set[int]] = [set() for _ in range(LAYERS)]
    for count in (min(count, size.update_tokens) for count in counts):
        before = state
        state, dropped = update(before, count, seed)
        for layer, (old, new) in enumerate(zip(before.layers, state.layers, strict=True)):
            fresh = [*range(before.clock + 1, before.clock + 1 + count)]
            ever[layer] |= set(fresh)
            leaves = old.short_sources[dropped[layer]]
            stays = old.short_sources[~torch.isin(old.short_sources, leaves)].tolist()
            assert new.short_sources.tolist() == [*stays, *fresh]
            candidates = [*old.long_sources.tolist(), *leaves.tolist()]
            evicted = [source for source in candidates if source not in new.long_sources.tolist()]
            gone[layer] |= set(evicted)
            assert new.long_sources.tolist() == [source for source in candidates if source not in evicted]
            assert len(new.long_sources) == min(len(candidates), size.long_term)
            births = before.written.births(layer, torch.tensor(candidates, dtype=torch.long)).tolist()
            oldest = sorted(range(len(candidates)), key=lambda at: (births[at], at))[: len(evicted)]
            assert sorted(evicted) == sorted(candidates[at] for at in oldest), "the oldest leave Θ"
        assert state.num_short_term == min(before.num_short_term + count, size.short_term)
        assert state.clock == before.clock + count and state.num_steps == before.num_steps + 1
        check_books(state, gone, ever)


@given(size=sizes, seed=seeds, counts=st.lists(st.integers(1, 5), max_size=12))
def test_members_rebuilt_from_the_drops_are_those_that_were_held(
    size: MemorySize, seed: int, counts: list[int]
) -> None:
    start = state = pooled(size, [-9, -4, -4])
    steps = []
    for count in (min(count, size.update_tokens) for count in counts):
        first = state.clock + 1
        state, dropped = update(state, count, seed)
        steps.append(Update(first, count, dropped))
    for held, members in zip(state.layers, rebuild_members(start, steps), strict=True):
        assert held.short_sources.equal(members.short) and held.long_sources.equal(members.long)


def test_numbers_of_the_longest_session_are_held_too() -> None:
    size = MemorySize(update_tokens=2, short_term=4, retrieved_tokens=2, long_term=6)
    state, widths = replace(nothing(size), clock=2**31 - 9), []
    for _ in range(9):  # from a Θ of numbers below 2³¹ to one of larger ones
        state, _ = update(state, 2, seed=5)
        held = state.layers[0]
        widths.append(held.long_numbers.dtype)
        assert sorted(torch.cat([held.long_sources, held.short_sources]).tolist())[-2:] == [
            state.clock - 1,
            state.clock,
        ]
    assert held.num_long_term == 6 and held.long_sources.max() > 2**31 > state.clock - 18
    assert held.long_sources.dtype == torch.int64 and {widths[2], widths[-1]} == {torch.int32, torch.int64}


def test_ages_count_the_tokens_written_since() -> None:
    size = MemorySize(update_tokens=2, short_term=4, retrieved_tokens=2, long_term=8)
    state = nothing(size)
    for _ in range(4):
        state, _ = update(state, 2, seed=5)
    for layer, held in enumerate(state.layers):
        assert state.short_term_ages(layer).tolist() == (8 - held.short_sources).tolist()
        assert state.short_term_ages(layer)[-2:].tolist() == [1, 0]
        assert sorted([*state.short_term_ages(layer).tolist(), *state.long_term_ages(layer).tolist()]) == [*range(8)]


def test_draws_are_the_same_for_good() -> None:
    """Literal values: a session told again next year must drop the same tokens."""
    assert draw_drops(0, 1, 0, num_short_term=12, num_dropped=4).tolist() == PINNED[0]
    assert draw_drops(0, 1, 1, num_short_term=12, num_dropped=4).tolist() == PINNED[1]
    assert draw_drops(0, 2, 0, num_short_term=12, num_dropped=4).tolist() == PINNED[2]
    assert draw_drops(7, 1, 0, num_short_term=12, num_dropped=4).tolist() == PINNED[3]
    assert draw_drops(2**63 - 1, 600, 31, num_short_term=10_240, num_dropped=256)[:4].tolist() == PINNED[4]


PINNED = [[2, 4, 7, 8], [6, 7, 8, 10], [6, 7, 9, 10], [2, 5, 7, 10], [7, 22, 53, 69]]


@given(seed=seeds, step=st.integers(1, 2**40), layer=st.integers(0, 200), held=st.integers(0, 40), data=st.data())
def test_a_draw_names_different_positions_in_order(
    seed: int, step: int, layer: int, held: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, held))
    drawn = draw_drops(seed, step, layer, num_short_term=held, num_dropped=count)
    assert len(drawn) == count == len(set(drawn.tolist()))
    assert drawn.tolist() == sorted(drawn.tolist())
    assert all(0 <= position < held for position in drawn.tolist())
    assert drawn.equal(draw_drops(seed, step, layer, num_short_term=held, num_dropped=count))


def test_draws_are_uniform_and_independent_between_layers_and_steps() -> None:
    held, count, steps = 12, 3, 4_000
    draws = np.zeros((2, steps, held))
    for layer in range(2):
        for step in range(steps):
            draws[layer, step, draw_drops(1, step, layer, num_short_term=held, num_dropped=count)] = 1
    expected = steps * count / held
    for counts in draws.sum(1):
        spread = ((counts - expected) ** 2 / (expected * (1 - count / held))).sum() * (held - 1) / held
        assert spread < 31.3, "chi-square with 11 degrees of freedom, p = 0.001"
    chance = count / held
    together = (draws[0] * draws[1]).mean()
    assert abs(together - chance**2) < 0.004, "layers draw for themselves"
    assert abs((draws[0, 1:] * draws[0, :-1]).mean() - chance**2) < 0.004, "steps draw for themselves"


def test_tokens_survive_in_a_full_short_term_as_the_equation_says() -> None:
    size = MemorySize(update_tokens=4, short_term=16, retrieved_tokens=0, long_term=0)
    lived, updates, trials = 0, 3, 400
    for seed in range(trials):
        state = nothing(size)
        for _ in range(4):
            state, _ = update(state, 4, seed)
        for _ in range(updates):
            state, _ = update(state, 4, seed)
        lived += int((state.layers[0].short_sources <= 16).sum())
    chance = survival(size, updates)
    assert abs(lived / (16 * trials) - chance) < 4 * (chance * (1 - chance) / (16 * trials)) ** 0.5


@given(counts=st.lists(st.integers(1, 4), min_size=1, max_size=6), data=st.data())
def test_a_source_belongs_to_the_step_that_wrote_it(counts: list[int], data: st.DataObject) -> None:
    written, clock, owner = WrittenTokens(), 0, []
    for step, count in enumerate(counts):
        written = written.extended(clock + 1, _Fixed(step))
        owner += [step] * count
        clock += count
    sources = torch.tensor(data.draw(st.lists(st.integers(1, clock), max_size=10)), dtype=torch.long)
    fetched = written.fetch(0, sources, like=torch.empty(0, 1))
    assert fetched[:, 0].tolist() == [float(owner[source - 1]) for source in sources.tolist()]
    assert [written.step_of(source) for source in sources.tolist()] == [
        owner[source - 1] for source in sources.tolist()
    ]


class _Fixed:
    """A step all of whose tokens hold one number."""

    def __init__(self, value: int) -> None:
        self.value = value

    dtype = torch.float32

    def begin(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> bool:
        assert (positions >= 0).all()
        return False

    def take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        out.view(np.float32)[:] = self.value
