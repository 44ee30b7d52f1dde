"""Between the store's rows and the memory's tensors: loading a chain of steps."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mplus_memory.digests import eviction_digest as eviction_digest
from mplus_memory.digests import root_digest as root_digest
from mplus_memory.digests import session_digest as session_digest
from mplus_memory.digests import step_digest as step_digest
from mplus_memory.errors import MPlusError
from mplus_memory.memory.key_rows import KeyRows
from mplus_memory.memory.state import (
    LayerMemory,
    MemoryState,
    StepTokens,
    Taking,
    TokenTable,
    WrittenTokens,
    narrowed,
    owning_steps,
)
from mplus_memory.memory.tail import enough_steps, members_from_newest
from mplus_memory.memory.update import Members, Update, rebuild_members
from mplus_memory.records import StoredSession, StoredStep
from mplus_memory.store.protocol import Store, TokenSource
from mplus_memory.store.shard import rows_of
from mplus_memory.store.together import Rows


def to_numpy(tensor: Tensor) -> NDArray[np.generic]:
    """A tensor as the store keeps it; bfloat16 as uint16 words."""
    tensor = tensor.detach().cpu().contiguous()
    if tensor.dtype == torch.bfloat16:
        return tensor.view(torch.int16).numpy().view(np.uint16)
    array: NDArray[np.generic] = tensor.numpy()
    return array


def to_tensor(array: NDArray[np.generic], dtype: str) -> Tensor:
    """A copy of the store's rows as a tensor of ``dtype`` ("float32", "float16", "bfloat16")."""
    copy = np.array(array)
    if dtype == "bfloat16":
        return torch.from_numpy(copy.view(np.int16)).view(torch.bfloat16)
    return torch.from_numpy(copy)


