"""What repair does to damaged stores: nothing acknowledged is lost, nothing is guessed, and a kill only delays it."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mplus_memory.errors import CorruptShardError, StoreError
from mplus_memory.records import Moment, Prunable, Unread
from mplus_memory.store import LocalStore, failpoints, repair_store, verify_store
from tests.store.builders import TOKENS, fingerprint, turn
from tests.store.sound import evict, flush, open_session, session_named
from tests.store.test_every_row import lose
from tests.store.test_verify import flip

POINTS = [name for name in failpoints.NAMES if name.startswith("repair.")]


def shard_of(root: Path, name: str, number: int) -> Path:
    with LocalStore(root) as store:
        step = store.steps(session_named(store, name).id)[number - 1]
    [path] = (root / "shards").rglob(f"{step.shard_id}.parquet")
    return path


def hurt(root: Path, name: str, number: int) -> Path:
    path = shard_of(root, name, number)
    flip(path, path.stat().st_size * 4)
    return path


def told(root: Path) -> dict[str, list[tuple[str, str]]]:
    """(id, text) of every message of every session."""
    with LocalStore(root) as store:
        return {row.name: [(m.id, m.content) for m in store.messages(row.id)] for row in store.sessions()}


def digests(root: Path) -> dict[str, str]:
    with LocalStore(root) as store:
        return {row.name: store.steps(row.id)[-1].digest for row in store.sessions()}


def file_names(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*.*") if not path.name.startswith("meta.db-")}


def test_sessions_branches_and_tags_go_back_and_then_on(copy: Path) -> None:
    path, texts, before = hurt(copy, "alice", 2), told(copy), digests(copy)
    ids = [message_id for message_id, _ in texts["alice"]]
    done = repair_store(copy)
    assert {(one.session, one.tag, one.from_step, one.to_step, one.message_ids) for one in done.rewound} == {
        ("alice", None, 5, 1, tuple(ids[1:])),
        ("alice", "after three", 3, 1, tuple(ids[1:3])),
        ("bob", None, 5, 1, (*ids[1:4], texts["bob"][-1][0])),
    }
    assert done.quarantined == (str(path),) and done.remaining == ()
    assert verify_store(copy, deep=True).sound
    assert told(copy) == texts
    kept = copy / "quarantine" / path.parent.name / path.name
    assert kept.exists() and kept.stat().st_mode & 0o777 == 0o600 and kept.parent.stat().st_mode & 0o777 == 0o700
    with LocalStore(copy) as store:
        for name in ("alice", "bob"):
            row = session_named(store, name)
            assert store.cursor(row.id) == (1, 0)  # the lost ones stand in the prompt
            flush(store, row.id)
    assert digests(copy) == before  # the same texts give the same memory
    assert verify_store(copy, deep=True).sound


def test_a_dry_run_says_the_same_and_changes_nothing(copy: Path) -> None:
    hurt(copy, "alice", 4)
    before = {path: path.read_bytes() for path in copy.rglob("*.*") if path.is_file() and path.suffix != ".queue"}
    planned = repair_store(copy, dry_run=True)
    assert {path: path.read_bytes() for path in before} == before
    done = repair_store(copy)
    assert (planned.rewound, planned.quarantined) == (done.rewound, done.quarantined)
    assert planned.next_steps == (f"mplus-memory repair --store {copy}",)
    again = repair_store(copy)
    assert (again.rewound, again.quarantined, again.mended, again.remaining) == ((), (), (), ())


def test_what_was_forgotten_at_once_does_not_return(copy: Path) -> None:
    """Step 2 of carol held it, step 6 took it out of memory; without step 6, step 2 must go too."""
    with LocalStore(copy) as store:
        carol = session_named(store, "carol")
        assert [step.evicted for step in store.steps(carol.id)][-1] == ((1 + TOKENS, TOKENS),)
    hurt(copy, "carol", 5)
    [done] = repair_store(copy).rewound
    assert (done.session, done.from_step, done.to_step) == ("carol", 6, 1)
    with LocalStore(copy) as store:
        flush(store, carol.id)
        assert len(store.steps(carol.id)) == 4  # the three messages that are left, on the first
    assert verify_store(copy).sound


@pytest.mark.parametrize("column", ["digest", "parent_id", "created_at", "dropped", "evicted"])
def test_a_step_whose_row_is_damaged_goes(copy: Path, column: str) -> None:
    texts, before = told(copy), digests(copy)
    alter(copy, "steps", f"{column} = 'xyz'", "depth = 3")
    assert not verify_store(copy).sound
    done = repair_store(copy)
    expected = {0} if column == "parent_id" else {2, 1}  # 1: carol's second step held what was forgotten
    assert {one.to_step for one in done.rewound} == expected and not done.remaining
    assert verify_store(copy).sound and told(copy) == texts
    with LocalStore(copy) as store:
        for name in ("alice", "bob"):
            flush(store, session_named(store, name).id)
    assert digests_of(copy, ("alice", "bob")) == {name: before[name] for name in ("alice", "bob")}


def alter(root: Path, table: str, change: str, where: str) -> None:
    """Change rows as damage does: their sums stay as they were, the schema too."""
    with closing(sqlite3.connect(root / "meta.db", isolation_level=None)) as connection:
        kept = [row[0] for row in connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")]
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for name in names:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(f"UPDATE mplus_{table} SET {change} WHERE {where}")
        for sql in kept:
            connection.execute(sql)


def test_a_damaged_journal_is_reported_and_left(copy: Path) -> None:
    """Its session is not rewound: the damaged text would be written into memory."""
    alter(copy, "messages", "content = 'something else'", "position = 3 AND author IS NOT NULL")
    path = hurt(copy, "carol", 2)
    done = repair_store(copy)
    assert done.rewound == () and done.quarantined == () and path.exists()
    kinds = sorted(finding.kind for finding in done.remaining)
    assert kinds == ["journal", "journal", "journal", "shard"]  # alice, bob and carol
    assert any("restore" in line for line in done.next_steps + tuple(finding.what for finding in done.remaining))
    with LocalStore(copy) as store:
        assert len(store.messages(session_named(store, "dave").id)) == 2


def test_a_damaged_row_cannot_be_given_a_new_sum(copy: Path) -> None:
    alter(copy, "sessions", "created_at = created_at + 1", "num_messages = 2")
    with LocalStore(copy) as store:
        dave = session_named(store, "dave")
        with pytest.raises(StoreError, match="mplus_sessions is damaged: run mplus-memory verify"):
            store.append(dave.id, [turn("more")])
    assert [finding.kind for finding in repair_store(copy).remaining] == ["journal"]
    with LocalStore(copy) as store:
        store.delete_session("dave")
    assert verify_store(copy).sound


def test_a_damaged_database_is_not_written_to(copy: Path) -> None:
    hurt(copy, "alice", 1)
    data = bytearray((copy / "meta.db").read_bytes())
    data[4096:4200] = os.urandom(104)
    (copy / "meta.db").write_bytes(data)
    done = repair_store(copy)
    assert done.rewound == () and {finding.kind for finding in done.remaining} >= {"database"}
    assert (copy / "meta.db").read_bytes() == bytes(data)
    assert done.next_steps == (
        "restore the store from a backup, or export what can be read and import it into a new store",
    )


def test_mark_and_modes_are_put_right(copy: Path) -> None:
    (copy / "store.json").unlink()
    os.chmod(copy / "meta.db", 0o644)
    os.chmod(copy / "shards", 0o755)
    done = repair_store(copy)
    assert len(done.mended) >= 3 and verify_store(copy).findings == ()
    assert (copy / "shards").stat().st_mode & 0o777 == 0o700
    with LocalStore(copy) as store:
        assert len(store.sessions()) == 4


def test_a_missing_folder_of_shards_may_be_a_disk_that_is_not_mounted(copy: Path) -> None:
    texts = told(copy)
    shutil.rmtree(copy / "shards")
    assert "folder" in {finding.kind for finding in repair_store(copy).remaining}
    assert not (copy / "shards").exists()
    (copy / "shards").mkdir(0o700)
    assert {one.to_step for one in repair_store(copy).rewound} == {0}
    assert verify_store(copy).sound and told(copy) == texts


def test_an_error_of_a_damaged_shard_names_repair(copy: Path) -> None:
    shard_of(copy, "alice", 1).write_bytes(b"")
    with LocalStore(copy) as store:
        alice = session_named(store, "alice")
        with pytest.raises(CorruptShardError, match="'mplus-memory repair'"):
            store.open_shard(alice.id, store.steps(alice.id)[0].shard_id or "")


@pytest.mark.parametrize("point", POINTS)
def test_killed_anywhere_the_next_run_finishes(copy: Path, point: str) -> None:
    texts, before = told(copy), digests(copy)
    for number in (2, 4):
        hurt(copy, "alice", number)
    hurt(copy, "dave", 1)
    os.chmod(copy / "meta.db", 0o644)
    lose(copy, "mplus_requests")
    killed = 0
    for times in (1, 2):
        child = os.fork()
        if child == 0:
            try:
                failpoints.install(failpoints.kill_at(point, times))
                repair_store(copy)
                os._exit(0)
            finally:
                os._exit(1)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert code in (0, -signal.SIGKILL)
        killed += code != 0
        assert told(copy) == texts
    assert killed
    assert repair_store(copy).remaining == ()
    assert verify_store(copy, deep=True).sound and told(copy) == texts
    with LocalStore(copy) as store:
        for name in ("alice", "bob"):
            flush(store, session_named(store, name).id)
    after = digests_of(copy, ("alice", "bob"))
    assert after == {name: before[name] for name in ("alice", "bob")}
    with LocalStore(copy) as store:
        held = {step.shard_id for row in store.sessions() for step in store.steps(row.id)} - {None}
    assert {path.stem for path in (copy / "shards").rglob("*.*")} == held


def digests_of(root: Path, names: tuple[str, ...]) -> dict[str, str]:
    with LocalStore(root) as store:
        return {name: store.steps(session_named(store, name).id)[-1].digest for name in names}


def everything(root: Path) -> bytes:
    return b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())


@pytest.mark.parametrize("how", ["delete", "delete and be killed", "forget", "a branch goes"])
def test_what_is_in_quarantine_goes_with_its_session(copy: Path, how: str) -> None:
    path = shard_of(copy, "alice", 2)
    with LocalStore(copy) as store:
        canary = store.open_shard(session_named(store, "alice").id, path.stem).layer(0)[0].tobytes()
    with path.open("ab") as file:
        file.write(b"damaged")
    repair_store(copy)
    assert canary in everything(copy)
    with LocalStore(copy) as store:
        alice = session_named(store, "alice")
        match how:
            case "delete":
                store.delete_session("alice")
            case "a branch goes":
                store.delete_session("bob")
            case "forget":
                store.forget(alice, alice.head, [store.messages(alice.id)[1].id])
            case _:
                with pytest.raises(KeyboardInterrupt):
                    failpoints.install(stop_at("delete.committed"))
                    store.delete_session("alice")
                failpoints.install(None)
    LocalStore(copy).close()
    assert canary not in everything(copy)


def stop_at(point: str) -> failpoints.Hook:
    def hook(name: str) -> None:
        if name == point:
            raise KeyboardInterrupt

    return hook


def test_a_quarantine_of_nobody_goes_at_the_next_open(copy: Path) -> None:
    left = copy / "quarantine" / ("0" * 32) / f"{'1' * 32}.parquet"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"left")
    LocalStore(copy).close()
    assert not left.parent.exists()


def test_others_may_write_meanwhile(copy: Path) -> None:
    hurt(copy, "alice", 3)
    with LocalStore(copy) as writer:
        dave = session_named(writer, "dave")
        assert len(repair_store(copy).rewound) == 3
        writer.append(dave.id, [turn("goes on")])
        alice = session_named(writer, "alice")
        flush(writer, alice.id)
        eve = open_session(writer, "eve")
        writer.append(eve.id, [turn("new")])
        flush(writer, eve.id)
        evict(writer, writer.get_session(eve.id), writer.messages(eve.id)[0], 1)
    assert verify_store(copy).sound


def test_no_memory_goes_back_to_where_pruned_tokens_would_be_missing(copy: Path) -> None:
    """The second and third of erin's five steps are pruned, and a memory of three steps would read them."""
    with LocalStore(copy) as store:
        erin = open_session(store, "erin")
        store.append(erin.id, [turn(f"erin says {number}") for number in range(5)])
        flush(store, erin.id)
        steps, before = store.steps(erin.id), store.get_session(erin.id)
        plan = Unread(sessions=(before,), tags=(), steps={step.id: 4 for step in steps[1:3]})
        store.prune(Prunable(unread=(plan,)))
    hurt(copy, "erin", 4)
    [done] = repair_store(copy).rewound
    assert (done.session, done.from_step, done.to_step, len(done.message_ids)) == ("erin", 5, 1, 4)
    assert verify_store(copy, deep=True).sound
    with LocalStore(copy) as store:
        flush(store, erin.id)
        assert [step.digest for step in store.steps(erin.id)] == [step.digest for step in steps]


def test_what_has_no_text_to_write_again_is_left_to_its_owner(copy: Path) -> None:
    with LocalStore(copy) as store:
        frank = store.open_session("frank", fingerprint(), {"seed": 7, "keep_text": False})
        told = store.append(frank.id, [turn(f"frank says {number}") for number in range(3)])
        flush(store, frank.id)
        [first, *_] = store.steps(frank.id)
    path, alices = hurt(copy, "frank", 2), hurt(copy, "alice", 5)
    lost = tuple(message.id for message in told[1:])
    done = repair_store(copy)
    assert [one.session for one in done.rewound] == ["alice"] and done.quarantined == (str(alices),)
    assert [(f.kind, f.repairable) for f in done.remaining] == [("journal", False), ("shard", True)]
    assert done.remaining[0].affected[0].message_ids == lost and "go back to step 1" in done.remaining[0].what
    assert path.exists() and not verify_store(copy).sound
    with LocalStore(copy) as store:
        store.go_back(session_named(store, "frank"), Moment(head=first.id, end=1))
    assert verify_store(copy).sound
