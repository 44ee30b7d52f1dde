"""The folder of a store: its mark, what lies about, and who may read it."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from mplus_memory.errors import ConfigError, StoreFormatError
from mplus_memory.soundness import Finding
from mplus_memory.store.files import told_as_ours
from mplus_memory.store.folder import FORMAT, VERSION, Folder
from mplus_memory.store.verifying.examined import noted_in

_TOP = {"store.json", "meta.db", "meta.db-wal", "meta.db-shm", "commit.lock", "commit.queue"} | {
    "shards",
    "quarantine",
}


def mark_bytes(folder: Folder) -> bytes | None:
    """``store.json`` as it lies there."""
    with told_as_ours(folder.mark, "reading"):
        return folder.mark.read_bytes() if folder.mark.is_file() else None


def check_mark(folder: Folder, noted: dict[str, object] | None) -> Iterator[Finding]:
    """Whether ``store.json`` is there, byte for byte. ``noted``: what it should note of its shards; None: who knows.

    Raises:
        StoreFormatError: it says that the store is of a newer version, or keeps its shards in the folder.
        ConfigError: it says that the shards lie elsewhere, and they were not named.
    """
    found = mark_bytes(folder)
    elsewhere = noted_in(found)
    if not noted and elsewhere and found == folder.mark_text(elsewhere):
        raise ConfigError(f"the store at {folder.root} keeps its shards elsewhere; name them with shards= (--shards)")
    if noted != {} and found == folder.mark_text({}):
        raise StoreFormatError(f"the store at {folder.root} keeps its shards in its folder; leave out shards=")
    if noted is not None and found == folder.mark_text(noted):
        return
    if found is not None and _is_newer(found):
        folder.is_complete()  # raises
    what = "is missing" if found is None else f"was altered: {found[:80]!r}"
    yield Finding(kind="mark", what=what, path=str(folder.mark), repairable=noted is not None)


def check_modes(folder: Folder) -> Iterator[Finding]:
    """Files that others may read or write, the root itself left out: its mode is its owner's choice."""
    for path in folder.root.rglob("*"):
        wanted = 0o700 if path.is_dir() and not path.is_symlink() else 0o600
        try:
            mode = stat.S_IMODE(path.lstat().st_mode)
        except FileNotFoundError:
            continue  # a shard of another writer, or SQLite's own
        if path.is_symlink() or mode & ~wanted:
            what = "is a link" if path.is_symlink() else f"has mode {mode:04o}, more than {wanted:04o}"
            yield Finding(kind="mode", what=what, path=str(path), damage=False, repairable=not path.is_symlink())


def check_strays(folder: Folder, known: set[str]) -> Iterator[Finding]:
    """Files that no row points to. ``known``: ``<lineage>/<shard id>.parquet`` of all that have one."""
    for name in sorted(set(os.listdir(folder.root)) - _TOP):
        yield _stray(folder.root / name, "is not part of a store")
    for path in sorted(folder.shards.rglob("*")) if folder.shards.is_dir() else ():
        if path.is_dir() or str(path.relative_to(folder.shards)) in known:
            continue
        yield _stray(path, "belongs to no step; if it is a leftover of ours, the next open removes it")
    kept = sum(1 for path in folder.quarantine.rglob("*") if path.is_file()) if folder.quarantine.is_dir() else 0
    if kept:
        yield _stray(
            folder.quarantine, f"holds {kept} damaged shards that repair moved away; remove them when you like"
        )


def _stray(path: Path, what: str) -> Finding:
    return Finding(kind="file", what=what, path=str(path), damage=False)


def _is_newer(found: bytes) -> bool:
    try:
        mark = json.loads(found)
        return bool(mark["format"] == FORMAT and int(mark["version"]) > VERSION)
    except (ValueError, KeyError, TypeError):
        return False
