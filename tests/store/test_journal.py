from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import Connection

from mplus_memory.errors import SessionNotFoundError
from mplus_memory.records import Span, Turn
from mplus_memory.store import LocalStore
from mplus_memory.store.catalog import Key, new_id
from mplus_memory.store.journal import list_messages
from tests.store.builders import commit, fingerprint, open_alice, turn, whole

any_text = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)  # surrogates and NUL included
on_one_store = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@on_one_store
@given(name=any_text, texts=st.lists(any_text, max_size=4), author=any_text, external=any_text)
def test_any_text_comes_back(store: LocalStore, name: str, texts: list[str], author: str, external: str) -> None:
    namespace = new_id()
    session = store.open_session(name, fingerprint(), {"note": author}, namespace)
    assert session.name == name
    assert session.settings == {"note": author}
    turns = [Turn(role="tool", content=text, author=author) for text in texts]
    added = store.append(session.id, [*turns, Turn(role="user", content="last", external_id=external)])
    assert [message.content for message in added] == [*texts, "last"]
    assert [message.author for message in added] == [*(author for _ in texts), None]
    assert added[-1].external_id == external
    assert store.messages(session.id) == added


@pytest.mark.parametrize(
    "name", ["../x", "a" * 300, "🙂", "\0", "\ud800", "", "a/b\\c", "default", "%s", "'; --", "x" * 10_000]
)
def test_any_name_is_a_session_of_its_own(store: LocalStore, root: Path, name: str) -> None:
    other = open_alice(store, "other")
    session = store.open_session(name, fingerprint(), {})
    store.append(session.id, [turn("hers")])
    commit(store, session.id)
    assert store.find_session(name) == store.get_session(session.id)
    assert store.messages(other.id) == []
    allowed = set("0123456789abcdef")
    for path in (root / "shards").rglob("*"):
        assert set(path.stem) <= allowed


def test_a_ten_megabyte_text(store: LocalStore) -> None:
    session = open_alice(store)
    text = "0123456789" * 1_000_000
    store.append(session.id, [turn(text)])
    assert store.messages(session.id)[0].content == text
    assert store.session_bytes(session.id) == {"shards": 0, "journal": 10_000_000}


@pytest.mark.parametrize(
    "moment",
    [
        None,
        datetime(2024, 2, 29, 12, 0, 0, 123456),
        datetime(1, 1, 1),
        datetime(2024, 1, 1, tzinfo=UTC),
        datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=45))),
    ],
)
def test_a_time_comes_back_as_it_was_given(store: LocalStore, moment: datetime | None) -> None:
    session = open_alice(store)
    store.append(session.id, [turn("then", created_at=moment)])
    read = store.messages(session.id)[0].created_at
    assert read == moment
    assert (read and read.utcoffset()) == (moment and moment.utcoffset())


def test_positions_count_from_zero_and_pages_fit(store: LocalStore) -> None:
    session = open_alice(store)
    store.append(session.id, [turn(str(index)) for index in range(5)])
    store.append(session.id, [turn("5")])
    assert [message.position for message in store.messages(session.id)] == list(range(6))
    assert [message.content for message in store.messages(session.id, 2, 3)] == ["2", "3", "4"]
    assert store.messages(session.id, 6) == []
    assert store.messages(session.id, 0, 0) == []
    assert store.get_session(session.id).num_messages == 6


def test_a_session_takes_each_external_id_once(store: LocalStore) -> None:
    session, other = open_alice(store), open_alice(store, "other")
    first, twin = store.append(session.id, [turn("one", external_id="e"), turn("again", external_id="e")])
    assert twin == first
    second = store.append(session.id, [turn("two", external_id="f"), turn("changed", external_id="e")])
    assert [message.content for message in second] == ["two", "one"]
    assert [message.content for message in store.messages(session.id)] == ["one", "two"]
    assert store.append(other.id, [turn("theirs", external_id="e")])[0].content == "theirs"


def test_a_thousand_known_turns_are_found_again(store: LocalStore) -> None:
    session = open_alice(store)
    turns = [turn(str(index), external_id=str(index)) for index in range(1200)]
    first = store.append(session.id, turns)
    assert store.append(session.id, turns) == first
    assert store.get_session(session.id).num_messages == 1200


