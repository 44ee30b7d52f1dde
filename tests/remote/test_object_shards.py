"""Shards in an object store: what is cached, what is swept, and what a damaged or missing object does."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pyarrow.fs import FileSystem

from mplus_memory.errors import ConflictError, CorruptShardError, StoreError
from mplus_memory.records import StoredStep
from mplus_memory.store import SqlStore, failpoints, object_shards, open_store
from mplus_memory.store.object_shards import ObjectShards
from mplus_memory.testing.made_up import assert_holds, commit, latents, new_step, open_session, tell, turn
from tests.remote.servers import S3, free_port

DAY = 86_400.0


@pytest.fixture
def bucket(s3: S3) -> str:
    return s3.new_bucket()


@pytest.fixture
def store(root: Path, tmp_path: Path, bucket: str) -> Iterator[SqlStore]:
    with open_store(root, shards=bucket, cache=tmp_path / "cache") as opened:
        yield opened


@pytest.fixture(autouse=True)
def _no_failpoint_left() -> Iterator[None]:
    yield
    failpoints.install(None)


def files_of(store: SqlStore) -> ObjectShards:
    assert isinstance(store._shard_files, ObjectShards)
    return store._shard_files


def copies(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "cache").rglob("*") if path.is_file())


def names(store: SqlStore) -> set[str]:
    return {file.name.removesuffix(".parquet") for file in files_of(store).listed()}


def object_of(bucket: str, store: SqlStore, step: StoredStep) -> tuple[FileSystem, str]:
    filesystem, prefix = FileSystem.from_uri(bucket)
    [file] = [file for file in files_of(store).listed() if file.name.startswith(str(step.shard_id))]
    return filesystem, f"{prefix}/{file.key}"


def test_copies_are_private_and_fetched_again_when_lost_or_altered(store: SqlStore, tmp_path: Path) -> None:
    session = open_session(store)
    step = tell(store, session, "one")[0]
    [copy] = copies(tmp_path)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in copy.parents[:2]} == {0o700}
    right = copy.read_bytes()
    for wrong in (None, b"", right[:-1], right[:100] + bytes([right[100] ^ 1]) + right[101:]):
        copy.unlink()
        if wrong is not None:
            copy.write_bytes(wrong)
        files_of(store).cache._verified.clear()  # as another process would find it
        assert_holds(store, session.id, step)
        assert copies(tmp_path) == [copy]
        assert copy.read_bytes() == right


def test_a_copy_is_used_when_the_object_store_is_away(store: SqlStore, bucket: str, tmp_path: Path) -> None:
    session = open_session(store)
    step = tell(store, session, "one")[0]
    filesystem, path = object_of(bucket, store, step)
    filesystem.delete_file(path)
    assert_holds(store, session.id, step)


def test_an_object_that_is_missing_or_altered_names_its_session(store: SqlStore, bucket: str, tmp_path: Path) -> None:
    alice, bob = open_session(store), open_session(store, "bob")
    step, his = tell(store, alice, "one")[0], tell(store, bob, "his")[0]
    filesystem, path = object_of(bucket, store, step)
    right = filesystem.open_input_file(path).read()
    [copy.unlink() for copy in copies(tmp_path)]
    for wrong in (right[:-1], right[:100] + bytes([right[100] ^ 1]) + right[101:], None):
        if wrong is None:
            filesystem.delete_file(path)
        else:
            with filesystem.open_output_stream(path) as file:
                file.write(wrong)
        with pytest.raises(CorruptShardError, match=r"session 'alice' (was altered|is missing)"):
            store.open_shard(alice.id, str(step.shard_id))
        assert_holds(store, bob.id, his)


def test_the_cache_keeps_to_its_size_and_drops_the_least_used(root: Path, tmp_path: Path) -> None:
    place, size = (tmp_path / "mount").as_uri(), 0
    with open_store(root, shards=place, cache=tmp_path / "cache") as store:
        session = open_session(store)
        steps = tell(store, session, *map(str, range(6)))
        size = steps[0].num_bytes
    for copy in copies(tmp_path):
        copy.unlink()
    with open_store(root, shards=place, cache=tmp_path / "cache", cache_bytes=3 * size + 100) as store:
        for step in (*steps[:3], steps[0], steps[3]):  # the second is the least used when the fourth comes
            assert_holds(store, session.id, step)
            for index, copy in enumerate(sorted(copies(tmp_path), key=lambda path: path.stat().st_mtime_ns)):
                os.utime(copy, ns=(index, index))  # the clock of a file system may be coarse
        assert {copy.stem for copy in copies(tmp_path)} == {steps[index].shard_id for index in (0, 2, 3)}
        assert files_of(store).cache.num_bytes() <= 3 * size + 100
        for step in steps:
            assert_holds(store, session.id, step)
    with open_store(root, shards=place, cache=tmp_path / "none", cache_bytes=0) as store:
        assert_holds(store, session.id, steps[0])
        assert not (tmp_path / "none").exists()


def test_tokens_stay_readable_when_their_copy_goes(store: SqlStore, tmp_path: Path) -> None:
    session = open_session(store)
    shard = store.open_shard(session.id, str(tell(store, session, "one")[0].shard_id))
    [copy.unlink() for copy in copies(tmp_path)]
    np.testing.assert_array_equal(shard.layer(1)[0], latents(0).tokens[1])


def test_a_commit_that_fails_takes_its_object_with_it(store: SqlStore, tmp_path: Path) -> None:
    session = open_session(store)
    head = commit(store, session.id)

    def race(point: str) -> None:
        if point == "shard.published":
            failpoints.install(None)
            commit(store, session.id)

    failpoints.install(race)
    with pytest.raises(ConflictError):
        store.commit_step(session.id, head.id, new_step(1))
    assert names(store) == {step.shard_id for step in store.steps(session.id)}
    assert {copy.stem for copy in copies(tmp_path)} == names(store)


def test_deleting_removes_objects_and_copies(store: SqlStore, root: Path, bucket: str, tmp_path: Path) -> None:
    alice, bob = open_session(store), open_session(store, "bob")
    tell(store, alice, "one", "two")
    his = tell(store, bob, "his")[0]
    store.delete_session("alice")
    assert names(store) == {copy.stem for copy in copies(tmp_path)} == {his.shard_id}
    with open_store(root, shards=bucket, cache=tmp_path / "other") as elsewhere:  # a machine with copies of its own
        assert_holds(elsewhere, bob.id, his)
    store.delete_session("bob")
    filesystem, prefix = FileSystem.from_uri(bucket)
    object_shards.SWEEP_EVERY, before = -1.0, object_shards.SWEEP_EVERY
    try:
        open_store(root, shards=bucket, cache=tmp_path / "other").close()
    finally:
        object_shards.SWEEP_EVERY = before
    assert not [path for path in (tmp_path / "other").rglob("*") if path.is_file()]
    assert filesystem.get_file_info(f"{prefix}/shards.json").size


def orphan(store: SqlStore, session_id: str) -> None:
    """An upload whose writer died before its row."""

    class Died(BaseException):
        pass

    def die(point: str) -> None:
        if point == "commit.begun":
            raise Died

    failpoints.install(die)
    with pytest.raises(Died):
        commit(store, session_id)
    failpoints.install(None)


def test_orphans_go_once_they_are_old_and_the_fence_went_up_before(
    store: SqlStore, root: Path, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session(store)
    step = tell(store, session, "one")[0]
    orphan(store, session.id)
    assert len(names(store)) == 2
    monkeypatch.setattr(object_shards, "SWEEP_EVERY", -1.0)
    open_store(root, shards=bucket, cache=tmp_path / "cache").close()
    assert len(names(store)) == 2  # its writer may be alive
    fence = store.get_session(session.id).fence
    now = time.time()
    monkeypatch.setattr(object_shards.time, "time", lambda: now + 1.01 * DAY)
    seen = []
    failpoints.install(lambda point: seen.append((point, len(names(store)))) if point.startswith("sweep") else None)
    open_store(root, shards=bucket, cache=tmp_path / "cache").close()
    assert seen == [("sweep.begun", 2), ("sweep.committed", 2), ("sweep.swept", 1)]
    assert names(store) == {step.shard_id}
    assert store.get_session(session.id).fence == fence + 1
    assert_holds(store, session.id, step)


def test_everything_is_listed_once_a_day(
    store: SqlStore, root: Path, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    listings = []
    listed = ObjectShards.listed
    monkeypatch.setattr(ObjectShards, "listed", lambda self: listings.append(1) or listed(self))
    open_store(root, shards=bucket, cache_bytes=0).close()
    assert not listings
    now = time.time()
    monkeypatch.setattr(object_shards.time, "time", lambda: now + 1.01 * DAY)
    open_store(root, shards=bucket, cache_bytes=0).close()
    assert listings


def test_a_deletion_that_was_cut_off_is_finished_by_the_next_open(
    store: SqlStore, root: Path, bucket: str, tmp_path: Path
) -> None:
    session = open_session(store)
    tell(store, session, "one")

    class Cut(BaseException):
        pass

    def cut(point: str) -> None:
        if point == "delete.committed":
            raise Cut

    failpoints.install(cut)
    with pytest.raises(Cut):
        store.delete_session("alice")
    failpoints.install(None)
    assert len(names(store)) == 1
    open_store(root, shards=bucket, cache=tmp_path / "cache").close()
    assert not names(store)
    assert not copies(tmp_path)


def test_an_object_store_that_is_away(root: Path, tmp_path: Path) -> None:
    address = f"s3://k:very-secret@b/p?scheme=http&endpoint_override=127.0.0.1:{free_port()}&region=us-east-1"
    with pytest.raises(StoreError, match="the object store failed while reading s3://b/p"):
        open_store(root, shards=address, cache=tmp_path)


def test_a_refused_upload_is_told_and_acknowledges_nothing(
    store: SqlStore, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session(store)
    message = store.append(session.id, [turn("x")])[0]

    def refused(self: ObjectShards, key: str, data: memoryview) -> None:
        raise StoreError(f"refused {key}")

    monkeypatch.setattr(ObjectShards, "_write", refused)
    with pytest.raises(StoreError, match="refused"):
        commit(store, session.id)
    monkeypatch.undo()
    assert store.steps(session.id) == []
    assert store.messages(session.id) == [message]
    commit(store, session.id)
