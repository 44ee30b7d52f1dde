"""All parts of the suite, and the fixtures they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from mplus_memory.store.protocol import Store
from mplus_memory.testing.journals import JournalTests
from mplus_memory.testing.searching import SearchTests
from mplus_memory.testing.sessions import SessionTests
from mplus_memory.testing.sharing import SharingTests
from mplus_memory.testing.steps import StepTests
from mplus_memory.testing.versions import VersionTests


class StoreSuite(SessionTests, JournalTests, SearchTests, StepTests, VersionTests, SharingTests):
    """What every store must do. Override ``opener``; each test then gets a store of its own."""

    @pytest.fixture
    def opener(self) -> Callable[[], Store]:
        """A function that opens another handle on one store, which is empty at the first call."""
        raise NotImplementedError("override the fixture `opener`: it gives a function that opens your store")

    @pytest.fixture
    def store(self, opener: Callable[[], Store]) -> Iterator[Store]:
        """An empty store, open."""
        with closing(opener()) as opened:
            yield opened