@dataclass(eq=False)
class ShardTokens:
    """One step's tokens in its shard, opened at first touch. ``StepTokens`` of the memory."""

    store: Store
    session_id: str
    shard_id: str
    dtype: torch.dtype
    _shard: TokenSource | None = None

    def begin(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> bool:
        return self.open().begin(layer, positions, out)

    def take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        self.open().take(layer, positions, out)

    def take_keys(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        """As ``take``, of retrieval keys: ``out`` (n, d_key · bytes of a number)."""
        self.open().keys(layer).take(positions, axis=0, out=out, mode="clip")

    @property
    def shard(self) -> TokenSource | None:
        """Its shard, if it was opened."""
        return self._shard

    def opened(self, shard: TokenSource) -> None:
        """Its shard, opened with others."""
        self._shard = shard

    def open(self) -> TokenSource:
        """Its shard, mapped from now on: its tokens can be read even if another process removes the file."""
        if self._shard is None:
            self._shard = self.store.open_shard(self.session_id, self.shard_id)
        return self._shard


def load_memory(store: Store, session_id: str, steps: Sequence[StoredStep], initial: MemoryState) -> MemoryState:
    """The memory at the end of a whole chain of steps: θ and all keys read, Θ left in its shards."""
    if not steps:
        return initial
    clock = initial.clock + sum(step.num_tokens for step in steps)
    state = replace(initial, clock=clock, num_steps=initial.num_steps + len(steps))
    return _filled(store, session_id, steps, initial, state, rebuild_members(initial, updates_of(steps)))


def load_newest(store: Store, row: StoredSession, initial: MemoryState) -> tuple[MemoryState, list[StoredStep]]:
    """The memory at a session's head, and the steps that it was told from: the newest, unless it takes them all."""
    wanted = enough_steps(initial.size)
    while row.num_steps > wanted:
        steps = store.steps(row.id, newest=wanted)
        updates = updates_of(steps)
        members = [members_from_newest(initial.size, updates, layer) for layer in range(len(initial.layers))]
        found = [one for one in members if one is not None]
        if len(found) == len(members):
            newest = max((step for step in steps if step.shard_id), key=lambda step: step.first_birth)
            clock = newest.first_birth + newest.num_tokens - 1
            state = replace(initial, clock=clock, num_steps=initial.num_steps + row.num_steps)
            return _filled(store, row.id, steps, initial, state, found), steps
        wanted *= 2
    steps = store.steps(row.id) if row.head else []
    return load_memory(store, row.id, steps, initial), steps


def _filled(
    store: Store,
    session_id: str,
    steps: Sequence[StoredStep],
    initial: MemoryState,
    state: MemoryState,
    members: Sequence[Members],
) -> MemoryState:
    """``state`` with the tokens that its members name, of those that ``steps`` wrote."""
    dtype = initial.written.dtype
    rows, written = [], initial.written
    for step in steps:
        if step.shard_id:
            rows.append(ShardTokens(store, session_id, step.shard_id, dtype))
            written = written.extended(step.first_birth, rows[-1])
    state = replace(state, written=replace(written, tabulate=Tables()))
    _open_all(store, session_id, _needed(rows, written, members))
    layers = [_load_layer(state, initial, rows, index, one) for index, one in enumerate(members)]
    return replace(state, layers=tuple(layers))


def _needed(rows: Sequence[ShardTokens], written: WrittenTokens, members: Sequence[Members]) -> list[ShardTokens]:
    """The steps that some layer holds a token of."""
    needed = torch.zeros(1 + len(rows), dtype=torch.bool)  # the first stands for the base pool
    for sources in (part for layer in members for part in layer):
        needed[1 + owning_steps(written.first_births, sources)] = True
    return [tokens for tokens, wanted in zip(rows, needed[1:].tolist(), strict=True) if wanted]


def _open_all(store: Store, session_id: str, rows: Sequence[ShardTokens]) -> None:
    """Open the shards of ``rows`` with one look into the database."""
    for tokens, shard in zip(rows, store.open_shards(session_id, [one.shard_id for one in rows]), strict=True):
        tokens.opened(shard)


def in_shards(memory: MemoryState, store: Store, session_id: str, step: StoredStep) -> MemoryState:
    """``memory``, whose newest tokens were just committed as ``step``, with these in their shard, not in RAM too."""
    assert step.shard_id is not None
    tokens = ShardTokens(store, session_id, step.shard_id, memory.written.dtype)
    with suppress(MPlusError):  # it is committed; whoever reads a shard that is gone by then is told so
        tokens.open()
    steps = (*memory.written.steps[:-1], tokens)
    return replace(memory, written=replace(memory.written, steps=steps, tabulate=memory.written.tabulate or Tables()))


class Tables:
    """Tables of steps whose shards are open: of each layer the last one that was asked for, where the next goes on."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[Sequence[StepTokens], Rows | None]] = {}

    def __call__(self, layer: int, steps: Sequence[StepTokens]) -> TokenTable | None:
        """One layer of ``steps``, which have a beginning in common with all that were given before."""
        known, before = self._held.get(layer, ((), None))
        if known is not steps:
            kept = 0 if before is None else min(len(known), len(steps))
            while kept and known[kept - 1] is not steps[kept - 1]:
                kept -= 1
            added = [one.shard if isinstance(one, ShardTokens) else None for one in steps[kept:]]
            before = rows_of(layer, added, _pick, before, kept)
            self._held[layer] = steps, before
        return before


_forked = False


def _after_fork() -> None:
    global _forked
    _forked = True


os.register_at_fork(after_in_child=_after_fork)


def _pick(memory: NDArray[np.uint8], index: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Rows by index, on all threads; numpy would take one. In a forked child torch's threads are the parent's."""
    if _forked:
        return memory[index]
    rows: NDArray[np.uint8] = torch.index_select(torch.from_numpy(memory), 0, torch.from_numpy(index)).numpy()
    return rows


def updates_of(steps: Sequence[StoredStep]) -> list[Update]:
    """What the steps of a chain did to membership."""
    return [Update(s.first_birth, s.num_tokens, torch.from_numpy(s.dropped.astype(np.int64)), s.evicted) for s in steps]


def _load_layer(
    state: MemoryState, initial: MemoryState, rows: Sequence[ShardTokens], index: int, members: Members
) -> LayerMemory:
    start = initial.layers[index]
    like, keys_like = start.short_hidden, start.short_keys
    sources = torch.cat([members.short, members.long])
    keys = _load_keys(state, rows, index, sources, keys_like)
    return LayerMemory(
        short_hidden=state.written.fetch(index, members.short, like=like),
        short_keys=keys[: len(members.short)],
        short_sources=members.short,
        long_rows=KeyRows(keys[len(members.short) :]),
        long_numbers=narrowed(members.long),
    )


def _load_keys(state: MemoryState, rows: Sequence[ShardTokens], index: int, sources: Tensor, like: Tensor) -> Tensor:
    """Retrieval keys of ``sources`` (n,): (n, d_key)."""
    if not like.shape[-1]:
        return like.new_empty((len(sources), 0))
    pooled = None if state.written.pool is None else state.written.pool.keys[index]
    taking = Taking(lambda step, *given: rows[step].take_keys(index, *given))
    return state.written.collect(sources, pooled, taking, state.written.dtype, like)
