"""Stage 3: with Θ. What θ drops enters Θ, and the K0 tokens that the prompt retrieves stand in its prefix.

Nothing else changes in the loss: the network's memory now has a Θ (``base.stage_config``), the read pass retrieves from
it as at inference, and the ranking loss is over what stands before the prompt, retrieved tokens and θ. The running Θ is
merged every ``merge_every`` updates: folded into one pool, its keys made anew by the f_k of the day.
"""

from __future__ import annotations

import torch
from torch import Tensor

from mplus_memory.memory.state import MemoryState
from mplus_memory.model.read import ReadPrefix
from mplus_memory.training.stages.retriever_loss import Found
from mplus_memory.training.stages.stage2 import Stage2, belongs, put


class Stage3(Stage2):
    """Stage 2 with Θ; figures ``long_precision`` and ``long_recall`` of what was retrieved from it."""

    def candidates(
        self, index: int, memory: MemoryState, prefix: ReadPrefix, births: tuple[int, int]
    ) -> tuple[Tensor, Tensor]:
        tokens, positive = super().candidates(index, memory, prefix, births)
        retrieved = prefix.retrieved[index][0]
        fetched = memory.written.fetch(index, retrieved, like=tokens.detach())
        ours = belongs(memory, index, retrieved, births).to(positive)
        return torch.cat([fetched, tokens]), torch.cat([ours, positive])

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
        super().note(figures, index, scores, positive, memory, prefix, births)
        retrieved = prefix.retrieved[index][0]
        wanted = int(belongs(memory, index, memory.layers[index].long_sources, births).sum())
        if wanted and len(retrieved):
            hits = int(belongs(memory, index, retrieved, births).sum())
            put(figures, "long", index, Found(hits / len(retrieved), hits / min(wanted, len(retrieved))))
