"""Stage 2: long documents, and the retriever trained beside the network.

In each layer the prompt, cut at a random length, ranks the tokens of θ: those that its own document wrote are positive,
the rest negative (``retriever_loss``). Only on a full memory: an empty one holds the document alone.
"""

from __future__ import annotations

import torch
from torch import Tensor

from mplus_memory.memory.state import MemoryState
from mplus_memory.model.layers import MPlusDecoderLayer
from mplus_memory.model.read import ReadPrefix
from mplus_memory.training.stages.passes import Ranking
from mplus_memory.training.stages.retriever_loss import Found, found_at, pair_scores, retriever_loss
from mplus_memory.training.stages.stage1 import Stage1
from mplus_memory.training.stages.tasks import Task


class Stage2(Stage1):
    """Stage 1 with the retriever's loss; figures ``short_precision`` and ``short_recall`` of the K0 best of θ."""

    def ranking(
        self, task: Task, births: tuple[int, int], memory: MemoryState, figures: dict[str, float]
    ) -> Ranking | None:
        if not task.full or task.kind == "plain":
            return None

        def rank(layer: MPlusDecoderLayer, index: int, hidden: Tensor, prefix: ReadPrefix) -> Tensor:
            tokens, positive = self.candidates(index, memory, prefix, births)
            scores = pair_scores(layer, hidden[: task.ranked], tokens)
            self.note(figures, index, scores.detach(), positive, memory, prefix, births)
            return retriever_loss(scores, positive, self.stage.retriever)

        return rank

    def candidates(
        self, index: int, memory: MemoryState, prefix: ReadPrefix, births: tuple[int, int]
    ) -> tuple[Tensor, Tensor]:
        """Tokens (n, d) that are ranked in a layer, and which are positive (n,)."""
        held = memory.layers[index]
        return held.short_hidden, belongs(memory, index, held.short_sources, births).to(held.short_hidden.device)

    def note(
        self,
        figures: dict[str, float],
        index: int,
        scores: Tensor,
        positive: Tensor,
        memory: MemoryState,
        prefix: ReadPrefix,
        births: tuple[int, int],
    ) -> None:
        """Note how well the layer ranked θ: the candidates' last tokens."""
        n = memory.num_short_term
        count = self.settings.memory.retrieved_blocks * self.settings.memory.update_tokens
        values = torch.sigmoid(scores).mean(0)[-n:] if n else scores[0, :0]
        put(figures, "short", index, found_at(values, positive[len(positive) - n :], count))


def belongs(memory: MemoryState, index: int, sources: Tensor, births: tuple[int, int]) -> Tensor:
    """Which of a layer's tokens were born from ``births[0]`` to ``births[1]``: (n,) bool."""
    born = memory.written.births(index, sources)
    return (born >= births[0]) & (born <= births[1])


def put(figures: dict[str, float], name: str, index: int, found: Found | None) -> None:
    """Note a layer's precision and recall under ``name``."""
    if found is not None:
        figures[f"{name}_precision/{index}"] = found.precision
        figures[f"{name}_recall/{index}"] = found.recall
