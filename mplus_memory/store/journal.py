"""The messages of a session: appended once, read by position or by id."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    delete,
    false,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from mplus_memory.records import Message, Turn
from mplus_memory.store.catalog import Key, built_once, cipher_of, new_id, not_found
from mplus_memory.store.chain import on_chain
from mplus_memory.store.columns import as_written, now, portions, stored_json
from mplus_memory.store.journal_views import SEALED, View, count_rows, text_size, view_of
from mplus_memory.store.keys import Cipher
from mplus_memory.store.quotas import check_room
from mplus_memory.store.schema import messages, namespaces, requests, sessions, spans
from mplus_memory.store.sums import check_rows, is_damaged
from mplus_memory.store.totals import check_complete

_INSERT = insert(messages)
_NEWEST = 16  # steps that are looked at first for what wrote a message, then this many times as many


def list_messages(connection: Connection, key: Key, start: int, limit: int | None) -> list[Message]:
    """Messages by position, each with the step that wrote its last token."""
    view = view_of(connection, key)
    rows: list[Row[Any]] = []
    for one in view.stretches:  # one by one: in order without sorting
        rest = None if limit is None else limit - len(rows)
        place = and_(messages.c.namespace_id == view.namespace_id, one.where(), messages.c.position >= start)
        rows += connection.execute(select(messages).where(place).order_by(messages.c.position).limit(rest)).all()
    return _with_steps(connection, key, view, rows)


def get_messages(connection: Connection, key: Key, ids: Iterable[str]) -> dict[str, Message]:
    """The messages of those ids that the session has."""
    view = view_of(connection, key)
    rows = _rows_where(connection, view, messages.c.id, list(ids))
    return {message.id: message for message in _with_steps(connection, key, view, rows)}


def count_messages(connection: Connection, key: Key, ids: Iterable[str]) -> int:
    """How many of those ids are messages of the session."""
    places = _places(view_of(connection, key), ids)
    return sum(connection.scalar(select(func.count()).select_from(messages).where(place)) or 0 for place in places)


def append_turns(connection: Connection, key: Key, turns: Sequence[Turn]) -> list[Message]:
    """Insert the turns whose external id the session has not; gives back the message of every turn.

    Raises:
        SessionNotFoundError: there is no such session. QuotaError: there is no room for all; none was inserted.
    """
    before = connection.execute(_before(key)).first()
    if before is None:
        raise not_found(str(key))
    view = View.of_row(key.namespace_id, before.journal_id, before.inherited)
    known = _known(connection, key, view, [turn.external_id for turn in turns if turn.external_id is not None])
    moment, end = now(), view.start if before.position is None else before.position + 1
    added: list[Message] = []
    answer: list[Message] = []
    for turn in turns:
        message = known.get(turn.external_id) if turn.external_id is not None else None
        if message is None:
            message = _new_message(turn, end + len(added), moment)
            added.append(message)
            if turn.external_id is not None:
                known[turn.external_id] = message
        answer.append(message)
    _insert(connection, key, view.journal_id, added, moment)
    if added and before.limited:
        check_room(connection, key)
    return answer


@built_once
def _before(key: Key) -> Select[Any]:
    """The journal of a session that is there, its last position, and whether there is a quota: all in one look."""
    journal = select(sessions.c.journal_id).where(key.own_row()).scalar_subquery()
    own = and_(messages.c.namespace_id == key.namespace_id, messages.c.journal_id == journal)
    last = select(func.max(messages.c.position)).where(own).scalar_subquery()
    shared = select(namespaces.c.quota_bytes).where(namespaces.c.id == key.namespace_id).scalar_subquery()
    limited = or_(sessions.c.quota_bytes.is_not(None), shared.is_not(None))
    told = (last.label("position"), limited.label("limited"))
    return select(sessions.c.journal_id, sessions.c.inherited, *told).where(key.own_row())


def insert_messages(connection: Connection, key: Key, given: Sequence[Message]) -> None:
    """Messages of another journal as they are, ids and times too."""
    cipher, journal_id = cipher_of(connection, key), view_of(connection, key).journal_id
    for some in portions(given):
        rows = [_row(key, journal_id, cipher, message) for message in some]
        connection.execute(insert(messages), rows)


def remove_requests(connection: Connection, key: Key, ids: Iterable[str]) -> None:
    """Delete the requests of a session that gave one of these messages."""
    gone = set(ids)
    held = connection.execute(
        select(requests.c.request_digest, requests.c.result).where(key.where(requests), requests.c.kind == "append")
    )
    for row in [row for row in held if gone.intersection(_ids_in(row.result))]:
        connection.execute(delete(requests).where(key.where(requests), requests.c.request_digest == row.request_digest))


def _ids_in(result: str) -> list[str]:
    with as_written("result of a request"):
        found = stored_json(result)
        return [str(one) for one in found]


def count_anew(connection: Connection, key: Key) -> None:
    """Bring the session's counts of messages and of their bytes up to date with its journal."""
    count, size = count_rows(connection, view_of(connection, key).where())
    connection.execute(update(sessions).where(key.own_row()).values(num_messages=count, text_bytes=size))


