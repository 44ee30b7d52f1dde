"""Tell sessions what a transcript says: idempotent, resumable, in batches, with a progress bar."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from tqdm import tqdm

from mplus_memory.errors import InputError
from mplus_memory.records import HistoryStep, Message, Receipt, Turn
from mplus_memory.transcripts import BadLine, Item, LeftOut, Spoken, detect_format, read_transcript
from mplus_memory.transcripts.external_ids import ExternalIds

BATCH_TURNS = 32  # turns made durable at once: one full sync each, so a batch is what an interruption can cost
BAD_LINES_KEPT = 100  # all are counted, this many are told


class ReplaySession(Protocol):
    """What a replay needs of a session."""

    def remember_turns(self, turns: Sequence[Turn]) -> Receipt:
        """The receipt of turns that are now durable."""
        ...

    def messages(self) -> Sequence[Message]:
        """The journal."""
        ...

    def history(self) -> Sequence[HistoryStep]:
        """The steps written so far."""
        ...


class ReplayBackend(Protocol):
    """What a replay needs of a backend."""

    def session(self, name: str) -> ReplaySession:
        """The session of that name, new or not."""
        ...


@dataclass(frozen=True, kw_only=True)
class ReplayReport:
    """What a replay did. ``bad_lines`` holds the first hundred of ``num_bad_lines``.

    ``messages_skipped`` were known to the session already; ``messages_left_out`` said nothing (bare tool calls).
    ``deferred`` says why a full chunk could not be written yet, if so: the messages are safe all the same.
    """

    sessions: tuple[str, ...] = ()
    messages_new: int = 0
    messages_skipped: int = 0
    messages_left_out: int = 0
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
            messages_left_out=self.messages_left_out + other.messages_left_out,
            steps_written=self.steps_written + other.steps_written,
            num_bad_lines=self.num_bad_lines + other.num_bad_lines,
            bad_lines=(self.bad_lines + other.bad_lines)[:BAD_LINES_KEPT],
            deferred=other.deferred or self.deferred,
        )


@dataclass(frozen=True, kw_only=True)
class Survey:
    """What a transcript holds, by session; the same counts as a replay without telling anyone."""

    format: str
    messages: dict[str, int]
    characters: int
    messages_left_out: int
    num_bad_lines: int
    bad_lines: tuple[BadLine, ...]


def replay(
    backend: ReplayBackend,
    source: str | os.PathLike[str] | Iterable[Turn],
    *,
    session: str | None = None,
    format: str | None = None,
    progress: bool = True,
) -> ReplayReport:
    """What was new, after telling each session its part of ``source``, a file or turns.

    ``session`` gathers everything in one session; turns need it, a file's conversations have their own names.
    Messages already known are skipped by their external id, so an interrupted replay goes on where it stopped.

    Raises:
        TranscriptError: the file cannot be read, or is in no known format; nothing was told.
        InputError: turns without a session.
    """
    if not isinstance(source, str | os.PathLike):
        if session is None:
            raise InputError("turns carry no session name; say which session they belong to: replay(turns, session=…)")
        turns = list(source)
        return _tell(backend, _as_items(turns, session), session, len(turns), progress)
    chosen = format or detect_format(Path(source)).name
    total = sum(isinstance(item, Spoken) for item in read_transcript(Path(source), chosen)) if progress else 0
    return _tell(backend, read_transcript(Path(source), chosen), session, total, progress)


def survey(path: str | os.PathLike[str], *, session: str | None = None, format: str | None = None) -> Survey:
    """What ``replay`` would tell, read from the file alone.

    Raises:
        TranscriptError: the file cannot be read, or is in no known format.
    """
    chosen = format or detect_format(Path(path)).name
    counts: dict[str, int] = {}
    characters = 0
    tally = _Tally()
    for item in read_transcript(Path(path), chosen):
        if isinstance(item, Spoken):
            name = session or item.session
            counts[name] = counts.get(name, 0) + 1
            characters += len(item.turn.content)
        else:
            tally.note(item)
    return Survey(
        format=chosen,
        messages=counts,
        characters=characters,
        messages_left_out=tally.left_out,
        num_bad_lines=tally.num_bad,
        bad_lines=tuple(tally.bad),
    )


@dataclass
class _Tally:
    """Counts while a replay runs."""

    sessions: dict[str, None] = field(default_factory=dict)
    new: int = 0
    skipped: int = 0
    left_out: int = 0
    num_bad: int = 0
    bad: list[BadLine] = field(default_factory=list)
    deferred: str | None = None

    def note(self, item: BadLine | LeftOut) -> None:
        if isinstance(item, LeftOut):
            self.left_out += 1
            return
        self.num_bad += 1
        if len(self.bad) < BAD_LINES_KEPT:
            self.bad.append(item)


def _as_items(turns: Sequence[Turn], session: str) -> Iterator[Spoken]:
    ids = ExternalIds("")
    for number, turn in enumerate(turns, 1):
        yield Spoken(session=session, turn=replace(turn, external_id=ids.next(turn)), place=f"turn {number}")


def _tell(
    backend: ReplayBackend, items: Iterable[Item], session: str | None, total: int, progress: bool
) -> ReplayReport:
    tally = _Tally()
    listeners: dict[str, _Listener] = {}
    with contextlib.closing(tqdm(total=total, unit="msg", desc="replay", disable=not progress)) as bar:
        for name, batch in _batches(items, session, tally):
            if name not in listeners:
                listeners[name] = _Listener(backend.session(name))
            listeners[name].tell(batch, tally)
            bar.update(len(batch))
    return ReplayReport(
        sessions=tuple(listeners),
        messages_new=tally.new,
        messages_skipped=tally.skipped,
        messages_left_out=tally.left_out,
        steps_written=sum(listener.steps_written for listener in listeners.values()),
        num_bad_lines=tally.num_bad,
        bad_lines=tuple(tally.bad),
        deferred=tally.deferred,
    )


def _batches(items: Iterable[Item], session: str | None, tally: _Tally) -> Iterator[tuple[str, list[Spoken]]]:
    """Consecutive turns of one session, at most ``BATCH_TURNS`` together."""
    name, batch = "", list[Spoken]()
    for item in items:
        if not isinstance(item, Spoken):
            tally.note(item)
            continue
        item_name = session or item.session
        if batch and (item_name != name or len(batch) == BATCH_TURNS):
            yield name, batch
            batch = []
        name = item_name
        batch.append(item)
    if batch:
        yield name, batch


class _Listener:
    """One session being told; knows what it heard before."""

    def __init__(self, session: ReplaySession) -> None:
        self._session = session
        self._known = {
            m.external_id: None if m.content is None else _said(m.role, m.content)
            for m in session.messages()
            if m.external_id is not None
        }
        self._steps_before = len(session.history())

    @property
    def steps_written(self) -> int:
        return len(self._session.history()) - self._steps_before

    def tell(self, batch: list[Spoken], tally: _Tally) -> None:
        new = [item for item in batch if self._is_new(item, tally)]
        try:
            self._remember(new, tally)
        except InputError:  # one of them is refused, e.g. too long, so none was kept: the others alone
            for item in new:
                self._tell_alone(item, tally)

    def _tell_alone(self, item: Spoken, tally: _Tally) -> None:
        try:
            self._remember([item], tally)
        except InputError as error:
            tally.note(BadLine(place=item.place, reason=str(error)))

    def _remember(self, items: list[Spoken], tally: _Tally) -> None:
        if items:
            tally.deferred = self._session.remember_turns([item.turn for item in items]).deferred
            tally.new += len(items)

    def _is_new(self, item: Spoken, tally: _Tally) -> bool:
        """Whether the session has not heard this yet; an id that names two different messages is a bad line.

        Of a message whose text was not kept the id alone decides.
        """
        external_id = item.turn.external_id
        assert external_id is not None, item
        said = _said(item.turn.role, item.turn.content)
        heard = self._known.setdefault(external_id, said)
        if heard is said:
            return True
        if heard is None or heard == said:
            tally.skipped += 1
        else:
            reason = f"id {external_id!r} already names another message of this session; replay it into its own session"
            tally.note(BadLine(place=item.place, reason=reason))
        return False


def _said(role: str, content: str) -> bytes:
    return hashlib.sha256(f"{role}\0{content}".encode("utf-8", "surrogatepass")).digest()
