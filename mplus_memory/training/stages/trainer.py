"""The loop of one stage: documents in, optimizer steps out, and a checkpoint from which all goes on bit for bit.

Every draw comes from (seed, stage, process, position), so a checkpoint holds no random state; it holds the trained
weights, the optimizer, each process's place in its text and its running memory.
"""

from __future__ import annotations

import hashlib
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from mplus_memory.errors import CheckpointError, ConfigError, MPlusError
from mplus_memory.memory.state import MemoryState
from mplus_memory.training.stages import checkpoints
from mplus_memory.training.stages.base import is_retriever
from mplus_memory.training.stages.logs import Log, means
from mplus_memory.training.stages.running import memory_of, tensors_of
from mplus_memory.training.stages.settings import RunSettings, Settings, StageSettings
from mplus_memory.training.stages.settings_file import check_unchanged, flat
from mplus_memory.training.stages.stage1 import Stage1
from mplus_memory.training.stages.tasks import Tasks

if TYPE_CHECKING:
    from accelerate import Accelerator

_MOST_BAD_LOSSES = 20


class Interrupted(MPlusError):
    """Somebody asked the run to stop; it has saved what it had."""


class Trainer:
    """One stage on one process of perhaps several."""

    def __init__(
        self, settings: Settings, number: int, folder: Path, learner: Stage1, tasks: Tasks, accelerator: Accelerator
    ) -> None:
        self.settings, self.number, self.folder = settings, number, folder
        self.stage: StageSettings = settings.stage(number)
        self.learner, self.tasks, self.accelerator = learner, tasks, accelerator
        self.network = learner.network
        self.update = 0
        self._bad_losses = 0
        self.optimizer = make_optimizer(self.network, settings.run, self.stage)
        self.memory: MemoryState = learner.start()

    @property
    def finished(self) -> bool:
        """Whether all updates were made."""
        return self.update >= self.stage.updates

    def go(self, most: int | None = None, *, quiet: bool = False) -> dict[str, float]:
        """Train to the end, or for ``most`` updates, and save; the last update's figures.

        Raises:
            Interrupted: by Ctrl-C or SIGTERM, after saving.
            InputError: about the text. MPlusError: the loss is no number any more. StoreError: it cannot be saved.
        """
        figures: dict[str, float] = {}
        until = self.stage.updates if most is None else min(self.stage.updates, self.update + most)
        log = Log(
            self.folder,
            self.settings.run,
            step=self.update,
            updates=self.stage.updates,
            quiet=quiet,
            speaks=self.accelerator.is_main_process,
        )
        saved = self.update
        with _stop_asked() as stop:
            try:
                while self.update < until:
                    figures = self._one_update()
                    log.update(self.update, figures)
                    stopping = self._anybody(stop.is_set())
                    if stopping or self.update == until or self.update % self.settings.run.save_every == 0:
                        self.save()
                        saved = self.update
                    if stopping and not self.finished:
                        raise Interrupted(f"stopped after update {saved} of stage {self.number}, and saved")
            finally:
                log.close()
        return figures

    def _one_update(self) -> dict[str, float]:
        rate = schedule(self.stage, self.update)
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["base_rate"]
        noted = [self._one_document() for _ in range(self.settings.run.accumulation)]
        self._share_gradients()
        norm = self.accelerator.clip_grad_norm_(self._trained(), self.settings.run.clip)
        if torch.isfinite(norm):
            self.optimizer.step()
            self._bad_losses = 0
        else:
            self._bad_losses += 1
        self.optimizer.zero_grad(set_to_none=True)
        self.update += 1
        if self._bad_losses > _MOST_BAD_LOSSES:
            raise MPlusError(
                f"the gradients of {self._bad_losses} updates in a row were not finite, up to update {self.update}: "
                f"lower stage{self.number}.learning_rate and go on from an earlier checkpoint in {self.folder}"
            )
        extra = {"learning_rate": rate * self.stage.learning_rate, "gradient_norm": float(norm)}
        return means(noted) | extra | {"memory_updates": float(self.memory.num_steps)}

    def _one_document(self) -> dict[str, float]:
        """The gradients of one document are added to this process's."""
        task = self.tasks.next()
        torch.manual_seed(number_of(self.tasks.seed, self.tasks.position))
        with self.accelerator.autocast():
            loss, outcome = self.learner(task, self.memory)
        self.accelerator.backward(loss / self.settings.run.accumulation)
        self.memory = outcome.memory
        self.tasks.written(task, outcome.births)
        if outcome.set_back:
            self.tasks.clock_set_back(outcome.set_back)
        figures: dict[str, float] = outcome.figures | {"loss": self._mean(loss.detach())}
        if self.tasks.documents.num_bad:
            figures["bad_records"] = float(self.tasks.documents.num_bad)
        return figures

    def _share_gradients(self) -> None:
        """Every process gets the mean of all gradients; what no process has stays without one.

        Not by DistributedDataParallel: which weights learn differs from document to document, and where the last
        document of an update leaves some out, it does not share what the ones before it gave them.
        """
        if self.accelerator.num_processes == 1:
            return
        trained = self._trained()
        have = torch.tensor([float(p.grad is not None) for p in trained], device=self.accelerator.device)
        somewhere = self.accelerator.reduce(have, "sum") > 0
        for parameter, learns in zip(trained, somewhere.tolist(), strict=True):
            if learns:
                own = torch.zeros_like(parameter) if parameter.grad is None else parameter.grad
                parameter.grad = self.accelerator.reduce(own, "mean")

    def _trained(self) -> list[nn.Parameter]:
        return [parameter for parameter in self.network.parameters() if parameter.requires_grad]

    def _mean(self, value: Tensor) -> float:
        return float(self.accelerator.reduce(value, "mean")) if self.accelerator.num_processes > 1 else value.item()

    def _anybody(self, wants: bool) -> bool:
        """Whether any process wants to stop: all of them must at the same update."""
        if self.accelerator.num_processes == 1:
            return wants
        flag = torch.tensor(float(wants), device=self.accelerator.device)
        return bool(self.accelerator.reduce(flag, "sum") > 0)

    # -- checkpoints

    def save(self) -> Path:
        """Write a checkpoint of this update; each process its own part. Keeps the newest ones."""
        target = self.folder / "checkpoints" / f"step-{self.update:08d}"
        accelerator = self.accelerator
        if accelerator.num_processes == 1:
            with checkpoints.publishing(target) as folder:
                self._write_shared(folder)
                self._write_own(folder)
        else:
            self._save_together(target)
        if accelerator.is_main_process:
            checkpoints.sweep(target.parent, self.settings.run.keep)
        return target

    def _save_together(self, target: Path) -> None:
        """As ``save``, by several processes on one file system: the first makes the folder and publishes it."""
        accelerator, temporary = self.accelerator, target.with_name(f".{target.name}.tmp")
        if accelerator.is_main_process:
            with checkpoints.publishing(target) as folder:
                accelerator.wait_for_everyone()
                self._write_shared(folder)
                self._write_own(folder)
                accelerator.wait_for_everyone()
        else:
            accelerator.wait_for_everyone()
            self._write_own(temporary)
            accelerator.wait_for_everyone()
        accelerator.wait_for_everyone()

    def _write_shared(self, folder: Path) -> None:
        checkpoints.write_tensors(folder / "trained.safetensors", checkpoints.trained_tensors(self.network))
        optimizer = checkpoints.optimizer_tensors(self.optimizer, self.network)
        checkpoints.write_tensors(folder / "optimizer.safetensors", optimizer)
        state = {
            "format": checkpoints.FORMAT,
            "stage": self.number,
            "update": self.update,
            "processes": self.accelerator.num_processes,
            "settings": flat(self.settings),
        }
        checkpoints.write_json(folder / "state.json", state)

    def _write_own(self, folder: Path) -> None:
        rank = self.accelerator.process_index
        checkpoints.write_tensors(folder / f"rank{rank}.safetensors", tensors_of(self.memory))
        checkpoints.write_json(folder / f"rank{rank}.json", self.tasks.state(self.memory.clock))

    def restore(self, checkpoint: Path) -> None:
        """Go on from a checkpoint, bit for bit on a CPU.

        Raises:
            ConfigError: it was made under other settings or by another number of processes.
            CheckpointError: it cannot be read, or the text files changed since.
        """
        state = checkpoints.read_json(checkpoint / "state.json")
        check_state(state, checkpoint, self.settings, self.number, self.accelerator.num_processes)
        rank = self.accelerator.process_index
        tensors = checkpoints.read_tensors(checkpoint / "trained.safetensors")
        checkpoints.load_trained(self.network, tensors, may_lack=lambda name: False)
        optimizer = checkpoints.read_tensors(checkpoint / "optimizer.safetensors")
        checkpoints.load_optimizer(self.optimizer, self.network, optimizer)
        self.memory = memory_of(self.network, checkpoints.read_tensors(checkpoint / f"rank{rank}.safetensors"))
        self.tasks.restore(checkpoints.read_json(checkpoint / f"rank{rank}.json"))
        self.update = int(state["update"])


