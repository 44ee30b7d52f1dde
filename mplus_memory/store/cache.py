"""Copies of shards on the local disk, for shards that lie in an object store."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from mplus_memory.store import files
from mplus_memory.store.shard_files import OUR_FILE, OUR_FOLDER, file_name
from mplus_memory.store.shard_format import ShardLayout


class ShardCache:
    """At most ``max_bytes`` of shards in a folder (0700, files 0600), least recently used first to go.

    Every copy is compared with its SHA-256 the first time a process uses it. Several processes may share a folder: a
    file is written under a name of its own and renamed, and one that goes while it is mapped stays readable. It holds
    nothing that cannot be fetched again, so nothing is synced, and a disk that refuses is no error.
    """

    def __init__(self, place: Path, max_bytes: int) -> None:
        self.place = place
        self._max_bytes = max_bytes
        self._lock = threading.Lock()
        self._verified: set[str] = set()
        self._num_bytes: int | None = None  # as last counted, plus what was added since

    def path(self, lineage_id: str, shard_id: str) -> Path:
        """Where the copy of a shard is, or would be."""
        return self.place / lineage_id / file_name(shard_id)

    def get(self, lineage_id: str, shard_id: str, layout: ShardLayout) -> NDArray[np.uint8] | None:
        """The copy, mapped; None if there is none that is right."""
        path = self.path(lineage_id, shard_id)
        found = _mapped(path)
        if found is None:
            return None
        if shard_id not in self._verified:
            if not is_right(found.data, layout):
                files.remove(path)
                return None
            self._verified.add(shard_id)
        if len(found) != layout.num_bytes:
            return None
        with suppress(OSError):
            os.utime(path)
        return found

    def put(self, lineage_id: str, shard_id: str, data: memoryview) -> None:
        """Keep a copy, if there is room for it and the disk lets us."""
        if data.nbytes > self._max_bytes:
            return
        path = self.path(lineage_id, shard_id)
        temporary = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.tmp")
        try:
            self.place.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
            try:
                files.write_all(descriptor, data)
            finally:
                os.close(descriptor)
            os.rename(temporary, path)
        except OSError:
            files.remove(temporary)
            return
        self._count(data.nbytes)

    def remove(self, lineage_id: str, shard_ids: Iterable[str]) -> None:
        """Remove copies."""
        files.remove(*(self.path(lineage_id, shard_id) for shard_id in shard_ids))
        with suppress(OSError):
            os.rmdir(self.place / lineage_id)

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove copies of shards other than these (``<lineage>/<file>``): theirs were deleted, maybe elsewhere."""
        kept = set(keys)
        for path in self._entries():
            if f"{path.parent.name}/{path.name}" not in kept:
                files.remove(path)
                with suppress(OSError):
                    os.rmdir(path.parent)

    def num_bytes(self) -> int:
        """Bytes of all copies."""
        return sum(size for _, size, _ in self._used())

    def _count(self, added: int) -> None:
        with self._lock:
            self._num_bytes = self.num_bytes() if self._num_bytes is None else self._num_bytes + added
            if self._num_bytes > self._max_bytes:
                self._num_bytes = self._shrink()

    def _shrink(self) -> int:
        used = sorted(self._used())
        num_bytes = sum(size for _, size, _ in used)
        for _, size, path in used:
            if num_bytes <= self._max_bytes:
                break
            files.remove(path)
            num_bytes -= size
        return num_bytes

    def _used(self) -> list[tuple[float, int, Path]]:
        found = []
        for path in self._entries():
            with suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
        return found

    def _entries(self) -> list[Path]:
        with suppress(OSError):
            return [
                path
                for folder in self.place.iterdir()
                if OUR_FOLDER.fullmatch(folder.name)
                for path in folder.iterdir()
                if OUR_FILE.fullmatch(path.name) or path.suffix == ".tmp"
            ]
        return []


def is_right(data: memoryview, layout: ShardLayout) -> bool:
    """Whether these are a shard's bytes."""
    return data.nbytes == layout.num_bytes and hashlib.sha256(data).hexdigest() == layout.sha256


def _mapped(path: Path) -> NDArray[np.uint8] | None:
    try:
        with pa.memory_map(str(path)) as file:  # unlike mmap.mmap it keeps no descriptor open
            return np.frombuffer(file.read_buffer(), dtype=np.uint8)
    except OSError:
        return None
