"""What a transcript's reader counts, whether sessions are told of it or only a survey is made."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Protocol

from mplus_memory.checks import MAX_NAME_CHARACTERS, check_name
from mplus_memory.errors import InputError
from mplus_memory.records import Message
from mplus_memory.transcripts import BadLine, Item, Repeated, Spoken

PLACES_KEPT = 100  # of bad lines and of refused sessions: all are counted, this many are told
REASONS_KEPT = 50
WINDOW_TURNS = 2048  # how far ahead is read for sessions that can be told together
_WINDOW_CHARACTERS = 8 << 20
_NAME_SHOWN = 80  # characters


class Known(Protocol):
    """Whoever knows what a session was told."""

    def messages_by_external_id(self, external_ids: Sequence[str]) -> Mapping[str, Message]:
        """Those of the messages that the session has."""
        ...


@dataclass(frozen=True, kw_only=True)
class Refused:
    """``count`` messages that ``session`` could not be told, and why; ``place`` is where the first of them stood."""

    session: str
    place: str
    reason: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Untold:
    """What of a transcript is not told, and why.

    ``messages_skipped`` were known to the session already, ``messages_repeated`` a record of the file told again.
    ``messages_left_out`` are not remembered: ``left_out`` counts them by reason (tool results, silent messages, what
    a program wrote for itself). ``messages_refused`` are those of ``num_refused`` sessions that take no more (a name
    that is too long, a quota); ``refused`` holds the first hundred of these, ``bad_lines`` the first hundred of
    ``num_bad_lines``.
    """

    messages_skipped: int = 0
    messages_repeated: int = 0
    messages_left_out: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)
    messages_refused: int = 0
    num_refused: int = 0
    refused: tuple[Refused, ...] = ()
    num_bad_lines: int = 0
    bad_lines: tuple[BadLine, ...] = ()

    def _added(self, other: Untold) -> dict[str, Any]:
        """The counts of both, by name."""
        added = {one.name: getattr(self, one.name) for one in fields(Untold)}
        for name, value in added.items():
            more = getattr(other, name)
            added[name] = dict(Counter(value) + Counter(more)) if name == "left_out" else value + more
        return {name: value[:PLACES_KEPT] if isinstance(value, tuple) else value for name, value in added.items()}


@dataclass
class Tally:
    """Counts while a transcript is read."""

    skipped: int = 0
    repeated: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    refused: dict[str, Refused] = field(default_factory=dict)  # by name, or by its hash if it is too long
    num_bad: int = 0
    bad: list[BadLine] = field(default_factory=list)

    def note(self, item: Item) -> None:
        """Count what is not told."""
        if isinstance(item, Repeated):
            self.repeated += item.count
        elif isinstance(item, BadLine):
            self.num_bad += 1
            if len(self.bad) < PLACES_KEPT:
                self.bad.append(item)
        elif not isinstance(item, Spoken):
            known = item.reason in self.left_out or len(self.left_out) < REASONS_KEPT
            self.left_out[item.reason if known else "other reasons"] += 1

    def refuse(self, name: str, items: Sequence[Spoken], reason: str) -> None:
        """Count what a session cannot be told; it is told nothing more, so that no talk has a gap in it."""
        if not items:
            return
        shown = name if len(name) <= _NAME_SHOWN else name[: _NAME_SHOWN - 1] + "…"
        first = Refused(session=shown, place=items[0].place, reason=reason, count=0)
        known = self.refused.get(_key(name), first)
        self.refused[_key(name)] = replace(known, count=known.count + len(items))

    def takes(self, name: str, items: Sequence[Spoken]) -> bool:
        """Whether a session of that name can be told anything; if not, ``items`` are counted as refused."""
        refused = self.refused.get(_key(name))
        reason = _unusable(name) if refused is None else refused.reason
        if reason is not None:
            self.refuse(name, items, reason)
        return reason is None

    def counts(self) -> dict[str, Any]:
        """The values of ``Untold``, by name."""
        return {
            "messages_skipped": self.skipped,
            "messages_repeated": self.repeated,
            "messages_left_out": self.left_out.total(),
            "left_out": dict(self.left_out),
            "messages_refused": sum(one.count for one in self.refused.values()),
            "num_refused": len(self.refused),
            "refused": tuple(self.refused.values())[:PLACES_KEPT],
            "num_bad_lines": self.num_bad,
            "bad_lines": tuple(self.bad),
        }


def _key(name: str) -> str:
    return name if len(name) <= MAX_NAME_CHARACTERS else hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()


def _unusable(name: str) -> str | None:
    try:
        check_name(name)
    except InputError as error:
        return str(error)
    return None


def windows(items: Iterable[Item], session: str | None, tally: Tally) -> Iterator[dict[str, list[Spoken]]]:
    """Stretches of the transcript, each with its turns by session."""
    window: dict[str, list[Spoken]] = {}
    turns = characters = 0
    for item in items:
        if not isinstance(item, Spoken):
            tally.note(item)
            continue
        window.setdefault(item.session if session is None else session, []).append(item)
        turns, characters = turns + 1, characters + len(item.turn.content)
        if turns == WINDOW_TURNS or characters > _WINDOW_CHARACTERS:
            yield window
            window, turns, characters = {}, 0, 0
    if window:
        yield window


def new_to(session: Known, items: Sequence[Spoken], tally: Tally) -> list[Spoken]:
    """What the session has not heard yet. An id that names two different messages is a bad line.

    Of a message whose text was not kept the id alone decides; one told with its tool calls is known without them, and
    the other way round.
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
        elif heard[external_id] in (None, said, (item.turn.role, item.otherwise)):
            tally.skipped += 1
        else:
            reason = f"id {external_id!r} already names another message of this session; replay it into its own session"
            tally.note(BadLine(place=item.place, reason=reason))
    return found
