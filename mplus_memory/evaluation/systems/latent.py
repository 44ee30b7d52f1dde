"""Latent histories, and the systems that read them: M+ (θ + Θ), MemoryLLM (θ alone), attention-based retrieval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace

import torch
from torch import Tensor, nn

from mplus_memory.errors import InputError
from mplus_memory.evaluation.systems.asking import NetworkSystem, room_for
from mplus_memory.evaluation.systems.reading import Reading, read
from mplus_memory.memory.key_rows import KeyRows
from mplus_memory.memory.state import MemoryState, TensorTokens, owning_steps, without_long_term
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.model.cache import MemoryCache
from mplus_memory.model.network import Delta, MPlusForCausalLM
from mplus_memory.model.read import ReadPrefix

LatentRows = tuple[MemoryState, ...]
MakePrefix = Callable[[Sequence[MemoryState], Tensor | None, nn.Module], ReadPrefix]


class LatentHistory:
    """Histories written into latent memory, update by update, all rows in one write pass.

    θ and the retrieval keys lie on ``states_on`` (default: where the network is), the tokens of Θ on the CPU, as
    the paper has them, until no layer holds any of their step. Without ``long_term`` what θ drops is gone at once.
    """

    def __init__(
        self, network: MPlusForCausalLM, *, long_term: bool = True, states_on: torch.device | str | None = None
    ) -> None:
        self.network, self.long_term = network, long_term
        self.states_on = torch.device(states_on) if states_on is not None else None

    def start(self, num_rows: int) -> LatentRows:
        """``num_rows`` times the memory before anything is written: the checkpoint's own, else empty."""
        state = self.network.initial_memory()
        if not self.long_term:
            state = without_long_term(replace(state, size=replace(state.size, long_term=0)))
        if self.states_on is not None:
            state = _moved(state, self.states_on)
        return (state,) * num_rows

    @torch.no_grad()
    def tell(self, state: LatentRows, updates: Sequence[Tensor], seeds: Sequence[int]) -> LatentRows:
        """The memories after one write pass over ``updates`` (T_b,); row b's drops are drawn from ``seeds[b]``.

        Raises:
            InputError: not one update and one seed for each row, or an update longer than a chunk.
        """
        if not len(state) == len(updates) == len(seeds):
            raise InputError(f"{len(updates)} updates and {len(seeds)} seeds for {len(state)} histories: need as many")
        longest, limit = max(map(len, updates)), self.network.config.chunk_tokens
        if longest > limit:
            raise InputError(f"an update of {longest} tokens: a chunk takes at most {limit}; tell it in parts")
        deltas = self.network.write(updates, state)
        return tuple(self._advanced(*row) for row in zip(state, deltas, seeds, strict=True))

    def _advanced(self, memory: MemoryState, delta: Delta, seed: int) -> MemoryState:
        dropped = draw_all_drops(memory, seed, delta.tokens.shape[1])
        kept = delta.tokens.cpu() if memory.size.long_term else delta.tokens[:, :0]  # of no Θ none is fetched
        return released(advance(memory, delta.tokens, delta.keys, dropped, TensorTokens(kept)))


class LatentSystem(NetworkSystem):
    """Reads ``[bos | retrieved from Θ | θ | prompt]`` (arXiv 2502.00592 §3), or without Θ ``[bos | θ | prompt]``.

    Without ``long_term`` it is MemoryLLM (arXiv 2402.04624) on the same weights; θ and prompt stand where they always
    do.
    """

    def __init__(
        self,
        name: str,
        history: LatentHistory,
        *,
        long_term: bool,
        prefix: MakePrefix = ReadPrefix,
        end_tokens: Sequence[int] = (),
    ) -> None:
        super().__init__(name, history.network, history, end_tokens=end_tokens)
        self.long_term, self.prefix = long_term, prefix

    def with_prefix(self, name: str, prefix: MakePrefix) -> LatentSystem:
        """The same over the same history, but retrieving as ``prefix`` does."""
        other = copy(self)
        other.name, other.prefix = name, prefix
        return other

    def read(self, state: LatentRows, prompts: Sequence[Tensor], *, reserved: int) -> tuple[Reading, list[int]]:
        config = self.network.config
        for prompt in prompts:
            room_for(prompt, positions=config.text_room, reserved=reserved)
        memories = state if self.long_term else [without_long_term(memory) for memory in state]
        bos = self.network.bos_embedding if config.add_bos_embedding else None
        source = self.prefix(memories, bos, self.network.model.rotary_emb)
        reading = read(self.network, prompts, MemoryCache(source, config))
        retrieved = [max(layer[row] for layer in source.counts) for row in range(len(memories))]
        return reading, [
            config.num_bos + count + memory.num_short_term for count, memory in zip(retrieved, memories, strict=True)
        ]


def released(memory: MemoryState) -> MemoryState:
    """The same without the steps of which no layer holds a token any more, once Θ is full and begins to lose some."""
    if all(layer.num_long_term < memory.size.long_term for layer in memory.layers):
        return memory
    written = memory.written
    held: set[int] = set()
    for layer in memory.layers:
        sources = torch.cat([layer.short_sources, layer.long_sources])
        held.update(owning_steps(written.first_births, sources).unique().tolist())
    kept = sorted(held - {-1})
    first_births, steps = tuple(written.first_births[at] for at in kept), tuple(written.steps[at] for at in kept)
    return replace(memory, written=replace(written, first_births=first_births, steps=steps))


def _moved(memory: MemoryState, device: torch.device) -> MemoryState:
    """The same with θ and all retrieval keys on ``device``."""
    layers = [
        replace(
            layer,
            short_hidden=layer.short_hidden.to(device),
            short_keys=layer.short_keys.to(device),
            long_rows=KeyRows(layer.long_keys.to(device)),
        )
        for layer in memory.layers
    ]
    return replace(memory, layers=tuple(layers))
