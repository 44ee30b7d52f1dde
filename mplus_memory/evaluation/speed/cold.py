"""The gather of what a prompt retrieves, from a disk: no page of the shards is in memory."""

from __future__ import annotations

import ctypes
import mmap
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import torch
from numpy.typing import NDArray
from torch import Tensor

from mplus_memory.evaluation.speed.clock import Times, median, timed
from mplus_memory.evaluation.speed.figures import Figure, faster
from mplus_memory.evaluation.speed.scene import Scene
from mplus_memory.latents import ShardTokens
from mplus_memory.memory.state import MemoryState

SHARDS, NAIVE, READERS = "shards", "naive mmap", "sixteen readers"


@dataclass(frozen=True)
class _Place:
    """Where a token's bytes lie."""

    path: Path
    offset: int


def cold_figure(scene: Scene, folder: Path, rounds: int) -> Figure:
    """K0 tokens of a session just opened, and the same from ``np.memmap``; beside them, what the disk can do."""
    like = scene.memory.layers[0].short_hidden
    width, times = like.shape[1] * like.element_size(), Times()
    for _ in range(rounds):
        fresh = scene.reopened()
        sources = _drawn(scene, fresh)
        places = _places(fresh, sources, width, folder)
        actions: dict[str, Callable[[], object]] = {
            SHARDS: partial(fresh.written.fetch, 0, sources, like=like),
            NAIVE: partial(naive, places, width),
            READERS: partial(_read_at_once, places, width),
        }
        for name, action in actions.items():
            forget_pages(folder)
            times.setdefault(name, []).append(timed(action))
    figure = faster("retrieval", f"gather of {len(sources):,} tokens from disk", times, NAIVE, SHARDS, 5.0)
    return replace(figure, milliseconds=figure.milliseconds | {READERS: 1e3 * median(times, READERS)})


def naive(places: list[_Place], width: int) -> NDArray[np.uint8]:
    """Each token, one after the other, from a mapping of its file: (n, width)."""
    files = {path: np.memmap(path, np.uint8, "r") for path in {place.path for place in places}}
    out = np.empty((len(places), width), np.uint8)
    for row, place in zip(out, places, strict=True):
        row[:] = files[place.path][place.offset : place.offset + width]
    return out


def forget_pages(folder: Path) -> None:
    """Have the system let go of every page of the files in ``folder``, also of those that this process mapped."""
    libc = ctypes.CDLL(None)
    for line in Path("/proc/self/maps").read_text().splitlines():
        if str(folder) in line:
            start, end = (int(part, 16) for part in line.split()[0].split("-"))
            libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), mmap.MADV_DONTNEED)
    for path in folder.rglob("*.parquet"):
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(descriptor)


def _drawn(scene: Scene, memory: MemoryState) -> Tensor:
    """Sources of K0 tokens of Θ, at random, oldest first."""
    held = memory.layers[0].long_sources
    drawn = torch.randperm(len(held), generator=scene.generator)[: memory.size.retrieved_tokens]
    return held[drawn].sort().values


def _places(memory: MemoryState, sources: Tensor, width: int, folder: Path) -> list[_Place]:
    """As the footers of the Parquet files tell: a layer's tokens are the end of its last column."""
    files = {path.stem: path for path in folder.rglob("*.parquet")}
    starts: dict[int, _Place] = {}
    found = []
    for source in sources.tolist():
        step = memory.written.step_of(source)
        if step not in starts:
            tokens = memory.written.steps[step]
            assert isinstance(tokens, ShardTokens)
            path = files[tokens.shard_id]
            footer = pq.read_metadata(path)
            chunk = footer.row_group(0).column(footer.num_columns - 1)
            end = chunk.data_page_offset + chunk.total_compressed_size
            starts[step] = _Place(path, end - footer.row_group(0).num_rows * width)
        start = starts[step]
        found.append(_Place(start.path, start.offset + (source - memory.written.first_births[step]) * width))
    return found


def _read_at_once(places: list[_Place], width: int) -> None:
    """Sixteen threads, each with a file of its own at a time."""
    by_path: dict[Path, list[int]] = {}
    for place in places:
        by_path.setdefault(place.path, []).append(place.offset)

    def read(path: Path) -> None:
        descriptor = os.open(path, os.O_RDONLY)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_RANDOM)
        for offset in by_path[path]:
            os.pread(descriptor, width, offset)
        os.close(descriptor)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(read, by_path))
