"""A place in the line for the publish lock: whoever came first is first.

Politeness only: the flock on ``commit.lock`` is what excludes, and where there is no line it is waited for alone.

``commit.queue`` holds two numbers, the last place given out and the place being served. A place is a byte, far behind
them, that its owner keeps locked (an open file description lock, which the kernel ends with the process). It is a
writer's turn when no byte of an earlier place is locked. What the file holds after a power loss does not matter.

Who waits also listens on a socket named after the place, and who leaves calls the next one there, so that no turn is
lost asleep. A call says only that it is worth looking: who hears none looks now and then.
"""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import sys
import time
from contextlib import ExitStack, suppress
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
        self._file = (0, 0)  # device and inode of the line's file
        self._ear: socket.socket | None = None

    def take(self, deadline: float) -> None:
        """Stand at the end; where that is not possible, or not before ``deadline`` (monotonic), stand nowhere."""
        if sys.platform != "linux":
            return None
        try:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            found = os.fstat(self._descriptor)
            self._file = found.st_dev, found.st_ino
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

    def wait(self, served: int) -> None:
        """Return when it is worth looking again whether we are first, while that place is served."""
        if self._ear is None:
            self._ear = self._listen()
            if self._ear is not None:
                return  # whoever left before we listened could not call
        if self._ear is None:
            time.sleep(self._pause(served))
        else:
            self._ear.settimeout(_LONGEST)
            with suppress(OSError):
                self._ear.recv(1)

    def _pause(self, served: int) -> float:
        """Seconds until it is worth looking again for one who cannot be called."""
        others = self._number - served - 1
        return min(_LONGEST, _STEP * (1 + 4 * others)) if others >= 0 else _STEP

    def leave(self) -> None:
        """Let the next one in."""
        following = self._number + 1 if self._let_go() else None
        self.close()
        if following:
            self._call(following)

    def close(self) -> None:
        """Close what is open; whoever has copies of it, as a forked child's parent, stands on."""
        descriptor, self._descriptor = self._descriptor, None
        ear, self._ear = self._ear, None
        if ear is not None:
            ear.close()
        if descriptor is not None:
            os.close(descriptor)

    def _let_go(self) -> bool:
        """Give our place up; whether somebody stands behind it. In this order: who comes later finds it empty."""
        with suppress(OSError):
            if self._descriptor is not None:
                self._locks(fcntl.F_UNLCK, 0, 0)  # all that we hold: closing is not enough where a fork left a copy
                return self._number > 0 and self._numbers()[0] != self._number
        return False

    def _listen(self) -> socket.socket | None:
        """Where we can be called, if we can."""
        with suppress(OSError), ExitStack() as until_it_works:
            ear = until_it_works.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
            ear.bind(self._listener(self._number))
            until_it_works.pop_all()
            return ear
        return None

    def _call(self, number: int) -> None:
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as mouth:
            mouth.setblocking(False)
            mouth.sendto(b".", self._listener(number))  # refused where nobody listens

    def _listener(self, number: int) -> bytes:
        """The name of a place's socket: an abstract one, of which no file is left."""
        device, inode = self._file
        return f"\0mplus-memory/{device}/{inode}/{number}".encode()

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
