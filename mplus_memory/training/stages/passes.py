"""The two passes with gradients: the write pass of inference, and the read pass of inference layer by layer.

The read is told once more here because transformers' gradient checkpointing drops the cache in which memory stands:
each layer gets a cache of its own, so that it can be run again for its gradients. A test holds both reads equal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

import torch
from torch import Tensor
from torch.utils.checkpoint import checkpoint

from mplus_memory.memory.state import MemoryState, TensorTokens
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.model.cache import PrefixCache, PrefixLayer, layer_mask, rotary
from mplus_memory.model.layers import MPlusDecoderLayer
from mplus_memory.model.network import Delta, MPlusForCausalLM
from mplus_memory.model.read import ReadPrefix

_Out = TypeVar("_Out")


def write_chunk(
    network: MPlusForCausalLM, chunk: Tensor, memory: MemoryState, *, learns: bool, checkpointing: bool = False
) -> Delta:
    """What one write pass of ``chunk`` (T,) after ``memory`` makes; with gradients if it ``learns``.

    With ``checkpointing`` the pass, of one chunk at most, is run again for its gradients. Keys carry no gradients.
    """
    layers = range(network.config.num_hidden_layers)
    previous = [[memory.last_tokens(layer)] for layer in layers]
    if not learns:
        with torch.no_grad():
            return network.write_after([chunk], previous)[0]

    def tokens_and_keys() -> tuple[Tensor, Tensor]:
        (delta,) = network.write_after([chunk], previous)
        return delta.tokens, delta.keys.detach()

    tokens, keys = _maybe_checkpointed(tokens_and_keys, checkpointing)
    return Delta(tokens, keys)


def after_write(memory: MemoryState, delta: Delta, seed: int) -> MemoryState:
    """``memory`` after the update with ``delta``; gradients of its tokens flow on through θ, but not through Θ."""
    kept = TensorTokens(delta.tokens.detach().cpu())  # beside the weights' device, to leave room there
    return advance(memory, delta.tokens, delta.keys, draw_all_drops(memory, seed, delta.tokens.shape[1]), kept)


class Ranking(Protocol):
    """What a stage adds in each layer of a read pass: a loss on the layer's input and its prefix."""

    def __call__(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, prefix: ReadPrefix) -> Tensor:
        """A scalar; ``hidden`` (T, d) is the layer's input, ``prefix.retrieved[index]`` is known."""


def read(
    network: MPlusForCausalLM,
    ids: Tensor,
    memory: MemoryState,
    *,
    checkpointing: bool = False,
    ranking: Ranking | None = None,
) -> tuple[Tensor, list[Tensor]]:
    """Hidden states after the last norm for the prompt ``ids`` (T,) read with ``memory``, and a ranking loss a layer.

    Returns (T, d) and L scalars, or none of them without ``ranking``.
    """
    model = network.model
    bos = network.bos_embedding if network.config.add_bos_embedding else None
    prefix = ReadPrefix([memory], bos, model.rotary_emb)
    assert prefix.uniform(), "all layers drop as many tokens"
    x = model.embed_tokens(ids[None])
    text = torch.arange(len(ids), device=ids.device) + prefix.prompt_start
    embeddings = rotary(model.rotary_emb, text, x)
    real = torch.ones(1, prefix.length + len(ids), dtype=torch.bool, device=ids.device)
    mask = layer_mask(_layer_cache(network, prefix), network.config, 0, x, real)
    losses: list[Tensor] = []
    for index, layer in enumerate(model.decoder_layers()):

        def run(x: Tensor, index: int = index, layer: MPlusDecoderLayer = layer) -> tuple[Tensor, Tensor | None]:
            cache = _layer_cache(network, prefix)
            cache.prefixes[index].start(*prefix.make(layer, index, x, real[:, prefix.length :]))
            out = layer(x, attention_mask=mask, past_key_values=cache, position_embeddings=embeddings)
            return out, ranking(layer, index, x[0], prefix) if ranking else None

        x, loss = _maybe_checkpointed(run, checkpointing, x)
        if loss is not None:
            losses.append(loss)
    return model.norm(x)[0], losses


def _layer_cache(network: MPlusForCausalLM, prefix: ReadPrefix) -> PrefixCache:
    return PrefixCache([PrefixLayer(prefix.length) for _ in range(network.config.num_hidden_layers)])


def _maybe_checkpointed(run: Callable[..., _Out], checkpointing: bool, *inputs: Tensor) -> _Out:
    if checkpointing and torch.is_grad_enabled():
        outputs: _Out = checkpoint(run, *inputs, use_reentrant=False)
        return outputs
    return run(*inputs)


def passage_loss(network: MPlusForCausalLM, hidden: Tensor, ids: Tensor, skipped: int = 0) -> Tensor:
    """Mean cross-entropy of each token of ``ids`` (T,) given those before it; hidden (T, d).

    The first ``skipped`` tokens are read but not predicted.
    """
    first = max(1, skipped)
    logits = network.lm_head(hidden[first - 1 : -1])
    return torch.nn.functional.cross_entropy(logits.float(), ids[first:])
