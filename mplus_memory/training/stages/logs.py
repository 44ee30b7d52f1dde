"""What a run says: a progress bar and lines on standard error, a JSON Lines file, and TensorBoard."""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tqdm import tqdm

from mplus_memory.errors import ConfigError
from mplus_memory.store.files import make_directory
from mplus_memory.training.stages.settings import RunSettings

_SHOWN = ("loss", "passage_loss", "retriever_loss", "short_precision", "short_recall", "long_precision", "long_recall")


def means(figures: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Each figure's mean over those that have it; layer figures (``name/3``) also as ``name``, their mean."""
    gathered = defaultdict(list)
    for each in figures:
        for name, value in each.items():
            gathered[name].append(value)
            if "/" in name:
                gathered[name.partition("/")[0]].append(value)
    return {name: sum(values) / len(values) for name, values in gathered.items()}


class Log:
    """The log of one stage in ``folder``; of all processes only the first has one that says anything."""

    def __init__(
        self, folder: Path, settings: RunSettings, *, step: int, updates: int, quiet: bool, speaks: bool
    ) -> None:
        self.folder, self.settings, self.quiet, self.speaks = folder, settings, quiet, speaks
        self.path = folder / "log.jsonl"
        self._writer = _tensorboard(folder, step) if speaks and settings.tensorboard else None
        if speaks:
            make_directory(folder)
            self._forget_after(step)
        self._bar = tqdm(
            desc=folder.name, initial=step, total=updates, unit="update", disable=quiet or not speaks, file=sys.stderr
        )

    def update(self, step: int, figures: Mapping[str, float]) -> None:
        """Note what update ``step`` gave."""
        self._bar.update()
        if not self.speaks or step % self.settings.log_every:
            return
        shown = {name: figures[name] for name in _SHOWN if name in figures}
        if not self.quiet:
            text = "  ".join(f"{name} {value:.3f}" for name, value in shown.items())
            tqdm.write(f"{self.folder.name} {step}/{self._bar.total}  {text}", file=sys.stderr)
        line = json.dumps({"step": step} | {name: round(value, 6) for name, value in figures.items()})
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        if self._writer is not None:
            for name, value in figures.items():
                self._writer.add_scalar(name, value, step)

    def close(self) -> None:
        """Write out what is held back."""
        self._bar.close()
        if self._writer is not None:
            self._writer.close()

    def _forget_after(self, step: int) -> None:
        """Drop lines of updates that are done again after a kill."""
        if not self.path.exists():
            return
        kept = []
        for line in self.path.read_text("utf-8").splitlines():
            try:
                if json.loads(line)["step"] <= step:
                    kept.append(line + "\n")
            except (ValueError, KeyError, TypeError):  # a line that the kill cut off
                continue
        new = self.path.with_suffix(".tmp")
        new.write_text("".join(kept), "utf-8")
        os.replace(new, self.path)


def _tensorboard(folder: Path, step: int) -> Any:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError as error:
        raise ConfigError(
            f"TensorBoard is missing ({error}): pip install 'mplus-memory[train]', or set run.tensorboard to false"
        ) from error
    return SummaryWriter(str(folder / "tensorboard"), purge_step=step + 1)
