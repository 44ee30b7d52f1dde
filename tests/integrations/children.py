"""Other processes for the tests: scripts run in a fresh interpreter, on a model saved in a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from mplus_memory import LoadedModel
from tests.tiny import make_tokenizer

ROOT = Path(__file__).resolve().parents[2]


def has_embedded_model() -> bool:
    return files("mplus_memory").joinpath("embedded", "config.json").is_file()


def saved(model: LoadedModel, folder: Path) -> Path:
    """The model in a folder, for another process to load."""
    model.network.save_pretrained(folder)
    make_tokenizer().save_pretrained(folder)
    return folder


def run_script(script: str | Path, *args: object, stdin: str = "", home: Path | None = None) -> str:
    """What a script prints, run in an interpreter of its own with warnings as errors."""
    source = ["-c", script] if isinstance(script, str) else [str(script)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "integrations"), str(ROOT)])}
    if home is not None:
        environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    done = subprocess.run(
        [sys.executable, "-W", "error", *source, *map(str, args)],
        capture_output=True, text=True, timeout=240, input=stdin, env=environment, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout
