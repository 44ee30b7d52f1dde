"""Any row that is gone, altered, doubled or moved is noticed by ``verify``; ``repair`` says what was lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from mplus_memory.records import Moment
from mplus_memory.store import LocalStore, repair_store, verify_store
from mplus_memory.store.schema import metadata
from mplus_memory.store.sums import add_function
from tests.session.conftest import QUICK
from tests.store.builders import fingerprint, new_step, turn
from tests.store.sound import copied, fill, flush, open_session, session_named

TABLES = [table.name for table in metadata.sorted_tables]


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All there can be: tags, a branch, an empty branch, requests, deletions, quotas, garbage, an empty namespace."""
    root = Path(QUICK or tmp_path_factory.mktemp("rich")) / f"mplus-rows-{os.getpid()}"
    fill(root)
    with LocalStore(root) as store:
        alice = session_named(store, "alice")
        store.fork(alice, "empty", Moment(head=None, end=0))
        store.fork(alice, "nothing yet", Moment(head=None, end=0), tag_of=alice.id)
        store.append(alice.id, [turn("by request")], request_id="once more")
        flush(store, alice.id)
        gone = open_session(store, "gone")
        store.append(gone.id, [turn("goes")])
        store.delete_session("gone")
        store.stage_step(alice.id, None, new_step(0))
        store.set_quota(10**9)
        store.set_quota(10**6, namespace="nobody lives here")
        other = store.open_session("alice", fingerprint(), {"seed": 7}, "another")
        store.append(other.id, [turn("elsewhere")], request_id="told")
    yield root
    shutil.rmtree(root)


@contextmanager
def behind_its_back(root: Path, table: str) -> Iterator[sqlite3.Connection]:
    """A connection to damage a table with: no trigger fires, no key is enforced, and the schema is as before."""
    with closing(sqlite3.connect(root / "meta.db", isolation_level=None)) as connection:
        add_function(connection)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
        triggers = connection.execute(query, [table]).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")


