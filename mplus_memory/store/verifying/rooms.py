"""The folder of a store: its mark, what lies about, and who may read it."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from mplus_memory.errors import ConfigError
from mplus_memory.soundness import Finding
from mplus_memory.store.files import told_as_ours
from mplus_memory.store.folder import FORMAT, VERSION, Folder

_TOP = {"store.json", "meta.db", "meta.db-wal", "meta.db-shm", "commit.lock", "commit.queue"} | {
    "shards",
    "quarantine",
}


def check_mark(folder: Folder) -> Iterator[Finding]:
    """Whether ``store.json`` is there, byte for byte.

    Raises:
        StoreFormatError: it says that the store is of a newer version.
        ConfigError: it says that the shards lie elsewhere.
    """
    with told_as_ours(folder.mark, "reading"):
        found = folder.mark.read_bytes() if folder.mark.is_file() else None
    noted = {} if found is None else _pairing(found)
    if noted and found == folder.mark_text(noted):
        raise ConfigError(
            f"the store at {folder.root} keeps its shards elsewhere; verify and repair are for stores that are whole "
            "in their folder"
        )
    if found == folder.mark_text({}):
        return
    if found is not None and _is_newer(found):
        folder.is_complete()  # raises
    what = "is missing" if found is None else f"was altered: {found[:80]!r}"
    yield Finding(kind="mark", what=what, path=str(folder.mark), repairable=True)


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


def _pairing(found: bytes) -> dict[str, object]:
    """What a mark notes of shards that lie elsewhere."""
    try:
        mark = dict(json.loads(found))
    except (ValueError, TypeError):
        return {}
    return {name: mark[name] for name in ("shards", "begun") if name in mark}


def _is_newer(found: bytes) -> bool:
    try:
        mark = json.loads(found)
        return bool(mark["format"] == FORMAT and int(mark["version"]) > VERSION)
    except (ValueError, KeyError, TypeError):
        return False
