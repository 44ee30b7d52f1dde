"""Whose rows make a session's journal: stretches of what others wrote, then messages of its own.

A branch or tag copies no message. Its row names stretches of other journals on the same lineage; what is told to it
after them lies in a journal of its own. ``journal_past`` changes these views, and deletes what none covers any more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, or_, select
from sqlalchemy.engine import Connection

from mplus_memory.store.catalog import Key, Origin, built_once, not_found
from mplus_memory.store.columns import as_written, stored_json
from mplus_memory.store.schema import journals, messages, sessions

SEALED = ("content", "author", "external_id")  # the columns of a message that hold text


class Stretch(NamedTuple):
    """Positions ``start`` up to ``end`` of one journal; without an end, all from ``start`` on."""

    journal_id: str
    start: int
    end: int | None = None

    def covers(self, position: int) -> bool:
        """Whether the message at ``position`` of that journal is part of it."""
        return self.start <= position and (self.end is None or position < self.end)

    def contains(self, other: Stretch) -> bool:
        """Whether all of another of the same journal is part of it."""
        return self.covers(other.start) and (self.end is None or (other.end is not None and other.end <= self.end))

    def where(self) -> ColumnElement[bool]:
        """Its rows, of any namespace."""
        place = [messages.c.journal_id == self.journal_id]
        place += [messages.c.position >= self.start] if self.start else []
        place += [] if self.end is None else [messages.c.position < self.end]
        return and_(*place)


@dataclass(frozen=True)
class View:
    """The journal of a session: ``inherited`` stretches in order of position, then all of ``journal_id`` after them."""

    namespace_id: str
    journal_id: str
    inherited: tuple[Stretch, ...] = ()

    @classmethod
    def of_row(cls, namespace_id: str, journal_id: str | None, inherited: str | None) -> View:
        """As a row of ``sessions`` has it; ``journal_id`` is None if there is no such journal.

        Raises:
            CorruptRowError: what it has is not what was written.
        """
        with as_written("list of a session's journals"):
            if journal_id is None:
                raise KeyError("the journal that it writes")
            found = stored_json(inherited or "[]")
            return cls(namespace_id, journal_id, tuple(Stretch(str(name), int(a), int(b)) for name, a, b in found))

    @property
    def start(self) -> int:
        """Where the session's own messages begin."""
        end = self.inherited[-1].end if self.inherited else 0
        assert end is not None, self
        return end

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """What is inherited, then what is its own."""
        return (*self.inherited, Stretch(self.journal_id, self.start))

    @property
    def journal_ids(self) -> frozenset[str]:
        """The journals that its messages lie in."""
        return frozenset(stretch.journal_id for stretch in self.stretches)

    def where(self) -> ColumnElement[bool]:
        """Its rows, in ``messages``."""
        return and_(messages.c.namespace_id == self.namespace_id, or_(*(one.where() for one in self.stretches)))

    def beyond(self, others: Iterable[View]) -> ColumnElement[bool]:
        """The rows that none of ``others`` reads, in ``messages``."""
        read = [stretch for other in others for stretch in other.stretches]
        missing = []
        for one in self.stretches:
            same = [stretch for stretch in read if stretch.journal_id == one.journal_id]
            if not any(stretch.contains(one) for stretch in same):
                missing.append(and_(one.where(), *(not_(stretch.where()) for stretch in same)))
        return and_(messages.c.namespace_id == self.namespace_id, or_(false(), *missing))

    def until(self, end: int) -> tuple[Stretch, ...]:
        """What of it lies before position ``end``, for another to inherit."""
        cut = (one._replace(end=end if one.end is None else min(one.end, end)) for one in self.stretches)
        return tuple(one for one in cut if one.end is not None and one.start < one.end)


def inherited_text(inherited: Iterable[Stretch]) -> str | None:
    """Stretches as a row of ``sessions`` has them; None if there are none."""
    return json.dumps(list(inherited), separators=(",", ":")) if inherited else None


def view_of(connection: Connection, key: Key) -> View:
    """The journal of a session, tag or hidden session.

    Raises:
        SessionNotFoundError: there is no such session. CorruptRowError: there is no such journal.
    """
    row = connection.execute(_row_of(key)).first()
    if row is None:
        raise not_found(str(key))
    return View.of_row(key.namespace_id, row.id, row.inherited)


@built_once
def _row_of(key: Key) -> Select[Any]:
    same = and_(journals.c.namespace_id == sessions.c.namespace_id, journals.c.id == sessions.c.journal_id)
    rows = select(journals.c.id, sessions.c.inherited).select_from(sessions.outerjoin(journals, same))
    return rows.where(key.own_row())


def views_of_lineage(connection: Connection, origin: Origin) -> dict[str, View]:
    """The journals of a session, of all its branches, and of their tags, hidden ones too, by the session's id.

    Sessions first, each kind in the order in which they were made.
    """
    namespace_id, tag = origin.key.namespace_id, sessions.c.owner_id.is_distinct_from(sessions.c.id)
    columns = (sessions.c.id, sessions.c.journal_id, sessions.c.inherited)
    place = and_(sessions.c.namespace_id == namespace_id, sessions.c.lineage_id == origin.lineage_id)
    order = (and_(tag, sessions.c.owner_id.is_not(None)), sessions.c.created_at, sessions.c.id)
    rows = connection.execute(select(*columns).where(place).order_by(*order)).all()
    return {row.id: View.of_row(namespace_id, row.journal_id, row.inherited) for row in rows}


def next_position(connection: Connection, view: View) -> int:
    """Where the next message of a session goes."""
    own = and_(messages.c.namespace_id == view.namespace_id, Stretch(view.journal_id, view.start).where())
    last = connection.scalar(select(func.max(messages.c.position)).where(own))
    return view.start if last is None else last + 1


def count_rows(connection: Connection, place: ColumnElement[bool]) -> tuple[int, int]:
    """How many messages there are at a place, and the bytes of their text."""
    counted = select(func.count(), func.coalesce(func.sum(text_size()), 0)).select_from(messages)
    count, size = connection.execute(counted.where(place)).one()
    return count, int(size)


def text_size(*names: str) -> ColumnElement[int]:
    """Bytes of these columns of a message, or of all that hold text, as they lie there."""
    first, *others = (func.coalesce(func.length(messages.c[name]), 0) for name in names or SEALED)
    return sum(others, start=first)
