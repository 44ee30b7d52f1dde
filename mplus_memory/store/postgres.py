"""Postgres as the database of a store, through psycopg 3.

Reads are REPEATABLE READ: one view for the block, without a lock. Writes are READ COMMITTED under one advisory lock for
the store, taken before the first row is read: what our statements read under it cannot change until the COMMIT, as
under SQLite's BEGIN IMMEDIATE (REPEATABLE READ would see the rows as they were before the wait). The lock belongs to
the transaction, or to the connection where several transactions are done under it; a connection that breaks loses both.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from mplus_memory.errors import StoreBusyError, StoreError, StoreFormatError, StoreFullError
from mplus_memory.store import server_words
from mplus_memory.store.addresses import shown
from mplus_memory.store.catalog import Key
from mplus_memory.store.database import Database, patiently
from mplus_memory.store.keys import Keyring, engine_options
from mplus_memory.store.migrate import recorded_revision
from mplus_memory.store.schema import metadata

FORMAT, VERSION = "mplus_memory store", 1
_OLDEST_SERVER = 130_000
_LOCK_ID = "hashtextextended('mplus_memory.' || coalesce(current_schema(), ''), 0)"
_NEXT_TRANSACTION = "SELECT pg_snapshot_xmax(pg_current_snapshot())::xid::text"
_OLDER_VIEWS = """
    SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid <> pg_backend_pid()
                   AND (datname = current_database() OR datname IS NULL)
                   AND greatest(age(backend_xmin), age(backend_xid)) > age(%s::xid))
        OR EXISTS (SELECT FROM pg_prepared_xacts
                   WHERE database = current_database() AND age(transaction) > age(%s::xid))
        OR EXISTS (SELECT FROM pg_replication_slots WHERE age(xmin) > age(%s::xid))
