"""The README's Python is run as it stands, each block in a folder of its own."""

from __future__ import annotations

import os
import re
import sys
import traceback
import warnings
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), flags=re.S)
RUNNABLE = [block for block in BLOCKS if "mplus-8b" not in block]  # that one needs a GPU and a hub


def test_there_are_blocks_for_each_way_in() -> None:
    for word in ("LatentMemoryBackend", "langchain_mplus", "llama_index_mplus"):
        assert any(word in block for block in RUNNABLE)


@pytest.mark.parametrize("block", RUNNABLE, ids=lambda block: block.splitlines()[0][:40])
def test_block_runs(block: str, tmp_path: Path) -> None:
    """In a fork, which need not import torch and the frameworks again; tests/test_wheel.py starts from nothing."""
    with (tmp_path / "said").open("w+b") as said:
        child = os.fork()
        if child == 0:
            _run(block, tmp_path, said.fileno())
        failed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said.seek(0)
        words = said.read().decode()
    assert not failed, words
    assert "Biscuit" in words


def _run(block: str, folder: Path, said: int) -> NoReturn:
    failed = 1
    try:
        for stream in (1, 2):
            os.dup2(said, stream)
        sys.stdout, sys.stderr = (os.fdopen(stream, "w", buffering=1) for stream in (1, 2))
        os.chdir(folder)
        os.environ |= {"XDG_DATA_HOME": str(folder / "data"), "HOME": str(folder)}
        warnings.resetwarnings()
        warnings.filterwarnings("error", category=DeprecationWarning, module="__main__")
        exec(compile(block, "README.md", "exec"), {"__name__": "__main__"})
        failed = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(failed)


def test_blocks_that_need_a_gpu_at_least_compile() -> None:
    for block in BLOCKS:
        compile(block, "README.md", "exec")
