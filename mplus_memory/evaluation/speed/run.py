"""``mplus-memory bench speed``: every figure of one preset, in one run."""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import torch
from tqdm.auto import tqdm

from mplus_memory.evaluation.reference import Reference
from mplus_memory.evaluation.speed.answering import answering_figures
from mplus_memory.evaluation.speed.cold import cold_figure
from mplus_memory.evaluation.speed.figures import Figure
from mplus_memory.evaluation.speed.history import history_figures
from mplus_memory.evaluation.speed.opening import open_figures
from mplus_memory.evaluation.speed.packing import packed_figures
from mplus_memory.evaluation.speed.presets import make_network
from mplus_memory.evaluation.speed.reading import decode_figure, read_figures
from mplus_memory.evaluation.speed.resident import resident_figures
from mplus_memory.evaluation.speed.retrieval import retrieval_figures
from mplus_memory.evaluation.speed.scene import Scene, make_scene
from mplus_memory.evaluation.speed.telling import telling_figures
from mplus_memory.evaluation.speed.writing import commit_figures, small_commit_figure, write_figures

PHASES = (
    "read", "decode", "packed", "write", "retrieval", "commit", "open", "history", "resident", "telling", "answering",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class SpeedReport:
    """Figures of one run, and where it ran."""

    preset: str
    machine: str
    num_threads: int
    figures: list[Figure]


def measure_speed(
    preset: str,
    *,
    device: str | None = None,
    phases: Iterable[str] = PHASES,
    rounds: int = 5,
    folder: Path | None = None,
    memory_bytes: int = 2 << 30,
    progress: bool = False,
) -> SpeedReport:
    """Fill a temporary store in ``folder`` (default: the system's place for such), and measure.

    memory_bytes: what the session may keep of keys and values between prompts.

    Raises:
        ConfigError: no such preset, or one for a GPU where there is none.
    """
    network = make_network(preset, device)
    wanted = list(phases)
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mplus-speed-", dir=folder)))
        scene = make_scene(network, place, memory_bytes=memory_bytes, progress=progress)
        stack.callback(scene.store.close)
        reference = Reference(network, scene.memory)
        bar = stack.enter_context(tqdm(total=len(wanted), desc="measuring", unit="phase", disable=not progress))
        figures: list[Figure] = []
        for phase in wanted:
            figures += _MEASURED[phase](scene, reference, place, rounds)
            bar.update()
    machine = f"{platform.machine()}, {torch.cuda.get_device_name() if network.device.type == 'cuda' else 'CPU'}"
    return SpeedReport(preset=preset, machine=machine, num_threads=torch.get_num_threads(), figures=figures)


def _commits(scene: Scene, reference: Reference, folder: Path, rounds: int) -> Iterator[Figure]:
    yield from commit_figures(scene, folder, rounds)
    yield small_commit_figure(folder, rounds)


def _retrieval(scene: Scene, reference: Reference, folder: Path, rounds: int) -> Iterator[Figure]:
    yield from retrieval_figures(scene, reference, rounds)
    if hasattr(os, "posix_fadvise") and Path("/proc/self/maps").exists():
        yield cold_figure(scene, folder, rounds)


_MEASURED: dict[str, Callable[[Scene, Reference, Path, int], Iterable[Figure]]] = {
    "read": lambda scene, reference, folder, rounds: read_figures(scene, reference, rounds),
    "decode": lambda scene, reference, folder, rounds: [decode_figure(scene, rounds)],
    "packed": lambda scene, reference, folder, rounds: packed_figures(scene, rounds),
    "write": lambda scene, reference, folder, rounds: write_figures(scene, reference, rounds),
    "retrieval": _retrieval,
    "commit": _commits,
    "open": lambda scene, reference, folder, rounds: open_figures(scene, folder, rounds),
    "history": lambda scene, reference, folder, rounds: history_figures(scene.network, folder, rounds),
    "resident": lambda scene, reference, folder, rounds: resident_figures(scene.network, folder),
    "telling": lambda scene, reference, folder, rounds: telling_figures(scene.network, folder, rounds),
    "answering": lambda scene, reference, folder, rounds: answering_figures(scene.network, folder, rounds),
}
