"""What a turn costs when a session was told little, and when it was told much."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import torch

from mplus_memory.backend import LatentMemoryBackend
from mplus_memory.evaluation.speed.clock import Times, in_turns, median
from mplus_memory.evaluation.speed.figures import Figure, share
from mplus_memory.evaluation.speed.scene import PROMPT_TOKENS, random_prompt
from mplus_memory.evaluation.speed.told import fill, full_from_the_start, text_of, with_words
from mplus_memory.memory.retrieval import best, long_scores
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.model.projected import ProjectedMemory
from mplus_memory.session import Session
from mplus_memory.store import LocalStore

HISTORY = (1_000, 10_000, 100_000)  # tokens
WRITE, READ, DECODE, SCAN = "write", "first token", "decode", "scan of all keys"
_DECODED = 8


def history_figures(network: MPlusForCausalLM, folder: Path, rounds: int) -> Iterator[Figure]:
    """A chunk told, a first token and the next ones after so many tokens of history, of those after the fewest.

    Memory is full from the start, as in the published checkpoint: what grows then is the history alone.
    """
    with full_from_the_start(network):
        model = with_words(network)
        with LocalStore(folder / "history") as store:
            fill(store, model, {f"{count}": count // network.config.chunk_tokens for count in HISTORY})
        with LatentMemoryBackend(folder / "history", model) as backend:
            actions: dict[str, Callable[[], object]] = {}
            for count in HISTORY:
                actions |= {_at(what, count): do for what, do in _turn(backend.session(f"{count}")).items()}
            times = in_turns(actions, rounds=rounds)
    yield from _figures(times)


def _turn(session: Session) -> dict[str, Callable[[], object]]:
    """What is measured of one session, by name; each after the one before it.

    A chunk that is told waits for the next one, so a prompt is the chunk told last and the question.
    """
    chunk_tokens = session.model.network.config.chunk_tokens
    chunk, question = text_of(session.model, chunk_tokens), text_of(session.model, PROMPT_TOKENS)
    num_tokens = chunk_tokens + len(session.model.dialogue.question(question))
    return {
        WRITE: lambda: session.remember(chunk),
        READ: lambda: session.answer(question, max_new_tokens=1),
        SCAN: partial(_scan, session.model.network, session.view().memory, num_tokens),
        DECODE: decoding(session),
    }


@torch.inference_mode()
def _scan(network: MPlusForCausalLM, memory: MemoryState, num_tokens: int) -> None:
    """The scores of all keys of Θ in every layer for a prompt of so many tokens, and the best of them."""
    count = memory.size.retrieved_tokens
    for layer, held in zip(network.model.decoder_layers(), memory.layers, strict=True):
        values = long_scores(layer.memory_queries(random_prompt(network, num_tokens)), held.long_rows)
        best(values, held.long_numbers, lambda sources: sources, count)


@torch.inference_mode()
def decoding(session: Session) -> Callable[[], object]:
    """Decodes a few tokens after a prompt that was read with the session's memory as it stands now."""
    network, memory = session.model.network, session.view().memory
    cache = network.memory_cache(memory, [ProjectedMemory(0)])
    prompt = torch.tensor([session.model.dialogue.question(text_of(session.model, PROMPT_TOKENS))])
    network(prompt.to(network.device), past_key_values=cache, logits_to_keep=1)
    token = prompt[:, :1].to(network.device)

    def decode() -> None:
        with torch.inference_mode():
            for _ in range(_DECODED):
                network(token, past_key_values=cache)

    return decode


def _figures(times: Times) -> Iterator[Figure]:
    first, *others = HISTORY
    for count in others:
        after = partial(_at, count=count), partial(_at, count=first)
        for what, target in ((WRITE, 1.1), (READ, None), (DECODE, 1.1)):
            part, whole = (at(what) for at in after)
            name = f"{what} after {count:,} tokens of history, of that after {first:,}"
            yield share("history", name, times, part, whole, target)
        left = [median(times, at(READ)) - median(times, at(SCAN)) for at in after]
        yield Figure(
            phase="history",
            name=f"first token without its key scan after {count:,} tokens, of that after {first:,}",
            value=left[0] / left[1],
            target=1.1,
            lower_is_better=True,
            milliseconds={at(SCAN): 1e3 * median(times, at(SCAN)) for at in after},
        )


def _at(what: str, count: int) -> str:
    return f"{what} after {count:,}"
