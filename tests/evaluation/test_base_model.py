"""The base model without M+: its weights as stock Llama, or another folder that has the same tokens."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import LlamaConfig, LlamaForCausalLM

from mplus_memory import CheckpointError, ConfigError, LoadedModel, MPlusForCausalLM
from mplus_memory.evaluation.base_model import base_of, load_base
from tests.model.test_stock_llama import stock
from tests.tiny import make_model, make_network, make_tokenizer, random_ids

CHECKPOINTS = Path(__file__).parent.parent / "parity"
IDS = torch.stack([random_ids(11), random_ids(11, 1)])


@torch.no_grad()
@pytest.mark.parametrize("kind", ["plain", "no bos", "pool"])
def test_without_adapters_it_is_the_network_without_memory(kind: str, models: Callable[[str], LoadedModel]) -> None:
    network = models(kind).network
    assert torch.equal(base_of(network)(IDS).logits, stock(network)(IDS).logits)


@torch.no_grad()
@pytest.mark.parametrize("kind", ["lora", "memoryllm"])
def test_with_adapters_it_is_the_network_with_them_zeroed(kind: str) -> None:
    network = make_network(kind)
    base = base_of(network)
    with_adapters, found = network(IDS).logits, base(IDS).logits
    assert not torch.allclose(found, with_adapters, atol=1e-2)
    for name, parameter in network.named_parameters():
        if "lora_" in name:
            parameter.zero_()
    torch.testing.assert_close(found, network(IDS).logits)


@torch.no_grad()
@pytest.mark.parametrize("folder", ["mplus-gqa-lora-llama3rope", "memoryllm-gqa-lora"])
def test_of_a_published_layout_it_is_llama_from_the_base_weights_in_the_file(folder: str) -> None:
    place = CHECKPOINTS / folder / "checkpoint"
    names = "vocab_size hidden_size intermediate_size num_hidden_layers num_attention_heads num_key_value_heads"
    raw = json.loads((place / "config.json").read_text())
    fields = {name: raw[name] for name in [*names.split(), "rms_norm_eps", "max_position_embeddings"]}
    scaling = raw.get("rope_scaling") or {"rope_type": "default"}
    config = LlamaConfig(**fields, rope_parameters=scaling | {"rope_theta": raw["rope_theta"]})
    llama = LlamaForCausalLM(config).eval()
    file = {name.replace(".base_layer", ""): tensor for name, tensor in load_file(place / "model.safetensors").items()}
    llama.load_state_dict({name: file[name] for name in llama.state_dict()})
    ids = random_ids(12)[None] % raw["vocab_size"]
    base = base_of(MPlusForCausalLM.from_pretrained(str(place)))
    assert torch.equal(base(ids).logits, llama(ids).logits)


def test_it_shares_every_weight(tiny: LoadedModel) -> None:
    places = {tensor.data_ptr() for tensor in tiny.network.state_dict().values()}
    assert {tensor.data_ptr() for tensor in base_of(tiny.network).state_dict().values()} <= places


@pytest.fixture(scope="module")
def base_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    stock(make_network()).save_pretrained(folder)
    make_tokenizer().save_pretrained(folder)
    return folder


@torch.no_grad()
def test_another_base_is_loaded_from_its_folder(base_folder: Path, models: Callable[[str], LoadedModel]) -> None:
    assert torch.equal(load_base(base_folder, models("plain"))(IDS).logits, stock(make_network())(IDS).logits)


def test_a_base_that_cannot_be_compared_is_refused(base_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"other tokens.*vocabularies of \d+ and 500"):
        load_base(base_folder, make_model("plain", vocab_size=500))
    with pytest.raises(CheckpointError, match="no base model at"):
        load_base(tmp_path / "nowhere", make_model("plain"))
    make_network().save_pretrained(tmp_path / "mplus")
    with pytest.raises(ConfigError, match="is an M\\+ model itself"):
        load_base(tmp_path / "mplus", make_model("plain"))
    with pytest.raises(ConfigError, match="is an M\\+ model itself"):
        load_base(CHECKPOINTS / "mplus-plain" / "checkpoint", make_model("plain"))


def test_damaged_weights_are_told_as_ours(base_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "base"
    shutil.copytree(base_folder, folder)
    file = folder / "model.safetensors"
    whole = load_file(file)
    for damage in (b"", b"no weights at all", file.read_bytes()[:-100]):
        file.write_bytes(damage)
        with pytest.raises(CheckpointError, match=r"the weights in .*base' cannot be read: .*fetch them again"):
            load_base(folder, make_model("plain"))
    name = "model.layers.1.mlp.up_proj.weight"
    save_file({key: tensor for key, tensor in whole.items() if key != name}, file, {"format": "pt"})
    with pytest.raises(CheckpointError, match=f"1 weights are missing in .*, first {name}"):
        load_base(folder, make_model("plain"))
    file.rename(folder / "pytorch_model.bin")
    with pytest.raises(CheckpointError, match="no base model at"):
        load_base(folder, make_model("plain"))
