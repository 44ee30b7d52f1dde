"""Deleting a session: its rows, then its files, then what the write-ahead log still holds of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import StoreBusyError, StoreFullError
from mplus_memory.store.catalog import Key, Origin, find_session, get_origin, list_tags, not_found
from mplus_memory.store.chain import on_chain
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.folder import Folder
from mplus_memory.store.garbage import Doomed, Lineage, collect, remove_files
from mplus_memory.store.schema import messages, requests, sessions, shards, steps, tombstones


def delete_session(database: Database, folder: Folder, name: str, namespace: str) -> None:
    """Delete a session for good; what shares its shards keeps them.

    An interruption after the first transaction is finished by the next open.
    """
    with database.lock.held():
        with database.write_under_lock("delete") as connection:
            session = find_session(connection, name, namespace)
            if session is None:
                raise not_found(name)
            origin = get_origin(connection, Key.of(session.id))
            folder.purge_quarantine(origin.lineage_id)  # before the rows: what is damaged is of no use to a branch
            doomed = _delete_rows(connection, origin)
            reached("delete.rows_deleted")
        all_gone = remove_files(folder, doomed)
        reached("delete.files_deleted")
        if all_gone:
            finish_deletions(database)


def finish_deletions(database: Database) -> None:
    """Write the database anew, empty the write-ahead log and mark every tombstone whose files are gone as finished.

    While there is no room to do it, or some reader stands in the way, the tombstones stay open for the next try.
    """
    with database.read() as connection:
        unfinished = connection.scalar(
            select(func.count()).select_from(tombstones).where(tombstones.c.finished_at.is_(None))
        )
    if unfinished and _compacted(database) and database.truncate_log():
        reached("delete.truncated")
        with database.write_under_lock("delete") as connection:
            connection.execute(update(tombstones).where(tombstones.c.finished_at.is_(None)).values(finished_at=now()))


def _compacted(database: Database) -> bool:
    try:
        database.compact()
    except (StoreFullError, StoreBusyError):
        return False
    reached("delete.compacted")
    return True


def _delete_rows(connection: Connection, origin: Origin) -> Doomed:
    """The rows of the session and of its tags."""
    connection.execute(insert(tombstones).values(**_tombstone(connection, origin)))
    tags = [Key.of(tag.id) for tag in list_tags(connection, origin.key)]
    for key in (*tags, origin.key):
        drop_session(connection, key)
    return collect(connection, Lineage.of(origin))


def drop_session(connection: Connection, key: Key) -> None:
    """The row of a session or tag, and all that is its own; what it reached becomes garbage."""
    for table in (messages, requests):
        connection.execute(delete(table).where(key.where(table)))
    connection.execute(
        delete(sessions).where(sessions.c.namespace_id == key.namespace_id, sessions.c.id == key.session_id)
    )


def _tombstone(connection: Connection, origin: Origin) -> dict[str, Any]:
    return {
        "namespace_id": origin.key.namespace_id,
        "session_id": origin.key.session_id,
        "num_messages": origin.session.num_messages,
        "num_steps": origin.session.num_steps,
        "num_bytes": shard_bytes(connection, origin.key),
        "deleted_at": now(),
    }


def shard_bytes(connection: Connection, key: Key) -> int:
    """Bytes of the shards on a session's chain."""
    chain = on_chain(key)
    return (
        connection.scalar(
            select(func.coalesce(func.sum(shards.c.num_bytes), 0))
            .select_from(chain)
            .join(steps, and_(*_lineage_pairs(steps, chain), steps.c.id == chain.c.id))
            .join(shards, and_(*_lineage_pairs(shards, steps), shards.c.id == steps.c.shard_id))
        )
        or 0
    )


def _lineage_pairs(table: Any, other: Any) -> tuple[Any, Any]:
    return table.c.namespace_id == other.c.namespace_id, table.c.lineage_id == other.c.lineage_id
