"""Going back, branching off and forgetting: a session's head and journal change, its tokens never do.

Each is one transaction under the publish lock. It checks that nobody else changed the session's past meanwhile, and
raises the fence, so that a step which is being written on the old past cannot be committed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, null, select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import ConflictError, InputError
from mplus_memory.records import Fingerprint, Message, Moment, StoredSession
from mplus_memory.store import catalog, chain, journal
from mplus_memory.store.catalog import Key, Origin, short
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.deletion import drop_session, finish_deletions
from mplus_memory.store.failpoints import reached
from mplus_memory.store.folder import Folder
from mplus_memory.store.garbage import Doomed, Lineage, collect, remove_files
from mplus_memory.store.schema import messages, sessions, steps, tombstones


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
        key = catalog.insert_fork(connection, origin, name, head=at.head, tag_of=tag_of)
        journal.copy_messages(connection, origin.key, key, at.end)
        _count_messages(connection, key)
        reached("fork.inserted")
        return catalog.get_session(connection, key)


def go_back(database: Database, session: StoredSession, at: Moment) -> StoredSession:
    """The session as it stood at an earlier moment; the messages after it are deleted."""
    with database.write("rollback") as connection:
        origin = _unchanged(connection, session, head=True)
        chain.check_chain(connection, origin, at.head)
        later = select(messages.c.id).where(origin.key.where(messages), messages.c.position >= at.end)
        journal.remove_messages(connection, origin.key, connection.execute(later).scalars().all())
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
        kept = find_tag(connection, origin.key, tag)
        held = select(messages.c.id).where(Key.of(kept.id).where(messages))
        lost = select(messages.c.id).where(origin.key.where(messages), messages.c.id.not_in(held))
        journal.remove_messages(connection, origin.key, connection.execute(lost).scalars().all())
        connection.execute(messages.delete().where(origin.key.where(messages)))
        journal.copy_messages(connection, Key.of(kept.id), origin.key, kept_end(connection, kept))
        _change_past(connection, origin, kept.head)
        reached("rollback.moved")
        return catalog.get_session(connection, origin.key)


def forget(
    database: Database, folder: Folder, session: StoredSession, head: str | None, message_ids: Sequence[str]
) -> tuple[StoredSession, tuple[str, ...], bool]:
    """Put a staged chain that knows nothing of some messages in the place of the session's own, and erase them.

    Tags that hold one of them are deleted, and so is every step that nothing reaches any more. Gives back the
    session, the names of those tags, and whether another session still shares what was erased here.
    """
    with database.lock.held():
        with database.write_under_lock("forget") as connection:
            origin = _unchanged(connection, session, head=True)
            chain.check_chain(connection, origin, head)
            folder.purge_quarantine(origin.lineage_id)
            old = set(connection.execute(select(chain.on_chain(origin.key).c.id)).scalars())
            tags = _drop_tags_with(connection, origin, message_ids)
            journal.remove_messages(connection, origin.key, message_ids)
            _change_past(connection, origin, head)
            connection.execute(insert(tombstones).values(**_stone(origin, len(message_ids))))
            doomed: Doomed = collect(connection, Lineage.of(origin))
            shared = bool(_steps_left(connection, origin, old))
            moved = catalog.get_session(connection, origin.key)
            reached("forget.rows_deleted")
        all_gone = remove_files(folder, doomed)
        reached("forget.files_deleted")
        if all_gone:
            finish_deletions(database)
    return moved, tags, shared


def begin(
    database: Database,
    name: str,
    fingerprint: Fingerprint,
    settings: Mapping[str, Any],
    namespace: str,
    given: Sequence[Message],
) -> StoredSession:
    """A hidden session with a journal, for a chain to be staged beside it."""
    with database.write("fork") as connection:
        key = catalog.insert_hidden(connection, name, fingerprint, settings, namespace)
        journal.insert_messages(connection, key, given)
        _count_messages(connection, key)
        reached("fork.inserted")
        return catalog.get_session(connection, key)


def show(database: Database, session: StoredSession, head: str | None) -> StoredSession:
    """Let a hidden session appear, whole."""
    with database.write("rollback") as connection:
        origin = _unchanged(connection, session)
        chain.check_chain(connection, origin, head)
        catalog.show(connection, origin, head)
        reached("rollback.moved")
        return catalog.get_session(connection, origin.key)


def abandon(database: Database, folder: Folder, key: Key) -> None:
    """Remove a hidden session and its steps."""
    with database.lock.held():
        _abandon(database, folder, key)


def abandon_old(database: Database, folder: Folder, before: datetime) -> None:
    """Remove the hidden sessions of whoever was killed; the caller holds the publish lock."""
    with database.read() as connection:
        found = catalog.list_hidden(connection, before)
    for key in found:
        _abandon(database, folder, key)


def _abandon(database: Database, folder: Folder, key: Key) -> None:
    with database.write_under_lock("collect") as connection:
        origin = catalog.get_origin(connection, key)
        drop_session(connection, key)
        doomed = collect(connection, Lineage.of(origin))
        reached("collect.rows_deleted")
    remove_files(folder, doomed)
    reached("collect.files_deleted")


def delete_tag(database: Database, session: StoredSession, name: str) -> None:
    """Delete a tag; the moment it named stays only where something else reaches it.

    Raises:
        InputError: there is no such tag.
    """
    with database.write("fork") as connection:
        origin = catalog.get_origin(connection, Key.of(session.id))
        drop_session(connection, Key.of(find_tag(connection, origin.key, name).id))
        catalog.mark_garbage(connection, origin)


def find_tag(connection: Connection, key: Key, name: str) -> StoredSession:
    """The tag of that name; raises InputError if there is none."""
    found = catalog.find_tag(connection, key, name)
    if found is None:
        raise InputError(f"the session has no tag {short(name)}; tags() lists those there are")
    return found


def kept_end(connection: Connection, tag: StoredSession) -> int:
    """The position after a tag's last message."""
    return journal.end_position(connection, Key.of(tag.id))


