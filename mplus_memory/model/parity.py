"""Replay of recordings: does this implementation compute what the authors' code computed?

A folder holds ``checkpoint/`` in the published layout and ``trace.safetensors``: chunks with the tokens they
wrote and the positions they dropped, prompts with their logits and greedy continuations, and the memory at the end.

Two replays run side by side. In the first every step starts from the *recorded* tokens of the one before, so
that rounding does not pile up and each pass is judged by itself: its error is |a − b| / max(1, |b|), the largest
over all elements. The second runs *free*, on its own tokens from beginning to end, and its memory is compared
with the recorded one at the end, relative to the largest element: |a − b| / max(1, max|b|).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from mplus_memory.errors import CheckpointError
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import advance
from mplus_memory.model.network import MPlusForCausalLM

TOLERANCE = 1e-4


@dataclass
class ParityReport:
    """One folder's outcome: largest errors by kind, and whether the discrete parts agree exactly."""

    folder: str
    errors: dict[str, float] = field(
        default_factory=lambda: {"new_tokens": 0.0, "logits": 0.0, "short_term": 0.0, "long_term": 0.0, "keys": 0.0}
    )
    ages_agree: bool = True
    drops_agree: bool = True
    greedy_agrees: bool = True
    num_steps: int = 0
    num_probes: int = 0

    @property
    def passed(self) -> bool:
        """Whether every error is within 1e-4 and every discrete part agrees."""
        exact = self.ages_agree and self.drops_agree and self.greedy_agrees
        return exact and all(error <= TOLERANCE for error in self.errors.values())

    def note(self, kind: str, ours: Tensor, recorded: Tensor, *, free: bool = False) -> None:
        """Keep the largest error of ``kind``; another shape or a NaN is an infinite error."""
        if ours.shape != recorded.shape:
            self.errors[kind] = float("inf")
        elif recorded.numel():
            scale = recorded.abs().max() if free else recorded.abs()
            error = ((ours.cpu() - recorded).abs() / scale.clamp_min(1.0)).max().item()
            self.errors[kind] = max(self.errors[kind], error if error == error else float("inf"))

    def as_dict(self) -> dict[str, Any]:
        return {**vars(self), "passed": self.passed}


@torch.no_grad()
def replay_recording(folder: str | Path, *, device: str | None = None) -> ParityReport:
    """Replay one folder in float32.

    Raises:
        CheckpointError: the folder lacks its checkpoint or trace, or they cannot be read.
    """
    folder = Path(folder)
    try:
        trace = load_file(folder / "trace.safetensors")
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"{folder / 'trace.safetensors'} cannot be read: {error}") from error
    model = MPlusForCausalLM.from_pretrained(str(folder / "checkpoint"), dtype=torch.float32, device=device)
    report = ParityReport(str(folder))
    try:
        state = free = model.initial_memory()
        _replay_probes(model, state, trace, 0, report)
        for step in _numbers(trace, "step"):
            state = _replay_step(model, state, trace, step, report)
            free = _replay_free(model, free, trace, step)
            _replay_probes(model, state, trace, step, report)
        _compare_final(state, trace, report, free=False)
        _compare_final(free, trace, report, free=True)
        _check_all_was_compared(trace, report)
    except KeyError as error:
        raise CheckpointError(f"{folder / 'trace.safetensors'} lacks {error}: not a recording") from error
    return report


def _check_all_was_compared(trace: dict[str, Tensor], report: ParityReport) -> None:
    """Raise CheckpointError if part of the trace stood apart, or there was nothing in it."""
    steps, probes = len(_numbers(trace, "step")), len(_numbers(trace, "probe"))
    if not steps + probes:
        raise CheckpointError(f"the trace in {report.folder} has neither steps nor probes: not a recording")
    if report.num_probes < probes:
        raise CheckpointError(
            f"the trace in {report.folder} has {probes} probes, {probes - report.num_probes} of them after a step that "
            "never comes: after_step must be 0 or the number of a step"
        )


def _numbers(trace: dict[str, Tensor], kind: str) -> list[int]:
    return sorted({int(name.split(".")[1]) for name in trace if name.startswith(f"{kind}.")})


