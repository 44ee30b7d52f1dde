"""Where shards lie: what a store needs of it, whether it is a folder or an object store."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from mplus_memory.store.mapped_file import ShardName
from mplus_memory.store.sealed_shard import SealedShard
from mplus_memory.store.shard import Shard
from mplus_memory.store.shard_format import ShardLayout

QUARANTINE = "quarantine"  # where damaged files are put aside
MARK = "shards.json"  # beside the shards, where they do not lie in the folder of their database
OUR_FOLDER = re.compile(r"[0-9a-f]{32}")
OUR_FILE = re.compile(r"[0-9a-f]{32}\.(parquet|tmp)")


@dataclass(frozen=True, kw_only=True)
class ShardFile:
    """A file of ours as it was listed; ``changed_at`` in seconds since 1970, where the place tells it."""

    lineage_id: str
    name: str
    changed_at: float | None = None

    @property
    def key(self) -> str:
        """``<lineage>/<name>``."""
        return f"{self.lineage_id}/{self.name}"


def file_name(shard_id: str) -> str:
    """The name of a shard's file."""
    return f"{shard_id}.parquet"


class ShardFiles(ABC):
    """Files under ``<lineage>/<id>.parquet``, each written once.

    ``where`` names the place in errors, without a password. ``apart``: they lie elsewhere than their database, so the
    two are paired by a mark. ``listed_under_lock``: a listing is quick, and is done while nobody else publishes.
    """

    where: str
    apart: bool
    listed_under_lock: bool

    @abstractmethod
    def read_mark(self) -> bytes | None:
        """What the mark says; None if there is none. Raises StoreError if shards of another store lie there."""

    @abstractmethod
    def write_mark(self, data: bytes) -> None:
        """Put the mark there, and make the place if it is a folder."""

    @abstractmethod
    def belongs_to(self, store_id: str) -> None:
        """Learn the id of the store they are paired with."""

    @abstractmethod
    def published(self, lineage_id: str, shard_id: str, data: memoryview) -> AbstractContextManager[None]:
        """Within the block the file is there, durably, and no sweep takes it away."""

    @abstractmethod
    def withdraw(self, lineage_id: str, shard_id: str) -> None:
        """Remove a file that no row names, if the system lets it."""

    @abstractmethod
    def remove(self, lineage_id: str, shard_ids: Sequence[str], *, deserted: bool) -> bool:
        """Remove files; True if all are gone. ``deserted``: no session has the lineage, so nobody can write there."""

    @abstractmethod
    def aside(self) -> list[str]:
        """The lineages of which damaged files were put aside."""

    @property
    def leaves(self) -> tuple[str, ...]:
        """In words: where bytes of removed files may stay that are not ours to erase."""
        return ()

    @abstractmethod
    def purge_aside(self, lineage_id: str) -> bool:
        """Remove what was put aside of a lineage; True if all is gone. What is damaged is of no use to a branch."""

    @abstractmethod
    def open(
        self, lineage_id: str, shard_id: str, layout: ShardLayout, name: ShardName, key: bytes | None = None
    ) -> Shard | SealedShard:
        """The tokens, with ``key`` of an encrypted file; raises CorruptShardError if it is missing or altered."""

    @abstractmethod
    def place_of(self, lineage_id: str, shard_id: str) -> str:
        """A shard's path or URL, for people."""

    @abstractmethod
    def stored(self, lineage_id: str, shard_id: str) -> bytes | None:
        """A file as it lies there, no copy of it; None if there is none.

        Raises:
            OSError: this file cannot be read. StoreError: nothing can.
        """

    @abstractmethod
    def put_aside(self, lineage_id: str, shard_id: str) -> None:
        """Move a damaged file to ``quarantine``, durably."""

    @abstractmethod
    def sweep_is_due(self) -> bool:
        """Whether to look for orphans now."""

    @abstractmethod
    def listed(self) -> Iterable[ShardFile]:
        """All files of ours."""

    @abstractmethod
    def is_free(self, file: ShardFile, *, deserted: bool) -> bool:
        """Whether no living writer can be about to name this file in a row."""

    @abstractmethod
    def remove_orphans(self, orphans: Sequence[ShardFile]) -> bool:
        """Remove files that no row names; True if all are gone."""

    @abstractmethod
    def swept(self, lineage_ids: Iterable[str], keys: Iterable[str]) -> None:
        """A sweep ended: these are the lineages and the files that rows name; tidy up what is left of others."""

    @abstractmethod
    def num_bytes(self) -> tuple[int, int]:
        """How many files, and their bytes."""
