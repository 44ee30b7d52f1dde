"""What the newest steps tell of memory is what the whole history tells."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.memory.state import MemorySize, MemoryState
from mplus_memory.memory.tail import enough_steps, members_from_newest
from mplus_memory.memory.update import Members, Update, evict, rebuild_members, replay_members
from tests.memory.test_update import LAYERS, nothing, pooled, seeds, sizes, update

# Some updates are forgettings: they take out two tokens each that were born about so long ago.
moves = st.lists(st.integers(1, 5) | st.integers(-30, -1), max_size=40)
long_moves = st.lists(st.integers(1, 5), min_size=30, max_size=40).flatmap(
    lambda told: st.lists(st.integers(-40, -1), max_size=4).map(lambda forgotten: told[:-5] + forgotten + told[-5:])
)


def played(state: MemoryState, moves: list[int], seed: int) -> list[Update]:
    """The updates; a negative one evicts tokens born so long ago, and the newest ones."""
    steps = []
    for count in moves:
        if count < 0:
            born = tuple((max(1, state.clock + age), 2) for age in (count, count // 5))
            state, given_up = evict(state, born)
            steps.append(Update(0, 0, given_up, born))
        else:
            first, new = state.clock + 1, min(count, state.size.update_tokens)
            state, dropped = update(state, new, seed)
            steps.append(Update(first, new, dropped))
    return steps


def same(one: Members, other: Members) -> bool:
    return one.short.equal(other.short) and one.long.equal(other.long)


@given(size=sizes, seed=seeds, moves=moves, pool=st.none() | st.lists(st.integers(-30, 0), max_size=8))
def test_any_tail_tells_the_truth_or_nothing(
    size: MemorySize, seed: int, moves: list[int], pool: list[int] | None
) -> None:
    start = nothing(size) if pool is None else pooled(size, pool)
    steps = played(start, moves, seed)
    whole = rebuild_members(start, steps)
    for layer in range(LAYERS):
        assert same([*replay_members(start, steps, layer)][-1], whole[layer]), "as told step by step"
    for first in range(len(steps)):
        for layer in range(LAYERS):
            told = members_from_newest(size, steps[first:], layer)
            assert told is None or same(told, whole[layer])


@settings(max_examples=30)
@given(size=sizes, seed=seeds, moves=long_moves)
def test_a_forgetting_among_the_newest_is_followed(size: MemorySize, seed: int, moves: list[int]) -> None:
    """A few steps of many tell all, and the same, wherever among them something was forgotten."""
    steps = played(nothing(size), [min(count, size.update_tokens) for count in moves], seed)
    whole = rebuild_members(nothing(size), steps)
    for first in (0, 1, 2, 5, 10, 20):
        for layer in range(LAYERS):
            told = members_from_newest(size, steps[first:], layer)
            assert told is None or same(told, whole[layer])


@pytest.mark.parametrize("long_term", [0, 24])
@pytest.mark.parametrize(("every", "age"), [(10, 1), (10, 30), (90, 1), (90, 30), (90, 200), (90, 600)])
def test_forgettings_do_not_make_it_more(long_term: int, every: int, age: int) -> None:
    """Whatever was forgotten now and then, recent or long gone: twice the number is enough."""
    size = MemorySize(update_tokens=4, short_term=16, retrieved_tokens=4, long_term=long_term)
    counts = [-age if number % every == every - 1 else 4 for number in range(220)]
    steps = played(nothing(size), counts, seed=5)
    for end in (180, 181, 220):
        whole = rebuild_members(nothing(size), steps[:end])
        for layer in range(LAYERS):
            told = members_from_newest(size, steps[end - 2 * enough_steps(size) : end], layer)
            assert told is not None and same(told, whole[layer])


@pytest.mark.parametrize("long_term", [0, 24])
def test_a_bounded_number_of_steps_is_enough(long_term: int) -> None:
    size = MemorySize(update_tokens=4, short_term=16, retrieved_tokens=4, long_term=long_term)
    wanted = enough_steps(size)
    assert wanted < 80
    steps = played(nothing(size), [4] * 300, seed=5)
    for end in range(wanted, 300, 7):
        whole = rebuild_members(nothing(size), steps[:end])
        for layer in range(LAYERS):
            told = members_from_newest(size, steps[end - wanted : end], layer)
            assert told is not None and same(told, whole[layer])
