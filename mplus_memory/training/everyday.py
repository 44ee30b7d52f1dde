"""Sentences of everyday English, written by people who had seen none of our phrasings, each with a question.

They measure what the embedded model makes of words that nobody chose for it. Never write a phrasing after one of them:
then they would measure nothing.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent


class Sentence(NamedTuple):
    """What is told, the question for it, the ``value`` that a right answer holds, and what ``kind`` of value it is."""

    kind: str
    told: str
    question: str
    value: str

    def is_in(self, answer: str) -> bool:
        """Whether ``answer`` holds the value, word for word but for capitals."""
        return re.search(rf"(?<!\w){re.escape(self.value)}(?!\w)", answer, re.IGNORECASE) is not None


def everyday_sentences() -> list[Sentence]:
    """Facts about the user, kind by kind in turns."""
    return _read("everyday.jsonl")


def mentions() -> list[Sentence]:
    """Talk that names a ``value`` but says nothing of the user, each with a question that it does not answer."""
    return _read("mentions.jsonl")


def _read(name: str) -> list[Sentence]:
    return [Sentence(**json.loads(line)) for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines()]
