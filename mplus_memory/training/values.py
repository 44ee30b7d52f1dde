"""Values that facts are about: everyday words mixed with invented ones, split into training and held out.

A value belongs to the held-out part when its CRC-32 says so, never by a list. So the split is the same on
every machine, covers invented values too, and no value of one part can turn up in the other.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Literal

from mplus_memory.model.loaded import embedded_folder
from mplus_memory.training.words import PREFIXES, REAL, SUFFIXES

Split = Literal["train", "held_out"]

HELD_OUT_SHARE = 5  # one value in five
WILD_SHARE = 0.4  # of word-like values that need not be natural: any word in any place
PIECED_SHARE = 0.2  # of training's other word-like values: any subwords, the rare ones rather
INVENTED_SHARE = 0.35  # of word-like values, so that values must be copied, not classified
COMPOUND_SHARE = 0.15  # of everyday values of kinds that have longer ones: "grilled salmon"

_ONSETS = "b c d f g h j k l m n p r s t v w z br ch cl dr fl fr gr kr pl pr qu sh sk sl sn st th tr sw bl gl".split()
_VOWELS = "a e i o u a e i o a e ai ea ee oo ou ia y".split()
_CODAS = ["", "", "", "", "n", "r", "l", "s", "t", "m", "k", "x", "nd", "rt", "ll", "ck", "sh", "ng", "st", "d"]
_ENDINGS: dict[str, tuple[str, ...]] = {
    "city": ("burg", "ton", "ville", "ford", "heim", "stad", "holm", "by", "field", "mouth", "ham", "port"),
    "job": ("er", "ist", "or", "ian", "smith", "man", "maker"),
    "food": ("berries", "nuts", "s", "fruit", "fish", "cakes", "beans"),
    "allergen": ("berries", "nuts", "s", "fruit", "fish", "seeds"),
    "hobby": ("ing", "ball", "ing", "craft"),
    "sport": ("ball", "ing", "ics"),
    "animal": ("s", "birds", "s"),
    "country": ("land", "ia", "stan"),
    "subject": ("ology", "ics", "ography"),
    "language": ("ish", "ese", "ian"),
    "nationality": ("ish", "ese", "ian", "an"),
    "surname": ("son", "sen", "man", "er", "ez", "ov", "ski", "well"),
    "street": ("wood", "field", "ton", "bury"),
    "pet": ("y", "o", "ie", "a"),
}
_CAPITAL = {
    *("name", "surname", "pet", "city", "country", "car", "company", "language", "title", "team", "nationality"),
    "street",
}
_ALL_WORDS = tuple(word for words in REAL.values() for word in words)
_SINGLE_WORDS = tuple(word for word in _ALL_WORDS if " " not in word)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_SECOND = 0.3  # of values made of subwords have two words
_SPACE = "Ġ"  # before a word, in a byte-level vocabulary
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def is_held_out(value: str) -> bool:
    """Whether ``value`` is kept out of training: a fifth of all strings, by CRC-32 of the lower-cased text."""
    return zlib.crc32(value.lower().encode()) % HELD_OUT_SHARE == 0


def invented_word(rng: Random, kind: str) -> str:
    """A word of two or three syllables that looks like one of its kind."""
    ending = rng.choice(_ENDINGS[kind]) if kind in _ENDINGS and rng.random() < 0.5 else ""
    num_syllables = 1 if ending and rng.random() < 0.5 else rng.choice((2, 2, 2, 3))
    parts = [rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(num_syllables)]
    word = "".join(parts) + rng.choice(_CODAS) + ending
    return word.capitalize() if kind in _CAPITAL else word


def spliced_word(rng: Random, kind: str) -> str:
    """The front of one everyday word and the back of another: it has their subwords, but no place to be known from."""
    front, back = rng.choice(_SINGLE_WORDS), rng.choice(_SINGLE_WORDS)
    word = (front[: rng.randint(2, max(2, len(front) - 1))] + back[-rng.randint(1, max(1, len(back) - 2)) :]).lower()
    return word.capitalize() if kind in _CAPITAL else word


@cache
def _subwords() -> dict[str, list[str]]:
    """The embedded model's subwords of letters, the rarest last: what begins a word, "lower" or "capital", and what is
    "inner" to one."""
    tokenizer = json.loads((embedded_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = tokenizer["model"]["vocab"]
    known = sorted(vocabulary, key=vocabulary.__getitem__)
    begin, inner = (
        [word for word in words if word.isascii() and word.isalpha()]
        for words in ([word[1:] for word in known if word.startswith(_SPACE)], known)
    )
    return {
        "lower": [word for word in begin if word.islower()],
        "capital": [word for word in begin if word[0].isupper()],
        "inner": [word for word in inner if word.islower()],
    }


def _rather_late(rng: Random, subwords: list[str]) -> str:
    """One of the subwords, rather of the rare ones: these are what a tokenizer learns late."""
    return subwords[int(max(rng.random(), rng.random()) * len(subwords))]


def pieced_words(rng: Random, kind: str) -> str:
    """One or two words of one to three subwords each, of any words at all.

    Everyday words that are held out have subwords that hardly any other value has, and what was not met is not copied.
    """
    subwords, words = _subwords(), []
    for _ in range(1 + (rng.random() < _SECOND)):
        first = _rather_late(rng, subwords["capital" if kind in _CAPITAL else "lower"])
        inner = (_rather_late(rng, subwords["inner"]) for _ in range(rng.choice((0, 1, 1, 2))))
        words.append("".join([first, *inner]))
    return " ".join(words)


def _word(rng: Random, kind: str) -> str:
    """One or a few words of a kind, everyday or invented ones."""
    invents = kind not in REAL or rng.random() < INVENTED_SHARE
    word = invented_word(rng, kind) if invents else rng.choice(REAL[kind])
    if rng.random() >= COMPOUND_SHARE or " " in word:
        return word
    if kind in SUFFIXES and (kind not in PREFIXES or rng.random() < 0.4):
        return f"{word} {rng.choice(SUFFIXES[kind])}"
    return f"{rng.choice(PREFIXES[kind])} {word}" if kind in PREFIXES else word


def _wild_word(rng: Random, kind: str) -> str:
    """A word where any other could stand as well, so that a value is copied, never guessed from its kind."""
    word = rng.choice(_ALL_WORDS).lower() if rng.random() < 0.4 else spliced_word(rng, kind)
    if rng.random() < COMPOUND_SHARE:
        word = f"{rng.choice(_SINGLE_WORDS).lower()} {word}"
    return " ".join(part.capitalize() for part in word.split(" ")) if kind in _CAPITAL else word


def _full_name(rng: Random) -> str:
    """A first name, or now and then a first name and a surname."""
    first = _word(rng, "name")
    return f"{first} {_word(rng, 'surname')}" if rng.random() < 0.3 else first


def _title(rng: Random) -> str:
    """What a song, a book, a film or a band could be called."""
    everyday = (*REAL["word"], *REAL["colour"])
    word = rng.choice(everyday).title() if rng.random() < 0.6 else invented_word(rng, "title")
    second = rng.choice(REAL["word"]).capitalize() if rng.random() < 0.5 else invented_word(rng, "title")
    shapes = (
        *(word, f"{word} {second}", f"{word} {second}", f"The {second}", f"The {word} {second}"),
        *(f"{word} of the {second}", f"{rng.choice(REAL['name'])} and the {second}", f"{second} in {word}"),
    )
    return rng.choice(shapes)


def _team(rng: Random) -> str:
    city = _word(rng, "city")
    if rng.random() < 0.5:
        return f"{city} {rng.choice(SUFFIXES['team'])}"
    return city if rng.random() < 0.5 else _title(rng)


def _ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _date(rng: Random, years: tuple[int, int] = (1940, 2024)) -> str:
    day, month = rng.randint(1, 31), rng.choice(REAL["month"])
    if month == "February":
        day = min(day, 28)
    if month in ("April", "June", "September", "November"):
        day = min(day, 30)
    year = rng.randint(*years)
    shapes = (
        *(f"{day} {month}", f"{day} {month}", f"{month} {day}", f"{month} {day}", f"{day} {month} {year}"),
        *(f"{month} {_ordinal(day)}", f"{_ordinal(day)} {month}", f"the {_ordinal(day)} of {month}"),
        *(f"{_ordinal(day)} of {month}", f"{month} {day}, {year}"),
    )
    return rng.choice(shapes)


def _clock(rng: Random) -> str:
    """A time of the day: "7:30", "half past nine", "3 pm"."""
    hour, minute = rng.randint(1, 12), rng.choice((15, 30, 45, 10, 20))
    word = rng.choice(_NUMBERS)
    half = rng.choice(("am", "pm"))
    shapes = (
        *(f"{hour} {half}", f"{hour}:{minute}", f"{hour}:{minute} {half}", f"{rng.randint(5, 23)}:{minute}"),
        *(f"half past {word}", f"quarter past {word}", f"quarter to {word}", f"{word} o'clock", f"{hour}{half}"),
        f"{rng.choice(('five', 'ten', 'twenty'))} {rng.choice(('past', 'to'))} {word}",
    )
    return rng.choice(shapes)


def _moment(rng: Random) -> str:
    weekday = rng.random() < 0.6
    day = rng.choice(REAL["weekday"]) if weekday else _date(rng, (2025, 2029))
    part = f" {rng.choice(('morning', 'afternoon', 'evening'))}" if weekday else ""
    shapes = (f"{day} at {_clock(rng)}", f"{day} at {rng.randint(1, 12)}", day, day, f"{day}{part}")
    return rng.choice(shapes)


def _digits(rng: Random, num: int) -> str:
    return "".join(rng.choices("0123456789", k=num))


def _phone(rng: Random) -> str:
    shapes = (
        *(f"555 {_digits(rng, 4)}", f"0{_digits(rng, 3)} {_digits(rng, 6)}", f"{_digits(rng, 3)}-{_digits(rng, 4)}"),
        *(f"0{_digits(rng, 2)} {_digits(rng, 3)} {_digits(rng, 4)}", _digits(rng, 8), f"0{_digits(rng, 8)}"),
        *(f"{_digits(rng, 2)} {_digits(rng, 2)} {_digits(rng, 2)} {_digits(rng, 2)}", f"07{_digits(rng, 8)}"),
    )
    return rng.choice(shapes)


def _code(rng: Random) -> str:
    """A password, a PIN, a reference: letters and digits in many shapes."""
    word = rng.choice(REAL["word"]) if rng.random() < 0.5 else invented_word(rng, "word")
    letters = "".join(rng.choices(_LETTERS, k=rng.randint(1, 3)))
    shapes: tuple[Callable[[], str], ...] = (
        lambda: str(rng.randint(1000, 9999)),
        lambda: _digits(rng, 4),
        lambda: str(rng.randint(100, 999999)),
        lambda: f"{letters}-{rng.randint(10, 999)}",
        lambda: f"{letters}{rng.randint(10, 9999)}",
        lambda: "".join(rng.choices(_LETTERS + "23456789", k=rng.randint(4, 6))),
        lambda: f"{word}{rng.randint(1, 99)}",
        lambda: f"{word}-{rng.choice((rng.choice(REAL['word']), rng.randint(1, 99)))}",
        lambda: f"{rng.choice(REAL['colour']).replace(' ', '-')}-{word}-{rng.randint(1, 99)}",
        lambda: f"{letters} {_digits(rng, 3)}",
        lambda: f"{word.capitalize()}{rng.randint(1, 2030)}",
    )
    return rng.choice(shapes)()


def _short_code(rng: Random) -> str:
    """The number of a room, a seat or a bus."""
    number, letter = rng.randint(1, 499), rng.choice(_LETTERS[:8])
    return rng.choice((str(number), str(number), f"{number}{letter}", f"{letter}{number}", f"{letter}-{number}"))


def _address(rng: Random) -> str:
    return f"{rng.randint(1, 250)} {_word_of_street(rng)} {rng.choice(SUFFIXES['street'])}"


def _word_of_street(rng: Random) -> str:
    return rng.choice(REAL["street"]) if rng.random() < 0.5 else invented_word(rng, "street")


def _age(rng: Random) -> str:
    """Mostly in digits, else as "thirty-four"."""
    age = rng.randint(2, 99)
    if age < 20 or rng.random() < 0.85:
        return str(age)
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()[age // 10 - 2]
    return f"{tens}-{_NUMBERS[age % 10 - 1]}" if age % 10 else tens


_SPECIAL: dict[str, Callable[[Random], str]] = {
    "title": _title,
    "team": _team,
    "date": _date,
    "time": _clock,
    "moment": _moment,
    "code": _code,
    "short_code": _short_code,
    "phone": _phone,
    "address": _address,
    "full_name": _full_name,
    "number": lambda rng: str(rng.randint(2, 999)),
    "size": lambda rng: str(rng.randint(20, 49)) + rng.choice(("", "", "", ".5")),
    "age": _age,
    "pin": lambda rng: str(rng.randint(0, 9999)).zfill(4),
}
_WILD_SPECIAL = {"full_name": "name", "team": "team", "title": "title"}  # word-like kinds among these
_EITHER = {"place_of_origin": ("city", "country"), "destination": ("city", "country")}


def draw_value(rng: Random, kind: str, split: Split, *, natural: bool = False) -> str:
    """A value of ``kind`` from one side of the split; ``natural`` leaves out words that belong to another kind."""
    while True:
        drawn = rng.choice(_EITHER[kind]) if kind in _EITHER else kind
        words = _WILD_SPECIAL.get(drawn, None if drawn in _SPECIAL else drawn)  # the kind of words that may stand here
        if words and not natural and rng.random() < WILD_SHARE:
            value = _wild_word(rng, words)
        elif words and split == "train" and rng.random() < PIECED_SHARE:
            value = pieced_words(rng, words)
        else:
            value = _SPECIAL[drawn](rng) if drawn in _SPECIAL else _word(rng, drawn)
        if is_held_out(value) == (split == "held_out"):
            return value
