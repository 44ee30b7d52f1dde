"""Whether all rows that were written are there, each once and in its last state: rows against their totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from mplus_memory.store.schema import metadata
from mplus_memory.store.sums import summed_tables
from mplus_memory.store.totals import owner_of
from mplus_memory.store.verifying.database import StoredRow, Tables

REMOVABLE = ("mplus_requests", "mplus_tombstones")  # tables of notes: a damaged one is better gone
Place = tuple[str, str, str]  # namespace, table, owner: a session, a journal, a lineage or nobody


@dataclass
class Count:
    """The rows that lie under one total. ``total`` is None if there is none."""

    total: StoredRow | None = None
    rows: list[StoredRow] = field(default_factory=list)

    @property
    def missing(self) -> int:
        """How many rows are gone; less than 0: are there and were not counted."""
        return 0 if self.total is None else self.total["num_rows"] - len(self.rows)

    @property
    def all_sound(self) -> bool:
        """Whether every row is what was written."""
        return all(row.sound for row in self.rows)

    @property
    def total_is_damaged(self) -> bool:
        """Whether it is the total that is not what was written, or gone: then it says nothing about the rows."""
        return self.total is None or not self.total.sound

    @property
    def fits(self) -> bool:
        """Whether rows and total agree; damaged rows, which are told apart, need not."""
        if self.total is None:
            return not self.rows
        return self.total.sound and not self.missing and (self.adds_up or not self.all_sound)

    @property
    def adds_up(self) -> bool:
        """Whether the rows' sums make the total."""
        return self.total is not None and self.total["total"] == sum(row.total for row in self.rows)

    def wrong(self) -> str:
        """What is wrong, in words."""
        if self.total is None:
            return f"{len(self.rows)} rows are there, and the total that counted them is gone"
        if not self.total.sound:
            return "the total that counts them is not what was written"
        if self.missing > 0:
            return f"{self.missing} of {self.total['num_rows']} rows are gone"
        if self.missing:
            return f"{-self.missing} rows are there that were not counted"
        return f"some of {len(self.rows)} rows are not in the state that was written last"


def misfits(tables: Tables) -> Iterator[tuple[Place, Count]]:
    """Where rows and totals do not agree."""
    counts: dict[Place, Count] = defaultdict(Count)
    for table in summed_tables():
        namespace, owner = owner_of(table)
        for row in tables[table.name.removeprefix("mplus_")]:
            counts[row[namespace], table.name, row[owner] if owner else ""].rows.append(row)
    for row in tables["totals"]:
        counts[row["namespace_id"], row["table_name"], row["owner_id"]].total = row
    for place, count in sorted(counts.items(), key=lambda item: tuple(map(str, item[0]))):
        if not count.fits:
            yield place, count


def mendable(place: Place, count: Count) -> bool:
    """Whether counting anew is right: what is there is sound, and the place is that of a table."""
    return place[1] in metadata.tables and (count.all_sound or place[1] in REMOVABLE)
