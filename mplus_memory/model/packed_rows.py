"""Cached keys and values in fewer bits, which is opt-in: what is read then differs a little, what is written does not.

A row is one token's key before rotation or its value in one head. In int8 it has a scale of its own, in bfloat16 behind
its numbers, so that packed rows are chosen, joined and moved as others are. Rotation comes after: a key that is moved
to another position is not rounded again.
"""

from __future__ import annotations

import torch
from torch import Tensor

_MOST = 127
_SCALE_BYTES = 2


def packed(rows: Tensor, kind: str | None) -> Tensor:
    """``rows`` (…, head_dim) as they are kept: int8 (…, head_dim + 2), bfloat16, or with ``kind`` None as they are.

    Rows of two bytes a number stay as they are in bfloat16: it would save nothing.
    """
    if kind is None:
        return rows
    if kind == "bfloat16":
        return rows.to(torch.bfloat16) if rows.element_size() > 2 else rows
    assert kind == "int8", kind
    exact = rows.float()
    scales = (exact.abs().amax(-1) / _MOST).to(torch.bfloat16)
    steps = scales.float().clamp_min(torch.finfo(torch.float32).tiny)[..., None]
    numbers = (exact / steps).round().clamp(-_MOST, _MOST).to(torch.int8)
    scale_bytes = scales.flatten().view(torch.int8).view(*scales.shape, _SCALE_BYTES)
    return torch.cat([numbers, scale_bytes], dim=-1)


def unpacked(rows: Tensor, kind: str | None, dtype: torch.dtype) -> Tensor:
    """What ``packed`` rows stand for, (…, head_dim) in ``dtype``."""
    if kind != "int8":
        return rows.to(dtype)
    scales = rows[..., -_SCALE_BYTES:].clone().flatten().view(torch.bfloat16).view(*rows.shape[:-1], 1)
    return (rows[..., :-_SCALE_BYTES].float() * scales.float()).to(dtype)


def as_kept(rows: Tensor, kind: str | None) -> Tensor:
    """``rows`` (…, head_dim) rounded to what ``packed`` keeps; gradients pass as if nothing had been rounded."""
    kept = unpacked(packed(rows.detach(), kind), kind, rows.dtype)
    return rows + (kept - rows).detach() if rows.requires_grad else kept


def row_bytes(head_dim: int, kind: str | None, dtype: torch.dtype) -> int:
    """Bytes that a row takes."""
    if kind == "int8":
        return head_dim + _SCALE_BYTES
    return head_dim * min(dtype.itemsize, 2 if kind else dtype.itemsize)
