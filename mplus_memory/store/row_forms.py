"""How a row of numbers lies in a shard: as the model computes with it, or in fewer bytes.

A form is named by a dtype: ``float32``, or ``float32/mxint8`` for numbers of float32 kept as MXINT8. Fewer bytes lose
nothing here: what is to be kept was rounded when it was written (``memory/rounding.py``).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mplus_memory.errors import ConfigError
from mplus_memory.latent_dtypes import MX_BLOCK, MX_FRACTION, MX_LOWEST

_ITEMS: dict[str, np.dtype[Any]] = {"float32": np.dtype("<f4"), "float16": np.dtype("<f2"), "bfloat16": np.dtype("<u2")}
_BIAS = 127  # of an exponent in its byte (E8M0)


class RowForm(ABC):
    """Rows of ``item`` numbers (bfloat16 travels as uint16) and their bytes."""

    def __init__(self, item: np.dtype[Any]) -> None:
        self.item = item

    @abstractmethod
    def width(self, count: int) -> int:
        """Bytes of a row of ``count`` numbers."""

    @abstractmethod
    def pack(self, values: NDArray[np.generic]) -> NDArray[np.uint8]:
        """(…, count) → (…, width), contiguous."""

    @abstractmethod
    def unpack(self, rows: NDArray[np.uint8]) -> NDArray[np.generic]:
        """(…, width), contiguous → (…, count)."""


class Plain(RowForm):
    """The numbers as they are."""

    def width(self, count: int) -> int:
        return count * self.item.itemsize

    def pack(self, values: NDArray[np.generic]) -> NDArray[np.uint8]:
        return np.ascontiguousarray(values).view(self.item).view(np.uint8)

    def unpack(self, rows: NDArray[np.uint8]) -> NDArray[np.generic]:
        if not rows.shape[-1]:
            return np.empty(rows.shape, dtype=self.item)
        if rows.ctypes.data % self.item.itemsize:  # a file's offset may be odd
            rows = rows.copy()
            rows.flags.writeable = False
        return rows.view(self.item)


class Bfloat16(RowForm):
    """The upper half of each float32."""

    def width(self, count: int) -> int:
        return 2 * count

    def pack(self, values: NDArray[np.generic]) -> NDArray[np.uint8]:
        return _upper_half(values).view(np.uint8)

    def unpack(self, rows: NDArray[np.uint8]) -> NDArray[np.generic]:
        return _with_lower_half(rows.view("<u2"))


class MxInt8(RowForm):
    """MXINT8: an int8 in 64ths for each number, then for each 32 of them a power of two in a byte."""

    def __init__(self, item: np.dtype[Any]) -> None:
        super().__init__(item)
        [name] = [name for name, one in _ITEMS.items() if one == item]
        self._lowest, self._halves = MX_LOWEST[name], name == "bfloat16"

    def width(self, count: int) -> int:
        return count + -(-count // MX_BLOCK)

    def pack(self, values: NDArray[np.generic]) -> NDArray[np.uint8]:
        numbers = self._floats(values)
        *shape, count = numbers.shape
        num_blocks = -(-count // MX_BLOCK)
        blocks = np.zeros((*shape, num_blocks * MX_BLOCK), dtype=np.float32)
        blocks[..., :count] = numbers
        blocks = blocks.reshape(*shape, num_blocks, MX_BLOCK)
        exponents = np.maximum(np.frexp(np.abs(blocks).max(-1))[1] - 1, self._lowest)
        with np.errstate(invalid="ignore"):
            elements = np.ldexp(blocks, MX_FRACTION - exponents[..., None]).astype(np.int8)
        row = elements.reshape(*shape, num_blocks * MX_BLOCK)[..., :count].view(np.uint8)
        return np.concatenate([row, (exponents + _BIAS).astype(np.uint8)], axis=-1)

    def unpack(self, rows: NDArray[np.uint8]) -> NDArray[np.generic]:
        count = rows.shape[-1] - -(-rows.shape[-1] // (MX_BLOCK + 1))
        exponents = rows[..., count:].astype(np.int32) - _BIAS - MX_FRACTION
        elements = np.ascontiguousarray(rows[..., :count]).view(np.int8).astype(np.float32)
        scales = np.ldexp(np.float32(1), exponents).astype(np.float32)
        return self._numbers(elements * np.repeat(scales, MX_BLOCK, axis=-1)[..., :count])

    def _floats(self, values: NDArray[np.generic]) -> NDArray[np.float32]:
        given = np.ascontiguousarray(values).view(self.item)
        return _with_lower_half(given) if self._halves else given.astype(np.float32)

    def _numbers(self, floats: NDArray[np.float32]) -> NDArray[np.generic]:
        return _upper_half(floats) if self._halves else floats.astype(self.item)


def _upper_half(floats: NDArray[np.generic]) -> NDArray[np.uint16]:
    """float32 as bfloat16."""
    return (np.ascontiguousarray(floats).view("<u4") >> 16).astype("<u2")


def _with_lower_half(words: NDArray[np.generic]) -> NDArray[np.float32]:
    """bfloat16 as float32."""
    return (words.astype("<u4") << 16).view("<f4")


_FORMS: dict[str, tuple[type[RowForm], str]] = {
    **{name: (Plain, name) for name in _ITEMS},
    "float32/bfloat16": (Bfloat16, "float32"),
    **{f"{name}/mxint8": (MxInt8, name) for name in _ITEMS},
}
DTYPES = tuple(_FORMS)


@cache
def form_of(dtype: str) -> RowForm:
    """The form of that name.

    Raises:
        KeyError: there is none.
    """
    form, item = _FORMS[dtype]
    return form(_ITEMS[item])


def check_dtype(dtype: str) -> None:
    """Raises ConfigError for a dtype that a shard cannot hold."""
    if dtype not in _FORMS:
        raise ConfigError(f"dtype {dtype!r} cannot be stored; allowed are {', '.join(_FORMS)}")


def packed(values: NDArray[np.generic], dtype: str) -> NDArray[np.uint8]:
    """The bytes that keep ``values`` (…, count) exactly.

    Raises:
        ConfigError: numbers that no such bytes stand for: not rounded, or not finite.
    """
    form = form_of(dtype)
    rows = form.pack(values)
    if not isinstance(form, Plain) and form.unpack(rows).tobytes() != np.ascontiguousarray(values).tobytes():
        raise ConfigError(f"latents that were not rounded to {dtype!r}, or are not finite, cannot be stored so")
    return rows
