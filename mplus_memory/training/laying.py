"""Keys and values laid out for every prompt, each with its own tokens in its own order, and rotated.

Prompt by prompt what is laid out fits into the processor's cache; all at once each step of the rotation would read and
write hundreds of megabytes, in both directions.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor


class _LaidOut(torch.autograd.Function):
    """Tables (S, heads · head_dim), rows (R, n), cos and sin (n, head_dim / 2)."""

    @staticmethod
    def forward(
        ctx: Any, keys: Tensor, values: Tensor, chosen: Tensor, cos: Tensor, sin: Tensor, heads: int
    ) -> tuple[Tensor, Tensor]:
        ctx.save_for_backward(chosen, cos, sin)
        ctx.heads, ctx.num_tokens = heads, len(keys)
        shape = (*chosen.shape, heads, keys.shape[1] // heads)
        out = keys.new_empty(shape), keys.new_empty(shape)
        for row, numbers in enumerate(chosen):
            _rotate(keys.index_select(0, numbers).view(shape[1:]), cos, sin, out[0][row])
            torch.index_select(values, 0, numbers, out=out[1][row].view(len(numbers), -1))
        return out

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> tuple[Tensor | None, ...]:
        chosen, cos, sin = ctx.saved_tensors
        to_keys, to_values = gradients
        turned = torch.empty_like(to_keys, memory_format=torch.contiguous_format)
        for row, gradient in enumerate(to_keys):
            _rotate(gradient, cos, -sin, turned[row])
        numbers = chosen.flatten()
        tables = (
            torch.ops.aten.embedding_dense_backward(whole.reshape(len(numbers), -1), numbers, ctx.num_tokens, -1, False)
            for whole in (turned, to_values)
        )
        return (*tables, None, None, None, None)


def _rotate(x: Tensor, cos: Tensor, sin: Tensor, out: Tensor) -> None:
    """Into ``out``: (n, heads, head_dim) rotated; cos and sin (n, head_dim / 2), the same for both halves."""
    (first, second), (to_first, to_second) = x.chunk(2, dim=-1), out.chunk(2, dim=-1)
    cos, sin = cos[:, None], sin[:, None]
    torch.mul(first, cos, out=to_first).addcmul_(second, sin, value=-1)
    torch.mul(second, cos, out=to_second).addcmul_(first, sin)


def laid_out(keys: Tensor, values: Tensor, chosen: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor]:
    """Tokens ``chosen`` (R, n) of keys and values (heads, S, head_dim), the keys rotated by cos and sin (n, head_dim).

    Returns two of (R, heads, n, head_dim).
    """
    heads, _, width = keys.shape
    tables = (part.transpose(0, 1).reshape(-1, heads * width) for part in (keys, values))
    half = slice(width // 2)
    out: tuple[Tensor, Tensor] = _LaidOut.apply(*tables, chosen, cos[:, half], sin[:, half], heads)  # type: ignore[no-untyped-call]
    return out[0].transpose(1, 2), out[1].transpose(1, 2)
