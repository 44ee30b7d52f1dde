"""Stores of these tests lie in memory where the system has such a folder: what a sync costs is not their business."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

QUICK = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    with TemporaryDirectory(dir=QUICK, prefix="mplus-test-") as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def module_path() -> Iterator[Path]:
    with TemporaryDirectory(dir=QUICK, prefix="mplus-test-") as folder:
        yield Path(folder)
