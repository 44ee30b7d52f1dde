"""Values that facts are about: everyday words mixed with invented ones, split into training and held out.

A value belongs to the held-out part when its CRC-32 says so, never by a list. So the split is the same on
every machine, covers invented values too, and no value of one part can turn up in the other.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from random import Random
from typing import Literal

Split = Literal["train", "held_out"]

HELD_OUT_SHARE = 5  # one value in five
WILD_SHARE = 0.45  # of training's word-like values: any word in any place
INVENTED_SHARE = 0.4  # of word-like values, so that values must be copied, not classified

_REAL: dict[str, str] = {
    "name": """Ana Ben Clara David Emma Felix Grace Hugo Ines Jonas Kira Liam Maya Nora Oscar Paula Quentin Rosa Sam
        Tara Ulrik Vera Will Xenia Yusuf Zoe Alice Bob Carol Dan Eve Frank Gina Henry Iris Jack Kate Leo Mia Noah
        Olivia Peter Ruth Sofia Tom Uma Victor Wendy Yara Zack Anders Bianca Carlos Diana Elena Fatima George Hannah
        Igor Julia Karim Laura Marco Nadia Omar Priya Ravi Sara Theo Valeria Walter Yuki Ahmed Mei Chen Aisha Pablo
        Lucia Ingrid Lars Astrid Erik Freya Sven Greta Otto Lena Max Anna Paul Marie Luca Giulia Pierre Camille Louis
        Ewa Piotr Ivan Olga Dmitri Tanya Kofi Ama Chidi Ngozi James Mary John Linda Robert Susan Michael Karen Daniel
        Lisa Matthew Betty Mark Emily Steven Amy Kevin Angela Brian Laila Hassan Leila Samir Jun Hana Kenji Sakura""",
    "pet": """Biscuit Rex Momo Luna Bella Milo Coco Daisy Rocky Shadow Simba Nala Oreo Pepper Ginger Whiskers Felix
        Tiger Smokey Buddy Charlie Cooper Duke Bear Zeus Toby Jasper Ruby Rosie Molly Sadie Lucky Patch Spot Fluffy
        Mittens Socks Snowy Bandit Rusty Scout Ziggy Mochi Peanut Waffles Pickles Noodle Muffin Cookie Pumpkin Nemo
        Bubbles Goldie Kiwi Mango Olive Poppy Willow Hazel Finn Loki Thor Apollo Nova Stella Archie Teddy Barney""",
    "city": """Bergen Oslo Paris London Berlin Madrid Rome Lisbon Vienna Prague Dublin Athens Warsaw Budapest Helsinki
        Stockholm Copenhagen Amsterdam Brussels Zurich Geneva Milan Venice Naples Turin Porto Seville Valencia Lyon
        Nice Marseille Hamburg Munich Cologne Leipzig Dresden Krakow Riga Vilnius Tallinn Reykjavik Edinburgh Glasgow
        Manchester Liverpool Leeds York Bath Oxford Cambridge Boston Chicago Seattle Denver Austin Dallas Houston
        Miami Atlanta Portland Phoenix Toronto Montreal Vancouver Ottawa Sydney Melbourne Brisbane Perth Auckland
        Wellington Tokyo Kyoto Osaka Seoul Beijing Shanghai Delhi Mumbai Cairo Nairobi Lagos Accra Lima Bogota Quito
        Santiago Istanbul Ankara Dubai Singapore Bangkok Hanoi Manila Jakarta Trondheim Tromso Stavanger Malmo
        Gothenburg Utrecht Ghent Antwerp Basel Salzburg Graz Bilbao Granada Cork Galway""",
    "country": """Norway Sweden Denmark Finland Iceland France Spain Italy Portugal Germany Austria Poland Greece
        Ireland Scotland Wales England Canada Mexico Brazil Chile Peru Argentina Japan China India Kenya Ghana Egypt
        Morocco Turkey Croatia Hungary Romania Estonia Latvia Vietnam Thailand Australia""",
    "job": """teacher nurse doctor engineer baker carpenter plumber pilot lawyer chef gardener electrician dentist
        journalist librarian mechanic painter photographer programmer musician actor architect accountant farmer
        florist tailor welder waiter cashier translator economist chemist biologist physicist historian editor writer
        designer barber butcher jeweller firefighter judge sailor surgeon pharmacist vet secretary manager consultant
        analyst banker driver cook cleaner coach paramedic optician surveyor geologist potter weaver beekeeper
        brewer midwife therapist professor researcher student""",
    "food": """nuts peanuts almonds milk eggs shellfish shrimp fish soy wheat gluten sesame strawberries kiwi celery
        mustard pizza pasta sushi curry ramen tacos lasagna risotto paella goulash pancakes waffles chocolate cheese
        tofu mushrooms olives broccoli spinach carrots onions garlic tomatoes beans lentils rice noodles dumplings
        salad soup steak chicken salmon tuna bread butter honey yoghurt apples bananas oranges grapes mangoes peaches
        pears plums cherries raspberries blueberries coconut ginger pumpkin potatoes peas cabbage beetroot cucumber
        avocado aubergine artichokes anchovies oysters lobster crab""",
    "allergen": """nuts peanuts almonds walnuts cashews milk eggs shellfish shrimp fish soy wheat gluten sesame
        strawberries kiwi celery mustard pollen dust cats dogs bees wasps penicillin latex grass mould aspirin nickel
        lactose honey tomatoes apples bananas feathers horses""",
    "drink": """tea coffee water lemonade cocoa cider beer wine juice milk espresso cappuccino mint kombucha ginger
        smoothies soda tonic sherry whisky""",
    "colour": """red blue green yellow orange purple pink black white grey brown turquoise teal violet indigo crimson
        scarlet beige maroon navy gold silver lavender olive magenta cyan""",
    "hobby": """chess tennis football swimming running hiking cycling climbing sailing fishing gardening painting
        drawing knitting sewing cooking baking reading writing dancing singing yoga skiing skating surfing rowing
        photography pottery archery fencing golf badminton boxing judo karate kayaking birdwatching astronomy
        origami calligraphy woodworking juggling camping""",
    "animal": """cats dogs horses owls foxes wolves bears otters penguins dolphins whales tigers lions elephants
        giraffes rabbits hedgehogs squirrels turtles eagles parrots bees butterflies frogs seals""",
    "subject": """history physics chemistry biology maths law medicine economics geography philosophy music art
        literature psychology engineering architecture geology botany linguistics nursing accounting""",
    "language": """English Spanish French German Italian Portuguese Norwegian Swedish Danish Finnish Polish Russian
        Greek Turkish Arabic Hebrew Hindi Japanese Korean Mandarin Dutch Czech Welsh Irish Swahili""",
    "instrument": """piano guitar violin cello flute clarinet trumpet drums harp saxophone accordion ukulele banjo
        viola oboe trombone organ bass""",
    "car": """Volvo Toyota Honda Ford Fiat Renault Peugeot Skoda Tesla Mazda Nissan Opel Audi Saab Seat Jeep Kia
        Subaru Mini Dacia""",
    "company": """Acme Google Siemens Lego Bosch Nokia Spotify Ikea Philips Shell Samsung Sony Amazon Nestle Unilever
        Airbus Bayer Equinor Telenor Maersk""",
    "place": """drawer kitchen garage attic cellar wardrobe cupboard hallway desk safe shed bathroom bedroom glovebox
        rucksack suitcase basket office bookcase fridge pantry greenhouse toolbox porch""",
    "season": "spring summer autumn winter",
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "month": "January February March April May June July August September October November December",
    "word": """sunny otter river maple cloud tiger apple stone silver winter garden rocket planet meadow falcon copper
        pepper velvet marble harbor canyon comet lantern willow pebble summit anchor breeze ember thunder""",
}
REAL: dict[str, tuple[str, ...]] = {kind: tuple(words.split()) for kind, words in _REAL.items()}

_ONSETS = "b c d f g h j k l m n p r s t v w z br ch cl dr fl fr gr kr pl pr qu sh sk sl sn st th tr sw bl gl".split()
_VOWELS = "a e i o u a e i o a e ai ea ee oo ou ia y".split()
_CODAS = ["", "", "", "", "n", "r", "l", "s", "t", "m", "k", "x", "nd", "rt", "ll", "ck", "sh", "ng", "st", "d"]
_ENDINGS: dict[str, tuple[str, ...]] = {
    "city": ("burg", "ton", "ville", "ford", "heim", "stad", "holm", "by", "field", "mouth", "ham", "port"),
    "job": ("er", "ist", "or", "ian", "smith", "man", "maker"),
    "food": ("berries", "nuts", "s", "fruit", "fish", "cakes", "beans"),
    "allergen": ("berries", "nuts", "s", "fruit", "fish", "seeds"),
    "hobby": ("ing", "ball", "ing", "craft"),
    "animal": ("s", "birds", "s"),
    "country": ("land", "ia", "stan"),
    "subject": ("ology", "ics", "ography"),
    "language": ("ish", "ese", "ian"),
    "pet": ("y", "o", "ie", "a"),
}
_CAPITAL = {"name", "pet", "city", "country", "car", "company", "language", "title", "team"}
_ALL_WORDS = tuple(word for words in REAL.values() for word in words)
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
    front, back = rng.choice(_ALL_WORDS), rng.choice(_ALL_WORDS)
    word = (front[: rng.randint(2, max(2, len(front) - 1))] + back[-rng.randint(1, max(1, len(back) - 2)) :]).lower()
    return word.capitalize() if kind in _CAPITAL else word


def _word(rng: Random, kind: str) -> str:
    """A word of its kind, an everyday or an invented one."""
    if kind not in REAL or rng.random() < INVENTED_SHARE:
        return invented_word(rng, kind)
    return rng.choice(REAL[kind])


def _wild_word(rng: Random, kind: str) -> str:
    """A word where any other could stand as well, so that a value is copied, never guessed from its kind."""
    if rng.random() < 0.4:
        word = rng.choice(_ALL_WORDS).lower()
        return word.capitalize() if kind in _CAPITAL else word
    return spliced_word(rng, kind)


def _title(rng: Random) -> str:
    """What a song, a book, a film or a band could be called."""
    everyday = (*REAL["word"], *REAL["colour"])
    word = rng.choice(everyday).capitalize() if rng.random() < 0.5 else invented_word(rng, "title")
    second = rng.choice(REAL["word"]).capitalize() if rng.random() < 0.4 else invented_word(rng, "title")
    return rng.choice((word, f"{word} {second}", f"The {second}", f"{word} {second}"))


def _date(rng: Random) -> str:
    day, month = rng.randint(1, 28), rng.choice(REAL["month"])
    year = rng.randint(1940, 2024)
    return rng.choice((f"{day} {month}", f"{month} {day}", f"{month} {day}", f"{day} {month} {year}"))


def _moment(rng: Random) -> str:
    day = rng.choice(REAL["weekday"])
    hour = rng.randint(1, 12)
    return rng.choice((f"{day} at {hour}", day, f"{day} at {hour}:{rng.choice((15, 30, 45))}", _date(rng)))


def _code(rng: Random) -> str:
    """A password, a PIN, a reference: letters and digits in many shapes."""
    word = rng.choice(REAL["word"]) if rng.random() < 0.5 else invented_word(rng, "word")
    letters = "".join(rng.choices(_LETTERS, k=rng.randint(1, 3)))
    shapes: tuple[Callable[[], str], ...] = (
        lambda: str(rng.randint(1000, 9999)),
        lambda: str(rng.randint(100, 99999)),
        lambda: f"{letters}-{rng.randint(10, 999)}",
        lambda: f"{letters}{rng.randint(10, 999)}",
        lambda: "".join(rng.choices(_LETTERS + "23456789", k=rng.randint(4, 5))),
        lambda: f"{word}{rng.randint(1, 99)}",
        lambda: f"{word}-{rng.choice((rng.choice(REAL['word']), rng.randint(1, 99)))}",
    )
    return rng.choice(shapes)()


_SPECIAL: dict[str, Callable[[Random], str]] = {
    "title": _title,
    "team": _title,
    "date": _date,
    "moment": _moment,
    "code": _code,
    "number": lambda rng: str(rng.randint(2, 999)),
    "age": lambda rng: str(rng.randint(2, 99)),
    "pin": lambda rng: str(rng.randint(0, 9999)).zfill(4),
}


def draw_value(rng: Random, kind: str, split: Split, *, natural: bool = False) -> str:
    """A value of ``kind`` from one side of the split; ``natural`` leaves out words that belong to another kind."""
    while True:
        if kind in _SPECIAL:
            value = _SPECIAL[kind](rng)
        else:
            wild = not natural and rng.random() < WILD_SHARE
            value = _wild_word(rng, kind) if wild else _word(rng, kind)
        if is_held_out(value) == (split == "held_out"):
            return value
