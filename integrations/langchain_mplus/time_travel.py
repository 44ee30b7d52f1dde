"""Going back in a LangGraph thread takes the memory back as well."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from langchain_core.runnables import RunnableConfig

from mplus_memory import Message, RolledBack, Session


class Thread(Protocol):
    """What is asked of a compiled LangGraph graph with a checkpointer; ``create_agent`` makes one."""

    def get_state(self, config: RunnableConfig) -> Any: ...

    def get_state_history(self, config: RunnableConfig) -> Iterator[Any]: ...


def rewind(graph: Thread, config: RunnableConfig, session: Session, *, keep_as: str | None = None) -> RolledBack | None:
    """Take a session back to where it stood when a checkpoint of a thread was made.

        before = next(s for s in agent.get_state_history(thread) if ...)
        rewind(agent, before.config, backend.session("alice"))
        agent.invoke({"messages": [...]}, before.config)    # goes on from there, in the thread and in the memory

    Checkpoint and memory know each other by the ids of their messages: ``MPlusMemoryMiddleware`` and a wrapped chain
    tell the session a run's messages when it ends. So the session goes back to the last message of the last run that
    had ended at the checkpoint. All it was told later leaves it, what other threads told it too; ``keep_as`` keeps
    that as a branch of this name. None: nothing of the thread is in the session, and it stays as it is.

    config: as LangGraph names a checkpoint (``thread_id`` and ``checkpoint_id``: a snapshot's ``config``).

    Raises:
        InputError: as ``Session.rollback`` does.
    """
    kept = _ids(_ended(graph, config))
    journal = session.messages()
    place = max((at for at, message in enumerate(journal) if message.external_id in kept), default=None)
    if place is None:
        place = _before_thread(graph, config, journal)
    if place is None:
        return None
    return session.rollback(journal[place] if place >= 0 else 0, keep_as=keep_as)


async def arewind(
    graph: Thread, config: RunnableConfig, session: Session, *, keep_as: str | None = None
) -> RolledBack | None:
    """``rewind`` for an event loop; a thread does it, which LangGraph's async checkpointers allow."""
    return await asyncio.to_thread(rewind, graph, config, session, keep_as=keep_as)


def _ended(graph: Thread, config: RunnableConfig) -> Any:
    """The newest snapshot, at the checkpoint or before it, after which no node was left to run; None if none."""
    snapshot = graph.get_state(config)
    while snapshot.next:
        if snapshot.parent_config is None:
            return None
        snapshot = graph.get_state(snapshot.parent_config)
    return snapshot


def _before_thread(graph: Thread, config: RunnableConfig, journal: Sequence[Message]) -> int | None:
    """The place before the first message the thread told; -1: the beginning; None: it told nothing."""
    thread_id = (config.get("configurable") or {}).get("thread_id")
    ids: set[str] = set()
    for snapshot in graph.get_state_history({"configurable": {"thread_id": thread_id}}):
        ids |= _ids(snapshot)
    first = next((at for at, message in enumerate(journal) if message.external_id in ids), None)
    return None if first is None else first - 1


def _ids(snapshot: Any) -> set[str]:
    messages = snapshot.values.get("messages", []) if snapshot is not None else []
    return {message.id for message in messages if message.id}
