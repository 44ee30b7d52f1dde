"""Power loss: an operation's real system calls are recorded, and every disk they may leave behind is opened."""

from __future__ import annotations

import hashlib
import itertools
import os
import random
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mplus_memory.store import LocalStore
from tests.faults.campaign import Plan, Row
from tests.faults.disk import JUNK, KEPT, LOST, ZEROS, Crash, Disk, Event, Named, Reader, Wrote, crashes, num_parts
from tests.faults.operations import OPERATIONS, Operation, describe
from tests.faults.places import content_of, lay_out, scratch
from tests.faults.quick import MigratedBefore, migrating_once, one_clock
from tests.faults.tracing import trace
from tests.store.builders import commit, open_alice, turn, whole

Fates = list[list[int] | None]
_MOST = 20_000  # states looked at for each moment before there are no more new ones
Mutation = Callable[[], AbstractContextManager[object]]


@dataclass(frozen=True, kw_only=True)
class Recording:
    """What an operation did to the disk: the disk before, and the events in order."""

    operation: Operation
    before: Disk
    events: list[Event]

    def crashes(self) -> Iterator[Crash]:
        """Every moment at which the power may fail."""
        return crashes(self.events, self.before)


def record(operation: Operation, place: Path, mutation: Mutation = nullcontext) -> Recording:
    """Prepare a store in ``place``, and trace the operation on it in a child.

    Raises:
        AssertionError: the operation failed, or the events do not add up to what is on the disk now.
    """
    root = place / "recorded"
    operation.prepare(root)
    before = Disk.read(root)
    silent, telling = os.pipe()

    def work() -> None:
        make_ids_repeat()
        with mutation():
            operation.act(root, lambda text: os.write(telling, text.encode()) and None)

    try:
        calls, code = trace(work)
    finally:
        os.close(silent)
        os.close(telling)
    assert code == 0, f"{operation.name} failed in the child, see its traceback above"
    recording = Recording(operation=operation, before=before, events=Reader(root, before, telling).read(calls))
    *_, last = recording.crashes()
    assert last.everything().tree() == content_of(root), "the recorded calls do not give what is on the disk"
    return recording


def make_ids_repeat() -> None:
    """In a child: give out the same ids as every other child."""
    generator = random.Random(0)
    uuid.uuid4 = lambda: uuid.UUID(int=generator.getrandbits(128), version=4)  # type: ignore[assignment]


@dataclass(frozen=True, kw_only=True)
class Bad:
    """A state that the store did not recover from, and how to make it again."""

    state: str
    why: str


@dataclass(kw_only=True)
class Explored:
    """What an exploration saw."""

    operation: str
    num_crashes: int = 0
    num_states: int = 0
    bad: list[Bad] = field(default_factory=list)


def explore(
    recording: Recording,
    place: Path,
    *,
    num_states: int,
    seed: int = 0,
    only: str | None = None,
    stop_at: int = 5,
    tick: Callable[[], None] = lambda: None,
) -> Explored:
    """Open so many distinct states, or all there are; stops early after ``stop_at`` bad ones.

    ``only`` names one state, as ``Bad.state`` does.
    """
    with one_clock(), migrating_once() as migrated:
        judge = Judge(recording, place / "opened", migrated)
        return _explore(recording, judge, num_states, seed, only, stop_at, tick)


def _explore(
    recording: Recording,
    judge: Judge,
    num_states: int,
    seed: int,
    only: str | None,
    stop_at: int,
    tick: Callable[[], None],
) -> Explored:
    moments = list(recording.crashes())
    done = Explored(operation=recording.operation.name, num_crashes=len(moments))
    seen: set[bytes] = set()
    for crash, name, disk in _states(moments, seed):
        if only is not None and name != only:
            continue
        tree = disk.tree()
        digest = digest_of(tree)
        if digest not in seen:
            seen.add(digest)
            done.num_states += 1
            why = judge.fault(tree, crash.num_said)
            if why is not None:
                done.bad.append(Bad(state=name, why=why))
            tick()
        if done.num_states >= num_states or len(done.bad) >= stop_at or only is not None:
            break
    return done


def _states(moments: list[Crash], seed: int) -> Iterator[tuple[Crash, str, Disk]]:
    """States of all moments in turn; ``position.index`` names one, given the seed."""
    chosen = [_choices(crash, random.Random(f"{seed}/{crash.position}")) for crash in moments]
    for index in range(_MOST):
        for crash, choices in zip(moments, chosen, strict=True):
            fates = next(choices, None)
            if fates is not None:
                yield crash, f"{crash.position}.{index}", crash.disk(fates, random.Random(f"{seed}/{index}"))


def _choices(crash: Crash, generator: random.Random) -> Iterator[Fates]:
    """First nothing and everything; then by turns a plain loss and a random one."""
    parts = [num_parts(event) for event in crash.pending]
    yield [[LOST] * count for count in parts]
    if not parts:
        return
    yield [None] * len(parts)
    plain = list(_plain(crash, parts))
    generator.shuffle(plain)
    for index in itertools.count():
        if index < len(plain):
            yield plain[index]
        kept = generator.choice((0.1, 0.5, 0.9, 0.98))
        weights = (1 - kept, kept, (1 - kept) / 4, (1 - kept) / 4)
        yield [generator.choices((LOST, KEPT, ZEROS, JUNK), weights, k=count) for count in parts]


