"""Two adapters on one set of weights: each active in its own pass, both learning, in any number of threads."""

from __future__ import annotations

import threading

import pytest
import torch
from torch import Tensor

from mplus_memory import MPlusForCausalLM
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.model.adapters import READ_ADAPTER, WRITE_ADAPTER
from tests.tiny import LORA, make_network, random_ids

NUM_ADAPTED = 3 * len(LORA["target_modules"])  # layers × modules


def life(network: MPlusForCausalLM, text: int) -> list[Tensor]:
    """Writes and reads of one session, everything that came out."""
    state, seen = network.initial_memory(), []
    with torch.no_grad():
        for number in range(8):
            delta = network.write([random_ids(9, 100 * text + number)], [state])[0]
            state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, text, delta.tokens.shape[1]))
            seen += [delta.tokens, delta.keys, network(random_ids(6, text)[None], memory=state).logits]
            prompt = random_ids(4, number)[None]
            seen.append(
                network.generate(
                    prompt, attention_mask=torch.ones_like(prompt), memory=state, max_new_tokens=3, pad_token_id=0
                )
            )
    return seen


def test_sessions_in_many_threads_are_bit_for_bit_what_they_are_alone() -> None:
    alone = [life(make_network("lora"), text) for text in range(4)]
    network = make_network("lora")  # fresh: its write form is made while they race
    together: dict[int, list[Tensor]] = {}

    def run(text: int) -> None:
        together[text] = life(network, text)

    workers = [threading.Thread(target=run, args=(text,)) for text in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    for text in range(4):
        assert all(torch.equal(a, b) for a, b in zip(alone[text], together[text], strict=True)), text
    assert not torch.equal(alone[0][0], alone[1][0])


def adapted(network: MPlusForCausalLM, adapter: str) -> dict[str, Tensor]:
    return {name: p for name, p in network.named_parameters() if f".{adapter}." in name}


def test_each_pass_uses_its_own_adapter() -> None:
    network = make_network("lora")
    start = life(network, 0)
    for adapter, changes_write in ((WRITE_ADAPTER, True), (READ_ADAPTER, False)):
        other = make_network("lora")
        with torch.no_grad():
            for parameter in adapted(other, adapter).values():
                parameter.zero_()
        ended = life(other, 0)
        assert torch.equal(start[0], ended[0]) is not changes_write, adapter
        assert not torch.equal(start[2], ended[2]), "a read sees what was written, and reads it its own way"


def test_both_adapters_learn() -> None:
    network = make_network("lora").train()
    previous = [[torch.empty(0, 32)] for _ in range(3)]
    first = network.write_after([random_ids(9)], previous)[0]
    second = network.write_after([random_ids(9, 1)], [[tokens] for tokens in first.tokens])[0]
    state = network.initial_memory()
    for delta in (first, second):
        state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, 0, 6))
    ids = random_ids(7)[None]
    network(ids, memory=state, labels=ids).loss.backward()
    for adapter in (WRITE_ADAPTER, READ_ADAPTER):
        parameters = adapted(network, adapter)
        assert len(parameters) == 2 * NUM_ADAPTED
        missing = [name for name, p in parameters.items() if p.grad is None or not p.grad.any()]
        # The last layer's new tokens are its output, so all of the write adapter matters but what no one reads.
        assert not missing, (adapter, missing)


def test_the_write_form_shares_every_weight() -> None:
    network = make_network("lora")
    writer = network.writer().network
    ours, theirs = dict(network.model.named_parameters()), dict(writer.named_parameters())
    assert ours.keys() == theirs.keys()
    assert all(ours[name] is theirs[name] for name in ours)
    before = life(network, 0)
    with torch.no_grad():
        for parameter in adapted(network, WRITE_ADAPTER).values():
            parameter.mul_(1.5)
    assert not torch.equal(before[0], life(network, 0)[0]), "a step of an optimiser reaches the write form"


@pytest.mark.parametrize("move", [lambda n: n.to(torch.float64), lambda n: n.double(), lambda n: n.train().eval()])
def test_moving_the_network_moves_its_write_form(move: object) -> None:
    network = make_network("lora")
    life(network, 0)
    moved = move(network)  # type: ignore[operator]
    out = life(moved, 0)
    assert out[0].dtype == moved.dtype
    assert moved.initial_memory().layers[0].short_hidden.dtype == moved.dtype
