from __future__ import annotations

import json
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from mplus_memory.errors import StoreError, StoreFormatError
from mplus_memory.store import LocalStore, failpoints, migrate
from tests.store.builders import commit, open_alice, turn


def test_directories_are_0700_and_files_0600(root: Path) -> None:
    with LocalStore(root / "deep" / "er") as store:
        commit(store, open_alice(store).id)
        modes = {path: stat.S_IMODE(path.stat().st_mode) for path in root.rglob("*")}
    assert len(modes) >= 9
    for path, mode in modes.items():
        assert mode == (0o700 if path.is_dir() else 0o600), path


def test_only_our_own_names_are_on_disk(store: LocalStore, root: Path) -> None:
    store.append(open_alice(store, "../escape").id, [turn("x")])
    assert {path.name for path in root.iterdir()} <= {
        "store.json",
        "meta.db",
        "meta.db-wal",
        "meta.db-shm",
        "shards",
        "commit.lock",
    }
    assert [path.name for path in root.parent.iterdir()] == ["store"]


@pytest.mark.parametrize("name", ["a ? b", "x#y%41", "ä🙂"])
def test_any_path_can_be_a_store(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        with LocalStore(tmp_path / name) as store:
            open_alice(store)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_path_may_be_text(root: Path) -> None:
    with LocalStore(str(root)) as store:
        assert store.root == root


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StoreFormatError, match="file is a file, and a store is a folder"):
        LocalStore(tmp_path / "file")
    with pytest.raises(StoreFormatError, match=r"no store can be at .*file.*name another folder"):
        LocalStore(tmp_path / "file" / "store")
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("path", ["a\0b", "x" * 300])
def test_a_path_that_cannot_be(tmp_path: Path, path: str) -> None:
    with pytest.raises(StoreFormatError, match="name a"):
        LocalStore(tmp_path / path)


def test_a_folder_of_other_things_is_left_alone(root: Path) -> None:
    root.mkdir()
    (root / "thesis.tex").write_text("mine")
    with pytest.raises(StoreFormatError, match=r"has no store\.json and holds \['thesis\.tex'\]"):
        LocalStore(root)
    assert [path.name for path in root.iterdir()] == ["thesis.tex"]


def test_a_foreign_database_is_left_alone(root: Path) -> None:
    root.mkdir()
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        connection.execute("CREATE TABLE mine (x)")
    before = (root / "meta.db").read_bytes()
    with pytest.raises(StoreFormatError, match=r"meta\.db is not the database of a store"):
        LocalStore(root)
    assert (root / "meta.db").read_bytes() == before


def test_something_that_is_no_database(root: Path) -> None:
    LocalStore(root).close()
    (root / "meta.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreFormatError, match="is not the database of a store, or was altered"):
        LocalStore(root)


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (b"", "is not a store's mark: b''"),
        (b"[]", "is not a store's mark"),
        (b"\xff\xfe", "is not a store's mark"),
        (b'{"format": "mplus_memory store"}', "is not a store's mark"),
        (b'{"format": "cats", "version": 1}', "holds 'cats', not 'mplus_memory store'"),
        (b'{"format": "mplus_memory store", "version": 2}', "has format version 2, .* reads up to 1; update"),
    ],
)
def test_another_format_is_refused(root: Path, mark: bytes, said: str) -> None:
    LocalStore(root).close()
    (root / "store.json").write_bytes(mark)
    with pytest.raises(StoreFormatError, match=said):
        LocalStore(root)


def test_a_newer_schema_is_refused(root: Path) -> None:
    LocalStore(root).close()
    with closing(sqlite3.connect(root / "meta.db")) as connection, connection:
        connection.execute("UPDATE mplus_schema_version SET version_num = '9999'")
    with pytest.raises(
        StoreFormatError, match=f"has schema 9999, and this version of mplus_memory reads up to {migrate.REVISION}"
    ):
        LocalStore(root)


@pytest.mark.parametrize("lost", ["meta.db", "shards"])
def test_a_lost_part_is_never_made_anew(root: Path, lost: str) -> None:
    with LocalStore(root) as store:
        commit(store, open_alice(store).id)
    (root / lost).rename(root.parent / "elsewhere")
    with pytest.raises(StoreFormatError, match=f"{lost} is missing from the store"):
        LocalStore(root)
    assert not (root / lost).exists()


def test_lost_tables_are_never_made_anew(root: Path) -> None:
    LocalStore(root).close()
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        connection.execute("DROP TABLE mplus_schema_version")
    with pytest.raises(StoreFormatError, match="lost its tables"):
        LocalStore(root)


def test_shards_without_a_mark_are_never_swept(root: Path) -> None:
    with LocalStore(root) as store:
        commit(store, open_alice(store).id)
    mark = (root / "store.json").read_bytes()
    (root / "store.json").unlink()
    with pytest.raises(StoreFormatError, match=r"it has no store\.json and holds shards"):
        LocalStore(root)
    (root / "store.json").write_bytes(mark)
    with LocalStore(root) as store:
        assert store.sessions()[0].num_steps == 1


def test_the_mark_says_format_and_version(store: LocalStore, root: Path) -> None:
    assert json.loads((root / "store.json").read_text()) == {"format": "mplus_memory store", "version": 1}


def _as_nobody(root: Path) -> str:
    """What opening the store says to a user who owns nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        if os.getuid() == 0:
            os.setuid(65534)
        try:
            LocalStore(root)
            said = "opened"
        except StoreError as error:
            said = str(error)
        except BaseException as error:
            said = repr(error)
        os.write(writer, said.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    return said


@pytest.mark.parametrize("made_before", [True, False])
def test_a_read_only_folder(tmp_path: Path, made_before: bool) -> None:
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
        folder.chmod(0o755)
    root = tmp_path / "store"
    root.mkdir()
    if made_before:
        with LocalStore(root) as store:
            open_alice(store)
    for path in (root, *root.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    said = _as_nobody(root)
    root.chmod(0o755)
    assert "not allowed while" in said
    assert "a store must be writable by this user" in said
    assert str(root) in said


@pytest.mark.parametrize("point", ["store.locked", "migrate.begun", "migrate.committed", "store.schema_made"])
def test_an_interrupted_creation_is_taken_up_again(root: Path, point: str) -> None:
    def fail(name: str) -> None:
        if name == point:
            raise KeyboardInterrupt

    failpoints.install(fail)
    with pytest.raises(KeyboardInterrupt):
        LocalStore(root)
    failpoints.install(None)
    with LocalStore(root) as store:
        assert open_alice(store).num_steps == 0
