"""A step's tokens as one Parquet file, built in memory.

Columns ``layer, position, birth, key, token``, none nullable, one row group per layer, one PLAIN
uncompressed page per column chunk with its CRC. So it is a valid Parquet file, and each layer's
tokens and keys also stand in it as plain arrays, at offsets that we record.
"""

from __future__ import annotations

import hashlib
import struct
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from mplus_memory.records import Latents
from mplus_memory.store.parquet_encryption import reading_properties, writing_properties
from mplus_memory.store.row_forms import RowForm, form_of, packed

FORMAT, SEALED_FORMAT = 1, 2
_PLACE = struct.Struct("<QQI")


class Place(NamedTuple):
    """Where one layer's arrays start in the file (bytes), and the CRC32 of tokens, then keys."""

    token_offset: int
    key_offset: int
    crc: int


@dataclass(frozen=True, slots=True)
class PackedPlaces:
    """Places of a shard's layers in 20 bytes each: there are thousands of shards."""

    packed: bytes

    def __post_init__(self) -> None:
        if len(self.packed) % _PLACE.size:
            raise ValueError(f"{len(self.packed)} bytes of places, which have {_PLACE.size} each")

    @classmethod
    def of(cls, places: Iterable[Place]) -> PackedPlaces:
        """Those of an iterable."""
        return cls(b"".join(_PLACE.pack(*place) for place in places))

    def __len__(self) -> int:
        return len(self.packed) // _PLACE.size

    def __getitem__(self, layer: int) -> Place:
        return Place(*_PLACE.unpack_from(self.packed, range(len(self))[layer] * _PLACE.size))

    def __iter__(self) -> Iterator[Place]:
        return map(Place._make, _PLACE.iter_unpack(self.packed))


@dataclass(frozen=True, kw_only=True, slots=True)
class ShardLayout:
    """All that is needed to read a shard without parsing it, and to know that it is whole."""

    format: int
    dtype: str
    num_layers: int
    num_tokens: int
    hidden_size: int
    key_size: int
    num_bytes: int
    sha256: str
    row_sums: bytes | None  # see ``pack_sums``; None: written by a version that had none, or encrypted
    places: PackedPlaces

    @property
    def form(self) -> RowForm:
        """How its rows lie in the file."""
        return form_of(self.dtype)

    @property
    def token_width(self) -> int:
        """Bytes in the file of one token of one layer."""
        return self.form.width(self.hidden_size)

    @property
    def key_width(self) -> int:
        """Bytes in the file of one key of one layer; 0 without keys."""
        return self.form.width(self.key_size)

    def sums(self) -> NDArray[np.uint32] | None:
        """CRC32 of each layer's keys, then of each of its tokens: (L, 1 + K)."""
        if self.row_sums is None:
            return None
        return np.frombuffer(self.row_sums, dtype="<u4").reshape(self.num_layers, 1 + self.num_tokens)


_NOWHERE = Place(token_offset=0, key_offset=0, crc=0)  # of an encrypted shard, which has no plain arrays


def pack_sums(tokens: NDArray[np.uint8], keys: NDArray[np.uint8]) -> bytes:
    """What tells that a layer's keys, or a single token, are what was written: four bytes of CRC32 for each.

    tokens (L, K, bytes), keys (L, K, bytes), as they lie in the file.
    """
    sums = [[zlib.crc32(keys[layer]), *map(zlib.crc32, tokens[layer])] for layer in range(len(tokens))]
    return np.array(sums, dtype="<u4").tobytes()


LAYOUT_FIELDS = (
    "format",
    "dtype",
    "num_layers",
    "num_tokens",
    "hidden_size",
    "key_size",
    "num_bytes",
    "sha256",
    "row_sums",
)


