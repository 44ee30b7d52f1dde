"""A session's versions: going back, branching off, tags, forgetting. ``Session`` has these as its own methods."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from mplus_memory.checks import check_name
from mplus_memory.departures import departures
from mplus_memory.errors import ConflictError, InputError
from mplus_memory.forgetting import check_known, plan_replay, stage_eviction, stage_replay, what_remains
from mplus_memory.moments import Place, find_moment
from mplus_memory.records import Departure, Forgotten, Message, Moment, RolledBack, StoredSession, Tag

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.session import Session
    from mplus_memory.store.protocol import Store

T = TypeVar("T")
ATTEMPTS = 20  # a writer that loses the race this often in a row has company that never pauses


class Versions:
    """What a session can do with its past. The past is a chain of steps: heads move, tokens stay as they are."""

    name: str
    namespace: str
    _store: Store
    _writing: threading.RLock
    _open_session: Callable[[str], Session]

    @property
    def model(self) -> LoadedModel:
        """The backend's model."""
        raise NotImplementedError

    def digest(self) -> str:
        """The session's digest."""
        raise NotImplementedError

    def _row(self) -> StoredSession | None:
        raise NotImplementedError

    def rollback(self, to: Place, *, keep_as: str | None = None) -> RolledBack:
        """Go back: memory and journal as they were, bit for bit. What came later is deleted.

        to: a step's number (memory when it had been written), a message or its id (as if nothing had been told after
        it), a time (the same for the last message that had come by then), or a tag. keep_as: a name for a branch
        that keeps the session as it is now.

        Raises:
            InputError: no such moment, or ``keep_as`` is taken, or tokens that memory held then were pruned; nothing
            changed. TextRemovedError: messages waited then whose text was not kept.
        """
        with self._writing:
            return repeated(lambda: self._rollback(to, keep_as))

    def branch(self, name: str, at: Place | None = None) -> Session:
        """A new session that begins where this one stands, or stood ``at`` a moment (see ``rollback``).

        It shares all shards and goes its own way: neither session's changes reach the other.

        Raises:
            InputError: no such moment, or a session of that name is there already.
        """
        check_name(name)
        repeated(lambda: self._fork(name, at, tag=False))
        return self._open_session(name)

    def tag(self, name: str, at: Place | None = None) -> Tag:
        """Name the session as it stands, or stood ``at`` a moment, so that ``rollback(name)`` leads back to it.

        Raises:
            InputError: no such moment, or the session has a tag of that name.
        """
        check_name(name)
        return _tag(repeated(lambda: self._fork(name, at, tag=True)))

    def tags(self) -> list[Tag]:
        """The session's tags, oldest first."""
        row = self._row()
        return [_tag(tag) for tag in (self._store.tags(row.id) if row else [])]

    def untag(self, name: str) -> None:
        """Delete a tag.

        Raises:
            InputError: there is no such tag.
        """
        self._store.delete_tag(self._existing(), name)

    def forget(self, message_ids: str | Sequence[str], *, exact: bool = True, progress: bool = False) -> Forgotten:
        """Forget messages, in the journal and in memory. Tags that hold them go; branches keep theirs.

        exact: write again all that came after them, so that the session is, digest for digest, one that was never
        told them. Else the tokens of their steps leave memory at once; what was written later had seen them.

        Raises:
            InputError: an unknown id; nothing was forgotten.
            TextRemovedError: exactly, and the session keeps no text to write again.
        """
        gone = frozenset([message_ids] if isinstance(message_ids, str) else message_ids)
        with self._writing:
            return repeated(lambda: self._forget(gone, exact=exact, progress=progress))

    def eviction_log(self) -> list[Departure]:
        """Which messages left θ, and which left Θ and can no longer be read, oldest first."""
        row = self._row()
        return departures(self._store.steps(row.id), self.model.network.initial_memory()) if row else []

    def _existing(self) -> StoredSession:
        row = self._row()
        if row is None:
            raise InputError(f"session {self.name!r} has nothing to go back to: nothing was told to it yet")
        return row

    def _moment(self, row: StoredSession, at: Place | None, messages: Sequence[Message]) -> Moment:
        if at is None:
            return Moment(head=row.head, end=messages[-1].position + 1 if messages else 0)
        return find_moment(at, self._store.steps(row.id), messages)

    def _fork(self, name: str, at: Place | None, *, tag: bool) -> StoredSession:
        row = self._existing()
        tags = {one.name: one for one in self._store.tags(row.id)}
        source = tags.get(at, row) if isinstance(at, str) else row
        moment = self._moment(source, None if source is not row else at, self._store.messages(source.id))
        return self._store.fork(source, name, moment, tag_of=row.id if tag else None)

    def _rollback(self, to: Place, keep_as: str | None) -> RolledBack:
        row = self._existing()
        is_tag = isinstance(to, str) and any(tag.name == to for tag in self._store.tags(row.id))
        before = self._store.messages(row.id)
        target: Moment | str = str(to) if is_tag else self._moment(row, to, before)
        if keep_as is not None:
            self._store.fork(row, check_name(keep_as), self._moment(row, None, before))
        try:
            moved = self._store.go_back(row, target)
        except BaseException:  # nothing was taken back, so there is nothing to keep
            if keep_as is not None:
                self._store.delete_session(keep_as, self.namespace)
            raise
        left = {message.id for message in self._store.messages(row.id)}
        removed = tuple(message.id for message in before if message.id not in left)
        return RolledBack(step=moved.num_steps, num_messages=moved.num_messages, removed=removed)

    def _forget(self, gone: frozenset[str], *, exact: bool, progress: bool) -> Forgotten:
        started, row, before = time.monotonic(), self._existing(), self.digest()
        steps, messages = self._store.steps(row.id), self._store.messages(row.id)
        check_known(gone, messages)
        replayed: tuple[str, ...] = ()
        num_replayed = 0
        if exact:
            replay = plan_replay(self.model, steps, messages, gone)
            head = stage_replay(self.model, self._store, row, steps, replay, progress=progress)
            replayed, num_replayed = replay.message_ids, len(replay.chunks)
        else:
            head = stage_eviction(self.model, self._store, row, steps, gone)
        _, tags, shared = self._store.forget(row, head, [message.id for message in messages if message.id in gone])
        return Forgotten(
            message_ids=tuple(message.id for message in messages if message.id in gone),
            exact=exact,
            digest_before=before,
            digest_after=self.digest(),
            replayed_messages=replayed,
            replayed_steps=num_replayed,
            seconds=time.monotonic() - started,
            remains=what_remains(steps, gone, exact=exact, shared=shared),
            deleted_tags=tags,
        )


def repeated(change: Callable[[], T]) -> T:
    """What ``change`` gives, tried again if another writer was first."""
    for _ in range(ATTEMPTS - 1):
        with suppress(ConflictError):
            return change()
    return change()


def _tag(row: StoredSession) -> Tag:
    """A tag as callers see it."""
    return Tag(name=row.name, num_messages=row.num_messages, num_steps=row.num_steps, created_at=row.created_at)
