"""Where the campaign works: in memory if there is room, since no test here asks the real disk for anything."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.disk import Disk

_MEMORY = Path("/dev/shm")


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone after the block."""
    in_memory = os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 1 << 28
    with TemporaryDirectory(prefix="mplus-faults-", dir=_MEMORY if in_memory else None) as place:
        yield Path(place).resolve()


def lay_out(tree: dict[str, bytes | None], root: Path) -> None:
    """Make a folder hold exactly this (see ``Disk.tree``)."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    for name, content in tree.items():
        if content is None:
            (root / name).mkdir()
        else:
            (root / name).write_bytes(content)


def content_of(root: Path) -> dict[str, bytes | None]:
    """What a folder holds, but for what nobody trusts."""
    return Disk.read(root).tree()
