"""Encrypted stores: nothing readable on disk, the same memory, and no way in with another key."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlalchemy import select, update

from mplus_memory.errors import ConfigError, CorruptShardError, QuotaError, StoreKeyError
from mplus_memory.records import Moment, Turn
from mplus_memory.store import LocalStore, failpoints, open_store, repair_store, verify_store
from mplus_memory.store.keys import LocalKey, given_service
from mplus_memory.store.schema import lineages
from mplus_memory.store.sealed_shard import SealedShard
from tests.session.conftest import QUICK
from tests.store.builders import fingerprint, turn
from tests.store.sound import flush, open_session, session_named, write
from tests.store.test_verify import flip

KEY, OTHER = b"k" * 32, b"o" * 32
CANARY = "canary"


@pytest.fixture
def root() -> Iterator[Path]:
    place = Path(QUICK or ".") / f"mplus-encryption-{os.getpid()}"
    yield place
    shutil.rmtree(place, ignore_errors=True)


def fill(store: LocalStore, name: str) -> None:
    session = open_session(store, name)
    told = [
        Turn(role="user", content=f"{CANARY} {n} {'long ' * 900 if n == 1 else ''}", author=f"{CANARY} Ann",
             external_id=f"{CANARY}{n}") for n in range(4)
    ]  # fmt: skip
    store.append(session.id, told, request_id=f"{CANARY} request")
    flush(store, session.id)
    session = store.get_session(session.id)
    store.fork(session, f"{CANARY} tag", Moment(head=session.head, end=4), tag_of=session.id)
    branch = store.fork(session, f"{CANARY} branch of {name}", Moment(head=session.head, end=4))
    store.append(branch.id, [turn(f"{CANARY} of the branch")])
    flush(store, branch.id)


def everything(root: Path) -> bytes:
    return b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())


def token_bytes(store: LocalStore) -> list[bytes]:
    found = []
    for row in store.sessions():
        for step in store.steps(row.id):
            assert step.shard_id is not None
            for layer in range(row.fingerprint.num_layers):
                tokens, keys = store.open_shard(row.id, step.shard_id).layer(layer)
                found += [tokens[0].tobytes(), keys[0].tobytes()]
    return found


def seen(store: LocalStore) -> list[object]:
    """All that a session tells, ids and times left out."""
    return [
        (row.name, [(m.content, m.author, m.external_id, m.step) for m in store.messages(row.id)],
         [(step.digest, step.num_tokens) for step in store.steps(row.id)],
         [(tag.name, tag.num_steps) for tag in store.tags(row.id)])
        for row in store.sessions()
    ]  # fmt: skip


def test_the_same_memory_and_nothing_readable(root: Path, tmp_path: Path) -> None:
    with LocalStore(tmp_path / "plain") as plain, LocalStore(root, encryption_key=KEY) as store:
        for one in (plain, store):
            fill(one, f"{CANARY} alice")
        assert seen(plain) == seen(store)  # digests too
        tokens = token_bytes(plain)
        assert tokens == token_bytes(store)
        open_now, readable = everything(root), everything(tmp_path / "plain")
    closed = everything(root)
    for secret in (CANARY.encode(), *tokens):
        assert secret in readable and secret not in open_now and secret not in closed
    with LocalStore(root, encryption_key=base64.b64encode(KEY).decode()) as store:
        assert CANARY in store.sessions()[0].name
        alice = session_named(store, f"{CANARY} alice")
        again = Turn(role="user", content="again", external_id=f"{CANARY}2")
        assert store.append(alice.id, [again])[0].content == f"{CANARY} 2 "  # found by its digest
        assert len(store.append(alice.id, [turn("x")], request_id=f"{CANARY} request")) == 4
        assert isinstance(store.open_shard(alice.id, store.steps(alice.id)[0].shard_id or ""), SealedShard)


def test_shards_need_the_key(root: Path) -> None:
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
    for path in (root / "shards").rglob("*.parquet"):
        data = path.read_bytes()
        assert data[:4] == data[-4:] == b"PARE"  # the footer is encrypted too
        with pytest.raises(OSError, match="no decryption found"):
            pq.read_table(path)


@pytest.mark.parametrize("key", [None, OTHER])
def test_without_the_key_nothing_opens_and_nothing_is_lost(root: Path, key: bytes | None) -> None:
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
        before = seen(store)
    files = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file() and path.name != "commit.queue"}
    with pytest.raises(StoreKeyError, match="MPLUS_MEMORY_KEY"):
        LocalStore(root, encryption_key=key)
    assert {path: path.read_bytes() for path in files} == files
    with LocalStore(root, encryption_key=KEY) as store:
        assert seen(store) == before


def test_a_plain_store_takes_no_key(root: Path) -> None:
    with LocalStore(root) as store:
        fill(store, "alice")
    with pytest.raises(ConfigError, match="is not encrypted, and a key was given"):
        LocalStore(root, encryption_key=KEY)


@pytest.mark.parametrize("key", [b"short", "not base64!", "c2hvcnQ=", 7, KEY + b"x"])
def test_what_is_no_key_is_refused(root: Path, key: object) -> None:
    with pytest.raises(ConfigError, match="the encryption key is"):
        LocalStore(root, encryption_key=key)  # type: ignore[arg-type]
    assert not (root / "store.json").exists()


def test_verify_with_the_key_and_without(root: Path) -> None:
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
    with_key, without = verify_store(root, deep=True, encryption_key=KEY), verify_store(root)
    assert with_key.sound and without.sound and (with_key.digests, without.digests) == (True, False)
    with pytest.raises(StoreKeyError):
        verify_store(root, encryption_key=OTHER)
    with LocalStore(root, encryption_key=KEY) as store:
        lost = store.steps(session_named(store, "alice").id)[1]
    [path] = (root / "shards").rglob(f"{lost.shard_id}.parquet")
    flip(path, path.stat().st_size * 4)
    for found in (verify_store(root, encryption_key=KEY), verify_store(root)):
        [finding] = found.findings
        assert "was altered" in finding.what
    with pytest.raises(StoreKeyError):
        repair_store(root)
    with LocalStore(root, encryption_key=KEY) as store:
        alice = session_named(store, "alice")
        with pytest.raises(CorruptShardError, match=r"was altered.*repair"):
            store.open_shard(alice.id, lost.shard_id or "").layer(0)
        assert {one.session for one in repair_store(root, encryption_key=KEY).rewound} >= {"alice"}
        flush(store, alice.id)
    assert verify_store(root, encryption_key=KEY).sound


def test_a_row_in_another_place_does_not_open(root: Path) -> None:
    """Bytes that are moved within a lineage keep their key, but not their place."""
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
        alice = session_named(store, "alice")
        with store._database.write("journal") as connection:
            connection.exec_driver_sql(
                "UPDATE mplus_messages SET content = (SELECT content FROM mplus_messages WHERE position = 2 LIMIT 1) "
                "WHERE position = 1"
            )
        with pytest.raises(StoreKeyError, match="was altered"):
            store.messages(alice.id)


def test_deleting_the_session_deletes_its_key(root: Path) -> None:
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
        wrapped = keys_in(root)
        store.delete_session("alice")
        assert keys_in(root) == wrapped  # the branch shares it
        store.delete_session(f"{CANARY} branch of alice")
        gone = wrapped - keys_in(root)
        assert len(gone) == 1 and not any(key in everything(root) for key in gone)


def keys_in(root: Path) -> set[bytes]:
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        tables = ("lineages", "namespaces")
        return {row[0] for name in tables for row in connection.execute(f"SELECT wrapped_key FROM mplus_{name}")}


def test_rotation_changes_the_wrapped_keys_alone(root: Path) -> None:
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
        fill(store, "bob")
        before, wrapped = seen(store), keys_in(root)
        shards = {path: path.read_bytes() for path in (root / "shards").rglob("*.parquet")}
        assert store.rotate_key(OTHER) == len(wrapped) == 3
        assert seen(store) == before
        write(store, session_named(store, "bob").id)
    assert {path: path.read_bytes() for path in shards} == shards
    assert not any(key in everything(root) for key in wrapped)
    with pytest.raises(StoreKeyError):
        LocalStore(root, encryption_key=KEY)
    with LocalStore(root, encryption_key=OTHER) as store:
        assert len(store.sessions()) == 4
    assert verify_store(root, encryption_key=OTHER).sound


def test_whoever_opened_before_a_rotation_makes_no_keys_with_the_old_one(root: Path) -> None:
    with LocalStore(root, encryption_key=KEY) as first, LocalStore(root, encryption_key=KEY) as second:
        fill(first, "alice")
        first.rotate_key(OTHER)
        for namespace in ("default", "another"):
            with pytest.raises(StoreKeyError, match="another key"):
                second.open_session("bob", fingerprint(), {"seed": 7}, namespace)
    with LocalStore(root, encryption_key=OTHER) as store:
        assert {session.name for session in store.sessions()} == {"alice", f"{CANARY} branch of alice"}


@pytest.mark.parametrize("namespace", ["default", "another"])
def test_an_empty_store_is_encrypted_or_not_by_its_first_session(root: Path, namespace: str) -> None:
    with LocalStore(root) as plain, LocalStore(root, encryption_key=KEY) as sealing:
        fill(plain, "alice")
        with pytest.raises(ConfigError, match="not encrypted"):
            sealing.open_session("bob", fingerprint(), {"seed": 7}, namespace)
    LocalStore(root).close()


def test_an_empty_store_whose_first_session_is_encrypted_takes_no_plain_one(root: Path) -> None:
    with LocalStore(root) as plain, LocalStore(root, encryption_key=KEY) as sealing:
        fill(sealing, "alice")
        for namespace in ("default", "another"):
            with pytest.raises(StoreKeyError, match="no key was given"):
                plain.open_session("bob", fingerprint(), {"seed": 7}, namespace)
    LocalStore(root, encryption_key=KEY).close()


def test_rotation_of_a_plain_store_is_refused(root: Path) -> None:
    with LocalStore(root) as store, pytest.raises(ConfigError, match="no key to change"):
        store.rotate_key(OTHER)


def test_keys_wrapped_by_several_are_gathered_under_one(root: Path) -> None:
    """As rotations leave them that were made on two copies of a store, or broken off by an older version."""
    new = b"n" * 32
    with LocalStore(root, encryption_key=KEY) as store:
        for name in ("alice", "bob", "carol"):
            fill(store, name)
        before = seen(store)
        with store._database.write("rotate") as connection:
            rows = connection.execute(select(lineages.c.id, lineages.c.wrapped_key)).all()
            for (lineage_id, wrapped), key in zip(rows, (OTHER, new, KEY), strict=True):
                fresh = store._database.keys.rewrapped(wrapped, LocalKey(key))
                connection.execute(update(lineages).where(lineages.c.id == lineage_id).values(wrapped_key=fresh))
    wrapped_before = keys_in(root)
    with LocalStore(root, encryption_key=KEY) as store, pytest.raises(StoreKeyError):
        store.rotate_key(new)
    assert keys_in(root) == wrapped_before
    with LocalStore(root, encryption_key=[KEY, OTHER, new]) as store:
        assert seen(store) == before
    with LocalStore(root, encryption_key=KEY) as store:
        assert store.rotate_key(new, [b"x" * 32, OTHER]) == 4
        assert seen(store) == before
    with LocalStore(root, encryption_key=new) as store:
        assert seen(store) == before
    assert verify_store(root, encryption_key=new).sound
    with pytest.raises(ConfigError, match="no encryption key among the 0 given"):
        LocalStore(root, encryption_key=[])


@pytest.mark.parametrize("point", [name for name in failpoints.NAMES if name.startswith("rotate.")])
def test_a_killed_rotation_is_done_or_not(root: Path, point: str) -> None:
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
        before = seen(store)
    child = os.fork()
    if child == 0:
        failpoints.install(failpoints.kill_at(point))
        LocalStore(root, encryption_key=KEY).rotate_key(OTHER)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    right, wrong = (OTHER, KEY) if point == "rotate.committed" else (KEY, OTHER)
    with pytest.raises(StoreKeyError):
        LocalStore(root, encryption_key=wrong)
    with LocalStore(root, encryption_key=right) as store:
        assert seen(store) == before


def test_a_key_service_of_ones_own(root: Path) -> None:
    class Service:
        """Counts what it is asked."""

        def __init__(self) -> None:
            self.inner, self.asked = LocalKey(KEY), 0

        def wrap(self, key: bytes) -> bytes:
            return b"mine" + self.inner.wrap(key)

        def unwrap(self, wrapped: bytes) -> bytes:
            self.asked += 1
            assert wrapped[:4] == b"mine"
            return self.inner.unwrap(wrapped[4:])

    service = Service()
    with LocalStore(root, encryption_key=service) as store:
        fill(store, "alice")
        assert service.asked <= 2  # once for the namespace, once for the lineage
    assert given_service(service) is service
    assert json.loads((root / "store.json").read_text())["version"] == 1


@pytest.mark.parametrize("key", [None, KEY])
def test_text_that_is_not_kept_goes_and_comes_back_with_its_tag(root: Path, key: bytes | None) -> None:
    with LocalStore(root, encryption_key=key) as store:
        silent = store.open_session("silent", fingerprint(), {"seed": 7, "keep_text": False})
        told = [Turn(role="user", content=f"{CANARY} {n}", author="Ann", external_id=f"x{n}") for n in range(3)]
        store.append(silent.id, told)
        waiting = store.session_bytes(silent.id)["journal"]
        kept = sum(len(f"x{n}") + (29 if key else 0) for n in range(3))  # mark, nonce and tag
        assert waiting == kept + sum(len(text) + (29 if key else 0) for turn in told for text in (turn.content, "Ann"))
        store.fork(store.get_session(silent.id), "waiting", Moment(head=None, end=3), tag_of=silent.id)
        flush(store, silent.id)
        texts = [(message.content, message.author, message.external_id) for message in store.messages(silent.id)]
        assert texts == [(None, None, f"x{n}") for n in range(3)]
        assert store.session_bytes(silent.id)["journal"] == kept
        store.go_back(store.get_session(silent.id), "waiting")
        texts = [(message.content, message.author, message.external_id) for message in store.messages(silent.id)]
        assert texts == [(turn.content, turn.author, turn.external_id) for turn in told]
        assert verify_store(root, encryption_key=key).sound


def test_names_are_readable_where_the_store_tells_them(root: Path) -> None:
    with LocalStore(root, encryption_key=KEY) as store:
        fill(store, "alice")
        alice = session_named(store, "alice")
        store.set_quota(store.quota(session_id=alice.id).used_bytes, session_id=alice.id)
        with pytest.raises(QuotaError, match="session 'alice' would take"):
            store.append(alice.id, [turn("more")])
        assert {one.name for one in store.family(alice.id)} == {"alice", f"{CANARY} tag", f"{CANARY} branch of alice"}
        assert store.delete_session("alice").shared_with == (f"{CANARY} branch of alice",)


def test_shards_elsewhere_and_their_copies_are_encrypted_too(root: Path, tmp_path: Path) -> None:
    place, cache = tmp_path / "mount", tmp_path / "cache"
    place.mkdir()
    where = {"shards": place.as_uri(), "cache": cache}
    with open_store(root, **where, encryption_key=KEY) as store, LocalStore(tmp_path / "plain") as plain:
        for one in (store, plain):
            fill(one, "alice")
        tokens = token_bytes(plain)
        assert tokens == token_bytes(store)
    shutil.rmtree(cache)
    with open_store(root, **where, encryption_key=KEY) as store:
        assert token_bytes(store) == tokens
        alice = session_named(store, "alice")
        assert isinstance(store.open_shard(alice.id, store.steps(alice.id)[0].shard_id or ""), SealedShard)
    for held in (place, cache, root):
        data = everything(held)
        assert data and not any(secret in data for secret in (CANARY.encode(), *tokens))
    with pytest.raises(StoreKeyError):
        open_store(root, **where)
