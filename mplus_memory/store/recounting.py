"""The part of repair that deals with rows which are gone: what is left is counted anew, and what was lost is said.

Nothing brings a lost row back but a backup, and a total that misses it for ever would hide the next loss. Damaged notes
(of requests, of deletions) are removed: a wrong one does harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, and_, delete, true
from sqlalchemy.engine import Connection

from mplus_memory.store import journal, journal_past
from mplus_memory.store.catalog import Key, get_origin
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.schema import metadata
from mplus_memory.store.sums import damaged_rows
from mplus_memory.store.totals import count_anew, owner_of
from mplus_memory.store.verifying.chains import Chain
from mplus_memory.store.verifying.counting import REMOVABLE, Count, Place, mendable
from mplus_memory.store.verifying.examination import Examination, whose

_PATIENCE = 1.0  # seconds that a repair waits for a reader of the log
_MEANS = {
    "mplus_requests": "what is told again under a lost request_id may be told twice",
    "mplus_messages": "a backup has them, if there is one",
    "mplus_sessions": "sessions or tags without a message of their own; their names are not known",
    "mplus_tombstones": "what they note stays deleted: free space and the log were written over",
    "mplus_namespaces": "without a session; its name and its quota are not known",
}


@dataclass(frozen=True)
class Recounting:
    """What is to be counted anew: places, and sessions whose own counts of messages are wrong; notes to be removed."""

    places: dict[Place, Count]
    chains: tuple[Chain, ...]
    tables: tuple[str, ...]
    lost: tuple[str, ...]
    mended: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.places or self.chains or self.tables)


def plan_recounting(found: Examination) -> Recounting:
    """What an examination found that counting anew mends."""
    places = {place: count for place, count in found.misfits.items() if mendable(place, count)}
    chains = tuple(chain for chain in found.chains if chain.miscounted and not (chain.wrong or chain.lost))
    removed = [finding for finding in found.findings if finding.kind == "row" and finding.repairable]
    return Recounting(
        places=places,
        chains=chains,
        tables=REMOVABLE if removed else (),
        lost=(*_losses(found, places), *(f"{finding.what}, and was removed" for finding in removed)),
        mended=tuple(
            f"{whose(found, place)}: {count.wrong()}" for place, count in places.items() if not _is_loss(count)
        ),
    )


def recount(database: Database, plan: Recounting) -> None:
    """Do it, in one transaction; a place that holds damaged rows by now is left."""
    with database.write_under_lock("repair") as connection:
        for name in plan.tables:
            _remove_damaged(connection, metadata.tables[name])
        for chain in plan.chains:
            key = Key(chain.row["namespace_id"], chain.row["id"])
            journal.count_anew(connection, key)
            journal_past.charge(connection, get_origin(connection, key))
        for namespace_id, name, owner_id in plan.places:
            table = metadata.tables[name]
            if not damaged_rows(connection, table, _rows_of(table, namespace_id, owner_id), limit=1):
                count_anew(connection, table, namespace_id, owner_id)
        reached("repair.counted")
    if "mplus_tombstones" in {*plan.tables, *(name for _, name, _ in plan.places)}:
        database.compact()  # a lost note may have been of a deletion that was not finished
        database.truncate_log(patience=_PATIENCE)


def _losses(found: Examination, places: dict[Place, Count]) -> Iterator[str]:
    for place, count in places.items():
        if _is_loss(count):
            means = _MEANS.get(place[1])
            yield f"{whose(found, place)}: {count.wrong()}{f' ({means})' if means else ''}"


def _is_loss(count: Count) -> bool:
    return not count.total_is_damaged and count.missing >= 0


def _rows_of(table: Table, namespace_id: str, owner_id: str) -> ColumnElement[bool]:
    namespace, owner = owner_of(table)
    return and_(table.c[namespace] == namespace_id, *([table.c[owner] == owner_id] if owner else []))


def _remove_damaged(connection: Connection, table: Table) -> None:
    """Every row of the table that is not what was written."""
    _, owner = owner_of(table)
    for row in damaged_rows(connection, table, true()):
        key = row._mapping
        connection.execute(delete(table).where(*(table.c[name] == value for name, value in key.items())))
        count_anew(connection, table, key["namespace_id"], key[owner] if owner else "")
