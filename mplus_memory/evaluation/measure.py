"""What is measured when a question comes due: the answer of a system, scored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

import torch

from mplus_memory.evaluation.episodes.asking import Asking
from mplus_memory.evaluation.episodes.episode import Episode, Probe
from mplus_memory.evaluation.scoring import contains, exact_match, token_f1
from mplus_memory.evaluation.system import History, Reply, System
from mplus_memory.training.dialogues import UNKNOWN

Row = dict[str, Any]


class Asked(NamedTuple):
    """A probe of an episode; one that does not count only fills a row of a batch."""

    episode: Episode
    probe: Probe
    counts: bool = True


class Measure(Protocol):
    """Something measured on the states of a history, under a name; it changes nothing."""

    name: str
    history: History

    def measure(self, state: Any, asked: Sequence[Asked]) -> list[Row]:
        """One row of plain JSON for each of ``asked``, one for each history of ``state``."""


class AnswerMeasure:
    """A system's greedy answers: scored by SQuAD's rules, and the likelihood of the expected ones."""

    def __init__(self, system: System, asking: Asking, *, max_new_tokens: int) -> None:
        self.name, self.history = system.name, system.history
        self.system, self.asking, self.max_new_tokens = system, asking, max_new_tokens

    def measure(self, state: Any, asked: Sequence[Asked]) -> list[Row]:
        prompts = [torch.tensor(one.probe.prompt) for one in asked]
        answers = [torch.tensor(one.probe.answer) for one in asked]
        replies = self.system.ask(state, prompts, answers, max_new_tokens=self.max_new_tokens)
        return [self._row(one, reply) for one, reply in zip(asked, replies, strict=True)]

    def _row(self, asked: Asked, reply: Reply) -> Row:
        text, probe = self.asking.text(reply.tokens), asked.probe
        return place_of(asked) | {
            "question": probe.question,
            "expected": list(probe.expected),
            "answer": text,
            "exact_match": exact_match(text, probe.expected),
            "contains": contains(text, probe.expected),
            "unknown": exact_match(text, [UNKNOWN]),
            "f1": token_f1(text, probe.expected),
            "nll": reply.nll,
            "context_tokens": reply.context_tokens,
        }


def place_of(asked: Asked) -> Row:
    """Which episode a row is of, how far back its context was, and how many updates were told before that."""
    episode, probe = asked.episode, asked.probe
    return {
        "episode": episode.index,
        "kind": episode.kind,
        "distance": probe.distance,
        "tokens_since": probe.tokens_since,
        "updates_before": probe.due - probe.distance - 1,
    }
