"""An episode: one history, told update by update, and the questions asked of it on the way.

Distance n of a question means: n updates of other text were told since the last update with a part of its context.
A context longer than a chunk takes several updates; distance 0 is right after the last of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from mplus_memory.errors import ConfigError


class Place(NamedTuple):
    """Tokens ``start:stop`` of update ``update`` (counted from 0)."""

    update: int
    start: int
    stop: int


@dataclass(frozen=True, kw_only=True)
class Probe:
    """A question, asked once ``due`` updates were told.

    ``distance`` in updates and ``tokens_since`` in tokens of text, both since the context; ``prompt`` and ``answer``
    are token ids, up to where the answer begins, and of the main expected answer without its end mark; ``expected``
    are all answers that count; ``context`` is where it was told.
    """

    due: int
    distance: int
    tokens_since: int
    question: str
    prompt: tuple[int, ...]
    answer: tuple[int, ...]
    expected: tuple[str, ...]
    context: tuple[Place, ...]


@dataclass(frozen=True, kw_only=True)
class Episode:
    """A history of ``updates`` (token ids) and its probes; ``seed`` draws its drops, ``kind`` groups episodes."""

    index: int
    seed: int
    updates: tuple[tuple[int, ...], ...]
    probes: tuple[Probe, ...]
    kind: str = ""

    def due(self, num_updates: int) -> list[Probe]:
        """The probes to ask once ``num_updates`` were told."""
        return [probe for probe in self.probes if probe.due == num_updates]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How episodes are laid out: ``before`` updates told before the context, then up to the largest of ``distances``.

    ``num_episodes`` of them in batches of ``batch``; ``chunk_tokens`` bounds an update; ``seed`` draws everything.

    Raises:
        ConfigError: a number out of range, distances that repeat.
    """

    num_episodes: int
    batch: int
    before: int
    distances: tuple[int, ...]
    chunk_tokens: int
    seed: int

    def __post_init__(self) -> None:
        if min(self.num_episodes, self.batch, self.chunk_tokens) < 1 or self.before < 0 or not 0 <= self.seed < 1 << 63:
            raise ConfigError(
                f"episodes={self.num_episodes}, batch={self.batch}, before={self.before}, seed={self.seed}: need at "
                "least 1 episode, 1 in a batch, 0 updates before and a seed from 0 to 2**63 - 1"
            )
        if not self.distances or min(self.distances) < 0 or list(self.distances) != sorted(set(self.distances)):
            raise ConfigError(f"distances={self.distances}: need one or more different numbers >= 0, ascending")

    @property
    def farthest(self) -> int:
        """The largest distance, in updates."""
        return self.distances[-1]

    @property
    def num_batches(self) -> int:
        """Batches of ``num_episodes``, the last one perhaps smaller."""
        return -(-self.num_episodes // self.batch)

    def of_batch(self, index: int) -> range:
        """The indices of the episodes of a batch."""
        return range(index * self.batch, min((index + 1) * self.batch, self.num_episodes))

    def drop_seed(self, episode: int) -> int:
        """A seed of 63 bits for an episode's drops."""
        return int.from_bytes(hashlib.sha256(f"{self.seed}/{episode}".encode()).digest()[:8], "big") >> 1


class EpisodeSource(Protocol):
    """Where episodes come from. A batch is drawn when it is asked for, always the same."""

    @property
    def num_batches(self) -> int:
        """How many batches there are."""

    @property
    def num_episodes(self) -> int:
        """Episodes in all batches together."""

    def size(self, index: int) -> int:
        """Episodes in a batch."""

    def batch(self, index: int) -> list[Episode]:
        """The episodes of a batch: as many updates in each."""

    def facts(self) -> Mapping[str, object]:
        """What a report says of where the episodes come from."""


def probes_of(
    template: Probe, updates: Sequence[Sequence[int]], distances: Sequence[int], *, last: int
) -> tuple[Probe, ...]:
    """``template`` at each of ``distances`` that the history reaches, its context's last update being ``last``."""
    sizes = [len(update) for update in updates]
    return tuple(
        Probe(
            due=last + 1 + distance,
            distance=distance,
            tokens_since=sum(sizes[last + 1 : last + 1 + distance]),
            question=template.question,
            prompt=template.prompt,
            answer=template.answer,
            expected=template.expected,
            context=template.context,
        )
        for distance in distances
        if last + distance < len(updates)
    )
