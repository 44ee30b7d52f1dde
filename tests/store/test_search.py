"""The index of words: in memory alone, made from the journal, and never behind it."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.records import Moment, Prunable, StoredSession, Turn
from mplus_memory.store import LocalStore
from mplus_memory.store import word_index as module
from mplus_memory.store.catalog import Key
from mplus_memory.store.word_index import WordIndex
from mplus_memory.store.word_query import MAX_WORDS, query_words
from mplus_memory.testing.made_up import commit, open_session, turn, whole
from mplus_memory.testing.searching import bm25, found
from tests.store.canaries import found as on_disk

WORDS = ["red", "fox", "hen", "owl", "plum", "fig", "kiwi", "lime"]


@settings(max_examples=50)
@given(
    texts=st.lists(st.sets(st.sampled_from(WORDS), min_size=1).map(" ".join), min_size=1, max_size=12),
    words=st.lists(st.sampled_from([*WORDS, "zebra"]), unique=True, min_size=1, max_size=4),
)
def test_the_ranking_is_bm25(texts: list[str], words: list[str]) -> None:
    index, expected = WordIndex(), bm25(texts, words)
    index.add(enumerate(texts))
    ranked = index.search(words, None)
    assert {place: pytest.approx(score) for place, score in expected.items()} == dict(ranked)
    assert ranked == sorted(ranked, key=lambda row: (-row[1], -row[0]))
    index.close()


@settings(max_examples=100)
@given(texts=st.lists(st.text(st.characters(exclude_categories=())), max_size=5), query=st.text())
def test_any_text_can_be_held_and_any_query_asked(texts: list[str], query: str) -> None:
    index = WordIndex()
    index.add(enumerate(texts))
    words = query_words(query)
    assert not words or {place for place, _ in index.search(words, None)} <= set(range(len(texts)))
    index.close()


@given(st.text(min_size=1))
def test_words_of_a_query_are_different_words(query: str) -> None:
    words = query_words(query)
    assert len(words) == len(set(words)) <= MAX_WORDS
    assert all(word and not set(word) & set(" \"'*():^-+\0") for word in words)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("What did Ann say about the dog?", ["ann", "say", "dog"]),
        ("what is it", ["what", "is", "it"]),
        ("Dog dog DOG", ["dog"]),
        ("nut-allergy, e.g. cashews", ["nut", "allergy", "e", "g", "cashews"]),
        ("猫が好き", ["猫", "が", "好", "き"]),
        ("नमस्ते", ["नमस्ते"]),
        (" ".join(f"w{number}" for number in range(300)), [f"w{number}" for number in range(44, 300)]),
    ],
)
def test_what_counts_of_a_query(query: str, words: list[str]) -> None:
    assert query_words(query) == words


def told(store: LocalStore, *texts: str, name: str = "alice") -> StoredSession:
    session = open_session(store, name)
    store.append(session.id, [turn(text) for text in texts])
    return session


def test_a_search_reads_only_what_came_since(store: LocalStore, monkeypatch: pytest.MonkeyPatch) -> None:
    starts = []
    read = module._texts
    monkeypatch.setattr(module, "_texts", lambda *given: starts.append(given[2]) or read(*given))
    session = told(store, "red fox", "red hen")
    assert found(store, session, "red") == [1, 0]
    told(store, "red owl")
    commit(store, session.id, whole(store.messages(session.id)[0]))
    assert found(store, session, "red") == [2, 1, 0]
    assert found(store, session, "owl") == [2]
    assert starts == [0, 2, 3]


def test_what_another_process_changed_is_seen(store: LocalStore, root: Path) -> None:
    session = told(store, "red fox", "red hen")
    assert found(store, session, "red") == [1, 0]
    with LocalStore(root) as other:
        told(other, "red owl")
        assert found(store, session, "red") == [2, 1, 0]
        now = other.get_session(session.id)
        other.forget(now, now.head, [other.messages(session.id)[1].id])
        assert found(store, session, "red") == [2, 0]
        other.delete_session("alice")
        assert found(store, told(store, "blue fox"), "fox") == [0]


def held(store: LocalStore) -> int:
    """Of how many sessions words are in memory."""
    return len(store._words._held)


@pytest.mark.parametrize("how", ["delete", "namespace", "forget", "roll back", "prune"])
def test_what_another_process_deleted_is_held_no_longer_than_to_the_next_look(
    store: LocalStore, root: Path, how: str
) -> None:
    session, bob = told(store, "red fox", "red hen"), told(store, "red owl", name="bob")
    elsewhere = store.open_session("alice", bob.fingerprint, {}, "tenant")
    store.append(elsewhere.id, [turn("red cow")])
    for one in (session, bob, elsewhere):
        assert found(store, one, "red")
    with LocalStore(root) as other:
        now = other.get_session(session.id)
        if how == "delete":
            other.delete_session("alice")
        elif how == "namespace":
            other.delete_namespace("tenant")
        elif how == "forget":
            other.forget(now, None, [other.messages(now.id)[0].id])
        elif how == "roll back":
            other.go_back(now, Moment(head=None, end=1))
        else:
            other.prune(Prunable(sessions=(now,)))
    assert held(store) == 3
    if how == "delete":
        store.find_session("bob")
    else:
        assert found(store, bob, "owl") == [0]
    assert held(store) == 2


def test_a_search_that_began_before_a_deletion_leaves_no_words(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its view still has the text; what it read of it goes with the search."""
    with LocalStore(root, busy_timeout=0.1) as store:
        session, bob = told(store, "red fox"), told(store, "red owl", name="bob")
        journal_of = module.WordIndexes._journal

        def deleting(indexes: module.WordIndexes, key: Key) -> object:
            with ThreadPoolExecutor(1) as pool:
                assert not pool.submit(store.delete_session, "alice").result().finished
            return journal_of(indexes, key)

        with monkeypatch.context() as patched:
            patched.setattr(module.WordIndexes, "_journal", deleting)
            assert len(store.search_messages(session.id, "fox")) == 1
        assert held(store) == 0
        assert found(store, bob, "red") == [0] and held(store) == 1


