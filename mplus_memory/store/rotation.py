"""The keys of a store as a whole: whether the given one is right, and changing it."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import select, update

from mplus_memory.errors import ConfigError, StoreBusyError, StoreFullError
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import reached
from mplus_memory.store.keys import AnyKey, Keyring, KeyService
from mplus_memory.store.schema import lineages, namespaces


def check_keys(database: Database) -> None:
    """Nothing, if the key that was given, or none, is the store's.

    Raises:
        StoreKeyError: the store is encrypted, and the key is missing or another.
        ConfigError: a key was given, and the store is not encrypted.
    """
    with database.read() as connection:
        found = connection.execute(select(namespaces.c.wrapped_key)).scalars().all()
    database.keys.check(found)


def rotate_key(database: Database, service: KeyService | None, old: KeyService | None = None) -> int:
    """Wrap every data key by ``service``, in one transaction; how many there were.

    old: opens those that the database's own service does not: a rotation that another process made, or a copy of the
    store that was put together of two. What ``service`` has wrapped already is wrapped anew as well.

    Raises:
        StoreKeyError: a data key is wrapped by none of them; nothing was changed.
    """
    if service is None or database.keys.service is None:
        raise ConfigError(f"the store at {database.where} is not encrypted, so there is no key to change")
    known = [one for one in (database.keys.service, old, service) if one is not None]
    keys, count = Keyring(AnyKey(known)), 0
    with database.lock.held():
        with database.write_under_lock("rotate") as connection:
            for table, same in ((namespaces, ("id",)), (lineages, ("namespace_id", "id"))):
                columns = [table.c[name] for name in same]
                for *place, wrapped in connection.execute(select(*columns, table.c.wrapped_key)).all():
                    where = [column == value for column, value in zip(columns, place, strict=True)]
                    fresh = keys.rewrapped(wrapped, service)
                    connection.execute(update(table).where(*where).values(wrapped_key=fresh))
                    count += 1
            reached("rotate.rewrapped")
        database.keys.service = service
        with suppress(StoreFullError, StoreBusyError):  # the next deletion does it too
            database.compact()
    database.erase()  # what the old key opens shall not lie there either
    return count
