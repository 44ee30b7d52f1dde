"""Latent memory as a frozen value: θ and Θ of every layer, passed in and returned, never kept on the model.

A token is named by its **source**, an integer that never changes:

* ``source >= 1``: a token that the session wrote; the source is its birth number, which is also its birth,
* ``source <= -1``: token ``-source - 1`` of the layer's base pool (θ of the checkpoint first, its Θ after it).

Age = clock − birth (in tokens). Births order tokens; sources identify them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mplus_memory.errors import ConfigError
from mplus_memory.memory.key_rows import KeyRows


@dataclass(frozen=True, kw_only=True)
class MemorySize:
    """How large memory is, per layer, in tokens.

    ``update_tokens`` K, ``short_term`` N, ``retrieved_tokens`` K0, ``long_term`` M (0: no long-term memory).
    """

    update_tokens: int
    short_term: int
    retrieved_tokens: int
    long_term: int

    def __post_init__(self) -> None:
        if self.update_tokens < 1 or self.short_term < self.update_tokens:
            raise ConfigError(
                f"update_tokens={self.update_tokens}, short_term={self.short_term}: need 1 <= update_tokens <= "
                "short_term; check num_tokens and num_blocks in the config"
            )
        if self.retrieved_tokens < 0 or self.long_term < 0:
            raise ConfigError(f"retrieved_tokens={self.retrieved_tokens}, long_term={self.long_term}: need >= 0")


class StepTokens(Protocol):
    """The hidden states one step wrote, wherever they are (memory, a shard on disk)."""

    @property
    def dtype(self) -> torch.dtype:
        """Of the numbers."""

    def begin(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> bool:
        """``take``, if that needs no waiting; else begin to read what is taken next, and give back False."""

    def take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        """Put the tokens of ``layer`` at ``positions`` (n,), ascending, into ``out`` (n, d · bytes of a number)."""


class Taking(NamedTuple):
    """How rows of single steps are had. ``take`` puts those at given positions into an array; see ``StepTokens``.

    ``begin`` is asked of all of them before the first is taken, and may have done it. Before that ``table`` is asked
    for all rows together.
    """

    take: Callable[[int, NDArray[np.int64], NDArray[np.uint8]], None]
    begin: Callable[[int, NDArray[np.int64], NDArray[np.uint8]], bool] = lambda step, positions, out: False
    table: TokenTable | None = None


class TokenTable(Protocol):
    """Tokens of one layer of many steps, had together."""

    def take(
        self, steps: NDArray[np.int64], positions: NDArray[np.int64]
    ) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
        """Tokens by step and position (n,): (n, d · bytes of a number); and which of these rows are tokens: (n,)."""


@dataclass(frozen=True, eq=False)
class TensorTokens:
    """One step's tokens held in memory: (L, K, d)."""

    tokens: Tensor

    @property
    def dtype(self) -> torch.dtype:
        return self.tokens.dtype

    def begin(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> bool:
        self.take(layer, positions, out)
        return True

    def take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        as_bytes(self.tokens[layer]).take(positions, axis=0, out=out, mode="clip")


@dataclass(frozen=True, eq=False)
class BasePool:
    """A checkpoint's own θ and Θ, read-only and shared by all sessions.

    hidden, keys and births are lists over layers, of (p, d), (p, d_key) and (p,); the first
    ``num_short_term`` rows of a layer are its θ, oldest first, the others its Θ, in the checkpoint's order.
    """

    hidden: tuple[Tensor, ...]
    keys: tuple[Tensor, ...]
    births: tuple[Tensor, ...]
    num_short_term: int


@dataclass(frozen=True, eq=False)
class WrittenTokens:
    """Every token a session can still name, write-once: the base pool and the steps, by first birth.

    ``tabulate`` gives a table of one layer of the steps; None where there is nothing to be had together. Steps in
    shards hold numbers of ``dtype``.
    """

    pool: BasePool | None = None
    first_births: tuple[int, ...] = ()
    steps: tuple[StepTokens, ...] = ()
    tabulate: Callable[[int, Sequence[StepTokens]], TokenTable | None] | None = None
    dtype: torch.dtype = torch.float32

    def extended(self, first_birth: int, tokens: StepTokens) -> WrittenTokens:
        """The same with one more step."""
        assert not self.first_births or first_birth > self.first_births[-1], (first_birth, self.first_births[-1])
        return replace(self, first_births=(*self.first_births, first_birth), steps=(*self.steps, tokens))

    @cached_property
    def _firsts(self) -> NDArray[np.int64]:
        return np.asarray(self.first_births, dtype=np.int64)

    def step_of(self, source: int) -> int:
        """Index of the step that wrote ``source`` (>= 1)."""
        return bisect_right(self.first_births, source) - 1

    def births(self, layer: int, sources: Tensor) -> Tensor:
        """Birth numbers of ``sources`` (n,), on the CPU."""
        if self.pool is None or not len(sources) or bool(sources.min() > 0):
            return sources
        base = self.pool.births[layer]
        index = (-sources - 1).clamp_min(0)
        return torch.where(sources > 0, sources, base[index.clamp_max(max(len(base) - 1, 0))])

    def fetch(self, layer: int, sources: Tensor, *, like: Tensor) -> Tensor:
        """Hidden states of ``sources`` (n,), in that order: (n, d), with the dtype and device of ``like``."""
        pooled = None if self.pool is None else self.pool.hidden[layer]
        dtype = self.steps[0].dtype if self.steps else like.dtype
        taking = Taking(
            lambda step, *given: self.steps[step].take(layer, *given),
            lambda step, *given: self.steps[step].begin(layer, *given),
            self.tabulate and self.tabulate(layer, self.steps),
        )
        return self.collect(sources, pooled, taking, dtype, like)

    def collect(
        self,
        sources: Tensor,
        pooled: Tensor | None,
        taking: Taking,
        dtype: torch.dtype,
        like: Tensor,
    ) -> Tensor:
        """One row for each of ``sources`` (n,), in that order: (n, w), with width, dtype and device of ``like``.

        A base token's row is in ``pooled`` (p, w); a session's are taken as bytes of numbers of ``dtype``.
        """
        order = np.argsort(sources.numpy(), kind="stable")
        ordered = sources.numpy()[order]
        num_base = int(np.searchsorted(ordered, 0))
        rows = self._gather(ordered[num_base:], taking, like.shape[-1] * dtype.itemsize)
        found = (
            torch.from_numpy(rows).view(dtype) if rows.size else torch.empty((len(rows), like.shape[-1]), dtype=dtype)
        )
        found = found.to(like)
        if num_base:
            assert pooled is not None, "base tokens without a base pool"
            base = torch.from_numpy(-ordered[:num_base] - 1)
            found = torch.cat([pooled[base.to(pooled.device)].to(like), found])
        if np.array_equal(ordered, sources.numpy()):
            return found
        return found[torch.from_numpy(np.argsort(order)).to(like.device)]

    def _gather(self, births: NDArray[np.int64], taking: Taking, width: int) -> NDArray[np.uint8]:
        """Rows of tokens by birth (n,), ascending: (n, width in bytes). Together if that can be, else step by step."""
        if not len(births):
            return np.empty((0, width), dtype=np.uint8)
        owners = np.searchsorted(self._firsts, births, side="right") - 1
        positions = births - self._firsts[owners]
        if taking.table is not None:
            rows, done = taking.table.take(owners, positions)
            if not done.all():
                rows[~done] = self._gather(births[~done], taking._replace(table=None), width)
            return rows
        out = np.empty((len(births), width), dtype=np.uint8)
        starts = np.flatnonzero(np.diff(owners, prepend=-1)).tolist()
        parts = list(zip(owners[starts].tolist(), map(slice, starts, [*starts[1:], len(births)]), strict=True))
        later = [(step, part) for step, part in parts if not taking.begin(step, positions[part], out[part])]
        for step, part in later:
            taking.take(step, positions[part], out[part])
        return out


def as_bytes(tokens: Tensor) -> NDArray[np.uint8]:
    """Numbers (n, w) as bytes in host memory: (n, w · bytes of a number); a view where they are there already."""
    return tokens.detach().cpu().contiguous().view(torch.uint8).numpy()


def narrowed(sources: Tensor) -> Tensor:
    """``sources`` (m,) in int32, which halves their bytes, if they fit: a session's do up to 2 · 10⁹ tokens."""
    fits = not len(sources) or max(abs(int(end)) for end in sources.aminmax()) < 1 << 31
    return sources.int() if fits else sources


def owning_steps(first_births: Sequence[int], sources: Tensor) -> Tensor:
    """Index of the step that wrote each of ``sources`` (n,); -1 for the base pool: (n,)."""
    return torch.bucketize(sources, torch.tensor(first_births, dtype=torch.long), right=True) - 1


@dataclass(frozen=True, eq=False)
class LayerMemory:
    """One layer's θ (hidden and keys at hand) and Θ (keys at hand, hidden fetched when retrieved).

    θ stands oldest first, Θ in the order its tokens entered. short_hidden (n, d), short_keys (n, d_key),
    long_rows m of width d_key; short_sources (n,) and long_sources (m,) are int64 on the CPU, the latter held as
    long_numbers, in int32 while they fit.
    """

    short_hidden: Tensor
    short_keys: Tensor
    short_sources: Tensor
    long_rows: KeyRows
    long_numbers: Tensor

    @property
    def num_long_term(self) -> int:
        """Tokens in Θ."""
        return len(self.long_numbers)

    @property
    def long_sources(self) -> Tensor:
        """Sources in Θ: (m,)."""
        return self.long_numbers.long()

    @property
    def long_keys(self) -> Tensor:
        """Keys of Θ one after the other: (m, d_key)."""
        return self.long_rows.tensor()

    @property
    def tensors(self) -> tuple[Tensor, ...]:
        """All that is held, in the order above, keys and sources of Θ one after the other."""
        return self.short_hidden, self.short_keys, self.short_sources, self.long_keys, self.long_sources

    @property
    def num_bytes(self) -> int:
        """Bytes of all that is held, and of the room that is kept for more."""
        parts = self.short_hidden, self.short_keys, self.short_sources, self.long_rows, self.long_numbers
        return sum(part.nbytes for part in parts)


@dataclass(frozen=True, eq=False)
class MemoryState:
    """A session's latent memory at one moment. ``clock`` counts tokens written, ``num_steps`` updates."""

    size: MemorySize
    layers: tuple[LayerMemory, ...]
    written: WrittenTokens = field(default_factory=WrittenTokens)
    clock: int = 0
    num_steps: int = 0

    @property
    def num_short_term(self) -> int:
        """Tokens in θ, the same in every layer."""
        return len(self.layers[0].short_sources)

    @property
    def num_bytes(self) -> int:
        """Bytes of the tokens and keys at hand, not of those that are fetched."""
        return sum(layer.num_bytes for layer in self.layers)

    def last_tokens(self, layer: int) -> Tensor:
        """The last K tokens of θ, what the next write pass sees: (min(K, n), d)."""
        return self.layers[layer].short_hidden[-self.size.update_tokens :]

    def short_term_ages(self, layer: int) -> Tensor:
        """Tokens written since each token of θ: (n,)."""
        return self.clock - self.written.births(layer, self.layers[layer].short_sources)

    def long_term_ages(self, layer: int) -> Tensor:
        """Tokens written since each token of Θ: (m,)."""
        return self.clock - self.written.births(layer, self.layers[layer].long_sources)


def empty_memory(
    size: MemorySize,
    *,
    num_layers: int,
    hidden_size: int,
    key_size: int,
    dtype: torch.dtype,
    device: torch.device,
    held: torch.dtype | None = None,
) -> MemoryState:
    """Memory with nothing in it, of numbers of ``dtype``; θ and keys are held in ``held`` (default: the same)."""
    ids = torch.empty(0, dtype=torch.long)
    hidden = torch.empty(0, hidden_size, dtype=held or dtype, device=device)
    keys = torch.empty(0, key_size, dtype=held or dtype, device=device)
    layer = LayerMemory(hidden, keys, ids, KeyRows(keys), narrowed(ids))
    return MemoryState(size=size, layers=(layer,) * num_layers, written=WrittenTokens(dtype=dtype))


def pooled_memory(size: MemorySize, pool: BasePool, *, dtype: torch.dtype, device: torch.device) -> MemoryState:
    """Memory as a checkpoint brings it: θ and Θ of the base pool, nothing written."""
    layers = []
    for hidden, keys in zip(pool.hidden, pool.keys, strict=True):
        sources = -1 - torch.arange(len(hidden))
        n = pool.num_short_term
        short, short_keys, long_keys = (part.to(device, dtype) for part in (hidden[:n], keys[:n], keys[n:]))
        layers.append(LayerMemory(short, short_keys, sources[:n], KeyRows(long_keys), narrowed(sources[n:])))
    return MemoryState(size=size, layers=tuple(layers), written=WrittenTokens(pool=pool, dtype=dtype))


def without_long_term(memory: MemoryState) -> MemoryState:
    """The same θ with an empty Θ: what MemoryLLM reads."""
    layers = [
        replace(layer, long_rows=KeyRows(layer.short_keys[:0]), long_numbers=layer.long_numbers[:0])
        for layer in memory.layers
    ]
    return replace(memory, layers=tuple(layers))
