"""Names for one person, and nouns for one thing: a question by one is answered by what was told of the other."""

from __future__ import annotations

_SAME_PERSON = (
    *("mother|mum|mom", "father|dad", "grandmother|grandma", "grandfather|grandpa", "neighbour|neighbor"),
    *("friend|best friend", "boss|manager", "colleague|coworker", "flatmate|roommate", "son|stepson|godson"),
    "wife|husband|partner|girlfriend|boyfriend|fiance|ex-wife",
    "sister|little sister|older sister|younger sister|twin sister",
    "brother|little brother|older brother|younger brother|twin brother",
    "doctor|dentist",
)
_SAME_THING = (
    *("dog|puppy", "cat|kitten", "horse|pony", "turtle|tortoise", "film|movie", "author|writer", "bicycle|bike"),
    *("food|dish|meal", "meeting|team meeting", "PIN|bank card PIN", "wifi password|wifi code", "actor|actress"),
    *("booking reference|booking code|reservation number", "sport|activity", "party|birthday dinner"),
    *("glasses|sunglasses", "locker code|locker number", "restaurant|cafe", "room number|office number"),
    *("customer number|account number|membership number", "laptop password|login code", "phone number|phone code"),
    *("dinner with friends|birthday dinner", "band|singer", "coat|jacket"),
)


def _firsts(lines: tuple[str, ...]) -> dict[str, str]:
    """Each name to the first of its line."""
    return {name: line.split("|")[0] for line in lines for name in line.split("|")}


_PERSON, _THING = _firsts(_SAME_PERSON), _firsts(_SAME_THING)


def one_person(relative: str) -> str:
    """The one word that stands for ``relative`` and all who may be the same person."""
    return _PERSON.get(relative, relative)


def one_thing(noun: str) -> str:
    """The one word that stands for ``noun`` and all that may be the same thing."""
    return _THING.get(noun, noun)
