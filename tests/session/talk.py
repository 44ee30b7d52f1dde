"""Things to say to a session."""

from __future__ import annotations

from mplus_memory import Turn

WORDS = "i like my dog and the red locker number is allergic to nuts what am tea in paris".split()


def sentence(number: int) -> str:
    """About ten tokens, different for every number."""
    return f"{' '.join(WORDS[(number * 7 + i) % len(WORDS)] for i in range(6))} {number}"


def turns(count: int, first: int = 0) -> list[Turn]:
    roles = ("user", "assistant")
    return [Turn(role=roles[number % 2], content=sentence(number)) for number in range(first, first + count)]
