"""``verify``, ``repair`` and ``rotate-key``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable

from mplus_memory.cli.opening import given_text, is_store, shown_store
from mplus_memory.cli.output import print_json, print_note, size
from mplus_memory.errors import ConfigError, StoreFormatError
from mplus_memory.soundness import Affected, Finding
from mplus_memory.store import open_store, repair_store, verify_store
from mplus_memory.store.keys import key_from_environment

_SHOWN = 10  # message ids in one line


def verify(args: argparse.Namespace) -> int:
    """Check a store: 0 if it is sound, 1 if not."""
    from mplus_memory.backend import store_address

    found = verify_store(
        store_address(args.store),
        shards=args.shards,
        sessions=args.sessions or None,
        deep=args.deep,
        progress=not (args.quiet or args.json),
        encryption_key=key_from_environment(os.environ),
    )
    if args.json:
        print_json(found)
        return int(not found.sound)
    _print_findings(found.findings)
    print(
        f"{'sound' if found.sound else 'DAMAGED'}: {found.num_sessions} sessions, {found.num_messages} messages, "
        f"{found.num_steps} steps, {found.num_shards} shards, {size(found.num_bytes)}"
    )
    if not found.digests:
        print_note("digests were not recomputed: the store is encrypted and MPLUS_MEMORY_KEY is not set")
    for line in found.next_steps:
        print_note(f"next: {line}")
    return int(not found.sound)


def repair(args: argparse.Namespace) -> int:
    """Mend a store: 0 if nothing damaged is left (or would be), 1 if something is."""
    from mplus_memory.backend import store_address

    done = repair_store(
        store_address(args.store),
        shards=args.shards,
        dry_run=args.dry_run,
        progress=not (args.quiet or args.json),
        encryption_key=key_from_environment(os.environ),
    )
    if args.json:
        print_json(done)
        return int(bool(done.remaining))
    would = "would be " if args.dry_run else ""
    for one in done.rewound:
        who = called(one.session, one.tag)
        print(f"{who} {would}rewound from step {one.from_step} to step {one.to_step}")
        count = len(one.message_ids)
        print(f"  {count} messages {would}text again, to be written by the next flush{_ids(one.message_ids)}")
    for path in done.quarantined:
        print(f"{would}moved to quarantine: {path}")
    for what in done.mended:
        print(f"{would}put right: {what}")
    for what in done.lost:
        print(f"lost, and {would}no longer counted: {what}")
    if not (done.rewound or done.quarantined or done.mended or done.lost or done.remaining):
        print("nothing to repair")
    _print_findings(done.remaining)
    for line in done.next_steps:
        print_note(f"next: {line}")
    return int(bool(done.remaining))


def rotate_key(args: argparse.Namespace) -> int:
    """Wrap the data keys of a store anew."""
    from mplus_memory.backend import store_address

    if not is_store(args):
        raise StoreFormatError(f"no store at {shown_store(args)}; --store names another")
    new_key = os.environ.get("MPLUS_MEMORY_NEW_KEY") if args.new_key_file is None else given_text([], args.new_key_file)
    if not new_key:
        raise ConfigError("no new key: set MPLUS_MEMORY_NEW_KEY to the base64 of 32 bytes, or give --new-key-file")
    keys = [key_from_environment(os.environ), *(given_text([], path) for path in args.old_key_file)]
    key = [one for one in keys if one] or None
    with open_store(store_address(args.store), shards=args.shards, encryption_key=key) as store:
        count = store.rotate_key(new_key)
    print(f"{count} data keys are wrapped with the new key; set MPLUS_MEMORY_KEY to it, the old one opens nothing now")
    return 0


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
        parts.append(f"{len(affected.message_ids)} messages{_ids(affected.message_ids)}")
    return ", ".join(parts)


def _ids(message_ids: tuple[str, ...]) -> str:
    more = f" and {len(message_ids) - _SHOWN} more" if len(message_ids) > _SHOWN else ""
    return f": {' '.join(message_ids[:_SHOWN])}{more}" if message_ids else ""


def called(session: str, tag: str | None) -> str:
    """How output names a session, or a tag of it."""
    return f"session {session!r}" if tag is None else f"tag {tag!r} of session {session!r}"


def _range(noun: str, numbers: tuple[int, ...]) -> str:
    return f"{noun} {numbers[0]}" if len(numbers) == 1 else f"{noun}s {numbers[0]} to {numbers[-1]}"
