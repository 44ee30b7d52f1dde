"""Quotas: counted exactly, refused before anything is kept, by whichever of several writers comes last."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mplus_memory.errors import QuotaError, SessionNotFoundError
from mplus_memory.records import Moment
from mplus_memory.store import LocalStore
from tests.store.builders import commit, fingerprint, new_step, open_alice, turn, whole


def on_disk(root: Path) -> int:
    return sum(path.stat().st_size for path in (root / "shards").rglob("*.parquet"))


def test_bytes_are_those_of_files_and_text(store: LocalStore, root: Path) -> None:
    alice = open_alice(store)
    assert store.quota().used_bytes == 0
    for text in ("four", "ünïcode", "\ud800 \0"):
        commit(store, alice.id, whole(store.append(alice.id, [turn(text)])[0]))
    text = sum(len(t.encode("utf-8", "surrogatepass")) for t in ("four", "ünïcode", "\ud800 \0"))
    assert store.quota().used_bytes == store.quota(session_id=alice.id).used_bytes == on_disk(root) + text
    steps = store.steps(alice.id)
    branch = store.fork(store.get_session(alice.id), "branch", Moment(head=steps[1].id, end=1))
    commit(store, branch.id)
    shared, own = steps[0].num_bytes + steps[1].num_bytes, store.steps(branch.id)[2].num_bytes
    assert store.quota(session_id=branch.id).used_bytes == shared + own + 4
    assert store.quota().used_bytes == on_disk(root) + text + 4, "a shared shard counts once"
    store.go_back(store.get_session(alice.id), Moment(head=steps[0].id, end=1))
    assert store.quota(session_id=alice.id).used_bytes == steps[0].num_bytes + 4
    store.forget(store.get_session(alice.id), None, [store.messages(alice.id)[0].id])
    assert store.quota(session_id=alice.id).used_bytes == 0
    assert store.quota().used_bytes == on_disk(root) + 4
    store.delete_namespace("default")
    assert store.quota().used_bytes == on_disk(root) == 0


def test_what_would_pass_a_quota_is_refused_whole(store: LocalStore, root: Path) -> None:
    alice = store.open_session("alice", fingerprint(), {}, quota_bytes=10)
    store.append(alice.id, [turn("12345")], request_id="r")
    with pytest.raises(QuotaError, match=r"session 'alice' would take 13 bytes, and its quota is 10.*set_quota"):
        store.append(alice.id, [turn("678"), turn("90123")])
    assert [m.content for m in store.messages(alice.id)] == ["12345"]
    assert store.append(alice.id, [turn("12345")], request_id="r") == store.messages(alice.id), "a repeat takes none"
    store.append(alice.id, [turn("67890")])
    with pytest.raises(QuotaError):
        commit(store, alice.id, whole(store.messages(alice.id)[0]))
    assert store.steps(alice.id) == [] and on_disk(root) == 0 and len(store.messages(alice.id)) == 2
    store.set_quota(None, session_id=alice.id)
    commit(store, alice.id, whole(store.messages(alice.id)[0]))
    assert store.quota(session_id=alice.id).quota_bytes is None


def test_a_namespace_has_one_quota_for_all_of_it(store: LocalStore, root: Path) -> None:
    alice, bob = open_alice(store), open_alice(store, "bob")
    step = commit(store, alice.id, whole(store.append(alice.id, [turn("hello")])[0]))
    store.set_quota(step.num_bytes + 10)
    store.append(bob.id, [turn("12345")])
    with pytest.raises(QuotaError, match="namespace 'default'"):
        store.append(bob.id, [turn("6")])
    with pytest.raises(QuotaError):
        store.fork(store.get_session(alice.id), "branch", Moment(head=step.id, end=1))
    with pytest.raises(QuotaError):
        store.stage_step(bob.id, None, new_step(0))
    with pytest.raises(QuotaError):
        store.begin("new", fingerprint(), {}, store.messages(alice.id))
    assert [one.name for one in store.sessions()] == ["alice", "bob"] and on_disk(root) == step.num_bytes
    store.append(open_other(store), [turn("another tenant is not concerned")])
    store.delete_session("alice")
    store.append(bob.id, [turn("6")])


def open_other(store: LocalStore) -> str:
    return store.open_session("alice", fingerprint(), {}, "other").id


def test_a_branch_has_the_quota_of_its_parent(store: LocalStore) -> None:
    alice = store.open_session("alice", fingerprint(), {}, quota_bytes=77)
    assert store.fork(alice, "branch", Moment(head=None, end=0)).quota_bytes == 77
    with pytest.raises(SessionNotFoundError):
        store.set_quota(5, session_id=f"{alice.id}0")


def test_of_many_writers_none_takes_more_than_there_is(store: LocalStore) -> None:
    store.set_quota(100)
    ids = [open_alice(store, name).id for name in "abcd"]

    def write(session_id: str) -> int:
        kept = 0
        for _ in range(10):
            try:
                store.append(session_id, [turn("1234567")])
                kept += 1
            except QuotaError:
                pass
        return kept

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(write, ids)) == 14
    assert store.quota().used_bytes == 98
