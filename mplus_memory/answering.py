"""Generation over a memory: sampling that owns its random numbers, stopping, streaming."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from transformers import LogitsProcessor, LogitsProcessorList, StoppingCriteria, StoppingCriteriaList
from transformers.generation.streamers import BaseStreamer

from mplus_memory.errors import ConfigError, InputError, MPlusError
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.loaded import LoadedModel
from mplus_memory.model.projected import ProjectedMemory
from mplus_memory.model.read import ReadPrefix


@dataclass(frozen=True, kw_only=True)
class Decoding:
    """How an answer is drawn.

    max_new_tokens (tokens); temperature 0 is greedy; top_p keeps the likeliest tokens of that total;
    seed makes a drawn answer repeatable; stop ends the answer at any of these texts.
    """

    max_new_tokens: int = 64
    temperature: float = 0.0
    top_p: float = 1.0
    seed: int | None = None
    stop: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.max_new_tokens, int) or self.max_new_tokens < 1:
            raise ConfigError(f"max_new_tokens={self.max_new_tokens!r}: need a whole number, at least 1")
        if not isinstance(self.temperature, int | float) or not 0.0 <= self.temperature <= 100.0:
            raise ConfigError(f"temperature={self.temperature!r}: need 0 (greedy) to 100")
        if not isinstance(self.top_p, int | float) or not 0.0 < self.top_p <= 1.0:
            raise ConfigError(f"top_p={self.top_p!r}: need more than 0, at most 1")
        if self.seed is not None and not (isinstance(self.seed, int) and 0 <= self.seed < 1 << 63):
            raise ConfigError(f"seed={self.seed!r}: need a whole number from 0 to 2**63 - 1, or None")
        if any(not isinstance(text, str) or not text for text in self.stop):
            raise ConfigError(f"stop={self.stop!r}: need texts of at least one character")

    @classmethod
    def of(cls, *, stop: str | Iterable[str] | None = None, **settings: Any) -> Decoding:
        """From a caller's settings, where ``stop`` may be one text or several."""
        texts = (stop,) if isinstance(stop, str) else stop or ()
        if not isinstance(texts, Iterable):
            raise ConfigError(f"stop={stop!r}: need a text or a list of texts")
        return cls(stop=tuple(texts), **settings)


@dataclass
class Generated:
    """What came out, growing while it is generated. ``finish_reason``: ``stop`` or ``length``."""

    ids: list[int] = field(default_factory=list)
    text: str = ""
    finish_reason: str = "length"


class _Draw:
    """Adds Gumbel noise from its own generator, so that the greedy choice is a draw from the softmax."""

    def __init__(self, decoding: Decoding, device: torch.device) -> None:
        self.decoding = decoding
        self.generator = torch.Generator(device)
        if decoding.seed is None:
            self.generator.seed()
        else:
            self.generator.manual_seed(decoding.seed)

    def noisy(self, scores: Tensor) -> Tensor:
        """Scores (1, V) of one prompt."""
        scores = scores.float() / self.decoding.temperature
        if self.decoding.top_p < 1.0:
            ordered, index = scores.sort(dim=-1, descending=True)
            before = ordered.softmax(-1).cumsum(-1) - ordered.softmax(-1)
            cut = torch.zeros_like(scores, dtype=torch.bool).scatter(1, index, before >= self.decoding.top_p)
            scores = scores.masked_fill(cut, float("-inf"))
        noise = torch.empty_like(scores).exponential_(generator=self.generator).clamp_min(1e-20).log()
        return scores - noise


class _DrawRows(LogitsProcessor):
    """Draws in the rows that are not greedy, each with its own generator."""

    def __init__(self, draws: Sequence[_Draw | None]) -> None:
        self.draws = draws

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        rows = scores.float().split(1)
        drawn = [row if draw is None else draw.noisy(row) for row, draw in zip(rows, self.draws, strict=True)]
        return torch.cat(drawn)


