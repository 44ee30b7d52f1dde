"""The folder of a store: recognising one, making one, and where its files are.

store.json            format and version; written last, so a folder with it is complete
meta.db               the tables
shards/<lineage>/<id>.parquet
quarantine/<lineage>/<id>.parquet   damaged shards that repair moved away
commit.lock           whoever holds its flock publishes; commit.queue: the line before it
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from mplus_memory.errors import StoreError, StoreFormatError
from mplus_memory.store import files
from mplus_memory.store.mounts import check_local

FORMAT = "mplus_memory store"
VERSION = 1
_STAMP, _STAMP_END = b"M+  ", 72  # SQLite's application_id, and where it ends in the file's header
_DATABASE = {"meta.db", "meta.db-wal", "meta.db-shm", "meta.db-journal"}
_UNFINISHED = {"store.json", "store.json.tmp", "commit.lock", "commit.queue", "shards"} | _DATABASE


class Folder:
    """Paths inside a store's root, and the checks that it is a store."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.mark = root / "store.json"
        self.database = root / "meta.db"
        self.lock = root / "commit.lock"
        self.shards = root / "shards"
        self.quarantine = root / "quarantine"

    def make(self) -> None:
        """Create the folder if there is none.

        Raises:
            StoreFormatError: what is there is a file, or a folder of other things.
        """
        if "\0" in str(self.root):
            raise StoreFormatError(f"{str(self.root)!r} cannot be a path; name a folder")
        check_local(self.root, "a store", "keep the tables in Postgres and the shards there: store='postgresql://…'")
        with files.told_as_ours(self.root, "looking at"):
            if self.root.exists() and not self.root.is_dir():
                raise StoreFormatError(f"{self.root} is a file, and a store is a folder; name another path")
        files.make_directory(self.root)
        foreign = self._what_is_foreign()
        if foreign and not self.is_complete():  # in this order: another process may be making the store
            raise StoreFormatError(
                f"{self.root} is not a store: it has no store.json and {foreign}; name an empty or a new folder"
            )

    def is_complete(self) -> bool:
        """Whether the folder was once a finished store.

        Raises:
            StoreFormatError: ``store.json`` is not ours, or of a newer version.
        """
        with files.told_as_ours(self.mark, "reading"):
            if not self.mark.exists():
                return False
            found = self.mark.read_bytes()
        self._check_mark(found)
        return True

    def prepare_files(self) -> None:
        """Make the parts that a new store starts from; in a finished one they must be there.

        Raises:
            StoreFormatError: one is missing, or ``meta.db`` is a database of something else.
        """
        if not self.is_complete():
            files.make_directory(self.shards)
            files.create_empty(self.database)
            self._stamp()
        elif lost := self._lost():
            raise StoreFormatError(f"{lost} is missing from the store at {self.root}; restore it from a backup")
        if not self.is_stamped():
            raise StoreFormatError(
                f"{self.database} is not the database of a store, or was altered; restore it, or name another folder"
            )

    def is_stamped(self) -> bool:
        """Whether ``meta.db`` bears our mark."""
        with files.told_as_ours(self.database, "reading"), self.database.open("rb") as file:
            return file.read(_STAMP_END)[-len(_STAMP) :] == _STAMP

    def finish(self) -> None:
        """Mark the folder as a complete store."""
        if not self.is_complete():
            self.write_mark({})

    def read_mark(self) -> dict[str, object]:
        """What ``store.json`` says; nothing if there is none."""
        with files.told_as_ours(self.mark, "reading"):
            return self._check_mark(self.mark.read_bytes()) if self.mark.exists() else {}

    def write_mark(self, noted: dict[str, object]) -> None:
        """Write ``store.json``, with format and version."""
        files.write_small(self.mark, self.mark_text(noted))

    @staticmethod
    def mark_text(noted: dict[str, object]) -> bytes:
        """What ``store.json`` holds."""
        return json.dumps({"format": FORMAT, "version": VERSION} | noted).encode() + b"\n"

    def _lost(self) -> Path | None:
        with files.told_as_ours(self.root, "looking at"):
            if not self.database.exists():
                return self.database
            return None if self.shards.is_dir() else self.shards

    def _what_is_foreign(self) -> str | None:
        with files.told_as_ours(self.root, "listing"):
            found = {entry for entry in os.listdir(self.root) if not entry.startswith(".")}
            has_shards = self.shards.is_dir() and bool(os.listdir(self.shards))
        if found - _UNFINISHED:
            return f"holds {sorted(found - _UNFINISHED)[:5]}"
        return "holds shards" if has_shards else None

    def _stamp(self) -> None:
        """Put our mark into an empty database, before anything else makes it one of ours."""
        with files.told_as_ours(self.database, "looking at"):
            if self.database.stat().st_size:
                return
        with closing(sqlite3.connect(self.database)) as connection:
            try:
                connection.execute(f"PRAGMA application_id = {int.from_bytes(_STAMP)}")
            except sqlite3.Error as error:
                raise StoreError(f"cannot write {self.database}: {error}; a store must be writable") from error

    def _check_mark(self, found: bytes) -> dict[str, object]:
        try:
            mark: dict[str, object] = json.loads(found)
            format_, version = mark["format"], int(str(mark["version"]))
        except (ValueError, KeyError, TypeError):
            raise StoreFormatError(f"{self.mark} is not a store's mark: {found[:80]!r}; name another folder") from None
        if format_ != FORMAT:
            raise StoreFormatError(f"{self.root} holds {format_!r}, not {FORMAT!r}; name another folder")
        if version > VERSION:
            raise StoreFormatError(
                f"the store at {self.root} has format version {version}, and this version of mplus_memory reads "
                f"up to {VERSION}; update mplus_memory"
            )
        return mark
