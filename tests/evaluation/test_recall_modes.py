"""The comparison of modes, on rankings that are known."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

import pytest

from mplus_memory.evaluation.recall_modes import compare_modes
from mplus_memory.records import Message, Recalled
from mplus_memory.transcripts.locomo import Question

NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Known:
    """Twenty messages; by words they come in order, by the retriever backwards, hybrid begins with the seventh."""

    orders: ClassVar = {
        "lexical": list(range(20)),
        "latent": list(range(19, -1, -1)),
        "hybrid": [7, *range(7), *range(8, 20)],
    }

    def messages(self) -> list[Message]:
        return [
            Message(id=str(n), position=n, role="user", content=str(n), author=None, created_at=None, imported_at=NOW,
                    external_id=f"D1:{n}", step=1) for n in range(20)
        ]  # fmt: skip

    def recall(self, query: str, limit: int = 5, *, mode: str = "hybrid") -> list[Recalled]:
        messages = self.messages()
        return [Recalled(message=messages[n], score=1.0) for n in self.orders[mode][:limit]]


def question(*evidence: str) -> Question:
    return Question(session="s", question="?", answer="!", evidence=evidence, category=1)


def test_figures_of_known_rankings() -> None:
    report = compare_modes([(Known(), [question("D1:0", "D1:7"), question("D1:12"), question("D9:9"), question()])])
    assert (report.num_sessions, report.num_messages, report.num_questions, report.num_left_out) == (1, 20, 2, 2)
    means = {mode: [round(one.mean, 4) for one in figures.values()] for mode, figures in report.scores.items()}
    assert means == {
        "hybrid": [(1 + 0) / 2, (1 + 0) / 2, (1 + 0) / 2],
        "lexical": [(0.5 + 0) / 2, (1 + 0) / 2, (1 + 0) / 2],
        "latent": [0.0, (0 + 1) / 2, round((0 + 1 / 8) / 2, 4)],
    }
    assert report.gain["recall@5"].mean == pytest.approx(0.25) and report.gain["mrr@10"].mean == 0.0
    assert report.chance == {"recall@5": 0.25, "recall@10": 0.5}
    found = report.found
    assert (found.total, found.both, found.lexical_alone, found.latent_alone, found.neither) == (3, 0, 2, 1, 0)
    assert found.hybrid == 2
    low, high = report.scores["hybrid"]["recall@5"].low, report.scores["hybrid"]["recall@5"].high
    assert low is not None and high is not None and 0.0 <= low <= 0.5 <= high <= 1.0


def test_no_questions_no_figures() -> None:
    report = compare_modes([(Known(), [])])
    assert report.num_questions == 0 and report.scores["hybrid"]["recall@5"].low is None
