"""transformers' scaled-dot-product attention, without copying keys and values for every query head of a group.

With a mask, as every prompt after memory has one, transformers first repeats the keys and values of grouped-query
models; torch's kernel for CPUs gives the same bits without.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn
from transformers import AttentionInterface, PretrainedConfig
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import AttentionMaskInterface, sdpa_mask

NAME = "mplus_sdpa"


def grouped_attention(
    module: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    dropout: float = 0.0,
    scaling: float | None = None,
    **kwargs: Any,
) -> tuple[Tensor, None]:
    """As ``sdpa_attention_forward``: query (B, heads, T, head_dim), key and value (B, kv_heads, S, head_dim)."""
    one_query = query.shape[2] == 1  # transformers repeats nothing then
    if attention_mask is None or one_query or query.shape[1] == key.shape[1] or query.device.type != "cpu":
        out: tuple[Tensor, None] = sdpa_attention_forward(
            module, query, key, value, attention_mask, dropout=dropout, scaling=scaling, **kwargs
        )
        return out
    attended = nn.functional.scaled_dot_product_attention(
        query, key, value, attn_mask=attention_mask, dropout_p=dropout, scale=scaling, enable_gqa=True
    )
    return attended.transpose(1, 2).contiguous(), None


AttentionInterface.register(NAME, grouped_attention)
AttentionMaskInterface.register(NAME, sdpa_mask)


def use_grouped(config: PretrainedConfig) -> None:
    """Use it where transformers would use its own; any other choice stands."""
    if config._attn_implementation == "sdpa":
        config._attn_implementation = NAME
