"""Where every prompt of a batch stands: how long ago its history was told, and what else was told before and since."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

import torch
from torch import Tensor

_RECENT, _LATELY = 0.2, 0.2  # shares of prompts whose history ends now, and a few updates ago
_CORRECTS = 0.5  # share of prompts that may have older values of the asked fact in the pool


class Wanted(NamedTuple):
    """The keys whose chunks must not be newer than a prompt's own ones; if ``told``, older ones do no harm.

    ``own`` are the pool chunks that are copies of the prompt's own ones.
    """

    keys: frozenset[Hashable]
    told: bool
    own: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Places:
    """For R prompts over a pool of P chunks and C own ones.

    since (R,): updates told after the own chunks; order (R, P): pool chunks by age, newest first, unusable ones last;
    usable (R,): how many of ``order`` may be in memory; age (R, P): each pool chunk's age in updates.
    """

    since: Tensor
    order: Tensor
    usable: Tensor
    age: Tensor
    num_own: int

    def chunks(self, ages: Tensor) -> Tensor:
        """Which chunk is so old: ages (R, n) → pool chunk, or −1 − c for own chunk c."""
        since = self.since[:, None]
        own = (ages >= since) & (ages < since + self.num_own)
        rank = torch.where(ages < since, ages, ages - self.num_own).clamp_min(0) % self.usable[:, None]
        return torch.where(own, ages - since - self.num_own, self.order.gather(1, rank))


def draw_places(
    rng: Random,
    keys: Sequence[frozenset[Hashable]],
    asked: Sequence[Wanted],
    *,
    fewest: int,
    num_own: int,
) -> Places:
    """A past for every prompt: a stretch of the pool around its own chunks.

    ``keys`` are those of each pool chunk, oldest first. ``fewest`` pool chunks are in memory at least.
    """
    size = len(keys)
    holders: dict[Hashable, list[int]] = {}
    for chunk, held in enumerate(keys):
        for key in held:
            holders.setdefault(key, []).append(chunk)
    since, orders, usable = [], [], []
    for wanted in asked:
        barred = {near for key in wanted.keys for chunk in holders.get(key, ()) for near in (chunk, chunk + 1)}
        start, visible = rng.randrange(size), _visible(rng, fewest, size)
        order = [c for c in ((start - offset) % size for offset in range(size)) if c not in wanted.own]
        free = [chunk for chunk in order if chunk not in barred]
        newest = free[: min(_since(rng, size), len(free) - 1)]
        older = wanted.told and rng.random() < _CORRECTS
        rest = [chunk for chunk in (order if older else free) if chunk not in set(newest)]
        kept = (newest + rest)[: max(visible, len(newest), fewest)]
        since.append(len(newest))
        orders.append([*kept, *set(range(size)).difference(kept)])
        usable.append(len(kept))
    order_tensor = torch.tensor(orders)
    rank = torch.empty_like(order_tensor).scatter_(1, order_tensor, torch.arange(size).expand(len(orders), -1))
    since_tensor = torch.tensor(since)
    age = rank + num_own * (rank >= since_tensor[:, None])
    return Places(since_tensor, order_tensor, torch.tensor(usable), age, num_own)


def _since(rng: Random, most: int) -> int:
    """Updates told after the own chunks: often none, often a few, else any number on a logarithmic scale."""
    chance = rng.random()
    if chance < _RECENT:
        return 0
    if chance < _RECENT + _LATELY:
        return rng.randint(1, 4)
    return int(math.exp(rng.uniform(math.log(4), math.log(most))))


def _visible(rng: Random, fewest: int, most: int) -> int:
    """How many pool chunks are in memory: often all of them."""
    return most if rng.random() < 0.5 else rng.randint(fewest, most)
