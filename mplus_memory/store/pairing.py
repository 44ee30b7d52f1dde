"""A database and the place of its shards know each other: a wrong pair would sweep away another store's files."""

from __future__ import annotations

import json
from contextlib import suppress

from sqlalchemy import select

from mplus_memory.errors import StoreFormatError
from mplus_memory.store.catalog import new_id
from mplus_memory.store.database import Database
from mplus_memory.store.schema import shards
from mplus_memory.store.shard_files import ShardFiles

FORMAT, VERSION = "mplus_memory shards", 1


def pair(database: Database, shard_files: ShardFiles) -> None:
    """Check that the two belong together, and if both are new, tie them; the caller holds the publish lock.

    The id is noted in the database as ``begun``, then with the shards, then in the database for good, so an
    interruption at any point is finished by the next open.

    Raises:
        StoreFormatError: they do not belong together.
    """
    noted = database.mark()
    store_id, begun = noted.get("shards"), bool(noted.get("begun"))
    if not shard_files.apart:
        if store_id is not None and not begun:
            raise StoreFormatError(f"the store at {database.where} keeps its shards elsewhere; name them with shards=")
        return
    if store_id is None:
        store_id, begun = _begin(database, shard_files), True
    assert isinstance(store_id, str), store_id
    _check(database, shard_files, store_id, begun)
    if begun:
        database.write_mark({"shards": store_id})
    shard_files.belongs_to(store_id)


def mark_of(store_id: str) -> bytes:
    """What lies with the shards of a store."""
    return json.dumps({"format": FORMAT, "version": VERSION, "store": store_id}).encode() + b"\n"


def store_id_in(mark: bytes) -> str | None:
    """The store that a mark names; None if it is not a mark as we write it."""
    with suppress(ValueError, TypeError, KeyError):
        store_id = json.loads(mark)["store"]
        if isinstance(store_id, str) and mark == mark_of(store_id):
            return store_id
    return None


def _begin(database: Database, shard_files: ShardFiles) -> str:
    with database.read() as connection:
        # Across namespaces: whether there is any shard at all.
        has_shards = connection.scalar(select(shards.c.id).limit(1)) is not None
    if has_shards:
        raise StoreFormatError(f"the store at {database.where} keeps its shards in its folder; open it without shards=")
    if shard_files.read_mark() is not None:
        raise StoreFormatError(f"{shard_files.where} holds the shards of another store; name an empty place")
    store_id = new_id()
    database.write_mark({"shards": store_id, "begun": True})
    return store_id


def _check(database: Database, shard_files: ShardFiles, store_id: str, begun: bool) -> None:
    expected = mark_of(store_id)
    found = shard_files.read_mark()
    if found is None and begun:
        shard_files.write_mark(expected)
    elif found is None:
        raise StoreFormatError(
            f"the shards of the store at {database.where} are not at {shard_files.where}: it has no mark; name the "
            "place where they are, or restore it"
        )
    elif found != expected:
        raise StoreFormatError(
            f"{shard_files.where} holds {found[:120]!r}, and the store at {database.where} has its shards under id "
            f"{store_id}; name the place where they are, or update mplus_memory"
        )
