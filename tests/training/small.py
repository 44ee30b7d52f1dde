"""The shape of a model that trains in seconds, and what a network makes of a history."""

from __future__ import annotations

import torch

from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.network import MPlusForCausalLM

VOCABULARY = 600
_CHUNKS = 9  # enough to fill θ and to put tokens into Θ


def tiny_config() -> MPlusConfig:
    """K 8, N 24, K0 8: θ is full after three updates."""
    return MPlusConfig(
        vocab_size=VOCABULARY,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        tie_word_embeddings=True,
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=2,
        num_tokens=8,
        num_blocks=4,
        num_ltm_blocks=1,
        add_selector=True,
        num_selector_layers=2,
        selector_hidden_dim=8,
        chunk_tokens=24,
        long_term_tokens=64,
    )


@torch.no_grad()
def logits_after_history(network: MPlusForCausalLM) -> torch.Tensor:
    """Of a prompt after a history, with the same drops in every layer."""
    generator, memory = torch.Generator().manual_seed(3), network.initial_memory()
    for _ in range(_CHUNKS):
        [delta] = network.write([torch.randint(7, 60, (5,), generator=generator)], [memory])
        drops = draw_all_drops(memory, 1, delta.tokens.shape[1])
        memory = advance(memory, delta.tokens, delta.keys, drops[:1].expand_as(drops))
    assert len(memory.layers[0].long_sources) > 0
    prompt = torch.randint(7, 60, (1, 6), generator=generator)
    return network(prompt, past_key_values=network.memory_cache(memory)).logits
