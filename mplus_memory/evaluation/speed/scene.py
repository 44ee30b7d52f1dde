"""A session whose θ and Θ are full, in a store on disk, made of random tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from tqdm.auto import tqdm

from mplus_memory.latents import load_newest, to_numpy
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import advance, draw_all_drops, draw_drops
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.model.projected import ProjectedMemory
from mplus_memory.records import Fingerprint, Latents, NewStep, Span, StoredSession
from mplus_memory.store import LocalStore

_SPREAD = 0.5  # standard deviation of a random token's numbers
PROMPT_TOKENS = 32


@dataclass
class Scene:
    """The network, the store, and the session's memory as it was opened; ``projected`` is what its prompts kept."""

    network: MPlusForCausalLM
    store: LocalStore
    session: StoredSession
    memory: MemoryState
    projected: ProjectedMemory
    generator: torch.Generator = field(default_factory=lambda: torch.Generator().manual_seed(0))

    def ids(self, count: int) -> Tensor:
        """Random token ids (count,)."""
        return torch.randint(10, self.network.config.vocab_size, (count,), generator=self.generator)

    def chunk(self) -> Tensor:
        """A full chunk of random text: (T,)."""
        return self.ids(self.network.config.chunk_tokens)

    def update(self) -> tuple[Tensor, Tensor]:
        """Take one update of random tokens into memory; its tokens (L, K, d) and drops (L, K)."""
        tokens = random_tokens(self.network, self.generator)
        return tokens, self.take(tokens, keys_of(self.network, tokens))

    def take(self, tokens: Tensor, keys: Tensor) -> Tensor:
        """Take tokens (L, K, d) with their keys into memory; the drops (L, K)."""
        dropped = draw_all_drops(self.memory, 0, tokens.shape[1])
        self.memory = advance(self.memory, tokens, keys, dropped)
        return dropped

    def reopened(self) -> MemoryState:
        """The memory read from the store again."""
        return load_newest(self.store, self.session, self.network.initial_memory())[0]


@torch.no_grad()
def make_scene(network: MPlusForCausalLM, folder: Path, *, memory_bytes: int, progress: bool) -> Scene:
    """Fill a store in ``folder`` with as many updates as θ and Θ hold, and open the session."""
    store = LocalStore(folder)
    session = store.open_session("speed", fingerprint_of(network), {"seed": 0})
    generator = torch.Generator().manual_seed(1)
    size = network.config.memory_size
    count = (size.short_term + size.long_term) // size.update_tokens
    head: str | None = None
    for number in tqdm(range(1, count + 1), desc="filling memory", unit="update", disable=not progress):
        head = store.commit_step(session.id, head, random_step(network, generator, number)).id
    row = store.find_session("speed")
    assert row is not None
    memory, _ = load_newest(store, row, network.initial_memory())
    return Scene(network, store, row, memory, ProjectedMemory(memory_bytes))


def random_step(
    network: MPlusForCausalLM, generator: torch.Generator, number: int, spans: tuple[Span, ...] = ()
) -> NewStep:
    """The ``number``-th update of a session that was told nothing but noise."""
    size = network.config.memory_size
    tokens = random_tokens(network, generator)
    held = min(network.initial_memory().num_short_term + (number - 1) * size.update_tokens, size.short_term)
    num_dropped = max(0, held + size.update_tokens - size.short_term)
    drops = [
        draw_drops(0, number, layer, num_short_term=held, num_dropped=num_dropped).numpy()
        for layer in range(len(tokens))
    ]
    latents = Latents(
        tokens=to_numpy(tokens),
        keys=to_numpy(keys_of(network, tokens)),
        first_birth=(number - 1) * size.update_tokens + 1,
    )
    return NewStep(
        number=number,
        seed=0,
        spans=spans,
        latents=latents,
        dropped=np.stack(drops).astype(np.uint32),
        digest=f"{number}",
    )


def random_tokens(network: MPlusForCausalLM, generator: torch.Generator, count: int | None = None) -> Tensor:
    """So many tokens of every layer (default: those of one update): (L, n, d)."""
    config = network.config
    shape = (config.num_hidden_layers, count or config.num_tokens, config.hidden_size)
    return (torch.randn(shape, generator=generator) * _SPREAD).to(network.device, network.dtype)


def random_prompt(network: MPlusForCausalLM, num_tokens: int = PROMPT_TOKENS) -> Tensor:
    """Hidden states of a prompt: (T, d)."""
    return torch.randn(num_tokens, network.config.hidden_size).to(network.device, network.dtype)


@torch.no_grad()
def keys_of(network: MPlusForCausalLM, tokens: Tensor) -> Tensor:
    """Retrieval keys of tokens (L, K, d): (L, K, d_key)."""
    return torch.stack([layer.memory_keys(tokens[i]) for i, layer in enumerate(network.model.decoder_layers())])


def fingerprint_of(network: MPlusForCausalLM) -> Fingerprint:
    """What the store needs to know of a network that nobody will open again."""
    config = network.config
    return Fingerprint(
        config="bench",
        weights="bench",
        tokenizer="bench",
        dtype=str(network.dtype).removeprefix("torch."),
        num_layers=config.num_hidden_layers,
        hidden_size=config.hidden_size,
        key_size=config.key_size,
    )
