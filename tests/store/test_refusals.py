"""What the system refuses: no room, failing disks, locks held by others."""

from __future__ import annotations

import errno
import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from mplus_memory.errors import ConfigError, StoreBusyError, StoreError, StoreFullError
from mplus_memory.store import LocalStore, failpoints
from tests.store.builders import assert_holds, commit, open_alice, turn, whole

FILE_POINTS = ["shard.created", "shard.written", "shard.synced", "shard.renamed", "shard.published"]


def fail_at(point: str, code: int) -> None:
    def hook(name: str) -> None:
        if name == point:
            raise OSError(code, os.strerror(code))

    failpoints.install(hook)


def files_of(root: Path) -> set[str]:
    return {path.name for path in (root / "shards").rglob("*") if path.is_file()}


@pytest.mark.parametrize("point", FILE_POINTS)
@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        (errno.ENOSPC, StoreFullError, "no room while .*nothing was kept, free some space"),
        (errno.EIO, StoreError, "the system failed while .*check the disk"),
        (errno.EMFILE, StoreError, "too many open files while .*ulimit"),
    ],
)
def test_a_shard_that_cannot_be_written(
    store: LocalStore, root: Path, point: str, code: int, kind: type[StoreError], said: str
) -> None:
    session = open_alice(store)
    first = commit(store, session.id)
    fail_at(point, code)
    with pytest.raises(kind, match=said):
        commit(store, session.id)
    failpoints.install(None)
    assert store.get_session(session.id).head == first.id
    assert files_of(root) == {f"{first.shard_id}.parquet"}
    assert_holds(store, session.id, commit(store, session.id))


def limit_pages(store: LocalStore, room: int) -> Callable[[], None]:
    """Leave the database room for so many pages more; gives back what lifts the limit."""
    with store._database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(most: int) -> None:
        connections = [store._database._open_engine().connect() for _ in range(4)]  # every one of the pool
        for connection in connections:
            connection.connection.cursor().execute(f"PRAGMA max_page_count = {most}")
        for connection in connections:
            connection.close()

    limit(pages + room)
    return lambda: limit(2**30)


def test_a_full_database_refuses_and_goes_on_when_there_is_room(store: LocalStore, root: Path) -> None:
    session = open_alice(store)
    kept = store.append(session.id, [turn("kept")])[0]
    lift = limit_pages(store, 3)
    with pytest.raises(StoreFullError, match=r"no room for .*meta\.db.*nothing was kept"):
        store.append(session.id, [turn("small"), turn("x" * 100_000)])
    assert store.messages(session.id) == [kept]
    lift()
    store.append(session.id, [turn("x" * 100_000)])
    assert_holds(store, session.id, commit(store, session.id, whole(kept)))


def test_a_step_whose_row_finds_no_room_leaves_no_file(store: LocalStore, root: Path) -> None:
    session = open_alice(store)
    messages = store.append(session.id, [turn(str(index)) for index in range(500)])
    lift = limit_pages(store, 1)
    with pytest.raises(StoreFullError, match="no room"):
        commit(store, session.id, *(whole(message) for message in messages))
    assert files_of(root) == set()
    lift()
    commit(store, session.id, *(whole(message) for message in messages))
    assert store.cursor(session.id) == (500, 0)


def _in_child(work: Callable[[], None]) -> int:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_the_kernel_refuses_to_let_a_file_grow(root: Path) -> None:
    """Real refused writes of every length, in the shard and in the database alike."""
    with LocalStore(root) as store:
        session = open_alice(store)
        commit(store, session.id)

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        for size in range(0, 60_000, 3_000):
            with LocalStore(root) as store:
                before = len(store.messages(session.id)), len(store.steps(session.id))
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
                refused = [0, 0]
                try:
                    store.append(session.id, [turn("y" * 20_000)])
                except StoreError:
                    refused[0] = 1
                try:
                    commit(store, session.id)
                except StoreError:
                    refused[1] = 1
                resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
                after = len(store.messages(session.id)), len(store.steps(session.id))
                assert after == (before[0] + 1 - refused[0], before[1] + 1 - refused[1])

    assert _in_child(work) == 0
    with LocalStore(root) as store:
        assert all(message.content == "y" * 20_000 for message in store.messages(session.id))
        for step in store.steps(session.id):
            assert_holds(store, session.id, step)
        assert len(files_of(root)) == len(store.steps(session.id)) > 1


def test_a_lock_that_another_store_holds(root: Path) -> None:
    with LocalStore(root) as holder, LocalStore(root, busy_timeout=0.05) as store:
        session = open_alice(store)
        with holder._database.lock.held():
            with pytest.raises(StoreBusyError, match=r"another process has held .*commit.lock for more than 0.05 sec"):
                store.append(session.id, [turn("late")])
            with pytest.raises(StoreBusyError, match="busy_timeout"):
                LocalStore(root, busy_timeout=0.05)
            assert store.messages(session.id) == []  # readers need no lock
        with store._database.lock.held(), pytest.raises(StoreBusyError, match="another thread has held"):
            store.append(session.id, [turn("late")])
        store.append(session.id, [turn("in time")])


def test_a_transaction_that_somebody_else_holds(root: Path) -> None:
    """A tool that writes to meta.db itself knows nothing of our lock file."""
    with LocalStore(root) as other, LocalStore(root, busy_timeout=0.05) as store:
        session = open_alice(store)
        with (
            other._database.write_under_lock("journal"),
            pytest.raises(StoreBusyError, match=r"meta.db was locked for more than 0.05 seconds"),
        ):
            store.append(session.id, [turn("late")])
        store.append(session.id, [turn("in time")])


@pytest.mark.parametrize("wanted", ["no.such.point", "shard.renamed:0"])
def test_an_unknown_failpoint_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch, wanted: str) -> None:
    monkeypatch.setenv("MPLUS_FAILPOINT", wanted)
    with pytest.raises(ConfigError, match=r"failpoint .* is unknown; allowed are store\.locked"):
        LocalStore(root)


def test_a_failpoint_from_the_environment_kills(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLUS_FAILPOINT", "journal.committed:3")

    def work() -> None:
        with LocalStore(root) as store:
            session = open_alice(store)
            for index in range(5):
                store.append(session.id, [turn(str(index))])

    assert _in_child(work) == -signal.SIGKILL
    monkeypatch.delenv("MPLUS_FAILPOINT")
    with LocalStore(root) as store:
        assert [message.content for message in store.messages(store.sessions()[0].id)] == ["0", "1"]
