"""One shard's file: there, whole, and what was written."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mplus_memory.records import Latents
from mplus_memory.store.shard_format import SEALED_FORMAT, ShardLayout, decode_shard, pack_sums


@dataclass(frozen=True, eq=False)
class CheckedShard:
    """What is wrong with a file (None: nothing), and what it holds, if that can be told; whether it is there.

    ``of_file``: it is the file, not its row.
    """

    wrong: str | None
    latents: Latents | None = None
    is_there: bool = True
    of_file: bool = True


def check_shard(
    read: Callable[[], bytes | None], layout: ShardLayout, first_birth: int, key: bytes | None, *, deep: bool
) -> CheckedShard:
    """The file that ``read`` reads against its row: size, sha256, every CRC; with ``deep`` also as Parquet."""
    try:
        data = read()
    except OSError as error:
        return CheckedShard(f"cannot be read: {error.strerror}")
    if data is None:
        return CheckedShard("is missing", is_there=False)
    if len(data) != layout.num_bytes:
        return CheckedShard(f"has {len(data)} bytes instead of {layout.num_bytes}")
    sealed = layout.format == SEALED_FORMAT
    wrong = [] if sealed else _altered_layers(data, layout)
    if wrong:
        return CheckedShard(f"was altered: the checksum of layer {', '.join(map(str, wrong))} differs")
    if hashlib.sha256(data).hexdigest() != layout.sha256:
        return CheckedShard(f"was altered{'' if sealed else ' outside its tokens'}: its sha256 differs")
    if sealed:
        return _decrypted(data, key)
    tokens, keys = _rows(data, layout)
    latents = Latents(tokens=layout.form.unpack(tokens), keys=layout.form.unpack(keys), first_birth=first_birth)
    if layout.row_sums is not None and layout.row_sums != pack_sums(tokens, keys):
        return CheckedShard("holds other tokens than its row has checksums of", latents)
    return CheckedShard(_deep(data, latents, layout) if deep else None, latents)


def _decrypted(data: bytes, key: bytes | None) -> CheckedShard:
    if key is None:
        return CheckedShard(None)
    try:
        return CheckedShard(None, decode_shard(data, key)[0])
    except ValueError as error:
        return CheckedShard(f"does not open with its key: {error}")


def _altered_layers(data: bytes, layout: ShardLayout) -> list[int]:
    wrong = []
    for layer, place in enumerate(layout.places):
        crc = 0
        for offset, width in ((place.token_offset, layout.token_width), (place.key_offset, layout.key_width)):
            crc = zlib.crc32(memoryview(data)[offset : offset + layout.num_tokens * width], crc)
        if crc != place.crc:
            wrong.append(layer)
    return wrong


def _rows(data: bytes, layout: ShardLayout) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Tokens and keys of all layers as they lie in the file, each (L, K, bytes)."""

    def rows(offset: int, width: int) -> NDArray[np.uint8]:
        raw = np.frombuffer(data, dtype=np.uint8, count=layout.num_tokens * width, offset=offset if width else 0)
        return raw.reshape(layout.num_tokens, width)

    return (
        np.stack([rows(place.token_offset, layout.token_width) for place in layout.places]),
        np.stack([rows(place.key_offset, layout.key_width) for place in layout.places]),
    )


def _deep(data: bytes, latents: Latents, layout: ShardLayout) -> str | None:
    try:
        found, dtype = decode_shard(data)
    except ValueError as error:
        return f"cannot be read as Parquet: {error}"
    same = (
        found.first_birth == latents.first_birth
        and found.tokens.tobytes() == latents.tokens.tobytes()
        and found.keys.tobytes() == latents.keys.tobytes()
    )
    return (
        None if same and dtype == layout.dtype else "holds, read as Parquet, other values than at its recorded places"
    )
