"""Θ ranked by the layer's own attention instead of the trained retriever: the ablation of M+ (arXiv 2502.00592).

score(k) = mean over heads and prompt tokens of softmax_k(q · k / √d_head), the softmax over all of Θ, with
q = RoPE(q_proj(norm(h))) where the prompt token stands and k = RoPE(k_proj(norm(token))) in the middle of the retrieved
slots for every token: a token of Θ has no place of its own until it is retrieved. The K0 best, oldest first.
"""

from __future__ import annotations

import torch
from torch import Tensor

from mplus_memory.model.cache import rotary
from mplus_memory.model.layers import MPlusDecoderLayer, project_prefix, rotate
from mplus_memory.model.read import ReadPrefix

_BLOCK = 16_384  # tokens of Θ projected at once
_LOGITS = 1 << 26  # attention logits in memory at once: 256 MiB in float32


class AttentionPrefix(ReadPrefix):
    """A read prefix that retrieves what the layer attends to most, over all its heads."""

    def score(self, layer: MPlusDecoderLayer, index: int, row: int, prompt: Tensor) -> Tensor:
        """How much ``prompt`` (T, d) attends to each token of the row's Θ: (m,), summing to one."""
        memory = self.memories[row]
        blocks = memory.layers[index].long_sources.split(_BLOCK)
        keys = [self._keys(layer, memory.written.fetch(index, block, like=prompt)) for block in blocks]
        return pooled_attention(self._queries(layer, prompt), torch.cat(keys, dim=1), layer.self_attn.scaling)

    def _queries(self, layer: MPlusDecoderLayer, prompt: Tensor) -> Tensor:
        """Attention queries of the prompt where it stands: (heads, T, head_dim)."""
        attention = layer.self_attn
        queries = attention.q_proj(layer.input_layernorm(prompt[None])).unflatten(-1, (-1, attention.head_dim))
        positions = self.prompt_start + torch.arange(len(prompt))
        return rotate(queries.transpose(1, 2), *rotary(self.rotary_emb, positions, prompt))[0]

    def _keys(self, layer: MPlusDecoderLayer, tokens: Tensor) -> Tensor:
        """Attention keys of tokens (m, d), all in the middle of the retrieved slots: (kv_heads, m, head_dim)."""
        middle = self.layout.num_bos + self.layout.size.retrieved_tokens // 2
        cos, sin = rotary(self.rotary_emb, torch.full((len(tokens),), middle), tokens)
        return project_prefix(layer, tokens[None], cos, sin)[0][0]


def pooled_attention(queries: Tensor, keys: Tensor, scaling: float) -> Tensor:
    """Softmax over the keys for each head and query, averaged over both: (m,) in float32.

    queries (heads, T, head_dim); keys (kv_heads, m, head_dim), each shared by heads / kv_heads heads in a row.
    """
    grouped = queries.float().unflatten(0, (len(keys), -1))  # (kv_heads, group, T, head_dim)
    turned = keys.float().transpose(1, 2) * scaling
    total = turned.new_zeros(turned.shape[-1])
    at_once = max(1, _LOGITS // (len(queries) * keys.shape[1]))
    for part in grouped.split(at_once, dim=2):
        total += (part.flatten(1, 2) @ turned).softmax(-1).sum((0, 1))
    return total / (queries.shape[0] * queries.shape[1])
