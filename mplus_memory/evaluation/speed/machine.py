"""What the machine can do at best, measured in the same run as what it is asked to do."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from pathlib import Path

import torch

from mplus_memory.evaluation.speed.clock import in_turns, median, timed

_STREAM_BYTES = 256 << 20


def matrix_rate(shapes: Sequence[tuple[int, int, int]], device: torch.device, dtype: torch.dtype) -> float:
    """Operations per second of matrix products (m, k) × (k, n), over all ``shapes`` (m, k, n) together."""
    pairs = [
        (torch.randn(m, k, device=device, dtype=dtype), torch.randn(n, k, device=device, dtype=dtype))
        for m, k, n in shapes
    ]
    times = in_turns({"": lambda: [torch.nn.functional.linear(a, b) for a, b in pairs]}, rounds=5)
    return sum(2.0 * m * k * n for m, k, n in shapes) / median(times, "")


def memory_bandwidth(device: torch.device) -> float:
    """Bytes per second of reading a large array once."""
    data = torch.ones(_STREAM_BYTES // 4, device=device)
    return _STREAM_BYTES / median(in_turns({"": data.sum}, rounds=5), "")


def fsync_seconds(folder: Path) -> float:
    """Seconds of writing one page to a file and making it durable."""
    path = folder / "fsync"
    with path.open("wb", buffering=0) as file:

        def write() -> None:
            os.pwrite(file.fileno(), b"x" * 4096, 0)
            os.fsync(file.fileno())

        seconds = statistics.median(timed(write) for _ in range(20))
    path.unlink()
    return seconds
