"""The conversation a memory is in: its messages in full, and which of them the session was told."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import uuid4

from llama_index.core.base.llms.types import ChatMessage
from pydantic import BaseModel, Field, PrivateAttr

from llama_index_mplus.messages import GivenMessage, asks_for_tools, cleaned, last_user, role_of, turn_of
from mplus_memory import Session, Turn

Told = Counter[tuple[str, str | None]]  # how often a role said a text


class Entry(BaseModel):
    """A message of the conversation. ``told``: whether the session has it, or need not be told it."""

    id: str
    message: ChatMessage
    told: bool = False

    @classmethod
    def of(cls, message: ChatMessage, name: str | None = None) -> Entry | None:
        """The message without what memory injected; None if nothing is left. Its own id goes before ``name``."""
        kept = cleaned(message)
        if kept is None:
            return None
        own = message.mplus_id if isinstance(message, GivenMessage) else None
        known = own or message.additional_kwargs.get("message_id") or name
        return cls(id=known or f"li-{uuid4()}", message=kept)

    def turn(self, *, tools: bool) -> Turn | None:
        """What the session is told of it: nothing of instructions, and of tools only if so wished."""
        turn = turn_of(self.message, self.id)
        wanted = ("user", "assistant", "tool") if tools else ("user", "assistant")
        return turn if turn is not None and turn.role in wanted else None


class Conversation(BaseModel):
    """The messages since a memory was made or reset, oldest first; safe to use from several threads.

    Copies share it: a workflow copies its state, and both copies are in the same conversation.
    """

    entries: list[Entry] = Field(default_factory=list)

    _lock: threading.RLock = PrivateAttr(default_factory=threading.RLock)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Conversation:
        return self

    def all(self) -> list[Entry]:
        """The entries, as they are now."""
        with self._lock:
            return list(self.entries)

    def add(self, messages: Iterable[ChatMessage]) -> None:
        """New messages; one with the id of another is not new, nor is one that says the last one again."""
        with self._lock:
            ids = {entry.id for entry in self.entries}
            for entry in _entries(messages):
                again = bool(self.entries) and self.entries[-1].message == entry.message
                if entry.id not in ids and not again:
                    self.entries.append(entry)

    def add_history(self, messages: Iterable[ChatMessage], session: Session) -> None:
        """Messages that may have been said before, here or long ago: what the session was told is not told again."""
        with self._lock:
            entries = list(_entries(messages))
            _mark(entries, _said(session))
            ids, here = {entry.id for entry in self.entries}, _counted(self.entries)
            seen: Told = Counter()
            for entry in entries:
                seen[_key(entry)] += 1
                if entry.id not in ids and seen[_key(entry)] > here[_key(entry)]:
                    self.entries.append(entry)

    def set(self, messages: Iterable[ChatMessage], session: Session, *, tools: bool) -> None:
        """A history in the place of what is here; of this, what still waits and is not in it is told before."""
        with self._lock:
            entries = list(_entries(messages))
            new = _counted(entries)
            self.entries = [entry for entry in self.entries if entry.told or not new[_key(entry)]]
            self.tell(session, tools=tools, unanswered=True)
            _mark(entries, _said(session) | _counted(self.entries))
            self.entries = entries

    def clear(self) -> None:
        """Nothing was said."""
        with self._lock:
            self.entries = []

    def tell(self, session: Session, *, tools: bool, unanswered: bool = False) -> None:
        """Tell the session, together, the turns that are complete; ``unanswered``: also what waits for an answer."""
        with self._lock:
            waiting = [entry for entry in self.entries[: None if unanswered else self._end()] if not entry.told]
            turns = [turn for turn in (entry.turn(tools=tools) for entry in waiting) if turn is not None]
            if turns:
                session.remember_turns(turns)
            for entry in waiting:
                entry.told = True

    def tail(self, count: Callable[[str], int], limit: int) -> list[Entry]:
        """The latest entries of at most ``limit`` tokens as ``count`` counts them, from a user's message on.

        The last user message and what follows it are always there.
        """
        entries = self.all()
        messages = [entry.message for entry in entries]
        start = last_user(messages) or 0
        left = limit - sum(_size(message, count) for message in messages[start:])
        for at in range(start - 1, -1, -1):
            left -= _size(messages[at], count)
            if left < 0:
                return entries[start:]
            start = at if role_of(messages[at]) == "user" else start
        return entries

    def _end(self) -> int:
        """Up to where turns are complete: after the last answer of the model's."""
        for at in range(len(self.entries) - 1, -1, -1):
            message = self.entries[at].message
            if role_of(message) == "assistant" and not asks_for_tools(message):
                return at + 1
        return 0


def _entries(messages: Iterable[ChatMessage]) -> Iterable[Entry]:
    return (entry for entry in map(Entry.of, messages) if entry is not None)


def _key(entry: Entry) -> tuple[str, str | None]:
    turn = turn_of(entry.message)
    return role_of(entry.message), turn.content if turn else None


def _counted(entries: Iterable[Entry]) -> Told:
    return Counter(map(_key, entries))


def _said(session: Session) -> Told:
    return Counter((message.role, message.content) for message in session.messages())


def _mark(entries: Sequence[Entry], told: Told) -> None:
    """Said for the n-th time, a text is known if the session was told it n times."""
    seen: Told = Counter()
    for entry in entries:
        seen[_key(entry)] += 1
        entry.told = seen[_key(entry)] <= told[_key(entry)]


def _size(message: ChatMessage, count: Callable[[str], int]) -> int:
    turn = turn_of(message)
    return count(turn.content) if turn else 0
