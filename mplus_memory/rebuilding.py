"""Latent memory made anew from a journal: under another model, or where only the text was kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from mplus_memory.chunking import Chunk, pack
from mplus_memory.latents import root_digest
from mplus_memory.records import Message, NewStep, StoredSession, StoredStep
from mplus_memory.writing import pieces_of, write_chunk

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.store.protocol import Store


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A session to be made: its name, where it is kept, and what it is told."""

    name: str
    namespace: str
    settings: dict[str, Any]
    messages: tuple[Message, ...]
    flushed_after: tuple[int, ...]  # positions of the messages after which it is flushed


def rebuild(store: Store, model: LoadedModel, plan: Plan, *, progress: bool = False) -> StoredSession:
    """The session, told all of its messages under ``model``; it appears once it is whole.

    Raises:
        InputError: a session of that name is there.
        StoreError: nothing appeared.
    """
    row = store.begin(plan.name, model.fingerprint, plan.settings, plan.messages, plan.namespace)
    try:
        seed = int(plan.settings["seed"])
        memory, digest, head = model.network.initial_memory(), root_digest(model.fingerprint, seed), None
        chunks = _chunks(model, plan)
        for chunk, flushed in tqdm(chunks, desc="replaying", unit="update", disable=not progress):
            memory, step = write_chunk(model, memory, digest, chunk, seed, flushed=flushed)
            head, digest = store.stage_step(row.id, head, step).id, step.digest
        return store.show(row, head)
    except BaseException:
        store.abandon(row)
        raise


def flushes(steps: Sequence[StoredStep | NewStep], messages: Sequence[Message]) -> tuple[int, ...]:
    """Positions of the messages after which a session was flushed."""
    positions = {message.id: message.position for message in messages}
    held = (
        [positions[s.message_id] for s in step.spans if s.message_id in positions] for step in steps if step.flushed
    )
    return tuple(found[-1] for found in held if found)


def _chunks(model: LoadedModel, plan: Plan) -> list[tuple[Chunk, bool]]:
    limit = model.network.config.chunk_tokens
    pieces = pieces_of(model, plan.messages)
    positions = {message.id: message.position for message in plan.messages}
    chunks: list[tuple[Chunk, bool]] = []
    for end in plan.flushed_after:
        part = [piece for piece in pieces if positions[piece.message_id] <= end]
        full, tail = pack(part, limit)
        chunks += [(chunk, False) for chunk in full] + ([(tail, True)] if tail else [])
        pieces = pieces[len(part) :]
    return chunks + [(chunk, False) for chunk in pack(pieces, limit)[0]]
