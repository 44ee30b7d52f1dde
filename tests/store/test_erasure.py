"""Receipts of deletions, and canaries: of what was deleted nothing is found in any byte on disk."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from mplus_memory.errors import InputError, SessionNotFoundError
from mplus_memory.records import Moment, Prunable
from mplus_memory.store import LocalStore, failpoints
from mplus_memory.store.deletion import unfinished
from mplus_memory.store.schema import metadata, sessions, tombstones, totals
from tests.store.builders import commit, fingerprint, new_step, open_alice, turn, whole
from tests.store.canaries import everything, fill, found, free_pages

POINTS = [name for name in failpoints.NAMES if name.startswith("delete.")]


def test_a_deletion_gives_a_receipt_and_leaves_no_trace(root: Path) -> None:
    with LocalStore(root) as store:
        gone = fill(store, "gone bird", "sings", first=10)
        fill(store, "kept bird", "hums", first=20)
        first = store.steps(gone)[0]
        store.fork(store.get_session(gone), "tag of gone", Moment(head=first.id, end=5), tag_of=gone)
        used = store.session_bytes(gone)
        done = store.delete_session("gone bird")
        assert (done.session, done.num_sessions, done.num_tags) == ("gone bird", 1, 1)
        assert (done.num_messages, done.num_steps, done.shared_steps, done.shared_with) == (30, 3, 0, ())
        assert done.num_bytes == used["shards"] + used["journal"] and done.finished, "the tag has no text of its own"
        assert found(root, ["sings", "gone bird", "tag of gone"], [10, 11, 12]) == []
    assert found(root, ["sings", "gone bird", "tag of gone"], [10, 11, 12]) == []
    assert not any(any(page) for page in free_pages(root)), "free pages are overwritten"
    assert len(found(root, ["kept bird"], [20, 21, 22])) > 20, "and the neighbour is there"


def test_what_a_branch_shares_stays_and_the_receipt_says_so(store: LocalStore, root: Path) -> None:
    alice = fill(store, "alice", "sings", first=10)
    one, two, _ = store.steps(alice)
    branch = store.fork(store.get_session(alice), "branch", Moment(head=two.id, end=0))
    commit(store, branch.id, number=40)
    chain = store.steps(branch.id)
    done = store.delete_session("alice")
    assert (done.num_steps, done.shared_steps, done.shared_with) == (1, 2, ("branch",))
    assert done.shared_bytes == one.num_bytes + two.num_bytes
    assert [step.id for step in store.steps(branch.id)] == [step.id for step in chain]
    assert found(root, ["by sings", "sings0"], [12]) == [] and len(found(root, [], [10, 11, 40])) == 3 * 8
    last = store.delete_session("branch")
    assert (last.num_steps, last.shared_steps) == (3, 0)
    assert found(root, [], [10, 11, 40]) == []


def test_a_deleted_tag_leaves_nothing_that_only_it_held(root: Path) -> None:
    with LocalStore(root) as store:
        alice = open_alice(store)
        kept = commit(store, alice.id, whole(store.append(alice.id, [turn("first")])[0]), number=10)
        commit(store, alice.id, whole(store.append(alice.id, [turn("sings")])[0]), number=11)
        session = store.get_session(alice.id)
        store.fork(session, "tag", Moment(head=session.head, end=2), tag_of=alice.id)
        store.go_back(session, Moment(head=kept.id, end=1))
        store.delete_tag(store.get_session(alice.id), "tag")
        assert found(root, ["sings"], [11]) == [] and store.tags(alice.id) == []
        with pytest.raises(InputError, match="no tag 'tag'"):
            store.delete_tag(store.get_session(alice.id), "tag")


def two_tenants(root: Path) -> None:
    with LocalStore(root) as store:
        for number, name in enumerate(("one bird", "two birds")):
            fill(store, name, "sings", first=10 + 10 * number, namespace="a tenant", count=12)
        one = store.sessions("a tenant")[0]
        store.fork(one, "a branch", Moment(head=store.steps(one.id)[0].id, end=1))
        store.fork(one, "a tag", Moment(head=None, end=1), tag_of=one.id)
        store.set_quota(10**9, "a tenant")
        fill(store, "one bird", "hums", first=50, count=12)


def check_tenant_is_gone(store: LocalStore, root: Path) -> None:
    assert store.sessions("a tenant") == []
    assert found(root, ["sings", "a tenant", "two birds", "a branch", "a tag"], [10, 11, 20, 21]) == []
    [kept] = store.sessions()
    assert (kept.name, len(store.messages(kept.id)), len(store.steps(kept.id))) == ("one bird", 12, 2)
    assert len(list((root / "shards").rglob("*.parquet"))) == 2
    with store._database.read() as connection:
        stones = connection.execute(select(tombstones)).all()
        assert len(stones) == 3 and all(stone.finished_at is not None for stone in stones)
        gone = stones[0].namespace_id
        counted = connection.execute(select(totals.c.table_name).where(totals.c.namespace_id == gone)).scalars()
        assert set(counted) == {"mplus_tombstones"}
        for table in metadata.sorted_tables:
            if "namespace_id" in table.c and table not in (tombstones, totals):
                assert connection.execute(select(table).where(table.c.namespace_id == gone)).first() is None


def test_a_whole_namespace_goes_and_its_neighbour_stays(root: Path) -> None:
    two_tenants(root)
    with LocalStore(root) as store:
        held = [*store.sessions("a tenant"), *store.tags(store.find_session("one bird", "a tenant").id)]
        text = sum(store.session_bytes(one.id)["journal"] for one in held)
        shards = {step.id: step.num_bytes for one in held for step in store.steps(one.id)}
        used = text + sum(shards.values())
        done = store.delete_namespace("a tenant")
        assert (done.namespace, done.session, done.num_sessions, done.num_tags) == ("a tenant", None, 3, 1)
        assert (done.num_messages, done.num_steps, done.num_bytes, done.finished) == (25, 4, used, True)
        check_tenant_is_gone(store, root)
        with pytest.raises(SessionNotFoundError, match="no namespace 'a tenant'"):
            store.delete_namespace("a tenant")
        new = fill(store, "one bird", "again", first=70, namespace="a tenant", count=1)
        assert len(store.messages(new)) == 1


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_deletion_of_a_namespace_is_all_or_finished_at_the_next_open(root: Path, point: str) -> None:
    two_tenants(root)
    child = os.fork()
    if child == 0:
        try:
            with LocalStore(root) as store:
                failpoints.install(failpoints.kill_at(point))
                store.delete_namespace("a tenant")
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    with LocalStore(root) as store:
        undone = point in ("delete.begun", "delete.rows_deleted")
        assert len(store.sessions("a tenant")) == (3 if undone else 0)
        if undone:
            store.delete_namespace("a tenant")
        check_tenant_is_gone(store, root)


def test_damaged_files_that_were_put_aside_go_with_their_session(root: Path) -> None:
    with LocalStore(root) as store:
        gone, kept = fill(store, "gone", "sings", first=10), fill(store, "kept", "hums", first=20)
        aside = root / "quarantine"
        for session_id in (gone, kept):
            [path, *_] = [root / "shards" / p.parent.name / p.name for p in (root / "shards").rglob("*.parquet")
                          if p.stem == store.steps(session_id)[0].shard_id]  # fmt: skip
            (aside / path.parent.name).mkdir(parents=True)
            shutil.copy(path, aside / path.parent.name / f"{path.name}.damaged")
        store.delete_session("gone")
        assert found(root, ["sings"], [10, 11, 12]) == []
        assert len([path for path in aside.rglob("*") if path.is_file()]) == 1


def test_a_reader_in_the_way_is_told_of_in_the_receipt(root: Path) -> None:
    with LocalStore(root, busy_timeout=0.2) as store:
        fill(store, "gone", "sings", first=10)
        with LocalStore(root) as reader, reader._database.read() as connection:
            connection.execute(select(sessions.c.id)).all()
            assert not store.delete_session("gone").finished
        fill(store, "other", "hums", first=20)
        assert store.delete_session("other").finished
        assert found(root, ["sings", "hums"]) == []


@pytest.mark.parametrize("what", ["delete", "forget", "prune", "untag"])
def test_a_reader_in_the_way_keeps_no_writer_waiting(root: Path, what: str) -> None:
    """The deletion waits for the reader with the lock free: others write, and it finishes when the reader goes."""
    with (
        LocalStore(root) as store,
        LocalStore(root) as other,
        LocalStore(root) as reader,
        ThreadPoolExecutor(1) as pool,
    ):
        gone = store.get_session(fill(store, "gone", "sings", first=10))
        fill(store, "kept", "hums", first=20)
        store.fork(gone, "a tag", Moment(head=None, end=1), tag_of=gone.id)
        with reader._database.read() as connection:
            connection.execute(select(sessions.c.id)).all()
            if what == "delete":
                waiting = pool.submit(store.delete_session, "gone")
            elif what == "forget":
                waiting = pool.submit(store.forget, gone, None, [store.messages(gone.id)[0].id])
            elif what == "prune":
                tags = {gone.id: frozenset(tag.id for tag in store.tags(gone.id))}
                waiting = pool.submit(store.prune, Prunable(sessions=(gone,), own_tags=tags))
            else:
                waiting = pool.submit(store.delete_tag, gone, "a tag")
            tick = threading.Event()
            while not unfinished(other._database):
                tick.wait(0.01)
            kept = other.find_session("kept")
            for number in range(3):
                other.append(kept.id, [turn(f"meanwhile {number}")])
            assert unfinished(other._database) and not waiting.done()
        waiting.result()
        assert unfinished(other._database) == []
        assert len(other.messages(kept.id)) == 33


def test_only_what_was_erased_is_finished(root: Path) -> None:
    """What is deleted while a deletion waits for readers is not in the database that it wrote anew."""
    with LocalStore(root, busy_timeout=0.2) as store, LocalStore(root, busy_timeout=0.2) as other:
        fill(store, "one", "sings", first=10)
        fill(store, "two", "hums", first=20)
        erase, told = store._database.erase, []

        def late(patience: float | None = None) -> bool:
            with other._database.read() as connection:
                connection.execute(select(sessions.c.id)).all()
                told.append(other_deletes())
            return erase(patience)

        def other_deletes() -> bool:
            with ThreadPoolExecutor(1) as pool:
                return pool.submit(other.delete_session, "two").result().finished

        store._database.erase = late  # type: ignore[method-assign]
        assert store.delete_session("one").finished and told == [False]
        assert len(unfinished(store._database)) == 1
    with LocalStore(root) as store:
        assert unfinished(store._database) == [] and found(root, ["sings", "hums"]) == []


def test_a_writer_whose_namespace_went_keeps_nothing(root: Path) -> None:
    with LocalStore(root) as store, LocalStore(root) as other:
        session = store.open_session("gone", fingerprint(), {}, "tenant")
        other.delete_namespace("tenant")
        with pytest.raises(SessionNotFoundError):
            store.commit_step(session.id, None, new_step(0))
        with pytest.raises(SessionNotFoundError):
            store.append(session.id, [turn("sings")])
        assert b"sings" not in everything(root) and not list((root / "shards").rglob("*.parquet"))
