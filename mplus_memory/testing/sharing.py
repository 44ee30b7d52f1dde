"""Several handles and threads on one store, and a handle after another."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

import pytest

from mplus_memory.errors import ConflictError
from mplus_memory.records import Moment
from mplus_memory.store.protocol import Store
from mplus_memory.testing.made_up import assert_holds, commit, contents, new_step, open_session, tell, turn, whole

WRITERS, TURNS = 4, 6


class SharingTests:
    """Part of ``StoreSuite``."""

    def test_what_was_acknowledged_is_there_after_a_restart(self, opener: Callable[[], Store]) -> None:
        with closing(opener()) as store:
            session = open_session(store)
            steps = tell(store, session, "one", "two\0")
            store.append(session.id, [turn("pending")], request_id="r")
            store.fork(store.get_session(session.id), "tag", Moment(head=steps[0].id, end=1), tag_of=session.id)
            before = (store.sessions(), store.messages(session.id), store.tags(session.id))
        with closing(opener()) as store:
            assert (store.sessions(), store.messages(session.id), store.tags(session.id)) == before
            assert [step.id for step in store.steps(session.id)] == [step.id for step in steps]
            for step in steps:
                assert_holds(store, session.id, step)
            store.append(session.id, [turn("pending")], request_id="r")
            assert contents(store, session) == ["one", "two\0", "pending"]

    def test_one_of_two_handles_wins_a_race(self, store: Store, opener: Callable[[], Store]) -> None:
        session = open_session(store)
        head = commit(store, session.id).id
        with closing(opener()) as other:
            won = other.commit_step(session.id, head, new_step(1))
            with pytest.raises(ConflictError):
                store.commit_step(session.id, head, new_step(1))
        assert [step.id for step in store.steps(session.id)] == [head, won.id]
        commit(store, session.id)

    def test_a_handle_sees_what_another_deletes(self, store: Store, opener: Callable[[], Store]) -> None:
        session = open_session(store)
        step = tell(store, session, "one")[0]
        assert_holds(store, session.id, step)
        with closing(opener()) as other:
            other.delete_session("alice")
        assert store.find_session("alice") is None
        assert open_session(store).id != session.id

    def test_one_name_opened_by_many_is_one_session(self, store: Store, opener: Callable[[], Store]) -> None:
        with closing(opener()) as other:
            barrier = Barrier(WRITERS)

            def open_one(number: int) -> str:
                barrier.wait()
                return open_session((store, other)[number % 2]).id

            with ThreadPoolExecutor(WRITERS) as pool:
                assert len(set(pool.map(open_one, range(WRITERS)))) == 1
        assert len(store.sessions()) == 1

    def test_writers_lose_and_double_nothing(self, store: Store, opener: Callable[[], Store]) -> None:
        session = open_session(store)
        with closing(opener()) as other:

            def write(number: int) -> None:
                handle = (store, other)[number % 2]
                for index in range(TURNS):
                    text = f"{number}:{index}"
                    message = handle.append(session.id, [turn(text)], request_id=text)[0]
                    while index % 3 == 0:
                        try:
                            commit(handle, session.id, whole(message), request_id=text)
                            break
                        except ConflictError:
                            continue

            with ThreadPoolExecutor(WRITERS) as pool:
                list(pool.map(write, range(WRITERS)))
        messages, steps = store.messages(session.id), store.steps(session.id)
        assert [message.position for message in messages] == list(range(WRITERS * TURNS))
        for number in range(WRITERS):
            own = [text for message in messages if (text := message.content or "").startswith(f"{number}:")]
            assert own == [f"{number}:{index}" for index in range(TURNS)]
        assert [step.number for step in steps] == list(range(WRITERS * TURNS // 3))
        assert len({span.message_id for step in steps for span in step.spans}) == len(steps)
        for step in steps:
            assert_holds(store, session.id, step)

    def test_a_reader_sees_whole_steps(self, store: Store, opener: Callable[[], Store]) -> None:
        session = open_session(store)
        with closing(opener()) as other, ThreadPoolExecutor(1) as pool:
            writing = pool.submit(tell, other, session, *map(str, range(8)))
            seen = 0
            while seen < 8:
                steps = store.steps(session.id)
                assert len(steps) >= seen
                assert all(len(step.spans) == 1 for step in steps)
                seen = len(steps)
                if steps:
                    assert_holds(store, session.id, steps[-1])
                assert not (writing.done() and writing.exception())
            writing.result()
