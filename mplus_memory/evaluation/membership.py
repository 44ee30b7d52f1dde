"""Where the tokens of each message are now: in θ, in Θ, or gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mplus_memory.memory.state import MemoryState, owning_steps
from mplus_memory.records import Span

PLACES = ("short_term", "long_term", "gone")  # θ, Θ, neither


@dataclass(frozen=True, eq=False)
class Written:
    """One message in latent memory.

    ``first_step`` and ``last_step`` are indices into the session's steps; ``shares`` (L, 3) says which part of its
    steps' tokens is in each of ``PLACES``, layer by layer; rows sum to 1.
    """

    first_step: int
    last_step: int
    complete: bool
    shares: Tensor


def step_shares(memory: MemoryState) -> Tensor:
    """Of the tokens each step wrote, the share in θ, Θ and neither, for every layer: (S, L, 3) float64.

    Tokens of the base pool belong to no step and are left out.
    """
    first_births = memory.written.first_births
    num_steps = len(first_births)
    sizes = torch.tensor([*first_births, memory.clock + 1]).diff().double()[:, None]  # (S, 1) tokens a layer
    layers = [
        torch.stack([_counts(first_births, s, num_steps) for s in (layer.short_sources, layer.long_sources)], dim=1)
        for layer in memory.layers
    ]
    held = torch.stack([counts / sizes for counts in layers], dim=1) if num_steps else torch.zeros(0, len(layers), 2)
    return torch.cat([held, 1.0 - held.sum(-1, keepdim=True)], dim=-1).clamp_min(0.0)


def _counts(first_births: Sequence[int], sources: Tensor, num_steps: int) -> Tensor:
    """How many of ``sources`` (n,) each step wrote: (S,)."""
    own = owning_steps(first_births, sources[sources > 0])
    return torch.bincount(own, minlength=num_steps).double()


def written_messages(memory: MemoryState, steps: Iterable[Sequence[Span]]) -> dict[str, Written]:
    """Every message with tokens in a step, oldest first, by id.

    steps: the spans of each step of ``memory``. A message in several steps has their shares, weighted by its tokens
    in each.
    """
    shares = step_shares(memory)
    found: dict[str, list[tuple[int, Span]]] = {}
    for index, spans in enumerate(steps):
        for span in spans:
            found.setdefault(span.message_id, []).append((index, span))
    return {message_id: _joined(parts, shares) for message_id, parts in found.items()}


def _joined(parts: Sequence[tuple[int, Span]], shares: Tensor) -> Written:
    weights = torch.tensor([float(span.end - span.start) for _, span in parts], dtype=torch.float64)
    mixed = (weights / weights.sum())[:, None, None] * shares[[index for index, _ in parts]]
    return Written(
        first_step=parts[0][0],
        last_step=parts[-1][0],
        complete=any(span.complete for _, span in parts),
        shares=mixed.sum(0),
    )
