"""Other processes for the tests: scripts on a model saved in a folder."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from mplus_memory import LoadedModel
from tests.processes import ROOT, run_forked, run_fresh
from tests.tiny import make_tokenizer


def has_embedded_model() -> bool:
    return files("mplus_memory").joinpath("embedded", "config.json").is_file()


def saved(model: LoadedModel, folder: Path) -> Path:
    """The model in a folder, for another process to load."""
    model.network.save_pretrained(folder)
    make_tokenizer().save_pretrained(folder)
    return folder


def run_script(
    script: str | Path, *args: object, stdin: str = "", home: Path | None = None, fresh: bool = False
) -> str:
    """What a script prints, run in a process of its own (``fresh``: a new interpreter) with warnings as errors."""
    source = ["-c", script] if isinstance(script, str) else [str(script)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "integrations"), str(ROOT)])}
    if home is not None:
        environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    run = run_fresh if fresh else run_forked
    done = run([*source, *map(str, args)], stdin=stdin, environment=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout
