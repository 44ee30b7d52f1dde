"""The nouns that make many keys of one attribute: pets, codes, appointments, belongings, favourites."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("|"))


# Other ways to say "my …" of a code or an appointment; @ is whose it is.
SPELLED_OUT: dict[str, tuple[str, ...]] = {
    "wifi password": ("the password for @ wifi", "the password of @ wifi"),
    "wifi code": ("the code for @ wifi",),
    "locker code": ("the code for @ locker", "the code to @ locker", "the code of @ locker"),
    "door code": ("the code for @ door", "the code to @ door"),
    "alarm code": ("the code for @ alarm", "the code of @ alarm"),
    "gate code": ("the code for @ gate", "the code to @ gate"),
    "garage code": ("the code for @ garage", "the code to @ garage"),
    "bike lock code": ("the code for @ bike lock", "the code of @ bike lock"),
    "phone code": ("the code for @ phone", "the code of @ phone"),
    "laptop password": ("the password for @ laptop", "the password of @ laptop"),
    "email password": ("the password for @ email",),
    "safe combination": ("the combination of @ safe", "the combination for @ safe"),
    "library card number": ("the number of @ library card", "the number on @ library card"),
    "passport number": ("the number of @ passport",),
    "bank card PIN": ("the PIN of @ bank card", "the PIN for @ bank card"),
    "room number": ("the number of @ room",),
    "seat number": ("the number of @ seat",),
    "flight number": ("the number of @ flight",),
    "order number": ("the number of @ order",),
    "ticket number": ("the number of @ ticket",),
    "badge number": ("the number on @ badge",),
    "house number": ("the number of @ house",),
    "booking reference": ("the reference for @ booking", "the reference of @ booking"),
    "booking code": ("the code of @ booking", "the code for @ booking"),
    "dentist appointment": ("@ appointment with the dentist", "@ appointment at the dentist's"),
    "doctor's appointment": ("@ appointment with the doctor", "@ appointment at the doctor's"),
    "vet appointment": ("@ appointment at the vet",),
    "visa appointment": ("@ appointment for the visa",),
    "meeting": ("@ meeting at work",),
    "train": ("@ train journey",),
}
SHARED = ("pet",)  # what the user says "our" of
DEFINITE = ("code", "event", "object")  # and of these, "the"

PETS = _phrases(
    "dog|cat|rabbit|hamster|parrot|horse|goldfish|turtle|pony|kitten|puppy|snake|lizard|canary|guinea pig|tortoise"
)
CODES = _phrases(
    """wifi password|locker code|PIN|door code|alarm code|membership number|order number|ticket number|bike lock code|
    customer number|gate code|booking reference|library card number|safe combination|laptop password|garage code|
    phone code|passport number|flight number|tax number|phone number|room number|booking code|wifi code|locker number|
    seat number|licence plate|office number|student number|account number|tracking number|invoice number|
    parking spot|badge number|bank card PIN|email password|login code|house number|reservation number|bus number"""
)
EVENTS = _phrases(
    """dentist appointment|flight|exam|job interview|concert|wedding|meeting|haircut|train|piano lesson|parcel delivery|
    doctor's appointment|yoga class|driving test|birthday dinner|party|eye test|vet appointment|parents' evening|
    presentation|deadline|gym class|book club|dinner with friends|physio appointment|wedding anniversary|
    team meeting|school trip|visa appointment|football match"""
)
OBJECTS = tuple(
    """passport umbrella keys glasses wallet camera torch charger laptop tent bicycle guitar ladder hammer
    notebook headphones helmet scarf watch toolbox phone bike suitcase sunglasses coat gloves ring diary jacket
    scissors""".split()
)
PLURALS = frozenset({"keys", "glasses", "headphones", "sunglasses", "gloves", "scissors"})
FAVOURITES: dict[str, tuple[str, ...]] = {
    "food": ("food", "dish", "snack", "breakfast", "dessert", "fruit", "vegetable", "pizza topping", "meal"),
    "colour": ("colour",),
    "drink": ("drink",),
    "title": ("song", "film", "book", "band", "game", "restaurant", "movie", "cafe", "TV show", "album"),
    "animal": ("animal",),
    "hobby": ("activity",),
    "sport": ("sport",),
    "subject": ("subject",),
    "number": ("number",),
    "season": ("season",),
    "month": ("month",),
    "flower": ("flower",),
    "weekday": ("day of the week",),
    "full_name": ("author", "singer", "painter", "actor", "composer", "writer", "actress"),
    "city": ("city",),
    "country": ("country",),
    "flavour": ("ice cream flavour",),
}
