"""Runs and spans that watch an agent: each call of the model tells the talk again, and so do the runs around it.

The runs of a trace are gathered, and what they say is put together: a run is told if no run around it tells the talk
with the user. What happens inside such a run adds to it only where it tells less: a whole state is all there is to
say; of a question with its answer, the calls of the model inside that go on from the question tell what lay between.
What a tool's own agent says is not the talk with the user.
"""

from __future__ import annotations

import itertools
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from mplus_memory.records import Turn
from mplus_memory.transcripts.conversations import Told, only_new
from mplus_memory.transcripts.heard import Heard
from mplus_memory.transcripts.histories import Histories, History
from mplus_memory.transcripts.items import BadLine, Item, LeftOut, Repeated
from mplus_memory.transcripts.talks import Placed, Talk, Words, words_of

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
    above: Sequence[str] = ()  # what else it is known to be in, the nearest first
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
        self._histories = Histories(retries=False)  # a run that is tried again is tried in its own trace
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
        told: set[str | None] = set()
        for one in trace.items():
            if isinstance(one, Told):
                yield from only_new(one, self._stem, self._histories, self._strand(one, told))
                told.add(one.name)
            else:
                yield one

    def _strand(self, one: Told, told: set[str | None]) -> History | None:
        if one.name is None:
            return None
        messages = [message[1] for message in one.messages if isinstance(message, tuple)]
        return self._histories.strand(one.name, messages, is_first=one.name not in told)


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
            for one, around in itertools.pairwise((run.id, *run.above)):
                self._parents[one] = self._parents.get(one) or around
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
        runs = [(run, self._above(run)) for run in self._runs]
        runs.sort(key=lambda row: (_seconds(row[0]), len(row[1])))
        first = next((name for run, above in runs if (name := self._named(run, above))), None)
        outer: dict[str, _Outer] = {}
        found: list[_Outer] = []
        for run, above in runs:
            around = next((outer[one] for one in above if one in outer), None)
            if any(one in self._tools and self._parents[one] is not None for one in above):
                yield LeftOut(place=run.place, reason="a sub-agent's own talk")
            elif around is not None:
                around.inner.append(run)
            else:
                found.append(_Outer(run, self._named(run, above) or first))
                if run.is_talk and run.id is not None:
                    outer.setdefault(run.id, found[-1])
        talks: list[tuple[_Outer, Talk]] = []
        owners: dict[tuple[str | None, Words], Talk] = {}  # by what was asked in it; answers are alike in many
        for one in found:
            asked, answered = ([(one.name, words_of(message)) for message in some] for some in one.said())
            talk = next((owners[each] for each in (*asked, *answered) if each in owners), None)
            if talk is None:
                talk = Talk()
                talks.append((one, talk))
            owners.update((each, talk) for each in asked or answered if each not in owners)
            yield from one.tell(talk)
        for begun, talk in talks:
            place, number = begun.run.place, begun.run.number
            yield Told(name=begun.name or self._name, place=place, number=number, messages=list(talk))

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


@dataclass
class _Outer:
    """A run that no other tells the talk around, and the runs inside it."""

    run: Run
    name: str | None
    inner: list[Run] = field(default_factory=list)

    def said(self) -> tuple[list[Heard], list[Heard]]:
        """What it was asked and what it answered, without instructions to the model."""
        asked, answered = (
            [message for _, message in some if message.turn.role != "system"]
            for some in (self.run.asked, self.run.answered)
        )
        return asked, answered

    def tell(self, talk: Talk) -> Iterator[Item]:
        """Tell a talk what was said; what was told again, and what is not of the talk."""
        run = self.run
        going_on = [] if run.is_state else [one for one in self.inner if self._goes_on(one)]
        num_known = 0
        if run.is_state and (held := {words_of(message) for _, message in run.answered}):
            asked = [one for one in run.asked if words_of(one[1]) not in held]
            num_known += len(run.asked) - len(asked) + talk.tell(asked) + talk.tell(_dated_state(run))
        elif going_on:
            num_known += self._tell_inside(talk, going_on)
        else:
            num_known += talk.tell([*run.asked, *run.answered])
        if num_known:
            yield Repeated(place=run.place, count=num_known)
        for one in self.inner:
            yield from _inside(one, talk)

    def _tell_inside(self, talk: Talk, going_on: Sequence[Run]) -> int:
        """Tell what lay between question and answer, and the answer; how much of that was known."""
        counts: list[Counter[Words]] = []
        for one in going_on:
            counts.append(Counter())
            talk.tell(one.asked, counts[-1])
            if not self.run.answered:
                talk.tell(one.answered, counts[-1])
        question = Counter(words_of(message) for _, message in self.run.asked)
        num_known = talk.tell(self.run.asked, counts[0] - question, adding=False)  # the last of what was given first
        # An answer alone follows all that the model was given last; calls and answer, what it was given first.
        return num_known + talk.tell(self.run.answered, counts[-1] if len(self.run.answered) == 1 else counts[0])

    def _goes_on(self, inside: Run) -> bool:
        """Whether a call of the model was given the question itself, and not a text made from it."""
        question = next(message for _, message in reversed(self.run.asked) if message.turn.role == "user")
        return any(words_of(message) == words_of(question) for _, message in inside.asked)


def _dated_state(run: Run) -> list[Placed]:
    """A state that a run gave back: all up to the user's last message was there when it started."""
    roles = [message.turn.role for _, message in run.answered]
    end = len(roles) - roles[::-1].index("user")
    return [*dated(run.answered[:end], run.started), *run.answered[end:]]


def _inside(run: Run, talk: Talk) -> Iterator[Item]:
    """What a run inside another comes to: what it tells again, and that it says more, if so."""
    said: Counter[Words] = Counter()
    count = talk.tell(run.asked, said, adding=False)
    count += talk.tell(run.answered, None if run.is_state else said, adding=False)
    if count:
        yield Repeated(place=run.place, count=count)
    if count < len(run.asked) + len(run.answered):
        yield LeftOut(place=run.place, reason="said within a run that tells the talk without it")
