"""What is Postgres's own: the schema, the lock, views, forks, settings, and what a deletion leaves to the server."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from mplus_memory.cli import main
from mplus_memory.errors import StoreBusyError, StoreError, StoreFormatError
from mplus_memory.store import SqlStore, migrate, open_store
from mplus_memory.store.schema import metadata
from mplus_memory.testing.made_up import assert_holds, commit, contents, open_session, tell, turn
from tests.remote.servers import S3, Postgres


@pytest.fixture
def store(database: str, tmp_path: Path) -> Iterator[SqlStore]:
    with open_store(database, shards=tmp_path / "shards", busy_timeout=5) as opened:
        yield opened


def name_of(url: str) -> str:
    return url.rpartition("/")[2]


def test_the_migrations_make_the_tables_of_the_schema(store: SqlStore) -> None:
    def ours(thing: Any, name: str | None, kind: str, reflected: bool, compared: Any) -> bool:
        return not (kind == "table" and name == "mplus_store")

    with store._database.read() as connection:
        options = {"version_table": migrate.VERSION_TABLE, "include_object": ours}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def parts_of(postgres: Postgres, url: str) -> set[tuple[object, ...]]:
    """Columns, constraints and indexes."""
    facts = "data_type, character_maximum_length, collation_name, is_nullable, column_default"
    queries = (
        f"SELECT table_name, column_name, {facts} FROM information_schema.columns WHERE table_schema = 'public'",
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0",
        "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    )
    return {row for query in queries for row in postgres.execute(query, name_of(url))}


def test_all_migrations_make_what_a_new_store_has(
    postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = postgres.new_database()
    open_store(made, shards=tmp_path / "made").close()
    monkeypatch.setattr(migrate, "_create", migrate._run_alembic)
    migrated = postgres.new_database()
    open_store(migrated, shards=tmp_path / "migrated").close()
    found = parts_of(postgres, made)
    assert len(found) > 80 and found == parts_of(postgres, migrated)
    for url in (made, migrated):
        postgres.drop_database(url)


def test_a_newer_store_is_refused(store: SqlStore, database: str, postgres: Postgres, tmp_path: Path) -> None:
    newer = '{"format": "mplus_memory store", "version": 9}'
    for change in (
        "UPDATE mplus_schema_version SET version_num = '0999'",
        f"UPDATE mplus_store SET mark = '{newer}'",
    ):
        postgres.execute(change, name_of(database))
        with pytest.raises(StoreFormatError, match="update mplus_memory"):
            open_store(database, shards=tmp_path / "shards")


def test_a_store_that_lost_its_tables_is_not_made_anew(
    store: SqlStore, database: str, postgres: Postgres, tmp_path: Path
) -> None:
    postgres.execute(f"DROP TABLE {migrate.VERSION_TABLE}", name_of(database))
    with pytest.raises(StoreFormatError, match="lost its tables"):
        open_store(database, shards=tmp_path / "shards")


def test_a_view_does_not_change_while_it_is_read(store: SqlStore) -> None:
    session = open_session(store)
    count = text("SELECT count(*) FROM mplus_messages")
    with store._database.read() as connection:
        before = connection.scalar(count)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(store.append, session.id, [turn("meanwhile")]).result()
        assert (before, connection.scalar(count)) == (0, 0)
        with pytest.raises(Exception, match="read-only"):
            connection.execute(text("DELETE FROM mplus_messages"))
    assert contents(store, session) == ["meanwhile"]


def test_what_is_read_before_a_write_is_what_is_written_on(store: SqlStore, database: str, tmp_path: Path) -> None:
    """A writer that waited for the lock sees what the one before it wrote."""
    session = open_session(store)
    with open_store(database, shards=tmp_path / "shards") as other, ThreadPoolExecutor(1) as pool:
        with store._database.lock.held():
            waiting = pool.submit(other.append, session.id, [turn("second")])
            _until_it_waits(store)
            with store._database.write_under_lock("journal") as connection:
                connection.execute(text("UPDATE mplus_sessions SET num_messages = 41"))
        waiting.result()
    assert store.get_session(session.id).num_messages == 42


def _until_it_waits(store: SqlStore) -> None:
    waiting = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
    for _ in range(500):
        with store._database.read() as connection:
            if connection.scalar(waiting):
                return
        threading.Event().wait(0.01)
    raise AssertionError("nobody waits")


def test_a_lock_that_is_held_too_long_is_told(database: str, tmp_path: Path) -> None:
    with (
        open_store(database, shards=tmp_path / "shards") as one,
        open_store(database, shards=tmp_path / "shards", busy_timeout=0.1) as other,
    ):
        session = open_session(one)
        with one._database.lock.held(), pytest.raises(StoreBusyError, match=r"more than 0.1 seconds"):
            other.append(session.id, [turn("x")])
        assert other.messages(session.id) == []
        other.append(session.id, [turn("x")])


def test_a_lock_whose_connection_broke_is_lost_with_its_transactions(store: SqlStore) -> None:
    session = open_session(store)
    with pytest.raises(StoreError, match="cannot be reached"), store._database.lock.held():
        _break_connections(store)
        with store._database.write_under_lock("journal") as connection:
            connection.execute(text("UPDATE mplus_sessions SET num_messages = 7"))
    assert store.get_session(session.id).num_messages == 0
    store.append(session.id, [turn("goes on")])


def _break_connections(store: SqlStore) -> None:
    url = store._database._url.set(drivername="postgresql").render_as_string(hide_password=False)  # type: ignore[attr-defined]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_a_fork_harms_neither_side(store: SqlStore) -> None:
    session = open_session(store)
    store.append(session.id, [turn("before")])
    children = []
    for number in range(3):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                store.append(session.id, [turn(f"child {number}")])
                commit_one = len(store.messages(session.id)) >= 2
                code = 0 if commit_one else 2
            finally:
                os._exit(code)
        children.append(child)
    store.append(session.id, [turn("parent")])
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
    assert sorted(contents(store, session)) == ["before", "child 0", "child 1", "child 2", "parent"]


def test_a_lenient_server_is_made_to_sync(postgres: Postgres, database: str, tmp_path: Path) -> None:
    postgres.execute(f"ALTER DATABASE {name_of(database)} SET synchronous_commit = off")
    with open_store(database, shards=tmp_path / "shards") as store, store._database.read() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar() == "on"


def test_after_a_vacuum_no_table_file_holds_what_was_deleted(
    store: SqlStore, database: str, postgres: Postgres, tmp_path: Path
) -> None:
    """The rows go at once; their bytes when the server rewrites the tables. Its log and backups are not ours."""
    alice, bob = open_session(store), open_session(store, "bob")
    store.append(alice.id, [turn("canary" + "x" * number, external_id=f"canary{number}") for number in range(50)])
    store.append(alice.id, [turn("canary " + "".join(map(chr, range(256, 3000))))])  # large enough to lie out of line
    tell(store, bob, "neighbour")
    assert b"canary" in _table_files(postgres, database)
    store.delete_session("alice")
    postgres.execute("VACUUM FULL", name_of(database))
    found = _table_files(postgres, database)
    assert b"canary" not in found
    assert b"neighbour" in found
    assert_holds(store, bob.id, store.steps(bob.id)[0])
    assert not list((tmp_path / "shards").rglob("*.tmp"))


def sizes(postgres: Postgres, database: str) -> dict[object, object]:
    """Bytes of the tables with content; one without rows has none once it was vacuumed."""
    names = ", ".join(f"('{name}')" for name in ("mplus_messages", "mplus_requests", "mplus_spans", "mplus_steps"))
    rows = postgres.execute(f"SELECT t, pg_relation_size(t::regclass) FROM (VALUES {names}) v(t)", name_of(database))
    return {row[0]: row[1] for row in rows}


def test_a_finished_deletion_leaves_no_dead_rows(store: SqlStore, database: str, postgres: Postgres) -> None:
    alice, bob = open_session(store), open_session(store, "bob")
    for session in (alice, bob):
        store.append(session.id, [turn("canary" + "x" * number) for number in range(50)], request_id="r")
        tell(store, session, "canary")
    first = store.messages(bob.id)[0]
    store.forget(store.get_session(bob.id), None, [first.id])
    for done in (store.delete_session("alice"), store.delete_namespace("default")):
        assert done.finished
        assert "VACUUM FULL" in done.remains[0] and "write-ahead log, its replicas and backups" in done.remains[1]
    assert sizes(postgres, database) == dict.fromkeys(sizes(postgres, database), 0)


def test_a_view_in_the_way_is_told_of_in_the_receipt(database: str, postgres: Postgres, tmp_path: Path) -> None:
    """Nobody waits for it but the deletion; the next open finishes."""
    stones = "SELECT count(*) FROM mplus_tombstones WHERE finished_at IS NULL"
    with open_store(database, shards=tmp_path / "shards", busy_timeout=0.5) as store:
        for name in ("alice", "bob"):
            tell(store, open_session(store, name), "canary")
        with store._database.read() as view:
            assert view.exec_driver_sql("SELECT count(*) FROM mplus_messages").scalar() == 2
            with ThreadPoolExecutor(1) as pool:
                assert not pool.submit(store.delete_namespace, "default").result().finished
            assert view.exec_driver_sql("SELECT count(*) FROM mplus_messages").scalar() == 2
        assert postgres.execute(stones, name_of(database)) == [(2,)]
        assert sizes(postgres, database)["mplus_messages"] != 0
    with open_store(database, shards=tmp_path / "shards"):
        assert postgres.execute(stones, name_of(database)) == [(0,)]
    assert sizes(postgres, database) == dict.fromkeys(sizes(postgres, database), 0)


def test_tables_that_may_not_be_vacuumed_leave_a_deletion_open(
    store: SqlStore, database: str, postgres: Postgres, tmp_path: Path
) -> None:
    tell(store, open_session(store), "canary")
    postgres.execute("CREATE ROLE guest LOGIN PASSWORD 'guest'")
    postgres.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO guest", name_of(database))
    postgres.execute("GRANT CREATE ON SCHEMA public TO guest", name_of(database))
    url = database.replace("mplus:correct-horse%401", "guest:guest")
    with open_store(url, shards=tmp_path / "shards") as guest:
        assert not guest.delete_session("alice").finished
    with open_store(database, shards=tmp_path / "shards") as owner:
        assert owner.delete_namespace("default").finished


def _table_files(postgres: Postgres, database: str) -> bytes:
    postgres.execute("CHECKPOINT")
    rows = postgres.execute("SELECT oid FROM pg_database WHERE datname = current_database()", name_of(database))
    folder = postgres.folder / "data" / "base" / str(rows[0][0])
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def test_the_command_line(
    database: str, s3: S3, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    where = ["--store", database, "--shards", s3.new_bucket()]
    assert main(["remember", *where, "--session", "alice", "I am allergic to nuts."]) == 0
    assert main(["sessions", *where]) == 0
    assert "alice  1 messages" in capsys.readouterr().out
    assert main(["history", *where, "--session", "bob"]) != 0
    assert main(["sessions", "--store", database]) != 0
    told = capsys.readouterr()
    assert "no session 'bob' in postgresql://mplus@127.0.0.1" in told.err
    assert "say where the shards go" in told.err
    assert "correct-horse" not in told.out + told.err


def test_a_step_on_postgres_is_on_every_handle(store: SqlStore, database: str, tmp_path: Path) -> None:
    session = open_session(store)
    step = commit(store, session.id)
    with open_store(database.replace("postgresql", "postgres", 1), shards=tmp_path / "shards") as other:
        assert_holds(other, session.id, step)
