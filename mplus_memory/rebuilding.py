"""Latent memory made anew from a journal: under another model, or where only the text was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mplus_memory.latents import root_digest
from mplus_memory.records import Message, StoredSession
from mplus_memory.writing import Tip, chunks_of, stage_chunks

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
    quota_bytes: int | None = None


def rebuild(store: Store, model: LoadedModel, plan: Plan, *, progress: bool = False) -> StoredSession:
    """The session, told all of its messages under ``model``; it appears once it is whole.

    Raises:
        InputError: a session of that name is there.
        StoreError: nothing appeared.
    """
    row = store.begin(
        plan.name, model.fingerprint, plan.settings, plan.messages, plan.namespace, quota_bytes=plan.quota_bytes
    )
    try:
        start = Tip(None, root_digest(model.fingerprint, int(plan.settings["seed"])), model.network.initial_memory())
        chunks = chunks_of(model, plan.messages, plan.flushed_after)
        return store.show(row, stage_chunks(store, model, row, start, chunks, progress=progress))
    except BaseException:
        store.abandon(row)
        raise
