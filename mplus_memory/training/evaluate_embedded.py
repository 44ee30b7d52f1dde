"""Measures the embedded model by true roll-outs: ``python -m mplus_memory.training.evaluate_embedded``.

Every episode is a session of its own: a history of held-out values written update by update by the code that
sessions use, then a question for a fact told so many updates ago, answered greedily with Θ and without it.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random

import torch
from tqdm import tqdm
from transformers import PreTrainedTokenizerFast

from mplus_memory.memory.state import MemoryState, without_long_term
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.dialogues import UNKNOWN, Exchange, FactSource, Style, Turn, exchange
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.everyday import Sentence, everyday_sentences, mentions
from mplus_memory.training.facts import answer
from mplus_memory.training.history import IN_TAIL, History, Told, build_history
from mplus_memory.training.measures import wilson_interval

EMBEDDED = Path(__file__).parent.parent / "embedded"
_LONGEST_ANSWER = 40
_NEAR = 0.7  # share of unsaid things that resemble something said


@dataclass(frozen=True)
class Cell:
    """One line of the table: ``hits`` of ``total`` answers exact, and the 95 % interval of the share.

    ``refusals`` counts "I don't know."; ``older`` answers with a value that was corrected since.
    """

    task: str
    distance: int | None
    long_term: bool
    hits: int
    total: int
    refusals: int = 0
    older: int = 0

    @property
    def share(self) -> float:
        return self.hits / self.total

    def as_dict(self) -> dict[str, object]:
        """The cell for JSON."""
        low, high = wilson_interval(self.hits, self.total)
        return asdict(self) | {"exact_match": round(self.share, 4), "low": round(low, 4), "high": round(high, 4)}


@dataclass(frozen=True)
class Episode:
    """A finished history and where it came from."""

    history: History
    source: FactSource

    def ask(self, told: Told) -> Exchange:
        """A question for a fact of the history."""
        return exchange(told.fact, self.source.rng, self.source.style)

    @property
    def newest(self) -> list[Told]:
        """Facts in memory that nothing told later corrects."""
        last = {told.fact.key: told for told in self.history.told}
        return [told for told in last.values() if told.chunk != IN_TAIL]

    @property
    def corrected(self) -> list[tuple[Told, list[Told]]]:
        """Facts in memory that correct earlier ones, each with those."""
        return [
            (newest, older)
            for newest in self.newest
            if (
                older := [told for told in self.history.told if told.fact.key == newest.fact.key and told is not newest]
            )
        ]


def draw_episodes(
    encoder: Encoder, *, count: int, num_chunks: int, chunk_tokens: int, style: Style, seed: str
) -> list[Episode]:
    """Episodes, each ``num_chunks`` updates long and without a tail; small talk alone does not make one."""
    episodes: list[Episode] = []
    for index in itertools.count():
        if len(episodes) == count:
            break
        source = FactSource(Random(f"{seed}/{index}"), style)
        history = build_history(source, encoder, num_chunks=num_chunks, chunk_tokens=chunk_tokens, tail_tokens=0)
        if any(told.chunk != IN_TAIL for told in history.told):
            episodes.append(Episode(history, source))
    return episodes


@torch.no_grad()
def write_all(model: MPlusForCausalLM, histories: Sequence[Sequence[Sequence[int]]]) -> list[MemoryState]:
    """The memories after every chunk of each history, histories[row][chunk], was written."""
    memories = [model.initial_memory() for _ in histories]
    for step in tqdm(range(len(histories[0])), desc="writing", unit="update"):
        deltas = model.write([torch.tensor(chunks[step]) for chunks in histories], memories)
        memories = [
            advance(memory, delta.tokens, delta.keys, draw_all_drops(memory, seed, delta.tokens.shape[1]))
            for seed, (memory, delta) in enumerate(zip(memories, deltas, strict=True))
        ]
    return memories


@torch.no_grad()
def answers(
    model: MPlusForCausalLM, encoder: Encoder, memories: Sequence[MemoryState], prompts: Sequence[list[int]]
) -> list[str]:
    """Greedy answers to ``prompts``, each read with its own memory."""
    texts = []
    for start in range(0, len(prompts), 50):
        batch = prompts[start : start + 50]
        width = max(map(len, batch))
        ids = torch.tensor([[encoder.pad] * (width - len(prompt)) + prompt for prompt in batch])
        out = model.generate(
            ids,
            attention_mask=(ids != encoder.pad).long(),
            memory=list(memories[start : start + 50]),
            max_new_tokens=_LONGEST_ANSWER,
            do_sample=False,
            eos_token_id=encoder.end,
            pad_token_id=encoder.pad,
        )
        texts += [str(encoder.tokenizer.decode(row, skip_special_tokens=True)).strip() for row in out[:, width:]]
    return texts


def prompt(encoder: Encoder, question: str, tail: Sequence[int] = ()) -> list[int]:
    """Token ids of ``question`` after an unwritten ``tail``, up to where the answer begins."""
    return [*tail, *encoder.turn(Turn("user", question)), encoder.roles["assistant"]]


class Evaluation:
    """A model under measurement; each method gives lines of the table."""

    def __init__(self, model: MPlusForCausalLM, encoder: Encoder, *, num_episodes: int, seed: int) -> None:
        self.model, self.encoder, self.num_episodes, self.seed = model, encoder, num_episodes, seed

    def by_distance(
        self, task: str, style: Style, distances: Sequence[int], before: int, *, both: bool = True
    ) -> list[Cell]:
        """Exact match by updates since the fact, with Θ and without; ``before`` updates came before the farthest."""
        num_chunks = before + max(distances) + 1
        episodes = self._episodes(task, style, num_chunks)
        memories = self._written(episodes)
        cells = []
        for distance in distances:
            asked = [self._one_of(episode, num_chunks - 1 - distance) for episode in episodes]
            for long_term in (True, False) if both else (True,):
                read = memories if long_term else [without_long_term(memory) for memory in memories]
                cells.append(self._cell(task, distance, long_term, asked, read))
        return cells

    def corrected(self, task: str, style: Style, num_chunks: int) -> Cell:
        """Questions for facts that were told and later corrected: the newest value counts."""
        episodes = [one for one in self._episodes(task, replace(style, corrections=0.25), num_chunks) if one.corrected]
        chosen = [one.source.rng.choice(one.corrected) for one in episodes]
        asked = [one.ask(newest) for one, (newest, _) in zip(episodes, chosen, strict=True)]
        cell, given = self._answered(task, None, True, asked, self._written(episodes))
        older = sum(
            text in {answer(told.fact) for told in old} - {answer(newest.fact)}
            for text, (newest, old) in zip(given, chosen, strict=True)
        )
        return replace(cell, older=older)

    def fresh(self, task: str, style: Style, *, written: bool) -> Cell:
        """A user's very first message: flushed into memory, or still verbatim in the prompt."""
        chunks = 1 if written else 0
        episodes, asked, tails = [], [], []
        for index in range(self.num_episodes):
            source = FactSource(Random(f"{self.seed}/{task}/{index}"), replace(style, small_talk=0.0, replies=0.0))
            turns = source.turns()
            tokens = [token for turn in turns for token in self.encoder.turn(turn)]
            facts = [fact for turn in turns for fact in turn.facts]
            history = History([tokens] * chunks, [] if written else tokens, [Told(facts[0], IN_TAIL)])
            episodes.append(Episode(history, source))
            asked.append(episodes[-1].ask(history.told[0]))
            tails.append(history.tail)
        return self._cell(task, 0 if written else None, True, asked, self._written(episodes), tails)

    def everyday(self, task: str, sentences: Sequence[Sentence]) -> Cell:
        """A user's very first message, flushed, in words that nobody chose for the model: is the value answered?"""
        given = self._asked_after(sentences)
        hits = sum(one.is_in(text) for one, text in zip(sentences, given, strict=True))
        return Cell(task, 0, True, hits, len(sentences), refusals=given.count(UNKNOWN))

    def mentioned(self, task: str, sentences: Sequence[Sentence]) -> Cell:
        """The same of talk that names a thing, but says nothing of the user: is "I don't know." answered?"""
        refusals = self._asked_after(sentences).count(UNKNOWN)
        return Cell(task, 0, True, refusals, len(sentences), refusals=refusals)

    def _asked_after(self, sentences: Sequence[Sentence]) -> list[str]:
        """What each question is answered when its sentence alone was written."""
        width, by_length = self.model.config.chunk_tokens, defaultdict(list)
        for index, one in enumerate(sentences):
            tokens = self.encoder.turn(Turn("user", one.told))
            chunks = [tokens[at : at + width] for at in range(0, len(tokens), width)]
            by_length[len(chunks)].append((index, chunks))
        given = [""] * len(sentences)
        for told in by_length.values():
            memories = write_all(self.model, [chunks for _, chunks in told])
            prompts = [prompt(self.encoder, sentences[index].question) for index, _ in told]
            for (index, _), text in zip(told, answers(self.model, self.encoder, memories, prompts), strict=True):
                given[index] = text
        return given

    def unknown(self, task: str, style: Style, num_chunks: int) -> list[Cell]:
        """Questions for what was never said, most of them near something that was, and for what was."""
        episodes = self._episodes(task, style, num_chunks)
        memories = self._written(episodes)
        unsaid = [exchange(e.source.draw_unsaid(_NEAR), e.source.rng, style, known=False) for e in episodes]
        said = [one.ask(one.source.rng.choice(one.newest)) for one in episodes]
        assert all(one.answer == UNKNOWN for one in unsaid)
        return [
            self._cell(f"{task}, never said", None, True, unsaid, memories),
            self._cell(f"{task}, said", None, True, said, memories),
        ]

    def _written(self, episodes: Sequence[Episode]) -> list[MemoryState]:
        return write_all(self.model, [episode.history.chunks for episode in episodes])

    def _episodes(self, task: str, style: Style, num_chunks: int) -> list[Episode]:
        return draw_episodes(
            self.encoder,
            count=self.num_episodes,
            num_chunks=num_chunks,
            chunk_tokens=self.model.config.chunk_tokens,
            style=style,
            seed=f"{self.seed}/{task}",
        )

    def _one_of(self, episode: Episode, chunk: int) -> Exchange:
        """A question for one of the facts of ``chunk``, or of the nearest chunk that has any."""
        told = episode.newest
        nearest = min(abs(one.chunk - chunk) for one in told)
        return episode.ask(episode.source.rng.choice([one for one in told if abs(one.chunk - chunk) == nearest]))

    def _cell(
        self,
        task: str,
        distance: int | None,
        long_term: bool,
        asked: Sequence[Exchange],
        memories: Sequence[MemoryState],
        tails: Sequence[list[int]] | None = None,
    ) -> Cell:
        return self._answered(task, distance, long_term, asked, memories, tails)[0]

    def _answered(
        self,
        task: str,
        distance: int | None,
        long_term: bool,
        asked: Sequence[Exchange],
        memories: Sequence[MemoryState],
        tails: Sequence[list[int]] | None = None,
    ) -> tuple[Cell, list[str]]:
        """A line of the table, and the answers it counts."""
        tails = tails or [[]] * len(asked)
        prompts = [prompt(self.encoder, one.question, tail) for one, tail in zip(asked, tails, strict=True)]
        given = answers(self.model, self.encoder, memories, prompts)
        hits = sum(one.answer == text for one, text in zip(asked, given, strict=True))
        return Cell(task, distance, long_term, hits, len(asked), refusals=given.count(UNKNOWN)), given


