"""Keys of Θ: each update's are its predecessor's without the oldest and with a few more, so versions share storage.

What has left stays where it lies until the storage is full; then those that live move together.
"""

from __future__ import annotations

import threading

import torch
from torch import Tensor

_SPARE = 32  # one row in so many is spare: an update copies 32 rows for each new one, however many there are


class Room:
    """Storage for a growing (m, w) tensor. A version is its first rows; only the newest can grow in place."""

    def __init__(self, stored: Tensor, live: Tensor | None, num_new: int) -> None:
        """With ``stored`` (n, w), of which only rows ``live`` are taken, and room for ``num_new`` more at least."""
        self._used = len(stored) if live is None else len(live)
        num_rows = self._used + num_new
        self._storage = stored.new_empty((num_rows + num_rows // _SPARE, stored.shape[1]))
        if live is None:
            self._storage[: self._used] = stored
        else:
            torch.index_select(stored, 0, live.to(stored.device), out=self._storage[: self._used])
        self._lock = threading.Lock()

    @property
    def newest(self) -> Tensor:
        """The longest version."""
        return self._storage[: self._used]

    @property
    def nbytes(self) -> int:
        """Bytes of the storage, spare rows too."""
        return self._storage.nbytes

    def grown(self, held: Tensor, new: Tensor) -> Tensor | None:
        """``held`` (m, w) and ``new`` (k, w) after it; None if ``held`` is not the newest version, or room is short."""
        end, other = len(held) + len(new), len(held) > 0 and held.data_ptr() != self._storage.data_ptr()
        with self._lock:
            if other or self._used != len(held) or end > len(self._storage):
                return None
            self._storage[len(held) : end] = new
            self._used = end
        return self._storage[:end]


class KeyRows:
    """Keys (m, w) in order: rows ``live`` (m,) of ``stored`` (n, w), ascending; all of them if that is None."""

    def __init__(self, stored: Tensor, live: Tensor | None = None, room: Room | None = None) -> None:
        self.stored, self._live, self._room = stored, live, room

    def __len__(self) -> int:
        return len(self.stored) if self._live is None else len(self._live)

    @property
    def nbytes(self) -> int:
        """Bytes held: the storage with what has left and what is spare, and the numbers of those that live."""
        stored = self.stored.nbytes if self._room is None else self._room.nbytes
        return stored + (0 if self._live is None else self._live.nbytes)

    def tensor(self) -> Tensor:
        """The keys one after the other: (m, w); a copy where some between them have left."""
        return self.of(self.stored)

    def of(self, values: Tensor) -> Tensor:
        """Of one value for each row that is stored (n, …) those of the rows that live: (m, …)."""
        return values if self._live is None else values[self._live.to(values.device)]

    def advanced(self, stays: Tensor, new: Tensor) -> KeyRows:
        """The keys ``stays`` (ascending positions, on the CPU) of these, and then ``new`` (k, w)."""
        live = None if len(stays) == len(self) else stays
        if self._live is not None:
            live = self._live if live is None else self._live[live]
        longer = None if self._room is None else self._room.grown(self.stored, new)
        room = self._room
        if longer is None:
            room, live = Room(self.stored, live, len(new)), None
            longer = room.grown(room.newest, new)
            assert longer is not None
        if live is not None:
            live = torch.cat([live, torch.arange(len(longer) - len(new), len(longer))])
        return KeyRows(longer, live, room)
