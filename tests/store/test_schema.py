from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from mplus_memory.store import LocalStore, migrate
from mplus_memory.store.schema import metadata


def test_the_migrations_make_the_tables_of_the_schema(store: LocalStore) -> None:
    with store._database.read() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": migrate.VERSION_TABLE})
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_one_we_name() -> None:
    scripts = ScriptDirectory(str(Path(migrate.__file__).parent / "migrations"))
    assert scripts.get_heads() == [migrate.REVISION]


def test_the_recorded_version(store: LocalStore) -> None:
    with store._database.read() as connection:
        assert migrate.recorded_revision(connection) == migrate.REVISION


@pytest.mark.parametrize("dialect", [postgresql.dialect, sqlite.dialect])
@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_both_databases_take_every_table(table: Table, dialect: Callable[[], object]) -> None:
    text = str(CreateTable(table).compile(dialect=dialect()))  # type: ignore[arg-type]
    assert f"CREATE TABLE {table.name}" in text


def test_every_key_carries_the_namespace() -> None:
    for table in metadata.sorted_tables:
        if table.name != "mplus_namespaces":
            assert "namespace_id" in {column.name for column in table.primary_key.columns}, table.name
    for name, owner in (("mplus_messages", "journal_id"), ("mplus_requests", "session_id")):
        assert owner in {column.name for column in metadata.tables[name].primary_key.columns}


def test_the_connection_has_the_settings_that_durability_needs(store: LocalStore) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "busy_timeout": 30_000,
    }
    with store._database.read() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
    assert found == expected


def test_rows_that_belong_together_are_tied(store: LocalStore, root: Path) -> None:
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
