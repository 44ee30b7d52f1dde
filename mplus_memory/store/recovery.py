"""Opening a store: make or migrate it, then sweep away the files that no row points to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import select, true, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import StoreFormatError
from mplus_memory.store import migrate
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.deletion import finish_deletions, unfinished
from mplus_memory.store.failpoints import reached
from mplus_memory.store.garbage import collect_all
from mplus_memory.store.pairing import pair
from mplus_memory.store.rotation import check_keys
from mplus_memory.store.schema import lineages, sessions, shards
from mplus_memory.store.shard_files import ShardFile, ShardFiles
from mplus_memory.store.sums import damaged_rows
from mplus_memory.store.versions import abandon_old

RETENTION = timedelta(days=1)  # for which steps that nothing reaches are kept: somebody may still be reading them


def recover(database: Database, shard_files: ShardFiles) -> None:
    """Bring the store into a state to work on, whatever interrupted its last use."""
    with database.lock.held():
        reached("store.locked")
        database.prepare()
        _bring_up_to_date(database)
        check_keys(database)
        reached("store.schema_made")
        database.finish()
        reached("store.marked")
        pair(database, shard_files)
        abandon_old(database, shard_files, now() - RETENTION)
        collect_all(database, shard_files, before=now() - RETENTION)
        swept = shard_files.listed_under_lock and _sweep(database, shard_files, shard_files.listed())
    if not shard_files.listed_under_lock and (shard_files.sweep_is_due() or unfinished(database)):
        found = shard_files.listed()
        with database.lock.held():
            swept = _sweep(database, shard_files, found)
    if swept:
        finish_deletions(database, patience=0)
    _finish_removing_text(database)


def _bring_up_to_date(database: Database) -> None:
    with database.read() as connection:
        revision = migrate.recorded_revision(connection)
    if revision is None and database.is_complete():
        raise StoreFormatError(f"the database of {database.where} lost its tables; restore the store from a backup")
    if revision != migrate.REVISION:
        with database.migrating() as connection:
            migrate.upgrade(connection, database.where)


def _sweep(database: Database, shard_files: ShardFiles, found: Iterable[ShardFile]) -> bool:
    """Remove orphans among the files that were found, also those put aside as damaged whose lineage was deleted.

    True if all are gone.

    First the fence goes up, so that no commit that relied on one of them can succeed.
    """
    with database.read() as connection:
        rows = connection.execute(select(shards.c.lineage_id, shards.c.id).where(shards.c.unread_from.is_(None)))
        keys = {f"{row.lineage_id}/{row.id}.parquet" for row in rows}
        known = set(connection.execute(select(lineages.c.id)).scalars())
    orphans: list[ShardFile] = []
    gone = [shard_files.purge_aside(lineage_id) for lineage_id in set(shard_files.aside()) - known]
    all_gone = all(gone)
    for file in found:
        if file.key not in keys:
            free = shard_files.is_free(file, deserted=file.lineage_id not in known)
            orphans += [file] * free
            all_gone &= free or shard_files.listed_under_lock
    if orphans:
        with database.write_under_lock("sweep") as connection:
            hurt = _with_damaged_sessions(connection)
            all_gone &= not any(file.lineage_id in hurt for file in orphans)
            orphans = [file for file in orphans if file.lineage_id not in hurt]
            touched = {file.lineage_id for file in orphans}
            connection.execute(
                update(sessions).where(sessions.c.lineage_id.in_(touched)).values(fence=sessions.c.fence + 1)
            )
        all_gone &= shard_files.remove_orphans(orphans)
        reached("sweep.swept")
    shard_files.swept(known, keys)
    return all_gone


def _with_damaged_sessions(connection: Connection) -> set[str]:
    """Lineages whose fence cannot be raised, because a session's row there is damaged: what lies there is left."""
    damaged = [row.id for row in damaged_rows(connection, sessions, true())]
    return set(connection.execute(select(sessions.c.lineage_id).where(sessions.c.id.in_(damaged))).scalars())


def _finish_removing_text(database: Database) -> None:
    """A killed writer of a session that keeps no text may have left some in the write-ahead log."""
    forgetful = select(sessions.c.id).where(sessions.c.settings.contains('"keep_text":false', autoescape=True))
    with database.read() as connection:
        found = connection.execute(forgetful.limit(1)).first()
    if found is not None:
        database.truncate_log(patience=0)
