"""Opening a session: the time and the bytes it takes, against θ and the keys, which it must read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import torch

from mplus_memory.evaluation.speed.clock import in_turns, median
from mplus_memory.evaluation.speed.cold import forget_pages
from mplus_memory.evaluation.speed.figures import Figure
from mplus_memory.evaluation.speed.scene import Scene
from mplus_memory.latents import load_newest
from mplus_memory.memory.state import MemoryState
from mplus_memory.records import Moment, StoredSession

_IO = Path("/proc/self/io")
OPEN, COPY = "open", "copying θ and keys"


@torch.inference_mode()
def open_figures(scene: Scene, folder: Path, rounds: int) -> Iterator[Figure]:
    """With Θ a quarter full, half full and full: in the time of copying θ and all keys, and in their bytes."""
    full = scene.memory.size.long_term
    for tokens in (full // 4, full // 2, full):
        row = _with_long_term(scene, tokens)
        reopened = partial(load_newest, scene.store, row, scene.network.initial_memory())
        needed = state_bytes(reopened()[0])
        copy, source = torch.empty(needed, dtype=torch.uint8), torch.ones(needed, dtype=torch.uint8)
        times = in_turns({OPEN: reopened, COPY: partial(copy.copy_, source)}, rounds=rounds)
        milliseconds = {name: 1e3 * median(times, name) for name in times}
        yield Figure(
            phase="open",
            name=f"open with {tokens:,} tokens in Θ, in copies of θ and all keys",
            value=milliseconds[OPEN] / milliseconds[COPY],
            lower_is_better=True,
            milliseconds=milliseconds,
        )
        read = _read_from_disk(reopened, folder) if _IO.exists() else 0
        if read:
            yield Figure(
                phase="open",
                name=f"bytes read from disk for it with {tokens:,} tokens in Θ, of those of θ and all keys",
                value=read / needed,
                target=2.0,  # rows of 2 KiB lie in pages of 4
                lower_is_better=True,
                megabytes={"read": read / 1e6, "θ and keys": needed / 1e6},
            )


def _with_long_term(scene: Scene, tokens: int) -> StoredSession:
    """A branch of the session from when Θ held so many tokens."""
    size = scene.memory.size
    step = scene.store.steps(scene.session.id)[(size.short_term + tokens) // size.update_tokens - 1]
    return scene.store.fork(scene.session, f"with {tokens}", Moment(head=step.id, end=0))


def state_bytes(memory: MemoryState) -> int:
    """Bytes of θ and of all keys."""
    held = [part for one in memory.layers for part in (one.short_hidden, one.short_keys, one.long_keys)]
    return sum(part.nbytes for part in held)


def _read_from_disk(action: Callable[[], object], folder: Path) -> int:
    """Bytes that it reads when nothing of ``folder`` is in RAM; 0 where the folder itself is."""
    forget_pages(folder)
    before = _bytes_read()
    action()
    return _bytes_read() - before


def _bytes_read() -> int:
    """From disks, by system calls of this process or by touching what it mapped, so far."""
    return int(next(line for line in _IO.read_text().splitlines() if line.startswith("read_bytes")).split()[1])
