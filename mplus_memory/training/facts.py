"""Facts about people, and the many ways to state them, to ask for them and to answer.

Templates are written once for every person: ``{S} live{x} in {v}`` is "I live in Bergen" when the user speaks of
herself, "My sister lives in Bergen" of a relative, and "You live in Bergen" when the assistant answers.
The last statement and the last question of an attribute are held out of training.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from mplus_memory.training.values import Split, draw_value


@dataclass(frozen=True)
class Attribute:
    """Something that can be said of a person; ``nouns`` fill ``{n}`` and make one attribute each.

    ``kind`` names the values (see ``values.py``), ``acknowledgement`` what the assistant says when told it of the user.
    """

    key: str
    kind: str
    statements: tuple[str, ...]
    questions: tuple[str, ...]
    answer: str
    nouns: tuple[str, ...] = ("",)
    acknowledgement: str = ""


class Owner(NamedTuple):
    """Whom a fact is about: the user ("self"), a relative ("sister") or a person by name."""

    kind: str
    name: str


class Fact(NamedTuple):
    """One fact; two facts with the same ``key`` contradict each other."""

    owner: Owner
    attribute: Attribute
    noun: str
    value: str

    @property
    def key(self) -> tuple[Owner, str, str]:
        return self.owner, self.attribute.key, self.noun


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("|"))


RELATIVES = tuple(
    """sister brother mother father wife husband daughter son aunt uncle cousin grandmother grandfather friend boss
    neighbour colleague teacher doctor landlord partner girlfriend boyfriend nephew niece flatmate mum dad""".split()
)
PETS = tuple("dog cat rabbit hamster parrot horse goldfish turtle pony kitten puppy snake lizard canary pet".split())
CODES = _phrases(
    """wifi password|locker code|PIN|door code|alarm code|membership number|order number|ticket number|bike lock code|
    customer number|gate code|booking reference|library card number|safe combination|laptop password|garage code|
    phone code|passport number|flight number|tax number"""
)
FAVOURITES: dict[str, tuple[str, ...]] = {
    "food": ("food", "dish", "snack", "breakfast", "dessert", "fruit", "vegetable"),
    "colour": ("colour",),
    "drink": ("drink",),
    "title": ("song", "film", "book", "band", "game", "restaurant", "movie", "poem", "cafe"),
    "animal": ("animal",),
    "hobby": ("sport", "activity"),
    "subject": ("subject",),
    "number": ("number",),
    "season": ("season",),
    "weekday": ("day",),
    "name": ("author", "singer", "painter", "actor", "composer"),
    "city": ("city",),
}
EVENTS = _phrases(
    """dentist appointment|flight|exam|job interview|concert|wedding|meeting|haircut|train|piano lesson|parcel|
    doctor's appointment|yoga class|driving test|birthday dinner|party"""
)
OBJECTS = tuple(
    """passport umbrella keys glasses wallet camera torch charger laptop tent bicycle guitar ladder hammer notebook
    headphones helmet scarf watch toolbox""".split()
)

_PLURALS = {"keys", "glasses", "headphones"}

_WHAT = ("What is {p} {n}?", "What's {p} {n}?", "Do you remember {p} {n}?", "Can you tell me {p} {n}?")