def layout_of(row: Mapping[str, Any]) -> ShardLayout:
    """The layout that a row of the shards' table describes.

    Raises:
        ValueError: it describes none that can be.
    """
    places = PackedPlaces(bytes(row["places"]))
    fields = {name: row[name] for name in LAYOUT_FIELDS}
    if isinstance(fields["dtype"], str):
        fields["dtype"] = sys.intern(fields["dtype"])  # the same one for thousands of shards
    layout = ShardLayout(places=places, **fields)
    sizes = (layout.num_layers, layout.num_tokens, layout.hidden_size, layout.key_size, layout.num_bytes)
    if not all(isinstance(size, int) and size >= 0 for size in sizes) or len(layout.places) != layout.num_layers:
        raise ValueError(f"sizes {sizes} and {len(layout.places)} places")
    sums = layout.row_sums
    if sums is not None and not (isinstance(sums, bytes) and len(sums) == 4 * sizes[0] * (1 + sizes[1])):
        raise ValueError(f"sizes {sizes} and checksums {sums!r:.40}")
    tokens = layout.num_layers * layout.num_tokens * (layout.token_width + layout.key_width)
    if layout.num_bytes and tokens > layout.num_bytes:  # of a pruned one no bytes are left
        raise ValueError(f"tokens of {tokens} bytes in {layout.num_bytes}")
    return layout


def encode_shard(
    latents: Latents, dtype: str, notes: dict[str, str], key: bytes | None = None
) -> tuple[memoryview, ShardLayout]:
    """The file's bytes and its layout. ``notes`` go into the file's metadata; with ``key`` all of it is encrypted.

    Raises:
        ConfigError: the latents cannot be kept in that dtype as they are.
    """
    tokens, keys = packed(latents.tokens, dtype), packed(latents.keys, dtype)  # (L, K, bytes), of keys perhaps none
    file = _written(tokens, keys, latents.first_birth, {"mplus_memory.dtype": dtype} | notes, key)
    places = _found_places(file, tokens, keys) if key is None else [_NOWHERE] * len(tokens)
    layout = ShardLayout(
        format=FORMAT if key is None else SEALED_FORMAT,
        dtype=dtype,
        num_layers=tokens.shape[0],
        num_tokens=tokens.shape[1],
        hidden_size=latents.tokens.shape[2],
        key_size=latents.keys.shape[2],
        num_bytes=file.size,
        sha256=hashlib.sha256(file).hexdigest(),
        row_sums=pack_sums(tokens, keys) if key is None else None,
        places=PackedPlaces.of(places),
    )
    return memoryview(file), layout


def decode_shard(data: bytes, key: bytes | None = None) -> tuple[Latents, str]:
    """What such a file holds, and its dtype, by the Parquet reader alone; ``key``: of an encrypted one.

    Raises:
        ValueError: not a Parquet file, or one of something else, or of another key.
    """
    try:
        sealing = None if key is None else reading_properties(key)
        file = pq.ParquetFile(pa.BufferReader(data), page_checksum_verification=True, decryption_properties=sealing)
        notes = {name.decode(): value.decode() for name, value in (file.metadata.metadata or {}).items()}
        dtype = notes["mplus_memory.dtype"]
        form = form_of(dtype)
        groups = [file.read_row_group(layer) for layer in range(file.num_row_groups)]
        tokens = np.stack([_rows_of(group, "token", form) for group in groups])
        keys = np.stack([_rows_of(group, "key", form) for group in groups])
        births = groups[0]["birth"].to_numpy()
    except (pa.ArrowException, OSError, KeyError, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"not a shard ({error})") from error
    return Latents(tokens=tokens, keys=keys, first_birth=int(births[0])), dtype


def decode_column(
    source: pa.NativeFile, name: str, layers: Sequence[int], form: RowForm, key: bytes
) -> list[NDArray[np.generic]]:
    """The column ``key`` or ``token`` of an encrypted file in some layers, each (K, width); no more of it is read.

    Raises:
        ValueError: as ``decode_shard``.
    """
    try:
        file = pq.ParquetFile(source, page_checksum_verification=True, decryption_properties=reading_properties(key))
        return [_rows_of(file.read_row_group(layer, columns=[name]), name, form) for layer in layers]
    except (pa.ArrowException, OSError, KeyError, IndexError) as error:
        raise ValueError(f"not a shard ({error})") from error


