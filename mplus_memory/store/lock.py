"""One writer publishes at a time: a mutex for this process's threads, a flock for other processes.

Before the flock they stand in line (``queue.py``): without it the last of sixteen writers waited for seconds.
"""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mplus_memory.errors import StoreBusyError
from mplus_memory.store.files import told_as_ours
from mplus_memory.store.queue import Place

_FIRST_WAIT, _LONGEST_WAIT = 0.0005, 0.004  # seconds between two tries


class PublishLock:
    """Holds ``commit.lock`` around a publish; waits for it at most ``timeout`` seconds, or as long as the line goes on.

    The kernel lets go of it when the process ends, however it ends.
    """

    def __init__(self, path: Path, timeout: float) -> None:
        self._path = path
        self._timeout = timeout
        self._begin()

    def _begin(self) -> None:
        self._mutex = threading.Lock()
        self._descriptor: int | None = None
        self._place = Place(self._path.with_suffix(".queue"))

    def forget(self) -> None:
        """In a forked child: whatever the parent's threads hold is theirs, so our copies are closed and no more."""
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._place.close()
        self._begin()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock for the block.

        Raises:
            StoreBusyError: nobody got it, and nobody let go of it, for as long as the timeout.
        """
        deadline = time.monotonic() + self._timeout
        if not self._mutex.acquire(timeout=self._timeout):
            raise self._busy("thread")
        try:
            with told_as_ours(self._path, "locking"):
                self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            deadline = self._stand_in_line(deadline)
            with told_as_ours(self._path, "locking"):
                self._wait(self._descriptor, deadline)
            self._place.serve()
            yield
        finally:
            self._let_go()
            self._mutex.release()

    def _let_go(self) -> None:
        """Unlock and close the file. Closing is not enough: a fork may have left a copy where nobody knows of it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):
                fcntl.flock(descriptor, fcntl.LOCK_UN)
            os.close(descriptor)
        self._place.leave()

    def _stand_in_line(self, deadline: float) -> float:
        """Wait for our turn as long as the line goes on; until when we may wait now."""
        self._place.take(deadline)
        served = -1
        while not self._place.is_first():
            before, served = served, self._place.served()
            if served != before:
                deadline = time.monotonic() + self._timeout
            if time.monotonic() > deadline:
                raise self._busy("process")
            self._place.wait(served)
        return deadline

    def _wait(self, descriptor: int, deadline: float) -> None:
        wait = _FIRST_WAIT
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise self._busy("process") from None
            time.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    def _busy(self, other: str) -> StoreBusyError:
        return StoreBusyError(
            f"another {other} has held {self._path} for more than {self._timeout:g} seconds; "
            "wait for it and repeat, or open the store with a larger busy_timeout"
        )
