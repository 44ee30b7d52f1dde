"""−ln p of given tokens: transformers' own loss without memory, decoding token by token with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from mplus_memory import LoadedModel, MPlusForCausalLM
from mplus_memory.evaluation.likelihood import Passage, nll_with_memory, nll_without_memory
from mplus_memory.memory.state import MemoryState
from tests.model.test_stock_llama import stock
from tests.tiny import random_ids, told

LENGTHS = ((5, 9), (1, 3), (12, 1), (4, 6))
CLOSE = {"rtol": 1e-4, "atol": 1e-5}


def passage(cue: int, target: int, seed: int) -> Passage:
    ids = random_ids(cue + target, seed).tolist()
    return Passage(tuple(ids[:cue]), tuple(ids[cue:]))


PASSAGES = [passage(cue, target, seed) for seed, (cue, target) in enumerate(LENGTHS)]


@torch.no_grad()
def decoded(network: MPlusForCausalLM, passage: Passage, memory: MemoryState) -> Tensor:
    """The oracle: the cue is the prompt, then the target is forced in one token at a time."""
    cache, found = network.memory_cache(memory), []
    ids = torch.tensor([passage.cue])
    for token in passage.target:
        logits = network(ids, past_key_values=cache).logits[0, -1]
        found.append(-logits.log_softmax(-1)[token])
        ids = torch.tensor([[token]])
    return torch.stack(found).double()


@pytest.mark.parametrize("kind", ["lora", "no bos", "memoryllm", "pool"])
def test_with_memory_it_is_decoding_one_token_at_a_time(kind: str, models: Callable[[str], LoadedModel]) -> None:
    network = models(kind).network
    memory = told(network, [20] * 9)
    found = nll_with_memory(network, PASSAGES, memory)
    for each, nll in zip(PASSAGES, found, strict=True):
        torch.testing.assert_close(nll, decoded(network, each, memory), **CLOSE)
    fresh = nll_with_memory(network, PASSAGES, network.initial_memory())
    assert not torch.allclose(found[0], fresh[0], atol=1e-3), "what was told shows"


def test_rows_may_have_a_memory_each(network: MPlusForCausalLM) -> None:
    memories = [told(network, [20] * count, text=count) for count in (1, 2, 5, 9)]
    for each, memory, nll in zip(PASSAGES, memories, nll_with_memory(network, PASSAGES, memories), strict=True):
        torch.testing.assert_close(nll, decoded(network, each, memory), **CLOSE)


def test_while_long_term_memory_is_empty_it_is_the_loss_of_one_forward(network: MPlusForCausalLM) -> None:
    memory = told(network, [20])
    assert not len(memory.layers[0].long_sources)
    [nll] = nll_with_memory(network, PASSAGES[:1], memory)
    ids = torch.tensor([[*PASSAGES[0].cue, *PASSAGES[0].target]])
    labels = ids.clone()
    labels[0, : len(PASSAGES[0].cue)] = -100
    with torch.no_grad():
        loss = network(ids, memory=memory, labels=labels).loss
    assert float(nll.mean()) == pytest.approx(float(loss), rel=1e-5)


def test_the_target_has_no_part_in_what_is_retrieved(network: MPlusForCausalLM) -> None:
    memory = told(network, [20] * 9)
    one, other = passage(6, 8, 1), passage(6, 8, 2)
    shared = one.target[:3]
    ends = [Passage(one.cue, (*shared, *each.target[3:])) for each in (one, other)]
    a, b = nll_with_memory(network, ends, memory)
    torch.testing.assert_close(a[:3], b[:3], **CLOSE)
    assert not torch.allclose(a[3:], b[3:], atol=1e-3)


@pytest.mark.parametrize("kind", ["plain", "no bos", "pool"])
def test_without_memory_it_is_the_loss_of_stock_llama(kind: str, models: Callable[[str], LoadedModel]) -> None:
    network = models(kind).network
    llama = stock(network)
    for each, nll in zip(PASSAGES, nll_without_memory(network, PASSAGES), strict=True):
        ids = torch.tensor([[*each.cue, *each.target]])
        labels = ids.clone()
        labels[0, : len(each.cue)] = -100
        with torch.no_grad():
            assert float(nll.mean()) == pytest.approx(float(llama(ids, labels=labels).loss), rel=1e-5)
