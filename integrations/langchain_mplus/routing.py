"""Which session a call is about."""

from __future__ import annotations

from langchain_core.runnables import RunnableConfig

DEFAULT_SESSION = "default"


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


def with_session(config: RunnableConfig, name: str) -> RunnableConfig:
    """The config with the session named in it, for every model further down."""
    return {**config, "configurable": {**(config.get("configurable") or {}), "session_id": name}}
