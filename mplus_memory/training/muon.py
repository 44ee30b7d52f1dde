"""Muon: momentum whose every step is made orthogonal (Jordan et al. 2024), for the matrices inside the layers.

``torch.optim.Muon`` does its matrix products in bfloat16, which processors without it do eighty times more slowly than
float32; this one keeps the gradient's own type, and takes matrices of one shape together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn

_QUINTIC = (3.4445, -4.7750, 2.0315)
_ITERATIONS = 5
_RMS = 0.2  # of a step, about what AdamW's have, so that one learning rate serves both


class Muon(torch.optim.Optimizer):
    """For parameters of two dimensions; Nesterov momentum, decoupled weight decay."""

    def __init__(
        self,
        params: Iterable[nn.Parameter] | Iterable[dict[str, Any]],
        *,
        lr: float,
        momentum: float = 0.95,
        weight_decay: float = 0.0,
    ) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})
        if any(p.ndim != 2 for group in self.param_groups for p in group["params"]):
            raise ValueError("Muon is for matrices; give vectors to another optimizer")

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]
        """Move every parameter that has a gradient."""
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            alike: dict[torch.Size, list[tuple[nn.Parameter, Tensor]]] = {}
            for param in group["params"]:
                if param.grad is not None:
                    alike.setdefault(param.shape, []).append((param, self._direction(param, group["momentum"])))
            for shape, members in alike.items():
                moves = orthogonal(torch.stack([direction for _, direction in members]))
                for (param, _), move in zip(members, moves, strict=True):
                    param.mul_(1 - group["lr"] * group["weight_decay"])
                    param.add_(move, alpha=-group["lr"] * _RMS * max(shape) ** 0.5)
        return loss

    def _direction(self, param: nn.Parameter, momentum: float) -> Tensor:
        """The gradient, pushed on by its running mean."""
        assert param.grad is not None
        state = self.state[param]
        if not state:
            state["momentum"] = torch.zeros_like(param)
        running: Tensor = state["momentum"].lerp_(param.grad, 1 - momentum)
        return param.grad.lerp(running, momentum)


def orthogonal(matrices: Tensor) -> Tensor:
    """About the nearest orthogonal matrix to each of (n, rows, columns): singular values come to lie near 1.

    Five steps of Newton-Schulz with Jordan's quintic, whose results lie between 0.7 and 1.2.
    """
    wide = matrices.shape[1] <= matrices.shape[2]
    x = matrices if wide else matrices.mT
    x = x / x.flatten(1).norm(dim=1).clamp_min(1e-7)[:, None, None]
    a, b, c = _QUINTIC
    for _ in range(_ITERATIONS):
        gram = x @ x.mT
        x = a * x + (b * gram + c * gram @ gram) @ x
    result: Tensor = x if wide else x.mT
    return result
