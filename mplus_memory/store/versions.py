"""Going back, branching off and forgetting: a session's head and journal change, its tokens never do.

Each is one transaction under the publish lock. It checks that nobody else changed the session's past meanwhile, and
raises the fence, so that a step which is being written on the old past cannot be committed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import null, select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import ConflictError, InputError, TextRemovedError
from mplus_memory.records import Fingerprint, Message, Moment, StoredSession
from mplus_memory.store import catalog, chain, journal, journal_past
from mplus_memory.store.catalog import Key, Origin, short
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.deletion import (
    empty_log,
    finish_deletions,
    insert_tombstone,
    new_tombstone,
    remove_all,
)
from mplus_memory.store.failpoints import reached
from mplus_memory.store.garbage import Lineage, collect, remove_files
from mplus_memory.store.journal_past import Heritage, heritage
from mplus_memory.store.journal_views import inherited_text, view_of
from mplus_memory.store.quotas import check_room
from mplus_memory.store.schema import messages, sessions
from mplus_memory.store.shard_files import ShardFiles


def fork(database: Database, session: StoredSession, name: str, at: Moment, *, tag_of: Key | None) -> StoredSession:
    """A new session of that name, or a tag, that stands where ``session`` stood at a moment. Shards are shared."""
    with database.write("fork") as connection:
        origin = _unchanged(connection, session)
        chain.check_chain(connection, origin, at.head)
        found = (
            catalog.find_tag(connection, tag_of, name)
            if tag_of
            else catalog.find_session(connection, name, session.namespace)
        )
        if found is not None:
            raise InputError(f"{'tag' if tag_of else 'session'} {short(name)} is there already; choose another name")
        begun = _heritage(connection, origin, at.head, at.end)
        inherited = inherited_text(begun.inherited)
        key = catalog.insert_fork(connection, origin, name, head=at.head, inherited=inherited, tag_of=tag_of)
        begun.go_on_in(connection, view_of(connection, key).journal_id)
        _settle_journal(connection, key)
        journal_past.charge(connection, origin, only=key if tag_of else None)
        check_room(connection, tag_of or key)
        reached("fork.inserted")
        return catalog.get_session(connection, key)


def go_back(database: Database, session: StoredSession, at: Moment) -> StoredSession:
    """The session as it stood at an earlier moment; the messages after it are deleted."""
    with database.write("rollback") as connection:
        origin = _unchanged(connection, session, head=True)
        chain.check_chain(connection, origin, at.head)
        journal_past.cut(connection, origin, at.end)
        _change_past(connection, origin, at.head)
        reached("rollback.moved")
        return catalog.get_session(connection, origin.key)


def go_back_to_tag(database: Database, session: StoredSession, tag: str) -> StoredSession:
    """The session as it stood when it was tagged, its journal too.

    Raises:
        InputError: there is no such tag.
    """
    with database.write("rollback") as connection:
        origin = _unchanged(connection, session, head=True)
        kept = catalog.get_tag(connection, origin.key, tag)
        catalog.check_row(connection, Key.of(kept.id), "go back to a damaged tag")
        tagged = catalog.get_origin(connection, Key.of(kept.id))
        journal_past.take_over(connection, origin, _heritage(connection, tagged, kept.head))
        _change_past(connection, origin, kept.head)
        check_room(connection, origin.key)
        reached("rollback.moved")
        return catalog.get_session(connection, origin.key)


def forget(
    database: Database, shard_files: ShardFiles, session: StoredSession, head: str | None, message_ids: Sequence[str]
) -> tuple[StoredSession, tuple[str, ...], bool]:
    """Put a staged chain that knows nothing of some messages in the place of the session's own, and erase them.

    Tags that hold one of them are deleted, and so is every step that nothing reaches any more. Gives back the
    session, the names of those tags, and whether another session still shares what was erased here.
    """
    with database.lock.held():
        with database.write_under_lock("forget") as connection:
            origin = _unchanged(connection, session, head=True)
            chain.check_chain(connection, origin, head)
            shard_files.purge_aside(origin.lineage_id)  # before the rows, which say where to look
            old = chain.ids_on_chain(connection, origin.key)
            tags = _drop_tags_with(connection, origin, message_ids)
            read = journal_past.take_out(connection, origin, message_ids)
            _change_past(connection, origin, head)
            insert_tombstone(connection, new_tombstone(origin.key), num_messages=len(message_ids))
            garbage = collect(connection, Lineage.of(origin))
            shared = read or bool(old - chain.ids_on_chain(connection, origin.key) - garbage.step_ids)
            moved = catalog.get_session(connection, origin.key)
            reached("forget.rows_deleted")
        gone = remove_all(shard_files, [garbage])
        reached("forget.files_deleted")
    if gone:
        finish_deletions(database)
    return moved, tags, shared


def begin(
    database: Database,
    name: str,
    fingerprint: Fingerprint,
    settings: Mapping[str, Any],
    namespace: str,
    given: Sequence[Message],
    quota_bytes: int | None = None,
) -> StoredSession:
    """A hidden session with a journal, for a chain to be staged beside it."""
    with database.write("fork") as connection:
        key = catalog.insert_hidden(connection, name, fingerprint, settings, namespace, quota_bytes)
        journal.insert_messages(connection, key, given)
        journal.count_anew(connection, key)
        journal_past.charge(connection, catalog.get_origin(connection, key))
        check_room(connection, key)
        reached("fork.inserted")
        return catalog.get_session(connection, key)


def show(database: Database, session: StoredSession, head: str | None) -> StoredSession:
    """Let a hidden session appear, whole."""
    with database.write("rollback") as connection:
        origin = _unchanged(connection, session)
        chain.check_chain(connection, origin, head)
        catalog.show(connection, origin, head)
        _settle_journal(connection, origin.key)
        check_room(connection, origin.key)
        reached("rollback.moved")
        shown = catalog.get_session(connection, origin.key)
    if not shown.keeps_text:
        empty_log(database)
    return shown


def abandon(database: Database, shard_files: ShardFiles, key: Key) -> None:
    """Remove a hidden session and its steps."""
    with database.lock.held():
        _abandon(database, shard_files, key)


def abandon_old(database: Database, shard_files: ShardFiles, before: datetime) -> None:
    """Remove the hidden sessions of whoever was killed; the caller holds the publish lock."""
    with database.read() as connection:
        found = catalog.list_hidden(connection, before)
    for key in found:
        _abandon(database, shard_files, key)


def _abandon(database: Database, shard_files: ShardFiles, key: Key) -> None:
    with database.write_under_lock("collect") as connection:
        origin = catalog.get_origin(connection, key)
        journal_past.drop_sessions(connection, origin, [key])
        garbage = collect(connection, Lineage.of(origin))
        reached("collect.rows_deleted")
    remove_files(shard_files, garbage)
    reached("collect.files_deleted")


def _unchanged(connection: Connection, session: StoredSession, *, head: bool = False) -> Origin:
    """The session as it is now, if its past, and with ``head`` also its newest step, is what the caller knew."""
    origin = catalog.get_origin(connection, Key.of(session.id))
    if origin.fence != session.fence or (head and origin.session.head != session.head):
        raise ConflictError(f"session {short(session.name)} was changed by another writer; look again, then repeat")
    return origin


def _heritage(connection: Connection, origin: Origin, head: str | None, end: int | None = None) -> Heritage:
    """What a branch at a moment begins with; if no text is kept, what waits to be written is for each to have alone."""
    shared = None
    if not origin.session.keeps_text:
        shared, _ = chain.get_cursor(connection, view_of(connection, origin.key), origin, head)
    return heritage(connection, origin.key, end=end, shared=shared)


def _change_past(connection: Connection, origin: Origin, head: str | None) -> None:
    connection.execute(
        update(sessions)
        .where(origin.key.own_row())
        .values(head=null() if head is None else head, fence=sessions.c.fence + 1, updated_at=now())
    )
    _settle_journal(connection, origin.key)
    journal_past.charge(connection, origin)
    catalog.mark_garbage(connection, origin)


def _settle_journal(connection: Connection, key: Key) -> None:
    """After the head or the journal of a session changed: its counts, and what text it may keep.

    Raises:
        TextRemovedError: a message waits to be written, and its text was not kept.
    """
    origin = catalog.get_origin(connection, key)
    if not origin.session.keeps_text:
        view = view_of(connection, key)
        written, _ = chain.get_cursor(connection, view, origin, origin.session.head)
        rows = select(messages.c.id).where(view.where(), messages.c.position < written, messages.c.content.is_not(None))
        journal.remove_text(connection, key, connection.execute(rows).scalars().all())
        lost = chain.waits_without_text(connection, origin)
        if lost:
            raise TextRemovedError(
                f"session {short(origin.session.name)} keeps no text (keep_text=False), and at that moment {lost} "
                "messages waited whose text is gone by now; name a step that ends with a whole message, or a tag"
            )
    journal.count_anew(connection, key)


def _drop_tags_with(connection: Connection, origin: Origin, message_ids: Sequence[str]) -> tuple[str, ...]:
    dropped = {
        Key.of(tag.id): tag.name
        for tag in catalog.list_tags(connection, origin.key)
        if journal.count_messages(connection, Key.of(tag.id), message_ids)
    }
    if dropped:
        journal_past.drop_sessions(connection, origin, dropped)
    return tuple(dropped.values())
