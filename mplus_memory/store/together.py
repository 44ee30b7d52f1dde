"""Tokens of many shards in a few calls: a prompt retrieves one or two of each, and a call for each would take longer.

Rows are had by address. Those that were compared with their checksums before are copied by numpy; of the others the
system is first told which pages will be needed, all at once, then asked to copy them, also all at once. It answers a
failing disk or a file that ends too soon with an error, where touching the mapping would end the process.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mplus_memory.store.mapping import libc
from mplus_memory.store.row_forms import Plain, RowForm

_CAN_READ = hasattr(libc, "process_vm_readv")
if _CAN_READ:
    libc.process_vm_readv.restype = ctypes.c_ssize_t
    libc.process_vm_readv.argtypes = (
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.c_ulong,
    )
_WILL_NEED = getattr(mmap, "MADV_WILLNEED", 3)
_AT_ONCE = 1024  # parts of one call: Linux's IOV_MAX

Addresses = NDArray[np.int64]
Pick = Callable[[NDArray[np.uint8], NDArray[np.int64]], NDArray[np.uint8]]


class Places(NamedTuple):
    """Where one layer of a shard lies in memory: how many tokens, the first, which were compared, their checksums."""

    num_tokens: int
    tokens: int
    compared: int  # a byte for each token, not 0 if it was
    sums: int  # a CRC32 for each; 0 if there are none, and all were compared


class Rows:
    """Tokens of one layer of many shards, so far of none.

    width: bytes of a token in ``form``. pick: gives rows of an array (m, w) by index (n,), as (n, w).
    """

    def __init__(self, form: RowForm, width: int, pick: Pick) -> None:
        self._form, self._width, self._pick = form, width, pick
        self._owners: tuple[object, ...] = ()
        self._counts = self._tokens = self._compared = self._sums = np.empty(0, dtype=np.int64)

    def are_of(self, form: RowForm, width: int) -> bool:
        """Whether rows of this form and width stand here."""
        return (self._form, self._width) == (form, width)

    def extended(self, kept: int, places: Sequence[Places | None], owners: Sequence[object]) -> Rows:
        """The first ``kept`` shards, and others behind them: ``places`` of each, None if there are none to be had.

        ``owners`` are kept as long as this is: it is their memory that is read.
        """
        nowhere = Places(0, 0, 0, 0)
        added = np.array([one or nowhere for one in places], dtype=np.int64).reshape(-1, len(nowhere)).T
        rows = Rows(self._form, self._width, self._pick)
        rows._owners = (*self._owners[:kept], *owners)
        old = self._counts, self._tokens, self._compared, self._sums
        rows._counts, rows._tokens, rows._compared, rows._sums = (
            np.concatenate([one[:kept], other]) for one, other in zip(old, added, strict=True)
        )
        return rows

    def take(
        self, shards: NDArray[np.int64], positions: NDArray[np.int64]
    ) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
        """Tokens (n, d · bytes of a number), and which of these rows are: (n,).

        shards, positions (n,): the number of each token's shard, and its place there. What is not is not there by
        address, cannot be read or is not what was written: the shard itself tells.
        """
        here: NDArray[np.bool_] = positions < self._counts[shards]
        tokens = self._tokens[shards] + positions * self._width
        compared, sums = self._compared[shards] + positions, self._sums[shards] + 4 * positions
        if here.all():
            return self._take(tokens, compared, sums)
        found, done = self._take(tokens[here], compared[here], sums[here])
        rows = np.empty((len(here), found.shape[1]), dtype=np.uint8)
        rows[here] = found
        here[here] = done
        return rows, here

    def _take(
        self, tokens: Addresses, compared: Addresses, sums: Addresses
    ) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
        known: NDArray[np.bool_] = _at(compared, 1)[:, 0] != 0
        if known.all():
            rows = _at(tokens, self._width, self._pick)
        else:
            new = ~known
            rows = np.zeros((len(tokens), self._width), dtype=np.uint8)
            rows[known] = _at(tokens[known], self._width, self._pick)
            rows[new], right = _read(tokens[new], self._width, sums[new])
            _mark(compared[new][right])
            known[new] = right
        if isinstance(self._form, Plain):
            return rows, known
        unpacked: NDArray[np.uint8] = self._form.unpack(rows).view(np.uint8)
        return unpacked, known


class _Memory:
    """What numpy makes an array of: rows that begin at every byte from one address to another."""

    def __init__(self, first: int, last: int, width: int) -> None:
        self.__array_interface__: dict[str, Any] = {
            "data": (first, False),
            "shape": (last - first + 1, width),
            "strides": (1, 1),
            "typestr": "|u1",
            "version": 3,
        }


def _at(addresses: Addresses, width: int, pick: Pick = np.ndarray.__getitem__) -> NDArray[np.uint8]:
    """The bytes at each address: (n, width). Nothing else is touched."""
    if not len(addresses):
        return np.empty((0, width), dtype=np.uint8)
    return pick(*_memory(addresses, width))


def _mark(addresses: Addresses) -> None:
    if len(addresses):
        memory, index = _memory(addresses, 1)
        memory[index] = 1


def _memory(addresses: Addresses, width: int) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Memory as rows (m, width), and which of them (n,) lie at ``addresses`` (n,), of which there is at least one."""
    first = int(addresses.min())
    return np.asarray(_Memory(first, int(addresses.max()), width)), addresses - first


