"""Where memory stands before a prompt: right-aligned slots, so that θ and the prompt never move.

    read pass    [bos | K0 retrieved | N of θ | prompt]      prompt from 1 + K0 + N
    write pass   [bos | last K of θ | chunk]                 chunk from 1 + K

While a part is not full, its gap is at its older end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mplus_memory.memory.state import MemorySize


@dataclass(frozen=True)
class ReadLayout:
    """Slots of a read prefix for a batch: each part as wide as its longest row needs.

    ``num_bos`` is 1 or 0; ``retrieved`` and ``short_term`` are widths in tokens.
    """

    size: MemorySize
    num_bos: int
    retrieved: int
    short_term: int

    @property
    def length(self) -> int:
        """Slots in all."""
        return self.num_bos + self.retrieved + self.short_term

    @property
    def prompt_start(self) -> int:
        """The position of the first prompt token, whatever is in memory."""
        return self.num_bos + self.size.retrieved_tokens + self.size.short_term

    def positions(self) -> Tensor:
        """Position of every slot: (length,)."""
        retrieved_end = self.num_bos + self.size.retrieved_tokens
        return torch.cat(
            [
                torch.arange(self.num_bos),
                torch.arange(retrieved_end - self.retrieved, retrieved_end),
                torch.arange(self.prompt_start - self.short_term, self.prompt_start),
            ]
        )

    def filled(self, num_retrieved: Sequence[int], num_short_term: Sequence[int]) -> Tensor:
        """Which slots hold a token, for rows with so many retrieved and in θ: (B, length) bool."""
        return torch.cat(
            [
                torch.ones(len(num_retrieved), self.num_bos, dtype=torch.bool),
                right_aligned(num_retrieved, self.retrieved),
                right_aligned(num_short_term, self.short_term),
            ],
            dim=1,
        )


def right_aligned(counts: Sequence[int], width: int) -> Tensor:
    """True in the last ``counts[b]`` of ``width`` places: (B, width)."""
    return torch.arange(width)[None, :] >= width - torch.tensor(list(counts), dtype=torch.long)[:, None]


def pad_left(rows: Sequence[Tensor], width: int) -> Tensor:
    """Rows (n_b, d) stacked with zeros before each: (B, width, d)."""
    if all(len(row) == width for row in rows):
        return torch.stack(list(rows))
    return torch.stack([torch.nn.functional.pad(row, (0, 0, width - len(row), 0)) for row in rows])


def pad_right(row: Tensor, count: int) -> Tensor:
    """A row (n, d) with ``count`` zeros after it: (n + count, d)."""
    return torch.nn.functional.pad(row, (0, 0, 0, count))
