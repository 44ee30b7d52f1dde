"""Training writes and reads what inference writes and reads."""

from __future__ import annotations

from random import Random

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.memory.state import MemorySize
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.training.dialogues import FactSource, Style
from mplus_memory.training.history import build_history
from mplus_memory.training.reading import Prompts, read
from mplus_memory.training.rollout import Members, draw_members, write_histories


def chunks_of(num_rows: int, num_chunks: int, seed: int = 0) -> list[list[torch.Tensor]]:
    generator = torch.Generator().manual_seed(seed)
    return [
        [
            torch.randint(7, 600, (int(torch.randint(9, 20, (1,), generator=generator)),), generator=generator)
            for _ in range(num_chunks)
        ]
        for _ in range(num_rows)
    ]


def remembered(model, chunks):
    """The memory of one session that was told ``chunks``, by the code that sessions use."""
    memory = model.initial_memory()
    for chunk in chunks:
        (delta,) = model.write([chunk], [memory])
        memory = advance(memory, delta.tokens, delta.keys, draw_all_drops(memory, 0, delta.tokens.shape[1]))
    return memory


def members_of(memories, layer):
    """Who is in θ and Θ there; sources count from 1, places from 0."""
    held = [memory.layers[layer] for memory in memories]
    return Members(
        torch.stack([h.short_sources for h in held]) - 1, torch.stack([h.long_sources for h in held]).sort(1).values - 1
    )


def test_training_reads_what_inference_reads(tiny):
    chunks = chunks_of(num_rows=2, num_chunks=7)
    prompts = torch.randint(7, 600, (3, 11), generator=torch.Generator().manual_seed(1))
    owner = torch.tensor([0, 1, 1])
    with torch.no_grad():
        memories = [remembered(tiny, row) for row in chunks]
        expected = tiny(prompts, memory=[memories[int(i)] for i in owner]).logits
        written = write_histories(tiny, chunks, [])
        members = [members_of(memories, layer) for layer in range(2)]
        nothing = torch.full((3,), -1)
        asked = Prompts(
            prompts, owner, torch.ones_like(prompts, dtype=torch.bool), nothing, nothing, torch.zeros(len(nothing), 2)
        )
        hidden, _ = read(tiny, written, members, asked, rank=False)
    assert members[0].long.shape[1] > tiny.config.memory_size.retrieved_tokens, "the retriever had no choice to make"
    torch.testing.assert_close(tiny.lm_head(hidden), expected, atol=1e-4, rtol=1e-4)


def test_a_single_short_chunk_is_read_as_inference_reads_it(tiny):
    rows = [[torch.arange(10, 15)], [torch.arange(20, 40)]]  # five tokens are fewer than K
    prompts = torch.randint(7, 600, (2, 6), generator=torch.Generator().manual_seed(1))
    nothing = torch.full((2,), -1)
    with torch.no_grad():
        expected = tiny(prompts, memory=[remembered(tiny, row) for row in rows]).logits
        members = [draw_members(tiny.config.memory_size, 2, 1, torch.Generator())] * 2
        asked = Prompts(
            prompts,
            torch.arange(2),
            torch.ones_like(prompts, dtype=torch.bool),
            nothing,
            nothing,
            torch.zeros(len(nothing), 2),
        )
        hidden, _ = read(tiny, write_histories(tiny, rows, []), members, asked, rank=False)
    torch.testing.assert_close(tiny.lm_head(hidden), expected, atol=1e-4, rtol=1e-4)


def test_writing_again_with_gradients_changes_no_value(tiny):
    chunks = chunks_of(num_rows=2, num_chunks=3)
    plain = write_histories(tiny, chunks, [])
    learning = write_histories(tiny, chunks, [(0, 1), (1, 2)])
    for before, after in zip(plain.tokens, learning.tokens, strict=True):
        torch.testing.assert_close(before, after, atol=1e-5, rtol=1e-5)
        assert after.requires_grad and not before.requires_grad


def test_every_parameter_learns(tiny):
    chunks = chunks_of(num_rows=2, num_chunks=7)
    prompts = torch.randint(7, 600, (2, 11), generator=torch.Generator().manual_seed(1))
    asking = torch.ones_like(prompts, dtype=torch.bool)
    asked = Prompts(
        prompts, torch.arange(2), asking, torch.full((2,), 8), torch.tensor([5, 6]), torch.tensor([[6, 2], [20, 12]])
    )
    members = [draw_members(tiny.config.memory_size, 2, 7, torch.Generator().manual_seed(i)) for i in range(2)]
    hidden, ranking = read(tiny, write_histories(tiny, chunks, [(0, 5), (1, 6)]), members, asked, rank=True)
    (hidden.square().mean() + torch.stack(ranking.losses).sum()).backward()
    assert [name for name, p in tiny.named_parameters() if p.grad is None] == []
    assert len(ranking.recall) == 2


@settings(max_examples=40)
@given(num_chunks=st.integers(1, 12), k=st.integers(1, 6), blocks=st.integers(1, 4), seed=st.integers(0, 99))
def test_members_lose_and_invent_nothing(num_chunks, k, blocks, seed):
    size = MemorySize(update_tokens=k, short_term=k * blocks, retrieved_tokens=k, long_term=10_000)
    members = draw_members(size, 3, num_chunks, torch.Generator().manual_seed(seed))
    both = torch.cat([members.short, members.long], dim=1).sort(1).values
    assert (both == torch.arange(num_chunks * k)).all()
    assert members.short.shape[1] == min(num_chunks, blocks) * k
    assert (members.short[:, -k:] == torch.arange((num_chunks - 1) * k, num_chunks * k)).all()


@settings(max_examples=30)
@given(seed=st.integers(), num_chunks=st.integers(0, 5), tail=st.integers(0, 40), flush=st.booleans())
def test_histories_are_packed_as_sessions_pack_them(encoder, seed, num_chunks, tail, flush):
    source = FactSource(Random(seed), Style())
    history = build_history(source, encoder, num_chunks=num_chunks, chunk_tokens=48, tail_tokens=tail, flush=flush)
    assert len(history.chunks) == (max(num_chunks, 1) if flush else num_chunks)
    assert all(0 < len(chunk) <= 48 for chunk in history.chunks)
    assert len(history.tail) <= (0 if flush else tail)
    for told in history.told:
        tokens = history.tail if told.chunk < 0 else history.chunks[told.chunk]
        text = encoder.tokenizer.decode(tokens)
        assert told.fact.value.rstrip(".?!") in text


@settings(max_examples=30)
@given(seed=st.integers(), num_chunks=st.integers(2, 5))
def test_a_first_chunk_is_long_enough_for_all_to_write_as_many_tokens(encoder, seed, num_chunks):
    source = FactSource(Random(seed), Style())
    history = build_history(source, encoder, num_chunks=num_chunks, chunk_tokens=32, tail_tokens=0, fewest_first=32)
    assert len(history.chunks) == num_chunks
    assert 32 <= len(history.chunks[0]) <= 48
    assert all(0 < len(chunk) <= 32 for chunk in history.chunks[1:])
