from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from mplus_memory.errors import ConflictError
from mplus_memory.store import LocalStore, failpoints
from tests.store.builders import assert_holds, commit, new_step, open_alice, turn

BEFORE_THE_ROW = ["shard.created", "shard.written", "shard.synced", "shard.renamed", "shard.published", "commit.begun"]


def files_of(root: Path) -> set[str]:
    return {path.name for path in (root / "shards").rglob("*") if path.is_file()}


class Interrupted(BaseException):
    """Ends a commit as a signal would: nobody cleans up."""


def interrupt_at(point: str) -> None:
    def hook(name: str) -> None:
        if name == point:
            failpoints.install(None)
            raise Interrupted

    failpoints.install(hook)


@pytest.mark.parametrize("point", [*BEFORE_THE_ROW, "commit.inserted"])
def test_an_orphan_is_swept_at_the_next_open(root: Path, point: str) -> None:
    with LocalStore(root) as store:
        session = open_alice(store)
        kept = commit(store, session.id)
        interrupt_at(point)
        with pytest.raises(Interrupted):
            commit(store, session.id)
        assert len(files_of(root)) == 2
    with LocalStore(root) as store:
        assert files_of(root) == {f"{kept.shard_id}.parquet"}
        assert store.get_session(session.id).head == kept.id
        assert_holds(store, session.id, commit(store, session.id))


def test_nothing_is_written_when_there_is_nothing_to_sweep(root: Path) -> None:
    with LocalStore(root) as store:
        commit(store, open_alice(store).id)
    before = (root / "meta.db").read_bytes()
    LocalStore(root).close()
    assert (root / "meta.db").read_bytes() == before


def test_only_names_of_ours_are_swept(root: Path) -> None:
    with LocalStore(root) as store:
        step = commit(store, open_alice(store).id)
    lineage = next((root / "shards").iterdir())
    kept = [root / "shards" / "note", lineage / "note.parquet", lineage / ".hidden", root / "shards" / "mine" / "x.tmp"]
    swept = [lineage / f"{'0' * 32}.tmp", root / "shards" / ("1" * 32) / f"{'2' * 32}.parquet"]
    for path in kept + swept:
        path.parent.mkdir(exist_ok=True)
        path.write_text("who put this here?")
    with LocalStore(root) as store:
        assert_holds(store, store.sessions()[0].id, step)
    assert all(path.exists() for path in kept)
    assert not any(path.exists() for path in [*swept, swept[1].parent])


@pytest.mark.parametrize("point", BEFORE_THE_ROW[1:])
def test_a_living_writer_is_left_alone(root: Path, point: str) -> None:
    """Another store opens on the folder in the midst of a commit; the commit goes through."""
    with LocalStore(root) as store:
        session = open_alice(store)
        opened = []

        def open_another(name: str) -> None:
            if name == point and not opened:
                opened.append(name)
                with LocalStore(root) as other:
                    assert other.sessions()[0].num_steps == 0

        if point == "commit.begun":  # there the publish lock is held, and the other would wait for it
            return
        failpoints.install(open_another)
        assert_holds(store, session.id, commit(store, session.id))
        assert opened


def without_lease(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a file system whose flock does not reach other machines."""
    flock = fcntl.flock

    def only_the_publish_lock(descriptor: int, operation: int) -> None:
        if operation & fcntl.LOCK_NB:
            flock(descriptor, operation)

    monkeypatch.setattr("mplus_memory.store.files.fcntl.flock", only_the_publish_lock)


@pytest.mark.parametrize("point", BEFORE_THE_ROW[:-1])
def test_the_fence_refuses_a_commit_whose_file_was_swept(
    root: Path, point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_lease(monkeypatch)
    with LocalStore(root) as store:
        session = open_alice(store)
        opened = []

        def sweep(name: str) -> None:
            if name == point and not opened:
                opened.append(name)
                LocalStore(root).close()

        failpoints.install(sweep)
        with pytest.raises(ConflictError, match=r"swept(, or|,)? while"):
            store.commit_step(session.id, None, new_step(0))
        assert opened
        assert store.get_session(session.id).head is None
        assert files_of(root) == set()
        assert_holds(store, session.id, commit(store, session.id))


def test_a_sweep_does_not_disturb_other_sessions(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalStore(root) as store:
        alice, bob = open_alice(store), open_alice(store, "bob")
        interrupt_at("shard.renamed")
        with pytest.raises(Interrupted):
            commit(store, alice.id)
        without_lease(monkeypatch)
        with LocalStore(root) as other:
            store.append(bob.id, [turn("still here")])
            assert_holds(other, bob.id, commit(other, bob.id))
