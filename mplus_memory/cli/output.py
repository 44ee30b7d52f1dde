"""What commands print: lines for people, one JSON value for scripts."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mplus_memory.records import Message


def print_json(value: object) -> None:
    """One JSON value on one line of standard output."""
    print(json.dumps(value, default=_plain, ensure_ascii=False))


def _plain(value: object) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def print_note(text: str) -> None:
    """A remark on standard error, where it does not mix with the output."""
    print(text, file=sys.stderr)


def message_line(message: Message, width: int = 100) -> str:
    """``user (Ann): what was said …`` on one line."""
    who = message.role if message.author is None else f"{message.role} ({message.author})"
    return f"{who}: {'(text not kept)' if message.content is None else shortened(message.content, width)}"


def shortened(text: str, width: int) -> str:
    """``text`` on one line of at most ``width`` characters."""
    line = " ".join(text[: 4 * width].split())
    return line if len(line) <= width else line[: width - 1] + "…"


def size(num_bytes: int) -> str:
    """``num_bytes`` for people, e.g. ``1.5 MiB``."""
    amount, unit = float(num_bytes), "bytes"
    for unit in ("bytes", "KiB", "MiB", "GiB", "TiB"):
        if amount < 1024 or unit == "TiB":
            break
        amount /= 1024
    return f"{num_bytes} bytes" if unit == "bytes" else f"{amount:.1f} {unit}"
