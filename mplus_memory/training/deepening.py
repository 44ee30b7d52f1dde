"""More layers, nearly the same function: ``python -m mplus_memory.training.deepening FOLDER --before 2 3 --out DIR``.

A new layer is a copy of the one it is put before, whose output matrices are zero: it reads the same memory with the
same retriever, and adds nothing until it is trained (depth growth as of Net2Net, arXiv 1511.05641, with zeros instead
of identities, as in ReZero, arXiv 2003.04887). One thing it does add: every layer of the write pass adds
``new_memory_positional_emb`` to what it is given. Where that is zero the function is the same to rounding.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

import torch

from mplus_memory.errors import InputError
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.growing import grown, write_grown

_LAYER = re.compile(r"(model\.layers\.)(\d+)(\..*)")
_OUTPUTS = (".o_proj.weight", ".down_proj.weight")
_BY_LAYER = ("bos_embedding",)  # their first dimension counts layers


def deepened(model: MPlusForCausalLM, before: Sequence[int]) -> MPlusForCausalLM:
    """A network in float32 that computes what ``model`` does (see above), with one more layer before each named.

    Raises:
        InputError: ``before`` is empty, names one twice, or one that there is not; or the model has a base pool.
    """
    old = model.config.num_hidden_layers
    if not before or len(set(before)) != len(before) or not set(before) <= set(range(old)):
        raise InputError(f"new layers before {list(before)}: need different ones of 0 to {old - 1}")
    if model.base_pool is not None or model.config.lora_config:
        raise InputError("the model has a base pool or adapters, of which new layers would have none")
    sources = [(index, new) for index in range(old) for new in ([True, False] if index in before else [False])]
    state = model.state_dict()
    return grown(model, {"num_hidden_layers": len(sources)}, lambda name, shape: _weight(state, name, sources))


def _weight(state: dict[str, torch.Tensor], name: str, sources: list[tuple[int, bool]]) -> torch.Tensor:
    """What the grown network's weight ``name`` begins as; ``sources``: each layer's old one, and whether it is new."""
    if name in _BY_LAYER:
        return state[name][[source for source, _ in sources]]
    match = _LAYER.fullmatch(name)
    if match is None:
        return state[name]
    source, new = sources[int(match[2])]
    weight = state[f"{match[1]}{source}{match[3]}"]
    return torch.zeros_like(weight) if new and name.endswith(_OUTPUTS) else weight


def main(arguments: list[str] | None = None) -> None:
    """Write the deeper model, in half precision, with the same tokenizer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a finished model")
    parser.add_argument("--before", type=int, nargs="+", required=True, metavar="LAYER", help="counted from 0")
    parser.add_argument("--out", type=Path, required=True, help="folder of the deeper one")
    options = parser.parse_args(arguments)
    write_grown(options.folder, options.out, lambda model: deepened(model, options.before))


if __name__ == "__main__":
    main()
