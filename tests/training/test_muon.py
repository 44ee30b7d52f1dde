from __future__ import annotations

import pytest
import torch
from torch import nn

from mplus_memory.training.muon import Muon, orthogonal


@pytest.mark.parametrize("shape", [(3, 8, 20), (2, 20, 8), (1, 12, 12)])
def test_singular_values_come_near_one_and_directions_stay(shape: tuple[int, int, int]) -> None:
    matrices = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    made = orthogonal(matrices)
    u, s, vh = torch.linalg.svd(matrices, full_matrices=False)
    assert made.shape == matrices.shape
    assert torch.linalg.svdvals(made).sub(1).abs().max() < 0.4
    along = (u.mT @ made @ vh.mT).diagonal(dim1=1, dim2=2)
    assert along.sub(1).abs().max() < 0.4 and s.max() > 3


def test_it_agrees_with_torchs_own_but_for_rounding() -> None:
    """torch's computes in bfloat16."""
    start = torch.randn(16, 24, generator=torch.Generator().manual_seed(1))
    ours, theirs = nn.Parameter(start.clone()), nn.Parameter(start.clone())
    a = Muon([ours], lr=0.01, weight_decay=0.1)
    b = torch.optim.Muon([theirs], lr=0.01, weight_decay=0.1, momentum=0.95, adjust_lr_fn="match_rms_adamw")
    for step in range(5):
        gradient = torch.randn(16, 24, generator=torch.Generator().manual_seed(2 + step))
        for param, optimizer in ((ours, a), (theirs, b)):
            param.grad = gradient.clone()
            optimizer.step()
    moved = (theirs - start).norm()
    assert (ours - theirs).norm() < 0.05 * moved


def test_it_descends_and_goes_on_from_its_state() -> None:
    target = torch.randn(8, 6, generator=torch.Generator().manual_seed(0))

    def run(steps: int, weight: nn.Parameter, optimizer: Muon) -> float:
        for _ in range(steps):
            optimizer.zero_grad()
            loss = (weight - target).square().mean()
            loss.backward()
            optimizer.step()
        return float((weight.detach() - target).square().mean())

    straight = nn.Parameter(torch.zeros(8, 6))
    optimizer = Muon([straight], lr=0.1)
    first = run(10, straight, optimizer)
    state, copy = optimizer.state_dict(), nn.Parameter(straight.detach().clone())
    end = run(10, straight, optimizer)
    again = Muon([copy], lr=0.1)
    again.load_state_dict(state)
    assert run(10, copy, again) == pytest.approx(end, abs=0.05) and end < first < 1.0


def test_only_matrices() -> None:
    with pytest.raises(ValueError, match="vectors"):
        Muon([nn.Parameter(torch.zeros(3))], lr=0.1)
