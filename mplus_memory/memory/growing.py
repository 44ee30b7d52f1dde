"""Keys of Θ while it fills: each update's are its predecessor's and a few more, so versions share their storage."""

from __future__ import annotations

import threading

from torch import Tensor

_SPARE = 8  # one row in so many is spare: copying costs a few rows an update however many there are


class Room:
    """Storage for a growing (m, w) tensor. A version is its first rows; only the newest can grow in place."""

    def __init__(self, held: Tensor, num_new: int) -> None:
        num_rows = len(held) + num_new
        self._storage = held.new_empty((num_rows + num_rows // _SPARE, held.shape[1]))
        self._storage[: len(held)] = held
        self._used = len(held)
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


def grown(held: Tensor, room: Room | None, new: Tensor) -> tuple[Tensor, Room]:
    """``held`` (m, w) and ``new`` (k, w) after it, and where they lie: in ``room``, or in more if that is short."""
    longer = None if room is None else room.grown(held, new)
    if room is None or longer is None:
        room = Room(held, len(new))
        longer = room.grown(room.newest, new)
        assert longer is not None
    return longer, room
