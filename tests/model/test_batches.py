"""Batches: each row of a batch, whatever stands beside it, gives what it gives alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from mplus_memory import LoadedModel, MPlusForCausalLM
from mplus_memory.memory.key_rows import KeyRows
from mplus_memory.memory.state import LayerMemory, MemoryState
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.model.attention import NAME
from tests.tiny import make_network, random_ids, told

KINDS = ["plain", "lora", "no bos", "memoryllm", "pool"]
LENGTHS = [[], [3], [9, 4], [9] * 4, [8, 7] * 6]  # nothing, less than K, part of θ, θ full, Θ full


def left_padded(prompts: list[Tensor]) -> tuple[Tensor, Tensor]:
    width = max(len(prompt) for prompt in prompts)
    ids = torch.stack([torch.nn.functional.pad(prompt, (width - len(prompt), 0)) for prompt in prompts])
    mask = torch.stack([(torch.arange(width) >= width - len(prompt)).long() for prompt in prompts])
    return ids, mask


def memories_of(network: MPlusForCausalLM) -> list[MemoryState]:
    return [told(network, lengths, text=row) for row, lengths in enumerate(LENGTHS)]


def ragged(memory: MemoryState) -> MemoryState:
    """The same with Θ cut shorter in each further layer, as a checkpoint's may be."""
    layers = []
    for index, held in enumerate(memory.layers):
        cut = 3 * index
        layers.append(
            LayerMemory(
                held.short_hidden,
                held.short_keys,
                held.short_sources,
                KeyRows(held.long_keys[cut:]),
                held.long_sources[cut:],
            )
        )
    return MemoryState(memory.size, tuple(layers), memory.written, memory.clock, memory.num_steps)


