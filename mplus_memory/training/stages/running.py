"""The running memory of training: carried from step to step without gradients, merged now and then, saved whole."""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from mplus_memory.memory.key_rows import KeyRows
from mplus_memory.memory.state import BasePool, LayerMemory, MemoryState, WrittenTokens, empty_memory, narrowed
from mplus_memory.model.network import MPlusForCausalLM


def fresh_memory(network: MPlusForCausalLM, dtype: torch.dtype = torch.float32) -> MemoryState:
    """Memory with nothing in it, of the network's shape."""
    return empty_memory(
        network.config.memory_size,
        num_layers=network.config.num_hidden_layers,
        hidden_size=network.config.hidden_size,
        key_size=network.config.key_size,
        dtype=dtype,
        device=network.device,
    )


def detached(memory: MemoryState) -> MemoryState:
    """The same without gradients."""
    layers = tuple(
        replace(held, short_hidden=held.short_hidden.detach(), short_keys=held.short_keys.detach())
        for held in memory.layers
    )
    return replace(memory, layers=layers)


def folded(memory: MemoryState) -> MemoryState:
    """The same memory with only the tokens that are still in it, as a base pool; the clock begins at 0 again.

    Births move with the clock, so ages, order and everything read stay the same; steps whose tokens are gone are
    forgotten. ``num_steps`` goes on: the drops are drawn by it.
    """
    hidden, keys, births, layers = [], [], [], []
    for index, held in enumerate(memory.layers):
        n, m = len(held.short_sources), held.num_long_term
        short = held.short_hidden.cpu()
        hidden.append(torch.cat([short, memory.written.fetch(index, held.long_sources, like=short)]))
        keys.append(torch.cat([held.short_keys, held.long_keys]).cpu())
        sources = torch.cat([held.short_sources, held.long_sources])
        births.append(memory.written.births(index, sources) - memory.clock)
        named = -1 - torch.arange(n + m)
        layers.append(replace(held, short_sources=named[:n], long_numbers=narrowed(named[n:])))
    pool = BasePool(tuple(hidden), tuple(keys), tuple(births), memory.num_short_term)
    return replace(memory, layers=tuple(layers), written=WrittenTokens(pool=pool, dtype=memory.written.dtype), clock=0)


@torch.no_grad()
def merged(network: MPlusForCausalLM, memory: MemoryState) -> MemoryState:
    """``folded``, and every key made anew: f_k moves while it is trained, keys of old tokens would not."""
    memory = folded(memory)
    if not network.config.has_retriever:
        return memory
    pool = memory.written.pool
    assert pool is not None
    layers = []
    for index, (layer, held) in enumerate(zip(network.model.decoder_layers(), memory.layers, strict=True)):
        place, kind, n = held.short_keys.device, held.short_keys.dtype, memory.num_short_term
        blocks = [layer.memory_keys(block.to(place)).to(kind) for block in pool.hidden[index].split(4096)]
        keys = torch.cat(blocks) if blocks else held.long_keys
        layers.append(replace(held, short_keys=keys[:n].clone(), long_rows=KeyRows(keys[n:].clone())))
    return replace(memory, layers=tuple(layers))


def tensors_of(memory: MemoryState) -> dict[str, Tensor]:
    """A running memory as named tensors for a checkpoint: ``folded``, so without history."""
    memory = folded(memory)
    pool = memory.written.pool
    assert pool is not None
    named: dict[str, Tensor] = {"num_steps": torch.tensor(memory.num_steps)}
    for index, held in enumerate(memory.layers):
        named[f"{index}.hidden"] = pool.hidden[index]
        named[f"{index}.births"] = pool.births[index]
        named[f"{index}.short_keys"] = held.short_keys.cpu()
        named[f"{index}.long_keys"] = held.long_keys.cpu()
    return {name: tensor.detach().contiguous() for name, tensor in named.items()}


def memory_of(network: MPlusForCausalLM, named: dict[str, Tensor]) -> MemoryState:
    """The running memory that ``tensors_of`` named, on the network's device."""
    start = fresh_memory(network)
    device = network.device
    layers, hidden, keys, births = [], [], [], []
    for index in range(network.config.num_hidden_layers):
        tokens = named[f"{index}.hidden"].clone()
        short_keys, long_keys = (named[f"{index}.{part}"].to(device, copy=True) for part in ("short_keys", "long_keys"))
        n, sources = len(short_keys), -1 - torch.arange(len(tokens))
        hidden_at_hand = tokens[:n].to(device, copy=True)
        layers.append(LayerMemory(hidden_at_hand, short_keys, sources[:n], KeyRows(long_keys), sources[n:]))
        hidden.append(tokens)
        keys.append(torch.cat([short_keys, long_keys]).cpu())
        births.append(named[f"{index}.births"].clone())
    pool = BasePool(tuple(hidden), tuple(keys), tuple(births), len(layers[0].short_sources))
    return replace(
        start,
        layers=tuple(layers),
        written=replace(start.written, pool=pool),
        clock=0,
        num_steps=int(named["num_steps"]),
    )
