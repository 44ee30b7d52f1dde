"""The network a run trains: an M+ made of a Llama, or a new one; what is new in it is drawn from the seed."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoTokenizer

from mplus_memory.errors import CheckpointError, ConfigError
from mplus_memory.model import checkpoint
from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.loaded import embedded_folder
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.stages.settings import ModelSettings, Settings, expanded

_SELECTOR_STD = (0.7, 0.2)  # of the first and the second Linear, over √inputs: scores neither flat nor saturated


@dataclass(frozen=True, eq=False)
class Base:
    """What a run starts from: the Llama's own config fields, its weights (none for a new one) and its tokenizer."""

    fields: dict[str, Any]
    weights: dict[str, Tensor]
    tokenizer: Any
    name: str


def load_base(settings: ModelSettings) -> Base:
    """The Llama that ``settings`` names, memory-mapped, or the shape of a new one.

    Raises:
        CheckpointError: no such model, no Llama, no usable tokenizer, or an M+ already.
    """
    if settings.new is not None:
        tokenizer = load_tokenizer(str(settings.tokenizer))
        return Base(_new_fields(settings, tokenizer), {}, tokenizer, "a new model")
    assert settings.base is not None
    folder = checkpoint.resolve(expanded(settings.base), revision=None, cache_dir=None, local_files_only=False)
    checkpoint.read_config(folder)  # checks that it is a Llama
    raw = json.loads((folder / "config.json").read_text("utf-8"))
    if "num_tokens" in raw:
        raise CheckpointError(
            f"{settings.base!r} is an M+ or MemoryLLM already (num_tokens={raw['num_tokens']}): "
            "name the plain Llama it was made from in model.base"
        )
    raw = {name: value for name, value in raw.items() if name not in ("model_type", "architectures")}
    return Base(raw, checkpoint.read_weights(folder), load_tokenizer(settings.tokenizer or str(folder)), settings.base)


def load_tokenizer(name: str) -> Any:
    """The fast tokenizer of a folder or hub id, or the packaged one for "embedded"."""
    place = str(embedded_folder()) if name == "embedded" else expanded(name)
    try:
        tokenizer = AutoTokenizer.from_pretrained(place)
    except (OSError, ValueError, KeyError) as error:
        raise CheckpointError(f"no usable tokenizer in {name!r}: {error}; see model.tokenizer") from error
    if getattr(tokenizer, "backend_tokenizer", None) is None:
        raise CheckpointError(f"the tokenizer of {name!r} is not a fast one; tokenizer.json is needed")
    return tokenizer


def _new_fields(settings: ModelSettings, tokenizer: Any) -> dict[str, Any]:
    assert settings.new is not None
    shape = {name: value for name, value in asdict(settings.new).items() if value is not None}
    shape["rope_parameters"] = {"rope_type": "default", "rope_theta": shape.pop("rope_theta")}
    shape.setdefault("num_key_value_heads", settings.new.num_attention_heads)
    special = {name: getattr(tokenizer, name) for name in ("pad_token_id", "bos_token_id", "eos_token_id")}
    return shape | special | {"vocab_size": len(tokenizer)}


def stage_config(base: Base, settings: Settings, stage: int) -> MPlusConfig:
    """The config of a stage's network: MemoryLLM, MemoryLLM with a retriever, M+.

    Blocks that are not retrieved are short-term memory, so that the prompt stands at the same place in all stages.

    Raises:
        ConfigError: memory and text do not fit the base's positions.
    """
    memory, lora = settings.memory, settings.lora
    fields = base.fields | {
        "num_tokens": memory.update_tokens,
        "num_blocks": memory.blocks,
        "num_ltm_blocks": memory.retrieved_blocks if stage == 3 else 0,
        "add_bos_embedding": True,
        "add_selector": stage > 1,
        "num_selector_layers": memory.selector_layers,
        "selector_hidden_dim": memory.key_size,
        "initial_rf_when_moving_stm_to_ltm": float(memory.lives),
        "decay_frequency": 1.0,
        "update_ltm_frequency": memory.merge_every,
        "long_term_tokens": None if stage == 3 else 0,
        "chunk_tokens": settings.passages.longest,
        "lora_config": _lora_config(settings) if lora.r else None,
        "add_decoder_lora": lora.r > 0,
    }
    config: MPlusConfig = MPlusConfig.from_dict(fields)
    config._attn_implementation = settings.model.attention
    if config.text_room < settings.passages.sequence:
        raise ConfigError(
            f"{base.name} has {config.max_position_embeddings} positions; a memory of {memory.blocks} blocks of "
            f"{memory.update_tokens} leaves {config.text_room} for text, fewer than passages.sequence="
            f"{settings.passages.sequence}: lower memory.blocks, memory.update_tokens or passages.sequence"
        )
    return config


def _lora_config(settings: Settings) -> dict[str, Any]:
    lora = settings.lora
    return {
        "r": lora.r,
        "lora_alpha": lora.alpha,
        "lora_dropout": lora.dropout,
        "target_modules": list(lora.targets),
        "inference_mode": False,
    }