class _Stop(StoppingCriteria):
    """Ends a row at a stop text, at its length, or when nobody wants the rest."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs

    def __call__(self, input_ids: Tensor, scores: Any, **kwargs: Any) -> Tensor:
        return torch.tensor([run.done for run in self.runs], device=input_ids.device)


class _Listener(BaseStreamer):
    """Hands each run its new token; the first call brings the prompts."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs
        self.saw_prompt = False

    def put(self, value: Tensor) -> None:
        if self.saw_prompt:
            for run, token in zip(self.runs, value.reshape(-1).tolist(), strict=True):
                run.take(token)
        self.saw_prompt = True

    def end(self) -> None:
        pass


class Run:
    """One generation: a prompt read with a memory. Give it a ``listen`` to hear each piece of text.

    batches: computes it together with others that ask meanwhile; None: alone.
    """

    def __init__(
        self,
        model: LoadedModel,
        memory: MemoryState,
        prompt: list[int],
        decoding: Decoding,
        projected: ProjectedMemory | None = None,
        batches: AnswerBatches | None = None,
    ) -> None:
        self.model, self.memory, self.projected = model, memory, projected
        self.prompt = prompt
        self.decoding = decoding
        self.out = Generated()
        self.retrieved: list[Tensor] = []  # of each layer the sources that the prompt read from Θ
        self.done = False
        self.finished = False
        self.error: BaseException | None = None  # of a batch that another thread computed
        self.listen: Any = None
        self._batches = batches
        self._ends = set(model.dialogue.end_ids())
        stops = decoding.stop if self._ends else (*decoding.stop, model.dialogue.end_text())
        self._stops = tuple(stops)
        room = model.network.config.text_room
        if len(prompt) + decoding.max_new_tokens > room:
            raise InputError(
                f"the prompt has {len(prompt)} tokens and max_new_tokens={decoding.max_new_tokens}: "
                f"together at most {room} fit this model; ask a shorter question or remember() the text first"
            )

    def finish(self) -> Generated:
        """Generate to the end."""
        if self._batches is None:
            finish_together([self])
        else:
            self._batches.finish(self)
        return self.out

    def end(self, retrieved: list[Tensor]) -> None:
        """No more tokens come."""
        self.retrieved = retrieved
        self._say(final=True)
        self.finished = True

    def take(self, token: int) -> None:
        """One more token came."""
        if self.done:
            return
        if token in self._ends:
            self.out.finish_reason, self.done = "stop", True
            return
        self.out.ids.append(token)
        self._say(final=False)
        self.done = self.done or len(self.out.ids) == self.decoding.max_new_tokens

    def stop(self) -> None:
        """Nobody wants the rest: end at the next token."""
        self.done = True

    def _say(self, *, final: bool) -> None:
        """Bring the text up to date, holding back what may still change or may begin a stop text."""
        text = self.model.dialogue.text(self.out.ids).lstrip()
        cuts = [at for at in (text.find(stop) for stop in self._stops) if at >= 0]
        if cuts:
            text = text[: min(cuts)]
            self.out.finish_reason, self.done, final = "stop", True, True
        held = text if final else _certain(text, self._stops)
        piece, self.out.text = held[len(self.out.text) :], held
        if piece and self.listen is not None:
            self.listen(piece)


def _certain(text: str, stops: tuple[str, ...]) -> str:
    """The part of a growing text that no further token can change."""
    end = len(text.rstrip("\ufffd"))
    for stop in stops:
        for length in range(min(len(stop) - 1, end), 0, -1):
            if text[:end].endswith(stop[:length]):
                end -= length
                break
    return text[:end]


@torch.no_grad()
def finish_together(runs: Sequence[Run]) -> None:
    """Generate to the end of several runs of one model, as one batch. Each reads as many tokens of memory."""
    network, width = runs[0].model.network, max(len(run.prompt) for run in runs)
    prompts = torch.tensor([[0] * (width - len(run.prompt)) + run.prompt for run in runs], device=network.device)
    lengths = torch.tensor([[len(run.prompt)] for run in runs], device=network.device)
    projected = [run.projected for run in runs if run.projected is not None]
    cache = network.memory_cache([run.memory for run in runs], projected if len(projected) == len(runs) else ())
    draws = [_Draw(run.decoding, network.device) if run.decoding.temperature > 0.0 else None for run in runs]
    network.generate(
        prompts,
        attention_mask=(torch.arange(width, device=network.device) >= width - lengths).long(),
        past_key_values=cache,
        do_sample=False,
        max_new_tokens=max(run.decoding.max_new_tokens for run in runs),
        eos_token_id=sorted(runs[0].model.dialogue.end_ids()) or network.config.vocab_size,
        pad_token_id=0,
        logits_processor=LogitsProcessorList([_DrawRows(draws)] if any(draws) else []),
        stopping_criteria=StoppingCriteriaList([_Stop(runs)]),
        streamer=_Listener(runs),
    )
    source = cache.source
    assert isinstance(source, ReadPrefix)
    for row, run in enumerate(runs):
        run.end([layer[row] for layer in source.retrieved])


