"""Forgetting messages: exactly, by writing again all that came after them, or at once, by dropping their tokens.

exact   restart before the message → chunks as they fall without it → staged steps → one transaction swaps the chain
at once one step that takes the tokens of the message's steps out of θ and Θ; later tokens have seen them
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mplus_memory.chunking import Chunk
from mplus_memory.errors import InputError, TextRemovedError
from mplus_memory.latents import eviction_digest, load_memory, root_digest
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import evict
from mplus_memory.moments import next_birth
from mplus_memory.records import Message, NewStep, StoredSession, StoredStep
from mplus_memory.writing import Tip, chunks_of, flush_ends, stage_chunks

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.store.protocol import Store

Evicted = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Replay:
    """What must be written again: ``chunks`` (and whether each is flushed) on top of the first ``num_kept`` steps.

    ``evicted`` are tokens of those steps that stay forgotten.
    """

    num_kept: int
    chunks: tuple[tuple[Chunk, bool], ...]
    evicted: Evicted

    @property
    def message_ids(self) -> tuple[str, ...]:
        """The messages that are written again, in order."""
        return tuple(dict.fromkeys(piece.message_id for chunk, _ in self.chunks for piece in chunk))


def check_known(gone: frozenset[str], messages: Sequence[Message]) -> None:
    """Raises InputError unless all of ``gone``, and at least one, are ids of ``messages``."""
    if not gone:
        raise InputError("no message ids given: name at least one message to forget")
    unknown = sorted(gone.difference(message.id for message in messages))
    if unknown:
        raise InputError(f"the session has no message {unknown[0]!r}; messages() lists those there are")


def plan_replay(
    model: LoadedModel, steps: Sequence[StoredStep], messages: Sequence[Message], gone: frozenset[str]
) -> Replay:
    """How to write ``messages`` without those in ``gone``: chunks as a session that never had them makes them.

    Chunks that come out as they were, before the first that does not, keep their steps.

    Raises:
        TextRemovedError: the text that would have to be written again was not kept.
    """
    restart = _restart(steps, gone)
    if not _loadable(steps, restart):
        restart = 0
    born = next_birth(steps[:restart])
    evicted = tuple(pair for step in steps[restart:] for pair in step.evicted if pair[0] < born)
    start, offset = _begin(steps, restart, {message.id: message.position for message in messages})
    left = [message for message in messages if message.position >= start and message.id not in gone]
    _check_text(left)
    offset = offset if left and left[0].position == start else 0
    chunks = chunks_of(model, left, flush_ends(steps[restart:], messages), offset)
    same = 0
    while not evicted and same < len(chunks) and restart + same < len(steps):
        chunk, flushed = chunks[same]
        step = steps[restart + same]
        if step.spans != tuple(piece.span for piece in chunk) or step.flushed != flushed:
            break
        same += 1
    while not _loadable(steps, restart + same):
        same -= 1
    return Replay(restart + same, tuple(chunks[same:]), evicted)


def stage_replay(
    model: LoadedModel,
    store: Store,
    row: StoredSession,
    steps: Sequence[StoredStep],
    replay: Replay,
    *,
    progress: bool = False,
) -> str | None:
    """Write the chunks of a replay as steps that nothing shows yet; the id of the last one."""
    kept, seed = steps[: replay.num_kept], int(row.settings["seed"])
    memory = load_memory(store, row.id, kept, model.network.initial_memory())
    head = kept[-1].id if kept else None
    digest = kept[-1].digest if kept else root_digest(row.fingerprint, seed)
    if replay.evicted:
        memory, step = eviction(memory, digest, replay.evicted, seed)
        head, digest = store.stage_step(row.id, head, step).id, step.digest
    return stage_chunks(store, model, row, Tip(head, digest, memory), replay.chunks, progress=progress)


def stage_eviction(
    model: LoadedModel, store: Store, row: StoredSession, steps: Sequence[StoredStep], gone: frozenset[str]
) -> str | None:
    """A step, not shown yet, that takes the tokens of the messages' steps out of memory; its id."""
    born = tuple((step.first_birth, step.num_tokens) for step in steps if _holds(step, gone))
    if not born:
        return row.head
    memory = load_memory(store, row.id, steps, model.network.initial_memory())
    _, step = eviction(memory, steps[-1].digest, born, int(row.settings["seed"]))
    return store.stage_step(row.id, row.head, step).id


def what_remains(steps: Sequence[StoredStep], gone: frozenset[str], *, exact: bool, shared: bool) -> tuple[str, ...]:
    """In words: what may still hold something of forgotten messages."""
    found = []
    first = next((index for index, step in enumerate(steps, 1) if _holds(step, gone)), None)
    if not exact and first is not None:
        if first < len(steps):
            found.append(f"steps {first + 1} to {len(steps)} were written after them and may carry traces")
        found.append("the tokens of their steps stay on disk, unread, in the past of the session")
        others = neighbours(steps, gone)
        if others:
            found.append(f"{len(others)} other messages shared those steps and left memory with them")
    if shared:
        found.append("a branch shares them, or steps that encode them, and keeps its memory and its journal")
    return tuple(found)


def eviction(memory: MemoryState, digest: str, born: Evicted, seed: int) -> tuple[MemoryState, NewStep]:
    """The memory without the tokens born in ``born``, and the step that leads there."""
    after, surplus = evict(memory, born)
    step = NewStep(
        number=after.num_steps,
        seed=seed,
        spans=(),
        latents=None,
        dropped=surplus.numpy().astype(np.uint32),
        digest=eviction_digest(digest, born),
        evicted=born,
    )
    return after, step


def neighbours(steps: Iterable[StoredStep], gone: frozenset[str]) -> tuple[str, ...]:
    """Ids of other messages that share a step with one of ``gone``, oldest first."""
    held = (span.message_id for step in steps if _holds(step, gone) for span in step.spans)
    return tuple(dict.fromkeys(message_id for message_id in held if message_id not in gone))


def _holds(step: StoredStep, gone: frozenset[str]) -> bool:
    return any(span.message_id in gone for span in step.spans)


def _loadable(steps: Sequence[StoredStep], number: int) -> bool:
    """Whether the memory after so many steps can be had: tokens it held then may have been pruned since."""
    return all(step.unread_from is None or step.unread_from <= number for step in steps[:number])


def _check_text(messages: Sequence[Message]) -> None:
    removed = sum(message.content is None for message in messages)
    if removed:
        raise TextRemovedError(
            f"cannot forget exactly: {removed} of the messages to be written again have no text any more "
            "(keep_text=False); forget(exact=False) drops the tokens at once instead"
        )


def _restart(steps: Sequence[StoredStep], gone: frozenset[str]) -> int:
    """How many steps cannot differ without the messages.

    The chunk before theirs may have been closed by them, so it is made again; where it begins was settled before.
    """
    first = next((index for index, step in enumerate(steps) if _holds(step, gone)), len(steps))
    before = [index for index in range(first) if steps[index].spans]
    return before[-1] if before else 0


def _begin(steps: Sequence[StoredStep], restart: int, positions: dict[str, int]) -> tuple[int, int]:
    """Position of the message, and its token, with which the steps from ``restart`` on begin."""
    for step in steps[restart:]:
        for span in step.spans:
            if span.message_id in positions:
                return positions[span.message_id], span.start
    written = (positions[s.message_id] + 1 for step in steps[:restart] for s in step.spans if s.message_id in positions)
    return max(written, default=0), 0
