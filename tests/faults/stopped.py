"""A writer is stopped past its lease in the midst of a commit; another writes; when it goes on, it is refused."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

from mplus_memory.errors import ConflictError, SessionNotFoundError
from mplus_memory.records import Moment
from mplus_memory.store import LocalStore, failpoints, files
from tests.faults.campaign import Plan, Row
from tests.faults.mutations import replaced
from tests.faults.operations import describe
from tests.faults.places import scratch
from tests.store.builders import commit, open_alice, turn, whole

BEFORE_THE_LOCK = ("shard.created", "shard.written", "shard.synced", "shard.renamed", "shard.published")
OTHERS = ("commits", "goes back", "forgets", "sweeps", "deletes and makes anew")


def prepare(root: Path) -> None:
    """alice with two steps, and a message that the stopped writer is about to write."""
    with LocalStore(root) as store:
        alice = open_alice(store)
        for number in range(2):
            commit(store, alice.id, whole(store.append(alice.id, [turn(f"message {number}")])[0]))
        store.append(alice.id, [turn("to be written")])


def start_and_stop(root: Path, point: str) -> tuple[int, int]:
    """A child that stops itself at this point of its commit, and where it says how that ended."""
    hearing, telling = os.pipe()
    child = os.fork()
    if child == 0:
        end = "nothing"
        try:
            failpoints.install(lambda name: os.kill(os.getpid(), signal.SIGSTOP) if name == point else None)
            with LocalStore(root) as store:
                alice = open_alice(store)
                commit(store, alice.id, whole(store.messages(alice.id)[-1]))
                end = "committed"
        except BaseException as error:
            end = repr(error)
        finally:
            os.write(telling, json.dumps(end).encode())
            os._exit(0)
    os.close(telling)
    assert os.WIFSTOPPED(os.waitpid(child, os.WUNTRACED)[1])
    return child, hearing


def let_another_write(root: Path, what: str) -> None:
    """What the other writer does, for whom the lease of the first has run out."""
    with replaced(files, "is_leased", lambda path: False), LocalStore(root) as store:
        alice = open_alice(store)
        messages, steps = store.messages(alice.id), store.steps(alice.id)
        match what:
            case "commits":
                commit(store, alice.id, whole(messages[-1]))
            case "goes back":
                store.go_back(alice, Moment(head=steps[0].id, end=1))
            case "forgets":
                store.forget(alice, steps[0].id, [messages[1].id])
            case "deletes and makes anew":
                store.delete_session("alice")
                open_alice(store)


def wrong_with(point: str, what: str, root: Path) -> str | None:
    """What went wrong in one case."""
    prepare(root)
    child, hearing = start_and_stop(root, point)
    try:
        let_another_write(root, what)
        with LocalStore(root) as store:
            before = describe_but_files(store)
    finally:
        os.kill(child, signal.SIGCONT)
        with os.fdopen(hearing) as pipe:
            end = json.loads(pipe.read())
        os.waitpid(child, 0)
    if end.partition("(")[0] not in (ConflictError.__name__, SessionNotFoundError.__name__):
        return f"the stale writer ended with {end}"
    with LocalStore(root) as store:
        if describe(store) != before:
            return "the stale writer changed the store"
    return None


def describe_but_files(store: LocalStore) -> object:
    """As ``describe``, while the stopped writer's file may still lie there."""
    with replaced(files, "is_leased", lambda path: False):
        LocalStore(store.root).close()
    return describe(store)


def run(plan: Plan) -> Row:
    """Every point before the lock with everything that another writer may do."""
    row = Row(name="stopped", target="the stale one is always rejected")
    cases = [(point, what) for point in BEFORE_THE_LOCK for what in OTHERS]
    for point, what in cases:
        case = f"{point}, the other {what}"
        if plan.only in (None, case):
            with scratch() as place:
                why = wrong_with(point, what, place / "store")
            if why is not None:
                row.fail(plan, case, why)
    row.figures |= {"schedules": len(cases), "bad": len(row.failures)}
    return row
