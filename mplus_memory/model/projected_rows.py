"""Keys and values of single tokens, found by source; the least recently used make room."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

_FIRST_ROWS = 64


class ProjectedRows:
    """At most ``max_rows`` tokens of one layer: packed keys before rotation and values. Not safe for threads."""

    def __init__(self, max_rows: int) -> None:
        self.max_rows = max_rows
        self._sources = np.empty(0, dtype=np.int64)  # sorted; _slots says where each stands
        self._slots = np.empty(0, dtype=np.int64)
        self._used = np.empty(0, dtype=np.int64)  # by slot: when it was asked for last
        self._held: Tensor | None = None  # (2, kv_heads, slots, width)
        self._now = 0

    @property
    def num_bytes(self) -> int:
        """Bytes of the keys and values."""
        return 0 if self._held is None else self._held.nbytes

    @property
    def used_bytes(self) -> int:
        """Those of tokens, without room for more."""
        return 0 if self._held is None else self._held[:, :, : len(self._sources)].nbytes

    @property
    def sources(self) -> Tensor:
        """Those held, ascending: (n,)."""
        return torch.from_numpy(self._sources)

    def find(self, sources: Tensor) -> tuple[Tensor, Tensor]:
        """Which of ``sources`` (n,) are held, (n,) bool, and the slots of those, in their order."""
        wanted = sources.numpy()
        places = np.searchsorted(self._sources, wanted)
        known = places < len(self._sources)
        known[known] = self._sources[places[known]] == wanted[known]
        slots = self._slots[places[known]]
        self._now += 1
        self._used[slots] = self._now
        return torch.from_numpy(known), torch.from_numpy(slots)

    def rows(self, slots: Tensor, like: Tensor) -> Tensor:
        """Keys and values in ``slots`` (n,), like ``like`` (2, kv_heads, _, width): (2, kv_heads, n, width)."""
        if self._held is None:
            return like[:, :, :0]
        return self._held.index_select(2, slots.to(self._held.device))

    def add(self, sources: Tensor, rows: Tensor) -> None:
        """Keep ``rows`` (2, kv_heads, n, width) of ``sources`` (n,), none of which is held."""
        first = max(0, len(sources) - self.max_rows)
        sources, rows = sources[first:], rows[:, :, first:]
        if not len(sources):
            return
        slots = self._free_slots(len(sources), rows)
        assert self._held is not None
        self._held[:, :, torch.from_numpy(slots).to(rows.device)] = rows
        order = np.argsort(sources.numpy())
        new = sources.numpy()[order]
        places = np.searchsorted(self._sources, new)
        self._sources = np.insert(self._sources, places, new)
        self._slots = np.insert(self._slots, places, slots[order])
        self._used[slots] = self._now

    def forget(self, born: int) -> None:
        """Let go of sources from ``born`` on."""
        end = np.searchsorted(self._sources, born)
        self._sources, self._slots = self._sources[:end], self._slots[:end]

    def _free_slots(self, count: int, like: Tensor) -> NDArray[np.int64]:
        """Slots for ``count`` more, of those that nothing stands in or, when all are taken, the longest unused."""
        taken = len(self._sources)
        if taken + count > len(self._used):
            self._grow(taken + count, like)
        if taken + count > len(self._used):
            self._drop(taken + count - len(self._used))
        free = np.ones(len(self._used), dtype=np.bool_)
        free[self._slots] = False
        return np.flatnonzero(free)[:count]

    def _grow(self, wanted: int, like: Tensor) -> None:
        size = min(self.max_rows, max(_FIRST_ROWS, len(self._used) * 9 // 8, wanted))
        grown = like.new_empty((2, like.shape[1], size, like.shape[3]))
        if self._held is not None:
            grown[:, :, : len(self._used)] = self._held
        self._held = grown
        self._used = np.concatenate([self._used, np.zeros(size - len(self._used), dtype=np.int64)])

    def _drop(self, count: int) -> None:
        oldest = np.argpartition(self._used[self._slots], count - 1)[:count]
        self._sources, self._slots = np.delete(self._sources, oldest), np.delete(self._slots, oldest)
