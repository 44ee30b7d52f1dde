"""Shards in an object store, through pyarrow's file systems: S3 and what speaks like it, Google Cloud, Azure, a mount.

There is no rename and no lock there, and none is needed: an object is uploaded whole under its final, unique name, and
only then a row names it. What no row names is removed once it is old.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.fs as pf
from numpy.typing import NDArray

from mplus_memory.errors import StoreError, StoreFormatError
from mplus_memory.store import files
from mplus_memory.store.cache import ShardCache, is_right
from mplus_memory.store.failpoints import reached
from mplus_memory.store.mapped_file import ShardName
from mplus_memory.store.sealed_shard import SealedShard
from mplus_memory.store.shard import Shard
from mplus_memory.store.shard_files import MARK, OUR_FILE, OUR_FOLDER, QUARANTINE, ShardFile, ShardFiles, file_name
from mplus_memory.store.shard_format import ShardLayout

ORPHAN_AGE = 86_400.0  # seconds after which an upload that no row names is nobody's
SWEEP_EVERY = 86_400.0  # seconds between two listings of everything
_SWEPT = "swept"  # an empty object: when it was written, everything was listed
_AT_ONCE = 16

Result = TypeVar("Result")


class ObjectShards(ShardFiles):
    """``<prefix>/<lineage>/<id>.parquet`` on ``filesystem``, and copies of what is read in ``cache_root/<store id>``.

    cache_bytes: how much to keep there; 0 keeps nothing.
    """

    apart = True
    listed_under_lock = False

    def __init__(
        self, filesystem: pf.FileSystem, prefix: str, where: str, *, cache_root: Path, cache_bytes: int
    ) -> None:
        self.where = where
        self._filesystem = filesystem
        self._prefix = prefix.rstrip("/")
        self._is_mount = isinstance(filesystem, pf.LocalFileSystem)
        self._cache_root, self._cache_bytes = cache_root, cache_bytes
        self.cache = ShardCache(cache_root / "unpaired", 0)

    @property
    def leaves(self) -> tuple[str, ...]:
        """What others keep of removed objects."""
        versions = () if self._is_mount else ("versions of removed objects that the bucket keeps",)
        return (*versions, "other machines' copies of shards, until one opens the store there, a day later at most")

    def read_mark(self) -> bytes | None:
        """``shards.json``."""
        found = self._read(MARK)
        if found is None and any(True for _ in self.listed()):
            raise StoreFormatError(f"{self.where} has shards and no {MARK}: it is not ours to use; name another place")
        return None if found is None else found.tobytes()

    def write_mark(self, data: bytes) -> None:
        """Upload the mark."""
        self._write(MARK, memoryview(data))

    def belongs_to(self, store_id: str) -> None:
        """Copies are kept under the store's id."""
        self.cache = ShardCache(self._cache_root / store_id, self._cache_bytes)

    @contextmanager
    def published(self, lineage_id: str, shard_id: str, data: memoryview) -> Iterator[None]:
        """Uploaded under its final name; nobody sweeps it before it is a day old."""
        key = f"{lineage_id}/{file_name(shard_id)}"
        reached("shard.created")
        try:
            self._write(key, data)
        except BaseException:
            self.withdraw(lineage_id, shard_id)
            raise
        self.cache.put(lineage_id, shard_id, data)
        reached("shard.published")
        yield

    def withdraw(self, lineage_id: str, shard_id: str) -> None:
        """Delete the object."""
        self.cache.remove(lineage_id, [shard_id])
        self._delete([f"{lineage_id}/{file_name(shard_id)}"])

    def remove(self, lineage_id: str, shard_ids: Sequence[str], *, deserted: bool) -> bool:
        """Delete the objects, and of a deserted lineage all there are."""
        self.cache.remove(lineage_id, shard_ids)
        all_gone = self._delete([f"{lineage_id}/{file_name(shard_id)}" for shard_id in shard_ids])
        if deserted:
            all_gone &= self._delete_lineage(lineage_id)
        return all_gone

    def open(
        self, lineage_id: str, shard_id: str, layout: ShardLayout, name: ShardName, key: bytes | None = None
    ) -> Shard | SealedShard:
        """From the local copy if that is right, else fetched; either way its SHA-256 was compared."""
        path = self.cache.path(lineage_id, shard_id)
        content = self.cache.get(lineage_id, shard_id, layout)
        if content is None:
            content = self._read(f"{lineage_id}/{file_name(shard_id)}")
            place = Path(self.place_of(lineage_id, shard_id))
            if content is None:
                raise name.corrupt(place, "is missing")
            if not is_right(content.data, layout):
                raise name.corrupt(place, f"was altered: its {content.nbytes} bytes have another SHA-256")
            self.cache.put(lineage_id, shard_id, content.data)
        if key is not None:
            return SealedShard(path, layout, name, key, content)
        return Shard(path, layout, name, content)

    def place_of(self, lineage_id: str, shard_id: str) -> str:
        """Its URL."""
        return f"{self.where}/{lineage_id}/{file_name(shard_id)}"

    def stored(self, lineage_id: str, shard_id: str) -> bytes | None:
        """Fetched, whatever lies in the cache."""
        if self._is_mount:
            return files.whole(Path(self._path(f"{lineage_id}/{file_name(shard_id)}")))
        found = self._read(f"{lineage_id}/{file_name(shard_id)}")
        return None if found is None else found.tobytes()

    def put_aside(self, lineage_id: str, shard_id: str) -> None:
        """Upload it under another name, then delete it."""
        key = f"{lineage_id}/{file_name(shard_id)}"
        found = self._read(key)
        self.cache.remove(lineage_id, [shard_id])
        if found is not None:
            self._write(f"{QUARANTINE}/{key}", found.data)
            self._delete([key])

    def aside(self) -> list[str]:
        """By one listing."""
        selector = pf.FileSelector(self._path(QUARANTINE), recursive=True, allow_not_found=True)
        found = self._told("listing", lambda: self._filesystem.get_file_info(selector))
        parts = {info.path.removeprefix(f"{self._path(QUARANTINE)}/").partition("/")[0] for info in found}
        return [part for part in parts if OUR_FOLDER.fullmatch(part)]

    def purge_aside(self, lineage_id: str) -> bool:
        """Delete what lies there of it."""
        return self._delete_lineage(f"{QUARANTINE}/{lineage_id}")

    def sweep_is_due(self) -> bool:
        """Once a day: a listing of everything costs a request per thousand objects."""
        info = self._told("looking at", lambda: self._filesystem.get_file_info(self._path(_SWEPT)))
        return info.mtime is None or time.time() - info.mtime.timestamp() > SWEEP_EVERY

    def listed(self) -> list[ShardFile]:
        """One listing of everything under the prefix."""
        selector = pf.FileSelector(self._prefix, recursive=True, allow_not_found=True)
        found = []
        for info in self._told("listing", lambda: self._filesystem.get_file_info(selector)):
            lineage_id, _, name = info.path.removeprefix(f"{self._prefix}/").partition("/")
            if info.is_file and OUR_FOLDER.fullmatch(lineage_id) and OUR_FILE.fullmatch(name):
                changed_at = None if info.mtime is None else info.mtime.timestamp()
                found.append(ShardFile(lineage_id=lineage_id, name=name, changed_at=changed_at))
        return found

    def is_free(self, file: ShardFile, *, deserted: bool) -> bool:
        """Whether it is older than any writer waits, or nobody can write in its lineage any more."""
        return deserted or (file.changed_at is not None and time.time() - file.changed_at > ORPHAN_AGE)

    def remove_orphans(self, orphans: Sequence[ShardFile]) -> bool:
        """Delete the objects."""
        return self._delete([orphan.key for orphan in orphans])

    def swept(self, lineage_ids: Iterable[str], keys: Iterable[str]) -> None:
        """Note the time, and drop copies of what is gone."""
        self.cache.keep_only(keys)
        self._write(_SWEPT, memoryview(b""))

    def num_bytes(self) -> tuple[int, int]:
        """By one listing of everything."""
        selector = pf.FileSelector(self._prefix, recursive=True, allow_not_found=True)
        found = self._told("listing", lambda: self._filesystem.get_file_info(selector))
        sizes = [info.size for info in found if info.is_file]
        return len(sizes), sum(sizes)

    def _path(self, key: str) -> str:
        return f"{self._prefix}/{key}"

    def _told(self, doing: str, work: Callable[[], Result]) -> Result:
        try:
            return work()
        except (OSError, pa.ArrowException) as error:
            raise StoreError(
                f"the object store failed while {doing} {self.where}: {error}; check its address, the credentials and "
                "the network, then repeat"
            ) from error

    def _write(self, key: str, data: memoryview) -> None:
        def upload() -> int | None:
            path = self._path(key)
            if self._is_mount:
                files.make_directory(Path(path).parent)
            with self._filesystem.open_output_stream(path, compression=None) as stream:
                stream.write(data)
            if self._is_mount:
                _sync(Path(path))
            size: int | None = self._filesystem.get_file_info(path).size
            return size

        size = self._told("writing", upload)
        if size != data.nbytes:
            raise StoreError(f"{self.where} has {size} of {data.nbytes} bytes of {key} that were sent; repeat")

    def _read(self, key: str) -> NDArray[np.uint8] | None:
        def download() -> NDArray[np.uint8] | None:
            try:
                with self._filesystem.open_input_file(self._path(key)) as file:
                    return np.frombuffer(file.read_buffer(), dtype=np.uint8)
            except FileNotFoundError:
                return None
            except OSError:
                if self._filesystem.get_file_info(self._path(key)).type == pf.FileType.NotFound:
                    return None  # it was deleted between two requests
                raise

        return self._told("reading", download)

    def _delete(self, keys: Sequence[str]) -> bool:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return all(list(pool.map(self._delete_one, keys)))

    def _delete_one(self, key: str) -> bool:
        try:
            self._filesystem.delete_file(self._path(key))
        except FileNotFoundError:
            return True
        except (OSError, pa.ArrowException):
            return False
        return True

    def _delete_lineage(self, lineage_id: str) -> bool:
        try:
            self._filesystem.delete_dir(self._path(lineage_id))
        except FileNotFoundError:
            return True
        except (OSError, pa.ArrowException):
            return False
        return True


def _sync(path: Path) -> None:
    """On a mounted file system the bytes are ours to make durable."""
    with path.open("rb") as file:
        files.sync_descriptor(file.fileno())
    files.sync_directory(path.parent)
