"""The ``mplus-memory`` command. Only what a command needs is imported, and only once it runs."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Sequence

from mplus_memory.cli.parser import build_parser
from mplus_memory.errors import MPlusError

EXIT_ERROR = 1
EXIT_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 an error told on stderr, 2 wrong usage, 130 interrupted."""
    args = build_parser().parse_args(argv)
    try:
        status = _command(args.run)(args)
        sys.stdout.flush()
    except MPlusError as error:
        print(f"mplus-memory: {error}", file=sys.stderr)
        return EXIT_ERROR
    except KeyboardInterrupt:
        print("mplus-memory: interrupted", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_ERROR
    return status


def _command(path: str) -> Callable[..., int]:
    module, name = path.split(":")
    command: Callable[..., int] = getattr(importlib.import_module(f"mplus_memory.cli.{module}"), name)
    return command
