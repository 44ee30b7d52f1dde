"""From text to the next steps of a chain: pieces of messages, their chunks, and what write passes make of those."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor
from tqdm import tqdm

from mplus_memory.batching import Asked, written_alone
from mplus_memory.chunking import Chunk, Piece, pack
from mplus_memory.errors import TextRemovedError
from mplus_memory.latents import in_shards, step_digest, to_numpy
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.records import Latents, Message, NewStep, StoredSession, StoredStep

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.model.network import Delta
    from mplus_memory.store.protocol import Store


class Tip(NamedTuple):
    """Where a chain of steps ends: the id of its last step (None: it has none), its digest, the memory there."""

    head: str | None
    digest: str
    memory: MemoryState


def pieces_of(model: LoadedModel, messages: Sequence[Message], offset: int = 0) -> list[Piece]:
    """One piece for each message, the first one without its first ``offset`` tokens.

    Raises:
        TextRemovedError: the text of one of them was not kept.
    """
    pieces = []
    for message in messages:
        if message.content is None:
            raise TextRemovedError(f"the text of message {message.id} was not kept (keep_text=False)")
        ids = model.dialogue.turn(message.role, message.content, message.author)
        pieces.append(Piece(message.id, tuple(ids[offset:]), offset, True))
        offset = 0
    return pieces


def flush_ends(steps: Sequence[StoredStep | NewStep], messages: Sequence[Message]) -> tuple[int, ...]:
    """Positions of the messages after which a session was flushed."""
    positions = {message.id: message.position for message in messages}
    held = (
        [positions[s.message_id] for s in step.spans if s.message_id in positions] for step in steps if step.flushed
    )
    return tuple(found[-1] for found in held if found)


def chunks_of(
    model: LoadedModel, messages: Sequence[Message], ends: Sequence[int], offset: int = 0
) -> list[tuple[Chunk, bool]]:
    """The chunks of a session that is flushed after positions ``ends``, each with whether it is flushed.

    What waits is left out, and so are the first ``offset`` tokens of the first message.
    """
    limit = model.network.config.chunk_tokens
    pieces = pieces_of(model, messages, offset)
    positions = {message.id: message.position for message in messages}
    chunks: list[tuple[Chunk, bool]] = []
    for end in ends:
        part = [piece for piece in pieces if positions[piece.message_id] <= end]
        full, tail = pack(part, limit)
        chunks += [(chunk, False) for chunk in full] + ([(tail, True)] if tail else [])
        pieces = pieces[len(part) :]
    return chunks + [(chunk, False) for chunk in pack(pieces, limit)[0]]


def next_memory(
    model: LoadedModel, memory: MemoryState, chunk: Chunk, seed: int, delta: Delta | None = None
) -> tuple[MemoryState, Delta, Tensor]:
    """The memory after ``chunk``, what was written for it (``delta`` if given), and what θ dropped for that: (L, k)."""
    if delta is None:
        delta = written_alone(model, Asked(memory, chunk))
    with torch.no_grad():
        drops = draw_all_drops(memory, seed, delta.tokens.shape[1])
        return advance(memory, delta.tokens, delta.keys, drops), delta, drops


def write_chunk(
    model: LoadedModel,
    memory: MemoryState,
    digest: str,
    chunk: Chunk,
    seed: int,
    *,
    flushed: bool = False,
    delta: Delta | None = None,
) -> tuple[MemoryState, NewStep]:
    """The memory after ``chunk``, and the step that leads there from ``memory``, whose digest is given."""
    after, delta, drops = next_memory(model, memory, chunk, seed, delta)
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


def stage_chunks(
    store: Store,
    model: LoadedModel,
    row: StoredSession,
    start: Tip,
    chunks: Sequence[tuple[Chunk, bool]],
    *,
    progress: bool = False,
) -> str | None:
    """Write chunks on top of ``start`` as steps that nothing shows yet; the id of the last one."""
    head, digest, memory = start
    seed = int(row.settings["seed"])
    for chunk, flushed in tqdm(chunks, desc="replaying", unit="update", disable=not progress):
        memory, step = write_chunk(model, memory, digest, chunk, seed, flushed=flushed)
        stored = store.stage_step(row.id, head, step)
        memory, head, digest = in_shards(memory, store, row.id, stored), stored.id, step.digest
    return head