def _replay_step(
    model: MPlusForCausalLM, state: MemoryState, trace: dict[str, Tensor], step: int, report: ParityReport
) -> MemoryState:
    chunk, recorded, dropped = (trace[f"step.{step}.{part}"] for part in ("input_ids", "delta", "dropped"))
    delta = model.write([chunk], [state])[0]
    report.note("new_tokens", delta.tokens, recorded)
    report.num_steps += 1
    keys = [layer.memory_keys(recorded[i].to(model.device)) for i, layer in enumerate(model.model.layers)]
    before = [layer.short_sources for layer in state.layers]
    after = advance(state, recorded.to(model.device), torch.stack(keys), dropped)
    report.drops_agree &= _dropped_exactly(before, after, dropped)
    return after


def _replay_free(model: MPlusForCausalLM, state: MemoryState, trace: dict[str, Tensor], step: int) -> MemoryState:
    delta = model.write([trace[f"step.{step}.input_ids"]], [state])[0]
    return advance(state, delta.tokens, delta.keys, trace[f"step.{step}.dropped"])


def _dropped_exactly(before: list[Tensor], after: MemoryState, dropped: Tensor) -> bool:
    """Whether θ lost the recorded positions, no others, and they are in Θ (where there is one)."""
    for layer, sources in enumerate(before):
        held = after.layers[layer]
        gone = sources[~torch.isin(sources, held.short_sources)]
        if sorted(gone.tolist()) != sorted(sources[dropped[layer]].tolist()):
            return False
        if after.size.long_term and not torch.isin(gone, held.long_sources).all():
            return False
    return True


def _replay_probes(
    model: MPlusForCausalLM, state: MemoryState, trace: dict[str, Tensor], step: int, report: ParityReport
) -> None:
    for probe in _numbers(trace, "probe"):
        if int(trace[f"probe.{probe}.after_step"]) != step:
            continue
        prompt = trace[f"probe.{probe}.input_ids"][None].to(model.device)
        report.note("logits", model(prompt, memory=state).logits[0], trace[f"probe.{probe}.logits"])
        report.num_probes += 1
        greedy = trace.get(f"probe.{probe}.greedy")
        if greedy is not None:
            report.greedy_agrees &= _greedy(model, state, prompt, len(greedy)).equal(greedy)


def _greedy(model: MPlusForCausalLM, state: MemoryState, prompt: Tensor, length: int) -> Tensor:
    """The continuation of ``length`` tokens that ``generate`` gives: (length,)."""
    out: Tensor = model.generate(
        prompt,
        attention_mask=torch.ones_like(prompt),
        memory=state,
        do_sample=False,
        max_new_tokens=length,
        eos_token_id=model.config.vocab_size,  # a token that never comes: the recordings do not stop
        pad_token_id=0,
    )
    return out[0, prompt.shape[1] :].cpu()


def _compare_final(state: MemoryState, trace: dict[str, Tensor], report: ParityReport, *, free: bool) -> None:
    for index, layer in enumerate(state.layers):
        report.note("short_term", layer.short_hidden, trace["final.short_term"][index], free=free)
        if "final.short_term_ages" in trace:
            report.ages_agree &= state.short_term_ages(index).equal(trace["final.short_term_ages"][index].long())
        if not state.size.long_term:
            continue
        hidden = state.written.fetch(index, layer.long_sources, like=layer.short_hidden).cpu()
        ages = state.long_term_ages(index)
        recorded_ages = trace[f"final.long_term_ages.{index}"].long()
        ours = _by_age(ages, hidden)
        theirs = _by_age(recorded_ages, trace[f"final.long_term.{index}"])
        report.ages_agree &= ages[ours].equal(recorded_ages[theirs])
        report.note("long_term", hidden[ours], trace[f"final.long_term.{index}"][theirs], free=free)
        report.note("keys", layer.long_keys.cpu()[ours], trace[f"final.long_term_keys.{index}"][theirs], free=free)


def _by_age(ages: Tensor, hidden: Tensor) -> Tensor:
    """Oldest first; equally old tokens (a checkpoint's may be) by their first coordinate."""
    order = torch.argsort(hidden[:, 0], stable=True)
    return order[torch.argsort(ages[order], stable=True, descending=True)]


def replay_recordings(folders: list[str], *, device: str | None = None) -> Iterator[ParityReport]:
    """``replay_recording`` over folders, one report each, as they come."""
    for folder in folders:
        yield replay_recording(folder, device=device)