def count_text(connection: Connection) -> None:
    """``count_anew`` for the bytes of every session of a store in which none inherits messages yet.

    What is counted may change from one form of stores to the next.
    """
    own = and_(messages.c.namespace_id == sessions.c.namespace_id, messages.c.journal_id == sessions.c.journal_id)
    size = select(func.coalesce(func.sum(text_size()), 0)).where(own).scalar_subquery()
    alone = update(sessions).where(sessions.c.inherited.is_(None))
    connection.execute(alone.values(text_bytes=size, charged_bytes=size))


def remove_text(connection: Connection, key: Key, ids: Iterable[str]) -> None:
    """Keep of these messages neither text nor author."""
    for place in _places(view_of(connection, key), ids):
        size = connection.scalar(select(func.sum(text_size("content", "author"))).where(place)) or 0
        kept = and_(place, messages.c.content.is_not(None))
        connection.execute(update(messages).where(kept).values(content=None, author=None))
        rest = {name: sessions.c[name] - int(size) for name in ("text_bytes", "charged_bytes")}
        connection.execute(update(sessions).where(key.own_row()).values(rest))


def check_journal(connection: Connection, key: Key, doing: str, end: int | None = None) -> None:
    """Nothing, if the messages (before position ``end``) are what was acknowledged, and none is gone.

    Raises:
        CorruptRowError: ``doing`` would make sound rows of damaged ones.
    """
    view = view_of(connection, key)
    place = view.where() if end is None else and_(view.where(), messages.c.position < end)
    check_rows(connection, messages, place, doing)
    for journal_id in view.journal_ids:
        check_complete(connection, messages, key.namespace_id, journal_id, doing)


def check_written(connection: Connection, key: Key, ids: Iterable[str], doing: str) -> int:
    """How many of those ids are messages of the session, all of which are what was acknowledged.

    Raises:
        CorruptRowError: ``doing`` would make sound rows of damaged ones.
    """
    view, count = view_of(connection, key), 0
    for some in portions(list(ids)):
        rows = connection.execute(_held(view, connection.dialect.name == "sqlite"), {"ids": some}).all()
        if any(row.damaged for row in rows):
            check_rows(connection, messages, and_(view.where(), messages.c.id.in_(some)), doing)
        count += len(rows)
    return count


@built_once
def _held(view: View, has_sums: bool) -> Select[Any]:
    """The messages of the parameter ``ids``, each with whether it is ``damaged``."""
    damaged = is_damaged(messages) if has_sums else false()
    wanted = view.where(), messages.c.id.in_(bindparam("ids", expanding=True))
    return select(messages.c.id, damaged.label("damaged")).where(*wanted)


def find_request(connection: Connection, key: Key, request_id: str | None, kind: str) -> Any | None:
    """What was acknowledged under a request id: message ids (append) or a step id (commit)."""
    if request_id is None:
        return None
    digest = cipher_of(connection, key).digest(f"{kind}:{request_id}")
    result = connection.scalar(
        select(requests.c.result).where(key.where(requests), requests.c.request_digest == digest)
    )
    found = None if result is None else stored_json(result)
    with as_written("result of a request"):
        if found is not None and not (isinstance(found, str) if kind == "commit" else _are_ids(found)):
            raise TypeError(type(found).__name__)
    return found


def _are_ids(found: Any) -> bool:
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def insert_request(connection: Connection, key: Key, request_id: str | None, kind: str, result: object) -> None:
    """Remember what a request id gave, in the transaction that gave it."""
    if request_id is not None:
        connection.execute(
            insert(requests).values(
                namespace_id=key.namespace_id,
                session_id=key.session_id,
                request_digest=cipher_of(connection, key).digest(f"{kind}:{request_id}"),
                kind=kind,
                result=json.dumps(result),
            )
        )


def _places(view: View, ids: Iterable[str]) -> Iterator[ColumnElement[bool]]:
    """The rows of these messages, so many of them at once as a statement takes."""
    for some in portions(list(ids)):
        yield and_(view.where(), messages.c.id.in_(some))


def _new_message(turn: Turn, position: int, moment: datetime) -> Message:
    return Message(
        id=new_id(),
        position=position,
        role=turn.role,
        content=turn.content,
        author=turn.author,
        created_at=turn.created_at,
        imported_at=moment,
        external_id=turn.external_id,
        step=None,
    )


