"""``delete``, ``prune`` and ``quota``."""

from __future__ import annotations

import argparse
import sys

from mplus_memory.cli.opening import check_exists, open_existing
from mplus_memory.cli.output import print_json, print_note, size
from mplus_memory.errors import InputError
from mplus_memory.records import Deleted, Pruned


def delete(args: argparse.Namespace) -> int:
    """Delete a session or a namespace, after asking; print the receipt."""
    if (args.name is None) == (not args.all):
        raise InputError("name the session to delete, or give --all with --namespace, but not both")
    if args.all and args.namespace is None:
        raise InputError("--all deletes everything in a namespace: name it with --namespace")
    what = f"namespace {args.namespace!r} and all it holds" if args.all else f"session {args.name!r} and its memory"
    with open_existing(args) as backend:
        if args.name is not None:
            check_exists(backend, args.name)
        if not args.yes and not _confirmed(f"Delete {what} for good?"):
            print_note("nothing deleted")
            return 1
        done = backend.delete(namespace=args.namespace) if args.all else backend.delete(args.name)
    if args.json:
        print_json(done)
    else:
        _print_deleted(done)
    return 0


def _print_deleted(done: Deleted) -> None:
    what = f"namespace {done.namespace!r}" if done.session is None else f"session {done.session!r}"
    counts = [f"{done.num_messages} messages", f"{done.num_steps} steps", size(done.num_bytes)]
    if done.session is None:
        counts.insert(0, f"{done.num_sessions} sessions")
    if done.num_tags:
        counts.append(f"{done.num_tags} tags")
    print(f"{what} deleted: {', '.join(counts)}")
    if done.shared_with:
        names = ", ".join(map(repr, done.shared_with))
        stay = f"{done.shared_messages} messages and {done.shared_steps} steps ({size(done.shared_bytes)})"
        print(f"{stay} stay: {names} shares them")
    _print_rest(done)


def prune(args: argparse.Namespace) -> int:
    """Show what would go, ask, remove it; print the receipt."""
    rules = {name: getattr(args, name) for name in ("unused_since", "keep", "tags_before", "unread_since")}
    with open_existing(args) as backend:
        done = backend.prune(**rules, dry_run=True)
        if not args.dry_run:
            if not args.yes:
                _print_pruned(done, to=sys.stderr)
                if not _confirmed("Remove all this for good?"):
                    print_note("nothing removed")
                    return 1
            done = backend.prune(**rules)
    if args.json:
        print_json(done)
    else:
        _print_pruned(done)
    return 0


def _print_pruned(done: Pruned, to: object = None) -> None:
    def say(text: str) -> None:
        print(text, file=sys.stdout if to is None else sys.stderr)

    for name in done.sessions:
        say(f"session {name!r}")
    for session, tag in done.tags:
        say(f"tag {tag!r} of session {session!r}")
    for name, count in done.emptied.items():
        say(f"the tokens of {count} steps of session {name!r}; it goes back to step {done.earliest[name]} and later")
    what = "would be removed" if done.dry_run else "removed"
    say(f"{done.num_messages} messages, {done.num_steps} steps, {size(done.num_bytes)} {what}")
    _print_rest(done)


def quota(args: argparse.Namespace) -> int:
    """Show a quota, or set it."""
    with open_existing(args) as backend:
        if args.session is not None:
            check_exists(backend, args.session)
        if args.size is not None:
            backend.set_quota(None if args.size < 0 else args.size, args.session)
        found = backend.quota(args.session)
    if args.json:
        print_json(found)
        return 0
    what = f"namespace {found.namespace!r}" if found.session is None else f"session {found.session!r}"
    limit = "no limit" if found.quota_bytes is None else f"of {size(found.quota_bytes)}"
    print(f"{what} takes {size(found.used_bytes)}, {limit}")
    return 0


def _print_rest(done: Deleted | Pruned) -> None:
    if not done.finished:
        print_note("another process is reading: the last traces go with the next deletion, or when the store is opened")
    for rest in done.remains:
        print_note(f"not the store's to erase: {rest}")


def _confirmed(question: str) -> bool:
    try:
        return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False
