"""The commands on versions: ``rollback``, ``branch``, ``forget``, ``export`` and the like."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta

from mplus_memory.cli.opening import existing_session, open_backend, open_existing
from mplus_memory.cli.output import message_line, print_json, print_note, size
from mplus_memory.errors import InputError
from mplus_memory.session import Session


def rollback(args: argparse.Namespace) -> int:
    """Take a session back."""
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        done = session.rollback(given_moment(session, args.to), keep_as=args.keep_as)
    if args.json:
        print_json(done)
        return 0
    print(f"session {args.session!r} is at step {done.step} with {done.num_messages} messages")
    print_note(f"{len(done.removed)} messages removed")
    return 0


def branch(args: argparse.Namespace) -> int:
    """Begin a session from another."""
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        session.branch(args.name, None if args.at is None else given_moment(session, args.at))
        [made] = [info for info in backend.sessions() if info.name == args.name]
    if args.json:
        print_json(made)
        return 0
    print(f"session {made.name!r} begins at step {made.num_steps} with {made.num_messages} messages")
    return 0


def tag(args: argparse.Namespace) -> int:
    """Name a moment."""
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        made = session.tag(args.name, None if args.at is None else given_moment(session, args.at))
    if args.json:
        print_json(made)
        return 0
    print(f"tag {made.name!r} is step {made.num_steps} with {made.num_messages} messages")
    return 0


def tags(args: argparse.Namespace) -> int:
    """List tags."""
    with open_existing(args) as backend:
        found = existing_session(backend, args.session).tags()
    if args.json:
        print_json(found)
        return 0
    for one in found:
        print(f"{one.name}  step {one.num_steps}  {one.num_messages} messages  {one.created_at:%Y-%m-%d %H:%M}")
    if not found:
        print_note("no tags yet")
    return 0


def untag(args: argparse.Namespace) -> int:
    """Delete a tag."""
    with open_existing(args) as backend:
        existing_session(backend, args.session).untag(args.name)
    if args.json:
        print_json({"deleted": args.name})
    else:
        print(f"tag {args.name!r} deleted")
    return 0


def forget(args: argparse.Namespace) -> int:
    """Make a session forget messages."""
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        ids = [given_message(session, start) for start in args.messages]
        done = session.forget(ids, exact=not args.at_once, progress=not (args.quiet or args.json))
    if args.json:
        print_json(done)
        return 0
    print(
        f"{len(done.message_ids)} messages forgotten in {done.seconds:.1f} s; {done.replayed_steps} steps written again"
    )
    print(f"digest before: {done.digest_before}")
    print(f"digest after:  {done.digest_after}")
    for name in done.deleted_tags:
        print(f"tag {name!r} held one of them and was deleted")
    for line in done.remains:
        print(f"what may remain: {line}")
    return 0


def export(args: argparse.Namespace) -> int:
    """Write a session to a file."""
    with open_existing(args) as backend:
        done = backend.export(args.name, args.file, latents=not args.no_latents, plain=args.plain)
    if args.json:
        print_json(done)
        return 0
    held = "with its latent tokens" if done.latents else "its text alone"
    print(f"{done.path}: {done.num_messages} messages, {done.num_steps} steps, {held}, {size(done.num_bytes)}")
    print(f"digest: {done.digest}")
    return 0


def import_(args: argparse.Namespace) -> int:
    """Make a session from a file."""
    with open_backend(args) as backend:
        done = backend.import_bundle(
            args.file,
            name=args.name,
            latents=not args.no_latents,
            prove=args.prove,
            progress=not (args.quiet or args.json),
        )
    if args.json:
        print_json(done)
        return 0
    print(f"session {done.name!r}: {done.num_messages} messages, {done.num_steps} steps, digest {done.digest}")
    if done.proven:
        print(f"{len(done.proven)} steps were written again and gave the same tokens")
    if done.unproven:
        print_note(
            f"{len(done.unproven)} steps have their tokens from the file, not seen to follow from its text (--prove)"
        )
    return 0


def migrate_model(args: argparse.Namespace) -> int:
    """Tell a session to another model."""
    with open_existing(args) as backend:
        done = backend.migrate(
            args.name,
            args.new_model,
            to=args.to,
            latent_dtype=args.new_latent_dtype,
            progress=not (args.quiet or args.json),
        )
    if args.json:
        print_json(done)
        return 0
    print(f"session {done.name!r}: {done.num_messages} messages in {done.num_steps} steps, {done.seconds:.1f} s")
    print_note(f"session {done.source!r} is as it was; delete drops it. Read the new one with --model {args.new_model}")
    return 0


def evictions(args: argparse.Namespace) -> int:
    """List what left memory."""
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        log = session.eviction_log()
        messages = {message.id: message for message in session.messages()}
    if args.json:
        print_json(log)
        return 0
    for one in log:
        told = message_line(messages[one.message_id], 60) if one.message_id in messages else "(forgotten)"
        print(f"step {one.step}  {one.at:%Y-%m-%d %H:%M}  left {one.left.replace('_', '-')} memory  {told}")
    if not log:
        print_note("nothing has left memory yet")
    return 0


def gc(args: argparse.Namespace) -> int:
    """Remove what nothing reaches."""
    with open_existing(args) as backend:
        found = backend.gc(timedelta(hours=args.older_than), dry_run=args.dry_run)
    if args.json:
        print_json(found)
        return 0
    print(f"{found.num_steps} steps, {size(found.num_bytes)} {'would be removed' if args.dry_run else 'removed'}")
    return 0


def given_moment(session: Session, text: str) -> int | str | datetime:
    """What a moment on the command line means."""
    if text.startswith("-") and text[1:].isdigit():
        messages = session.messages()
        left = len(messages) - int(text[1:])
        if left < 0:
            raise InputError(f"{text}: the session has {len(messages)} messages")
        return messages[left - 1].id if left else 0
    if any(one.name == text for one in session.tags()):
        return text
    if text.isdigit() and len(text) < 8:
        return int(text)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return given_message(session, text)


def given_message(session: Session, start: str) -> str:
    """The id that begins so.

    Raises:
        InputError: none does, or several.
    """
    found = [message.id for message in session.messages() if message.id.startswith(start)]
    if len(found) == 1:
        return found[0]
    what = f"{len(found)} messages have ids that begin" if found else "no message has an id, and no tag a name,"
    raise InputError(f"{start!r}: {what} so; history lists ids, tags lists tags")
