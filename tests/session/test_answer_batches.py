"""Answers asked for by several threads at once, computed in one batch."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from mplus_memory import LatentMemoryBackend, LoadedModel, answering
from mplus_memory.answering import AnswerBatches, Run, finish_together
from mplus_memory.errors import ConfigError, CorruptShardError, InputError
from tests.session.talk import turns

NAMES = [f"user {number}" for number in range(6)]
Asked, Given = TypeVar("Asked"), TypeVar("Given")
FULL = 24  # turns after which θ and Θ hold as much as they ever will


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, tiny: LoadedModel) -> Path:
    root = tmp_path_factory.mktemp("told") / "store"
    with LatentMemoryBackend(root, tiny) as backend:
        for number, name in enumerate(NAMES):
            backend.session(name).remember_turns(turns(FULL + number, 3 * number))
    return root


@pytest.fixture
def store(told: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(told, tmp_path / "store"))


@pytest.fixture
def batched(store: Path, tiny: LoadedModel) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(store, tiny, batch_answers=4) as backend:
        yield backend


@pytest.fixture
def sizes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many runs each batch had."""
    seen: list[int] = []

    def counting(runs: list[Run]) -> None:
        seen.append(len(runs))
        finish_together(runs)

    monkeypatch.setattr(answering, "finish_together", counting)
    return seen


def all_waiting(batches: AnswerBatches, ask: Callable[[Asked], Given], asked: Sequence[Asked]) -> list[Given]:
    """What ``ask`` gives for each of ``asked``, in threads that all wait before the first is computed."""
    with ThreadPoolExecutor(len(asked)) as pool:
        with batches._computing:
            going = [pool.submit(ask, one) for one in asked]
            while len(batches._waiting) < len(asked):
                threading.Event().wait(0.01)
        return [one.result() for one in going]


def batches_of(backend: LatentMemoryBackend) -> AnswerBatches:
    assert backend._answers is not None
    return backend._answers


def at_once(backend: LatentMemoryBackend, ask: Callable[[str], Given], names: list[str]) -> list[Given]:
    """``all_waiting`` for sessions by name, which were asked before."""
    for name in names:
        backend.session(name).answer("Warm?", max_new_tokens=1)
    return all_waiting(batches_of(backend), ask, names)


def runs_of(backend: LatentMemoryBackend) -> list[Run]:
    memories = [backend.session(name).view().memory for name in NAMES[:3]]
    return [Run(backend.model, memory, [9, 8, 7], answering.Decoding()) for memory in memories]


def ended(batches: AnswerBatches, run: Run) -> tuple[str, bool]:
    """How waiting for a run ended, and whether it is finished."""
    try:
        batches.finish(run)
        return "finished", run.finished
    except KeyboardInterrupt:
        return "interrupted", run.finished


def test_answers_are_those_given_alone(
    store: Path, tiny: LoadedModel, batched: LatentMemoryBackend, sizes: list[int]
) -> None:
    how = {
        name: {"max_new_tokens": 3 + number, "temperature": float(number % 2), "seed": number, "top_p": 0.9}
        for number, name in enumerate(NAMES)
    }
    with LatentMemoryBackend(store, tiny) as alone:
        expected = [alone.session(name).answer(f"What {name}?", **how[name]) for name in NAMES]
    sizes.clear()
    found = at_once(batched, lambda name: batched.session(name).answer(f"What {name}?", **how[name]), NAMES)
    assert found == expected
    assert max(sizes) == 4 and sum(sizes) == 2 * len(NAMES)  # with the warm ones


def test_streams_and_stops_of_a_batch(batched: LatentMemoryBackend) -> None:
    whole = {name: batched.session(name).answer("What?", max_new_tokens=8).text for name in NAMES}
    stop = {name: text[3:5] for name, text in whole.items() if len(text) > 5}
    found = at_once(batched, lambda name: "".join(batched.session(name).stream("What?", max_new_tokens=8)), NAMES)
    assert found == list(whole.values())
    names = list(stop)[:4]
    cut = at_once(batched, lambda name: batched.session(name).answer("What?", max_new_tokens=8, stop=stop[name]), names)
    assert [one.text for one in cut] == [whole[name][: whole[name].find(stop[name])] for name in names]


