"""Deleting a session: its rows, then its files, then what the write-ahead log still holds of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from mplus_memory.store import files
from mplus_memory.store.catalog import Key, Origin, find_session, get_origin, not_found
from mplus_memory.store.chain import on_chain
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.folder import Folder
from mplus_memory.store.schema import lineages, messages, requests, sessions, shards, spans, steps, tombstones

_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class Doomed:
    """Files that no row points to any more."""

    lineage_id: str
    shard_ids: tuple[str, ...]


def delete_session(database: Database, folder: Folder, name: str, namespace: str) -> None:
    """Delete a session for good; what shares its shards keeps them.

    An interruption after the first transaction is finished by the next open.
    """
    with database.lock.held():
        with database.write_under_lock("delete") as connection:
            session = find_session(connection, name, namespace)
            if session is None:
                raise not_found(name)
            doomed = _delete_rows(connection, get_origin(connection, Key.of(session.id)))
            reached("delete.rows_deleted")
        all_gone = _delete_files(folder, doomed)
        reached("delete.files_deleted")
        if all_gone:
            finish_deletions(database)


def finish_deletions(database: Database) -> None:
    """Empty the write-ahead log and mark every tombstone whose files are gone as finished.

    While some reader stands in the way of the log, the tombstones stay open for the next try.
    """
    with database.read() as connection:
        unfinished = connection.scalar(
            select(func.count()).select_from(tombstones).where(tombstones.c.finished_at.is_(None))
        )
    if unfinished and database.truncate_log():
        reached("delete.truncated")
        with database.write_under_lock("delete") as connection:
            connection.execute(update(tombstones).where(tombstones.c.finished_at.is_(None)).values(finished_at=now()))


def _delete_files(folder: Folder, doomed: Doomed) -> bool:
    all_gone = files.remove(*(folder.shard(doomed.lineage_id, shard_id) for shard_id in doomed.shard_ids))
    folder.remove_if_empty(doomed.lineage_id)
    return all_gone


def _delete_rows(connection: Connection, origin: Origin) -> Doomed:
    key = origin.key
    connection.execute(insert(tombstones).values(**_tombstone(connection, origin)))
    for table in (messages, requests):
        connection.execute(delete(table).where(key.where(table)))
    connection.execute(
        delete(sessions).where(sessions.c.namespace_id == key.namespace_id, sessions.c.id == key.session_id)
    )
    heirs = connection.execute(select(sessions.c.id).where(_of_lineage(sessions, origin))).scalars().all()
    doomed = _delete_steps(connection, origin, heirs)
    if not heirs:
        connection.execute(
            delete(lineages).where(lineages.c.namespace_id == key.namespace_id, lineages.c.id == origin.lineage_id)
        )
    return doomed


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


def _delete_steps(connection: Connection, origin: Origin, heirs: Sequence[str]) -> Doomed:
    """Steps that no remaining session of the lineage can reach, and the shards that only they used."""
    kept: set[str] = set()
    for heir in heirs:
        kept.update(connection.execute(select(on_chain(Key(origin.key.namespace_id, heir)).c.id)).scalars())
    rows = connection.execute(select(steps.c.id, steps.c.shard_id).where(_of_lineage(steps, origin))).all()
    kept_shards = {row.shard_id for row in rows if row.id in kept}
    step_ids = [row.id for row in rows if row.id not in kept]
    shard_ids = sorted({row.shard_id for row in rows} - kept_shards)
    for table, column, ids in ((spans, "step_id", step_ids), (steps, "id", step_ids), (shards, "id", shard_ids)):
        _delete_ids(connection, origin, table, column, ids)
    return Doomed(lineage_id=origin.lineage_id, shard_ids=tuple(shard_ids))


def _delete_ids(connection: Connection, origin: Origin, table: Any, column: str, ids: Sequence[str]) -> None:
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        connection.execute(delete(table).where(_of_lineage(table, origin), table.c[column].in_(some)))


def _of_lineage(table: Any, origin: Origin) -> Any:
    return and_(table.c.namespace_id == origin.key.namespace_id, table.c.lineage_id == origin.lineage_id)


def _lineage_pairs(table: Any, other: Any) -> tuple[Any, Any]:
    return table.c.namespace_id == other.c.namespace_id, table.c.lineage_id == other.c.lineage_id
