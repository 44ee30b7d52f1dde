"""``bench speed``: a table of ratios, each beside its target."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from mplus_memory.cli.output import print_json, print_note

_TOLERATED = 1.5  # a ratio may be so many times worse: machines differ, and are busy

if TYPE_CHECKING:
    from mplus_memory.evaluation.speed.figures import Figure
    from mplus_memory.evaluation.speed.run import SpeedReport


def speed(args: argparse.Namespace) -> int:
    """Fill a temporary store, measure, print."""
    import torch

    from mplus_memory.errors import InputError
    from mplus_memory.evaluation.speed.run import measure_speed

    folder = None if args.folder is None else Path(args.folder)
    if folder is not None and not folder.is_dir():
        raise InputError(f"--folder {folder}: no such folder; make it first")
    if args.threads is not None:
        torch.set_num_threads(args.threads)
    report = measure_speed(
        args.preset,
        device=args.device,
        phases=args.phases,
        rounds=args.rounds,
        folder=folder,
        memory_bytes=args.memory_mb << 20,
        progress=not args.quiet,
    )
    if args.json:
        print_json(report)
    else:
        _print_report(report)
    return 1 if args.compare and _fell_behind(report, Path(args.compare)) else 0


def _fell_behind(report: SpeedReport, path: Path) -> bool:
    """Whether a ratio is worse than an earlier run's by more than a third; says which."""
    from mplus_memory.errors import InputError

    try:
        earlier = {figure["name"]: figure["value"] for figure in json.loads(path.read_text("utf-8"))["figures"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"--compare {path}: {error!r}; give the output of 'bench speed --json'") from error
    worse = []
    for figure in report.figures:
        before = earlier.get(figure.name)
        if before is not None and figure.worse_than(before, by=_TOLERATED):
            worse.append(f"{figure.phase}: {figure.name}: {figure.value:.2f}, was {before:.2f}")
    for line in worse:
        print_note(line)
    return bool(worse)


def _print_report(report: SpeedReport) -> None:
    print(f"| {report.preset} | ratio | target | ms, MB |")
    print("|---|---|---|---|")
    for figure in report.figures:
        both = ", ".join(f"{name} {value:,.1f}" for name, value in (figure.milliseconds | figure.megabytes).items())
        print(f"| {figure.phase}: {figure.name} | {figure.value:.2f} | {_target(figure)} | {both} |")
    print_note(f"{report.machine}, {report.num_threads} threads; medians of measurements taken in turns")


def _target(figure: Figure) -> str:
    if figure.target is None:
        return ""
    sign = "≤" if figure.lower_is_better else "≥"
    return f"{sign} {figure.target:g}{'' if figure.met else ', missed'}"
