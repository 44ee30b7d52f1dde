"""SQLite in the folder of a store: how it is opened so that it is durable, and its errors turned into ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Dialect, Engine, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache

from mplus_memory.errors import CorruptRowError, StoreBusyError, StoreError, StoreFormatError, StoreFullError
from mplus_memory.store.database import Database, patiently
from mplus_memory.store.folder import Folder
from mplus_memory.store.keys import Keyring, engine_options
from mplus_memory.store.lock import PublishLock
from mplus_memory.store.sums import add_function
from mplus_memory.store.totals import add_counting

# WAL with FULL syncs the log at every commit; NORMAL would lose acknowledged commits at power loss.
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",  # no text of a session in a temporary file elsewhere
    "journal_size_limit = 16777216",  # bytes a log keeps after one large transaction
    "mmap_size = 0",
)

_URL = "sqlite+pysqlite://"
_compiled: LRUCache[Any, Any] = LRUCache(1000)  # statements of all stores of the process
_SLICE = 0.05  # seconds for which writers may be kept waiting while the log is to be emptied
_CHECK = "'mplus-memory verify' lists what is damaged; restore it from a backup"


class SqliteDatabase(Database):
    """``meta.db`` in the folder of a store, with ``commit.lock`` beside it."""

    lock: PublishLock

    def __init__(self, folder: Folder, busy_timeout: float, keys: Keyring | None = None) -> None:
        self.path = folder.database
        self.lock = PublishLock(folder.lock, busy_timeout)
        self._folder = folder
        self._busy_timeout = busy_timeout
        super().__init__(str(folder.root), keys or Keyring())

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """As ``write_under_lock``, for a change of the schema: SQLite rebuilds tables that others refer to."""
        with self._connected() as connection:
            cursor = connection.connection.cursor()  # the driver's own: the pragma does nothing in a transaction
            cursor.execute("PRAGMA foreign_keys = OFF")
            try:
                with self._transaction(connection, "migrate"):
                    yield connection
                    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                    assert not loose, loose
            finally:
                cursor.execute("PRAGMA foreign_keys = ON")
                cursor.close()

    def prepare(self) -> None:
        """The folder's files; raises StoreFormatError if one is missing or of something else."""
        self._folder.prepare_files()

    def is_complete(self) -> bool:
        """Whether ``store.json`` is there."""
        return self._folder.is_complete()

    def finish(self) -> None:
        """Write ``store.json``."""
        self._folder.finish()

    def mark(self) -> dict[str, object]:
        """What ``store.json`` says."""
        return self._folder.read_mark()

    def write_mark(self, noted: dict[str, object]) -> None:
        """Write ``store.json`` anew."""
        self._folder.write_mark(noted)

    def compact(self) -> None:
        """Write the database anew from its rows: pages that were split or merged keep stale copies in their gaps."""
        with self._connected() as connection:
            cursor = connection.connection.cursor()  # the driver's own: this cannot run in a transaction
            cursor.execute("VACUUM")
            cursor.close()

    def erase(self, patience: float | None = None) -> bool:
        """Empty the log, with a try of ``_SLICE`` seconds now and then: a try keeps all writers waiting."""

        def attempt() -> bool:
            with self.lock.held():
                return self.truncate_log(_SLICE)

        return patiently(attempt, self._busy_timeout if patience is None else patience)

    def truncate_log(self, patience: float) -> bool:
        """Move the write-ahead log into the database and empty it; False if a reader was in the way for so long."""
        with self._connected() as connection:
            cursor = connection.connection.cursor()  # the driver's own: a checkpoint cannot run in a transaction
            try:
                cursor.execute(f"PRAGMA busy_timeout = {int(1000 * patience)}")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                row = cursor.fetchone()  # (whether a reader was in the way, pages in the log, pages moved)
            finally:
                cursor.execute(f"PRAGMA busy_timeout = {int(1000 * self._busy_timeout)}")
                cursor.close()
            return row is not None and row[0] == 0

    def _new_engine(self) -> Engine:
        dialect = _dialect()
        pool = QueuePool(self._connect, pool_size=4, max_overflow=-1, dialect=dialect)  # type: ignore[arg-type]
        options = {"compiled_cache": _compiled, **engine_options(self.keys)}
        engine = Engine(pool, dialect, make_url(_URL), execution_options=options)
        event.listen(engine, "begin", _begin)
        return engine

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=self._busy_timeout,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            add_function(connection)
            add_counting(connection)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _found_no_room(self, error: Exception) -> bool:
        """A write of COMMIT found the disk full: then its last frame is not in the log, and nothing was kept."""
        return getattr(getattr(error, "orig", None), "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL

    @contextmanager
    def _told_as_ours(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._error_of_ours(error.orig or error) from error
        except sqlite3.Error as error:
            raise self._error_of_ours(error) from error
        except UnicodeDecodeError as error:  # the driver decodes what SQLite says of a damaged schema
            raise StoreFormatError(f"{self.path} is not a sound SQLite database: {error}; {_CHECK}") from error
        except SQLAlchemyError as error:
            raise StoreError(f"the database {self.path} refused a statement: {error}") from error

    def _error_of_ours(self, error: BaseException) -> StoreError:
        extended = getattr(error, "sqlite_errorcode", 0)
        code = extended & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return StoreBusyError(f"{self.path} was locked for more than {self._busy_timeout:g} seconds; repeat")
        if code == sqlite3.SQLITE_FULL or extended == sqlite3.SQLITE_IOERR_SHMSIZE:
            return StoreFullError(f"no room for {self.path}: {error}; nothing was kept, free some space and repeat")
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
            return StoreError(f"cannot open or write {self.path}: {error}; a store must be writable by this user")
        if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            return StoreFormatError(f"{self.path} is not a sound SQLite database: {error}; {_CHECK}")
        if extended == sqlite3.SQLITE_CONSTRAINT_TRIGGER:
            return CorruptRowError(
                f"{self.path}: {error}; nothing was changed. 'mplus-memory repair' mends what it can"
            )
        return StoreError(f"the database {self.path} failed: {error}; check the disk, then repeat")

    def before_fork(self) -> None:
        """SQLite must not be carried across a fork, so close what is idle; it opens again when needed."""
        super().before_fork()
        if self._engine is not None:
            self._engine.dispose()

    def after_fork_in_child(self) -> None:
        """The lock is the parent's too."""
        self.lock.forget()
        super().after_fork_in_child()


@cache
def _dialect() -> Dialect:
    """One for all stores: SQLAlchemy keeps what it compiled by dialect, and compiling is half the work of opening."""
    engine = create_engine(_URL)
    engine.connect().close()  # the dialect asks SQLite for its version
    engine.dispose()
    return engine.dialect


def _begin(connection: Connection) -> None:
    """pysqlite's own BEGIN comes late and deferred; ours takes the write lock at once when it will write."""
    writes = connection.get_execution_options().get("mplus_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
