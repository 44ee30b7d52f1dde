"""Single fields, read leniently: foreign files write the same thing in many ways."""

from __future__ import annotations

import json
import math
import re
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
    "bot": "assistant",
    "agent": "assistant",
    "chatbot": "assistant",
    "gpt": "assistant",
    "chatgpt": "assistant",
    "bing": "assistant",
    "bard": "assistant",
    "tool": "tool",
    "function": "tool",
    "observation": "tool",
}
_TIME_FIELDS = ("created_at", "createdat", "timestamp", "created", "create_time", "time", "datetime", "date", "sent_at")
_YEAR_5138 = 1e11  # as seconds: whoever writes more means milliseconds, microseconds or nanoseconds
_SLASHED = re.compile(r"(\d{4})/(\d\d?)/(\d\d?)(?: \(\w+\))?(.*)", re.ASCII | re.DOTALL)
_TEXT_PARTS = ("text", "input_text", "output_text", "summary_text", None)
_LONGEST_CALL = 2_000  # characters of a tool call's arguments that are kept


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
    if not isinstance(part, Mapping) or part.get("type") not in _TEXT_PARTS:
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


def call_text(name: object, arguments: object) -> str:
    """A tool call as a line of text, e.g. ``[calls search({"city": "Paris"})]``."""
    if not isinstance(arguments, str):
        arguments = "" if arguments is None else _as_json(arguments)
    if len(arguments) > _LONGEST_CALL:
        arguments = arguments[:_LONGEST_CALL] + "…"
    return clean(f"[calls {name_of(name) or 'a tool'}({arguments})]")


def function_calls(calls: object) -> list[str]:
    """OpenAI's tool calls, ``[{"function": {"name", "arguments"}}]``, as lines of text."""
    found = [call.get("function") for call in (calls if isinstance(calls, list) else []) if isinstance(call, Mapping)]
    return [call_text(one.get("name"), one.get("arguments")) for one in found if isinstance(one, Mapping)]


def result_text(value: object) -> str:
    """What a tool gave back, as text: itself, the text parts of a list, or its JSON."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        try:
            return text_of(value)
        except ValueError:
            pass
    return "" if value in (None, [], {}) else clean(_as_json(value))


def _as_json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError, TypeError):
        return "…"


def time_of(message: Mapping[str, Any]) -> datetime | None:
    """When the message was said, in UTC; None if it does not say, or not in a way we know."""
    for field in _TIME_FIELDS:
        value = message.get(field)
        if value is not None:
            return moment(value)
    return None


def moment(value: object) -> datetime | None:
    """A time in UTC from ISO 8601, ``2023/05/30 (Tue) 23:40`` or a number of seconds, ms, µs or ns since 1970."""
    try:
        if isinstance(value, str):
            return _written_time(value.strip())
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            while abs(value) > _YEAR_5138:
                value /= 1000
            return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return None


def _written_time(text: str) -> datetime | None:
    if re.fullmatch(r"\d{9,19}(\.\d{1,9})?", text, re.ASCII):
        return moment(float(text))
    if slashed := _SLASHED.fullmatch(text):
        year, month, day, rest = slashed.groups()
        text = f"{year}-{month:>02}-{day:>02}{rest}"
    when = datetime.fromisoformat(text)
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def _short(value: object) -> str:
    """``value`` for an error message, at most 60 characters."""
    if isinstance(value, Mapping | list):
        return f"a {type(value).__name__}"
    text = repr(value) if not isinstance(value, int) or abs(value) < 10**20 else "a huge number"
    return text if len(text) <= 60 else text[:57] + "..."
