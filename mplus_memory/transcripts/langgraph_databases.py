"""Newest checkpoints, thread by thread, from the two databases that LangGraph's checkpointers use. Read-only."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts.items import BadLine
from mplus_memory.transcripts.langgraph_states import State, decoded
from mplus_memory.transcripts.source import Record

MAX_STATE_BYTES = 256 * 2**20
_SQLITE = b"SQLite format 3\0"
# Ids of checkpoints grow with time; SQLite takes the other columns from the row that has the greatest.
_NEWEST_IN_SQLITE = """
    SELECT thread_id, checkpoint_ns, type, CASE WHEN length(checkpoint) <= ? THEN checkpoint END, max(checkpoint_id)
    FROM checkpoints GROUP BY thread_id, checkpoint_ns ORDER BY thread_id, checkpoint_ns
"""
_NEWEST_IN_POSTGRES = """
    SELECT DISTINCT ON (thread_id, checkpoint_ns) thread_id, checkpoint_ns, checkpoint::text
    FROM checkpoints ORDER BY thread_id, checkpoint_ns, checkpoint_id DESC
"""
_CHANNELS_IN_POSTGRES = """
    SELECT b.channel, b.type, b.blob FROM checkpoint_blobs b
    JOIN unnest(%s::text[], %s::text[]) AS wanted (channel, version) USING (channel, version)
    WHERE b.thread_id = %s AND b.checkpoint_ns = %s AND length(b.blob) <= %s
"""


def is_database(source: str | Path) -> bool:
    """Whether this names a Postgres database, or a file that is a SQLite one."""
    if is_postgres(source):
        return True
    try:
        if not Path(source).is_file():
            return False
        with Path(source).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):
        return False


def is_postgres(source: str | Path) -> bool:
    """Whether this is the URL of a Postgres database."""
    return isinstance(source, str) and source.startswith(("postgres://", "postgresql://", "postgresql+psycopg://"))


def read_states(source: str | Path) -> Iterator[Record | BadLine]:
    """The newest state of every thread.

    Raises:
        TranscriptError: it cannot be opened, or holds no checkpoints.
    """
    if is_postgres(source):
        return _from_postgres(str(source))
    if not is_database(source):
        raise TranscriptError(
            f"{source}: neither a SQLite database that can be read nor the URL of a Postgres one; "
            "LangGraph's checkpointers keep threads in these two"
        )
    return _from_sqlite(Path(source))


def _from_sqlite(path: Path) -> Iterator[Record | BadLine]:
    number = 0
    try:
        connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)
    except sqlite3.Error as error:
        raise TranscriptError(f"{path}: cannot be opened as a SQLite database ({error})") from error
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        for number, row in enumerate(_newest(connection, path), 1):
            thread, namespace, kind, checkpoint, _ = row
            yield _record(number, thread, namespace, partial(_inline, kind, checkpoint))
    except (sqlite3.Error, UnicodeDecodeError) as error:  # names in a damaged schema are decoded strictly
        if not number:
            raise TranscriptError(f"{path}: cannot be read as a SQLite database ({error})") from error
        yield BadLine(place=f"after thread {number}", reason=f"the database is damaged: {error}")
    finally:
        connection.close()


def _newest(connection: sqlite3.Connection, path: Path) -> Iterator[Any]:
    connection.execute("PRAGMA trusted_schema = OFF")
    found = connection.execute("SELECT type FROM sqlite_master WHERE name = 'checkpoints'").fetchone()
    if found != ("table",):  # a view could compute for ever
        raise TranscriptError(
            f"{path}: a SQLite database without a table 'checkpoints'; LangGraph's SqliteSaver makes one"
        )
    return connection.execute(_NEWEST_IN_SQLITE, (MAX_STATE_BYTES,))


def _inline(kind: object, checkpoint: object) -> Mapping[str, Any]:
    return _channels(decoded(kind, checkpoint))


def _from_postgres(url: str) -> Iterator[Record | BadLine]:
    try:
        import psycopg
    except ImportError as error:  # pragma: no cover - the tests bring it
        raise TranscriptError(f"{_shown(url)}: needs psycopg; pip install 'mplus-memory[postgres]'") from error
    try:
        options = "-c default_transaction_read_only=on"
        with (
            psycopg.connect(url.replace("+psycopg", "", 1), options=options) as connection,
            connection.cursor(name="newest") as newest,
        ):
            newest.itersize = 16
            newest.execute(_NEWEST_IN_POSTGRES)
            for number, (thread, namespace, text) in enumerate(newest, 1):
                at = (thread, namespace)
                yield _record(number, thread, namespace, partial(_joined, connection, at, text))
    except psycopg.Error as error:
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise TranscriptError(f"{_shown(url)}: cannot be read ({reason})") from error


def _joined(connection: Any, at: tuple[str, str], text: str) -> Mapping[str, Any]:
    """The channels of a checkpoint: small values stand in it, others in a table of their own."""
    checkpoint = decoded("json", text)
    channels = dict(_channels(checkpoint))
    versions = checkpoint.get("channel_versions")
    wanted = {str(name): str(version) for name, version in versions.items()} if isinstance(versions, Mapping) else {}
    rows = connection.execute(_CHANNELS_IN_POSTGRES, (list(wanted), list(wanted.values()), *at, MAX_STATE_BYTES))
    for channel, kind, blob in rows.fetchall():
        channels[channel] = decoded(kind, None if blob is None else bytes(blob))
    return channels


def _record(number: int, thread: object, namespace: object, read: Callable[[], Mapping[str, Any]]) -> Record | BadLine:
    place = f"thread {str(thread)!r:.80}"
    if namespace:
        return Record(place=place, number=number, value=State(thread=str(thread), nested=True, channels={}))
    try:
        channels = read()
    except TranscriptError:  # what reads it is not installed
        raise
    except ValueError as error:
        return BadLine(place=place, reason=str(error))
    return Record(place=place, number=number, value=State(thread=str(thread), nested=False, channels=channels))


def _channels(checkpoint: object) -> Mapping[str, Any]:
    if not isinstance(checkpoint, Mapping):
        raise ValueError(f"no checkpoint, or one of more than {MAX_STATE_BYTES} bytes")
    values = checkpoint.get("channel_values")
    return {str(name): value for name, value in values.items()} if isinstance(values, Mapping) else {}


def _shown(url: str) -> str:
    """The address without its password."""
    try:
        parts = urlsplit(url)
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=""))
    except ValueError:
        return "the database"
