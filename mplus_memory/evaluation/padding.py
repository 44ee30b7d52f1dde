"""Rows of token ids of different lengths as one batch."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from mplus_memory.memory.prefix import right_aligned


def padded_left(rows: Sequence[Tensor], device: torch.device) -> tuple[Tensor, Tensor]:
    """Token ids (T_b,) with zeros before them, and 1 where a token is, else 0: (B, T) each."""
    lengths = [len(row) for row in rows]
    width = max(lengths)
    ids = torch.stack([F.pad(row, (width - length, 0)) for row, length in zip(rows, lengths, strict=True)])
    return ids.to(device), right_aligned(lengths, width).long().to(device)


def padded_right(rows: Sequence[Tensor], device: torch.device) -> tuple[Tensor, Tensor]:
    """The same with the zeros after them."""
    ids, real = padded_left([row.flip(0) for row in rows], device)
    return ids.flip(1), real.flip(1)
