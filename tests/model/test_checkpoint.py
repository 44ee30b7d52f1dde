"""Checkpoints: what is saved comes back to the bit; what does not fit is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from mplus_memory import CheckpointError, ConfigError, LoadedModel, MPlusForCausalLM, load_model
from mplus_memory.model.fingerprint import hash_weights
from tests.tiny import KINDS, make_network, make_tokenizer, random_ids, same_memory, told


def saved(folder: Path, kind: str = "lora", **options: Any) -> MPlusForCausalLM:
    network = make_network(kind)
    network.save_pretrained(str(folder), **options)
    make_tokenizer().save_pretrained(folder)
    return network


def equal(a: MPlusForCausalLM, b: MPlusForCausalLM) -> bool:
    memories = [told(network, [9, 4, 12, 6, 8]) for network in (a, b)]
    with torch.no_grad():
        logits = [network(random_ids(6)[None], memory=memories[0]).logits for network in (a, b)]
    return hash_weights(a) == hash_weights(b) and same_memory(*memories) and torch.equal(*logits)


@pytest.mark.parametrize("size", ["5GB", "40KB"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_saved_comes_back(kind: str, size: str, tmp_path: Path) -> None:
    network = saved(tmp_path, kind, max_shard_size=size)
    shards = list(tmp_path.glob("*.safetensors"))
    assert (len(shards) > 1) is (size == "40KB")
    assert equal(network, MPlusForCausalLM.from_pretrained(str(tmp_path)))


def test_a_folder_saved_over_holds_the_last_one(tmp_path: Path) -> None:
    for size in ("40KB", "5GB", "40KB"):
        network = make_network("plain", seed=len(size))
        network.save_pretrained(str(tmp_path), max_shard_size=size)
        loaded = MPlusForCausalLM.from_pretrained(str(tmp_path))
        assert equal(network, loaded)
        loaded.save_pretrained(str(tmp_path), max_shard_size=size)  # over the files it was loaded from
        assert equal(network, loaded) and equal(network, MPlusForCausalLM.from_pretrained(str(tmp_path)))


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_a_checkpoint_may_be_saved_and_loaded_in_half(dtype: torch.dtype, tmp_path: Path) -> None:
    network = saved(tmp_path, "pool", dtype=dtype)
    loaded = MPlusForCausalLM.from_pretrained(str(tmp_path))
    assert loaded.dtype == dtype and loaded.base_pool is not None and loaded.base_pool.hidden[0].dtype == dtype
    assert network.base_pool is not None
    assert all(a.equal(b) for a, b in zip(loaded.base_pool.births, network.base_pool.births, strict=True)), "ages"
    whole = MPlusForCausalLM.from_pretrained(str(tmp_path), dtype="float32")
    assert whole.dtype == torch.float32
    assert whole.get_parameter("lm_head.weight").equal(network.get_parameter("lm_head.weight").to(dtype).float())


def test_a_loaded_model_is_the_one_that_was_saved(tmp_path: Path) -> None:
    network = saved(tmp_path)
    loaded = load_model(tmp_path)
    assert loaded.fingerprint == LoadedModel.of(network, make_tokenizer()).fingerprint
    assert loaded.dialogue.turn("user", "i like tea") == LoadedModel.of(network, make_tokenizer()).dialogue.turn(
        "user", "i like tea"
    )


def rewrite(folder: Path, alter: Callable[[dict[str, Tensor]], object]) -> None:
    weights = load_file(folder / "model.safetensors")
    alter(weights)
    save_file(weights, folder / "model.safetensors")


def configure(folder: Path, **changed: object) -> None:
    raw = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(raw | changed))


Q = "model.layers.1.self_attn.q_proj.lora_A.default.weight"


@pytest.mark.parametrize(
    ("alter", "named"),
    [
        (lambda w: w.pop(Q), f"1 missing: {Q}"),
        (lambda w: w.pop("model.norm.weight"), "1 missing: model.norm.weight"),
        (lambda w: w.pop("bos_embedding"), "missing: bos_embedding"),
        (lambda w: w.update({"model.extra.weight": torch.ones(2)}), "1 unexpected: model.extra.weight"),
        (lambda w: w.update({Q: torch.ones(2, 2)}), r"of another shape: .*q_proj.lora_A.default.weight \(2, 2\)"),
        (lambda w: [w.pop(n) for n in list(w) if "layers.2." in n], r"\d+ missing: .* and \d+ more"),
        (lambda w: w.update({"ltm.0": torch.ones(3, 32)}), "no memory"),
    ],
    ids=["adapter", "norm", "bos", "unexpected", "shape", "layer", "pool"],
)
def test_weights_that_do_not_fit_are_named(
    alter: Callable[[dict[str, Tensor]], object], named: str, tmp_path: Path
) -> None:
    saved(tmp_path)
    rewrite(tmp_path, alter)
    with pytest.raises(CheckpointError, match=named):
        load_model(tmp_path)


@pytest.mark.parametrize(
    ("alter", "named"),
    [
        (lambda w: w.update(memory=torch.ones(2, 5, 32)), r"memory .*\(2, 5, 32\).*\(2, 18, 32\)"),
        (lambda w: w.pop("ltm_keys.1"), "ltm_keys.1.*must all be there"),
        (lambda w: w.update({"ltm_keys.0": torch.ones(9, 5)}), "ltm_keys.0 has width 5"),
        (lambda w: w.update({"ltm.0": torch.ones(8, 32)}), "as many rows"),
        (lambda w: w.update({"ltm.0": torch.ones(9, 31)}), "ltm.0 has width 31"),
    ],
    ids=["memory", "keys gone", "key width", "rows", "width"],
)
def test_a_base_pool_that_does_not_fit_is_named(
    alter: Callable[[dict[str, Tensor]], object], named: str, tmp_path: Path
) -> None:
    saved(tmp_path, "pool")
    rewrite(tmp_path, alter)
    with pytest.raises(CheckpointError, match=named):
        MPlusForCausalLM.from_pretrained(str(tmp_path))


def lose_a_shard(folder: Path) -> None:
    saved(folder, max_shard_size="40KB")
    sorted(folder.glob("*.safetensors"))[1].unlink()


def cut_weights(folder: Path) -> None:
    saved(folder)
    (folder / "model.safetensors").write_bytes((folder / "model.safetensors").read_bytes()[:500])


def after(change: Callable[[Path], object]) -> Callable[[Path], None]:
    def alter(folder: Path) -> None:
        saved(folder)
        change(folder)

    return alter


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (lambda folder: folder.mkdir(exist_ok=True), "no config.json"),
        (after(lambda f: (f / "config.json").write_text("{")), "config.json"),
        (after(lambda f: (f / "config.json").write_text("[1]")), "config.json"),
        (after(lambda f: configure(f, model_type="gpt2")), "model_type='gpt2'.*'llama'"),
        (after(lambda f: configure(f, num_tokens="six")), "num_tokens"),
        (after(lambda f: configure(f, num_selector_layers=3)), "num_selector_layers=3"),
        (after(lambda f: configure(f, num_blocks=0)), "num_blocks"),
        (after(lambda f: configure(f, turn_format={"user": ["", ""]})), "turn_format lacks"),
        (after(lambda f: (f / "model.safetensors").unlink()), "no weights"),
        (after(lambda f: (f / "tokenizer.json").unlink()), "tokenizer"),
        (after(lambda f: (f / "tokenizer.json").write_text("{}")), "tokenizer"),
        (cut_weights, "model.safetensors cannot be read"),
        (lose_a_shard, "cannot be read"),
    ],
    ids=["empty", "cut config", "list", "type", "wrong type", "wrong value", "no blocks", "roles", "no weights",
         "no tokenizer", "bad tokenizer", "cut weights", "lost shard"],
)  # fmt: skip
def test_a_folder_that_is_no_checkpoint_says_why(damage: Callable[[Path], None], named: str, tmp_path: Path) -> None:
    damage(tmp_path)
    with pytest.raises((CheckpointError, ConfigError), match=named):
        load_model(tmp_path)


@pytest.mark.parametrize("name", ["nobody/nothing-like-this", "/no/such/folder", "a b c", "../x"])
def test_what_is_neither_folder_nor_hub_id_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(CheckpointError, match="no checkpoint at"):
        load_model(name)


def test_a_device_or_dtype_that_is_not_there_is_refused(tmp_path: Path) -> None:
    saved(tmp_path)
    for device in ("banana", "cuda:99"):
        with pytest.raises(ConfigError, match=f"device '{device}' cannot be used"):
            load_model(tmp_path, device=device)
    for dtype in ("float99", "int64", "nn", torch.int8):
        with pytest.raises(ConfigError, match=r"dtype .* not known: use float32, bfloat16 or float16"):
            load_model(tmp_path, dtype=dtype)
