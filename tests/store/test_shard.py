from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.errors import ConfigError, CorruptShardError
from mplus_memory.records import Latents
from mplus_memory.store import mapped_file
from mplus_memory.store.mapped_file import ShardName
from mplus_memory.store.row_forms import DTYPES, form_of
from mplus_memory.store.shard import Shard
from mplus_memory.store.shard_format import PackedPlaces, ShardLayout, decode_shard, encode_shard

NAME = ShardName(session="alice", shard_id="0123")


def made(dtype: str, shape: tuple[int, int, int, int], seed: int = 0, first_birth: int = 0) -> Latents:
    num_layers, num_tokens, hidden, key = shape
    generator = np.random.default_rng(seed)

    def words(width: int) -> np.ndarray:
        form = form_of(dtype)
        raw = generator.bytes(num_layers * num_tokens * width * form.item.itemsize)
        some = np.frombuffer(raw, dtype=form.item).reshape(num_layers, num_tokens, width)
        if "/" not in dtype:
            return some
        numbers = (generator.normal(size=some.shape) * 2.0 ** generator.integers(-20, 9, some.shape)).astype(np.float32)
        if form.item.kind == "u":
            numbers = (numbers.view("<u4") >> 16).astype("<u2")
        return form.unpack(form.pack(numbers.astype(form.item)))

    return Latents(tokens=words(hidden), keys=words(key), first_birth=first_birth)


def same_bits(left: np.ndarray, right: np.ndarray) -> bool:
    return left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes()


def put(folder: Path, latents: Latents, dtype: str) -> tuple[Path, ShardLayout]:
    data, layout = encode_shard(latents, dtype, {"mplus_memory.session": "s", "mplus_memory.step": "7"})
    path = folder / "shard.parquet"
    path.write_bytes(data)
    return path, layout


def taken(shard: Shard, layer: int, positions: np.ndarray) -> bytes:
    layout = shard._layout
    out = np.empty((len(positions), layout.hidden_size * layout.form.item.itemsize), dtype=np.uint8)
    if not shard.begin(layer, positions, out):
        shard.take(layer, positions, out)
    return out.tobytes()


SHAPES = st.tuples(st.integers(1, 4), st.integers(1, 40), st.integers(1, 40), st.integers(0, 9))


@settings(max_examples=60, deadline=None)
@given(dtype=st.sampled_from(sorted(DTYPES)), shape=SHAPES, seed=st.integers(0, 99), data=st.data())
def test_what_was_put_comes_back_bit_for_bit(
    dtype: str, shape: tuple[int, int, int, int], seed: int, data: st.DataObject
) -> None:
    latents = made(dtype, shape, seed, first_birth=seed)
    with TemporaryDirectory() as folder:
        shard = Shard(*put(Path(folder), latents, dtype), NAME)
        positions = np.array(data.draw(st.lists(st.integers(0, shape[1] - 1))), dtype=np.int64)
        for layer in range(shape[0]):
            tokens, keys = shard.layer(layer)
            assert same_bits(tokens, latents.tokens[layer])
            assert same_bits(keys, latents.keys[layer])
            assert tokens.flags.aligned
            assert taken(shard, layer, np.sort(positions)) == latents.tokens[layer][np.sort(positions)].tobytes()
        read, named = decode_shard((Path(folder) / "shard.parquet").read_bytes())
        assert named == dtype and same_bits(read.tokens, latents.tokens) and same_bits(read.keys, latents.keys)


@pytest.mark.parametrize("number", [1 + 2**-20, np.inf, np.nan, -0.0])
@pytest.mark.parametrize("dtype", ["float32/bfloat16", "float32/mxint8"])
def test_what_does_not_fit_into_fewer_bits_is_refused(dtype: str, number: float) -> None:
    values = np.full((1, 1, 4), number, dtype=np.float32)
    fits = dtype == "float32/bfloat16" and number in (np.inf, 0.0)
    if fits or (np.isnan(number) and dtype == "float32/bfloat16"):
        encode_shard(Latents(tokens=values, keys=values, first_birth=0), dtype, {})
    else:
        with pytest.raises(ConfigError, match="not rounded"):
            encode_shard(Latents(tokens=values, keys=values, first_birth=0), dtype, {})


