"""The folder of a store: recognising one, making one, and where its files are.

store.json            format and version; written last, so a folder with it is complete
meta.db               the tables
shards/<lineage>/<id>.parquet
commit.lock
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from mplus_memory.errors import StoreFormatError
from mplus_memory.store import files

FORMAT = "mplus_memory store"
VERSION = 1
_UNFINISHED = {"commit.lock", "meta.db", "meta.db-wal", "meta.db-shm", "meta.db-journal", "shards", "store.json.tmp"}


class Folder:
    """Paths inside a store's root, and the checks that it is a store."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.mark = root / "store.json"
        self.database = root / "meta.db"
        self.lock = root / "commit.lock"
        self.shards = root / "shards"

    def shard(self, lineage_id: str, shard_id: str) -> Path:
        """Where a shard is."""
        return self.shards / lineage_id / f"{shard_id}.parquet"

    def remove_if_empty(self, lineage_id: str) -> None:
        """Remove a lineage's folder if it holds nothing, and make the removals in it durable."""
        place = self.shards / lineage_id
        if place.is_dir():
            files.sync_directory(place)
            with suppress(OSError):
                os.rmdir(place)
        files.sync_directory(self.shards)

    def make(self) -> None:
        """Create the folder if there is none.

        Raises:
            StoreFormatError: what is there is a file, or a folder of other things.
        """
        if self.root.exists() and not self.root.is_dir():
            raise StoreFormatError(f"{self.root} is a file, and a store is a folder; name another path")
        files.make_directory(self.root)
        if not self.is_complete():
            self._check_nothing_foreign()

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
        """Make the parts that a new store starts from; in a finished one they must be there."""
        if not self.is_complete():
            files.make_directory(self.shards)
            files.create_empty(self.database)
        elif not self.database.exists() or not self.shards.is_dir():
            lost = self.shards if self.database.exists() else self.database
            raise StoreFormatError(f"{lost} is missing from the store at {self.root}; restore it from a backup")

    def finish(self) -> None:
        """Mark the folder as a complete store."""
        if not self.is_complete():
            files.write_small(self.mark, json.dumps({"format": FORMAT, "version": VERSION}).encode() + b"\n")

    def _check_nothing_foreign(self) -> None:
        with files.told_as_ours(self.root, "listing"):
            found = {entry for entry in os.listdir(self.root) if not entry.startswith(".")}
            has_shards = self.shards.is_dir() and any(os.scandir(self.shards))
        if found - _UNFINISHED:
            raise StoreFormatError(
                f"{self.root} is not a store: it has no store.json and holds {sorted(found - _UNFINISHED)[:5]}; "
                "name an empty or a new folder"
            )
        if has_shards:
            raise StoreFormatError(f"{self.root} has shards but no store.json; restore that file from a backup")

    def _check_mark(self, found: bytes) -> None:
        try:
            mark = json.loads(found)
            format_, version = mark["format"], int(mark["version"])
        except (ValueError, KeyError, TypeError):
            raise StoreFormatError(f"{self.mark} is not a store's mark: {found[:80]!r}; name another folder") from None
        if format_ != FORMAT:
            raise StoreFormatError(f"{self.root} holds {format_!r}, not {FORMAT!r}; name another folder")
        if version > VERSION:
            raise StoreFormatError(
                f"the store at {self.root} has format version {version}, and this version of mplus_memory reads "
                f"up to {VERSION}; update mplus_memory"
            )
