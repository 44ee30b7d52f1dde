"""Arguments of the commands that remove, and of quotas."""

from __future__ import annotations

import argparse

from mplus_memory.cli.argument_types import count, moment, quota_bytes
from mplus_memory.cli.commands import Commands, add_command, add_common

_WHEN = "a date or time such as 2026-03-14T09:30, or how long ago: 30d, 12h"


def add_removing_arguments(commands: Commands[argparse.ArgumentParser]) -> None:
    """``delete``, ``prune`` and ``quota``."""
    delete = add_command(commands, "delete", "removing:delete", "delete a session, or a whole namespace, for good")
    delete.add_argument("name", metavar="SESSION", nargs="?")
    delete.add_argument("--all", action="store_true", help="everything in the namespace that --namespace names")
    delete.add_argument("--yes", action="store_true", help="do not ask")
    add_common(delete)

    prune = add_command(commands, "prune", "removing:prune", "remove what need not be kept; shows it first, and asks")
    prune.add_argument("--unused-since", type=moment, metavar="WHEN", help=f"sessions told nothing since: {_WHEN}")
    prune.add_argument(
        "--keep", type=count, metavar="N", help="the N newest sessions stay; without --unused-since all others go"
    )
    prune.add_argument("--tags-before", type=moment, metavar="WHEN", help="tags made before")
    prune.add_argument(
        "--unread-since",
        type=moment,
        metavar="WHEN",
        help="tokens that left every memory before; going back to moments that held them then is refused",
    )
    prune.add_argument("--dry-run", action="store_true", help="only say what would be removed")
    prune.add_argument("--yes", action="store_true", help="do not ask")
    add_common(prune)

    summary = "show what a namespace or a session takes and may take, or change what it may"
    quota = add_command(commands, "quota", "removing:quota", summary)
    quota.add_argument(
        "size", nargs="?", type=quota_bytes, metavar="SIZE", help="bytes, 500MB, 2GiB, or none for no limit"
    )
    quota.add_argument("--session", metavar="NAME", help="of this session (default: of the whole namespace)")
    add_common(quota)
