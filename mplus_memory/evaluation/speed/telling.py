"""Telling sessions what fills a chunk: how long the callers wait, and all until it is written."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from mplus_memory.backend import LatentMemoryBackend
from mplus_memory.evaluation.speed.clock import in_turns
from mplus_memory.evaluation.speed.figures import Figure, faster
from mplus_memory.evaluation.speed.told import text_of, with_words
from mplus_memory.model.network import MPlusForCausalLM

_SESSIONS = 16
AT_ONCE, TOLD, DRAINED = "written at once", "told, to be written in the background", "told and all written"


def telling_figures(network: MPlusForCausalLM, folder: Path, rounds: int) -> Iterator[Figure]:
    """A chunk's worth of text for each of sixteen sessions, one call after the other, by the two kinds of backend."""
    model = with_words(network)
    text = text_of(model, network.config.chunk_tokens)
    with ExitStack() as stack:
        places = [stack.enter_context(tempfile.TemporaryDirectory(dir=folder)) for _ in range(2)]
        plain = stack.enter_context(LatentMemoryBackend(places[0], model))
        background = stack.enter_context(LatentMemoryBackend(places[1], model, background_writes=True))

        def tell(backend: LatentMemoryBackend) -> None:
            for number in range(_SESSIONS):
                backend.session(f"{number}").remember(text)

        actions = {AT_ONCE: lambda: tell(plain), TOLD: lambda: tell(background)}
        waiting = in_turns(actions, rounds=rounds, warm_up=2, before=background.drain)
        yield faster("telling", "sixteen sessions told, how much sooner the callers go on", waiting, AT_ONCE, TOLD)

        def tell_and_wait() -> None:
            tell(background)
            background.drain()

        whole = in_turns({AT_ONCE: lambda: tell(plain), DRAINED: tell_and_wait}, rounds=rounds, warm_up=0)
        yield faster("telling", "sixteen sessions told and written", whole, AT_ONCE, DRAINED)
