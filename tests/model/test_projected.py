"""Keys and values kept between prompts are those of the memory as it stands, whatever happened in between."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from mplus_memory.latent_dtypes import KV_CACHE_DTYPES
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.cache import MemoryCache
from mplus_memory.model.layers import rotate
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.model.projected import ProjectedMemory, _rotate
from mplus_memory.model.projected_rows import ProjectedRows
from tests.tiny import make_network, random_ids, told

NETWORKS = [make_network("lora", long_term_tokens=30), make_network("pool"), make_network("no bos")]
PACKED = [make_network("lora", long_term_tokens=30, kv_cache_dtype=kind) for kind in KV_CACHE_DTYPES]
ROW = 2 * 2 * 8 * 4  # bytes of one token's key and value: 2 heads of 8 numbers


def logits(network: object, memory: MemoryState, prompt: Tensor, *held: ProjectedMemory) -> Tensor:
    cache = network.memory_cache(memory, held)  # type: ignore[attr-defined]
    out: Tensor = network(prompt[None], past_key_values=cache).logits  # type: ignore[operator]
    return out


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_what_is_kept_changes_no_answer(data: st.DataObject) -> None:
    network = data.draw(st.sampled_from(NETWORKS + PACKED))
    held = ProjectedMemory(data.draw(st.sampled_from([0, 5 * ROW * 2, 1 << 20])))
    memories = [network.initial_memory()]
    for number in range(data.draw(st.integers(1, 12))):
        start = memories[-data.draw(st.integers(1, min(3, len(memories))))]  # the newest, or an older one: a branch
        memories.append(told(network, data.draw(st.lists(st.integers(1, 9), max_size=4)), text=number, start=start))
        prompt = random_ids(data.draw(st.integers(1, 6)), number)
        with torch.no_grad():
            ours = logits(network, memories[-1], prompt, held)
            torch.testing.assert_close(ours, logits(network, memories[-1], prompt), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("network", PACKED)
def test_packed_rows_take_fewer_bytes_and_move_answers_a_little(network: MPlusForCausalLM) -> None:
    memory, prompt = told(NETWORKS[0], [9] * 12), random_ids(4)
    held, exact_held = ProjectedMemory(1 << 20), ProjectedMemory(1 << 20)
    with torch.no_grad():
        ours, exact = logits(network, memory, prompt, held), logits(NETWORKS[0], memory, prompt, exact_held)
    assert 0 < (ours - exact).abs().max() < 0.05 * exact.abs().max()
    width = {"bfloat16": 8 * 2, "int8": 8 + 2}[network.config.kv_cache_dtype or ""]
    assert held.used_bytes * 8 * 4 == exact_held.used_bytes * width


@pytest.mark.parametrize("network", PACKED)
def test_a_packed_token_reads_the_same_whether_it_was_kept_or_not(network: MPlusForCausalLM) -> None:
    memory, prompt, held = told(network, [9] * 12), random_ids(4), ProjectedMemory(1 << 20)
    with torch.no_grad():
        first, again = (logits(network, memory, prompt, held) for _ in range(2))
        held.rest()
        rested = logits(network, memory, prompt, held)
    assert torch.equal(first, again)
    assert torch.equal(first, rested)


@pytest.mark.parametrize("kind", [None, *KV_CACHE_DTYPES])
def test_another_dtype_and_another_branch_at_once_begin_anew(kind: str | None) -> None:
    network, held = make_network("lora", long_term_tokens=30, kv_cache_dtype=kind), ProjectedMemory(1 << 20)
    root, prompt = told(network, [9] * 4), random_ids(4)
    branches = [told(network, [9] * 3, text=text, start=root) for text in (1, 2)]
    with torch.no_grad():
        logits(network, branches[0], prompt, held)
        network.double()
        ours, alone = logits(network, branches[1], prompt, held), logits(network, branches[1], prompt)
    torch.testing.assert_close(ours, alone, rtol=1e-6, atol=1e-6)


def test_another_kind_begins_anew() -> None:
    network, held = make_network("lora", long_term_tokens=30), ProjectedMemory(1 << 20)
    memory, prompt = told(network, [9] * 12), random_ids(4)
    with torch.no_grad():
        for kind in (None, "int8", "bfloat16", None):
            network.config.kv_cache_dtype = kind
            ours, alone = logits(network, memory, prompt, held), logits(network, memory, prompt)
            torch.testing.assert_close(ours, alone, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("network", PACKED)
@pytest.mark.parametrize("num_updates", [0, 1, 12])
def test_packed_memories_of_a_batch_read_as_alone(network: MPlusForCausalLM, num_updates: int) -> None:
    memories = [told(network, [9] * num_updates, text=text) for text in (1, 2)]
    held, prompt = [ProjectedMemory(1 << 20) for _ in memories], random_ids(4)
    with torch.no_grad():
        cache = network.memory_cache(memories, held)
        both = network(prompt.expand(2, -1), past_key_values=cache).logits
        alone = torch.cat([logits(network, memory, prompt) for memory in memories])
    torch.testing.assert_close(both, alone, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("network", PACKED)
def test_gradients_pass_through_rounding(network: MPlusForCausalLM) -> None:
    memory, found = told(NETWORKS[0], [9] * 12), []
    for one in (network, NETWORKS[0]):
        one(random_ids(4)[None], past_key_values=one.memory_cache(memory)).logits.square().sum().backward()
        found.append({name: weight.grad.norm() for name, weight in one.named_parameters() if weight.grad is not None})
        one.zero_grad()
    assert found[0].keys() == found[1].keys() > {"bos_embedding"}
    torch.testing.assert_close(*(torch.stack(list(norms.values())) for norms in found), rtol=0.1, atol=1e-3)


def test_nothing_is_projected_twice() -> None:
    network, held = NETWORKS[0], ProjectedMemory(1 << 20)
    memory = told(network, [9] * 12)
    counted = []
    linear = network.model.layers[0].self_attn.k_proj
    linear.register_forward_hook(lambda module, given, out: counted.append(given[0].shape[1]))
    size = network.config.memory_size
    with torch.no_grad():
        logits(network, memory, random_ids(4), held)
        first, counted[:] = sum(counted), []
        logits(network, memory, random_ids(4), held)
        again, counted[:] = sum(counted), []
        logits(network, told(network, [9], start=memory), random_ids(4), held)
    assert first == 4 + 1 + size.retrieved_tokens + size.short_term
    assert again == 4 + 1
    assert sum(counted) <= 4 + 1 + size.update_tokens + size.retrieved_tokens


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_prompts_at_the_same_time_do_not_write_over_each_other(data: st.DataObject) -> None:
    """Whatever prompts go on, end or begin beside each other, each is as if it were alone."""
    network, held = NETWORKS[0], ProjectedMemory(1 << 20)
    memory = told(network, [9] * data.draw(st.integers(0, 12)))
    running: list[tuple[MemoryCache, MemoryCache]] = []
    with torch.no_grad():
        for number in range(data.draw(st.integers(2, 10))):
            match data.draw(st.sampled_from(["begin", "go on", "end", "update"])):
                case "end" if running:
                    del running[data.draw(st.integers(0, len(running) - 1))]
                    continue
                case "update":
                    memory = told(network, [9], text=number, start=memory)
                    continue
                case "go on" if running:
                    caches = running[data.draw(st.integers(0, len(running) - 1))]
                case _:
                    caches = network.memory_cache(memory, [held]), network.memory_cache(memory)
                    running.append(caches)
            ids = random_ids(data.draw(st.integers(1, 70)), number)[None]
            ours, alone = (network(ids, past_key_values=cache).logits for cache in caches)
            torch.testing.assert_close(ours, alone, rtol=1e-4, atol=1e-4)


def test_a_prompt_goes_on_with_the_memory_it_began_with() -> None:
    network, held = NETWORKS[0], ProjectedMemory(1 << 20)
    memory = told(network, [9] * 12)
    caches = network.memory_cache(memory, [held]), network.memory_cache(memory)
    with torch.no_grad():
        for number in range(3):
            ours, alone = (network(random_ids(4, number)[None], past_key_values=cache).logits for cache in caches)
            torch.testing.assert_close(ours, alone, rtol=1e-4, atol=1e-4)
            memory = told(network, [9], text=number, start=memory)
            logits(network, memory, random_ids(5), held)


def test_a_prompt_after_another_stands_in_the_same_storage() -> None:
    network, held = NETWORKS[0], ProjectedMemory(1 << 20)
    memory, places = told(network, [9] * 12), []
    with torch.no_grad():
        for _ in range(2):
            cache = network.memory_cache(memory, [held])
            network(random_ids(4)[None], past_key_values=cache)
            places.append([layer.keys.data_ptr() for layer in cache.prefixes])
            del cache
    assert places[0] == places[1]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.lists(st.lists(st.integers(-5, 30), max_size=9, unique=True), max_size=12))
def test_rows_are_found_as_they_were_put_in(capacity: int, rounds: list[list[int]]) -> None:
    rows, age = ProjectedRows(capacity), dict[int, int]()
    for now, asked in enumerate(rounds):
        sources = torch.tensor(asked, dtype=torch.long)
        known, slots = rows.find(sources)
        assert known.tolist() == [source in age for source in asked]
        held = rows.rows(slots, torch.empty(2, 1, 0, 1))
        assert held[0, 0, :, 0].tolist() == [float(source) for source in asked if source in age]
        age |= {source: now for source in asked if source in age}
        new = sources[~known]
        rows.add(new, new.float()[None, None, :, None].expand(2, 1, -1, 1))
        for source in new.tolist()[-capacity:]:
            age[source] = now
        still = set(rows.sources.tolist())
        assert len(still) == min(len(age), capacity)
        gone = set(age) - still
        assert all(age[one] <= age[other] for one in gone for other in still)
        age = {source: age[source] for source in still}


@pytest.mark.parametrize(("tokens", "width"), [(1, 2), (256, 8), (700, 64)])
def test_rotation_block_by_block_is_rotation_to_the_bit(tokens: int, width: int) -> None:
    generator = torch.Generator().manual_seed(tokens)
    keys = torch.randn(3, tokens, width, generator=generator)
    angles = torch.randn(1, tokens, width, generator=generator)
    _rotate(keys, angles.cos(), angles.sin(), out=(out := torch.empty_like(keys)))
    assert torch.equal(out, rotate(keys[None], angles.cos(), angles.sin())[0])
