"""``parity``: the numbers of this implementation against the authors'."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from mplus_memory.cli.output import print_json, print_note
from mplus_memory.errors import ModelError

if TYPE_CHECKING:
    from mplus_memory.model.parity import ParityReport


def parity(args: argparse.Namespace) -> int:
    """Replay recordings and print the largest errors; 1 if any is above the tolerance or cannot be replayed."""
    from mplus_memory.model.parity import replay_recording

    passed = True
    reports = []
    for folder in args.folders:
        try:
            report = replay_recording(folder, device=args.device)
        except ModelError as error:  # the other folders are still worth a look
            print_note(f"mplus-memory: {error}")
            passed = False
            continue
        passed &= report.passed
        reports.append(report.as_dict())
        if not args.json:
            _print_report(report)
    if args.json:
        print_json(reports)
    return 0 if passed else 1


def _print_report(report: ParityReport) -> None:
    verdict = "passed" if report.passed else "FAILED"
    print(f"{report.folder}: {verdict} ({report.num_steps} updates, {report.num_probes} prompts)")
    errors = ", ".join(f"{kind.replace('_', ' ')} {error:.1e}" for kind, error in report.errors.items())
    print(f"  largest error: {errors}")
    exact = {"ages": report.ages_agree, "drops": report.drops_agree, "greedy continuations": report.greedy_agrees}
    print("  exact: " + ", ".join(f"{name} {'agree' if agrees else 'DIFFER'}" for name, agrees in exact.items()))
