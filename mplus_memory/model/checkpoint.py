"""Checkpoints in the published layout: config, sharded safetensors, and the base pool among the weights.

M+ and MemoryLLM differ by their config (``add_selector``). Nothing is loaded quietly: a weight that is
missing, unexpected or of another shape is an error that names it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from huggingface_hub import save_torch_state_dict, snapshot_download
from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError, StrictDataclassError
from safetensors import SafetensorError, safe_open
from torch import Tensor

from mplus_memory.errors import CheckpointError, ConfigError
from mplus_memory.memory.state import BasePool
from mplus_memory.model.config import MPlusConfig

if TYPE_CHECKING:
    from mplus_memory.model.network import MPlusForCausalLM

_INDEX = "model.safetensors.index.json"
_SINGLE = "model.safetensors"
_POOL = re.compile(r"^(memory|(ltm|ltm_keys|ltm_ages)\.\d+)$")
_PUBLISHED = ("num_tokens", "num_blocks", "num_ltm_blocks", "hidden_size", "num_hidden_layers", "chunk_tokens")
_ALIGNED = 64  # bytes: kernels round otherwise on rows that begin elsewhere, and a memory is bound to its bits
_UNUSED = re.compile(r"^(initialized|ltm_recall_frequencies\.\d+|.*rotary_emb\.inv_freq)$")


def load(
    cls: type[MPlusForCausalLM],
    name_or_path: str | Path,
    *,
    config: MPlusConfig | None = None,
    dtype: torch.dtype | str | None = None,
    device: torch.device | str | None = None,
    attn_implementation: str | None = None,
    revision: str | None = None,
    cache_dir: str | Path | None = None,
    local_files_only: bool = False,
) -> MPlusForCausalLM:
    """A network in evaluation mode from a folder or hub id.

    ``dtype``: None or "auto" keeps that of the file; ``attn_implementation``: "sdpa" (default), "eager",
    "flash_attention_2".

    Raises:
        CheckpointError: no such checkpoint; weights missing, unexpected or of another shape.
    """
    folder = resolve(name_or_path, revision=revision, cache_dir=cache_dir, local_files_only=local_files_only)
    config = config or read_config(folder)
    if attn_implementation:
        config._attn_implementation = attn_implementation
    weights = read_weights(folder)
    kind = _dtype(dtype, weights)
    with torch.device("meta"):
        model = cls(config)
    _assign(model, {n: t for n, t in weights.items() if not _POOL.match(n)}, folder, kind, device)
    with torch.device(device or "cpu"):  # its tables are computed, not stored
        model.model.rotary_emb = type(model.model.rotary_emb)(config=config)
    model.eval()  # type: ignore[no-untyped-call]
    pool = {n: t for n, t in weights.items() if _POOL.match(n)}
    if pool:
        with torch.no_grad():
            model.base_pool = read_pool(model, pool, folder)
    return model


def save(
    model: MPlusForCausalLM, folder: str | Path, *, max_shard_size: str = "5GB", dtype: torch.dtype | None = None
) -> None:
    """Write ``config.json`` and safetensors (sharded over ``max_shard_size``) as ``load`` reads them."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    model.config.architectures = ["MPlus" if model.config.has_retriever else "MemoryLLM"]
    model.config.dtype = dtype or model.dtype
    model.config.save_pretrained(folder)
    tensors = {name: tensor.detach() for name, tensor in model.state_dict().items()}
    if model.config.tie_word_embeddings:
        tensors.pop("lm_head.weight", None)
    if model.base_pool is not None:
        tensors |= pool_tensors(model.base_pool, model.config.has_retriever)
    if dtype is not None:
        tensors = {n: t.to(dtype) if t.is_floating_point() and "ages" not in n else t for n, t in tensors.items()}
    save_torch_state_dict({n: t.contiguous() for n, t in tensors.items()}, folder, max_shard_size=max_shard_size)


