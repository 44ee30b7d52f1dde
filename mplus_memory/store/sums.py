"""A CRC32 over every row, kept by triggers: a flipped bit in a row's values is found, whatever table it is in.

A damaged row cannot be changed, which would give it a fresh sum; it can be deleted.

SQLite alone; Postgres has checksums of its own (``initdb --data-checksums``). The sum of the schema itself is kept as
SQLite's ``user_version``.
"""

from __future__ import annotations

import sqlite3
import struct
import zlib
from collections.abc import Iterator, Sequence

from sqlalchemy import Table
from sqlalchemy.engine import Connection

from mplus_memory.store.schema import metadata

FUNCTION = "mplus_sum"
_TAGS = {int: b"i", str: b"t", bytes: b"b", float: b"r", type(None): b"n"}


def add_function(connection: sqlite3.Connection) -> None:
    """Give a connection the function that the triggers call."""
    connection.create_function(FUNCTION, -1, sum_of, deterministic=True)


def sum_of(*values: object) -> int:
    """CRC32 of values with their types and lengths."""
    crc = 0
    for value in values:
        raw = value if isinstance(value, bytes) else b"" if value is None else str(value).encode()
        crc = zlib.crc32(raw, zlib.crc32(b"%s%d:" % (_TAGS[type(value)], len(raw)), crc))
    return crc


def summed_columns(table: Table) -> list[str]:
    """Names of the columns that a row's sum covers."""
    return [column.name for column in table.columns if column.name != "sum"]


def summed_tables() -> list[Table]:
    """The tables whose rows have sums."""
    return [table for table in metadata.sorted_tables if "sum" in table.columns]


def keep_sums(connection: Connection) -> None:
    """Make the triggers anew, and every sum; for the end of a migration, in its transaction."""
    for table in summed_tables():
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"UPDATE {table.name} SET sum = {_call(table, '')}")
    connection.exec_driver_sql(f"PRAGMA user_version = {schema_sum(_schema_rows(connection))}")


def schema_sum(rows: Sequence[tuple[str, ...]]) -> int:
    """Of (type, name, table, SQL) rows, as the signed 32 bits that ``user_version`` holds; never 0, a fresh one's."""
    (signed,) = struct.unpack("<i", struct.pack("<I", sum_of(*(part for row in sorted(rows) for part in row))))
    return int(signed) or 1


def schema_query() -> str:
    """The rows that ``schema_sum`` is taken of."""
    return "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"


def _schema_rows(connection: Connection) -> list[tuple[str, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(schema_query())]


def _triggers(table: Table) -> Iterator[str]:
    same = " AND ".join(f"{column.name} = NEW.{column.name}" for column in table.primary_key.columns)
    change = f"UPDATE {table.name} SET sum = {_call(table, 'NEW.')} WHERE {same}"
    refuse = f"SELECT RAISE(ABORT, 'a row of {table.name} is damaged: run mplus-memory verify')"
    changes = f"UPDATE OF {', '.join(summed_columns(table))} ON {table.name}"
    for name, what in (
        ("inserted", f"AFTER INSERT ON {table.name} BEGIN {change}"),
        ("checked", f"BEFORE {changes} WHEN OLD.sum IS NOT {_call(table, 'OLD.')} BEGIN {refuse}"),
        ("updated", f"AFTER {changes} BEGIN {change}"),
    ):
        yield f"DROP TRIGGER IF EXISTS {table.name}_{name}"
        yield f"CREATE TRIGGER {table.name}_{name} {what}; END"


def _call(table: Table, prefix: str) -> str:
    return f"{FUNCTION}({', '.join(prefix + name for name in summed_columns(table))})"
