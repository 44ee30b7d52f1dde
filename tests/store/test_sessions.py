from __future__ import annotations

from datetime import timedelta

import pytest

from mplus_memory.errors import ClosedError, ConfigError, ModelMismatchError, SessionNotFoundError
from mplus_memory.store import LocalStore, Shard, Store, TokenSource
from tests.store.builders import commit, fingerprint, open_alice, turn


def test_a_session_is_made_once(store: LocalStore) -> None:
    made = store.open_session("alice", fingerprint(), {"seed": 7})
    again = store.open_session("alice", fingerprint(), {"seed": 8})
    assert made == again == store.find_session("alice") == store.get_session(made.id)
    assert (made.name, made.namespace, made.settings, made.head) == ("alice", "default", {"seed": 7}, None)
    assert (made.num_messages, made.num_steps, made.fingerprint) == (0, 0, fingerprint())
    assert made.created_at == made.updated_at
    assert made.created_at.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"weights": "w1"}, "weights .session w0, model w1."),
        ({"dtype": "bfloat16", "tokenizer": "t1"}, "tokenizer .*dtype .session float32, model bfloat16."),
        ({"key_size": 0}, "key_size .session 4, model 0."),
    ],
)
def test_another_model_is_refused_by_what_differs(store: LocalStore, changed: dict[str, object], named: str) -> None:
    open_alice(store)
    with pytest.raises(ModelMismatchError, match=f"'alice' was written by another model.*{named}"):
        store.open_session("alice", fingerprint(**changed), {})


def test_a_dtype_that_cannot_be_stored_is_refused(store: LocalStore) -> None:
    with pytest.raises(ConfigError, match="'int3' cannot be stored; allowed are float32, float16, bfloat16"):
        store.open_session("alice", fingerprint(dtype="int3"), {})
    assert store.sessions() == []


def test_sessions_come_in_order_of_name_with_their_counts(store: LocalStore) -> None:
    for name in ("b", "a", "ä", "B"):
        open_alice(store, name)
    alice = open_alice(store, "a")
    store.append(alice.id, [turn("x"), turn("y")])
    commit(store, alice.id)
    listed = store.sessions()
    assert [session.name for session in listed] == ["B", "a", "b", "ä"]
    assert [(session.num_messages, session.num_steps) for session in listed] == [(0, 0), (2, 1), (0, 0), (0, 0)]
    assert listed[1].updated_at > listed[1].created_at


def test_namespaces_share_nothing(store: LocalStore) -> None:
    ours = store.open_session("alice", fingerprint(), {}, namespace="ours")
    theirs = store.open_session("alice", fingerprint(weights="w1"), {}, namespace="theirs")
    store.append(ours.id, [turn("ours", external_id="e")], request_id="r")
    store.append(theirs.id, [turn("theirs", external_id="e")], request_id="r")
    assert [message.content for message in store.messages(ours.id)] == ["ours"]
    assert [session.id for session in store.sessions("theirs")] == [theirs.id]
    assert store.sessions() == []
    store.delete_session("alice", namespace="ours")
    assert store.sessions("ours") == []
    assert [message.content for message in store.messages(theirs.id)] == ["theirs"]


def test_a_session_that_is_not_there(store: LocalStore) -> None:
    assert store.find_session("nobody") is None
    with pytest.raises(SessionNotFoundError, match="no session 'nobody' in this store"):
        store.delete_session("nobody")
    session = open_alice(store)
    store.delete_session("alice")
    for use in (store.get_session, store.messages, store.steps, store.cursor, store.session_bytes):
        with pytest.raises(SessionNotFoundError, match="it may have been deleted"):
            use(session.id)
    with pytest.raises(SessionNotFoundError, match=session.id):
        store.append(session.id, [turn("late")])


def test_a_closed_store_says_so(store: LocalStore) -> None:
    session = open_alice(store)
    store.close()
    store.close()
    with pytest.raises(ClosedError, match="was closed"):
        store.get_session(session.id)
    with pytest.raises(ClosedError, match="was closed"):
        store.append(session.id, [turn("late")])


def test_it_is_a_store(store: LocalStore) -> None:
    session = open_alice(store)
    shard = store.open_shard(session.id, commit(store, session.id).shard_id)
    assert isinstance(store, Store)
    assert isinstance(shard, Shard)
    assert isinstance(shard, TokenSource)
