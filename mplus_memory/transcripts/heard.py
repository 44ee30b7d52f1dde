"""A message as a parser found it, before it has an id: the one step from foreign fields to a turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mplus_memory.injected import without_injected
from mplus_memory.records import Turn
from mplus_memory.transcripts.fields import SilentMessage, UnusableMessage, name_of, role_of, text_of
from mplus_memory.transcripts.items import BadLine, LeftOut


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A turn whose ``external_id`` is the message's own id (None without one), and the tools it calls.

    Its text may be empty if it calls any. ``recorded_at`` is when the record was made that first tells it: its time if
    it has none of its own, but a record that tells it again has another.
    """

    turn: Turn
    calls: tuple[str, ...] = ()
    recorded_at: datetime | None = None


@dataclass(frozen=True)
class Aside:
    """Stands for a message that is no part of the talk, and says why."""

    reason: str


# Turns one foreign message into ours.
ParseMessage = Callable[[Mapping[str, Any]], Heard]


def own_words(text: str) -> str:
    """The text without what memory had put into it.

    Raises:
        SilentMessage: it held nothing else.
    """
    said = without_injected(text)
    if not said.strip():
        raise SilentMessage("only text that memory had put in")
    return said


def heard(
    role: object,
    content: object,
    *,
    calls: Sequence[str] = (),
    author: object = None,
    created_at: datetime | None = None,
    own_id: object = None,
) -> Heard:
    """The message that these foreign fields describe, without what memory itself had put into it.

    Raises:
        UnusableMessage: an unknown role, or a content that is neither text nor a list of parts.
        SilentMessage: it says nothing and calls nothing.
    """
    known = role_of(role)
    try:
        said = own_words(text_of(content))
    except SilentMessage:
        if not calls:
            raise
        said = ""
    turn = Turn(
        role=known,
        content=said,
        author=name_of(author),
        created_at=created_at,
        external_id=name_of(own_id),
    )
    return Heard(turn=turn, calls=tuple(calls))


def first_alone(messages: Sequence[object], what: str) -> list[object]:
    """The first of several that stand side by side, such as a model's choices; of the others, that they were there."""
    return [*messages[:1], *(Aside(what) for _ in messages[1:])]


def parsed(parse: ParseMessage, message: object, place: str) -> Heard | BadLine | LeftOut:
    """What ``parse`` makes of a message, or why it makes nothing."""
    if isinstance(message, Aside):
        return LeftOut(place=place, reason=message.reason)
    if not isinstance(message, Mapping):
        return BadLine(place=place, reason=f"expected a message, found a {type(message).__name__}")
    try:
        return parse(message)
    except SilentMessage as error:
        return LeftOut(place=place, reason=str(error))
    except UnusableMessage as error:
        return BadLine(place=place, reason=str(error))
