"""M+, MemoryLLM and attention-based retrieval against the library's own path and against explicit loops."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from mplus_memory import InputError, LoadedModel, MPlusForCausalLM
from mplus_memory.evaluation.systems import build_systems
from mplus_memory.evaluation.systems.attention import AttentionPrefix, pooled_attention
from mplus_memory.evaluation.systems.latent import LatentHistory
from mplus_memory.memory.state import MemoryState, without_long_term
from mplus_memory.memory.update import advance, draw_all_drops, survival
from mplus_memory.model.cache import MemoryCache
from tests.evaluation.systems.telling import ANSWERS, NEVER, PROMPTS, UPDATES, tell_all
from tests.model.oracle import Oracle
from tests.tiny import make_network, random_ids, told

KINDS = ["plain", "lora", "no bos", "pool"]


def write_alone(network: MPlusForCausalLM, row: int) -> MemoryState:
    """The row's memory written by itself, one update after the other, by the package's own functions."""
    state = network.initial_memory()
    with torch.no_grad():
        for step in UPDATES:
            delta = network.write([step[row]], [state])[0]
            state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, row, delta.tokens.shape[1]))
    return state


def nll_of(network: MPlusForCausalLM, memory: MemoryState, prompt: Tensor, answer: Tensor) -> float:
    """Mean −log p, token by token: log-softmax written out, each answer token fed on the prompt's own cache."""
    cache = network.memory_cache(memory)
    logits = network(prompt[None], past_key_values=cache).logits[0, -1].double()
    total = 0.0
    for token in answer.tolist():
        total -= float(logits[token] - logits.max() - (logits - logits.max()).exp().sum().log())
        logits = network(torch.tensor([[token]]), past_key_values=cache).logits[0, -1].double()
    return total / len(answer)


@pytest.mark.parametrize("kind", KINDS)
@torch.no_grad()
def test_mplus_is_the_librarys_own_path(kind: str, models: Callable[[str], LoadedModel]) -> None:
    model = models(kind)
    network = model.network
    mplus, memoryllm = build_systems(model, ["M+", "MemoryLLM"], end_tokens=[NEVER])
    state = tell_all(mplus)
    for system in (mplus, memoryllm):
        for row, reply in enumerate(system.ask(state, PROMPTS, ANSWERS, max_new_tokens=6)):
            memory = write_alone(network, row)
            read = memory if system is mplus else without_long_term(memory)
            ids = PROMPTS[row][None]
            out = network.generate(
                ids, attention_mask=torch.ones_like(ids), memory=read, do_sample=False, max_new_tokens=6,
                eos_token_id=NEVER, pad_token_id=0,
            )  # fmt: skip
            assert reply.tokens == tuple(out[0, ids.shape[1] :].tolist())
            assert reply.nll == pytest.approx(nll_of(network, read, PROMPTS[row], ANSWERS[row]), rel=1e-3, abs=1e-4)


@torch.no_grad()
def test_memoryllm_reads_theta_alone(models: Callable[[str], LoadedModel]) -> None:
    """Against the slow oracle with its Θ emptied: the likeliest next token and its probability."""
    network = models("plain").network
    [system] = build_systems(models("plain"), ["MemoryLLM"], end_tokens=[NEVER])
    oracle = Oracle(network)
    state = system.history.start(1)
    for step in UPDATES[:6]:
        new = oracle.write(step[0])
        oracle.update(new, draw_all_drops(state[0], 0, len(new[0])))
        state = system.history.tell(state, [step[0]], [0])
    for memory in oracle.memory:
        memory.long = []
    logits = oracle.read(PROMPTS[0])[-1]
    best = int(logits.argmax())
    [reply] = system.ask(state, PROMPTS[:1], [torch.tensor([best])], max_new_tokens=1)
    assert reply.tokens == (best,)
    assert reply.nll == pytest.approx(-float(logits.log_softmax(-1)[best]), rel=1e-3, abs=1e-4)