def _unchanged(connection: Connection, session: StoredSession, *, head: bool = False) -> Origin:
    """The session as it is now, if its past, and with ``head`` also its newest step, is what the caller knew."""
    origin = catalog.get_origin(connection, Key.of(session.id))
    if origin.fence != session.fence or (head and origin.session.head != session.head):
        raise ConflictError(f"session {short(session.name)} was changed by another writer; look again, then repeat")
    return origin


def _change_past(connection: Connection, origin: Origin, head: str | None) -> None:
    connection.execute(
        update(sessions)
        .where(sessions.c.namespace_id == origin.key.namespace_id, sessions.c.id == origin.key.session_id)
        .values(head=null() if head is None else head, fence=sessions.c.fence + 1, updated_at=now())
    )
    _count_messages(connection, origin.key)
    catalog.mark_garbage(connection, origin)


def _count_messages(connection: Connection, key: Key) -> None:
    count = select(func.count()).select_from(messages).where(key.where(messages)).scalar_subquery()
    connection.execute(
        update(sessions)
        .where(sessions.c.namespace_id == key.namespace_id, sessions.c.id == key.session_id)
        .values(num_messages=count)
    )


def _drop_tags_with(connection: Connection, origin: Origin, message_ids: Sequence[str]) -> tuple[str, ...]:
    dropped = []
    for tag in catalog.list_tags(connection, origin.key):
        if journal.get_messages(connection, Key.of(tag.id), message_ids):
            drop_session(connection, Key.of(tag.id))
            dropped.append(tag.name)
    return tuple(dropped)


def _steps_left(connection: Connection, origin: Origin, old: set[str]) -> set[str]:
    """Those of the steps that the session has left which another session still reaches."""
    own = set(connection.execute(select(chain.on_chain(origin.key).c.id)).scalars())
    rows = connection.execute(select(steps.c.id).where(Lineage.of(origin).where(steps))).scalars()
    return (old - own).intersection(rows)


def _stone(origin: Origin, num_messages: int) -> dict[str, Any]:
    """A tombstone for messages, under an id of its own; the next open finishes what is interrupted."""
    return {
        "namespace_id": origin.key.namespace_id,
        "session_id": catalog.new_id(),
        "num_messages": num_messages,
        "num_steps": 0,
        "num_bytes": 0,
        "deleted_at": now(),
    }
