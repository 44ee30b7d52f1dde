"""Which session a call is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.config import ensure_config

from mplus_memory import ConfigError, LatentMemoryBackend

DEFAULT_SESSION = "default"
_REMEMBERING = "__mplus_remembering"  # LangGraph keeps keys with two underscores out of its checkpoints


def session_name(config: RunnableConfig | None, own: str | None) -> str:
    """The session of a call: ``configurable["session_id"]``, else ``own``, else ``configurable["thread_id"]``.

    own: the session an object was made for, None if it was made for no particular one. So a memory made for
    a user stays that user's in every thread, and one made for nobody follows the thread.
    """
    configurable = (config or {}).get("configurable") or {}
    for name in (configurable.get("session_id"), own, configurable.get("thread_id")):
        if name is not None:
            return str(name)
    return DEFAULT_SESSION


def run_session(runtime: object | None, own: str | None) -> str:
    """The session of an agent's run: that of its context (``session_id``, as a key or an attribute), else as above.

    Raises:
        ConfigError: none of them names one. A default would be shared by everybody.
    """
    config: RunnableConfig = getattr(runtime, "config", None) or ensure_config()
    configurable = config.get("configurable") or {}
    thread = getattr(getattr(runtime, "execution_info", None), "thread_id", None)
    named = _of_context(getattr(runtime, "context", None)), configurable.get("session_id"), own
    for name in (*named, configurable.get("thread_id"), thread):
        if name is not None:
            return str(name)
    raise ConfigError(
        "this run names no session, and one shared by everybody would leak: give the context a session_id, or the "
        'config {"configurable": {"session_id": ...}} or a thread_id, or name one where the memory is made'
    )


def current_runtime() -> object | None:
    """The runtime of the LangGraph run this is called in, None outside of one."""
    try:
        from langgraph.runtime import get_runtime

        return get_runtime()
    except (ImportError, RuntimeError, KeyError):
        return None


def with_session(config: RunnableConfig, name: str, backend: LatentMemoryBackend) -> RunnableConfig:
    """The config with the session named in it, for every model further down, and that its turns are seen to."""
    own = {"session_id": name, _REMEMBERING: _mark(backend, name)}
    return {**config, "configurable": {**(config.get("configurable") or {}), **own}}


def is_seen_to(backend: LatentMemoryBackend, name: str) -> bool:
    """Whether a wrapped chain around this call remembers its turns."""
    return (ensure_config().get("configurable") or {}).get(_REMEMBERING) == _mark(backend, name)


def _mark(backend: LatentMemoryBackend, name: str) -> str:
    return f"{id(backend)} {name}"


def _of_context(context: Any) -> object | None:
    if isinstance(context, Mapping):
        return context.get("session_id")
    return getattr(context, "session_id", None)
