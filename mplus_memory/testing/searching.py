"""Searches: messages by their words, whatever is typed, as the journal is at that moment."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from mplus_memory.records import Moment, StoredSession, Turn
from mplus_memory.store.protocol import Store
from mplus_memory.testing.made_up import commit, contents, fingerprint, open_session, tell, turn, whole

SAID = [
    "My dog is called Rex.",
    "Dogs were running through Zürich!",
    "a cafe\u0301, my usual one; mail me at ann@site.org",
    "我喜欢猫",
    "NUL \0 and \ud800 lone",
    "",
    "Привет, как дела?",
    "x" * 5000 + " end",
]
FORMS = {
    "Rex": [0], "DOGS": [0, 1], "who runs with a dog?": [0, 1], "zurich": [1], "café": [2], "site.org": [2], "猫": [3],
    "喜欢": [3], "lone nul": [4], "Привет": [6], "end": [7], "cat": [],
}  # fmt: skip
TYPED = [
    "", " ", "\0", "\ud800", '"', "'", "''", "*", "^dog", "dog*", "dog AND", "NOT", "NEAR(", "dog OR", "a:b",
    "{dog rex}", "text:dog",
    "(", ")", "-dog", "+dog", "\\", "%", "_", ":*", "dog & rex", "!dog", "<->", "';--", "\u0301", "½", "🐕",
    "\ufffe", "x" * 70_000, "dog " * 5_000, "\n\t",
]  # fmt: skip


def found(store: Store, session: StoredSession, query: str, limit: int | None = None) -> list[int]:
    """Positions of the messages, best first."""
    position = {message.id: message.position for message in store.messages(session.id)}
    return [position[message_id] for message_id, _ in store.search_messages(session.id, query, limit)]


def bm25(texts: Sequence[str], words: Sequence[str]) -> dict[int, float]:
    """By its formula, of texts of different plain words: those that hold one of the words."""
    held = [text.split() for text in texts]
    mean = sum(map(len, held)) / len(held)
    scores: dict[int, float] = {}
    for word in words:
        having = [number for number, text in enumerate(held) if word in text]
        rarity = max(1e-6, math.log((len(held) - len(having) + 0.5) / (len(having) + 0.5))) if having else 0.0
        for number in having:
            share = 2.2 / (1 + 1.2 * (0.25 + 0.75 * len(held[number]) / mean))
            scores[number] = scores.get(number, 0.0) + rarity * share
    return scores


class SearchTests:
    """Part of ``StoreSuite``."""

    def test_words_are_found_whatever_their_form(self, store: Store) -> None:
        session = open_session(store)
        store.append(session.id, [turn(text) for text in SAID])
        assert {query: sorted(found(store, session, query)) for query in FORMS} == FORMS

    def test_scores_are_bm25_and_the_best_comes_first(self, store: Store) -> None:
        texts = [
            "apple pear plum",
            "pear",
            "apple fig kiwi lime mango",
            "fig",
            "kiwi lime",
            "plum mango grape",
            "grape",
        ]
        session = open_session(store)
        added = store.append(session.id, [turn(text) for text in texts])
        for words in (["pear"], ["apple", "pear"], ["fig", "lime", "grape", "nothing"], ["kiwi", "plum"]):
            expected = bm25(texts, words)
            hits = store.search_messages(session.id, " ".join(words))
            assert {message_id: pytest.approx(expected[n]) for n in expected for message_id in [added[n].id]} == dict(
                hits
            )
            assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)
            assert store.search_messages(session.id, " ".join(words), 1) == hits[:1]

    def test_of_equal_ones_the_later_comes_first(self, store: Store) -> None:
        session = open_session(store)
        store.append(session.id, [turn("some tea"), turn("some water"), turn("some tea"), turn("some milk")])
        assert found(store, session, "tea") == [2, 0]

    def test_function_words_count_only_alone(self, store: Store) -> None:
        session = open_session(store)
        store.append(session.id, [turn("where is it"), turn("rex barks"), turn("the end"), turn("milk")])
        assert found(store, session, "where is rex") == [1]
        assert found(store, session, "where is it?") == [0]

    def test_the_speaker_is_found(self, store: Store) -> None:
        session = open_session(store)
        store.append(session.id, [Turn(role="user", content="tea", author=name) for name in ("Ann", "Bob", None)])
        assert found(store, session, "what did bob like") == [1]

    def test_whatever_is_typed_is_taken_for_words(self, store: Store) -> None:
        session, other = open_session(store), open_session(store, "bob")
        assert all(store.search_messages(session.id, query) == [] for query in TYPED)
        own = {message.id for message in store.append(session.id, [turn(text) for text in SAID])}
        store.append(other.id, [turn(text) for text in SAID])
        for query in TYPED:
            hits = dict(store.search_messages(session.id, query))
            assert set(hits) <= own, query
            assert bool(hits) == ("dog" in query), query

    def test_a_search_sees_the_journal_as_it_is(self, store: Store) -> None:
        session = open_session(store)
        steps = tell(store, session, "red fox", "red hen")
        assert found(store, session, "red") == [1, 0]
        tell(store, session, "red cow")
        assert found(store, session, "red") == [2, 1, 0]
        store.go_back(store.get_session(session.id), Moment(head=steps[0].id, end=1))
        assert found(store, session, "red") == [0]
        tell(store, session, "blue hen", "red owl")
        assert (found(store, session, "hen"), found(store, session, "red")) == ([1], [2, 0])
        gone = store.messages(session.id)[0]
        store.forget(store.get_session(session.id), store.get_session(session.id).head, [gone.id])
        assert found(store, session, "red") == [2] and found(store, session, "fox") == []

    def test_a_branch_and_a_session_of_that_name_elsewhere_have_their_own(self, store: Store) -> None:
        session, elsewhere = open_session(store), open_session(store, "alice", "tenant")
        [step] = tell(store, session, "red fox")
        branch = store.fork(store.get_session(session.id), "branch", Moment(head=step.id, end=1))
        tell(store, branch, "red hen")
        tell(store, elsewhere, "red cow")
        assert [found(store, one, "red hen cow") for one in (session, branch, elsewhere)] == [[0], [1, 0], [0]]

    def test_text_that_is_not_kept_is_not_found(self, store: Store) -> None:
        session = store.open_session("silent", fingerprint(), {"seed": 0, "keep_text": False})
        added = store.append(session.id, [turn("red fox"), turn("red hen")])
        assert found(store, session, "red") == [1, 0]
        commit(store, session.id, whole(added[0]))
        assert contents(store, session) == [None, "red hen"]
        assert found(store, session, "red") == [1] and found(store, session, "fox") == []
