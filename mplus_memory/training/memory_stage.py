"""Stages B and C: the same task through memory, chunk → write pass → θ and Θ → read pass.

Levels rise one at a time, and only when the current one is solved: one chunk, a few, θ full, then Θ in use.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import NamedTuple

import torch
from torch import Tensor

from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.dialogues import FactSource, Style, Turn, acknowledgement, exchange, small_talk
from mplus_memory.training.encoding import Encoder, Row, Targets, collate
from mplus_memory.training.facts import Fact, statement
from mplus_memory.training.history import IN_TAIL, History, Told, build_history
from mplus_memory.training.measures import Score, answer_loss
from mplus_memory.training.reading import Prompts, read
from mplus_memory.training.rollout import draw_members, write_histories

# Questions and memories learn to be found, not only f_q and f_k to find: with hidden states detached, as in the paper,
# a small model's questions do not hold what identifies the fact. The weight keeps this from drowning the answers.
RANKING_WEIGHT = 0.1
NEAR = 0.5  # share of unsaid things that resemble something said


@dataclass(frozen=True, kw_only=True)
class Level:
    """How hard an episode is.

    ``chunks``: fewest and most chunks a history has; ``chunk_tokens`` the longest chunk, ``fewest_first`` the shortest
    first one (K, so that all histories of a batch write as many tokens); ``num_histories`` in a batch;
    ``num_questions`` on each; ``grouped``: all questions of a history in one prompt; ``tails``: share of prompts with
    an unwritten tail; ``flushes``: share of batches whose last chunk is written early; ``unknown``: share of questions
    for things never said; ``replies``: share of prompts that ask for an acknowledgement.
    """

    chunks: tuple[int, int]
    chunk_tokens: int = 48
    fewest_first: int = 32
    num_histories: int = 32
    num_questions: int = 4
    grouped: bool = False
    tails: float = 0.5
    flushes: float = 0.2
    unknown: float = 0.0
    replies: float = 0.0

    @property
    def name(self) -> str:
        return f"{self.chunks[0]}-{self.chunks[1]}x{self.chunk_tokens}" + ("g" if self.grouped else "")


@dataclass(frozen=True)
class Episode:
    """A batch: histories, prompts over them, the fact that each asks for (None: no question), and what to predict."""

    histories: list[History]
    prompts: Prompts
    facts: list[Fact | None]
    targets: Targets
    repeat: bool


def draw_histories(rng: Random, encoder: Encoder, level: Level) -> list[tuple[History, FactSource]]:
    """A batch of histories of one length, each with what it was drawn from."""
    num_chunks = rng.randint(*level.chunks)
    flush = rng.random() < level.flushes
    style = Style(
        natural=rng.random() < 0.65,
        small_talk=rng.choice((0.05, 0.2, 0.5)),
        replies=rng.choice((0.0, 0.0, 0.5)),
        rewording=rng.choice((0.0, 0.3, 0.6)),
        corrections=rng.choice((0.0, 0.5)),
        rivals=rng.choice((0.0, 0.4)),
    )
    drawn = []
    for _ in range(level.num_histories):
        row_rng = Random(rng.getrandbits(64))
        source = FactSource(row_rng, style)
        history = build_history(
            source,
            encoder,
            num_chunks=num_chunks,
            chunk_tokens=level.chunk_tokens,
            tail_tokens=row_rng.randint(1, level.chunk_tokens - 4) if row_rng.random() < level.tails else 0,
            flush=flush,
            fewest_first=level.fewest_first,
        )
        drawn.append((history, source))
    return drawn


def draw_episode(rng: Random, encoder: Encoder, level: Level) -> Episode:
    """A batch of histories of one length, with questions; drawn anew where no history told anything to ask for."""
    asked: list[_Asked] = []
    while not asked:
        drawn = draw_histories(rng, encoder, level)
        asked = [
            prompt
            for index, (history, source) in enumerate(drawn)
            for prompt in _prompts_on(history, index, source, encoder, level)
        ]
    return _episode([history for history, _ in drawn], asked, encoder)


def repeat_episode(episode: Episode, encoder: Encoder) -> Episode:
    """The same histories; the task is to write out the last chunk word for word from memory."""
    asked = []
    for index, history in enumerate(episode.histories):
        row = Row(tokens=[encoder.bos])
        encoder.add_tokens(row, history.chunks[-1])
        asked.append(_Asked(row, index))
    return replace(_episode(episode.histories, asked, encoder), repeat=True)


class _Asked(NamedTuple):
    """A prompt on history ``owner``, where memory holds the answer, and the fact it asks for, told or not."""

    row: Row
    owner: int
    told: Told | None = None
    fact: Fact | None = None

    @property
    def chunk(self) -> int:
        return self.told.chunk if self.told else IN_TAIL


def _episode(histories: list[History], asked: list[_Asked], encoder: Encoder) -> Episode:
    ids, targets = collate([one.row for one in asked], encoder.pad)
    asking = torch.zeros(ids.shape, dtype=torch.bool)
    for index, one in enumerate(asked):
        asking[index, : one.row.spans[0].start] = True
    prompts = Prompts(
        ids=ids,
        owner=torch.tensor([one.owner for one in asked]),
        asking=asking,
        value=torch.tensor([max(one.row.spans[0].value - 1, -1) for one in asked]),
        chunk=torch.tensor([one.chunk for one in asked]),
        message=torch.tensor([_from_the_end(histories[one.owner], one.told) for one in asked]),
    )
    return Episode(histories, prompts, [one.fact for one in asked], targets, repeat=False)


def _from_the_end(history: History, told: Told | None) -> tuple[int, int]:
    """Where a fact's message begins and ends in its chunk, counted in tokens before the chunk's end."""
    if told is None or told.chunk == IN_TAIL:
        return 0, 0
    length = len(history.chunks[told.chunk])
    return length - told.start, length - told.stop


def _prompts_on(history: History, index: int, source: FactSource, encoder: Encoder, level: Level) -> list[_Asked]:
    """Prompts on one history: one with all its questions, or one for each."""
    rng = source.rng
    newest = [told for told in history.told if source.current(told.fact.key) == told.fact]
    told = rng.sample(newest, min(level.num_questions, len(newest)))
    if not told and rng.random() < 2 * level.unknown:
        return [_prompt(history, index, None, source, encoder, level)]
    if not level.grouped:
        return [_prompt(history, index, one, source, encoder, level) for one in told]
    row = Row(tokens=list(history.tail))
    for one in told:
        known = rng.random() >= level.unknown
        fact = one.fact if known else source.draw_unsaid(NEAR)
        encoder.add_exchange(row, exchange(fact, rng, source.style, known=known))
    return [_Asked(row, index, told[0])] if told else []


def _prompt(
    history: History, index: int, told: Told | None, source: FactSource, encoder: Encoder, level: Level
) -> _Asked:
    """A question for ``told``, or now and then for what was never said, or a line to reply to."""
    rng, row = source.rng, Row(tokens=list(history.tail))
    chance = rng.random()
    if chance < level.unknown or told is None:
        unsaid = source.draw_unsaid(NEAR)
        encoder.add_exchange(row, exchange(unsaid, rng, source.style, known=False))
        return _Asked(row, index, fact=unsaid)
    if chance < level.unknown + level.replies:
        line, reply = _to_reply(source)
        row.tokens += encoder.turn(Turn("user", line))
        encoder.add_reply(row, reply)
        return _Asked(row, index)
    encoder.add_exchange(row, exchange(told.fact, rng, source.style))
    return _Asked(row, index, told, told.fact)


def _to_reply(source: FactSource) -> tuple[str, str]:
    """A statement or small talk, and what the assistant says to it."""
    if source.rng.random() < 0.4:
        return small_talk(source.rng, source.style.values)
    fact = source.draw()
    return statement(fact, source.rng), acknowledgement(fact, source.rng)


@dataclass(frozen=True)
class Result:
    """One step's losses and measures; ``recall`` is the retriever's, by layer, empty where it did not rank.

    ``shares`` are exact matches by kind of question, where they were counted.
    """

    loss: Tensor
    score: Score
    ranking_loss: float
    recall: list[float]
    repeat: bool
    shares: dict[str, float] = field(default_factory=dict)


def memory_step(
    model: MPlusForCausalLM,
    episode: Episode,
    generator: torch.Generator,
    *,
    rank: bool,
    all_chunks: bool,
) -> Result:
    """Write the histories, read them, and the loss over the answers, plus the ranking loss with ``rank``.

    Gradients reach the chunks that are asked for, or ``all_chunks``.
    """
    histories, prompts = episode.histories, episode.prompts
    num_chunks = len(histories[0].chunks)
    written, members = None, []
    if num_chunks:
        chunks = [[torch.tensor(chunk) for chunk in history.chunks] for history in histories]
        written = write_histories(model, chunks, _learning(episode, num_chunks, everything=all_chunks))
        layers = range(model.config.num_hidden_layers)
        size = model.config.memory_size
        members = [draw_members(size, len(histories), num_chunks, generator) for _ in layers]
    hidden, ranking = read(model, written, members, prompts, rank=rank and not episode.repeat)
    loss, score = answer_loss(hidden, model.lm_head, episode.targets)
    ranking_loss = torch.stack(ranking.losses).sum() / model.config.num_hidden_layers if ranking.losses else None
    total = loss if ranking_loss is None else loss + RANKING_WEIGHT * ranking_loss
    return Result(total, score, 0.0 if ranking_loss is None else ranking_loss.item(), ranking.recall, episode.repeat)


def _learning(episode: Episode, num_chunks: int, *, everything: bool) -> set[tuple[int, int]]:
    """The (history, chunk) pairs to write with gradients."""
    if everything:
        return {(row, chunk) for row in range(len(episode.histories)) for chunk in range(num_chunks)}
    if episode.repeat:
        return {(row, num_chunks - 1) for row in range(len(episode.histories))}
    pairs = zip(episode.prompts.owner.tolist(), episode.prompts.chunk.tolist(), strict=True)
    return {(row, chunk) for row, chunk in pairs if chunk >= 0}
