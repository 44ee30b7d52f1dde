"""A CRC32 over every row, kept by ``triggers``: a flipped bit in a row's values is found, whatever table it is in.

A damaged row cannot be changed, which would give it a fresh sum, and is not copied (``check_rows``); it can be deleted.

SQLite alone; Postgres has checksums of its own (``initdb --data-checksums``). The sum of the schema itself is kept as
SQLite's ``user_version``.
"""

from __future__ import annotations

import sqlite3
import struct
import zlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Row, Table, cast, func, select
from sqlalchemy.engine import Connection

from mplus_memory.errors import CorruptRowError
from mplus_memory.store.schema import metadata, totals

FUNCTION, STORED = "mplus_sum", "mplus_stored_sum"
KNOWN_DAMAGED = -1  # the sum of a row that was damaged when a migration met it; no CRC32 is negative
_TAGS = {int: b"i", str: b"t", bytes: b"b", float: b"r", type(None): b"n"}
_STORED_TAGS = {"integer": b"i", "text": b"t", "blob": b"b", "real": b"r", "null": b"n"}
_SHOWN = 3  # damaged rows that an error names


def add_function(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that tell a row's sum: of values to be written, and of those that lie there."""
    connection.create_function(FUNCTION, -1, sum_of, deterministic=True)
    connection.create_function(STORED, -1, _sum_of_stored, deterministic=True)


def sum_of(*values: object) -> int:
    """CRC32 of values with their types and lengths."""
    crc = 0
    for value in values:
        raw = value if isinstance(value, bytes) else b"" if value is None else str(value).encode()
        crc = zlib.crc32(raw, zlib.crc32(b"%s%d:" % (_TAGS[type(value)], len(raw)), crc))
    return crc


def _sum_of_stored(*pairs: object) -> int:
    """The same, of pairs (type, value as bytes): of damaged text too, which is no text any more."""
    crc = 0
    for kind, value in zip(pairs[::2], pairs[1::2], strict=True):
        raw = value if isinstance(value, bytes) else b""
        crc = zlib.crc32(raw, zlib.crc32(b"%s%d:" % (_STORED_TAGS[str(kind)], len(raw)), crc))
    return crc


def summed_columns(table: Table) -> list[str]:
    """Names of the columns that a row's sum covers."""
    return [column.name for column in table.columns if column.name != "sum"]


def summed_tables() -> list[Table]:
    """The tables whose rows have sums and are counted in ``totals``."""
    return [table for table in metadata.sorted_tables if "sum" in table.columns and table is not totals]


def check_rows(connection: Connection, table: Table, where: ColumnElement[bool], doing: str) -> None:
    """Nothing, if the rows are what was written; for what would give their values to rows with a fresh sum.

    ``doing`` says what is refused, as in "branch off".

    Raises:
        CorruptRowError: names the damaged rows. On Postgres reading such a row is an error of the server's.
    """
    found = damaged_rows(connection, table, where, limit=_SHOWN + 1)
    if found:
        names = [name for name in _names(table) if name != "namespace_id"]
        called = ", ".join("/".join(str(getattr(row, name)) for name in names) for row in found[:_SHOWN])
        raise CorruptRowError(
            f"cannot {doing}: rows of {table.name} are not what was written ({'/'.join(names)}: {called!a}"
            f"{' and more' if len(found) > _SHOWN else ''}); nothing was changed. 'mplus-memory verify' lists what is "
            "damaged, 'mplus-memory repair' mends what it can; a damaged message can be forgotten"
        )


def damaged_rows(
    connection: Connection, table: Table, where: ColumnElement[bool], limit: int | None = None
) -> list[Row[Any]]:
    """Keys of rows that are not what was written; none on Postgres."""
    if connection.dialect.name != "sqlite":
        return []
    wanted = select(*(table.c[name] for name in _names(table))).where(where, is_damaged(table))
    return list(connection.execute(wanted.limit(limit)).all())


def is_damaged(table: Table) -> ColumnElement[bool]:
    """Whether a row is not what was written; for SQLite."""
    stored = [part for name in summed_columns(table) for part in _as_stored(table.c[name])]
    return table.c["sum"].is_distinct_from(getattr(func, STORED)(*stored))


def _names(table: Table) -> list[str]:
    return [column.name for column in table.primary_key.columns]


def _as_stored(column: ColumnElement[Any]) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return func.typeof(column), cast(column, LargeBinary)


def sum_call(names: Sequence[str], prefix: str) -> str:
    """SQL of the sum of these columns' values, each after ``prefix``."""
    return f"{FUNCTION}({', '.join(prefix + name for name in names)})"


def stored_sum_call(names: Sequence[str], prefix: str) -> str:
    """The same for rows that lie there, damaged or not."""
    return f"{STORED}({', '.join(f'typeof({prefix}{name}), CAST({prefix}{name} AS BLOB)' for name in names)})"


def schema_sum(rows: Sequence[tuple[str, ...]]) -> int:
    """Of (type, name, table, SQL) rows, as the signed 32 bits that ``user_version`` holds; never 0, a fresh one's."""
    (signed,) = struct.unpack("<i", struct.pack("<I", sum_of(*(part for row in sorted(rows) for part in row))))
    return int(signed) or 1


def schema_query() -> str:
    """The rows that ``schema_sum`` is taken of."""
    return "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"
