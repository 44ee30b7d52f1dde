"""What can be done to a store, each with the store it starts from; and what a store holds, in one value."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from mplus_memory.records import Moment, StoredSession
from mplus_memory.store import LocalStore
from mplus_memory.store.schema import shards, spans, steps, tombstones
from tests.faults.places import content_of, lay_out
from tests.store.builders import assert_holds, commit, new_step, open_alice, turn, whole

OLD_STORE = Path(__file__).parents[1] / "store" / "old_stores" / "0001.zip"
Say = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Operation:
    """``prepare`` makes the store in a folder, closed; ``act`` opens it and works.

    ``act`` says something after every transaction whose success it was told.
    """

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path, Say], None]
    erased: bytes | None = None  # what no file holds any more once all of it is done


def _two_sessions(root: Path) -> None:
    """alice with four messages, three of them written; bob, whom nobody touches."""
    with LocalStore(root) as store:
        alice, bob = open_alice(store), open_alice(store, "bob")
        for number in range(3):
            commit(store, alice.id, whole(store.append(alice.id, [turn(f"canary {number}")])[0]))
        store.append(alice.id, [turn("canary 3")])
        commit(store, bob.id, whole(store.append(bob.id, [turn("bob's")])[0]))


def _after_a_kill(root: Path) -> None:
    """What a killed process leaves: its last commits stand in the write-ahead log alone."""
    _two_sessions(root)
    with LocalStore(root) as store:
        _tell(store, _alice(store), lambda text: None, "before the kill")
        left = content_of(root)
    lay_out(left, root)


def _with_garbage(root: Path) -> None:
    _two_sessions(root)
    with LocalStore(root) as store:
        alice = _alice(store)
        store.go_back(alice, Moment(head=store.steps(alice.id)[0].id, end=1))


def _old_store(root: Path) -> None:
    with zipfile.ZipFile(OLD_STORE) as held:
        held.extractall(root)


def _alice(store: LocalStore) -> StoredSession:
    return next(session for session in store.sessions() if session.name == "alice")


def _tell(store: LocalStore, session: StoredSession, say: Say, request_id: str = "r") -> None:
    message = store.append(session.id, [turn(f"told as {request_id}")], request_id=request_id)[0]
    say("appended")
    commit(store, session.id, whole(message), request_id=request_id)
    say("committed")


def _commit(root: Path, say: Say) -> None:
    with LocalStore(root) as store:
        alice = _alice(store)
        _tell(store, alice, say, "first")
        _tell(store, alice, say, "second")


def _rollback(root: Path, say: Say) -> None:
    with LocalStore(root) as store:
        alice = _alice(store)
        store.go_back(alice, Moment(head=store.steps(alice.id)[0].id, end=1))
        say("went back")
        _tell(store, alice, say)


def _branch(root: Path, say: Say) -> None:
    with LocalStore(root) as store:
        alice = _alice(store)
        moment = Moment(head=store.steps(alice.id)[1].id, end=2)
        branch = store.fork(alice, "branch", moment)
        say("branched")
        store.fork(alice, "tag", moment, tag_of=alice.id)
        say("tagged")
        _tell(store, branch, say)


def _forget(root: Path, say: Say) -> None:
    with LocalStore(root) as store:
        alice = _alice(store)
        messages, before = store.messages(alice.id), store.steps(alice.id)
        staged = store.stage_step(alice.id, before[0].id, new_step(1, (whole(messages[2]),)))
        say("staged")
        store.forget(alice, staged.id, [messages[1].id])
        say("forgotten")


def _gc(root: Path, say: Say) -> None:
    with LocalStore(root) as store:
        [collected] = store.collect_garbage(timedelta(0))
        assert collected.num_steps == 2, collected
        say("collected")


def _delete(root: Path, say: Say) -> None:
    with LocalStore(root) as store:
        store.delete_session("alice")
        say("deleted")


def _migrate(root: Path, say: Say) -> None:
    with LocalStore(root) as store:
        say("migrated")
        alice = _alice(store)
        _tell(store, alice, say)


OPERATIONS = {
    operation.name: operation
    for operation in (
        Operation(name="commit", prepare=_two_sessions, act=_commit),
        Operation(name="commit-after-a-kill", prepare=_after_a_kill, act=_commit),
        Operation(name="rollback", prepare=_two_sessions, act=_rollback),
        Operation(name="branch", prepare=_two_sessions, act=_branch),
        Operation(name="forget", prepare=_two_sessions, act=_forget, erased=b"canary 1"),
        Operation(name="gc", prepare=_with_garbage, act=_gc),
        Operation(name="delete", prepare=_two_sessions, act=_delete, erased=b"canary"),
        Operation(name="migration", prepare=_old_store, act=_migrate),
    )
}


def describe(store: LocalStore) -> dict[str, Any]:
    """All that an open store holds, read through the store's own code; every shard is read and compared.

    Raises:
        AssertionError: a step does not hold what was written, or rows and files do not match.
    """
    found: dict[str, Any] = {"sessions": {}}
    listed = [*store.sessions()]
    listed += [tag for session in listed for tag in store.tags(session.id)]
    for session in listed:
        for step in store.steps(session.id):
            assert_holds(store, session.id, step)
        found["sessions"][session.id] = of_session(store, session)
    with store._database.read() as connection:
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        for table in (steps, spans, shards, tombstones):
            found[table.name] = connection.scalar(select(func.count()).select_from(table))
        rows = set(connection.execute(select(shards.c.id)).scalars())
    on_disk = {path.stem for path in (store.root / "shards").rglob("*.*")}
    assert on_disk == rows, f"files without a row: {on_disk - rows}; rows without a file: {rows - on_disk}"
    return found


def of_session(store: LocalStore, session: StoredSession) -> dict[str, Any]:
    """What a session or tag holds, as values to compare."""
    messages, chain = store.messages(session.id), store.steps(session.id)
    assert session.num_messages == len(messages), (session.num_messages, len(messages))
    assert session.num_steps == len(chain), (session.num_steps, len(chain))
    return {
        "name": session.name,
        "namespace": session.namespace,
        "cursor": store.cursor(session.id),
        "messages": [(one.id, one.position, one.content, one.step) for one in messages],
        "steps": [(one.id, one.number, one.digest, one.dropped.tolist(), one.spans, one.shard_id) for one in chain],
    }