def test_a_repeated_request_adds_nothing(store: LocalStore) -> None:
    session = open_alice(store)
    first = store.append(session.id, [turn("a"), turn("b")], request_id="r\0\ud800")
    assert store.append(session.id, [turn("a"), turn("b")], request_id="r\0\ud800") == first
    assert store.get_session(session.id).num_messages == 2
    assert store.append(session.id, [turn("a")], request_id="another") != first[:1]


def test_a_message_knows_the_step_that_wrote_its_last_token(store: LocalStore) -> None:
    session = open_alice(store)
    first, second, third = store.append(session.id, [turn("one"), turn("two"), turn("three")])
    commit(store, session.id, whole(first), Span(message_id=second.id, start=0, end=3, complete=False))
    commit(store, session.id, Span(message_id=second.id, start=3, end=9, complete=True))
    assert [message.step for message in store.messages(session.id)] == [0, 1, None]
    assert store.messages_by_id(session.id, [second.id, third.id, "unknown"]).keys() == {second.id, third.id}
    assert store.messages_by_id(session.id, [second.id])[second.id].step == 1


def test_the_cursor_follows_the_spans(store: LocalStore) -> None:
    session = open_alice(store)
    assert store.cursor(session.id) == (0, 0)
    first, second = store.append(session.id, [turn("one"), turn("two")])
    assert store.cursor(session.id) == (0, 0)
    commit(store, session.id, Span(message_id=first.id, start=0, end=4, complete=False))
    assert store.cursor(session.id) == (0, 4)
    commit(store, session.id)  # a step that encodes no message leaves it where it was
    assert store.cursor(session.id) == (0, 4)
    commit(store, session.id, Span(message_id=first.id, start=4, end=6, complete=True), whole(second))
    assert store.cursor(session.id) == (2, 0)


def test_one_session_cannot_name_the_messages_of_another(store: LocalStore) -> None:
    alice, bob = open_alice(store), open_alice(store, "bob")
    secret = store.append(alice.id, [turn("secret", external_id="e")])[0]
    assert store.messages_by_id(bob.id, [secret.id]) == {}
    namespace, _, session = bob.id.partition(".")
    for wrong in (f"{'0' * 32}.{session}", f"{namespace}.{alice.id.split('.')[1][::-1]}", "", "x", ".", "\ud800"):
        with pytest.raises(SessionNotFoundError, match="no session"):
            store.messages(wrong)


def test_what_was_acknowledged_is_in_another_process(store: LocalStore) -> None:
    session = open_alice(store)
    store.append(session.id, [turn("hello")])
    child = os.fork()
    if child == 0:
        found = store.messages(session.id)[0].content == "hello"  # the inherited store opens its own connections
        store.append(session.id, [turn("from the child")])
        os._exit(0 if found else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert [message.content for message in store.messages(session.id)] == ["hello", "from the child"]


def test_every_message_knows_its_step_however_many_came_after(store: LocalStore) -> None:
    session = open_alice(store)
    told = store.append(session.id, [turn(f"{number}") for number in range(40)])
    for number, message in enumerate(told[:39]):
        commit(store, session.id, Span(message_id=message.id, start=0, end=3, complete=False))
        commit(store, session.id, Span(message_id=message.id, start=3, end=5, complete=True))
        if number % 13 == 0:
            commit(store, session.id)
    expected = {span.message_id: step.number for step in store.steps(session.id) for span in step.spans}
    assert {message.id: message.step for message in store.messages(session.id)} == expected | {told[39].id: None}
    for message in told:
        assert store.messages_by_id(session.id, [message.id])[message.id].step == expected.get(message.id)


def test_reading_what_waits_takes_as_long_after_many_steps(store: LocalStore) -> None:
    session, work = open_alice(store), []
    key = Key.of(session.id)
    for number in range(150):
        commit(store, session.id, whole(store.append(session.id, [turn(f"{number}")])[0]))
        if number in (20, 149):
            [waits] = store.append(session.id, [turn("waits")])
            work.append(instructions(store, partial(list_messages, key=key, start=waits.position, limit=None)))
            commit(store, session.id, whole(waits))
    assert work[1] <= 1.2 * work[0], work


def instructions(store: LocalStore, read: Callable[[Connection], object]) -> int:
    """How many of its own instructions SQLite runs: a measure of work that no other load changes."""
    count = 0

    def another() -> None:
        nonlocal count
        count += 1

    with store._database.read() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.set_progress_handler(another, 1)
        read(connection)
        raw.set_progress_handler(None, 0)
    return count
