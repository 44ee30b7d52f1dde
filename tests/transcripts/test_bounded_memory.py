"""A long file is read within an amount of memory that does not grow with it."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

from mplus_memory.transcripts import Spoken, read_transcript

TEXT = "What a day it was. " * 1500
LIMIT = 3 << 20  # bytes; the files have 10 MiB


def lines(number: int) -> str:
    return json.dumps({"role": "user", "content": f"{number} {TEXT}", "session_id": str(number // 10)}) + "\n"


def item(number: int) -> str:
    messages = [{"role": "user", "content": f"{number} {TEXT}"}]
    return ("," if number else "[\n") + json.dumps({"messages": messages}) + "\n"


def row(number: int) -> str:
    return ("" if number else "role,content\n") + f'user,"{number} {TEXT}"\n'


@pytest.mark.parametrize("make, end", [(lines, ""), (item, "]"), (row, "")], ids=["lines", "list", "table"])
def test_long_files(tmp_path: Path, make: object, end: str) -> None:
    assert callable(make)
    path, count = tmp_path / "long", 375
    path.write_text("".join(map(make, range(count))) + end)
    assert path.stat().st_size > 3 * LIMIT
    tracemalloc.start()
    try:
        assert sum(isinstance(one, Spoken) for one in read_transcript(path)) == count
        assert tracemalloc.get_traced_memory()[1] < LIMIT
    finally:
        tracemalloc.stop()
