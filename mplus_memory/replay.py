"""Tell sessions what a transcript says: idempotent, resumable, many sessions at once, with a progress bar."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from tqdm import tqdm

from mplus_memory.checks import check_name, check_turns
from mplus_memory.errors import ConfigError, CorruptShardError, InputError, ModelMismatchError, MPlusError, QuotaError
from mplus_memory.records import Receipt, Turn
from mplus_memory.tallies import Known, Tally, Untold, new_to, windows
from mplus_memory.transcripts import BadLine, Item, LeftOut, Spoken, chosen_format, read_transcript
from mplus_memory.transcripts.external_ids import ExternalIds
from mplus_memory.transcripts.fields import SilentMessage
from mplus_memory.transcripts.heard import own_words
from mplus_memory.transcripts.tools import DROP

BATCH_TURNS = 32  # turns of a session made durable at once: one full sync each, what an interruption can cost
# What one session cannot take, though others can.
_REFUSALS = (InputError, QuotaError, ModelMismatchError, CorruptShardError)


class ReplaySession(Known, Protocol):
    """What a replay needs of a session."""

    def release(self) -> None:
        """Nothing; what the session holds in memory is let go."""
        ...


class ReplayBackend(Protocol):
    """What a replay needs of a backend."""

    def session(self, name: str) -> ReplaySession:
        """The session of that name, new or not."""
        ...

    def remember_together(self, told: Mapping[str, Sequence[Turn]]) -> Mapping[str, Receipt]:
        """The receipts of turns of several sessions, which are now durable."""
        ...


@dataclass(frozen=True, kw_only=True)
class ReplayReport(Untold):
    """What a replay did, and what it did not tell (see ``Untold``).

    ``deferred`` says why a full chunk could not be written yet, if so: the messages are safe all the same.
    """

    sessions: tuple[str, ...] = ()
    messages_new: int = 0
    steps_written: int = 0
    deferred: str | None = None

    def __add__(self, other: ReplayReport) -> ReplayReport:
        """The report of both replays, one after the other."""
        return ReplayReport(
            sessions=tuple(dict.fromkeys(self.sessions + other.sessions)),
            messages_new=self.messages_new + other.messages_new,
            steps_written=self.steps_written + other.steps_written,
            deferred=other.deferred or self.deferred,
            **self._added(other),
        )


def replay(
    backend: ReplayBackend,
    source: str | os.PathLike[str] | Iterable[Turn],
    *,
    session: str | None = None,
    format: str | None = None,
    tools: str = DROP,
    together: int = 16,
    progress: bool = True,
) -> ReplayReport:
    """What was new, after telling each session its part of ``source``: a file, a database's URL, or turns.

    ``session`` gathers everything in one session; turns need it, a file's conversations have their own names.
    Messages already known are skipped by their external id, so an interrupted replay goes on where it stopped.
    A session that can take no more (its quota, its name) ends nothing: the report says what it was not told.
    tools: ``keep`` or ``drop``. together: how many sessions are written in one batch of the model.

    Raises:
        TranscriptError: the file cannot be read, or is in no known format; nothing was told.
        InputError: neither a file nor turns; turns without a session; a session name that cannot be one.
        ConfigError: ``together`` is less than 1.
    """
    if not isinstance(together, int) or together < 1:
        raise ConfigError(f"together={together!r}: need at least 1 session")
    if session is not None:
        check_name(session)
    telling = _Telling(backend, together)
    if not isinstance(source, str | os.PathLike):
        turns = _listed(source)
        if session is None:
            raise InputError("turns carry no session name; say which session they belong to: replay(turns, session=…)")
        return telling.tell(as_items(turns, session), session, len(turns), progress)
    place = os.fsdecode(source)
    chosen = chosen_format(place, format).name
    total = _num_spoken(read_transcript(place, chosen, tools=tools)) if progress else 0
    return telling.tell(read_transcript(place, chosen, tools=tools), session, total, progress)


def _num_spoken(items: Iterable[Item]) -> int:
    with contextlib.closing(tqdm(items, unit="msg", desc="read", leave=False)) as bar:  # a long file takes minutes
        return sum(isinstance(item, Spoken) for item in bar)


def _listed(source: object) -> list[object]:
    if isinstance(source, Iterable) and not isinstance(source, bytes | bytearray | Mapping):
        return list(source)
    raise InputError(
        f"{type(source).__name__} given: need the path of a file, the URL of a database with LangGraph's checkpoints, "
        "or a list of Turn"
    )


def as_items(turns: Iterable[object], session: str) -> Iterator[Item]:
    """Turns as if a transcript had told them."""
    ids = ExternalIds("")
    for number, given in enumerate(turns, 1):
        place = f"turn {number}"
        try:
            [turn] = check_turns([given], sys.maxsize)  # type: ignore[list-item]
            said = own_words(turn.content)
        except SilentMessage as error:
            yield LeftOut(place=place, reason=str(error))
        except InputError as error:
            yield BadLine(place=place, reason=str(error))
        else:
            yield Spoken(session=session, turn=replace(turn, content=said, external_id=ids.next(turn)), place=place)


@dataclass
class _Telling:
    """A replay under way."""

    backend: ReplayBackend
    together: int
    tally: Tally = field(default_factory=Tally)
    sessions: dict[str, None] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)
    new: int = 0
    steps: int = 0
    deferred: str | None = None

    def tell(self, items: Iterable[Item], session: str | None, total: int, progress: bool) -> ReplayReport:
        """The report of all ``items``, told."""
        with contextlib.closing(tqdm(total=total, unit="msg", desc="replay", disable=not progress)) as bar:
            for window in windows(items, session, self.tally):
                names = list(window)
                for first in range(0, len(names), self.together):
                    for done in self._tell_some({name: window[name] for name in names[first : first + self.together]}):
                        bar.update(done)
        self._hold(set())
        return ReplayReport(
            sessions=tuple(self.sessions),
            messages_new=self.new,
            steps_written=self.steps,
            deferred=self.deferred,
            **self.tally.counts(),
        )

    def _hold(self, names: set[str]) -> None:
        """Keep the memory of these sessions alone: that of all would pile up."""
        for name in self.held - names:
            self.backend.session(name).release()
        self.held = names

    def _tell_some(self, told: Mapping[str, list[Spoken]]) -> Iterator[int]:
        """Tell some sessions their turns, in batches that are durable one after the other; how many at a time."""
        self._hold({name for name, items in told.items() if self.tally.takes(name, items[:0])})
        for first in range(0, max(map(len, told.values())), BATCH_TURNS):
            batch = {name: items[first : first + BATCH_TURNS] for name, items in told.items() if len(items) > first}
            fresh = {name: self._fresh(name, items) for name, items in batch.items()}
            self._remember({name: items for name, items in fresh.items() if items})
            yield sum(map(len, batch.values()))

    def _fresh(self, name: str, items: list[Spoken]) -> list[Spoken]:
        if not self.tally.takes(name, items):
            return []
        self.sessions[name] = None
        try:
            return new_to(self.backend.session(name), items, self.tally)
        except _REFUSALS as error:
            self.tally.refuse(name, items, str(error))
            return []

    def _remember(self, told: Mapping[str, list[Spoken]]) -> None:
        if not told:
            return
        try:
            receipts = self.backend.remember_together({name: [one.turn for one in some] for name, some in told.items()})
        except _REFUSALS as error:
            self._remember_apart(told, error)
            return
        self.new += sum(map(len, told.values()))
        for receipt in receipts.values():
            self.steps += receipt.num_steps
            self.deferred = receipt.deferred or self.deferred

    def _remember_apart(self, told: Mapping[str, list[Spoken]], error: MPlusError) -> None:
        """One of them is refused: each session alone, then each message of it, up to what it cannot take."""
        if len(told) > 1:
            for name, items in told.items():
                self._remember({name: items})
            return
        [(name, items)] = told.items()
        if len(items) > 1:
            for item in items:
                if self.tally.takes(name, [item]):
                    self._remember({name: [item]})
        elif isinstance(error, InputError):
            self.tally.note(BadLine(place=items[0].place, reason=str(error)))
        else:
            self.tally.refuse(name, items, str(error))
