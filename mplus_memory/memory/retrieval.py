"""Which tokens of Θ a prompt reads.

score(k) = mean over prompt tokens of sigmoid(q · k), q = f_q(norm(h)), k = f_k(norm(token)); the K0 best,
in order of age. M+ (arXiv 2502.00592) §3.2.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from mplus_memory.memory.key_rows import KeyRows

_BLOCK = 4_096  # keys scored at once, at least
_CACHED = 65_536  # scores that stay in the processor's cache: of short prompts more keys are scored at once


def scores(queries: Tensor, keys: Tensor) -> Tensor:
    """How near each key is to a prompt: queries (T, d_key), keys (m, d_key) → (m,) in float32."""
    near = torch.sigmoid if torch.is_grad_enabled() else torch.sigmoid_
    blocks = keys.split(max(_BLOCK, _CACHED // max(1, len(queries))))
    parts = [near((queries @ block.to(queries).T).float()).mean(0) for block in blocks]
    return torch.cat(parts) if parts else keys.new_zeros(0, dtype=torch.float32)


def long_scores(queries: Tensor, rows: KeyRows) -> Tensor:
    """``scores`` of the keys of Θ (m,); those that have left but still lie there are scored too, and left out."""
    return rows.of(scores(queries, rows.stored.to(queries.device)))


def best(values: Tensor, sources: Tensor, births: Callable[[Tensor], Tensor], count: int) -> Tensor:
    """Those ``sources`` (m,) with the ``count`` highest values (m,), oldest first: (min(count, m),), int64 on the CPU.

    ``births`` tells those of sources (n,).

    Among exactly equal scores ``torch.topk`` chooses by the order of Θ, so that order is part of the procedure:
    tokens stand in the order in which they entered, as in the authors' code.
    """
    chosen = values.topk(min(count, len(values))).indices.sort().values.cpu()
    found = sources[chosen].long()
    return found[torch.argsort(births(found), stable=True)]
