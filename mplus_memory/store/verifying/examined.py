"""A store as it is looked at: its rows and its shards, without opening it. In a folder, or on servers.

to_examine(address) → InFolder | OnServer → examination
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import suppress

from mplus_memory.errors import StoreFormatError
from mplus_memory.soundness import Finding
from mplus_memory.store.pairing import mark_of, store_id_in
from mplus_memory.store.shard_files import MARK, QUARANTINE, ShardFile, ShardFiles
from mplus_memory.store.verifying.database import Contents


class Examined(ABC):
    """What an examination needs of a store.

    ``database`` names its database in findings; ``options`` are those of the command line that name the store.
    """

    database: str
    options: tuple[str, ...]
    shard_files: ShardFiles

    @abstractmethod
    def check_marks(self, known: set[str] | None) -> Iterator[Finding]:
        """What says that it is a store, and that these are its shards.

        known: ``<lineage>/<shard id>.parquet`` of all that have a row; None if the rows cannot be read.
        """

    @abstractmethod
    def read(self, findings: list[Finding]) -> Contents | None:
        """All rows, with what is wrong with the database as a whole noted; None if nothing can be read."""

    @abstractmethod
    def check_around(self, known: set[str]) -> Iterator[Finding]:
        """What else lies there. ``known``: ``<lineage>/<shard id>.parquet`` of all that have a row."""

    @abstractmethod
    def check_modes(self) -> Iterator[Finding]:
        """Files that others may read or write."""

    @abstractmethod
    def mend(self, finding: Finding) -> None:
        """Put right what ``check_marks`` or ``check_around`` found repairable."""

    @abstractmethod
    def close(self) -> None:
        """End connections."""


class Pairing:
    """Shards that lie elsewhere than their database, and what each notes of the other."""

    def __init__(self, shard_files: ShardFiles) -> None:
        self._files = shard_files

    def check(self, noted: dict[str, object], known: set[str] | None) -> Iterator[Finding]:
        """Whether the shards are those of the database that notes this; it notes nothing where its mark is lost.

        known: ``<lineage>/<shard id>.parquet`` of all that have a row; None if the rows cannot be read.
        """
        store_id, held = noted.get("shards"), self._mark()
        if store_id is None or (held is None and noted.get("begun")):
            return
        if held is not None and held != mark_of(str(store_id)):
            what = f"belongs to another store, or was altered: {held[:80]!r}; name the place where the shards are"
            yield Finding(kind="folder", what=what, path=self._files.where)
        elif held is None and self.holds(known):
            yield Finding(kind="mark", what=f"has our shards and no {MARK}", path=self._files.where, repairable=True)
        elif held is None:
            what = f"has no {MARK} and no shard of ours; name the place where they are, mount it, or restore it"
            yield Finding(kind="folder", what=what, path=self._files.where)

    def noted_there(self, known: set[str] | None) -> str | None:
        """The store that the shards' own mark names; None unless these are shards that have a row."""
        held = self._mark()
        return None if held is None or not self.holds(known) else store_id_in(held)

    def holds(self, known: set[str] | None) -> bool:
        """Whether a shard of those that have a row lies there. Without that nothing shows that the place is ours."""
        return known is not None and any(file.key in known for file in self._files.listed())

    def mend(self, noted: dict[str, object]) -> None:
        """Write the shards' mark anew."""
        self._files.write_mark(mark_of(str(noted["shards"])))

    def strays(self, known: set[str]) -> Iterator[Finding]:
        """Shards that no row points to, and how many were put aside."""
        for file in sorted(self._files.listed(), key=lambda file: file.key):
            if file.key not in known:
                yield self._stray(file)
        aside = self._files.aside()
        if aside:
            what = f"holds damaged shards of {len(aside)} sessions that repair moved away; remove them when you like"
            yield Finding(kind="file", what=what, path=f"{self._files.where}/{QUARANTINE}", damage=False)

    def _stray(self, file: ShardFile) -> Finding:
        what = "belongs to no step; if it is a leftover of ours, an opening removes it when it is a day old"
        return Finding(kind="file", what=what, path=f"{self._files.where}/{file.key}", damage=False)

    def _mark(self) -> bytes | None:
        with suppress(StoreFormatError):  # shards without a mark
            return self._files.read_mark()
        return None


def noted_in(mark: bytes | None) -> dict[str, object]:
    """What a store's mark notes beside format and version; nothing if it cannot be read."""
    try:
        found = json.loads(mark or b"{}")
        return {name: found[name] for name in ("shards", "begun") if name in found}
    except (ValueError, TypeError):
        return {}
