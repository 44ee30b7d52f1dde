"""``ask``, ``recall`` and ``chat``."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from typing import TYPE_CHECKING

from mplus_memory.cli.opening import existing_session, given_text, open_backend, open_existing
from mplus_memory.cli.output import message_line, print_json, print_note
from mplus_memory.records import Answer, Message, Recalled, Turn

if TYPE_CHECKING:
    from mplus_memory.session import Session

_READS_SHOWN = 5


def ask(args: argparse.Namespace) -> int:
    """Answer from memory; print the answer."""
    question = given_text(args.question)
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        answer = session.answer(question, max_new_tokens=args.max_new_tokens)
        messages = {message.id: message for message in session.messages()}
    if args.json:
        print_json(_answer_facts(answer, messages))
        return 0
    print(answer.text)
    if args.reads:
        _print_reads(answer, messages)
    return 0


def _answer_facts(answer: Answer, messages: dict[str, Message]) -> dict[str, object]:
    reads = [
        {"message_id": read.message_id, "share": read.share, "content": _content(messages, read.message_id)}
        for read in answer.reads
    ]
    return {field.name: getattr(answer, field.name) for field in dataclasses.fields(answer)} | {"reads": reads}


def _content(messages: dict[str, Message], message_id: str) -> str | None:
    return messages[message_id].content if message_id in messages else None


def _print_reads(answer: Answer, messages: dict[str, Message]) -> None:
    """The messages the answer was read from: retrieved from long-term memory, in short-term memory, or verbatim."""
    for read in answer.reads[:_READS_SHOWN]:
        if read.message_id in messages:
            print_note(f"  retrieved {read.share:4.0%}  {message_line(messages[read.message_id])}")
    print_note(
        f"  {len(answer.short_term)} messages in short-term memory, {len(answer.verbatim)} verbatim in the prompt"
    )


def recall(args: argparse.Namespace) -> int:
    """Print the messages that a query is about, best first."""
    query = given_text(args.query)
    with open_existing(args) as backend:
        session = existing_session(backend, args.session)
        found = session.recall(
            query, args.limit, mode=args.mode, max_tokens=args.max_tokens, neighbours=args.neighbours
        )
    if args.json:
        print_json(found)
        return 0
    for recalled in found:
        _print_recalled(recalled)
    if not found:
        print_note("nothing recalled")
    return 0


def _print_recalled(recalled: Recalled) -> None:
    """Score, day, speaker and text; neighbours without a score."""
    for message in recalled.messages:
        score = f"{recalled.score:.4f}" if message is recalled.message else ""
        said = message.created_at or message.imported_at
        print(f"{score:<6}  {said:%Y-%m-%d}  {message_line(message)}")


def chat(args: argparse.Namespace) -> int:
    """Talk until the input ends."""
    with open_backend(args) as backend:
        session = backend.session(args.session)
        print_note(f"session {args.session!r}; an empty line or Ctrl-D ends the chat, what was said stays remembered")
        while text := _next_line():
            _exchange(session, text, args.max_new_tokens)
    return 0


def _next_line() -> str:
    prompt = "you> " if sys.stdin.isatty() else ""
    try:
        return input(prompt).strip()
    except EOFError:
        return ""


def _exchange(session: Session, text: str, max_new_tokens: int) -> None:
    """Stream the answer, then remember both turns; an answer interrupted by Ctrl-C is remembered as far as it came."""
    pieces: list[str] = []
    try:
        for piece in session.stream(text, max_new_tokens=max_new_tokens):
            pieces.append(piece)
            print(piece, end="", flush=True)
    except KeyboardInterrupt:
        print_note(" [interrupted]")
    print()
    reply = "".join(pieces)
    turns = [Turn(role="user", content=text)]
    if reply.strip():
        turns.append(Turn(role="assistant", content=reply))
    session.remember_turns(turns)
