"""A small grammar for phrasings, compiled once and drawn from in microseconds.

``(a|b)`` is one of several, ``[a|b]`` one of them or, half of the time, nothing; both nest. Patterns are written as
the user speaks of herself, and compiled for each person: ``I live/lives in {v}`` becomes "I live in …", "you live
in …" and "{s} lives in …". Words with an underscore stay: ``what did _I say my job was``. A word in braces is a slot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import Literal, TypeAlias

Person = Literal["first", "second", "third"]
PERSONS: tuple[Person, ...] = ("first", "second", "third")

# A pattern is a row of parts; a part is text or a choice among patterns.
Pattern: TypeAlias = "tuple[str | tuple[Pattern, ...], ...]"

# For each person; the third at first mention, and after it.
_PRONOUNS: dict[str, tuple[str, str, str, str]] = {
    "I": ("I", "you", "{s}", "{he}"),
    "me": ("me", "you", "{s}", "{him}"),
    "my": ("my", "your", "{p}", "{his}"),
    "I'm": ("I'm", "you are", "{s} is", "{he} is"),
    "I've": ("I've", "you have", "{s} has", "{he} has"),
    "I'll": ("I'll", "you will", "{s} will", "{he} will"),
}
_SECOND = {"am": "are", "was": "were"}
_WORDS = re.compile(r"\{\w+\}|_?[A-Za-z']+(?:/[A-Za-z']+)?|[()\[\]|]")
_MARKS = re.compile(r"([()\[\]|])")


def for_person(text: str, person: Person) -> str:
    """A pattern's text with pronouns and verbs for ``person``.

    A third person is named once and then "he" or "she"; a mention counts where it is sure to have been made before.
    """
    index = PERSONS.index(person)
    mentioned = [False]  # outside of brackets, then within each open one

    def word(match: re.Match[str]) -> str:
        found = match.group()
        if found in _PRONOUNS:
            again = mentioned[-1] and person == "third"
            mentioned[-1] = True
            return _PRONOUNS[found][3 if again else index]
        if "/" in found:
            first, third = found.split("/")
            return (first, _SECOND.get(first, first), third)[index]
        if found in "([":
            mentioned.append(mentioned[-1])
        elif found == "|" and len(mentioned) > 1:
            mentioned[-1] = mentioned[-2]
        elif found in ")]" and len(mentioned) > 1:
            mentioned.pop()
        return found[1:] if found.startswith("_") else found

    return _WORDS.sub(word, text)


def compile_pattern(text: str) -> Pattern:
    """The pattern that ``text`` describes.

    Raises:
        ValueError: brackets that do not match.
    """
    pieces = [piece for piece in _MARKS.split(text) if piece]
    pattern, rest = _alternatives(pieces, 0)
    if rest != len(pieces) or len(pattern) != 1:
        raise ValueError(f"brackets do not match, or '|' stands outside of any, in the pattern {text!r}")
    return pattern[0]


def _alternatives(pieces: Sequence[str], at: int) -> tuple[tuple[Pattern, ...], int]:
    """The patterns between ``|`` from ``at`` up to a closing bracket, and where that is."""
    found: list[Pattern] = []
    parts: list[str | tuple[Pattern, ...]] = []
    while at < len(pieces) and pieces[at] not in (")", "]"):
        piece = pieces[at]
        if piece == "|":
            found.append(tuple(parts))
            parts = []
        elif piece in ("(", "["):
            choice, at = _alternatives(pieces, at + 1)
            if at == len(pieces) or pieces[at] != {"(": ")", "[": "]"}[piece]:
                raise ValueError(f"brackets do not match in the pattern {''.join(pieces)!r}")
            parts.append(choice if piece == "(" else choice + ((),) * len(choice))
        else:
            parts.append(piece)
        at += 1
    return (*found, tuple(parts)), at


def draw_text(pattern: Pattern, rng: Random) -> str:
    """One of the texts of ``pattern``."""
    random = rng.random
    return "".join(
        part if isinstance(part, str) else draw_text(part[int(random() * len(part))], rng) for part in pattern
    )


def num_texts(pattern: Pattern) -> int:
    """How many texts ``pattern`` has (two alternatives that read the same count once)."""
    total = 1
    for part in pattern:
        if not isinstance(part, str):
            total *= sum(num_texts(option) for option in dict.fromkeys(part))
    return total


def all_texts(pattern: Pattern) -> Iterator[str]:
    """Every text of ``pattern``."""
    if not pattern:
        yield ""
        return
    part, rest = pattern[0], pattern[1:]
    heads = [part] if isinstance(part, str) else [t for option in dict.fromkeys(part) for t in all_texts(option)]
    tails = list(all_texts(rest))
    for head in heads:
        for tail in tails:
            yield head + tail
