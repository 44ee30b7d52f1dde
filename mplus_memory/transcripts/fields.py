"""Single fields, read leniently: foreign files write the same thing in many ways."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

# What other systems call the four roles.
_ROLES = {
    "system": "system",
    "developer": "system",
    "user": "user",
    "human": "user",
    "assistant": "assistant",
    "ai": "assistant",
    "model": "assistant",
    "tool": "tool",
    "function": "tool",
}
_TIME_FIELDS = ("created_at", "timestamp", "created", "create_time", "time")
_MILLISECONDS_FROM = 1e11  # as seconds this is the year 5138: whoever writes it means milliseconds


class UnusableMessage(ValueError):
    """A message that cannot be understood; the text says why."""


class SilentMessage(ValueError):
    """A well-formed message without any text; the text says what it holds instead."""


def role_of(value: object) -> str:
    """Ours for a foreign role name.

    Raises:
        UnusableMessage: not a role anyone uses.
    """
    role = _ROLES.get(value.lower()) if isinstance(value, str) else None
    if role is None:
        raise UnusableMessage(f"role {_short(value)}; known are {', '.join(sorted(_ROLES))}")
    return role


def text_of(content: object) -> str:
    """The text of a message's content: a string, or the text parts of a list, a line each.

    Images, audio and reasoning are left out. Half surrogate pairs, which no UTF-8 file can hold, become U+FFFD.

    Raises:
        UnusableMessage: neither a string, nor a list, nor absent.
        SilentMessage: no text in it.
    """
    if content is not None and not isinstance(content, str | list):
        raise UnusableMessage(f"content is {_short(content)}; expected a string or a list of parts")
    parts = content if isinstance(content, list) else [content]
    text = "\n".join(part for part in map(_part_text, parts) if part)
    if not text.strip():
        kinds = sorted({_short(part.get("type")) for part in parts if isinstance(part, Mapping)})
        raise SilentMessage(f"no text, only {', '.join(kinds)}" if kinds else "no text")
    return clean(text)


def _part_text(part: object) -> str:
    if isinstance(part, str):
        return part
    if not isinstance(part, Mapping) or part.get("type") not in ("text", "input_text", "output_text", None):
        return ""
    text = part.get("text")
    return text if isinstance(text, str) else ""


def clean(text: str) -> str:
    """``text`` without half surrogate pairs."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def name_of(value: object) -> str | None:
    """A name or id as text; None if there is none."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    try:
        return clean(str(value)).strip() or None
    except ValueError:  # an integer of thousands of digits
        return None


def time_of(message: Mapping[str, Any]) -> datetime | None:
    """When the message was said, in UTC; None if it does not say, or not in a way we know."""
    for field in _TIME_FIELDS:
        value = message.get(field)
        if value is not None:
            return _time(value)
    return None


def _time(value: object) -> datetime | None:
    try:
        if isinstance(value, str):
            when = datetime.fromisoformat(value)
            return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return datetime.fromtimestamp(value / 1000 if value > _MILLISECONDS_FROM else value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return None


def _short(value: object) -> str:
    """``value`` for an error message, at most 60 characters."""
    if isinstance(value, Mapping | list):
        return f"a {type(value).__name__}"
    text = repr(value) if not isinstance(value, int) or abs(value) < 10**20 else "a huge number"
    return text if len(text) <= 60 else text[:57] + "..."
