"""Negative log-likelihood of given text, token by token: read with a memory, or by any causal model without one.

Θ is read for a prompt, at its first forward (arXiv 2502.00592, §3). So a text to be predicted is cut in two: the
**cue** is the prompt and alone decides what is retrieved, the **target** follows as an answer does, each of its tokens
predicted from the memory, the cue and the target before it. No target token has a part in the retrieval.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import PreTrainedModel

from mplus_memory.evaluation.padding import padded_left, padded_right
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.network import MPlusForCausalLM


@dataclass(frozen=True)
class Passage:
    """Token ids to read first, and token ids to predict after them; at least one of each."""

    cue: tuple[int, ...]
    target: tuple[int, ...]

    def __post_init__(self) -> None:
        assert self.cue and self.target, (len(self.cue), len(self.target))


@torch.no_grad()
def nll_with_memory(
    network: MPlusForCausalLM, passages: Sequence[Passage], memory: MemoryState | Sequence[MemoryState]
) -> list[Tensor]:
    """−ln p of every target token in nats, read with ``memory`` (one for all, or one for each): rows of (A_b,)."""
    device = network.device
    cues, are_cue = padded_left([torch.tensor(p.cue) for p in passages], device)
    targets, are_target = padded_right([torch.tensor(p.target) for p in passages], device)
    cache = network.memory_cache(memory)
    logits = [network(cues, attention_mask=are_cue, past_key_values=cache, logits_to_keep=1).logits]  # (B, 1, V)
    if targets.shape[1] > 1:
        seen = torch.cat([are_cue, are_target[:, :-1]], dim=1)
        logits.append(network(targets[:, :-1], attention_mask=seen, past_key_values=cache).logits)  # (B, A - 1, V)
    both = torch.cat(logits, dim=1)
    return [_nll(both[row], passage.target) for row, passage in enumerate(passages)]


@torch.no_grad()
def nll_without_memory(model: PreTrainedModel, passages: Sequence[Passage]) -> list[Tensor]:
    """−ln p of every target token in nats, by a causal model that sees cue and target alone: rows of (A_b,).

    Rows are padded on the right, where causal attention never looks.
    """
    ids, _ = padded_right([torch.tensor((*p.cue, *p.target)) for p in passages], model.device)
    first = min(len(p.cue) for p in passages) - 1  # the earliest position that predicts a target
    logits = model(ids, use_cache=False, logits_to_keep=ids.shape[1] - first).logits
    return [_nll(logits[row, len(p.cue) - 1 - first :], p.target) for row, p in enumerate(passages)]


def _nll(logits: Tensor, target: Sequence[int]) -> Tensor:
    """logits (>= A, V), whose first A rows predict ``target`` (A,) → (A,) in float64 on the CPU."""
    wanted = torch.tensor(target, device=logits.device)
    return nn.functional.cross_entropy(logits[: len(target)].float(), wanted, reduction="none").double().cpu()