def rows_of(root: Path, table: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def key_of(table: str) -> list[str]:
    return [column.name for column in metadata.tables[table].primary_key.columns]


def where(table: str) -> str:
    return " AND ".join(f"{name} IS ?" for name in key_of(table))


def found(root: Path) -> list[str]:
    return [finding.what for finding in verify_store(root).findings if finding.damage]


class Damaged:
    """A store's database as it was, before each damage."""

    def __init__(self, root: Path) -> None:
        self.root, self._data = root, (root / "meta.db").read_bytes()

    def restore(self) -> None:
        for name in ("meta.db-wal", "meta.db-shm"):
            (self.root / name).unlink(missing_ok=True)
        (self.root / "meta.db").write_bytes(self._data)


@pytest.fixture
def damaged(rich: Path) -> Iterator[Damaged]:
    one = Damaged(rich)
    yield one
    one.restore()


@pytest.fixture
def copy(rich: Path) -> Iterator[Path]:
    """One to repair."""
    with copied(rich) as place:
        yield place


def test_there_are_rows_in_every_table(rich: Path) -> None:
    assert verify_store(rich).sound
    assert all(rows_of(rich, table) for table in TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_a_row_that_is_gone_is_noticed(damaged: Damaged, table: str) -> None:
    for row in rows_of(damaged.root, table):
        with behind_its_back(damaged.root, table) as connection:
            connection.execute(f"DELETE FROM {table} WHERE {where(table)}", [row[name] for name in key_of(table)])
        assert found(damaged.root), row
        damaged.restore()


@pytest.mark.parametrize("table", TABLES)
def test_a_changed_column_is_seen(damaged: Damaged, table: str) -> None:
    rows = rows_of(damaged.root, table)
    for name in rows[0]:
        row = next((one for one in rows if one[name] is not None), rows[0])
        with behind_its_back(damaged.root, table) as connection:
            keys = [row[key] for key in key_of(table)]
            connection.execute(f"UPDATE {table} SET {name} = ? WHERE {where(table)}", [other_than(row[name]), *keys])
        assert found(damaged.root), (name, row)
        damaged.restore()


def other_than(value: object) -> object:
    match value:
        case int():
            return value + 1000
        case str():
            return value + "1"
        case bytes():
            return value + b"1"
    return 1


MOVES = {
    "mplus_namespaces": ("id", "name_digest"),
    "mplus_lineages": ("id",),
    "mplus_sessions": ("id", "name_digest"),
    "mplus_journals": ("id",),
    "mplus_messages": ("journal_id",),
    "mplus_requests": ("session_id",),
    "mplus_shards": ("id",),
    "mplus_steps": ("id",),
    "mplus_spans": ("ordinal",),
    "mplus_tombstones": ("session_id",),
}


@pytest.mark.parametrize("how", ["doubled", "moved"])
@pytest.mark.parametrize("table", MOVES)
def test_a_row_in_two_places_or_in_another_is_seen(damaged: Damaged, table: str, how: str) -> None:
    """With a sum that is right where it lies now, so that only the totals can tell."""
    dave = next(one for one in rows_of(damaged.root, "mplus_sessions") if one["name"] == b"dave")
    row = next(one for one in rows_of(damaged.root, table) if one.get("position", 3) == 3)
    old = [row[name] for name in key_of(table)]
    places = {"session_id": dave["id"], "journal_id": dave["journal_id"]}
    row |= {name: places[name] if name in places else other_than(row[name]) for name in MOVES[table]}
    names = ", ".join(row)
    with behind_its_back(damaged.root, table) as connection:
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
        if how == "moved":
            connection.execute(f"DELETE FROM {table} WHERE {where(table)}", old)
        columns = ", ".join(column.name for column in metadata.tables[table].columns if column.name != "sum")
        keys = [row[name] for name in key_of(table)]
        connection.execute(f"UPDATE {table} SET sum = mplus_sum({columns}) WHERE {where(table)}", keys)
    counted = [what for what in found(damaged.root) if "rows are" in what or "rows is" in what]
    assert counted, found(damaged.root)


@pytest.mark.parametrize(
    ("table", "column"),
    [("sessions", "fence"), ("sessions", "head"), ("lineages", "garbage_since"), ("tombstones", "finished_at")],
)
def test_an_older_state_of_a_row_is_seen(damaged: Damaged, table: str, column: str) -> None:
    """As a write leaves it that the disk acknowledged and lost: a sound row with the sum that it had then."""
    [row, *_] = (one for one in rows_of(damaged.root, f"mplus_{table}") if one[column])
    names = ", ".join(column.name for column in metadata.tables[f"mplus_{table}"].columns if column.name != "sum")
    with behind_its_back(damaged.root, f"mplus_{table}") as connection:
        keys = [row[name] for name in key_of(f"mplus_{table}")]
        older = "(SELECT parent_id FROM mplus_steps s WHERE s.id = head)" if column == "head" else f"{column} - 1"
        connection.execute(f"UPDATE mplus_{table} SET {column} = {older} WHERE {where(f'mplus_{table}')}", keys)
        connection.execute(f"UPDATE mplus_{table} SET sum = mplus_sum({names}) WHERE {where(f'mplus_{table}')}", keys)
    assert any("state that was written last" in what for what in found(damaged.root))


@pytest.mark.parametrize("statement", ["DELETE FROM mplus_requests", "UPDATE mplus_steps SET number = 1"])
def test_other_hands_cannot_change_rows_and_their_totals(damaged: Damaged, statement: str) -> None:
    with closing(sqlite3.connect(damaged.root / "meta.db")) as connection:
        add_function(connection)
        with pytest.raises(sqlite3.OperationalError, match="no such function: mplus_total"):
            connection.execute(statement)
    assert verify_store(damaged.root).sound


def lose(root: Path, table: str, condition: str = "true") -> int:
    with behind_its_back(root, table) as connection:
        return connection.execute(f"DELETE FROM {table} WHERE {condition}").rowcount


@pytest.mark.parametrize(
    ("table", "condition", "said"),
    [
        ("mplus_requests", "true", "may be told twice"),
        ("mplus_tombstones", "true", "what they note stays deleted"),
        ("mplus_messages", "position = 3", "rows are gone (a backup has them"),
        ("mplus_namespaces", "quota_bytes = 1000000", "its name and its quota are not known"),
        ("mplus_sessions", "num_messages = 0", "their names are not known"),
    ],
)
def test_repair_says_what_was_lost_and_goes_on_without_it(copy: Path, table: str, condition: str, said: str) -> None:
    assert lose(copy, table, condition)
    planned = repair_store(copy, dry_run=True)
    assert not verify_store(copy).sound
    done = repair_store(copy)
    assert planned.lost == done.lost and any(said in what for what in done.lost), done
    assert not done.remaining and not done.rewound
    assert verify_store(copy).sound
    again = repair_store(copy)
    assert (again.lost, again.mended, again.remaining) == ((), (), ())


def test_a_lost_span_takes_its_step_back(copy: Path) -> None:
    """The newest span of a session: without it the message would be told twice, in memory and as text."""
    with LocalStore(copy) as store:
        before = store.steps(session_named(store, "bob").id)
    lose(copy, "mplus_spans", f"step_id = '{before[-1].id}'")
    done = repair_store(copy)
    assert [(one.session, one.from_step, one.to_step) for one in done.rewound] == [("bob", 5, 4)]
    assert not done.remaining and verify_store(copy).sound
    with LocalStore(copy) as store:
        bob = session_named(store, "bob")
        flush(store, bob.id)
        assert [step.digest for step in store.steps(bob.id)] == [step.digest for step in before]


def test_a_damaged_total_is_counted_anew_and_nothing_was_lost(copy: Path) -> None:
    with behind_its_back(copy, "mplus_totals") as connection:
        connection.execute("UPDATE mplus_totals SET num_rows = num_rows + 1 WHERE table_name = 'mplus_messages'")
        connection.execute("DELETE FROM mplus_totals WHERE table_name = 'mplus_spans'")
    with LocalStore(copy) as store:  # it stays damaged, whatever is written
        store.append(session_named(store, "dave").id, [turn("goes on")])
    assert not verify_store(copy).sound
    done = repair_store(copy)
    assert done.lost == () and len(done.mended) >= 5 and verify_store(copy).sound


def test_damaged_notes_are_removed(copy: Path) -> None:
    for name, column, order in (
        ("requests", "result", ""),
        ("requests", "sum", "DESC"),
        ("tombstones", "num_bytes", ""),
    ):
        table, keys = f"mplus_{name}", ", ".join(key_of(f"mplus_{name}"))
        with behind_its_back(copy, table) as connection:
            one = f"SELECT {keys} FROM {table} ORDER BY session_id {order}, 1 LIMIT 1"
            connection.execute(f"UPDATE {table} SET {column} = '?' WHERE ({keys}) IN ({one})")
    done = repair_store(copy)
    assert len(done.lost) == 3 and all("and was removed" in what for what in done.lost) and not done.remaining
    assert verify_store(copy).sound


def test_a_loss_among_damaged_messages_is_left_to_a_backup(copy: Path) -> None:
    lose(copy, "mplus_messages", "position = 4 AND author IS NOT NULL")
    with behind_its_back(copy, "mplus_messages") as connection:
        connection.execute("UPDATE mplus_messages SET content = 'x' WHERE position = 3 AND author IS NOT NULL")
    done = repair_store(copy)
    assert done.lost == () and {finding.kind for finding in done.remaining} >= {"journal", "count"}
