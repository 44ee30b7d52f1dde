"""Retrieval over a full Θ: against memory bandwidth and RAM."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import torch
from torch import Tensor

from mplus_memory.evaluation.reference import Reference
from mplus_memory.evaluation.speed.clock import in_turns, median
from mplus_memory.evaluation.speed.figures import Figure, faster
from mplus_memory.evaluation.speed.machine import memory_bandwidth
from mplus_memory.evaluation.speed.scene import PROMPT_TOKENS, Scene, random_prompt
from mplus_memory.memory.retrieval import best, scores

RAM, SHARDS = "RAM array", "shards"


@torch.inference_mode()
def retrieval_figures(scene: Scene, reference: Reference, rounds: int) -> Iterator[Figure]:
    """Scores of all keys of one layer, for one query and for a prompt's; the K0 best of them from mapped shards."""
    layer, held = scene.network.model.decoder_layers()[0], scene.memory.layers[0]
    queries, keys = layer.memory_queries(random_prompt(scene.network)), held.long_keys
    bandwidth = memory_bandwidth(scene.network.device)
    for count in (1, PROMPT_TOKENS):
        seconds = median(in_turns({"": partial(scores, queries[:count], keys)}, rounds=3 * rounds), "")
        yield Figure(
            phase="retrieval",
            name=f"scores of {len(keys):,} keys for {count} tokens: bytes of keys per second, of memory bandwidth",
            value=keys.nbytes / seconds / bandwidth,
            target=0.5,
            milliseconds={"scores": 1e3 * seconds, "reading as many bytes": 1e3 * keys.nbytes / bandwidth},
        )
    fresh = scene.reopened()
    size = scene.memory.size

    def chosen() -> Tensor:
        values = scores(layer.memory_queries(random_prompt(scene.network)), fresh.layers[0].long_keys)
        return best(values, fresh.layers[0].long_sources, lambda sources: sources, size.retrieved_tokens)

    sources, place = chosen(), torch.arange(size.retrieved_tokens)
    array = reference.long_term[0]

    def other() -> None:
        sources.copy_(chosen())
        place.copy_(sources % len(array))

    other()
    actions = {RAM: lambda: array[place], SHARDS: lambda: fresh.written.fetch(0, sources, like=held.short_hidden)}
    for kind in ("never read before", "read before"):
        times = in_turns(actions, rounds=3 * rounds, before=other)
        name = f"gather of {len(sources):,} tokens {kind}, of a RAM array's speed"
        yield faster("retrieval", name, times, RAM, SHARDS, 0.8)
        fresh.written.fetch(0, fresh.layers[0].long_sources, like=held.short_hidden)