def make_network(base: Base, settings: Settings, stage: int, device: torch.device | str = "cpu") -> MPlusForCausalLM:
    """The network of a stage in training mode: the base's weights, what M+ adds, and gradients where they are wanted.

    Raises:
        CheckpointError: the base's weights do not fit its config.
    """
    config = stage_config(base, settings, stage)
    with torch.device("meta"):
        network = MPlusForCausalLM(config)
    weights = _under_adapters(network, base)
    _check_weights(network, weights, base)
    generator = torch.Generator().manual_seed(settings.seed)
    frozen = getattr(torch, settings.model.dtype)
    state = {}
    for name, parameter in network.named_parameters():
        dtype = torch.float32 if is_trained(name, settings) else frozen
        value = weights[name] if name in weights else _fresh(name, parameter, config, generator)
        state[name] = value.to(device=device, dtype=dtype).clone()
    if not any(name.endswith("lm_head.weight") for name in state):
        state["lm_head.weight"] = state["model.embed_tokens.weight"]
    _set_bos(state, config)
    network.load_state_dict(state, strict=True, assign=True)
    network.tie_weights()
    with torch.device(device):  # its tables are computed, not stored
        network.model.rotary_emb = type(network.model.rotary_emb)(config=config)
    for name, parameter in network.named_parameters():
        parameter.requires_grad_(is_trained(name, settings))
    network.train()
    return network


def is_trained(name: str, settings: Settings) -> bool:
    """Whether a run moves this parameter: all that M+ adds, and the Llama's own if so set."""
    return is_new(name) or settings.model.trains_base


def is_new(name: str) -> bool:
    """Whether M+ adds this parameter to a Llama."""
    return is_retriever(name) or ".lora_" in name or name in ("bos_embedding", "new_memory_positional_emb")


def is_retriever(name: str) -> bool:
    """Whether this parameter belongs to f_q or f_k."""
    return ".query_proj." in name or ".key_proj." in name


def _under_adapters(network: MPlusForCausalLM, base: Base) -> dict[str, Tensor]:
    """The base's weights by the network's names: a module with adapters keeps its own under ``base_layer``."""
    wanted = set(network.state_dict())
    renamed = {}
    for name, tensor in base.weights.items():
        module, _, kind = name.rpartition(".")
        under = f"{module}.base_layer.{kind}"
        renamed[under if under in wanted else name] = tensor
    return {name: tensor for name, tensor in renamed.items() if not name.endswith("rotary_emb.inv_freq")}


def _check_weights(network: MPlusForCausalLM, weights: dict[str, Tensor], base: Base) -> None:
    if not weights and base.name == "a new model":
        return
    shapes = {name: tuple(parameter.shape) for name, parameter in network.named_parameters()}
    missing = sorted(name for name in shapes if not is_new(name) and name not in weights)
    known = {*shapes, "lm_head.weight"}
    unexpected = sorted(weights.keys() - known)
    wrong = sorted(name for name in shapes if name in weights and tuple(weights[name].shape) != shapes[name])
    for what, names in (("missing", missing), ("unexpected", unexpected), ("of another shape", wrong)):
        if names:
            raise CheckpointError(
                f"the weights of {base.name!r} do not fit its config: {len(names)} {what}, first {names[0]}; "
                "check that config.json belongs to these weights"
            )


def _fresh(name: str, like: Tensor, config: MPlusConfig, generator: torch.Generator) -> Tensor:
    """A new parameter's first value; peft's for LoRA (the second matrix zero, so nothing changes yet)."""
    shape, inputs = tuple(like.shape), like.shape[-1]
    if "norm" in name:
        return torch.ones(shape)
    if ".lora_B." in name or name == "new_memory_positional_emb" or name.endswith(".bias"):
        return torch.zeros(shape)
    if ".lora_A." in name:  # uniform with the bound of kaiming_uniform_(a=√5)
        bound = 1 / math.sqrt(inputs)
        return torch.empty(shape).uniform_(-bound, bound, generator=generator)
    if is_retriever(name):
        std = _SELECTOR_STD[1] if name.endswith("2.weight") else _SELECTOR_STD[0]
        return torch.empty(shape).normal_(std=std / math.sqrt(inputs), generator=generator)
    return torch.empty(shape).normal_(std=config.initializer_range, generator=generator)


def _set_bos(state: dict[str, Tensor], config: MPlusConfig) -> None:
    """The memory's own beginning starts as that of text, if text has one, in every layer."""
    bos = config.bos_token_id
    if isinstance(bos, int) and 0 <= bos < config.vocab_size:
        start = state["model.embed_tokens.weight"][bos]
        state["bos_embedding"] = start.to(state["bos_embedding"]).expand_as(state["bos_embedding"]).clone()


def count(network: nn.Module, *, trained: bool) -> int:
    """Parameters that are trained, or all of them."""
    return sum(p.numel() for p in network.parameters() if p.requires_grad or not trained)


def save_result(network: MPlusForCausalLM, tokenizer: Any, folder: Path, dtype: str) -> None:
    """Write a network and its tokenizer as ``LatentMemoryBackend(model=folder)`` opens them."""
    network.save_pretrained(str(folder), dtype=getattr(torch, dtype))
    tokenizer.save_pretrained(str(folder))
