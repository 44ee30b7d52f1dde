"""python -m tests.faults: runs the fault campaign and prints what it measured. ``make torture`` is its long form."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict

from tests.faults.campaign import Plan, Row
from tests.faults.rows import ROWS


def main(arguments: list[str] | None = None) -> int:
    """0 if every row held."""
    options = _parser().parse_args(arguments)
    plan = Plan(long=options.long, seed=options.seed, only=options.only, quiet=options.json)
    print(f"seed {plan.seed}, {'long' if plan.long else 'short'} form", file=sys.stderr)
    done = []
    for name in options.rows or list(ROWS):
        began = time.monotonic()
        row = ROWS[name](plan)
        done.append((row, time.monotonic() - began))
        if not options.json:
            print(_told(*done[-1]), flush=True)
    if options.json:
        print(json.dumps([asdict(row) | {"holds": row.holds, "seconds": round(spent, 1)} for row, spent in done]))
    return 0 if all(row.holds for row, _ in done) else 1


def _told(row: Row, seconds: float) -> str:
    figures = ", ".join(f"{what} {value}" for what, value in row.figures.items())
    lines = [f"| {row.name} | {row.target} | {figures} | {'holds' if row.holds else 'FAILS'} | {seconds:.0f} s |"]
    for failure in row.failures:
        lines += [f"    {failure.why}", f"    again: {failure.command}"]
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="The store's fault campaign.")
    parser.add_argument("rows", nargs="*", metavar="ROW", choices=[[], *ROWS], help=f"one of {', '.join(ROWS)}")
    parser.add_argument("--long", action="store_true", help="as far as the targets say, not only what CI has time for")
    parser.add_argument("--seed", type=int, default=0, help="of every random choice (default 0)")
    parser.add_argument("--only", metavar="CASE", help="one case of a row, as a failure names it")
    parser.add_argument("--json", action="store_true", help="one JSON list instead of the table")
    return parser


if __name__ == "__main__":
    sys.exit(main())
