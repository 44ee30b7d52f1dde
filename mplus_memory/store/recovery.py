"""Opening a store: make or migrate it, then sweep away the files that no row points to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import StoreFormatError
from mplus_memory.store import files, migrate
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.deletion import finish_deletions
from mplus_memory.store.failpoints import reached
from mplus_memory.store.folder import Folder
from mplus_memory.store.garbage import collect_all
from mplus_memory.store.rotation import check_keys
from mplus_memory.store.schema import lineages, sessions, shards
from mplus_memory.store.versions import abandon_old

RETENTION = timedelta(days=1)  # for which steps that nothing reaches are kept: somebody may still be reading them
_OUR_FOLDER = re.compile(r"[0-9a-f]{32}")
_OUR_FILE = re.compile(r"[0-9a-f]{32}\.(parquet|tmp)")


def recover(database: Database, folder: Folder) -> None:
    """Bring the folder into a state to work on, whatever interrupted its last use."""
    with database.lock.held():
        reached("store.locked")
        folder.prepare_files()
        _bring_up_to_date(database, folder)
        check_keys(database)
        reached("store.schema_made")
        folder.finish()
        reached("store.marked")
        abandon_old(database, folder, now() - RETENTION)
        collect_all(database, folder, before=now() - RETENTION)
        if _sweep(database, folder):
            finish_deletions(database)


def _bring_up_to_date(database: Database, folder: Folder) -> None:
    with database.read() as connection:
        revision = migrate.recorded_revision(connection)
    if revision is None and folder.is_complete():
        raise StoreFormatError(f"{folder.database} lost its tables; restore the store from a backup")
    if revision != migrate.REVISION:
        with database.migrating() as connection:
            migrate.upgrade(connection, str(folder.root))


def _sweep(database: Database, folder: Folder) -> bool:
    """Remove orphans, True if all are gone.

    First the fence goes up, so that no commit that relied on one of them can succeed.
    """
    all_gone = True
    with database.read() as connection:
        orphans = list(_orphans(connection, folder))
        known = set(connection.execute(select(lineages.c.id)).scalars())
    if orphans:
        with database.write_under_lock("sweep") as connection:
            touched = {path.parent.name for path in orphans}
            connection.execute(
                update(sessions).where(sessions.c.lineage_id.in_(touched)).values(fence=sessions.c.fence + 1)
            )
        all_gone = files.remove(*orphans)
        reached("sweep.swept")
    for lineage_id in set(_entries(folder.shards, _OUR_FOLDER)) - known:
        folder.remove_if_empty(lineage_id)
    for lineage_id in set(_entries(folder.quarantine, _OUR_FOLDER)) - known:
        folder.purge_quarantine(lineage_id)
    return all_gone


def _orphans(connection: Connection, folder: Folder) -> Iterator[Path]:
    """Files of ours without a row, except those that a living writer is about to publish."""
    rows = connection.execute(select(shards.c.lineage_id, shards.c.id))
    known = {f"{row.lineage_id}/{row.id}.parquet" for row in rows}
    for lineage_id in _entries(folder.shards, _OUR_FOLDER):
        for name in _entries(folder.shards / lineage_id, _OUR_FILE):
            path = folder.shards / lineage_id / name
            if f"{lineage_id}/{name}" not in known and not files.is_leased(path):
                yield path


def _entries(place: Path, ours: re.Pattern[str]) -> list[str]:
    """Names in a folder that only we could have given; whatever else is there is not ours to touch."""
    with files.told_as_ours(place, "listing"):
        try:
            return [name for name in os.listdir(place) if ours.fullmatch(name)]
        except (FileNotFoundError, NotADirectoryError):
            return []
