"""The sessions table: finding a session, making one, and the key every other statement carries."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, insert, null, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql import Select

from mplus_memory.errors import InputError, ModelMismatchError, SessionNotFoundError
from mplus_memory.records import Fingerprint, StoredSession
from mplus_memory.store.columns import as_written, now, stored_json, text_digest
from mplus_memory.store.keys import PLAIN, Cipher, keys_of
from mplus_memory.store.schema import journals, lineages, namespaces, sessions, steps
from mplus_memory.store.sums import check_rows

built_once = lru_cache(maxsize=1024)
"""For the statements of every append and step, by session: building one takes longer than running it."""


@dataclass(frozen=True)
class Key:
    """A session's key in every table. As text, ``<namespace>.<session>``, it is the session's id outside."""

    namespace_id: str
    session_id: str

    @classmethod
    def of(cls, session_id: str) -> Key:
        """Raises SessionNotFoundError for what cannot be one of our ids."""
        namespace, dot, session = session_id.partition(".")
        if not (dot and namespace and session):
            raise not_found(session_id)
        return cls(namespace, session)

    def __str__(self) -> str:
        return f"{self.namespace_id}.{self.session_id}"

    def where(self, table: Any) -> ColumnElement[bool]:
        """The rows of this session in a table that has ``session_id``."""
        return and_(table.c.namespace_id == self.namespace_id, table.c.session_id == self.session_id)

    def own_row(self) -> ColumnElement[bool]:
        """The session's own row, in ``sessions``."""
        return and_(sessions.c.namespace_id == self.namespace_id, sessions.c.id == self.session_id)


def new_id() -> str:
    """A fresh random id: 32 hex digits."""
    return uuid.uuid4().hex


def not_found(session: str) -> SessionNotFoundError:
    """The error for a session that is not there, by id or by name."""
    return SessionNotFoundError(
        f"no session {short(session)} in this store; it may have been deleted: sessions() lists what there is"
    )


def short(text: str) -> str:
    """A name fit for an error message, whatever it is."""
    return ascii(text) if len(text) <= 80 else f"{text[:80]!a}… ({len(text)} characters)"


def fingerprint_digest(fingerprint: Fingerprint) -> str:
    """64 hex digits that stand for all parts of a fingerprint."""
    return hashlib.sha256(_json(asdict(fingerprint)).encode()).hexdigest()


def list_sessions(connection: Connection, namespace: str) -> list[StoredSession]:
    """Every session of a namespace, in order of name; tags are none."""
    rows = connection.execute(
        _sessions().where(namespaces.c.name_digest == text_digest(namespace), sessions.c.owner_id.is_(None))
    ).all()
    return sorted((_session(connection, row) for row in rows), key=lambda session: session.name)


def find_session(connection: Connection, name: str, namespace: str) -> StoredSession | None:
    """The session of that name."""
    namespace_id = find_namespace(connection, namespace)
    if namespace_id is None:
        return None
    row = connection.execute(
        _sessions().where(
            sessions.c.namespace_id == namespace_id,
            sessions.c.name_digest == _name_digest(connection, namespace_id, name, None),
        )
    ).first()
    return None if row is None else _session(connection, row)


def get_session(connection: Connection, key: Key) -> StoredSession:
    """The session of that id."""
    return _session(connection, _get_row(connection, key))


@dataclass(frozen=True, kw_only=True)
class Origin:
    """What a commit starts from; ``fence`` tells whether anybody has swept in between."""

    key: Key
    session: StoredSession
    lineage_id: str
    fence: int
    cipher: Cipher


def get_origin(connection: Connection, key: Key) -> Origin:
    """The session with its lineage and its fence as they are now."""
    row = _get_row(connection, key)
    return Origin(
        key=key,
        session=_session(connection, row),
        lineage_id=row.lineage_id,
        fence=row.fence,
        cipher=keys_of(connection).cipher(row.wrapped_key),
    )


def cipher_of(connection: Connection, key: Key) -> Cipher:
    """What a session's text is sealed with."""
    keys = keys_of(connection)
    if keys.service is None:
        return PLAIN
    return keys.cipher(connection.scalar(_wrapped_keys().where(key.own_row())))


def insert_session(
    connection: Connection,
    name: str,
    fingerprint: Fingerprint,
    settings: Mapping[str, Any],
    namespace: str,
    quota_bytes: int | None = None,
) -> None:
    """A new session on a lineage of its own."""
    namespace_id = make_namespace(connection, namespace)
    lineage_id = _new_lineage(connection, namespace_id)
    _insert(connection, Key(namespace_id, new_id()), lineage_id, name, fingerprint, settings, quota_bytes=quota_bytes)


def insert_fork(
    connection: Connection, origin: Origin, name: str, *, head: str | None, inherited: str | None, tag_of: Key | None
) -> Key:
    """A new session, or a tag, on the lineage of another; it has no messages but those it inherits.

    Raises:
        CorruptRowError: the row of the other one is damaged.
    """
    check_row(connection, origin.key, "branch off a damaged session, or tag it")
    key, parent = Key(origin.key.namespace_id, new_id()), origin.session
    _insert(connection, key, origin.lineage_id, name, parent.fingerprint, parent.settings,
            head=head, inherited=inherited, owner_id=tag_of.session_id if tag_of else None,
            quota_bytes=None if tag_of else parent.quota_bytes)  # fmt: skip
    return key


