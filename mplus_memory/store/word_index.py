"""Full-text search of journals with SQLite's FTS5, in the memory of this process.

No index is stored: there is nothing of a text to erase, encrypt, verify or migrate beside its row. The first search of
a session reads its journal, the next ones what came since; whatever changes a session's past raises its fence, and the
index is made anew. A session that keeps no text is read for each search.

Whoever deletes lets go of all indexes of the process after the commit. What another process deleted is noticed by the
fence, or the session's absence, at the next look at any session (``drop_changed``).
"""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence

from sqlalchemy import and_, select
from sqlalchemy.engine import Connection

from mplus_memory.errors import StoreError
from mplus_memory.records import StoredSession
from mplus_memory.store.catalog import Key, cipher_of
from mplus_memory.store.columns import portions
from mplus_memory.store.journal_views import view_of
from mplus_memory.store.schema import messages, sessions
from mplus_memory.store.word_query import divided

MAX_CHARACTERS = 1 << 26  # of the texts in all indexes together; an index takes about as many bytes
_TABLE = "CREATE VIRTUAL TABLE said USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 2')"


class WordIndex:
    """Texts by number, found by their words: accents and English endings do not count. Keeps words, not texts."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            self._connection.execute(_TABLE)
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise StoreError(
                f"this Python's SQLite cannot search text ({error}): it was built without FTS5; install one with it, "
                "or recall with mode='latent'"
            ) from error

    def add(self, texts: Iterable[tuple[int, str]]) -> None:
        """Take in numbered texts; none may be there already."""
        rows = ((number, _storable(divided(text))) for number, text in texts)
        self._connection.execute("BEGIN")
        self._connection.executemany("INSERT INTO said (rowid, text) VALUES (?, ?)", rows)
        self._connection.execute("COMMIT")

    def search(self, words: Sequence[str], limit: int | None) -> list[tuple[int, float]]:
        """Numbers and BM25 scores of the texts that hold any of the words, best first; of equal ones the last."""
        either = " OR ".join(f'"{word}"' for word in words)  # quoted: no word is an operator
        found = "SELECT rowid, -rank FROM said WHERE said MATCH ? ORDER BY rank, rowid DESC LIMIT ?"
        return self._connection.execute(found, (either, -1 if limit is None else limit)).fetchall()

    def close(self) -> None:
        """Give the memory back."""
        self._connection.close()


class WordIndexes:
    """The indexes of the sessions that were searched last. Safe to use from several threads."""

    def __init__(self, max_characters: int = MAX_CHARACTERS) -> None:
        self._max_characters = max_characters
        self._lock = threading.Lock()
        self._held: OrderedDict[Key, _Journal] = OrderedDict()
        self._num_drops = 0

    @property
    def num_drops(self) -> int:
        """How often all was dropped; to be read before the view of the database that a search is given."""
        return self._num_drops

    def search(
        self,
        connection: Connection,
        key: Key,
        session: StoredSession,
        words: Sequence[str],
        limit: int | None,
        num_drops: int,
    ) -> list[tuple[str, float]]:
        """Ids and scores of the session's messages that hold any of the words, as ``connection`` sees them.

        What it saw may have been deleted since: after a drop that ``num_drops`` does not count, it is not held.
        """
        journal = self._journal(key) if session.keeps_text else _Journal()
        with journal.lock:
            journal.catch_up(connection, key, session.fence)
            found = journal.index.search(words, limit)
        self._make_room()
        if num_drops != self._num_drops:
            self.drop()
        ids = _ids(connection, key, [position for position, _ in found])
        return [(ids[position], score) for position, score in found if position in ids]

    def drop(self) -> None:
        """Hold no text any more: some of it was deleted."""
        with self._lock:
            self._num_drops += 1
            self._held.clear()

    def drop_changed(self, connection: Connection) -> None:
        """Let go of sessions that are gone or whose past is not what it was: somebody deleted some of it."""
        with self._lock:
            held = {key: journal.fence for key, journal in self._held.items()}
        fences: dict[Key, int] = {}
        for namespace_id in {key.namespace_id for key in held}:
            ids = [key.session_id for key in held if key.namespace_id == namespace_id]
            fences |= _fences(connection, namespace_id, ids)
        with self._lock:
            for key, fence in held.items():
                if fences.get(key) != fence:
                    self._held.pop(key, None)

    def _journal(self, key: Key) -> _Journal:
        with self._lock:
            if key not in self._held:
                self._held[key] = _Journal()
            self._held.move_to_end(key)
            return self._held[key]

    def _make_room(self) -> None:
        """Let go of those that were not used for longest, but never of the last one."""
        with self._lock:
            while len(self._held) > 1 and sum(one.size for one in self._held.values()) > self._max_characters:
                self._held.popitem(last=False)


class _Journal:
    """The index of one journal up to position ``end``, as its past was under ``fence``."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._begin(None)

    def _begin(self, fence: int | None) -> None:
        self.index, self.fence, self.end, self.size = WordIndex(), fence, 0, 0

    def catch_up(self, connection: Connection, key: Key, fence: int) -> None:
        """Take in what the journal has and the index has not."""
        if self.fence != fence:
            self.index.close()
            self._begin(fence)
        added = _texts(connection, key, self.end)
        self.index.add(added)
        self.size += sum(len(text) for _, text in added)
        self.end = added[-1][0] + 1 if added else self.end


def _fences(connection: Connection, namespace_id: str, ids: Sequence[str]) -> dict[Key, int]:
    """Of those of the sessions that are there."""
    found: dict[Key, int] = {}
    for some in portions(ids):
        place = and_(sessions.c.namespace_id == namespace_id, sessions.c.id.in_(some))
        rows = connection.execute(select(sessions.c.id, sessions.c.fence).where(place))
        found |= {Key(namespace_id, row.id): row.fence for row in rows}
    return found


def _texts(connection: Connection, key: Key, start: int) -> list[tuple[int, str]]:
    """Position and text of the messages from ``start`` on, who said it first."""
    page = select(messages.c.position, messages.c.id, messages.c.content, messages.c.author).where(
        view_of(connection, key).where(), messages.c.position >= start, messages.c.content.is_not(None)
    )
    rows = connection.execute(page.order_by(messages.c.position)).all()
    cipher = cipher_of(connection, key)
    texts = []
    for row in rows:
        said = cipher.open(row.content, f"content.{row.id}")
        author = None if row.author is None else cipher.open(row.author, f"author.{row.id}")
        texts.append((row.position, said if author is None else f"{author}\n{said}"))
    return texts


def _ids(connection: Connection, key: Key, positions: Sequence[int]) -> dict[int, str]:
    view, found = view_of(connection, key), dict[int, str]()
    for some in portions(positions):
        place = and_(view.where(), messages.c.position.in_(some))
        rows = connection.execute(select(messages.c.position, messages.c.id).where(place))
        found |= {row.position: row.id for row in rows}
    return found


def _storable(text: str) -> str:
    """The text without what SQLite takes for no text: NUL and lone surrogates."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
