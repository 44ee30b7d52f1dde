"""What sessions keep in RAM from call to call, bounded in bytes: the least recently used let go first."""

from __future__ import annotations

import ctypes
import threading
from collections import OrderedDict
from typing import Protocol

_libc = ctypes.CDLL(None)
_WORTH = 32 << 20  # bytes that came or went, after which what is free goes back to the system


class Holder(Protocol):
    """A session that keeps memory between calls, and can read it again."""

    def held_bytes(self) -> int:
        """Bytes it keeps."""

    def rest(self) -> None:
        """Keep what takes long to make again; another session is used now."""

    def release(self) -> None:
        """Keep nothing; what is in use stays until its user is done."""


class Warm:
    """At most ``max_bytes`` over all holders, but for the one used last, which always stays."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self._holders: OrderedDict[int, tuple[Holder, int]] = OrderedDict()  # with the bytes it held when last used
        self._lock = threading.Lock()
        self._moved = 0  # bytes that came or went since memory was last given back

    def touch(self, holder: Holder) -> None:
        """``holder`` was just used, and may hold more than before."""
        with self._lock:
            last = next(reversed(self._holders.values()), (holder, 0))[0]
            if last is not holder:
                last.rest()
                self._weigh(last)
            self._weigh(holder)
            self._holders.move_to_end(id(holder))
            cold = self._cold()
            worth, self._moved = self._moved >= _WORTH, self._moved % _WORTH
        for one in cold:
            one.release()
        if worth:
            _give_back()

    def drop(self, holder: Holder) -> None:
        """``holder`` keeps nothing any more."""
        with self._lock:
            self._moved += self._holders.pop(id(holder), (holder, 0))[1]

    def held_bytes(self) -> int:
        """Bytes that all holders keep."""
        with self._lock:
            return self._total()

    def _weigh(self, holder: Holder) -> None:
        """Note what ``holder`` holds now."""
        before, now = self._holders.get(id(holder), (holder, 0))[1], holder.held_bytes()
        self._holders[id(holder)] = holder, now
        self._moved += abs(now - before)

    def _total(self) -> int:
        return sum(size for _, size in self._holders.values())

    def _cold(self) -> list[Holder]:
        """Take out the holders that are too many, the longest unused first."""
        total, cold = self._total(), []
        while total > self.max_bytes and len(self._holders) > 1:
            _, (holder, size) = self._holders.popitem(last=False)
            total -= size
            self._moved += size
            cold.append(holder)
        return cold


def _give_back() -> None:
    """Have glibc return freed memory: reading a session leaves holes of tens of megabytes between what is kept."""
    if hasattr(_libc, "malloc_trim"):
        _libc.malloc_trim(0)