def evaluate(model: MPlusForCausalLM, encoder: Encoder, *, num_episodes: int = 200, seed: int = 0) -> list[Cell]:
    """What retention by distance (``mplus-memory retention``) does not say: first messages, corrections, refusals."""
    plain = Style(values="held_out", natural=True, noise=0.0, lead_ins=0.0)
    free = replace(plain, phrasing="held_out")
    evaluation = Evaluation(model, encoder, num_episodes=num_episodes, seed=seed)
    size = model.config.memory_size
    updates = 6 * size.short_term // size.update_tokens
    return [
        evaluation.fresh("first message, unwritten, trained phrasings", plain, written=False),
        evaluation.fresh("first message, flushed, trained phrasings", plain, written=True),
        evaluation.fresh("first message, unwritten", free, written=False),
        evaluation.fresh("first message, flushed", free, written=True),
        evaluation.corrected(f"corrected, history of {updates} updates", free, num_chunks=updates),
        *evaluation.unknown(f"history of {updates} updates", free, num_chunks=updates),
        evaluation.everyday("first message, flushed, everyday English", everyday_sentences()),
        evaluation.mentioned("never said, but the message names one", mentions()),
    ]


def table(cells: Sequence[Cell]) -> str:
    """The cells as Markdown."""
    lines = [
        '| asked | updates ago | Θ | exact match | 95 % interval | "I don\'t know." | older value |',
        "|---|---|---|---|---|---|---|",
    ]
    for cell in cells:
        low, high = wilson_interval(cell.hits, cell.total)
        distance = "–" if cell.distance is None else str(cell.distance)
        lines.append(
            f"| {cell.task} | {distance} | {'with' if cell.long_term else 'without'} | {cell.share:.3f} "
            f"| {low:.3f} – {high:.3f} | {cell.refusals / cell.total:.3f} | {cell.older or '–'} |"
        )
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=EMBEDDED, help="folder of the model (default: the embedded one)")
    parser.add_argument("--episodes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args(arguments)
    model = MPlusForCausalLM.from_pretrained(str(options.model), dtype=torch.float32)
    encoder = Encoder(PreTrainedTokenizerFast.from_pretrained(str(options.model)))
    cells = evaluate(model, encoder, num_episodes=options.episodes, seed=options.seed)
    print(json.dumps([cell.as_dict() for cell in cells]) if options.json else table(cells))


if __name__ == "__main__":
    main()
