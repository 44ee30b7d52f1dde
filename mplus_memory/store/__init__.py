"""Durability: sessions, their journals and their steps on disk. numpy in and out, no torch."""

from mplus_memory.store.local import LocalStore
from mplus_memory.store.opening import open_store
from mplus_memory.store.protocol import Store, TokenSource
from mplus_memory.store.repairing import repair_store
from mplus_memory.store.shard import Shard
from mplus_memory.store.sql_store import SqlStore
from mplus_memory.store.verifying import verify_store

__all__ = ["LocalStore", "Shard", "SqlStore", "Store", "TokenSource", "open_store", "repair_store", "verify_store"]
