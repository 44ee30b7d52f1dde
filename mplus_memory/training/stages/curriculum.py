"""The stages one after the other in one folder, each from where it or the one before it stands.

OUT/stage1/model/   a MemoryLLM         OUT/stage1/checkpoints/   OUT/stage1/log.jsonl   OUT/stage1/tensorboard/
OUT/stage2/model/   the same on long documents, with the retriever: θ alone (MemoryLLM-Long)
OUT/stage3/model/   an M+
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from tokenizers import Tokenizer

from mplus_memory.errors import CheckpointError, ConfigError
from mplus_memory.model.dialogue import printable
from mplus_memory.store.files import make_directory, told_as_ours
from mplus_memory.training.stages import checkpoints
from mplus_memory.training.stages.base import Base, is_retriever, load_base, make_network, save_result
from mplus_memory.training.stages.documents import Encode, Share, check_text, open_mixture
from mplus_memory.training.stages.settings import STAGES, RunSettings, Settings
from mplus_memory.training.stages.stage1 import Stage1
from mplus_memory.training.stages.stage2 import Stage2
from mplus_memory.training.stages.stage3 import Stage3
from mplus_memory.training.stages.tasks import Tasks
from mplus_memory.training.stages.trainer import Interrupted, Trainer, check_state, number_of

if TYPE_CHECKING:
    from accelerate import Accelerator

LEARNERS: dict[int, type[Stage1]] = {1: Stage1, 2: Stage2, 3: Stage3}


@dataclass(frozen=True)
class StageReport:
    """What a run did in one stage; ``model`` is its result, if it is finished."""

    stage: int
    updates: int
    finished: bool
    model: Path | None
    figures: dict[str, float] = field(default_factory=dict)


def train(
    settings: Settings,
    out: Path,
    *,
    stages: Sequence[int] = STAGES,
    device: str | None = None,
    resume: bool | None = None,
    most_updates: int | None = None,
    quiet: bool = False,
) -> list[StageReport]:
    """Train ``stages`` in ``out`` and say what was done; finished ones are left as they are.

    ``resume``: True insists on something to go on from, False begins the stages anew, None does what it finds.
    ``most_updates``: stop after so many, over all stages, and save.

    Raises:
        ConfigError, InputError, CheckpointError, StoreError: see the parts. Interrupted: after saving.
    """
    accelerator = make_accelerator(settings.run, device)
    with _alone(out) if accelerator.is_main_process else _nothing():
        _check_start(settings, out, stages, resume, accelerator)
        base = load_base(settings.model)
        if accelerator.is_main_process:
            check_text(settings, stages, encoder(base.tokenizer))
        reports = []
        for number in stages:
            report = _one_stage(settings, out, number, base, accelerator, most_updates, quiet)
            reports.append(report)
            if most_updates is not None:
                most_updates -= report.updates
            if not report.finished:
                break
        return reports


def _check_start(
    settings: Settings, out: Path, stages: Sequence[int], resume: bool | None, accelerator: Accelerator
) -> None:
    """Clear away what is begun anew, and refuse a folder that does not fit."""
    folders = [out / f"stage{number}" for number in stages]
    if resume is False and accelerator.is_main_process:
        for folder in folders:
            with told_as_ours(folder, "clearing"):
                if folder.exists():
                    shutil.rmtree(folder)
    accelerator.wait_for_everyone()
    found = [folder for folder in folders if checkpoints.checkpoints_in(folder / "checkpoints")]
    if resume and not found:
        raise CheckpointError(
            f"nothing to go on from in {out}: no checkpoint of stage {list(stages)}; leave --resume out"
        )


def _one_stage(
    settings: Settings,
    out: Path,
    number: int,
    base: Base,
    accelerator: Accelerator,
    most: int | None,
    quiet: bool,
) -> StageReport:
    folder = out / f"stage{number}"
    done = checkpoints.checkpoints_in(folder / "checkpoints")
    if done and (folder / "model").is_dir() and checkpoints.step_of(done[-1]) >= settings.stage(number).updates:
        state = checkpoints.read_json(done[-1] / "state.json")
        check_state(state, done[-1], settings, number, accelerator.num_processes)
        return StageReport(number, 0, True, folder / "model")
    trainer = open_stage(settings, out, number, base, accelerator)
    before = trainer.update
    if most is not None and most <= 0:
        return StageReport(number, 0, False, None)
    figures = trainer.go(most, quiet=quiet)
    if trainer.finished and accelerator.is_main_process:
        with checkpoints.publishing(folder / "model") as temporary:
            save_result(trainer.network, base.tokenizer, temporary, settings.model.dtype)
    accelerator.wait_for_everyone()
    model = folder / "model" if trainer.finished else None
    return StageReport(number, trainer.update - before, trainer.finished, model, figures)


def open_stage(settings: Settings, out: Path, number: int, base: Base, accelerator: Accelerator) -> Trainer:
    """A stage's trainer where it stands: at its newest checkpoint, or at the end of the stage before."""
    folder = out / f"stage{number}"
    own = checkpoints.checkpoints_in(folder / "checkpoints")
    rank, processes = accelerator.process_index, accelerator.num_processes
    if own:  # said before anything large is loaded
        check_state(checkpoints.read_json(own[-1] / "state.json"), own[-1], settings, number, processes)
    network = make_network(base, settings, number, accelerator.device)
    if not own and number > 1:
        weights = checkpoints.read_tensors(_finished(settings, out, number - 1) / "trained.safetensors")
        checkpoints.load_trained(network, weights, may_lack=is_retriever)
    seed = f"{settings.seed}/stage{number}/{rank}"
    stage, encode = settings.stage(number), encoder(base.tokenizer)
    text_seed = f"{settings.seed}/stage{number}"  # one order for all processes, each takes its part
    share = Share(rank=rank, of=processes)
    documents = open_mixture(settings.data, settings.passages, stage, encode, seed=text_seed, share=share)
    tasks = Tasks(documents, encode, settings.passages, stage, seed)
    learner = LEARNERS[number](network, settings, stage, number_of(seed, "drops"))
    trainer = Trainer(settings, number, folder, learner, tasks, accelerator)
    if own:
        trainer.restore(own[-1])
    return trainer


