"""Laid out row by row, keys and values, and gradients, are those of gathering and rotating all of them at once."""

from __future__ import annotations

import torch
from torch import Tensor

from mplus_memory.model.layers import rotate
from mplus_memory.training.laying import laid_out

HEADS, TOKENS, ROWS, LENGTH, WIDTH = 3, 11, 4, 7, 6


def drawn() -> tuple[Tensor, ...]:
    generator = torch.Generator().manual_seed(1)
    keys, values = (torch.randn(HEADS, TOKENS, WIDTH, generator=generator, dtype=torch.float64) for _ in range(2))
    chosen = torch.randint(TOKENS, (ROWS, LENGTH), generator=generator)
    angles = torch.randn(LENGTH, WIDTH // 2, generator=generator, dtype=torch.float64).repeat(1, 2)
    return keys.requires_grad_(), values.requires_grad_(), chosen, angles.cos(), angles.sin()


def plainly(keys: Tensor, values: Tensor, chosen: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor]:
    gathered = (part[:, chosen].transpose(0, 1) for part in (keys, values))
    return rotate(next(gathered), cos[None], sin[None]), next(gathered)


def test_values_and_gradients_are_those_of_the_plain_way() -> None:
    given = drawn()
    expected, found = plainly(*given), laid_out(*given)
    for ours, right in zip(found, expected, strict=True):
        assert ours.shape == (ROWS, HEADS, LENGTH, WIDTH)
        torch.testing.assert_close(ours, right)
    weights = [torch.randn(part.shape, dtype=part.dtype) for part in expected]
    ours, right = (torch.autograd.grad(way, given[:2], weights) for way in (found, expected))
    for one, other in zip(ours, right, strict=True):
        torch.testing.assert_close(one, other)


def test_gradients_are_those_of_finite_differences() -> None:
    keys, values, chosen, cos, sin = drawn()
    assert torch.autograd.gradcheck(lambda k, v: laid_out(k, v, chosen, cos, sin), (keys, values))
