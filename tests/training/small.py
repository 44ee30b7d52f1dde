"""The shape of a model that trains in seconds."""

from __future__ import annotations

from mplus_memory.model.config import MPlusConfig

VOCABULARY = 600


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
