"""LatentMemoryBackend: one model, one store, many sessions."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from mplus_memory.background import BackgroundWriter
from mplus_memory.checks import check_name
from mplus_memory.errors import ClosedError, ConfigError, InputError, SessionNotFoundError
from mplus_memory.records import (
    Collected,
    Deleted,
    Exported,
    Imported,
    Migrated,
    Pruned,
    Quota,
    Receipt,
    SessionInfo,
    StoredSession,
    Turn,
)
from mplus_memory.session import Session
from mplus_memory.soundness import Repaired, Verified
from mplus_memory.store import LocalStore, open_store, repair_store, verify_store
from mplus_memory.store.addresses import is_url
from mplus_memory.store.keys import GivenKey, KeyService, key_from_environment
from mplus_memory.store.opening import DEFAULT_CACHE_BYTES
from mplus_memory.store.recovery import RETENTION
from mplus_memory.versioning import repeated
from mplus_memory.warm import Warm

if TYPE_CHECKING:
    import torch

    from mplus_memory.answering import AnswerBatches
    from mplus_memory.batching import ExactBatches
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.replay import ReplayReport

DEFAULT_NAMESPACE = "default"
DEFAULT_MAX_MESSAGE_BYTES = 1 << 20
_HELD_SESSIONS = 64
DEFAULT_MEMORY_BYTES = 2 << 30


class LatentMemoryBackend:
    """The memory of many conversations: ``backend.session("alice")`` remembers and answers for one of them.

    store: a folder (made if missing), or ``postgresql://user:password@host/database``; None is the user's data folder.
    shards: where the shards lie, if not in that folder: another folder, or ``s3://bucket/prefix`` and what else pyarrow
    knows; Postgres needs it. cache, cache_bytes: the folder for local copies of shards from there (default: the user's
    cache folder), and how many bytes of them to keep. memory_bytes: what sessions keep in RAM between calls, beside the
    weights; the least recently used let go first, and read it again when next used. model: ``"embedded"`` (the small
    demonstration model in the package), a folder or hub id (``"YuWangX/mplus-8b"``), or a ``LoadedModel``;
    loaded when first needed. device, dtype: see ``load_model``; latent_dtype too: "mxint8" keeps what is written in a
    byte a number, and sessions stay with what they were begun with; kv_cache_dtype="int8" keeps keys and values between
    answers in a byte a number, which moves what is read (answers, ranks of latent recall), not what is written.
    seed: of the random drops of new sessions;
    the same transcript and seed give the same memory everywhere. keep_text: whether new sessions keep the text of
    messages that are written into latent memory; without, it is gone with the commit that wrote them.
    background_writes: ``remember`` returns once its messages are durable, and a thread writes them into latent memory;
    answers are the same, see ``drain``. batch_answers: so many answers that several threads ask for at the same
    time are computed in one batch of the model, which is faster, takes as many times the room, and may round otherwise
    than alone. quota_bytes: what
    a new session's shards and text may take (None: no limit); see ``set_quota``. encryption_key: 32 bytes, their base64
    (as in the variable MPLUS_MEMORY_KEY, which is read if none is given) or a ``KeyService``; with it a new store is
    encrypted.

    Raises:
        ConfigError, StoreError: the store or a setting cannot be used.
    """

    def __init__(
        self,
        store: str | Path | None = None,
        model: str | Path | LoadedModel = "embedded",
        device: str | None = None,
        dtype: torch.dtype | str | None = None,
        *,
        latent_dtype: str | None = None,
        kv_cache_dtype: str | None = None,
        seed: int = 0,
        namespace: str = DEFAULT_NAMESPACE,
        max_message_bytes: int = DEFAULT_MAX_MESSAGE_BYTES,
        keep_text: bool = True,
        quota_bytes: int | None = None,
        shards: str | Path | None = None,
        cache: str | Path | None = None,
        cache_bytes: int = DEFAULT_CACHE_BYTES,
        memory_bytes: int = DEFAULT_MEMORY_BYTES,
        background_writes: bool = False,
        batch_answers: int = 1,
        encryption_key: GivenKey | None = None,
    ) -> None:
        if not 0 <= seed < 1 << 63:
            raise ConfigError(f"seed={seed}: need 0 to 2**63 - 1")
        if max_message_bytes < 1:
            raise ConfigError(f"max_message_bytes={max_message_bytes}: need at least 1")
        if memory_bytes < 0:
            raise ConfigError(f"memory_bytes={memory_bytes}: need at least 0")
        self.namespace = check_name(namespace)
        self._settings: dict[str, Any] = {
            "seed": seed,
            "max_message_bytes": max_message_bytes,
            "keep_text": bool(keep_text),
            "quota_bytes": _checked_quota(quota_bytes),
        }
        self._wanted = model
        self._kept_as = {"latent_dtype": latent_dtype, "kv_cache_dtype": kv_cache_dtype}
        self._computed_on: dict[str, Any] = {"device": device, "dtype": dtype}
        self._model: LoadedModel | None = None
        self._lock = threading.RLock()
        self._sessions: OrderedDict[str, Session] = OrderedDict()
        self._warm = Warm(memory_bytes)
        self._batches: ExactBatches | None = None
        self._background = BackgroundWriter(self._exact_batches) if background_writes else None
        self._answers = _answer_batches(batch_answers)
        self._closed = False
        self._key = encryption_key if encryption_key is not None else key_from_environment(os.environ)
        self._addresses = store_address(store), shards
        self._store = open_store(
            self._addresses[0], shards=shards, cache=cache, cache_bytes=cache_bytes, encryption_key=self._key
        )

    @property
    def store_path(self) -> Path:
        """The store's folder.

        Raises:
            ConfigError: it is in Postgres.
        """
        if not isinstance(self._store, LocalStore):
            raise ConfigError(f"the store at {self._store.where} is in no folder")
        return self._store.root

    @property
    def where(self) -> str:
        """Where the store is: its folder, or its URL without the password."""
        return self._store.where

    @property
    def model(self) -> LoadedModel:
        """The loaded model."""
        with self._lock:
            self._check_open()
            if self._model is None:
                self._model = _load(self._wanted, **self._computed_on, **self._kept_as)
            return self._model

    def session(self, name: str) -> Session:
        """The session of that name, new or not; nothing is stored until it is told something."""
        check_name(name)
        with self._lock:
            self._check_open()
            session = self._sessions.pop(name, None)
            if session is None:
                session = Session(
                    name,
                    self._store,
                    lambda: self.model,
                    namespace=self.namespace,
                    settings=self._settings,
                    open_session=self.session,
                    warm=self._warm,
                    background=self._background,
                    answers=self._answers,
                )
            self._sessions[name] = session
            while len(self._sessions) > _HELD_SESSIONS:
                self._warm.drop(self._sessions.popitem(last=False)[1])
            return session

    def sessions(self) -> list[SessionInfo]:
        """All sessions of the store, by name."""
        self._check_open()
        return [
            SessionInfo(
                name=row.name,
                num_messages=row.num_messages,
                num_steps=row.num_steps,
                created_at=row.created_at,
                updated_at=row.updated_at,
            )
            for row in self._store.sessions(self.namespace)
        ]

    def delete(self, name: str | None = None, *, namespace: str | None = None) -> Deleted:
        """Delete a session for good, its tags too; or with ``namespace`` all that this namespace holds.

        Nothing of it remains in any file. What a branch shares stays for the branch, and the receipt says so.

        Raises:
            InputError: both are given. SessionNotFoundError: there is no session, or no namespace, of that name.
        """
        if namespace is None:
            self._found(check_name(name))
            done = self._store.delete_session(check_name(name), self.namespace)
            self._release([done.session])
            return done
        if name is not None:
            raise InputError(f"delete({name!r}, namespace={namespace!r}): name a session or a namespace, not both")
        self._check_open()
        done = self._store.delete_namespace(check_name(namespace))
        if namespace == self.namespace:
            self._release(list(self._sessions))
        return done

    def prune(
        self,
        *,
        unused_since: datetime | None = None,
        keep: int | None = None,
        tags_before: datetime | None = None,
        unread_since: datetime | None = None,
        dry_run: bool = False,
    ) -> Pruned:
        """Remove from this namespace what it need not keep; all of it in one transaction, or nothing.

        unused_since: sessions that were told nothing since. keep: so many sessions, the newest, stay; without
        ``unused_since`` all others go. tags_before: tags made before then. unread_since: tokens that left the memory of
        a session, and of its branches and tags, before then; digests stay, but moments that held them cannot be gone
        back to (``Pruned.earliest`` says from which step on all can). dry_run: remove nothing, only say what would go.

        Raises:
            ConfigError: nothing is named.
        """
        from mplus_memory.pruning import Rules, plan

        self._check_open()
        rules = Rules(unused_since=unused_since, keep=keep, tags_before=tags_before, unread_since=unread_since)
        model = None if unread_since is None else self.model

        def attempt() -> Pruned:
            return self._store.prune(plan(self._store, self.namespace, rules, model), dry_run=dry_run)

        done = repeated(attempt)
        if not dry_run:
            self._release(done.sessions)
        return done

    def quota(self, name: str | None = None) -> Quota:
        """Bytes that a session takes and may take; without a name, those of this namespace.

        Raises:
            SessionNotFoundError: there is none of that name.
        """
        self._check_open()
        return self._store.quota(self.namespace, None if name is None else self._found(name).id)

    def set_quota(self, num_bytes: int | None, name: str | None = None) -> Quota:
        """Let a session take so many bytes of shards and text (None: no limit); without a name, this namespace.

        What would pass it is refused with QuotaError before anything is kept. A chunk that may not be written stays
        in the journal as text, and is written once there is room.

        Raises:
            ConfigError: a negative number. SessionNotFoundError: there is none of that name.
        """
        _checked_quota(num_bytes)
        self._check_open()
        self._store.set_quota(num_bytes, self.namespace, None if name is None else self._found(name).id)
        return self.quota(name)

    def _release(self, names: Iterable[str | None]) -> None:
        """Let go of sessions that are gone: tokens they hold in memory, files they have mapped."""
        with self._lock:
            for session in [self._sessions.pop(name, None) for name in names if name is not None]:
                if session is not None:
                    session.release()

    def export(self, name: str, path: str | Path, *, latents: bool = True, plain: bool = False) -> Exported:
        """Write a session to one file: journal, configuration, fingerprint, steps, and with ``latents`` its tokens.

        The file is never encrypted; of an encrypted store it is written only if ``plain`` says that this is meant.

        Raises:
            ConfigError: the store is encrypted, and ``plain`` was not given.
            SessionNotFoundError: there is none of that name. InputError: the file is there already.
        """
        from mplus_memory.transfer import export

        row = self._found(name)
        if self._store.encrypted and not plain:
            raise ConfigError(
                f"the store at {self.where} is encrypted and an exported file is not: say plain=True (--plain) if "
                "that is meant, and keep the file safe"
            )
        return export(self._store, row, Path(path).expanduser(), latents=latents)

    def import_bundle(
        self,
        path: str | Path,
        *,
        name: str | None = None,
        latents: bool = True,
        prove: int = 0,
        progress: bool = False,
    ) -> Imported:
        """Make a session from an exported file, under its own name or ``name``; every digest in it is checked.

        latents: take the tokens from the file; without, or if it has none, they are written anew by this backend's
        model. prove: write so many of its steps again, and refuse the file if their tokens differ. Of the others
        (``Imported.unproven``) nothing shows that their tokens are what the text gives: whoever packs a file can write
        any tokens with digests that fit.

        Raises:
            BundleError: the file is damaged or altered, or no session that could have been told; nothing was kept.
            ModelMismatchError: its tokens are of another model. InputError: a session of that name is there.
        """
        from mplus_memory.transfer import import_bundle

        self._check_open()
        if prove < 0:
            raise ConfigError(f"prove={prove}: need a number of steps")
        return import_bundle(
            self._store,
            self.model,
            Path(path).expanduser(),
            name=None if name is None else check_name(name),
            namespace=self.namespace,
            latents=latents,
            prove=prove,
            progress=progress,
            keep_text=self._settings["keep_text"],
            quota_bytes=self._settings["quota_bytes"],
            max_message_bytes=self._settings["max_message_bytes"],
        )

    def migrate(
        self,
        name: str,
        model: str | Path | LoadedModel,
        *,
        to: str | None = None,
        latent_dtype: str | None = None,
        progress: bool = False,
    ) -> Migrated:
        """Tell a session's journal to another model, as a new session ``to``; the old one stays until it is deleted.

        The new one is read by a backend with that model and ``latent_dtype``. device and dtype are this backend's.

        Raises:
            SessionNotFoundError: there is none of that name. InputError: a session ``to`` is there already.
        """
        from mplus_memory.transfer import migrate

        row = self._found(name)
        loaded = _load(model, **self._computed_on, latent_dtype=latent_dtype)
        return migrate(self._store, row, loaded, name=None if to is None else check_name(to), progress=progress)

    def _found(self, name: str) -> StoredSession:
        check_name(name)
        self._check_open()
        row = self._store.find_session(name, self.namespace)
        if row is None:
            raise SessionNotFoundError(f"no session {name!r} in {self.where}; sessions() lists those there are")
        return row

    def gc(self, older_than: timedelta = RETENTION, *, dry_run: bool = False) -> Collected:
        """Remove steps that no session, branch or tag has reached for ``older_than``; opening a store does it too.

        dry_run: remove nothing, only say what would go.
        """
        self._check_open()
        if older_than < timedelta(0):
            raise ConfigError(f"older_than={older_than}: need a time that is not negative")
        found = self._store.collect_garbage(older_than, dry_run=dry_run)
        return Collected(num_steps=sum(one.num_steps for one in found), num_bytes=sum(one.num_bytes for one in found))

    def size(self) -> tuple[int, int]:
        """How many files the store has, and their bytes; of one in Postgres, those of its shards."""
        self._check_open()
        return self._store.num_bytes()

    def verify(self, sessions: Sequence[str] | None = None, *, deep: bool = False, progress: bool = False) -> Verified:
        """Whether the store is sound: database, rows, chains, digests from the tokens, shards. Changes nothing.

        sessions: look at the chains and shards of these alone. deep: also read every shard as Parquet.

        Raises:
            SessionNotFoundError: there is none of such a name.
        """
        self._check_open()
        return verify_store(
            self._addresses[0],
            shards=self._addresses[1],
            sessions=sessions,
            namespace=self.namespace,
            deep=deep,
            progress=progress,
            encryption_key=self._key,
        )

    def repair(self, *, dry_run: bool = False, progress: bool = False) -> Repaired:
        """Move damaged shards to quarantine and take what stands on them back to its last good step.

        Journals stay: messages whose tokens are lost stand in the prompt as text until the next flush writes them.
        What cannot be mended without a guess is reported. dry_run: only say what would be done.
        """
        self._check_open()
        store, shards = self._addresses
        return repair_store(store, shards=shards, dry_run=dry_run, progress=progress, encryption_key=self._key)

    def rotate_key(self, new_key: GivenKey, *, old_keys: Sequence[bytes | str | KeyService] = ()) -> int:
        """Wrap the data keys of the whole store with another key; how many there were. Nothing else changes.

        old_keys: further keys that some of them may be wrapped with still. A store that needs several keys to be opened
        is opened with a list of them as ``encryption_key``.

        Raises:
            ConfigError: the store is not encrypted, or that is no key. StoreKeyError: one was wrapped by another key.
        """
        self._check_open()
        count = self._store.rotate_key(new_key, old_keys)
        self._key = new_key
        return count

    def remember_together(self, told: Mapping[str, Sequence[Turn]]) -> dict[str, Receipt]:
        """``remember_turns`` for several sessions by name, their write passes in batches of the model.

        Each session's memory and digest are as if it had been told alone; see ``ExactBatches``.

        Raises:
            InputError: one of the turns cannot be remembered; nothing was kept.
        """
        from mplus_memory.together import remember_together

        sessions = [(self.session(name), turns) for name, turns in told.items()]
        limit = int(self._settings["max_message_bytes"])
        receipts = remember_together(sessions, self._exact_batches(), max_message_bytes=limit)
        return dict(zip(told, receipts, strict=True))

    def _exact_batches(self) -> ExactBatches:
        from mplus_memory.batching import ExactBatches

        with self._lock:
            if self._batches is None:
                self._batches = ExactBatches(self.model)
            return self._batches

    def drain(self) -> dict[str, str]:
        """With ``background_writes``: return once all full chunks are written; why not, by session, of those put off.

        What was put off (no room, a quota) is tried again with the session's next message.
        """
        self._check_open()
        return {} if self._background is None else self._background.wait()

    def replay(
        self,
        source: Any,
        *,
        session: str | None = None,
        format: str | None = None,
        tools: str = "drop",
        together: int = 16,
        progress: bool = True,
    ) -> ReplayReport:
        """Remember a transcript: a file in a known format, or turns. Replaying it again changes nothing.

        tools: ``keep`` or ``drop`` tool calls and their results. together: how many sessions are written in one batch
        of the model; each has its memory on the device meanwhile.
        """
        from mplus_memory.replay import replay

        self._check_open()
        return replay(self, source, session=session, format=format, tools=tools, together=together, progress=progress)

    def close(self) -> None:
        """Close the store. Everything acknowledged is on disk already; background writes are waited for."""
        if self._background is not None:
            self._background.close()
        with self._lock:
            if not self._closed:
                self._closed = True
                self._sessions.clear()
                self._store.close()

    def __enter__(self) -> LatentMemoryBackend:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _check_open(self) -> None:
        if self._closed:
            raise ClosedError(f"the backend on {self.where} was closed; open another one")


def _load(
    model: str | Path | LoadedModel, device: str | None, dtype: torch.dtype | str | None, **kept_as: str | None
) -> LoadedModel:
    from mplus_memory.model.loaded import LoadedModel, load_model

    if isinstance(model, LoadedModel):
        for name, kind in kept_as.items():
            if kind not in (None, getattr(model.network.config, name)):
                raise ConfigError(
                    f"{name}={kind!r} for a model that is loaded already: give it to load_model, "
                    "or set it in the network's config before LoadedModel.of"
                )
        return model
    if not isinstance(model, str | Path):
        raise ConfigError(
            f"model is a {type(model).__name__}: give 'embedded', a folder, a hub id, "
            "or LoadedModel.of(network, tokenizer)"
        )
    return load_model(model, device=device, dtype=dtype, **kept_as)


def _answer_batches(most: int) -> AnswerBatches | None:
    if not isinstance(most, int) or most < 1:
        raise ConfigError(f"batch_answers={most!r}: need a whole number, at least 1")
    if most == 1:
        return None
    from mplus_memory.answering import AnswerBatches

    return AnswerBatches(most)


def _checked_quota(num_bytes: int | None) -> int | None:
    if num_bytes is not None and (not isinstance(num_bytes, int) or not 0 <= num_bytes < 1 << 63):
        raise ConfigError(f"quota of {num_bytes!r} bytes: need a whole number, 0 or more, or None for no limit")
    return num_bytes


def store_address(store: str | Path | None) -> str | Path:
    """Where a store lies: the given folder or URL, or the user's data folder."""
    if store is None:
        from platformdirs import user_data_path

        return user_data_path("mplus_memory", appauthor=False)
    return store if is_url(store) else Path(store).expanduser()
