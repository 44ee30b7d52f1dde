"""How many bytes sessions and namespaces take, how many they may, and the check that a transaction stays within."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CTE, Join, Select, Table, and_, func, join, null, or_, select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import QuotaError
from mplus_memory.records import Quota
from mplus_memory.store.catalog import Key, built_once, find_namespace, get_session, make_namespace, short
from mplus_memory.store.chain import on_chain, on_chains
from mplus_memory.store.database import Database
from mplus_memory.store.schema import namespaces, sessions, shards, steps

# What rows take in the database beside text, drops and settings, with their indexes.
SESSION_BYTES, MESSAGE_BYTES, STEP_BYTES = 1024, 640, 1024


def check_room(connection: Connection, key: Key) -> None:
    """Refuse the transaction if the session, or its namespace, now takes more than it may.

    Rows with a quota are locked until the transaction ends, so that two writers cannot both take the last room.

    Raises:
        QuotaError: names what would be taken and what may be.
    """
    if not connection.scalar(_is_limited(key)):
        return
    for table in (namespaces, sessions):
        row = connection.execute(_limit(key, table)).first()
        if row is None:
            continue
        used = namespace_bytes(connection, key.namespace_id) if table is namespaces else session_bytes(connection, key)
        if used > row.quota_bytes:
            kind = "namespace" if table is namespaces else "session"
            name = row.name if table is namespaces else get_session(connection, key).name
            raise QuotaError(
                f"{kind} {short(name)} would take {used:,} bytes, and its quota is {row.quota_bytes:,}: nothing "
                "was kept; delete or prune something, or raise the quota (set_quota)"
            )


@built_once
def _is_limited(key: Key) -> Select[Any]:
    """Whether there is a quota at all."""
    shared = select(namespaces.c.quota_bytes).where(namespaces.c.id == key.namespace_id).scalar_subquery()
    return select(or_(sessions.c.quota_bytes.is_not(None), shared.is_not(None))).where(key.own_row())


@built_once
def _limit(key: Key, table: Table) -> Select[Any]:
    place = namespaces.c.id == key.namespace_id if table is namespaces else key.own_row()
    return select(table.c.quota_bytes, table.c.name).where(place, table.c.quota_bytes.is_not(None)).with_for_update()


def set_quota(database: Database, namespace: str, key: Key | None, num_bytes: int | None) -> None:
    """The quota of a session, or of the namespace if no ``key`` is given, from now on."""
    value = null() if num_bytes is None else num_bytes
    with database.write("journal") as connection:
        if key is None:
            place = namespaces.c.id == make_namespace(connection, namespace)
            connection.execute(update(namespaces).where(place).values(quota_bytes=value))
        else:
            get_session(connection, key)  # raises if it is gone
            connection.execute(update(sessions).where(key.own_row()).values(quota_bytes=value))


def get_quota(connection: Connection, namespace: str, key: Key | None) -> Quota:
    """What a session, or the namespace if no ``key`` is given, takes and may take."""
    if key is not None:
        session = get_session(connection, key)
        return Quota(
            namespace=session.namespace,
            session=session.name,
            used_bytes=session_bytes(connection, key),
            quota_bytes=session.quota_bytes,
        )
    found = find_namespace(connection, namespace)
    if found is None:
        return Quota(namespace=namespace, session=None, used_bytes=0, quota_bytes=None)
    limit = connection.scalar(select(namespaces.c.quota_bytes).where(namespaces.c.id == found))
    return Quota(namespace=namespace, session=None, used_bytes=namespace_bytes(connection, found), quota_bytes=limit)


def session_bytes(connection: Connection, key: Key) -> int:
    """Bytes that a session keeps: shards, text and rows of its own and of its tags, what they share once."""
    chains = on_chains(key)
    reached = _steps_of(chains).join(shards, _shard_of_step, isouter=True)
    tags = and_(sessions.c.namespace_id == key.namespace_id, sessions.c.owner_id == key.session_id)
    held = select(func.sum(func.coalesce(shards.c.num_bytes, 0) + _step_bytes)).select_from(reached)
    own = select(_row_bytes + sessions.c.text_bytes + MESSAGE_BYTES * sessions.c.num_messages).where(key.own_row())
    rest = select(func.sum(_row_bytes + _charged)).where(tags, sessions.c.id != key.session_id)
    return sum(_total(connection, query) for query in (held, own, rest))


def namespace_bytes(connection: Connection, namespace_id: str) -> int:
    """Bytes that all sessions of a namespace keep, what they share once; also what no session reaches any more."""
    held = select(func.sum(shards.c.num_bytes)).where(shards.c.namespace_id == namespace_id)
    written = select(func.sum(_step_bytes)).where(steps.c.namespace_id == namespace_id)
    rows = select(func.sum(_row_bytes + _charged)).where(sessions.c.namespace_id == namespace_id)
    return sum(_total(connection, query) for query in (held, written, rows))


def shard_bytes(connection: Connection, key: Key) -> int:
    """Bytes of the shards on a session's chain."""
    held = select(func.sum(shards.c.num_bytes)).select_from(_steps_of(on_chain(key)).join(shards, _shard_of_step))
    return _total(connection, held)


def _total(connection: Connection, query: Select[Any]) -> int:
    return int(connection.scalar(query) or 0)


_row_bytes = (
    SESSION_BYTES
    + func.length(sessions.c.fingerprint)
    + func.length(sessions.c.settings)
    + func.length(sessions.c.name)
    + func.coalesce(func.length(sessions.c.inherited), 0)
)
_charged = sessions.c.charged_bytes + MESSAGE_BYTES * sessions.c.charged_messages
_step_bytes = STEP_BYTES + func.length(steps.c.dropped)
_shard_of_step = and_(
    shards.c.namespace_id == steps.c.namespace_id,
    shards.c.lineage_id == steps.c.lineage_id,
    shards.c.id == steps.c.shard_id,
)


def _steps_of(chain: CTE) -> Join:
    same = and_(
        steps.c.namespace_id == chain.c.namespace_id,
        steps.c.lineage_id == chain.c.lineage_id,
        steps.c.id == chain.c.id,
    )
    return join(chain, steps, same)
