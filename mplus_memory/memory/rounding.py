"""Latents in fewer bits: new tokens and keys are rounded once, when they are written, and are from then on exact.

So what a session computes with is what its shards keep, and a digest stands for both.
"""

from __future__ import annotations

import torch
from torch import Tensor

from mplus_memory.latent_dtypes import MX_BLOCK, MX_FRACTION, MX_LOWEST


def rounded(latents: Tensor, latent_dtype: str | None) -> Tensor:
    """``latents`` (…, d) rounded to what ``latent_dtype`` can hold, in their own dtype. None: as they are.

    Gradients pass as if nothing had been rounded.
    """
    if latent_dtype is None or not latents.shape[-1]:
        return latents
    held = latents.detach()
    held = held.to(torch.bfloat16).to(held.dtype) if latent_dtype == "bfloat16" else _to_mxint8(held)
    return latents + (held - latents).detach() if latents.requires_grad else held


def held_in(dtype: torch.dtype, latent_dtype: str | None) -> torch.dtype:
    """What rounded latents of ``dtype`` are held in: bfloat16 has every number that a float32 was rounded to."""
    return torch.bfloat16 if latent_dtype is not None and dtype == torch.float32 else dtype


def _to_mxint8(latents: Tensor) -> Tensor:
    width = latents.shape[-1]
    filled = torch.nn.functional.pad(latents.float(), (0, -width % MX_BLOCK))
    blocks = filled.unflatten(-1, (-1, MX_BLOCK))
    exponents = torch.frexp(blocks.abs().amax(-1, keepdim=True)).exponent - 1
    exponents = exponents.clamp_min(MX_LOWEST[str(latents.dtype).removeprefix("torch.")])
    elements = torch.ldexp(blocks, MX_FRACTION - exponents).round().clamp(-127, 127) + 0.0  # −0 has no int8
    return torch.ldexp(elements, exponents - MX_FRACTION).flatten(-2)[..., :width].to(latents.dtype)
