"""Histories written into memory tokens, differentiable where it matters, and who is in θ and in Θ afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mplus_memory.memory.state import MemorySize
from mplus_memory.model.network import MPlusForCausalLM


@dataclass(frozen=True)
class Written:
    """Every token that a batch of histories wrote, oldest first and right-aligned.

    tokens: list over layers of (B, S, d); counts[b] of the S places are real; chunk c of C holds the places from
    S − (C − c)·K on.
    """

    tokens: list[Tensor]
    counts: list[int]
    num_chunks: int


@dataclass(frozen=True)
class Members:
    """Places of one layer's θ (B, n) and Θ (B, m) among ``Written.tokens``, oldest first."""

    short: Tensor
    long: Tensor


def write_histories(
    model: MPlusForCausalLM, chunks: Sequence[Sequence[Tensor]], learning: Iterable[tuple[int, int]]
) -> Written:
    """Write chunks[row][c] one after the other, as inference does; all rows have as many chunks.

    The pairs (row, c) in ``learning`` are written a second time with gradients, after the very tokens that stood
    before them: every value is that of a true roll-out, and one write pass deep in gradients.
    """
    num_layers, width = model.config.num_hidden_layers, model.config.num_tokens
    rows, steps = len(chunks), len(chunks[0])
    last = [[model.bos_embedding.new_zeros(0, model.config.hidden_size)] * rows for _ in range(num_layers)]
    before, new = [], []
    with torch.no_grad():
        for step in range(steps):
            before.append(last)
            deltas = model.write_after([row[step] for row in chunks], last)
            last = [[delta.tokens[layer] for delta in deltas] for layer in range(num_layers)]
            new.append(last)
    counts = [sum(len(new[step][0][row]) for step in range(steps)) for row in range(rows)]
    assert steps == 1 or min(counts) == steps * width, "only a single chunk may be shorter than K"
    tokens = [
        torch.stack([_column(new, layer, row, steps * width) for row in range(rows)]) for layer in range(num_layers)
    ]
    pairs = sorted(set(learning))
    if pairs:
        tokens = _rewritten(model, tokens, chunks, before, pairs)
    return Written(tokens, counts, steps)


def _column(new: list[list[list[Tensor]]], layer: int, row: int, length: int) -> Tensor:
    """One row's tokens of one layer, right-aligned: (length, d)."""
    tokens = torch.cat([step[layer][row] for step in new])
    return torch.nn.functional.pad(tokens, (0, 0, length - len(tokens), 0))


def _rewritten(
    model: MPlusForCausalLM,
    tokens: list[Tensor],
    chunks: Sequence[Sequence[Tensor]],
    before: list[list[list[Tensor]]],
    pairs: list[tuple[int, int]],
) -> list[Tensor]:
    """``tokens`` with those of ``pairs`` written again, with gradients."""
    previous = [[before[step][layer][row] for row, step in pairs] for layer in range(len(tokens))]
    deltas = model.write_after([chunks[row][step] for row, step in pairs], previous)
    width = model.config.num_tokens
    rows = torch.cat([torch.full((delta.tokens.shape[1],), row) for (row, _), delta in zip(pairs, deltas, strict=True)])
    places = torch.cat(
        [
            torch.arange((step + 1) * width - delta.tokens.shape[1], (step + 1) * width)
            for (_, step), delta in zip(pairs, deltas, strict=True)
        ]
    )
    return [
        layer_tokens.index_put((rows, places), torch.cat([delta.tokens[layer] for delta in deltas]))
        for layer, layer_tokens in enumerate(tokens)
    ]


def draw_members(size: MemorySize, num_rows: int, num_chunks: int, generator: torch.Generator) -> Members:
    """Who is in θ and in Θ of one layer after ``num_chunks`` updates, drops drawn as the update draws them."""
    width = size.update_tokens
    short = torch.zeros(num_rows, 0, dtype=torch.long)
    gone = []
    for step in range(num_chunks):
        excess = max(0, short.shape[1] + width - size.short_term)
        if excess:
            order = torch.rand(short.shape, generator=generator).argsort(1)
            gone.append(short.gather(1, order[:, :excess]))
            short = short.gather(1, order[:, excess:].sort(1).values)
        short = torch.cat([short, torch.arange(step * width, (step + 1) * width).expand(num_rows, -1)], dim=1)
    long = torch.cat(gone, dim=1).sort(1).values if gone else short[:, :0]
    return Members(short, long[:, max(0, long.shape[1] - size.long_term) :])
