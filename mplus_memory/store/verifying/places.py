"""From a store's addresses to what an examination looks at."""

from __future__ import annotations

from pathlib import Path

from mplus_memory.errors import ConfigError
from mplus_memory.store.addresses import is_url, shown
from mplus_memory.store.keys import Keyring
from mplus_memory.store.opening import open_postgres, open_shards
from mplus_memory.store.verifying.examined import Examined
from mplus_memory.store.verifying.in_folder import InFolder

_PATIENCE = 30.0  # seconds to wait for a connection


def to_examine(store: str | Path, shards: str | Path | None, keys: Keyring) -> Examined:
    """The store at these addresses, to be closed by the caller.

    Raises:
        StoreFormatError: none is there. ConfigError: an address is of no kind we know, or one is missing.
    """
    shard_files = None if shards is None else open_shards(shards, None, 0)
    if not is_url(store):
        return InFolder(Path(store).expanduser(), shard_files)
    from mplus_memory.store.verifying.on_server import OnServer  # needs psycopg

    if shard_files is None:
        raise ConfigError(f"store={shown(store)!r} holds the tables only; say where the shards are: shards= (--shards)")
    return OnServer(open_postgres(str(store), _PATIENCE, keys), shard_files)
