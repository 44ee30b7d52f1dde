"""Addresses: which are taken, which refused with what words, and that no password shows anywhere."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

import pytest

from mplus_memory import LatentMemoryBackend
from mplus_memory.errors import ConfigError, MPlusError, StoreError, StoreFormatError
from mplus_memory.store import LocalStore, open_store
from mplus_memory.store.addresses import shown
from mplus_memory.testing.made_up import assert_holds, open_session, tell
from tests.remote.servers import PASSWORD, S3, Postgres, free_port


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("postgresql://me:secret@host:5432/db?password=secret", "postgresql://me@host:5432/db"),
        ("postgresql://me:se@cr/e?t#@host/db", "postgresql://me@host/db"),
        ("postgresql://host/db?user=me&password=secret", "postgresql://host/db"),
        ("postgresql:///db?host=/tmp", "postgresql:///db"),
        ("s3://key:secret@bucket/prefix?region=x", "s3://bucket/prefix"),
        ("s3://bucket/prefix", "s3://bucket/prefix"),
        ("file:///mount", "file:///mount"),
        ("a/folder@x", "a/folder@x"),
        (Path("a"), "a"),
    ],
)
def test_what_is_shown(address: str, seen: str) -> None:
    assert shown(address) == seen


@pytest.mark.parametrize(
    ("store", "shards", "named"),
    [
        ("mysql://u:secret@h/d", "s3://b", "mysql://h/d'?: allowed are a folder and postgresql"),
        ("postgresql://u:secret@h/d", None, "say where the shards go"),
        ("postgresql://u:secret@h:port/d", "s3://b/p?region=x", "cannot be read as a URL"),
        ("folder", "ftp://u:secret@h/d", "allowed are a folder and URLs that begin with s3://"),
        ("folder", "s3://", "s3://"),
    ],
)
def test_addresses_that_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: str, shards: str | None, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MPlusError, match=named) as told:
        open_store(store, shards=shards)
    assert "secret" not in str(told.value)
    assert not (tmp_path / "folder").exists()


def everything(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error)


def test_a_wrong_password_is_told_without_it(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.url(password="wrong-secret")
    with pytest.raises(StoreError, match="password authentication failed") as told:
        open_store(url, shards=tmp_path / "shards")
    assert "wrong-secret" not in everything(told.value)
    assert not (tmp_path / "shards").exists()


def test_nobody_shows_a_password(
    database: str, s3: S3, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bucket = s3.new_bucket()
    with open_store(database, shards=bucket, cache=tmp_path) as store:
        tell(store, open_session(store), "private words")
        seen = [repr(store), repr(vars(store)), repr(store._database), store.where, repr(store._shard_files)]
        seen += [repr(vars(store._shard_files)), repr(vars(store._database))]
    wrong = bucket.replace("very-secret", "very-secret").replace("bucket", "nothere", 1)
    with pytest.raises(StoreError, match="nothere") as told:
        open_store(tmp_path / "other", shards=wrong)
    seen += [everything(told.value), *capfd.readouterr(), caplog.text]
    for text in seen:
        assert PASSWORD not in text
        assert PASSWORD.replace("@", "%40") not in text
        assert "very-secret" not in text
        assert "private words" not in text


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store(f"postgresql://u:p@127.0.0.1:{free_port()}/d", shards=tmp_path / "shards", busy_timeout=2)


def test_wrong_pairs_are_refused(root: Path, database: str, s3: S3, tmp_path: Path) -> None:
    """A store opened with another's shards would sweep them away."""
    here, there = tmp_path / "here", s3.new_bucket()
    with open_store(database, shards=here) as store:
        session = open_session(store)
        step = tell(store, session, "one")[0]
    for shards in (there, tmp_path / "nothing"):
        with pytest.raises(StoreFormatError, match="it has no mark"):
            open_store(database, shards=shards)
    with pytest.raises(StoreFormatError, match="holds the shards of another store"):
        open_store(root, shards=here)
    with pytest.raises(StoreFormatError, match="holds the shards of another store"):
        open_store(root, shards=here.as_uri())
    with pytest.raises(ConfigError, match="belongs to the store at"):
        open_store(database, shards=root / "shards")
    open_store(root, shards=there).close()
    with pytest.raises(StoreFormatError, match="keeps its shards elsewhere"):
        LocalStore(root)
    with pytest.raises(StoreFormatError, match="has its shards under id"):
        open_store(root, shards=here)
    with open_store(database, shards=here) as store:
        assert_holds(store, session.id, step)


def test_a_local_store_does_not_lose_its_shards(root: Path, tmp_path: Path) -> None:
    with LocalStore(root) as store:
        tell(store, open_session(store), "one")
    with pytest.raises(StoreFormatError, match="open it without shards="):
        open_store(root, shards=tmp_path / "elsewhere")


@pytest.mark.parametrize("stage", ["nothing", "marked"])
def test_a_pairing_that_was_cut_off_goes_on(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    from mplus_memory.store.folder_shards import FolderShards

    write = FolderShards.write_mark

    def cut(self: FolderShards, data: bytes) -> None:
        if stage == "marked":
            write(self, data)
        raise KeyboardInterrupt

    monkeypatch.setattr(FolderShards, "write_mark", cut)
    with pytest.raises(KeyboardInterrupt):
        open_store(root, shards=tmp_path / "shards")
    monkeypatch.undo()
    for _ in range(2):
        open_store(root, shards=tmp_path / "shards").close()


def test_one_schema_of_a_database_is_a_store(postgres: Postgres, tmp_path: Path) -> None:
    """Two stores in one database, by ``search_path``; neither sees or waits for the other."""
    url = postgres.new_database()
    urls = {}
    for name in ("one", "two"):
        postgres.execute(f"CREATE SCHEMA {name}", url.rpartition("/")[2])
        urls[name] = f"{url}?options=-csearch_path%3D{name}"
    with (
        open_store(urls["one"], shards=tmp_path / "1") as one,
        open_store(urls["two"], shards=tmp_path / "2", busy_timeout=1) as two,
    ):
        with one._database.lock.held():
            tell(two, open_session(two), "in two")
        assert one.sessions() == []
    postgres.drop_database(url)


def test_the_backend_takes_both(database: str, s3: S3, tmp_path: Path, tiny: object) -> None:
    bucket = s3.new_bucket()
    for _ in range(2):
        with LatentMemoryBackend(database, tiny, shards=bucket, cache=tmp_path) as backend:  # type: ignore[arg-type]
            session = backend.session("alice")
            session.remember("My dog is called Biscuit, and she is very fond of long walks.")
            session.flush()
            assert backend.where == shown(database)
            with pytest.raises(ConfigError, match="in no folder"):
                _ = backend.store_path
            answer = session.answer("dog?", max_new_tokens=2)
    assert answer.reads
