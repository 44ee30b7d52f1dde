"""The SQLite database of a store: connections, transactions, and its errors turned into ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from mplus_memory.errors import ClosedError, StoreBusyError, StoreError, StoreFormatError, StoreFullError
from mplus_memory.store.failpoints import reached
from mplus_memory.store.forks import ForkGate, tell_of_forks
from mplus_memory.store.keys import Keyring, engine_options
from mplus_memory.store.lock import PublishLock
from mplus_memory.store.sums import add_function

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

_CHECK = "'mplus-memory verify' lists what is damaged; restore it from a backup"


class CommitUnknownError(StoreError):
    """COMMIT was sent and failed: the transaction may be durable or not, so look before repeating."""


class Database:
    """Transactions on ``meta.db``: many readers, and one writer at a time under the publish lock."""

    def __init__(self, path: Path, lock: PublishLock, busy_timeout: float, keys: Keyring) -> None:
        self.path = path
        self.lock = lock
        self.keys = keys
        self._busy_timeout = busy_timeout
        self._engine: Engine | None = self._new_engine()
        self._gate = ForkGate()
        tell_of_forks(self)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view for the block; takes no lock."""
        with self._connected() as connection:
            yield connection

    @contextmanager
    def write(self, story: str) -> Iterator[Connection]:
        """One durable transaction under the publish lock; ``story`` names its failpoints.

        Raises:
            CommitUnknownError: COMMIT failed; any other error means that nothing was written.
        """
        with self.lock.held(), self.write_under_lock(story) as connection:
            yield connection

    @contextmanager
    def write_under_lock(self, story: str) -> Iterator[Connection]:
        """As ``write``, for a caller that holds the publish lock already."""
        with self._connected() as connection, self._transaction(connection, story):
            yield connection

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

    @contextmanager
    def _transaction(self, connection: Connection, story: str) -> Iterator[None]:
        transaction = connection.execution_options(mplus_write=True).begin()
        try:
            reached(f"{story}.begun")
            yield
        except BaseException:
            transaction.rollback()
            raise
        try:
            transaction.commit()
            reached(f"{story}.committed")
        except Exception as error:
            raise CommitUnknownError(f"COMMIT failed in {self.path}: {error}") from error

    def compact(self) -> None:
        """Write the database anew from its rows: pages that were split or merged keep stale copies in their gaps."""
        with self._connected() as connection:
            cursor = connection.connection.cursor()  # the driver's own: this cannot run in a transaction
            cursor.execute("VACUUM")
            cursor.close()

    def truncate_log(self) -> bool:
        """Move the write-ahead log into the database and empty it; False if a reader was in the way."""
        with self._connected() as connection:
            cursor = connection.connection.cursor()  # the driver's own: a checkpoint cannot run in a transaction
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            row = cursor.fetchone()  # (whether a reader was in the way, pages in the log, pages moved)
            cursor.close()
            return row is not None and row[0] == 0

    def close(self) -> None:
        """Close every idle connection and refuse new ones; closing twice is fine."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.dispose()

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        with self._told_as_ours(), self._gate.passing(), self._open_engine().connect() as connection:
            yield connection

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise ClosedError(f"the store at {self.path.parent} was closed; open it again with LocalStore(root)")
        return self._engine

    def _new_engine(self) -> Engine:
        engine = create_engine(
            "sqlite+pysqlite://",
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=4,
            max_overflow=-1,
            execution_options=engine_options(self.keys),
        )
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
        except sqlite3.Error:
            connection.close()
            raise
        return connection

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
        return StoreError(f"the database {self.path} failed: {error}; check the disk, then repeat")

    def before_fork(self) -> None:
        """SQLite must not be carried across a fork, so close what is idle; it opens again when needed."""
        self._gate.close()
        if self._engine is not None:
            self._engine.dispose()

    def after_fork_in_parent(self) -> None:
        """Let transactions go on."""
        self._gate.open()

    def after_fork_in_child(self) -> None:
        """Leave the parent's connections alone (closing them here would break its locks) and start anew."""
        self._gate = ForkGate()
        self.lock.close_descriptor()
        self.lock.forget()
        if self._engine is not None:
            _left_to_parent.append(self._engine)
            self._engine = self._new_engine()


_left_to_parent: list[Engine] = []


def _begin(connection: Connection) -> None:
    """pysqlite's own BEGIN comes late and deferred; ours takes the write lock at once when it will write."""
    writes = connection.get_execution_options().get("mplus_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
