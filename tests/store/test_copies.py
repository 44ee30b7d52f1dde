"""What is damaged is not copied into rows that look sound: by a branch, a tag, going back, a step or a migration."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from mplus_memory.errors import CorruptRowError
from mplus_memory.records import Moment, StoredSession
from mplus_memory.store import LocalStore, verify_store
from tests.store.builders import fingerprint, turn
from tests.store.sound import flush, rows_of, session_named
from tests.store.test_every_row import behind_its_back, lose

Act = Callable[[LocalStore, StoredSession], object]


def branch(store: LocalStore, alice: StoredSession) -> object:
    return store.fork(alice, "copy", Moment(head=alice.head, end=5))


def tag(store: LocalStore, alice: StoredSession) -> object:
    return store.fork(alice, "copy", Moment(head=alice.head, end=5), tag_of=alice.id)


def back_to_tag(store: LocalStore, alice: StoredSession) -> object:
    return store.go_back(alice, "after three")


def exported(store: LocalStore, alice: StoredSession) -> object:
    return store.check_journal(alice.id, "export damaged messages")


def alter(root: Path, table: str, change: str, condition: str) -> None:
    with behind_its_back(root, f"mplus_{table}") as connection:
        assert connection.execute(f"UPDATE mplus_{table} SET {change} WHERE {condition}").rowcount


def check_refused(root: Path, act: Act, match: str) -> None:
    before = rows_of(root)
    with LocalStore(root) as store, pytest.raises(CorruptRowError, match=match) as caught:
        act(store, session_named(store, "alice"))
    assert "mplus-memory verify" in str(caught.value) and "mplus-memory repair" in str(caught.value)
    assert rows_of(root) == before


@pytest.mark.parametrize("act", [branch, tag, back_to_tag, exported])
@pytest.mark.parametrize("change", ["content = 'Biscuiz'", "author = 'Anm'", "role = 'tool'", "external_id = 'y'"])
def test_damaged_messages_are_not_copied(copy: Path, act: Act, change: str) -> None:
    alter(copy, "messages", change, "position = 1 AND author = CAST('Ann' AS BLOB)")
    check_refused(copy, act, r"rows of mplus_messages are not what was written \(journal_id/position: .*/1")


@pytest.mark.parametrize("act", [branch, tag, exported])
def test_damaged_sessions_are_not_copied(copy: Path, act: Act) -> None:
    alter(copy, "sessions", """settings = '{"seed":8}'""", "name = CAST('alice' AS BLOB)")
    check_refused(copy, act, "rows of mplus_sessions are not what was written")


def test_a_damaged_tag_is_not_gone_back_to(copy: Path) -> None:
    alter(copy, "sessions", "head = (SELECT parent_id FROM mplus_steps WHERE id = head)", "owner_id IS NOT NULL")
    check_refused(copy, back_to_tag, "go back to a damaged tag")


@pytest.mark.parametrize("act", [branch, tag, exported])
def test_a_journal_that_lost_a_message_is_not_copied(copy: Path, act: Act) -> None:
    assert lose(copy, "mplus_messages", "position = 2")
    check_refused(copy, act, r"4 rows of mplus_messages are there and 5 were counted")


def test_what_stood_before_the_damage_can_be_branched_off(copy: Path) -> None:
    alter(copy, "messages", "content = CAST('Biscuiz' AS BLOB)", "position = 3")
    with LocalStore(copy) as store:
        alice = session_named(store, "alice")
        steps = store.steps(alice.id)
        copy = store.fork(alice, "copy", Moment(head=steps[2].id, end=3))
        assert [message.content for message in store.messages(copy.id)] == [f"alice says {n}" for n in range(3)]
        later = store.messages(alice.id)[3]
        store.forget(alice, steps[2].id, [later.id])  # what was forgotten is damaged no more
        store.fork(session_named(store, "alice"), "another", Moment(head=steps[2].id, end=5))


def test_damaged_text_does_not_become_memory(copy: Path) -> None:
    with LocalStore(copy) as store:
        [told] = store.append(session_named(store, "alice").id, [turn("my dog is Biscuit")])
    alter(copy, "messages", "content = CAST('my dog is Biscuiz' AS BLOB)", f"id = '{told.id}'")
    with LocalStore(copy) as store:
        alice = session_named(store, "alice")
        with pytest.raises(CorruptRowError, match="write damaged messages to memory"):
            flush(store, alice.id)
        assert session_named(store, "alice").head == alice.head


def test_text_is_not_restored_from_a_damaged_tag(root: Path) -> None:
    with LocalStore(root) as store:
        silent = store.open_session("alice", fingerprint(), {"seed": 7, "keep_text": False})
        store.append(silent.id, [turn("Biscuit")])
        store.fork(store.get_session(silent.id), "after three", Moment(head=None, end=1), tag_of=silent.id)
        flush(store, silent.id)
    alter(root, "messages", "content = 'Biscuiz'", "content IS NOT NULL")
    check_refused(root, back_to_tag, "damaged messages")


def test_a_damaged_row_is_not_changed(copy: Path) -> None:
    alter(copy, "sessions", "created_at = created_at + 1", "name = CAST('alice' AS BLOB)")
    check_refused(copy, lambda store, alice: store.append(alice.id, [turn("more")]), "mplus_sessions is damaged")


@pytest.mark.parametrize("change", ["content = 'Biscuiz'", "id = CAST(x'ff' AS TEXT)", "sum = NULL"])
def test_a_migration_gives_damaged_rows_no_fresh_sum(root: Path, change: str) -> None:
    with zipfile.ZipFile(Path(__file__).parent / "old_stores" / "0004.zip") as held:
        held.extractall(root)
    alter(root, "messages", change, "position = 3")
    LocalStore(root).close()
    wrong = [finding.what for finding in verify_store(root).findings if finding.kind == "journal"]
    assert len(wrong) == 2 and all("1 messages of session" in what for what in wrong)


def test_a_store_with_a_damaged_session_opens_whatever_is_to_be_swept(copy: Path) -> None:
    with LocalStore(copy) as store:
        alice = session_named(store, "alice")
        store.go_back(alice, Moment(head=store.steps(alice.id)[-2].id, end=4))  # the last step is garbage now
        shard_id = store.steps(alice.id)[0].shard_id
    alter(copy, "sessions", "created_at = created_at + 1", "name = CAST('alice' AS BLOB)")
    [shard] = (copy / "shards").rglob(f"{shard_id}.parquet")
    orphan = shard.parent / f"{'0' * 32}.parquet"
    orphan.write_bytes(b"left by a writer that was killed")
    with LocalStore(copy) as store:
        assert store.collect_garbage(timedelta(0)) == [] and orphan.exists()
        store.delete_session("alice")
    assert not [finding for finding in verify_store(copy).findings if finding.damage]
