"""Networks of several sizes to measure, with random weights but for the embedded model."""

from __future__ import annotations

from typing import Any

import torch

from mplus_memory.errors import ConfigError
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.loaded import EMBEDDED, load_model, pick_device
from mplus_memory.model.network import MPlusForCausalLM

_COMMON: dict[str, Any] = {
    "add_selector": True,
    "num_blocks": 50,
    "num_ltm_blocks": 10,
    "max_position_embeddings": 32768,
}
PRESETS: dict[str, dict[str, Any]] = {
    EMBEDDED: {},
    "small": {
        "num_hidden_layers": 8,
        "hidden_size": 512,
        "intermediate_size": 1408,
        "num_attention_heads": 8,
        "num_key_value_heads": 4,
        "num_tokens": 64,
        "vocab_size": 8192,
        "chunk_tokens": 128,
    },
    "wide": {
        "num_hidden_layers": 4,
        "hidden_size": 1024,
        "intermediate_size": 2816,
        "num_attention_heads": 8,
        "num_key_value_heads": 4,
        "num_tokens": 256,
        "vocab_size": 8192,
        "chunk_tokens": 512,
    },
    "8b": {
        "num_hidden_layers": 32,
        "hidden_size": 4096,
        "intermediate_size": 14336,
        "num_attention_heads": 32,
        "num_key_value_heads": 8,
        "num_tokens": 256,
        "vocab_size": 128256,
        "chunk_tokens": 512,
        "selector_hidden_dim": 256,
    },
}


def make_network(preset: str, device: str | None = None) -> MPlusForCausalLM:
    """The network of a preset: float32 on a CPU, bfloat16 on a GPU, in evaluation mode.

    Raises:
        ConfigError: no such preset, or one for a GPU where there is none.
    """
    if preset not in PRESETS:
        raise ConfigError(f"preset {preset!r}: there are {', '.join(PRESETS)}")
    place = pick_device(device)
    if preset == "8b" and place.type != "cuda":
        raise ConfigError("preset '8b' has 8 billion weights and needs a CUDA GPU; 'wide' has its K, N, K0 and Θ")
    if preset == EMBEDDED:
        return load_model(EMBEDDED, device=device).network
    torch.manual_seed(0)
    default = torch.get_default_dtype()
    torch.set_default_dtype(torch.bfloat16 if place.type == "cuda" else torch.float32)
    try:
        with place:  # weights of 8 billion are made where they are used
            network = MPlusForCausalLM(MPlusConfig(**(_COMMON | PRESETS[preset])))
    finally:
        torch.set_default_dtype(default)
    return network.eval()  # type: ignore[no-untyped-call, no-any-return]
