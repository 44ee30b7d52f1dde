"""The losses against explicit computations, and what learns from them."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch
from torch import Tensor

from mplus_memory import MPlusForCausalLM
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.training.stages.base import is_retriever, load_base, make_network
from mplus_memory.training.stages.passes import passage_loss, read
from mplus_memory.training.stages.retriever_loss import found_at, pair_scores, retriever_loss
from mplus_memory.training.stages.running import detached, folded, memory_of, merged, tensors_of
from mplus_memory.training.stages.settings import RetrieverSettings, Settings
from mplus_memory.training.stages.stage1 import Stage1
from mplus_memory.training.stages.stage2 import Stage2
from mplus_memory.training.stages.stage3 import Stage3
from mplus_memory.training.stages.tasks import Task
from tests.model.oracle import Oracle
from tests.tiny import make_network as make_tiny
from tests.tiny import random_ids, told

LENGTHS = [9, 6, 8, 7, 11, 5, 6, 8, 6, 7]


def ids(count: int, seed: int) -> list[int]:
    return random_ids(count, seed).tolist()


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    from tests.training.stages.small import small_settings

    return small_settings(tmp_path_factory.mktemp("losses"), lora__dropout=0.0)


def stirred(network: MPlusForCausalLM) -> MPlusForCausalLM:
    """Every weight random, so that no part is silent."""
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            noise = torch.empty(parameter.shape).normal_(std=0.2, generator=generator)
            parameter.copy_(1.0 + noise if "norm" in name else noise)
    return network


def learner_of(kind: type[Stage1], number: int, settings: Settings) -> Stage1:
    network = stirred(make_network(load_base(settings.model), settings, number))
    return kind(network, settings, settings.stage(number), seed=5)


def filled(learner: Stage1, num_chunks: int = 9) -> MemoryState:
    """A running memory with θ full and, if there is one, Θ in use."""
    return detached(told(learner.network, [12] * num_chunks, seed=5, text=3, start=learner.start()))


def task(*, full: bool = True, ranked: int = 7) -> Task:
    return Task("next", full, (ids(10, 1), ids(12, 2)) if full else (ids(12, 2),), ids(14, 3), ranked)


@pytest.mark.parametrize("num_chunks", [0, 2, 10])
@pytest.mark.parametrize("kind", ["lora", "plain", "no bos", "memoryllm"])
@torch.no_grad()
def test_the_read_of_training_is_the_read_of_inference(kind: str, num_chunks: int) -> None:
    network = make_tiny(kind)
    memory = told(network, LENGTHS[:num_chunks])
    prompt = random_ids(8, seed=4)
    expected = network(prompt[None], memory=memory).logits[0]
    for checkpointing in (False, True):
        hidden, ranking = read(network, prompt, memory, checkpointing=checkpointing)
        assert not ranking
        torch.testing.assert_close(network.lm_head(hidden), expected, rtol=0, atol=1e-5)


@torch.no_grad()
def test_the_loss_of_stage_1_is_what_the_equations_say() -> None:
    """Against the slow account of M+ in tests/model/oracle.py: write, drop, append, read, cross-entropy."""
    network = make_tiny("memoryllm").double()
    oracle, memory = Oracle(network), network.initial_memory()
    chunks = [random_ids(length, seed=i) for i, length in enumerate(LENGTHS)]
    prompt = random_ids(7, seed=50)
    for chunk in chunks:
        dropped = draw_all_drops(memory, 5, min(6, len(chunk) + memory.num_short_term))
        oracle.update(oracle.write(chunk), dropped)
        delta = network.write([chunk], [memory])[0]
        memory = advance(memory, delta.tokens, delta.keys, dropped)
    logits = oracle.read(prompt)
    by_hand = 0.0
    for at in range(6):
        row = logits[at]
        by_hand -= float(row[prompt[at + 1]] - torch.logsumexp(row, 0)) / 6
    hidden, _ = read(network, prompt, memory)
    assert passage_loss(network, hidden, prompt).item() == pytest.approx(by_hand, rel=1e-5)


def test_a_step_of_stage_1_is_writes_drops_and_a_read(settings: Settings) -> None:
    learner = learner_of(Stage1, 1, settings)
    memory, step = filled(learner), task()
    loss, outcome = learner(step, memory)
    with torch.no_grad():
        state = memory
        for chunk in step.chunks:
            delta = learner.network.write([torch.tensor(chunk)], [state])[0]
            state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, 5, 8))
        prompt = torch.tensor(step.prompt)
        expected = learner.network(prompt[None], memory=state, labels=prompt[None]).loss
    torch.testing.assert_close(loss.detach(), expected, rtol=1e-5, atol=1e-6)
    assert outcome.births == (memory.clock + 1, memory.clock + 16)
    assert outcome.set_back == memory.clock + 16  # update 10 of ten: the memory was merged
    for held, wanted in zip(outcome.memory.layers, state.layers, strict=True):
        torch.testing.assert_close(held.short_hidden, wanted.short_hidden)
        assert not held.short_hidden.requires_grad


def test_an_empty_memory_holds_the_last_chunk_alone_and_leaves_the_running_one(settings: Settings) -> None:
    learner = learner_of(Stage1, 1, settings)
    memory, step = filled(learner), task(full=False)
    loss, outcome = learner(step, memory)
    assert outcome.memory is memory and outcome.births is None
    with torch.no_grad():
        state = told(learner.network, [], start=learner.start())
        delta = learner.network.write([torch.tensor(step.chunks[0])], [state])[0]
        state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, 5, 8))
        prompt = torch.tensor(step.prompt)
        expected = learner.network(prompt[None], memory=state, labels=prompt[None]).loss
    torch.testing.assert_close(loss.detach(), expected, rtol=1e-5, atol=1e-6)


def by_hand(scores: Tensor, positive: list[bool]) -> float:
    """−log p⁺ − log(1 − p⁻), pair by pair."""
    found, ignored = [], []
    for row in scores.tolist():
        for value, is_ours in zip(row, positive, strict=True):
            p = 1.0 / (1.0 + math.exp(-value))
            (found if is_ours else ignored).append(-math.log(p if is_ours else 1.0 - p))
    return sum(found) / max(1, len(found)) + sum(ignored) / max(1, len(ignored))


@pytest.mark.parametrize("ours", [range(2, 5), range(0), range(9)])
def test_the_retriever_loss_is_the_equation_pair_by_pair(ours: range) -> None:
    scores = torch.randn(4, 9, generator=torch.Generator().manual_seed(0)) * 3
    positive = [at in ours for at in range(9)]
    loss = retriever_loss(scores, torch.tensor(positive), RetrieverSettings())
    assert loss.item() == pytest.approx(by_hand(scores, positive), rel=1e-5)


def test_over_the_prompt_the_mean_comes_before_the_logarithm() -> None:
    scores = torch.randn(4, 6, generator=torch.Generator().manual_seed(1))
    positive = torch.tensor([True, False, False, True, False, False])
    p = torch.sigmoid(scores).mean(0)
    expected = (
        -(p[positive] + 1e-5).log().mean() - (1 - p[~positive] + 1e-5).log().mean() + 0.5 * (p * (1 - p) + p).mean()
    )
    settings = RetrieverSettings(over="prompt", penalty=0.5)
    torch.testing.assert_close(retriever_loss(scores, positive, settings), expected)


def test_precision_and_recall_are_of_the_k0_best() -> None:
    values = torch.tensor([0.9, 0.1, 0.8, 0.7, 0.2])
    positive = torch.tensor([True, True, True, False, False])
    found = found_at(values, positive, 2)
    assert found is not None and (found.precision, found.recall) == (1.0, 1.0)
    found = found_at(values, positive, 3)
    assert found is not None and (found.precision, found.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert found_at(values, torch.zeros(5, dtype=torch.bool), 3) is None
    assert found_at(values, torch.ones(5, dtype=torch.bool), 3) is None


def test_stage_2_adds_the_loss_of_every_layer_over_theta(settings: Settings) -> None:
    """Labels, prompt cut and hidden states recomputed from the stock forward."""
    learner = learner_of(Stage2, 2, settings)
    memory, step = filled(learner, 7), task(ranked=5)
    loss, outcome = learner(step, memory)
    with torch.no_grad():
        state = memory
        for chunk in step.chunks:
            delta = learner.network.write([torch.tensor(chunk)], [state])[0]
            state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, 5, 8))
        prompt = torch.tensor(step.prompt)
        out = learner.network(prompt[None], memory=state, labels=prompt[None], output_hidden_states=True)
        expected = []
        for index, layer in enumerate(learner.network.model.layers):
            held = state.layers[index]
            queries = layer.memory_queries(out.hidden_states[index][0][:5])
            scores = queries @ layer.memory_keys(held.short_hidden).T
            expected.append(by_hand(scores, [source > memory.clock for source in held.short_sources.tolist()]))
    retriever = sum(expected) / len(expected)
    assert outcome.figures["retriever_loss"] == pytest.approx(retriever, rel=1e-4)
    assert loss.item() == pytest.approx(out.loss.item() + retriever, rel=1e-4)


def test_the_retriever_loss_moves_f_q_and_f_k_alone(settings: Settings) -> None:
    network = learner_of(Stage2, 2, settings).network
    hidden, tokens = torch.randn(5, 32, requires_grad=True), torch.randn(9, 32, requires_grad=True)
    layer = network.model.decoder_layers()[1]
    positive = torch.arange(9) < 3
    retriever_loss(pair_scores(layer, hidden, tokens), positive, RetrieverSettings()).backward()
    assert hidden.grad is None and tokens.grad is None
    moved = {name for name, p in network.named_parameters() if p.grad is not None and p.grad.abs().sum() > 0}
    assert len(moved) == 4 and all(is_retriever(name) and ".layers.1." in name for name in moved)


def test_stage_3_reads_what_inference_retrieves(settings: Settings) -> None:
    learner = learner_of(Stage3, 3, settings)
    memory, step = filled(learner, 8), task()
    assert len(memory.layers[0].long_sources) > learner.network.config.memory_size.retrieved_tokens
    loss, outcome = learner(step, memory)
    passage = outcome.figures["passage_loss"]
    with torch.no_grad():
        state = memory
        for chunk in step.chunks:
            delta = learner.network.write([torch.tensor(chunk)], [state])[0]
            state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, 5, 8))
        prompt = torch.tensor(step.prompt)
        expected = learner.network(prompt[None], memory=state, labels=prompt[None]).loss.item()
    assert passage == pytest.approx(expected, rel=1e-5)
    assert loss.item() > passage


@pytest.mark.parametrize("kind, number", [(Stage1, 1), (Stage2, 2), (Stage3, 3)])
def test_gradient_checkpointing_changes_no_gradient(kind: type[Stage1], number: int, tmp_path: Path) -> None:
    from tests.training.stages.small import small_settings

    gradients = []
    for checkpointing in (False, True):
        settings = small_settings(tmp_path, run__gradient_checkpointing=checkpointing)  # with dropout
        learner = learner_of(kind, number, settings)
        torch.manual_seed(3)
        memory = filled(learner)
        loss, _ = learner(task(), memory)
        loss.backward()
        gradients.append({n: p.grad for n, p in learner.network.named_parameters() if p.grad is not None})
    assert gradients[0].keys() == gradients[1].keys()
    for name, gradient in gradients[0].items():
        torch.testing.assert_close(gradient, gradients[1][name], rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("full", [True, False])
def test_both_adapters_learn_from_every_document(settings: Settings, full: bool) -> None:
    """Two layers of six adapted modules, two matrices each: all of them, in the write adapter and in the read one."""
    learner = learner_of(Stage1, 1, settings)
    loss, _ = learner(task(full=full), filled(learner))
    loss.backward()
    moved = {
        adapter: sum(
            p.grad is not None and bool((p.grad != 0).any())
            for name, p in learner.network.named_parameters()
            if ".lora_" in name and f".{adapter}." in name
        )
        for adapter in ("default", "decoder_adapter")
    }
    assert moved == {"default": 2 * 2 * 6, "decoder_adapter": 2 * 2 * 6}


def test_without_write_gradients_a_full_memory_trains_the_read_alone(tmp_path: Path) -> None:
    from tests.training.stages.small import small_settings

    learner = learner_of(Stage1, 1, small_settings(tmp_path, stage1__write_gradients=0))
    loss, _ = learner(task(), filled(learner))
    loss.backward()
    writes = [p.grad for name, p in learner.network.named_parameters() if ".lora_" in name and ".default." in name]
    assert writes and all(gradient is None for gradient in writes)


def test_folding_saving_and_loading_change_nothing_that_is_read(settings: Settings) -> None:
    learner = learner_of(Stage3, 3, settings)
    memory, prompt = filled(learner, 14), random_ids(9, 8)
    copies = [folded(memory), memory_of(learner.network, tensors_of(memory)), merged(learner.network, memory)]
    with torch.no_grad():
        expected = learner.network(prompt[None], memory=memory).logits
        for copy in copies:
            assert copy.num_steps == memory.num_steps
            for index in range(2):
                assert torch.equal(copy.long_term_ages(index), memory.long_term_ages(index))
                assert torch.equal(copy.short_term_ages(index), memory.short_term_ages(index))
            assert torch.equal(learner.network(prompt[None], memory=copy).logits, expected)
            again = told(learner.network, [9, 12], seed=5, start=copy)
            wanted = told(learner.network, [9, 12], seed=5, start=memory)
            logits = [learner.network(prompt[None], memory=each).logits for each in (again, wanted)]
            assert torch.equal(*logits)
