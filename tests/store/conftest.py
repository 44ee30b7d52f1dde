from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mplus_memory.store import LocalStore, failpoints
from tests.store.sound import copied, fill


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where a store may be made; there is nothing yet."""
    return tmp_path / "store"


@pytest.fixture(scope="session")
def _empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("empty") / "store"
    LocalStore(root).close()
    return root


@pytest.fixture
def store(root: Path, _empty_store: Path) -> Iterator[LocalStore]:
    """A store at ``root``, copied from an empty one: making it anew each time costs more than most tests."""
    shutil.copytree(_empty_store, root)
    with LocalStore(root) as opened:
        yield opened


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of several sessions whose digests are true; not to be changed."""
    root = tmp_path_factory.mktemp("filled") / "store"
    fill(root)
    return root


@pytest.fixture
def copy(filled: Path) -> Iterator[Path]:
    """One to damage."""
    with copied(filled) as place:
        yield place


@pytest.fixture(autouse=True)
def _no_failpoint_left() -> Iterator[None]:
    yield
    failpoints.install(None)
