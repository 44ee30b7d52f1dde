"""Latents in fewer bits: new tokens and keys are rounded once, when they are written, and are from then on exact.

So what a session computes with is what its shards keep, and a digest stands for both.
"""

from __future__ import annotations

import torch
from torch import Tensor

LATENT_DTYPES = ("bfloat16", "mxint8")
_BLOCK = 32  # numbers that share an exponent: OCP Microscaling Formats (MX) specification v1.0, MXINT8
_LOWEST = {torch.float16: -18}  # below it the numbers' own dtype has no such steps
_FRACTION = 6  # bits of an element behind the point


def rounded(latents: Tensor, latent_dtype: str | None) -> Tensor:
    """``latents`` (…, d) rounded to what ``latent_dtype`` can hold, in their own dtype. None: as they are.

    Gradients pass as if nothing had been rounded.
    """
    if latent_dtype is None or not latents.shape[-1]:
        return latents
    held = latents.detach()
    held = held.to(torch.bfloat16).to(held.dtype) if latent_dtype == "bfloat16" else _to_mxint8(held)
    return latents + (held - latents).detach() if latents.requires_grad else held


def _to_mxint8(latents: Tensor) -> Tensor:
    width = latents.shape[-1]
    filled = torch.nn.functional.pad(latents.float(), (0, -width % _BLOCK))
    blocks = filled.unflatten(-1, (-1, _BLOCK))
    exponents = torch.frexp(blocks.abs().amax(-1, keepdim=True)).exponent - 1
    exponents = exponents.clamp_min(_LOWEST.get(latents.dtype, -120))
    elements = torch.ldexp(blocks, _FRACTION - exponents).round().clamp(-127, 127) + 0.0  # −0 has no int8
    return torch.ldexp(elements, exponents - _FRACTION).flatten(-2)[..., :width].to(latents.dtype)
