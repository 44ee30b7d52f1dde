"""A batch of prompts that a network has read, and what can be said on top: greedy answers, expected answers.

One forward reads the prompts; everything else continues from the keys and values it left. So what a system decides
when it reads (what to retrieve, what to keep) is decided by the prompt alone, never by the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F
from transformers.cache_utils import Cache, DynamicLayer

from mplus_memory.evaluation.padding import padded_left, padded_right
from mplus_memory.model.network import MPlusForCausalLM

KeysValues = tuple[Tensor, Tensor]


@dataclass(frozen=True, eq=False)
class Reading:
    """Prompts as they were read; can be continued as often as one likes.

    ``held``: each layer's keys and values, (B, kv_heads, S, head_dim) each; ``mask`` (B, T): which of the text's T
    slots hold a token (memory in the cache is masked by the cache itself); ``positions`` (B,): of the next token,
    counted from the text's beginning; ``logits`` (B, V) of the next token, float32.
    """

    network: MPlusForCausalLM
    cache: Cache
    held: tuple[KeysValues, ...]
    mask: Tensor
    positions: Tensor
    logits: Tensor


@torch.no_grad()
def read(network: MPlusForCausalLM, texts: Sequence[Tensor], cache: Cache) -> Reading:
    """Read token ids (T_b,), one row each, into a fresh ``cache``; rows are padded on the left and masked."""
    ids, mask = padded_left(texts, network.device)
    positions = (mask.cumsum(1) - 1).clamp_min(0)
    out = network(ids, attention_mask=mask, position_ids=positions, past_key_values=cache, logits_to_keep=1)
    return Reading(network, cache, held_by(cache), mask, mask.sum(1), out.logits[:, -1].float())


def held_by(cache: Cache) -> tuple[KeysValues, ...]:
    """Every layer's keys and values; a cache that grows makes new tensors, so these stay as they are."""
    held = []
    for layer in _layers(cache):
        assert layer.keys is not None and layer.values is not None, "held after the first forward"
        held.append((layer.keys, layer.values))
    return tuple(held)


def _layers(cache: Cache) -> list[DynamicLayer]:
    layers = [layer for layer in cache.layers if isinstance(layer, DynamicLayer)]
    assert len(layers) == len(cache.layers), [type(layer).__name__ for layer in cache.layers]
    return layers


class _Continuation:
    """Tokens said after a reading, from its end on; one at a time for each reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.mask, self.positions = reading, reading.mask, reading.positions
        for layer, (keys, values) in zip(_layers(reading.cache), reading.held, strict=True):
            layer.keys, layer.values = keys, values

    def say(self, ids: Tensor) -> Tensor:
        """Logits after each of the next tokens (B, T): (B, T, V)."""
        positions = self.positions[:, None] + torch.arange(ids.shape[1], device=ids.device)
        self.mask = torch.cat([self.mask, torch.ones_like(ids)], dim=1)
        self.positions = self.positions + ids.shape[1]
        network, cache = self.reading.network, self.reading.cache
        logits: Tensor = network(ids, attention_mask=self.mask, position_ids=positions, past_key_values=cache).logits
        return logits


@torch.no_grad()
def mean_nll(reading: Reading, answers: Sequence[Tensor]) -> list[float]:
    """−log p of each expected answer (A_b,) after its prompt, averaged over the answer's tokens, in nats."""
    ids, real = padded_right(answers, reading.logits.device)
    logits = reading.logits[:, None]
    if ids.shape[1] > 1:
        logits = torch.cat([logits, _Continuation(reading).say(ids[:, :-1]).float()], dim=1)
    losses = F.cross_entropy(logits.transpose(1, 2), ids, reduction="none")  # (B, A)
    means: list[float] = ((losses * real).sum(1) / real.sum(1)).tolist()
    return means


@torch.no_grad()
def greedy(reading: Reading, *, max_new_tokens: int, end_tokens: frozenset[int]) -> list[tuple[int, ...]]:
    """The likeliest token, again and again, up to one of ``end_tokens`` (left out) or ``max_new_tokens``."""
    said: list[list[int]] = [[] for _ in reading.logits]
    ended = [False] * len(said)
    continuation, logits = _Continuation(reading), reading.logits
    for number in range(max_new_tokens):
        tokens = logits.argmax(-1)  # (B,)
        for row, token in enumerate(tokens.tolist()):
            ended[row] |= token in end_tokens
            if not ended[row]:
                said[row].append(token)
        if all(ended) or number + 1 == max_new_tokens:
            break
        logits = continuation.say(tokens[:, None])[:, -1].float()
    return [tuple(row) for row in said]
