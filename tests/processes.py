"""Other processes for the tests: forked from a server that has torch and transformers imported, or fresh interpreters.

A process that is forked shares nothing with the tests but those modules. Importing them takes a fresh interpreter
five seconds, and most scripts are about what they do, not about how they start.
"""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path
from subprocess import CompletedProcess

ROOT = Path(__file__).resolve().parents[1]
_IMPORTED = ("mplus_memory.session", "mplus_memory.backend", "mplus_memory.cli.parser")
_forked = get_context("forkserver")
_forked.set_forkserver_preload(list(_IMPORTED))


def run_fresh(
    arguments: Sequence[str], *, stdin: str = "", environment: Mapping[str, str] | None = None, timeout: float = 240
) -> CompletedProcess[str]:
    """``python`` with these arguments, warnings as errors, in a new interpreter."""
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        capture_output=True, text=True, timeout=timeout, input=stdin, env=environment, check=False,
    )  # fmt: skip


def run_forked(
    arguments: Sequence[str], *, stdin: str = "", environment: Mapping[str, str] | None = None, timeout: float = 240
) -> CompletedProcess[str]:
    """The same as ``run_fresh`` for ``-c CODE``, ``-m MODULE`` or a script, without importing torch again."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("stdin", "stdout", "stderr")]
        files[0].write_text(stdin, encoding="utf-8")
        process = _forked.Process(target=_play, args=(list(arguments), files, dict(environment or os.environ)))
        process.start()
        process.join(timeout)
        if process.is_alive():
            process.kill()
            process.join()
        out, err = (file.read_text(encoding="utf-8") if file.exists() else "" for file in files[1:])
        assert process.exitcode is not None
        return CompletedProcess(list(arguments), process.exitcode, out, err)


def _play(arguments: list[str], files: list[Path], environment: dict[str, str]) -> None:
    """What an interpreter does with its arguments, in the forked process."""
    os.environ.clear()
    os.environ.update(environment)
    for number, file in enumerate(files):
        opened = os.open(file, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.path[:0] = environment.get("PYTHONPATH", "").split(os.pathsep)
    warnings.resetwarnings()
    warnings.simplefilter("error")
    option, *rest = arguments
    if option == "-c":
        code, *sys.argv[1:] = rest
        exec(compile(code, "<string>", "exec"), {"__name__": "__main__"})
    elif option == "-m":
        module, *sys.argv[1:] = rest
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    else:
        sys.argv[:] = arguments
        runpy.run_path(option, run_name="__main__")
