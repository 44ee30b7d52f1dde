"""The store in one folder: SQLite, with the shards beside it."""

from __future__ import annotations

from pathlib import Path

from mplus_memory.store.folder import Folder
from mplus_memory.store.folder_shards import FolderShards
from mplus_memory.store.keys import GivenKey, Keyring, given_service
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.sql_store import SqlStore
from mplus_memory.store.sqlite import SqliteDatabase


class LocalStore(SqlStore):
    """A store in the folder ``root``, made if there is none.

    ``busy_timeout``: seconds to wait for another writer's commit. ``shard_files``: where the shards lie, if not in
    the folder. ``encryption_key``: 32 bytes, their base64 or a ``KeyService``; with it a new store is encrypted, and
    only with it can such a store be opened.

    Raises:
        StoreKeyError: the store is encrypted, and the key is missing or another.
        ConfigError: a key was given that is none, or for a store that is not encrypted.
        StoreFormatError: ``root`` is something else than a store, or a store of a newer version.
        StoreBusyError: another process holds the store for longer than ``busy_timeout``.
        StoreError: the system refuses to read or write there, or ``root`` is on a network file system.
    """

    def __init__(
        self,
        root: Path | str,
        *,
        busy_timeout: float = 30.0,
        shard_files: ShardFiles | None = None,
        encryption_key: GivenKey | None = None,
    ) -> None:
        self.root = Path(root)
        keys = Keyring(given_service(encryption_key))
        folder = Folder(self.root)
        folder.make()
        beside = FolderShards(folder.shards, apart=False)
        super().__init__(SqliteDatabase(folder, busy_timeout, keys), shard_files or beside)

    def num_bytes(self) -> tuple[int, int]:
        """How many files there are, of the database and of shards, and their bytes."""
        sizes = [path.stat().st_size for path in self.root.rglob("*") if path.is_file()]
        apart = super().num_bytes() if self._shard_files.apart else (0, 0)
        return len(sizes) + apart[0], sum(sizes) + apart[1]
