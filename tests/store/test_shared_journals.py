"""Branches and tags read the messages they share, copy none, and lose none, whatever is done to the session."""

from __future__ import annotations

import random
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.records import Moment, StoredSession
from mplus_memory.store import LocalStore, journal_past, verify_store
from tests.store.builders import fingerprint, open_alice, turn
from tests.store.canaries import found
from tests.store.sound import copied, flush, write


def texts(store: LocalStore, session: StoredSession) -> list[str | None]:
    return [message.content for message in store.messages(session.id)]


def tell(store: LocalStore, session: StoredSession, *contents: str) -> StoredSession:
    store.append(session.id, [turn(one) for one in contents])
    return store.get_session(session.id)


def now(session: StoredSession, end: int) -> Moment:
    return Moment(head=session.head, end=end)


def num_rows(root: Path) -> int:
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        return int(connection.execute("SELECT count(*) FROM mplus_messages").fetchone()[0])


@pytest.mark.parametrize("tagged", [False, True])
def test_a_branch_or_tag_of_a_long_session_takes_a_few_kilobytes(store: LocalStore, root: Path, tagged: bool) -> None:
    def size() -> int:
        store._database.truncate_log(5.0)
        return (root / "meta.db").stat().st_size

    grown = []
    for count in (10, 5000):
        session = tell(store, store.open_session(f"of {count}", fingerprint(), {}), *["x" * 112] * count)
        before = size()
        for number in range(10):
            name, owner = f"{count} {number}", session.id if tagged else None
            copy = store.fork(session, name, now(session, count), tag_of=owner)
            assert (copy.num_messages, copy.text_bytes) == (count, 112 * count)
        grown.append((size() - before) / 10)
    assert max(grown) < 4096, grown
    assert num_rows(root) == 5010


def test_what_is_told_to_one_is_not_told_to_the_other(store: LocalStore) -> None:
    alice = tell(store, open_alice(store), "a", "b", "c")
    bob = store.fork(alice, "bob", now(alice, 2))
    tell(store, bob, "of bob")
    tell(store, alice, "of alice")
    carl = store.fork(store.get_session(bob.id), "carl", now(bob, 3))
    tell(store, carl, "of carl")
    assert texts(store, alice) == ["a", "b", "c", "of alice"]
    assert texts(store, bob) == ["a", "b", "of bob"]
    assert texts(store, carl) == ["a", "b", "of bob", "of carl"]
    assert [m.position for m in store.messages(carl.id, 1, 2)] == [1, 2]
    assert [m.content for m in store.messages(carl.id, 1, 2)] == ["b", "of bob"]


def test_an_external_id_that_was_inherited_is_known(store: LocalStore) -> None:
    alice = open_alice(store)
    first = store.append(alice.id, [turn("a", external_id="1"), turn("b", external_id="2")])
    bob = store.fork(store.get_session(alice.id), "bob", now(alice, 1))
    again = store.append(bob.id, [turn("other", external_id="1"), turn("b of bob", external_id="2")])
    assert again[0] == first[0] and again[1].id != first[1].id
    assert texts(store, bob) == ["a", "b of bob"]
    assert store.messages_by_external_id(bob.id, ["1"]) == {"1": first[0]}


def test_words_that_were_inherited_are_found(store: LocalStore) -> None:
    alice = tell(store, open_alice(store), "a dog barks", "a dog sleeps", "a dog eats")
    bob = store.fork(alice, "bob", now(alice, 2))
    tell(store, bob, "a dog dreams")
    ids = [found_id for found_id, _ in store.search_messages(bob.id, "dog")]
    assert sorted(ids) == sorted(message.id for message in store.messages(bob.id))


