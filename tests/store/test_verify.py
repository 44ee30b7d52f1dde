"""Every kind of damage to every kind of file is found, and what is sound is called sound."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mplus_memory.errors import ConfigError, SessionNotFoundError, StoreError, StoreFormatError
from mplus_memory.records import Prunable, Unread
from mplus_memory.soundness import Verified
from mplus_memory.store import LocalStore, verify_store
from mplus_memory.store.folder_shards import FolderShards
from mplus_memory.store.schema import metadata
from mplus_memory.store.sums import summed_columns
from tests.store.builders import fingerprint, turn, whole
from tests.store.sound import flush, next_step, open_session, rows_of, session_named


def shards_of(root: Path) -> list[Path]:
    return sorted((root / "shards").rglob("*.parquet"))


def flip(path: Path, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def damage(root: Path) -> list[str]:
    """What is found; an error that refuses the store counts."""
    try:
        return [finding.what for finding in verify_store(root).findings if finding.damage]
    except StoreError as error:
        return [str(error)]


@pytest.mark.parametrize("deep", [False, True])
def test_what_is_sound_is_called_sound(filled: Path, deep: bool) -> None:
    before = {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in filled.rglob("*")
        if path.name[-4:] not in ("-wal", "-shm") and path.name != "commit.queue" and path.is_file()
    }
    found = verify_store(filled, deep=deep)
    assert found.sound and found.findings == () and found.next_steps == ()
    assert (found.num_sessions, found.num_messages, found.num_steps, found.num_shards) == (4, 16, 13, 12)
    assert found.num_bytes == sum(path.stat().st_size for path in shards_of(filled))
    after = [path for path in filled.rglob("*") if path.is_file()]
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before}
    left = {path.name for path in after if path not in before}
    assert left <= {"meta.db-wal", "meta.db-shm", "commit.queue"} and not sum(
        path.stat().st_size for path in filled.glob("*-wal")
    )


def test_an_open_store_in_use_is_sound(copy: Path) -> None:
    with LocalStore(copy) as store:
        store.append(session_named(store, "dave").id, [turn("more")])
        assert (copy / "meta.db-wal").stat().st_size
        assert verify_store(copy).sound


def test_every_flipped_bit_of_a_shard_is_found(copy: Path) -> None:
    generator = random.Random(1)
    for path in shards_of(copy):
        before = path.read_bytes()
        for bit in [0, len(before) * 8 - 1, *(generator.randrange(len(before) * 8) for _ in range(2))]:
            flip(path, bit)
            [what] = damage(copy)
            assert path.stem in what and "was altered" in what
            path.write_bytes(before)


@pytest.mark.parametrize("how", ["emptied", "cut", "longer", "removed", "a folder", "swapped"])
def test_a_shard_that_is_not_whole(copy: Path, how: str) -> None:
    path, other = shards_of(copy)[:2]
    before = path.read_bytes()
    path.unlink()
    match how:
        case "a folder":
            path.mkdir()
        case "swapped":
            path.write_bytes(other.read_bytes())
        case "emptied" | "cut" | "longer":
            path.write_bytes({"emptied": b"", "cut": before[:-1], "longer": before + b"x"}[how])
    assert [path.stem in what for what in damage(copy)] == [True]


def test_the_affected_are_named(copy: Path) -> None:
    with LocalStore(copy) as store:
        alice = session_named(store, "alice")
        step, messages = store.steps(alice.id)[1], store.messages(alice.id)
        own = store.messages(session_named(store, "bob").id)[-1].id
    path = next(path for path in shards_of(copy) if path.stem == step.shard_id)
    flip(path, path.stat().st_size * 4)
    found = verify_store(copy)
    [finding] = found.findings
    ids = [message.id for message in messages]
    assert (finding.kind, finding.path, finding.damage, finding.repairable) == ("shard", str(path), True, True)
    assert {(one.session, one.tag, one.steps, one.message_ids) for one in finding.affected} == {
        ("alice", None, (2, 3, 4, 5), tuple(ids[1:])),
        ("alice", "after three", (2, 3), tuple(ids[1:3])),
        ("bob", None, (2, 3, 4, 5), (*ids[1:4], own)),
    }
    assert found.next_steps == (f"mplus-memory repair --dry-run --store {copy}",)
    assert verify_store(copy, sessions=["carol", "dave"]).sound
    assert not verify_store(copy, sessions=["bob"]).sound
    with pytest.raises(SessionNotFoundError, match="no session 'eve' in this store"):
        verify_store(copy, sessions=["carol", "eve"])


def check_flips(root: Path, path: Path, bits: Iterator[int] | list[int]) -> tuple[int, int]:
    """(found, harmless): a flip that is not found must leave every row and the schema as they were."""
    before, rows, found, harmless = path.read_bytes(), rows_of(root), 0, 0
    for bit in bits:
        flip(path, bit)
        if damage(root):
            found += 1
        else:
            assert rows_of(root) == rows, (path.name, bit)
            harmless += 1
        path.write_bytes(before)
        for left in ("meta.db-wal", "meta.db-shm"):
            (root / left).unlink(missing_ok=True)
    return found, harmless


def test_a_flipped_bit_of_the_database_is_found_or_hits_no_row(copy: Path) -> None:
    generator, path = random.Random(2), copy / "meta.db"
    bits = [generator.randrange(800) for _ in range(25)]  # the header
    bits += [generator.randrange(path.stat().st_size * 8) for _ in range(60)]
    found, harmless = check_flips(copy, path, bits)
    assert found > 10 and harmless > 10  # both kinds were met


@pytest.mark.parametrize("table", ["messages", "sessions", "steps", "shards", "spans", "requests", "namespaces"])
def test_a_row_that_was_altered_behind_our_back(copy: Path, table: str) -> None:
    """Sound for SQLite, and yet not what was written."""
    path = copy / "meta.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for event in ("inserted", "updated", "checked"):
            connection.execute(f"DROP TRIGGER mplus_{table}_{event}")
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info(mplus_{table})") if not row[5]]
    before = path.read_bytes()
    for column in (name for name in columns if name != "sum"):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"UPDATE OR IGNORE mplus_{table} SET {column} = coalesce({column}, '') || '1'")
        kinds = {finding.kind for finding in verify_store(copy).findings}
        assert kinds & {"row", "chain", "journal", "shard"}, column
        for left in ("meta.db-wal", "meta.db-shm"):
            (copy / left).unlink(missing_ok=True)
        path.write_bytes(before)


@pytest.mark.parametrize("name", ["meta.db", "store.json", "shards"])
def test_what_is_missing_or_cut_is_found(copy: Path, name: str) -> None:
    path = copy / name
    if path.is_dir():
        shutil.rmtree(path)
        assert len(damage(copy)) == 13  # each shard, and the folder
        return
    before = path.read_bytes()
    for length in [0, 1, len(before) // 2 // 4096 * 4096, len(before) - 4096, len(before) - 1]:
        path.write_bytes(before[: max(0, length)])
        assert damage(copy), length
    path.unlink()
    assert any("is missing" in what for what in damage(copy))


def test_every_flipped_bit_of_the_mark_is_found(copy: Path) -> None:
    mark = copy / "store.json"
    before = mark.read_bytes()
    for bit in range(0, len(before) * 8, 13):
        flip(mark, bit)
        assert damage(copy), bit
        mark.write_bytes(before)


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A store whose process was killed: all of its last commits are in the write-ahead log."""
    root = tmp_path / "killed"
    LocalStore(root).close()
    child = os.fork()
    if child == 0:
        store = LocalStore(root)
        dave = open_session(store, "dave")
        for number in range(5):
            store.append(dave.id, [turn(f"acknowledged {number}")])
        flush(store, dave.id)
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)
    return root


