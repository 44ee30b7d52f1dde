"""Whatever value damage leaves in whatever column, reading ends in an answer or in an error of ours."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from mplus_memory.errors import CorruptRowError, MPlusError
from mplus_memory.records import Moment
from mplus_memory.store import LocalStore, repair_store, verify_store
from mplus_memory.store.schema import metadata
from tests.session.conftest import QUICK
from tests.store.builders import turn
from tests.store.sound import fill, flush, open_session
from tests.store.test_every_row import behind_its_back

ODD = ["NULL", "'odd'", "x'ff00'", "-1", "1 << 62", "1.5", "CAST(x'ff' AS TEXT)", "'[[1]]'", "''"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = Path(QUICK or tmp_path_factory.mktemp("filled")) / f"mplus-reads-{os.getpid()}"
    fill(root)
    yield root
    shutil.rmtree(root)


def use(store: LocalStore) -> None:
    """Reads and writes of every kind, each on its own."""
    sessions = []
    with suppress(MPlusError):
        sessions = store.sessions()
    acts: list[Callable[[], object]] = [lambda: store.find_session("alice"), lambda: store.quota()]
    for row in sessions[:1]:
        acts += [
            lambda row=row: store.messages(row.id),
            lambda row=row: store.steps(row.id),
            lambda row=row: store.cursor(row.id),
            lambda row=row: store.tags(row.id),
            lambda row=row: store.search_messages(row.id, "says"),
            lambda row=row: store.session_bytes(row.id),
            lambda row=row: [store.open_shard(row.id, step.shard_id) for step in store.steps(row.id) if step.shard_id],
            lambda row=row: store.fork(row, "copy", Moment(head=row.head, end=2)),
            lambda row=row: store.append(row.id, [turn("more", external_id="x1")], request_id="told"),
            lambda row=row: store.forget(row, row.head, [message.id for message in store.messages(row.id, limit=1)]),
        ]
    for act in acts:
        with suppress(MPlusError):
            act()


@pytest.mark.parametrize("table", [table.name for table in metadata.sorted_tables])
def test_damage_ends_in_errors_of_ours(filled: Path, table: str) -> None:
    data = (filled / "meta.db").read_bytes()
    columns = [column for column in metadata.tables[table].columns if column.name != "namespace_id"]
    for number, column in enumerate(columns):
        value = ODD[number % len(ODD)]
        with behind_its_back(filled, table) as connection:
            connection.execute(f"UPDATE OR IGNORE {table} SET {column.name} = {value}")
        try:
            read_all(filled)
        finally:
            for name in ("meta.db-wal", "meta.db-shm"):
                (filled / name).unlink(missing_ok=True)
            (filled / "meta.db").write_bytes(data)


@pytest.mark.parametrize("newest", [None, 3, 100])
@pytest.mark.parametrize("lost", [1, 3, 4])
def test_a_chain_with_a_gap_is_not_read_as_a_shorter_one(tmp_path: Path, lost: int, newest: int | None) -> None:
    """As damage to an index leaves it: a step is there, and not found."""
    with LocalStore(tmp_path / "store") as store:
        session = open_session(store, "alice")
        for number in range(4):
            store.append(session.id, [turn(f"says {number}")])
            flush(store, session.id)
    with behind_its_back(tmp_path / "store", "mplus_steps") as connection:
        connection.execute(f"UPDATE mplus_steps SET id = 'another' WHERE depth = {lost}")
    with LocalStore(tmp_path / "store") as store:
        if lost == 1 and newest == 3:
            assert len(store.steps(session.id, newest)) == 3
        else:
            with pytest.raises(CorruptRowError, match="chain of steps"):
                store.steps(session.id, newest)


def read_all(root: Path) -> None:
    with suppress(MPlusError):
        verify_store(root)
    with suppress(MPlusError):
        repair_store(root, dry_run=True)
    with suppress(MPlusError), LocalStore(root) as store:
        use(store)