def test_a_history_read_by_theta_alone_keeps_no_long_term_memory(models: Callable[[str], LoadedModel]) -> None:
    """θ is the same to the bit; Θ is never built, and no token outlives θ."""
    model = models("pool")
    full, bare = LatentHistory(model.network), LatentHistory(model.network, long_term=False)
    states = [history.start(1) for history in (full, bare)]
    for step in UPDATES[:5]:
        states = [h.tell(s, [step[0]], [0]) for h, s in zip((full, bare), states, strict=True)]
    [[with_long], [without]] = states
    for layer, other in zip(with_long.layers, without.layers, strict=True):
        assert torch.equal(layer.short_hidden, other.short_hidden)
        assert torch.equal(layer.short_sources, other.short_sources)
        assert len(layer.long_sources) > 0
        assert len(other.long_sources) == 0
    mplus_and_both, both = build_systems(model, ["M+", "MemoryLLM"]), build_systems(model, ["MemoryLLM"])
    assert [system.history.long_term for system in (*mplus_and_both, *both)] == [True, True, False]  # type: ignore[attr-defined]
    answers = [
        system.ask(state, PROMPTS[:1], ANSWERS[:1], max_new_tokens=4)
        for system, state in ((mplus_and_both[1], (with_long,)), (both[0], (without,)))
    ]
    assert answers[0] == answers[1]


def test_drops_follow_the_seeds_and_the_half_life(models: Callable[[str], LoadedModel]) -> None:
    """One seed, one memory; and of the first update about (1 − K/N)^n is left in θ, over many seeds."""
    network = make_network("plain", num_hidden_layers=1, num_blocks=6)
    history = LatentHistory(network)
    rows, updates = 48, [random_ids(6, seed=step) for step in range(9)]
    state = history.start(rows)
    for update in updates:
        state = history.tell(state, [update] * rows, range(rows))
    again = history.start(2)
    for update in updates:
        again = history.tell(again, [update] * 2, [5, 6])
    for one, other in zip(again, state[5:7], strict=True):
        assert torch.equal(one.layers[0].short_sources, other.layers[0].short_sources)
        assert torch.equal(one.layers[0].long_sources, other.layers[0].long_sources)
    assert not torch.equal(again[0].layers[0].short_sources, again[1].layers[0].short_sources)
    left = sum(int((memory.layers[0].short_sources <= 6).sum()) for memory in state) / (6 * rows)
    drops = len(updates) - 4  # the first N/K updates fill θ
    share = survival(network.config.memory_size, drops)
    assert abs(left - share) < 4 * math.sqrt(share * (1 - share) / (6 * rows))


def test_an_update_longer_than_a_chunk_is_refused(models: Callable[[str], LoadedModel]) -> None:
    history = LatentHistory(models("plain").network)
    with pytest.raises(InputError, match="an update of 33 tokens: a chunk takes at most 32"):
        history.tell(history.start(1), [random_ids(33)], [0])


def slow_scores(network: MPlusForCausalLM, memory: MemoryState, index: int, hidden: Tensor) -> Tensor:
    """Attention of ``hidden`` (T, d) to a layer's Θ by explicit loops over heads and tokens, from the weights alone."""
    oracle, config = Oracle(network), network.config
    adapter = "decoder_adapter" if config.add_decoder_lora else "default"
    name, size = f"model.layers.{index}", config.memory_size
    width = config.hidden_size // config.num_attention_heads
    group = config.num_attention_heads // config.num_key_value_heads
    held = memory.layers[index]
    tokens = memory.written.fetch(index, held.long_sources, like=held.short_hidden)
    total = torch.zeros(len(tokens))
    for head in range(config.num_attention_heads):
        own, shared = head * width, head // group * width
        q_weight = oracle.linear(f"{name}.self_attn.q_proj", adapter)[own : own + width]
        k_weight = oracle.linear(f"{name}.self_attn.k_proj", adapter)[shared : shared + width]
        middle = config.num_bos + size.retrieved_tokens // 2
        keys = [oracle.turn(k_weight @ oracle.norm(f"{name}.input_layernorm", token), middle) for token in tokens]
        for place, h in enumerate(hidden):
            start = config.num_bos + size.retrieved_tokens + size.short_term
            query = oracle.turn(q_weight @ oracle.norm(f"{name}.input_layernorm", h), start + place)
            total += torch.softmax(torch.stack([query @ key for key in keys]) / math.sqrt(width), dim=0)
    return total / (config.num_attention_heads * len(hidden))


