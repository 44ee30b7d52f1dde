"""Rounding against the definition of the formats, told in exact fractions."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.latents import to_numpy, to_tensor
from mplus_memory.memory.rounding import rounded
from mplus_memory.store.row_forms import form_of, packed

MODELS = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}


def drawn(seed: int, shape: tuple[int, ...], dtype: torch.dtype) -> torch.Tensor:
    """Numbers of very different sizes, some of them 0."""
    generator = torch.Generator().manual_seed(seed)
    sizes = torch.randint(-30, 8, shape, generator=generator)
    numbers = torch.randn(shape, generator=generator) * 2.0**sizes
    return (numbers * (torch.rand(shape, generator=generator) > 0.1)).to(dtype)


def by_definition(block: list[float], lowest: int) -> list[Fraction]:
    """MXINT8: the block's power of two is that of its largest number; elements are 64ths of it, ties to even."""
    largest = max(map(abs, block))
    exponent = max(lowest, math.floor(math.log2(largest)) if largest else lowest)
    step = Fraction(2) ** (exponent - 6)
    return [step * max(-127, min(127, round(Fraction(number) / step))) for number in block]


@given(st.integers(0, 10_000), st.integers(1, 70), st.sampled_from(sorted(MODELS)))
def test_mxint8_is_what_its_specification_says(seed: int, width: int, model: str) -> None:
    given = drawn(seed, (3, width), MODELS[model])
    found = rounded(given, "mxint8")
    lowest = -18 if model == "float16" else -120
    for row, told in zip(given.tolist(), found.tolist(), strict=True):
        expected = [number for at in range(0, width, 32) for number in by_definition(row[at : at + 32], lowest)]
        assert [Fraction(number) for number in told] == expected
    assert found.dtype == given.dtype


@given(
    st.integers(0, 10_000),
    st.integers(1, 70),
    st.sampled_from([(model, kind) for model in MODELS for kind in ("mxint8", "bfloat16") if model != "float16"]),
)
def test_what_is_rounded_is_kept_bit_for_bit_and_rounds_to_itself(seed: int, width: int, form: tuple[str, str]) -> None:
    model, kind = form
    found = rounded(drawn(seed, (2, 3, width), MODELS[model]), kind)
    assert torch.equal(rounded(found, kind), found)
    name = model if kind == model else f"{model}/{kind}"
    values = to_numpy(found)
    rows = packed(values, name)
    assert rows.shape == (2, 3, form_of(name).width(width))
    assert torch.equal(to_tensor(form_of(name).unpack(rows), model), found)


def test_bytes_of_a_number() -> None:
    widths = {
        name: form_of(name).width(4096) for name in ("float32", "bfloat16", "float32/bfloat16", "bfloat16/mxint8")
    }
    assert widths == {"float32": 16384, "bfloat16": 8192, "float32/bfloat16": 8192, "bfloat16/mxint8": 4096 + 128}


@pytest.mark.parametrize("kind", ["bfloat16", "mxint8"])
def test_gradients_pass(kind: str) -> None:
    given = torch.randn(4, 40, requires_grad=True)
    (rounded(given, kind) * 3).sum().backward()
    assert given.grad is not None and torch.equal(given.grad, torch.full_like(given, 3.0))


def test_nothing_is_rounded_unless_it_is_asked_for() -> None:
    given = torch.randn(2, 5)
    assert rounded(given, None) is given
    assert rounded(given[:, :0], "mxint8").shape == (2, 0)


def test_no_number_is_further_off_than_half_a_step_of_its_block() -> None:
    given = drawn(1, (50, 64), torch.float32)
    error = (rounded(given, "mxint8") - given).abs().unflatten(-1, (-1, 32)).amax(-1)
    largest = given.abs().unflatten(-1, (-1, 32)).amax(-1)
    assert bool((error <= largest * 2**-6).all())
    assert np.isfinite(error.numpy()).all()