def resolve(
    name_or_path: str | Path, *, revision: str | None, cache_dir: str | Path | None, local_files_only: bool
) -> Path:
    """The folder of a checkpoint: itself, or a hub id's snapshot."""
    path = Path(name_or_path)
    if path.is_dir():
        if not (path / "config.json").is_file():
            raise CheckpointError(
                f"{str(path)!r} has no config.json: point at the folder that holds config and weights"
            )
        return path
    patterns = ["*.json", "*.safetensors", "*.model", "*.jinja"]
    try:
        return Path(
            snapshot_download(
                str(name_or_path),
                revision=revision,
                cache_dir=cache_dir,
                local_files_only=local_files_only,
                allow_patterns=patterns,
            )
        )
    except (HfHubHTTPError, HFValidationError, LocalEntryNotFoundError, OSError) as error:
        raise CheckpointError(
            f"no checkpoint at {str(name_or_path)!r}: neither a folder here nor a hub id that can be fetched "
            f"({type(error).__name__}); check the path, or download it first"
        ) from error


def read_config(folder: Path) -> MPlusConfig:
    """The configuration in ``folder``, published as ``llama`` or saved as ``mplus``."""
    try:
        raw = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CheckpointError(f"{folder / 'config.json'} cannot be read: {error}") from error
    if not isinstance(raw, dict):
        raise CheckpointError(f"{folder / 'config.json'} holds a {type(raw).__name__}: need an object of settings")
    if raw.get("model_type") not in ("llama", "mplus"):
        raise CheckpointError(
            f"{folder / 'config.json'} has model_type={raw.get('model_type')!r}; "
            "M+ is built on Llama: expected 'llama' (published) or 'mplus' (saved here)"
        )
    raw.pop("model_type")
    try:
        config: MPlusConfig = MPlusConfig.from_dict(raw)
    except ConfigError:
        raise
    except (TypeError, ValueError, AttributeError, StrictDataclassError) as error:
        known = ", ".join(f"{name}={raw[name]!r}" for name in _PUBLISHED if name in raw)
        raise CheckpointError(f"{folder / 'config.json'} cannot be used ({known}): {error}") from error
    return config