def _insert(connection: Connection, key: Key, journal_id: str, added: list[Message], moment: datetime) -> None:
    if not added:
        return
    cipher = cipher_of(connection, key)
    rows = [_row(key, journal_id, cipher, message) for message in added]
    size = sum(len(row[name] or b"") for row in rows for name in SEALED)
    connection.execute(_INSERT, rows)
    connection.execute(_counting(key), {"added": len(added), "size": size, "moment": moment})


@built_once
def _counting(key: Key) -> Update:
    return (
        update(sessions)
        .where(key.own_row())
        .values(
            num_messages=sessions.c.num_messages + bindparam("added"),
            text_bytes=sessions.c.text_bytes + bindparam("size"),
            charged_messages=sessions.c.charged_messages + bindparam("added"),
            charged_bytes=sessions.c.charged_bytes + bindparam("size"),
            updated_at=bindparam("moment"),
        )
    )


def _row(key: Key, journal_id: str, cipher: Cipher, message: Message) -> dict[str, Any]:
    external = message.external_id
    sealed = {name: getattr(message, name) for name in SEALED}
    return {
        "namespace_id": key.namespace_id,
        "journal_id": journal_id,
        "position": message.position,
        "id": message.id,
        "role": message.role,
        "created_at": message.created_at,
        "imported_at": message.imported_at,
        "external_digest": None if external is None else cipher.digest(external),
        **{name: None if text is None else cipher.seal(text, f"{name}.{message.id}") for name, text in sealed.items()},
    }


def get_by_external_id(connection: Connection, key: Key, external_ids: Iterable[str]) -> dict[str, Message]:
    """The messages of those external ids that the session has."""
    return _known(connection, key, view_of(connection, key), list(external_ids))


def _known(connection: Connection, key: Key, view: View, external_ids: Sequence[str]) -> dict[str, Message]:
    if not external_ids:
        return {}
    cipher = cipher_of(connection, key)
    digests = {cipher.digest(external_id) for external_id in external_ids}
    rows = _rows_where(connection, view, messages.c.external_digest, list(digests))
    found = _with_steps(connection, key, view, rows)
    return {message.external_id: message for message in found if message.external_id is not None}


def _rows_where(connection: Connection, view: View, column: Any, values: list[Any]) -> list[Row[Any]]:
    rows: list[Row[Any]] = []
    for some in portions(values):
        rows += connection.execute(select(messages).where(view.where(), column.in_(some))).all()
    return rows


def _with_steps(connection: Connection, key: Key, view: View, rows: Sequence[Row[Any]]) -> list[Message]:
    if not rows:
        return []
    written_by = _written_by(connection, key, view, {row.id for row in rows}, min(row.position for row in rows))
    cipher = cipher_of(connection, key)
    return [_message(row, cipher, written_by.get(row.id)) for row in rows]


def _written_by(connection: Connection, key: Key, view: View, ids: set[str], first: int) -> dict[str, int]:
    """The numbers of the steps that wrote the last tokens of messages, none of which lies before position ``first``.

    Steps are in the order of their messages. So only the newest are looked at where that will do, as for what waits.
    """
    newest = _NEWEST
    while True:
        found = connection.execute(_told_by(key, view, newest)).all()
        written_by = {row.message_id: row.number for row in found if row.complete and row.message_id in ids}
        whole = len({row.number for row in found}) < newest
        if (
            whole
            or len(written_by) == len(ids)
            or any(row.position is not None and row.position < first for row in found)
        ):
            return written_by
        newest *= _NEWEST


@built_once
def _told_by(key: Key, view: View, newest: int) -> Select[Any]:
    """So many of the newest steps, each with the messages that it wrote tokens of."""
    chain = on_chain(key, newest)
    same_step = and_(
        spans.c.namespace_id == chain.c.namespace_id,
        spans.c.lineage_id == chain.c.lineage_id,
        spans.c.step_id == chain.c.id,
    )
    told = chain.outerjoin(spans, same_step).outerjoin(
        messages, and_(view.where(), messages.c.id == spans.c.message_id)
    )
    return select(chain.c.number, spans.c.message_id, spans.c.complete, messages.c.position).select_from(told)


def _message(row: Row[Any], cipher: Cipher, step: int | None) -> Message:
    def text(name: str) -> str | None:
        sealed = getattr(row, name)
        with as_written("text"):
            return None if sealed is None else cipher.open(sealed, f"{name}.{row.id}")

    return Message(
        id=row.id,
        position=row.position,
        role=row.role,
        content=text("content"),
        author=text("author"),
        created_at=row.created_at,
        imported_at=row.imported_at,
        external_id=text("external_id"),
        step=step,
    )