def copied(root: Path) -> Path:
    place = root.parent / "copied"
    shutil.rmtree(place, ignore_errors=True)
    return shutil.copytree(root, place)


def test_the_log_of_a_killed_process_is_sound(killed: Path) -> None:
    assert (killed / "meta.db-wal").stat().st_size > 10_000
    found = verify_store(copied(killed))
    assert found.sound and (found.num_messages, found.num_steps) == (5, 5)


def test_every_flipped_bit_of_a_log_is_found(killed: Path) -> None:
    generator = random.Random(3)
    size = (killed / "meta.db-wal").stat().st_size
    for bit in [generator.randrange(256), *(generator.randrange(size * 8) for _ in range(25))]:
        root = copied(killed)
        flip(root / "meta.db-wal", bit)
        assert any("write-ahead log" in what for what in damage(root)), bit


@pytest.mark.parametrize("left", [None, 0, 20, 32 + 4120, 32 + 3 * 4120 + 7])
def test_a_log_that_was_cut_or_removed_is_found_by_its_index(killed: Path, left: int | None) -> None:
    root = copied(killed)
    log = root / "meta.db-wal"
    data = log.read_bytes()
    log.unlink()
    if left is not None:
        log.write_bytes(data[:left])
    assert any("write-ahead log" in what for what in damage(root))


