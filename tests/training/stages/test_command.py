"""``mplus-memory train``: from a Llama's folder to a model, stopped and taken up again; and what it refuses."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import torch
import yaml
from transformers import GPT2Config, LlamaConfig, LlamaForCausalLM

from mplus_memory import MPlusForCausalLM
from mplus_memory.cli import main
from mplus_memory.errors import CheckpointError, ConfigError, StoreFullError
from mplus_memory.training.stages import checkpoints
from mplus_memory.training.stages.base import load_base, make_network
from mplus_memory.training.stages.settings import Settings
from mplus_memory.training.stages.settings_file import build
from tests.tiny import make_tokenizer
from tests.training.stages.small import raw_settings, write_corpus


def llama_folder(folder: Path, **changed: Any) -> Path:
    """A stock Llama with its tokenizer, as one downloads it."""
    sizes = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4}
    sizes |= {"num_key_value_heads": 2, "vocab_size": len(make_tokenizer()), "max_position_embeddings": 512}
    torch.manual_seed(0)
    LlamaForCausalLM(LlamaConfig(**(sizes | changed))).save_pretrained(str(folder))
    make_tokenizer().save_pretrained(str(folder))
    return folder


def settings_file(folder: Path, **changed: Any) -> Path:
    raw = raw_settings(folder, **changed)
    path = folder / "train.yaml"
    path.write_text(yaml.safe_dump(raw), "utf-8")
    return path


def short_settings(folder: Path, **changed: Any) -> Path:
    updates = {f"stage{n}__updates": 3 for n in (1, 2, 3)}
    return settings_file(folder, **(updates | changed))


def test_a_llama_becomes_an_m_plus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = llama_folder(tmp_path / "llama")
    config = short_settings(tmp_path, model={"base": str(base)}, run__tensorboard=True, run__log_every=1)
    out = tmp_path / "out"
    line = ["train", str(config), "--out", str(out), "--device", "cpu"]
    assert main([*line, "--max-steps", "2", "--json"]) == 0
    told = capsys.readouterr()
    (report,) = json.loads(told.out)
    assert (report["stage"], report["updates"], report["finished"], report["model"]) == (1, 2, False, None)
    assert "stage1 2/3" in told.err and "loss" in told.err
    assert main([*line, "--resume", "--quiet"]) == 0
    told = capsys.readouterr()
    assert (
        "stage 1: 1 updates" in told.out and "stage 3: 3 updates" in told.out and str(out / "stage3/model") in told.out
    )
    assert list((out / "stage2" / "tensorboard").glob("events.*"))
    stock = LlamaForCausalLM.from_pretrained(str(base)).state_dict()
    result = MPlusForCausalLM.from_pretrained(str(out / "stage3" / "model")).state_dict()
    kept = {name.replace(".base_layer", ""): tensor for name, tensor in result.items()}
    assert all(torch.equal(kept[name], tensor) for name, tensor in stock.items())  # the Llama itself stays
    assert any("decoder_adapter" in name and tensor.abs().sum() > 0 for name, tensor in result.items())


def test_before_training_an_m_plus_is_its_llama(tmp_path: Path) -> None:
    """Without memory's beginning nothing is different; LoRA starts at zero."""
    base = llama_folder(tmp_path / "llama", tie_word_embeddings=True)
    settings = build(Settings, raw_settings(tmp_path, model={"base": str(base)}))
    network = make_network(load_base(settings.model), settings, 3).eval()
    ids = torch.arange(20, 30)[None]
    with torch.no_grad():
        expected = LlamaForCausalLM.from_pretrained(str(base)).eval()(ids).logits
        torch.testing.assert_close(network(ids).logits, expected)
    trained = {name for name, parameter in network.named_parameters() if parameter.requires_grad}
    assert all(".lora_" in n or "_proj.0." in n or "_proj.2." in n or "bos_" in n or "new_memory" in n for n in trained)
    assert "bos_embedding" in trained and "new_memory_positional_emb" in trained


def test_a_base_that_is_no_llama_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    GPT2Config(n_embd=8, n_layer=1, n_head=1).save_pretrained(str(tmp_path / "gpt"))
    config = short_settings(tmp_path, model={"base": str(tmp_path / "gpt")})
    assert main(["train", str(config), "--out", str(tmp_path / "out"), "--dry-run"]) == 1
    assert "model_type='gpt2'; M+ is built on Llama" in capsys.readouterr().err


def test_an_m_plus_as_a_base_is_refused(tmp_path: Path) -> None:
    raw = raw_settings(tmp_path, model={"base": "embedded"})
    from mplus_memory.model.loaded import embedded_folder

    raw["model"]["base"] = str(embedded_folder())
    with pytest.raises(CheckpointError, match="is an M\\+ or MemoryLLM already"):
        load_base(build(Settings, raw).model)


