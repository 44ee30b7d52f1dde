"""Arguments of the commands that check a store and mend it."""

from __future__ import annotations

import argparse

from mplus_memory.cli.commands import Commands, add_command


def add_soundness_arguments(commands: Commands[argparse.ArgumentParser]) -> None:
    """``verify`` and ``repair``; they need no model."""
    summary = "check every row, chain, digest and shard of a store; changes nothing; exit status 1 if damaged"
    verify = add_command(commands, "verify", "soundness:verify", summary)
    verify.add_argument(
        "sessions", nargs="*", metavar="SESSION", help="check the shards of these alone (default: of all)"
    )
    verify.add_argument("--deep", action="store_true", help="also read every shard as Parquet")
    _finish(verify)

    summary = "quarantine damaged shards and go back to the last good step; messages stay and are written again"
    repair = add_command(commands, "repair", "soundness:repair", summary)
    repair.add_argument("--dry-run", action="store_true", help="only say what would be done")
    _finish(repair)

    summary = "wrap the data keys of an encrypted store with another key; MPLUS_MEMORY_KEY holds the present one"
    rotate = add_command(commands, "rotate-key", "soundness:rotate_key", summary)
    rotate.add_argument("--new-key-file", metavar="FILE", help="holds base64 (default: MPLUS_MEMORY_NEW_KEY does)")
    rotate.add_argument(
        "--old-key-file",
        metavar="FILE",
        action="append",
        default=[],
        help="holds base64 of another key that may have wrapped some; may be given several times",
    )
    _add_place(rotate)


def _finish(command: argparse.ArgumentParser) -> None:
    _add_place(command)
    command.add_argument("--quiet", action="store_true", help="no progress bar")
    command.add_argument("--json", action="store_true", help="machine-readable output")


def _add_place(command: argparse.ArgumentParser) -> None:
    command.add_argument("--store", metavar="FOLDER|URL", help="default: the user's data folder")
    command.add_argument("--shards", metavar="FOLDER|URL", help="where shards lie, if not in the store's folder")
