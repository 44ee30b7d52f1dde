"""How f_q and f_k learn to find a document's tokens (arXiv 2502.00592 §3.3).

    p = sigmoid(f_q(h) · f_k(θ)),   loss = − mean log p⁺ − mean log(1 − p⁻)

h are the prompt's hidden states, θ memory's tokens, both through the layer's input norm and both detached: the network
does not move for it. Positive are the tokens that the prompt's own document wrote.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid

from mplus_memory.model.layers import MPlusDecoderLayer
from mplus_memory.training.stages.settings import RetrieverSettings


def pair_scores(layer: MPlusDecoderLayer, hidden: Tensor, tokens: Tensor) -> Tensor:
    """f_q(norm(h)) · f_k(norm(θ)) before the sigmoid: hidden (T, d), tokens (n, d) → (T, n) in float32.

    Gradients reach f_q and f_k alone.
    """
    with torch.no_grad():
        normed, memory = layer.input_layernorm(hidden), layer.input_layernorm(tokens.to(hidden))
    queries = layer.self_attn.get_submodule("query_proj")(normed.detach())
    keys = layer.self_attn.get_submodule("key_proj")(memory.detach())
    scores: Tensor = queries @ keys.T
    return scores.float()


def retriever_loss(scores: Tensor, positive: Tensor, settings: RetrieverSettings) -> Tensor:
    """The loss of one layer: scores (T, n) before the sigmoid, positive (n,) bool.

    A side without tokens adds nothing.
    """
    if settings.over == "pairs":
        found, ignored = logsigmoid(scores[:, positive]), logsigmoid(-scores[:, ~positive])
    else:
        shares = torch.sigmoid(scores).mean(0)
        found, ignored = torch.log(shares[positive] + 1e-5), torch.log(1 - shares[~positive] + 1e-5)
    parts = [-side.mean() for side in (found, ignored) if side.numel()]
    loss = torch.stack(parts).sum() if parts else scores.sum() * 0.0
    if settings.penalty:
        shares = torch.sigmoid(scores).mean(0)
        loss = loss + settings.penalty * ((shares * (1 - shares)).mean() + shares.mean())
    return loss


@dataclass(frozen=True)
class Found:
    """How well one layer retrieved: ``precision`` of the K0 best, ``recall`` of the positives there are."""

    precision: float
    recall: float


@torch.no_grad()
def found_at(values: Tensor, positive: Tensor, count: int) -> Found | None:
    """Precision and recall of the ``count`` highest of ``values`` (n,); None if nothing, or everything, is to be found.

    Recall is of min(positives, ``count``): more cannot be found.
    """
    wanted = int(positive.sum())
    taken = min(count, len(values))
    if wanted in (0, len(values)) or taken == 0:
        return None
    hits = int(positive[values.topk(taken).indices].sum())
    return Found(hits / taken, hits / min(wanted, taken))
