"""What is looked for in a search of messages: the words of what a user typed, never a query language.

A word is a run of letters, digits and the marks on them; Chinese and Japanese characters, which no space divides, are
words by themselves. English function words are left out unless there is nothing else: they stand in every message,
and each one that is looked for costs (DESIGN.md has the measurement).
"""

from __future__ import annotations

import re
import unicodedata

MAX_WORDS = 256  # of a longer query its end counts, as it does for the retriever
_MAX_CHARACTERS = 32 * MAX_WORDS
UNDIVIDED = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # kana and ideographs
_UNDIVIDED = re.compile(f"({UNDIVIDED})")

STOP_WORDS = frozenset(
    # articles and pronouns
    "a an the i me my myself mine we us our ours ourselves you your yours yourself yourselves he him his himself she "
    "her hers herself it its itself they them their theirs themselves this that these those "
    # to be, to have, to do, and the helping verbs
    "am is are was were be been being have has had having do does did doing done will would shall should can could "
    "don doesn didn isn aren wasn weren won wouldn couldn shouldn s t d ll m re ve "
    # questions, prepositions, conjunctions
    "what which who whom whose when where why how of at by for with about against between into through during before "
    "after above below to from up down in out on off over under again further then once here there and but if or "
    "because as until while "
    # so much of it
    "all any both each few more most other some such no nor not only own same so than too very just now".split()
)


def query_words(query: str) -> list[str]:
    """The different words of a query in lower case, in order; function words only if it has no others."""
    text = divided(query[-_MAX_CHARACTERS:]).lower()
    words = "".join(letter if _in_word(letter) else " " for letter in text).split()[-MAX_WORDS:]
    telling = [word for word in words if word not in STOP_WORDS]
    return list(dict.fromkeys(telling or words))


def divided(text: str) -> str:
    """The text with spaces around every character that is a word by itself."""
    return text if text.isascii() else _UNDIVIDED.sub(r" \1 ", text)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