def _rows_of(group: pa.Table, name: str, form: RowForm) -> NDArray[np.generic]:
    """(K, width) numbers of a column of fixed-size binaries; (K, 0) of one that is not there."""
    if name not in group.column_names:
        return np.empty((group.num_rows, 0), dtype=form.item)
    column = group[name].combine_chunks()
    raw, width = np.frombuffer(column.buffers()[1], dtype=np.uint8), column.type.byte_width
    return form.unpack(raw[column.offset * width : (column.offset + len(column)) * width].reshape(len(column), width))


def _written(
    tokens: NDArray[np.uint8], keys: NDArray[np.uint8], first_birth: int, notes: dict[str, str], key: bytes | None
) -> pa.Buffer:
    num_layers, num_tokens, _ = tokens.shape
    schema = _schema(tokens, keys)
    sink = pa.BufferOutputStream()
    with pq.ParquetWriter(
        sink,
        schema,
        use_dictionary=False,
        compression="none",
        write_statistics=False,
        store_schema=False,
        column_encoding=dict.fromkeys(schema.names, "PLAIN"),
        data_page_version="1.0",
        data_page_size=2**31 - 1,  # one page per column chunk, as long as K stays under pyarrow's 20,000 rows
        write_batch_size=num_tokens + 1,
        write_page_checksum=True,
        encryption_properties=None if key is None else writing_properties(key, schema.names),
    ) as writer:
        for layer in range(num_layers):
            writer.write_table(_layer_table(schema, layer, tokens, keys, first_birth), row_group_size=num_tokens)
        writer.add_key_value_metadata({"mplus_memory.format": str(FORMAT)} | notes)
    return sink.getvalue()


def _schema(tokens: NDArray[np.uint8], keys: NDArray[np.uint8]) -> pa.Schema:
    fields = [("layer", pa.int32()), ("position", pa.int32()), ("birth", pa.int64())]
    if keys.shape[2]:
        fields.append(("key", pa.binary(keys.shape[2])))
    fields.append(("token", pa.binary(tokens.shape[2])))
    return pa.schema([pa.field(name, kind, nullable=False) for name, kind in fields])


def _layer_table(
    schema: pa.Schema, layer: int, tokens: NDArray[np.uint8], keys: NDArray[np.uint8], first_birth: int
) -> pa.Table:
    num_tokens = tokens.shape[1]
    positions = np.arange(num_tokens, dtype=np.int32)
    columns = [
        pa.array(np.full(num_tokens, layer, dtype=np.int32)),
        pa.array(positions),
        pa.array(positions.astype(np.int64) + first_birth),
    ]
    for rows in (keys[layer], tokens[layer]):
        if rows.shape[1]:
            kind = pa.binary(rows.shape[1])
            columns.append(pa.Array.from_buffers(kind, num_tokens, [None, pa.py_buffer(rows)]))
    return pa.Table.from_arrays(columns, schema=schema)


def _found_places(file: pa.Buffer, tokens: NDArray[np.uint8], keys: NDArray[np.uint8]) -> list[Place]:
    """A chunk of one uncompressed page is a header and then the values, so the values are its end."""
    footer = pq.read_metadata(pa.BufferReader(file))
    found = np.frombuffer(file, dtype=np.uint8)
    places = []
    for layer in range(tokens.shape[0]):
        ends = {}
        for column in range(footer.num_columns):
            chunk = footer.row_group(layer).column(column)
            ends[chunk.path_in_schema] = chunk.data_page_offset + chunk.total_compressed_size
        token_offset = ends["token"] - tokens[layer].nbytes
        key_offset = ends["key"] - keys[layer].nbytes if "key" in ends else 0
        crc = 0
        for rows, offset in ((tokens[layer], token_offset), (keys[layer], key_offset)):
            raw = rows.reshape(-1)
            assert np.array_equal(found[offset : offset + raw.nbytes], raw), (layer, offset)
            crc = zlib.crc32(raw, crc)
        places.append(Place(token_offset=token_offset, key_offset=key_offset, crc=crc))
    return places
