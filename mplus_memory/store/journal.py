"""The messages of a session: appended once, read by position or by id."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, insert, literal, select, true, update
from sqlalchemy.engine import Connection

from mplus_memory.records import Message, Turn
from mplus_memory.store.catalog import Key, cipher_of, new_id
from mplus_memory.store.chain import on_chain
from mplus_memory.store.columns import now
from mplus_memory.store.keys import Cipher
from mplus_memory.store.schema import messages, requests, sessions, spans

_AT_ONCE = 500  # values in one IN (…)
_SEALED = ("content", "author", "external_id")


def list_messages(connection: Connection, key: Key, start: int, limit: int | None) -> list[Message]:
    """Messages by position, each with the step that wrote its last token."""
    page = select(messages).where(key.where(messages), messages.c.position >= start)
    rows = connection.execute(page.order_by(messages.c.position).limit(limit)).all()
    return _with_steps(connection, key, rows)


def get_messages(connection: Connection, key: Key, ids: Iterable[str]) -> dict[str, Message]:
    """The messages of those ids that the session has."""
    rows = _rows_where(connection, key, messages.c.id, list(ids))
    return {message.id: message for message in _with_steps(connection, key, rows)}


def append_turns(connection: Connection, key: Key, turns: Sequence[Turn]) -> list[Message]:
    """Insert the turns whose external id the session has not; gives back the message of every turn."""
    known = _messages_by_external_id(connection, key, turns)
    moment, end = now(), end_position(connection, key)
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
    _insert(connection, key, added, moment)
    return answer


def insert_messages(connection: Connection, key: Key, given: Sequence[Message]) -> None:
    """Messages of another journal as they are, ids and times too."""
    cipher = cipher_of(connection, key)
    for first in range(0, len(given), _AT_ONCE):
        some = given[first : first + _AT_ONCE]
        connection.execute(insert(messages), [_row(key, cipher, message) for message in some])


def end_position(connection: Connection, key: Key) -> int:
    """The position that the next message gets."""
    last: int | None = connection.scalar(select(func.max(messages.c.position)).where(key.where(messages)))
    return 0 if last is None else last + 1


def remove_messages(connection: Connection, key: Key, ids: Iterable[str]) -> int:
    """Delete messages, and the requests that gave one of them; how many messages there were."""
    gone, removed = list(ids), 0
    for first in range(0, len(gone), _AT_ONCE):
        some = gone[first : first + _AT_ONCE]
        removed += connection.execute(delete(messages).where(key.where(messages), messages.c.id.in_(some))).rowcount
    _remove_requests(connection, key, set(gone))
    return removed


def _remove_requests(connection: Connection, key: Key, gone: set[str]) -> None:
    held = connection.execute(
        select(requests.c.request_digest, requests.c.result).where(key.where(requests), requests.c.kind == "append")
    )
    for row in [row for row in held if gone.intersection(json.loads(row.result))]:
        connection.execute(delete(requests).where(key.where(requests), requests.c.request_digest == row.request_digest))


def copy_messages(connection: Connection, source: Key, target: Key, end: int) -> None:
    """The messages of ``source`` before position ``end``, with their ids, as rows of ``target``."""
    names = [column.name for column in messages.columns if column.name != "session_id"]
    chosen = select(literal(target.session_id), *(messages.c[name] for name in names)).where(
        source.where(messages), messages.c.position < end
    )
    connection.execute(insert(messages).from_select(["session_id", *names], chosen))


def find_request(connection: Connection, key: Key, request_id: str | None, kind: str) -> Any | None:
    """What was acknowledged under a request id: message ids (append) or a step id (commit)."""
    if request_id is None:
        return None
    digest = cipher_of(connection, key).digest(f"{kind}:{request_id}")
    result = connection.scalar(
        select(requests.c.result).where(key.where(requests), requests.c.request_digest == digest)
    )
    return None if result is None else json.loads(result)


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


def _insert(connection: Connection, key: Key, added: list[Message], moment: datetime) -> None:
    if not added:
        return
    cipher = cipher_of(connection, key)
    connection.execute(insert(messages), [_row(key, cipher, message) for message in added])
    connection.execute(
        update(sessions)
        .where(sessions.c.namespace_id == key.namespace_id, sessions.c.id == key.session_id)
        .values(num_messages=sessions.c.num_messages + len(added), updated_at=moment)
    )


def _row(key: Key, cipher: Cipher, message: Message) -> dict[str, Any]:
    external = message.external_id
    sealed = {name: getattr(message, name) for name in _SEALED}
    return {
        "namespace_id": key.namespace_id,
        "session_id": key.session_id,
        "position": message.position,
        "id": message.id,
        "role": message.role,
        "created_at": message.created_at,
        "imported_at": message.imported_at,
        "external_digest": None if external is None else cipher.digest(external),
        **{name: None if text is None else cipher.seal(text, f"{name}.{message.id}") for name, text in sealed.items()},
    }


def _messages_by_external_id(connection: Connection, key: Key, turns: Sequence[Turn]) -> dict[str, Message]:
    cipher = cipher_of(connection, key)
    digests = {cipher.digest(turn.external_id) for turn in turns if turn.external_id is not None}
    rows = _rows_where(connection, key, messages.c.external_digest, list(digests))
    found = _with_steps(connection, key, rows)
    return {message.external_id: message for message in found if message.external_id is not None}


def _rows_where(connection: Connection, key: Key, column: Any, values: list[Any]) -> list[Row[Any]]:
    rows: list[Row[Any]] = []
    for first in range(0, len(values), _AT_ONCE):
        some = values[first : first + _AT_ONCE]
        rows += connection.execute(select(messages).where(key.where(messages), column.in_(some))).all()
    return rows


def _with_steps(connection: Connection, key: Key, rows: Sequence[Row[Any]]) -> list[Message]:
    if not rows:
        return []
    chain = on_chain(key)
    wanted = spans.c.message_id.in_([row.id for row in rows]) if len(rows) <= _AT_ONCE else true()
    complete = connection.execute(
        select(spans.c.message_id, chain.c.number)
        .join(
            chain,
            and_(
                spans.c.namespace_id == chain.c.namespace_id,
                spans.c.lineage_id == chain.c.lineage_id,
                spans.c.step_id == chain.c.id,
            ),
        )
        .where(spans.c.complete, wanted)
    )
    written_by = {row.message_id: row.number for row in complete}
    cipher = cipher_of(connection, key)
    return [_message(row, cipher, written_by.get(row.id)) for row in rows]


def _message(row: Row[Any], cipher: Cipher, step: int | None) -> Message:
    def text(name: str) -> str | None:
        sealed = getattr(row, name)
        return None if sealed is None else cipher.open(sealed, f"{name}.{row.id}")

    return Message(
        id=row.id,
        position=row.position,
        role=row.role,
        content=cipher.open(row.content, f"content.{row.id}"),
        author=text("author"),
        created_at=row.created_at,
        imported_at=row.imported_at,
        external_id=text("external_id"),
        step=step,
    )