def test_messages_of_a_deleted_parent_stay_for_the_branch_and_the_receipt_says_so(
    store: LocalStore, root: Path
) -> None:
    alice = tell(store, open_alice(store), "first bird", "second bird", "third bird")
    bob = store.fork(alice, "bob", now(alice, 2))
    store.fork(alice, "tag", now(alice, 1), tag_of=alice.id)
    done = store.delete_session("alice")
    assert (done.num_messages, done.shared_messages, done.shared_with) == (1, 2, ("bob",))
    assert texts(store, bob) == ["first bird", "second bird"] and num_rows(root) == 2
    assert found(root, ["third bird"], []) == [] and found(root, ["second bird"], [])
    done = store.delete_session("bob")
    assert (done.num_messages, done.shared_messages, done.shared_with) == (2, 0, ())
    assert num_rows(root) == 0 and found(root, ["bird"], []) == []


def test_going_back_takes_nothing_from_the_branch(store: LocalStore, root: Path) -> None:
    alice = tell(store, open_alice(store), "a", "b", "c", "d")
    bob = store.fork(alice, "bob", now(alice, 3))
    back = store.go_back(store.get_session(alice.id), Moment(head=None, end=1))
    assert num_rows(root) == 3, "nobody reads the last"
    tell(store, back, "other")
    assert texts(store, back) == ["a", "other"] and texts(store, bob) == ["a", "b", "c"]
    carl = store.fork(store.get_session(bob.id), "carl", now(bob, 2))
    store.go_back(store.get_session(bob.id), Moment(head=None, end=0))
    assert texts(store, bob) == [] and texts(store, carl) == ["a", "b"] and num_rows(root) == 3


def test_what_was_forgotten_stays_for_the_branch_alone(store: LocalStore, root: Path) -> None:
    alice = tell(store, open_alice(store), "a", "b", "c", "d")
    bob = store.fork(alice, "bob", now(alice, 3))
    message = store.messages(alice.id)[1]
    store.forget(alice, None, [message.id])
    assert texts(store, alice) == ["a", "c", "d"] and texts(store, bob) == ["a", "b", "c"]
    tell(store, alice, "e")
    assert texts(store, alice) == ["a", "c", "d", "e"]
    store.delete_session("bob")
    assert found(root, [message.id], []) == [] and verify_store(root).sound


def test_text_that_is_not_kept_waits_for_each_by_itself(store: LocalStore, root: Path) -> None:
    silent = store.open_session("silent", fingerprint(), {"seed": 7, "keep_text": False})
    tell(store, silent, "written first")
    flush(store, silent.id)
    silent = tell(store, silent, "waits", "waits too")
    branch = store.fork(silent, "branch", now(silent, 2))
    store.fork(silent, "tag", now(silent, 3), tag_of=silent.id)
    flush(store, silent.id)
    assert texts(store, silent) == [None] * 3 and texts(store, branch) == [None, "waits"]
    back = store.go_back(store.get_session(silent.id), "tag")
    assert texts(store, back) == [None, "waits", "waits too"]
    flush(store, back.id)
    again = store.go_back(store.get_session(back.id), "tag")
    assert texts(store, again) == [None, "waits", "waits too"], "the tag's own were not touched"
    flush(store, branch.id)
    assert texts(store, branch) == [None, None] and verify_store(root).sound


def test_of_many_stretches_one_journal_is_made(store: LocalStore, root: Path, few_stretches: None) -> None:
    session, told = open_alice(store), []
    for number in range(8):
        session = tell(store, session, f"{number}", f"not for the branch {number}")
        told.append(f"{number}")
        session = store.fork(session, f"branch {number}", now(session, number + 1))
    assert texts(store, session) == told
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        longest = connection.execute("SELECT max(json_array_length(inherited)) FROM mplus_sessions").fetchone()[0]
    assert longest == journal_past._MOST_STRETCHES
    for number in range(7):
        store.delete_session(f"branch {number}")
    store.delete_session("alice")
    assert texts(store, session) == told and num_rows(root) == len(told) and verify_store(root).sound


