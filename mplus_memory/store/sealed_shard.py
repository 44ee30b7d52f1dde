"""Reading an encrypted shard: into memory at first touch, every page checked by its tag. It cannot be mapped."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mplus_memory.records import Latents
from mplus_memory.store.shard import ShardName
from mplus_memory.store.shard_format import ShardLayout, decode_shard


class SealedShard:
    """The tokens of one step, decrypted into memory at first touch; a ``TokenSource``.

    With ``content``, the file's bytes, no file is read.
    """

    def __init__(
        self, path: Path, layout: ShardLayout, name: ShardName, key: bytes, content: NDArray[np.uint8] | None = None
    ) -> None:
        self._path, self._layout, self._name, self._key, self._content = path, layout, name, key, content
        self._reading = threading.Lock()
        self._latents: Latents | None = None

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
        held = self._read()
        return held.tokens[layer], held.keys[layer]

    def rows(self, layer: int) -> NDArray[np.uint8]:
        """As ``Shard.rows``."""
        rows: NDArray[np.uint8] = self._read().tokens[layer].view(np.uint8)
        return rows

    def _read(self) -> Latents:
        with self._reading:
            if self._latents is None:
                self._latents, self._content = self._decrypted(), None
            return self._latents

    def _decrypted(self) -> Latents:
        try:
            data = self._path.read_bytes() if self._content is None else self._content.tobytes()
        except FileNotFoundError as error:
            raise self._name.corrupt(self._path, "is missing") from error
        except OSError as error:
            raise self._name.corrupt(self._path, f"cannot be read: {error}") from error
        if len(data) != self._layout.num_bytes:
            raise self._name.corrupt(self._path, f"has {len(data)} bytes instead of {self._layout.num_bytes}")
        try:
            latents, _ = decode_shard(data, self._key)
        except ValueError as error:
            raise self._name.corrupt(self._path, f"was altered: {error}") from error
        for array in (latents.tokens, latents.keys):
            array.flags.writeable = False
        return latents
