"""A model ready for sessions: network, dialogue and fingerprint, on a device, in evaluation mode."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import AutoTokenizer

from mplus_memory.errors import CheckpointError, ConfigError
from mplus_memory.latent_dtypes import check_kv_cache_dtype, check_latent_dtype
from mplus_memory.model.checkpoint import resolve
from mplus_memory.model.dialogue import Dialogue
from mplus_memory.model.fingerprint import fingerprint
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.records import Fingerprint

EMBEDDED = "embedded"


@dataclass(frozen=True, eq=False)
class LoadedModel:
    """Everything about a model that sessions use; immutable, shared by all of them."""

    name: str
    network: MPlusForCausalLM
    dialogue: Dialogue
    fingerprint: Fingerprint

    @classmethod
    def of(cls, network: MPlusForCausalLM, tokenizer: Any, *, name: str = "in memory") -> LoadedModel:
        """From a network and its transformers fast tokenizer."""
        network = network.eval()  # type: ignore[no-untyped-call]
        dialogue = Dialogue.of(tokenizer, network.config.turn_format)
        return cls(name, network, dialogue, fingerprint(network, dialogue))


def load_model(
    name_or_path: str | Path,
    *,
    device: str | None = None,
    dtype: torch.dtype | str | None = None,
    latent_dtype: str | None = None,
    kv_cache_dtype: str | None = None,
) -> LoadedModel:
    """The model at a folder or hub id, or ``"embedded"``, the one that ships with the package.

    device: "cpu", "cuda", …; None takes a GPU if there is one. dtype: None keeps bfloat16 files so on a GPU
    and computes in float32 on a CPU. latent_dtype: round what is written into memory to "bfloat16" or "mxint8"
    (8 bits a number and 8 for each 32 of them) and keep it so; None as the checkpoint says, which is not to.
    kv_cache_dtype: keep keys and values of memory that prompts read in "bfloat16" or "int8" (8 bits a number and 16
    for each head's row); None as the checkpoint says, which is not to.

    Raises:
        CheckpointError: no such model, or its parts do not fit together.
        ConfigError: a device that is not there, a dtype that is not known.
    """
    check_latent_dtype(latent_dtype)
    check_kv_cache_dtype(kv_cache_dtype)
    folder = embedded_folder() if name_or_path == EMBEDDED else name_or_path
    place = pick_device(device)
    kind = dtype if dtype is not None else (torch.float32 if place.type == "cpu" else "auto")
    path = resolve(folder, revision=None, cache_dir=None, local_files_only=False)
    network = MPlusForCausalLM.from_pretrained(str(path), device=place, dtype=kind)
    if latent_dtype is not None:
        network.config.latent_dtype = latent_dtype
    if kv_cache_dtype is not None:
        network.config.kv_cache_dtype = kv_cache_dtype
    return LoadedModel.of(network, load_tokenizer(path), name=str(name_or_path))


def load_tokenizer(folder: str | Path) -> Any:
    """The tokenizer in a model's folder.

    Raises:
        CheckpointError: there is none that can be used.
    """
    try:
        return AutoTokenizer.from_pretrained(str(folder))
    except (OSError, ValueError, KeyError) as error:
        raise CheckpointError(f"no usable tokenizer in {folder}: {error}") from error


def embedded_folder() -> Path:
    """Where the packaged small model lies."""
    return Path(__file__).resolve().parent.parent / "embedded"


def pick_device(device: str | None) -> torch.device:
    """The wanted device, or the best there is."""
    if device is None:
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    try:
        place = torch.device(device)
        torch.empty(0, device=place)
    except (RuntimeError, AssertionError) as error:
        raise ConfigError(f"device {device!r} cannot be used: {error}; try 'cpu'") from error
    return place
