"""Brings the database's schema to the version this code writes: made at once if new, else by the missing migrations."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, insert, inspect, text
from sqlalchemy.engine import Connection

from mplus_memory.errors import StoreFormatError
from mplus_memory.store.journal import count_text
from mplus_memory.store.schema import metadata
from mplus_memory.store.triggers import keep_sums, lift_triggers, mark_damaged

REVISION = "0007"  # the newest file of migrations/versions; a test compares the two
VERSION_TABLE = "mplus_schema_version"
_VERSION = Table(  # as Alembic has it
    VERSION_TABLE,
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name=f"{VERSION_TABLE}_pkc"),
)


def recorded_revision(connection: Connection) -> str | None:
    """The revision the database is at, None if it holds no schema of ours."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    revision: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))
    return revision


def upgrade(connection: Connection, where: str) -> None:
    """Make the tables, or run the migrations that are missing, in the caller's transaction.

    Raises:
        StoreFormatError: the schema is newer than this version knows.
    """
    revision = recorded_revision(connection)
    if revision is not None and revision > REVISION:
        raise StoreFormatError(
            f"the store at {where} has schema {revision}, and this version of mplus_memory reads up to {REVISION}; "
            "update mplus_memory"
        )
    if revision == REVISION:
        return
    has_sums = connection.dialect.name == "sqlite"
    if has_sums:
        mark_damaged(connection)
        lift_triggers(connection)
    if revision is None:
        _create(connection)
    else:
        _run_alembic(connection)
        count_text(connection)
    if has_sums:
        keep_sums(connection)


def _create(connection: Connection) -> None:
    """All tables as they are now; the migrations make the same, at fourteen times the cost."""
    metadata.create_all(connection, checkfirst=False)
    _VERSION.create(connection)
    connection.execute(insert(_VERSION).values(version_num=REVISION))


def _run_alembic(connection: Connection) -> None:
    from alembic import command  # here, because only an old store needs its 0.1 s of import
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, REVISION)
