"""Facts about people, and the many ways to state them, to ask for them, to correct them and to answer.

A pattern is drawn (see ``grammar.py`` and ``attributes.py``), then its slots are filled: ``{v}`` the value, ``{o}`` an
older one, ``{n}`` the noun, ``{s}`` and ``{p}`` the owner and what is hers.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from random import Random
from typing import NamedTuple

from mplus_memory.training.aliases import one_person, one_thing
from mplus_memory.training.attributes import Attribute, OwnerKind, Patterns, patterns_of
from mplus_memory.training.frames import (
    ASKED,
    CLAUSE_FRAMES,
    CORRECTED_STATEMENTS,
    CORRECTED_TOPICS,
    STATED,
    TOPIC_FRAMES,
)
from mplus_memory.training.grammar import draw_text
from mplus_memory.training.nouns import DEFINITE, FAVOURITES, PLURALS, SHARED, SPELLED_OUT
from mplus_memory.training.phrasings import ATTRIBUTES
from mplus_memory.training.rewording import reworded
from mplus_memory.training.values import Split, draw_value


class Owner(NamedTuple):
    """Whom a fact is about: the user ("self"), a relative ("sister") or a person by name."""

    kind: OwnerKind
    name: str


Key = tuple[Owner, str, str]
_MARRIED = {("", "spouse"), (one_person("wife"), "name")}  # who the user is married to, and her husband's name


class Fact(NamedTuple):
    """One fact; of two facts with the same ``key``, the one told later counts."""

    owner: Owner
    attribute: Attribute
    noun: str
    value: str

    @property
    def key(self) -> Key:
        return self.owner, self.attribute.key, self.noun

    @property
    def person(self) -> Owner:
        """The owner, under one name where there are several."""
        return Owner(self.owner.kind, one_person(self.owner.name)) if self.owner.kind == "relative" else self.owner

    @property
    def topic(self) -> Key:
        """The key, under one name for each person and thing."""
        return self.person, self.attribute.key, one_thing(self.noun)

    @property
    def clashes(self) -> frozenset[Hashable]:
        """Marks: of two facts that share one, either answers a question for the other, wholly or in part."""
        person, key = self.person, self.attribute.key
        pairs = {(person, *sorted((key, other))) for other in self.attribute.related}
        married = {"married"} if (person.name, key) in _MARRIED else set()
        return frozenset({self.topic, *pairs, *married})


SELF = Owner("self", "")
RELATIVES = tuple(
    " ".join(name.split())
    for name in """sister|brother|mother|father|wife|husband|daughter|son|aunt|uncle|cousin|grandmother|grandfather|
    friend|best friend|boss|neighbour|neighbor|colleague|coworker|teacher|doctor|landlord|partner|girlfriend|boyfriend|
    nephew|niece|flatmate|roommate|mum|mom|dad|grandma|grandpa|fiance|little brother|little sister|older brother|
    older sister|younger sister|younger brother|twin sister|twin brother|dentist|manager|mother-in-law|father-in-law|
    brother-in-law|sister-in-law|godmother|stepson|godson|granddaughter|grandson|trainer|ex-wife|babysitter""".split(
        "|"
    )
)
_CHANCES = [attribute.weight for attribute in ATTRIBUTES]
_FAVOURITE_KINDS = {noun: kind for kind, nouns in FAVOURITES.items() for noun in nouns}
_CODE_KINDS = {
    **dict.fromkeys(("PIN", "bank card PIN"), "pin"),
    **dict.fromkeys(("room number", "seat number", "office number", "house number", "parking spot"), "short_code"),
    **dict.fromkeys(("locker number", "bus number"), "short_code"),
    "phone number": "phone",
}
_AMERICAN = {"colour": "color", "ice cream flavour": "ice cream flavor", "licence plate": "license plate"}


def kind_of(attribute: Attribute, noun: str) -> str:
    """The kind of value that ``attribute`` takes with ``noun``."""
    if attribute.key == "favourite":
        return _FAVOURITE_KINDS[noun]
    return _CODE_KINDS.get(noun, attribute.kind) if attribute.key == "code" else attribute.kind


def draw_owner(rng: Random, split: Split, *, natural: bool = False) -> Owner:
    """The user in half of all draws, else a relative or a person by name."""
    chance = rng.random()
    if chance < 0.5:
        return SELF
    if chance < 0.75:
        return Owner("relative", rng.choice(RELATIVES))
    return Owner("person", draw_value(rng, "name", split, natural=natural))


def draw_fact(rng: Random, split: Split, *, natural: bool = False, owner: Owner | None = None) -> Fact:
    """Any fact at all, or any of ``owner``."""
    while True:
        whose = owner or draw_owner(rng, split, natural=natural)
        attribute = rng.choices(ATTRIBUTES, _CHANCES)[0]
        if whose.kind in attribute.owners:
            return with_value(whose, attribute, rng.choice(attribute.nouns), rng, split, natural=natural)


def with_value(
    owner: Owner, attribute: Attribute, noun: str, rng: Random, split: Split, *, natural: bool = False
) -> Fact:
    """A fact of this key with a value drawn for it."""
    return Fact(owner, attribute, noun, draw_value(rng, kind_of(attribute, noun), split, natural=natural))


def _owner_words(owner: Owner, *, answering: bool, named: str) -> tuple[str, str]:
    """{s} and {p}; the patterns for the user herself have neither."""
    if owner.kind == "self":
        return "", ""
    whom = owner.name if owner.kind == "person" else f"{'your' if answering else 'my'} {owner.name}"
    whom = f"{whom} {named}" if named else whom
    return whom, f"{whom}'s"


_HERS, _HIS = ("she", "her", "her"), ("he", "him", "his")
_WOMEN = frozenset(
    """sister mother wife daughter aunt grandmother girlfriend niece mum mom grandma granddaughter ex-wife godmother
    mother-in-law sister-in-law babysitter Alice Carol Eve Iris
    Kate Ruth Wendy Zoe Hannah Grace Ines Chloe Sophie Mei Astrid Ingrid Marie Camille Mary Susan Karen Betty Emily Amy
    Sakura Yuki Aisha Mei Ngozi Freya Zainab Rachel Naomi Agnes Carmen Pilar Beatriz Margaret Nancy Siobhan Aoife
    Eilidh Signe""".split()
) | {f"{age} sister" for age in ("little", "older", "younger", "twin")}
_MEN = frozenset(
    """brother father husband son uncle grandfather boyfriend nephew dad grandpa fiance stepson godson grandson
    father-in-law brother-in-law landlord Joshua Luca Noah Mustafa Kofi Hamza Jonas""".split()
) | {f"{age} brother" for age in ("little", "older", "younger", "twin")}


def _is_female(owner: Owner, value: str) -> bool:
    """Whether the user says "she"; where the name does not tell, the value decides, so that both are met."""
    if owner.name in _WOMEN or owner.name in _MEN:
        return owner.name in _WOMEN
    return owner.name.endswith("a") if owner.kind == "person" else len(value) % 2 == 0


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" or word[:2] in ("8", "18") else "a"


def fill(
    template: str, fact: Fact, *, older: str = "", noun: str = "", named: str = "", answering: bool = False
) -> str:
    """``template`` with its slots filled; its first letter stays as it is. ``named`` is set after a relative."""
    subject, possessive = _owner_words(fact.owner, answering=answering, named=named)
    plural = fact.noun in PLURALS
    he, him, his = _HERS if _is_female(fact.owner, fact.value) else _HIS
    return template.format(
        v=fact.value,
        o=older,
        n=noun or fact.noun,
        a=_article(fact.value),
        an=_article(fact.noun),
        an_o=_article(older),
        an_owner=f"{_article(fact.owner.name)} {fact.owner.name}",
        be="are" if plural else "is",
        belong="belong" if plural else "belongs",
        it="them" if plural else "it",
        s=subject,
        p=possessive,
        he=he,
        him=him,
        his=his,
        S=capital(subject),
        P=capital(possessive),
    )


def capital(text: str, value: str = "") -> str:
    """``text`` with a capital first, unless it opens with ``value``, which stays as it was told."""
    return text if value and text.startswith(value) else text[:1].upper() + text[1:]


def _said(template: str, fact: Fact, rng: Random, *, rewording: float = 0.0, older: str = "", named: str = "") -> str:
    """A template as the user says it, in British or American spelling, reworded with that chance."""
    if rewording and rng.random() < rewording:
        template = reworded(template, rng)
    if fact.noun:
        template = _in_other_words(template, fact, rng)
    american = fact.noun in _AMERICAN and rng.random() < 0.35
    return fill(template, fact, older=older, noun=_AMERICAN[fact.noun] if american else "", named=named)


_MY_THING = re.compile(r"(\bmy|\{p\}|\{his\}) \{n\}")


def _in_other_words(template: str, fact: Fact, rng: Random) -> str:
    """``template`` with "the code for my locker" now and then for "my locker code", or "the", or "our"."""
    if fact.noun in SPELLED_OUT and rng.random() < 0.15:
        spelled = rng.choice(SPELLED_OUT[fact.noun])
        return _MY_THING.sub(lambda found: spelled.replace("@", found[1]), template)
    if fact.owner.kind == "self" and rng.random() < 0.12:
        if fact.attribute.key in DEFINITE:
            return _MY_THING.sub("the {n}", template)
        if fact.attribute.key in SHARED:
            return _MY_THING.sub("our {n}", template)
    return template


# What precedes the drawing of a pattern: frames for all attributes.
_CLAUSE_FRAMES = patterns_of(CLAUSE_FRAMES, of_user=True)
_TOPIC_FRAMES = patterns_of(TOPIC_FRAMES, of_user=True)
_CORRECTED_STATEMENTS = patterns_of(CORRECTED_STATEMENTS, of_user=True)
_STATED = patterns_of(STATED, end=".", of_user=True)
_ASKED = patterns_of(ASKED, of_user=True)
_CORRECTED_TOPICS = patterns_of(CORRECTED_TOPICS, end=".", of_user=True)
_COMMON_FIRST = 2.0  # of a hundred patterns the first is drawn every tenth time, the last every two-hundredth
_SENTENCE = re.compile(r"([.?!] )(\{s\}|\{p\}|[a-z])")


def _one(patterns: Patterns, kind: OwnerKind, split: Split, rng: Random) -> str:
    """A text of one of the patterns, in training more often of the first: blocks begin with what people say most."""
    chosen = patterns[kind, split]
    return draw_text(chosen[int(rng.random() ** (_COMMON_FIRST if split == "train" else 1.0) * len(chosen))], rng)


def _framed(frames: Patterns, inner: Patterns, kind: OwnerKind, rng: Random, phrasing: Split) -> str:
    """A frame with a text in it; a held-out one has a held-out frame, a held-out text, or both."""
    outer_split: Split = phrasing
    inner_split: Split = "train"
    if phrasing == "held_out" and inner[kind, "held_out"]:
        outer_split, inner_split = rng.choice((("train", "held_out"), ("held_out", "train"), ("held_out", "held_out")))
    text = _one(inner, kind, inner_split, rng).rstrip(".")
    return _one(frames, kind, outer_split, rng).replace("{c}", text)


def _statement_template(fact: Fact, rng: Random, phrasing: Split) -> str:
    return _one(fact.attribute.statements, fact.owner.kind, phrasing, rng)


def _question_template(fact: Fact, rng: Random, phrasing: Split) -> str:
    attribute, kind = fact.attribute, fact.owner.kind
    chance = rng.random()
    if chance < 0.25 and attribute.clause_patterns[kind, "train"]:
        return _framed(_CLAUSE_FRAMES, attribute.clause_patterns, kind, rng, phrasing)
    if chance > 0.75 and attribute.topic_patterns[kind, "train"]:
        return _framed(_TOPIC_FRAMES, attribute.topic_patterns, kind, rng, phrasing)
    return _one(attribute.questions, kind, phrasing, rng)


def _correction_template(fact: Fact, rng: Random, phrasing: Split) -> str:
    attribute, kind = fact.attribute, fact.owner.kind
    chance = rng.random()
    if chance < 0.2 and attribute.topic_patterns[kind, "train"]:
        frame = _framed(_CORRECTED_TOPICS, attribute.topic_patterns, kind, rng, phrasing)
        older = attribute.shown.replace("{v}", "{o}").replace("{a}", "{an_o}")
        return frame.replace("{o}", older).replace("{w}", attribute.shown)
    if chance > 0.65 and not attribute.additive:
        if chance > 0.85:
            return _statement_template(fact, rng, phrasing)
        framed = _framed(_CORRECTED_STATEMENTS, attribute.statements, kind, rng, phrasing)
        return _SENTENCE.sub(lambda m: m[1] + m[2].upper(), framed) + "."
    return _one(attribute.corrections, kind, phrasing, rng)


def statement(fact: Fact, rng: Random, phrasing: Split = "train", *, led_in: bool = False) -> str:
    """A way to state the fact, or with ``led_in`` what may stand around one: "By the way, …"."""
    return capital(plain_statement(fact, rng, phrasing, led_in=led_in), fact.value)


def plain_statement(
    fact: Fact,
    rng: Random,
    phrasing: Split = "train",
    *,
    led_in: bool = False,
    named: str = "",
    rewording: float = 0.0,
) -> str:
    """A statement with a small letter first where one may stand within a sentence, reworded with that chance.

    With ``named`` it also says what the relative is called whom it is about: "my sister Clara lives in Bergen".
    """
    template = _statement_template(fact, rng, phrasing)
    if led_in:
        template = _led_in(_STATED, template, rng, phrasing)
    return _said(template, fact, rng, rewording=rewording, named=named)


def question(fact: Fact, rng: Random, phrasing: Split = "train", *, led_in: bool = False) -> str:
    """A way to ask for the fact, or with ``led_in`` what may stand around one."""
    return capital(plain_question(fact, rng, phrasing, led_in=led_in))


def plain_question(
    fact: Fact, rng: Random, phrasing: Split = "train", *, led_in: bool = False, rewording: float = 0.0
) -> str:
    """A question with a small letter first where one may stand within a sentence, reworded with that chance."""
    if led_in:
        direct = _one(fact.attribute.questions, fact.owner.kind, phrasing, rng)
        return _said(_led_in(_ASKED, direct, rng, phrasing), fact, rng, rewording=rewording)
    return _said(_question_template(fact, rng, phrasing), fact, rng, rewording=rewording)


def _led_in(frames: Patterns, template: str, rng: Random, phrasing: Split) -> str:
    text = _one(frames, "self", phrasing, rng).replace("{c}", template.rstrip(".?!"))
    return _SENTENCE.sub(lambda m: m[1] + m[2].upper(), text)


def correction(fact: Fact, older: str, rng: Random, phrasing: Split = "train") -> str:
    """A way to say that ``fact`` holds now, where its value was ``older`` before."""
    return capital(plain_correction(fact, older, rng, phrasing), fact.value)


def plain_correction(fact: Fact, older: str, rng: Random, phrasing: Split = "train", *, rewording: float = 0.0) -> str:
    """A correction with a small letter first where one may stand within a sentence, reworded with that chance."""
    return _said(_correction_template(fact, rng, phrasing), fact, rng, rewording=rewording, older=older)


def answer(fact: Fact) -> str:
    """The one answer that names the key again: "Your dog's name is Biscuit."."""
    return capital(fill(fact.attribute.answers[fact.owner.kind], fact, answering=True))
