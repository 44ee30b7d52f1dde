"""Mapping a file for reading, without a descriptor and without reading ahead.

``mmap.mmap`` keeps a descriptor for every mapping, and pyarrow's asks the system for the whole file at once.
"""

from __future__ import annotations

import ctypes
import mmap
import os
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = (
    ctypes.c_void_p,
    ctypes.c_size_t,
    ctypes.c_int,
    ctypes.c_int,
    ctypes.c_int,
    ctypes.c_int64,
)
libc.munmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t)
libc.madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
_FAILED = ctypes.c_void_p(-1).value


class _Mapping:
    """What numpy's views of it keep alive."""

    __slots__ = ("__array_interface__", "_address", "_num_bytes")

    def __init__(self, descriptor: int, num_bytes: int) -> None:
        self._address: int | None = None
        address = libc.mmap(None, num_bytes, mmap.PROT_READ, mmap.MAP_SHARED, descriptor, 0)
        if address == _FAILED:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
        self._address, self._num_bytes = address, num_bytes
        if hasattr(mmap, "MADV_RANDOM"):
            libc.madvise(address, num_bytes, mmap.MADV_RANDOM)
        self.__array_interface__ = {"shape": (num_bytes,), "typestr": "|u1", "data": (address, True), "version": 3}

    def __del__(self, unmap: Callable[[int, int], int] = libc.munmap) -> None:  # there also when the interpreter ends
        if self._address is not None:
            unmap(self._address, self._num_bytes)


def mapped(descriptor: int, num_bytes: int) -> NDArray[np.uint8]:
    """The first ``num_bytes`` (> 0) of an open file, read-only; the descriptor may be closed then.

    Raises:
        OSError: the system does not map it.
    """
    mapping = _Mapping(descriptor, num_bytes)
    array = np.asarray(mapping)
    del mapping.__array_interface__  # there are thousands of these, and numpy is done with it
    return array
