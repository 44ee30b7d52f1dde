"""Without memory this is transformers' LlamaForCausalLM, to the last bit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from mplus_memory import LoadedModel, MPlusForCausalLM
from tests.tiny import make_network, random_ids


def stock(network: MPlusForCausalLM) -> LlamaForCausalLM:
    """A stock Llama with the same weights; adapters must be absent."""
    names = "vocab_size hidden_size intermediate_size num_hidden_layers num_attention_heads num_key_value_heads"
    fields = {name: getattr(network.config, name) for name in [*names.split(), "max_position_embeddings"]}
    llama = LlamaForCausalLM(LlamaConfig(**fields, rope_parameters=network.config.rope_parameters)).eval()
    weights = network.state_dict()
    llama.load_state_dict({name: weights[name] for name in llama.state_dict()})
    return llama


@pytest.fixture(params=["plain", "no bos", "pool"])
def pair(
    request: pytest.FixtureRequest, models: Callable[[str], LoadedModel]
) -> tuple[MPlusForCausalLM, LlamaForCausalLM]:
    network = models(request.param).network
    return network, stock(network)


@torch.no_grad()
def test_logits_are_equal(pair: tuple[MPlusForCausalLM, LlamaForCausalLM]) -> None:
    network, llama = pair
    ids = torch.stack([random_ids(11), random_ids(11, 1)])
    mask = torch.ones_like(ids)
    mask[0, :4] = 0
    assert torch.equal(network(ids).logits, llama(ids).logits)
    assert torch.equal(network(ids, attention_mask=mask).logits, llama(ids, attention_mask=mask).logits)


@pytest.mark.parametrize(
    "how",
    [
        {"do_sample": False},
        {"do_sample": True, "top_k": 20},
        {"num_beams": 3},
        {"num_beams": 3, "num_return_sequences": 2},
    ],
    ids=str,
)
def test_generations_are_equal(pair: tuple[MPlusForCausalLM, LlamaForCausalLM], how: dict[str, object]) -> None:
    network, llama = pair
    ids = random_ids(7)[None]
    out = []
    for model in (network, llama):
        with torch.random.fork_rng():
            torch.manual_seed(3)
            out.append(
                model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=8, pad_token_id=0, **how)
            )
    assert torch.equal(*out)


@torch.no_grad()
def test_an_empty_prefix_changes_positions_alone() -> None:
    """No bos and nothing in memory: a prompt that starts at K0 + N, which a rotary model cannot tell."""
    network = make_network("no bos").double()
    ids = random_ids(9)[None]
    torch.testing.assert_close(
        network(ids, memory=network.initial_memory()).logits, stock(network).double()(ids).logits, rtol=1e-4, atol=1e-4
    )


def test_the_modules_are_the_stock_ones(network: MPlusForCausalLM) -> None:
    assert isinstance(network, LlamaForCausalLM)
    assert type(network.model.layers[0].self_attn).__module__.startswith("transformers.")
    assert type(network.model.layers[0].mlp).__module__.startswith("transformers.")
