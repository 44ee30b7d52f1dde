"""What an argument may be: numbers checked as they are read."""

from __future__ import annotations

import argparse


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
