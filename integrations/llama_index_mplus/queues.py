"""The queues of LlamaIndex's ``Memory``: names for the messages in them that stay the same, and a lock for each.

The messages have no ids there, and come out of the database as new objects each time. So one that is flushed is named
by its place in the queue and by all that stands before it, which a repeated flush finds again.
"""

from __future__ import annotations

import asyncio
import hashlib
import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4
from weakref import WeakValueDictionary

from llama_index.core.base.llms.types import ChatMessage
from llama_index.core.storage.chat_store.base_db import AsyncDBChatStore

from llama_index_mplus.conversation import Entry

_locks: WeakValueDictionary[tuple[int, str], asyncio.Lock] = WeakValueDictionary()
_stores: dict[int, _Store] = {}


def lock_of(session_id: str) -> asyncio.Lock:
    """The lock of a memory's queue, in the running event loop."""
    return _locks.setdefault((id(asyncio.get_running_loop()), session_id), asyncio.Lock())


@dataclass
class Queue:
    """What a block told of one memory's queue while it still stood there."""

    session_id: str
    _told: list[tuple[ChatMessage, Entry | None]] = field(default_factory=list)

    def flushed(self, store: AsyncDBChatStore, held: Sequence[ChatMessage], place: int) -> list[Entry]:
        """The messages of the queue as entries; ``place``: how many were archived before them."""
        names = _names(_store_of(store).source(self.session_id, place), self.session_id, place, held)
        self._told = [(message, Entry.of(message, name)) for message, name in zip(held, names, strict=True)]
        return [entry for _, entry in self._told if entry is not None]

    def archived(self, store: AsyncDBChatStore, place: int, count: int) -> None:
        """The last ``count`` of the flushed messages left the queue; the others are pushed out, or flushed again."""
        _store_of(store).places[self.session_id] = place + count
        self._told = self._told[: len(self._told) - count]

    def pushed_out(self, messages: Sequence[ChatMessage]) -> list[Entry]:
        """Messages that the queue pushed out as entries: of those that a flush told, the same ones."""
        return [entry for entry in map(self._pushed_out, messages) if entry is not None]

    def _pushed_out(self, message: ChatMessage) -> Entry | None:
        if self._told and self._told[0][0] == message:
            return self._told.pop(0)[1]
        self._told.clear()
        return Entry.of(message)


@dataclass
class _Store:
    """A chat store as a place that messages are named after."""

    ref: weakref.ref[Any]
    name: str
    places: dict[str, int] = field(default_factory=dict)
    """By session: how many messages were archived when it was last flushed."""
    anew: dict[str, str] = field(default_factory=dict)
    """By session: a name for what came after its messages were deleted."""

    def source(self, session_id: str, place: int) -> str:
        if place < self.places.get(session_id, 0):
            self.anew[session_id] = str(uuid4())
        return self.anew.get(session_id, self.name)


def _store_of(store: AsyncDBChatStore) -> _Store:
    key = id(store)
    known = _stores.get(key)
    if known is None or known.ref() is not store:
        address = str(getattr(store, "async_database_uri", ":memory:"))
        lasts = ":memory:" not in address and not address.endswith("://")
        name = f"{address} {getattr(store, 'table_name', '')}" if lasts else str(uuid4())
        known = _stores[key] = _Store(weakref.ref(store, lambda _: _stores.pop(key, None)), name)
    return known


def _names(source: str, session_id: str, place: int, messages: Sequence[ChatMessage]) -> Iterator[str]:
    digest = hashlib.sha256(f"{source}\0{session_id}\0{place}".encode("utf-8", "surrogatepass"))
    for message in messages:
        digest.update(b"\0" + message.model_dump_json().encode("utf-8", "surrogatepass"))
        yield f"li-{digest.hexdigest()[:32]}"
