"""Many at once: threads, sessions, backends and processes on one model and one store."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from mplus_memory import Answer, LatentMemoryBackend, LoadedModel, Session
from mplus_memory.store import failpoints
from tests.session.talk import sentence, turns


def run_all(work: Sequence[Callable[[], object]]) -> None:
    """Run all at once, each in a thread; the first error of any is raised."""
    errors: list[BaseException] = []

    def guarded(each: Callable[[], object]) -> None:
        try:
            each()
        except BaseException as error:
            errors.append(error)

    workers = [threading.Thread(target=guarded, args=(each,)) for each in work]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if errors:
        raise errors[0]


def live(session: Session, first: int) -> list[tuple[str, Answer]]:
    """A life of a session: told, asked, told, asked."""
    seen = []
    for at in range(0, 12, 3):
        session.remember_turns(turns(3, first + at))
        answer = session.answer(sentence(first), max_new_tokens=4)
        seen.append((session.digest(), answer.text))
    session.recall("tea")
    return seen  # type: ignore[return-value]


def test_sessions_in_many_threads_are_each_what_they_are_alone(tmp_path: Path, tiny: LoadedModel) -> None:
    firsts = [0, 100, 200, 300]
    with LatentMemoryBackend(tmp_path / "alone", tiny) as backend:
        alone = {first: live(backend.session(f"s{first}"), first) for first in firsts}
    together: dict[int, object] = {}
    with LatentMemoryBackend(tmp_path / "together", tiny) as backend:

        def one(first: int) -> None:
            together[first] = live(backend.session(f"s{first}"), first)

        run_all([lambda first=first: one(first) for first in firsts])  # type: ignore[misc]
    assert together == alone


def contents(session: Session) -> list[str]:
    return [message.content for message in session.messages()]


def check_whole(session: Session, told: Sequence[str]) -> None:
    """Every message once, written once, in the journal's order; nothing written twice or left out."""
    messages = session.messages()
    assert sorted(message.content for message in messages) == sorted(told)
    assert [message.position for message in messages] == [*range(len(messages))]
    covered = list(dict.fromkeys(id for step in session.history() for id in step.message_ids))
    written = [message.id for message in messages if message.step is not None]
    assert covered[: len(written)] == written
    assert len(covered) <= len(written) + 1, "at most one message is half written"
    session.flush()
    spans = [span for step in session._store.steps(session._row().id) for span in step.spans]  # type: ignore[union-attr]
    for message in messages:
        own = [span for span in spans if span.message_id == message.id]
        assert [span.start for span in own] == [0, *(span.end for span in own[:-1])]
        assert [span.complete for span in own] == [*[False] * (len(own) - 1), True]


def test_one_session_told_by_many_threads_loses_and_doubles_nothing(backend: LatentMemoryBackend) -> None:
    session = backend.session("s")
    told = [sentence(number) for number in range(24)]
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            session.answer("tea", max_new_tokens=1)
            session.digest()

    reader = threading.Thread(target=read)
    reader.start()
    try:
        run_all([lambda part=part: [session.remember(text) for text in told[part::3]] for part in range(3)])  # type: ignore[misc]
    finally:
        stop.set()
        reader.join()
    check_whole(session, told)


def test_two_backends_writing_in_turn_give_one_memory(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path / "one", tiny) as backend:
        backend.session("s").remember_turns(turns(20))
        expected = backend.session("s").digest()
    with LatentMemoryBackend(tmp_path / "two", tiny) as a, LatentMemoryBackend(tmp_path / "two", tiny) as b:
        for number, turn in enumerate(turns(20)):
            writer, reader = (a, b) if number % 2 else (b, a)
            writer.session("s").remember_turns([turn])
            assert reader.session("s").messages()[-1].content == turn.content
        assert a.session("s").digest() == b.session("s").digest() == expected
        assert a.session("s").answer("tea", max_new_tokens=3) == b.session("s").answer("tea", max_new_tokens=3)


def test_two_backends_writing_at_once_lose_and_double_nothing(tmp_path: Path, tiny: LoadedModel) -> None:
    told = [sentence(number) for number in range(24)]
    with LatentMemoryBackend(tmp_path, tiny) as a, LatentMemoryBackend(tmp_path, tiny) as b:
        parts = ((a, told[::2]), (b, told[1::2]))
        run_all(
            [
                lambda backend=backend, part=part: [backend.session("s").remember(t) for t in part]
                for backend, part in parts
            ]
        )  # type: ignore[misc]
        assert a.session("s").digest() == b.session("s").digest()
        check_whole(b.session("s"), told)


