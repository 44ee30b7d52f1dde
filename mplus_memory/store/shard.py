"""Reading a shard: memory-mapped, checked at first touch, rows gathered without a full copy."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from mplus_memory.errors import CorruptShardError
from mplus_memory.store.shard_format import ShardLayout


@dataclass(frozen=True, kw_only=True)
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


class Shard:
    """The K·L tokens of one step. Arrays are read-only; safe to use from several threads.

    Holds a mapping and no file descriptor. A layer is read and its CRC32 compared the first time it
    is asked for; with ``content``, the file's bytes whose SHA-256 is known to be right, nothing is read.
    """

    def __init__(
        self, path: Path, layout: ShardLayout, name: ShardName, content: NDArray[np.uint8] | None = None
    ) -> None:
        self._path = path
        self._layout = layout
        self._name = name
        self._seen: list[NDArray[np.uint8] | None] = [None] * layout.num_layers
        self._checked = np.full(layout.num_layers, content is not None, dtype=np.bool_)
        self._bytes = self._mapped() if content is None else content

    @property
    def num_layers(self) -> int:
        """L."""
        return self._layout.num_layers

    @property
    def num_tokens(self) -> int:
        """K, tokens per layer."""
        return self._layout.num_tokens

    def layer(self, layer: int) -> tuple[NDArray[np.generic], NDArray[np.generic]]:
        """Tokens (K, d) and keys (K, d_key) of one layer; views of the file where its offset allows.

        Raises:
            CorruptShardError: the layer's bytes are not those that were written.
        """
        self._check(layer)
        return self._values(self._token_rows(layer)), self._values(self._key_rows(layer))

    def rows(self, layer: int) -> NDArray[np.uint8]:
        """Tokens of one layer as bytes (K, d · bytes of a number), a view of the file; unchecked ones are checked.

        Raises:
            CorruptShardError: the layer's bytes are not those that were written.
        """
        rows = self._seen[layer]
        if rows is None:
            self._check(layer)
            rows = self._seen[layer] = self._token_rows(layer)
        return rows

    def _values(self, rows: NDArray[np.uint8]) -> NDArray[np.generic]:
        """(n, bytes) → (n, numbers), through an aligned copy if the file's offset is odd."""
        item = self._layout.item
        if rows.ctypes.data % item.itemsize:
            rows = rows.copy()
            rows.flags.writeable = False
        return rows.view(item) if rows.shape[1] else np.empty((len(rows), 0), dtype=item)

    def _token_rows(self, layer: int) -> NDArray[np.uint8]:
        return self._rows(self._layout.places[layer].token_offset, self._layout.token_width)

    def _key_rows(self, layer: int) -> NDArray[np.uint8]:
        return self._rows(self._layout.places[layer].key_offset, self._layout.key_width)

    def _rows(self, offset: int, width: int) -> NDArray[np.uint8]:
        num_tokens = self._layout.num_tokens
        return self._bytes[offset : offset + num_tokens * width].reshape(num_tokens, width)

    def _mapped(self) -> NDArray[np.uint8]:
        try:
            with pa.memory_map(str(self._path)) as file:  # unlike mmap.mmap it keeps no descriptor open
                size = file.size()
                if size == self._layout.num_bytes:
                    return np.frombuffer(file.read_buffer(), dtype=np.uint8)
        except FileNotFoundError as error:
            raise self._name.corrupt(self._path, "is missing") from error
        except OSError as error:
            raise self._name.corrupt(self._path, f"cannot be read: {error}") from error
        raise self._name.corrupt(self._path, f"has {size} bytes instead of {self._layout.num_bytes}")

    def _check(self, layer: int) -> None:
        assert 0 <= layer < self._layout.num_layers, (layer, self._layout.num_layers)
        if self._checked[layer]:
            return
        if self._read_crc(layer) != self._layout.places[layer].crc:
            raise self._name.corrupt(self._path, f"was altered: the checksum of layer {layer} differs")
        self._checked[layer] = True

    def _read_crc(self, layer: int) -> int:
        """By ``pread``, not through the mapping: a failing disk is then an error, not a SIGBUS."""
        place, layout = self._layout.places[layer], self._layout
        crc = 0
        try:
            descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                for offset, width in ((place.token_offset, layout.token_width), (place.key_offset, layout.key_width)):
                    crc = zlib.crc32(os.pread(descriptor, layout.num_tokens * width, offset), crc)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise self._name.corrupt(self._path, f"cannot be read: {error}") from error
        return crc
