"""The plain procedure that speed is measured against computes what the authors' code computed."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor

from mplus_memory import InputError, MPlusForCausalLM
from mplus_memory.evaluation.reference import Reference
from mplus_memory.model.parity import TOLERANCE
from tests.tiny import make_network

RECORDINGS = Path(__file__).parent.parent / "parity"


def error(ours: Tensor, recorded: Tensor) -> float:
    """As the free replay of ``mplus_memory parity``: relative to the largest element."""
    assert ours.shape == recorded.shape
    return float((ours - recorded).abs().max() / recorded.abs().max().clamp_min(1.0))


@pytest.mark.parametrize("folder", sorted(path.name for path in RECORDINGS.iterdir() if path.is_dir()))
def test_the_reference_reproduces_a_recording(folder: str) -> None:
    trace = load_file(RECORDINGS / folder / "trace.safetensors")
    network = MPlusForCausalLM.from_pretrained(str(RECORDINGS / folder / "checkpoint"), dtype=torch.float32)
    reference = Reference(network)
    steps, probes = ({int(name.split(".")[1]) for name in trace if name.startswith(kind)} for kind in ("step", "probe"))
    for step in range(len(steps) + 1):
        if step:
            tokens, _ = reference.write(trace[f"step.{step}.input_ids"])
            assert error(tokens, trace[f"step.{step}.delta"]) <= TOLERANCE
            reference.update(tokens, trace[f"step.{step}.dropped"])
        for probe in probes:
            if int(trace[f"probe.{probe}.after_step"]) == step:
                logits = reference.read(trace[f"probe.{probe}.input_ids"])
                assert error(logits, trace[f"probe.{probe}.logits"]) <= TOLERANCE
    for index, short_term in enumerate(reference.short_term):
        assert error(short_term, trace["final.short_term"][index]) <= TOLERANCE


def test_a_memory_that_is_not_full_is_refused() -> None:
    with pytest.raises(InputError, match="0 of 18"):
        Reference(make_network("plain"))