def in_processes(work: Sequence[Callable[[], object]]) -> list[int | None]:
    """Run each in a child of its own; their exit codes."""
    context = multiprocessing.get_context("fork")
    children = [context.Process(target=each) for each in work]
    for child in children:
        child.start()
    for child in children:
        child.join(60)
    return [child.exitcode for child in children]


def test_processes_writing_at_once_lose_and_double_nothing(tmp_path: Path, tiny: LoadedModel) -> None:
    told = [sentence(number) for number in range(24)]

    def work(part: list[str]) -> None:
        with LatentMemoryBackend(tmp_path, tiny) as backend:
            for text in part:
                backend.session("s").remember(text)

    assert in_processes([lambda part=told[i::3]: work(part) for i in range(3)]) == [0, 0, 0]  # type: ignore[misc]
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        order = contents(session)
        digest = session.digest()
        check_whole(session, told)
    with LatentMemoryBackend(tmp_path / "again", tiny) as backend:
        for text in order:
            backend.session("s").remember(text)
        assert backend.session("s").digest() == digest, "whoever wrote, the same words give the same memory"


@pytest.mark.parametrize("point", ["journal.committed", "shard.renamed", "commit.inserted", "commit.committed"])
def test_what_a_killed_writer_left_is_read_and_then_written(point: str, tmp_path: Path, tiny: LoadedModel) -> None:
    def work() -> None:
        failpoints.install(failpoints.kill_at(point, 2 if point == "journal.committed" else 1))  # 1: the session
        with LatentMemoryBackend(tmp_path / "killed", tiny) as backend:
            backend.session("s").remember_turns(turns(12))
        os._exit(0)

    assert in_processes([work]) == [-signal.SIGKILL]
    with LatentMemoryBackend(tmp_path / "whole", tiny) as backend:
        backend.session("s").remember_turns(turns(12))
        expected = backend.session("s").answer("tea", max_new_tokens=6)
        recalled = [(each.message.content, each.score) for each in backend.session("s").recall("tea", limit=20)]
        backend.session("s").remember(sentence(99))
        digest = backend.session("s").digest()
    with LatentMemoryBackend(tmp_path / "killed", tiny) as backend:
        session = backend.session("s")
        assert len(session.messages()) == 12 and len(session.history()) <= 1
        answer = session.answer("tea", max_new_tokens=6)
        assert (answer.text, answer.usage) == (expected.text, expected.usage)
        assert [(each.message.content, each.score) for each in session.recall("tea", limit=20)] == recalled
        assert len(session.history()) <= 1, "reading wrote nothing"
        session.remember(sentence(99))
        assert session.digest() == digest and len(session.history()) > 2


def test_tasks_on_one_session_lose_and_double_nothing(backend: LatentMemoryBackend) -> None:
    session, told = backend.session("s"), [sentence(number) for number in range(18)]

    async def tell() -> None:
        await asyncio.gather(*(asyncio.to_thread(session.remember, text) for text in told))

    asyncio.run(tell())
    check_whole(session, told)


def test_two_sessions_never_wait_for_each_others_model_work(backend: LatentMemoryBackend, tiny: LoadedModel) -> None:
    """One session is held in the middle of its write pass until the other has written and answered."""
    entered, other_is_done = threading.Event(), threading.Event()
    slow = threading.Thread(target=lambda: backend.session("slow").remember_turns(turns(6)))

    def hold(module: object, args: object) -> None:
        if threading.current_thread() is slow:
            entered.set()
            assert other_is_done.wait(60)

    last: Any = tiny.network.writer().network.layers[-1]
    handle = last.mlp.register_forward_pre_hook(hold)
    try:
        slow.start()
        assert entered.wait(60)
        backend.session("quick").remember_turns(turns(6))
        assert backend.session("quick").answer("tea", max_new_tokens=1).usage.completion_tokens == 1
        assert not backend.session("slow").history()
    finally:
        other_is_done.set()
        slow.join(60)
        handle.remove()
    assert backend.session("slow").digest() == backend.session("quick").digest()
