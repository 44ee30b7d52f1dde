"""LoRA through peft: one adapter writes, one reads, and two threads may do both at once.

peft keeps the active adapter on the module, which a writing and a reading thread would fight over. So there
are two module trees over the same parameters: the network itself reads, its twin writes.
"""

from __future__ import annotations

import copy
from typing import Any, TypeVar

from peft import LoraConfig, inject_adapter_in_model
from peft.tuners.tuners_utils import BaseTunerLayer
from torch import nn

WRITE_ADAPTER = "default"
READ_ADAPTER = "decoder_adapter"

_M = TypeVar("_M", bound=nn.Module)


def inject(network: nn.Module, lora: dict[str, Any], *, with_reader: bool) -> None:
    """Add the published adapters to ``network``, both with gradients; the reading one is active."""
    known = {name: lora[name] for name in ("r", "lora_alpha", "lora_dropout", "target_modules") if name in lora}
    names = [WRITE_ADAPTER, READ_ADAPTER] if with_reader else [WRITE_ADAPTER]
    for name in names:
        inject_adapter_in_model(LoraConfig(**known), network, adapter_name=name)
        del network.peft_config  # peft would take the second adapter for a mistake
    activate(network, names[-1])


def activate(network: nn.Module, adapter: str) -> None:
    """Make ``adapter`` the active one everywhere, leaving gradients on in all of them."""
    for module in network.modules():
        if isinstance(module, BaseTunerLayer):
            module.set_adapter(adapter)
            for name, parameter in module.named_parameters():
                if "lora_" in name:
                    parameter.requires_grad_(True)


def twin(network: _M, adapter: str) -> _M:
    """A second module tree over the very same parameters and buffers, with ``adapter`` active."""
    shared: dict[int, Any] = {id(p): p for p in network.parameters()}
    shared |= {id(b): b for b in network.buffers()}
    shared[id(network.config)] = network.config
    flags = [(p, p.requires_grad) for p in network.parameters()]
    other = copy.deepcopy(network, shared)
    activate(other, adapter)
    for parameter, wants_grad in flags:
        parameter.requires_grad_(wants_grad)
    return other