class AnswerBatches:
    """Answers asked for at the same time by several threads, as one batch of the model.

    Who comes while a batch is computed waits; the first of those then computes all of them that read as many tokens
    of memory. In a batch sums are rounded in another order than alone, so two words as likely as each other may be
    chosen otherwise.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._renew()

    def _renew(self) -> None:
        self._process = os.getpid()
        self._computing, self._looking = threading.Lock(), threading.Lock()
        self._waiting: list[Run] = []

    def finish(self, run: Run) -> None:
        """Return once ``run`` is finished, by this thread or another; raises what its batch raised."""
        if self._process != os.getpid():
            self._renew()  # a fork: nobody here holds what another thread held there
        with self._looking:
            self._waiting.append(run)
        with self._computing:
            batch = self._batch_with(run)
            if batch:
                self._compute(batch)
        if run.error is not None:
            raise run.error

    def _batch_with(self, run: Run) -> list[Run]:
        """Those that wait and can be computed with ``run``; none if that was done while it waited."""
        with self._looking:
            if run not in self._waiting:
                return []
            shape = _shape_of(run)
            alike = [one for one in self._waiting if one is not run and _shape_of(one) == shape]
            batch = [run, *alike[: self._most - 1]]
            self._waiting = [one for one in self._waiting if one not in batch]
            return batch

    def _compute(self, batch: list[Run]) -> None:
        """Finish ``batch``, whose first run is this thread's; one of them that cannot be finished harms no other."""
        left = list(batch)
        try:
            try:
                finish_together(batch)
            except Exception as error:
                if len(batch) == 1 or any(run.out.ids for run in batch):
                    _fail(batch, error)
                    return
                while left:
                    self._compute_alone(left[0])
                    left.pop(0)
        except BaseException:  # an interrupt is of this thread alone
            self._give_back([run for run in left if run is not batch[0]])
            raise

    def _compute_alone(self, run: Run) -> None:
        try:
            finish_together([run])
        except Exception as error:
            _fail([run], error)

    def _give_back(self, runs: Sequence[Run]) -> None:
        """Leave runs to their own threads; what was said of an answer cannot be said again."""
        _fail([run for run in runs if run.out.ids], MPlusError("the batch of this answer was interrupted; repeat"))
        with self._looking:
            self._waiting += [run for run in runs if not run.out.ids]


def _fail(runs: Sequence[Run], error: BaseException) -> None:
    for run in runs:
        run.error = error


def _shape_of(run: Run) -> tuple[int, ...]:
    """How many tokens of θ and of each layer's Θ a run reads: where these are equal, all stand as they do alone."""
    most = run.memory.size.retrieved_tokens
    return run.memory.num_short_term, *(min(most, layer.num_long_term) for layer in run.memory.layers)


def pieces_of(run: Run) -> Iterator[str]:
    """The pieces of a run's text as they come; closing the iterator early stops the generation."""
    ready = threading.Condition()
    waiting: list[str | BaseException | None] = []

    def put(item: str | BaseException | None) -> None:
        with ready:
            waiting.append(item)
            ready.notify()

    def work() -> None:
        try:
            run.finish()
            put(None)
        except BaseException as error:  # handed to the reader, who raises it
            put(error)

    run.listen = put
    worker = threading.Thread(target=work, name="mplus-stream", daemon=True)
    worker.start()
    try:
        while True:
            with ready:
                ready.wait_for(lambda: bool(waiting))
                item = waiting.pop(0)
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        run.stop()
        worker.join()
