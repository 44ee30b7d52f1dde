"""Steps and their spans: the chain from a session's head back to its first step."""

from __future__ import annotations

import json
import struct
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import CTE, ColumnElement, Row, Select, and_, func, insert, literal, or_, select
from sqlalchemy.engine import Connection

from mplus_memory.errors import ConflictError, InputError
from mplus_memory.records import NewStep, Span, StoredStep
from mplus_memory.store.catalog import Key, Origin, built_once, short
from mplus_memory.store.columns import as_written, now, portions, stored_json
from mplus_memory.store.journal_views import View, view_of
from mplus_memory.store.schema import messages, sessions, shards, spans, steps
from mplus_memory.store.shard_format import LAYOUT_FIELDS, ShardLayout, layout_of

_DROPPED = struct.Struct("<BII")  # bytes per position, layers, positions per layer
_INSERT_SHARD, _INSERT_STEP, _INSERT_SPANS = insert(shards), insert(steps), insert(spans)
_AS_STORED = ("id", "number", "seed", "digest", "shard_id", "first_birth", "flushed", "created_at")
_LINKS = (steps.c.namespace_id, steps.c.lineage_id, steps.c.id, steps.c.parent_id, steps.c.number)


def pack_dropped(dropped: NDArray[np.uint32]) -> bytes:
    """Shape, then positions in 16 bits where they fit, else in 32."""
    largest = int(dropped.max(initial=0))
    packed = np.ascontiguousarray(dropped, dtype="<u2" if largest < 1 << 16 else "<u4")
    return _DROPPED.pack(packed.itemsize, *packed.shape) + packed.tobytes()


def unpack_dropped(packed: bytes) -> NDArray[np.uint32]:
    """The inverse of ``pack_dropped``: (L, n)."""
    with as_written("drops"):
        item_size, num_layers, num_dropped = _DROPPED.unpack_from(packed)
        positions = np.frombuffer(packed, dtype=f"<u{item_size}", offset=_DROPPED.size)
        return positions.reshape(num_layers, num_dropped).astype(np.uint32)


@built_once
def on_chain(key: Key, newest: int | None = None) -> CTE:
    """The steps from the session's head to its first, as a recursive table (lineage, id, parent, number).

    With ``newest`` no more than that many, from the head on.
    """
    head = select(*_LINKS).join(sessions, and_(_same_lineage(sessions), steps.c.id == sessions.c.head))
    return _back_from(head.where(key.own_row()), newest)


def on_chains(key: Key) -> CTE:
    """The steps that the session or one of its tags stands on, each once."""
    heads = select(*_LINKS).join(sessions, and_(_same_lineage(sessions), steps.c.id == sessions.c.head))
    own = or_(sessions.c.id == key.session_id, sessions.c.owner_id == key.session_id)
    chains = heads.where(sessions.c.namespace_id == key.namespace_id, own).cte("chains", recursive=True)
    parents = and_(_same_lineage(chains), steps.c.id == chains.c.parent_id)
    return chains.union(select(*_LINKS).join(chains, parents))


def _back_from(head: Select[Any], newest: int | None = None) -> CTE:
    """The step that ``head`` selects and all before it, or ``newest`` steps in all."""
    chain = head.add_columns(literal(1).label("place")).cte("chain", recursive=True)
    older = select(*_LINKS, chain.c.place + 1).join(chain, and_(_same_lineage(chain), steps.c.id == chain.c.parent_id))
    return chain.union_all(older if newest is None else older.where(chain.c.place < newest))


def ids_on_chain(connection: Connection, key: Key) -> set[str]:
    """Ids of the steps of the session's chain."""
    return set(connection.execute(select(on_chain(key).c.id)).scalars())


def list_steps(connection: Connection, key: Key, newest: int | None = None) -> list[StoredStep]:
    """The chain, or so many of its newest steps; oldest first.

    Raises:
        CorruptRowError: one of them is not found any more.
    """
    chain = on_chain(key, newest)
    rows = connection.execute(
        select(steps, shards.c.num_tokens, shards.c.num_bytes, shards.c.unread_from)
        .join(chain, and_(_same_lineage(chain), steps.c.id == chain.c.id))
        .outerjoin(shards, and_(_same_lineage(shards), steps.c.shard_id == shards.c.id))
        .order_by(steps.c.depth)
    ).all()
    _check_whole(connection, key, rows, newest)
    found = connection.execute(
        select(spans)
        .join(chain, and_(*_pairs(spans, chain), spans.c.step_id == chain.c.id))
        .order_by(spans.c.step_id, spans.c.ordinal)
    )
    by_step: dict[str, list[Span]] = defaultdict(list)
    for row in found:
        by_step[row.step_id].append(_span(row))
    return [_step(row, tuple(by_step[row.id])) for row in rows]


