"""How many rows of each table a session, journal, lineage or namespace has, and the total of their sums.

A row's sum tells whether it is what was written; a row that is gone, one that is there twice, or an older state of one
has no sum to tell. So triggers keep a total beside the rows, in the transaction that changes them (SQLite alone, like
sums). They call ``mplus_total``, which the store's own connections have and no others: other hands cannot delete a row
without leaving a trace.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy import Table, and_, func, select
from sqlalchemy.engine import Connection

from mplus_memory.errors import CorruptRowError
from mplus_memory.store.schema import totals
from mplus_memory.store.sums import sum_of, summed_tables

FUNCTION = "mplus_total"
_OWNER = {  # the column that says whose a row is; of other tables it is the namespace
    "mplus_journals": "lineage_id",
    "mplus_messages": "journal_id",
    "mplus_requests": "session_id",
    "mplus_shards": "lineage_id",
    "mplus_steps": "lineage_id",
    "mplus_spans": "lineage_id",
}
_KEY = ("namespace_id", "table_name", "owner_id")
_INTACT = f"sum IS {FUNCTION}({', '.join(_KEY)}, num_rows, total)"


def add_counting(connection: sqlite3.Connection) -> None:
    """Give a connection of the store's own what changing rows takes."""
    connection.create_function(FUNCTION, 5, sum_of, deterministic=True)


def owner_of(table: Table) -> tuple[str, str | None]:
    """Columns with the namespace and the owner under whom a table's rows are counted."""
    return "id" if table.name == "mplus_namespaces" else "namespace_id", _OWNER.get(table.name)


def adding(table: Table, same: str) -> str:
    """SQL that counts the row ``same`` selects."""
    values = f"{_place(table, '')}, 1, sum, {FUNCTION}({_place(table, '')}, 1, sum)"
    return (
        f"INSERT INTO {totals.name} SELECT {values} FROM {table.name} WHERE {same} "
        f"ON CONFLICT ({', '.join(_KEY)}) DO UPDATE SET {_moved('+ 1', '+ excluded.total')}"
    )


def changing(table: Table, same: str) -> str:
    """SQL that puts the sum of the row ``same`` selects in the place of the one it had."""
    fresh = f"- coalesce(OLD.sum, 0) + (SELECT sum FROM {table.name} WHERE {same})"
    return f"UPDATE {totals.name} SET {_moved('+ 0', fresh)} WHERE {_same(table, 'NEW.')}"


def removing(table: Table) -> list[str]:
    """SQL that counts a deleted row no more, and nothing more of what is gone with it."""
    statements = [
        f"UPDATE {totals.name} SET {_moved('- 1', '- coalesce(OLD.sum, 0)')} WHERE {_same(table, 'OLD.')}",
        f"DELETE FROM {totals.name} WHERE {_same(table, 'OLD.')} AND num_rows = 0",
    ]
    owned = [name for name, owner in _OWNER.items() if f"mplus_{owner.removesuffix('_id')}s" == table.name]
    if owned:
        names = ", ".join(f"'{name}'" for name in owned)
        place = f"namespace_id = OLD.namespace_id AND owner_id = OLD.id AND table_name IN ({names})"
        statements.append(f"DELETE FROM {totals.name} WHERE {place}")
    return statements


def check_complete(connection: Connection, table: Table, namespace_id: str, owner_id: str, doing: str) -> None:
    """Nothing, if an owner's rows are all there; ``doing`` says what is refused, as in "branch off".

    Raises:
        CorruptRowError: some are gone, or not in the state that was written last.
    """
    if connection.dialect.name != "sqlite":
        return
    namespace, owner = owner_of(table)
    place = and_(table.c[namespace] == namespace_id, *([table.c[owner] == owner_id] if owner else []))
    held = connection.execute(select(func.count(), func.coalesce(func.sum(table.c["sum"]), 0)).where(place)).one()
    key = and_(totals.c.namespace_id == namespace_id, totals.c.table_name == table.name, totals.c.owner_id == owner_id)
    counted = connection.execute(select(totals.c.num_rows, totals.c.total).where(key)).first() or (0, 0)
    if tuple(held) != tuple(counted):
        raise CorruptRowError(
            f"cannot {doing}: {held[0]} rows of {table.name} are there and {counted[0]} were counted, or some are not "
            "in the state that was written last; nothing was changed: 'mplus-memory verify' lists what is damaged, "
            "'mplus-memory repair' says what was lost and goes on without it"
        )


def count_all(connection: Connection) -> None:
    """Every total, from the rows that are there."""
    connection.exec_driver_sql(f"DELETE FROM {totals.name}")
    for table in summed_tables():
        connection.exec_driver_sql(_counting(table, "true"))


def count_anew(connection: Connection, table: Table, namespace_id: str, owner_id: str) -> None:
    """One total, from the rows that are there."""
    namespace, owner = owner_of(table)
    place = f"{namespace} = ?" + (f" AND {owner} = ?" if owner else "")
    key = (namespace_id, table.name, owner_id)
    where = " AND ".join(f"{name} = ?" for name in _KEY)
    connection.exec_driver_sql(f"DELETE FROM {totals.name} WHERE {where}", key)
    connection.exec_driver_sql(_counting(table, place), (namespace_id, owner_id) if owner else (namespace_id,))


def _counting(table: Table, where: str) -> str:
    namespace, owner = owner_of(table)
    place, counted = _place(table, ""), "count(*), coalesce(sum(sum), 0)"
    columns = ", ".join([namespace, *([owner] if owner else [])])
    values = f"{place}, {counted}, {FUNCTION}({place}, {counted})"
    return f"INSERT INTO {totals.name} SELECT {values} FROM {table.name} WHERE {where} GROUP BY {columns}"


def _place(table: Table, prefix: str) -> str:
    namespace, owner = owner_of(table)
    return f"{prefix}{namespace}, '{table.name}', {prefix + owner if owner else chr(39) * 2}"


def _same(table: Table, prefix: str) -> str:
    return f"({', '.join(_KEY)}) = ({_place(table, prefix)})"


def _moved(rows: str, total: str) -> str:
    """Assignments; a total that is damaged gets no sum that hides it."""
    num_rows, fresh = f"num_rows {rows}", f"total {total}"
    call = f"{FUNCTION}({', '.join(_KEY)}, {num_rows}, {fresh})"
    return f"num_rows = {num_rows}, total = {fresh}, sum = CASE WHEN {_INTACT} THEN {call} END"