# A table to read, one attribute after the other.
# fmt: off
ATTRIBUTES: tuple[Attribute, ...] = (
    Attribute(
        "city", "city",
        ("{S} live{x} in {v}.", "{P} home is in {v}.", "{S} moved to {v}.", "{S} {am} living in {v}.",
         "{P} flat is in {v}.", "{S} {am} based in {v}."),
        ("Where {do} {s} live?", "Which city {do} {s} live in?", "What city {do} {s} live in?", "Where is {p} home?",
         "Where {am} {s} living?", "In which town {do} {s} live?"),
        "{S} live{x} in {v}.",
    ),
    Attribute(
        "job", "job",
        ("{S} work{x} as {a} {v}.", "{S} {am} {a} {v}.", "{P} job is {v}.", "{S} {am} {a} {v} by profession.",
         "{S} {have} a job as {a} {v}."),
        ("What {do} {s} do for a living?", "What is {p} job?", "What's {p} job?", "What {do} {s} work as?",
         "What is {p} profession?"),
        "{S} work{x} as {a} {v}.",
    ),
    Attribute(
        "allergy", "allergen",
        ("{S} {am} allergic to {v}.", "{S} {have} an allergy to {v}.", "{P} allergy is {v}.",
         "{S} {am} very allergic to {v}.", "{S} {have} a bad allergy to {v}."),
        ("What {am} {s} allergic to?", "What allergy {do} {s} have?", "What is {p} allergy?",
         "{Do} {s} have any allergies?", "Which allergy {do} {s} have?"),
        "{S} {am} allergic to {v}.",
    ),
    Attribute(
        "favourite", "",
        ("{P} favourite {n} is {v}.", "{P} favorite {n} is {v}.", "{v} is {p} favourite {n}.",
         "The {n} {s} like{x} best is {v}.", "For {s1}, the best {n} is {v}."),
        ("What is {p} favourite {n}?", "What's {p} favorite {n}?", "What's {p} favourite {n}?",
         "Which {n} {do} {s} like best?", "Which {n} is {p} favourite?"),
        "{P} favourite {n} is {v}.",
    ),
    Attribute(
        "birthday", "date",
        ("{P} birthday is on {v}.", "{P} birthday is {v}.", "{S} {was} born on {v}.", "{S} celebrate{x} on {v}.",
         "{P} date of birth is {v}."),
        ("When is {p} birthday?", "When {was} {s} born?", "What date is {p} birthday?", "When's {p} birthday?",
         "On what day is {p} birthday?"),
        "{P} birthday is on {v}.",
    ),
    Attribute(
        "name", "name",
        ("{P} name is {v}.", "{S} {am} called {v}.", "{P} name's {v}.", "{S} {am} {v}.", "People call {s1} {v}."),
        ("What is {p} name?", "What's {p} name?", "What {am} {s} called?", "Who {am} {s}?", "Do you know {p} name?"),
        "{P} name is {v}.",
        acknowledgement="Nice to meet you, {v}.",
    ),
    Attribute(
        "pet", "pet",
        ("{P} {n} is called {v}.", "{P} {n}'s name is {v}.", "{S} {have} a {n} called {v}.",
         "{S} {have} a {n} named {v}.",
         "{v} is {p} {n}.", "{S} named {p} {n} {v}."),
        ("What is {p} {n}'s name?", "What's {p} {n}'s name?", "What is {p} {n} called?", "What's {p} {n} called?",
         "What is the name of {p} {n}?"),
        "{P} {n}'s name is {v}.",
        nouns=PETS,
    ),
    Attribute(
        "code", "code",
        ("{P} {n} is {v}.", "{v} is {p} {n}.", "{P} {n} is still {v}.", "Here is {p} {n}: {v}.", "{P} new {n} is {v}."),
        (*_WHAT, "Which {n} {do} {s} have?"),
        "{P} {n} is {v}.",
        nouns=CODES,
    ),
    Attribute(
        "hobby", "hobby",
        ("{P} hobby is {v}.", "{S} spend{x} weekends on {v}.", "{S} {am} into {v}.", "{P} main hobby is {v}.",
         "{P} free time goes into {v}."),
        ("What is {p} hobby?", "What's {p} hobby?", "What hobby {do} {s} have?", "What {am} {s} into?",
         "Which hobby {do} {s} have?"),
        "{P} hobby is {v}.",
    ),
    Attribute(
        "like", "food",
        ("{S} love{x} {v}.", "{S} really like{x} {v}.", "{S} {am} fond of {v}.", "{S} like{x} {v}.",
         "{S} adore{x} {v}."),
        ("What {do} {s} love?", "What {do} {s} like?", "What {am} {s} fond of?", "What {do} {s} really like?",
         "What {do} {s} enjoy?"),
        "{S} like{x} {v}.",
    ),
    Attribute(
        "dislike", "food",
        ("{S} hate{x} {v}.", "{S} {do} not like {v}.", "{S} can't stand {v}.", "{S} dislike{x} {v}.",
         "{S} never eat{x} {v}."),
        ("What {do} {s} hate?", "What {do} {s} dislike?", "What {do} {s} not like?", "What can't {s} stand?",
         "What {do} {s} never eat?"),
        "{S} do{e} not like {v}.",
    ),
    Attribute(
        "age", "age",
        ("{S} {am} {v} years old.", "{P} age is {v}.", "{S} {am} {v}.", "{S} just turned {v}."),
        ("How old {am} {s}?", "What is {p} age?", "What's {p} age?", "Do you know how old {s} {am}?"),
        "{S} {am} {v} years old.",
    ),
    Attribute(
        "car", "car",
        ("{S} drive{x} a {v}.", "{P} car is a {v}.", "{S} {have} a {v}.", "{S} bought a {v}.", "{S} own{x} a {v}."),
        ("What car {do} {s} drive?", "What {do} {s} drive?", "What is {p} car?", "Which car {do} {s} have?",
         "What kind of car {do} {s} have?"),
        "{S} drive{x} a {v}.",
    ),
    Attribute(
        "language", "language",
        ("{S} {am} learning {v}.", "{S} take{x} lessons in {v}.", "{S} want{x} to learn {v}.",
         "{S} {am} studying {v} now."),
        ("What language {am} {s} learning?", "Which language {am} {s} learning?", "What {am} {s} learning?",
         "What language {do} {s} want to learn?"),
        "{S} {am} learning {v}.",
    ),
    Attribute(
        "instrument", "instrument",
        ("{S} play{x} the {v}.", "{P} instrument is the {v}.", "{S} practise{x} the {v}.", "{S} can play the {v}."),
        ("What instrument {do} {s} play?", "Which instrument {do} {s} play?", "What is {p} instrument?",
         "What {do} {s} play?"),
        "{S} play{x} the {v}.",
    ),
    Attribute(
        "subject", "subject",
        ("{S} studied {v}.", "{S} {have} a degree in {v}.", "{P} degree is in {v}.", "{S} went to university for {v}."),
        ("What did {s} study?", "What is {p} degree in?", "Which subject did {s} study?",
         "What did {s} study at university?"),
        "{S} studied {v}.",
    ),
    Attribute(
        "company", "company",
        ("{S} work{x} for {v}.", "{S} work{x} at {v}.", "{P} employer is {v}.", "{P} company is {v}.",
         "{S} {am} employed at {v}."),
        ("Who {do} {s} work for?", "Where {do} {s} work?", "Which company {do} {s} work for?", "What is {p} company?",
         "Who is {p} employer?"),
        "{S} work{x} for {v}.",
    ),
    Attribute(
        "holiday", "country",
        ("{S} {am} going to {v} on holiday.", "{P} next holiday is in {v}.", "{S} will travel to {v} this summer.",
         "{S} booked a trip to {v}."),
        ("Where {am} {s} going on holiday?", "Where is {p} next holiday?", "Where will {s} travel this summer?",
         "Where did {s} book a trip to?"),
        "{S} {am} going to {v} on holiday.",
    ),
    Attribute(
        "birthplace", "city",
        ("{S} {was} born in {v}.", "{P} birthplace is {v}.", "{S} come{x} from {v}.", "{S} grew up in {v}.",
         "{S} {am} from {v}."),
        ("Where {was} {s} born?", "Where {do} {s} come from?", "Where {am} {s} from?", "Where did {s} grow up?",
         "What is {p} birthplace?"),
        "{S} {am} from {v}.",
    ),
    Attribute(
        "school", "city",
        ("{S} went to school in {v}.", "{P} school is in {v}.", "{S} go{e} to school in {v}.",
         "{S} attend{x} school in {v}."),
        ("Where did {s} go to school?", "Where is {p} school?", "Where {do} {s} go to school?",
         "In which town is {p} school?"),
        "{P} school is in {v}.",
    ),
    Attribute(
        "event", "moment",
        ("{P} {n} is on {v}.", "{S} {have} a {n} on {v}.", "{P} next {n} is on {v}.", "The date of {p} {n} is {v}.",
         "{P} {n} has been moved to {v}."),
        ("When is {p} {n}?", "When's {p} {n}?", "What day is {p} {n}?", "When {do} {s} have the {n}?",
         "What is the date of {p} {n}?"),
        "{P} {n} is on {v}.",
        nouns=EVENTS,
    ),
    Attribute(
        "object", "place",
        ("{P} {n} {be} in the {v}.", "{S} keep{x} the {n} in the {v}.", "{S} left the {n} in the {v}.",
         "{S} put the {n} in the {v}.", "You find {p} {n} in the {v}."),
        ("Where {be} {p} {n}?", "Where's {p} {n}?", "Where {do} {s} keep the {n}?", "Where did {s} leave the {n}?",
         "Where can I find {p} {n}?"),
        "{P} {n} {be} in the {v}.",
        nouns=OBJECTS,
    ),
    Attribute(
        "team", "team",
        ("{S} support{x} {v}.", "{P} team is {v}.", "{S} cheer{x} for {v}.", "{S} {am} a fan of {v}."),
        ("Which team {do} {s} support?", "What is {p} team?", "What team {do} {s} support?", "Who {do} {s} cheer for?"),
        "{S} support{x} {v}.",
    ),
    Attribute(
        "shoe", "number",
        ("{P} shoe size is {v}.", "{S} wear{x} shoes in size {v}.", "{S} take{x} shoe size {v}.",
         "Size {v} shoes fit {s1}."),
        ("What is {p} shoe size?", "What shoe size {do} {s} wear?", "What's {p} shoe size?",
         "Which shoe size {am} {s}?"),
        "{P} shoe size is {v}.",
    ),
)
# fmt: on
_WEIGHTS = {
    "favourite": 3.0,
    "pet": 2.0,
    "code": 3.0,
    "event": 2.0,
    "object": 2.0,
    "name": 2.0,
    "allergy": 1.5,
    "city": 1.5,
}
_CHANCES = [_WEIGHTS.get(attribute.key, 1.0) for attribute in ATTRIBUTES]
_FAVOURITE_KINDS = tuple((kind, noun) for kind, nouns in FAVOURITES.items() for noun in nouns)