def read_weights(folder: Path) -> dict[str, Tensor]:
    """All tensors of a checkpoint by name, memory-mapped."""
    weights: dict[str, Tensor] = {}
    for file in _files(folder):
        try:
            with safe_open(file, framework="pt") as opened:
                weights |= {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118  (no mapping: only keys() is promised)
        except (OSError, SafetensorError) as error:
            raise CheckpointError(f"{file} cannot be read: {error}; fetch the checkpoint again") from error
    return weights


def _files(folder: Path) -> Iterable[Path]:
    if (folder / _SINGLE).is_file():
        return [folder / _SINGLE]
    if (folder / _INDEX).is_file():
        names = json.loads((folder / _INDEX).read_text("utf-8"))["weight_map"].values()
        return [folder / name for name in sorted(set(names))]
    raise CheckpointError(f"{folder} has neither {_SINGLE} nor {_INDEX}: no weights to load")


def _dtype(wanted: torch.dtype | str | None, weights: dict[str, Tensor]) -> torch.dtype:
    if wanted in (None, "auto"):
        return next((t.dtype for t in weights.values() if t.is_floating_point()), torch.float32)
    kind = wanted if isinstance(wanted, torch.dtype) else getattr(torch, str(wanted), None)
    if not isinstance(kind, torch.dtype) or not kind.is_floating_point:
        raise ConfigError(f"dtype {wanted!r} is not known: use float32, bfloat16 or float16")
    return kind


def _assign(model: MPlusForCausalLM, weights: dict[str, Tensor], folder: Path, dtype: torch.dtype, device: Any) -> None:
    """Give every parameter of ``model`` its weight, or say what does not fit."""
    expected = {name: tensor.shape for name, tensor in model.state_dict().items()}
    config = model.config
    if config.tie_word_embeddings and "lm_head.weight" not in weights:
        weights = weights | {"lm_head.weight": weights["model.embed_tokens.weight"]}
    weights = {name: tensor for name, tensor in weights.items() if not _UNUSED.match(name)}
    problems = [
        _listed("missing", sorted(expected.keys() - weights.keys())),
        _listed("unexpected", sorted(weights.keys() - expected.keys())),
        _listed(
            "of another shape",
            [
                f"{name} {tuple(weights[name].shape)} (expected {tuple(shape)})"
                for name, shape in sorted(expected.items())
                if name in weights and weights[name].shape != shape
            ],
        ),
    ]
    if any(problems):
        raise CheckpointError(
            f"the weights in {folder} do not fit its config: "
            + "; ".join(p for p in problems if p)
            + ". Check that config.json belongs to these weights"
        )
    ready = {n: _aligned(t.to(device=device, dtype=dtype)) for n, t in weights.items()}
    model.load_state_dict(ready, strict=True, assign=True)
    if config.tie_word_embeddings:
        model.tie_weights()
    for parameter in model.parameters():
        parameter.requires_grad_(True)


def _aligned(tensor: Tensor) -> Tensor:
    """The tensor, copied if it begins at an odd place of a mapped file."""
    return tensor.clone() if tensor.data_ptr() % _ALIGNED else tensor


def _listed(what: str, names: list[str], most: int = 8) -> str:
    if not names:
        return ""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"{len(names)} {what}: {', '.join(names[:most])}{more}"


def read_pool(model: MPlusForCausalLM, tensors: dict[str, Tensor], folder: Path) -> BasePool:
    """The checkpoint's own θ (``memory``) and Θ (``ltm.*``), with keys and births, in the file's order."""
    config, size = model.config, model.config.memory_size
    if "memory" not in tensors:
        raise CheckpointError(f"{folder} has ltm.* but no memory: a base pool needs its short-term part")
    short = tensors["memory"]
    wanted = (config.num_hidden_layers, size.short_term, config.hidden_size)
    if tuple(short.shape) != wanted:
        raise CheckpointError(f"memory in {folder} is {tuple(short.shape)}, the config says {wanted}")
    hidden, keys, births = [], [], []
    for index, layer in enumerate(model.model.layers):
        theta = short[index].to(model.device, model.dtype)
        parts = _long_term(tensors, index, folder, model) if config.has_retriever else None
        own = (theta.cpu(), layer.memory_keys(theta).cpu(), torch.arange(1 - size.short_term, 1))
        both = [own] if parts is None else [own, parts]
        hidden.append(torch.cat([p[0] for p in both]))
        keys.append(torch.cat([p[1] for p in both]))
        births.append(torch.cat([p[2] for p in both]))
    return BasePool(tuple(hidden), tuple(keys), tuple(births), size.short_term)


def _long_term(
    tensors: dict[str, Tensor], index: int, folder: Path, model: MPlusForCausalLM
) -> tuple[Tensor, Tensor, Tensor] | None:
    names = [f"{part}.{index}" for part in ("ltm", "ltm_keys", "ltm_ages")]
    found = [tensors[name] for name in names if name in tensors]
    if not found:
        return None
    if len(found) < 3 or len({len(t) for t in found}) > 1:
        raise CheckpointError(f"{folder}: {', '.join(names)} must all be there, with as many rows each")
    hidden, keys, ages = found
    if hidden.shape[-1] != model.config.hidden_size:
        raise CheckpointError(f"{folder}: {names[0]} has width {hidden.shape[-1]}, not {model.config.hidden_size}")
    if keys.shape[-1] != model.config.key_size:
        raise CheckpointError(f"{folder}: {names[1]} has width {keys.shape[-1]}, the config {model.config.key_size}")
    return hidden.to(model.dtype), keys.to(model.dtype), -ages.round().long()


def pool_tensors(pool: BasePool, has_retriever: bool) -> dict[str, Tensor]:
    """A base pool under its published names."""
    n = pool.num_short_term
    tensors = {"memory": torch.stack([hidden[:n] for hidden in pool.hidden])}
    if not has_retriever:
        return tensors
    for index, (hidden, keys, births) in enumerate(zip(pool.hidden, pool.keys, pool.births, strict=True)):
        tensors[f"ltm.{index}"] = hidden[n:].clone()  # a view's file would hold θ too
        tensors[f"ltm_keys.{index}"] = keys[n:].clone()
        tensors[f"ltm_ages.{index}"] = -births[n:].float()
    return tensors
