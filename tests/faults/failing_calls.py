"""Every n-th system call on the store's files fails, once or from then on: nothing false is acknowledged."""

from __future__ import annotations

import errno
import os
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mplus_memory.errors import MPlusError
from tests.faults.campaign import Plan, Row
from tests.faults.operations import OPERATIONS, Operation
from tests.faults.places import content_of, lay_out, scratch
from tests.faults.power_loss import Judge, Recording, make_ids_repeat, record
from tests.faults.tracing import Call, trace

_MAKING = {"open", "openat", "creat", "mkdir", "mkdirat", "rename", "renameat", "renameat2"}
_GROWING = {"write", "pwrite64", "ftruncate", "fallocate", "fsync", "fdatasync"}
FAILING = {
    "EIO": (errno.EIO, None),  # any call at all
    "ENOSPC": (errno.ENOSPC, _GROWING | _MAKING),
    "EMFILE": (errno.EMFILE, {"open", "openat", "creat"}),
}


@dataclass(frozen=True, kw_only=True)
class Fault:
    """The ``number``-th call that can fail so does, and with ``lasting`` every one after it."""

    error: str
    number: int
    lasting: bool

    def __str__(self) -> str:
        return f"{self.error}-{self.number}{'-on' if self.lasting else ''}"

    @classmethod
    def parse(cls, text: str) -> Fault:
        error, number, *on = text.split("-")
        return cls(error=error, number=int(number), lasting=bool(on))


_SLEEPS = {"nanosleep", "clock_nanosleep"}


class Failing:
    """Answers the calls of a traced child as the fault says; it does not sleep, since there is nobody to wait for."""

    def __init__(self, root: Path, fault: Fault) -> None:
        self._root, self._fault = os.fspath(root), fault
        self._error, self._names = FAILING[fault.error]
        self.num_seen = 0
        self.seen: list[str] = []

    def __call__(self, call: Call) -> int | None:
        if call.name in _SLEEPS:
            return 0
        if call.name == "close" or not call.on.startswith(self._root):
            return None
        if self._names is not None and call.name not in self._names:
            return None
        self.num_seen += 1
        self.seen.append(call.name)
        hit = self.num_seen == self._fault.number or (self._fault.lasting and self.num_seen > self._fault.number)
        return self._error if hit else None


class Trial:
    """One operation under faults, each time on the same store."""

    def __init__(self, operation: Operation, place: Path) -> None:
        self._operation = operation
        self._recording: Recording = record(operation, place)
        self._root = place / "recorded"  # the same path again, so that the same calls come
        self._judge = Judge(self._recording, place / "opened", [])

    @cached_property
    def _calls(self) -> list[str]:
        """The names of the operation's calls on the store, none of which fails."""
        none_fails = Failing(self._root, Fault(error="EIO", number=0, lasting=False))
        self._run(none_fails)
        return none_fails.seen

    def num_calls(self, error: str) -> int:
        """How many calls of the operation can fail so."""
        _, names = FAILING[error]
        return sum(names is None or name in names for name in self._calls)

    def fault(self, fault: Fault) -> str | None:
        """What went wrong, None if nothing did."""
        said, end = self._run(Failing(self._root, fault))
        if end not in ("done", "refused"):
            return f"the operation ended with {end}"
        if end == "done" and said != self._num_words:
            return f"it ended without an error after {said} of {self._num_words} words"
        return self._judge.fault(content_of(self._root), said)

    @property
    def _num_words(self) -> int:
        return self._judge.num_words

    def _run(self, failing: Failing) -> tuple[int, str]:
        """How many things were acknowledged, and how it ended: done, refused, or the name of a foreign error."""
        lay_out(self._recording.before.tree(), self._root)
        hearing, telling = os.pipe()

        def work() -> None:
            make_ids_repeat()
            try:
                self._operation.act(self._root, lambda text: os.write(telling, b".") and None)
                os.write(telling, b"done")
            except MPlusError:
                os.write(telling, b"refused")
            except BaseException:
                os.write(telling, traceback.format_exc().encode())

        try:
            trace(work, answer=failing)
        finally:
            os.close(telling)
        with os.fdopen(hearing, "rb") as pipe:
            heard = pipe.read().decode()
        end = heard.lstrip(".")
        return len(heard) - len(end), end or "nothing said"


def run(plan: Plan) -> Row:
    """Faults at every call in the long form, at every 90th in the short."""
    row = Row(name="failing-calls", target="no false acknowledgement; the next open works")
    num_faults = 0
    for name, operation in OPERATIONS.items():
        if plan.chooses(name):
            with scratch() as place:
                trial = Trial(operation, place)
                faults = list(_faults(plan, trial))
                with plan.progress(len(faults), name) as bar:
                    for fault in faults:
                        num_faults += 1
                        why = trial.fault(fault)
                        if why is not None:
                            row.fail(plan, f"{name}:{fault}", why)
                        bar.update()
    row.figures |= {"operations": len(OPERATIONS), "faults": num_faults, "bad": len(row.failures)}
    return row


def _faults(plan: Plan, trial: Trial) -> Iterator[Fault]:
    detail = plan.detail()
    if detail is not None:
        yield Fault.parse(detail)
        return
    stride = plan.size(short=90, long=1)
    for error in FAILING:
        for lasting in (False, True):
            for number in range(1 + plan.seed % stride, trial.num_calls(error) + 1, stride):
                yield Fault(error=error, number=number, lasting=lasting)
