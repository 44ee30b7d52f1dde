"""The stock Llama layers, taught to let a memory prefix in before they run."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from transformers.models.llama.modeling_llama import LlamaDecoderLayer, LlamaModel

from mplus_memory.model.cache import MemoryCache
from mplus_memory.model.config import MPlusConfig


def make_selector(config: MPlusConfig) -> nn.Module:
    """f_q or f_k: Linear(d, 2·d_key) – SiLU – Linear(2·d_key, d_key), or one Linear; no bias."""
    d, width = config.hidden_size, config.key_size
    if config.num_selector_layers == 1:
        return nn.Linear(d, width, bias=False)
    return nn.Sequential(nn.Linear(d, 2 * width, bias=False), nn.SiLU(), nn.Linear(2 * width, width, bias=False))


class LongLinear(nn.Linear):
    """A linear map of many inputs, whose results on a CPU do not depend on how many rows are computed at once.

    MKL adds up a product of more than ``LONGEST`` terms in parts, and how many depends on the number of rows: sessions
    told in one batch would not have the digests of sessions told alone. Here the parts are always the same.
    """

    LONGEST = 768

    def forward(self, input: Tensor) -> Tensor:
        """(…, T, in) → (…, T, out); a single row, and what is to be learnt, as ``nn.Linear`` does."""
        if input.shape[-2] == 1 or input.device.type != "cpu" or torch.is_grad_enabled():
            return super().forward(input)
        rows = input.reshape(-1, self.in_features)
        num_parts = -(-self.in_features // self.LONGEST)
        first, *others = zip(
            rows.tensor_split(num_parts, dim=1), self.weight.tensor_split(num_parts, dim=1), strict=True
        )
        out = first[0] @ first[1].T if self.bias is None else torch.addmm(self.bias, first[0], first[1].T)
        for part, weight in others:
            out = torch.addmm(out, part, weight.T)
        return out.view(*input.shape[:-1], self.out_features)


class MPlusDecoderLayer(LlamaDecoderLayer):
    """A Llama decoder layer with a retriever; before it runs, the cache is given this layer's prefix."""

    def __init__(self, config: MPlusConfig, layer_idx: int) -> None:
        super().__init__(config, layer_idx)
        inner, d = config.intermediate_size, config.hidden_size
        if d <= LongLinear.LONGEST < inner:  # in wider networks other products depend on it as well
            self.mlp.down_proj = LongLinear(inner, d, bias=config.mlp_bias)
        if config.add_selector:
            self.self_attn.query_proj = make_selector(config)
            self.self_attn.key_proj = make_selector(config)
        if config.add_encoder_retriever:  # in the checkpoints, but not used at inference
            self.self_attn.encoder_query_proj = make_selector(config)

    def forward(self, hidden_states: Tensor, *args: Any, **kwargs: Any) -> Tensor:
        cache = kwargs.get("past_key_values")
        if isinstance(cache, MemoryCache):
            mask = kwargs.get("attention_mask")
            kwargs["attention_mask"] = cache.enter(self, hidden_states, mask)
        out: Tensor = super().forward(hidden_states, *args, **kwargs)
        return out

    @property
    def kv_cache_dtype(self) -> str | None:
        """What keys and values of memory are rounded to and kept in, if not as they are computed."""
        kind: str | None = self.self_attn.config.kv_cache_dtype
        return kind

    def memory_keys(self, tokens: Tensor) -> Tensor:
        """Retrieval keys f_k(norm(token)) of this layer: (…, d) → (…, d_key); width 0 without a retriever."""
        if not hasattr(self.self_attn, "key_proj"):
            return tokens[..., :0]
        keys: Tensor = self.self_attn.get_submodule("key_proj")(self.input_layernorm(tokens))
        return keys

    def memory_queries(self, hidden: Tensor) -> Tensor:
        """Retrieval queries f_q(norm(h)) of this layer: (…, d) → (…, d_key)."""
        queries: Tensor = self.self_attn.get_submodule("query_proj")(self.input_layernorm(hidden))
        return queries


class MPlusModel(LlamaModel):
    """LlamaModel over ``MPlusDecoderLayer``."""

    def __init__(self, config: MPlusConfig) -> None:
        super().__init__(config)
        self.layers = nn.ModuleList([MPlusDecoderLayer(config, i) for i in range(config.num_hidden_layers)])
        self.post_init()  # type: ignore[no-untyped-call]

    def decoder_layers(self) -> list[MPlusDecoderLayer]:
        """The layers, under their own type."""
        return [layer for layer in self.layers if isinstance(layer, MPlusDecoderLayer)]


def project_prefix(layer: MPlusDecoderLayer, tokens: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor]:
    """Keys and values of prefix tokens: norm, k_proj, v_proj and rotation, nothing else.

    tokens (B, P, d); cos and sin (1 or B, P, head_dim) → two of (B, kv_heads, P, head_dim).
    """
    keys, values = project(layer, tokens)
    return rotate(keys, cos, sin), values


def project(layer: MPlusDecoderLayer, tokens: Tensor) -> tuple[Tensor, Tensor]:
    """Keys before rotation and values of tokens (B, P, d): two of (B, kv_heads, P, head_dim)."""
    attention = layer.self_attn
    normed = layer.input_layernorm(tokens)
    heads = (-1, attention.head_dim)
    keys = attention.k_proj(normed).unflatten(-1, heads).transpose(1, 2)
    values = attention.v_proj(normed).unflatten(-1, heads).transpose(1, 2)
    return keys, values


def rotate_into(out: Tensor, x: Tensor, cos: Tensor, sin: Tensor) -> None:
    """``rotate`` of (…, head_dim) into ``out``, to the bit, with fewer copies; cos and sin as they broadcast."""
    half = x.shape[-1] // 2
    torch.mul(x, cos, out=out)
    out[..., :half] -= x[..., half:] * sin[..., :half]
    out[..., half:] += x[..., :half] * sin[..., half:]


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary position embedding of (B, heads, P, head_dim), in the half-split convention of Llama."""
    first, second = x.chunk(2, dim=-1)
    turned = torch.cat((-second, first), dim=-1)
    return x * cos.unsqueeze(1) + turned * sin.unsqueeze(1)
