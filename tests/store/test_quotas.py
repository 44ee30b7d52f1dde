"""Quotas: counted exactly, refused before anything is kept, by whichever of several writers comes last."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from mplus_memory.errors import QuotaError, SessionNotFoundError
from mplus_memory.records import Moment, Turn
from mplus_memory.store import LocalStore
from mplus_memory.store.chain import pack_dropped
from mplus_memory.store.quotas import MESSAGE_BYTES, SESSION_BYTES, STEP_BYTES
from tests.store.builders import commit, fingerprint, new_step, open_alice, turn, whole


def on_disk(root: Path) -> int:
    return sum(path.stat().st_size for path in (root / "shards").rglob("*.parquet"))


def rows(num_sessions: int, num_messages: int, num_steps: int) -> int:
    """What rows count for beside text."""
    own = len(json.dumps(asdict(fingerprint()), sort_keys=True, separators=(",", ":"))) + len('{"seed":0}')
    dropped = len(pack_dropped(new_step(0).dropped))
    return num_sessions * (SESSION_BYTES + own) + num_messages * MESSAGE_BYTES + num_steps * (STEP_BYTES + dropped)


INHERITS = len(json.dumps([["0" * 32, 0, 1]], separators=(",", ":")))  # what a branch's row has beside others


def test_bytes_are_those_of_files_text_and_rows(store: LocalStore, root: Path) -> None:
    alice = open_alice(store)
    assert store.quota().used_bytes == rows(1, 0, 0) + len("alice")
    for text in ("four", "ünïcode", "\ud800 \0"):
        commit(store, alice.id, whole(store.append(alice.id, [turn(text)])[0]))
    text = sum(len(t.encode("utf-8", "surrogatepass")) for t in ("alice", "four", "ünïcode", "\ud800 \0"))
    told = on_disk(root) + text + rows(1, 3, 3)
    assert store.quota().used_bytes == store.quota(session_id=alice.id).used_bytes == told
    steps = store.steps(alice.id)
    branch = store.fork(store.get_session(alice.id), "branch", Moment(head=steps[1].id, end=1))
    commit(store, branch.id)
    shared, own = steps[0].num_bytes + steps[1].num_bytes, store.steps(branch.id)[2].num_bytes
    alone = shared + own + len("branch" + "four") + rows(1, 1, 3) + INHERITS
    assert store.quota(session_id=branch.id).used_bytes == alone
    both = text + len("branch") + rows(2, 3, 4) + INHERITS
    assert store.quota().used_bytes == on_disk(root) + both, "a shared shard and a shared message count once"
    store.go_back(store.get_session(alice.id), Moment(head=steps[0].id, end=1))
    assert store.quota(session_id=alice.id).used_bytes == steps[0].num_bytes + len("alice" + "four") + rows(1, 1, 1)
    store.forget(store.get_session(alice.id), None, [store.messages(alice.id)[0].id])
    assert store.quota(session_id=alice.id).used_bytes == len("alice") + rows(1, 0, 0)
    store.delete_namespace("default")
    assert store.quota().used_bytes == on_disk(root) == 0


def test_authors_external_ids_and_tags_count(store: LocalStore) -> None:
    def used() -> int:
        whole = store.quota().used_bytes
        assert whole == store.quota(session_id=alice.id).used_bytes
        return whole

    alice, before = open_alice(store), store.quota().used_bytes
    given = Turn(role="user", content="12345", author="Ännchen", external_id="e" * 1000)
    message = store.append(alice.id, [given])[0]
    assert used() == before + 5 + 8 + 1000 + rows(0, 1, 0)
    assert store.append(alice.id, [given]) == [message] and used() == before + 1013 + rows(0, 1, 0)
    step, told = commit(store, alice.id, whole(message)), used()
    assert told == before + 1013 + step.num_bytes + rows(0, 1, 1)
    alice = store.get_session(alice.id)
    store.fork(alice, "tag", Moment(head=step.id, end=1), tag_of=alice.id)
    assert used() == told + len("tag") + rows(1, 0, 0) + INHERITS, "what it shares counts once"
    store.go_back(store.get_session(alice.id), Moment(head=None, end=0))
    kept = len("tag") + 1013 + step.num_bytes + rows(1, 1, 1) + INHERITS
    assert used() == before + kept, "what the tag alone keeps"
    store.go_back(store.get_session(alice.id), "tag")
    store.delete_tag(store.get_session(alice.id), "tag")
    assert used() == told + INHERITS
    silent = store.open_session("silent", fingerprint(), {"keep_text": False}, "tenant")
    message = store.append(silent.id, [given])[0]
    before, step = store.quota("tenant").used_bytes, commit(store, silent.id, whole(message))
    assert store.quota("tenant").used_bytes == before - 5 - 8 + step.num_bytes + rows(0, 0, 1)


def test_a_session_takes_no_more_of_the_disk_than_its_quota_says(store: LocalStore, root: Path) -> None:
    def size() -> int:
        store._database.compact()
        store._database.truncate_log(5.0)
        return sum(path.stat().st_size for path in root.rglob("*") if path.is_file())

    empty = size()
    alice = open_alice(store)
    for number in range(100):
        given = [
            Turn(role="user", content="x" * number, author="A" * 50, external_id=f"{number} {k}") for k in range(5)
        ]
        added = store.append(alice.id, given, request_id=f"r{number}")
        if number % 10 == 0:
            commit(store, alice.id, *map(whole, added))
            now = store.get_session(alice.id)
            store.fork(now, f"tag {number}", Moment(head=now.head, end=now.num_messages), tag_of=now.id)
    grown = size() - empty
    assert grown <= store.quota(session_id=alice.id).used_bytes < 2 * grown


@pytest.mark.parametrize("what", ["author", "external_id", "tag"])
def test_nothing_that_is_kept_passes_a_quota(store: LocalStore, what: str) -> None:
    alice = open_alice(store)
    store.append(alice.id, [turn("x" * 500) for _ in range(5)])
    store.fork(alice, "tag", Moment(head=None, end=5), tag_of=alice.id)
    alice = store.get_session(alice.id)
    room = store.quota(session_id=alice.id).used_bytes + (500 if what == "tag" else 2000)
    store.set_quota(room, session_id=alice.id)
    alice, before = store.get_session(alice.id), store.messages(alice.id)
    with pytest.raises(QuotaError, match="session 'alice' would take"):
        if what == "tag":
            store.fork(alice, "another", Moment(head=None, end=5), tag_of=alice.id)
        else:
            store.append(alice.id, [replace(turn("x"), **{what: "y" * 2000})])
    assert store.get_session(alice.id) == alice and store.messages(alice.id) == before
    assert [tag.name for tag in store.tags(alice.id)] == ["tag"]


def test_going_back_to_a_tag_takes_nothing_that_the_tag_did_not(store: LocalStore) -> None:
    alice = open_alice(store)
    store.append(alice.id, [turn("x" * 500) for _ in range(5)])
    store.fork(alice, "tag", Moment(head=None, end=5), tag_of=alice.id)
    kept = store.quota(session_id=alice.id).used_bytes
    back = store.go_back(store.get_session(alice.id), Moment(head=None, end=0))
    assert store.quota(session_id=alice.id).used_bytes == store.quota().used_bytes == kept
    store.go_back(back, "tag")
    assert store.quota(session_id=alice.id).used_bytes == store.quota().used_bytes == kept + INHERITS
    for text in ("y" * 100, "z"):
        store.append(alice.id, [turn(text)])
    assert store.quota(session_id=alice.id).used_bytes == kept + INHERITS + 101 + rows(0, 2, 0)
    store.delete_tag(store.get_session(alice.id), "tag")
    assert store.quota().used_bytes == kept - len("tag") - rows(1, 0, 0) + 101 + rows(0, 2, 0)


def test_what_would_pass_a_quota_is_refused_whole(store: LocalStore, root: Path) -> None:
    room = len("alice") + rows(1, 2, 0) + 10
    alice = store.open_session("alice", fingerprint(), {"seed": 0}, quota_bytes=room)
    store.append(alice.id, [turn("12345")], request_id="r")
    taken = f"{room + MESSAGE_BYTES + 3:,} bytes, and its quota is {room:,}"
    with pytest.raises(QuotaError, match=rf"session 'alice' would take {taken}.*set_quota"):
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
    store.set_quota(store.quota().used_bytes + MESSAGE_BYTES + 5)
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
    alice = store.open_session("alice", fingerprint(), {"seed": 0}, quota_bytes=7777)
    assert store.fork(alice, "branch", Moment(head=None, end=0)).quota_bytes == 7777
    with pytest.raises(QuotaError, match="session 'small'"):
        store.open_session("small", fingerprint(), {}, quota_bytes=77)
    assert store.find_session("small") is None
    with pytest.raises(SessionNotFoundError):
        store.set_quota(5, session_id=f"{alice.id}0")


def test_of_many_writers_none_takes_more_than_there_is(store: LocalStore) -> None:
    ids = [open_alice(store, name).id for name in "abcd"]
    before = store.quota().used_bytes
    store.set_quota(before + 14 * (MESSAGE_BYTES + 7) + 2)

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
    assert store.quota().used_bytes == before + 14 * (MESSAGE_BYTES + 7)
