"""The triggers that keep every row's sum and every total, in SQLite; made anew at the end of each migration."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table, inspect
from sqlalchemy.engine import Connection

from mplus_memory.store.sums import (
    KNOWN_DAMAGED,
    schema_query,
    schema_sum,
    stored_sum_call,
    sum_call,
    summed_columns,
    summed_tables,
)
from mplus_memory.store.totals import adding, changing, count_all, removing

_FORMERLY = {("mplus_messages", "journal_id"): "session_id"}  # columns that had another name in all earlier forms


def mark_damaged(connection: Connection) -> None:
    """Before a migration: give rows that are damaged a sum that no row has, so that they get no fresh one."""
    inspected = inspect(connection)
    there = set(inspected.get_table_names())
    for table in (table for table in summed_tables() if table.name in there):
        columns = {column["name"] for column in inspected.get_columns(table.name)}
        if "sum" in columns:
            names = [
                name if name in columns else _FORMERLY.get((table.name, name), "") for name in summed_columns(table)
            ]
            stored = stored_sum_call([name for name in names if name in columns], "")
            connection.exec_driver_sql(f"UPDATE {table.name} SET sum = {KNOWN_DAMAGED} WHERE sum IS NOT {stored}")


def lift_triggers(connection: Connection) -> None:
    """Before a migration changes rows: no trigger of an earlier form refuses or counts it."""
    for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


def keep_sums(connection: Connection) -> None:
    """Make the triggers, sums and totals anew; for the end of a migration, in its transaction."""
    for table in summed_tables():
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)
        fresh = sum_call(summed_columns(table), "")
        connection.exec_driver_sql(f"UPDATE {table.name} SET sum = {fresh} WHERE sum IS NOT {KNOWN_DAMAGED}")
    count_all(connection)
    rows = [tuple(row) for row in connection.exec_driver_sql(schema_query())]
    connection.exec_driver_sql(f"PRAGMA user_version = {schema_sum(rows)}")


def _triggers(table: Table) -> Iterator[str]:
    names = summed_columns(table)
    same = " AND ".join(f"{column.name} = NEW.{column.name}" for column in table.primary_key.columns)
    fresh = f"UPDATE {table.name} SET sum = {sum_call(names, 'NEW.')} WHERE {same}"
    refuse = f"SELECT RAISE(ABORT, 'a row of {table.name} is damaged: run mplus-memory verify')"
    changes = f"UPDATE OF {', '.join(names)} ON {table.name}"
    for name, when, body in (
        ("inserted", f"AFTER INSERT ON {table.name}", [fresh, adding(table, same)]),
        ("checked", f"BEFORE {changes} WHEN OLD.sum IS NOT {stored_sum_call(names, 'OLD.')}", [refuse]),
        ("updated", f"AFTER {changes}", [fresh, changing(table, same)]),
        ("deleted", f"AFTER DELETE ON {table.name}", removing(table)),
    ):
        yield f"DROP TRIGGER IF EXISTS {table.name}_{name}"
        yield f"CREATE TRIGGER {table.name}_{name} {when} BEGIN {'; '.join(body)}; END"
