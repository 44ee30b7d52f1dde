"""A shard's file: mapped, and read by position as long as it is there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from mplus_memory.errors import CorruptShardError
from mplus_memory.store.mapping import mapped

_ADVISED = hasattr(os, "posix_fadvise")
_NOW = getattr(os, "RWF_NOWAIT", 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShardName:
    """How errors call a shard."""

    session: str
    shard_id: str

    def corrupt(self, path: Path, what: str) -> CorruptShardError:
        """The error that says what is wrong with it."""
        return CorruptShardError(
            f"shard {self.shard_id} of session {self.session!r} {what} ({path}); restore the file from a backup, or "
            "run 'mplus-memory repair', which goes back to before the damage and writes the messages since then again; "
            "other sessions are not affected"
        )


class MappedFile:
    """The bytes of a shard; holds a mapping and no descriptor. With ``content``, which it then is, there is no file.

    ``bytes`` are the mapping. What was not read before is read by ``read``: a failing disk is then an error and not a
    SIGBUS, and no page beside it is read.

    Raises:
        CorruptShardError: the file is missing, cannot be read or has not ``num_bytes``.
    """

    __slots__ = ("_is_file", "_name", "_path", "bytes")

    def __init__(self, path: Path, num_bytes: int, name: ShardName, content: NDArray[np.uint8] | None = None) -> None:
        self._path, self._name = str(path), name
        self._is_file = content is None
        self.bytes = self._mapped(num_bytes) if content is None else content

    def corrupt(self, what: str) -> CorruptShardError:
        """The error that says what is wrong with it."""
        return self._name.corrupt(Path(self._path), what)

    def read(self, parts: Iterable[tuple[int, NDArray[np.uint8]]]) -> None:
        """Fill each array from its offset; of a file that was removed, from the mapping.

        Raises:
            CorruptShardError: the file ends before, or cannot be read.
        """
        descriptor = self._opened()
        if descriptor is None:
            for offset, out in parts:
                out.reshape(-1)[:] = self.bytes[offset : offset + out.nbytes]
            return
        try:
            for offset, out in parts:
                if os.preadv(descriptor, [out.data], offset) != out.nbytes:
                    raise self.corrupt(f"ends before byte {offset + out.nbytes}")
        except OSError as error:
            raise self._unread(error) from error
        finally:
            os.close(descriptor)

    def read_now(self, parts: Sequence[tuple[int, NDArray[np.uint8]]]) -> bool:
        """Fill each array from its offset if no disk must be waited for; else have it begin to read, and say False."""
        descriptor = self._opened(advised=False) if _NOW else None
        if descriptor is None:
            return False
        try:
            if all(_read_now(descriptor, offset, out) for offset, out in parts):
                return True
            if _ADVISED:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_RANDOM)
                for offset, out in parts:
                    os.posix_fadvise(descriptor, offset, out.nbytes, os.POSIX_FADV_WILLNEED)
            return False
        finally:
            os.close(descriptor)

    def stream(self) -> pa.NativeFile:
        """The file for a reader of files; to be closed."""
        if self._is_file:
            with suppress(FileNotFoundError):
                return pa.OSFile(self._path)
        return pa.BufferReader(self.bytes)

    def _opened(self, *, advised: bool = True) -> int | None:
        """A descriptor; None if there is no file, or none any more. ``advised``: of single places, nothing beside."""
        if not self._is_file:
            return None
        try:
            descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unread(error) from error
        if advised and _ADVISED:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_RANDOM)  # else megabytes are read ahead of a token
        return descriptor

    def _mapped(self, num_bytes: int) -> NDArray[np.uint8]:
        descriptor = self._opened()
        if descriptor is None:
            raise self.corrupt("is missing")
        try:
            size = os.fstat(descriptor).st_size
            if size == num_bytes:
                return mapped(descriptor, num_bytes)
        except OSError as error:
            raise self._unread(error) from error
        finally:
            os.close(descriptor)
        raise self.corrupt(f"has {size} bytes instead of {num_bytes}")

    def _unread(self, error: OSError) -> CorruptShardError:
        return self.corrupt(f"cannot be read: {error}")


def _read_now(descriptor: int, offset: int, out: NDArray[np.uint8]) -> bool:
    try:
        return os.preadv(descriptor, [out.data], offset, _NOW) == out.nbytes
    except OSError:  # it is not in RAM, or this file system cannot tell
        return False
