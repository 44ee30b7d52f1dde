"""Talk that states no fact about anybody, and what the assistant says to it."""

from __future__ import annotations

import re
from random import Random

from mplus_memory.training.grammar import compile_pattern, draw_text
from mplus_memory.training.phrasings.chat import TALK
from mplus_memory.training.values import Split, draw_value

_LINES = tuple(
    (compile_pattern(line.strip()), reply)
    for reply, block in TALK.items()
    for line in block.splitlines()
    if line.strip()
)
_ARTICLE = re.compile(r"\ba(?= [aeiou])")
_SLOT = re.compile(r"\{(\w+)\}")


def small_talk(rng: Random, split: Split) -> tuple[str, str]:
    """A line that states no fact, and what the assistant says to it."""
    pattern, reply = _LINES[int(rng.random() * len(_LINES))]
    line = _SLOT.sub(lambda slot: draw_value(rng, slot[1], split), draw_text(pattern, rng))
    line = _ARTICLE.sub("an", line)
    return line[:1].upper() + line[1:], reply
