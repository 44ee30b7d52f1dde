"""Keys and values in fewer bits, against torch's own quantisation."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory.latent_dtypes import KV_CACHE_DTYPES
from mplus_memory.model.packed_rows import packed, row_bytes, unpacked

DTYPES = (torch.float32, torch.bfloat16, torch.float16)


def drawn(seed: int, num_rows: int, head_dim: int, size: float) -> torch.Tensor:
    return torch.randn(2, num_rows, head_dim, generator=torch.Generator().manual_seed(seed)) * size


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 999), st.integers(1, 5), st.integers(1, 70), st.sampled_from([1e-6, 1.0, 300.0]))
def test_int8_is_what_torch_quantises_to(seed: int, num_rows: int, head_dim: int, size: float) -> None:
    rows = drawn(seed, num_rows, head_dim, size)
    kept = packed(rows, "int8")
    flat = rows.flatten(0, 1)
    scales = (flat.abs().amax(-1) / 127).to(torch.bfloat16).float()
    zeros = torch.zeros(len(flat), dtype=torch.int32)
    wanted = torch.fake_quantize_per_channel_affine(flat, scales, zeros, 0, -127, 127)
    torch.testing.assert_close(unpacked(kept, "int8", torch.float32).flatten(0, 1), wanted, rtol=1e-6, atol=0)
    assert (wanted - flat).abs().le(0.51 * scales[:, None]).all()


@pytest.mark.parametrize("kind", [None, *KV_CACHE_DTYPES])
@pytest.mark.parametrize("dtype", DTYPES)
def test_packed_again_nothing_changes(kind: str | None, dtype: torch.dtype) -> None:
    rows = drawn(1, 40, 32, 2.0).to(dtype)
    once = unpacked(packed(rows, kind), kind, dtype)
    assert once.dtype == dtype
    again = unpacked(packed(once, kind), kind, dtype)
    torch.testing.assert_close(again, once, rtol=0 if dtype == torch.float32 else 0.02, atol=0)


@pytest.mark.parametrize("kind", [None, *KV_CACHE_DTYPES])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_bytes_of_a_row_are_those_it_takes(kind: str | None, dtype: torch.dtype) -> None:
    kept = packed(drawn(2, 3, 24, 1.0).to(dtype), kind)
    assert kept.nbytes == 2 * 3 * row_bytes(24, kind, dtype)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_two_bytes_a_number_are_kept_as_they_are(dtype: torch.dtype) -> None:
    rows = drawn(4, 3, 24, 1.0).to(dtype)
    assert packed(rows, "bfloat16") is rows


@pytest.mark.parametrize("num_rows", [0, 3])
def test_rows_of_zeros_stay_so(num_rows: int) -> None:
    rows = torch.zeros(2, num_rows, 8)
    assert torch.equal(unpacked(packed(rows, "int8"), "int8", torch.float32), rows)


def test_packed_rows_are_chosen_as_others_are() -> None:
    rows, chosen = drawn(3, 9, 16, 1.0), torch.tensor([7, 0, 3])
    whole = unpacked(packed(rows, "int8"), "int8", torch.float32)
    part = packed(rows, "int8").index_select(1, chosen)
    assert torch.equal(unpacked(part, "int8", torch.float32), whole[:, chosen])
