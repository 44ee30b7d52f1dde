"""Background writes: the same memory as without, though nobody waits for the model."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from mplus_memory import ClosedError, LatentMemoryBackend, LoadedModel, Session, Turn
from mplus_memory.background import BACKLOG_CHUNKS
from mplus_memory.batching import Asked, ExactBatches, Passes
from mplus_memory.chunking import num_tokens
from mplus_memory.model.network import Delta
from tests.session.talk import sentence, turns
from tests.session.test_sharing import in_processes, run_all

NAMES = ("ann", "bob", "cem", "dee")


def in_background(store: Path, model: LoadedModel, **settings: object) -> LatentMemoryBackend:
    return LatentMemoryBackend(store, model, background_writes=True, **settings)  # type: ignore[arg-type]


@contextmanager
def held_up(backend: LatentMemoryBackend) -> Iterator[threading.Event]:
    """Within the block the thread waits before its write passes, until the event is set."""
    go, entered, passes = threading.Event(), threading.Event(), backend._exact_batches()

    def waiting(asked: Sequence[Asked]) -> Sequence[Delta]:
        entered.set()
        assert go.wait(60)
        return ExactBatches.__call__(passes, asked)

    assert backend._background is not None
    backend._background._passes = lambda: waiting
    try:
        yield go
    finally:
        go.set()
        backend.drain()
        backend._background._passes = backend._exact_batches


def told_alone(folder: Path, model: LoadedModel, count: int) -> tuple[str, str, int]:
    """Digest, an answer and the number of steps of a session that was told so many messages at once."""
    with LatentMemoryBackend(folder, model) as backend:
        session = backend.session("s")
        session.remember_turns(turns(count))
        return session.digest(), session.answer("tea", max_new_tokens=4).text, len(session.history())


def test_each_session_is_as_if_written_at_once(tmp_path: Path, tiny: LoadedModel) -> None:
    told = {name: turns(12 + place, 100 * place) for place, name in enumerate(NAMES)}
    with LatentMemoryBackend(tmp_path / "alone", tiny) as alone:
        for name, some in told.items():
            alone.session(name).remember_turns(some)
        expected = {name: (alone.session(name).digest(), alone.session(name).history()[-1].digest) for name in NAMES}
    with in_background(tmp_path / "background", tiny) as backend:

        def tell(name: str) -> None:
            for turn in told[name]:
                assert backend.session(name).remember_turns([turn]).step is None

        run_all([lambda name=name: tell(name) for name in NAMES])  # type: ignore[misc]
        assert backend.drain() == {}
        got = {name: (backend.session(name).digest(), backend.session(name).history()[-1].digest) for name in NAMES}
        assert got == expected
        assert not [one for one in threading.enumerate() if one.name == "mplus-memory-writer"], "it ends with its work"


def test_sessions_are_written_in_batches(tmp_path: Path, tiny: LoadedModel) -> None:
    with in_background(tmp_path, tiny) as backend:
        with held_up(backend):
            for name in NAMES:
                backend.session(name).remember_turns(turns(12))
        assert backend._batches is not None and backend._batches.num_batches > 0
        assert len({backend.session(name).digest() for name in NAMES}) == 1


def test_nobody_waits_and_answers_are_the_same(tmp_path: Path, tiny: LoadedModel) -> None:
    digest, answer, num_steps = told_alone(tmp_path / "alone", tiny, 12)
    with in_background(tmp_path / "background", tiny) as backend:
        session = backend.session("s")
        with held_up(backend):
            receipt = session.remember_turns(turns(12))
            assert receipt.step is None and receipt.deferred is None
            assert receipt.pending_tokens > tiny.network.config.chunk_tokens
            assert not session.history() and len(session.messages()) == 12
            assert session.answer("tea", max_new_tokens=4).text == answer
        assert (session.digest(), len(session.history())) == (digest, num_steps)
        assert session.answer("tea", max_new_tokens=4).text == answer


def test_who_tells_faster_than_the_model_writes_has_to_wait(tmp_path: Path, tiny: LoadedModel) -> None:
    with in_background(tmp_path, tiny) as backend:
        session, done = backend.session("s"), threading.Event()
        limit = BACKLOG_CHUNKS * tiny.network.config.chunk_tokens

        def tell() -> None:
            while session.remember_turns(turns(4)).pending_tokens > tiny.network.config.chunk_tokens:
                pass
            done.set()

        with held_up(backend) as go:
            teller = threading.Thread(target=tell)
            teller.start()
            while num_tokens(session.view().pending) <= limit:
                assert teller.is_alive()
            assert not done.wait(0.2), "more waits than may"
            go.set()
            teller.join(60)
        assert done.is_set()


def test_closing_waits_for_what_is_under_way(tmp_path: Path, tiny: LoadedModel) -> None:
    digest, _, num_steps = told_alone(tmp_path / "alone", tiny, 12)
    with in_background(tmp_path / "background", tiny) as backend:
        backend.session("s").remember_turns(turns(12))
    with pytest.raises(ClosedError):
        backend.drain()
    with LatentMemoryBackend(tmp_path / "background", tiny) as again:
        assert (again.session("s").digest(), len(again.session("s").history())) == (digest, num_steps)


@pytest.mark.parametrize("num_passes", [1, 2])
def test_a_killed_process_loses_nothing(num_passes: int, tmp_path: Path, tiny: LoadedModel) -> None:
    digest, answer, _ = told_alone(tmp_path / "whole", tiny, 13)

    def work() -> None:
        backend = in_background(tmp_path / "killed", tiny)
        passes, count = backend._exact_batches(), 0

        def dying(asked: Sequence[Asked]) -> Sequence[Delta]:
            nonlocal count
            count += 1
            if count > num_passes:
                os.kill(os.getpid(), signal.SIGKILL)
            return passes(asked)

        assert backend._background is not None
        backend._background._passes = lambda: dying
        backend.session("s").remember_turns(turns(12))
        backend.drain()

    assert in_processes([work]) == [-signal.SIGKILL]
    with in_background(tmp_path / "killed", tiny) as backend:
        session = backend.session("s")
        assert len(session.messages()) == 12 and len(session.history()) == num_passes
        session.remember_turns(turns(1, 12))
        backend.drain()
        assert (session.digest(), session.answer("tea", max_new_tokens=4).text) == (digest, answer)


def test_what_has_to_wait_is_named_and_written_later(
    tmp_path: Path, tiny: LoadedModel, caplog: pytest.LogCaptureFixture
) -> None:
    digest, _, _ = told_alone(tmp_path / "alone", tiny, 13)
    with in_background(tmp_path / "background", tiny) as backend:
        session = backend.session("s")
        session.remember_turns(turns(1))
        backend.set_quota(backend.quota("s").used_bytes + 24_000, "s")
        session.remember_turns(turns(11, 1))
        put_off = backend.drain()
        assert list(put_off) == ["s"] and "quota" in put_off["s"] and "quota" in caplog.text
        assert len(session.messages()) == 12
        backend.set_quota(None, "s")
        session.remember_turns(turns(1, 12))
        assert backend.drain() == {}
        assert session.digest() == digest


def broken(asked: Sequence[Asked] = ()) -> Sequence[Delta]:
    raise RuntimeError("out of memory")


@pytest.mark.parametrize("passes", [broken, lambda: broken], ids=["before any pass", "in a pass"])
def test_an_error_of_the_model_is_nobodys_loss(
    passes: Callable[[], Passes], tmp_path: Path, tiny: LoadedModel, caplog: pytest.LogCaptureFixture
) -> None:
    digest, _, _ = told_alone(tmp_path / "alone", tiny, 13)
    with in_background(tmp_path / "background", tiny) as backend:
        session = backend.session("s")
        assert backend._background is not None
        backend._background._passes = passes
        session.remember_turns(turns(12))
        assert backend.drain() == {"s": "RuntimeError: out of memory"} and "out of memory" in caplog.text
        backend._background._passes = backend._exact_batches
        session.remember_turns(turns(1, 12))
        assert backend.drain() == {} and session.digest() == digest


def test_other_calls_on_a_session_go_between(tmp_path: Path, tiny: LoadedModel) -> None:
    """Flush, rollback and telling others together take the session while the thread wants it too."""
    with in_background(tmp_path / "background", tiny) as backend, LatentMemoryBackend(tmp_path / "x", tiny) as plain:
        for session in (backend.session("s"), plain.session("s")):
            session.remember_turns(turns(12))
            session.flush()
            message = session.messages()[5]
            session.rollback(to=message)
            session.remember_turns(turns(9, 50))
        for one in (backend, plain):
            one.remember_together({"t": turns(12), "s": turns(7, 70)})
            one.session("s").remember_turns(turns(9, 90))
        backend.drain()
        for name in ("s", "t"):
            assert backend.session(name).digest() == plain.session(name).digest()


def test_a_fork_meets_no_half_written_session(tmp_path: Path, tiny: LoadedModel) -> None:
    digest, _, _ = told_alone(tmp_path / "alone", tiny, 40)
    with in_background(tmp_path / "background", tiny) as backend:
        backend.session("s").remember_turns(turns(40))

        def tell_too() -> None:
            own: Session = backend.session("child")
            own.remember_turns(turns(12))
            backend.drain()
            assert own.history()

        assert in_processes([tell_too]) == [0]
        backend.drain()
        assert backend.session("s").digest() == digest
        assert backend.session("child").history()


def test_a_turn_of_recalled_messages_alone_asks_for_nothing(tmp_path: Path, tiny: LoadedModel) -> None:
    with in_background(tmp_path, tiny) as backend:
        session = backend.session("s")
        assert session.remember_turns([Turn(role="user", content=sentence(1))]).pending_tokens > 0
        assert backend._background is not None and backend._background._thread is None, "no chunk is full"