def check_row(connection: Connection, key: Key, doing: str) -> None:
    """Nothing, if the session's own row is what was written.

    Raises:
        CorruptRowError: ``doing`` would make a sound row of a damaged one.
    """
    check_rows(connection, sessions, key.own_row(), doing)


def insert_hidden(
    connection: Connection,
    name: str,
    fingerprint: Fingerprint,
    settings: Mapping[str, Any],
    namespace: str,
    quota_bytes: int | None = None,
) -> Key:
    """A session that is being made and shows nowhere: it is its own owner."""
    namespace_id = make_namespace(connection, namespace)
    key, lineage_id = Key(namespace_id, new_id()), _new_lineage(connection, namespace_id)
    _insert(connection, key, lineage_id, name, fingerprint, settings, owner_id=key.session_id, quota_bytes=quota_bytes)
    return key


def show(connection: Connection, origin: Origin, head: str | None) -> None:
    """Give a hidden session its head and its name.

    Raises:
        InputError: a session of that name is there.
    """
    name = origin.session.name
    if find_session(connection, name, origin.session.namespace) is not None:
        raise InputError(f"session {short(name)} is there already; choose another name")
    connection.execute(
        update(sessions)
        .where(origin.key.own_row())
        .values(
            owner_id=None,
            name_digest=_name_digest(connection, origin.key.namespace_id, name, None),
            head=null() if head is None else head,
            fence=sessions.c.fence + 1,
            updated_at=now(),
        )
    )


def list_hidden(connection: Connection, before: datetime) -> list[Key]:
    """Hidden sessions made before then: whoever made them is gone."""
    rows = connection.execute(
        select(sessions.c.namespace_id, sessions.c.id).where(
            sessions.c.owner_id == sessions.c.id, sessions.c.created_at < before
        )
    )
    return [Key(row.namespace_id, row.id) for row in rows]


def _insert(
    connection: Connection,
    key: Key,
    lineage_id: str,
    name: str,
    fingerprint: Fingerprint,
    settings: Mapping[str, Any],
    *,
    head: str | None = None,
    inherited: str | None = None,
    owner_id: str | None = None,
    quota_bytes: int | None = None,
) -> None:
    moment, journal_id = now(), new_journal(connection, key.namespace_id, lineage_id)
    connection.execute(
        insert(sessions).values(
            namespace_id=key.namespace_id,
            id=key.session_id,
            lineage_id=lineage_id,
            name=_lineage_cipher(connection, key.namespace_id, lineage_id).seal(name, _name_place(key.session_id)),
            name_digest=_name_digest(connection, key.namespace_id, name, owner_id),
            owner_id=owner_id,
            fingerprint=_json(asdict(fingerprint)),
            settings=_json(dict(settings)),
            head=head,
            journal_id=journal_id,
            inherited=inherited,
            fence=0,
            num_messages=0,
            text_bytes=0,
            charged_messages=0,
            charged_bytes=0,
            quota_bytes=quota_bytes,
            created_at=moment,
            updated_at=moment,
        )
    )


def name_in(connection: Connection, row: Row[Any]) -> str:
    """The name in a row of ``sessions``, which has namespace, lineage and id too."""
    return _lineage_cipher(connection, row.namespace_id, row.lineage_id).open(row.name, _name_place(row.id))


def _name_digest(connection: Connection, namespace_id: str, name: str, owner_id: str | None) -> bytes:
    keys = keys_of(connection)
    wrapped = select(namespaces.c.wrapped_key).where(namespaces.c.id == namespace_id)
    digest = (PLAIN if keys.service is None else keys.cipher(connection.scalar(wrapped))).digest(name)
    if owner_id is None:
        return digest
    return hashlib.sha256(b"\xff" + owner_id.encode() + digest).digest()  # \xff begins no encoded name


def _name_place(session_id: str) -> str:
    return f"name.{session_id}"


def _new_lineage(connection: Connection, namespace_id: str) -> str:
    lineage_id, keys = new_id(), keys_of(connection)
    keys.check(connection.scalars(select(namespaces.c.wrapped_key).where(namespaces.c.id == namespace_id)))
    wrapped = keys.new_key()
    connection.execute(insert(lineages).values(namespace_id=namespace_id, id=lineage_id, wrapped_key=wrapped))
    return lineage_id


def new_journal(connection: Connection, namespace_id: str, lineage_id: str) -> str:
    """An empty journal."""
    journal_id = new_id()
    connection.execute(insert(journals).values(namespace_id=namespace_id, id=journal_id, lineage_id=lineage_id))
    return journal_id


def _lineage_cipher(connection: Connection, namespace_id: str, lineage_id: str) -> Cipher:
    wrapped = select(lineages.c.wrapped_key).where(lineages.c.namespace_id == namespace_id, lineages.c.id == lineage_id)
    return keys_of(connection).cipher(connection.scalar(wrapped))


