from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mplus_memory.store import LocalStore, failpoints


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def store(root: Path) -> Iterator[LocalStore]:
    with LocalStore(root) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _no_failpoint_left() -> Iterator[None]:
    yield
    failpoints.install(None)
