"""Stages B and C: the same task through memory, chunk → write pass → θ and Θ → read pass.

Levels rise one at a time, and only when the current one is solved: one chunk, a few, θ full, then Θ in use.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

import torch
from torch import Tensor

from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.dialogues import FactSource, Style, Turn, acknowledgement, exchange
from mplus_memory.training.encoding import Encoder, Row, Targets, collate
from mplus_memory.training.facts import statement
from mplus_memory.training.history import IN_TAIL, History, Told, build_history
from mplus_memory.training.measures import Score, answer_loss
from mplus_memory.training.reading import Prompts, read
from mplus_memory.training.rollout import draw_members, write_histories


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
    """A batch: histories, prompts over them, and what to predict."""

    histories: list[History]
    prompts: Prompts
    targets: Targets
    repeat: bool


def draw_episode(rng: Random, encoder: Encoder, level: Level) -> Episode:
    """A batch of histories of one length, with questions."""
    num_chunks = rng.randint(*level.chunks)
    flush = rng.random() < level.flushes
    style = Style(small_talk=rng.choice((0.05, 0.2)), replies=rng.choice((0.0, 0.0, 0.5)))
    histories, sources = [], []
    for _ in range(level.num_histories):
        row_rng = Random(rng.getrandbits(64))
        source = FactSource(row_rng, style)
        tail = row_rng.randint(1, level.chunk_tokens - 4) if row_rng.random() < level.tails else 0
        histories.append(
            build_history(
                source,
                encoder,
                num_chunks=num_chunks,
                chunk_tokens=level.chunk_tokens,
                tail_tokens=tail,
                flush=flush,
                fewest_first=level.fewest_first,
            )
        )
        sources.append(source)
    rows, owner, chunk = [], [], []
    for index, (history, source) in enumerate(zip(histories, sources, strict=True)):
        for row, where in _prompt_rows(history, source, encoder, level):
            rows.append(row)
            owner.append(index)
            chunk.append(where)
    return _episode(histories, rows, owner, chunk, encoder.pad)


def repeat_episode(episode: Episode, encoder: Encoder) -> Episode:
    """The same histories; the task is to write out the last chunk word for word from memory."""
    rows = []
    for history in episode.histories:
        row = Row(tokens=[encoder.bos])
        encoder.add_tokens(row, history.chunks[-1])
        rows.append(row)
    owner = list(range(len(rows)))
    made = _episode(episode.histories, rows, owner, [IN_TAIL] * len(rows), encoder.pad)
    return replace(made, repeat=True)


def _episode(histories: list[History], rows: list[Row], owner: list[int], chunk: list[int], pad: int) -> Episode:
    ids, targets = collate(rows, pad)
    asking = torch.zeros(ids.shape, dtype=torch.bool)
    for index, row in enumerate(rows):
        asking[index, : row.spans[0].start] = True
    value = torch.tensor([row.spans[0].value - 1 if row.spans[0].value > 0 else -1 for row in rows])
    prompts = Prompts(ids, torch.tensor(owner), asking, value, torch.tensor(chunk))
    return Episode(histories, prompts, targets, repeat=False)


def _prompt_rows(history: History, source: FactSource, encoder: Encoder, level: Level) -> list[tuple[Row, int]]:
    """Prompts on one history, each with the chunk of what it asks for."""
    rng = source.rng
    told = _asked(history, rng, level.num_questions)
    if level.grouped:
        row = Row(tokens=list(history.tail))
        for one in told:
            encoder.add_exchange(row, exchange(one.fact, rng, source.style))
        return [(row, told[0].chunk)] if told else []
    rows = []
    for one in told:
        row, chunk, chance = Row(tokens=list(history.tail)), one.chunk, rng.random()
        if chance < level.unknown:
            encoder.add_exchange(row, exchange(source.draw(), rng, source.style, known=False))
            chunk = IN_TAIL
        elif chance < level.unknown + level.replies:
            fact = source.draw()
            row.tokens += encoder.turn(Turn("user", statement(fact, rng)))
            encoder.add_reply(row, acknowledgement(fact, rng))
            chunk = IN_TAIL
        else:
            encoder.add_exchange(row, exchange(one.fact, rng, source.style))
        rows.append((row, chunk))
    return rows


def _asked(history: History, rng: Random, count: int) -> list[Told]:
    """Facts to ask for, of chunks drawn evenly, so that near ones are asked as often as far ones."""
    order = rng.sample(history.told, len(history.told))
    return order[:count]


@dataclass(frozen=True)
class Result:
    """One step's losses and measures; ``recall`` is the retriever's, by layer, empty where it did not rank."""

    loss: Tensor
    score: Score
    ranking_loss: float
    recall: list[float]
    repeat: bool


def memory_step(
    model: MPlusForCausalLM, episode: Episode, generator: torch.Generator, *, rank: bool, all_chunks: bool
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
        members = [draw_members(model.config.memory_size, len(histories), num_chunks, generator) for _ in layers]
    hidden, ranking = read(model, written, members, prompts, rank=rank and not episode.repeat)
    loss, score = answer_loss(hidden, model.lm_head, episode.targets)
    ranking_loss = torch.stack(ranking.losses).mean() if ranking.losses else None
    total = loss if ranking_loss is None else loss + ranking_loss
    return Result(total, score, 0.0 if ranking_loss is None else ranking_loss.item(), ranking.recall, episode.repeat)


def _learning(episode: Episode, num_chunks: int, *, everything: bool) -> set[tuple[int, int]]:
    """The (history, chunk) pairs to write with gradients."""
    if everything:
        return {(row, chunk) for row in range(len(episode.histories)) for chunk in range(num_chunks)}
    if episode.repeat:
        return {(row, num_chunks - 1) for row in range(len(episode.histories))}
    pairs = zip(episode.prompts.owner.tolist(), episode.prompts.chunk.tolist(), strict=True)
    return {(row, chunk) for row, chunk in pairs if chunk >= 0}
