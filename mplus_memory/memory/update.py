"""The update: θ drops tokens at random, takes the new ones; what it drops enters Θ; the oldest of Θ leave.

M+ (arXiv 2502.00592) §3; every layer draws for itself. Draws come from a counter-based generator, so that
the same seed, step and layer give the same drop on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mplus_memory.memory.key_rows import KeyRows
from mplus_memory.memory.state import (
    LayerMemory,
    MemorySize,
    MemoryState,
    StepTokens,
    TensorTokens,
    WrittenTokens,
    narrowed,
)


class Members(NamedTuple):
    """Sources of one layer's tokens: θ (n,) oldest first, Θ (m,) in the order they entered it."""

    short: Tensor
    long: Tensor


class Moved(NamedTuple):
    """Where one layer's tokens went: rows of θ that stay (n',), rows of ``[Θ | dropped]`` that are Θ now (m',)."""

    kept: Tensor
    long_kept: Tensor


def draw_drops(seed: int, step: int, layer: int, *, num_short_term: int, num_dropped: int) -> Tensor:
    """Positions in θ that update ``step`` drops in ``layer``: (num_dropped,), ascending, uniform.

    Philox4x64 keyed by the seed, at a counter made of step and layer: numpy promises its raw words for good.
    """
    words = np.random.Philox(key=seed, counter=[0, 0, layer, step]).random_raw(num_short_term)
    chosen = np.argsort(words, kind="stable")[:num_dropped]
    return torch.from_numpy(np.sort(chosen))


def draw_all_drops(state: MemoryState, seed: int, num_new: int) -> Tensor:
    """The drops of the next update for every layer: (L, k), where k is what would exceed N."""
    held = state.num_short_term
    num_dropped = max(0, held + num_new - state.size.short_term)
    step = state.num_steps + 1
    rows = [
        draw_drops(seed, step, layer, num_short_term=held, num_dropped=num_dropped)
        for layer in range(len(state.layers))
    ]
    return torch.stack(rows)


def move(members: Members, births: Tensor, dropped: Tensor, size: MemorySize) -> Moved:
    """Where the tokens of one layer go when ``dropped`` (k,) leave θ. ``births`` belong to ``[Θ | dropped]``.

    Over M the oldest leave Θ; among equally old ones those that entered first.
    """
    stays = torch.ones(len(members.short), dtype=torch.bool)
    stays[dropped] = False
    lives = torch.from_numpy(_youngest(births.numpy(), size.long_term))
    return Moved(stays.nonzero().flatten(), lives)


def advance_members(
    members: Members, written: WrittenTokens, layer: int, dropped: Tensor, new: Tensor, size: MemorySize
) -> tuple[Members, Moved]:
    """One layer's sources after an update that drops positions ``dropped`` and appends sources ``new``."""
    candidates = torch.cat([members.long, members.short[dropped]])
    moved = move(members, written.births(layer, candidates), dropped, size)
    return Members(torch.cat([members.short[moved.kept], new]), candidates[moved.long_kept]), moved


def advance(
    state: MemoryState, tokens: Tensor, keys: Tensor, dropped: Tensor, rows: StepTokens | None = None
) -> MemoryState:
    """The memory after one update.

    tokens (L, K, d) and keys (L, K, d_key) are the new ones, dropped (L, k) positions in θ; ``rows`` is
    where the step's tokens can be fetched again later (default: ``tokens`` themselves).
    """
    num_new = tokens.shape[1]
    new = torch.arange(state.clock + 1, state.clock + 1 + num_new)
    layers = tuple(
        _advance_layer(state, layer, tokens[layer], keys[layer], dropped[layer].cpu(), new)
        for layer in range(len(state.layers))
    )
    written = state.written.extended(state.clock + 1, rows or TensorTokens(tokens))
    return replace(state, layers=layers, written=written, clock=state.clock + num_new, num_steps=state.num_steps + 1)


def _advance_layer(
    state: MemoryState, layer: int, tokens: Tensor, keys: Tensor, dropped: Tensor, new: Tensor
) -> LayerMemory:
    old = state.layers[layer]
    members, moved = advance_members(
        Members(old.short_sources, old.long_sources), state.written, layer, dropped, new, state.size
    )
    num_old = int((moved.long_kept < old.num_long_term).sum())
    entering = dropped[moved.long_kept[num_old:] - old.num_long_term]
    entered = old.short_keys[entering.to(old.short_keys.device)]
    stays = moved.long_kept[:num_old]
    if old.long_rows.stored.requires_grad or entered.requires_grad:
        long_rows = KeyRows(_followed(old.long_keys, stays, entered))
    else:
        long_rows = old.long_rows.advanced(stays, entered)
    return LayerMemory(
        short_hidden=_followed(old.short_hidden, moved.kept, tokens),
        short_keys=_followed(old.short_keys, moved.kept, keys),
        short_sources=members.short,
        long_rows=long_rows,
        long_numbers=narrowed(members.long),
    )


def _followed(held: Tensor, rows: Tensor, new: Tensor) -> Tensor:
    """``rows`` (n,) of ``held`` (m, w), then ``new`` (k, w), each copied once: (n + k, w)."""
    rows = rows.to(held.device)
    if held.requires_grad or new.requires_grad:
        return torch.cat([held[rows], new.to(held)])
    out = held.new_empty((len(rows) + len(new), held.shape[1]))
    torch.index_select(held, 0, rows, out=out[: len(rows)])
    out[len(rows) :] = new
    return out


