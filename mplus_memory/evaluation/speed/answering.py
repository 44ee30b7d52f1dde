"""Sixteen sessions asked at the same time: each answered alone, or those that wait together."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from mplus_memory.backend import LatentMemoryBackend
from mplus_memory.evaluation.speed.clock import in_turns
from mplus_memory.evaluation.speed.figures import Figure, faster
from mplus_memory.evaluation.speed.told import fill, with_words
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.store import LocalStore

_SESSIONS = 16
_ANSWER_TOKENS = 12
ALONE, THREADS, TOGETHER = "one after the other", "sixteen threads", "sixteen threads, in batches"


def answering_figures(network: MPlusForCausalLM, folder: Path, rounds: int) -> Iterator[Figure]:
    """Answers of twelve tokens from sessions whose θ is full and whose Θ has more than is retrieved."""
    model, size = with_words(network), network.config.memory_size
    names = [f"{number}" for number in range(_SESSIONS)]
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=folder)))
        with LocalStore(place) as store:
            updates = 4 + (size.short_term + size.retrieved_tokens) // size.update_tokens
            fill(store, model, dict.fromkeys(names, updates))
        plain = stack.enter_context(LatentMemoryBackend(place, model))
        batched = stack.enter_context(LatentMemoryBackend(place, model, batch_answers=_SESSIONS))
        pool = stack.enter_context(ThreadPoolExecutor(_SESSIONS))

        def ask(backend: LatentMemoryBackend, name: str) -> None:
            backend.session(name).answer(f"What did {name} say of the dog?", max_new_tokens=_ANSWER_TOKENS)

        def ask_in_turn(backend: LatentMemoryBackend) -> None:
            for name in names:
                ask(backend, name)

        def ask_all(backend: LatentMemoryBackend) -> None:
            list(pool.map(lambda name: ask(backend, name), names))

        actions = {
            ALONE: lambda: ask_in_turn(plain),
            THREADS: lambda: ask_all(plain),
            TOGETHER: lambda: ask_all(batched),
        }
        times = in_turns(actions, rounds=rounds)
        yield faster("answering", "sixteen sessions asked at once, in batches", times, ALONE, TOGETHER)
        yield faster("answering", "the same, against as many threads without", times, THREADS, TOGETHER)