@pytest.mark.parametrize("kind", KINDS)
@torch.no_grad()
def test_attention_ranks_as_explicit_loops_do(kind: str, models: Callable[[str], LoadedModel]) -> None:
    network = models(kind).network
    memories = [told(network, [9] * 8, text=row, seed=row) for row in range(2)]
    bos = network.bos_embedding if network.config.add_bos_embedding else None
    prefix = AttentionPrefix(memories, bos, network.model.rotary_emb)
    for index, layer in enumerate(network.model.decoder_layers()):
        for row, memory in enumerate(memories):
            hidden = torch.randn(5 + row, network.config.hidden_size, generator=torch.Generator().manual_seed(index))
            scores = prefix.score(layer, index, row, hidden)
            expected = slow_scores(network, memory, index, hidden)
            torch.testing.assert_close(scores, expected, rtol=1e-4, atol=1e-6)
            assert scores.sum() == pytest.approx(1.0, abs=1e-5)
            count = network.config.memory_size.retrieved_tokens
            chosen = prefix._retrieve(layer, index, row, hidden)
            best = memory.layers[index].long_sources[expected.argsort(descending=True)[:count]]
            assert sorted(chosen.tolist()) == sorted(best.tolist())
            births = memory.written.births(index, chosen)
            assert births.tolist() == sorted(births.tolist())  # oldest first


def test_attention_in_parts_is_attention_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = torch.Generator().manual_seed(0)
    queries, keys = (torch.randn(shape, generator=generator) for shape in ((4, 9, 8), (2, 23, 8)))
    whole = pooled_attention(queries, keys, 0.3)
    monkeypatch.setattr("mplus_memory.evaluation.systems.attention._LOGITS", 4 * 23 * 2)
    torch.testing.assert_close(pooled_attention(queries, keys, 0.3), whole)


@torch.no_grad()
def test_attention_reads_what_it_ranked(models: Callable[[str], LoadedModel]) -> None:
    """Another choice than the retriever's, in the same slots; with a Θ no larger than K0 they are the same system."""
    model = models("lora")
    network = model.network
    mplus, attention = build_systems(model, ["M+", "attention-based retrieval"], end_tokens=[NEVER])
    state = tell_all(mplus)
    prefixes = []
    for kind in (AttentionPrefix, type(network.memory_cache(state[0]).source)):
        prefixes.append(kind([state[0]], network.bos_embedding, network.model.rotary_emb))
        network(PROMPTS[0][None], past_key_values=MemoryCache(prefixes[-1], network.config))
    ours, theirs = ([layer[0].tolist() for layer in prefix.retrieved] for prefix in prefixes)
    assert ours != theirs
    assert [len(layer) for layer in ours] == [len(layer) for layer in theirs]
    one, other = (s.ask(state, PROMPTS, ANSWERS, max_new_tokens=6) for s in (mplus, attention))
    assert [reply.nll for reply in one] != [reply.nll for reply in other]
    young = tell_all(mplus, UPDATES[:4])
    assert 0 < len(young[0].layers[0].long_sources) <= network.config.memory_size.retrieved_tokens
    one, other = (s.ask(young, PROMPTS, ANSWERS, max_new_tokens=6) for s in (mplus, attention))
    assert one == other
