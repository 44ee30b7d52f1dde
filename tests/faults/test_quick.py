"""Opening a store thousands of times: what is shared must be whole."""

from __future__ import annotations

from pathlib import Path

from mplus_memory.store import LocalStore, sqlite
from tests.faults.quick import opening_often


def test_an_engine_that_never_connected_is_not_shared(tmp_path: Path) -> None:
    with opening_often():
        sqlite.create_engine("sqlite://")  # as a store that a forked child inherits, and never uses
        for number in range(2):
            LocalStore(tmp_path / str(number)).close()  # making its tables asks what server it is
