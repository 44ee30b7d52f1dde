"""The base model without M+: stock Llama on the network's own base weights, or another checkpoint to compare with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer, LlamaForCausalLM, PreTrainedModel

from mplus_memory.errors import CheckpointError, ConfigError
from mplus_memory.model.loaded import LoadedModel
from mplus_memory.model.network import MPlusForCausalLM

_WRAPPED = ".base_layer."  # where a LoRA sits, the base weight is one level further down


def base_of(network: MPlusForCausalLM) -> LlamaForCausalLM:
    """Stock LlamaForCausalLM over the very weights of ``network``: no adapters, no memory, no copy.

    A checkpoint whose base weights were frozen in training (LoRA) gives its base model; one trained whole gives the
    network itself, without memory.
    """
    with torch.device("meta"):
        base = LlamaForCausalLM(network.config)
    names = base.state_dict().keys()
    weights = {name.replace(_WRAPPED, "."): tensor for name, tensor in network.state_dict().items()}
    base.load_state_dict({name: weights[name] for name in names}, strict=True, assign=True)
    with torch.device(network.device):  # its tables are computed, not stored
        base.model.rotary_emb = type(base.model.rotary_emb)(config=network.config)
    return base.eval()  # type: ignore[no-any-return]


def load_base(folder: str | Path, model: LoadedModel) -> PreTrainedModel:
    """The causal model in ``folder`` (or of that hub id), on the device and in the dtype of ``model``.

    Raises:
        CheckpointError: it cannot be loaded.
        ConfigError: it is an M+ model itself, or its tokens are not those of ``model``, so that figures per token
            could not be compared.
    """
    network = model.network
    try:
        config = AutoConfig.from_pretrained(str(folder))
        if hasattr(config, "num_blocks"):  # published M+ checkpoints call themselves Llama
            raise ConfigError(f"{str(folder)!r} is an M+ model itself: give the Llama that it was made from, or 'none'")
        found: Any = AutoModelForCausalLM.from_pretrained(
            str(folder), config=config, dtype=network.dtype, use_safetensors=True, output_loading_info=True
        )
    except ConfigError:
        raise
    except SafetensorError as error:
        raise CheckpointError(f"the weights in {str(folder)!r} cannot be read: {error}; fetch them again") from error
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise CheckpointError(f"no base model at {str(folder)!r}: {error}") from error
    base: PreTrainedModel = found[0]
    if missing := sorted(found[1]["missing_keys"]):  # transformers would go on with random ones
        raise CheckpointError(
            f"{len(missing)} weights are missing in {str(folder)!r}, first {missing[0]}; fetch it again"
        )
    _check_tokens(folder, base, model)
    moved: PreTrainedModel = base.to(network.device).eval()  # type: ignore[arg-type]
    return moved


def _check_tokens(folder: str | Path, base: PreTrainedModel, model: LoadedModel) -> None:
    sizes = (base.config.vocab_size, model.network.config.vocab_size)
    try:
        tokenizer = AutoTokenizer.from_pretrained(str(folder))
    except (OSError, ValueError, KeyError):  # weights alone: sizes must do
        same = sizes[0] == sizes[1]
    else:
        same = sizes[0] >= sizes[1] and tokenizer.get_vocab() == model.dialogue.content.get_vocab()
    if not same:
        raise ConfigError(
            f"the base model in {str(folder)!r} has other tokens than {model.name!r} (vocabularies of {sizes[0]} and "
            f"{sizes[1]}), so figures per token cannot be compared: give the Llama that it was made from, or 'none'"
        )