def _read(tokens: Addresses, width: int, sums: Addresses) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The tokens (n, width) at addresses where none was compared, and which of them are what was written: (n,)."""
    rows = np.empty((len(tokens), width), dtype=np.uint8)
    right = np.zeros(len(tokens), dtype=np.bool_)
    if _CAN_READ and width:
        for start in range(0, len(tokens), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            _advise(tokens[part], width)
            right[part] = _copied(tokens[part], rows[part])
        found = np.array([zlib.crc32(row.data) for row in rows], dtype=np.uint32)
        right &= found == _at(sums, 4).view("<u4")[:, 0]
    return rows, right


def _parts(addresses: Addresses, lengths: Addresses | int) -> NDArray[np.int64]:
    """``struct iovec`` of each: (n, 2)."""
    parts = np.empty((len(addresses), 2), dtype=np.int64)
    parts[:, 0], parts[:, 1] = addresses, lengths
    return parts


def _copied(tokens: Addresses, rows: NDArray[np.uint8]) -> bool:
    """Whether the system copied what lies there; with every token, or it is as if none was."""
    target, sources = _parts(np.array([rows.ctypes.data]), rows.nbytes), _parts(tokens, rows.shape[1])
    count = libc.process_vm_readv(os.getpid(), target.ctypes.data, 1, sources.ctypes.data, len(sources), 0)
    return bool(count == rows.nbytes)


def _advise(tokens: Addresses, width: int) -> None:
    """Have the system begin to read the pages of all that are not in RAM."""
    starts = tokens & -mmap.PAGESIZE
    parts = _parts(starts, tokens + width - starts)
    if not _advised_at_once(parts):
        for start, length in parts.tolist():
            libc.madvise(start, length, _WILL_NEED)


_own: tuple[int, int] | None = None  # a descriptor of this process, and whose it is


def _advised_at_once(parts: NDArray[np.int64]) -> bool:
    """Whether ``process_madvise`` did it: Linux 5.10, some only for root; glibc 2.36."""
    global _own
    if not hasattr(libc, "process_madvise") or not hasattr(os, "pidfd_open"):
        return False
    if _own is None or _own[1] != os.getpid():
        with suppress(OSError):
            _own = os.pidfd_open(os.getpid()), os.getpid()
    if _own is None:
        return False
    pointer = ctypes.c_void_p(parts.ctypes.data)
    advised = libc.process_madvise(_own[0], pointer, ctypes.c_size_t(len(parts)), _WILL_NEED, ctypes.c_uint(0))
    return bool(advised >= 0)
