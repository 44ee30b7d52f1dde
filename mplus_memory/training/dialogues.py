"""Dialogues between a user and an assistant: facts, small talk, acknowledgements, questions and answers."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from mplus_memory.training.facts import Fact, Owner, answer, draw_fact, question, statement
from mplus_memory.training.values import Split, draw_value

UNKNOWN = "I don't know."


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
    ``pairs`` that a turn states two facts, ``noise`` that a turn is written carelessly.
    """

    values: Split = "train"
    natural: bool = False
    phrasing: Split = "train"
    small_talk: float = 0.15
    replies: float = 0.2
    pairs: float = 0.15
    noise: float = 0.1
    lead_ins: float = 0.15


_LEAD_INS = (
    "By the way, ",
    "Just so you know, ",
    "Remember that ",
    "Please remember: ",
    "Oh, and ",
    "Hi! ",
    "Also, ",
    "Note that ",
    "I should tell you that ",
    "For the record, ",
    "Well, ",
    "Yes, ",
    "Hello, ",
    "Did I tell you? ",
)
_QUESTION_LEAD_INS = (
    "Hey, ",
    "Tell me, ",
    "Quick question: ",
    "Remind me, ",
    "Hi, ",
    "So, ",
    "By the way, ",
    "I forgot. ",
)
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


_COMMON_WORDS = frozenset(
    """I My Here For People You What What's Where Where's When When's Who Which How Do Does In On Can Hello Hi By
    Just Remember Please Oh Also Note Well Yes Did Hey Tell Quick Remind So""".split()
)


def small_talk(rng: Random, split: Split) -> tuple[str, str]:
    """A line that states no fact, and what the assistant says to it."""
    line, reply = rng.choice(_SMALL_TALK)
    kinds = ("animal", "food", "subject", "country", "drink", "colour", "instrument", "city")
    used = {kind: draw_value(rng, kind, split) for kind in kinds if f"{{{kind}}}" in line}
    return line.format(**used), reply


def careless(text: str, rng: Random) -> str:
    """``text`` as people type it in a hurry: without its full stop, or without capitals outside of values."""
    if rng.random() < 0.5:
        return text.rstrip(".?!")
    return text[:1].lower() + text[1:] if text.split(" ")[0] in _COMMON_WORDS else text


def _after_lead_in(lead_in: str, text: str) -> str:
    keeps_capital = lead_in.rstrip()[-1] in "!?." or text.startswith(("I ", "I'"))
    common = text.split(" ")[0] in _COMMON_WORDS
    return lead_in + (text if keeps_capital or not common else text[:1].lower() + text[1:])


def fact_text(facts: tuple[Fact, ...], rng: Random, style: Style) -> str:
    """One message that states ``facts`` (one or two)."""
    texts = [statement(fact, rng, style.phrasing) for fact in facts]
    text = texts[0] if len(texts) == 1 else _joined(texts, rng)
    if rng.random() < style.lead_ins:
        text = _after_lead_in(rng.choice(_LEAD_INS), text)
    return careless(text, rng) if rng.random() < style.noise else text


def _joined(texts: list[str], rng: Random) -> str:
    if rng.random() < 0.5:
        return " ".join(texts)
    return texts[0].rstrip(".") + _after_lead_in(" and ", texts[1])


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
    text = question(fact, rng, style.phrasing)
    if rng.random() < style.lead_ins:
        text = _after_lead_in(rng.choice(_QUESTION_LEAD_INS), text)
    if rng.random() < style.noise:
        text = careless(text, rng)
    return Exchange(text, answer(fact), fact.value) if known else Exchange(text, UNKNOWN, "")


class FactSource:
    """Draws facts whose keys never repeat within one dialogue."""

    def __init__(self, rng: Random, style: Style) -> None:
        self.rng = rng
        self.style = style
        self._taken: set[tuple[Owner, str, str]] = set()

    def draw(self) -> Fact:
        """A fact not drawn before."""
        return draw_fact(self.rng, self.style.values, self._taken, natural=self.style.natural)

    def turns(self) -> list[Turn]:
        """The next turns of the dialogue: small talk, or one or two new facts."""
        if self.rng.random() < self.style.small_talk:
            line, reply = small_talk(self.rng, self.style.values)
            turns = [Turn("user", line)]
            return [*turns, Turn("assistant", reply)] if self.rng.random() < self.style.replies else turns
        count = 2 if self.rng.random() < self.style.pairs else 1
        return fact_turns(tuple(self.draw() for _ in range(count)), self.rng, self.style)
