"""What every compared memory system offers: histories told update by update, then questions that change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from torch import Tensor


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What a system made of one question.

    ``tokens``: its greedy answer, without the end mark; ``nll``: mean negative log-likelihood of the expected answer's
    tokens, in nats; ``context_tokens``: slots the prompt could attend to per layer (memory or text), without itself.
    """

    tokens: tuple[int, ...]
    nll: float
    context_tokens: int


class History(Protocol):
    """How a system takes updates in. States are values: ``tell`` returns the next, the old one stays usable.

    Systems that keep the same (M+ and MemoryLLM both keep latent tokens) share one ``History`` object, so that a
    measurement writes it once.
    """

    def start(self, num_rows: int) -> Any:
        """The state before anything is told, for a batch of ``num_rows`` histories."""

    def tell(self, state: Any, updates: Sequence[Tensor], seeds: Sequence[int]) -> Any:
        """The state after one more update in every row: token ids (T_b,) each; ``seeds`` fix each row's drops."""


class System(Protocol):
    """A memory system: a way to keep a history, and a way to read it for a question."""

    name: str
    history: History

    def ask(
        self, state: Any, prompts: Sequence[Tensor], answers: Sequence[Tensor], *, max_new_tokens: int
    ) -> list[Reply]:
        """One reply for each row: prompt ids (T_b,) up to where the answer begins, expected answer ids (A_b,)."""