def _check_whole(connection: Connection, key: Key, rows: Sequence[Row[Any]], newest: int | None) -> None:
    """A damaged row, or index, ends a chain early or leaves a gap in it, and says nothing."""
    with as_written("chain of steps"):
        depths = [row.depth for row in rows]
        last = depths[-1] if depths else 0
        if depths != list(range(max(1, last - newest + 1) if newest else 1, last + 1)):
            raise ValueError(f"of {last} steps of session {key} these are found: {depths}")
        if not depths and connection.scalar(select(sessions.c.head).where(key.own_row())) is not None:
            raise ValueError(f"session {key} has a head, and no step is found")


def waits_without_text(connection: Connection, origin: Origin) -> int:
    """How many messages wait to be written though their text was not kept."""
    view = view_of(connection, origin.key)
    position, _ = get_cursor(connection, view, origin, origin.session.head)
    lost = and_(view.where(), messages.c.position >= position, messages.c.content.is_(None))
    return connection.scalar(select(func.count()).select_from(messages).where(lost)) or 0


def find_step(connection: Connection, origin: Origin, step_id: str) -> StoredStep | None:
    """One step of the session's lineage by its id."""
    place = _in_lineage(steps, origin)
    row = connection.execute(
        select(steps, shards.c.num_tokens, shards.c.num_bytes, shards.c.unread_from)
        .outerjoin(shards, and_(_same_lineage(shards), steps.c.shard_id == shards.c.id))
        .where(place, steps.c.id == step_id)
    ).first()
    if row is None:
        return None
    found = connection.execute(
        select(spans).where(_in_lineage(spans, origin), spans.c.step_id == step_id).order_by(spans.c.ordinal)
    )
    return _step(row, tuple(_span(span) for span in found))


def insert_shard(connection: Connection, origin: Origin, shard_id: str, layout: ShardLayout) -> None:
    """The row of a shard."""
    shape = {name: getattr(layout, name) for name in LAYOUT_FIELDS}
    place = {"namespace_id": origin.key.namespace_id, "lineage_id": origin.lineage_id}
    connection.execute(_INSERT_SHARD, place | {"id": shard_id, "places": layout.places.packed} | shape)


def insert_step(
    connection: Connection,
    origin: Origin,
    parent_id: str | None,
    step_id: str,
    step: NewStep,
    shard: tuple[str, ShardLayout] | None,
) -> StoredStep:
    """Rows of a step on top of ``parent_id``, and of its spans; gives back what ``find_step`` would.

    Raises:
        ConflictError: the parent is gone.
    """
    stored = StoredStep(
        id=step_id,
        number=step.number,
        seed=step.seed,
        spans=step.spans,
        dropped=step.dropped.astype(np.uint32),
        digest=step.digest,
        shard_id=shard[0] if shard else None,
        first_birth=step.latents.first_birth if step.latents else 0,
        num_tokens=step.latents.tokens.shape[1] if step.latents else 0,
        num_bytes=shard[1].num_bytes if shard else 0,
        created_at=now(),
        flushed=step.flushed,
        evicted=step.evicted,
    )
    place = {"namespace_id": origin.key.namespace_id, "lineage_id": origin.lineage_id}
    row = {name: getattr(stored, name) for name in _AS_STORED} | {
        "parent_id": parent_id,
        "depth": _depth(connection, origin, parent_id) + 1,
        "dropped": pack_dropped(step.dropped),
        "evicted": json.dumps(step.evicted) if step.evicted else None,
        "num_spans": len(step.spans),
    }
    connection.execute(_INSERT_STEP, place | row)
    if step.spans:
        connection.execute(_INSERT_SPANS, [place | _span_row(step_id, at, span) for at, span in enumerate(step.spans)])
    return stored


def _depth(connection: Connection, origin: Origin, step_id: str | None) -> int:
    if step_id is None:
        return 0
    found: int | None = connection.scalar(
        select(steps.c.depth).where(_in_lineage(steps, origin), steps.c.id == step_id)
    )
    if found is None:
        raise ConflictError(
            f"a step of session {short(origin.session.name)} was removed while another was written on top of it; "
            "reload the session and write it again"
        )
    return found


