"""A document cut into chunks to write and the next passage to predict from memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from mplus_memory.training.stages.settings import PassageSettings


@dataclass(frozen=True)
class Cut:
    """Chunks of token ids in order, and the passage that follows them."""

    chunks: tuple[list[int], ...]
    passage: list[int]


def cut(ids: Sequence[int], settings: PassageSettings, rng: Random) -> Cut:
    """Chunks of ``shortest`` to ``longest`` tokens, then a passage of ``shortest`` to ``sequence``, at random places.

    The passage's length is drawn first (so a prompt is of any length), then the chunks' before it; of more than
    ``most_chunks`` the last are kept. A document longer than all that gives a window of it, anywhere.
    ``ids`` needs at least 2·``shortest`` tokens.
    """
    assert len(ids) >= 2 * settings.shortest, (len(ids), settings.shortest)
    most = settings.most_chunks * settings.longest + settings.sequence
    if len(ids) > most:
        start = rng.randint(0, len(ids) - most)
        ids = ids[start : start + most]
    target = rng.randint(settings.shortest, min(settings.sequence, len(ids) - settings.shortest))
    context, passage = list(ids[: len(ids) - target]), list(ids[len(ids) - target :])
    lengths = chunk_lengths(len(context), settings.shortest, settings.longest, rng)
    chunks, at = [], 0
    for length in lengths:
        chunks.append(context[at : at + length])
        at += length
    return Cut(tuple(chunks[-settings.most_chunks :]), passage)


def chunk_lengths(total: int, shortest: int, longest: int, rng: Random) -> list[int]:
    """Random lengths from ``shortest`` to ``longest`` that add up to ``total``; needs longest >= 2·shortest."""
    lengths = []
    while total > longest:
        length = rng.randint(shortest, min(longest, total - shortest))
        lengths.append(length)
        total -= length
    return [*lengths, total]
