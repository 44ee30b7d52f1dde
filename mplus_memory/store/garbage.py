"""Steps that no session, branch or tag reaches any more, and the files that only they used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, select, update
from sqlalchemy.engine import Connection

from mplus_memory.store import files
from mplus_memory.store.catalog import Key, Origin
from mplus_memory.store.chain import on_chain
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.folder import Folder
from mplus_memory.store.schema import lineages, sessions, shards, spans, steps

_AT_ONCE = 500


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
class Doomed:
    """Files that no row points to any more."""

    lineage_id: str
    shard_ids: tuple[str, ...] = ()
    num_steps: int = 0
    num_bytes: int = 0


@dataclass(frozen=True, kw_only=True)
class Found:
    """What is garbage in a lineage: ids of steps and shards; whether anything else lives there, or is too young."""

    step_ids: frozenset[str]
    shard_ids: frozenset[str]
    num_bytes: int
    inhabited: bool
    more: bool

    def doomed(self, lineage: Lineage) -> Doomed:
        """The same for the caller."""
        return Doomed(
            lineage_id=lineage.id,
            shard_ids=tuple(sorted(self.shard_ids)),
            num_steps=len(self.step_ids),
            num_bytes=self.num_bytes,
        )


def find_garbage(connection: Connection, lineage: Lineage, *, before: datetime | None = None) -> Found:
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
    return Found(
        step_ids=frozenset(lost),
        shard_ids=frozenset(shard_ids),
        num_bytes=num_bytes,
        inhabited=bool(heirs),
        more=young,
    )


def collect(connection: Connection, lineage: Lineage, *, before: datetime | None = None) -> Doomed:
    """Delete the rows of what ``find_garbage`` finds; a lineage without sessions goes too.

    The fence goes up, so that no commit that stands on one of the steps can succeed.
    """
    found = find_garbage(connection, lineage, before=before)
    columns = ((spans, "step_id", found.step_ids), (steps, "id", found.step_ids), (shards, "id", found.shard_ids))
    for table, column, ids in columns:
        _delete_ids(connection, lineage, table, column, sorted(ids))
    if found.step_ids:
        connection.execute(update(sessions).where(lineage.where(sessions)).values(fence=sessions.c.fence + 1))
    place = and_(lineages.c.namespace_id == lineage.namespace_id, lineages.c.id == lineage.id)
    if not found.inhabited and not found.more:
        connection.execute(delete(lineages).where(place))
    elif not found.more:
        noted = lineages.c.garbage_since.is_not(None)
        connection.execute(update(lineages).where(place, noted).values(garbage_since=None))
    return found.doomed(lineage)


def collect_all(database: Database, folder: Folder, *, before: datetime, dry_run: bool = False) -> list[Doomed]:
    """``collect`` every lineage where garbage was noted, and remove its files; the caller holds the publish lock."""
    done: list[Doomed] = []
    for lineage in _noted(database, before):
        if dry_run:
            with database.read() as connection:
                done.append(find_garbage(connection, lineage, before=before).doomed(lineage))
            continue
        with database.write_under_lock("collect") as connection:
            done.append(collect(connection, lineage, before=before))
            reached("collect.rows_deleted")
        remove_files(folder, done[-1])
        reached("collect.files_deleted")
    return [doomed for doomed in done if doomed.num_steps]


def _noted(database: Database, before: datetime) -> list[Lineage]:
    with database.read() as connection:
        rows = connection.execute(
            select(lineages.c.namespace_id, lineages.c.id).where(lineages.c.garbage_since < before)
        )
        return [Lineage(namespace_id=row.namespace_id, id=row.id) for row in rows]


def remove_files(folder: Folder, doomed: Doomed) -> bool:
    """Remove the files; True if all are gone."""
    all_gone = files.remove(*(folder.shard(doomed.lineage_id, shard_id) for shard_id in doomed.shard_ids))
    folder.remove_if_empty(doomed.lineage_id)
    return all_gone


def reachable(connection: Connection, lineage: Lineage, heirs: Sequence[str]) -> set[str]:
    """Ids of the steps that these sessions of a lineage stand on."""
    kept: set[str] = set()
    for heir in heirs:
        kept.update(connection.execute(select(on_chain(Key(lineage.namespace_id, heir)).c.id)).scalars())
    return kept


def _delete_ids(connection: Connection, lineage: Lineage, table: Any, column: str, ids: Sequence[str]) -> None:
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        connection.execute(delete(table).where(lineage.where(table), table.c[column].in_(some)))
