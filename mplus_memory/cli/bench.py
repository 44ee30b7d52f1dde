"""``bench``: measurements on the user's own data."""

from __future__ import annotations

import argparse
import tempfile
from typing import TYPE_CHECKING

from mplus_memory.cli.opening import model_options
from mplus_memory.cli.output import print_json, print_note

if TYPE_CHECKING:
    from mplus_memory.backend import LatentMemoryBackend
    from mplus_memory.evaluation.intervals import Estimate
    from mplus_memory.evaluation.recall_modes import RecallReport
    from mplus_memory.transcripts.locomo import Question


def recall(args: argparse.Namespace) -> int:
    """Tell each conversation to a session of its own, ask its questions in every mode, print a table."""
    from mplus_memory.backend import LatentMemoryBackend

    questions = _questions(args)
    with tempfile.TemporaryDirectory(prefix="mplus-bench-") as temporary:
        store = args.store or temporary
        with LatentMemoryBackend(store, args.model, **model_options(args)) as backend:
            report = _measured(backend, args, questions)
    if args.json:
        print_json(report)
        return 0
    _print_report(report)
    return 0


def _questions(args: argparse.Namespace) -> dict[str, list[Question]]:
    """The questions of every session, before anything is told."""
    from mplus_memory.errors import TranscriptError
    from mplus_memory.transcripts.locomo import read_questions

    found: dict[str, list[Question]] = {}
    for file in args.data:
        for question in read_questions(file)[: args.questions]:
            found.setdefault(question.session, []).append(question)
    if not found:
        raise TranscriptError(f"{', '.join(args.data)}: no questions in there; only LoCoMo files hold them")
    return found


def _measured(
    backend: LatentMemoryBackend, args: argparse.Namespace, questions: dict[str, list[Question]]
) -> RecallReport:
    from mplus_memory.evaluation.recall_modes import compare_modes

    for file in args.data:
        backend.replay(file, format="locomo", progress=not args.quiet)
    conversations = [(backend.session(name), asked) for name, asked in questions.items()]
    return compare_modes(conversations, progress=not args.quiet)


def _print_report(report: RecallReport) -> None:
    figures = list(report.gain)
    print(f"{'mode':<16}" + "".join(f"{name:>24}" for name in figures))
    for mode, scores in report.scores.items():
        print(f"{mode:<16}" + "".join(f"{_shown(scores[name]):>24}" for name in figures))
    print(f"{'hybrid - lexical':<16}" + "".join(f"{_shown(report.gain[name], sign='+'):>24}" for name in figures))
    chance = (f"{report.chance[name]:.3f}" if name in report.chance else "" for name in figures)
    print(f"{'chance':<16}" + "".join(f"{value:>24}" for value in chance))
    found = report.found
    print(
        f"of {found.total} evidence messages, among the ten best: {found.both} by both rankings, "
        f"{found.lexical_alone} by words alone, {found.latent_alone} by the retriever alone, {found.neither} by neither"
        f"; hybrid has {found.hybrid}"
    )
    print_note(
        f"{report.num_questions} questions to {report.num_messages} messages in {report.num_sessions} sessions; "
        f"{report.num_left_out} without evidence left out; in brackets 95 % intervals over questions"
    )


def _shown(estimate: Estimate, sign: str = "") -> str:
    mean = f"{estimate.mean:{sign}.3f}"
    return mean if estimate.low is None else f"{mean} ({estimate.low:{sign}.3f}–{estimate.high:{sign}.3f})"
