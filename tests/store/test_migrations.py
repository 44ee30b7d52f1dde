"""Stores that earlier versions wrote, kept as they wrote them, open and go on."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from mplus_memory.errors import StoreFormatError
from mplus_memory.records import Moment
from mplus_memory.store import LocalStore, failpoints, migrate
from tests.store.builders import assert_holds, commit, turn, whole

OLD = sorted((Path(__file__).parent / "old_stores").glob("*.zip"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, root: Path) -> Path:
    with zipfile.ZipFile(request.param) as held:
        held.extractall(root)
    return root


def tables(root: Path) -> list[str]:
    """The schema as SQLite tells it, but for names that SQLite makes up."""
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        facts = []
        for name in names:
            for pragma in ("table_info", "foreign_key_list", "index_list"):
                rows = connection.execute(f"PRAGMA {pragma}({name})").fetchall()
                facts += sorted(f"{name} {pragma} {row[1:]}" for row in rows)
    return [fact for fact in facts if "sqlite_autoindex" not in fact]


def test_there_is_one_for_every_earlier_revision() -> None:
    assert [path.stem for path in OLD] == [f"{number:04}" for number in range(1, int(migrate.REVISION))]


def test_an_old_store_becomes_a_new_one(old: Path, tmp_path: Path) -> None:
    LocalStore(tmp_path / "new").close()
    LocalStore(old).close()
    assert sorted(tables(old)) == sorted(tables(tmp_path / "new"))


def test_what_was_in_it_is_there_and_goes_on(old: Path) -> None:
    with LocalStore(old) as store:
        assert [session.name for session in store.sessions()] == ["alice", "bob"]
        alice = store.sessions()[0]
        found = store.messages(alice.id)
        assert [(m.content, m.external_id, m.step) for m in found] == [
            *((f"message {number}", f"x{number}", number) for number in range(3)),
            ("still waits", None, None),
        ]
        assert store.append(alice.id, [turn("again")], request_id="r1") == [found[1]]
        steps = store.steps(alice.id)
        for step in steps:
            assert_holds(store, alice.id, step)
        assert [(step.flushed, step.evicted) for step in steps] == [(False, ())] * 3
        fork = store.fork(alice, "branch", Moment(head=steps[1].id, end=2))
        commit(store, fork.id, whole(store.append(fork.id, [turn("other")])[0]))
        commit(store, alice.id, whole(found[3]))
        assert [m.content for m in store.messages(fork.id)] == ["message 0", "message 1", "other"]
        store.delete_session("alice")
    with LocalStore(old) as store:
        assert len(store.steps(store.sessions()[1].id)) == 3


@pytest.mark.parametrize("point", ["migrate.begun", "migrate.committed", "store.schema_made"])
def test_a_migration_that_is_killed_is_done_by_the_next_open(old: Path, point: str) -> None:
    child = os.fork()
    if child == 0:
        failpoints.install(lambda name: os.kill(os.getpid(), 9) if name == point else None)
        LocalStore(old)
        os._exit(1)
    assert os.waitpid(child, 0)[1] == 9
    test_what_was_in_it_is_there_and_goes_on(old)


def test_a_newer_store_is_refused(root: Path) -> None:
    LocalStore(root).close()
    with closing(sqlite3.connect(root / "meta.db")) as connection, connection:
        connection.execute("UPDATE mplus_schema_version SET version_num = '0999'")
    before = (root / "meta.db").read_bytes()
    with pytest.raises(StoreFormatError, match="update mplus_memory"):
        LocalStore(root)
    assert (root / "meta.db").read_bytes() == before
