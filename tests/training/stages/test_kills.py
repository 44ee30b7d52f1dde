"""A run that is killed again and again, also while it writes a checkpoint, ends with the bits of one that was not."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import torch

from mplus_memory.training.stages.checkpoints import checkpoints_in, read_json, read_tensors
from mplus_memory.training.stages.curriculum import train
from mplus_memory.training.stages.settings import Settings
from tests.training.stages.small import small_settings

UPDATES = 7
FEWEST_KILLS = 6


def child(settings: Settings, out: Path) -> int:
    """A process that trains; its id."""
    process = os.fork()
    if process == 0:
        status = 1
        try:
            torch.set_num_threads(1)
            train(settings, out, device="cpu", quiet=True)
            status = 0
        finally:
            os._exit(status)
    return process


def killed_when(process: int, due: Callable[[], bool]) -> bool:
    """Kill the process as soon as ``due``; False if it ended by itself before."""
    while not due():
        if os.waitpid(process, os.WNOHANG)[0]:
            return False
    os.kill(process, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(process, 0)[1])


def places(out: Path) -> list[object]:
    """Where each stage stands in its text, and which passage it comes back to."""
    return [read_json(checkpoints_in(out / f"stage{n}" / "checkpoints")[-1] / "rank0.json") for n in (1, 2, 3)]


def all_bits(out: Path) -> dict[str, torch.Tensor]:
    """Every tensor of the last checkpoints and models, by where it lies."""
    tensors = {}
    for stage in ("stage1", "stage2", "stage3"):
        last = checkpoints_in(out / stage / "checkpoints")[-1]
        for file in [*last.glob("*.safetensors"), out / stage / "model" / "model.safetensors"]:
            tensors |= {f"{stage}/{file.name}/{name}": tensor for name, tensor in read_tensors(file).items()}
    return tensors


def test_kills_change_no_bit(tmp_path: Path) -> None:
    stages = {f"stage{n}__updates": UPDATES for n in (1, 2, 3)} | {f"stage{n}__revisit": 0.7 for n in (1, 2, 3)}
    settings = small_settings(tmp_path, run__save_every=2, memory__merge_every=4, **stages)
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    first = child(settings, whole)
    assert os.waitpid(first, 0)[1] == 0

    rng, kills, in_writing = Random(0), 0, 0
    while True:
        before = len(list(broken.glob("stage*/checkpoints/step-*")))
        while_writing = kills % 2 == 1
        deadline = time.monotonic() + rng.uniform(0.0, 1.0)

        def due(before: int = before, while_writing: bool = while_writing, deadline: float = deadline) -> bool:
            if while_writing:  # a checkpoint or a model is half written
                return any(broken.glob("stage*/checkpoints/.*.tmp/*")) or any(broken.glob("stage*/.model.tmp/*"))
            return time.monotonic() > deadline and len(list(broken.glob("stage*/checkpoints/step-*"))) > before

        process = child(settings, broken)
        if kills >= FEWEST_KILLS:
            assert os.waitpid(process, 0)[1] == 0
            break
        if not killed_when(process, due):
            break
        kills += 1
        in_writing += while_writing
    assert kills >= 3 and in_writing >= 1, (kills, in_writing)
    expected, found = all_bits(whole), all_bits(broken)
    assert expected.keys() == found.keys()
    different = [name for name in expected if not torch.equal(expected[name], found[name])]
    assert not different
    assert places(whole) == places(broken)
