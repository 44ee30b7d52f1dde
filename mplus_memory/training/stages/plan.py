"""What a run would do, said before it does it: sizes, trained weights, and what text there is."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import torch

from mplus_memory.errors import InputError
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.stages.base import Base, is_trained, load_base, stage_config
from mplus_memory.training.stages.curriculum import encoder
from mplus_memory.training.stages.documents import Encode, check_text
from mplus_memory.training.stages.records import find_files, read_records
from mplus_memory.training.stages.settings import DataSettings, Settings

_LOOKED_AT = 200


def plan(settings: Settings, out: Path, stages: list[int]) -> dict[str, Any]:
    """The run's sizes for each stage, and the lengths of the first documents of its text.

    Raises:
        ConfigError, CheckpointError, InputError: what the run itself would stop at.
    """
    base = load_base(settings.model)
    encode = encoder(base.tokenizer)
    check_text(settings, stages, encode)
    text = {"files": _text(settings.data, settings.data.files, encode)}
    if settings.data.long_files:
        text["long_files"] = _text(settings.data, settings.data.long_files, encode)
    return {
        "out": str(out),
        "base": base.name,
        "stages": [_stage(settings, base, number) for number in stages],
        "text": text,
    }


def _stage(settings: Settings, base: Base, number: int) -> dict[str, Any]:
    config = stage_config(base, settings, number)
    with torch.device("meta"):
        network = MPlusForCausalLM(config)
    sizes = {name: parameter.numel() for name, parameter in network.named_parameters()}
    size, stage = config.memory_size, settings.stage(number)
    return {
        "stage": number,
        "updates": stage.updates,
        "documents_per_update": settings.run.accumulation,
        "weights": sum(sizes.values()),
        "trained_weights": sum(count for name, count in sizes.items() if is_trained(name, settings)),
        "update_tokens": size.update_tokens,
        "short_term": size.short_term,
        "retrieved_tokens": size.retrieved_tokens,
        "long_term": size.long_term,
    }


def _text(data: DataSettings, names: tuple[str, ...], encode: Encode) -> dict[str, Any]:
    """Number and size of the files, and the lengths in tokens of the first documents."""
    files = find_files(names)
    lengths: list[int] = []
    bad = 0
    for path in files:
        records = read_records(path, text_field=data.text_field, most_bytes=data.most_bytes)
        for record in islice(records, _LOOKED_AT - len(lengths)):
            if record.problem is not None and data.on_error == "stop":
                raise InputError(f"{record.where}: {record.problem}")
            bad += record.problem is not None
            if record.text.strip():
                lengths.append(len(encode(record.text)))
        if len(lengths) >= _LOOKED_AT:
            break
    if not lengths:
        raise InputError(f"no text in {len(files)} files ({files[0]}, …); see data")
    lengths.sort()
    return {
        "num_files": len(files),
        "bytes": sum(file.stat().st_size for file in files),
        "looked_at": len(lengths),
        "bad_records": bad,
        "shortest_tokens": lengths[0],
        "median_tokens": lengths[len(lengths) // 2],
        "longest_tokens": lengths[-1],
    }
