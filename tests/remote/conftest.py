from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mplus_memory.store import LocalStore, open_store
from tests.remote.servers import S3, Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A Postgres server for the whole session; each test takes a database of its own."""
    server = Postgres()
    try:
        server.start()
        yield server
    finally:
        server.remove()


@pytest.fixture(scope="session")
def _template(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with the tables of a store that is not tied to any shards yet: quicker to copy than to make."""
    url = postgres.new_database()
    open_store(url, shards=tmp_path_factory.mktemp("template") / "shards").close()
    name = url.rpartition("/")[2]
    postgres.execute("""UPDATE mplus_store SET mark = '{"format": "mplus_memory store", "version": 1}'""", name)
    return name


@pytest.fixture
def database(postgres: Postgres, _template: str) -> Iterator[str]:
    """The address of a database with an empty store."""
    url = postgres.new_database(_template)
    yield url
    postgres.drop_database(url)


@pytest.fixture(scope="session")
def _empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("empty") / "store"
    LocalStore(root).close()
    return root


@pytest.fixture
def root(tmp_path: Path, _empty_store: Path) -> Path:
    """The folder of an empty store."""
    shutil.copytree(_empty_store, tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture(scope="session")
def s3() -> Iterator[S3]:
    """moto's S3 server for the whole session; each test takes a bucket of its own."""
    server = S3()
    try:
        yield server
    finally:
        server.remove()
