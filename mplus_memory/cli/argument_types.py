"""What an argument may be: numbers checked as they are read."""

from __future__ import annotations

import argparse
import re
from datetime import UTC, datetime, timedelta


def count(text: str) -> int:
    """A whole number, 0 or more."""
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{number} is less than 0")
    return number


def positive(text: str) -> int:
    """A whole number, 1 or more."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a positive number")
    return number


def counts(text: str) -> tuple[int, ...]:
    """Different whole numbers between commas, 0 or more, in order."""
    return tuple(sorted({count(part) for part in text.split(",")}))


def multiples(text: str) -> tuple[float, ...]:
    """Different numbers between commas, 0 or more, in order."""
    numbers = tuple(sorted({float(part) for part in text.split(",")}))
    if not all(0 <= number < float("inf") for number in numbers):
        raise argparse.ArgumentTypeError(f"{text}: each must be 0 or more, and not endless")
    return numbers


def moment(text: str) -> datetime:
    """A time as ISO 8601 says it, or so long ago: ``30d``, ``12h``."""
    ago = re.fullmatch(r"(\d+(?:\.\d+)?)([dh])", text)
    try:
        if ago:
            return datetime.now(UTC) - timedelta(hours=float(ago[1]) * (24 if ago[2] == "d" else 1))
        return datetime.fromisoformat(text)
    except (ValueError, OverflowError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no time: give 2026-03-14, 30d or 12h") from error


def quota_bytes(text: str) -> int:
    """A number of bytes, with a unit or without; -1 for ``none``."""
    if text == "none":
        return -1
    found = re.fullmatch(r"(\d+(?:\.\d+)?) ?(|[kKMGT])(|i?B)", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size: give bytes, 500MB, 2GiB or none")
    base = 1024 if found[3] == "iB" else 1000
    return int(float(found[1]) * base ** " KMGT".index(found[2].upper() or " "))
