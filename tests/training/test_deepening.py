"""A deeper network computes what the one that it was made of does, and all of it can learn."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from mplus_memory.errors import InputError
from mplus_memory.model.loaded import load_model
from mplus_memory.training.deepening import deepened, main
from tests.tiny import make_network, make_tokenizer
from tests.training.small import logits_after_history


def test_what_is_computed_stays() -> None:
    network = make_network(seed=4)
    with torch.no_grad():
        network.new_memory_positional_emb.zero_()  # every layer of the write pass adds it
    old = network.config.num_hidden_layers
    before = [0, old - 1]
    deeper = deepened(network, before)
    assert deeper.config.num_hidden_layers == old + 2
    torch.testing.assert_close(logits_after_history(deeper.eval()), logits_after_history(network.eval()))


@torch.no_grad()
def test_without_memory_it_stays_whatever_the_write_pass_adds() -> None:
    network = make_network(seed=4)
    ids = torch.randint(7, 60, (2, 8), generator=torch.Generator().manual_seed(5))
    torch.testing.assert_close(deepened(network, [0, 1]).eval()(ids).logits, network.eval()(ids).logits)


def test_new_layers_learn() -> None:
    deeper = deepened(make_network(seed=4), [1]).train()
    optimizer = torch.optim.SGD(deeper.parameters(), lr=0.1)
    ids = torch.randint(7, 60, (2, 8), generator=torch.Generator().manual_seed(5))
    for _ in range(2):  # at first only its outputs have gradients
        optimizer.zero_grad()
        deeper(ids, labels=ids).loss.backward()
        optimizer.step()
    layer = deeper.model.decoder_layers()[1]
    for name in ("q_proj", "k_proj", "v_proj", "o_proj"):
        weight = layer.self_attn.get_submodule(name).weight
        assert weight.grad is not None and weight.grad.abs().sum() > 0, name


@pytest.mark.parametrize("kind", ["lora", "pool"])
def test_a_model_with_parts_that_new_layers_lack_is_refused(kind: str) -> None:
    with pytest.raises(InputError, match="base pool or adapters"):
        deepened(make_network(kind, seed=4), [0])


@pytest.mark.parametrize("before", [[], [9], [-1], [0, 0]])
def test_layers_that_there_are_not_are_refused(before: list[int]) -> None:
    with pytest.raises(InputError, match="need different ones of 0 to"):
        deepened(make_network(seed=4), before)


def test_the_command_writes_a_model_that_opens(tmp_path: Path) -> None:
    make_network(seed=4).save_pretrained(str(tmp_path / "old"))
    make_tokenizer().save_pretrained(tmp_path / "old")
    main([str(tmp_path / "old"), "--before", "1", "--out", str(tmp_path / "new")])
    old, new = (load_model(tmp_path / name, device="cpu").network.config for name in ("old", "new"))
    assert new.num_hidden_layers == old.num_hidden_layers + 1
