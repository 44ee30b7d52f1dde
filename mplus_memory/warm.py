"""What sessions keep in RAM from call to call, bounded in bytes: the least recently used let go first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Protocol


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

    def touch(self, holder: Holder) -> None:
        """``holder`` was just used, and may hold more than before."""
        with self._lock:
            last = next(reversed(self._holders.values()), (holder, 0))[0]
            if last is not holder:
                last.rest()
                self._holders[id(last)] = last, last.held_bytes()
            self._holders[id(holder)] = holder, holder.held_bytes()
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
            return self._total()

    def _total(self) -> int:
        return sum(size for _, size in self._holders.values())

    def _cold(self) -> list[Holder]:
        """Take out the holders that are too many, the longest unused first."""
        total, cold = self._total(), []
        while total > self.max_bytes and len(self._holders) > 1:
            _, (holder, size) = self._holders.popitem(last=False)
            total -= size
            cold.append(holder)
        return cold
