"""Between the store's rows and the memory's tensors: loading a chain of steps, and naming a step's digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mplus_memory.memory.state import LayerMemory, MemoryState
from mplus_memory.memory.update import Members, Update, rebuild_members
from mplus_memory.records import Fingerprint, Latents, StoredStep
from mplus_memory.store.protocol import Store, TokenSource


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
    step: StoredStep
    dtype: str
    _shard: TokenSource | None = None

    def gather(self, layer: int, positions: Tensor) -> Tensor:
        return to_tensor(self._open().gather(layer, positions.numpy()), self.dtype)

    def keys(self, layer: int) -> Tensor:
        """Retrieval keys of the step's tokens in ``layer``: (K, d_key)."""
        return to_tensor(self._open().layer(layer)[1], self.dtype)

    def _open(self) -> TokenSource:
        if self._shard is None:
            assert self.step.shard_id is not None
            self._shard = self.store.open_shard(self.session_id, self.step.shard_id)
        return self._shard


def load_memory(store: Store, session_id: str, steps: Sequence[StoredStep], initial: MemoryState) -> MemoryState:
    """The memory at the end of a chain of steps: θ and all keys read, Θ left in its shards."""
    if not steps:
        return initial
    dtype = str(initial.layers[0].short_hidden.dtype).removeprefix("torch.")
    rows = [ShardTokens(store, session_id, step, dtype) for step in steps if step.shard_id]
    written = initial.written
    for tokens in rows:
        written = written.extended(tokens.step.first_birth, tokens)
    state = replace(
        initial,
        written=written,
        clock=initial.clock + sum(step.num_tokens for step in steps),
        num_steps=initial.num_steps + len(steps),
    )
    layers = [
        _load_layer(state, initial, rows, index, members)
        for index, members in enumerate(rebuild_members(initial, updates_of(steps)))
    ]
    return replace(state, layers=tuple(layers))


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
        long_keys=keys[len(members.short) :],
        long_sources=members.long,
    )


def _load_keys(state: MemoryState, rows: Sequence[ShardTokens], index: int, sources: Tensor, like: Tensor) -> Tensor:
    """Retrieval keys of ``sources`` (n,): (n, d_key)."""
    if not like.shape[-1]:
        return like.new_empty((len(sources), 0))
    pooled = None if state.written.pool is None else state.written.pool.keys[index]
    return state.written.collect(sources, pooled, lambda step, positions: rows[step].keys(index)[positions], like)


def root_digest(fingerprint: Fingerprint, seed: int) -> str:
    """The digest before the first step: the model and the seed of the drops."""
    return hashlib.sha256(json.dumps([asdict(fingerprint), seed], sort_keys=True).encode()).hexdigest()


def step_digest(parent: str, latents: Latents, dropped: NDArray[np.uint32]) -> str:
    """The digest after a step: its parent's, the tokens and keys it wrote, and what θ dropped.

    Membership and order follow from the chain of these, so equal digests mean equal latent memory.
    """
    digest = hashlib.sha256(parent.encode())
    digest.update(f"{latents.tokens.shape}{latents.keys.shape}{dropped.shape}{latents.first_birth}".encode())
    for array in (latents.tokens, latents.keys, dropped):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def eviction_digest(parent: str, evicted: Sequence[tuple[int, int]]) -> str:
    """The digest after a step that took tokens out of memory and wrote none."""
    return hashlib.sha256(f"{parent} evicted {json.dumps([list(pair) for pair in evicted])}".encode()).hexdigest()


def session_digest(latent: str, unwritten: Sequence[Sequence[Any]]) -> str:
    """The digest of a session: its latent memory and the text that waits (role, author, text, token offset)."""
    waiting = [[part.encode("utf-8", "surrogatepass").hex() if isinstance(part, str) else part for part in row]
               for row in unwritten]  # fmt: skip
    return hashlib.sha256(json.dumps([latent, waiting]).encode()).hexdigest()
