"""Tell sessions what a transcript says: idempotent, resumable, many sessions at once, with a progress bar."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from tqdm import tqdm

from mplus_memory.checks import check_name
from mplus_memory.errors import ConfigError, InputError
from mplus_memory.injected import without_injected
from mplus_memory.records import Message, Receipt, Turn
from mplus_memory.transcripts import BadLine, Item, LeftOut, Repeated, Spoken, detect_format, read_transcript
from mplus_memory.transcripts.external_ids import ExternalIds
from mplus_memory.transcripts.tools import DROP

BATCH_TURNS = 32  # turns of a session made durable at once: one full sync each, what an interruption can cost
BAD_LINES_KEPT = 100  # all are counted, this many are told
REASONS_KEPT = 50
WINDOW_TURNS = 2048  # how far ahead is read for sessions that can be told together
_WINDOW_CHARACTERS = 8 << 20


class Known(Protocol):
    """Whoever knows what a session was told."""

    def messages_by_external_id(self, external_ids: Sequence[str]) -> Mapping[str, Message]:
        """Those of the messages that the session has."""
        ...


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
class ReplayReport:
    """What a replay did. ``bad_lines`` holds the first hundred of ``num_bad_lines``.

    ``messages_skipped`` were known to the session already, ``messages_repeated`` a record of the file told again.
    ``messages_left_out`` are not remembered: ``left_out`` counts them by reason (tool results, silent messages, what
    a program wrote for itself). ``deferred`` says why a full chunk could not be written yet, if so: the messages are
    safe all the same.
    """

    sessions: tuple[str, ...] = ()
    messages_new: int = 0
    messages_skipped: int = 0
    messages_repeated: int = 0
    messages_left_out: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)
    steps_written: int = 0
    num_bad_lines: int = 0
    bad_lines: tuple[BadLine, ...] = ()
    deferred: str | None = None

    def __add__(self, other: ReplayReport) -> ReplayReport:
        """The report of both replays, one after the other."""
        return ReplayReport(
            sessions=tuple(dict.fromkeys(self.sessions + other.sessions)),
            messages_new=self.messages_new + other.messages_new,
            messages_skipped=self.messages_skipped + other.messages_skipped,
            messages_repeated=self.messages_repeated + other.messages_repeated,
            messages_left_out=self.messages_left_out + other.messages_left_out,
            left_out=dict(Counter(self.left_out) + Counter(other.left_out)),
            steps_written=self.steps_written + other.steps_written,
            num_bad_lines=self.num_bad_lines + other.num_bad_lines,
            bad_lines=(self.bad_lines + other.bad_lines)[:BAD_LINES_KEPT],
            deferred=other.deferred or self.deferred,
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
    tools: ``keep`` or ``drop``. together: how many sessions are written in one batch of the model.

    Raises:
        TranscriptError: the file cannot be read, or is in no known format; nothing was told.
        InputError: turns without a session. ConfigError: ``together`` is less than 1.
    """
    if together < 1:
        raise ConfigError(f"together={together}: need at least 1 session")
    if not isinstance(source, str | os.PathLike):
        if session is None:
            raise InputError("turns carry no session name; say which session they belong to: replay(turns, session=…)")
        turns = _listed(source)
        check_name(session)
        return _tell(backend, as_items(turns, session), session, together, len(turns), progress)
    if session is not None:
        check_name(session)
    place = source if isinstance(source, str) else Path(source)
    chosen = format or detect_format(place).name
    total = 0
    if progress:
        total = sum(isinstance(item, Spoken) for item in read_transcript(place, chosen, tools=tools))
    return _tell(backend, read_transcript(place, chosen, tools=tools), session, together, total, progress)


@dataclass
class Tally:
    """Counts while a transcript is read and told."""

    sessions: dict[str, None] = field(default_factory=dict)
    new: int = 0
    skipped: int = 0
    repeated: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    steps: int = 0
    num_bad: int = 0
    bad: list[BadLine] = field(default_factory=list)
    deferred: str | None = None

    def note(self, item: Item) -> None:
        """Count what is not told."""
        if isinstance(item, Repeated):
            self.repeated += item.count
        elif isinstance(item, BadLine):
            self.num_bad += 1
            if len(self.bad) < BAD_LINES_KEPT:
                self.bad.append(item)
        elif not isinstance(item, Spoken):
            known = item.reason in self.left_out or len(self.left_out) < REASONS_KEPT
            self.left_out[item.reason if known else "other reasons"] += 1

    def report(self) -> ReplayReport:
        """All of it."""
        return ReplayReport(
            sessions=tuple(self.sessions),
            messages_new=self.new,
            messages_skipped=self.skipped,
            messages_repeated=self.repeated,
            messages_left_out=self.left_out.total(),
            left_out=dict(self.left_out),
            steps_written=self.steps,
            num_bad_lines=self.num_bad,
            bad_lines=tuple(self.bad),
            deferred=self.deferred,
        )


