"""Keys and values laid out for every prompt, each with its own tokens in its own order, and rotated.

Prompt by prompt what is laid out fits into the processor's cache; all at once each step of the rotation would read and
write hundreds of megabytes, in both directions.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from mplus_memory.model.layers import rotate_into


class _LaidOut(torch.autograd.Function):
    """Tables (S, heads · head_dim), rows (R, n), cos and sin (n, 1, head_dim)."""

    @staticmethod
    def forward(
        ctx: Any, keys: Tensor, values: Tensor, chosen: Tensor, cos: Tensor, sin: Tensor, heads: int
    ) -> tuple[Tensor, Tensor]:
        ctx.save_for_backward(chosen, cos, sin)
        ctx.heads, ctx.num_tokens = heads, len(keys)
        shape = (*chosen.shape, heads, keys.shape[1] // heads)
        out = keys.new_empty(shape), keys.new_empty(shape)
        for row, numbers in enumerate(chosen):
            rotate_into(out[0][row], keys.index_select(0, numbers).view(shape[1:]), cos, sin)
            torch.index_select(values, 0, numbers, out=out[1][row].view(len(numbers), -1))
        return out

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> tuple[Tensor | None, ...]:
        chosen, cos, sin = ctx.saved_tensors
        to_keys, to_values = gradients
        turned = torch.empty_like(to_keys, memory_format=torch.contiguous_format)
        for row, gradient in enumerate(to_keys):
            rotate_into(turned[row], gradient, cos, -sin)
        numbers = chosen.flatten()
        tables = (
            torch.ops.aten.embedding_dense_backward(whole.reshape(len(numbers), -1), numbers, ctx.num_tokens, -1, False)
            for whole in (turned, to_values)
        )
        return (*tables, None, None, None, None)


def laid_out(keys: Tensor, values: Tensor, chosen: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor]:
    """Tokens ``chosen`` (R, n) of keys and values (heads, S, head_dim), the keys rotated by cos and sin (n, head_dim).

    Returns two of (R, heads, n, head_dim).
    """
    heads, _, width = keys.shape
    tables = (part.transpose(0, 1).reshape(-1, heads * width) for part in (keys, values))
    angles = (part[:, None] for part in (cos, sin))
    out: tuple[Tensor, Tensor] = _LaidOut.apply(*tables, chosen, *angles, heads)  # type: ignore[no-untyped-call]
    return out[0].transpose(1, 2), out[1].transpose(1, 2)
