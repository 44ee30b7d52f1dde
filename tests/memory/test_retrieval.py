"""Scores block by block against the formula told at once."""

from __future__ import annotations

import pytest
import torch

from mplus_memory.memory.retrieval import scores


@pytest.mark.parametrize("num_queries", [1, 3, 16, 40])
@pytest.mark.parametrize("num_keys", [0, 1, 4_096, 4_097, 70_000])
def test_blocks_change_no_score(num_queries: int, num_keys: int) -> None:
    generator = torch.Generator().manual_seed(num_queries)
    queries, keys = (torch.randn(count, 7, generator=generator) for count in (num_queries, num_keys))
    torch.testing.assert_close(scores(queries, keys), torch.sigmoid(queries @ keys.T).mean(0))
    with torch.no_grad():
        torch.testing.assert_close(scores(queries, keys), torch.sigmoid(queries @ keys.T).mean(0))
