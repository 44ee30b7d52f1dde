"""Dialogues between a user and an assistant: facts, small talk, acknowledgements, questions and answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from mplus_memory.training.facts import (
    Fact,
    Key,
    answer,
    capital,
    plain_correction,
    plain_question,
    plain_statement,
    with_value,
)
from mplus_memory.training.source import Knowledge
from mplus_memory.training.values import Split, draw_value

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
    ``pairs`` that a turn states two facts, ``noise`` that a turn is written carelessly, ``corrections`` that a turn
    with facts gives a newer value to an earlier one of the same dialogue.
    """

    values: Split = "train"
    natural: bool = False
    phrasing: Split = "train"
    small_talk: float = 0.15
    replies: float = 0.2
    pairs: float = 0.15
    noise: float = 0.1
    lead_ins: float = 0.15
    corrections: float = 0.0


_REPLIES = ("Got it.", "Thanks, I will remember that.", "Noted.", "Good to know.", "Okay, I will keep that in mind.")
_SMALL_TALK: tuple[tuple[str, str], ...] = (
    ("Hello!", "Hello! How can I help you?"),
    ("Hi there.", "Hello! How can I help you?"),
    ("Good morning.", "Good morning!"),
    ("How are you?", "I am fine, thank you."),
    ("Thank you!", "You are welcome."),
    ("Thanks a lot.", "You are welcome."),
    ("That's great.", "I am glad to hear that."),
    ("The weather is lovely today.", "That sounds nice."),
    ("It has been raining all day.", "I hope it gets better soon."),
    ("I had a long day at the office.", "I hope you get some rest."),
    ("Traffic was terrible this morning.", "I hope it gets better soon."),
    ("I watched a film about {animal} yesterday.", "That sounds nice."),
    ("There was {food} for lunch today.", "That sounds nice."),
    ("We talked about {subject} over dinner.", "That sounds interesting."),
    ("I read something about {country} today.", "That sounds interesting."),
    ("Someone at the door sold {food}.", "Oh, really?"),
    ("The shop had no {drink} left.", "What a pity."),
    ("I saw a {colour} bird in the garden.", "That sounds nice."),
    ("The neighbours were playing the {instrument} again.", "Oh, really?"),
    ("The train to {city} was late again.", "What a pity."),
    ("They are building a new road near {city}.", "That sounds interesting."),
    ("I need to clean the house.", "Good luck!"),
    ("I am a bit tired.", "I hope you get some rest."),
    ("What a week it has been.", "I hope you get some rest."),
    ("Let us talk about something else.", "Sure."),
    ("I will be back later.", "See you soon!"),
    ("Goodbye!", "See you soon!"),
    ("I just finished a book about {animal}.", "That sounds interesting."),
    ("The news today was all about {country}.", "That sounds interesting."),
    ("Somebody left {food} on the table.", "Oh, really?"),
)


def small_talk(rng: Random, split: Split) -> tuple[str, str]:
    """A line that states no fact, and what the assistant says to it."""
    line, reply = rng.choice(_SMALL_TALK)
    kinds = ("animal", "food", "subject", "country", "drink", "colour", "instrument", "city")
    used = {kind: draw_value(rng, kind, split) for kind in kinds if f"{{{kind}}}" in line}
    return line.format(**used), reply


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
    led_in = len(facts) == 1 and rng.random() < style.lead_ins
    texts = [plain_statement(fact, rng, style.phrasing, led_in=led_in) for fact in facts]
    return finished(_joined(texts, facts, rng), rng, style, facts[0].value)


def _joined(texts: list[str], facts: tuple[Fact, ...], rng: Random) -> str:
    """The statements as one sentence, or as one after the other."""
    *firsts, last = texts
    if firsts and rng.random() < 0.5:
        return ", ".join(text.rstrip(".") for text in firsts) + " and " + last
    return " ".join(text if i == 0 else capital(text, facts[i].value) for i, text in enumerate(texts))


def fact_turns(facts: tuple[Fact, ...], rng: Random, style: Style) -> list[Turn]:
    """The user states ``facts``; the assistant may acknowledge."""
    turns = [Turn("user", fact_text(facts, rng, style), facts)]
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
    text = plain_question(fact, rng, style.phrasing, led_in=rng.random() < style.lead_ins)
    text = finished(text, rng, style)
    return Exchange(text, answer(fact), fact.value) if known else Exchange(text, UNKNOWN, "")


class FactSource:
    """The user's turns of one dialogue. No key is told twice, unless ``Style.corrections`` gives it a newer value."""

    def __init__(self, rng: Random, style: Style) -> None:
        self.rng = rng
        self.style = style
        self._knowledge = Knowledge(rng, style.values, natural=style.natural)

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
            return self._correction()
        facts = tuple(self._new_fact() for _ in range(2 if self.rng.random() < self.style.pairs else 1))
        return fact_turns(facts, self.rng, self.style)

    def _new_fact(self) -> Fact:
        fact = self._knowledge.draw_new()
        self._knowledge.tell(fact)
        return fact

    def _correction(self) -> list[Turn]:
        """The user gives a newer value for a fact told before; the assistant may acknowledge."""
        rng, style = self.rng, self.style
        older = rng.choice(list(self._knowledge.told.values()))
        newer = older
        while newer.value == older.value or not self._knowledge.may_change(newer):
            newer = with_value(older.owner, older.attribute, older.noun, rng, style.values, natural=style.natural)
        self._knowledge.tell(newer)
        text = finished(plain_correction(newer, older.value, rng, style.phrasing), rng, style, newer.value)
        turns = [Turn("user", text, (newer,))]
        return [*turns, Turn("assistant", acknowledgement(newer, rng))] if rng.random() < style.replies else turns
