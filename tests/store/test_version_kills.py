"""A child is killed at every point of tagging, branching, going back, forgetting and collecting garbage.

Whatever was acknowledged is so; what was under way is done or not, never half; nothing that is left is damaged.
"""

from __future__ import annotations

import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest

from mplus_memory.records import Moment
from mplus_memory.store import LocalStore, failpoints
from tests.store.builders import assert_holds, commit, new_step, open_alice, turn, whole

POINTS = [name for name in failpoints.NAMES if name.split(".")[0] in ("fork", "rollback", "forget", "collect")]
WRITING = [name for name in failpoints.NAMES if name.split(".")[0] in ("shard", "commit")]
# Texts and numbers of steps of alice after each act; then the names of all sessions.
ALL = [f"m{number}" for number in range(5)]
STATES = [
    (ALL, [0, 1, 2, 3], ["alice"]),
    (ALL, [0, 1, 2, 3], ["alice"]),  # tagged
    (ALL, [0, 1, 2, 3], ["alice", "branch"]),
    (ALL[:3], [0, 1, 2], ["alice", "branch"]),  # went back
    (["m0", "m2"], [0, 1], ["alice", "branch"]),  # forgot the canary
    (["m0", "m2"], [0, 1], ["alice", "branch"]),  # collected
]


@pytest.fixture(autouse=True, scope="module")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Statements are compiled here once, and not by each child."""
    root = tmp_path_factory.mktemp("compiled") / "store"
    prepared(root)
    with LocalStore(root) as store:
        for number in range(1, len(STATES)):
            act(store, number)


def prepared(root: Path) -> None:
    with LocalStore(root) as store:
        alice = open_alice(store)
        for number in range(4):
            commit(store, alice.id, whole(store.append(alice.id, [turn(f"m{number}")])[0]))
        store.append(alice.id, [turn("m4")])


def act(store: LocalStore, number: int) -> None:
    """The n-th thing that is done to alice."""
    [alice] = [session for session in store.sessions() if session.name == "alice"]
    steps, messages = store.steps(alice.id), store.messages(alice.id)
    match number:
        case 1:
            store.fork(alice, "tag", Moment(head=steps[1].id, end=2), tag_of=alice.id)
        case 2:
            store.fork(alice, "branch", Moment(head=steps[0].id, end=1))
        case 3:
            store.go_back(alice, Moment(head=steps[2].id, end=3))
        case 4:
            staged = store.stage_step(alice.id, steps[0].id, new_step(1, (whole(messages[2]),)))
            store.forget(alice, staged.id, [messages[1].id])
        case 5:
            store.stage_step(alice.id, steps[1].id, new_step(2))  # nobody goes on to make it part of a session
            store.collect_garbage(timedelta(0))


def killed_at(root: Path, point: str, times: int) -> int | None:
    """How many acts a child did before it was killed; None if it never came to that point so often."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with LocalStore(root) as store:
                failpoints.install(failpoints.kill_at(point, times))
                for number in range(1, len(STATES)):
                    act(store, number)
                    os.write(writer, b".")
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        done = len(pipe.read())
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (-signal.SIGKILL, 1) and (code == 1) == (done == len(STATES) - 1)
    return done if code != 1 else None


def state_of(store: LocalStore) -> tuple[list[str], list[int], list[str]]:
    names = [session.name for session in store.sessions()]
    [alice] = [session for session in store.sessions() if session.name == "alice"]
    return (
        [message.content for message in store.messages(alice.id)],
        [step.number for step in store.steps(alice.id)],
        names,
    )


@pytest.mark.parametrize("point", [*POINTS, *WRITING])
def test_killed_anywhere_it_is_done_or_not(tmp_path: Path, point: str) -> None:
    for times in range(1, 4):
        root = tmp_path / str(times)
        prepared(root)
        done = killed_at(root, point, times)
        if done is None:
            assert times > 1, f"{point} is never reached"
            break
        with LocalStore(root) as store:
            assert state_of(store) in (STATES[done], STATES[done + 1])
            reached = store.sessions() + [tag for one in store.sessions() for tag in store.tags(one.id)]
            for session in reached:
                for step in store.steps(session.id):
                    assert_holds(store, session.id, step)
            finished = [index for index in (done, done + 1) if state_of(store) == STATES[index]][-1]
            for number in range(finished + 1 if finished else 1, len(STATES)):
                if number == 1 and any(store.tags(one.id) for one in store.sessions()):
                    continue
                act(store, number)
            assert state_of(store) == STATES[-1]
            store.collect_garbage(timedelta(0))
            reached = store.sessions() + [tag for one in store.sessions() for tag in store.tags(one.id)]
            held = {step.shard_id for session in reached for step in store.steps(session.id)}
        with LocalStore(root):
            assert {path.stem for path in (root / "shards").rglob("*.*")} == held


@pytest.mark.parametrize("point", [name for name in POINTS if name.startswith("forget.")])
def test_what_a_killed_forgetting_leaves_is_erased_by_the_next_open(tmp_path: Path, point: str) -> None:
    with LocalStore(tmp_path) as store:
        alice = open_alice(store)
        commit(store, alice.id, whole(store.append(alice.id, [turn("the canary sings")])[0]))
    child = os.fork()
    if child == 0:
        try:
            with LocalStore(tmp_path) as store:
                [alice] = store.sessions()
                failpoints.install(failpoints.kill_at(point))
                store.forget(alice, None, [store.messages(alice.id)[0].id])
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    with LocalStore(tmp_path) as store:
        [alice] = store.sessions()
        kept = bool(store.messages(alice.id))
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert kept == (b"canary" in everything) == (point in ("forget.begun", "forget.rows_deleted"))
    assert len([*(tmp_path / "shards").rglob("*.parquet")]) == kept
