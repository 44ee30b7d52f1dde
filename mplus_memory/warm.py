"""What sessions keep in RAM from call to call, bounded in bytes: the least recently used let go first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Protocol


class Holder(Protocol):
    """A session that keeps memory between calls, and can read it again."""

    def held_bytes(self) -> int:
        """Bytes it keeps."""

    def release(self) -> None:
        """Keep nothing; what is in use stays until its user is done."""


class Warm:
    """At most ``max_bytes`` over all holders, but for the one used last, which always stays."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self._holders: OrderedDict[int, Holder] = OrderedDict()
        self._lock = threading.Lock()

    def touch(self, holder: Holder) -> None:
        """``holder`` was just used, and may hold more than before."""
        with self._lock:
            self._holders[id(holder)] = holder
            self._holders.move_to_end(id(holder))
            cold = self._cold()
        for one in cold:
            one.release()

    def drop(self, holder: Holder) -> None:
        """``holder`` keeps nothing any more."""
        with self._lock:
            self._holders.pop(id(holder), None)

    def held_bytes(self) -> int:
        """Bytes that all holders keep."""
        with self._lock:
            return sum(holder.held_bytes() for holder in self._holders.values())

    def _cold(self) -> list[Holder]:
        """Take out the holders that are too many, the longest unused first."""
        sizes = {name: holder.held_bytes() for name, holder in self._holders.items()}
        total, cold = sum(sizes.values()), []
        for name in list(self._holders)[:-1]:
            if total <= self.max_bytes:
                break
            total -= sizes[name]
            cold.append(self._holders.pop(name))
        return cold
