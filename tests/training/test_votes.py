"""Votes counted row by row are the votes counted at once, forwards and backwards."""

from __future__ import annotations

import torch

from mplus_memory.training.votes import votes


def inputs():
    generator = torch.Generator().manual_seed(0)
    queries, keys = (torch.randn(n, 8, generator=generator, dtype=torch.float64) for n in (20, 30))
    return queries.requires_grad_(), keys.requires_grad_(), [5, 7, 8]


def test_votes_are_the_sum_of_sigmoids_over_each_prompt():
    queries, keys, counts = inputs()
    expected = torch.stack([torch.sigmoid(part @ keys.T).sum(0) for part in queries.split(counts)])
    torch.testing.assert_close(votes(queries, keys, counts), expected, rtol=0, atol=1e-12)


def test_gradients_agree_with_finite_differences():
    queries, keys, counts = inputs()
    assert torch.autograd.gradcheck(lambda q, k: votes(q, k, counts), (queries, keys))


def test_a_prompt_whose_votes_nobody_wants_changes_nothing():
    queries, keys, counts = inputs()
    votes(queries, keys, counts)[1].sum().backward()
    assert torch.equal(queries.grad[:5], torch.zeros(5, 8, dtype=torch.float64))
    assert queries.grad[5:12].abs().min() > 0
