"""A store by its addresses: a folder or a Postgres URL, and where the shards are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mplus_memory.errors import ConfigError, StoreError
from mplus_memory.store.addresses import POSTGRES, is_url, shown
from mplus_memory.store.folder import Folder
from mplus_memory.store.folder_shards import FolderShards
from mplus_memory.store.keys import GivenKey, Keyring, given_service
from mplus_memory.store.local import LocalStore
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.sql_store import SqlStore

if TYPE_CHECKING:
    from mplus_memory.store.postgres import PostgresDatabase

DEFAULT_CACHE_BYTES = 8 << 30
_OBJECTS = ("s3", "gs", "gcs", "abfs", "abfss", "file")


def open_store(
    store: str | Path,
    *,
    shards: str | Path | None = None,
    cache: str | Path | None = None,
    cache_bytes: int = DEFAULT_CACHE_BYTES,
    busy_timeout: float = 30.0,
    encryption_key: GivenKey | None = None,
) -> SqlStore:
    """The store at ``store``, made if there is none.

    store: a folder (SQLite), or ``postgresql://user:password@host/database``. shards: a folder, an object store's URL
    (``s3://bucket/prefix?region=…``; others pyarrow knows; ``file:///mount`` for a folder on a network file system), or
    None for the store's own folder. cache, cache_bytes: the folder for copies of shards from an object store (default:
    the user's cache folder), and how many bytes may lie there. busy_timeout: seconds to wait for another's commit.
    encryption_key: 32 bytes, their base64 or a ``KeyService``: with it a new store is encrypted wherever it lies.

    Raises:
        ConfigError: an address is of no kind we know, or Postgres comes without a place for shards.
        StoreError: as ``SqlStore``.
    """
    if cache_bytes < 0:
        raise ConfigError(f"cache_bytes={cache_bytes}: need 0 (no copies) or more")
    if not is_url(store):
        shard_files = None if shards is None else open_shards(shards, cache, cache_bytes)
        return LocalStore(
            Path(store).expanduser(), busy_timeout=busy_timeout, shard_files=shard_files, encryption_key=encryption_key
        )
    keys = Keyring(given_service(encryption_key))
    database = open_postgres(str(store), busy_timeout, keys)  # connects when first used
    if shards is None:
        raise ConfigError(
            f"store={shown(store)!r} holds the tables only; say where the shards go: shards='s3://bucket/prefix' or a "
            "folder that every machine with this store sees"
        )
    return SqlStore(database, open_shards(shards, cache, cache_bytes))


def is_store(store: str | Path) -> bool:
    """Whether a store is there; looks only."""
    if not is_url(store):
        return Folder(Path(store).expanduser()).is_complete()
    database = open_postgres(str(store), 30.0)
    try:
        return database.exists()
    finally:
        database.close()


def open_postgres(url: str, busy_timeout: float, keys: Keyring | None = None) -> PostgresDatabase:
    """The database of a Postgres URL; connects when first used."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    if url.partition("://")[0] not in POSTGRES:
        raise ConfigError(f"store={shown(url)!r}: allowed are a folder and postgresql://user:password@host/database")
    try:
        parsed = make_url(url)
        if "@" in (parsed.host or ""):
            raise ValueError("the password ends at the last @")
    except (ArgumentError, ValueError):
        raise ConfigError(
            f"store={shown(url)!r} cannot be read as a URL; signs such as @ : / in a password are written %40 %3A %2F"
        ) from None
    try:
        import psycopg  # noqa: F401
    except ImportError as error:
        raise ConfigError(
            f"store={shown(url)!r} needs psycopg ({error}); install it with pip install 'mplus-memory[postgres]'"
        ) from None
    from mplus_memory.store.postgres import PostgresDatabase

    return PostgresDatabase(parsed, busy_timeout, keys)


def open_shards(shards: str | Path, cache: str | Path | None, cache_bytes: int) -> ShardFiles:
    """The place of shards."""
    if not is_url(shards):
        return FolderShards(Path(shards).expanduser(), apart=True)
    return _open_objects(str(shards), cache, cache_bytes)


def _open_objects(url: str, cache: str | Path | None, cache_bytes: int) -> ShardFiles:
    import pyarrow as pa
    import pyarrow.fs as pf
    from platformdirs import user_cache_path

    from mplus_memory.store.object_shards import ObjectShards

    if url.partition("://")[0] not in _OBJECTS:
        kinds = ", ".join(f"{kind}://" for kind in _OBJECTS)
        raise ConfigError(f"shards={shown(url)!r}: allowed are a folder and URLs that begin with {kinds}")
    try:
        filesystem, prefix = pf.FileSystem.from_uri(url)
    except (OSError, ValueError, NotImplementedError, pa.ArrowException) as error:
        told = str(error) if "@" not in str(error) else "the part before @ or an option is wrong"
        raise StoreError(f"shards={shown(url)!r} cannot be opened: {told}; check the address and its options") from None
    if not prefix.strip("/"):
        raise ConfigError(f"shards={shown(url)!r} names no bucket; give s3://bucket/prefix")
    root = user_cache_path("mplus_memory", appauthor=False) / "shards" if cache is None else Path(cache).expanduser()
    return ObjectShards(filesystem, prefix, shown(url), cache_root=root, cache_bytes=cache_bytes)
