"""The store: tables in a database, Parquet shards in files. SQLite and a folder, or Postgres and an object store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from mplus_memory.errors import StoreError
from mplus_memory.records import (
    Deleted,
    Fingerprint,
    Message,
    Moment,
    NewStep,
    Prunable,
    Pruned,
    Quota,
    StoredSession,
    StoredStep,
    Turn,
)
from mplus_memory.store import (
    catalog,
    chain,
    commit,
    deletion,
    garbage,
    journal,
    pruning,
    quotas,
    recovery,
    rotation,
    versions,
)
from mplus_memory.store.catalog import Key, Origin
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import arm_from_environment
from mplus_memory.store.garbage import Garbage
from mplus_memory.store.journal_views import view_of
from mplus_memory.store.keys import GivenKey, KeyService, given_service
from mplus_memory.store.mapped_file import ShardName
from mplus_memory.store.recovery import RETENTION
from mplus_memory.store.row_forms import check_dtype
from mplus_memory.store.sealed_shard import SealedShard
from mplus_memory.store.shard import Shard
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.shard_format import SEALED_FORMAT, ShardLayout
from mplus_memory.store.word_index import WordIndexes
from mplus_memory.store.word_query import query_words


class SqlStore:
    """A store of tables in a database and shards in files; usable as a context manager.

    Safe to use from several threads, and from several processes, on Postgres from several machines. What a method
    returns is durable: it survives the process and the machine's power. The two are this store's to close.

    Raises:
        StoreKeyError: the store is encrypted, and the key is missing or another.
        ConfigError: a key was given for a store that is not encrypted.
        StoreFormatError: they are something else than a store, one of a newer version, or not of one store.
        StoreBusyError: another process holds the store for too long.
        StoreError: the system or a server refuses.
    """

    def __init__(self, database: Database, shard_files: ShardFiles) -> None:
        arm_from_environment()
        self._database = database
        self._shard_files = shard_files
        self._words = WordIndexes()
        try:
            recovery.recover(database, shard_files)
        except BaseException:
            database.close()
            raise

    @property
    def where(self) -> str:
        """Where it is, as errors say it: a folder, or a URL without its password."""
        return self._database.where

    @property
    def database(self) -> Database:
        """The tables, for those who mend them."""
        return self._database

    @property
    def shard_files(self) -> ShardFiles:
        """The place of the shards, likewise."""
        return self._shard_files

    def sessions(self, namespace: str = "default") -> list[StoredSession]:
        """Every session of the namespace, in order of name."""
        with self._database.read() as connection:
            return catalog.list_sessions(connection, namespace)

    def find_session(self, name: str, namespace: str = "default") -> StoredSession | None:
        """The session of that name, None if there is none."""
        with self._database.read() as connection:
            self._words.drop_changed(connection)
            return catalog.find_session(connection, name, namespace)

    def open_session(
        self,
        name: str,
        fingerprint: Fingerprint,
        settings: Mapping[str, Any],
        namespace: str = "default",
        *,
        quota_bytes: int | None = None,
    ) -> StoredSession:
        """The session of that name; made with these settings and quota if there is none, else with its own.

        Raises:
            ModelMismatchError: it was written by a model with another fingerprint.
            ConfigError: the fingerprint's dtype cannot be stored.
            QuotaError: a new session has no room.
        """
        check_dtype(fingerprint.dtype)
        session = self.find_session(name, namespace)
        if session is None:
            session = self._make_session(name, fingerprint, settings, namespace, quota_bytes)
        catalog.check_same_model(session, fingerprint)
        return session

    def get_session(self, session_id: str) -> StoredSession:
        """The session of that id as it is now.

        Raises:
            SessionNotFoundError: there is none, for instance because it was deleted.
        """
        with self._database.read() as connection:
            return catalog.get_session(connection, Key.of(session_id))

    def append(self, session_id: str, turns: Sequence[Turn], request_id: str | None = None) -> list[Message]:
        """The message of every turn, durable; one transaction for all.

        A turn whose external id the session has already gives the message it gave then. The same
        ``request_id`` again gives the same messages, and adds nothing.

        Raises:
            SessionNotFoundError: no such session.
            StoreFullError: no room (QuotaError: none that it may take); nothing was added.
        """
        return commit.append(self._database, Key.of(session_id), turns, request_id)

    def messages(self, session_id: str, start: int = 0, limit: int | None = None) -> list[Message]:
        """At most ``limit`` messages from position ``start`` on, in order.

        Raises:
            SessionNotFoundError: no such session.
        """
        key = Key.of(session_id)
        with self._database.read() as connection:
            catalog.get_session(connection, key)
            return journal.list_messages(connection, key, start, limit)

    def check_journal(self, session_id: str, doing: str) -> None:
        """Nothing, if the session's row and messages are what was written; ``doing`` says what is refused else.

        Raises:
            CorruptRowError: names what is damaged. SessionNotFoundError: no such session.
        """
        key = Key.of(session_id)
        with self._database.read() as connection:
            catalog.get_session(connection, key)
            catalog.check_row(connection, key, doing)
            journal.check_journal(connection, key, doing)

    def messages_by_id(self, session_id: str, ids: Iterable[str]) -> dict[str, Message]:
        """Those of the named messages that the session has.

        Raises:
            SessionNotFoundError: no such session.
        """
        key = Key.of(session_id)
        with self._database.read() as connection:
            catalog.get_session(connection, key)
            return journal.get_messages(connection, key, ids)

    def messages_by_external_id(self, session_id: str, external_ids: Iterable[str]) -> dict[str, Message]:
        """Those of the messages with these external ids that the session has.

        Raises:
            SessionNotFoundError: no such session.
        """
        key = Key.of(session_id)
        with self._database.read() as connection:
            catalog.get_session(connection, key)
            return journal.get_by_external_id(connection, key, external_ids)

    def search_messages(self, session_id: str, query: str, limit: int | None = None) -> list[tuple[str, float]]:
        """Ids of messages that hold a word of ``query`` (plain words, any text), and their scores, best first.

        Of equal ones the later comes first. Searches what the journal has text of, and who said it.

        Raises:
            SessionNotFoundError: no such session.
        """
        key, words = Key.of(session_id), query_words(query)
        num_drops = self._words.num_drops
        with self._database.read() as connection:
            self._words.drop_changed(connection)
            session = catalog.get_session(connection, key)
            if not words:
                return []
            found = None if self.encrypted else self._database.search_text(connection, key, words, limit)
            return found if found is not None else self._words.search(connection, key, session, words, limit, num_drops)

    def cursor(self, session_id: str) -> tuple[int, int]:
        """Position of the first message not fully written, and how many of its tokens are written.

        Raises:
            SessionNotFoundError: no such session.
        """
        key = Key.of(session_id)
        with self._database.read() as connection:
            origin = catalog.get_origin(connection, key)
            return chain.get_cursor(connection, view_of(connection, key), origin, origin.session.head)

    def commit_step(
        self, session_id: str, expected_head: str | None, step: NewStep, request_id: str | None = None
    ) -> StoredStep:
        """The step, durable, as the session's new head. The same ``request_id`` again gives the same step.

        Raises:
            ConflictError: the head is not ``expected_head``; nothing was kept.
            SessionNotFoundError: no such session.
            StoreFullError: no room (QuotaError: none that it may take); nothing was kept.
        """
        return commit.commit_step(
            self._database, self._shard_files, Key.of(session_id), expected_head, step, request_id
        )

    def stage_step(self, session_id: str, parent_id: str | None, step: NewStep) -> StoredStep:
        """The step, durable, on top of any step of the session's tree (None: as a first one). No head moves.

        It is garbage until ``replace`` makes it part of the session.

        Raises:
            ConflictError: the session's past changed meanwhile; nothing was kept.
            StoreFullError: no room; nothing was kept.
        """
        return commit.stage_step(self._database, self._shard_files, Key.of(session_id), parent_id, step)

    def fork(self, session: StoredSession, name: str, at: Moment, *, tag_of: str | None = None) -> StoredSession:
        """A new session that stands where ``session`` stood at a moment, or a tag of the session ``tag_of``.

        Shards and messages are shared. ``session`` may itself be a tag.

        Raises:
            InputError: the name is taken.
            ConflictError: the past of ``session`` changed since it was read.
        """
        return versions.fork(self._database, session, name, at, tag_of=None if tag_of is None else Key.of(tag_of))

    def go_back(self, session: StoredSession, to: Moment | str) -> StoredSession:
        """The session as it was at a moment, or at a tag; later messages are deleted, later steps become garbage.

        Raises:
            InputError: no such tag.
            ConflictError: the session changed since it was read.
        """
        with self._dropping_words():
            if isinstance(to, Moment):
                return versions.go_back(self._database, session, to)
            return versions.go_back_to_tag(self._database, session, to)

    def begin(
        self,
        name: str,
        fingerprint: Fingerprint,
        settings: Mapping[str, Any],
        messages: Sequence[Message],
        namespace: str = "default",
        *,
        quota_bytes: int | None = None,
    ) -> StoredSession:
        """A session with these messages, ids and times as they are, that shows nowhere until ``show``.

        What is never shown is removed a day later.
        """
        check_dtype(fingerprint.dtype)
        return versions.begin(self._database, name, fingerprint, settings, namespace, messages, quota_bytes)

    def show(self, session: StoredSession, head: str | None) -> StoredSession:
        """Let a session that was begun appear under its name, with the staged chain up to ``head``.

        Raises:
            InputError: the name is taken.
        """
        return versions.show(self._database, session, head)

    def abandon(self, session: StoredSession) -> None:
        """Remove a session that was begun and not shown."""
        versions.abandon(self._database, self._shard_files, Key.of(session.id))

    def tags(self, session_id: str) -> list[StoredSession]:
        """The session's tags, oldest first."""
        with self._database.read() as connection:
            return catalog.list_tags(connection, Key.of(session_id))

    def delete_tag(self, session: StoredSession, name: str) -> None:
        """Delete a tag, and the steps that nothing else reaches.

        Raises:
            InputError: no such tag.
        """
        deletion.delete_tag(self._database, self._shard_files, Key.of(session.id), name)

    def forget(
        self, session: StoredSession, head: str | None, message_ids: Sequence[str]
    ) -> tuple[StoredSession, tuple[str, ...], bool]:
        """Delete messages and put the staged chain up to ``head`` in the place of the session's own.

        Gives back the session, the tags that were deleted because they held one of the messages, and whether a
        branch still holds steps that the session has left.

        Raises:
            ConflictError: the session changed since it was read.
        """
        with self._dropping_words():
            return versions.forget(self._database, self._shard_files, session, head, message_ids)

    def collect_garbage(self, older_than: timedelta = RETENTION, *, dry_run: bool = False) -> list[Garbage]:
        """Remove steps that no session, branch or tag has reached for so long; what was removed, or would be."""
        with self._database.lock.held():
            return garbage.collect_all(self._database, self._shard_files, before=now() - older_than, dry_run=dry_run)

    def steps(self, session_id: str, newest: int | None = None) -> list[StoredStep]:
        """The chain of the session's head, or so many of its newest steps; oldest first.

        Raises:
            SessionNotFoundError: no such session.
        """
        key = Key.of(session_id)
        with self._database.read() as connection:
            catalog.get_session(connection, key)
            return chain.list_steps(connection, key, newest)

    @property
    def encrypted(self) -> bool:
        """Whether what is written is encrypted."""
        return self._database.keys.service is not None

    def rotate_key(self, new_key: GivenKey, old_keys: Sequence[bytes | str | KeyService] = ()) -> int:
        """Wrap every data key with another key, all or none; how many there were. Nothing else is touched.

        Others that have the store open need the new key from then on. old_keys: further ones that may have wrapped
        some of them, after rotations that were interrupted or made on a copy.

        Raises:
            ConfigError: the store is not encrypted, or ``new_key`` is no key. StoreKeyError: a data key was wrapped
            by none of the keys.
        """
        old = given_service(list(old_keys)) if old_keys else None
        return rotation.rotate_key(self._database, given_service(new_key), old)

    def open_shard(self, session_id: str, shard_id: str) -> Shard | SealedShard:
        """``open_shards`` of one."""
        return self.open_shards(session_id, [shard_id])[0]

    def open_shards(self, session_id: str, shard_ids: Sequence[str]) -> list[Shard | SealedShard]:
        """The tokens of steps, memory-mapped from files or local copies; of an encrypted store in memory.

        Raises:
            CorruptShardError: a file is missing, truncated or altered.
            SessionNotFoundError: no such session.
        """
        with self._database.read() as connection:
            origin = catalog.get_origin(connection, Key.of(session_id))
            layouts = chain.get_layouts(connection, origin, shard_ids)
        return [self._opened(origin, shard_id, layouts.get(shard_id)) for shard_id in shard_ids]

    def _opened(self, origin: Origin, shard_id: str, layout: ShardLayout | None) -> Shard | SealedShard:
        name = ShardName(session=origin.session.name, shard_id=shard_id)
        if layout is None:
            raise name.corrupt(Path(origin.lineage_id, shard_id), "is not recorded in the database")
        if not layout.num_bytes:
            raise StoreError(
                f"shard {shard_id} of session {catalog.short(name.session)} was pruned: no memory held its tokens any "
                "more; only an earlier moment, or an export with latents, would need them"
            )
        key = origin.cipher.shard_key if layout.format == SEALED_FORMAT else None
        return self._shard_files.open(origin.lineage_id, shard_id, layout, name, key)

    def delete_session(self, name: str, namespace: str = "default") -> Deleted:
        """Delete the session's rows and files, and empty SQLite's write-ahead log; what went, and what stays.

        Raises:
            SessionNotFoundError: no session of that name.
        """
        with self._dropping_words():
            return deletion.delete_session(self._database, self._shard_files, name, namespace)

    def delete_namespace(self, namespace: str) -> Deleted:
        """Delete all sessions of a namespace and the namespace itself, in one transaction.

        Raises:
            SessionNotFoundError: no such namespace.
        """
        with self._dropping_words():
            return deletion.delete_namespace(self._database, self._shard_files, namespace)

    def family(self, session_id: str) -> list[StoredSession]:
        """Every session and tag that shares steps with a session, itself included.

        Raises:
            SessionNotFoundError: no such session.
        """
        with self._database.read() as connection:
            origin = catalog.get_origin(connection, Key.of(session_id))
            return catalog.list_family(connection, origin.key.namespace_id, origin.lineage_id)

    def prune(self, wanted: Prunable, *, dry_run: bool = False) -> Pruned:
        """Remove what a plan names, all or nothing.

        Raises:
            ConflictError: what the plan saw has changed; make another.
        """
        with self._dropping_words():
            return pruning.prune(self._database, self._shard_files, wanted, dry_run=dry_run)

    def quota(self, namespace: str = "default", session_id: str | None = None) -> Quota:
        """Bytes that a namespace, or a session, takes and may take."""
        with self._database.read() as connection:
            return quotas.get_quota(connection, namespace, Key.of(session_id) if session_id else None)

    def set_quota(self, num_bytes: int | None, namespace: str = "default", session_id: str | None = None) -> None:
        """Let a namespace, or a session, take so many bytes (None: as many as there are)."""
        quotas.set_quota(self._database, namespace, Key.of(session_id) if session_id else None, num_bytes)

    def session_bytes(self, session_id: str) -> dict[str, int]:
        """Bytes of the session's ``shards``, and of the text in its ``journal``.

        Raises:
            SessionNotFoundError: no such session.
        """
        key = Key.of(session_id)
        with self._database.read() as connection:
            text = catalog.get_session(connection, key).text_bytes
            return {"shards": quotas.shard_bytes(connection, key), "journal": text}

    def num_bytes(self) -> tuple[int, int]:
        """How many shards there are, and their bytes, as the place of shards tells them."""
        return self._shard_files.num_bytes()

    def close(self) -> None:
        """Close the files; any further use raises ClosedError."""
        self._words.drop()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _dropping_words(self) -> Iterator[None]:
        """For what deletes text: before it, and again after its commit for whoever searched meanwhile."""
        self._words.drop()
        try:
            yield
        finally:
            self._words.drop()

    def _make_session(
        self,
        name: str,
        fingerprint: Fingerprint,
        settings: Mapping[str, Any],
        namespace: str,
        quota_bytes: int | None,
    ) -> StoredSession:
        with self._database.write("journal") as connection:
            made = catalog.find_session(connection, name, namespace) is None
            if made:
                catalog.insert_session(connection, name, fingerprint, settings, namespace, quota_bytes)
            session = catalog.find_session(connection, name, namespace)
            assert session is not None, name
            if made:
                quotas.check_room(connection, Key.of(session.id))
        return session
