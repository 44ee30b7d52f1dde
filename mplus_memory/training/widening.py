"""Wider MLPs, the same function: ``python -m mplus_memory.training.widening FOLDER --intermediate 1024 --out DIR``.

New rows of gate_proj and up_proj are random, new columns of down_proj zero: what is new adds nothing until it is
trained (width growth as of Net2Net, arXiv 1511.05641, with zeros instead of copies).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor

from mplus_memory.errors import InputError
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.growing import grown, write_grown

_ROWS = (".gate_proj.weight", ".up_proj.weight")


def widened(model: MPlusForCausalLM, intermediate: int) -> MPlusForCausalLM:
    """A network in float32 that computes what ``model`` does, with MLPs of this inner width.

    Raises:
        InputError: they are as wide already; or the model has adapters.
    """
    old = model.config.intermediate_size
    if intermediate <= old:
        raise InputError(f"an MLP of width {intermediate} is no wider than {old}")
    if model.config.lora_config:
        raise InputError("the model has adapters, which are not widened")
    generator, state = torch.Generator().manual_seed(0), model.state_dict()
    wider = grown(
        model,
        {"intermediate_size": intermediate},
        lambda name, shape: _weight(name, state[name].float(), shape, generator),
    )
    wider.base_pool = model.base_pool
    return wider


def _weight(name: str, old: Tensor, shape: torch.Size, generator: torch.Generator) -> Tensor:
    """What the grown network's weight ``name`` begins as."""
    if old.shape == shape:
        return old
    if name.endswith(_ROWS):
        new = torch.randn(shape[0] - old.shape[0], shape[1], generator=generator) * old.std()
        return torch.cat([old, new])
    return torch.cat([old, old.new_zeros(shape[0], shape[1] - old.shape[1])], dim=1)


def main(arguments: list[str] | None = None) -> None:
    """Write the wider model, in half precision, with the same tokenizer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a finished model")
    parser.add_argument("--intermediate", type=int, required=True, metavar="WIDTH", help="inner width of the MLPs")
    parser.add_argument("--out", type=Path, required=True, help="folder of the wider one")
    options = parser.parse_args(arguments)
    write_grown(options.folder, options.out, lambda model: widened(model, options.intermediate))


if __name__ == "__main__":
    main()
