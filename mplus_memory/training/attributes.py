"""What can be said of a person, and the blocks of patterns in which it is told, asked for and corrected.

A block has one pattern a line (see ``grammar.py``). ``*`` before a line holds the whole pattern out of training;
``1:`` keeps it for the user, ``3:`` for other people, ``r:`` for relatives. So the split is by explicit mark, and
covers every text of a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, TypeAlias

from mplus_memory.training.grammar import Pattern, Person, compile_pattern, for_person
from mplus_memory.training.values import Split

OwnerKind = Literal["self", "relative", "person"]
OWNER_KINDS: tuple[OwnerKind, ...] = ("self", "relative", "person")
_LINE = re.compile(r"\s*(\*)?\s*(?:([13r]):)?\s*(.+?)\s*$")
_MEANT_FOR: dict[str | None, tuple[OwnerKind, ...]] = {
    None: OWNER_KINDS,
    "1": ("self",),
    "3": ("relative", "person"),
    "r": ("relative",),
}
SPLITS: tuple[Split, ...] = ("train", "held_out")

Patterns: TypeAlias = dict[tuple[OwnerKind, Split], tuple[Pattern, ...]]


def lines_of(block: str) -> list[tuple[Split, tuple[OwnerKind, ...], str]]:
    """The lines of a block: their side of the split, the owners they suit, and their pattern."""
    found = [_LINE.match(line) for line in block.splitlines() if line.strip()]
    return [("held_out" if m[1] else "train", _MEANT_FOR[m[2]], m[3]) for m in found if m]


def patterns_of(block: str, *, end: str = "", of_user: bool = False) -> Patterns:
    """A block's patterns by owner and side of the split, closed with ``end`` where they close with nothing.

    With ``of_user`` their "I" is the user whoever the owner is.
    """
    found: dict[tuple[OwnerKind, Split], list[Pattern]] = {
        (kind, split): [] for kind in OWNER_KINDS for split in SPLITS
    }
    for split, kinds, text in lines_of(block):
        closed = text if text[-1] in ".?!" else text + end
        for kind in kinds:
            found[kind, split].append(_compiled(closed, "first" if kind == "self" or of_user else "third"))
    return {key: tuple(patterns) for key, patterns in found.items()}


@cache
def _compiled(text: str, person: Person) -> Pattern:
    return compile_pattern(for_person(text, person))


@dataclass(frozen=True, kw_only=True, eq=False)
class Attribute:
    """Something that can be said of a person; ``nouns`` fill ``{n}`` and make one key each.

    ``kind`` names the values (see ``values.py``). ``told`` holds statements, ``asked`` questions, ``clauses`` what
    follows "Can you tell me", ``topics`` what follows "What is", ``corrected`` statements of a newer value ({o} is the
    older one). ``shown`` is how a value stands after "is now". ``related`` attributes of the same person answer each
    other's questions in part, so none is asked as unsaid when another was told. A second value of an ``additive`` one
    adds to the first unless a correction says otherwise.
    """

    key: str
    kind: str
    answer: str
    told: str
    asked: str
    clauses: str = ""
    topics: str = ""
    corrected: str = ""
    shown: str = "{v}"
    nouns: Sequence[str] = ("",)
    weight: float = 1.0
    owners: tuple[OwnerKind, ...] = OWNER_KINDS
    related: frozenset[str] = frozenset()
    additive: bool = False
    acknowledgement: str = ""

    @cached_property
    def statements(self) -> Patterns:
        """Patterns that state a value."""
        return patterns_of(self.told, end=".")

    @cached_property
    def questions(self) -> Patterns:
        """Patterns that ask for the value."""
        return patterns_of(self.asked, end="?")

    @cached_property
    def clause_patterns(self) -> Patterns:
        """Patterns that follow "Can you tell me"."""
        return patterns_of(self.clauses)

    @cached_property
    def topic_patterns(self) -> Patterns:
        """Patterns that follow "What is"."""
        return patterns_of(self.topics)

    @cached_property
    def corrections(self) -> Patterns:
        """Patterns that state a newer value."""
        return patterns_of(self.corrected, end=".")

    @cached_property
    def answers(self) -> dict[OwnerKind, str]:
        """The one answer, by owner."""
        return {kind: for_person(self.answer, "second" if kind == "self" else "third") for kind in OWNER_KINDS}
