"""What a session's latent memory is bound to: the network's config, its weights and its tokenizer."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from mplus_memory.records import Fingerprint

if TYPE_CHECKING:
    from mplus_memory.model.dialogue import Dialogue
    from mplus_memory.model.network import MPlusForCausalLM

# What changes how a network computes or how text reaches it; the rest of a config is bookkeeping.
_CONFIG_FIELDS = (
    "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
    "num_key_value_heads", "head_dim", "hidden_act", "rms_norm_eps", "rope_parameters", "attention_bias",
    "mlp_bias", "tie_word_embeddings", "num_tokens", "num_blocks", "num_ltm_blocks", "add_bos_embedding",
    "add_selector", "add_decoder_lora", "num_selector_layers", "selector_hidden_dim", "chunk_tokens",
)  # fmt: skip


def fingerprint(network: MPlusForCausalLM, dialogue: Dialogue) -> Fingerprint:
    """The fingerprint of a loaded model: sha256 of config, weights (with the base pool) and tokenizer."""
    config = network.config
    fields = {name: getattr(config, name) for name in _CONFIG_FIELDS}
    fields["long_term"] = config.memory_size.long_term
    fields["lora"] = _lora_scale(config.lora_config)
    return Fingerprint(
        config=_sha(json.dumps(fields, sort_keys=True, default=str).encode()),
        weights=hash_weights(network),
        tokenizer=_sha(json.dumps([dialogue.content.to_str(), dialogue.turn_format], sort_keys=True).encode()),
        dtype=_latents_in(str(network.dtype).removeprefix("torch."), config.latent_dtype),
        num_layers=config.num_hidden_layers,
        hidden_size=config.hidden_size,
        key_size=config.key_size,
    )


def hash_weights(network: MPlusForCausalLM) -> str:
    """sha256 over every weight and the base pool, in the order of their names."""
    digest = hashlib.sha256()
    tensors: dict[str, Tensor] = dict(network.state_dict())
    if network.base_pool is not None:
        for layer, (hidden, births) in enumerate(zip(network.base_pool.hidden, network.base_pool.births, strict=True)):
            tensors |= {f"pool.{layer}.hidden": hidden, f"pool.{layer}.births": births}
    for name in sorted(tensors):
        tensor = tensors[name].detach().cpu().contiguous()
        digest.update(f"{name}{tuple(tensor.shape)}{tensor.dtype}".encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


def _latents_in(dtype: str, latent_dtype: str | None) -> str:
    return dtype if latent_dtype in (None, dtype) else f"{dtype}/{latent_dtype}"


def _lora_scale(lora: dict[str, Any] | None) -> Any:
    return {name: lora.get(name) for name in ("r", "lora_alpha")} if lora else None


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
