"""Batches of rows of different lengths: every token where it should be, and nothing else marked as one."""

from __future__ import annotations

import torch
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.evaluation.padding import padded_left, padded_right


@given(st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=6), min_size=1, max_size=5))
def test_rows_come_back_from_either_side(rows: list[list[int]]) -> None:
    width = max(map(len, rows))
    for padded, side in ((padded_left, slice(-1, None)), (padded_right, slice(0, 1))):
        ids, real = padded([torch.tensor(row) for row in rows], torch.device("cpu"))
        assert ids.shape == real.shape == (len(rows), width)
        assert [ids[b][real[b].bool()].tolist() for b in range(len(rows))] == rows
        assert real[:, side].all() and not ids[real == 0].any()