def test_an_unfinished_transaction_is_no_damage(killed: Path) -> None:
    """What a process had begun to write to the log when it was killed was acknowledged to nobody."""
    root = copied(killed)
    log = root / "meta.db-wal"
    log.write_bytes(log.read_bytes() + os.urandom(2000))
    assert verify_store(root).sound


def test_what_lies_about_is_remarked(copy: Path) -> None:
    lineage = shards_of(copy)[0].parent
    strays = [copy / "notes.txt", lineage / f"{'0' * 32}.parquet", copy / "shards" / "mine"]
    for path in strays:
        path.write_text("who put this here?")
    os.chmod(strays[1], 0o600)
    os.chmod(shards_of(copy)[0], 0o640)
    found = verify_store(copy)
    assert found.sound and {(finding.kind, finding.path) for finding in found.findings} == {
        *(("file", str(path)) for path in strays),
        *(("mode", str(path)) for path in (strays[0], strays[2], shards_of(copy)[0])),
    }


def test_steps_that_do_not_follow_from_each_other_are_found(copy: Path) -> None:
    """A writer that is in error: rows and sums are as written, and yet wrong."""
    with LocalStore(copy) as store:
        dave = session_named(store, "dave")
        step = next_step(store, dave.id, whole(store.messages(dave.id)[1]))  # passes over the rest of the long one
        store.commit_step(dave.id, dave.head, step)
    assert any("does not go on in the journal" in what for what in damage(copy))


def test_a_digest_that_is_not_its_tokens_is_found(copy: Path) -> None:
    with LocalStore(copy) as store:
        eve = open_session(store, "eve")
        flush(store, eve.id)
        [message] = store.append(eve.id, [turn("told")])
        other = next_step(store, eve.id, whole(message), salt=1)
        step = next_step(store, eve.id, whole(message))
        object.__setattr__(step, "latents", other.latents)
        store.commit_step(eve.id, None, step)
    [what] = damage(copy)
    assert "has another digest than its tokens" in what


def test_no_store_and_other_versions_are_refused(tmp_path: Path, copy: Path) -> None:
    with pytest.raises(StoreFormatError, match=r"neither store\.json nor meta\.db"):
        verify_store(tmp_path / "nothing")
    (copy / "store.json").write_text('{"format": "mplus_memory store", "version": 2}')
    with pytest.raises(StoreFormatError, match="update mplus_memory"):
        verify_store(copy)


def test_a_finding_says_what_to_do(copy: Path) -> None:
    (copy / "meta.db").unlink()
    found: Verified = verify_store(copy)
    assert [line.split()[0] for line in found.next_steps] == ["restore"]


