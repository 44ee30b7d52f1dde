"""System calls on the store's files: everything that makes bytes durable, or takes them away.

Each function raises our own errors. Files are 0600 and directories 0700.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mplus_memory.errors import ConflictError, StoreError, StoreFormatError, StoreFullError
from mplus_memory.store.failpoints import reached

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_TOO_MANY = {errno.EMFILE, errno.ENFILE}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.ELOOP}


def store_error(error: OSError, path: Path, doing: str) -> StoreError:
    """The error of ours that tells what the system refused, on which path, and what to do."""
    reason = error.strerror or str(error)
    if error.errno in _NO_ROOM:
        return StoreFullError(f"no room while {doing} {path}: {reason}; nothing was kept, free some space and repeat")
    if error.errno in _NOT_ALLOWED:
        return StoreError(f"not allowed while {doing} {path}: {reason}; a store must be writable by this user")
    if error.errno in _TOO_MANY:
        return StoreError(f"too many open files while {doing} {path}: {reason}; raise the limit (ulimit -n)")
    if error.errno in _NO_FOLDER:
        return StoreFormatError(f"no store can be at {path}: {reason}; name another folder")
    return StoreError(f"the system failed while {doing} {path}: {reason}; check the disk, then repeat")


@contextmanager
def told_as_ours(path: Path, doing: str) -> Iterator[None]:
    """Turn an OSError of the block into a StoreError."""
    try:
        yield
    except OSError as error:
        raise store_error(error, path, doing) from error


def sync_descriptor(descriptor: int) -> None:
    """fsync, and on macOS the full one, without which the drive's cache may still hold the bytes."""
    full_sync = getattr(fcntl, "F_FULLFSYNC", None)
    if full_sync is not None:
        with suppress(OSError):
            fcntl.fcntl(descriptor, full_sync)
            return
    os.fsync(descriptor)


def sync_directory(folder: Path) -> None:
    """Make the names in a directory durable."""
    with told_as_ours(folder, "syncing"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            sync_descriptor(descriptor)
        finally:
            os.close(descriptor)


def is_directory(path: Path) -> bool:
    """Whether there is a directory of that name."""
    with told_as_ours(path, "looking at"):
        return path.is_dir()


def make_directory(folder: Path) -> None:
    """Create a directory (0700) and its parents, each name durable; nothing if it exists."""
    if is_directory(folder):
        return
    if folder.parent != folder:
        make_directory(folder.parent)
    with told_as_ours(folder, "creating"):
        try:
            os.mkdir(folder, 0o700)
        except FileExistsError:
            if not is_directory(folder):
                raise
    sync_directory(folder.parent)


def write_all(descriptor: int, data: memoryview) -> None:
    """Write every byte; one ``write`` takes 2 GiB at most, and may take less."""
    while data:
        data = data[os.write(descriptor, data[: 1 << 30]) :]


@contextmanager
def published(target: Path, data: memoryview) -> Iterator[None]:
    """Within the block ``target`` holds ``data`` durably, and no sweep takes it away.

    Write under a temporary name, fsync, rename, fsync the directory. The descriptor keeps an
    exclusive flock, which ends with the block or with the process: as long as it is held the file
    belongs to a living writer. On a failure before the block the file is removed again.
    """
    make_directory(target.parent)
    temporary = target.with_suffix(".tmp")
    with told_as_ours(temporary, "creating"):
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        try:
            _publish(descriptor, temporary, target, data)
        except Exception:
            remove(temporary, target)
            raise
        yield
    finally:
        os.close(descriptor)


def _publish(descriptor: int, temporary: Path, target: Path, data: memoryview) -> None:
    with told_as_ours(temporary, "writing"):
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        reached("shard.created")
        write_all(descriptor, data)
        reached("shard.written")
        sync_descriptor(descriptor)
        reached("shard.synced")
        _rename_written(temporary, target)
        reached("shard.renamed")
    _sync_names(target)
    with told_as_ours(target, "publishing"):
        reached("shard.published")


def _rename_written(temporary: Path, target: Path) -> None:
    try:
        os.rename(temporary, target)
    except FileNotFoundError as error:
        raise ConflictError(f"{temporary} was swept while it was being written; write the step again") from error


def _sync_names(target: Path) -> None:
    try:
        sync_directory(target.parent)
    except StoreError as error:
        if not isinstance(error.__cause__, FileNotFoundError):
            raise
        raise ConflictError(
            f"{target} was swept with its folder; reload the session and write the step again"
        ) from error


def write_small(target: Path, data: bytes) -> None:
    """Replace a small file durably, or leave the old one as it is."""
    temporary = target.with_suffix(target.suffix + ".tmp")
    with told_as_ours(target, "writing"):
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        try:
            write_all(descriptor, memoryview(data))
            sync_descriptor(descriptor)
        finally:
            os.close(descriptor)
        os.rename(temporary, target)
    sync_directory(target.parent)


def create_empty(target: Path) -> None:
    """Create an empty file (0600), its name durable; nothing if it exists."""
    with told_as_ours(target, "creating"):
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
    sync_directory(target.parent)


def remove(*paths: Path) -> bool:
    """Remove files, True if all are gone; what the system does not let go stays for the next sweep."""
    all_gone = True
    for path in paths:
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError:
            all_gone = False
    return all_gone


def is_leased(path: Path) -> bool:
    """Whether a living writer still holds this file (see ``published``)."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise store_error(error, path, "looking at") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return False
    except BlockingIOError:
        return True
    except OSError as error:
        raise store_error(error, path, "looking at") from error
    finally:
        os.close(descriptor)


def whole(path: Path) -> bytes | None:
    """What a file holds; None if there is none. Raises OSError as it comes."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
