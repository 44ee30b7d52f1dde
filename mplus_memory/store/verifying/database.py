"""The database as SQLite and our own sums see it: pages, keys between tables, the schema, every row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from mplus_memory.errors import StoreFormatError
from mplus_memory.soundness import Finding
from mplus_memory.store.folder import Folder
from mplus_memory.store.migrate import REVISION, VERSION_TABLE
from mplus_memory.store.schema import totals
from mplus_memory.store.sums import schema_query, schema_sum, sum_of, summed_columns, summed_tables

RESTORE = "restore the store from a backup, or export what can be read and import it into a new store"
UNREADABLE = (sqlite3.Error, UnicodeError)  # the second where the module decodes what SQLite says of a damaged schema
LONG = ("content",)  # of these only whether they are empty is kept: a journal may be larger than memory


@dataclass(frozen=True, eq=False)
class StoredRow:
    """A row, whether its values are those that were written, and its sum (0 if that is none)."""

    values: dict[str, Any]
    sound: bool
    total: int = 0

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


Tables = dict[str, list[StoredRow]]  # by the table's name without ``mplus_``


@dataclass
class Contents:
    """What could be read of a database, and what is wrong with it as a whole."""

    tables: Tables = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    counted: bool = True  # whether totals are kept of the rows


@contextmanager
def snapshot(folder: Folder) -> Iterator[sqlite3.Connection]:
    """A connection that sees one moment and changes nothing."""
    uri = f"{folder.database.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=30, isolation_level=None)) as connection:
        connection.text_factory = bytes
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield connection


def read_database(connection: sqlite3.Connection, path: Path) -> Contents:
    """All rows, after SQLite's own checks.

    Raises:
        StoreFormatError: the schema is not this version's.
    """
    found = Contents()

    def say(what: str) -> None:
        found.findings.append(Finding(kind="database", what=what, path=str(path)))

    for line in _lines(connection, "PRAGMA integrity_check", "is not sound"):
        if line != "ok":
            say(line)
    for line in _lines(connection, "PRAGMA foreign_key_check", "cannot be checked for loose rows"):
        say(f"has a row of {line} that refers to nothing")
    try:
        _check_schema(connection, path, say)
    except UNREADABLE as error:
        say(f"has a schema that cannot be read ({error})")
    for table in [*summed_tables(), totals]:
        rows = found.tables.setdefault(table.name.removeprefix("mplus_"), [])
        try:
            rows.extend(_rows(connection, table))
        except UNREADABLE as error:
            say(f"has rows in {table.name} that cannot be read ({error})")
    return found


def _lines(connection: sqlite3.Connection, pragma: str, failing: str) -> Iterator[str]:
    try:
        for row in connection.execute(pragma):
            yield row[0].decode("utf-8", "replace")
    except UNREADABLE as error:
        yield f"{failing} ({error})"


def _check_schema(connection: sqlite3.Connection, path: Path, say: Any) -> None:
    [(version,)] = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchall() or [(b"",)]
    revision = version.decode("utf-8", "replace") if isinstance(version, bytes) else str(version)
    if revision != REVISION:
        raise other_revision(str(path.parent), revision)
    rows = [tuple(part.decode("utf-8", "replace") for part in row) for row in connection.execute(schema_query())]
    if [(schema_sum(rows),)] != connection.execute("PRAGMA user_version").fetchall():
        say("has a schema that is not the one it was made with")


def other_revision(where: str, revision: str) -> StoreFormatError:
    """That a schema is not this version's, and what to do."""
    how = "open it once, for instance with 'mplus-memory sessions'" if revision < REVISION else "update it"
    return StoreFormatError(
        f"the store at {where} has schema {revision!a}, and this version of mplus_memory checks {REVISION}: {how}"
    )


def _rows(connection: sqlite3.Connection, table: Table) -> Iterator[StoredRow]:
    names = summed_columns(table)
    columns = ", ".join(f"{name}, typeof({name})" for name in names)
    for *pairs, total in connection.execute(f"SELECT {columns}, sum FROM {table.name}"):
        values = [_typed(value, kind) for value, kind in zip(pairs[::2], pairs[1::2], strict=True)]
        kept = dict(zip(names, values, strict=True))
        kept |= {name: None if kept[name] is None else b"" for name in LONG if name in kept}
        yield StoredRow(kept, sum_of(*values) == total, total if isinstance(total, int) else 0)


def _typed(value: Any, kind: bytes) -> Any:
    """As the function in the triggers gets it, but that damaged text is text too."""
    return value.decode("utf-8", "backslashreplace") if kind == b"text" else value
