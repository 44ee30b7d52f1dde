"""How near every token in memory is to a query, by the trained retriever; nothing is generated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

from mplus_memory.errors import ModelError
from mplus_memory.memory.retrieval import scores
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.cache import MemoryCache
from mplus_memory.model.layers import MPlusDecoderLayer
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.model.read import ReadPrefix


class TokenScores(NamedTuple):
    """One layer's tokens, θ and Θ: sources (n,) and their retrieval scores (n,), both on the CPU."""

    sources: Tensor
    scores: Tensor


class _ScoringPrefix(ReadPrefix):
    """A read prefix that also scores every token of θ and Θ."""

    def __init__(self, memory: MemoryState, bos: Tensor | None, rotary_emb: nn.Module) -> None:
        super().__init__([memory], bos, rotary_emb)
        self.scored: list[TokenScores] = []

    def _retrieve(self, layer: MPlusDecoderLayer, index: int, row: int, prompt: Tensor) -> Tensor:
        held = self.memories[row].layers[index]
        keys = torch.cat([held.short_keys, held.long_keys]).to(prompt)
        values = scores(layer.memory_queries(prompt), keys).cpu()
        self.scored.append(TokenScores(torch.cat([held.short_sources, held.long_sources]), values))
        return super()._retrieve(layer, index, row, prompt)


@torch.no_grad()
def score_tokens(network: MPlusForCausalLM, memory: MemoryState, query: Sequence[int]) -> list[TokenScores]:
    """Scores of all tokens of ``memory`` for a query read with it, one entry a layer.

    Raises:
        ModelError: the model has no retriever (MemoryLLM).
    """
    if not network.config.has_retriever:
        raise ModelError(
            "latent recall needs a retriever, and this model (MemoryLLM) has none: recall with mode='lexical', ask "
            "with answer(), or use an M+ model"
        )
    bos = network.bos_embedding if network.config.add_bos_embedding else None
    source = _ScoringPrefix(memory, bos, network.model.rotary_emb)
    network(
        torch.tensor([list(query)], device=network.device),
        past_key_values=MemoryCache(source, network.config),
        logits_to_keep=1,
    )
    return source.scored
