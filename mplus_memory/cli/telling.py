"""``remember`` and ``replay``: what writes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from mplus_memory.cli.opening import given_text, open_backend
from mplus_memory.cli.output import print_json, print_note

if TYPE_CHECKING:
    from mplus_memory.backend import LatentMemoryBackend
    from mplus_memory.replay import ReplayReport, Survey
    from mplus_memory.transcripts import BadLine

_BAD_LINES_SHOWN = 10


def remember(args: argparse.Namespace) -> int:
    """Make one or more messages durable."""
    from mplus_memory.records import Turn

    text = given_text(args.text, args.file)
    contents = [line for line in text.splitlines() if line.strip()] if args.lines else [text]
    turns = [Turn(role=args.role, content=content, author=args.author) for content in contents]
    with open_backend(args) as backend:
        receipt = backend.session(args.session).remember_turns(turns)
    if args.json:
        print_json(receipt)
    else:
        written = "nothing written yet" if receipt.step is None else f"written up to step {receipt.step}"
        many = "message" if len(receipt.message_ids) == 1 else "messages"
        print(f"{len(receipt.message_ids)} {many} remembered; {written}, {receipt.pending_tokens} tokens pending")
    if receipt.recalled and not args.json:
        print_note(f"{len(receipt.recalled)} left out: nothing in it but messages recalled from memory")
    _print_deferred(receipt.deferred)
    return 0


def replay(args: argparse.Namespace) -> int:
    """Tell sessions what transcript files say."""
    return _dry_run(args) if args.dry_run else _replay(args)


def _dry_run(args: argparse.Namespace) -> int:
    from mplus_memory.replay import survey

    surveys = {file: survey(file, session=args.session, format=args.format) for file in args.files}
    if args.json:
        print_json(surveys)
        return 0
    for file, found in surveys.items():
        _print_survey(file, found)
    return 0


def _print_survey(file: str, found: Survey) -> None:
    total = sum(found.messages.values())
    print(f"{file}: {found.format}, {total} messages in {len(found.messages)} sessions, {found.characters} characters")
    for name, count in list(found.messages.items())[:20]:
        print(f"  {name}: {count} messages")
    if len(found.messages) > 20:
        print(f"  … and {len(found.messages) - 20} more sessions")
    _print_left_out(found.messages_left_out, found.num_bad_lines, found.bad_lines)


def _replay(args: argparse.Namespace) -> int:
    from mplus_memory.replay import ReplayReport

    with open_backend(args) as backend:
        report = ReplayReport()
        for file in args.files:
            report += backend.replay(file, session=args.session, format=args.format, progress=not args.quiet)
        scores = _measure(backend, args) if args.measure_recall else {}
    if args.json:
        print_json({"report": report, "recall": scores} if args.measure_recall else report)
        return 0
    _print_report(report)
    for name, score in scores.items():
        _print_score(name, score)
    return 0


def _print_report(report: ReplayReport) -> None:
    print(
        f"{report.messages_new} messages new, {report.messages_skipped} already known, "
        f"in {len(report.sessions)} sessions; {report.steps_written} steps written"
    )
    _print_left_out(report.messages_left_out, report.num_bad_lines, report.bad_lines)
    _print_deferred(report.deferred)


def _print_deferred(reason: str | None) -> None:
    if reason is not None:
        print_note(f"all messages are safe, but a full chunk could not be written yet: {reason}")


def _print_left_out(left_out: int, num_bad: int, bad: tuple[BadLine, ...]) -> None:
    if left_out:
        print_note(f"{left_out} messages without text left out")
    if num_bad:
        print_note(f"{num_bad} bad lines left out:")
        for line in bad[:_BAD_LINES_SHOWN]:
            print_note(f"  {line.place}: {line.reason}")
    if num_bad > _BAD_LINES_SHOWN:
        print_note(f"  … and {num_bad - _BAD_LINES_SHOWN} more")


def _measure(backend: LatentMemoryBackend, args: argparse.Namespace) -> dict[str, dict[str, object]]:
    """recall@k of each session over the questions of the files told to it."""
    import dataclasses

    from mplus_memory.errors import TranscriptError
    from mplus_memory.evaluation.recall import measure_recall
    from mplus_memory.transcripts.locomo import read_questions

    questions = [question for file in args.files for question in read_questions(file)]
    if not questions:
        raise TranscriptError("--measure-recall: these files hold no questions; only LoCoMo files do")
    scores = {}
    for name in dict.fromkeys(args.session or question.session for question in questions):
        own = [question for question in questions if (args.session or question.session) == name]
        score = measure_recall(backend.session(name), own, progress=not args.quiet)
        scores[name] = dataclasses.asdict(score)
    return scores


def _print_score(name: str, score: dict[str, object]) -> None:
    recall, chance, categories = score["recall"], score["chance"], score["by_category"]
    assert isinstance(recall, dict) and isinstance(chance, dict) and isinstance(categories, dict)
    for k in recall:
        print(f"{name}: recall@{k} {recall[k]:.3f} over {score['num_questions']} questions (chance {chance[k]:.3f})")
    for category, (count, shares) in categories.items():
        values = ", ".join(f"@{k} {share:.3f}" for k, share in shares.items())
        print(f"  category {category}: {values} over {count}")
    if score["num_left_out"]:
        print(f"  {score['num_left_out']} questions without evidence in the session left out")
