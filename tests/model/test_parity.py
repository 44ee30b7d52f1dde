"""The recordings of the authors' code: reproduced, and any alteration of them noticed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from mplus_memory import CheckpointError
from mplus_memory.model.parity import replay_recording, replay_recordings

RECORDINGS = Path(__file__).parent.parent / "parity"
FOLDERS = sorted(folder.name for folder in RECORDINGS.iterdir() if folder.is_dir())
Trace = dict[str, Tensor]


def test_there_are_four_recordings() -> None:
    assert len(FOLDERS) == 4


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_recording_is_reproduced(folder: str) -> None:
    report = replay_recording(RECORDINGS / folder)
    assert report.passed, report.as_dict()
    assert report.num_steps > 0 and report.num_probes > 0
    assert report.errors["new_tokens"] > 0.0, "not a bit of rounding: were the numbers compared at all?"


def off_by_a_thousandth(name: str) -> Callable[[Trace], None]:
    def alter(trace: Trace) -> None:
        tensor = trace[name]
        flat = tensor.view(-1)
        flat[len(flat) // 2] += 1e-3 * tensor.abs().max().clamp_min(1.0)

    return alter


def swap_a_drop(trace: Trace) -> None:
    dropped = trace["step.2.dropped"]
    held = set(dropped[1].tolist())
    dropped[1, 0] = next(position for position in range(1000) if position not in held)


def age(name: str) -> Callable[[Trace], None]:
    def alter(trace: Trace) -> None:
        trace[name].view(-1)[1] += 1

    return alter


def greedy(trace: Trace) -> None:
    name = next(name for name in trace if name.endswith(".greedy"))
    trace[name][-1] = (trace[name][-1] + 1) % 50


def other_prompt(trace: Trace) -> None:
    trace["probe.1.input_ids"][0] = (trace["probe.1.input_ids"][0] + 1) % 50


def not_a_number(trace: Trace) -> None:
    trace["step.1.delta"].view(-1)[0] = float("nan")


def a_row_short(trace: Trace) -> None:
    trace["final.long_term.0"] = trace["final.long_term.0"][1:].contiguous()


ALTERED = {
    "new token": off_by_a_thousandth("step.2.delta"),
    "logit": off_by_a_thousandth("probe.1.logits"),
    "θ": off_by_a_thousandth("final.short_term"),
    "Θ": off_by_a_thousandth("final.long_term.1"),
    "key": off_by_a_thousandth("final.long_term_keys.1"),
    "drop": swap_a_drop,
    "θ age": age("final.short_term_ages"),
    "Θ age": age("final.long_term_ages.0"),
    "greedy": greedy,
    "prompt": other_prompt,
    "nan": not_a_number,
    "a row short": a_row_short,
}


def copied(folder: str, to: Path, alter: Callable[[Trace], None]) -> Path:
    shutil.copytree(RECORDINGS / folder, to)
    trace = {name: tensor.clone() for name, tensor in load_file(to / "trace.safetensors").items()}
    alter(trace)
    save_file(trace, to / "trace.safetensors")
    return to


@pytest.mark.parametrize("what", ALTERED)
def test_an_altered_recording_fails(what: str, tmp_path: Path) -> None:
    assert not replay_recording(copied("mplus-plain", tmp_path / "copy", ALTERED[what])).passed


def test_altered_weights_fail(tmp_path: Path) -> None:
    folder = copied("mplus-plain", tmp_path / "copy", lambda trace: None)
    weights = {name: tensor.clone() for name, tensor in load_file(folder / "checkpoint/model.safetensors").items()}
    weights["model.layers.1.mlp.up_proj.weight"][3, 3] += 0.5
    save_file(weights, folder / "checkpoint/model.safetensors")
    assert not replay_recording(folder).passed


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def cut(folder: Path) -> None:
    trace = folder / "trace.safetensors"
    trace.write_bytes(trace.read_bytes()[:1000])


def lacking(*names: str) -> Callable[[Path], None]:
    def alter(folder: Path) -> None:
        trace = load_file(folder / "trace.safetensors")
        kept = {name: tensor for name, tensor in trace.items() if not name.startswith(names)}
        save_file(kept, folder / "trace.safetensors")

    return alter


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (remove("trace.safetensors"), "trace.safetensors"),
        (cut, "trace.safetensors"),
        (remove("checkpoint/config.json"), "config.json"),
        (remove("checkpoint/model.safetensors"), "model.safetensors"),
        (lambda folder: shutil.rmtree(folder / "checkpoint"), "checkpoint"),
        (lacking("step.2.dropped"), "step.2.dropped"),
        (lacking("final."), "final.short_term"),
        (lacking("final.long_term.0"), "final.long_term.0"),
        (lacking("step.", "probe."), "neither"),
        (lacking("step.3."), "never comes"),
    ],
    ids=[
        "no trace",
        "cut trace",
        "no config",
        "no weights",
        "no checkpoint",
        "no drops",
        "no end",
        "no Θ",
        "no steps",
        "a step less",
    ],
)
def test_a_folder_that_lacks_something_is_refused(damage: Callable[[Path], None], named: str, tmp_path: Path) -> None:
    folder = copied("mplus-plain", tmp_path / "copy", lambda trace: None)
    damage(folder)
    with pytest.raises(CheckpointError, match=named):
        replay_recording(folder)


def test_folders_are_replayed_one_by_one() -> None:
    reports = list(replay_recordings([str(RECORDINGS / name) for name in FOLDERS[:2]]))
    assert [Path(report.folder).name for report in reports] == FOLDERS[:2]
    assert all(report.as_dict()["passed"] for report in reports)


def test_a_batch_of_the_recorded_chunks_is_the_recording(tmp_path: Path) -> None:
    """An oracle for ragged batches: the first chunks of a recording with others beside them."""
    from mplus_memory import MPlusForCausalLM

    folder = RECORDINGS / "mplus-plain"
    trace = load_file(folder / "trace.safetensors")
    model = MPlusForCausalLM.from_pretrained(str(folder / "checkpoint"))
    state = model.initial_memory()
    chunks = [trace["step.1.input_ids"], trace["step.1.input_ids"][:3], torch.arange(3, 40)]
    with torch.no_grad():
        deltas = model.write(chunks, [state] * 3)
    torch.testing.assert_close(deltas[0].tokens, trace["step.1.delta"], rtol=1e-4, atol=1e-4)
