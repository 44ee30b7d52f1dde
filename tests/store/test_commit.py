from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from mplus_memory.errors import ConflictError, CorruptShardError, SessionNotFoundError, StoreError
from mplus_memory.store import LocalStore, failpoints
from mplus_memory.store.chain import pack_dropped, unpack_dropped
from tests.store.builders import (
    HIDDEN,
    LAYERS,
    assert_holds,
    commit,
    fingerprint,
    latents,
    new_step,
    open_alice,
    turn,
    whole,
)


def shard_files(root: Path) -> list[Path]:
    return sorted((root / "shards").rglob("*.*"))


def test_a_step_becomes_the_head(store: LocalStore, root: Path) -> None:
    session = open_alice(store)
    message = store.append(session.id, [turn("hello")])[0]
    step = store.commit_step(session.id, None, new_step(0, (whole(message),)))
    again = store.get_session(session.id)
    assert (again.head, again.num_steps) == (step.id, 1)
    assert (step.number, step.seed, step.spans, step.digest) == (0, 2**64 - 1, (whole(message),), "digest of 0")
    assert (step.first_birth, step.num_tokens) == (0, 4)
    assert [path.stem for path in shard_files(root)] == [step.shard_id]
    assert step.num_bytes == shard_files(root)[0].stat().st_size == store.session_bytes(session.id)["shards"]
    assert_holds(store, session.id, step)


def test_steps_come_oldest_first_and_whole(store: LocalStore, root: Path) -> None:
    session = open_alice(store)
    made = [commit(store, session.id) for _ in range(4)]
    store.close()
    with LocalStore(root) as reopened:
        read = reopened.steps(session.id)
        assert [step.id for step in read] == [step.id for step in made]
        for one, other in zip(read, made, strict=True):
            np.testing.assert_array_equal(one.dropped, other.dropped)
            assert one.dropped.dtype == np.uint32
            assert {name: getattr(one, name) for name in one.__dataclass_fields__ if name != "dropped"} == {
                name: getattr(other, name) for name in other.__dataclass_fields__ if name != "dropped"
            }
            assert_holds(reopened, session.id, one)


def test_a_stale_head_is_refused_and_leaves_nothing(store: LocalStore, root: Path) -> None:
    session = open_alice(store)
    first = commit(store, session.id)
    for stale in (None, "0" * 32):
        with pytest.raises(ConflictError, match=f"head of session 'alice' is {first.id}, not {stale}: another"):
            store.commit_step(session.id, stale, new_step(1))
    assert [path.stem for path in shard_files(root)] == [first.shard_id]


def test_the_loser_of_a_race_is_refused_inside_the_transaction(store: LocalStore, root: Path) -> None:
    session = open_alice(store)

    def another_first(name: str) -> None:
        if name == "shard.published":
            failpoints.install(None)
            commit(store, session.id)

    failpoints.install(another_first)
    with pytest.raises(ConflictError, match="another writer was first"):
        store.commit_step(session.id, None, new_step(0))
    assert len(store.steps(session.id)) == len(shard_files(root)) == 1


def test_a_session_deleted_during_a_commit(store: LocalStore, root: Path) -> None:
    session = open_alice(store)

    def delete_it(name: str) -> None:
        if name == "shard.published":
            failpoints.install(None)
            store.delete_session("alice")

    failpoints.install(delete_it)
    with pytest.raises(SessionNotFoundError, match="no session"):
        store.commit_step(session.id, None, new_step(0))
    assert shard_files(root) == []


def test_a_repeated_request_gives_the_same_step(store: LocalStore, root: Path) -> None:
    session = open_alice(store)
    first = commit(store, session.id, request_id="r")
    second = commit(store, session.id)
    again = store.commit_step(session.id, None, new_step(0), request_id="r")
    assert again.id == first.id
    assert store.get_session(session.id).head == second.id
    assert len(shard_files(root)) == 2


