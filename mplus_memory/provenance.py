"""From latent tokens back to messages: what an answer read, and which messages are nearest to a query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor

from mplus_memory.memory.state import owning_steps
from mplus_memory.model.recall import TokenScores
from mplus_memory.records import Read, Span


class Sources:
    """Which messages each session token encodes, by the steps that wrote it.

    A step's K tokens are what the chunk looks like from its last K positions, each having seen all before it;
    a token belongs to every message of its step, by the message's part of the chunk.
    """

    def __init__(self, steps: Iterable[tuple[int, Sequence[Span]]]) -> None:
        """steps: (first birth, spans) of each step, oldest first."""
        listed = list(steps)
        self.first_births = [first for first, _ in listed]
        self.spans = [tuple(spans) for _, spans in listed]

    def steps_of(self, sources: Tensor) -> Tensor:
        """Index of the step of each of ``sources`` (n,); -1 for the base pool."""
        return owning_steps(self.first_births, sources)

    def parts(self, step: int) -> list[tuple[str, float]]:
        """The messages of a step and each one's part of the chunk (0 to 1)."""
        spans = self.spans[step]
        total = sum(span.end - span.start for span in spans)
        return [(span.message_id, (span.end - span.start) / total) for span in spans]

    def messages_of(self, sources: Tensor) -> tuple[str, ...]:
        """Ids of the messages with a token among ``sources``, oldest first, each once."""
        steps = self.steps_of(sources).unique().tolist()
        seen = {span.message_id: None for step in steps if step >= 0 for span in self.spans[step]}
        return tuple(seen)


def reads_of(retrieved: Sequence[Tensor], sources: Sources) -> tuple[Read, ...]:
    """The messages whose tokens were retrieved, largest share first; the base pool's share belongs to nobody.

    retrieved: one (K0,) tensor of sources a layer.
    """
    total = sum(len(layer) for layer in retrieved)
    share: dict[str, float] = defaultdict(float)
    for layer in retrieved:
        steps, counts = sources.steps_of(layer).unique(return_counts=True)
        for step, count in zip(steps.tolist(), counts.tolist(), strict=True):
            if step < 0:
                continue
            for message_id, part in sources.parts(step):
                share[message_id] += part * count / total
    ranked = sorted(share.items(), key=lambda item: -item[1])
    return tuple(Read(message_id=message_id, share=value) for message_id, value in ranked)


def rank_messages(scored: Sequence[TokenScores], sources: Sources) -> list[tuple[str, float]]:
    """Messages and their scores, nearest first: each layer's best token of a step, averaged over layers.

    Scores of a layer are standardised first, since layers spread them differently. A message in several
    steps takes the best of them; messages of one step share its score, the later of them first. One of which memory
    holds nothing any more has no score.
    """
    num_steps = len(sources.spans)
    if not num_steps:
        return []
    total, held = torch.zeros(num_steps), torch.zeros(num_steps, dtype=torch.bool)
    for layer in scored:
        steps = sources.steps_of(layer.sources)
        own = steps >= 0
        if not own.any():
            continue
        values = layer.scores[own].float()
        values = (values - values.mean()) / values.std(correction=0).clamp_min(1e-6)
        best = torch.full((num_steps,), float("-inf")).scatter_reduce(0, steps[own], values, "amax")
        held |= best.isfinite()
        total += torch.where(best.isfinite(), best, values.min()) / len(scored)
    found: dict[str, float] = {}
    for step in held.nonzero().flatten().tolist():
        value = float(total[step])
        for span in sources.spans[step]:
            found[span.message_id] = max(value, found.get(span.message_id, float("-inf")))
    order = {message_id: place for place, message_id in enumerate(found)}
    return sorted(found.items(), key=lambda item: (-item[1], -order[item[0]]))