"""
MARK_TABLE = "mplus_store"  # a table of one row, what store.json is to a folder


class PostgresDatabase(Database):
    """The tables in one schema of a Postgres database: the first of the connection's ``search_path``.

    busy_timeout: seconds to wait for another writer's commit, and for a connection.
    """

    lock: AdvisoryLock

    def __init__(self, url: URL, busy_timeout: float, keys: Keyring | None = None) -> None:
        self._url = url
        self._busy_timeout = busy_timeout
        self._collation: str | None = None  # not looked for yet
        self.lock = AdvisoryLock(self, busy_timeout)
        super().__init__(shown(url.render_as_string()), keys or Keyring())

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One view of the database, read only; on the connection that holds the publish lock if this thread does."""
        with self._connected() as connection, self._view(connection):
            yield connection

    @contextmanager
    def settled(self) -> Iterator[Connection]:
        """As ``read``, after the publish lock was free: the server is done with the COMMIT whose answer was lost."""
        with self.lock.held(), self.read() as connection:
            yield connection

    @contextmanager
    def write(self, story: str) -> Iterator[Connection]:
        """One durable transaction under the publish lock, which ends with it."""
        if self.lock.connection is not None:
            with self.write_under_lock(story) as connection:
                yield connection
            return
        with self.lock.waiting_alone(), self._connected() as connection, self._transaction(connection, story):
            self.lock.take(connection, "pg_advisory_xact_lock")
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """As ``write_under_lock``: Postgres changes tables within a transaction."""
        with self.write_under_lock("migrate") as connection:
            yield connection

    def prepare(self) -> None:
        """Make the table of the mark, and check that server and store are ones we know.

        Raises:
            StoreError: the server is too old, or only for reading. StoreFormatError: a store of a newer version.
        """
        with self.write_under_lock("migrate") as connection:
            server = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
            if server < _OLDEST_SERVER:
                raise StoreError(f"{self.where} is Postgres {server // 10_000}; 13 is the oldest that is supported")
            connection.exec_driver_sql(
                f"CREATE TABLE IF NOT EXISTS {MARK_TABLE} (id int PRIMARY KEY, mark text NOT NULL)"
            )
        self._check_mark(self.mark())

    def is_complete(self) -> bool:
        """Whether the mark is there."""
        return bool(self.mark())

    def finish(self) -> None:
        """Write the mark."""
        if not self.is_complete():
            self.write_mark({})

    def exists(self) -> bool:
        """Whether a store is there; makes none."""
        with self.read() as connection:
            return recorded_revision(connection) is not None

    def mark(self) -> dict[str, object]:
        """What the mark's row says; nothing if there is none."""
        with self.read() as connection:
            row = connection.exec_driver_sql(f"SELECT mark FROM {MARK_TABLE} WHERE id = 1").first()
        noted = "{}" if row is None else row[0]
        try:
            return dict(json.loads(noted))
        except (ValueError, TypeError):
            raise StoreFormatError(
                f"what {self.where} notes of its store cannot be read: {noted[:80]!r}; run 'mplus-memory repair', or "
                "restore it"
            ) from None

    def write_mark(self, noted: dict[str, object]) -> None:
        """Write the row, with format and version."""
        mark = json.dumps({"format": FORMAT, "version": VERSION} | noted)
        statement = f"INSERT INTO {MARK_TABLE} VALUES (1, %s) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark"
        with self.write_under_lock("migrate") as connection:
            connection.exec_driver_sql(statement, (mark,))

    def after_fork_in_child(self) -> None:
        """The lock and the connections are the parent's; psycopg closes none that another process opened."""
        self.lock.forget()
        super().after_fork_in_child()

    def search_text(
        self, connection: Connection, key: Key, words: Sequence[str], limit: int | None
    ) -> list[tuple[str, float]] | None:
        """As ``Database``; None from a server that cannot hold any text, or knows capitals of ASCII alone."""
        if self._collation is None:
            self._collation = server_words.find_collation(connection)
        return server_words.search(connection, key, words, limit, self._collation) if self._collation else None

    def truncate_log(self, patience: float) -> bool:
        """True, and nothing done: the log is the server's to recycle and back up."""
        return True

    def erase(self, patience: float | None = None) -> bool:
        """VACUUM our tables once no view is left that might show a deleted row; it keeps nobody waiting.

        False also if another VACUUM is under way, or the tables are not ours to vacuum.
        """
        with self._connected() as connection:
            newest = str(connection.exec_driver_sql(_NEXT_TRANSACTION).scalar_one())
            connection.commit()

            def unseen() -> bool:
                seen = connection.exec_driver_sql(_OLDER_VIEWS, (newest, newest, newest)).scalar_one()
                connection.rollback()  # a view of our own would be in the way too
                return not seen

            if not patiently(unseen, self._busy_timeout if patience is None else patience):
                return False
        return self._vacuumed()

    @property
    def leaves(self) -> tuple[str, ...]:
        """What a VACUUM does not reach."""
        return (
            "free space in the files of Postgres's tables, until it is written over or VACUUM FULL is run",
            "Postgres's write-ahead log, its replicas and backups",
        )

    def _vacuumed(self) -> bool:
        """Whether dead rows are gone from every table with content; the server says in a warning what it skipped."""
        warnings: list[str | None] = []
        tables = ", ".join(table.name for table in metadata.sorted_tables)
        with self._told_as_ours(), self._gate.passing(), self._open_engine().connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            driver = connection.connection.driver_connection
            assert driver is not None

            def heard(notice: Any) -> None:
                warnings.append(notice.message_primary)

            driver.add_notice_handler(heard)
            try:
                connection.exec_driver_sql(f"VACUUM (INDEX_CLEANUP ON, SKIP_LOCKED ON) {tables}")
            finally:
                driver.remove_notice_handler(heard)
        return not warnings

    def _check_mark(self, mark: dict[str, object]) -> None:
        if mark and (mark.get("format") != FORMAT or int(str(mark.get("version"))) > VERSION):
            raise StoreFormatError(
                f"{self.where} holds {mark.get('format')!r} of version {mark.get('version')}, and this version of "
                f"mplus_memory reads {FORMAT!r} up to {VERSION}; update mplus_memory, or name another database"
            )

    @contextmanager
    def _view(self, connection: Connection) -> Iterator[None]:
        if connection.in_transaction():  # within a write of this thread
            yield
            return
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        try:
            with connection.begin():
                yield
        finally:
            if not connection.invalidated:
                connection.execution_options(isolation_level="READ COMMITTED", postgresql_readonly=False)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        held = self.lock.connection
        if held is None:
            with super()._connected() as connection:
                yield connection
            return
        with self._told_as_ours():
            yield held

    def _new_engine(self) -> Engine:
        engine = create_engine(
            self._url.set(drivername="postgresql+psycopg"),
            isolation_level="READ COMMITTED",
            pool_size=4,
            max_overflow=12,
            pool_timeout=self._busy_timeout,
            pool_pre_ping=True,  # after a restart of the server the pool's connections are dead
            execution_options=engine_options(self.keys),
            hide_parameters=True,  # they are what people said
            connect_args={"connect_timeout": max(2, round(self._busy_timeout)), "application_name": "mplus_memory"}
            | _keepalives(self._url),
        )
        event.listen(engine, "connect", _be_durable)
        return engine

    @contextmanager
    def _told_as_ours(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._error_of_ours(error.orig or error) from error
        except PoolTimeoutError as error:
            raise StoreBusyError(
                f"no connection to {self.where} was free for {self._busy_timeout:g} seconds"
            ) from error
        except SQLAlchemyError as error:
            raise StoreError(f"the database {self.where} refused a statement: {error}") from error

    def _error_of_ours(self, error: BaseException) -> StoreError:
        code = getattr(error, "sqlstate", None) or ""
        reason = " ".join(str(error).split()) or type(error).__name__
        if code in ("55P03", "40001", "40P01"):
            return StoreBusyError(
                f"another writer has held {self.where} for more than {self._busy_timeout:g} seconds; repeat, or open "
                "the store with a larger busy_timeout"
            )
        if code in ("53100", "53200"):
            return StoreFullError(f"no room in {self.where}: {reason}; nothing was kept, free some and repeat")
        if code == "53300":
            return StoreBusyError(f"{self.where} takes no more connections: {reason}; raise max_connections, or repeat")
        if code[:2] in ("28", "3D", "3F") or code == "42501":
            return StoreError(f"{self.where} refuses us: {reason}; check user, password, database and their rights")
        if code == "25006":
            return StoreError(f"{self.where} takes no writes: {reason}; name the primary server")
        if code[:2] in ("", "08", "57"):
            return StoreError(f"{self.where} cannot be reached: {reason}; check address, user and password, or repeat")
        return StoreError(f"the database {self.where} failed ({code}): {reason}; look at the server's log")


class AdvisoryLock:
    """One writer at a time: a mutex for this process's threads, then an advisory lock of the server's for the store.

    The mutex keeps all threads but one from waiting on a connection each.
    """

    def __init__(self, database: PostgresDatabase, timeout: float) -> None:
        self._database = database
        self._timeout = timeout
        self.forget()

    def forget(self) -> None:
        """In a forked child: whatever the parent's threads hold is theirs."""
        self._mutex = threading.RLock()
        self._own = threading.local()

    @property
    def connection(self) -> Connection | None:
        """The connection that holds the lock for a block of this thread."""
        return getattr(self._own, "connection", None)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock over several transactions, all of this thread's on one connection.

        Raises:
            StoreBusyError: another writer held it for longer than the timeout.
        """
        assert self.connection is None, "the publish lock is held by this thread already"
        with self.waiting_alone(), self._database._connected() as connection:
            self.take(connection, "pg_advisory_lock")
            connection.commit()
            self._own.connection = connection
            try:
                yield
            finally:
                self._own.connection = None
                _let_go(connection)

    @contextmanager
    def waiting_alone(self) -> Iterator[None]:
        """Be the one thread of this process that takes the lock."""
        if not self._mutex.acquire(timeout=self._timeout):
            raise StoreBusyError(
                f"another thread has held {self._database.where} for more than {self._timeout:g} seconds; wait for it "
                "and repeat, or open the store with a larger busy_timeout"
            )
        try:
            yield
        finally:
            self._mutex.release()

    def take(self, connection: Connection, function: str) -> None:
        """Wait for the server's lock."""
        milliseconds = max(1, round(self._timeout * 1000))
        connection.exec_driver_sql(f"SELECT set_config('lock_timeout', '{milliseconds}', true)")
        connection.exec_driver_sql(f"SELECT {function}({_LOCK_ID})")


def _let_go(connection: Connection) -> None:
    """Give the lock back, or with the connection if that cannot be said any more."""
    try:
        if connection.in_transaction():
            connection.rollback()
        connection.exec_driver_sql(f"SELECT pg_advisory_unlock({_LOCK_ID})")
        connection.commit()
    except Exception:
        with suppress(Exception):
            connection.invalidate()


def _be_durable(connection: Any, record: object) -> None:
    """A server may be set to acknowledge before it has written; not to us."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('synchronous_commit', 'on', false) "
                       "WHERE current_setting('synchronous_commit') = 'off'")  # fmt: skip
    connection.commit()


def _keepalives(url: URL) -> dict[str, object]:
    """A server that vanished without a word is noticed within a minute, unless the URL says otherwise."""
    wanted = {"keepalives_idle": 20, "keepalives_interval": 10, "keepalives_count": 4, "tcp_user_timeout": 60_000}
    return {name: value for name, value in wanted.items() if name not in url.query}