def as_items(turns: Sequence[Turn], session: str) -> Iterator[Item]:
    """Turns as if a transcript had told them."""
    ids = ExternalIds("")
    for number, turn in enumerate(turns, 1):
        said = without_injected(turn.content)
        if said or not turn.content:
            kept = replace(turn, content=said, external_id=ids.next(turn))
            yield Spoken(session=session, turn=kept, place=f"turn {number}")
        else:
            yield LeftOut(place=f"turn {number}", reason="only text that memory had put in")


def _listed(turns: Iterable[Turn]) -> list[Turn]:
    if not hasattr(turns, "__iter__"):
        raise InputError(f"{type(turns).__name__} given: need a file or turns to replay")
    listed: list[Any] = list(turns)
    for number, turn in enumerate(listed, 1):
        if not isinstance(turn, Turn) or not isinstance(turn.content, str):
            what = f"a Turn with content {turn.content!r}" if isinstance(turn, Turn) else type(turn).__name__
            raise InputError(f"turn {number} is {what}: need a Turn whose content is text; nothing was told")
    return listed


def _tell(
    backend: ReplayBackend, items: Iterable[Item], session: str | None, together: int, total: int, progress: bool
) -> ReplayReport:
    tally = Tally()
    held: set[str] = set()
    with contextlib.closing(tqdm(total=total, unit="msg", desc="replay", disable=not progress)) as bar:
        for window in windows(items, session, tally):
            names = list(window)
            for first in range(0, len(names), together):
                some = names[first : first + together]
                for name in held.difference(some):  # else the memory of every session would pile up
                    backend.session(name).release()
                held = set(some)
                _tell_some(backend, {name: window[name] for name in some}, tally, bar)
    for name in held:
        backend.session(name).release()
    return tally.report()


def windows(items: Iterable[Item], session: str | None, tally: Tally) -> Iterator[dict[str, list[Spoken]]]:
    """Stretches of the transcript, each with its turns by session."""
    window: dict[str, list[Spoken]] = {}
    turns = characters = 0
    for item in items:
        if not isinstance(item, Spoken):
            tally.note(item)
            continue
        window.setdefault(session or item.session, []).append(item)
        turns, characters = turns + 1, characters + len(item.turn.content)
        if turns == WINDOW_TURNS or characters > _WINDOW_CHARACTERS:
            yield window
            window, turns, characters = {}, 0, 0
    if window:
        yield window


def _tell_some(backend: ReplayBackend, told: Mapping[str, list[Spoken]], tally: Tally, bar: tqdm[None]) -> None:
    """Tell some sessions their turns, in batches that are durable one after the other."""
    tally.sessions.update(dict.fromkeys(told))
    for first in range(0, max(map(len, told.values())), BATCH_TURNS):
        batch = {name: items[first : first + BATCH_TURNS] for name, items in told.items() if len(items) > first}
        fresh = {name: new_to(backend.session(name), items, tally) for name, items in batch.items()}
        _remember(backend, {name: items for name, items in fresh.items() if items}, tally)
        bar.update(sum(map(len, batch.values())))


def _remember(backend: ReplayBackend, told: Mapping[str, list[Spoken]], tally: Tally) -> None:
    if not told:
        return
    try:
        receipts = backend.remember_together({name: [item.turn for item in items] for name, items in told.items()})
    except InputError as error:  # one of them is refused, e.g. too long, so none was kept: the others alone
        parts = [{name: [item]} for name, items in told.items() for item in items]
        if len(parts) == 1:
            [[item]] = told.values()
            tally.note(BadLine(place=item.place, reason=str(error)))
            return
        for part in parts:
            _remember(backend, part, tally)
        return
    tally.new += sum(map(len, told.values()))
    for receipt in receipts.values():
        tally.steps += receipt.num_steps
        tally.deferred = receipt.deferred or tally.deferred


def new_to(session: Known, items: Sequence[Spoken], tally: Tally) -> list[Spoken]:
    """What the session has not heard yet. An id that names two different messages is a bad line.

    Of a message whose text was not kept the id alone decides.
    """
    known = session.messages_by_external_id([item.turn.external_id or "" for item in items])
    heard = {name: None if one.content is None else (one.role, one.content) for name, one in known.items()}
    found = []
    for item in items:
        external_id = item.turn.external_id
        assert external_id is not None, item
        said = (item.turn.role, item.turn.content)
        if external_id not in heard:
            heard[external_id] = said
            found.append(item)
        elif heard[external_id] in (None, said):
            tally.skipped += 1
        else:
            reason = f"id {external_id!r} already names another message of this session; replay it into its own session"
            tally.note(BadLine(place=item.place, reason=reason))
    return found
