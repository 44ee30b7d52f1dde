"""The arguments of ``bench``: a group of measurements, each a command of its own."""

from __future__ import annotations

import argparse

from mplus_memory.cli.argument_types import positive
from mplus_memory.cli.commands import Commands, add_command, add_kept_dtypes

_SPEED = "how fast memory is written, read and kept: ratios against a plain procedure, stock Llama and this machine"
_PRESETS = ("embedded", "small", "wide", "8b")
_PHASES = (
    "read",
    "decode",
    "packed",
    "write",
    "retrieval",
    "commit",
    "open",
    "history",
    "resident",
    "telling",
    "answering",
)
_RECALL = "how often recall finds the messages that hold an answer, by the retriever, by words and by both"


def add_bench_arguments(commands: Commands[argparse.ArgumentParser]) -> None:
    """Give the command line ``bench`` with every measurement."""
    summary = "measure this installation: its speed, or what it recalls of your own data"
    bench = commands.add_parser("bench", help=summary, description=summary[0].upper() + summary[1:] + ".")
    benches = bench.add_subparsers(title="measurements", metavar="WHAT", required=True)
    _add_speed(benches)
    _add_recall(benches)


def _add_speed(benches: Commands[argparse.ArgumentParser]) -> None:
    speed = add_command(benches, "speed", "bench_speed:speed", _SPEED)
    speed.add_argument("--preset", choices=_PRESETS, default="embedded", help="the network (default: %(default)s)")
    speed.add_argument("--phases", nargs="+", choices=_PHASES, default=_PHASES, help="what to measure (default: all)")
    speed.add_argument(
        "--rounds", type=positive, default=5, metavar="N", help="measurements of each (default: %(default)s)"
    )
    speed.add_argument("--device", help="e.g. cpu or cuda")
    speed.add_argument(
        "--threads", type=positive, metavar="N", help="threads to compute with (default: torch's choice)"
    )
    speed.add_argument(
        "--memory-mb",
        type=positive,
        default=2048,
        metavar="MB",
        help="what may be kept of keys and values between prompts (default: %(default)s)",
    )
    speed.add_argument("--folder", metavar="FOLDER", help="put the temporary store there: up to 3 GB")
    speed.add_argument(
        "--compare", metavar="FILE", help="JSON of an earlier run: exit with 1 if a ratio became worse by a third"
    )
    speed.add_argument("--quiet", action="store_true", help="no progress bars")
    speed.add_argument("--json", action="store_true", help="machine-readable output")


def _add_recall(benches: Commands[argparse.ArgumentParser]) -> None:
    recall = add_command(benches, "recall", "bench:recall", _RECALL)
    recall.add_argument("--data", nargs="+", metavar="FILE", required=True, help="LoCoMo files")
    recall.add_argument(
        "--store",
        metavar="FOLDER",
        help="keep what was told here; the next run need not tell it (default: a temporary one)",
    )
    recall.add_argument(
        "--questions", type=positive, metavar="N", help="ask only the first N of each file (default: all)"
    )
    recall.add_argument("--model", default="embedded", help="'embedded', a folder or a hub id (default: %(default)s)")
    recall.add_argument("--device", help="e.g. cpu or cuda")
    recall.add_argument("--dtype", help="e.g. float32 or bfloat16")
    add_kept_dtypes(recall, "it changes what is measured")
    recall.add_argument("--quiet", action="store_true", help="no progress bars")
    recall.add_argument("--json", action="store_true", help="machine-readable output")
