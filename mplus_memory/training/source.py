"""A dialogue's facts: which keys were told, what holds now, and what was never said and follows from nothing said."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from random import Random

from mplus_memory.training.facts import SELF, Fact, Key, Owner, draw_fact, draw_owner, with_value
from mplus_memory.training.phrasings import ATTRIBUTES
from mplus_memory.training.values import Split, draw_value

_NAMES = ("name", "spouse")  # attributes whose values are people
_TRIES = 12


class Knowledge:
    """The facts told in a dialogue, newest values last, and the keys that no new fact may have."""

    def __init__(self, rng: Random, split: Split, *, natural: bool = False) -> None:
        self.rng, self.split, self.natural = rng, split, natural
        self.told: dict[Key, Fact] = {}
        self._topics: set[Key] = set()
        self._clashes: set[Hashable] = set()
        self._people: set[str] = set()
        self._named: set[str] = set()

    def tell(self, fact: Fact) -> None:
        """Take ``fact`` as said; a key told before has the new value from now on."""
        self.told[fact.key] = fact
        self.reserve(fact)
        self._clashes |= fact.clashes
        if fact.owner.kind == "person":
            self._people.add(_first(fact.owner.name))
        if fact.attribute.key in _NAMES:
            self._named.add(_first(fact.value))

    def reserve(self, fact: Fact) -> None:
        """Keep the fact's topic from being drawn again."""
        self._topics.add(fact.topic)

    def can_be_told(self, fact: Fact) -> bool:
        """Whether ``fact`` is new and names nobody who is known otherwise."""
        return fact.topic not in self._topics and self.may_change(fact)

    def may_change(self, fact: Fact) -> bool:
        """Whether ``fact``, as a new value of its key, names nobody who is known otherwise."""
        if fact.attribute.key in _NAMES and _first(fact.value) in self._people | self._named:
            return False
        return self._is_clear(fact.owner)

    def correctable(self) -> list[Fact]:
        """The newest values that may change: one message may have told of Ana and of a sister called Ana."""
        return [fact for fact in self.told.values() if self._is_clear(fact.owner)]

    def _is_clear(self, owner: Owner) -> bool:
        return owner.kind != "person" or _first(owner.name) not in self._named

    def is_unsaid(self, fact: Fact) -> bool:
        """Whether nothing told so far answers a question for ``fact``, not even in part."""
        return self.can_be_told(fact) and not fact.clashes & self._clashes

    def draw_new(self, owner: Owner | None = None) -> Fact:
        """A fact to tell, of ``owner`` if one is given, with a key not told before."""
        return self._first_that_fits(self._any(owner), unsaid=False)

    def draw_rival(self) -> Fact | None:
        """A fact to tell that was told of somebody else: mother's allergy beside the user's own; None if none fits."""
        rng, told = self.rng, list(self.told.values())
        for _ in range(_TRIES if told else 0):
            fact = rng.choice(told)
            owner = SELF if fact.owner != SELF and rng.random() < 0.5 else self._owner()
            if owner.kind not in fact.attribute.owners:
                continue
            rival = with_value(owner, fact.attribute, fact.noun, rng, self.split, natural=self.natural)
            if self.can_be_told(rival):
                self.reserve(rival)
                return rival
        return None

    def draw_name(self, owner: Owner) -> Fact | None:
        """What a relative is called, if that may be told now and ``owner`` is one."""
        if owner.kind != "relative":
            return None
        name = next(attribute for attribute in ATTRIBUTES if attribute.key == "name")
        fact = with_value(owner, name, "", self.rng, self.split, natural=self.natural)
        if not self.can_be_told(fact):
            return None
        self.reserve(fact)
        return fact

    def draw_person(self) -> Owner:
        """A person by name whom no relative of the user is known to be."""
        while True:
            person = Owner("person", draw_value(self.rng, "name", self.split, natural=self.natural))
            if _first(person.name) not in self._named:
                return person

    def draw_unsaid(self, near: float) -> Fact:
        """A fact that was never said; ``near`` is the chance that it resembles one that was."""
        if self.told and self.rng.random() < near:
            for _, fact in zip(range(_TRIES), self._near(), strict=False):
                if self.is_unsaid(fact):
                    self.reserve(fact)
                    return fact
        return self._first_that_fits(self._any(), unsaid=True)

    def _first_that_fits(self, facts: Iterator[Fact], *, unsaid: bool) -> Fact:
        fits = self.is_unsaid if unsaid else self.can_be_told
        fact = next(fact for fact in facts if fits(fact))
        self.reserve(fact)
        return fact

    def _any(self, owner: Owner | None = None) -> Iterator[Fact]:
        while True:
            yield draw_fact(self.rng, self.split, natural=self.natural, owner=owner)

    def _near(self) -> Iterator[Fact]:
        """Facts that share attribute, noun or owner with one that was told."""
        rng, told = self.rng, list(self.told.values())
        while True:
            fact = rng.choice(told)
            owner, attribute, noun = fact.owner, fact.attribute, fact.noun
            chance = rng.random()
            if chance < 0.4:
                others = [other.owner for other in told if other.owner != owner]
                owner = rng.choice(others) if others and rng.random() < 0.5 else self._owner()
            elif chance < 0.75 and len(attribute.nouns) > 1:
                noun = rng.choice(attribute.nouns)
            else:
                attribute = rng.choice(ATTRIBUTES)
                noun = rng.choice(attribute.nouns)
            if owner.kind in attribute.owners:
                yield with_value(owner, attribute, noun, rng, self.split, natural=self.natural)

    def _owner(self) -> Owner:
        return draw_owner(self.rng, self.split, natural=self.natural)


def _first(name: str) -> str:
    return name.split(" ")[0].lower()
