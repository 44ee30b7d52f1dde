"""The write pass, the update and the read pass against a slow account of the same equations."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from mplus_memory import LoadedModel
from mplus_memory.memory.update import advance, draw_all_drops
from tests.model.oracle import Oracle
from tests.tiny import KINDS, make_network, random_ids, told

# K = 6: a first chunk shorter than K, then longer, equal and shorter ones, until θ (18 or 30) and Θ overflow.
LENGTHS = [4, 3, 9, 6, 2, 7, 1, 6, 11, 5, 6, 8, 6, 6, 3]


@pytest.mark.parametrize("kind", ["plain", "lora", "no bos", "memoryllm"])
@torch.no_grad()
def test_both_passes_are_what_the_equations_say(kind: str) -> None:
    network = make_network(kind, long_term_tokens=20).double()
    oracle, state = Oracle(network), network.initial_memory()
    prompt = random_ids(5, seed=99)
    for number, length in enumerate(LENGTHS):
        chunk = random_ids(length, seed=number)
        delta = network.write([chunk], [state])[0]
        expected = oracle.write(chunk)
        torch.testing.assert_close(delta.tokens, torch.stack(expected), rtol=2e-4, atol=2e-4)
        dropped = draw_all_drops(state, 0, delta.tokens.shape[1])
        state = advance(state, delta.tokens, delta.keys, dropped)
        oracle.update(expected, dropped)
        if number % 3 == 0 or number == len(LENGTHS) - 1:
            logits = network(prompt[None], memory=state).logits[0]
            torch.testing.assert_close(logits, oracle.read(prompt), rtol=2e-4, atol=2e-4)
    assert len(oracle.memory[0].long) == network.config.memory_size.long_term, "Θ was meant to overflow"


@pytest.mark.parametrize("kind", KINDS)
def test_new_tokens_do_not_depend_on_what_was_dropped(kind: str, models: Callable[[str], LoadedModel]) -> None:
    network = models(kind).network
    states = [network.initial_memory()] * 3
    short_term = network.config.memory_size.short_term
    moved = False
    with torch.no_grad():
        for number in range(9):
            deltas = [network.write([random_ids(8, number)], [state])[0] for state in states]
            for delta in deltas[1:]:
                assert torch.equal(delta.tokens, deltas[0].tokens)
                assert torch.equal(delta.keys, deltas[0].keys)
            states = [
                advance(state, delta.tokens, delta.keys, draw_all_drops(state, seed, delta.tokens.shape[1]))
                for seed, (state, delta) in enumerate(zip(states, deltas, strict=True))
            ]
            moved |= not states[0].layers[0].short_sources.equal(states[1].layers[0].short_sources)
    assert moved and states[0].num_short_term == short_term


def test_the_read_prefix_never_reaches_queries_output_or_mlp(models: Callable[[str], LoadedModel]) -> None:
    network = models("lora").network
    memory = told(network, [9] * 8)
    seen: dict[str, set[int]] = {}

    def note(name: str) -> Callable[..., None]:
        def hook(module: object, args: tuple[torch.Tensor, ...], out: torch.Tensor) -> None:
            seen.setdefault(name, set()).add(args[0].shape[-2])

        return hook

    attention, mlp = network.model.layers[1].self_attn, network.model.layers[1].mlp
    watched = {"q": attention.q_proj, "o": attention.o_proj, "k": attention.k_proj, "mlp": mlp, "head": network.lm_head}
    handles = [module.register_forward_hook(note(name)) for name, module in watched.items()]
    try:
        with torch.no_grad():
            network(random_ids(5)[None], memory=memory)
    finally:
        for handle in handles:
            handle.remove()
    size = network.config.memory_size
    assert seen["q"] == seen["o"] == seen["mlp"] == seen["head"] == {5}
    assert seen["k"] == {5, 1 + size.retrieved_tokens, size.short_term}


def test_a_write_pass_computes_no_logits(models: Callable[[str], LoadedModel]) -> None:
    network = models("lora").network

    def refuse(*_: object) -> None:
        raise AssertionError("the write pass reached the head")

    handle = network.lm_head.register_forward_hook(refuse)
    try:
        told(network, [9, 9])
    finally:
        handle.remove()
