"""Two processes on one model: the weights stay the same in both, the memories are their own."""

from __future__ import annotations

import os
import socket
import warnings
from pathlib import Path

import torch

from mplus_memory.training.stages import checkpoints
from mplus_memory.training.stages.curriculum import train
from mplus_memory.training.stages.settings import Settings
from tests.training.stages.small import small_settings


def in_two_processes(settings: Settings, out: Path, **options: int) -> None:
    """Train as ``accelerate launch --num-processes 2`` would start it; fails if either does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    children = []
    for rank in range(2):
        child = os.fork()
        if child == 0:
            status = 1
            try:
                os.environ |= {"WORLD_SIZE": "2", "RANK": str(rank), "LOCAL_RANK": str(rank), "LOCAL_WORLD_SIZE": "2"}
                os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "ACCELERATE_USE_CPU": "true"}
                torch.set_num_threads(1)
                warnings.simplefilter("default")  # gloo has its remarks
                train(settings, out, device="cpu", quiet=True, **options)  # type: ignore[arg-type]
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]


def test_two_processes_train_one_model_and_go_on(tmp_path: Path) -> None:
    settings = small_settings(tmp_path, run__accumulation=2, **{f"stage{n}__updates": 3 for n in (1, 2, 3)})
    in_two_processes(settings, tmp_path / "out", most_updates=4)
    in_two_processes(settings, tmp_path / "out")
    in_two_processes(settings, tmp_path / "whole")
    for stage in ("stage1", "stage2", "stage3"):
        last, whole = (
            checkpoints.checkpoints_in(tmp_path / out / stage / "checkpoints")[-1] for out in ("out", "whole")
        )
        states = [checkpoints.read_json(last / f"rank{rank}.json") for rank in range(2)]
        assert states[0]["documents"]["position"] > 0 and states[0]["revisited"] != states[1]["revisited"]
        memories = [checkpoints.read_tensors(last / f"rank{rank}.safetensors") for rank in range(2)]
        assert not torch.equal(memories[0]["0.hidden"][:8], memories[1]["0.hidden"][:8])
        mine, theirs = (checkpoints.read_tensors(path / "trained.safetensors") for path in (last, whole))
        assert all(torch.equal(mine[name], theirs[name]) for name in theirs)
