from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mplus_memory.errors import ConflictError
from mplus_memory.store import LocalStore
from tests.store.builders import assert_holds, commit, open_alice, turn, whole

WRITERS, TURNS = 6, 12


def in_processes(count: int, work: Callable[[int], None]) -> None:
    """Run ``work`` in that many forked children at once; fails if one of them does."""
    reader, writer = os.pipe()
    children = []
    for number in range(count):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                os.close(writer)
                os.read(reader, 1)  # returns when the parent closes its end: all start together
                work(number)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    os.close(reader)
    os.close(writer)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * count


def write_as(store: LocalStore, number: int) -> None:
    """Append and commit to one shared session; a lost race is simply tried again."""
    session = open_alice(store)
    for index in range(TURNS):
        message = store.append(session.id, [turn(f"{number}:{index}")], request_id=f"{number}:{index}")[0]
        if index % 4 == 0:
            while True:
                try:
                    commit(store, session.id, whole(message))
                    break
                except ConflictError:
                    continue


def check_all_written(store: LocalStore) -> None:
    session = open_alice(store)
    messages = store.messages(session.id)
    assert [message.position for message in messages] == list(range(WRITERS * TURNS))
    for number in range(WRITERS):
        own = [message.content for message in messages if message.content.startswith(f"{number}:")]
        assert own == [f"{number}:{index}" for index in range(TURNS)]
    steps = store.steps(session.id)
    assert [step.number for step in steps] == list(range(WRITERS * TURNS // 4))
    assert len({span.message_id for step in steps for span in step.spans}) == len(steps)
    for step in steps:
        assert_holds(store, session.id, step)


def test_threads_share_one_store(store: LocalStore) -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda number: write_as(store, number), range(WRITERS)))
    check_all_written(store)


def test_processes_share_one_folder(root: Path) -> None:
    """The store does not exist when they start, so its creation is a race as well."""

    def work(number: int) -> None:
        with LocalStore(root) as store:
            write_as(store, number)

    in_processes(WRITERS, work)
    with LocalStore(root) as store:
        check_all_written(store)
        assert len(list((root / "shards").rglob("*.*"))) == len(store.steps(open_alice(store).id))


def test_readers_see_whole_steps_while_others_write(root: Path) -> None:
    with LocalStore(root) as store:
        session = open_alice(store)
        done = threading.Event()

        def read() -> int:
            seen = 0
            while not done.is_set() or not seen:
                steps = store.steps(session.id)
                assert len(steps) >= seen
                seen = len(steps)
                if steps:
                    assert_holds(store, session.id, steps[-1])
            return seen

        with ThreadPoolExecutor(3) as pool:
            readers = [pool.submit(read) for _ in range(2)]
            in_processes(2, lambda number: write_as(store, number))
            done.set()
            assert all(reader.result() > 0 for reader in readers)


def test_opening_one_name_makes_one_session(root: Path) -> None:
    ids = root.parent / "ids"

    def work(number: int) -> None:
        with LocalStore(root) as store:
            session_id = open_alice(store).id
        with ids.open("a") as file:
            file.write(session_id + "\n")

    in_processes(WRITERS, work)
    assert len(ids.read_text().split()) == WRITERS
    assert len(set(ids.read_text().split())) == 1


def test_a_fork_while_other_threads_write(store: LocalStore) -> None:
    """Children use the store they inherited; the parent's threads go on."""
    session = open_alice(store)
    done = threading.Event()

    def write() -> int:
        count = 0
        while not done.is_set():
            store.append(session.id, [turn("from a thread")])
            count += 1
        return count

    with ThreadPoolExecutor(2) as pool:
        writers = [pool.submit(write) for _ in range(2)]
        in_processes(3, lambda number: [store.append(session.id, [turn(f"child {number}")]) for _ in range(5)] and None)
        done.set()
        count = sum(writer.result() for writer in writers)
    contents = [message.content for message in store.messages(session.id)]
    assert len(contents) == count + 15
    for number in range(3):
        assert contents.count(f"child {number}") == 5
