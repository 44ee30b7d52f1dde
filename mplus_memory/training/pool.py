"""Long histories at the price of short ones: the chunks of other dialogues stand in as everybody's other memories.

New tokens depend on the previous update and the chunk alone, never on what was dropped. So what a step writes can
be placed anywhere in anybody's past: θ and Θ of a prompt are put together from its own few chunks, which learn, and
a pool of others, which do not. All are written by the same weights: a retriever soon tells fresh from stale.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mplus_memory.memory.state import MemorySize
from mplus_memory.model.network import MPlusForCausalLM


@dataclass(frozen=True)
class Chain:
    """Chunks that one step wrote, with gradients: tokens, list over layers of (H, C, K, d)."""

    tokens: list[Tensor]

    @property
    def last(self) -> list[Tensor]:
        """The last update of every history, detached: list over layers of (H, K, d)."""
        return [layer[:, -1].detach() for layer in self.tokens]


def write_chain(model: MPlusForCausalLM, chunks: Sequence[Sequence[Tensor]], previous: list[Tensor] | None) -> Chain:
    """Write chunks[row][c] one after the other, gradients through all; ``previous`` (H, K, d) a layer comes before."""
    rows = len(chunks)
    none = model.bos_embedding.new_zeros(0, model.config.hidden_size)
    layers = range(model.config.num_hidden_layers)
    last = [list(previous[layer]) if previous else [none] * rows for layer in layers]
    steps = []
    for step in range(len(chunks[0])):
        deltas = model.write_after([row[step] for row in chunks], last)
        last = [[delta.tokens[layer] for delta in deltas] for layer in layers]
        steps.append(last)
    return Chain([torch.stack([torch.stack(step[layer]) for step in steps], dim=1) for layer in layers])


@dataclass(frozen=True)
class Pool:
    """Chunks written by the weights of this very step: tokens, list over layers of (P, K, d), and their fact keys."""

    tokens: list[Tensor]
    keys: list[frozenset[Hashable]]


def pool_of(chains: Sequence[Chain], keys: Sequence[frozenset[Hashable]]) -> Pool:
    """The chunks of all chains, detached, chain by chain and row by row."""
    layers = zip(*(chain.tokens for chain in chains), strict=True)
    return Pool([torch.cat([part.detach().flatten(0, 1) for part in parts]) for parts in layers], list(keys))


@dataclass(frozen=True)
class Survivors:
    """Who is in a full θ, drawn many times over: ages in updates, places in the update, each (n, N), oldest first."""

    ages: Tensor
    places: Tensor

    def draw(self, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """``count`` of them: two of (count, N)."""
        rows = torch.randint(len(self.ages), (count,), generator=generator)
        return self.ages[rows], self.places[rows]


def draw_survivors(size: MemorySize, *, count: int, num_updates: int, seed: int) -> Survivors:
    """Fill θ and go on for ``num_updates`` updates, dropping as the update drops."""
    generator = torch.Generator().manual_seed(seed)
    width = size.update_tokens
    held = torch.zeros(count, 0, dtype=torch.long)  # update · K + place
    for update in range(num_updates):
        excess = max(0, held.shape[1] + width - size.short_term)
        order = torch.rand(held.shape, generator=generator).argsort(1)
        held = held.gather(1, order[:, excess:].sort(1).values)
        held = torch.cat([held, torch.arange(update * width, (update + 1) * width).expand(count, -1)], dim=1)
    return Survivors(num_updates - 1 - held // width, held % width)
