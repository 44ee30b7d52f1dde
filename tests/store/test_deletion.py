from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from mplus_memory.records import Turn
from mplus_memory.store import LocalStore, failpoints
from mplus_memory.store.catalog import Key, new_id
from mplus_memory.store.columns import text_digest
from mplus_memory.store.schema import sessions, tombstones
from tests.store.builders import assert_holds, commit, fingerprint, new_step, open_alice, turn, whole

POINTS = [name for name in failpoints.NAMES if name.startswith("delete.")]


def everything(root: Path) -> bytes:
    return b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())


def fill(store: LocalStore, name: str, canary: str, num_messages: int = 30) -> str:
    session = store.open_session(name, fingerprint(), {"note": canary})
    for index in range(num_messages):
        filler = canary * (1 + 40 * (index % 3))
        added = store.append(
            session.id,
            [Turn(role="user", content=f"{filler}{index}", author=canary, external_id=f"{canary}{index}")],
            request_id=f"{canary}{index}",
        )
        if index % 10 == 0:
            commit(store, session.id, whole(added[0]))
    return session.id


def test_nothing_of_a_deleted_session_remains(root: Path) -> None:
    with LocalStore(root) as store:
        fill(store, "canary-gone", "canary-gone")
        kept = fill(store, "canary-kept", "canary-kept")
        assert b"canary-gone" in everything(root)
        store.delete_session("canary-gone")
        assert b"canary-gone" not in everything(root)
        assert [session.name for session in store.sessions()] == ["canary-kept"]
        assert store.get_session(kept).num_messages == 30
        for step in store.steps(kept):
            assert_holds(store, kept, step)
    assert b"canary-gone" not in everything(root)
    assert b"canary-kept" in everything(root)


@pytest.mark.parametrize("longer", [5, 9])
def test_nothing_remains_among_many_interleaved_sessions(root: Path, longer: int) -> None:
    """Pages split and merge as rows of all sessions come in turn, and no stale copy stays in their gaps."""
    names = [f"canary-{letter}" for letter in "abcdefgh"]
    with LocalStore(root) as store:
        ids = {name: store.open_session(name, fingerprint(), {}).id for name in names}
        for index in range(150):
            name = names[index * 5 % 8]
            text = name * (1 + index % 7 * longer)
            store.append(ids[name], [turn(text, external_id=f"{name}{index}")], request_id=f"{index}")
        for name in names[:-1]:
            store.delete_session(name)
            assert name.encode() not in everything(root)
        assert store.get_session(ids["canary-h"]).num_messages > 0


def test_the_files_go_and_the_name_is_free_again(store: LocalStore, root: Path) -> None:
    old = open_alice(store)
    commit(store, old.id)
    store.delete_session("alice")
    assert list((root / "shards").iterdir()) == []
    new = open_alice(store)
    assert new.id != old.id
    assert store.messages(new.id) == []


def test_a_tombstone_without_content_stays(store: LocalStore) -> None:
    session_id = fill(store, "alice", "canary")
    num_bytes = store.session_bytes(session_id)["shards"]
    store.delete_session("alice")
    with store._database.read() as connection:
        (stone,) = connection.execute(select(tombstones)).all()
    assert (stone.num_messages, stone.num_steps, stone.num_bytes) == (30, 3, num_bytes)
    assert str(Key(stone.namespace_id, stone.session_id)) == session_id
    assert stone.finished_at >= stone.deleted_at


class Interrupted(BaseException):
    """Ends a deletion as a signal would."""


@pytest.mark.parametrize("point", POINTS)
def test_an_interrupted_deletion_is_all_or_finished_at_the_next_open(root: Path, point: str) -> None:
    def interrupt(name: str) -> None:
        if name == point:
            raise Interrupted

    with LocalStore(root) as store:
        fill(store, "canary-gone", "canary-gone")
        failpoints.install(interrupt)
        with pytest.raises(Interrupted):
            store.delete_session("canary-gone")
        failpoints.install(None)
        done = store.find_session("canary-gone") is None
    assert done == (point not in ("delete.begun", "delete.rows_deleted"))
    with LocalStore(root) as store:
        if not done:
            assert len(store.messages(store.sessions()[0].id)) == 30
            store.delete_session("canary-gone")
        assert store.sessions() == []
        assert b"canary-gone" not in everything(root)
        assert list((root / "shards").iterdir()) == []
        with store._database.read() as connection:
            assert connection.execute(select(tombstones.c.finished_at)).scalar() is not None


def test_a_reader_in_the_way_only_delays_the_end(root: Path) -> None:
    with LocalStore(root, busy_timeout=0.2) as store:
        fill(store, "canary-gone", "canary-gone")
        with LocalStore(root) as reader, reader._database.read() as connection:
            connection.execute(select(sessions.c.id)).all()
            store.delete_session("canary-gone")
            assert store.sessions() == []
    with LocalStore(root) as store:
        assert b"canary-gone" not in everything(root)


def test_a_session_that_shares_the_shards_keeps_what_it_can_reach(store: LocalStore, root: Path) -> None:
    """A branch is a second row on the lineage, with the head where it left."""
    session = open_alice(store)
    first, second = commit(store, session.id), commit(store, session.id)
    key, branch = Key.of(session.id), new_id()
    with store._database.write("journal") as connection:
        row = dict(connection.execute(select(sessions)).one()._mapping)
        row |= {"id": branch, "name": "branch", "name_digest": text_digest("branch"), "head": first.id}
        connection.execute(insert(sessions).values(**row))
    branch_id = str(Key(key.namespace_id, branch))
    assert [step.id for step in store.steps(branch_id)] == [first.id]
    third = store.commit_step(branch_id, first.id, new_step(1))
    assert [step.id for step in store.steps(session.id)] == [first.id, second.id]
    store.delete_session("alice")
    assert [step.id for step in store.steps(branch_id)] == [first.id, third.id]
    assert_holds(store, branch_id, first)
    files = {path.stem for path in (root / "shards").rglob("*.parquet")}
    assert files == {first.shard_id, third.shard_id}
    store.delete_session("branch")
    assert list((root / "shards").iterdir()) == []


def test_moving_a_head_back_is_a_rollback(store: LocalStore) -> None:
    session = open_alice(store)
    messages = store.append(session.id, [turn("one"), turn("two")])
    first = commit(store, session.id, whole(messages[0]))
    commit(store, session.id, whole(messages[1]))
    with store._database.write("journal") as connection:
        connection.execute(update(sessions).values(head=first.id))
    assert store.get_session(session.id).num_steps == 1
    assert [message.step for message in store.messages(session.id)] == [0, None]
    assert store.cursor(session.id) == (1, 0)
    assert commit(store, session.id, whole(messages[1])).number == 1
    assert [message.step for message in store.messages(session.id)] == [0, 1]