def evict(state: MemoryState, born: Sequence[tuple[int, int]]) -> tuple[MemoryState, Tensor]:
    """The memory without the tokens born in ``born`` (pairs of first birth and count); counts as an update.

    θ must be as long in every layer, so a layer that lost fewer gives its oldest to Θ: how many is the second
    value, (L, 1).
    """
    layers = tuple(_without(layer, born) for layer in state.layers)
    left = torch.tensor([len(layer.short_sources) for layer in layers])
    surplus = (left - left.min())[:, None]
    thinned, nothing = replace(state, layers=layers), torch.arange(0)
    given = tuple(
        _advance_layer(thinned, index, old.short_hidden[:0], old.short_keys[:0], torch.arange(int(count)), nothing)
        for index, (old, count) in enumerate(zip(layers, surplus, strict=True))
    )
    return replace(state, layers=given, num_steps=state.num_steps + 1), surplus


def _without(old: LayerMemory, born: Sequence[tuple[int, int]]) -> LayerMemory:
    short, long = (torch.from_numpy(outside(part.numpy(), born)) for part in (old.short_sources, old.long_sources))
    return LayerMemory(
        short_hidden=old.short_hidden[short.to(old.short_hidden.device)],
        short_keys=old.short_keys[short.to(old.short_keys.device)],
        short_sources=old.short_sources[short],
        long_rows=KeyRows(old.long_keys[long.to(old.short_keys.device)]),
        long_numbers=old.long_numbers[long],
    )


def outside(sources: NDArray[np.int64], born: Sequence[tuple[int, int]]) -> NDArray[np.bool_]:
    """Which of ``sources`` (n,) are not born in ``born``, pairs of first birth and count: (n,) bool."""
    keep = np.ones(len(sources), dtype=np.bool_)
    for first, count in born:
        keep &= (sources < first) | (sources >= first + count)
    return keep


def survival(size: MemorySize, num_updates: int) -> float:
    """The chance (1 − K/N)^n that a token is still in a full θ after n updates."""
    return float((1.0 - size.update_tokens / size.short_term) ** num_updates)


class Update(NamedTuple):
    """What a step did: K tokens born from ``first_birth`` on, ``dropped`` (L, k) of θ, and ``evicted`` (see ``evict``).

    A step either writes or evicts; ``dropped`` (L, 1) then says how many of θ's oldest went to Θ.
    """

    first_birth: int
    num_new: int
    dropped: Tensor
    evicted: tuple[tuple[int, int], ...] = ()


class Replay:
    """One layer's sources followed from step to step: θ, and all that entered Θ since it was last looked at.

    Over M the oldest leave Θ, so of all that entered the M youngest are there in the end.
    """

    def __init__(
        self, size: MemorySize, members: Members, births_of: Callable[[NDArray[np.int64]], NDArray[np.int64]]
    ) -> None:
        self.short = members.short.numpy()
        self._entered = [members.long.numpy()]
        self._size, self._births_of = size, births_of

    @classmethod
    def of(cls, state: MemoryState, layer: int) -> Replay:
        """From one layer of a memory on."""
        held = state.layers[layer]

        def births_of(sources: NDArray[np.int64]) -> NDArray[np.int64]:
            return state.written.births(layer, torch.from_numpy(sources)).numpy()

        return cls(state.size, Members(held.short_sources, held.long_sources), births_of)

    def take(self, step: Update, layer: int) -> None:
        """The next step."""
        dropped = step.dropped[layer].numpy()
        if step.evicted:
            self.short, long = (part[outside(part, step.evicted)] for part in (self.short, self.long()))
            self._entered, dropped = [long], np.arange(int(dropped[0]))
        stays = np.ones(len(self.short), dtype=np.bool_)
        stays[dropped] = False
        self._entered.append(self.short[dropped])
        self.short = np.concatenate([self.short[stays], np.arange(step.first_birth, step.first_birth + step.num_new)])

    def long(self) -> NDArray[np.int64]:
        """Sources in Θ, in the order they entered: (m,)."""
        if len(self._entered) == 1:  # as it was given
            return self._entered[0]
        sources = np.concatenate(self._entered)
        return sources[_youngest(self._births_of(sources), self._size.long_term)]

    def members(self) -> Members:
        """As it stands."""
        return Members(torch.from_numpy(self.short), torch.from_numpy(self.long()))


def rebuild_members(state: MemoryState, steps: Sequence[Update]) -> list[Members]:
    """Sources of every layer after replaying ``steps`` from ``state``."""
    rebuilt = []
    for layer in range(len(state.layers)):
        replay = Replay.of(state, layer)
        for step in steps:
            replay.take(step, layer)
        rebuilt.append(replay.members())
    return rebuilt


def _youngest(births: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Where the ``count`` largest stand, ascending; of equal ones those that stand last."""
    excess = len(births) - count
    if excess <= 0:
        return np.arange(len(births))
    border = np.partition(births, excess - 1)[excess - 1]  # the youngest of those that go, if it goes alone
    lives = births > border
    equal = np.flatnonzero(births == border)
    lives[equal[excess - np.count_nonzero(births < border) :]] = True
    return np.flatnonzero(lives)


def replay_members(state: MemoryState, steps: Sequence[Update], layer: int) -> Iterator[Members]:
    """One layer's sources before the first of ``steps`` and after each."""
    start = state.layers[layer]
    members = Members(start.short_sources, start.long_sources)
    yield members
    for step in steps:
        dropped = step.dropped[layer]
        if step.evicted:
            members = Members(*(part[torch.from_numpy(outside(part.numpy(), step.evicted))] for part in members))
            dropped = torch.arange(int(dropped))
        new = torch.arange(step.first_birth, step.first_birth + step.num_new)
        members, _ = advance_members(members, state.written, layer, dropped, new, state.size)
        yield members
