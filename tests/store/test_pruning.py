"""Tokens that were pruned: their files go, also after a kill, and moments that held them are refused."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from mplus_memory.errors import ConflictError, InputError, StoreError
from mplus_memory.records import Moment, Prunable, StoredSession, Unread
from mplus_memory.store import LocalStore, failpoints
from tests.store.builders import commit, new_step, open_alice, turn, whole
from tests.store.canaries import found

POINTS = [name for name in failpoints.NAMES if name.startswith("delete.")]


def five_steps(store: LocalStore) -> StoredSession:
    alice = open_alice(store)
    for number in range(5):
        commit(store, alice.id, whole(store.append(alice.id, [turn(f"m{number}")])[0]), number=10 + number)
    return store.get_session(alice.id)


def first_two(store: LocalStore, session: StoredSession) -> Prunable:
    """A plan for the first two steps, that a memory reads until the fourth."""
    steps = {step.id: 4 for step in store.steps(session.id)[:2]}
    return Prunable(unread=(Unread(sessions=(session,), tags=(), steps=steps),))


def test_the_tokens_go_and_the_chain_stays(store: LocalStore, root: Path) -> None:
    alice = five_steps(store)
    before = store.steps(alice.id)
    plan = first_two(store, alice)
    told = store.prune(plan, dry_run=True)
    assert len(found(root, [], [10, 11])) == 16 and store.get_session(alice.id) == alice
    done = store.prune(plan)
    assert (done.emptied, done.earliest, done.num_bytes) == ({"alice": 2}, {"alice": 4}, told.num_bytes)
    assert done.num_bytes == before[0].num_bytes + before[1].num_bytes
    assert found(root, [], [10, 11]) == [] and len(found(root, [], [12, 13, 14])) == 24
    after = store.steps(alice.id)
    assert [(step.id, step.digest) for step in after] == [(step.id, step.digest) for step in before]
    assert [step.unread_from for step in after] == [4, 4, None, None, None]
    assert store.session_bytes(alice.id)["shards"] == sum(step.num_bytes for step in before[2:])
    with pytest.raises(StoreError, match="was pruned"):
        store.open_shard(alice.id, before[0].shard_id)
    alice = store.get_session(alice.id)
    for number in (1, 2, 3):
        with pytest.raises(InputError, match="name step 4 or a later one, or 0"):
            store.fork(alice, f"b{number}", Moment(head=before[number - 1].id, end=number))
    with pytest.raises(InputError, match="were pruned"):
        store.go_back(alice, Moment(head=before[2].id, end=3))
    store.fork(alice, "four", Moment(head=before[3].id, end=4))
    store.fork(alice, "none", Moment(head=None, end=0))
    assert store.delete_session("alice").shared_steps == 4
    assert store.delete_session("four").num_steps == 4


def test_whoever_would_need_them_makes_the_plan_void(store: LocalStore) -> None:
    alice = five_steps(store)
    plan = first_two(store, alice)
    store.fork(alice, "branch", Moment(head=store.steps(alice.id)[1].id, end=2))
    with pytest.raises(ConflictError, match="look again"):
        store.prune(plan)
    assert all(step.unread_from is None for step in store.steps(alice.id))
    store.delete_session("branch")
    before = store.get_session(alice.id)
    store.prune(first_two(store, before))
    assert store.get_session(alice.id).fence > before.fence, "so that nothing staged on them can be shown"
    with pytest.raises(ConflictError):
        store.forget(before, None, [store.messages(alice.id)[4].id])


@pytest.mark.parametrize("what", ["tag", "rollback", "quota", "told", "staged", "gone"])
def test_whatever_is_written_after_the_plan_makes_it_void(store: LocalStore, what: str) -> None:
    alice = five_steps(store)
    head = store.steps(alice.id)[-1].id
    tag = store.fork(alice, "seen", Moment(head=head, end=5), tag_of=alice.id)
    plan = Prunable(sessions=(alice,), own_tags={alice.id: frozenset({tag.id})})
    assert store.prune(plan, dry_run=True).num_messages == 5
    if what == "tag":
        store.fork(alice, "later", Moment(head=head, end=5), tag_of=alice.id)
    elif what == "rollback":
        store.go_back(alice, Moment(head=head, end=5))
    elif what == "quota":
        store.set_quota(10**9, session_id=alice.id)
    elif what == "told":
        store.append(alice.id, [turn("more")])
    elif what == "staged":
        store.forget(alice, store.stage_step(alice.id, None, new_step(1)).id, [])
    else:
        store.delete_session("alice")
        plan = Prunable(tags=((alice, tag),))
    held = [store.messages(one.id) for one in store.sessions()]
    with pytest.raises(ConflictError, match="look again"):
        store.prune(plan)
    assert [store.messages(one.id) for one in store.sessions()] == held
    assert len(held) == (what != "gone")


def test_a_session_goes_together_with_its_branch(store: LocalStore) -> None:
    alice = five_steps(store)
    store.fork(alice, "branch", Moment(head=store.steps(alice.id)[1].id, end=2))
    assert store.prune(Prunable(sessions=tuple(store.sessions()))).num_messages == 5, "the two that they share once"
    assert store.sessions() == []


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_prune_is_all_or_nothing(root: Path, point: str) -> None:
    with LocalStore(root) as store:
        five_steps(store)
    child = os.fork()
    if child == 0:
        try:
            with LocalStore(root) as store:
                failpoints.install(failpoints.kill_at(point))
                store.prune(first_two(store, store.sessions()[0]))
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    with LocalStore(root) as store:
        undone = point in ("delete.begun", "delete.rows_deleted")
        alice = store.sessions()[0]
        assert [step.unread_from for step in store.steps(alice.id)] == ([None] * 5 if undone else [4, 4, *[None] * 3])
        assert len(list((root / "shards").rglob("*.parquet"))) == (5 if undone else 3)
        assert bool(found(root, [], [10, 11])) == undone
        store.commit_step(alice.id, alice.head, new_step(15))
