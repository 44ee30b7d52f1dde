"""``perplexity``: of texts, with memory, without, and by the base model."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from mplus_memory.cli.opening import model_options
from mplus_memory.cli.output import print_json, print_note

if TYPE_CHECKING:
    from transformers import PreTrainedModel

    from mplus_memory.evaluation.intervals import Estimate
    from mplus_memory.evaluation.perplexity import PerplexityReport
    from mplus_memory.model.loaded import LoadedModel

_NAMES = {
    "base": "base model, whole text",
    "no_memory": "M+ without memory, whole text",
    "own_memory": "M+ with its own, whole text",
    "with_memory": "M+, first half from memory",
    "without": "M+, second half alone",
}


def perplexity(args: argparse.Namespace) -> int:
    """Print how well texts are predicted in each way of reading."""
    from mplus_memory.evaluation.documents import read_documents
    from mplus_memory.evaluation.perplexity import WindowSettings, measure_perplexity
    from mplus_memory.model.loaded import load_model

    settings = WindowSettings(
        tokens=args.tokens, cue_tokens=args.cue, max_documents=args.documents, max_windows=args.windows
    )
    documents = read_documents(args.files, args.text_field)
    model = load_model(args.model, **model_options(args))
    base, name = _base(args.base, model)
    report = measure_perplexity(
        model,
        documents,
        base=base,
        base_name=name,
        settings=settings,
        batch_size=args.batch,
        progress=not args.json,
    )
    if args.json:
        print_json(report)
        return 0
    _print_report(report)
    return 0


def _base(wanted: str | None, model: LoadedModel) -> tuple[PreTrainedModel | None, str | None]:
    """The base model to compare with, and what to call it."""
    from mplus_memory.evaluation.base_model import base_of, load_base

    if wanted == "none":
        return None, None
    if wanted is not None:
        return load_base(wanted, model), wanted
    lora = model.network.config.lora_config
    return base_of(model.network), "its own weights, adapters off" if lora else "its own weights (it has no adapters)"


def _print_report(report: PerplexityReport) -> None:
    print(
        f"{report.num_tokens} tokens predicted in {report.num_windows} windows of at most {report.tokens} from "
        f"{report.num_documents} documents; base model: {report.base or 'none'}"
    )
    print(f"\n{'':32}{'perplexity':>12}{'nats/token':>12}   {'95 % interval':20}above base")
    for column in report.columns:
        above = column.above_base if column.name != "base" else None
        print(
            f"{_NAMES[column.name]:32}{column.perplexity.mean:12.3f}{column.nll.mean:12.4f}"
            f"   {_interval(column.nll, ''):18}"
            + ("" if above is None else f"{above.mean:+.4f} {_interval(above, '+')}")
        )
    if report.num_short:
        print_note(f"{report.num_short} windows were too short to use")
    if report.sampled == "windows":
        print_note("intervals are over the windows of one document; more documents say more")


def _interval(estimate: Estimate, sign: str) -> str:
    if estimate.low is None or estimate.high is None:
        return "(one sample)"
    return f"{estimate.low:{sign}.4f} to {estimate.high:{sign}.4f}"
