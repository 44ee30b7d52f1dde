"""Stage C: facts asked for across long pasts, with a full θ, a large Θ and its retriever.

A step writes a few chunks of every dialogue, which go on from step to step, and reads each question in a past of its
own (``placing.py``): just told or hundreds of updates ago, among the other dialogues' chunks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import torch
from torch import Tensor

from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.facts import Fact
from mplus_memory.training.long_reading import Past, read_long
from mplus_memory.training.measures import answer_loss
from mplus_memory.training.memory_stage import Episode, Level, Result, draw_episode
from mplus_memory.training.placing import Places, Wanted, draw_places
from mplus_memory.training.pool import Chain, Pool, draw_survivors, empty_pool, write_chain

_RANKING_WEIGHT = 0.3  # more than on short histories: here what is not retrieved cannot be answered
_FRESH = 0.05  # share of steps that begin new dialogues
_SURVIVORS = 2048
_FEWEST = 8  # pool chunks in a memory: enough for a full θ and K0 more
_SETTLED = 12  # times N/K updates, after which a full θ looks as it always will


@dataclass(frozen=True, kw_only=True)
class Mix:
    """What the steps of this stage practise: long pasts, the same with an unwritten tail in the prompt, true
    roll-outs of short histories, and many questions in one prompt on the shortest; ``round`` says in what order."""

    long: Level
    tailed: Level
    short: Level
    dense: Level
    round: tuple[str, ...]

    def of_step(self, step: int) -> tuple[str, Level]:
        """Which of them a step practises."""
        kind = self.round[step % len(self.round)]
        level: Level = getattr(self, kind)
        return kind, level


@dataclass
class LongStage:
    """The pool and the dialogues' last updates, which one step hands to the next."""

    model: MPlusForCausalLM
    pool_chunks: int
    pool: Pool = field(init=False)
    last: list[Tensor] | None = None

    def __post_init__(self) -> None:
        size = self.model.config.memory_size
        self.pool = empty_pool(self.model)
        horizon = size.short_term // size.update_tokens
        self.survivors = draw_survivors(size, count=_SURVIVORS, num_updates=_SETTLED * horizon, seed=0)

    def step(self, rng: Random, encoder: Encoder, level: Level, generator: torch.Generator) -> Result:
        """Write a batch of histories, read their questions, and the loss over answers and ranking."""
        while len(self.pool.keys) < self.pool_chunks:
            with torch.no_grad():
                self._write(draw_episode(rng, encoder, level))
        episode = draw_episode(rng, encoder, level)
        if rng.random() < _FRESH:
            self.last = None
        chain, pool = self._write(episode)
        places = draw_places(
            rng,
            pool.keys,
            [_wanted(fact, told=chunk >= 0) for fact, chunk in zip(episode.facts, _chunks(episode), strict=True)],
            fewest=_FEWEST,
            num_own=chain.tokens[0].shape[1],
        )
        hidden, ranking = read_long(self.model, Past(chain, pool, places, self.survivors), episode.prompts, generator)
        loss, score = answer_loss(hidden, self.model.lm_head, episode.targets)
        ranking_loss = torch.stack(ranking.losses).sum() / self.model.config.num_hidden_layers
        total = loss + _RANKING_WEIGHT * ranking_loss
        shares = _shares_by_age(episode, places, score.answers)
        return Result(total, score, ranking_loss.item(), ranking.recall, repeat=False, shares=shares)

    def _write(self, episode: Episode) -> tuple[Chain, Pool]:
        """The chunks of ``episode`` and the pool before them, which they join for later steps."""
        chunks = [[torch.tensor(chunk) for chunk in history.chunks] for history in episode.histories]
        chain, pool = write_chain(self.model, chunks, self.last), self.pool
        keys = [
            frozenset(key for told in history.told_in(chunk) for key in told.fact.clashes)
            for history in episode.histories
            for chunk in range(len(history.chunks))
        ]
        self.last, self.pool = chain.last, pool.joined(chain, keys, self.pool_chunks)
        return chain, pool


def _chunks(episode: Episode) -> list[int]:
    chunks: list[int] = episode.prompts.chunk.tolist()
    return chunks


def _wanted(fact: Fact | None, *, told: bool) -> Wanted:
    return Wanted(fact.clashes if fact else frozenset(), told)


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
