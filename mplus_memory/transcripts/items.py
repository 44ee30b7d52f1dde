"""What a transcript file yields, one item at a time: something said, or a place that gave nothing and why."""

from __future__ import annotations

from dataclasses import dataclass

from mplus_memory.records import Turn


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One turn, and the name of the conversation it belongs to. ``place`` says where in the file it stood."""

    session: str
    turn: Turn
    place: str


@dataclass(frozen=True, kw_only=True)
class BadLine:
    """A line or item that could not be read; ``place`` is e.g. ``line 12`` or ``item 3, message 2``."""

    place: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A message that is well formed but says nothing, such as a bare tool call."""

    place: str
    reason: str


Item = Spoken | BadLine | LeftOut