def test_float_values_are_stored_as_they_are(tmp_path: Path) -> None:
    values = np.array([0.0, -0.0, np.inf, np.nan], dtype=np.float32).reshape(1, 1, 4)
    latents = Latents(tokens=values, keys=values[:, :, :2], first_birth=0)
    tokens, _ = Shard(*put(tmp_path, latents, "float32"), NAME).layer(0)
    assert same_bits(tokens, values[0])


@pytest.mark.parametrize("key_size", [0, 3])
def test_any_parquet_reader_reads_it(tmp_path: Path, key_size: int) -> None:
    latents = made("bfloat16", (3, 5, 6, key_size), first_birth=50)
    path, _ = put(tmp_path, latents, "bfloat16")
    table = pq.read_table(path, page_checksum_verification=True)
    assert table.schema.names == ["layer", "position", "birth", *(["key"] if key_size else []), "token"]
    assert not any(field.nullable for field in table.schema)
    assert table["layer"].to_pylist() == [layer for layer in range(3) for _ in range(5)]
    assert table["birth"].to_pylist() == [50, 51, 52, 53, 54] * 3
    assert b"".join(table["token"].to_pylist()) == latents.tokens.tobytes()
    assert b"".join(table["key"].to_pylist() if key_size else []) == latents.keys.tobytes()


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    path, layout = put(tmp_path, made("float16", (3, 5, 6, 2)), "float16")
    file = pq.ParquetFile(path)
    assert file.num_row_groups == layout.num_layers == 3
    notes = {key.decode(): value.decode() for key, value in file.metadata.metadata.items()}
    assert notes == {
        "mplus_memory.format": "1",
        "mplus_memory.dtype": "float16",
        "mplus_memory.session": "s",
        "mplus_memory.step": "7",
    }
    chunk = file.metadata.row_group(0).column(4)
    assert (chunk.compression, chunk.has_dictionary_page, chunk.is_stats_set) == ("UNCOMPRESSED", False, False)


def test_arrays_are_read_only_and_hold_no_descriptor(tmp_path: Path) -> None:
    path, layout = put(tmp_path, made("float32", (2, 3, 4, 2)), "float32")
    open_before = len(list(Path("/proc/self/fd").iterdir()))
    shards = [Shard(path, layout, NAME) for _ in range(50)]
    assert len(list(Path("/proc/self/fd").iterdir())) == open_before
    with pytest.raises(ValueError, match="read-only"):
        shards[0].layer(0)[0][0, 0] = 1


def altered(path: Path, offset: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :])


@pytest.mark.parametrize("form", ["this", "earlier"])
def test_an_altered_byte_spoils_its_layer_only(tmp_path: Path, form: str) -> None:
    for column in ("token_offset", "key_offset"):
        path, layout = put(tmp_path, made("float32", (3, 5, 6, 2)), "float32")
        if form == "earlier":
            layout = replace(layout, row_sums=None)
        altered(path, getattr(layout.places[1], column) + 3)
        shard = Shard(path, layout, NAME)
        shard.layer(0)
        shard.layer(2)
        with pytest.raises(
            CorruptShardError, match="shard 0123 of session 'alice' was altered: the checksum of layer 1"
        ):
            shard.layer(1)


def test_an_altered_token_is_told_before_it_is_used_and_spoils_no_other(tmp_path: Path) -> None:
    latents = made("float32", (2, 9, 6, 2))
    path, layout = put(tmp_path, latents, "float32")
    altered(path, layout.places[1].token_offset + 4 * layout.token_width + 5)
    shard, others = Shard(path, layout, NAME), np.array([0, 1, 3, 8])
    assert taken(shard, 1, others) == latents.tokens[1][others].tobytes()
    assert shard.keys(1).tobytes() == latents.keys[1].tobytes()
    for positions in ([4], [3, 4, 5], [1, 4], list(range(9))):
        with pytest.raises(CorruptShardError, match="the checksum of layer 1, token 4, differs"):
            taken(shard, 1, np.array(positions))
    assert taken(shard, 0, np.arange(9)) == latents.tokens[0].tobytes()


