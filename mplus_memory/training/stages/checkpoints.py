"""Checkpoints: whole or not there. Tensors in safetensors, the rest in JSON; a folder each, renamed when done.

checkpoints/step-00000500/   trained.safetensors   optimizer.safetensors   state.json
                             rank0.json   rank0.safetensors   (each process: its place in the text, its memory)
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from mplus_memory.errors import CheckpointError, StoreError, StoreFullError
from mplus_memory.store.files import make_directory, sync_descriptor, sync_directory, told_as_ours

FORMAT = 1
_NAME = "step-{:08d}"


def checkpoints_in(folder: Path) -> list[Path]:
    """The finished checkpoints of a stage, oldest first."""
    return sorted(p for p in folder.glob("step-*") if p.name == _NAME.format(step_of(p)) and p.is_dir())


def step_of(checkpoint: Path) -> int:
    """The number of updates made when it was saved; -1 for what is none."""
    digits = checkpoint.name.removeprefix("step-")
    return int(digits) if digits.isdigit() else -1


@contextmanager
def publishing(target: Path) -> Iterator[Path]:
    """A temporary folder to fill; after the block its files are synced and it is renamed to ``target``.

    On an error it is removed, and what was at ``target`` stays.

    Raises:
        StoreFullError: no room. StoreError: the system refused otherwise.
    """
    temporary = target.with_name(f".{target.name}.tmp")
    make_directory(target.parent)
    with told_as_ours(temporary, "clearing"):
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir()
    try:
        with told_as_ours(temporary, "writing"):
            yield temporary
            _sync_files(temporary)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    with told_as_ours(target, "publishing"):
        if target.exists():
            discard(target)
        os.rename(temporary, target)
    sync_directory(target.parent)


def _sync_files(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            try:
                sync_descriptor(descriptor)
            finally:
                os.close(descriptor)
    sync_directory(folder)


def discard(folder: Path) -> None:
    """Remove a folder, whole at once: it is renamed first, and what is left of it is never taken for one."""
    gone = folder.with_name(f".{folder.name}.gone")
    shutil.rmtree(gone, ignore_errors=True)
    os.rename(folder, gone)
    shutil.rmtree(gone, ignore_errors=True)


def sweep(folder: Path, keep: int) -> None:
    """Remove what a killed process left unfinished, and all but the newest ``keep`` checkpoints."""
    for left in [*folder.glob(".*.tmp"), *folder.glob(".*.gone")]:
        shutil.rmtree(left, ignore_errors=True)
    for old in checkpoints_in(folder)[:-keep]:
        discard(old)


def write_tensors(path: Path, tensors: Mapping[str, Tensor]) -> None:
    """A safetensors file.

    Raises:
        StoreFullError: no room. StoreError: the system refused otherwise.
    """
    ready = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    try:
        save_file(ready, path)
    except SafetensorError as error:
        full = any(f"os error {number})" in str(error) for number in (27, 28, 122))
        kind = StoreFullError if full else StoreError
        raise kind(f"no room for {path}: {error}; free some space and go on" if full else f"{path}: {error}") from error


def read_tensors(path: Path) -> dict[str, Tensor]:
    """All tensors of a safetensors file, in memory of their own."""
    try:
        with safe_open(path, framework="pt") as file:
            return {name: file.get_tensor(name).clone() for name in file.keys()}  # noqa: SIM118  (no mapping)
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"{path} cannot be read: {error}; go on from an older checkpoint, or --fresh") from error


def write_json(path: Path, value: object) -> None:
    """One JSON value in a file."""
    path.write_text(json.dumps(value), "utf-8")


def read_json(path: Path) -> Any:
    """The JSON value of a file."""
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CheckpointError(f"{path} cannot be read: {error}; go on from an older checkpoint, or --fresh") from error


def trained_tensors(network: nn.Module) -> dict[str, Tensor]:
    """The parameters that a run moves, by name."""
    return {name: parameter for name, parameter in network.named_parameters() if parameter.requires_grad}


def load_trained(network: nn.Module, tensors: Mapping[str, Tensor], *, may_lack: Callable[[str], bool]) -> None:
    """Copy trained parameters into ``network``; those missing among ``tensors`` must be ones that ``may_lack``.

    Raises:
        CheckpointError: names or shapes do not fit.
    """
    own = trained_tensors(network)
    odd = sorted(tensors.keys() - own.keys()) + sorted(n for n in own.keys() - tensors.keys() if not may_lack(n))
    odd += [name for name, tensor in tensors.items() if name in own and own[name].shape != tensor.shape]
    if odd:
        raise CheckpointError(
            f"{len(odd)} trained weights of the checkpoint do not fit this network, first {odd[0]}; "
            "was it made from another base or with other sizes? Begin anew with --fresh"
        )
    with torch.no_grad():
        for name, tensor in tensors.items():
            own[name].copy_(tensor)


def optimizer_tensors(optimizer: torch.optim.Optimizer, network: nn.Module) -> dict[str, Tensor]:
    """The optimizer's state by ``parameter/slot``."""
    names = {id(parameter): name for name, parameter in network.named_parameters()}
    return {
        f"{names[id(parameter)]}/{slot}": value
        for parameter, state in optimizer.state.items()
        for slot, value in state.items()
    }


def load_optimizer(optimizer: torch.optim.Optimizer, network: nn.Module, tensors: Mapping[str, Tensor]) -> None:
    """Give the optimizer back what ``optimizer_tensors`` named."""
    own = dict(network.named_parameters())
    for name, tensor in tensors.items():
        parameter, _, slot = name.rpartition("/")
        place = tensor if slot == "step" else tensor.to(own[parameter].device)
        optimizer.state[own[parameter]][slot] = place