def pruned(root: Path) -> None:
    """Erin, of five steps the second and third pruned; a memory of four steps or more does not read them."""
    with LocalStore(root) as store:
        erin = open_session(store, "erin")
        store.append(erin.id, [turn(f"erin says {number}") for number in range(5)])
        flush(store, erin.id)
        session = store.get_session(erin.id)
        steps = {step.id: 4 for step in store.steps(erin.id)[1:3]}
        store.prune(Prunable(unread=(Unread(sessions=(session,), tags=(), steps=steps),)))


def test_tokens_that_were_pruned_are_not_missed(copy: Path) -> None:
    before = verify_store(copy)
    pruned(copy)
    found = verify_store(copy, deep=True)
    assert found.sound and found.findings == ()
    assert (found.num_steps, found.num_shards) == (before.num_steps + 5, before.num_shards + 3)
    with LocalStore(copy) as store:
        last = store.steps(session_named(store, "erin").id)[-1].shard_id
        first = store.steps(session_named(store, "erin").id)[0].shard_id
    for shard_id in (last, first):
        [path] = [path for path in shards_of(copy) if path.stem == shard_id]
        flip(path, path.stat().st_size * 4)
        [what] = damage(copy)
        assert path.stem in what
        flip(path, path.stat().st_size * 4)
    stray = path.with_name(f"{'0' * 32}.parquet")
    shutil.copy(path, stray)
    assert [finding.path for finding in verify_store(copy).findings] == [str(stray)]


def test_text_that_was_not_kept_is_not_missed(copy: Path) -> None:
    with LocalStore(copy) as store:
        frank = store.open_session("frank", fingerprint(), {"seed": 7, "keep_text": False})
        store.append(frank.id, [turn(f"frank says {number}", author="F") for number in range(3)])
        flush(store, frank.id)
        store.append(frank.id, [turn("waits")])
        assert [message.content for message in store.messages(frank.id)] == [None, None, None, "waits"]
    found = verify_store(copy, deep=True)
    assert found.sound and found.findings == ()


def test_the_columns_of_quotas_and_pruning_have_sums_too(copy: Path) -> None:
    pruned(copy)
    with LocalStore(copy) as store:
        store.set_quota(10**9)
        store.set_quota(10**9, session_id=session_named(store, "erin").id)
    assert verify_store(copy).sound
    for table, column in (
        ("namespaces", "quota_bytes"),
        ("sessions", "quota_bytes"),
        ("sessions", "text_bytes"),
        ("shards", "unread_from"),
    ):
        assert column in summed_columns(metadata.tables[f"mplus_{table}"])
        with closing(sqlite3.connect(copy / "meta.db", isolation_level=None)) as connection:
            names = [f"mplus_{table}_{event}" for event in ("checked", "updated")]
            kept = [
                connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [n]).fetchone()[0] for n in names
            ]
            for name in names:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(f"UPDATE mplus_{table} SET {column} = {column} + 1 WHERE {column} IS NOT NULL")
            for statement in kept:
                connection.execute(statement)
        assert damage(copy), column
        with closing(sqlite3.connect(copy / "meta.db", isolation_level=None)) as connection:
            for name in names:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(f"UPDATE mplus_{table} SET {column} = {column} - 1 WHERE {column} IS NOT NULL")
            for statement in kept:
                connection.execute(statement)
        assert verify_store(copy).sound


def test_a_store_whose_shards_lie_elsewhere_says_so(tmp_path: Path) -> None:
    root, place = tmp_path / "store", tmp_path / "shards of it"
    with LocalStore(root, shard_files=FolderShards(place, apart=True)) as store:
        eve = open_session(store, "eve")
        store.append(eve.id, [turn("told")])
        flush(store, eve.id)
    with pytest.raises(ConfigError, match="keeps its shards elsewhere"):
        verify_store(root)
    (root / "store.json").write_text("{}")
    found = verify_store(root)
    assert "folder" in {finding.kind for finding in found.findings}
    assert not any("repair" in line for line in found.next_steps), "it would take all for lost"