class Model:
    """What every session and tag should hold, as plain lists of texts by name."""

    def __init__(self, store: LocalStore, rng: random.Random) -> None:
        self.store, self.rng = store, rng
        open_alice(store)
        self.told: dict[str, list[str]] = {"alice": []}
        self.tags: dict[str, dict[str, list[str]]] = {"alice": {}}
        self.count = 0

    def session(self, name: str) -> StoredSession:
        found = self.store.find_session(name)
        assert found is not None
        return found

    def act(self, what: str) -> None:
        name = self.rng.choice(sorted(self.told))
        session, told, tags = self.session(name), self.told[name], self.tags[name]
        self.count += 1
        ends = [message.position for message in self.store.messages(session.id)]
        at = self.rng.randint(0, len(told))
        moment = Moment(head=None, end=ends[at - 1] + 1 if at else 0)
        match what:
            case "tell":
                told += (new := [f"{self.count}.{number}" for number in range(self.rng.randint(1, 3))])
                self.store.append(session.id, [turn(one) for one in new])
            case "branch":
                self.store.fork(session, f"b{self.count}", moment)
                self.told[f"b{self.count}"], self.tags[f"b{self.count}"] = told[:at], {}
            case "tag":
                self.store.fork(session, f"t{self.count}", moment, tag_of=session.id)
                tags[f"t{self.count}"] = told[:at]
            case "go back":
                self.store.go_back(session, moment)
                del told[at:]
            case "back to tag" if tags:
                tag = self.rng.choice(sorted(tags))
                self.store.go_back(session, tag)
                told[:] = tags[tag]
            case "forget" if told:
                gone = set(self.rng.sample(told, min(len(told), 2)))
                ids = [message.id for message in self.store.messages(session.id) if message.content in gone]
                self.store.forget(session, None, ids)
                told[:] = [one for one in told if one not in gone]
                self.tags[name] = {tag: held for tag, held in tags.items() if not gone.intersection(held)}
            case "delete tag" if tags:
                self.store.delete_tag(session, tag := self.rng.choice(sorted(tags)))
                del tags[tag]
            case "delete" if len(self.told) > 1:
                self.store.delete_session(name)
                del self.told[name], self.tags[name]

    def check(self, root: Path) -> None:
        for name, told in self.told.items():
            session = self.session(name)
            assert texts(self.store, session) == told and session.num_messages == len(told)
            tags = self.store.tags(session.id)
            assert {tag.name: texts(self.store, tag) for tag in tags} == self.tags[name]
        found = verify_store(root)
        assert found.sound and not found.findings, found.findings
        with closing(sqlite3.connect(root / "meta.db")) as connection:
            [charged] = connection.execute("SELECT sum(charged_messages), sum(charged_bytes) FROM mplus_sessions")
            [there] = connection.execute("SELECT count(*), coalesce(sum(length(content)), 0) FROM mplus_messages")
        assert charged == there, "every message is charged to one session or tag"


ACTS = ["tell", "tell", "branch", "tag", "go back", "back to tag", "forget", "delete tag", "delete"]


@settings(max_examples=8, deadline=None)
@given(acts=st.lists(st.sampled_from(ACTS), min_size=10, max_size=30), seed=st.integers(0, 1 << 30))
def test_every_journal_is_what_a_plain_list_would_be(
    _empty_store: Path, acts: list[str], seed: int, few_stretches: None
) -> None:
    with copied(_empty_store) as root, LocalStore(root) as store:
        model = Model(store, random.Random(seed))
        for act in acts:
            model.act(act)
            model.check(root)


@pytest.fixture(scope="module")
def few_stretches() -> object:
    """So few stretches that journals are made of one piece now and then."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal_past, "_MOST_STRETCHES", 3)
        yield


def test_a_tag_that_an_earlier_version_copied_is_gone_back_to(tmp_path: Path) -> None:
    with zipfile.ZipFile(Path(__file__).parent / "old_stores" / "0006.zip") as held:
        held.extractall(tmp_path / "store")
    with LocalStore(tmp_path / "store") as store:
        bob = store.find_session("bob")
        assert bob is not None
        [tag] = store.tags(bob.id)
        assert texts(store, tag) == ["message 0", "message 1"]
        back = store.go_back(bob, tag.name)
        write(store, tell(store, back, "more").id)
        assert texts(store, back) == ["message 0", "message 1", "more"]
        store.delete_tag(store.get_session(back.id), tag.name)
        assert texts(store, back) == ["message 0", "message 1", "more"]
