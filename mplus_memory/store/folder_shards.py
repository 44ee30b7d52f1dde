"""Shards in a local folder: fsync and rename make them durable, a flock protects those of living writers."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from mplus_memory.errors import ConfigError, StoreFormatError
from mplus_memory.store import files
from mplus_memory.store.mapped_file import ShardName
from mplus_memory.store.mounts import check_local
from mplus_memory.store.sealed_shard import SealedShard
from mplus_memory.store.shard import Shard
from mplus_memory.store.shard_files import MARK, OUR_FILE, OUR_FOLDER, QUARANTINE, ShardFile, ShardFiles, file_name
from mplus_memory.store.shard_format import ShardLayout


class FolderShards(ShardFiles):
    """``<place>/<lineage>/<id>.parquet``; ``apart`` if the place is not the ``shards`` of a store's own folder."""

    listed_under_lock = True

    def __init__(self, place: Path, *, apart: bool) -> None:
        if apart and place.name == "shards" and (place.parent / "store.json").exists():
            raise ConfigError(f"shards={str(place)!r} belongs to the store at {place.parent}; name a folder of its own")
        if apart:
            check_local(
                place, "shards", f"give it as shards={place.absolute().as_uri()!r}: no lock is then needed there"
            )
        self.place = place
        self.where = str(place)
        self.apart = apart
        self._quarantine = (place if apart else place.parent) / QUARANTINE

    def shard(self, lineage_id: str, shard_id: str) -> Path:
        """Where a shard is."""
        return self.place / lineage_id / file_name(shard_id)

    def read_mark(self) -> bytes | None:
        """``shards.json``."""
        with files.told_as_ours(self.place, "reading"):
            if (self.place / MARK).exists():
                return (self.place / MARK).read_bytes()
        if any(self.listed()):
            raise StoreFormatError(f"{self.place} has shards and no {MARK}: it is not ours to use; name another folder")
        return None

    def write_mark(self, data: bytes) -> None:
        """Make the folder (0700) and its mark, durably."""
        files.make_directory(self.place)
        files.write_small(self.place / MARK, data)

    def belongs_to(self, store_id: str) -> None:
        """Nothing depends on it here."""

    def published(self, lineage_id: str, shard_id: str, data: memoryview) -> AbstractContextManager[None]:
        """Written under a temporary name, synced, renamed, its directory synced; leased for the block."""
        return files.published(self.shard(lineage_id, shard_id), data)

    def withdraw(self, lineage_id: str, shard_id: str) -> None:
        """Unlink."""
        files.remove(self.shard(lineage_id, shard_id))

    def remove(self, lineage_id: str, shard_ids: Sequence[str], *, deserted: bool) -> bool:
        """Unlink, durably."""
        all_gone = files.remove(*(self.shard(lineage_id, shard_id) for shard_id in shard_ids))
        self._remove_if_empty(lineage_id)
        return all_gone

    def aside(self) -> list[str]:
        """By the folders of ``quarantine/``."""
        return _entries(self._quarantine, OUR_FOLDER)

    def purge_aside(self, lineage_id: str) -> bool:
        """Remove its folder there, durably."""
        place = self._quarantine / lineage_id
        if not files.is_directory(place):
            return True
        shutil.rmtree(place, ignore_errors=True)
        files.sync_directory(self._quarantine)
        return not files.is_directory(place)

    def open(
        self, lineage_id: str, shard_id: str, layout: ShardLayout, name: ShardName, key: bytes | None = None
    ) -> Shard | SealedShard:
        """Memory-mapped; an encrypted one in memory."""
        path = self.shard(lineage_id, shard_id)
        return Shard(path, layout, name) if key is None else SealedShard(path, layout, name, key)

    def place_of(self, lineage_id: str, shard_id: str) -> str:
        """Its path."""
        return str(self.shard(lineage_id, shard_id))

    def stored(self, lineage_id: str, shard_id: str) -> bytes | None:
        """Read whole."""
        return files.whole(self.shard(lineage_id, shard_id))

    def put_aside(self, lineage_id: str, shard_id: str) -> None:
        """Rename."""
        path, folder = self.shard(lineage_id, shard_id), self._quarantine / lineage_id
        files.make_directory(folder)
        with files.told_as_ours(path, "moving"), suppress(FileNotFoundError):
            os.rename(path, folder / path.name)
        files.sync_directory(folder)
        files.sync_directory(path.parent)

    def sweep_is_due(self) -> bool:
        """At every opening: a listing costs little."""
        return True

    def listed(self) -> Iterator[ShardFile]:
        """By the folders' entries; whatever else is there is not ours to touch."""
        for lineage_id in _entries(self.place, OUR_FOLDER):
            for name in _entries(self.place / lineage_id, OUR_FILE):
                yield ShardFile(lineage_id=lineage_id, name=name)

    def is_free(self, file: ShardFile, *, deserted: bool) -> bool:
        """Whether nobody holds its flock."""
        return not files.is_leased(self.place / file.lineage_id / file.name)

    def remove_orphans(self, orphans: Sequence[ShardFile]) -> bool:
        """Unlink."""
        return files.remove(*(self.place / orphan.lineage_id / orphan.name for orphan in orphans))

    def swept(self, lineage_ids: Iterable[str], keys: Iterable[str]) -> None:
        """Remove the empty folders of lineages that are gone."""
        for lineage_id in set(_entries(self.place, OUR_FOLDER)) - set(lineage_ids):
            self._remove_if_empty(lineage_id)

    def num_bytes(self) -> tuple[int, int]:
        """By the file system."""
        found = [path.stat().st_size for path in self.place.rglob("*") if path.is_file()]
        return len(found), sum(found)

    def _remove_if_empty(self, lineage_id: str) -> None:
        """Remove a lineage's folder if it holds nothing, and make the removals in it durable."""
        place = self.place / lineage_id
        if files.is_directory(place):
            files.sync_directory(place)
            with suppress(OSError):
                os.rmdir(place)
        files.sync_directory(self.place)


def _entries(place: Path, ours: re.Pattern[str]) -> list[str]:
    with files.told_as_ours(place, "listing"):
        try:
            return [name for name in os.listdir(place) if ours.fullmatch(name)]
        except (FileNotFoundError, NotADirectoryError):
            return []
