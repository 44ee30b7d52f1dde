"""Removing what a plan names, to save room: sessions, tags, and tokens that no memory reads any more."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import ConflictError, SessionNotFoundError
from mplus_memory.records import Prunable, Pruned, StoredSession, Unread
from mplus_memory.store.catalog import Key, Origin, get_origin, get_session, list_family, list_tags, short
from mplus_memory.store.chain import ids_on_chain
from mplus_memory.store.database import Database
from mplus_memory.store.deletion import (
    finish_deletions,
    insert_tombstone,
    new_tombstone,
    remains,
    remove_all,
    remove_session,
    remove_tag,
)
from mplus_memory.store.failpoints import reached
from mplus_memory.store.garbage import Garbage, Lineage
from mplus_memory.store.schema import sessions, shards, steps
from mplus_memory.store.shard_files import ShardFiles


class _OnlyLooking(Exception):
    """Takes a dry run's transaction back."""


def prune(database: Database, shard_files: ShardFiles, wanted: Prunable, *, dry_run: bool) -> Pruned:
    """Remove what is wanted, all of it or nothing; a dry run does so in a transaction that is taken back.

    Raises:
        ConflictError: a session was written to, or a branch or tag made, since the plan was.
    """
    receipt: dict[str, Any] = {}
    garbage: list[Garbage] = []
    with database.lock.held():
        try:
            with database.write_under_lock("delete") as connection:
                receipt, garbage = _remove_rows(connection, wanted)
                if dry_run:
                    raise _OnlyLooking
                reached("delete.rows_deleted")
        except _OnlyLooking:
            return Pruned(**receipt, dry_run=True, finished=True)
        gone = remove_all(shard_files, garbage)
        reached("delete.files_deleted")
    finished = gone and finish_deletions(database)
    return Pruned(**receipt, dry_run=False, finished=finished, remains=remains(database, shard_files))


def _remove_rows(connection: Connection, wanted: Prunable) -> tuple[dict[str, Any], list[Garbage]]:
    going = {session.id for session in wanted.sessions} | {tag.id for _, tag in wanted.tags}
    for family in wanted.unread:
        _check_family(connection, family, going)
    _check_unchanged(connection, wanted)  # all of them first: removing one may change a branch of it
    removed = [remove_session(connection, Key.of(session.id)) for session in wanted.sessions]
    removed += [remove_tag(connection, Key.of(tag.id)) for _, tag in wanted.tags]
    emptied = [_empty(connection, family) for family in wanted.unread]
    kept = [session for family in wanted.unread for session in family.sessions]
    receipt = {
        "sessions": tuple(session.name for session in wanted.sessions),
        "tags": tuple((session.name, tag.name) for session, tag in wanted.tags),
        "emptied": {one.name: _count(connection, one, family) for family in wanted.unread for one in family.sessions},
        "earliest": {session.name: _earliest(connection, session) for session in kept},
        "num_messages": sum(one.num_messages for one in removed),
        "num_steps": sum(one.garbage.num_steps for one in removed),
        "num_bytes": sum(one.num_bytes for one in removed) + sum(one.num_bytes for one in emptied),
    }
    return receipt, [*(one.garbage for one in removed), *emptied]


def _check_unchanged(connection: Connection, wanted: Prunable) -> None:
    """Raises ConflictError if a session that goes was written to or tagged since, or a tag that goes is gone."""
    for session in wanted.sessions:
        tags = _tag_ids(connection, session)
        if _find(connection, session) != session or tags != wanted.own_tags.get(session.id, frozenset()):
            raise _changed(session)
    for session, tag in wanted.tags:
        if tag.id not in _tag_ids(connection, session):
            raise _changed(session)


def _find(connection: Connection, session: StoredSession) -> StoredSession | None:
    with suppress(SessionNotFoundError):
        return get_session(connection, Key.of(session.id))
    return None


def _tag_ids(connection: Connection, session: StoredSession) -> frozenset[str]:
    return frozenset(tag.id for tag in list_tags(connection, Key.of(session.id)))


def _changed(session: StoredSession) -> ConflictError:
    return ConflictError(
        f"session {short(session.name)}, or a branch or tag of it, was changed since; look again, then repeat"
    )


def _check_family(connection: Connection, family: Unread, going: set[str]) -> None:
    """Raises ConflictError unless those who read a tree of steps are the same as when the plan was made."""
    planned = [*family.sessions, *family.tags]
    origin = _origin(connection, family)
    found = list_family(connection, origin.key.namespace_id, origin.lineage_id)
    now = {(one.id, one.head, one.fence) for one in found if one.id not in going}
    if now != {(one.id, one.head, one.fence) for one in planned}:
        raise _changed(planned[0])


def _empty(connection: Connection, family: Unread) -> Garbage:
    """Note of the shards of these steps that they are gone. The fence goes up: nothing may be staged on them."""
    origin = _origin(connection, family)
    lineage = Lineage.of(origin)
    users = connection.execute(select(steps.c.id, steps.c.shard_id).where(lineage.where(steps))).all()
    held = {row.shard_id for row in users if row.id not in family.steps}
    unread_from = {row.shard_id: family.steps[row.id] for row in users if row.id in family.steps}
    sizes = connection.execute(select(shards.c.id, shards.c.num_bytes).where(lineage.where(shards))).all()
    going = {row.id: row.num_bytes for row in sizes if row.id in unread_from and row.id not in held}
    for shard_id in going:
        values = {"unread_from": unread_from[shard_id], "num_bytes": 0, "row_sums": None}
        connection.execute(update(shards).where(lineage.where(shards), shards.c.id == shard_id).values(values))
    connection.execute(update(sessions).where(lineage.where(sessions)).values(fence=sessions.c.fence + 1))
    insert_tombstone(connection, new_tombstone(origin.key), num_messages=0, num_bytes=sum(going.values()))
    return Garbage(
        namespace_id=lineage.namespace_id,
        lineage_id=lineage.id,
        step_ids=frozenset(),
        shard_ids=frozenset(going),
        num_bytes=sum(going.values()),
        inhabited=True,
        more=False,
    )


def _origin(connection: Connection, family: Unread) -> Origin:
    return get_origin(connection, Key.of(family.sessions[0].id))


def _count(connection: Connection, session: StoredSession, family: Unread) -> int:
    return len(ids_on_chain(connection, Key.of(session.id)).intersection(family.steps))


def _earliest(connection: Connection, session: StoredSession) -> int:
    """The number of steps from which on every moment of the session can be gone back to."""
    origin = get_origin(connection, Key.of(session.id))
    lineage, own = Lineage.of(origin), ids_on_chain(connection, origin.key)
    rows = connection.execute(
        select(steps.c.id, shards.c.unread_from)
        .join(shards, shards.c.id == steps.c.shard_id)
        .where(lineage.where(steps), lineage.where(shards), shards.c.unread_from.is_not(None))
    )
    return max((row.unread_from for row in rows if row.id in own), default=0)
