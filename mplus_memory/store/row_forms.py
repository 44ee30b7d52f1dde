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

_ITEMS: dict[str, np.dtype[Any]] = {"float32": np.dtype("<f4"), "float16": np.dtype("<f2"), "bfloat16": np.dtype("<u2")}
_BLOCK = 32  # numbers that share an exponent, as the OCP Microscaling Formats (MX) specification v1.0 has them
_BIAS = 127  # of an exponent in its byte (E8M0)
_FRACTION = 6  # bits of an element behind the point


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
        return (np.ascontiguousarray(values).view("<u4") >> 16).astype("<u2").view(np.uint8)

    def unpack(self, rows: NDArray[np.uint8]) -> NDArray[np.generic]:
        words = rows.reshape(*rows.shape[:-1], rows.shape[-1] // 2, 2).astype("<u4")
        return (words[..., 0] << 16 | words[..., 1] << 24).view(self.item)


class MxInt8(RowForm):
    """MXINT8: an int8 in 64ths for each number, then for each 32 of them a power of two in a byte."""

    def width(self, count: int) -> int:
        return count + -(-count // _BLOCK)

    def pack(self, values: NDArray[np.generic]) -> NDArray[np.uint8]:
        numbers = self._floats(values)
        *shape, count = numbers.shape
        blocks = np.zeros((*shape, -(-count // _BLOCK) * _BLOCK), dtype=np.float32)
        blocks[..., :count] = numbers
        blocks = blocks.reshape(*shape, blocks.shape[-1] // _BLOCK, _BLOCK)
        exponents = np.frexp(np.abs(blocks).max(-1))[1] - 1
        exponents = np.maximum(exponents, self._lowest)
        with np.errstate(invalid="ignore"):
            elements = np.rint(np.ldexp(blocks, _FRACTION - exponents[..., None])).clip(-127, 127).astype(np.int8)
        row = elements.reshape(*shape, elements.shape[-2] * _BLOCK)[..., :count].view(np.uint8)
        return np.concatenate([row, (exponents + _BIAS).astype(np.uint8)], axis=-1)

    def unpack(self, rows: NDArray[np.uint8]) -> NDArray[np.generic]:
        count = rows.shape[-1] - -(-rows.shape[-1] // (_BLOCK + 1))
        exponents = rows[..., count:].astype(np.int32) - _BIAS - _FRACTION
        elements = np.ascontiguousarray(rows[..., :count]).view(np.int8).astype(np.float32)
        scales = np.ldexp(np.float32(1), exponents).astype(np.float32)
        return self._numbers(elements * np.repeat(scales, _BLOCK, axis=-1)[..., :count])

    @property
    def _lowest(self) -> int:
        """The smallest exponent: below it the numbers' own dtype has no such steps."""
        return -18 if self.item == _ITEMS["float16"] else -120

    def _floats(self, values: NDArray[np.generic]) -> NDArray[np.float32]:
        given = np.ascontiguousarray(values).view(self.item)
        if self.item == _ITEMS["bfloat16"]:
            return (given.astype("<u4") << 16).view(np.float32)
        return given.astype(np.float32)

    def _numbers(self, floats: NDArray[np.float32]) -> NDArray[np.generic]:
        if self.item == _ITEMS["bfloat16"]:
            return (np.ascontiguousarray(floats).view("<u4") >> 16).astype("<u2")
        return floats.astype(self.item)


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
