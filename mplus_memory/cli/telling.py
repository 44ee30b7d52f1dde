"""``remember`` and ``replay``: what writes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

from mplus_memory.cli.opening import given_text, is_store, open_backend, open_existing
from mplus_memory.cli.output import print_json, print_note, size
from mplus_memory.errors import TranscriptError
from mplus_memory.store.addresses import shown

if TYPE_CHECKING:
    from mplus_memory.backend import LatentMemoryBackend
    from mplus_memory.replay import ReplayReport
    from mplus_memory.session import Session
    from mplus_memory.surveys import Survey
    from mplus_memory.tallies import Untold

T = TypeVar("T")

_PLACES_SHOWN = 10


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
    from mplus_memory.model.sizes import ModelSizes
    from mplus_memory.surveys import survey

    sizes = ModelSizes.load(args.model, device=args.device, dtype=args.dtype)
    options = {"session": args.session, "format": args.format, "tools": args.tools}
    with ExitStack() as opened:
        find = _finder(opened.enter_context(open_existing(args))) if is_store(args) else _finds_nothing
        surveys = list(_of_each(args.files, lambda file: survey(file, sizes, find=find, **options)))
    if args.json:
        print_json(dict(surveys))
    else:
        for file, found in surveys:
            _print_survey(file, found)
    return _status(args, [found for _, found in surveys])


def _of_each(files: Iterable[str], read: Callable[[str], T]) -> Iterator[tuple[str, T]]:
    """What ``read`` makes of each file, by the name to show; one that cannot be read is told on stderr."""
    for file in files:
        try:
            yield shown(file), read(file)
        except TranscriptError as error:
            print_note(f"mplus-memory: {error}")


def _status(args: argparse.Namespace, found: Sequence[Untold]) -> int:
    """1 if a file could not be read, or a session not be told; bad lines are counted, and no error."""
    return 1 if len(found) < len(args.files) or any(one.num_refused for one in found) else 0


def _finds_nothing(name: str) -> None:
    return None


def _finder(backend: LatentMemoryBackend) -> Callable[[str], Session | None]:
    names = {info.name for info in backend.sessions()}
    return lambda name: backend.session(name) if name in names else None


def _print_survey(file: str, found: Survey) -> None:
    total = sum(found.messages.values())
    print(
        f"{file}: {found.format}, {total} new messages in {len(found.messages)} sessions, {found.tokens:,} tokens; "
        f"{found.updates:,} updates and {size(found.num_bytes)} to come"
    )
    for name, count in list(found.messages.items())[:20]:
        print(f"  {name}: {count} messages")
    if len(found.messages) > 20:
        print(f"  … and {len(found.messages) - 20} more sessions")
    _print_left_out(found)


def _replay(args: argparse.Namespace) -> int:
    from mplus_memory.replay import ReplayReport

    options = {"session": args.session, "format": args.format, "tools": args.tools, "together": args.together}
    with open_backend(args) as backend:
        told = _of_each(args.files, lambda file: backend.replay(file, **options, progress=not args.quiet))
        reports = [report for _, report in told]
        report = sum(reports, ReplayReport())
        scores = _measure(backend, args) if args.measure_recall else {}
    if args.json:
        print_json({"report": report, "recall": scores} if args.measure_recall else report)
    elif reports:
        _print_report(report)
        for name, score in scores.items():
            _print_score(name, score)
    return _status(args, reports)


def _print_report(report: ReplayReport) -> None:
    print(
        f"{report.messages_new} messages new, {report.messages_skipped} already known, "
        f"in {len(report.sessions)} sessions; {report.steps_written} steps written"
    )
    _print_left_out(report)
    _print_deferred(report.deferred)


def _print_deferred(reason: str | None) -> None:
    if reason is not None:
        print_note(f"all messages are safe, but a full chunk could not be written yet: {reason}")


def _print_left_out(found: Untold) -> None:
    if found.messages_repeated:
        print_note(f"{found.messages_repeated} messages told again by a later record, and left out there")
    for reason, count in sorted(found.left_out.items(), key=lambda row: -row[1]):
        print_note(f"{count} left out: {reason}")
    if found.num_bad_lines:
        print_note(f"{found.num_bad_lines} bad lines left out:")
        for line in found.bad_lines[:_PLACES_SHOWN]:
            print_note(f"  {line.place}: {line.reason}")
    if found.num_bad_lines > _PLACES_SHOWN:
        print_note(f"  … and {found.num_bad_lines - _PLACES_SHOWN} more")
    if found.num_refused:
        print_note(
            f"{found.messages_refused} messages not told, to {found.num_refused} sessions that cannot take them:"
        )
        for one in found.refused[:_PLACES_SHOWN]:
            print_note(f"  {one.session!r}, {one.count} from {one.place} on: {one.reason}")
    if found.num_refused > _PLACES_SHOWN:
        print_note(f"  … and {found.num_refused - _PLACES_SHOWN} more sessions")


def _measure(backend: LatentMemoryBackend, args: argparse.Namespace) -> dict[str, dict[str, object]]:
    """recall@k of each session over the questions of the files told to it."""
    import dataclasses

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
