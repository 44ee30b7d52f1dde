"""Digests: what names a step's latent memory, and a session's. numpy alone, so that a store can be checked anywhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mplus_memory.records import Fingerprint, Latents


def root_digest(fingerprint: Fingerprint, seed: int) -> str:
    """The digest before the first step: the model and the seed of the drops."""
    return hashlib.sha256(json.dumps([asdict(fingerprint), seed], sort_keys=True).encode()).hexdigest()


def step_digest(parent: str, latents: Latents, dropped: NDArray[np.uint32]) -> str:
    """The digest after a step: its parent's, the tokens and keys it wrote, and what θ dropped.

    Membership and order follow from the chain of these, so equal digests mean equal latent memory.
    """
    digest = hashlib.sha256(parent.encode())
    digest.update(f"{latents.tokens.shape}{latents.keys.shape}{dropped.shape}{latents.first_birth}".encode())
    for array in (latents.tokens, latents.keys, dropped):
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def eviction_digest(parent: str, evicted: Sequence[tuple[int, int]]) -> str:
    """The digest after a step that took tokens out of memory and wrote none."""
    return hashlib.sha256(f"{parent} evicted {json.dumps([list(pair) for pair in evicted])}".encode()).hexdigest()


def session_digest(latent: str, unwritten: Sequence[Sequence[Any]]) -> str:
    """The digest of a session: its latent memory and the text that waits (role, author, text, token offset)."""
    waiting = [[part.encode("utf-8", "surrogatepass").hex() if isinstance(part, str) else part for part in row]
               for row in unwritten]  # fmt: skip
    return hashlib.sha256(json.dumps([latent, waiting]).encode()).hexdigest()
