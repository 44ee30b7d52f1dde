"""A training run as a list of levels: where it stands, when it rises, and how it is taken up again.

Every batch is drawn from (seed, step), so a run that is killed goes on as if it had not been.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Generic, TypeVar

import torch
from torch import Tensor, nn
from tqdm import tqdm

from mplus_memory.training.muon import Muon

LevelT = TypeVar("LevelT")
_SMOOTHING = 0.95
_WEIGHT_DECAY = 0.01
CHECKPOINT = "checkpoint.pt"


@dataclass(frozen=True)
class Outcome:
    """A step's loss to descend, how far its task is solved (0 to 1, None: says nothing), and figures to log."""

    loss: Tensor
    solved: float | None
    figures: dict[str, float]


@dataclass
class Standing:
    """Where a run stands; ``since`` counts steps on the present level, ``solved`` is a running mean."""

    step: int = 0
    level: int = 0
    since: int = 0
    solved: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """When levels rise and how fast weights move.

    A level is left once ``solved`` passes ``solved_at`` after ``fewest_steps``, or after ``most_steps``; the last one
    takes ``last_steps``, in which the learning rate falls to zero if ``decays``. The retriever's f_q and f_k learn
    ``retriever_factor`` times as fast as all else. With ``muon_factor`` the layers' other matrices are moved by Muon,
    so many times as fast, and only the rest by AdamW.
    """

    learning_rate: float = 1e-3
    warm_up: int = 100
    solved_at: float = 0.93
    fewest_steps: int = 40
    most_steps: int = 2000
    last_steps: int = 400
    decays: bool = False
    save_every: int = 100
    retriever_factor: float = 1.0
    muon_factor: float | None = None


def is_retriever(name: str) -> bool:
    """Whether a parameter belongs to f_q or f_k."""
    return ".query_proj." in name or ".key_proj." in name


def make_optimizers(model: nn.Module, schedule: Schedule) -> list[torch.optim.Optimizer]:
    """One or two; each group of parameters holds the ``factor`` of the learning rate that it moves by."""
    named = dict(model.named_parameters())
    by_muon = {n for n, p in named.items() if ".layers." in n and p.ndim == 2 and not is_retriever(n)}
    if schedule.muon_factor is None:
        by_muon = set()
    rest = [p for n, p in named.items() if not is_retriever(n) and n not in by_muon]
    groups = [
        {"params": rest, "factor": 1.0},
        {"params": [p for n, p in named.items() if is_retriever(n)], "factor": schedule.retriever_factor},
    ]
    adam = torch.optim.AdamW(groups, lr=schedule.learning_rate, betas=(0.9, 0.98), weight_decay=_WEIGHT_DECAY)
    if not by_muon:
        return [adam]
    matrices = [{"params": [named[n] for n in named if n in by_muon], "factor": schedule.muon_factor}]
    return [adam, Muon(matrices, lr=schedule.learning_rate, weight_decay=_WEIGHT_DECAY)]


class Run(Generic[LevelT]):
    """One stage of training in its own folder: levels, optimizers, log and checkpoint."""

    def __init__(
        self,
        folder: Path,
        model: nn.Module,
        levels: Sequence[LevelT],
        take_step: Callable[[LevelT, int], Outcome],
        schedule: Schedule,
    ) -> None:
        self.folder, self.model, self.levels, self.take_step, self.schedule = folder, model, levels, take_step, schedule
        self.standing = Standing()
        self.optimizers = make_optimizers(model, schedule)
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / CHECKPOINT).exists():
            self._load()

    @property
    def finished(self) -> bool:
        """Whether the last level has been trained to its end."""
        return self.standing.level >= len(self.levels)

    def go(self, most: int | None = None) -> None:
        """Train to the end, or for ``most`` steps."""
        with tqdm(desc=self.folder.name, initial=self.standing.step, unit="step") as bar:
            taken = 0
            while not self.finished and (most is None or taken < most):
                figures = self._step()
                bar.update()
                bar.set_postfix(level=self.standing.level, solved=f"{self.standing.solved:.3f}", refresh=False)
                self._log(figures)
                taken += 1
                if self.standing.step % self.schedule.save_every == 0 or self.finished:
                    self.save()
        self.save()

    def save(self) -> None:
        """Write the checkpoint, whole or not at all."""
        state = {
            "model": self.model.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "standing": asdict(self.standing),
        }
        torch.save(state, self.folder / f"{CHECKPOINT}.new")
        (self.folder / f"{CHECKPOINT}.new").replace(self.folder / CHECKPOINT)

    def _load(self) -> None:
        state = torch.load(self.folder / CHECKPOINT, weights_only=True)
        self.model.load_state_dict(state["model"])
        for optimizer, held in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(held)
        self.standing = Standing(**state["standing"])

    def _step(self) -> dict[str, float]:
        standing = self.standing
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"] = self._rate() * group["factor"]
        outcome = self.take_step(self.levels[standing.level], standing.step)
        outcome.loss.backward()
        norm = nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimizer in self.optimizers:
            if torch.isfinite(norm):
                optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        standing.step += 1
        standing.since += 1
        if outcome.solved is not None:
            standing.solved = _SMOOTHING * standing.solved + (1 - _SMOOTHING) * outcome.solved
        figures = {"step": standing.step, "level": standing.level, "loss": outcome.loss.item(), **outcome.figures}
        if self._is_done():
            standing.level, standing.since, standing.solved = standing.level + 1, 0, 0.5
        return figures

    def _rate(self) -> float:
        rate = self.schedule.learning_rate * min(1.0, (self.standing.step + 1) / self.schedule.warm_up)
        if self.schedule.decays and self.standing.level == len(self.levels) - 1:
            rate *= max(0.02, 1 - self.standing.since / self.schedule.last_steps)
        return rate

    def _is_done(self) -> bool:
        standing, schedule = self.standing, self.schedule
        if standing.level == len(self.levels) - 1:
            return standing.since >= schedule.last_steps
        solved = standing.solved >= schedule.solved_at and standing.since >= schedule.fewest_steps
        return solved or standing.since >= schedule.most_steps

    def _log(self, figures: dict[str, float]) -> None:
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps({name: round(value, 4) for name, value in figures.items()}) + "\n")
