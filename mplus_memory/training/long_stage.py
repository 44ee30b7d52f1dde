"""Stage C: facts asked for across long pasts, with a full θ, a large Θ and its retriever.

A step writes a few chunks of every dialogue, which go on from step to step, and reads each question in a past of its
own (``placing.py``): just told or hundreds of updates ago, among the other dialogues' chunks.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from random import Random

import torch
from torch import Tensor

from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.history import History
from mplus_memory.training.long_reading import Past, read_long
from mplus_memory.training.measures import answer_loss
from mplus_memory.training.memory_stage import Episode, Level, Result, draw_episode, draw_histories
from mplus_memory.training.placing import Places, Wanted, draw_places
from mplus_memory.training.pool import Chain, Pool, draw_survivors, pool_of, write_chain

_RANKING_WEIGHT = 0.1  # more drowns the answers: see the second form in DESIGN.md
_FRESH = 0.05  # share of steps that begin new dialogues
_SURVIVORS = 2048
_FEWEST = 8  # pool chunks in a memory: enough for a full θ and K0 more
_SETTLED = 12  # times N/K updates, after which a full θ looks as it always will


@dataclass(frozen=True, kw_only=True)
class Mix:
    """What the steps of this stage practise: long pasts, the same with an unwritten tail in the prompt, true
    roll-outs of short histories, many questions in one prompt on the shortest, and fresh ones with an empty memory;
    ``round`` says in what order."""

    long: Level
    tailed: Level
    short: Level
    dense: Level
    fresh: Level
    round: tuple[str, ...]

    def of_step(self, step: int) -> tuple[str, Level]:
        """Which of them a step practises."""
        kind = self.round[step % len(self.round)]
        level: Level = getattr(self, kind)
        return kind, level


class LongStage:
    """Two groups of dialogues that go on from step to step: one is asked and learns, the other is there to be told."""

    def __init__(self, model: MPlusForCausalLM, num_bystanders: int) -> None:
        size = model.config.memory_size
        horizon = size.short_term // size.update_tokens
        self.model, self.num_bystanders = model, num_bystanders
        self.survivors = draw_survivors(size, count=_SURVIVORS, num_updates=_SETTLED * horizon, seed=0)
        self._last: dict[str, list[Tensor] | None] = {}

    def step(self, rng: Random, encoder: Encoder, level: Level, generator: torch.Generator) -> Result:
        """Write a batch of histories, read their questions, and the loss over answers and ranking."""
        if rng.random() < _FRESH:
            self._last.clear()
        drawn = draw_histories(rng, encoder, replace(level, num_histories=self.num_bystanders, tails=0.0))
        bystanders = [history for history, _ in drawn]
        with torch.no_grad():
            others = self._write("bystanders", bystanders)
        episode = draw_episode(rng, encoder, level)
        chain = self._write("asked", episode.histories)
        pool = pool_of([others, chain], _keys(bystanders) + _keys(episode.histories))
        num_own = chain.tokens[0].shape[1]
        places = draw_places(rng, pool.keys, _wanted(episode, num_own, pool), fewest=_FEWEST, num_own=num_own)
        hidden, ranking = read_long(self.model, Past(chain, pool, places, self.survivors), episode.prompts, generator)
        loss, score = answer_loss(hidden, self.model.lm_head, episode.targets)
        ranking_loss = torch.stack(ranking.losses).sum() / self.model.config.num_hidden_layers
        total = loss + _RANKING_WEIGHT * ranking_loss
        shares = _shares_by_age(episode, places, score.answers)
        return Result(total, score, ranking_loss.item(), ranking.recall, repeat=False, shares=shares)

    def _write(self, group: str, histories: Sequence[History]) -> Chain:
        """The chunks of ``histories``, after the last ones of the same group."""
        chunks = [[torch.tensor(chunk) for chunk in history.chunks] for history in histories]
        previous = self._last.get(group)
        if previous is not None and len(previous[0]) != len(chunks):
            previous = None
        chain = write_chain(self.model, chunks, previous)
        self._last[group] = chain.last
        return chain


def _keys(histories: Sequence[History]) -> list[frozenset[Hashable]]:
    """What the facts of each chunk clash with, history by history."""
    return [
        frozenset(key for told in history.told_in(chunk) for key in told.fact.clashes)
        for history in histories
        for chunk in range(len(history.chunks))
    ]


def _wanted(episode: Episode, num_own: int, pool: Pool) -> list[Wanted]:
    """For every prompt what may not be told after its own chunks, which are the last of the pool."""
    first = len(pool.keys) - len(episode.histories) * num_own
    prompts = zip(episode.facts, episode.prompts.chunk.tolist(), episode.prompts.owner.tolist(), strict=True)
    return [
        Wanted(
            fact.clashes if fact else frozenset(),
            told=chunk >= 0,
            own=frozenset(range(first + owner * num_own, first + (owner + 1) * num_own)),
        )
        for fact, chunk, owner in prompts
    ]


def _shares_by_age(episode: Episode, places: Places, right: Tensor) -> dict[str, float]:
    """Exact match by what was asked: things in the tail or replies, never said, just told, lately, long ago."""
    told = episode.prompts.chunk >= 0
    ages = places.since + places.num_own - 1 - episode.prompts.chunk
    unsaid = torch.tensor([fact is not None for fact in episode.facts]) & ~told & (episode.prompts.value < 0)
    groups = {
        "unsaid": unsaid,
        "age_0": told & (ages == 0),
        "age_1_4": told & (ages >= 1) & (ages <= 4),
        "age_5_31": told & (ages >= 5) & (ages <= 31),
        "age_32": told & (ages >= 32),
    }
    return {name: right[group].float().mean().item() for name, group in groups.items() if group.any()}
