"""What a measurement comes to: one ratio with what it was made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from mplus_memory.evaluation.speed.clock import Times, median, ratio


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One line of the table.

    phase: one of ``run.PHASES``, or update. value is compared with ``target``: at least that, or
    at most if ``lower_is_better``. milliseconds, megabytes: what each side of the ratio took, by name.
    """

    phase: str
    name: str
    value: float
    target: float | None = None
    lower_is_better: bool = False
    milliseconds: dict[str, float] = field(default_factory=dict)
    megabytes: dict[str, float] = field(default_factory=dict)

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.target is None:
            return None
        return self.value <= self.target if self.lower_is_better else self.value >= self.target

    def worse_than(self, before: float, *, by: float) -> bool:
        """Whether it is more than ``by`` times worse than it was ``before``."""
        return self.value > by * before if self.lower_is_better else by * self.value < before


def faster(phase: str, name: str, times: Times, slow: str, fast: str, target: float | None = None) -> Figure:
    """How many times ``fast`` takes in ``slow``."""
    both = {side: 1e3 * median(times, side) for side in (slow, fast)}
    return Figure(phase=phase, name=name, value=ratio(times, slow, fast), target=target, milliseconds=both)


def share(phase: str, name: str, times: Times, part: str, whole: str, target: float | None) -> Figure:
    """What ``part`` takes of the time of ``whole``; at most ``target``, if there is one."""
    both = {side: 1e3 * median(times, side) for side in (part, whole)}
    return Figure(
        phase=phase,
        name=name,
        value=ratio(times, part, whole),
        target=target,
        lower_is_better=True,
        milliseconds=both,
    )
