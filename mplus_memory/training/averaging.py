"""The mean of several runs' weights: ``python -m mplus_memory.training.averaging FOLDER FOLDER --out FOLDER``.

Runs that went on from the same weights end in one valley, and their mean often does better than each of them (model
soups, arXiv 2203.05482).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from transformers import PreTrainedTokenizerFast

from mplus_memory.errors import InputError
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.embedded import save_finished


@torch.no_grad()
def average(folders: Sequence[str | Path]) -> MPlusForCausalLM:
    """A network with the mean of each weight of the models in ``folders``, computed in float32.

    Raises:
        InputError: fewer than two, or of different shapes.
    """
    networks = [MPlusForCausalLM.from_pretrained(str(folder), dtype=torch.float32) for folder in folders]
    shapes = [{name: weight.shape for name, weight in network.state_dict().items()} for network in networks]
    if len(networks) < 2 or any(shape != shapes[0] for shape in shapes):
        raise InputError(f"{len(networks)} models: need two or more of the same shape")
    states = [network.state_dict() for network in networks]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    networks[0].load_state_dict(mean)
    return networks[0]


def main(arguments: list[str] | None = None) -> None:
    """Write the mean, in half precision, with the first folder's tokenizer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a finished model")
    parser.add_argument("--out", type=Path, required=True, help="folder of the mean")
    options = parser.parse_args(arguments)
    tokenizer: PreTrainedTokenizerFast = PreTrainedTokenizerFast.from_pretrained(str(options.folders[0]))
    save_finished(average(options.folders), tokenizer, options.out)


if __name__ == "__main__":
    main()
