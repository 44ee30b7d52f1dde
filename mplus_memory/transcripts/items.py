"""What a transcript file yields, one item at a time: something said, or a place that gave nothing and why."""

from __future__ import annotations

from dataclasses import dataclass

from mplus_memory.records import Turn


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One turn, and the name of the conversation it belongs to. ``place`` says where in the file it stood.

    ``calls`` are the tools it called, a line of text each; its own text may then be empty. Once it is settled what
    becomes of them, ``otherwise`` is the text that the other choice would have given, None if it is the same.
    """

    session: str
    turn: Turn
    place: str
    calls: tuple[str, ...] = ()
    otherwise: str | None = None


@dataclass(frozen=True, kw_only=True)
class BadLine:
    """A line or item that could not be read; ``place`` is e.g. ``line 12`` or ``item 3, message 2``."""

    place: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A message that is well formed but is not remembered, such as a bare tool call."""

    place: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Repeated:
    """``count`` messages that the record at ``place`` tells again, as logs of requests do."""

    place: str
    count: int


Item = Spoken | BadLine | LeftOut | Repeated