@pytest.mark.parametrize("kind", KINDS)
@torch.no_grad()
def test_left_padded_prompts_over_one_memory(kind: str, models: Callable[[str], LoadedModel]) -> None:
    network = models(kind).network
    prompts = [random_ids(count, seed=count) for count in (5, 1, 9, 3)]
    ids, mask = left_padded(prompts)
    for lengths in LENGTHS:
        memory = told(network, lengths)
        logits = network(ids, attention_mask=mask, memory=memory).logits
        for row, prompt in enumerate(prompts):
            alone = network(prompt[None], memory=memory).logits[0]
            torch.testing.assert_close(logits[row, -len(prompt) :], alone, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("kind", KINDS)
@torch.no_grad()
def test_different_memories_in_one_batch(kind: str, models: Callable[[str], LoadedModel]) -> None:
    network = models(kind).network
    memories = memories_of(network)
    prompts = [random_ids(count, seed=count) for count in (5, 1, 9, 3, 6)]
    ids, mask = left_padded(prompts)
    logits = network(ids, attention_mask=mask, memory=memories).logits
    assert logits.isfinite().all()
    options = {"do_sample": False, "max_new_tokens": 6, "eos_token_id": 10_000, "pad_token_id": 0}
    said = network.generate(ids, attention_mask=mask, memory=memories, **options)
    beams = network.generate(ids, attention_mask=mask, memory=memories, num_beams=2, **options)
    for row, (prompt, memory) in enumerate(zip(prompts, memories, strict=True)):
        alone = network(prompt[None], memory=memory).logits[0]
        torch.testing.assert_close(logits[row, -len(prompt) :], alone, rtol=1e-3, atol=1e-3)
        whole = torch.ones_like(prompt)[None]
        solo = network.generate(prompt[None], attention_mask=whole, memory=memory, **options)
        assert said[row, ids.shape[1] :].equal(solo[0, len(prompt) :])
        solo = network.generate(prompt[None], attention_mask=whole, memory=memory, num_beams=2, **options)
        assert beams[row, ids.shape[1] :].equal(solo[0, len(prompt) :])


@torch.no_grad()
def test_layers_may_hold_different_amounts(models: Callable[[str], LoadedModel]) -> None:
    network = models("lora").network
    memories = [
        ragged(told(network, lengths, text=row)) for row, lengths in enumerate([[8, 7] * 2, [9] * 4, [8] * 5, []])
    ]
    assert len({len(layer.long_sources) for memory in memories for layer in memory.layers}) > 3
    prompts = [random_ids(count, seed=count) for count in (5, 2, 9, 3)]
    ids, mask = left_padded(prompts)
    options = {"do_sample": False, "max_new_tokens": 5, "eos_token_id": 10_000, "pad_token_id": 0}
    logits = network(ids, attention_mask=mask, memory=memories).logits
    said = network.generate(ids, attention_mask=mask, memory=memories, num_beams=2, num_return_sequences=2, **options)
    for row, (prompt, memory) in enumerate(zip(prompts, memories, strict=True)):
        alone = network(prompt[None], memory=memory).logits[0]
        torch.testing.assert_close(logits[row, -len(prompt) :], alone, rtol=1e-3, atol=1e-3)
        solo = network.generate(
            prompt[None], attention_mask=torch.ones_like(prompt)[None], memory=memory, num_beams=2,
            num_return_sequences=2, **options,
        )  # fmt: skip
        assert said[2 * row : 2 * row + 2, ids.shape[1] :].equal(solo[:, len(prompt) :])


_networks = {kind: make_network(kind) for kind in KINDS}
_memories = {kind: memories_of(network) for kind, network in _networks.items()}


@settings(max_examples=60)
@given(
    kind=st.sampled_from(KINDS),
    rows=st.lists(st.tuples(st.integers(1, 15), st.integers(0, len(LENGTHS) - 1)), min_size=1, max_size=5),
)
def test_ragged_chunks_over_different_memories_write_what_they_write_alone(
    kind: str, rows: list[tuple[int, int]]
) -> None:
    network, memories = _networks[kind], [_memories[kind][which] for _, which in rows]
    chunks = [random_ids(count, seed=row) for row, (count, _) in enumerate(rows)]
    with torch.no_grad():
        deltas = network.write(chunks, memories)
        for chunk, memory, delta in zip(chunks, memories, deltas, strict=True):
            alone = network.write([chunk], [memory])[0]
            torch.testing.assert_close(delta.tokens, alone.tokens, rtol=1e-3, atol=1e-3)
            torch.testing.assert_close(delta.keys, alone.keys, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("kind", KINDS)
@torch.no_grad()
def test_eager_attention_agrees_with_sdpa(kind: str) -> None:
    sdpa, eager = make_network(kind), make_network(kind)
    eager.set_attn_implementation("eager")
    assert (sdpa.config._attn_implementation, eager.config._attn_implementation) == (NAME, "eager")
    chunks = [random_ids(count, seed=count) for count in (7, 3, 12, 6, 2)]
    ids, mask = left_padded(chunks)
    memories = memories_of(sdpa)
    for one, other in zip(sdpa.write(chunks, memories), eager.write(chunks, memories), strict=True):
        torch.testing.assert_close(one.tokens, other.tokens, rtol=1e-3, atol=1e-3)
    logits = [network(ids, attention_mask=mask, memory=memories).logits for network in (sdpa, eager)]
    torch.testing.assert_close(logits[0][mask.bool()], logits[1][mask.bool()], rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16], ids=str)
@pytest.mark.parametrize("kind", ["lora", "pool", "memoryllm"])
@torch.no_grad()
def test_half_precision_runs_near_float32(kind: str, dtype: torch.dtype) -> None:
    single, half = make_network(kind), make_network(kind).to(dtype)
    a, b = single.initial_memory(), half.initial_memory()
    prompt, bound = random_ids(5)[None], 0.1 if dtype == torch.bfloat16 else 0.02
    for number in range(6):
        chunk = random_ids(8, number)
        one, other = single.write([chunk], [a])[0], half.write([chunk], [b])[0]
        assert other.tokens.dtype == dtype
        assert (one.tokens - other.tokens.float()).norm() < bound * one.tokens.norm()
        a = advance(a, one.tokens, one.keys, draw_all_drops(a, 0, 6))
        b = advance(b, one.tokens.to(dtype), one.keys.to(dtype), draw_all_drops(b, 0, 6))  # rounding does not pile up
    logits = [network(prompt, memory=memory).logits.float() for network, memory in ((single, a), (half, b))]
    assert (logits[0] - logits[1]).norm() < 0.3 * logits[0].norm()
    assert half.generate(prompt, memory=b, attention_mask=torch.ones_like(prompt), max_new_tokens=3).shape[1] > 5


def test_flash_attention_agrees_with_sdpa() -> None:
    pytest.importorskip("flash_attn", reason="flash attention is not installed")
    if not torch.cuda.is_available():
        pytest.skip("flash attention needs a GPU")
    sdpa, flash = (make_network("lora").to("cuda", torch.bfloat16) for _ in range(2))
    flash.set_attn_implementation("flash_attention_2")
    memory, prompt = told(sdpa, [9] * 6), random_ids(5)[None].cuda()
    one, other = (network(prompt, memory=memory).logits.float() for network in (sdpa, flash))
    assert (one - other).norm() < 0.1 * one.norm()


@pytest.mark.parametrize("kind", KINDS)
@torch.no_grad()
def test_a_gpu_computes_what_a_cpu_computes(kind: str) -> None:
    if not torch.cuda.is_available():
        pytest.skip("no GPU here")
    cpu, gpu = make_network(kind), make_network(kind).cuda()
    ids, mask = left_padded([random_ids(count, seed=count) for count in (5, 1, 9, 3, 6)])
    logits = cpu(ids, attention_mask=mask, memory=memories_of(cpu)).logits
    other = gpu(ids.cuda(), attention_mask=mask.cuda(), memory=memories_of(gpu)).logits.cpu()
    torch.testing.assert_close(logits[mask.bool()], other[mask.bool()], rtol=1e-2, atol=1e-2)
