"""``retention``: what memory keeps, by distance, next to what else one could do with the same tokens."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from mplus_memory.cli.opening import model_options
from mplus_memory.cli.output import print_json, print_note
from mplus_memory.errors import InputError

if TYPE_CHECKING:
    from mplus_memory.evaluation.report import Report
    from mplus_memory.evaluation.retention import Settings

_INTERRUPTED = 130
TABLE, JSON, PLOT = "retention.md", "retention.json", "retention.png"


def retention(args: argparse.Namespace) -> int:
    """Measure, and write table, JSON and plot to a folder."""
    from mplus_memory.evaluation.drawing import require_matplotlib
    from mplus_memory.evaluation.retention import measure_retention
    from mplus_memory.model.loaded import load_model

    settings, folder = _settings(args), Path(args.out)
    if args.plot:
        require_matplotlib()  # before hours of measuring, not after
    how = model_options(args)
    model = load_model(args.model, **how)
    long_model = load_model(args.long_model, **how) if args.long_model else None
    try:
        report = measure_retention(model, settings, folder, long_model=long_model, progress=not args.quiet)
    except KeyboardInterrupt:
        print_note(f"\nmplus-memory: interrupted; {folder} keeps what is measured, the same command goes on from there")
        return _INTERRUPTED
    try:
        _save(report, folder, plot=args.plot)
    except OSError as error:
        raise InputError(
            f"{error.filename or folder}: cannot be written ({error.strerror or error}); what was measured is kept: "
            "make room, and give the same command again"
        ) from error
    if args.json:
        print_json(report.as_dict())
    else:
        _print(report, folder, plot=args.plot)
    return 0


def _save(report: Report, folder: Path, *, plot: bool) -> None:
    from mplus_memory.evaluation.plot import draw
    from mplus_memory.evaluation.report import table

    (folder / TABLE).write_text(table(report) + "\n", encoding="utf-8")
    value = json.dumps(report.as_dict(), indent=2, ensure_ascii=False)
    (folder / JSON).write_text(value + "\n", encoding="utf-8")
    if plot:
        draw(report, folder / PLOT)


def _settings(args: argparse.Namespace) -> Settings:
    from mplus_memory.evaluation.retention import Settings

    return Settings(
        episodes=args.episodes,
        batch=args.batch,
        seed=args.seed,
        distances=args.distances,
        horizons=args.horizons,
        before=args.before,
        phrasing=None if args.phrasing is None else args.phrasing.replace("-", "_"),
        data=_path(args.data),
        format=args.format,
        distractors=_path(args.distractors),
        prompt=args.prompt,
        longest_answer=args.max_answer_tokens,
        max_new_tokens=args.max_new_tokens,
        systems=None if args.systems is None else tuple(args.systems.split(",")),
        context_tokens=args.context_tokens,
        prefill_tokens=args.prefill_tokens,
        retriever_recall=args.retriever_recall,
        retriever_oracle=args.retriever_oracle,
    )


def _path(given: str | None) -> Path | None:
    return None if given is None else Path(given)


def _print(report: Report, folder: Path, *, plot: bool) -> None:
    from mplus_memory.evaluation.report import table

    print(table(report))
    about = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in report.about.items() if value is not None)
    print(f"\n{about}")
    print_note(f"table: {folder / TABLE}\nJSON: {folder / JSON}" + (f"\nplot: {folder / PLOT}" if plot else ""))
