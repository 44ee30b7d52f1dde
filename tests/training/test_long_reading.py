"""A past put together from a pool is read as inference reads a session with that past."""

from __future__ import annotations

from random import Random

import torch

from mplus_memory.memory.key_rows import KeyRows
from mplus_memory.memory.prefix import ReadLayout
from mplus_memory.memory.state import LayerMemory, MemoryState, TensorTokens, WrittenTokens
from mplus_memory.model.cache import MemoryCache
from mplus_memory.training.long_reading import LongPrefix, Past, spread
from mplus_memory.training.placing import Wanted, draw_places
from mplus_memory.training.pool import Chain, draw_survivors, pool_of, write_chain
from mplus_memory.training.reading import Prompts
from tests.training.test_rollout import chunks_of

ROWS, CHUNKS, PROMPTS = 4, 3, 5


class Recording(LongPrefix):
    """Notes who is in θ, layer by layer."""

    def _short_term(self):
        self.noted = [*getattr(self, "noted", []), super()._short_term()]
        return self.noted[-1]


def make_past(model, seed: int = 0) -> Past:
    size = model.config.memory_size
    chain = write_chain(model, chunks_of(ROWS, CHUNKS, seed=5), None)
    others = [write_chain(model, chunks_of(ROWS, CHUNKS, seed=step), chain.last if step else None) for step in range(2)]
    pool = pool_of(others, [frozenset({step}) for step in range(2) for _ in range(ROWS * CHUNKS)])
    wanted = [Wanted(frozenset(), True)] * PROMPTS
    places = draw_places(Random(seed), pool.keys, wanted, fewest=8, num_own=CHUNKS)
    return Past(chain, pool, places, draw_survivors(size, count=50, num_updates=60, seed=1))


def make_prompts(model) -> Prompts:
    ids = torch.randint(7, 600, (PROMPTS, 11), generator=torch.Generator().manual_seed(1)) % model.config.vocab_size
    asking = torch.ones_like(ids, dtype=torch.bool)
    return Prompts(
        ids=ids,
        owner=torch.tensor([0, 1, 1, 3, 2]),
        asking=asking,
        value=torch.tensor([4, 5, -1, 6, 4]),
        chunk=torch.tensor([0, 2, -1, 1, 0]),
        message=torch.tensor([[5, 1], [9, 3], [0, 0], [4, 2], [6, 0]]),
    )


def session(model, past: Past, prompts: Prompts, row: int, short: list[torch.Tensor]) -> MemoryState:
    """The memory of a session that lived through the row's past: steps by birth, θ as drawn, all else in Θ."""
    size, places = model.config.memory_size, past.places
    width, in_pool = size.update_tokens, len(past.pool.keys)
    own = {in_pool + c: int(places.since[row]) + CHUNKS - 1 - c for c in range(CHUNKS)}
    usable = places.order[row, : places.usable[row]].tolist()
    ages = {chunk: int(places.age[row, chunk]) for chunk in usable} | own
    oldest_first = sorted(ages, key=lambda chunk: -ages[chunk])

    def tokens(chunk: int, layer: int) -> torch.Tensor:
        if chunk < in_pool:
            return past.pool.tokens[layer][chunk]
        return past.chain.tokens[layer][prompts.owner[row], chunk - in_pool]

    layers = range(model.config.num_hidden_layers)
    steps = [TensorTokens(torch.stack([tokens(chunk, layer) for layer in layers])) for chunk in oldest_first]
    firsts = tuple(1 + index * width for index in range(len(steps)))
    written = WrittenTokens(first_births=firsts, steps=tuple(steps))
    held = []
    for layer in layers:
        births = torch.tensor(
            [firsts[oldest_first.index(c // width)] + c % width for c in short[layer][row].tolist()], dtype=torch.long
        )
        everything = torch.arange(1, 1 + len(steps) * width)
        gone = everything[~torch.isin(everything, births)]
        hidden = written.fetch(layer, births, like=steps[0].tokens)
        long = written.fetch(layer, gone, like=steps[0].tokens)
        module = model.model.decoder_layers()[layer]
        held.append(LayerMemory(hidden, module.memory_keys(hidden), births, KeyRows(module.memory_keys(long)), gone))
    return MemoryState(size=size, layers=tuple(held), written=written, clock=len(steps) * width, num_steps=len(steps))


def read(model, past: Past, prompts: Prompts):
    """Logits and the prefix that was read."""
    prefix = Recording(model, past, prompts, torch.Generator().manual_seed(3))
    cache = MemoryCache(prefix, model.config)
    mask, positions = cache.place((PROMPTS, prompts.ids.shape[1]), None, None, prompts.ids.device)
    out = model.model(input_ids=prompts.ids, attention_mask=mask, position_ids=positions, past_key_values=cache)
    return model.lm_head(out.last_hidden_state), prefix


@torch.no_grad()
def test_every_prompt_reads_what_a_session_with_its_past_would_read(tiny):
    for seed in range(3):
        past, prompts = make_past(tiny, seed), make_prompts(tiny)
        logits, prefix = read(tiny, past, prompts)
        for row in range(PROMPTS):
            memory = session(tiny, past, prompts, row, prefix.noted)
            expected = tiny(prompts.ids[row : row + 1], memory=memory).logits[0]
            torch.testing.assert_close(logits[row], expected, rtol=1e-4, atol=1e-4)


@torch.no_grad()
def test_a_chain_writes_what_sessions_write_and_goes_on_from_the_last(tiny):
    chunks = chunks_of(2, 4)
    whole = write_chain(tiny, chunks, None)
    first = write_chain(tiny, [row[:2] for row in chunks], None)
    second = write_chain(tiny, [row[2:] for row in chunks], first.last)
    memory = tiny.initial_memory()
    for layer, tokens in enumerate(whole.tokens):
        torch.testing.assert_close(tokens, torch.cat([first.tokens[layer], second.tokens[layer]], dim=1))
    (delta,) = tiny.write([chunks[1][0]], [memory])
    for layer in range(2):
        torch.testing.assert_close(whole.tokens[layer][1, 0], delta.tokens[layer])


def test_gradients_reach_the_own_chunks(tiny):
    past, prompts = make_past(tiny), make_prompts(tiny)
    assert not any(layer.requires_grad for layer in past.pool.tokens)
    own = [layer.detach().requires_grad_() for layer in past.chain.tokens]
    logits, prefix = read(tiny, Past(Chain(own), past.pool, past.places, past.survivors), prompts)
    (logits.square().mean() + torch.stack(prefix.ranking.losses).sum()).backward()
    assert all(layer.grad[[0, 1, 3, 2]].abs().sum() > 0 for layer in own)
    assert len(prefix.ranking.recall) == 2
    assert all(0 <= share <= 1 for share in prefix.ranking.recall)


def test_what_was_retrieved_is_spread_and_all_else_stands_where_it_stands(tiny):
    size = tiny.config.memory_size
    layout = ReadLayout(size=size, num_bos=1, retrieved=size.retrieved_tokens, short_term=size.short_term)
    plain, kept = layout.positions(), slice(layout.length - layout.short_term, None)
    drawn = [spread(layout, torch.Generator().manual_seed(seed)) for seed in range(40)]
    assert all(bool((one[1:] > one[:-1]).all()) and torch.equal(one[kept], plain[kept]) for one in drawn)
    moved = [one for one in drawn if not torch.equal(one, plain)]
    assert 10 < len({tuple(one.tolist()) for one in moved}) <= len(moved) < 40
    assert all(bool((one <= plain).all()) and int(plain[0] - one[0]) <= 2 * layout.length for one in moved)