def test_one_session_asked_by_many_threads(batched: LatentMemoryBackend, sizes: list[int]) -> None:
    session = batched.session(NAMES[0])
    found = at_once(batched, lambda number: session.answer("What?", max_new_tokens=5), [NAMES[0]] * 4)
    assert len({one.text for one in found}) == 1 and max(sizes) == 4


def test_a_longer_past_is_no_other_shape(batched: LatentMemoryBackend, sizes: list[int]) -> None:
    batched.session("younger").remember_turns(turns(14))
    lengths = {len(batched.session(name).view().memory.layers[0].long_sources) for name in ("younger", NAMES[0])}
    size = batched.session(NAMES[0]).view().memory.size
    assert len(lengths) == 2 and min(lengths) >= size.retrieved_tokens
    at_once(batched, lambda name: batched.session(name).answer("What?", max_new_tokens=4), ["younger", NAMES[0]])
    assert sizes[-1] == 2


def test_memories_of_other_lengths_are_answered_apart(batched: LatentMemoryBackend, sizes: list[int]) -> None:
    batched.session("new").remember_turns(turns(3))
    found = at_once(batched, lambda name: batched.session(name).answer("What?", max_new_tokens=4), ["new", *NAMES[:3]])
    assert len(found) == 4 and sorted(sizes[-2:]) == [1, 3]


def test_one_that_cannot_be_read_harms_no_other(batched: LatentMemoryBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {name: batched.session(name).answer("What?", max_new_tokens=4).text for name in NAMES[:3]}
    damaged = batched.session(NAMES[3])._projected

    def refuse(*args: object) -> None:
        raise CorruptShardError("was altered")

    monkeypatch.setattr(damaged, "short_term", refuse)

    def ask(name: str) -> str:
        try:
            return batched.session(name).answer("What?", max_new_tokens=4).text
        except CorruptShardError:
            return "refused"

    assert all_waiting(batches_of(batched), ask, NAMES[:4]) == [*expected.values(), "refused"]


def test_an_interrupt_is_of_one_thread_alone(batched: LatentMemoryBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    batches, runs = AnswerBatches(4), runs_of(batched)

    def interrupted(some: list[Run]) -> None:
        if len(some) > 1:
            raise KeyboardInterrupt
        finish_together(some)

    monkeypatch.setattr(answering, "finish_together", interrupted)
    told = [how for how, _ in all_waiting(batches, partial(ended, batches), runs)]
    # Whoever is first meets the others, is interrupted, and so is the next; the last one is alone.
    assert sorted(told) == ["finished", "interrupted", "interrupted"]


def test_an_interrupt_while_others_are_tried_alone(
    batched: LatentMemoryBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches, runs = AnswerBatches(4), runs_of(batched)
    seen: list[int] = []

    def failing(some: list[Run]) -> None:
        seen.append(len(some))
        if len(some) > 1:
            raise CorruptShardError("was altered")
        if len(seen) == 3:  # the batch, its first run, and now another's
            raise KeyboardInterrupt
        finish_together(some)

    monkeypatch.setattr(answering, "finish_together", failing)
    told = all_waiting(batches, partial(ended, batches), runs)
    assert sorted(told) == [("finished", True), ("finished", True), ("interrupted", True)]


def test_a_fork_while_a_batch_is_computed(batched: LatentMemoryBackend) -> None:
    batches = batches_of(batched)
    expected = batched.session(NAMES[0]).answer("What?", max_new_tokens=3).text
    with batches._computing:
        child = os.fork()
        if child == 0:
            try:
                same = batched.session(NAMES[0]).answer("What?", max_new_tokens=3).text == expected
                os._exit(0 if same else 1)
            finally:
                os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_refusals(batched: LatentMemoryBackend, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="at most"):
        batched.session(NAMES[0]).answer("What?", max_new_tokens=10_000)
    with pytest.raises(ConfigError, match="batch_answers=0"):
        LatentMemoryBackend(tmp_path / "other", batch_answers=0)
