"""A store whose tables are in Postgres. The server has checksums of its own, so rows are taken as they are read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import Table, inspect
from sqlalchemy.engine import Connection

from mplus_memory.errors import StoreError, StoreFormatError
from mplus_memory.soundness import Finding
from mplus_memory.store.migrate import REVISION, recorded_revision
from mplus_memory.store.postgres import MARK_TABLE, PostgresDatabase
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.sums import summed_columns, summed_tables
from mplus_memory.store.verifying.database import LONG, RESTORE, Contents, StoredRow, other_revision
from mplus_memory.store.verifying.examined import Examined, Pairing

_AT_ONCE = 1000  # rows


class OnServer(Examined):
    """Closes ``database`` when it is closed.

    Raises:
        StoreFormatError: no store is there. StoreError: the server cannot be reached.
    """

    def __init__(self, database: PostgresDatabase, shard_files: ShardFiles) -> None:
        try:
            if not database.exists():
                raise StoreFormatError(f"no store at {database.where}; name another database")
        except BaseException:
            database.close()
            raise
        self._database = database
        self.database = database.where
        self.options = ("--store", database.where, "--shards", shard_files.where)
        self.shard_files = shard_files
        self._pairing = Pairing(shard_files)
        self._known: set[str] | None = None

    def check_marks(self, known: set[str] | None) -> Iterator[Finding]:
        """The note of where the shards are, and theirs."""
        self._known, noted = known, self._noted()
        if "shards" not in noted:
            there = self._pairing.noted_there(known) is not None
            what = "has lost the note of its shards' place"
            yield Finding(kind="mark" if there else "folder", what=what, path=self.database, repairable=there)
        yield from self._pairing.check(noted, known)

    def read(self, findings: list[Finding]) -> Contents | None:
        """One view of all tables.

        Raises:
            StoreFormatError: the schema is not this version's. StoreError: the server cannot be reached.
        """
        found = Contents(counted=False)
        try:
            with self._database.read() as connection:
                revision = recorded_revision(connection) or ""
                if revision != REVISION:
                    raise other_revision(self.database, revision)
                for table in summed_tables():
                    found.tables[table.name.removeprefix("mplus_")] = list(_rows(connection, table))
        except StoreError as error:
            if not _is_damage(error):
                raise
            findings.append(Finding(kind="database", what=f"cannot be read ({error}); {RESTORE}", path=self.database))
            return None
        found.tables["totals"] = []
        return found

    def check_around(self, known: set[str]) -> Iterator[Finding]:
        """Shards that no row names."""
        return self._pairing.strays(known)

    def check_modes(self) -> Iterator[Finding]:
        """Who may read is the server's to say."""
        return iter(())

    def mend(self, finding: Finding) -> None:
        """Write the note or the shards' mark anew."""
        if finding.path != self.database:
            self._pairing.mend(self._noted())
            return
        with self._database.lock.held():
            with suppress(StoreFormatError):  # what is mended here
                self._database.prepare()
            self._database.write_mark({"shards": self._pairing.noted_there(self._known)})

    def close(self) -> None:
        """The connections."""
        self._database.close()

    def _noted(self) -> dict[str, object]:
        with self._database.read() as connection:
            there = inspect(connection).has_table(MARK_TABLE)
        with suppress(StoreFormatError):
            return self._database.mark() if there else {}
        return {}


def _rows(connection: Connection, table: Table) -> Iterator[StoredRow]:
    names = summed_columns(table)
    columns = ", ".join(
        f"CASE WHEN {name} IS NULL THEN NULL ELSE ''::bytea END" if name in LONG else name for name in names
    )
    result = connection.execution_options(yield_per=_AT_ONCE).exec_driver_sql(f"SELECT {columns} FROM {table.name}")
    for values in result:
        yield StoredRow(dict(zip(names, map(_plain, values), strict=True)), sound=True)


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def _is_damage(error: StoreError) -> bool:
    """Whether the server says that its own files are damaged (class XX of its codes)."""
    return str(getattr(getattr(error.__cause__, "orig", None), "sqlstate", "")).startswith("XX")
