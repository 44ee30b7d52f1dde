"""Which session a call is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.config import ensure_config

from mplus_memory import DEFAULT_SESSION, ConfigError, InputError, LatentMemoryBackend, shared_session

_REMEMBERING = "__mplus_remembering"  # LangGraph keeps keys with two underscores out of its checkpoints


@dataclass
class Following:
    """Whose session the calls of an object are about that was made for nobody in particular."""

    backend: LatentMemoryBackend
    was_named: bool = False
    """Whether a call named one: then the object serves several users, and a call that names none is a mistake."""

    def session_name(self, config: RunnableConfig | None, own: str | None = None, asked: object = None) -> str:
        """``asked``, else ``configurable["session_id"]``, ``own``, ``configurable["thread_id"]``; else the shared one.

        own: the session an object was made for, None if it was made for no particular one. So a memory made for
        a user stays that user's in every thread, and one made for nobody follows the thread. asked: that of an argument
        of the call.

        Raises:
            ConfigError: nothing names one, and earlier calls named theirs.
        """
        configurable = (config or {}).get("configurable") or {}
        name = _first_named(asked, configurable.get("session_id"), own, configurable.get("thread_id"))
        if name is not None:
            self.was_named = self.was_named or (own is None and name != DEFAULT_SESSION)
            return name
        if self.was_named:
            raise ConfigError(
                f"this call names no session, and earlier ones did: {DEFAULT_SESSION!r} would be shared by everybody; "
                'give every call {"configurable": {"session_id": ...}} or a thread_id'
            )
        return shared_session(self.backend)


def run_session(runtime: object | None, own: str | None) -> str:
    """The session of an agent's run: that of its context (``session_id``, as a key or an attribute), else as above.

    Raises:
        ConfigError: none of them names one. A default would be shared by everybody.
    """
    config: RunnableConfig = getattr(runtime, "config", None) or ensure_config()
    configurable = config.get("configurable") or {}
    thread = getattr(getattr(runtime, "execution_info", None), "thread_id", None)
    named = _of_context(getattr(runtime, "context", None)), configurable.get("session_id"), own
    name = _first_named(*named, configurable.get("thread_id"), thread)
    if name is not None:
        return name
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


def check_not_crossing(config: RunnableConfig, backend: LatentMemoryBackend, name: str) -> None:
    """Raise ConfigError if a wrapped chain around this call tells another session of the backend than is read."""
    told = str((config.get("configurable") or {}).get(_REMEMBERING, ""))
    if told.startswith(_mark(backend, "")) and told != _mark(backend, name):
        raise ConfigError(
            f"a model within the wrapped chain would read session {name!r}, but the chain tells "
            f"{told.removeprefix(_mark(backend, ''))!r}: leave session_id out of the model's bind() or call, "
            "and name one session in the config of the chain"
        )


def _mark(backend: LatentMemoryBackend, name: str) -> str:
    return f"{id(backend)} {name}"


def _first_named(*given: object) -> str | None:
    """The first that is a name; a number or a UUID is one, too."""
    for name in given:
        if isinstance(name, bool) or not isinstance(name, str | int | UUID | None):
            raise InputError(f"a session named by {name!r:.80} ({type(name).__name__}): give a text, number or UUID")
        if name is not None:
            return str(name)
    return None


def _of_context(context: Any) -> object | None:
    if isinstance(context, Mapping):
        return context.get("session_id")
    return getattr(context, "session_id", None)