@pytest.mark.parametrize("how", ["removed", "cut short"])
def test_a_file_that_changes_while_it_is_mapped(tmp_path: Path, how: str) -> None:
    latents = made("float32", (2, 9, 600, 2))
    path, layout = put(tmp_path, latents, "float32")
    shard = Shard(path, layout, NAME)
    if how == "removed":
        path.unlink()
        assert taken(shard, 1, np.array([2, 7])) == latents.tokens[1][[2, 7]].tobytes()
        assert shard.keys(0).tobytes() == latents.keys[0].tobytes()
        return
    os.truncate(path, layout.places[1].token_offset)
    with pytest.raises(CorruptShardError, match="ends before byte"):
        taken(shard, 1, np.array([2, 7]))


@pytest.mark.parametrize("keep", [0, 1, 100])
def test_a_truncated_file_is_refused(tmp_path: Path, keep: int) -> None:
    path, layout = put(tmp_path, made("float32", (3, 5, 6, 2)), "float32")
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(CorruptShardError, match=f"shard 0123 of session 'alice' has {keep} bytes instead of"):
        Shard(path, layout, NAME)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    path, layout = put(tmp_path, made("float32", (1, 1, 1, 1)), "float32")
    path.unlink()
    with pytest.raises(CorruptShardError, match="shard 0123 of session 'alice' is missing"):
        Shard(path, layout, NAME)


def test_the_cost_of_the_format_is_small() -> None:
    latents = made("bfloat16", (32, 256, 128, 16))
    data, _ = encode_shard(latents, "bfloat16", {})
    overhead = len(data) - latents.tokens.nbytes - latents.keys.nbytes
    assert overhead / (32 * 256) < 20  # bytes per token: 16 of layer, position and birth, then headers


def test_places_survive_packing() -> None:
    _, layout = encode_shard(made("float32", (3, 2, 2, 1)), "float32", {})
    places = list(layout.places)
    assert len(places) == 3 and places[-1] == layout.places[-1] == layout.places[2]
    assert PackedPlaces(layout.places.packed) == PackedPlaces.of(places) == layout.places
    assert len({place.token_offset for place in places}) == 3
    with pytest.raises(IndexError):
        layout.places[3]
    with pytest.raises(ValueError, match="61 bytes of places"):
        PackedPlaces(layout.places.packed + b"x")


@pytest.mark.parametrize("dtype", ["float32", "float32/mxint8"])
def test_what_is_in_ram_is_taken_at_once_and_compared(
    dtype: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_ram(descriptor: int, offset: int, out: np.ndarray) -> bool:
        return os.preadv(descriptor, [out.data], offset) == out.nbytes

    monkeypatch.setattr(mapped_file, "_read_now", in_ram)  # not every file system tells
    latents = made(dtype, (2, 9, 40, 4))
    path, layout = put(tmp_path, latents, dtype)
    shard, out = Shard(path, layout, NAME), np.empty((4, 160), dtype=np.uint8)
    some = np.array([0, 3, 4, 8])
    assert shard.begin(1, some, out) and out.tobytes() == latents.tokens[1][some].tobytes()
    assert shard.begin(1, some[1:2], out[:1]) and out[0].tobytes() == latents.tokens[1][3].tobytes()
    mixed = np.array([0, 1, 4, 7])  # two of them were read before
    assert shard.begin(1, mixed, out) and out.tobytes() == latents.tokens[1][mixed].tobytes()
    altered(path, layout.places[0].token_offset + 4 * layout.token_width + 5)
    with pytest.raises(CorruptShardError, match="layer 0, token 4"):
        shard.begin(0, some, out)
    path.unlink()
    assert not shard.begin(0, some[:1] + 1, out[:1])
    shard.take(0, some[:1] + 1, out[:1])
    assert out[0].tobytes() == latents.tokens[0][1].tobytes()
