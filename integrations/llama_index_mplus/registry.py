"""The backends of this process by name, so that what was saved as JSON finds its backend again."""

from __future__ import annotations

import threading
from weakref import WeakKeyDictionary, WeakValueDictionary

from mplus_memory import ClosedError, ConfigError, LatentMemoryBackend

_named: WeakValueDictionary[str, LatentMemoryBackend] = WeakValueDictionary()
_names: WeakKeyDictionary[LatentMemoryBackend, str] = WeakKeyDictionary()
_default: WeakValueDictionary[str, LatentMemoryBackend] = WeakValueDictionary()
_lock = threading.RLock()


def register_backend(backend: LatentMemoryBackend, name: str | None = None) -> str:
    """Make the backend known to this process, for memories that are loaded from a saved ``Context``; gives its name.

    name: what saved memories call it; None names it after its store and namespace. Give one of your own where the
    store lies elsewhere when the memory is loaded. A backend is registered by its own name as soon as something uses
    it. The registry keeps nothing alive, and a newer backend takes the name of an older one.
    """
    with _lock:
        chosen = name or _names.get(backend) or f"{backend.where}#{backend.namespace}"
        _named[chosen] = backend
        _names[backend] = chosen
        return chosen


def registered_backend(name: str) -> LatentMemoryBackend:
    """The backend of that name.

    Raises:
        ConfigError: none in this process has it.
    """
    with _lock:
        backend = _named.get(name)
        known = ", ".join(sorted(map(repr, _named))) or "none"
    if backend is None:
        raise ConfigError(
            f"no backend {name!r} in this process (registered: {known}): open it, "
            "give it to llama_index_mplus.register_backend, keep it, and load again"
        )
    return backend


def chosen_backend(backend: LatentMemoryBackend | None, name: str | None) -> tuple[LatentMemoryBackend, str]:
    """The given backend; else the registered one of that name; else the default one, opened if it is not open.

    With it comes the name under which it is registered.
    """
    if backend is None and name:
        backend = registered_backend(name)
    with _lock:
        chosen = _open_default() if backend is None else backend
        return chosen, register_backend(chosen)


def _open_default() -> LatentMemoryBackend:
    """The embedded model on the user's data folder, opened once as long as something uses it."""
    backend = _default.get("default")
    try:
        if backend is not None:
            backend.sessions()
            return backend
    except ClosedError:
        pass
    _default["default"] = backend = LatentMemoryBackend()
    return backend