def _plain(crash: Crash, parts: list[int]) -> Iterator[Fates]:
    """Every event lost or kept alone, every write torn, names without data, data without names."""
    none: Fates = [[LOST] * count for count in parts]
    for index, count in enumerate(parts):
        for others in (none, [None] * len(parts)):
            for own in ([LOST] * count, [KEPT] * count, [ZEROS] * count, [JUNK] * count):
                yield [*others[:index], own, *others[index + 1 :]]
        for torn in range(1, count):
            yield [*([None] * index), [KEPT] * torn + [LOST] * (count - torn), *none[index + 1 :]]
            yield [*([None] * index), [LOST] * torn + [KEPT] * (count - torn), *([None] * (len(parts) - index - 1))]
    for filler in (LOST, ZEROS, JUNK):
        yield [
            [filler] * count if isinstance(event, Wrote) else None
            for event, count in zip(crash.pending, parts, strict=True)
        ]
    yield [[LOST] if isinstance(event, Named) else None for event in crash.pending]


class Judge:
    """Opens a state with the store's own code, and compares what it finds with what was said."""

    def __init__(self, recording: Recording, root: Path, migrated: list[bytes]) -> None:
        self._root = root
        self._migrated = migrated
        self._after_migration: dict[bytes, dict[str, Any] | str] = {}
        self._recording = recording
        self._known: dict[bytes, dict[str, Any] | str] = {}
        self._expected = [self._whole(crash) for crash in _after_each_word(recording)]

    @property
    def num_words(self) -> int:
        """How many things the whole operation says."""
        return len(self._expected) - 1

    def fault(self, tree: dict[str, bytes | None], num_said: int) -> str | None:
        """What is wrong with a state that follows so many words; None if nothing is."""
        found = self._open(tree)
        if isinstance(found, str):
            return found
        if found not in self._expected[num_said : num_said + 2]:
            known = [index for index, one in enumerate(self._expected) if one == found]
            what = f"the state after {known[0]} words" if known else "a state that never was"
            return f"after {num_said} words the store holds {what}"
        return None

    def _whole(self, crash: Crash) -> dict[str, Any]:
        found = self._open(crash.everything().tree())
        assert isinstance(found, dict), f"{self._recording.operation.name} itself leaves a bad store: {found}"
        return found

    def _open(self, tree: dict[str, bytes | None]) -> dict[str, Any] | str:
        """What the store holds once it was opened and closed, or what went wrong."""
        lay_out(tree, self._root)
        num_migrated = len(self._migrated)
        try:
            LocalStore(self._root).close()
            digest = digest_of(content_of(self._root))
            if digest not in self._known:
                self._known[digest] = self._look()
            found = self._known[digest]
        except MigratedBefore as before:
            return self._after_migration[before.digest]
        except Exception as error:
            found = f"{type(error).__name__}: {error}"
        for digest in self._migrated[num_migrated:]:
            self._after_migration[digest] = found
        return found

    def _look(self) -> dict[str, Any] | str:
        with LocalStore(self._root) as store:
            found = describe(store)
            alice = open_alice(store)
            commit(store, alice.id, whole(store.append(alice.id, [turn("afterwards")])[0]))
        erased = self._recording.operation.erased
        finished = hasattr(self, "_expected") and found == self._expected[-1]
        if erased and finished and any(erased in (data or b"") for data in content_of(self._root).values()):
            return f"{erased!r} is still in a file"
        return found


def _after_each_word(recording: Recording) -> Iterator[Crash]:
    num_said = -1
    for crash in recording.crashes():
        if crash.num_said != num_said:
            num_said = crash.num_said
            yield crash


def digest_of(tree: dict[str, bytes | None]) -> bytes:
    """Stands for the names and bytes of a tree."""
    digest = hashlib.blake2b(digest_size=16)
    for name, data in sorted(tree.items()):
        digest.update(f"{name}\0{-1 if data is None else len(data)}\0".encode() + (data or b""))
    return digest.digest()


def run(plan: Plan) -> Row:
    """Every operation's states; the smallest number of distinct ones, and how many were bad."""
    wanted = plan.size(short=1_000, long=10_000)
    row = Row(name="power-loss", target="≥ 1,000 states an operation, 0 bad")
    chosen = [operation for name, operation in OPERATIONS.items() if plan.chooses(name)]
    for operation in chosen:
        with scratch() as place, plan.progress(wanted, operation.name) as bar:
            recording = record(operation, place)
            found = explore(recording, place, num_states=wanted, seed=plan.seed, only=plan.detail(), tick=bar.update)
        row.figures[operation.name] = f"{found.num_states} states of {found.num_crashes} moments"
        for bad in found.bad:
            row.fail(plan, f"{operation.name}:{bad.state}", bad.why)
    row.figures["bad"] = len(row.failures)
    return row
