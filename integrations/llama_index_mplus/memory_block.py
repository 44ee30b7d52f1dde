"""MPlusMemoryBlock: a session as a block of LlamaIndex's own ``Memory``."""

from __future__ import annotations

import asyncio
import threading
from typing import Any
from weakref import WeakValueDictionary

from llama_index.core.base.llms.types import ChatMessage
from llama_index.core.memory import BaseMemoryBlock, Memory
from llama_index.core.storage.chat_store.base_db import MessageStatus
from pydantic import Field, PrivateAttr

from llama_index_mplus.conversation import Entry
from llama_index_mplus.messages import last_user, text_of
from llama_index_mplus.queues import Queue, lock_of
from llama_index_mplus.registry import chosen_backend
from mplus_memory import InputError, LatentMemoryBackend, Session, recalled_block


class MPlusMemoryBlock(BaseMemoryBlock[str]):
    """Keeps what a ``Memory`` no longer holds in its queue, and recalls it as text for any model.

        block = MPlusMemoryBlock(backend=backend, session_id="alice")
        memory = Memory.from_defaults(session_id="alice", memory_blocks=[block])
        ...
        await block.aflush(memory)      # at the end of a conversation

    LlamaIndex hands over only the messages that its queue pushes out. The last ones of a conversation stay in the
    queue; ``aflush`` takes them, too. Each is told once, also by several flushes at once and by one that is repeated
    after an error. Put nothing into a ``Memory`` while it is flushed: it reads its queue, archives and hands over in
    three steps of which another may come between. The session is ``session_id``, else that of the ``Memory``, else an
    error.
    """

    name: str = "mplus_memory"
    backend: LatentMemoryBackend = Field(exclude=True, repr=False)
    """Model and store; None opens the embedded model on the user's data folder."""
    backend_name: str
    """The name under which the backend is registered in this process."""
    session_id: str | None = None
    recall_limit: int = Field(default=5, ge=0)
    """How many of the messages nearest to the question are recalled."""
    remember_tools: bool = False
    """Whether the results of tools are remembered, too."""

    _waiting: dict[str, dict[str, Entry]] = PrivateAttr(default_factory=dict)  # by session and id: not yet told
    _queues: dict[str, Queue] = PrivateAttr(default_factory=dict)  # by the session of their memory
    _seen: WeakValueDictionary[int, ChatMessage] = PrivateAttr(default_factory=WeakValueDictionary)
    _lock: threading.RLock = PrivateAttr(default_factory=threading.RLock)

    def __init__(self, backend: LatentMemoryBackend | None = None, **settings: Any) -> None:
        chosen, name = chosen_backend(backend, settings.pop("backend_name", None))
        super().__init__(**{"backend": chosen, "backend_name": name, **settings})

    async def aput(
        self, messages: list[ChatMessage], from_short_term_memory: bool = False, session_id: str | None = None
    ) -> None:
        """Remember messages; durable when it returns. What could not be told is told with the next ones."""
        if from_short_term_memory and not self.accept_short_term_memory:
            return
        session = self._session(session_id)
        async with lock_of(session_id or session.name):
            pushed = self._queue(session_id or session.name).pushed_out(self._new(messages))
            await asyncio.to_thread(self._remember, session, pushed)

    async def aflush(self, memory: Memory) -> None:
        """Remember what is still in the queue of ``memory``, and archive it there: from now on it is recalled."""
        session = self._session(memory.session_id)
        async with lock_of(memory.session_id):
            queue = self._queue(memory.session_id)
            held = await memory.aget_all(status=MessageStatus.ACTIVE)
            place = await memory.sql_store.count_messages(memory.session_id, status=MessageStatus.ARCHIVED)
            await asyncio.to_thread(self._remember, session, queue.flushed(memory.sql_store, held, place))
            queue.archived(memory.sql_store, place, await _archive(memory, held))

    async def _aget(
        self, messages: list[ChatMessage] | None = None, session_id: str | None = None, **block_kwargs: Any
    ) -> str:
        """The source messages nearest to the last user message, as one delimited text; empty if there are none."""
        place = last_user(messages or [])
        if not messages or place is None:
            return ""
        return await asyncio.to_thread(
            recalled_block,
            self._session(session_id),
            text_of(messages[place]),
            limit=self.recall_limit,
            recent=0,
            texts={text_of(message) for message in messages},
        )

    async def _aput(self, messages: list[ChatMessage]) -> None:
        await self.aput(messages)

    def _session(self, of_memory: str | None) -> Session:
        name = self.session_id if self.session_id is not None else of_memory
        if name is None:
            raise InputError("no session: give MPlusMemoryBlock session_id=..., or use it within a Memory")
        return self.backend.session(name)

    def _queue(self, session_id: str) -> Queue:
        return self._queues.setdefault(session_id, Queue(session_id))

    def _new(self, messages: list[ChatMessage]) -> list[ChatMessage]:
        """The messages that were not handed over before, as the same objects."""
        with self._lock:
            new = [message for message in messages if self._seen.get(id(message)) is not message]
            self._seen.update({id(message): message for message in new})
            return new

    def _remember(self, session: Session, entries: list[Entry]) -> None:
        with self._lock:
            waiting = self._waiting.setdefault(session.name, {})
            waiting.update({entry.id: entry for entry in entries if entry.id not in waiting})
            turns = [entry.turn(tools=self.remember_tools) for entry in waiting.values()]
            told = [turn for turn in turns if turn is not None]
            if told:
                session.remember_turns(told)
            del self._waiting[session.name]


async def _archive(memory: Memory, held: list[ChatMessage]) -> int:
    """Archive of the told messages those that the queue did not push out meanwhile; how many these are."""
    active = await memory.aget_all(status=MessageStatus.ACTIVE)
    left = next(count for count in range(len(held), -1, -1) if held[len(held) - count :] == active[:count])
    if left:
        await memory.sql_store.archive_oldest_messages(memory.session_id, n=left)
    return left
