"""How often ``recall`` finds the messages that hold an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tqdm import tqdm

from mplus_memory.records import Message, Recalled
from mplus_memory.transcripts.locomo import Question

CUTOFFS = (5, 10)


class RecallSession(Protocol):
    """What the measurement needs of a session."""

    def recall(self, query: str, limit: int = 5) -> Sequence[Recalled]:
        """The nearest messages."""
        ...

    def messages(self) -> Sequence[Message]:
        """The journal."""
        ...


@dataclass(frozen=True, kw_only=True)
class RecallScore:
    """recall@k: of a question's evidence messages the share among the k nearest, averaged over the questions.

    ``by_category`` maps a category to its number of questions and its recall at each cutoff; ``chance`` is
    what k messages drawn at random would reach. Questions whose evidence the session does not hold are left out.
    """

    num_questions: int
    num_left_out: int
    recall: dict[int, float]
    chance: dict[int, float]
    by_category: dict[int, tuple[int, dict[int, float]]]


def measure_recall(
    session: RecallSession, questions: Sequence[Question], *, cutoffs: Sequence[int] = CUTOFFS, progress: bool = False
) -> RecallScore:
    """recall@k of the session over ``questions``; a read-only measurement."""
    messages = session.messages()
    held = {message.external_id for message in messages}
    asked = [question for question in questions if held.intersection(question.evidence)]
    found = [
        (question.category, _shares(session, question, held.intersection(question.evidence), cutoffs))
        for question in tqdm(asked, unit="question", desc="recall", disable=not progress)
    ]
    categories = sorted({category for category, _ in found})
    return RecallScore(
        num_questions=len(found),
        num_left_out=len(questions) - len(found),
        recall=_means((shares for _, shares in found), cutoffs),
        chance={k: min(1.0, k / max(1, len(messages))) for k in cutoffs},
        by_category={
            c: (sum(c == category for category, _ in found), _means((s for cat, s in found if cat == c), cutoffs))
            for c in categories
        },
    )


def _shares(
    session: RecallSession, question: Question, evidence: set[str | None], cutoffs: Sequence[int]
) -> dict[int, float]:
    nearest = [recalled.message.external_id for recalled in session.recall(question.question, limit=max(cutoffs))]
    return {k: len(evidence.intersection(nearest[:k])) / len(evidence) for k in cutoffs}


def _means(rows: Iterable[dict[int, float]], cutoffs: Sequence[int]) -> dict[int, float]:
    rows = list(rows)
    return {k: sum(row[k] for row in rows) / len(rows) if rows else 0.0 for k in cutoffs}
