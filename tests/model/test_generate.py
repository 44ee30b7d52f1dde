"""transformers' own ``generate`` over memory: each way of decoding against forwards without any cache."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import torch
from torch import Tensor
from transformers import GenerationConfig, StoppingCriteria, StoppingCriteriaList, TextIteratorStreamer
from transformers.cache_utils import DynamicCache

from mplus_memory import InputError, LoadedModel, MPlusForCausalLM
from mplus_memory.memory.state import MemoryState
from tests.tiny import make_network, make_tokenizer, random_ids, told

NEVER = 10_000  # an end that never comes
PROMPT = random_ids(7, seed=5)


@pytest.fixture(params=["plain", "lora", "no bos", "memoryllm", "pool"])
def case(request: pytest.FixtureRequest, models: Callable[[str], LoadedModel]) -> tuple[MPlusForCausalLM, MemoryState]:
    network = models(request.param).network
    return network, told(network, [9, 4, 12, 6, 8, 7])


def generate(
    network: MPlusForCausalLM, memory: MemoryState | list[MemoryState] | None, ids: Tensor, **how: object
) -> Tensor:
    ids = ids if ids.ndim == 2 else ids[None]
    options: dict[str, object] = {"max_new_tokens": 8, "eos_token_id": NEVER, "pad_token_id": 0, "do_sample": False}
    out: Tensor = network.generate(ids, **({"attention_mask": torch.ones_like(ids), "memory": memory} | options | how))
    return out


def logits_after(network: MPlusForCausalLM, memory: MemoryState, prompt: Tensor, said: Tensor) -> Tensor:
    """Log-probabilities of each token of ``said`` without a cache kept: retrieval is the prompt's, so it is pinned.

    The prompt goes through once, the rest in one forward on top of it: no token by token.
    """
    cache = network.memory_cache(memory)
    first = network(prompt[None], past_key_values=cache).logits[0, -1:]
    if len(said) == 1:
        return first
    rest = network(said[None, :-1], past_key_values=cache).logits[0]
    return torch.cat([first, rest])


@torch.no_grad()
def test_greedy_is_the_best_token_of_full_forwards(case: tuple[MPlusForCausalLM, MemoryState]) -> None:
    network, memory = case
    out = generate(network, memory, PROMPT)[0]
    ids = PROMPT
    for _ in range(8):  # K0 covers all of Θ where retrieval would otherwise see the answer too
        ids = torch.cat([ids, logits_after(network, memory, PROMPT, torch.cat([ids[7:], ids[:1]]))[-1:].argmax(-1)])
    assert out.equal(ids)


@torch.no_grad()
def test_greedy_without_any_cache_where_all_of_long_term_is_read() -> None:
    """With Θ no larger than K0 retrieval takes everything, so a forward over the whole text is a true oracle."""
    network = make_network("lora", long_term_tokens=12)
    memory = told(network, [9, 4, 12, 6, 8, 7])
    assert len(memory.layers[0].long_sources) == 12
    ids = PROMPT
    for _ in range(8):
        ids = torch.cat([ids, network(ids[None], memory=memory).logits[0, -1:].argmax(-1)])
    assert generate(network, memory, PROMPT)[0].equal(ids)


@torch.no_grad()
def test_retrieval_happens_once_for_a_prompt(network: MPlusForCausalLM) -> None:
    memory = told(network, [9] * 9)
    cache = network.memory_cache(memory)
    generate(network, None, PROMPT, past_key_values=cache)
    alone = network.memory_cache(memory)
    network(PROMPT[None], past_key_values=alone)
    for during, prompt_only in zip(cache.source.retrieved, alone.source.retrieved, strict=True):  # type: ignore[attr-defined]
        assert [row.tolist() for row in during] == [row.tolist() for row in prompt_only]


@torch.no_grad()
def test_memory_changes_what_is_said(case: tuple[MPlusForCausalLM, MemoryState]) -> None:
    network, memory = case
    other = told(network, [9, 4, 12, 6, 8, 7], text=1)
    logits = [network(PROMPT[None], memory=m).logits for m in (None, memory, other)]
    assert not torch.allclose(logits[0], logits[1], atol=1e-2)
    assert not torch.allclose(logits[1], logits[2], atol=1e-2)


def test_sampling_follows_the_seed(network: MPlusForCausalLM) -> None:
    memory = told(network, [9] * 4)
    drawn = []
    for seed in (1, 1, 2):
        with torch.random.fork_rng():
            torch.manual_seed(seed)
            drawn.append(generate(network, memory, PROMPT, do_sample=True, num_return_sequences=4))
    assert drawn[0].equal(drawn[1]) and not drawn[0].equal(drawn[2])
    assert len(drawn[0]) == 4 and len(drawn[0].unique(dim=0)) > 1


@torch.no_grad()
def test_beams_score_what_a_full_forward_scores(case: tuple[MPlusForCausalLM, MemoryState]) -> None:
    network, memory = case
    out = generate(
        network, memory, PROMPT, num_beams=3, num_return_sequences=3, length_penalty=0.0,
        return_dict_in_generate=True, output_scores=True,
    )  # fmt: skip
    greedy = generate(network, memory, PROMPT)[0, 7:]
    scores = []
    for sequence, score in zip(out.sequences, out.sequences_scores, strict=True):  # type: ignore[attr-defined]
        said = sequence[7:]
        log_probs = logits_after(network, memory, PROMPT, said).log_softmax(-1)
        scores.append(log_probs.gather(1, said[:, None]).sum())
        torch.testing.assert_close(scores[-1], score, rtol=1e-3, atol=1e-3)
    log_probs = logits_after(network, memory, PROMPT, greedy).log_softmax(-1)
    assert max(scores) >= log_probs.gather(1, greedy[:, None]).sum() - 1e-3
    assert len(out.sequences.unique(dim=0)) == 3  # type: ignore[attr-defined]


@torch.no_grad()
def test_beams_that_keep_everything_are_an_exhaustive_search(network: MPlusForCausalLM) -> None:
    """With as many beams as tokens, two steps of beam search see every pair."""
    small = make_network("lora", vocab_size=24)
    memory = told_small(small)
    prompt = torch.tensor([3, 5, 7, 11])
    out = generate(small, memory, prompt, num_beams=24, max_new_tokens=2, length_penalty=0.0)[0, 4:]
    best, best_score = None, -torch.inf
    for first in range(24):
        log_probs = logits_after(small, memory, prompt, torch.tensor([first, 0])).log_softmax(-1)
        score = log_probs[0, first] + log_probs[1].max()
        if score > best_score:
            best, best_score = [first, int(log_probs[1].argmax())], score
    assert out.tolist() == best


def told_small(network: MPlusForCausalLM) -> MemoryState:
    from mplus_memory.memory.update import advance, draw_all_drops

    state = network.initial_memory()
    with torch.no_grad():
        for number in range(8):
            delta = network.write([torch.arange(6 + number) % 24], [state])[0]
            state = advance(state, delta.tokens, delta.keys, draw_all_drops(state, 0, delta.tokens.shape[1]))
    return state


@pytest.mark.parametrize(
    "how", [{"prompt_lookup_num_tokens": 3}, {"prefill_chunk_size": 4}, {"use_cache": False}], ids=str
)
def test_ways_that_would_change_what_is_retrieved_are_refused(
    how: dict[str, object], network: MPlusForCausalLM
) -> None:
    """Guesses beside the prompt, or half a prompt, would take part in retrieval."""
    memory = told(network, [9] * 8)
    name = next(iter(how))
    with pytest.raises(InputError, match=name):
        generate(network, memory, PROMPT, **how)
    with pytest.raises(InputError, match=name):
        generate(network, memory, PROMPT, generation_config=GenerationConfig(**how))
    assert generate(network, memory, PROMPT).shape == (1, 15)


def test_a_streamer_hears_the_same_text(tiny: LoadedModel) -> None:
    tokenizer = make_tokenizer()
    memory = told(tiny.network, [9] * 5)
    streamer = TextIteratorStreamer(tokenizer, skip_prompt=True, timeout=60)
    worker = threading.Thread(target=generate, args=(tiny.network, memory, PROMPT), kwargs={"streamer": streamer})
    worker.start()
    heard = "".join(streamer)
    worker.join()
    assert heard == tokenizer.decode(generate(tiny.network, memory, PROMPT)[0, 7:])


class AfterThree(StoppingCriteria):
    def __call__(self, input_ids: Tensor, scores: object, **kwargs: object) -> Tensor:
        return torch.full((len(input_ids),), input_ids.shape[1] >= 10)


def test_stopping_criteria_stop(network: MPlusForCausalLM) -> None:
    memory = told(network, [9] * 5)
    whole = generate(network, memory, PROMPT)
    assert generate(network, memory, PROMPT, stopping_criteria=StoppingCriteriaList([AfterThree()])).equal(
        whole[:, :10]
    )
    third = int(whole[0, 9])
    at = whole[0, 7:].tolist().index(third) + 1
    assert generate(network, memory, PROMPT, eos_token_id=third).equal(whole[:, : 7 + at])


@torch.no_grad()
def test_a_conversation_goes_on_over_one_cache(network: MPlusForCausalLM) -> None:
    memory = told(network, [9] * 5)
    cache = network.memory_cache(memory)
    said = generate(network, None, PROMPT, past_key_values=cache)
    more = torch.cat([said[0], random_ids(4, seed=8)])
    again = generate(network, None, more, past_key_values=cache)
    logits = logits_after(network, memory, PROMPT, again[0, 7:])
    assert again[0, len(more) :].equal(logits[len(more) - 7 :].argmax(-1))


@torch.no_grad()
def test_embeddings_and_losses_go_through(network: MPlusForCausalLM) -> None:
    memory = told(network, [9] * 5)
    ids = PROMPT[None]
    out = network(ids, memory=memory, labels=ids)
    assert out.logits.equal(network(inputs_embeds=network.get_input_embeddings()(ids), memory=memory).logits)
    expected = torch.nn.functional.cross_entropy(out.logits[0, :-1], ids[0, 1:])
    torch.testing.assert_close(out.loss, expected)
    last = network(ids, memory=memory, logits_to_keep=1).logits
    torch.testing.assert_close(last, out.logits[:, -1:])


def test_misuse_is_refused_in_words(network: MPlusForCausalLM) -> None:
    memory = told(network, [9])
    ids = PROMPT[None]
    with pytest.raises(InputError, match="use_cache=False"):
        network.generate(ids, memory=memory, use_cache=False)
    with pytest.raises(InputError, match="no memory given"):
        network(ids, memory=[])
    with pytest.raises(InputError, match="2 memories for 3 prompts"):
        network(ids.expand(3, -1), memory=[memory, memory])
    with pytest.raises(InputError, match=r"attention_mask of shape \(1, 3\)"):
        network(ids, memory=memory, attention_mask=torch.ones(1, 3))
    with pytest.raises(InputError, match="nothing to read"):
        network(memory=memory)
    used = DynamicCache()
    network(ids, past_key_values=used)
    with pytest.raises(InputError, match="first forward only"):
        network(ids, memory=memory, past_key_values=used)
    with pytest.raises(InputError, match="T >= 1"):
        network.write([torch.empty(0, dtype=torch.long)], [memory])


def test_a_memory_of_another_shape_is_refused(models: Callable[[str], LoadedModel]) -> None:
    other = told(models("plain").network, [9])
    with pytest.raises(InputError, match="2 layers"):
        models("lora").network(PROMPT[None], memory=other)
    with pytest.raises(InputError, match="memories for 1 chunks"):
        models("plain").network.write([PROMPT], [other, other])
