"""Whether an answer is right, by the rules that SQuAD and LongBench publish, and how much of it is.

SQuAD (Rajpurkar et al. 2016; 2018 for 2.0): answers are compared after ``normalize_answer``; the best of several
expected answers counts. LongBench (Bai et al. 2024) scores its question answering by the same token F1
(``qa_f1_score``). They differ where normalising leaves nothing of either side: SQuAD 2.0 gives 1, LongBench 0.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Sequence

_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)
_ARTICLE = re.compile(r"\b(?:a|an|the)\b")


def normalize_answer(text: str) -> str:
    """``text`` in lower case, without ASCII punctuation, without the words a, an and the, single spaces between words.

    In that order, as in SQuAD's scripts: "A_LOT" becomes "alot", typographic quotes stay.
    """
    return " ".join(_ARTICLE.sub(" ", text.lower().translate(_NO_PUNCTUATION)).split())


def exact_match(answer: str, expected: Sequence[str]) -> bool:
    """Whether ``answer`` is one of ``expected``, both normalised. For an unanswerable question expect [""] (or [])."""
    return normalize_answer(answer) in _normalised(expected)


def token_f1(answer: str, expected: Sequence[str]) -> float:
    """The best F1 of ``answer``'s words with those of one of ``expected``: 0 to 1.

    F1 = 2·P·R / (P + R), P and R the shares of the answer's and the expected words that are common, each word as often
    as it occurs. If one side is empty: 1 if both are, else 0 (SQuAD 2.0).
    """
    return max(_f1(normalize_answer(answer).split(), gold.split()) for gold in _normalised(expected))


def longbench_f1(answer: str, expected: Sequence[str]) -> float:
    """``token_f1`` as LongBench's ``qa_f1_score`` has it: without a common word 0, even if both sides are empty."""
    return token_f1(answer, expected) if normalize_answer(answer) else 0.0


def contains(answer: str, expected: Sequence[str]) -> bool:
    """Whether the words of one of ``expected`` stand in ``answer`` in a row, both normalised; nothing stands nowhere.

    Whole words of normalised text, so stricter than a search for characters: "Ana" does not stand in "Banana".
    """
    words = f" {normalize_answer(answer)} "
    return any(f" {gold} " in words for gold in _normalised(expected) if gold)


def _normalised(expected: Sequence[str]) -> list[str]:
    """What is expected, normalised; what normalises to nothing counts only where all does (SQuAD 2.0)."""
    return [gold for gold in map(normalize_answer, expected) if gold] or [""]


def _f1(answer: list[str], gold: list[str]) -> float:
    if not answer or not gold:
        return float(answer == gold)
    common = (Counter(answer) & Counter(gold)).total()
    return 2 * common / (len(answer) + len(gold))
