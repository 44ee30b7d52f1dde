"""The benchmark measures what it says: all phases run, and its arithmetic is right. No figure of it is judged here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from mplus_memory import ConfigError
from mplus_memory.cli import bench_arguments, main
from mplus_memory.evaluation.reference import Reference
from mplus_memory.evaluation.speed import history, presets, resident
from mplus_memory.evaluation.speed.figures import Figure, faster, share
from mplus_memory.evaluation.speed.reading import first_token
from mplus_memory.evaluation.speed.run import PHASES, measure_speed
from mplus_memory.evaluation.speed.scene import Scene, make_scene
from mplus_memory.model.network import MPlusForCausalLM

TINY = {
    "num_hidden_layers": 2,
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "num_tokens": 8,
    "num_blocks": 5,
    "num_ltm_blocks": 2,
    "long_term_tokens": 64,
    "vocab_size": 3072,  # of the embedded tokenizer
    "chunk_tokens": 16,
}


@pytest.fixture
def tiny_preset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(presets.PRESETS, "small", TINY)
    monkeypatch.setattr(history, "HISTORY", (32, 64, 128))
    monkeypatch.setattr(resident, "SESSIONS", (1, 2))


@pytest.fixture
def scene(tiny_preset: None, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    network = presets.make_network("small", "cpu")
    return make_scene(network, tmp_path_factory.mktemp("store"), memory_bytes=1 << 20, progress=False)


def test_every_phase_is_measured(tiny_preset: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "speed", "--preset", "small", "--rounds", "1", "--device", "cpu", "--json", "--quiet"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert {figure["phase"] for figure in report["figures"]} == {*PHASES, "update"}
    assert all(figure["value"] > 0 or figure["phase"] == "resident" for figure in report["figures"])


def test_the_table_says_what_is_missed(tiny_preset: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "speed", "--preset", "small", "--rounds", "1", "--phases", "commit", "--device", "cpu"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 2 + 4 and all(row.count("|") == 5 for row in rows[2:])


def test_the_scene_is_full_and_both_sides_read_the_same(scene: Scene) -> None:
    size = scene.network.config.memory_size
    held = scene.memory.layers[0]
    assert (len(held.short_sources), len(held.long_sources)) == (size.short_term, size.long_term)
    reference = Reference(scene.network, scene.memory)
    for _ in range(3):
        prompt = scene.ids(5)
        torch.testing.assert_close(first_token(scene, prompt)[0, -1], reference.read(prompt)[-1], rtol=1e-4, atol=1e-4)
        reference.update(*scene.update())


def test_the_command_offers_what_there_is() -> None:
    assert (tuple(presets.PRESETS), PHASES) == (bench_arguments._PRESETS, bench_arguments._PHASES)


def test_ratios_are_medians_over_rounds() -> None:
    times = {"slow": [2.0, 9.0, 4.0], "fast": [1.0, 1.0, 1.0]}
    assert faster("read", "x", times, "slow", "fast", 4.0) == Figure(
        phase="read", name="x", value=4.0, target=4.0, milliseconds={"slow": 4000.0, "fast": 1000.0}
    )
    assert faster("read", "x", times, "slow", "fast", 4.0).met
    assert share("read", "x", times, "fast", "slow", 0.1).met is False
    assert faster("read", "x", times, "slow", "fast").met is None


def test_a_regression_is_told(tiny_preset: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "bench",
        "speed",
        "--preset",
        "small",
        "--rounds",
        "1",
        "--phases",
        "commit",
        "--device",
        "cpu",
        "--quiet",
    ]
    assert main([*command, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    bytes_on_disk = next(figure for figure in report["figures"] if "bytes" in figure["name"])
    report["figures"], path = [bytes_on_disk], tmp_path / "earlier.json"
    for factor, status in ((1.0, 0), (0.5, 1), (2.0, 0)):
        path.write_text(json.dumps(report | {"figures": [bytes_on_disk | {"value": factor * bytes_on_disk["value"]}]}))
        assert main([*command, "--compare", str(path)]) == status
        assert ("was" in capsys.readouterr().err) == bool(status)
    path.write_text("{}")
    assert main([*command, "--compare", str(path)]) == 1
    assert "give the output of" in capsys.readouterr().err


def test_presets_that_cannot_be_made_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="'huge': there are embedded, small, wide, 8b"):
        measure_speed("huge")
    with pytest.raises(ConfigError, match="needs a CUDA GPU"):
        presets.make_network("8b", "cpu")


def test_the_large_presets_have_the_sizes_they_are_named_for() -> None:
    sizes = {}
    for name in ("small", "wide", "8b"):
        config = MPlusForCausalLM.config_class(**(presets._COMMON | presets.PRESETS[name]))
        size = config.memory_size
        sizes[name] = (size.update_tokens, size.short_term, size.retrieved_tokens, size.long_term)
    assert sizes["small"][:3] == (64, 2560, 640)
    assert sizes["wide"] == sizes["8b"] == (256, 10240, 2560, 153600)
