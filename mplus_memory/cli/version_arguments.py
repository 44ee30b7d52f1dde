"""Arguments of the commands on a session's versions."""

from __future__ import annotations

import argparse

from mplus_memory.cli.commands import Commands, add_command, add_common, add_session
from mplus_memory.latent_dtypes import LATENT_DTYPES

_MOMENT = (
    "a step's number, a message's id (or the beginning of one), a tag, a time such as 2026-03-14T09:30, "
    "or -N for before the last N messages"
)


def add_version_arguments(commands: Commands[argparse.ArgumentParser]) -> None:
    """Commands that change a session's past, copy it, or tell of it."""
    rollback = add_command(commands, "rollback", "versions:rollback", "take a session back to an earlier moment")
    rollback.add_argument("to", metavar="MOMENT", help=_MOMENT)
    rollback.add_argument("--keep-as", metavar="NAME", help="first branch off the session as it is, under this name")
    _finish(rollback)

    branch = add_command(commands, "branch", "versions:branch", "begin a new session where another stands, or stood")
    branch.add_argument("name", metavar="NAME", help="of the new session")
    branch.add_argument("--at", metavar="MOMENT", help=f"{_MOMENT} (default: now)")
    _finish(branch)

    tag = add_command(commands, "tag", "versions:tag", "name a moment of a session, to go back to")
    tag.add_argument("name", metavar="TAG")
    tag.add_argument("--at", metavar="MOMENT", help=f"{_MOMENT} (default: now)")
    _finish(tag)

    _finish(add_command(commands, "tags", "versions:tags", "list the tags of a session"))

    untag = add_command(commands, "untag", "versions:untag", "delete a tag")
    untag.add_argument("name", metavar="TAG")
    _finish(untag)

    forget = add_command(commands, "forget", "versions:forget", "make a session forget messages, as if never told")
    forget.add_argument("messages", nargs="+", metavar="MESSAGE", help="ids, or the beginnings of ids (see history)")
    forget.add_argument(
        "--at-once",
        action="store_true",
        help="do not write again what came after: drop the tokens, and say what may remain",
    )
    forget.add_argument("--quiet", action="store_true", help="no progress bar")
    _finish(forget)

    export = add_command(commands, "export", "versions:export", "write a session to one file")
    export.add_argument("name", metavar="SESSION")
    export.add_argument("file", metavar="FILE")
    export.add_argument("--plain", action="store_true", help="of an encrypted store: the file is not encrypted")
    export.add_argument("--no-latents", action="store_true", help="only the text and how it was written")
    add_common(export)

    summary = "make a session from an exported file, every digest checked"
    import_ = add_command(commands, "import", "versions:import_", summary)
    import_.add_argument("file", metavar="FILE")
    import_.add_argument("--as", dest="name", metavar="NAME", help="name of the session (default: as exported)")
    import_.add_argument("--no-latents", action="store_true", help="write its memory anew from the text, by --model")
    import_.add_argument("--prove", type=int, default=0, metavar="N", help="write N of its steps again and compare")
    import_.add_argument("--quiet", action="store_true", help="no progress bar")
    add_common(import_)

    summary = "tell a session's messages to another model, as a new session beside it"
    migrate = add_command(commands, "migrate-model", "versions:migrate_model", summary)
    migrate.add_argument("name", metavar="SESSION")
    migrate.add_argument("new_model", metavar="MODEL", help="'embedded', a folder or a hub id")
    migrate.add_argument("--to", metavar="NAME", help="name of the new session (default: made from both)")
    migrate.add_argument(
        "--new-latent-dtype", choices=LATENT_DTYPES, help="what the new session's latent memory is rounded to"
    )
    migrate.add_argument("--quiet", action="store_true", help="no progress bar")
    add_common(migrate)

    summary = "list which messages left short-term and long-term memory, and when"
    _finish(add_command(commands, "evictions", "versions:evictions", summary))

    gc = add_command(commands, "gc", "versions:gc", "remove steps that no session, branch or tag reaches any more")
    gc.add_argument(
        "--older-than", type=float, default=24.0, metavar="HOURS", help="unreached for so long; default: %(default)g"
    )
    gc.add_argument("--dry-run", action="store_true", help="only say what would be removed")
    add_common(gc)


def _finish(command: argparse.ArgumentParser) -> None:
    add_session(command)
    add_common(command)
