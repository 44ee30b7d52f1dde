"""Retriever recall: which tokens a context wrote, and which of them come back."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.evaluation.episodes.episode import Episode, Place, Probe
from mplus_memory.evaluation.measure import Asked
from mplus_memory.evaluation.retriever import OraclePrefix, RetrieverMeasure, context_sources
from mplus_memory.evaluation.systems.latent import LatentHistory
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.cache import MemoryCache
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.model.recall import score_tokens
from tests.tiny import make_network, random_ids, told

LENGTHS = [4, 3, 20, 6, 9, 20, 7, 20, 20, 20]  # K is 6: the first two write fewer than K tokens, or re-encode old ones


@pytest.fixture(scope="module")
def network() -> MPlusForCausalLM:
    return make_network("lora", long_term_tokens=40)


@pytest.mark.parametrize("kind", ["lora", "pool"])
def test_every_token_has_a_source_of_its_own(kind: str) -> None:
    network = make_network(kind)
    start, state = network.initial_memory().num_short_term, told(network, LENGTHS)
    size = network.config.memory_size
    for update, first in enumerate(state.written.first_births):
        whole = Place(update, 0, LENGTHS[update])
        found = context_sources([whole], LENGTHS, start=start, update_tokens=size.update_tokens).tolist()
        after = [*state.written.first_births, state.clock + 1][update + 1]
        expected = min(LENGTHS[update], after - first)  # what is written beyond the text re-encodes old tokens
        assert found == list(range(after - expected, after))


@given(st.integers(0, 19), st.integers(1, 20))
def test_text_keeps_its_order_and_only_its_end_is_encoded(start: int, length: int) -> None:
    stop = min(20, start + length)
    found = context_sources([Place(2, start, stop)], LENGTHS, start=0, update_tokens=6).tolist()
    births = 4 + 6 + 1  # the first update writes 4 tokens, the second 6 (3 new and 3 seen again), the third from here
    assert found == [births + position - 14 for position in range(max(start, 14), stop)]


def asked(place: Place, prompt: torch.Tensor) -> Asked:
    probe = Probe(
        due=len(LENGTHS), distance=len(LENGTHS) - 1 - place.update, tokens_since=0, question="",
        prompt=tuple(prompt.tolist()), answer=(1,), expected=("",), context=(place,),
    )  # fmt: skip
    updates = tuple((0,) * length for length in LENGTHS)
    return Asked(Episode(index=0, seed=0, updates=updates, probes=(probe,)), probe)


def expected_layers(
    network: MPlusForCausalLM, memory: MemoryState, prompt: torch.Tensor, place: Place
) -> list[list[int]]:
    """From the scores of all tokens, as ``recall`` has them: the K0 best of Θ."""
    wanted = set(context_sources([place], LENGTHS, start=0, update_tokens=6).tolist())
    rows = []
    for layer, scored in zip(memory.layers, score_tokens(network, memory, prompt.tolist()), strict=True):
        score = dict(zip(scored.sources.tolist(), scored.scores.tolist(), strict=True))
        ranked = sorted(layer.long_sources.tolist(), key=lambda source: -score[source])
        held = wanted & set(layer.long_sources.tolist())
        best = set(ranked[: memory.size.retrieved_tokens])
        rows.append([len(held & best), len(held), len(ranked)])
    return rows


def test_recall_is_of_the_best_of_long_term_memory(network: MPlusForCausalLM) -> None:
    measure = RetrieverMeasure(network, LatentHistory(network))
    memories = [told(network, LENGTHS, seed=seed, text=seed) for seed in (0, 1)]
    prompts = [random_ids(5, 7), random_ids(11, 8)]  # rows of unlike length: padding must not be scored
    places = [Place(2, 14, 20), Place(5, 10, 18)]
    rows = measure.measure(memories, [asked(place, prompt) for place, prompt in zip(places, prompts, strict=True)])
    assert [row["distance"] for row in rows] == [7, 4]
    for row, *given_row in zip(rows, memories, prompts, places, strict=True):
        assert row["layers"] == expected_layers(network, *given_row)
        assert any(held > 0 for _, held, _ in row["layers"])
    assert len({tuple(map(tuple, row["layers"])) for row in rows}) == 2


def test_all_is_found_while_all_is_read(network: MPlusForCausalLM) -> None:
    lengths = [20] * 4  # 24 tokens: 18 in θ, 6 in Θ, of which 12 are read
    measure = RetrieverMeasure(network, LatentHistory(network))
    [row] = measure.measure([told(network, lengths)], [asked(Place(0, 0, 4), random_ids(5))])
    assert all(found == held for found, held, _ in row["layers"])
    assert [long_term for *_, long_term in row["layers"]] == [6] * len(row["layers"])


def test_an_oracle_retrieves_all_of_the_context_and_beside_it_what_is_best(network: MPlusForCausalLM) -> None:
    memory, prompt, place = told(network, LENGTHS), random_ids(5, 7), Place(2, 14, 20)
    wanted = context_sources([place], LENGTHS, start=0, update_tokens=6)
    bos = network.bos_embedding if network.config.add_bos_embedding else None
    prefix = OraclePrefix([memory], bos, network.model.rotary_emb, wanted=[wanted])
    network(prompt[None], past_key_values=MemoryCache(prefix, network.config))
    missed = 0
    for (found, num_held, _), layer, [chosen] in zip(
        expected_layers(network, memory, prompt, place), memory.layers, prefix.retrieved, strict=True
    ):
        held = set(wanted.tolist()) & set(layer.long_sources.tolist())
        assert held <= set(chosen.tolist())
        assert len(chosen) == memory.size.retrieved_tokens
        missed += num_held - found
    assert missed > 0  # the retriever alone would not have it all
    first = score_tokens(network, memory, prompt.tolist())[0]
    score = dict(zip(first.sources.tolist(), first.scores.tolist(), strict=True))
    held = wanted[torch.isin(wanted, memory.layers[0].long_sources)].tolist()
    others = sorted(set(memory.layers[0].long_sources.tolist()) - set(held), key=lambda source: -score[source])
    best = held + others[: memory.size.retrieved_tokens - len(held)]
    assert sorted(best) == sorted(prefix.retrieved[0][0].tolist())
