"""What is learned and what is reported: the loss over answers, exact match, confidence intervals."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from mplus_memory.training.encoding import Targets


class Score(NamedTuple):
    """Shares of a batch: answers right in every token, and right choices of a value's first token.

    ``answers`` (n,) says of each answer whether it is right.
    """

    exact: float
    first_token: float
    loss: float
    answers: Tensor

    def figures(self) -> dict[str, float]:
        """The shares and the loss."""
        return {"exact": self.exact, "first_token": self.first_token, "loss": self.loss}


def answer_loss(hidden: Tensor, head: nn.Module, targets: Targets) -> tuple[Tensor, Score]:
    """Mean cross-entropy over the answers' tokens, from final hidden states (B, T, d)."""
    logits = head(hidden[targets.row, targets.place]).float()
    loss = F.cross_entropy(logits, targets.token)
    right = logits.detach().argmax(-1) == targets.token
    wrong = torch.zeros(int(targets.answer.max()) + 1).index_add_(0, targets.answer, (~right).float())
    opens = right[targets.opens_value]
    first = opens.float().mean().item() if len(opens) else 1.0
    exact = wrong == 0
    return loss, Score(exact.float().mean().item(), first, loss.item(), exact)


def wilson_interval(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % confidence interval of a share (Wilson 1927)."""
    share, scale = hits / total, 1 + z * z / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
