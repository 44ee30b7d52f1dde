"""Changes to what lies in a session's journal: inheriting one, going back in it, taking messages out of it.

Rows that another session reads are never changed. Who wants others goes on in a new journal, behind the stretches of
old ones that stay; rows that nobody reads then are deleted in the same transaction (``sweep``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, insert, literal, not_, or_, select, update
from sqlalchemy.engine import Connection

from mplus_memory.store.catalog import Key, Origin, new_journal
from mplus_memory.store.columns import portions
from mplus_memory.store.journal import check_journal, remove_requests
from mplus_memory.store.journal_views import (
    Stretch,
    View,
    count_rows,
    inherited_text,
    next_position,
    view_of,
    views_of_lineage,
)
from mplus_memory.store.schema import journals, messages, requests, sessions
from mplus_memory.store.sums import check_rows, damaged_rows

_MOST_STRETCHES = 16  # of more than these all rows are copied, so that statements on a journal stay short


class Heritage(NamedTuple):
    """What a journal begins with: ``inherited`` stretches, and copies of ``view``'s rows from there to ``end``."""

    view: View
    inherited: tuple[Stretch, ...]
    end: int
    without: frozenset[int] = frozenset()  # positions that are not copied

    @classmethod
    def of(cls, view: View, *, shared: int, end: int, without: Collection[int] = ()) -> Heritage:
        """Up to position ``shared`` inherited, from there on copied."""
        inherited = view.until(min(shared, end))
        return cls(view, () if len(inherited) > _MOST_STRETCHES else inherited, end, frozenset(without))

    def go_on_in(self, connection: Connection, journal_id: str) -> View:
        """The view of whoever goes on in a new journal, which is given its copies.

        Raises:
            CorruptRowError: rows that would be copied are damaged.
        """
        ours = View(self.view.namespace_id, journal_id, self.inherited)
        names = [column.name for column in messages.columns if column.name != "journal_id"]
        for start, end in _between(ours.start, self.without, self.end):
            copied = and_(self.view.where(), messages.c.position >= start, messages.c.position < end)
            check_rows(connection, messages, copied, "copy damaged messages")
            rows = select(literal(journal_id), *(messages.c[name] for name in names)).where(copied)
            connection.execute(insert(messages).from_select(["journal_id", *names], rows))
        return ours

    def where(self) -> ColumnElement[bool]:
        """The rows that it is made of, where they lie now."""
        return and_(self.view.where(), messages.c.position < self.end)


def heritage(connection: Connection, key: Key, *, end: int | None, shared: int | None) -> Heritage:
    """What a branch of a session, or tag, at position ``end`` begins with; rows from ``shared`` on it has for itself.

    Without ``end`` it gets all messages, without ``shared`` it has none for itself.

    Raises:
        CorruptRowError: some of the messages are damaged, or gone.
    """
    check_journal(connection, key, "branch off damaged messages, or tag them", end)
    view = view_of(connection, key)
    last = next_position(connection, view)
    end = last if end is None else min(end, last)
    return Heritage.of(view, shared=end if shared is None else shared, end=end)


def take_over(connection: Connection, origin: Origin, taken: Heritage) -> None:
    """Give a session the journal of a tag in the place of its own."""
    old = view_of(connection, origin.key)
    others = select(messages.c.id).where(old.where(), messages.c.id.not_in(select(messages.c.id).where(taken.where())))
    remove_requests(connection, origin.key, connection.execute(others).scalars())
    _begin_anew(connection, origin, taken)


def cut(connection: Connection, origin: Origin, end: int) -> None:
    """Take the messages from position ``end`` on out of a session's journal."""
    view = view_of(connection, origin.key)
    later = and_(view.where(), messages.c.position >= end)
    remove_requests(connection, origin.key, connection.execute(select(messages.c.id).where(later)).scalars())
    end = min(end, next_position(connection, view))
    if end < view.start or any(one.end is None or one.end > end for one in _read_by_others(connection, origin, view)):
        _begin_anew(connection, origin, Heritage.of(view, shared=end, end=end))
    else:
        connection.execute(delete(messages).where(later))


