"""Sessions: made once, found by name and namespace, deleted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from mplus_memory.errors import ClosedError, ConfigError, ModelMismatchError, SessionNotFoundError
from mplus_memory.records import Moment
from mplus_memory.store.protocol import Store, TokenSource
from mplus_memory.testing.made_up import assert_holds, commit, contents, fingerprint, open_session, tell, turn

ODD_NAMES = ["", "a/b", "../x", "a\0b", "\ud800", "\u00e9", "e\u0301", "名" * 300, "A", "a"]


class SessionTests:
    """Part of ``StoreSuite``."""

    def test_it_is_a_store(self, store: Store) -> None:
        session = open_session(store)
        shard_id = commit(store, session.id).shard_id
        assert shard_id is not None
        assert isinstance(store, Store)
        assert isinstance(store.open_shard(session.id, shard_id), TokenSource)

    def test_a_session_is_made_once(self, store: Store) -> None:
        made = store.open_session("alice", fingerprint(), {"seed": 7, "text": "ü\0"})
        again = store.open_session("alice", fingerprint(), {"seed": 8})
        assert made == again == store.find_session("alice") == store.get_session(made.id)
        assert (made.name, made.namespace, made.settings) == ("alice", "default", {"seed": 7, "text": "ü\0"})
        assert (made.head, made.num_messages, made.num_steps, made.fingerprint) == (None, 0, 0, fingerprint())
        assert made.created_at == made.updated_at
        assert made.created_at.utcoffset() == timedelta(0)

    @pytest.mark.parametrize("changed", [{"weights": "w1"}, {"dtype": "bfloat16"}, {"key_size": 0}])
    def test_another_model_is_refused_by_what_differs(self, store: Store, changed: dict[str, Any]) -> None:
        open_session(store)
        with pytest.raises(ModelMismatchError, match=next(iter(changed))):
            store.open_session("alice", fingerprint(**changed), {})

    def test_a_dtype_that_cannot_be_stored_is_refused(self, store: Store) -> None:
        with pytest.raises(ConfigError, match="int3"):
            store.open_session("alice", fingerprint(dtype="int3"), {})
        assert store.sessions() == []

    def test_any_name_is_a_session_of_its_own(self, store: Store) -> None:
        made = {name: open_session(store, name, namespace=f"of {name}").id for name in ODD_NAMES}
        made_here = {name: open_session(store, name).id for name in ODD_NAMES}
        assert len({*made.values(), *made_here.values()}) == 2 * len(ODD_NAMES)
        assert [session.name for session in store.sessions()] == sorted(ODD_NAMES)
        for name in ODD_NAMES:
            found = store.find_session(name, f"of {name}")
            assert found is not None
            assert (found.id, found.name, found.namespace) == (made[name], name, f"of {name}")

    def test_sessions_come_with_their_counts(self, store: Store) -> None:
        alice, _ = open_session(store, "a"), open_session(store, "b")
        store.append(alice.id, [turn("x"), turn("y")])
        commit(store, alice.id)
        listed = store.sessions()
        assert [(one.name, one.num_messages, one.num_steps) for one in listed] == [("a", 2, 1), ("b", 0, 0)]
        assert listed[0].updated_at > listed[0].created_at

    def test_namespaces_share_nothing(self, store: Store) -> None:
        ours, theirs = (open_session(store, namespace=name) for name in ("ours", "theirs"))
        for session in (ours, theirs):
            store.append(session.id, [turn(session.namespace, external_id="e")], request_id="r")
            commit(store, session.id, request_id="c")
            store.fork(session, "branch", Moment(head=None, end=1))
            store.fork(session, "tag", Moment(head=None, end=1), tag_of=session.id)
        assert store.sessions() == []
        assert contents(store, ours) == ["ours"]
        mixed = f"{ours.id.partition('.')[0]}.{theirs.id.partition('.')[2]}"
        with pytest.raises(SessionNotFoundError):
            store.messages(mixed)
        shard_id = store.steps(theirs.id)[0].shard_id
        assert shard_id is not None
        with pytest.raises(Exception, match=shard_id):
            store.open_shard(ours.id, shard_id)
        store.delete_session("alice", namespace="ours")
        assert [session.name for session in store.sessions("ours")] == ["branch"]
        assert [session.name for session in store.sessions("theirs")] == ["alice", "branch"]
        assert contents(store, theirs) == ["theirs"]
        assert_holds(store, theirs.id, store.steps(theirs.id)[0])

    def test_a_session_that_is_not_there(self, store: Store) -> None:
        assert store.find_session("nobody") is None
        with pytest.raises(SessionNotFoundError, match="nobody"):
            store.delete_session("nobody")
        session = open_session(store)
        store.delete_session("alice")
        for gone in (session.id, "x", "\0.\ud800", "a.b"):
            for use in (store.get_session, store.messages, store.steps, store.cursor, store.session_bytes):
                with pytest.raises(SessionNotFoundError):
                    use(gone)
            with pytest.raises(SessionNotFoundError):
                store.append(gone, [turn("late")])

    def test_deleting_a_session_harms_no_other(self, store: Store) -> None:
        alice, bob = open_session(store), open_session(store, "bob")
        steps = tell(store, alice, "one", "two")
        tell(store, bob, "his")
        branch = store.fork(alice, "branch", Moment(head=steps[0].id, end=1))
        store.delete_session("alice")
        assert [session.name for session in store.sessions()] == ["bob", "branch"]
        assert (contents(store, branch), contents(store, bob)) == (["one"], ["his"])
        assert_holds(store, branch.id, steps[0])
        assert_holds(store, bob.id, store.steps(bob.id)[0])
        again = open_session(store)
        assert (again.id != alice.id, again.num_messages, store.steps(again.id)) == (True, 0, [])
        store.delete_session("branch")
        assert [session.name for session in store.sessions()] == ["alice", "bob"]

    def test_a_closed_store_says_so(self, store: Store) -> None:
        session = open_session(store)
        store.close()
        store.close()
        with pytest.raises(ClosedError, match="closed"):
            store.get_session(session.id)
        with pytest.raises(ClosedError, match="closed"):
            store.append(session.id, [turn("late")])
