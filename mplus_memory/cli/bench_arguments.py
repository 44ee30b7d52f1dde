"""The arguments of ``bench``: a group of measurements, each a command of its own."""

from __future__ import annotations

import argparse

from mplus_memory.cli.argument_types import positive
from mplus_memory.cli.commands import Commands, add_command

_RECALL = "how often recall finds the messages that hold an answer, by the retriever, by words and by both"


def add_bench_arguments(commands: Commands[argparse.ArgumentParser]) -> None:
    """Give the command line ``bench`` with every measurement."""
    summary = "measure this installation on your own data"
    bench = commands.add_parser("bench", help=summary, description=summary[0].upper() + summary[1:] + ".")
    benches = bench.add_subparsers(title="measurements", metavar="WHAT", required=True)
    _add_recall(benches)


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
    recall.add_argument("--quiet", action="store_true", help="no progress bars")
    recall.add_argument("--json", action="store_true", help="machine-readable output")
