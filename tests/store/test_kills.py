"""A child is killed with SIGKILL in the midst of its work, 80 times; tests/faults does it to several at once.

The child says on a pipe what it is about to do and what was acknowledged. After each kill the store
is opened: what was acknowledged is there once, what was in flight is there once or not at all, and
the next child repeats it under the same request id.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mplus_memory.store import LocalStore, failpoints
from tests.store.builders import assert_holds, commit, new_step, open_alice, turn, whole

AT_POINTS, AT_RANDOM = 60, 20
WORK_POINTS = [name for name in failpoints.NAMES if name.split(".")[0] in ("journal", "shard", "commit")]
ONCE_POINTS = [name for name in failpoints.NAMES if name not in WORK_POINTS]


@dataclass
class Told:
    """What children said so far: acknowledged texts and step ids, and the request in flight."""

    messages: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    deleted: int = 0
    begun: list[str] = field(default_factory=list)  # the request that was announced last
    requests: int = 0


@pytest.fixture(autouse=True, scope="module")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Statements are compiled here once, and not by each of hundreds of children."""
    root, told = tmp_path_factory.mktemp("compiled") / "store", Told()
    child_work(root, told, lambda *words: note(told, [str(word) for word in words]), most=8)
    check(root, told)


def child_work(root: Path, told: Told, say: Callable[..., None], most: int = 1000) -> None:
    """Repeat what was in flight, then append and commit by turns, deleting another session in between."""
    with LocalStore(root) as store:
        session = open_alice(store)
        queue = [told.begun] if told.begun else []
        for number in range(told.requests + 1, told.requests + most):
            queue.append([f"r{number}", "commit" if number % 3 == 0 else "append"])
            for request_id, kind in queue:
                say("begin", request_id, kind)
                if kind == "append":
                    store.append(session.id, [turn(request_id)], request_id=request_id)
                    say("message", request_id)
                else:
                    say("step", commit_pending(store, session.id, request_id))
            queue.clear()
            if number % 7 == 0:
                gone = open_alice(store, "gone")
                store.append(gone.id, [turn("canary")])
                commit(store, gone.id)
                store.delete_session("gone")
                say("deleted")


def commit_pending(store: LocalStore, session_id: str, request_id: str) -> str:
    session = store.get_session(session_id)
    spans = tuple(whole(message) for message in store.messages(session_id, store.cursor(session_id)[0]))
    step = new_step(session.num_steps, spans)
    return store.commit_step(session_id, session.head, step, request_id).id


@dataclass(frozen=True)
class Moment:
    """When we kill a child ourselves: so many seconds after it said its n-th line."""

    num_lines: int
    seconds: float


def run_child(root: Path, told: Told, how: failpoints.Hook | Moment) -> None:
    """Fork, let the child work until it is killed (by a hook of its own, or by us), note what it said."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            failpoints.install(None if isinstance(how, Moment) else how)
            child_work(root, told, lambda *words: os.write(writer, json.dumps(words).encode() + b"\n") and None)
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        lines = []
        if isinstance(how, Moment):
            lines = [pipe.readline() for _ in range(how.num_lines)]
            select.select([], [], [], how.seconds)
            os.kill(child, signal.SIGKILL)
        lines += pipe.read().splitlines()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    for line in lines:
        note(told, json.loads(line))


def note(told: Told, words: list[str]) -> None:
    match words:
        case ["begin", request_id, kind]:
            told.begun = [request_id, kind]
            told.requests = max(told.requests, int(request_id[1:]))
        case ["message", text]:
            told.messages.append(text)
            told.begun = []
        case ["step", step_id]:
            told.steps.append(step_id)
            told.begun = []
        case ["deleted"]:
            told.deleted += 1


def check(root: Path, told: Told) -> None:
    """Nothing acknowledged is lost, nothing is doubled, nothing dangles, and no orphan is left."""
    with LocalStore(root) as store:
        session = open_alice(store)
        texts = [message.content for message in store.messages(session.id)]
        steps = store.steps(session.id)
        assert [text for text in texts if text not in told.begun] == told.messages
        assert len(set(texts)) == len(texts)
        assert [step.id for step in steps][: len(told.steps)] == told.steps
        assert len(steps) - len(told.steps) <= (told.begun[1:] == ["commit"])
        assert [step.number for step in steps] == list(range(len(steps)))
        spans = [span.message_id for step in steps for span in step.spans]
        assert len(set(spans)) == len(spans)
        for step in steps[-2:]:
            assert_holds(store, session.id, step)
        shards = {step.shard_id for listed in store.sessions() for step in store.steps(listed.id)}
    assert {path.stem for path in (root / "shards").rglob("*.*")} == shards


def kills() -> Iterator[failpoints.Hook | Moment]:
    """Every named point at several of its times, then random moments."""
    generator = random.Random(0)
    for index in range(AT_POINTS):
        point = WORK_POINTS[index % len(WORK_POINTS)]
        yield failpoints.kill_at(point, 1 + index // len(WORK_POINTS) % 4)
    for _ in range(AT_RANDOM):
        yield Moment(generator.randrange(1, 8), generator.uniform(0, 0.004))


def test_eighty_kills(tmp_path: Path) -> None:
    told, root, total = Told(), tmp_path / "0", 0
    for index, how in enumerate(kills()):
        if index % 25 == 0:
            told, root = Told(), tmp_path / str(index)
        run_child(root, told, how)
        check(root, told)
        total += len(told.messages) + len(told.steps)
    assert total > AT_POINTS + AT_RANDOM


@pytest.mark.parametrize("point", [name for name in ONCE_POINTS if name.split(".")[0] in ("store", "migrate")])
def test_killed_while_the_store_is_made(tmp_path: Path, point: str) -> None:
    told = Told()
    run_child(tmp_path / "store", told, failpoints.kill_at(point))
    assert not told.messages
    check(tmp_path / "store", told)


@pytest.mark.parametrize("point", [name for name in ONCE_POINTS if name.startswith("delete.")])
def test_killed_while_a_session_is_deleted(tmp_path: Path, point: str) -> None:
    told, root = Told(), tmp_path / "store"
    run_child(root, told, failpoints.kill_at(point))
    check(root, told)
    with LocalStore(root) as store:
        left = [session.name for session in store.sessions()]
    everything = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    assert ("gone" in left) == (b"canary" in everything) == (point in ("delete.begun", "delete.rows_deleted"))


@pytest.mark.parametrize("point", [name for name in ONCE_POINTS if name.startswith("sweep.")])
def test_killed_while_orphans_are_swept(tmp_path: Path, point: str) -> None:
    told, root = Told(), tmp_path / "store"
    run_child(root, told, failpoints.kill_at("shard.renamed", 2))
    run_child(root, told, failpoints.kill_at(point))
    check(root, told)
