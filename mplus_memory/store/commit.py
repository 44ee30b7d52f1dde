"""The commit of one step: the file first, then one transaction that makes it part of the session."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import null, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import ConflictError, StoreError
from mplus_memory.records import Message, NewStep, StoredStep, Turn
from mplus_memory.store.catalog import Key, Origin, fingerprint_digest, get_origin, mark_garbage, new_id, short
from mplus_memory.store.chain import find_step, insert_shard, insert_step
from mplus_memory.store.columns import as_written, now
from mplus_memory.store.database import CommitUnknownError, Database
from mplus_memory.store.deletion import empty_log
from mplus_memory.store.failpoints import reached
from mplus_memory.store.journal import (
    append_turns,
    check_written,
    find_request,
    get_messages,
    insert_request,
    remove_text,
)
from mplus_memory.store.quotas import check_room
from mplus_memory.store.schema import sessions
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.shard_format import ShardLayout, encode_shard


def append(database: Database, key: Key, turns: Sequence[Turn], request_id: str | None) -> list[Message]:
    """Make the turns durable in one transaction; gives back the message of each."""
    given: list[Message] = []
    try:
        with database.write("journal") as connection:
            before = find_request(connection, key, request_id, "append")
            if before is not None:
                given = _in_order(connection, key, before)
            else:
                given = append_turns(connection, key, turns)
                insert_request(connection, key, request_id, "append", [message.id for message in given])
            reached("journal.inserted")
    except CommitUnknownError as error:
        with _settled(database, error, request_id) as connection:
            found = get_messages(connection, key, [message.id for message in given])
        if len(found) != len({message.id for message in given}):
            raise _unknown(error, request_id) from error
    return given


def commit_step(
    database: Database,
    shard_files: ShardFiles,
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

    def move_head(connection: Connection, step_id: str) -> None:
        _check_messages(connection, origin, step)
        _move_head(connection, origin, step_id)
        insert_request(connection, key, request_id, "commit", step_id)
        if not origin.session.keeps_text:
            remove_text(connection, key, [span.message_id for span in step.spans if span.complete])

    stored = _publish(database, shard_files, origin, expected_head, step, move_head, request_id)
    if not origin.session.keeps_text:
        empty_log(database)
    return stored


def stage_step(
    database: Database, shard_files: ShardFiles, key: Key, parent_id: str | None, step: NewStep
) -> StoredStep:
    """The step, durable, on top of any step of the session's lineage; no head moves, so nothing shows yet."""
    with database.read() as connection:
        origin = get_origin(connection, key)

    def note(connection: Connection, step_id: str) -> None:
        _check_fence(connection, origin)
        _count_sound(connection, origin, step)
        mark_garbage(connection, origin)

    return _publish(database, shard_files, origin, parent_id, step, note, None)


def _publish(
    database: Database,
    shard_files: ShardFiles,
    origin: Origin,
    parent_id: str | None,
    step: NewStep,
    also: Callable[[Connection, str], None],
    request_id: str | None,
) -> StoredStep:
    """The file of a step, if it wrote tokens, then its rows and what ``also`` does in the same transaction."""
    _check_shape(origin, step)
    step_id, shard_id = new_id(), new_id()
    shard: tuple[str, ShardLayout] | None = None
    published: AbstractContextManager[None] = nullcontext()
    if step.latents is not None:
        data, layout = encode_shard(
            step.latents, origin.session.fingerprint.dtype, _notes(origin, step), origin.cipher.shard_key
        )
        shard, published = (shard_id, layout), shard_files.published(origin.lineage_id, shard_id, data)
    with published:
        try:
            return _record(database, origin, parent_id, step_id, step, shard, also)
        except CommitUnknownError as error:  # the file stays: a row may point to it
            return _settle(database, origin, step_id, request_id, error)
        except Exception:
            if shard:
                shard_files.withdraw(origin.lineage_id, shard_id)
            raise


def _record(
    database: Database,
    origin: Origin,
    parent_id: str | None,
    step_id: str,
    step: NewStep,
    shard: tuple[str, ShardLayout] | None,
    also: Callable[[Connection, str], None],
) -> StoredStep:
    with database.write("commit") as connection:
        also(connection, step_id)
        if shard:
            insert_shard(connection, origin, *shard)
        committed = insert_step(connection, origin, parent_id, step_id, step, shard)
        check_room(connection, origin.key)
        reached("commit.inserted")
    return committed


def _move_head(connection: Connection, origin: Origin, step_id: str) -> None:
    head = origin.session.head
    moved = connection.execute(
        update(sessions)
        .where(
            origin.key.own_row(),
            sessions.c.head.is_not_distinct_from(null() if head is None else head),
            sessions.c.fence == origin.fence,
        )
        .values(head=step_id, updated_at=now())
    )
    if moved.rowcount != 1:
        _check_head(get_origin(connection, origin.key), head)
        raise _swept(origin)


def _check_fence(connection: Connection, origin: Origin) -> None:
    if get_origin(connection, origin.key).fence != origin.fence:
        raise _swept(origin)


def _swept(origin: Origin) -> ConflictError:
    return ConflictError(
        f"the past of session {short(origin.session.name)} changed, or its files were swept, while a step was being "
        "written; reload the session and write the step again"
    )


def _check_messages(connection: Connection, origin: Origin, step: NewStep) -> None:
    """A message may have been forgotten since the step's chunk was made."""
    if _count_sound(connection, origin, step) != len({span.message_id for span in step.spans}):
        raise ConflictError(
            f"a message of session {short(origin.session.name)} was removed while it was being written; "
            "reload the session and write the step again"
        )


def _count_sound(connection: Connection, origin: Origin, step: NewStep) -> int:
    """How many of a step's messages are there: damaged text must not become memory, where nothing tells it from what
    was said."""
    ids = {span.message_id for span in step.spans}
    return check_written(connection, origin.key, ids, "write damaged messages to memory")


def _settle(
    database: Database, origin: Origin, step_id: str, request_id: str | None, error: CommitUnknownError
) -> StoredStep:
    """COMMIT failed: what the database holds now decides, and if that cannot be told, nothing is acknowledged."""
    with _settled(database, error, request_id) as connection:
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
    with as_written("message that was acknowledged under this request_id"):
        return [found[message_id] for message_id in ids]


def _check_head(origin: Origin, expected_head: str | None) -> None:
    if origin.session.head != expected_head:
        raise ConflictError(
            f"the head of session {short(origin.session.name)} is {origin.session.head}, not {expected_head}: another "
            "writer was first; reload the session and write the step again"
        )


def _check_shape(origin: Origin, step: NewStep) -> None:
    layout, latents = origin.session.fingerprint, step.latents
    if latents is None:
        assert step.evicted and not step.spans, step
        return
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


@contextmanager
def _settled(database: Database, error: CommitUnknownError, request_id: str | None) -> Iterator[Connection]:
    """To look what a failed COMMIT left; if even that fails, the error says that it cannot be told."""
    try:
        with database.settled() as connection:
            yield connection
    except StoreError as second:
        raise _unknown(error, request_id) from second
