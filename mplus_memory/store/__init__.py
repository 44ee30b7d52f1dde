"""Durability: sessions, their journals and their steps on disk. numpy in and out, no torch."""

from mplus_memory.store.local import LocalStore
from mplus_memory.store.protocol import Store, TokenSource
from mplus_memory.store.repairing import repair_store
from mplus_memory.store.shard import Shard
from mplus_memory.store.verifying import verify_store

__all__ = ["LocalStore", "Shard", "Store", "TokenSource", "repair_store", "verify_store"]