def _wrapped_keys() -> Select[Any]:
    same = and_(lineages.c.namespace_id == sessions.c.namespace_id, lineages.c.id == sessions.c.lineage_id)
    return select(lineages.c.wrapped_key).join(sessions, same)


def list_tags(connection: Connection, key: Key) -> list[StoredSession]:
    """The tags of a session, oldest first."""
    rows = connection.execute(
        _sessions().where(sessions.c.namespace_id == key.namespace_id, sessions.c.owner_id == key.session_id)
    ).all()
    return sorted((_session(connection, row) for row in rows), key=lambda tag: (tag.created_at, tag.name))


def find_tag(connection: Connection, key: Key, name: str) -> StoredSession | None:
    """The tag of that name."""
    row = connection.execute(
        _sessions().where(
            sessions.c.namespace_id == key.namespace_id,
            sessions.c.name_digest == _name_digest(connection, key.namespace_id, name, key.session_id),
        )
    ).first()
    return None if row is None else _session(connection, row)


def get_tag(connection: Connection, key: Key, name: str) -> StoredSession:
    """The tag of that name.

    Raises:
        InputError: there is no such tag.
    """
    found = find_tag(connection, key, name)
    if found is None:
        raise InputError(f"the session has no tag {short(name)}; tags() lists those there are")
    return found


def list_family(connection: Connection, namespace_id: str, lineage_id: str) -> list[StoredSession]:
    """Every session and tag on a lineage, hidden ones too."""
    place = and_(sessions.c.namespace_id == namespace_id, sessions.c.lineage_id == lineage_id)
    return [_session(connection, row) for row in connection.execute(_sessions().where(place)).all()]


def mark_garbage(connection: Connection, origin: Origin) -> None:
    """Note that the lineage may have steps which no session reaches."""
    connection.execute(
        update(lineages)
        .where(
            lineages.c.namespace_id == origin.key.namespace_id,
            lineages.c.id == origin.lineage_id,
            lineages.c.garbage_since.is_(None),
        )
        .values(garbage_since=now())
    )


def check_same_model(session: StoredSession, fingerprint: Fingerprint) -> None:
    """Raises ModelMismatchError that names what differs."""
    differing = session.fingerprint.differences(fingerprint)
    if differing:
        pairs = (
            f"{part} (session {getattr(session.fingerprint, part)}, model {getattr(fingerprint, part)})"
            for part in differing
        )
        raise ModelMismatchError(
            f"session {short(session.name)} was written by another model: it differs in {', '.join(pairs)}; "
            "open it with the model that wrote it, or replay its messages into a new session"
        )


def find_namespace(connection: Connection, namespace: str) -> str | None:
    """The id of a namespace, None if there is none of that name."""
    found: str | None = connection.scalar(
        select(namespaces.c.id).where(namespaces.c.name_digest == text_digest(namespace))
    )
    return found


def make_namespace(connection: Connection, namespace: str) -> str:
    """The id of a namespace, made if there is none of that name."""
    found = find_namespace(connection, namespace)
    if found is not None:
        return found
    created, keys = new_id(), keys_of(connection)
    keys.check(
        connection.scalars(select(namespaces.c.wrapped_key).limit(1))
    )  # it may have been changed since we opened
    wrapped = keys.new_key()
    values = {"id": created, "name": namespace, "name_digest": text_digest(namespace), "wrapped_key": wrapped}
    connection.execute(insert(namespaces).values(values))
    return created


def _sessions() -> Select[Any]:
    return (
        select(sessions, namespaces.c.name.label("namespace"), lineages.c.wrapped_key, steps.c.depth)
        .join(namespaces, namespaces.c.id == sessions.c.namespace_id)
        .join(
            lineages, and_(lineages.c.namespace_id == sessions.c.namespace_id, lineages.c.id == sessions.c.lineage_id)
        )
        .outerjoin(
            steps,
            and_(
                steps.c.namespace_id == sessions.c.namespace_id,
                steps.c.lineage_id == sessions.c.lineage_id,
                steps.c.id == sessions.c.head,
            ),
        )
    )


def _get_row(connection: Connection, key: Key) -> Row[Any]:
    row = connection.execute(_own(key)).first()
    if row is None:
        raise not_found(str(key))
    return row


@built_once
def _own(key: Key) -> Select[Any]:
    return _sessions().where(key.own_row())


def _session(connection: Connection, row: Row[Any]) -> StoredSession:
    cipher = keys_of(connection).cipher(row.wrapped_key)
    with as_written("session"):
        fingerprint, settings = Fingerprint(**stored_json(row.fingerprint)), dict(stored_json(row.settings))
        name = cipher.open(row.name, _name_place(row.id))
    return StoredSession(
        id=str(Key(row.namespace_id, row.id)),
        name=name,
        namespace=row.namespace,
        fingerprint=fingerprint,
        settings=settings,
        head=row.head,
        num_messages=row.num_messages,
        num_steps=row.depth or 0,
        created_at=row.created_at,
        updated_at=row.updated_at,
        fence=row.fence,
        text_bytes=row.text_bytes,
        quota_bytes=row.quota_bytes,
    )


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))