def test_append_and_commit_may_use_one_request_id(store: LocalStore) -> None:
    session = open_alice(store)
    message = store.append(session.id, [turn("hello")], request_id="r")[0]
    step = commit(store, session.id, whole(message), request_id="r")
    assert store.append(session.id, [turn("hello")], request_id="r")[0].step == step.number == 0


@pytest.mark.parametrize("name", ["commit.committed", "journal.committed"])
def test_a_commit_that_raises_is_looked_up(store: LocalStore, root: Path, name: str) -> None:
    session = open_alice(store)

    def fail(point: str) -> None:
        if point == name:
            raise OSError("the answer of COMMIT was lost")

    failpoints.install(fail)
    message = store.append(session.id, [turn("hello")])[0]
    step = commit(store, session.id, whole(message))
    assert [found.id for found in store.messages(session.id)] == [message.id]
    assert store.get_session(session.id).head == step.id
    assert_holds(store, session.id, step)


def test_a_commit_whose_outcome_cannot_be_told_keeps_the_shard(
    store: LocalStore, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_alice(store)

    def fail(point: str) -> None:
        if point == "commit.committed":
            monkeypatch.setattr("mplus_memory.store.commit.find_step", lambda *_: None)
            raise OSError("the answer of COMMIT was lost")

    failpoints.install(fail)
    with pytest.raises(StoreError, match="whether it was kept cannot be told: repeat with the same request_id"):
        commit(store, session.id, request_id="r")
    failpoints.install(None)
    monkeypatch.undo()
    assert len(shard_files(root)) == 1
    assert_holds(store, session.id, store.commit_step(session.id, None, new_step(0), request_id="r"))


def test_a_model_without_retriever_keys(store: LocalStore) -> None:
    session = store.open_session("alice", fingerprint(key_size=0), {})
    step = new_step(0)
    object.__setattr__(step, "latents", latents(0, key_size=0))
    shard = store.open_shard(session.id, store.commit_step(session.id, None, step).shard_id)
    tokens, keys = shard.layer(LAYERS - 1)
    assert keys.shape == (4, 0)
    assert tokens.shape == (4, HIDDEN)


def test_tokens_of_another_layout_break_a_promise(store: LocalStore) -> None:
    session = store.open_session("alice", fingerprint(hidden_size=HIDDEN + 1), {})
    with pytest.raises(AssertionError, match=r"\(2, 4, 8\)"):
        store.commit_step(session.id, None, new_step(0))


def test_a_damaged_shard_names_session_and_shard_and_harms_no_other(store: LocalStore, root: Path) -> None:
    alice, bob = open_alice(store), open_alice(store, "bob")
    hers, his = commit(store, alice.id), commit(store, bob.id)
    path = next(path for path in shard_files(root) if path.stem == hers.shard_id)
    whole_file = path.read_bytes()
    for damaged in (whole_file[:-1], b"", whole_file[:60] + bytes(200) + whole_file[260:]):
        path.write_bytes(damaged)
        with pytest.raises(CorruptShardError, match=f"shard {hers.shard_id} of session 'alice'"):
            assert_holds(store, alice.id, hers)
    path.unlink()
    with pytest.raises(CorruptShardError, match=f"shard {hers.shard_id} of session 'alice' is missing"):
        store.open_shard(alice.id, hers.shard_id)
    assert_holds(store, bob.id, his)
    with pytest.raises(CorruptShardError, match="is not recorded"):
        store.open_shard(alice.id, his.shard_id)


@given(
    hnp.arrays(
        np.uint32,
        hnp.array_shapes(min_dims=2, max_dims=2, min_side=0),
        elements=st.integers(0, 2**16 + 2) | st.integers(0, 2**32 - 1),
    )
)
def test_dropped_positions_come_back(dropped: np.ndarray) -> None:
    packed = pack_dropped(dropped)
    read = unpack_dropped(packed)
    assert read.shape == dropped.shape
    assert read.dtype == np.uint32
    np.testing.assert_array_equal(read, dropped)
    assert len(packed) == 9 + dropped.size * (2 if dropped.max(initial=0) < 2**16 else 4)
