"""LatentMemoryBackend: one model, one store, many sessions."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from mplus_memory.checks import check_name
from mplus_memory.errors import ClosedError, ConfigError, SessionNotFoundError
from mplus_memory.records import Collected, Exported, Imported, Migrated, SessionInfo, StoredSession
from mplus_memory.session import Session
from mplus_memory.soundness import Repaired, Verified
from mplus_memory.store import LocalStore, repair_store, verify_store
from mplus_memory.store.keys import KeyService, key_from_environment
from mplus_memory.store.recovery import RETENTION

if TYPE_CHECKING:
    import torch

    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.replay import ReplayReport

DEFAULT_NAMESPACE = "default"
DEFAULT_MAX_MESSAGE_BYTES = 1 << 20
_HELD_SESSIONS = 64


class LatentMemoryBackend:
    """The memory of many conversations: ``backend.session("alice")`` remembers and answers for one of them.

    store: a folder (made if missing); None is the user's data folder. model: ``"embedded"`` (the small
    demonstration model in the package), a folder or hub id (``"YuWangX/mplus-8b"``), or a ``LoadedModel``;
    loaded when first needed. device, dtype: see ``load_model``. seed: of the random drops of new sessions;
    the same transcript and seed give the same memory everywhere. encryption_key: 32 bytes, their base64 (as in the
    variable MPLUS_MEMORY_KEY, which is read if none is given) or a ``KeyService``; with it a new store is encrypted.

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
        seed: int = 0,
        namespace: str = DEFAULT_NAMESPACE,
        max_message_bytes: int = DEFAULT_MAX_MESSAGE_BYTES,
        encryption_key: bytes | str | KeyService | None = None,
    ) -> None:
        if not 0 <= seed < 1 << 63:
            raise ConfigError(f"seed={seed}: need 0 to 2**63 - 1")
        if max_message_bytes < 1:
            raise ConfigError(f"max_message_bytes={max_message_bytes}: need at least 1")
        self.namespace = check_name(namespace)
        self._settings: dict[str, Any] = {"seed": seed, "max_message_bytes": max_message_bytes}
        self._wanted = (model, device, dtype)
        self._model: LoadedModel | None = None
        self._lock = threading.RLock()
        self._sessions: OrderedDict[str, Session] = OrderedDict()
        self._closed = False
        self.store_path = store_folder(store)
        self._key = encryption_key if encryption_key is not None else key_from_environment(os.environ)
        self._store = LocalStore(self.store_path, encryption_key=self._key)

    @property
    def model(self) -> LoadedModel:
        """The loaded model."""
        with self._lock:
            self._check_open()
            if self._model is None:
                self._model = _load(*self._wanted)
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
                )
            self._sessions[name] = session
            while len(self._sessions) > _HELD_SESSIONS:
                self._sessions.popitem(last=False)
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

    def delete(self, name: str) -> None:
        """Delete a session: its rows, its text, its shards.

        Raises:
            SessionNotFoundError: there is none of that name.
        """
        self._found(name)
        self._store.delete_session(name, self.namespace)
        with self._lock:
            self._sessions.pop(name, None)

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
                f"the store at {self.store_path} is encrypted and an exported file is not: say plain=True (--plain) if "
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
        model. prove: write so many of its steps again, and refuse the file if their tokens differ.

        Raises:
            BundleError: the file is damaged or altered; nothing was kept.
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
        )

    def migrate(
        self, name: str, model: str | Path | LoadedModel, *, to: str | None = None, progress: bool = False
    ) -> Migrated:
        """Tell a session's journal to another model, as a new session ``to``; the old one stays until it is deleted.

        The new one is read by a backend with that model. device and dtype are this backend's.

        Raises:
            SessionNotFoundError: there is none of that name. InputError: a session ``to`` is there already.
        """
        from mplus_memory.transfer import migrate

        row = self._found(name)
        loaded = _load(model, self._wanted[1], self._wanted[2])
        return migrate(self._store, row, loaded, name=None if to is None else check_name(to), progress=progress)

    def _found(self, name: str) -> StoredSession:
        check_name(name)
        self._check_open()
        row = self._store.find_session(name, self.namespace)
        if row is None:
            raise SessionNotFoundError(f"no session {name!r} in {self.store_path}; sessions() lists those there are")
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

    def verify(self, sessions: Sequence[str] | None = None, *, deep: bool = False, progress: bool = False) -> Verified:
        """Whether the store is sound: database, rows, chains, digests from the tokens, shards. Changes nothing.

        sessions: look at the chains and shards of these alone. deep: also read every shard as Parquet.

        Raises:
            SessionNotFoundError: there is none of such a name.
        """
        self._check_open()
        return verify_store(
            self.store_path,
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
        return repair_store(self.store_path, dry_run=dry_run, progress=progress, encryption_key=self._key)

    def rotate_key(self, new_key: bytes | str | KeyService) -> int:
        """Wrap the data keys of the whole store with another key; how many there were. Nothing else changes.

        Raises:
            ConfigError: the store is not encrypted, or that is no key.
        """
        self._check_open()
        count = self._store.rotate_key(new_key)
        self._key = new_key
        return count

    def replay(
        self, source: Any, *, session: str | None = None, format: str | None = None, progress: bool = True
    ) -> ReplayReport:
        """Remember a transcript: a file in a known format, or turns. Replaying it again changes nothing."""
        from mplus_memory.replay import replay

        self._check_open()
        return replay(self, source, session=session, format=format, progress=progress)

    def close(self) -> None:
        """Close the store. Everything acknowledged is on disk already."""
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
            raise ClosedError(f"the backend on {self.store_path} was closed; open another one")


def _load(model: str | Path | LoadedModel, device: str | None, dtype: torch.dtype | str | None) -> LoadedModel:
    from mplus_memory.model.loaded import LoadedModel, load_model

    if isinstance(model, LoadedModel):
        return model
    if not isinstance(model, str | Path):
        raise ConfigError(
            f"model is a {type(model).__name__}: give 'embedded', a folder, a hub id, "
            "or LoadedModel.of(network, tokenizer)"
        )
    return load_model(model, device=device, dtype=dtype)


def store_folder(store: str | Path | None) -> Path:
    """The folder a store lies in: the given one, or the user's data folder."""
    if store is None:
        from platformdirs import user_data_path

        return user_data_path("mplus_memory", appauthor=False)
    if isinstance(store, str) and "://" in store:
        raise ConfigError(f"store={store!r}: only folders are supported in this version; give a path")
    return Path(store).expanduser()
