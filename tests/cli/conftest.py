"""A tiny random model in a folder: what it says is noise, but every path of the command line runs."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from mplus_memory.cli import main
from tests.processes import run_forked
from tests.tiny import make_network, make_tokenizer


class Done(NamedTuple):
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Cli = Callable[..., Done]


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tiny_model")
    make_tokenizer().save_pretrained(folder)
    make_network(max_position_embeddings=4096).save_pretrained(folder)
    return folder


@pytest.fixture
def cli(tiny_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Runs a command on the tiny model and one store for the whole test, as a fresh backend each time."""

    def run(command: str, *args: object, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capsys.readouterr()
        status = main([command, *options(command, tiny_model, tmp_path / "store"), *map(str, args)])
        return Done(status, *capsys.readouterr())

    return run


@pytest.fixture
def shell(tiny_model: Path, tmp_path: Path) -> Cli:
    """The same, each command in a process of its own."""

    def run(command: str, *args: object, stdin: str = "") -> Done:
        line = ["-m", "mplus_memory.cli", command, *options(command, tiny_model, tmp_path / "store"), *map(str, args)]
        done = run_forked(line, stdin=stdin, timeout=120)
        return Done(done.returncode, done.stdout, done.stderr)

    return run


def options(command: str, model: Path, store: Path) -> list[str]:
    return [] if command in ("parity", "demo") else ["--store", str(store), "--model", str(model)]
