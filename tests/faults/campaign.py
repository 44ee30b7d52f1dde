"""What every row of the campaign gets, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tqdm import tqdm


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How far to go. ``only`` picks one case of a row, as the command of a failure names it."""

    long: bool = False
    seed: int = 0
    only: str | None = None
    quiet: bool = True

    def size(self, *, short: int, long: int) -> int:
        """A count for this plan."""
        return long if self.long else short

    def chooses(self, case: str) -> bool:
        """Whether this case is to run; a case chosen by name may be followed by ``:`` and what it alone understands."""
        return self.only is None or self.only.partition(":")[0] == case

    def detail(self) -> str | None:
        """What follows the ``:`` of a chosen case."""
        return self.only.partition(":")[2] or None if self.only else None

    def progress(self, total: int, what: str) -> tqdm[Any]:
        """A bar on standard error."""
        return tqdm(total=total, desc=what, leave=False, disable=self.quiet)


@dataclass(frozen=True, kw_only=True)
class Failure:
    """One case that went wrong, and what to type to see it again."""

    why: str
    command: str


@dataclass(kw_only=True)
class Row:
    """One line of the table: what was tried, what came out (``figures``, in order), what went wrong."""

    name: str
    target: str
    figures: dict[str, int | float | str] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def fail(self, plan: Plan, case: str, why: str) -> None:
        """Note a failure of a case."""
        long = " --long" if plan.long else ""
        command = f"python -m tests.faults {self.name}{long} --seed {plan.seed} --only '{case}'"
        self.failures.append(Failure(why=why, command=command))

    @property
    def holds(self) -> bool:
        """Whether nothing went wrong."""
        return not self.failures


Run = Callable[[Plan], Row]
