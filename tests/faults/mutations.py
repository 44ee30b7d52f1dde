"""Our own protocol with one thing left out: each such mistake must be found, else the campaign would find none."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import null, update

from mplus_memory.errors import ConflictError
from mplus_memory.store import LocalStore, commit, failpoints, files, sqlite
from mplus_memory.store.schema import sessions
from tests.faults.campaign import Plan, Row
from tests.faults.operations import OPERATIONS, describe
from tests.faults.places import scratch
from tests.faults.power_loss import Mutation, explore, record
from tests.store.builders import new_step, open_alice

BEFORE_THE_ROW = ("shard.created", "shard.written", "shard.synced", "shard.renamed", "shard.published")


@contextmanager
def replaced(place: Any, name: str, value: object) -> Iterator[None]:
    """Within the block another value stands there."""
    before = getattr(place, name)
    setattr(place, name, value)
    try:
        yield
    finally:
        setattr(place, name, before)


def _sync_only(is_wanted: Callable[[int], bool]) -> Mutation:
    def sync(descriptor: int) -> None:
        if is_wanted(os.fstat(descriptor).st_mode):
            os.fsync(descriptor)

    return lambda: replaced(files, "sync_descriptor", sync)


@contextmanager
def _published_afterwards(target: Path, data: memoryview) -> Iterator[None]:
    yield
    with _published(target, data):
        pass


_published = files.published
_NORMAL = tuple(pragma.replace("synchronous = FULL", "synchronous = NORMAL") for pragma in sqlite._PRAGMAS)


def move_head_without_fence(connection: Any, origin: Any, step_id: str) -> None:
    """As the commit moves a head, but for the fence."""
    head = origin.session.head
    moved = connection.execute(
        update(sessions)
        .where(
            sessions.c.namespace_id == origin.key.namespace_id,
            sessions.c.id == origin.key.session_id,
            sessions.c.head.is_not_distinct_from(null() if head is None else head),
        )
        .values(head=step_id)
    )
    assert moved.rowcount == 1


EXPLORED: dict[str, Mutation] = {
    "no file fsync": _sync_only(stat.S_ISDIR),
    "no directory fsync": _sync_only(stat.S_ISREG),
    "row before file": lambda: replaced(files, "published", _published_afterwards),
    "synchronous = NORMAL": lambda: replaced(sqlite, "_PRAGMAS", _NORMAL),
}


def caught_by_power_loss(name: str, place: Path, *, num_states: int, seed: int = 0) -> str | None:
    """The first thing that the explorer finds wrong with a mutated commit, None if it finds nothing."""
    recording = record(OPERATIONS["commit"], place, EXPLORED[name])
    found = explore(recording, place, num_states=num_states, seed=seed, stop_at=1)
    return f"state {found.num_states}: {found.bad[0].why}" if found.bad else None


def caught_by_schedules(place: Path, *, fenced: bool) -> str | None:
    """A writer rests at each point of its commit while another process sweeps its file, as where flock does not reach.

    Gives back what the store then holds that it should not, None if every such commit was refused.
    """
    for point in BEFORE_THE_ROW:
        root = place / f"{point}-{fenced}"
        with replaced(files, "is_leased", lambda path: False):
            if fenced:
                _commit_while_swept(root, point)
            else:
                with replaced(commit, "_move_head", move_head_without_fence):
                    _commit_while_swept(root, point)
        try:
            with LocalStore(root) as store:
                describe(store)
        except Exception as error:
            return f"swept at {point}: {error}"
    return None


def _commit_while_swept(root: Path, point: str) -> None:
    with LocalStore(root) as store:
        alice = open_alice(store)
        swept: list[str] = []

        def sweep(name: str) -> None:
            if name == point and not swept:
                swept.append(name)
                LocalStore(root).close()

        before = failpoints.install(sweep)
        try:
            store.commit_step(alice.id, None, new_step(0))
        except ConflictError:
            pass
        finally:
            failpoints.install(before)
        assert swept, point


def run(plan: Plan) -> Row:
    """Each mutation, and what gave it away."""
    row = Row(name="mutations", target="5 of 5 caught")
    for name in (*EXPLORED, "no fence"):
        if plan.chooses(name):
            with scratch() as place:
                if name in EXPLORED:
                    caught = caught_by_power_loss(name, place, num_states=1_000, seed=plan.seed)
                else:
                    caught = caught_by_schedules(place, fenced=False)
            row.figures[name] = "missed" if caught is None else "caught"
            if caught is None:
                row.fail(plan, name, f"{name}: nothing was found wrong")
    with scratch() as place:
        wrong = caught_by_schedules(place, fenced=True)
    if wrong is not None:
        row.fail(plan, "no fence", f"with the fence as it is: {wrong}")
    return row
