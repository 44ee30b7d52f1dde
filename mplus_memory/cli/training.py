"""``train``: an M+ of a Llama, or of nothing, by the three stages of the paper."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

from mplus_memory.cli.output import print_json, print_note, size
from mplus_memory.errors import ConfigError
from mplus_memory.evaluation.unused import refuse_unused

_INTERRUPTED = 130


def train(args: argparse.Namespace) -> int:
    """Train, or go on training, what a settings file says."""
    from mplus_memory.training.stages.settings_file import find_settings, load_settings

    _check_unused(args)
    if args.show:
        sys.stdout.write(find_settings(args.config).read_text("utf-8"))
        return 0
    settings = load_settings(args.config)
    out = args.out or settings.out
    if out is None:
        raise ConfigError("no folder to train in: give --out DIR, or out in the settings file")
    stages = [1, 2, 3] if args.stage == "all" else [int(args.stage)]
    if args.dry_run:
        from mplus_memory.training.stages.plan import plan

        _print_plan(plan(settings, Path(out).expanduser(), stages), as_json=args.json)
        return 0
    return _run(args, settings, Path(out).expanduser(), stages)


def _check_unused(args: argparse.Namespace) -> None:
    """Refuse what a command that trains nothing has no use for."""
    of_training = {
        "--resume": args.resume,
        "--fresh": args.fresh,
        "--device": args.device,
        "--max-steps": args.max_steps,
    }
    stage = None if args.stage == "all" else args.stage
    of_plans = {"--out": args.out, "--stage": stage, "--dry-run": args.dry_run, "--json": args.json}
    if args.show:
        refuse_unused(of_plans | of_training, "--show prints the settings file and does nothing else")
    if args.dry_run:
        refuse_unused(of_training, "--dry-run trains nothing")


def _run(args: argparse.Namespace, settings: Any, out: Path, stages: list[int]) -> int:
    from mplus_memory.training.stages.curriculum import Interrupted
    from mplus_memory.training.stages.curriculum import train as train_stages

    logging.getLogger("torch.distributed").setLevel(logging.ERROR)
    resume = True if args.resume else (False if args.fresh else None)
    try:
        reports = train_stages(
            settings,
            out,
            stages=stages,
            device=args.device,
            resume=resume,
            most_updates=args.max_steps,
            quiet=args.quiet,
        )
    except Interrupted as stop:
        print_note(f"mplus-memory: {stop}; the same command goes on from there")
        return _INTERRUPTED
    if args.json:
        print_json([_plain(report) for report in reports])
        return 0
    for report in reports:
        loss = f", loss {report.figures['loss']:.3f}" if "loss" in report.figures else ""
        where = f": {report.model}" if report.model else ", not finished; the same command goes on"
        print(f"stage {report.stage}: {report.updates} updates{loss}{where}")
    if reports[-1].model is not None:
        print(f"open it with LatentMemoryBackend(model={str(reports[-1].model)!r}) or --model {reports[-1].model}")
    return 0


def _plain(report: Any) -> dict[str, Any]:
    return {
        "stage": report.stage,
        "updates": report.updates,
        "finished": report.finished,
        "model": None if report.model is None else str(report.model),
        "figures": report.figures,
    }


def _print_plan(plan: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(plan)
        return
    print(f"{plan['base']}, to be trained in {plan['out']}")
    for stage in plan["stages"]:
        print(
            f"  stage {stage['stage']}: {stage['updates']:,} updates of {stage['documents_per_update']} documents a "
            f"process; {stage['trained_weights']:,} of {stage['weights']:,} weights are trained; "
            f"K {stage['update_tokens']}, N {stage['short_term']}, K0 {stage['retrieved_tokens']}, "
            f"M {stage['long_term']} tokens a layer"
        )
    for name, text in plan["text"].items():
        print(
            f"  data.{name}: {text['num_files']} files, {size(text['bytes'])}; the first {text['looked_at']} documents "
            f"have {text['shortest_tokens']:,} to {text['longest_tokens']:,} tokens, half of them over "
            f"{text['median_tokens']:,}; {text['bad_records']} bad records"
        )
