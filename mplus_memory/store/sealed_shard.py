"""Reading an encrypted shard: what is asked for is decrypted into memory, checked by its tags. It cannot be mapped."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mplus_memory.store.mapped_file import MappedFile, ShardName
from mplus_memory.store.shard_format import ShardLayout, decode_column


class SealedShard:
    """The tokens of one step, decrypted at first touch: the keys of all layers, the tokens of a layer at once.

    A ``TokenSource``. With ``content``, the file's bytes, no file is read.
    """

    def __init__(
        self, path: Path, layout: ShardLayout, name: ShardName, key: bytes, content: NDArray[np.uint8] | None = None
    ) -> None:
        self._layout, self._key = layout, key
        self._file = MappedFile(path, layout.num_bytes, name, content)
        self._reading = threading.Lock()
        self._keys: list[NDArray[np.generic]] = []
        self._tokens: dict[int, NDArray[np.generic]] = {}

    @property
    def num_layers(self) -> int:
        """L."""
        return self._layout.num_layers

    @property
    def num_tokens(self) -> int:
        """K, tokens per layer."""
        return self._layout.num_tokens

    def layer(self, layer: int) -> tuple[NDArray[np.generic], NDArray[np.generic]]:
        """As ``Shard.layer``."""
        return self._layer_tokens(layer), self._layer_keys(layer)

    def keys(self, layer: int) -> NDArray[np.uint8]:
        """As ``Shard.keys``."""
        keys: NDArray[np.uint8] = self._layer_keys(layer).view(np.uint8)
        return keys

    def begin(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> bool:
        """Nothing is begun: a layer's tokens are one page of the file."""
        return False

    def take(self, layer: int, positions: NDArray[np.int64], out: NDArray[np.uint8]) -> None:
        """As ``Shard.take``."""
        self._layer_tokens(layer).view(np.uint8).take(positions, axis=0, out=out, mode="clip")

    def _layer_keys(self, layer: int) -> NDArray[np.generic]:
        with self._reading:
            if not self._keys:
                self._keys = self._decrypted("key", range(self.num_layers))
            return self._keys[layer]

    def _layer_tokens(self, layer: int) -> NDArray[np.generic]:
        with self._reading:
            if layer not in self._tokens:
                [self._tokens[layer]] = self._decrypted("token", [layer])
            return self._tokens[layer]

    def _decrypted(self, column: str, layers: Sequence[int]) -> list[NDArray[np.generic]]:
        try:
            with self._file.stream() as file:
                found = decode_column(file, column, layers, self._layout.form, self._key)
        except ValueError as error:
            raise self._file.corrupt(f"was altered: {error}") from error
        for rows in found:
            rows.flags.writeable = False
        return found
