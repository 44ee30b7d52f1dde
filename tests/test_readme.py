"""The README's Python is run as it stands, each block in a folder of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), flags=re.S)
RUNNABLE = [block for block in BLOCKS if "mplus-8b" not in block]  # that one needs a GPU and a hub


def test_there_are_blocks_for_each_way_in() -> None:
    for word in ("LatentMemoryBackend", "langchain_mplus", "llama_index_mplus"):
        assert any(word in block for block in RUNNABLE)


@pytest.mark.parametrize("block", RUNNABLE, ids=lambda block: block.splitlines()[0][:40])
def test_block_runs(block: str, tmp_path: Path) -> None:
    env = os.environ | {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:__main__", "-c", block],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "Biscuit" in done.stdout


def test_blocks_that_need_a_gpu_at_least_compile() -> None:
    for block in BLOCKS:
        compile(block, "README.md", "exec")
