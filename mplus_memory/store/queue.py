"""A place in the line for the publish lock: whoever came first is first.

Politeness only: the flock on ``commit.lock`` is what excludes, and where there is no line it is waited for alone.

``commit.queue`` holds two numbers, the last place given out and the place being served. A place is a byte, far behind
them, that its owner keeps locked (an open file description lock, which the kernel ends with the process). It is a
writer's turn when no byte of an earlier place is locked. What the file holds after a power loss does not matter.
"""

from __future__ import annotations

import fcntl
import os
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path

_NUMBERS = struct.Struct("<QQ")  # given out, served
_LOCK = struct.Struct("hhqqi4x")  # the kernel's struct flock: type, whence, start, length, process
_COUNTER, _FIRST_PLACE, _NUM_PLACES = 1 << 20, 1 << 21, 1 << 40
_STEP, _LONGEST = 0.0005, 0.02  # seconds to sleep when we are next, and at most


class Place:
    """One place in the line, until it is left."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._number = 0

    def take(self, deadline: float) -> None:
        """Stand at the end; where that is not possible, or not before ``deadline`` (monotonic), stand nowhere."""
        if sys.platform != "linux":
            return None
        try:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            while not self._locks(fcntl.F_WRLCK, _COUNTER, 1):
                if time.monotonic() > deadline:
                    return self.leave()
                time.sleep(_STEP)
            given = self._numbers()[0]
            self._number = given + 1 if given < _NUM_PLACES else 1
            os.pwrite(self._descriptor, struct.pack("<Q", self._number), 0)
            self._locks(fcntl.F_WRLCK, _FIRST_PLACE + self._number, 1)
            self._locks(fcntl.F_UNLCK, _COUNTER, 1)
        except OSError:
            self.leave()

    def is_first(self) -> bool:
        """Whether nobody stands before us."""
        if self._descriptor is None or not self._number:
            return True
        with suppress(OSError):
            return self._locks(fcntl.F_RDLCK, _FIRST_PLACE, self._number)
        return True

    def serve(self) -> None:
        """Note that our turn has come, and that we have what we stood in line for."""
        if self._descriptor is not None and self._number:
            with suppress(OSError):
                os.pwrite(self._descriptor, struct.pack("<Q", self._number), _NUMBERS.size // 2)

    def served(self) -> int:
        """The number of the place that is served, as far as can be told: it changes while the line goes on."""
        with suppress(OSError):
            return self._numbers()[1] if self._descriptor is not None else 0
        return 0

    def pause(self, served: int) -> float:
        """Seconds until it is worth asking again, when that place is served."""
        others = self._number - served - 1
        return min(_LONGEST, _STEP * (1 + 4 * others)) if others >= 0 else _STEP

    def leave(self) -> None:
        """Let the next one in."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def _numbers(self) -> tuple[int, int]:
        assert self._descriptor is not None
        given, served = _NUMBERS.unpack(os.pread(self._descriptor, _NUMBERS.size, 0).ljust(_NUMBERS.size, b"\0"))
        return given, served

    def _locks(self, kind: int, start: int, length: int) -> bool:
        """Whether the bytes could be locked so; never waits."""
        assert self._descriptor is not None
        try:
            fcntl.fcntl(self._descriptor, fcntl.F_OFD_SETLK, _LOCK.pack(kind, os.SEEK_SET, start, length, 0))
        except BlockingIOError:
            return False
        return True
