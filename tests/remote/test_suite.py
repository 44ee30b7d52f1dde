"""The shipped suite, on every pair of database and place for shards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mplus_memory.store import LocalStore, Store, open_store
from mplus_memory.testing import StoreSuite
from tests.remote.servers import S3
from tests.remote.statements import Log, logged

Opener = Callable[[], Store]


@pytest.fixture(scope="module")
def _log() -> Iterator[Log]:
    with logged() as log:
        yield log


@pytest.fixture(autouse=True)
def _statements(_log: Log) -> Iterator[None]:
    """Whatever the suite makes a store do, every statement stays within one namespace."""
    before = _log.num_statements
    yield
    assert _log.num_statements > before
    assert not _log.wrong, _log.wrong[0]


class TestLocalStore(StoreSuite):
    @pytest.fixture
    def opener(self, root: Path) -> Opener:
        return lambda: LocalStore(root)


class TestSqliteWithS3(StoreSuite):
    @pytest.fixture
    def opener(self, root: Path, tmp_path: Path, s3: S3) -> Opener:
        url = s3.new_bucket()
        return lambda: open_store(root, shards=url, cache=tmp_path / "cache")


class TestPostgresWithFolder(StoreSuite):
    @pytest.fixture
    def opener(self, tmp_path: Path, database: str) -> Opener:
        return lambda: open_store(database, shards=tmp_path / "shards")


class TestPostgresWithS3(StoreSuite):
    @pytest.fixture
    def opener(self, database: str, s3: S3) -> Opener:
        bucket = s3.new_bucket()
        return lambda: open_store(database, shards=bucket, cache_bytes=0)
