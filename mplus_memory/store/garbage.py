"""Steps that no session, branch or tag reaches any more, and the files that only they used."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import CorruptRowError
from mplus_memory.store.catalog import Key, Origin
from mplus_memory.store.chain import ids_on_chain
from mplus_memory.store.columns import portions
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.schema import journals, lineages, sessions, shards, spans, steps
from mplus_memory.store.shard_files import ShardFiles


@dataclass(frozen=True, kw_only=True)
class Lineage:
    """The key of a tree of steps, which a session shares with its branches and tags."""

    namespace_id: str
    id: str

    @classmethod
    def of(cls, origin: Origin) -> Lineage:
        return cls(namespace_id=origin.key.namespace_id, id=origin.lineage_id)

    def where(self, table: Any) -> Any:
        """The rows of this lineage in a table that has ``lineage_id``."""
        return and_(table.c.namespace_id == self.namespace_id, table.c.lineage_id == self.id)


@dataclass(frozen=True, kw_only=True)
class Garbage:
    """What is garbage in a lineage: ids of steps, and of the shards (and their bytes) that only they use.

    ``inhabited``: a session, branch or tag is left there; ``more``: so is garbage that is too young.
    """

    namespace_id: str
    lineage_id: str
    step_ids: frozenset[str]
    shard_ids: frozenset[str]
    num_bytes: int
    inhabited: bool
    more: bool

    @property
    def num_steps(self) -> int:
        """How many steps."""
        return len(self.step_ids)


def find_garbage(connection: Connection, lineage: Lineage, *, before: datetime | None = None) -> Garbage:
    """The steps of a lineage that nothing reaches, made ``before`` then if given, and the shards only they use."""
    heirs = connection.execute(select(sessions.c.id).where(lineage.where(sessions))).scalars().all()
    kept = reachable(connection, lineage, heirs)
    rows = connection.execute(select(steps.c.id, steps.c.shard_id, steps.c.created_at).where(lineage.where(steps)))
    lost, held, young = set(), set(), False
    shard_of = {}
    for row in rows:
        shard_of[row.id] = row.shard_id
        if row.id in kept or (before is not None and row.created_at >= before):
            young |= row.id not in kept
            held.add(row.shard_id)
        else:
            lost.add(row.id)
    shard_ids = {shard_of[step_id] for step_id in lost if shard_of[step_id]} - held
    sizes = select(shards.c.id, shards.c.num_bytes).where(lineage.where(shards))
    num_bytes = sum(row.num_bytes for row in connection.execute(sizes) if row.id in shard_ids) if shard_ids else 0
    return Garbage(
        namespace_id=lineage.namespace_id,
        lineage_id=lineage.id,
        step_ids=frozenset(lost),
        shard_ids=frozenset(shard_ids),
        num_bytes=num_bytes,
        inhabited=bool(heirs),
        more=young,
    )


def collect(connection: Connection, lineage: Lineage, *, before: datetime | None = None) -> Garbage:
    """Delete the rows of what ``find_garbage`` finds; a lineage without sessions goes too.

    The fence goes up, so that no commit that stands on one of the steps can succeed.
    """
    found = find_garbage(connection, lineage, before=before)
    columns = ((spans, "step_id", found.step_ids), (steps, "id", found.step_ids), (shards, "id", found.shard_ids))
    for table, column, ids in columns:
        delete_ids(connection, lineage, table, column, sorted(ids))
    if found.step_ids:
        connection.execute(update(sessions).where(lineage.where(sessions)).values(fence=sessions.c.fence + 1))
    place = and_(lineages.c.namespace_id == lineage.namespace_id, lineages.c.id == lineage.id)
    if not found.inhabited and not found.more and not _holds_messages(connection, lineage):
        connection.execute(delete(lineages).where(place))
    elif not found.more:
        noted = lineages.c.garbage_since.is_not(None)
        connection.execute(update(lineages).where(place, noted).values(garbage_since=None))
    return found


def _holds_messages(connection: Connection, lineage: Lineage) -> bool:
    """Whether journals are left there, of a session whose row was lost: they may be all that is left of it."""
    return connection.execute(select(journals.c.id).where(lineage.where(journals)).limit(1)).first() is not None


def collect_all(
    database: Database, shard_files: ShardFiles, *, before: datetime, dry_run: bool = False
) -> list[Garbage]:
    """``collect`` every lineage where garbage was noted, and remove its files; the caller holds the publish lock."""
    done: list[Garbage] = []
    for lineage in _noted(database, before):
        if dry_run:
            with database.read() as connection:
                done.append(find_garbage(connection, lineage, before=before))
            continue
        with suppress(CorruptRowError):  # what stands beside damaged rows is left until they are mended
            with database.write_under_lock("collect") as connection:
                found = collect(connection, lineage, before=before)
                reached("collect.rows_deleted")
            done.append(found)
            remove_files(shard_files, found)
            reached("collect.files_deleted")
    return [garbage for garbage in done if garbage.num_steps]


def _noted(database: Database, before: datetime) -> list[Lineage]:
    with database.read() as connection:
        rows = connection.execute(
            select(lineages.c.namespace_id, lineages.c.id).where(lineages.c.garbage_since < before)
        )
        return [Lineage(namespace_id=row.namespace_id, id=row.id) for row in rows]


def remove_files(shard_files: ShardFiles, garbage: Garbage) -> bool:
    """Remove the files; True if all are gone."""
    deserted = not garbage.inhabited and not garbage.more
    return shard_files.remove(garbage.lineage_id, sorted(garbage.shard_ids), deserted=deserted)


def reachable(connection: Connection, lineage: Lineage, heirs: Sequence[str]) -> set[str]:
    """Ids of the steps that these sessions of a lineage stand on."""
    return set[str]().union(*(ids_on_chain(connection, Key(lineage.namespace_id, heir)) for heir in heirs))


def delete_ids(connection: Connection, lineage: Lineage, table: Any, column: str, ids: Sequence[Any]) -> None:
    """Delete the rows of a lineage that have one of these ids in a column."""
    for some in portions(ids):
        connection.execute(delete(table).where(lineage.where(table), table.c[column].in_(some)))
