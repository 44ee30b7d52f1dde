"""``verify`` and ``repair``."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from mplus_memory.cli.opening import given_folder
from mplus_memory.cli.output import print_json, print_note, size
from mplus_memory.soundness import Affected, Finding
from mplus_memory.store import verify_store

_SHOWN = 10  # message ids in one line


def verify(args: argparse.Namespace) -> int:
    """Check a store: 0 if it is sound, 1 if not."""
    found = verify_store(
        given_folder(args), sessions=args.sessions or None, deep=args.deep, progress=not (args.quiet or args.json)
    )
    if args.json:
        print_json(found)
        return int(not found.sound)
    _print_findings(found.findings)
    print(
        f"{'sound' if found.sound else 'DAMAGED'}: {found.num_sessions} sessions, {found.num_messages} messages, "
        f"{found.num_steps} steps, {found.num_shards} shards, {size(found.num_bytes)}"
    )
    for line in found.next_steps:
        print_note(f"next: {line}")
    return int(not found.sound)


def _print_findings(findings: Iterable[Finding]) -> None:
    for finding in findings:
        print(f"{'damaged' if finding.damage else 'note'}: {finding.what} ({finding.path})")
        for affected in finding.affected:
            print(f"  {_affected_line(affected)}")


def _affected_line(affected: Affected) -> str:
    parts = [called(affected.session, affected.tag)]
    if affected.steps:
        parts.append(_range("step", affected.steps))
    if affected.message_ids:
        more = f" and {len(affected.message_ids) - _SHOWN} more" if len(affected.message_ids) > _SHOWN else ""
        parts.append(f"{len(affected.message_ids)} messages: {' '.join(affected.message_ids[:_SHOWN])}{more}")
    return ", ".join(parts)


def called(session: str, tag: str | None) -> str:
    """How output names a session, or a tag of it."""
    return f"session {session!r}" if tag is None else f"tag {tag!r} of session {session!r}"


def _range(noun: str, numbers: tuple[int, ...]) -> str:
    return f"{noun} {numbers[0]}" if len(numbers) == 1 else f"{noun}s {numbers[0]} to {numbers[-1]}"
