"""Votes of prompts for tokens, Σ over prompt tokens of sigmoid(q·k), without ever holding all their products.

With hundreds of prompts and thousands of tokens the products alone would be gigabytes, in both directions; row by row
they fit into the processor's cache, and the backward pass makes them again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor


class _Votes(torch.autograd.Function):
    """Rows of queries cut at ``counts``, one set of keys for all."""

    @staticmethod
    def forward(ctx: Any, queries: Tensor, keys: Tensor, counts: Sequence[int]) -> Tensor:
        ctx.save_for_backward(queries, keys)
        ctx.counts = list(counts)
        out = queries.new_empty(len(ctx.counts), len(keys))
        for row, part in enumerate(queries.split(ctx.counts)):
            torch.sum((part @ keys.T).sigmoid_(), 0, out=out[row])
        return out

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> tuple[Tensor, Tensor, None]:
        (gradient,) = gradients
        queries, keys = ctx.saved_tensors
        to_queries, to_keys = torch.zeros_like(queries), torch.zeros_like(keys)
        asked = gradient.ne(0).any(1).tolist()
        start = 0
        for row, count in enumerate(ctx.counts):
            part = slice(start, start + count)
            start += count
            if asked[row]:
                near = (queries[part] @ keys.T).sigmoid_()
                near.addcmul_(near, near, value=-1).mul_(gradient[row])
                torch.mm(near, keys, out=to_queries[part])
                to_keys.addmm_(near.T, queries[part])
        return to_queries, to_keys, None


def votes(queries: Tensor, keys: Tensor, counts: Sequence[int]) -> Tensor:
    """Σ sigmoid(q·k) over each prompt's tokens: queries (Σ counts, d_key), keys (S, d_key) → (R, S)."""
    out: Tensor = _Votes.apply(queries, keys, counts)  # type: ignore[no-untyped-call]
    return out
