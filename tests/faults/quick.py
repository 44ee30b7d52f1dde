"""Opening a store thousands of times."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy.engine import Connection

from mplus_memory.store import deletion, migrate


@contextmanager
def one_clock() -> Iterator[None]:
    """Within the block deletions are finished at one and the same time, so that two disks which hold the same are
    equal byte for byte."""
    now = deletion.now
    deletion.now = lambda: datetime(2030, 1, 1, tzinfo=UTC)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        deletion.now = now  # type: ignore[attr-defined]


class MigratedBefore(Exception):
    """The very same old database was brought up to date before; ``digest`` stands for its pages."""

    def __init__(self, digest: bytes) -> None:
        self.digest = digest


@contextmanager
def migrating_once() -> Iterator[list[bytes]]:
    """Within the block the second migration of equal pages raises MigratedBefore, since its end is known.

    Gives a list of the digests of the pages that were migrated, newest last.
    """
    upgrade = migrate.upgrade
    migrated: list[bytes] = []

    def upgrade_if_new(connection: Connection, where: str) -> None:
        if migrate.recorded_revision(connection) is not None:
            pages = connection.connection.driver_connection.serialize()  # type: ignore[union-attr]
            digest = hashlib.blake2b(pages, digest_size=16).digest()
            if digest in migrated:
                raise MigratedBefore(digest)
            migrated.append(digest)
        upgrade(connection, where)

    migrate.upgrade = upgrade_if_new
    try:
        yield migrated
    finally:
        migrate.upgrade = upgrade