def test_a_child_process_searches_too(store: LocalStore) -> None:
    session = told(store, "red fox")
    assert found(store, session, "fox") == [0]
    child = os.fork()
    if child == 0:
        told(store, "blue fox")
        os._exit(0 if sorted(found(store, session, "fox")) == [0, 1] else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert sorted(found(store, session, "fox")) == [0, 1]


def test_indexes_that_were_not_used_make_room(store: LocalStore) -> None:
    store._words = module.WordIndexes(max_characters=10)
    sessions = [told(store, f"red fox {name}", name=name) for name in ("ann", "bob", "cid")]
    for session in sessions * 2:
        assert found(store, session, "fox") == [0]
        assert held(store) == 1


@pytest.mark.parametrize("key", [None, b"k" * 32], ids=["plain", "encrypted"])
def test_no_file_holds_more_than_the_journal_did(root: Path, key: bytes | None) -> None:
    with LocalStore(root, encryption_key=key) as store:
        session = open_session(store)
        store.append(session.id, [Turn(role="user", content=f"sings{n} song", author="bird") for n in range(20)])
        files = {path.name for path in root.rglob("*")}
        assert found(store, session, "sings7") == [7] and len(found(store, session, "bird")) == 20
        assert {path.name for path in root.rglob("*")} == files
        assert key is None or on_disk(root, ["sings7", "bird"]) == []
        store.forget(store.get_session(session.id), None, [store.messages(session.id)[7].id])
        assert on_disk(root, ["sings7"]) == [] and found(store, session, "sings7") == []
        store.delete_session("alice")
        assert on_disk(root, ["sings", "bird", "song"]) == [] and not held(store)