def _finished(settings: Settings, out: Path, number: int) -> Path:
    """The last checkpoint of a stage that has made all its updates."""
    done = checkpoints.checkpoints_in(out / f"stage{number}" / "checkpoints")
    updates = settings.stage(number).updates
    if not done or checkpoints.step_of(done[-1]) < updates:
        stands = f"stands at update {checkpoints.step_of(done[-1])} of {updates}" if done else "has no checkpoint"
        raise CheckpointError(
            f"stage {number + 1} begins where stage {number} ended, which {stands} in {out}: "
            f"train --stage {number} first, or --stage all"
        )
    return done[-1]


def encoder(tokenizer: Any) -> Encode:
    """Text to token ids, without special tokens: what looks like one in a text is text."""
    fast = Tokenizer.from_str(tokenizer.backend_tokenizer.to_str())
    fast.no_truncation()
    fast.no_padding()
    fast.encode_special_tokens = True

    def encode(text: str) -> list[int]:
        ids: list[int] = fast.encode(printable(text), add_special_tokens=False).ids
        return ids

    return encode


def make_accelerator(run: RunSettings, device: str | None) -> Accelerator:
    """accelerate's view of the processes and the device.

    Raises:
        ConfigError: accelerate is missing, or the device is not there.
    """
    try:
        from accelerate import Accelerator
        from accelerate.state import AcceleratorState
    except ImportError as error:
        raise ConfigError(f"training needs accelerate ({error}): pip install 'mplus-memory[train]'") from error
    place = torch.device(device) if device else None
    if place is not None and place.type == "cuda":
        if not torch.cuda.is_available():
            raise ConfigError(f"device {device!r} cannot be used: no CUDA GPU is visible; try cpu")
        if place.index is not None:
            torch.cuda.set_device(place)
    if not torch.distributed.is_initialized():
        AcceleratorState._reset_state(True)  # it is a singleton, and refuses another precision
    cpu = place is not None and place.type == "cpu"
    return Accelerator(cpu=cpu, mixed_precision=run.mixed_precision)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Nobody else trains in ``out`` meanwhile."""
    make_directory(out)
    with told_as_ours(out, "locking"):
        descriptor = os.open(out / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ConfigError(f"another training runs in {out}: wait for it, or choose another --out") from error
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _nothing() -> Iterator[None]:
    yield


__all__ = ["Interrupted", "StageReport", "make_accelerator", "open_stage", "train"]
