"""The ways of recalling side by side, on conversations whose questions name the messages that hold the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tqdm import tqdm

from mplus_memory.evaluation.intervals import Estimate, mean_interval
from mplus_memory.evaluation.recall import CUTOFFS
from mplus_memory.recalling import MODES, Mode
from mplus_memory.records import Message, Recalled
from mplus_memory.transcripts.locomo import Question

DEPTH = max(CUTOFFS)
FIGURES = (*(f"recall@{k}" for k in CUTOFFS), f"mrr@{DEPTH}")


class ModalSession(Protocol):
    """What the comparison needs of a session."""

    def recall(self, query: str, limit: int = 5, *, mode: Mode = "hybrid") -> Sequence[Recalled]:
        """The nearest messages."""
        ...

    def messages(self) -> Sequence[Message]:
        """The journal."""
        ...


@dataclass(frozen=True, kw_only=True)
class Contributions:
    """Of all evidence messages, how many the first ten of each ranking hold: both, one alone, neither; and hybrid."""

    total: int
    both: int
    latent_alone: int
    lexical_alone: int
    neither: int
    hybrid: int


@dataclass(frozen=True, kw_only=True)
class RecallReport:
    """``scores`` maps a mode to its figures, each a mean over questions with a 95 % interval.

    recall@k: of a question's evidence messages the share among the k best; mrr@10: one over the place of the first of
    them, 0 if it is not among the ten best. ``gain``: hybrid less lexical, question by question. ``chance``: recall of
    messages drawn at random. Questions whose evidence no session holds are ``num_left_out``.
    """

    num_sessions: int
    num_messages: int
    num_questions: int
    num_left_out: int
    scores: dict[str, dict[str, Estimate]]
    gain: dict[str, Estimate]
    chance: dict[str, float]
    found: Contributions


@dataclass(frozen=True)
class _Asked:
    """One question: its evidence in the session, the ten best of every mode, and how many messages there are."""

    evidence: frozenset[str]
    best: dict[Mode, list[str | None]]
    num_messages: int


def compare_modes(
    conversations: Iterable[tuple[ModalSession, Sequence[Question]]], *, progress: bool = False
) -> RecallReport:
    """Every question asked of its session in every mode; a read-only measurement.

    Raises:
        ModelError: the model has no retriever.
    """
    asked: list[_Asked] = []
    sizes, left_out = [], 0
    for session, questions in conversations:
        held = {message.external_id for message in session.messages()}
        sizes.append(len(held))
        for question in tqdm(questions, desc="recall", unit="question", disable=not progress):
            evidence = frozenset(name for name in question.evidence if name in held)
            if evidence:
                asked.append(_Asked(evidence, _best(session, question.question), len(held)))
            else:
                left_out += 1
    return _report(asked, sizes, left_out)


def _best(session: ModalSession, question: str) -> dict[Mode, list[str | None]]:
    return {
        mode: [recalled.message.external_id for recalled in session.recall(question, DEPTH, mode=mode)]
        for mode in MODES
    }


def _report(asked: Sequence[_Asked], sizes: Sequence[int], left_out: int) -> RecallReport:
    values = {mode: {name: [_FIGURE[name](one, mode) for one in asked] for name in FIGURES} for mode in MODES}
    more = {
        name: [h - w for h, w in zip(values["hybrid"][name], values["lexical"][name], strict=True)] for name in FIGURES
    }
    return RecallReport(
        num_sessions=len(sizes),
        num_messages=sum(sizes),
        num_questions=len(asked),
        num_left_out=left_out,
        scores={mode: {name: _estimate(row) for name, row in figures.items()} for mode, figures in values.items()},
        gain={name: _estimate(row) for name, row in more.items()},
        chance={f"recall@{k}": _mean([min(1.0, k / one.num_messages) for one in asked]) for k in CUTOFFS},
        found=_contributions(asked),
    )


def _share(cutoff: int) -> Callable[[_Asked, Mode], float]:
    return lambda one, mode: len(one.evidence.intersection(one.best[mode][:cutoff])) / len(one.evidence)


def _reciprocal_place(one: _Asked, mode: Mode) -> float:
    places = [place for place, name in enumerate(one.best[mode][:DEPTH], 1) if name in one.evidence]
    return 1.0 / places[0] if places else 0.0


_FIGURE = {f"recall@{k}": _share(k) for k in CUTOFFS} | {f"mrr@{DEPTH}": _reciprocal_place}


def _contributions(asked: Sequence[_Asked]) -> Contributions:
    counts = dict.fromkeys(("both", "latent_alone", "lexical_alone", "neither", "hybrid"), 0)
    for one in asked:
        latent, lexical, hybrid = (
            one.evidence.intersection(one.best[mode]) for mode in ("latent", "lexical", "hybrid")
        )
        counts["both"] += len(latent & lexical)
        counts["latent_alone"] += len(latent - lexical)
        counts["lexical_alone"] += len(lexical - latent)
        counts["neither"] += len(one.evidence - latent - lexical)
        counts["hybrid"] += len(hybrid)
    return Contributions(total=sum(len(one.evidence) for one in asked), **counts)


def _estimate(values: Sequence[float]) -> Estimate:
    low, high = mean_interval(values) if len(values) > 1 else (None, None)
    return Estimate(mean=_mean(values), low=low, high=high)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