def draw_owner(rng: Random, split: Split, *, natural: bool = False) -> Owner:
    """The user in half of all draws, else a relative or a person by name."""
    chance = rng.random()
    if chance < 0.5:
        return Owner("self", "")
    if chance < 0.75:
        return Owner("relative", rng.choice(RELATIVES))
    return Owner("person", draw_value(rng, "name", split, natural=natural))


def draw_fact(rng: Random, split: Split, taken: set[tuple[Owner, str, str]], *, natural: bool = False) -> Fact:
    """A fact whose key is not in ``taken``, which it joins."""
    while True:
        owner = draw_owner(rng, split, natural=natural)
        attribute = rng.choices(ATTRIBUTES, _CHANCES)[0]
        kind, noun = attribute.kind, rng.choice(attribute.nouns)
        if attribute.key == "favourite":
            kind, noun = rng.choice(_FAVOURITE_KINDS)
        if attribute.key == "code" and noun == "PIN":
            kind = "pin"
        fact = Fact(owner, attribute, noun, draw_value(rng, kind, split, natural=natural))
        nameless = attribute.key == "name" and owner.kind == "person"
        if fact.key not in taken and not nameless:
            taken.add(fact.key)
            return fact


def _forms(owner: Owner, *, answering: bool) -> dict[str, str]:
    """The words that depend on whom a fact is about and on who speaks."""
    third = {"x": "s", "e": "es", "am": "is", "have": "has", "do": "does", "was": "was"}
    first = {"x": "", "e": "", "am": "am", "have": "have", "do": "do", "was": "was"}
    if owner.kind == "person":
        words = (owner.name, owner.name, f"{owner.name}'s", owner.name, third)
    elif owner.kind == "relative":
        whom = f"{'your' if answering else 'my'} {owner.name}"
        words = (whom, whom, f"{whom}'s", whom, third)
    elif answering:
        words = ("you", "you", "your", "you", first | {"am": "are", "was": "were"})
    else:
        words = ("I", "I", "my", "me", first)
    subject, mid, possessive, oblique, verbs = words
    named = {"S": _capital(subject), "s": mid, "P": _capital(possessive), "p": possessive, "s1": oblique}
    return named | verbs | {"Do": verbs["do"].capitalize()}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def render(template: str, fact: Fact, *, answering: bool = False) -> str:
    """``template`` in the words of the user, or of the assistant who answers her."""
    article = "an" if fact.value[:1].lower() in "aeiou" else "a"
    verb = "are" if fact.noun in _PLURALS else "is"
    text = template.format(v=fact.value, n=fact.noun, a=article, be=verb, **_forms(fact.owner, answering=answering))
    return text if template.startswith("{v}") else _capital(text)


def statement(fact: Fact, rng: Random, phrasing: Split = "train") -> str:
    """A way to state the fact."""
    options = fact.attribute.statements
    return render(options[-1] if phrasing == "held_out" else rng.choice(options[:-1]), fact)


def question(fact: Fact, rng: Random, phrasing: Split = "train") -> str:
    """A way to ask for the fact."""
    options = fact.attribute.questions
    return render(options[-1] if phrasing == "held_out" else rng.choice(options[:-1]), fact)


def answer(fact: Fact) -> str:
    """The one answer that names the key again: "Your dog's name is Biscuit."."""
    return render(fact.attribute.answer, fact, answering=True)
