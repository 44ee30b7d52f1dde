"""Runs and spans that watch an agent: each call of the model tells the talk again, and so do the runs around it.

The runs of a trace are gathered, and what they say is put together: a run is told if no run around it tells the talk
with the user. What happens inside such a run adds to it only where it tells less: a whole state is all there is to
say; of a question with its answer, the calls of the model inside that go on from the question tell what lay between.
What a tool's own agent says is not the talk with the user.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mplus_memory.records import Turn
from mplus_memory.transcripts.conversations import Told, only_new
from mplus_memory.transcripts.histories import Histories
from mplus_memory.transcripts.items import BadLine, Item, LeftOut, Repeated
from mplus_memory.transcripts.talks import Placed, Talk, Words

_MOST_OPEN = 1_024  # traces that are gathered at once
_MOST_HELD = 64 << 20  # characters of them; a link or a place counts as a hundred
_LINK = 100
_DEEPEST = 200  # runs within runs


@dataclass(frozen=True, kw_only=True)
class Run:
    """A run or a span: where it stands, what it is part of, and what was said to it and by it (often nothing)."""

    place: str
    number: int | None
    trace: str | None
    id: str | None
    parent: str | None
    name: str | None  # of the conversation
    started: datetime | None
    is_tool: bool
    asked: Sequence[Placed] = ()
    answered: Sequence[Placed] = ()

    @property
    def is_talk(self) -> bool:
        """Whether a user has a part in it."""
        return self.is_state or has_user(self.asked)

    @property
    def is_state(self) -> bool:
        """Whether it gives back the whole talk, the user's part too."""
        return has_user(self.answered)


def has_user(messages: Sequence[Placed]) -> bool:
    """Whether a user said any of them."""
    return any(message.turn.role == "user" for _, message in messages)


def dated(found: Iterable[Placed | BadLine | LeftOut], when: datetime | None) -> list[Placed]:
    """The messages among what was found, recorded at that time."""
    return [(one[0], replace(one[1], recorded_at=when)) for one in found if isinstance(one, tuple)]


class Traces:
    """The traces of a file, put together one by one; at most 1,024 of them, or 64 MiB of text, are held at once."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self._histories = Histories()
        self._open: OrderedDict[str, _Trace] = OrderedDict()
        self._held = 0

    def add(self, run: Run) -> Iterator[Item]:
        """The turns of traces that are put together to make room for this run."""
        key = run.trace or run.id or run.place
        trace = self._open.setdefault(key, _Trace(run.trace or run.id))
        self._held += trace.add(run)
        while self._open and (len(self._open) > _MOST_OPEN or self._held > _MOST_HELD):
            yield from self._close(next(iter(self._open)))

    def end(self) -> Iterator[Item]:
        """The turns of all that are left, in order of time."""
        for key in sorted(self._open, key=lambda key: self._open[key].started):
            yield from self._close(key)

    def _close(self, key: str) -> Iterator[Item]:
        trace = self._open.pop(key)
        self._held -= trace.size
        for one in trace.items():
            if isinstance(one, Told):
                yield from only_new(one, self._stem, self._histories)
            else:
                yield one


class _Trace:
    def __init__(self, name: str | None) -> None:
        self.size = 0
        self.started = float("inf")
        self._name = name
        self._runs: list[Run] = []
        self._parents: dict[str, str | None] = {}
        self._names: dict[str, str] = {}
        self._tools: set[str] = set()
        self._turns: dict[tuple[Turn, tuple[str, ...]], Turn] = {}

    def add(self, run: Run) -> int:
        """How much longer the trace became."""
        self.started = min(self.started, _seconds(run))
        if run.id is not None:
            self._parents[run.id] = run.parent or self._parents.get(run.id)
            if run.name is not None:
                self._names[run.id] = run.name
            if run.is_tool:
                self._tools.add(run.id)
        before = self.size
        self.size += _LINK
        if run.asked or run.answered:
            self._runs.append(replace(run, asked=self._held(run.asked), answered=self._held(run.answered)))
        return self.size - before

    def _held(self, messages: Sequence[Placed]) -> list[Placed]:
        """The messages, with one copy of what is said again and again."""
        held = []
        for place, message in messages:
            said = message.turn, message.calls
            turn = self._turns.setdefault(said, message.turn)
            self.size += _LINK + (len(turn.content) if turn is message.turn else 0)
            held.append((place, replace(message, turn=turn)))
        return held

    def items(self) -> Iterator[Told | Item]:
        """The talks in it, and what of its runs is in none."""
        talks: dict[str | None, Talk] = {}
        outer: dict[str, Run] = {}
        inner: list[tuple[Run, Talk]] = []
        runs = [(run, self._above(run)) for run in self._runs]
        first = next((name for run, above in runs if (name := self._named(run, above))), None)
        for run, above in sorted(runs, key=lambda row: (_seconds(row[0]), len(row[1]))):
            if any(one in self._tools and self._parents[one] is not None for one in above):
                yield LeftOut(place=run.place, reason="a sub-agent's own talk")
                continue
            talk = talks.setdefault(self._named(run, above) or first, Talk())
            around = next((outer[one] for one in above if one in outer), None)
            if around is None:
                yield from _told_again(run, _tell(talk, run))
                if run.is_talk and run.id is not None:
                    outer.setdefault(run.id, run)
                continue
            inner.append((run, talk))
            if not around.is_state and _goes_on(talk, run):
                _tell(talk, run, answers=not around.answered)
        for run, talk in inner:
            yield from _inside(run, talk)
        place, number = (self._runs[0].place, self._runs[0].number) if self._runs else ("", None)
        for name, talk in talks.items():
            yield Told(name=name or self._name, place=place, number=number, messages=list(talk))

    def _above(self, run: Run) -> list[str]:
        """The runs that this one is in, the nearest first."""
        found: dict[str, None] = {}
        one = run.parent if run.id is None else self._parents[run.id]
        while one is not None and one not in found and len(found) < _DEEPEST:
            if one in self._parents:
                found[one] = None
            one = self._parents.get(one)
        return list(found)

    def _named(self, run: Run, above: Sequence[str]) -> str | None:
        return run.name or next((name for one in above if (name := self._names.get(one))), None)


def _seconds(run: Run) -> float:
    return run.started.timestamp() if run.started else 0.0


def _goes_on(talk: Talk, run: Run) -> bool:
    """Whether a call of the model was given something of the talk, and not a text made from it."""
    return any(message.turn.role != "system" and talk.knows(message) for _, message in run.asked)


def _tell(talk: Talk, run: Run, *, answers: bool = True, adding: bool = True) -> int:
    """Tell a talk what a run says; how much of that it knew."""
    said: Counter[Words] = Counter()
    num_known = talk.tell(run.asked, said, adding=adding)
    if answers:
        num_known += talk.tell(run.answered, None if run.is_state else said, adding=adding)
    return num_known


def _told_again(run: Run, count: int) -> Iterator[Item]:
    if count:
        yield Repeated(place=run.place, count=count)


def _inside(run: Run, talk: Talk) -> Iterator[Item]:
    """What a run inside another comes to: what it tells again, and that it says more, if so."""
    count = _tell(talk, run, adding=False)
    yield from _told_again(run, count)
    if count < len(run.asked) + len(run.answered):
        yield LeftOut(place=run.place, reason="said within a run that tells the talk without it")
