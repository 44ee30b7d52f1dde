"""From text to the next step of a chain: pieces of messages, and what a write pass makes of a chunk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch

from mplus_memory.chunking import Chunk, Piece, token_ids
from mplus_memory.latents import step_digest, to_numpy
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.records import Latents, Message, NewStep

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel


def pieces_of(model: LoadedModel, messages: Sequence[Message], offset: int = 0) -> list[Piece]:
    """One piece for each message, the first one without its first ``offset`` tokens."""
    pieces = []
    for message in messages:
        ids = model.dialogue.turn(message.role, message.content, message.author)
        pieces.append(Piece(message.id, tuple(ids[offset:]), offset, True))
        offset = 0
    return pieces


def write_chunk(
    model: LoadedModel, memory: MemoryState, digest: str, chunk: Chunk, seed: int, *, flushed: bool = False
) -> tuple[MemoryState, NewStep]:
    """The memory after ``chunk``, and the step that leads there from ``memory``, whose digest is given."""
    with torch.no_grad():
        delta = model.network.write([torch.tensor(token_ids(chunk))], [memory])[0]
        drops = draw_all_drops(memory, seed, delta.tokens.shape[1])
        after = advance(memory, delta.tokens, delta.keys, drops)
    latents = Latents(tokens=to_numpy(delta.tokens), keys=to_numpy(delta.keys), first_birth=memory.clock + 1)
    dropped = drops.numpy().astype(np.uint32)
    step = NewStep(
        number=after.num_steps,
        seed=seed,
        spans=tuple(piece.span for piece in chunk),
        latents=latents,
        dropped=dropped,
        digest=step_digest(digest, latents, dropped),
        flushed=flushed,
    )
    return after, step