def check_chain(connection: Connection, origin: Origin, head: str | None) -> None:
    """Raises ConflictError unless every step from ``head`` back to the first is there, with the tokens memory needs."""
    depth = _depth(connection, origin, head)
    chain = _back_from(select(*_LINKS).where(_in_lineage(steps, origin), steps.c.id == head))
    if connection.scalar(select(func.count()).select_from(chain)) != depth:
        raise ConflictError(f"steps of session {short(origin.session.name)} were removed meanwhile; begin again")
    _check_tokens(connection, origin, chain, depth)


def _check_tokens(connection: Connection, origin: Origin, chain: CTE, depth: int) -> None:
    """Raises InputError if the memory at the end of a chain of ``depth`` steps had tokens that were pruned since."""
    unread_from = connection.scalar(
        select(func.max(shards.c.unread_from))
        .select_from(chain)
        .join(steps, and_(_same_lineage(chain), steps.c.id == chain.c.id))
        .join(shards, and_(_same_lineage(shards), steps.c.shard_id == shards.c.id))
    )
    if unread_from is not None and unread_from > depth:
        raise InputError(
            f"session {short(origin.session.name)} cannot be as it was at step {depth}: tokens that memory held then "
            f"were pruned; name step {unread_from} or a later one, or 0"
        )


def get_layouts(connection: Connection, origin: Origin, shard_ids: Sequence[str]) -> dict[str, ShardLayout]:
    """How to read shards of the session's lineage, by id; those that are recorded."""
    found: dict[str, ShardLayout] = {}
    for some in portions(shard_ids):
        rows = connection.execute(select(shards).where(_in_lineage(shards, origin), shards.c.id.in_(some)))
        with as_written("shard"):
            found |= {row.id: layout_of(dict(row._mapping)) for row in rows}
    return found


def get_cursor(connection: Connection, view: View, origin: Origin, step_id: str | None) -> tuple[int, int]:
    """At a step: (position of the first message of a journal that is not fully written, its tokens already written)."""
    while step_id is not None:
        last = connection.execute(
            select(messages.c.position, spans.c.end_token, spans.c.complete)
            .join(messages, and_(view.where(), messages.c.id == spans.c.message_id))
            .where(_in_lineage(spans, origin), spans.c.step_id == step_id)
            .order_by(messages.c.position.desc(), spans.c.end_token.desc())
            .limit(1)
        ).first()
        if last is not None:
            return (last.position + 1, 0) if last.complete else (last.position, last.end_token)
        parent = select(steps.c.parent_id).where(_in_lineage(steps, origin), steps.c.id == step_id)
        step_id = connection.scalar(parent)
    return 0, 0


def _pairs(table: Any, other: Any) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return table.c.namespace_id == other.c.namespace_id, table.c.lineage_id == other.c.lineage_id


def _same_lineage(other: Any) -> ColumnElement[bool]:
    return and_(*_pairs(steps, other))


def _in_lineage(table: Any, origin: Origin) -> ColumnElement[bool]:
    return and_(
        table.c.namespace_id == literal(origin.key.namespace_id), table.c.lineage_id == literal(origin.lineage_id)
    )


def _span(row: Row[Any]) -> Span:
    return Span(message_id=row.message_id, start=row.start_token, end=row.end_token, complete=row.complete)


def _span_row(step_id: str, ordinal: int, span: Span) -> dict[str, Any]:
    return {
        "step_id": step_id,
        "ordinal": ordinal,
        "message_id": span.message_id,
        "start_token": span.start,
        "end_token": span.end,
        "complete": span.complete,
    }


def _evicted(held: str | None) -> tuple[tuple[int, int], ...]:
    with as_written("list of evictions"):
        return tuple((first, count) for first, count in stored_json(held or "[]"))


def _step(row: Row[Any], found: tuple[Span, ...]) -> StoredStep:
    return StoredStep(
        id=row.id,
        number=row.number,
        seed=row.seed,
        spans=found,
        dropped=unpack_dropped(row.dropped),
        digest=row.digest,
        shard_id=row.shard_id,
        first_birth=row.first_birth,
        num_tokens=row.num_tokens or 0,
        num_bytes=row.num_bytes or 0,
        created_at=row.created_at,
        flushed=row.flushed,
        evicted=_evicted(row.evicted),
        unread_from=row.unread_from,
    )
