"""A network with wider MLPs computes what the one that it was made of does, and all that is new can learn."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from mplus_memory.errors import InputError
from mplus_memory.model.loaded import load_model
from mplus_memory.training.widening import main, widened
from tests.tiny import make_network, make_tokenizer
from tests.training.small import logits_after_history


@pytest.mark.parametrize("kind", ["plain", "pool"])
def test_what_is_computed_stays(kind: str) -> None:
    network = make_network(kind, seed=4)
    wider = widened(network, network.config.intermediate_size + 5).eval()
    assert wider.config.intermediate_size == network.config.intermediate_size + 5
    torch.testing.assert_close(logits_after_history(wider), logits_after_history(network.eval()))


def test_everything_new_learns() -> None:
    network = make_network(seed=4)
    old = network.config.intermediate_size
    wider = widened(network, 2 * old).train()
    start = {name: weight.clone() for name, weight in wider.state_dict().items()}
    optimizer = torch.optim.SGD(wider.parameters(), lr=0.1)
    ids = torch.randint(7, 60, (2, 8), generator=torch.Generator().manual_seed(5))
    for _ in range(2):  # at first only what is zero has gradients
        optimizer.zero_grad()
        wider(ids, labels=ids).loss.backward()
        optimizer.step()
    for name in ("gate_proj", "up_proj", "down_proj"):
        name = f"model.layers.0.mlp.{name}.weight"
        new = slice(old, None) if "down" not in name else (slice(None), slice(old, None))
        assert (wider.state_dict()[name] != start[name])[new].float().mean() > 0.9, name


def test_a_model_with_adapters_is_refused() -> None:
    with pytest.raises(InputError, match="adapters"):
        widened(make_network("lora", seed=4), 1000)


def test_a_width_that_is_none_is_refused() -> None:
    network = make_network(seed=4)
    with pytest.raises(InputError, match="no wider than"):
        widened(network, network.config.intermediate_size)


def test_the_command_writes_a_model_that_opens(tmp_path: Path) -> None:
    make_network(seed=4).save_pretrained(str(tmp_path / "old"))
    make_tokenizer().save_pretrained(tmp_path / "old")
    main([str(tmp_path / "old"), "--intermediate", "200", "--out", str(tmp_path / "new")])
    assert load_model(tmp_path / "new", device="cpu").network.config.intermediate_size == 200
