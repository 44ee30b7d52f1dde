"""Dialogues between a user and an assistant: facts, small talk, acknowledgements, questions and answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from mplus_memory.training.facts import (
    SELF,
    Fact,
    Key,
    Owner,
    answer,
    capital,
    plain_correction,
    plain_question,
    plain_statement,
    with_value,
)
from mplus_memory.training.small_talk import small_talk as small_talk
from mplus_memory.training.source import Knowledge
from mplus_memory.training.values import Split

UNKNOWN = "I don't know."
_CAPITAL_I = re.compile(r"\bI\b(?!-)")


class Turn(NamedTuple):
    """One message, and the facts that it states."""

    role: str
    text: str
    facts: tuple[Fact, ...] = ()


class Exchange(NamedTuple):
    """A question, its answer, and the value in it that memory must supply ("" for ``UNKNOWN``)."""

    question: str
    answer: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Style:
    """How dialogues are drawn: which values (see ``draw_value``), which phrasings, and how much besides bare facts.

    ``small_talk`` and ``replies`` are the chances that a turn is filler and that the assistant answers a turn;
    ``pairs`` that a turn states two facts, ``noise`` that a turn is written carelessly, ``rewording`` that a sentence
    has a word more or less, ``corrections`` that a turn with facts gives a newer value to an earlier one of the same
    dialogue, ``triples`` that one of two facts states a third, ``authors`` that a turn with facts is by somebody named
    before it, as in a group: "Ana: I live in Bergen.", ``rivals`` that a new fact says of somebody what an earlier one
    says of another.
    """

    values: Split = "train"
    natural: bool = False
    phrasing: Split = "train"
    small_talk: float = 0.15
    replies: float = 0.2
    pairs: float = 0.15
    noise: float = 0.1
    rewording: float = 0.0
    lead_ins: float = 0.15
    corrections: float = 0.0
    triples: float = 0.2
    authors: float = 0.0
    rivals: float = 0.0


_REPLIES = ("Got it.", "Thanks, I will remember that.", "Noted.", "Good to know.", "Okay, I will keep that in mind.")
_JOINTS = (" and ", " and ", " and ", ", and ", ", and ", ", also ", "; ", ", plus ")
_GREETINGS = ("hi, ", "hello, ", "hi! ", "hello! ", "hey, ", "hi there, ")
_MOST_AUTHORS = 3
_MOST_LETTERS, _TRIES = 92, 5  # a message of so many fits into a chunk; so often it is drawn again if longer
_NAMED_SHARE = 0.3  # of two facts about a relative: one says what she is called


def finished(text: str, rng: Random, style: Style, value: str = "") -> str:
    """``text`` as it is sent: with a capital first and its full stop, or now and then as people type in a hurry."""
    if rng.random() >= style.noise:
        return capital(text, value)
    chance = rng.random()
    if chance < 0.4:
        return capital(text.rstrip(".?!"), value)
    if chance < 0.8:
        return text
    return _CAPITAL_I.sub("i", text).rstrip(".?!")


def fact_text(facts: tuple[Fact, ...], rng: Random, style: Style) -> str:
    """One message that states ``facts``."""
    led_in = rng.random() < style.lead_ins
    named = facts[1].value if len(facts) == 2 and _names(facts[1], facts[0].owner) else ""
    stated = facts[:1] if named else facts
    texts = [
        plain_statement(
            fact,
            rng,
            style.phrasing,
            led_in=led_in and len(stated) == 1,
            named=named,
            rewording=style.rewording,
        )
        for fact in stated
    ]
    text, value = _joined(texts, stated, rng), facts[0].value
    if led_in and len(stated) > 1:
        greeting = rng.choice(_GREETINGS)
        text = greeting + (capital(text, value) if greeting.endswith("! ") else text)
    return finished(text, rng, style, value)


def _names(fact: Fact, owner: Owner) -> bool:
    """Whether ``fact`` tells the name of a relative who owns the fact before it: "my sister Clara lives …"."""
    return fact.attribute.key == "name" and fact.owner == owner and owner.kind == "relative"


def _joined(texts: list[str], facts: tuple[Fact, ...], rng: Random) -> str:
    """The statements one after the other, some of them within one sentence."""
    text = texts[0]
    for fact, following in zip(facts[1:], texts[1:], strict=True):
        if text.endswith(".") and rng.random() < 0.5:
            text = text[:-1] + rng.choice(_JOINTS) + following
        else:
            text += " " + capital(following, fact.value)
    return text


def fact_turns(facts: tuple[Fact, ...], rng: Random, style: Style, author: str = "") -> list[Turn]:
    """The user states ``facts``, or ``author`` does, who says "I" of herself; the assistant may acknowledge.

    A message that grows too long is drawn again without its last fact; the turn holds what was stated.
    """
    said = tuple(fact._replace(owner=SELF) for fact in facts) if author else facts
    before = f"{author}: " if author else ""
    text = before + fact_text(said, rng, style)
    for _ in range(_TRIES):
        if len(text) <= _MOST_LETTERS:
            break
        said = said[: max(len(said) - 1, 1)]
        text = before + fact_text(said, rng, style)
    turns = [Turn("user", text, facts[: len(said)])]
    if rng.random() < style.replies:
        turns.append(Turn("assistant", acknowledgement(facts[0], rng)))
    return turns


def acknowledgement(fact: Fact, rng: Random) -> str:
    """What the assistant says when told ``fact``."""
    if fact.attribute.acknowledgement and fact.owner.kind == "self":
        return fact.attribute.acknowledgement.format(v=fact.value)
    return rng.choice(_REPLIES)


def exchange(fact: Fact, rng: Random, style: Style, *, known: bool = True) -> Exchange:
    """A question for ``fact`` and its answer, or ``UNKNOWN`` if it was never said."""
    led_in = rng.random() < style.lead_ins
    text = plain_question(fact, rng, style.phrasing, led_in=led_in, rewording=style.rewording)
    text = finished(text, rng, style)
    return Exchange(text, answer(fact), fact.value) if known else Exchange(text, UNKNOWN, "")


class FactSource:
    """The user's turns of one dialogue. No key is told twice, unless ``Style.corrections`` gives it a newer value."""

    def __init__(self, rng: Random, style: Style) -> None:
        self.rng = rng
        self.style = style
        self._knowledge = Knowledge(rng, style.values, natural=style.natural)
        self._authors: list[Owner] = []

    def draw(self) -> Fact:
        """A fact not drawn before, which nothing told so far answers."""
        return self._knowledge.draw_unsaid(near=0.0)

    def draw_unsaid(self, near: float = 0.5) -> Fact:
        """A fact that was never said and does not follow from what was.

        ``near`` is the chance that it shares attribute, noun or owner with a fact that was told.
        """
        return self._knowledge.draw_unsaid(near)

    def current(self, key: Key) -> Fact:
        """The newest fact told of ``key``.

        Raises:
            KeyError: it was never told.
        """
        return self._knowledge.told[key]

    def turns(self) -> list[Turn]:
        """The next turns of the dialogue: small talk, one or two new facts, or a newer value for one."""
        if self.rng.random() < self.style.small_talk:
            line, reply = small_talk(self.rng, self.style.values)
            turns = [Turn("user", line)]
            return [*turns, Turn("assistant", reply)] if self.rng.random() < self.style.replies else turns
        if self._knowledge.told and self.rng.random() < self.style.corrections:
            correctable = self._knowledge.correctable()
            if correctable:
                return self._correction(self.rng.choice(correctable))
        author = self._author() if self.rng.random() < self.style.authors else None
        facts = self._new_facts(author)
        turns = fact_turns(facts, self.rng, self.style, author.name if author else "")
        for fact in turns[0].facts:
            self._knowledge.tell(fact)
        return turns

    def _new_facts(self, owner: Owner | None) -> tuple[Fact, ...]:
        """One to three facts to tell in one message, of ``owner`` if one is given."""
        rival = None
        if owner is None and self.style.rivals and self.rng.random() < self.style.rivals:
            rival = self._knowledge.draw_rival()
        first = rival or self._knowledge.draw_new(owner)
        num_facts = self._num_facts()
        name = self._knowledge.draw_name(first.owner) if num_facts == 2 and self.rng.random() < _NAMED_SHARE else None
        if name:
            return first, name
        return first, *(self._knowledge.draw_new(owner) for _ in range(num_facts - 1))

    def _num_facts(self) -> int:
        if self.rng.random() >= self.style.pairs:
            return 1
        return 3 if self.rng.random() < self.style.triples else 2

    def _author(self) -> Owner:
        """One of the few who write in this dialogue."""
        if (len(self._authors) < _MOST_AUTHORS and self.rng.random() < 0.5) or not self._authors:
            self._authors.append(self._knowledge.draw_person())
        return self.rng.choice(self._authors)

    def _correction(self, older: Fact) -> list[Turn]:
        """The user gives a newer value for a fact told before; the assistant may acknowledge."""
        rng, style = self.rng, self.style
        newer = older
        while newer.value == older.value or not self._knowledge.may_change(newer):
            newer = with_value(older.owner, older.attribute, older.noun, rng, style.values, natural=style.natural)
        self._knowledge.tell(newer)
        author = newer.owner in self._authors and rng.random() < 0.5
        said = newer._replace(owner=SELF) if author else newer
        text = plain_correction(said, older.value, rng, style.phrasing, rewording=style.rewording)
        text = finished(text, rng, style, newer.value)
        if author:
            text = f"{newer.owner.name}: {text}"
        turns = [Turn("user", text, (newer,))]
        return [*turns, Turn("assistant", acknowledgement(newer, rng))] if rng.random() < style.replies else turns
