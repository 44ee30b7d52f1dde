"""Journals: what was said, once, exactly, in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mplus_memory.records import Turn
from mplus_memory.store.protocol import Store
from mplus_memory.testing.made_up import commit, contents, new_step, open_session, turn, whole

TEXTS = ["", "plain", "a\0b", "\0", "\ud800 lone", "\udfff", "🙂" * 1000, "é é", "' \" \\ %s ? :x $1", "x" * (1 << 20)]
MOMENTS = [
    None,
    datetime(2024, 2, 29, 12, 30, 1, 123456),
    datetime(1, 1, 1),
    datetime(2024, 1, 1, tzinfo=UTC),
    datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=45))),
]


class JournalTests:
    """Part of ``StoreSuite``."""

    def test_any_text_comes_back(self, store: Store) -> None:
        session = open_session(store)
        turns = [Turn(role="user", content=text, author=text, external_id=text) for text in TEXTS]
        added = store.append(session.id, turns, request_id="\0\ud800")
        assert added == store.messages(session.id) == store.append(session.id, turns, request_id="\0\ud800")
        assert [(one.content, one.author, one.external_id) for one in added] == [(text,) * 3 for text in TEXTS]

    @pytest.mark.parametrize("moment", MOMENTS)
    def test_a_time_comes_back_as_it_was_given(self, store: Store, moment: datetime | None) -> None:
        session = open_session(store)
        store.append(session.id, [turn("x", created_at=moment)])
        found = store.messages(session.id)[0]
        assert found.created_at == moment
        assert moment is None or (found.created_at is not None and found.created_at.tzinfo == moment.tzinfo)
        assert found.imported_at.utcoffset() == timedelta(0)

    def test_positions_count_from_zero_and_pages_fit(self, store: Store) -> None:
        session = open_session(store)
        assert store.append(session.id, []) == store.messages(session.id) == []
        for number in range(3):
            store.append(session.id, [turn(f"{number}.{index}") for index in range(2)])
        assert [one.position for one in store.messages(session.id)] == list(range(6))
        assert [one.content for one in store.messages(session.id, 2, 3)] == ["1.0", "1.1", "2.0"]
        assert store.messages(session.id, 6) == store.messages(session.id, 0, 0) == []

    def test_a_session_takes_each_external_id_once(self, store: Store) -> None:
        session = open_session(store)
        first = store.append(session.id, [turn("a", external_id="x"), turn("b", external_id="x"), turn("c")])
        again = store.append(session.id, [turn("new", external_id="y"), turn("a", external_id="x")])
        assert store.messages_by_external_id(session.id, ["x", "y", "z"]) == {"x": first[0], "y": again[0]}
        assert first[0] == first[1] == again[1]
        assert contents(store, session) == ["a", "c", "new"]
        assert store.get_session(session.id).num_messages == 3

    def test_a_repeated_request_adds_nothing(self, store: Store) -> None:
        session = open_session(store)
        first = store.append(session.id, [turn("a"), turn("b")], request_id="r")
        assert store.append(session.id, [turn("a"), turn("b")], request_id="r") == first
        step = commit(store, session.id, whole(first[0]), request_id="r")
        assert store.commit_step(session.id, None, new_step(0), "r").id == step.id
        assert (len(store.messages(session.id)), len(store.steps(session.id))) == (2, 1)

    def test_messages_by_id(self, store: Store) -> None:
        alice, bob = open_session(store), open_session(store, "bob")
        hers, his = (store.append(one.id, [turn("x"), turn("y")]) for one in (alice, bob))
        odd = ["", "no", "\0", "\ud800", "0" * 33, "%"]
        found = store.messages_by_id(alice.id, [hers[1].id, his[0].id, *odd])
        assert found == {hers[1].id: hers[1]}
        assert store.messages_by_id(alice.id, []) == {}

    def test_many_turns_at_once(self, store: Store) -> None:
        session = open_session(store)
        turns = [turn(str(number), external_id=str(number)) for number in range(1200)]
        added = store.append(session.id, turns)
        assert store.append(session.id, turns) == added == store.messages(session.id)
        assert len(store.messages_by_id(session.id, [one.id for one in added])) == 1200
