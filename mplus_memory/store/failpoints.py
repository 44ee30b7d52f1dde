"""Named points of the store's protocols, at which a test may kill the process or raise an error.

Nothing happens at a point unless a test installed a hook, or the environment variable
MPLUS_FAILPOINT said so when the store was opened: ``shard.renamed`` kills the process with
SIGKILL the first time that point is reached, ``shard.renamed:3`` the third time.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from mplus_memory.errors import ConfigError

NAMES = (
    "store.locked",
    "migrate.begun",
    "migrate.committed",
    "store.schema_made",
    "store.marked",
    "journal.begun",
    "journal.inserted",
    "journal.committed",
    "shard.created",
    "shard.written",
    "shard.synced",
    "shard.renamed",
    "shard.published",
    "commit.begun",
    "commit.inserted",
    "commit.committed",
    "fork.begun",
    "fork.inserted",
    "fork.committed",
    "rollback.begun",
    "rollback.moved",
    "rollback.committed",
    "forget.begun",
    "forget.rows_deleted",
    "forget.committed",
    "forget.files_deleted",
    "collect.begun",
    "collect.rows_deleted",
    "collect.committed",
    "collect.files_deleted",
    "repair.mended",
    "repair.quarantined",
    "repair.begun",
    "repair.moved",
    "repair.committed",
    "repair.swept",
    "repair.counted",
    "rotate.begun",
    "rotate.rewrapped",
    "rotate.committed",
    "delete.begun",
    "delete.rows_deleted",
    "delete.committed",
    "delete.files_deleted",
    "delete.compacted",
    "delete.truncated",
    "sweep.begun",
    "sweep.committed",
    "sweep.swept",
)

Hook = Callable[[str], None]

_hook: Hook | None = None


def reached(name: str) -> None:
    """Say that the protocol stands at this point."""
    assert name in NAMES, name
    if _hook is not None:
        _hook(name)


def install(hook: Hook | None) -> Hook | None:
    """Call ``hook`` at every point from now on (None: do nothing again); gives back the one before."""
    global _hook
    before, _hook = _hook, hook
    return before


def kill_at(name: str, time: int = 1) -> Hook:
    """A hook that ends this process with SIGKILL when ``name`` is reached the ``time``-th time."""
    if name not in NAMES or time < 1:
        raise ConfigError(f"failpoint {name!r}:{time} is unknown; allowed are {', '.join(NAMES)}, then :n from 1")
    seen = 0

    def hook(point: str) -> None:
        nonlocal seen
        seen += point == name
        if seen == time:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def arm_from_environment() -> None:
    """Obey MPLUS_FAILPOINT, unless a hook is installed already."""
    wanted = os.environ.get("MPLUS_FAILPOINT")
    if wanted and _hook is None:
        name, _, time = wanted.partition(":")
        install(kill_at(name, int(time) if time.isdigit() else 1))
