"""Tokens of many shards had together are those that each shard gives, whatever state its file is in."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from mplus_memory.errors import CorruptShardError
from mplus_memory.store import together
from mplus_memory.store.row_forms import DTYPES
from mplus_memory.store.shard import Shard, rows_of
from mplus_memory.store.shard_format import PackedPlaces
from tests.store.test_shard import NAME, made, put, taken

LAYERS, TOKENS, WIDTH = 3, 8, 40
KINDS = ("file", "content", "without sums", "not open")


def several(folder: Path, dtype: str, kinds: list[str], *, num_tokens: int = TOKENS) -> list[Shard | None]:
    shards: list[Shard | None] = []
    for seed, kind in enumerate(kinds):
        place = folder / str(seed)
        place.mkdir()
        path, layout = put(place, made(dtype, (LAYERS, num_tokens, WIDTH, 4), seed), dtype)
        content = np.frombuffer(path.read_bytes(), dtype=np.uint8) if kind == "content" else None
        if kind == "without sums":
            layout = replace(layout, row_sums=None)
        shards.append(None if kind == "not open" else Shard(path, layout, NAME, content))
    return shards


def drawn(generator: np.random.Generator, num_shards: int, count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    chosen = np.sort(generator.choice(num_shards * TOKENS, size=min(count, num_shards * TOKENS), replace=False))
    return chosen // TOKENS, chosen % TOKENS


def had(
    shards: list[Shard | None], layer: int, which: NDArray[np.int64], at: NDArray[np.int64]
) -> tuple[bytes, list[bool]]:
    rows = rows_of(layer, shards, np.ndarray.__getitem__)
    assert rows is not None
    found, done = rows.take(which, at)
    return found[done].tobytes(), done.tolist()


@settings(max_examples=40, deadline=None)
@given(
    dtype=st.sampled_from(sorted(DTYPES)),
    kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=5).filter(lambda kinds: set(kinds) != {"not open"}),
    counts=st.lists(st.integers(1, 30), min_size=1, max_size=4),
    seed=st.integers(0, 99),
)
def test_tokens_are_those_that_each_shard_gives(dtype: str, kinds: list[str], counts: list[int], seed: int) -> None:
    generator = np.random.default_rng(seed)
    with TemporaryDirectory() as folder:
        shards = several(Path(folder), dtype, kinds)
        for count in counts:
            layer = int(generator.integers(LAYERS))
            which, at = drawn(generator, len(shards), count)
            found, done = had(shards, layer, which, at)
            assert done == [kinds[one] in ("file", "content") for one in which]
            own = [(shards[one], np.array([place])) for one, place, did in zip(which, at, done, strict=True) if did]
            assert found == b"".join(taken(one, layer, place) for one, place in own if one is not None)


def test_what_was_read_counts_as_compared_for_the_shard_too(tmp_path: Path) -> None:
    shards = several(tmp_path, "float32", ["file"] * 3)
    which, at = np.array([0, 2, 2]), np.array([1, 0, 7])
    had(shards, 1, which, at)
    compared = np.array([one._known[:, 1:] for one in shards if one is not None])
    assert compared.sum() == 3 and compared[which, 1, at].all()


@pytest.mark.parametrize("how", ["flipped", "cut", "cut to a page"])
def test_a_damaged_token_is_left_to_its_shard_which_says_so(tmp_path: Path, how: str) -> None:
    shards = several(tmp_path, "float32", ["file"] * 3, num_tokens=800)
    bad = shards[1]
    assert bad is not None
    path, offset = Path(bad._file._path), bad._layout.places[2].token_offset + 4 * WIDTH * 700
    data = bytearray(path.read_bytes())
    match how:
        case "flipped":
            data[offset] ^= 1
            path.write_bytes(data)
        case "cut":
            os.truncate(path, 100)
        case "cut to a page":
            os.truncate(path, offset // 4096 * 4096)
    which, at = np.array([0, 0, 1, 2]), np.array([3, 4, 700, 700])
    _, done = had(shards, 2, which, at)
    assert not done[2] and (how != "flipped" or done == [True, True, False, True])
    with pytest.raises(CorruptShardError, match="alice"):
        taken(bad, 2, np.array([700]))
    assert had(shards, 2, which[:2], at[:2])[1] == [True, True]  # the others are as before


def test_a_file_that_was_removed_is_read_still(tmp_path: Path) -> None:
    shards = several(tmp_path, "float32", ["file"] * 2)
    first = shards[0]
    assert first is not None
    expected = taken(Shard(Path(first._file._path), first._layout, NAME), 0, np.array([5]))
    os.remove(first._file._path)
    assert had(shards, 0, np.array([0]), np.array([5])) == (expected, [True])


def test_more_tokens_than_one_call_takes(tmp_path: Path) -> None:
    shards = several(tmp_path, "float16", ["file"] * 2, num_tokens=1500)
    which, at = np.repeat([0, 1], 1500), np.tile(np.arange(1500), 2)
    found, done = had(shards, 0, which, at)
    assert all(done)
    assert found == b"".join(one.layer(0)[0].tobytes() for one in shards if one is not None)


@pytest.mark.parametrize("lacking", ["reading", "advice for all", "a descriptor"])
def test_systems_that_lack_a_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str) -> None:
    shards = several(tmp_path, "float32", ["file", "content"])
    which, at = np.array([0, 1]), np.array([2, 2])
    match lacking:
        case "reading":
            monkeypatch.setattr(together, "_CAN_READ", False)
        case "advice for all":
            monkeypatch.setattr(together, "_advised_at_once", lambda parts: False)
        case "a descriptor":
            monkeypatch.setattr(together, "_own", None)
            monkeypatch.delattr(os, "pidfd_open")
    found, done = had(shards, 1, which, at)
    assert done == [lacking != "reading", True]
    own = [taken(one, 1, np.array([2])) for one, did in zip(shards, done, strict=True) if did and one is not None]
    assert found == b"".join(own)


def test_a_layout_that_points_outside_its_file_is_not_followed(tmp_path: Path) -> None:
    path, layout = put(tmp_path, made("float32", (1, TOKENS, WIDTH, 4)), "float32")
    content = np.frombuffer(path.read_bytes(), dtype=np.uint8)
    wrong = replace(layout, places=PackedPlaces.of([layout.places[0]._replace(token_offset=1 << 40)]))
    assert had([Shard(path, wrong, NAME, content)], 0, np.array([0]), np.array([0]))[1] == [False]
    assert had([Shard(path, wrong, NAME)], 0, np.array([0]), np.array([0]))[1] == [False]
    assert rows_of(0, [None], np.ndarray.__getitem__) is None


def test_a_place_behind_the_last_token_is_left_to_its_shard(tmp_path: Path) -> None:
    shards = several(tmp_path, "float32", ["file"] * 2)
    assert had(shards, 0, np.array([0, 0, 1]), np.array([TOKENS - 1, TOKENS, 1 << 40]))[1] == [True, False, False]


def test_shards_of_another_form_are_left_to_themselves(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    shards = [*several(tmp_path, "float32", ["file"]), *several(tmp_path / "other", "float32/mxint8", ["content"])]
    assert had(shards, 0, np.array([0, 1]), np.array([1, 1]))[1] == [True, False]