def take_out(connection: Connection, origin: Origin, ids: Sequence[str]) -> bool:
    """Take single messages out of a session's journal; whether a branch still reads one of them.

    Raises:
        CorruptRowError: others that would have to be copied are damaged.
    """
    view = view_of(connection, origin.key)
    positions: set[int] = set()
    for some in portions(list(ids)):
        rows = connection.execute(select(messages.c.position).where(view.where(), messages.c.id.in_(some)))
        positions.update(rows.scalars())
    remove_requests(connection, origin.key, ids)
    first, others = min(positions, default=view.start), _read_by_others(connection, origin, view)
    gone = [and_(view.where(), messages.c.position.in_(some)) for some in portions(sorted(positions))]
    if first < view.start or any(one.covers(position) for one in others for position in positions):
        end = next_position(connection, view)
        _begin_anew(connection, origin, Heritage.of(view, shared=first, end=end, without=positions))
        return any(count_rows(connection, place)[0] for place in gone)
    for place in gone:
        connection.execute(delete(messages).where(place))
    return False


def drop_sessions(connection: Connection, origin: Origin, keys: Iterable[Key]) -> int:
    """Delete the rows of sessions or tags on one lineage, and the messages that only they read: bytes of their text.

    What steps they reached becomes garbage; who is left there is to be charged anew.
    """
    for key in keys:
        connection.execute(delete(requests).where(key.where(requests)))
        connection.execute(delete(sessions).where(key.own_row()))
    return _sweep(connection, origin)


def charge(connection: Connection, origin: Origin, only: Key | None = None) -> None:
    """Count for every session and tag on a lineage, or ``only`` one, the messages that none before it reads too.

    Damaged rows are left as they are.
    """
    before: list[View] = []
    for session_id, view in views_of_lineage(connection, origin).items():
        key = Key(origin.key.namespace_id, session_id)
        if only in (None, key):
            count, size = count_rows(connection, view.beyond(before))
            changed = or_(sessions.c.charged_messages != count, sessions.c.charged_bytes != size)
            if not damaged_rows(connection, sessions, and_(key.own_row(), changed)):
                values = {"charged_messages": count, "charged_bytes": size}
                connection.execute(update(sessions).where(key.own_row(), changed).values(values))
        before.append(view)


def _begin_anew(connection: Connection, origin: Origin, begun: Heritage) -> None:
    """Let a session go on in a new journal, and delete what of its old one nobody reads then."""
    view = begun.go_on_in(connection, new_journal(connection, origin.key.namespace_id, origin.lineage_id))
    values = {"journal_id": view.journal_id, "inherited": inherited_text(view.inherited)}
    connection.execute(update(sessions).where(origin.key.own_row()).values(values))
    _sweep(connection, origin)


def _sweep(connection: Connection, origin: Origin) -> int:
    """Delete what no session or tag reads of a lineage's journals; bytes of the text that was."""
    read: dict[str, list[Stretch]] = defaultdict(list)
    for view in views_of_lineage(connection, origin).values():
        for one in view.stretches:
            read[one.journal_id].append(one)
    namespace_id, swept = origin.key.namespace_id, 0
    lineage = and_(journals.c.namespace_id == namespace_id, journals.c.lineage_id == origin.lineage_id)
    for journal_id in connection.execute(select(journals.c.id).where(lineage)).scalars().all():
        unread = and_(Stretch(journal_id, 0).where(), *(not_(one.where()) for one in read[journal_id]))
        place = and_(messages.c.namespace_id == namespace_id, unread)
        swept += count_rows(connection, place)[1]
        connection.execute(delete(messages).where(place))
        if not read[journal_id]:
            connection.execute(delete(journals).where(lineage, journals.c.id == journal_id))
    return swept


def _read_by_others(connection: Connection, origin: Origin, view: View) -> list[Stretch]:
    """What other sessions and tags read of a session's own journal."""
    family = views_of_lineage(connection, origin)
    others = (other for session_id, other in family.items() if session_id != origin.key.session_id)
    return [one for other in others for one in other.stretches if one.journal_id == view.journal_id]


def _between(start: int, without: Collection[int], end: int) -> Iterator[tuple[int, int]]:
    """The ranges of positions from ``start`` to ``end`` that hold none of ``without``."""
    for position in sorted(one for one in without if start <= one < end):
        if start < position:
            yield start, position
        start = position + 1
    if start < end:
        yield start, end
