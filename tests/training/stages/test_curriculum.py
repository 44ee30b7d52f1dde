"""All three stages on a tiny model: each lowers its own loss, and the result remembers through the backend."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from mplus_memory import LatentMemoryBackend, MPlusForCausalLM
from mplus_memory.training.stages.base import load_base
from mplus_memory.training.stages.curriculum import make_accelerator, open_stage, train
from mplus_memory.training.stages.settings import Settings
from tests.training.stages.small import held_out, small_settings


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Settings, Path, dict[int, list[dict[str, float]]]]:
    """The settings, the folder, and each stage's held-out losses before and after it."""
    folder = tmp_path_factory.mktemp("trained")
    settings, out = small_settings(folder), folder / "out"
    accelerator = make_accelerator(settings.run, "cpu")
    base = load_base(settings.model)
    losses: dict[int, list[dict[str, float]]] = {}
    for number in (1, 2, 3):
        trainer = open_stage(settings, out, number, base, accelerator)
        losses[number] = [held_out(trainer.learner, settings, number)]
        trainer.go(quiet=True)
        losses[number].append(held_out(trainer.learner, settings, number))
    return settings, out, losses


@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_stage_lowers_its_own_loss(trained, number: int) -> None:
    before, after = trained[2][number]
    least = {1: 1.0, 2: 0.2, 3: 0.05}[number]
    assert after["loss"] < before["loss"] - least, (before, after)


def test_the_retriever_learns_to_tell_documents_apart(trained) -> None:
    before, after = trained[2][2]
    assert after["retriever_loss"] < before["retriever_loss"] - 0.05, (before, after)


def test_every_stage_leaves_a_model_that_remembers(trained, tmp_path: Path) -> None:
    settings, out, _ = trained
    reports = train(settings, out, device="cpu", quiet=True)  # nothing left to train: it writes the models
    assert [(r.stage, r.updates, r.finished) for r in reports] == [(1, 0, True), (2, 0, True), (3, 0, True)]
    for report, (short_term, long_term) in zip(reports, [(48, 0), (48, 0), (32, 160)], strict=True):
        assert report.model is not None
        with LatentMemoryBackend(tmp_path / f"store{report.stage}", model=report.model) as backend:
            session = backend.session("alice")
            for _ in range(6):
                session.remember("my dog and the red tea in paris")
            session.flush()
            stats = session.stats()
            assert stats.num_steps > 0
            assert (stats.short_term_capacity, stats.long_term_capacity) == (short_term, long_term)
            assert session.answer("what is my dog", max_new_tokens=4).usage.completion_tokens > 0


def test_the_result_is_what_was_trained(trained) -> None:
    settings, out, _ = trained
    (report,) = train(settings, out, stages=[3], device="cpu", quiet=True)
    assert report.model is not None
    loaded = MPlusForCausalLM.from_pretrained(str(report.model))
    trainer = open_stage(settings, out, 3, load_base(settings.model), make_accelerator(settings.run, "cpu"))
    own, theirs = trainer.network.state_dict(), loaded.state_dict()
    assert own.keys() == theirs.keys()
    assert all(torch.equal(own[name], theirs[name]) for name in own)


def test_retriever_figures_are_logged_for_each_layer(trained) -> None:
    lines = [json.loads(line) for line in (trained[1] / "stage3" / "log.jsonl").read_text("utf-8").splitlines()]
    names = {name for line in lines for name in line}
    for kind in ("short_precision", "short_recall", "long_precision", "long_recall"):
        assert {kind, f"{kind}/0", f"{kind}/1"} <= names
    assert [line["step"] for line in lines] == list(range(5, 51, 5))
