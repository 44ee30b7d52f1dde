"""Deleting a session: its rows, then its files, then what the write-ahead log still holds of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from mplus_memory.store.catalog import Key, Origin, find_session, get_origin, list_tags, not_found
from mplus_memory.store.chain import on_chain
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.garbage import Garbage, Lineage, collect, remove_files
from mplus_memory.store.schema import messages, requests, sessions, shards, steps, tombstones
from mplus_memory.store.shard_files import ShardFiles


def delete_session(database: Database, shard_files: ShardFiles, name: str, namespace: str) -> None:
    """Delete a session for good; what shares its shards keeps them.

    An interruption after the first transaction is finished by the next open.
    """
    with database.lock.held():
        with database.write_under_lock("delete") as connection:
            session = find_session(connection, name, namespace)
            if session is None:
                raise not_found(name)
            garbage = _delete_rows(connection, get_origin(connection, Key.of(session.id)))
            reached("delete.rows_deleted")
        all_gone = remove_files(shard_files, garbage)
        reached("delete.files_deleted")
        if all_gone:
            finish_deletions(database)


def finish_deletions(database: Database) -> None:
    """Empty the write-ahead log and mark every tombstone whose files are gone as finished.

    While some reader stands in the way of the log, the tombstones stay open for the next try.
    """
    if has_unfinished(database) and database.truncate_log():
        reached("delete.truncated")
        with database.write_under_lock("delete") as connection:
            connection.execute(update(tombstones).where(tombstones.c.finished_at.is_(None)).values(finished_at=now()))


def has_unfinished(database: Database) -> bool:
    """Whether a deletion still has files or a log to empty."""
    with database.read() as connection:
        open_ones = select(func.count()).select_from(tombstones).where(tombstones.c.finished_at.is_(None))
        return bool(connection.scalar(open_ones))


def _delete_rows(connection: Connection, origin: Origin) -> Garbage:
    """The rows of the session and of its tags."""
    held = origin.session
    insert_tombstone(connection, origin.key, num_messages=held.num_messages, num_steps=held.num_steps,
                     num_bytes=shard_bytes(connection, origin.key))  # fmt: skip
    tags = [Key.of(tag.id) for tag in list_tags(connection, origin.key)]
    for key in (*tags, origin.key):
        drop_session(connection, key)
    return collect(connection, Lineage.of(origin))


def drop_session(connection: Connection, key: Key) -> None:
    """The row of a session or tag, and all that is its own; what it reached becomes garbage."""
    for table in (messages, requests):
        connection.execute(delete(table).where(key.where(table)))
    connection.execute(delete(sessions).where(key.own_row()))


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


def shard_bytes(connection: Connection, key: Key) -> int:
    """Bytes of the shards on a session's chain."""
    chain = on_chain(key)
    found = connection.scalar(
        select(func.coalesce(func.sum(shards.c.num_bytes), 0))
        .select_from(chain)
        .join(steps, and_(*_lineage_pairs(steps, chain), steps.c.id == chain.c.id))
        .join(shards, and_(*_lineage_pairs(shards, steps), shards.c.id == steps.c.shard_id))
    )
    return int(found or 0)  # Postgres sums to a decimal


def _lineage_pairs(table: Any, other: Any) -> tuple[Any, Any]:
    return table.c.namespace_id == other.c.namespace_id, table.c.lineage_id == other.c.lineage_id
