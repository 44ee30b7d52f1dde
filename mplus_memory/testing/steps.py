"""Steps: committed on the head that the writer knew, or not at all."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mplus_memory.errors import ConflictError, CorruptShardError
from mplus_memory.records import Moment, NewStep, Span
from mplus_memory.store.protocol import Store
from mplus_memory.testing.made_up import (
    LAYERS,
    assert_holds,
    commit,
    fingerprint,
    latents,
    new_step,
    open_session,
    tell,
    turn,
    whole,
)


class StepTests:
    """Part of ``StoreSuite``."""

    def test_steps_come_oldest_first_and_whole(self, store: Store) -> None:
        session = open_session(store)
        made = tell(store, session, "one", "two", "three")
        found = store.steps(session.id)
        assert [step.id for step in found] == [step.id for step in made]
        assert [[step.id for step in store.steps(session.id, newest=count)] for count in (1, 2, 9)] == [
            [step.id for step in made[-count:]] for count in (1, 2, 9)
        ]
        assert store.get_session(session.id).head == made[-1].id
        for number, step in enumerate(found):
            assert (step.number, step.seed, step.digest) == (number, (1 << 64) - 1, f"digest of {number}")
            assert (step.first_birth, step.num_tokens, step.flushed, step.evicted) == (4 * number, 4, False, ())
            assert step.dropped.dtype == np.uint32
            assert step.dropped.tolist() == [[number] * 2] * LAYERS
            assert step.spans == made[number].spans
            assert_holds(store, session.id, step)
        sizes = store.session_bytes(session.id)
        assert sizes == {"shards": sum(step.num_bytes for step in found), "journal": len("onetwothree")}
        assert {type(size) for size in sizes.values()} == {int}

    @pytest.mark.parametrize("dtype", ["float32", "float16", "bfloat16", "float32/bfloat16", "float32/mxint8"])
    @pytest.mark.parametrize("key_size", [0, 4])
    def test_every_layout(self, store: Store, dtype: str, key_size: int) -> None:
        session = store.open_session("alice", fingerprint(dtype=dtype, key_size=key_size), {})
        made = latents(5, dtype=dtype, key_size=key_size)
        assert_holds(store, session.id, store.commit_step(session.id, None, new_step(0, made=made)), made)

    def test_the_cursor_follows_the_spans(self, store: Store) -> None:
        session = open_session(store)
        first, second, third = store.append(session.id, [turn("a"), turn("b"), turn("c")])
        assert store.cursor(session.id) == (0, 0)
        commit(store, session.id, whole(first), Span(message_id=second.id, start=0, end=3, complete=False))
        assert store.cursor(session.id) == (1, 3)
        assert [message.step for message in store.messages(session.id)] == [0, None, None]
        commit(store, session.id, Span(message_id=second.id, start=3, end=9, complete=True))
        assert store.cursor(session.id) == (2, 0)
        commit(store, session.id, whole(third))
        assert store.cursor(session.id) == (3, 0)
        assert [message.step for message in store.messages(session.id)] == [0, 1, 2]

    def test_a_stale_head_is_refused(self, store: Store) -> None:
        session = open_session(store)
        head = commit(store, session.id).id
        for stale in (None, "0" * 32, "\0"):
            with pytest.raises(ConflictError):
                store.commit_step(session.id, stale, new_step(1))
        assert [step.id for step in store.steps(session.id)] == [head]

    def test_a_step_of_a_message_that_is_gone_is_refused(self, store: Store) -> None:
        session = open_session(store)
        message = store.append(session.id, [turn("secret")])[0]
        store.forget(store.get_session(session.id), None, [message.id])
        with pytest.raises(ConflictError, match="removed"):
            commit(store, session.id, whole(message))
        assert store.steps(session.id) == []

    def test_a_step_that_writes_nothing(self, store: Store) -> None:
        session = open_session(store)
        commit(store, session.id)
        evicting: NewStep = replace(new_step(1), latents=None, evicted=((0, 2), (3, 1)), flushed=True)
        step = store.commit_step(session.id, store.get_session(session.id).head, evicting)
        found = store.steps(session.id)[-1]
        assert (found.id, found.shard_id, found.num_tokens, found.flushed) == (step.id, None, 0, True)
        assert found.evicted == ((0, 2), (3, 1))

    def test_a_shard_that_is_not_there(self, store: Store) -> None:
        session = open_session(store)
        for shard_id in ("0" * 32, "\0", "../x"):
            with pytest.raises(CorruptShardError, match="alice"):
                store.open_shard(session.id, shard_id)

    def test_a_staged_step_shows_only_once_it_is_put_in_place(self, store: Store) -> None:
        session = open_session(store)
        first, second = tell(store, session, "one", "two")
        messages = store.messages(session.id)
        staged = store.stage_step(session.id, None, new_step(0, whole(messages[1])))
        assert [step.id for step in store.steps(session.id)] == [first.id, second.id]
        session = store.get_session(session.id)
        moved, tags, shared = store.forget(session, staged.id, [messages[0].id])
        assert (moved.head, tags, shared) == (staged.id, (), False)
        assert [step.id for step in store.steps(session.id)] == [staged.id]
        assert [message.content for message in store.messages(session.id)] == ["two"]
        assert_holds(store, session.id, staged)

    def test_a_staged_step_needs_its_parent(self, store: Store) -> None:
        session = open_session(store)
        with pytest.raises(ConflictError):
            store.stage_step(session.id, "0" * 32, new_step(0))

    def test_a_writer_whose_past_changed_is_refused(self, store: Store) -> None:
        """What the fence is for: the head is as the writer knew it, and yet the past is another."""
        session = open_session(store)
        first, _ = tell(store, session, "one", "two")
        stale = store.get_session(session.id)
        store.go_back(stale, Moment(head=first.id, end=1))
        for change in (
            lambda: store.go_back(stale, Moment(head=None, end=0)),
            lambda: store.forget(stale, None, []),
            lambda: store.fork(stale, "branch", Moment(head=first.id, end=1)),
        ):
            with pytest.raises(ConflictError):
                change()
        assert [step.id for step in store.steps(session.id)] == [first.id]
