"""The commit of one step: the file first, then one transaction that makes it part of the session."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import null, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import ConflictError, StoreError
from mplus_memory.records import Message, NewStep, StoredStep, Turn
from mplus_memory.store import files
from mplus_memory.store.catalog import Key, Origin, fingerprint_digest, get_origin, new_id, short
from mplus_memory.store.chain import find_step, insert_step
from mplus_memory.store.columns import now
from mplus_memory.store.database import CommitUnknownError, Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.folder import Folder
from mplus_memory.store.journal import append_turns, find_request, get_messages, insert_request
from mplus_memory.store.schema import sessions
from mplus_memory.store.shard_format import ShardLayout, encode_shard


def append(database: Database, key: Key, turns: Sequence[Turn], request_id: str | None) -> list[Message]:
    """Make the turns durable in one transaction; gives back the message of each."""
    given: list[Message] = []
    try:
        with database.write("journal") as connection:
            origin = get_origin(connection, key)
            before = find_request(connection, key, request_id, "append")
            if before is not None:
                given = _in_order(connection, key, before)
            else:
                given = append_turns(connection, key, origin.session.num_messages, turns)
                insert_request(connection, key, request_id, "append", [message.id for message in given])
            reached("journal.inserted")
    except CommitUnknownError as error:
        with database.read() as connection:
            found = get_messages(connection, key, [message.id for message in given])
        if len(found) != len({message.id for message in given}):
            raise _unknown(error, request_id) from error
    return given


def commit_step(
    database: Database,
    folder: Folder,
    key: Key,
    expected_head: str | None,
    step: NewStep,
    request_id: str | None,
) -> StoredStep:
    """Publish the shard, then move the head to a new step, if it still is ``expected_head``."""
    with database.read() as connection:
        origin = get_origin(connection, key)  # the fence, read before there is a file to sweep
        before = find_request(connection, key, request_id, "commit")
        if before is not None:
            return _known(connection, origin, before)
    _check_head(origin, expected_head)
    _check_shape(origin, step)
    step_id, shard_id = new_id(), new_id()
    data, layout = encode_shard(step.latents, origin.session.fingerprint.dtype, _notes(origin, step))
    target = folder.shard(origin.lineage_id, shard_id)
    with files.published(target, data):
        try:
            return _record(database, origin, step_id, step, shard_id, layout, request_id)
        except CommitUnknownError as error:  # the file stays: a row may point to it
            return _settle(database, origin, step_id, request_id, error)
        except Exception:
            files.remove(target)
            raise


def _record(
    database: Database,
    origin: Origin,
    step_id: str,
    step: NewStep,
    shard_id: str,
    layout: ShardLayout,
    request_id: str | None,
) -> StoredStep:
    with database.write("commit") as connection:
        _move_head(connection, origin, step_id)
        insert_step(connection, origin, step_id, step, shard_id, layout)
        insert_request(connection, origin.key, request_id, "commit", step_id)
        committed = _known(connection, origin, step_id)
        reached("commit.inserted")
    return committed


def _move_head(connection: Connection, origin: Origin, step_id: str) -> None:
    head = origin.session.head
    moved = connection.execute(
        update(sessions)
        .where(
            sessions.c.namespace_id == origin.key.namespace_id,
            sessions.c.id == origin.key.session_id,
            sessions.c.head.is_not_distinct_from(null() if head is None else head),
            sessions.c.fence == origin.fence,
        )
        .values(head=step_id, updated_at=now())
    )
    if moved.rowcount != 1:
        _check_head(get_origin(connection, origin.key), head)
        raise ConflictError(
            f"the files of session {short(origin.session.name)} were swept while a step was being written; "
            "reload the session and write the step again"
        )


def _settle(
    database: Database, origin: Origin, step_id: str, request_id: str | None, error: CommitUnknownError
) -> StoredStep:
    """COMMIT failed: what the database holds now decides, and if that cannot be told, nothing is acknowledged."""
    with database.read() as connection:
        found = find_step(connection, origin, step_id)
    if found is None:
        raise _unknown(error, request_id) from error
    return found


def _known(connection: Connection, origin: Origin, step_id: str) -> StoredStep:
    step = find_step(connection, origin, step_id)
    assert step is not None, step_id
    return step


def _in_order(connection: Connection, key: Key, ids: list[str]) -> list[Message]:
    found = get_messages(connection, key, ids)
    return [found[message_id] for message_id in ids]


def _check_head(origin: Origin, expected_head: str | None) -> None:
    if origin.session.head != expected_head:
        raise ConflictError(
            f"the head of session {short(origin.session.name)} is {origin.session.head}, not {expected_head}: another "
            "writer was first; reload the session and write the step again"
        )


def _check_shape(origin: Origin, step: NewStep) -> None:
    layout, latents = origin.session.fingerprint, step.latents
    num_layers, num_tokens, hidden_size = latents.tokens.shape
    assert (num_layers, hidden_size) == (layout.num_layers, layout.hidden_size), latents.tokens.shape
    assert latents.keys.shape == (num_layers, num_tokens, layout.key_size), latents.keys.shape
    assert num_tokens > 0, num_tokens
    assert step.dropped.ndim == 2, step.dropped.shape


def _notes(origin: Origin, step: NewStep) -> dict[str, str]:
    """Metadata of the file. Ids only: a session's name never leaves the database."""
    return {
        "mplus_memory.fingerprint": fingerprint_digest(origin.session.fingerprint),
        "mplus_memory.session": str(origin.key),
        "mplus_memory.step": str(step.number),
    }


def _unknown(error: Exception, request_id: str | None) -> StoreError:
    repeat = "repeat with the same request_id" if request_id else "look at messages() and steps() before repeating"
    return StoreError(f"{error}; whether it was kept cannot be told: {repeat}")