def check_state(state: Any, checkpoint: Path, settings: Settings, number: int, processes: int) -> None:
    """Raise unless a run under ``settings`` may go on from a checkpoint with this ``state``."""
    if not isinstance(state, dict) or state.get("format") != checkpoints.FORMAT or state.get("stage") != number:
        raise CheckpointError(
            f"{checkpoint} is no checkpoint of stage {number} in format {checkpoints.FORMAT}; begin anew with --fresh"
        )
    if state["processes"] != processes:
        raise ConfigError(
            f"{checkpoint} was made by {state['processes']} processes, this run has {processes}: "
            "each has its own memory and place in the text; start as many, or begin anew with --fresh"
        )
    check_unchanged(state["settings"], flat(settings), checkpoint, number)


def make_optimizer(network: nn.Module, run: RunSettings, stage: StageSettings) -> torch.optim.Optimizer:
    """AdamW over what is trained; f_q and f_k have a rate of their own."""
    named = [(name, parameter) for name, parameter in network.named_parameters() if parameter.requires_grad]
    groups = [
        {
            "params": [parameter for name, parameter in named if is_retriever(name) == retriever],
            "base_rate": stage.retriever.learning_rate if retriever else stage.learning_rate,
        }
        for retriever in (False, True)
    ]
    return torch.optim.AdamW(
        [group for group in groups if group["params"]],
        lr=stage.learning_rate,
        betas=run.betas,
        weight_decay=run.weight_decay,
    )


def schedule(stage: StageSettings, update: int) -> float:
    """The factor of all learning rates at ``update``: up over ``warm_up``, then linearly down to ``final_rate``."""
    risen = min(1.0, (update + 1) / stage.warm_up) if stage.warm_up else 1.0
    return risen * (1.0 - (1.0 - stage.final_rate) * update / max(1, stage.updates - 1))


def number_of(*parts: object) -> int:
    """A seed of 63 bits made of names and numbers, the same everywhere."""
    digest = hashlib.sha256("/".join(map(str, parts)).encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1


@contextmanager
def _stop_asked() -> Iterator[threading.Event]:
    """An event that Ctrl-C or SIGTERM sets, so that the update in progress ends; a second Ctrl-C stops at once."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def ask(signum: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    before = {kind: signal.signal(kind, ask) for kind in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
