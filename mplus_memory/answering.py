"""Generation over a memory: sampling that owns its random numbers, stopping, streaming."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from transformers import LogitsProcessor, LogitsProcessorList, StoppingCriteria, StoppingCriteriaList
from transformers.generation.streamers import BaseStreamer

from mplus_memory.errors import ConfigError, InputError
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.cache import MemoryCache
from mplus_memory.model.loaded import LoadedModel
from mplus_memory.model.projected import ProjectedMemory


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


class _Draw(LogitsProcessor):
    """Adds Gumbel noise from its own generator, so that the greedy choice is a draw from the softmax."""

    def __init__(self, decoding: Decoding, device: torch.device) -> None:
        self.decoding = decoding
        self.generator = torch.Generator(device)
        if decoding.seed is None:
            self.generator.seed()
        else:
            self.generator.manual_seed(decoding.seed)

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        scores = scores.float() / self.decoding.temperature
        if self.decoding.top_p < 1.0:
            ordered, index = scores.sort(dim=-1, descending=True)
            before = ordered.softmax(-1).cumsum(-1) - ordered.softmax(-1)
            cut = torch.zeros_like(scores, dtype=torch.bool).scatter(1, index, before >= self.decoding.top_p)
            scores = scores.masked_fill(cut, float("-inf"))
        noise = torch.empty_like(scores).exponential_(generator=self.generator).clamp_min(1e-20).log()
        return scores - noise


class _Stop(StoppingCriteria):
    """Ends at a stop text or when nobody wants the rest."""

    def __init__(self, run: Run) -> None:
        self.run = run

    def __call__(self, input_ids: Tensor, scores: Any, **kwargs: Any) -> Tensor:
        return torch.full((input_ids.shape[0],), self.run.done, dtype=torch.bool, device=input_ids.device)


class _Listener(BaseStreamer):
    """Hands each new token to the run; the first call brings the prompt."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.saw_prompt = False

    def put(self, value: Tensor) -> None:
        if self.saw_prompt:
            self.run.take(int(value.reshape(-1)[-1]))
        self.saw_prompt = True

    def end(self) -> None:
        pass


class Run:
    """One generation: a prompt read with a memory. Give it a ``listen`` to hear each piece of text."""

    def __init__(
        self,
        model: LoadedModel,
        memory: MemoryState,
        prompt: list[int],
        decoding: Decoding,
        projected: ProjectedMemory | None = None,
    ) -> None:
        self.model = model
        self.prompt = prompt
        self.decoding = decoding
        self.cache: MemoryCache = model.network.memory_cache(memory, [projected] if projected else ())
        self.out = Generated()
        self.done = False
        self.finished = False
        self.listen: Any = None
        self._ends = set(model.dialogue.end_ids())
        stops = decoding.stop if self._ends else (*decoding.stop, model.dialogue.end_text())
        self._stops = tuple(stops)
        room = model.network.config.text_room
        if len(prompt) + decoding.max_new_tokens > room:
            raise InputError(
                f"the prompt has {len(prompt)} tokens and max_new_tokens={decoding.max_new_tokens}: "
                f"together at most {room} fit this model; ask a shorter question or remember() the text first"
            )

    @torch.no_grad()
    def finish(self) -> Generated:
        """Generate to the end."""
        network = self.model.network
        prompt = torch.tensor([self.prompt], device=network.device)
        processors = LogitsProcessorList()
        if self.decoding.temperature > 0.0:
            processors.append(_Draw(self.decoding, network.device))
        network.generate(
            prompt,
            attention_mask=torch.ones_like(prompt),
            past_key_values=self.cache,
            do_sample=False,
            max_new_tokens=self.decoding.max_new_tokens,
            eos_token_id=sorted(self._ends) or network.config.vocab_size,
            pad_token_id=0,
            logits_processor=processors,
            stopping_criteria=StoppingCriteriaList([_Stop(self)]),
            streamer=_Listener(self),
        )
        self._say(final=True)
        self.finished = True
        return self.out

    def take(self, token: int) -> None:
        """One more token came."""
        if self.done:
            return
        if token in self._ends:
            self.out.finish_reason, self.done = "stop", True
            return
        self.out.ids.append(token)
        self._say(final=False)

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
