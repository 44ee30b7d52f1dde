"""Reading a shard: of what is in it only what is asked for, checked at first touch."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mplus_memory.errors import CorruptShardError
from mplus_memory.store.mapped_file import MappedFile, ShardName
from mplus_memory.store.row_forms import Plain
from mplus_memory.store.shard_format import ShardLayout
from mplus_memory.store.together import Pick, Places, Rows


class Shard:
    """The K·L tokens of one step. Arrays are read-only; safe to use from several threads.

    Whatever is asked for is read, and its CRC32 compared, the first time: the keys of all layers together, tokens one
    by one. In a shard of an earlier form, which has no sums of single tokens, a layer's tokens and keys together.
    With ``content``, the file's bytes whose SHA-256 is known to be right, nothing is compared.
    """

    __slots__ = ("_file", "_known", "_layout", "_plain", "_token_width")

    def __init__(
        self, path: Path, layout: ShardLayout, name: ShardName, content: NDArray[np.uint8] | None = None
    ) -> None:
        self._layout = layout
        self._token_width = layout.token_width
        self._plain = isinstance(layout.form, Plain)
        self._file = MappedFile(path, layout.num_bytes, name, content)
        # What was compared: each layer's keys, then each of its tokens.
        self._known = np.full((layout.num_layers, 1 + layout.num_tokens), content is not None)

    def _right(self, layer: int) -> NDArray[np.bool_]:
        """Which of a layer's tokens were compared: (K,)."""
        return self._known[layer, 1:]

    @property
    def num_layers(self) -> int:
        """L."""
        return self._layout.num_layers

    @property
    def num_tokens(self) -> int:
        """K, tokens per layer."""
        return self._layout.num_tokens

    def layer(self, layer: int) -> tuple[NDArray[np.generic], NDArray[np.generic]]:
        """Tokens (K, d) and keys (K, d_key) of one layer; views of the file where its form and offset allow.

        Raises:
            CorruptShardError: the layer's bytes are not those that were written.
        """
        self._check_tokens(layer, np.flatnonzero(~self._right(layer)))
        form = self._layout.form
        return form.unpack(self._token_rows(layer)), form.unpack(self._key_rows(layer))

    def keys(self, layer: int) -> NDArray[np.uint8]:
        """Keys of one layer as bytes (K, d_key · bytes of a number). No token is read for it.

        Raises:
            CorruptShardError: they are not those that were written.
        """
        return self._layout.form.unpack(self._key_rows(layer)).view(np.uint8)

    def place(self, layer: int, among: Rows) -> Places | None:
        """Where a layer's tokens lie in memory; None if they cannot be had by address, or are unlike those there."""
        layout, first = self._layout, self._layout.places[layer].token_offset
        sums = self._layout.sums()
        end = first + layout.num_tokens * self._token_width
        if not among.are_of(layout.form, self._token_width) or end > len(self._file.bytes):
            return None
        if (sums is None and not self._known[:, 1:].all()) or not layout.num_tokens:
            return None
        return Places(
            num_tokens=layout.num_tokens,
            tokens=_address(self._file.bytes) + first,
            compared=_address(self._right(layer)),
            sums=0 if sums is None else _address(sums[layer, 1:]),
        )

    def begin(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> bool:
        """``take``, if no disk must be waited for; else the disk begins to read, and False is given back.

        Raises:
            CorruptShardError: as ``take``.
        """
        right = self._right(layer).take(positions)
        if right.all():
            self.take(layer, positions, out)
            return True
        if self._layout.row_sums is None:
            return False
        directly = self._plain and not right.any()
        new = positions if directly else positions[~right]
        rows = out if directly else np.empty((len(new), self._token_width), dtype=np.uint8)
        if not self._file.read_now([(offset, rows[at:end]) for offset, at, end in self._runs(layer, new)]):
            return False
        self._compare(layer, new, rows)
        if not directly:
            self.take(layer, positions, out)
        return True

    def take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        """Put the tokens at ``positions`` (n,), ascending, into ``out`` (n, d · bytes of a number).

        Raises:
            CorruptShardError: one of them is not what was written.
        """
        if self._plain:
            self._take(layer, positions, out)
        else:
            rows = np.empty((len(positions), self._token_width), dtype=np.uint8)
            self._take(layer, positions, rows)
            out[:] = self._layout.form.unpack(rows).view(np.uint8)

    def _take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        """``take``, of bytes as they lie in the file."""
        right = self._right(layer).take(positions)
        if not right.all():
            if self._layout.row_sums is not None and not right.any():
                self._read(layer, positions, out)
                return
            self._check_tokens(layer, positions[~right])
        self._token_rows(layer).take(positions, axis=0, out=out, mode="clip")

    def _token_rows(self, layer: int) -> NDArray[np.uint8]:
        return self._rows(self._layout.places[layer].token_offset, self._token_width)

    def _key_rows(self, layer: int) -> NDArray[np.uint8]:
        if not self._known[layer, 0]:
            self._check_keys(layer)
        return self._rows(self._layout.places[layer].key_offset, self._layout.key_width)

    def _rows(self, offset: int, width: int) -> NDArray[np.uint8]:
        num_tokens = self._layout.num_tokens
        return self._file.bytes[offset : offset + num_tokens * width].reshape(num_tokens, width)

    def _runs(self, layer: int, positions: NDArray[np.int64]) -> Iterator[tuple[int, int, int]]:
        """Runs of neighbours in ``positions`` (n,), ascending: offset in the file, first and end of each."""
        first, width = self._layout.places[layer].token_offset, self._token_width
        starts = [0, *(np.flatnonzero(positions[1:] != positions[:-1] + 1) + 1).tolist()]
        offsets = first + positions[starts] * width
        return zip(offsets.tolist(), starts, [*starts[1:], len(positions)], strict=True)

    def _check_keys(self, layer: int) -> None:
        """Compare the keys of all layers, of which ``layer`` is needed; without their sums that layer alone."""
        sums = self._layout.sums()
        if sums is None:
            self._check_layer(layer)
            return
        keys = np.empty((self.num_layers, self.num_tokens, self._layout.key_width), dtype=np.uint8)
        self._file.read((place.key_offset, keys[at]) for at, place in enumerate(self._layout.places))
        self._known[:, 0] = [zlib.crc32(own.data) for own in keys] == sums[:, 0]
        if not self._known[layer, 0]:
            raise self._altered(f"layer {layer}'s keys")

    def _check_tokens(self, layer: int, positions: NDArray[np.int64]) -> None:
        """Compare tokens at ``positions`` (n,), ascending; without their sums the layer."""
        if len(positions) and self._layout.row_sums is None:
            self._check_layer(layer)
        elif len(positions):
            self._read(layer, positions, np.empty((len(positions), self._token_width), dtype=np.uint8))

    def _read(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        """Read tokens at ``positions`` (n,), ascending, into ``out``, and compare each with its sum."""
        self._file.read((offset, out[at:end]) for offset, at, end in self._runs(layer, positions))
        self._compare(layer, positions, out)

    def _compare(self, layer: int, positions: NDArray[np.int64], rows: NDArray[np.uint8]) -> None:
        """Compare tokens at ``positions`` (n,), as they lie in the file, with their sums, once for all."""
        all_sums = self._layout.sums()
        assert all_sums is not None
        right, sums = self._right(layer), all_sums[layer]
        for position, row in zip(positions.tolist(), rows, strict=True):
            if zlib.crc32(row.data) != sums[1 + position]:
                raise self._altered(f"layer {layer}, token {position},")
            right[position] = True

    def _check_layer(self, layer: int) -> None:
        place, layout = self._layout.places[layer], self._layout
        tokens, keys = (
            np.empty((self.num_tokens, width), np.uint8) for width in (layout.token_width, layout.key_width)
        )
        self._file.read([(place.token_offset, tokens), (place.key_offset, keys)])
        if zlib.crc32(keys.data, zlib.crc32(tokens.data)) != place.crc:
            raise self._altered(f"layer {layer}")
        self._known[layer] = True

    def _altered(self, what: str) -> CorruptShardError:
        return self._file.corrupt(f"was altered: the checksum of {what} differs")


def rows_of(layer: int, shards: Sequence[object], pick: Pick, before: Rows | None = None, kept: int = 0) -> Rows | None:
    """One layer's tokens of those of ``shards`` that are shards, all of one form; None if none is.

    pick: as for ``Rows``. before, kept: a table whose first ``kept`` shards stand before these.
    """
    if before is None:
        first = next((one for one in shards if isinstance(one, Shard)), None)
        if first is None:
            return None
        before = Rows(first._layout.form, first._token_width, pick)
    places = [one.place(layer, before) if isinstance(one, Shard) else None for one in shards]
    return before.extended(kept, places, shards)


def _address(array: NDArray[np.generic]) -> int:
    address: int = array.__array_interface__["data"][0]
    return address
