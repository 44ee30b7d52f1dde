"""What commands have in common: how one is added, and the arguments of most."""

from __future__ import annotations

import argparse

from mplus_memory.latent_dtypes import KV_CACHE_DTYPES, LATENT_DTYPES

Commands = argparse._SubParsersAction  # argparse has no public name for it


def add_command(
    commands: Commands[argparse.ArgumentParser], name: str, run: str, summary: str
) -> argparse.ArgumentParser:
    """A command that ``run`` (``module:function``) carries out."""
    command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    command.set_defaults(run=run)
    return command


def add_session(
    command: argparse.ArgumentParser, default: str | None = "default", help: str = "default: %(default)s"
) -> None:
    """``--session``."""
    command.add_argument("--session", metavar="NAME", default=default, help=help)


def add_keep_text(command: argparse.ArgumentParser) -> None:
    """``--keep-no-text``."""
    command.add_argument(
        "--keep-no-text",
        action="store_true",
        help="a new session keeps no text once it is written into latent memory; one that is there stays as it is",
    )


def add_kept_dtypes(command: argparse.ArgumentParser, more: str = "a session stays with its own") -> None:
    """``--latent-dtype`` and ``--kv-cache-dtype``."""
    command.add_argument(
        "--latent-dtype",
        choices=LATENT_DTYPES,
        help=f"keep latent memory rounded, in 2 or 1 bytes a number (default: as the model computes); {more}",
    )
    command.add_argument(
        "--kv-cache-dtype",
        choices=KV_CACHE_DTYPES,
        help="keep keys and values of memory that prompts read in 2 or 1 bytes a number (default: as computed);"
        " what is written stays the same",
    )


def add_common(command: argparse.ArgumentParser, json: bool = True) -> None:
    """Store, shards, namespace, model, and ``--json``."""
    command.add_argument(
        "--store", metavar="FOLDER|URL", help="a folder or postgresql://… (default: the user's data folder)"
    )
    command.add_argument(
        "--shards", metavar="FOLDER|URL", help="where shards lie: a folder or s3://… (default: the store's folder)"
    )
    command.add_argument("--namespace", metavar="NAME", help="tenant whose sessions are meant (default: 'default')")
    command.add_argument("--model", default="embedded", help="'embedded', a folder or a hub id (default: %(default)s)")
    command.add_argument("--device", help="e.g. cpu or cuda")
    command.add_argument("--dtype", help="e.g. float32 or bfloat16")
    add_kept_dtypes(command)
    if json:
        command.add_argument("--json", action="store_true", help="machine-readable output")
