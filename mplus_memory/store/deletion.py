"""Deleting for good: rows, then files, then what the write-ahead log still holds of them.

All of a deletion's rows go in one transaction. What an interruption leaves after it is finished by the next open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Row, and_, delete, insert, select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import CorruptRowError, SessionNotFoundError, StoreBusyError, StoreError, StoreFullError
from mplus_memory.records import Deleted
from mplus_memory.store.catalog import (
    Key,
    Origin,
    find_namespace,
    find_session,
    get_origin,
    get_tag,
    list_tags,
    name_in,
    new_id,
    not_found,
    short,
)
from mplus_memory.store.chain import ids_on_chain
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.garbage import Garbage, Lineage, collect, remove_files
from mplus_memory.store.journal_past import charge, drop_sessions
from mplus_memory.store.journal_views import View, count_rows, view_of
from mplus_memory.store.quotas import shard_bytes
from mplus_memory.store.schema import (
    journals,
    lineages,
    messages,
    namespaces,
    requests,
    sessions,
    shards,
    spans,
    steps,
    tombstones,
)
from mplus_memory.store.shard_files import ShardFiles

_PATIENCE = 0.05  # seconds a commit waits for readers of the log, which it empties if it can


class Shared(NamedTuple):
    """Steps and messages that stay because others reach them: how many, bytes of the steps, names of those sessions."""

    num_steps: int
    num_bytes: int
    num_messages: int
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Removed:
    """What one transaction took away of a session or tag, and the files that are to go after it."""

    num_tags: int
    num_messages: int
    text_bytes: int
    garbage: Garbage
    shared: Shared

    @property
    def num_bytes(self) -> int:
        """Of shards and text."""
        return self.text_bytes + self.garbage.num_bytes


def delete_session(database: Database, shard_files: ShardFiles, name: str, namespace: str) -> Deleted:
    """Delete a session for good, its tags too; what shares its shards keeps them.

    Raises:
        SessionNotFoundError: there is none of that name.
    """
    with database.lock.held():
        with database.write_under_lock("delete") as connection:
            session = find_session(connection, name, namespace)
            if session is None:
                raise not_found(name)
            origin = get_origin(connection, Key.of(session.id))
            shard_files.purge_aside(origin.lineage_id)  # before the rows, which say where to look
            removed = remove_session(connection, origin.key)
            reached("delete.rows_deleted")
        gone = remove_all(shard_files, [removed.garbage])
        reached("delete.files_deleted")
    finished = gone and finish_deletions(database)
    return Deleted(
        namespace=namespace,
        session=name,
        num_sessions=1,
        num_tags=removed.num_tags,
        num_messages=removed.num_messages,
        num_steps=removed.garbage.num_steps,
        num_bytes=removed.num_bytes,
        shared_steps=removed.shared.num_steps,
        shared_bytes=removed.shared.num_bytes,
        shared_messages=removed.shared.num_messages,
        shared_with=removed.shared.names,
        finished=finished,
        remains=remains(database, shard_files),
    )


def delete_tag(database: Database, shard_files: ShardFiles, key: Key, name: str) -> None:
    """Delete a tag, and what nothing else reaches.

    Raises:
        InputError: there is no such tag.
    """
    with database.lock.held():
        with database.write_under_lock("delete") as connection:
            shard_files.purge_aside(get_origin(connection, key).lineage_id)
            removed = remove_tag(connection, Key.of(get_tag(connection, key, name).id))
            reached("delete.rows_deleted")
        gone = remove_all(shard_files, [removed.garbage])
        reached("delete.files_deleted")
    if gone:
        finish_deletions(database)


def delete_namespace(database: Database, shard_files: ShardFiles, namespace: str) -> Deleted:
    """Delete all that a namespace holds, and its own row.

    Raises:
        SessionNotFoundError: there is no such namespace.
    """
    with database.lock.held():
        with database.write_under_lock("delete") as connection:
            namespace_id = find_namespace(connection, namespace)
            if namespace_id is None:
                raise SessionNotFoundError(f"no namespace {short(namespace)} in this store: nothing was told to it yet")
            receipt, garbage = _remove_namespace(connection, namespace, namespace_id)
            reached("delete.rows_deleted")
        gone = remove_all(shard_files, garbage)
        reached("delete.files_deleted")
    finished = gone and finish_deletions(database)
    return Deleted(**receipt, finished=finished, remains=remains(database, shard_files))


def remains(database: Database, shard_files: ShardFiles) -> tuple[str, ...]:
    """In words: what a finished deletion leaves to others to erase."""
    return (*database.leaves, *shard_files.leaves)


def remove_all(shard_files: ShardFiles, garbage: Iterable[Garbage]) -> bool:
    """Remove the files of what a transaction deleted, also those put aside as damaged; True if all are gone."""
    gone = [(shard_files.purge_aside(one.lineage_id), remove_files(shard_files, one)) for one in garbage]
    return all(map(all, gone))


def finish_deletions(database: Database, patience: float | None = None) -> bool:
    """Erase what files still hold of every row deleted so far, and mark those tombstones as finished; True if so.

    The caller does not hold the publish lock. While there is no room, or a reader stands in the way for ``patience``
    seconds (default: the busy timeout), the tombstones stay open: the next deletion or the next open tries again.
    """
    with suppress(StoreError):  # the rows are gone, whatever happens here
        open_ones = unfinished(database)  # what is deleted while this waits is for whoever deleted it
        if not open_ones:
            return True
        if not (_compacted(database) and database.erase(patience)):
            return False
        reached("delete.truncated")
        with database.write("delete") as connection:
            for key in open_ones:
                connection.execute(update(tombstones).where(key.where(tombstones)).values(finished_at=now()))
        return True
    return False


def _compacted(database: Database) -> bool:
    try:
        with database.lock.held():
            database.compact()
    except (StoreFullError, StoreBusyError):
        return False
    reached("delete.compacted")
    return True


def unfinished(database: Database) -> list[Key]:
    """The tombstones of deletions of which files or a log may still hold something."""
    open_ones = select(tombstones.c.namespace_id, tombstones.c.session_id).where(tombstones.c.finished_at.is_(None))
    with database.read() as connection:
        return [Key(row.namespace_id, row.session_id) for row in connection.execute(open_ones)]


def empty_log(database: Database) -> None:
    """Take text that was just removed out of the write-ahead log, unless readers are in the way: then later."""
    with suppress(StoreError), database.lock.held():  # what was committed stays so, whatever happens here
        database.truncate_log(patience=_PATIENCE)


def remove_session(connection: Connection, key: Key) -> Removed:
    """Delete the rows of a session and of its tags, and leave a tombstone."""
    origin = get_origin(connection, key)
    tags = list_tags(connection, key)
    return _remove(connection, origin, [*(Key.of(tag.id) for tag in tags), key])


def remove_tag(connection: Connection, key: Key) -> Removed:
    """Delete the rows of a tag, and leave a tombstone."""
    return _remove(connection, get_origin(connection, key), [key])


def _remove(connection: Connection, origin: Origin, keys: Sequence[Key]) -> Removed:
    held = origin.session
    insert_tombstone(connection, origin.key, num_messages=held.num_messages, num_steps=held.num_steps,
                     num_bytes=shard_bytes(connection, origin.key))  # fmt: skip
    reached_steps = set[str]().union(*(ids_on_chain(connection, key) for key in keys))
    journal: View | None = None
    with suppress(CorruptRowError):  # a damaged session can be deleted; what of it others read stays
        journal = view_of(connection, origin.key)
    text = drop_sessions(connection, origin, keys)
    charge(connection, origin)
    garbage = collect(connection, Lineage.of(origin))
    shared = _shared(connection, origin, reached_steps - garbage.step_ids, journal)
    return Removed(
        num_tags=len(keys) - 1,
        num_messages=held.num_messages - shared.num_messages,
        text_bytes=text,
        garbage=garbage,
        shared=shared,
    )


def _shared(connection: Connection, origin: Origin, step_ids: set[str], journal: View | None) -> Shared:
    """What others still reach of these steps and of a journal, and who; a tag counts as its session."""
    lineage = Lineage.of(origin)
    listed = connection.execute(select(sessions).where(lineage.where(sessions))).all()
    if not listed:
        return Shared(0, 0, 0, ())
    names = {row.id: name_in(connection, row) for row in listed}
    reaching = {
        names.get(row.owner_id or row.id, names[row.id])
        for row in listed
        if step_ids & ids_on_chain(connection, Key(lineage.namespace_id, row.id))
        or (journal and count_rows(connection, and_(journal.where(), _view(row).where()))[0])
    }
    rows = connection.execute(
        select(steps.c.id, shards.c.id.label("shard_id"), shards.c.num_bytes)
        .join(shards, shards.c.id == steps.c.shard_id)
        .where(lineage.where(steps), lineage.where(shards))
    )
    sizes = {row.shard_id: row.num_bytes for row in rows if row.id in step_ids}
    num_messages = count_rows(connection, journal.where())[0] if journal else 0
    return Shared(len(step_ids), sum(sizes.values()), num_messages, tuple(sorted(reaching)))


def _view(row: Row[Any]) -> View:
    return View.of_row(row.namespace_id, row.journal_id, row.inherited)


def _remove_namespace(
    connection: Connection, namespace: str, namespace_id: str
) -> tuple[dict[str, Any], list[Garbage]]:
    """Delete every row of a namespace; what went, and the files that are to go."""
    rows = connection.execute(select(sessions).where(sessions.c.namespace_id == namespace_id)).all()
    named = [row for row in rows if row.owner_id is None]
    for row in named:
        key = Key(namespace_id, row.id)
        insert_tombstone(connection, key, num_messages=row.num_messages, num_steps=len(ids_on_chain(connection, key)),
                         num_bytes=shard_bytes(connection, key))  # fmt: skip
    if not named:  # only what was being made, or nothing
        insert_tombstone(connection, new_tombstone(Key(namespace_id, "")), num_messages=0)
    garbage = [
        _all_of(connection, Lineage(namespace_id=namespace_id, id=lineage_id))
        for lineage_id in connection.execute(select(lineages.c.id).where(lineages.c.namespace_id == namespace_id))
        .scalars()
        .all()
    ]
    for table in (requests, sessions, messages, journals, spans, steps, shards, lineages):
        connection.execute(delete(table).where(table.c.namespace_id == namespace_id))
    connection.execute(delete(namespaces).where(namespaces.c.id == namespace_id))
    receipt: dict[str, Any] = {
        "namespace": namespace,
        "session": None,
        "num_sessions": len(named),
        "num_tags": len([row for row in rows if row.owner_id not in (None, row.id)]),
        "num_messages": sum(row.num_messages for row in named),
        "num_steps": sum(one.num_steps for one in garbage),
        "num_bytes": sum(one.num_bytes for one in garbage) + sum(row.text_bytes for row in rows),
    }
    return receipt, garbage


def _all_of(connection: Connection, lineage: Lineage) -> Garbage:
    """Everything on a lineage."""
    step_ids = connection.execute(select(steps.c.id).where(lineage.where(steps))).scalars()
    held = connection.execute(select(shards.c.id, shards.c.num_bytes).where(lineage.where(shards))).all()
    return Garbage(
        namespace_id=lineage.namespace_id,
        lineage_id=lineage.id,
        step_ids=frozenset(step_ids),
        shard_ids=frozenset(row.id for row in held),
        num_bytes=sum(row.num_bytes for row in held),
        inhabited=False,
        more=False,
    )


def new_tombstone(key: Key) -> Key:
    """A key for what is no session of its own: messages, tokens."""
    return Key(key.namespace_id, new_id())


def insert_tombstone(
    connection: Connection, key: Key, *, num_messages: int, num_steps: int = 0, num_bytes: int = 0
) -> None:
    """Note a deletion, without content; the next open finishes what is interrupted."""
    connection.execute(
        insert(tombstones).values(
            namespace_id=key.namespace_id,
            session_id=key.session_id,
            num_messages=num_messages,
            num_steps=num_steps,
            num_bytes=num_bytes,
            deleted_at=now(),
        )
    )
