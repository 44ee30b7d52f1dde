"""The session of those who name none, and the warning that they share it."""

from __future__ import annotations

import threading
import warnings
from typing import TYPE_CHECKING
from weakref import WeakSet

if TYPE_CHECKING:
    from mplus_memory.backend import LatentMemoryBackend

DEFAULT_SESSION = "default"

_warned: WeakSet[LatentMemoryBackend] = WeakSet()
_lock = threading.Lock()


class SharedSessionWarning(UserWarning):
    """No session was named, so one is used that all who name none share. A server with several users names theirs."""


def shared_session(backend: LatentMemoryBackend) -> str:
    """The name of the session of those who name none; warns once for each backend that somebody uses it."""
    with _lock:
        known = backend in _warned
        _warned.add(backend)
    if not known:
        warnings.warn(
            f"no session was named, so {DEFAULT_SESSION!r} is used, which all share that name none on {backend.where}: "
            "with several users name theirs (session_id=..., or in the config of a call); with one, name your own",
            SharedSessionWarning,
            stacklevel=3,
        )
    return DEFAULT_SESSION
