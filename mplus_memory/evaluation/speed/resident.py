"""What another warm session takes of RAM, over the bytes of its own θ, keys, and keys and values."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch

from mplus_memory.backend import LatentMemoryBackend
from mplus_memory.evaluation.speed.figures import Figure
from mplus_memory.evaluation.speed.opening import state_bytes
from mplus_memory.evaluation.speed.told import fill, text_of, with_words
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.session import Session
from mplus_memory.store import LocalStore

SESSIONS = (1, 4, 16)
_PROMPTS = (24, 32)  # tokens of the questions that make a session warm
_ENOUGH = 1 << 40  # bytes: nothing is let go


class Resident(NamedTuple):
    """Bytes in one process with so many warm sessions: as the system counts them, by our own account, and needed."""

    rss: int
    held: int
    needed: int


def resident_figures(network: MPlusForCausalLM, folder: Path) -> Iterator[Figure]:
    """Bytes of every session after the first, in a process of its own: private ones of the system, and our account."""
    dtype = str(network.dtype).removeprefix("torch.")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        found = pool.apply(measure, (network.config.to_dict(), dtype, folder / "resident", SESSIONS))
    first = found[SESSIONS[0]]
    for count in SESSIONS[1:]:
        more = [now - then for now, then in zip(found[count], first, strict=True)]
        for name, num_bytes in (("resident bytes", more[0]), ("bytes by our own account", more[1])):
            yield Figure(
                phase="resident",
                name=f"{name} of each session from the second to number {count}, of its θ, keys, and keys and values",
                value=num_bytes / more[2],
                target=1.1,
                lower_is_better=True,
                megabytes={"each": num_bytes / (count - 1) / 1e6, "θ, keys, K/V": more[2] / (count - 1) / 1e6},
            )


def measure(config: dict[str, Any], dtype: str, folder: Path, counts: Sequence[int]) -> dict[int, Resident]:
    """Sessions with a full memory, branches of one, each of which answers; what is resident after so many of them."""
    torch.manual_seed(0)
    network = MPlusForCausalLM(MPlusConfig(**config)).to(getattr(torch, dtype)).eval()
    model, size = with_words(network), network.config.memory_size
    names = [f"s{number}" for number in range(max(counts))]
    with LocalStore(folder) as store:
        chunks = (size.short_term + size.long_term) // size.update_tokens
        fill(store, model, dict.fromkeys(names, chunks))
    with LatentMemoryBackend(folder, model, memory_bytes=_ENOUGH) as backend:
        found, sessions = {}, []
        for name in names:
            sessions.append(backend.session(name))
            for length in _PROMPTS:
                sessions[-1].answer(text_of(model, length), max_new_tokens=1)
            if len(sessions) in counts:
                gc.collect()
                held = sum(session.held_bytes() for session in sessions)
                found[len(sessions)] = Resident(_private_bytes(), held, sum(map(_needed, sessions)))
        return found


def _needed(session: Session) -> int:
    """Bytes of θ and its keys, the keys of Θ, and keys and values of θ and of what was retrieved."""
    return state_bytes(session.view().memory) + session._projected.used_bytes


def _private_bytes() -> int:
    """Resident bytes that are no file's: mapped shards are the system's to keep or let go."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("RssAnon"))
    return int(line.split()[1]) << 10
