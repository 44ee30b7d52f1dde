"""What ``deepening.py`` and ``widening.py`` share: a larger network that begins as a smaller one, written beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from mplus_memory.model.config import MPlusConfig
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.embedded import save_finished


@torch.no_grad()
def grown(
    model: MPlusForCausalLM, changes: Mapping[str, object], begin: Callable[[str, torch.Size], Tensor]
) -> MPlusForCausalLM:
    """A network in float32 of ``model``'s config with ``changes``, whose weights begin as ``begin(name, shape)``."""
    larger = MPlusForCausalLM(MPlusConfig.from_dict(model.config.to_dict() | dict(changes)))
    larger.to(torch.float32)  # type: ignore[arg-type]
    for name, weight in larger.state_dict().items():
        weight.copy_(begin(name, weight.shape))
    return larger


def write_grown(folder: Path, out: Path, grow: Callable[[MPlusForCausalLM], MPlusForCausalLM]) -> None:
    """Write what ``grow`` makes of the model in ``folder`` to ``out``, in half precision, with the same tokenizer."""
    model = MPlusForCausalLM.from_pretrained(str(folder), dtype=torch.float32)
    tokenizer: PreTrainedTokenizerFast = PreTrainedTokenizerFast.from_pretrained(str(folder))
    save_finished(grow(model), tokenizer, out)
