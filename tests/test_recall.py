"""recall@k on a session whose ranking is known."""

from datetime import UTC, datetime

import pytest

from mplus_memory.evaluation.recall import measure_recall
from mplus_memory.records import Message, Recalled
from mplus_memory.transcripts.locomo import Question


class Ranked:
    """A session of twenty messages that always recalls them in order."""

    def messages(self) -> list[Message]:
        now = datetime.now(UTC)
        return [
            Message(
                id=str(i), position=i, role="user", content=str(i), author=None, created_at=None, imported_at=now,
                external_id=f"D1:{i}", step=1,
            )
            for i in range(20)
        ]  # fmt: skip

    def recall(self, query: str, limit: int = 5) -> list[Recalled]:
        return [Recalled(message=message, score=1.0) for message in self.messages()[:limit]]


def question(*evidence: str, category: int = 1) -> Question:
    return Question(session="s", question="?", answer="!", evidence=evidence, category=category)


def test_recall_is_the_share_of_evidence_among_the_nearest() -> None:
    questions = [question("D1:0", "D1:7"), question("D1:19", category=2), question("D9:9"), question()]
    score = measure_recall(Ranked(), questions)
    assert (score.num_questions, score.num_left_out) == (2, 2)
    assert score.recall == {5: pytest.approx(0.25), 10: pytest.approx(0.5)}
    assert score.chance == {5: pytest.approx(0.25), 10: pytest.approx(0.5)}
    assert score.by_category == {1: (1, {5: 0.5, 10: 1.0}), 2: (1, {5: 0.0, 10: 0.0})}


def test_evidence_the_session_lacks_does_not_count_against_it() -> None:
    assert measure_recall(Ranked(), [question("D1:0", "D9:9")]).recall[5] == 1.0


def test_no_questions_no_recall() -> None:
    assert measure_recall(Ranked(), []).recall == {5: 0.0, 10: 0.0}
