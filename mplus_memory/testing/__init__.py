"""A suite of tests for stores, to inherit; needs pytest.

from mplus_memory.testing import StoreSuite

class TestMyStore(StoreSuite):
    @pytest.fixture
    def opener(self, tmp_path):
        return lambda: MyStore(tmp_path)   # each call: another handle on the same store, empty at first
"""

import pytest

pytest.register_assert_rewrite(
    "mplus_memory.testing.journals",
    "mplus_memory.testing.made_up",
    "mplus_memory.testing.searching",
    "mplus_memory.testing.sessions",
    "mplus_memory.testing.sharing",
    "mplus_memory.testing.steps",
    "mplus_memory.testing.versions",
)

from mplus_memory.testing.suite import StoreSuite  # noqa: E402 (rewriting comes before importing)

__all__ = ["StoreSuite"]
