"""Where memory stands before a prompt, and which of Θ a prompt reads."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory import ConfigError
from mplus_memory.memory.prefix import ReadLayout, pad_left, right_aligned
from mplus_memory.memory.retrieval import best, scores
from mplus_memory.memory.state import MemorySize


@given(
    num_bos=st.integers(0, 1),
    k0=st.integers(0, 6),
    n=st.integers(1, 9),
    rows=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 9)), min_size=1, max_size=4),
)
def test_parts_end_where_they_do_when_full(num_bos: int, k0: int, n: int, rows: list[tuple[int, int]]) -> None:
    size = MemorySize(update_tokens=1, short_term=n, retrieved_tokens=k0, long_term=0)
    counts = [(min(r, k0), min(s, n)) for r, s in rows]
    layout = ReadLayout(size, num_bos, max(r for r, _ in counts), max(s for _, s in counts))
    positions = layout.positions()
    filled = layout.filled([r for r, _ in counts], [s for _, s in counts])
    assert layout.prompt_start == num_bos + k0 + n
    for row, (retrieved, short) in zip(filled, counts, strict=True):
        expected = [
            *range(num_bos),
            *range(num_bos + k0 - retrieved, num_bos + k0),
            *range(num_bos + k0 + n - short, num_bos + k0 + n),
        ]
        assert positions[row].tolist() == expected


@given(st.lists(st.integers(0, 5), min_size=1, max_size=4))
def test_rows_are_padded_at_their_older_end(counts: list[int]) -> None:
    width = max(counts)
    stacked = pad_left([torch.arange(1.0, count + 1)[:, None] for count in counts], width)
    for row, real, count in zip(stacked, right_aligned(counts, width), counts, strict=True):
        assert row[real, 0].tolist() == [float(i) for i in range(1, count + 1)]
        assert not row[~real].any()


@given(st.integers(0, 30), st.integers(0, 12), st.integers(0, 1000))
def test_the_best_are_read_oldest_first(held: int, count: int, seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    values = torch.rand(held, generator=generator)
    births = torch.randint(-5, 6, (held,), generator=generator)
    chosen = best(values, torch.arange(held), lambda sources: births[sources], count).tolist()
    assert len(chosen) == len(set(chosen)) == min(held, count)
    left_out = [values[i].item() for i in range(held) if i not in chosen]
    assert not left_out or not chosen or min(values[chosen]) >= max(left_out)
    assert [(births[i].item(), i) for i in chosen] == sorted((births[i].item(), i) for i in chosen)


def test_scores_are_a_mean_of_sigmoids_however_many_keys_there_are() -> None:
    generator = torch.Generator().manual_seed(0)
    queries, keys = torch.randn(3, 4, generator=generator), torch.randn(16_500, 4, generator=generator)
    expected = torch.stack([torch.sigmoid(queries @ key).mean() for key in keys[::500]])
    torch.testing.assert_close(scores(queries, keys)[::500], expected)
    assert scores(queries, keys[:0]).shape == (0,)


@pytest.mark.parametrize(
    "wrong", [{"update_tokens": 0}, {"short_term": 3}, {"retrieved_tokens": -1}, {"long_term": -1}], ids=str
)
def test_a_size_that_cannot_be_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ConfigError, match="need"):
        MemorySize(**{"update_tokens": 4, "short_term": 8, "retrieved_tokens": 4, "long_term": 8} | wrong)
