"""The database of a store's tables: transactions, and its errors turned into ours; SQLite or Postgres."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from sqlalchemy.engine import Connection, Engine

from mplus_memory.errors import ClosedError, StoreError
from mplus_memory.store.catalog import Key
from mplus_memory.store.failpoints import reached
from mplus_memory.store.forks import ForkGate, tell_of_forks
from mplus_memory.store.keys import Keyring


class CommitUnknownError(StoreError):
    """COMMIT was sent and failed: the transaction may be durable or not, so look before repeating."""


class Lock(Protocol):
    """What lets one writer at a time publish."""

    def held(self) -> AbstractContextManager[None]:
        """Hold it for the block; raises StoreBusyError if another has it for too long."""
        ...


class Database(ABC):
    """Transactions on the tables: many readers, and one writer at a time under the publish lock.

    ``where`` names the database in errors, without its password; ``keys`` seal and open what is in it.
    """

    lock: Lock

    def __init__(self, where: str, keys: Keyring) -> None:
        self.where = where
        self.keys = keys
        self._engine: Engine | None = self._new_engine()
        self._gate = ForkGate()
        tell_of_forks(self)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view for the block; takes no lock."""
        with self._connected() as connection:
            yield connection

    @contextmanager
    def settled(self) -> Iterator[Connection]:
        """As ``read``, once no COMMIT that failed here can still succeed."""
        with self.read() as connection:
            yield connection

    @contextmanager
    def write(self, story: str) -> Iterator[Connection]:
        """One durable transaction under the publish lock; ``story`` names its failpoints.

        Raises:
            CommitUnknownError: COMMIT failed, but not for want of room; any other error means that nothing was kept.
        """
        with self.lock.held(), self.write_under_lock(story) as connection:
            yield connection

    @contextmanager
    def write_under_lock(self, story: str) -> Iterator[Connection]:
        """As ``write``, for a caller that holds the publish lock already."""
        with self._connected() as connection, self._transaction(connection, story):
            yield connection

    @abstractmethod
    def migrating(self) -> AbstractContextManager[Connection]:
        """As ``write_under_lock``, for a change of the schema."""

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
            if self._found_no_room(error):
                raise
            raise CommitUnknownError(f"COMMIT failed in {self.where}: {error}") from error

    def _found_no_room(self, error: Exception) -> bool:
        """Whether COMMIT failed for want of room, so that nothing was kept."""
        return False

    @abstractmethod
    def prepare(self) -> None:
        """Make what a new database starts from; in a finished one it must be there."""

    @abstractmethod
    def is_complete(self) -> bool:
        """Whether it was once a finished store."""

    @abstractmethod
    def finish(self) -> None:
        """Mark it as a complete store."""

    @abstractmethod
    def mark(self) -> dict[str, object]:
        """What is noted about the store as a whole."""

    @abstractmethod
    def write_mark(self, noted: dict[str, object]) -> None:
        """Note more about the store as a whole, durably; the caller holds the publish lock."""

    def search_text(
        self, connection: Connection, key: Key, words: Sequence[str], limit: int | None
    ) -> list[tuple[str, float]] | None:
        """Ids and scores of a session's messages that hold any of the words; None if it cannot search text itself."""
        return None

    def compact(self) -> None:
        """Write the tables anew where stale copies of deleted rows may stay in gaps of their pages."""
        return

    @abstractmethod
    def truncate_log(self, patience: float) -> bool:
        """Empty a log that is ours to empty; False if a reader was in the way for ``patience`` seconds."""

    @abstractmethod
    def erase(self, patience: float | None = None) -> bool:
        """Remove what files still hold of deleted rows, as far as we can; False if readers were in the way.

        The caller does not hold the publish lock, and no writer waits while this waits for readers.
        patience: seconds to wait for them (default: the busy timeout).
        """

    @property
    def leaves(self) -> tuple[str, ...]:
        """In words: where bytes of deleted rows may stay that are not ours to erase."""
        return ()

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
            raise ClosedError(f"the store at {self.where} was closed; open it again")
        return self._engine

    @abstractmethod
    def _new_engine(self) -> Engine: ...

    @abstractmethod
    def _told_as_ours(self) -> AbstractContextManager[None]: ...

    def before_fork(self) -> None:
        """Let transactions end, and begin none."""
        self._gate.close()

    def after_fork_in_parent(self) -> None:
        """Let transactions go on."""
        self._gate.open()

    def after_fork_in_child(self) -> None:
        """Leave the parent's connections alone (closing them here would harm the parent) and start anew."""
        self._gate = ForkGate()
        if self._engine is not None:
            _left_to_parent.append(self._engine)
            self._engine = self._new_engine()


_left_to_parent: list[Engine] = []


def patiently(attempt: Callable[[], bool], patience: float) -> bool:
    """Whether ``attempt`` succeeded, at once or within so many seconds, at ever longer intervals."""
    deadline, pause = time.monotonic() + patience, 0.02
    while not attempt():
        left = deadline - time.monotonic()
        if left <= 0:
            return False
        time.sleep(min(pause, left))
        pause = min(2 * pause, 0.5)
    return True
