"""Versions: branches, tags, going back, forgetting, hidden sessions, and what is left behind."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mplus_memory.errors import ConflictError, InputError, SessionNotFoundError
from mplus_memory.records import Moment
from mplus_memory.store.protocol import Store
from mplus_memory.testing.made_up import (
    assert_holds,
    commit,
    contents,
    fingerprint,
    new_step,
    open_session,
    tell,
    whole,
)

NOW = timedelta(0)


class VersionTests:
    """Part of ``StoreSuite``."""

    def test_a_branch_shares_the_past_and_goes_its_own_way(self, store: Store) -> None:
        session = open_session(store)
        steps = tell(store, session, "one", "two", "three")
        branch = store.fork(store.get_session(session.id), "branch", Moment(head=steps[1].id, end=2))
        assert (branch.num_messages, branch.num_steps, branch.head) == (2, 2, steps[1].id)
        assert contents(store, branch) == ["one", "two"]
        own = tell(store, branch, "other")[0]
        assert [step.id for step in store.steps(branch.id)] == [steps[0].id, steps[1].id, own.id]
        assert [step.id for step in store.steps(session.id)] == [step.id for step in steps]
        assert contents(store, session) == ["one", "two", "three"]
        for step in store.steps(branch.id):
            assert_holds(store, branch.id, step)
        with pytest.raises(InputError, match="branch"):
            store.fork(store.get_session(session.id), "branch", Moment(head=None, end=0))

    def test_going_back_to_a_moment(self, store: Store) -> None:
        session = open_session(store)
        steps = tell(store, session, "one", "two", "three")
        back = store.go_back(store.get_session(session.id), Moment(head=steps[0].id, end=2))
        assert back == store.get_session(session.id)
        assert (back.head, back.num_steps, back.num_messages) == (steps[0].id, 1, 2)
        assert contents(store, session) == ["one", "two"]
        assert store.cursor(session.id) == (1, 0)
        commit(store, session.id, whole(store.messages(session.id)[1]))
        assert [step.number for step in store.steps(session.id)] == [0, 1]
        with pytest.raises(ConflictError):
            store.go_back(back, Moment(head=None, end=0))  # a step was written since

    def test_tags_and_going_back_to_one(self, store: Store) -> None:
        session = open_session(store)
        steps = tell(store, session, "one", "two")
        now = store.get_session(session.id)
        for name, count in (("later", 2), ("early", 1)):
            store.fork(now, name, Moment(head=steps[count - 1].id, end=count), tag_of=session.id)
        assert [tag.name for tag in store.tags(session.id)] == ["later", "early"]
        assert [one.name for one in store.sessions()] == ["alice"]
        with pytest.raises(InputError, match="early"):
            store.fork(now, "early", Moment(head=None, end=0), tag_of=session.id)
        store.go_back(now, "early")
        assert contents(store, session) == ["one"]
        store.go_back(store.get_session(session.id), "later")
        assert (contents(store, session), len(store.steps(session.id))) == (["one", "two"], 2)
        store.delete_tag(store.get_session(session.id), "early")
        assert [tag.name for tag in store.tags(session.id)] == ["later"]
        for use in (store.delete_tag, store.go_back):
            with pytest.raises(InputError, match="early"):
                use(store.get_session(session.id), "early")

    def test_forgetting_takes_the_tags_that_hold_it(self, store: Store) -> None:
        session = open_session(store)
        steps = tell(store, session, "one", "secret")
        now = store.get_session(session.id)
        store.fork(now, "before", Moment(head=steps[0].id, end=1), tag_of=session.id)
        store.fork(now, "after", Moment(head=steps[1].id, end=2), tag_of=session.id)
        secret = store.messages(session.id)[1]
        moved, tags, shared = store.forget(now, steps[0].id, [secret.id])
        assert (moved.head, tags, shared) == (steps[0].id, ("after",), False)
        assert (contents(store, session), [tag.name for tag in store.tags(session.id)]) == (["one"], ["before"])
        assert store.messages_by_id(session.id, [secret.id]) == {}

    def test_forgetting_says_what_a_branch_still_holds(self, store: Store) -> None:
        session = open_session(store)
        steps = tell(store, session, "secret")
        branch = store.fork(store.get_session(session.id), "branch", Moment(head=steps[0].id, end=1))
        secret = store.messages(session.id)[0]
        _, _, shared = store.forget(store.get_session(session.id), None, [secret.id])
        assert shared
        assert (contents(store, session), contents(store, branch)) == ([], ["secret"])
        assert_holds(store, branch.id, steps[0])

    def test_a_hidden_session_shows_when_it_is_whole(self, store: Store) -> None:
        source = open_session(store, "source")
        tell(store, source, "one", "two")
        given = store.messages(source.id)
        begun = store.begin("made", fingerprint(), {"seed": 1}, given)
        staged = store.stage_step(begun.id, None, new_step(0, *map(whole, given)))
        assert [one.name for one in store.sessions()] == ["source"]
        shown = store.show(store.get_session(begun.id), staged.id)
        assert [one.name for one in store.sessions()] == ["made", "source"]
        assert [message.id for message in store.messages(shown.id)] == [message.id for message in given]
        assert ([step.id for step in store.steps(shown.id)], store.cursor(shown.id)) == ([staged.id], (2, 0))
        twin = store.begin("made", fingerprint(), {}, given)
        with pytest.raises(InputError, match="made"):
            store.show(twin, None)
        store.abandon(twin)
        with pytest.raises(SessionNotFoundError):
            store.get_session(twin.id)

    def test_garbage_is_what_nothing_reaches(self, store: Store) -> None:
        session = open_session(store)
        steps = tell(store, session, "one", "two", "three")
        store.fork(store.get_session(session.id), "kept", Moment(head=steps[1].id, end=2), tag_of=session.id)
        store.go_back(store.get_session(session.id), Moment(head=None, end=0))
        store.stage_step(session.id, None, new_step(0))
        assert store.collect_garbage() == []  # too young
        would = store.collect_garbage(NOW, dry_run=True)
        done = store.collect_garbage(NOW)
        assert sum(one.num_steps for one in would) == sum(one.num_steps for one in done) == 2
        assert sum(one.num_bytes for one in done) >= steps[2].num_bytes
        assert store.collect_garbage(NOW) == []
        store.go_back(store.get_session(session.id), "kept")
        for step in store.steps(session.id):
            assert_holds(store, session.id, step)
        tell(store, session, "goes on")
