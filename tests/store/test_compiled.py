"""What stores of one process share: compiled statements, and the dialect they are kept by."""

from __future__ import annotations

from pathlib import Path

from mplus_memory.store import LocalStore, sqlite
from tests.store.builders import open_alice, turn


def opened(root: Path) -> None:
    with LocalStore(root) as store:
        store.append(open_alice(store).id, [turn("a")])


def test_the_shared_dialect_knows_its_server_whoever_connects_first(tmp_path: Path) -> None:
    sqlite._dialect.cache_clear()
    LocalStore(tmp_path / "0").close()
    assert sqlite._dialect().server_version_info is not None
    LocalStore(tmp_path / "1").close()  # making its tables asks what server it is


def test_another_store_compiles_nothing_again(tmp_path: Path) -> None:
    opened(tmp_path / "0")
    opened(tmp_path / "0")
    known = len(sqlite._compiled)
    opened(tmp_path / "1")
    opened(tmp_path / "1")
    assert len(sqlite._compiled) == known
