"""``audit``: what a session still keeps of its own messages."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mplus_memory.cli.opening import existing_session, open_existing
from mplus_memory.cli.output import print_json, print_note

if TYPE_CHECKING:
    from mplus_memory.evaluation.audit import AuditReport, Group
    from mplus_memory.evaluation.intervals import Estimate

_NAMES = {"short_term": "mostly in θ", "long_term": "mostly in Θ", "gone": "mostly gone"}


def audit(args: argparse.Namespace) -> int:
    """Print the table of a session's retention; with ``--out`` also draw it."""
    from mplus_memory.evaluation.audit import audit as measure
    from mplus_memory.evaluation.audit_plot import check_writable, save_plots
    from mplus_memory.evaluation.drawing import require_matplotlib

    if args.out is not None:  # better now than after the measurement
        require_matplotlib()
    with open_existing(args) as backend:
        session = existing_session(backend, args.name)
        if args.out is not None:
            check_writable(args.out)
        report = measure(session, progress=not args.json)
    plots = () if args.out is None else save_plots(report, args.out)
    if args.json:
        print_json(report)
        return 0
    _print_report(report)
    _print_plots(plots, args.out)
    return 0


def _print_report(report: AuditReport) -> None:
    print(
        f"session {report.session!r}: {report.num_messages} messages, {report.num_steps} updates, "
        f"{len(report.waiting)} messages not yet written, {len(report.too_short)} too short to measure"
    )
    if report.overall is None:
        print_note("nothing to measure yet: what waits is in the prompt word for word; talk on, or flush()")
        return
    print(f"\n{'−ln p, nats/token':24}{'messages':>9}{'tokens':>8}{'with':>8}{'without':>9}{'gain':>8}   95 % interval")
    _print_group("all messages", report.overall)
    for group in report.by_place:
        _print_group(_NAMES[group.name], group)
    print("updates since")
    for group in report.by_age:
        _print_group(f"  {group.name}", group)


def _print_group(name: str, group: Group) -> None:
    print(
        f"{name:24}{group.num_messages:9}{group.num_tokens:8}{group.nll_with.mean:8.3f}"
        f"{group.nll_without.mean:9.3f}{group.gain.mean:+8.3f}   {_interval(group.gain)}"
    )


def _interval(estimate: Estimate) -> str:
    if estimate.low is None or estimate.high is None:
        return "(one message)"
    return f"{estimate.low:+.3f} to {estimate.high:+.3f}"


def _print_plots(plots: tuple[Path, ...], folder: str | None) -> None:
    for path in plots:
        print_note(f"drawn: {path}")
    if folder is not None and not plots:
        print_note("nothing drawn: no message was measured")
