"""Phrasings with a word more, less or other: what was learnt of a sentence must not hang on one of its words."""

from __future__ import annotations

import re
from random import Random

from mplus_memory.training.values import invented_word, spliced_word

_LITTLE = frozenset(
    """a an the do does did is are was be been that this it its to of in on at for with by and so as just really also
    has have had there there's it's what's some very well please""".split()
)
_KEPT = frozenset(
    """i my me we our i'm i've i'll you your he she his her him they their not no never nor none neither longer now
    used instead rather than from before earlier any more anymore but or what who where which when how why whose new
    old without nobody nothing myself i'd quit stopped gave given up""".split()
)
_NEGATING = ("no", "any")  # what follows belongs to it
_FILLERS = ("just", "really", "actually", "still", "also", "basically", "honestly", "of course", "you know", "in fact")
_WORD = re.compile(r"[A-Za-z']+")
_OLDER = "{o}"
_STRANGE = "thing"  # the kind of word that is made up in a known one's place
_FEWEST = 4  # words of a phrasing that may lose one


def reworded(template: str, rng: Random) -> str:
    """``template`` with one small change, which leaves slots, persons and negations alone.

    A word is put in, or a little word left out; a word that carries meaning is left out, or gives way to one that
    nobody knows, where others remain, but not of a correction, where the older value must not be taken for the newer.
    """
    words = template.split(" ")
    chance = rng.random()
    if chance < 0.35:
        places = [at for at in range(1, len(words)) if words[at - 1].lower() not in _NEGATING] or [0]
        words.insert(rng.choice(places), rng.choice(_FILLERS))
        return " ".join(words)
    plain = [index for index, word in enumerate(words) if _WORD.fullmatch(word) and not _is_kept(word.lower())]
    little = [index for index in plain if words[index].lower() in _LITTLE]
    telling = [index for index in plain if words[index].lower() not in _LITTLE]
    if chance < 0.75 and _OLDER not in template and len(telling) > 1:
        index = rng.choice(telling)
        words[index : index + 1] = [] if chance < 0.5 else [_strange_word(rng)]
    elif len(words) >= _FEWEST and little:
        del words[rng.choice(little)]
    return " ".join(words)


def _is_kept(word: str) -> bool:
    return word in _KEPT or word.endswith("n't")


def _strange_word(rng: Random) -> str:
    draw = invented_word if rng.random() < 0.5 else spliced_word
    return draw(rng, _STRANGE).lower()