@pytest.mark.parametrize(
    "changed, message",
    [
        ({"data__files": ["nowhere/*.txt"]}, "no file for 'nowhere/*.txt'"),
        ({"stage1__short_tokens": 17}, "no document of 16 to 16 tokens"),
        ({"stage3__long": [{"tokens": [9000, 9999], "share": 0.1}]}, "no document of 9,000 to 9,998 tokens"),
        ({"model__new__max_position_embeddings": 64}, "leaves 15 for text, fewer than passages.sequence=24"),
        ({"model__tokenizer": "/"}, "no usable tokenizer in '/'"),
    ],
)
def test_what_cannot_be_trained_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changed: dict[str, Any], message: str
) -> None:
    config = short_settings(tmp_path, **changed)
    assert main(["train", str(config), "--out", str(tmp_path / "out"), "--device", "cpu", "--quiet"]) == 1
    assert message in capsys.readouterr().err


def test_an_empty_corpus_and_a_stage_out_of_turn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.jsonl").write_text("\n\n")
    config = short_settings(tmp_path, data__files=[str(tmp_path / "empty.jsonl")])
    line = ["train", str(config), "--out", str(tmp_path / "out"), "--device", "cpu", "--quiet"]
    assert main(line) == 1
    assert "no document of" in capsys.readouterr().err
    line[1] = str(short_settings(tmp_path))
    assert main([*line, "--stage", "2"]) == 1
    assert "stage 2 begins where stage 1 ended, which has no checkpoint" in capsys.readouterr().err
    assert main([*line, "--resume"]) == 1
    assert "nothing to go on from" in capsys.readouterr().err
    assert main(["train", line[1]]) == 1
    assert "no folder to train in" in capsys.readouterr().err


def test_changed_settings_are_refused_until_begun_afresh(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "out")
    line = ["--out", out, "--device", "cpu", "--quiet", "--stage", "1"]
    assert main(["train", str(short_settings(tmp_path)), *line]) == 0
    config = str(short_settings(tmp_path, stage1__learning_rate=0.5))
    capsys.readouterr()
    assert main(["train", config, *line]) == 1
    assert "stage1.learning_rate was 0.004, is 0.5" in capsys.readouterr().err
    assert main(["train", config, *line, "--fresh"]) == 0
    write_corpus(tmp_path / "corpus.jsonl", num_documents=50)
    capsys.readouterr()


def test_the_plan_and_the_shipped_settings_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(short_settings(tmp_path)), "--out", str(tmp_path / "out"), "--dry-run", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert [(s["stage"], s["short_term"], s["long_term"]) for s in plan["stages"]] == [
        (1, 48, 0),
        (2, 48, 0),
        (3, 32, 160),
    ]
    assert plan["text"]["files"]["looked_at"] == 120
    assert not (tmp_path / "out").exists()
    assert main(["train", "llama-3.1-8b", "--show"]) == 0
    assert yaml.safe_load(capsys.readouterr().out)["memory"]["update_tokens"] == 256


@pytest.mark.parametrize(
    "given, said",
    [
        ("--show --json --stage 2", "--stage=2, --json: --show prints the settings file"),
        ("--show --dry-run --max-steps 3", "--dry-run, --max-steps=3: --show prints"),
        ("--dry-run --out x --stage 1 --fresh --device cpu", "--fresh, --device=cpu: --dry-run trains nothing"),
        ("--dry-run --resume", "--resume: --dry-run trains nothing"),
    ],
)
def test_options_without_effect_are_refused(capsys: pytest.CaptureFixture[str], given: str, said: str) -> None:
    assert main(["train", "tiny", *given.split()]) == 1
    told = capsys.readouterr()
    assert said in told.err and "leave it out" in told.err and not told.out


def test_a_full_disk_leaves_the_last_checkpoint(tmp_path: Path) -> None:
    import resource

    target = tmp_path / "checkpoints" / "step-00000001"
    with checkpoints.publishing(target) as folder:
        checkpoints.write_tensors(folder / "a.safetensors", {"a": torch.arange(4)})
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))  # the system then refuses as a full disk does
    try:
        with (
            pytest.raises(StoreFullError, match="no room"),
            checkpoints.publishing(target.with_name("step-00000002")) as folder,
        ):
            checkpoints.write_tensors(folder / "a.safetensors", {"a": torch.zeros(100_000)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [path.name for path in target.parent.iterdir()] == ["step-00000001"]
    assert checkpoints.read_tensors(target / "a.safetensors")["a"].tolist() == [0, 1, 2, 3]


def test_two_runs_in_one_folder_are_refused(tmp_path: Path) -> None:
    from mplus_memory.training.stages.curriculum import _alone

    with _alone(tmp_path), pytest.raises(ConfigError, match="another training runs in"), _alone(tmp_path):
        pass


def test_ctrl_c_saves_and_says_how_to_go_on(tmp_path: Path) -> None:
    config, out = settings_file(tmp_path, stage1__updates=100_000, run__log_every=1), tmp_path / "out"
    line = [sys.executable, "-m", "mplus_memory.cli", "train", str(config), "--out", str(out), "--device", "cpu"]
    with subprocess.Popen(line, stderr=subprocess.PIPE, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"}) as child:
        while not (out / "stage1" / "log.jsonl").exists() and child.poll() is None:
            time.sleep(0.05)
        child.send_signal(signal.SIGINT)
        told = child.stderr.read() if child.stderr else ""
    assert child.returncode == 130, told
    assert "and saved; the same command goes on from there" in told and "Traceback" not in told
    assert checkpoints.checkpoints_in(out / "stage1" / "checkpoints")
