"""A session: remember() and answer(), each told once.

    remember   turns → journal (durable) → full chunk? → write pass → drops → one commit
    answer     question → memory as it stands → [memory | unwritten tail | context | question] → text and what it read

Memory is a frozen value; the disk changes before the variable does; answers and recalls change nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import torch

from mplus_memory.answering import AnswerBatches, Decoding, Run
from mplus_memory.batching import Asked, Writes, Written, outcome, run
from mplus_memory.checks import check_turns, without_recalled
from mplus_memory.chunking import Chunk, Piece, num_tokens, pack, token_ids
from mplus_memory.departures import fading
from mplus_memory.errors import (
    ConflictError,
    CorruptShardError,
    InputError,
    ModelMismatchError,
    MPlusError,
    TextRemovedError,
)
from mplus_memory.latents import in_shards, load_memory, load_newest, root_digest, session_digest
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.projected import ProjectedMemory
from mplus_memory.model.recall import score_tokens
from mplus_memory.provenance import Sources, rank_messages, reads_of
from mplus_memory.recalling import Recalls
from mplus_memory.records import (
    Answer,
    HistoryStep,
    Message,
    Receipt,
    SessionStats,
    Span,
    StoredSession,
    StoredStep,
    Turn,
    Usage,
)
from mplus_memory.streaming import AnswerStream
from mplus_memory.versioning import ATTEMPTS, Versions
from mplus_memory.warm import Warm
from mplus_memory.writing import next_memory, pieces_of, write_chunk

if TYPE_CHECKING:
    from mplus_memory.background import BackgroundWriter
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.model.network import Delta
    from mplus_memory.store.protocol import Store

_T = TypeVar("_T")


@dataclass(frozen=True, eq=False)
class View:
    """A session at one moment: its row, its memory, and the messages that still wait for a chunk."""

    row: StoredSession | None
    memory: MemoryState
    digest: str
    steps: tuple[tuple[int, tuple[Span, ...]], ...]  # (first birth, spans) of every step that memory has tokens of
    pending: tuple[Piece, ...]
    waiting: tuple[Message, ...]  # the messages of ``pending``


class Session(Versions, Recalls):
    """One conversation's memory. Made by ``backend.session(name)``; safe to use from several threads."""

    def __init__(
        self,
        name: str,
        store: Store,
        load_model: Callable[[], LoadedModel],
        *,
        namespace: str,
        settings: dict[str, Any],
        open_session: Callable[[str], Session],
        warm: Warm,
        background: BackgroundWriter | None = None,
        answers: AnswerBatches | None = None,
    ) -> None:
        self.name = name
        self.namespace = namespace
        self._store = store
        self._load_model = load_model
        self._settings = settings
        self._open_session = open_session
        self._writing = threading.RLock()
        self._held: _Held | None = None
        self._warm = warm
        self._background = background
        self._answers = answers
        self._projected = ProjectedMemory(warm.max_bytes // 4)

    @property
    def model(self) -> LoadedModel:
        """The backend's model, loaded when something needs it: history() and messages() do not."""
        return self._load_model()

    # -- remember -------------------------------------------------------------------------------------------

    def remember(
        self,
        text: str,
        role: str = "user",
        *,
        author: str | None = None,
        created_at: datetime | None = None,
        external_id: str | None = None,
    ) -> Receipt:
        """Make one message durable, and write it into latent memory once its chunk is full.

        Raises:
            InputError: an empty or too long text, an unknown role; nothing was kept.
            QuotaError: more text than the session or its namespace may take; nothing was kept.
            StoreError: nothing was acknowledged.
        """
        turn = Turn(role=role, content=text, author=author, created_at=created_at, external_id=external_id)
        return self.remember_turns([turn])

    def remember_turns(self, turns: Sequence[Turn], *, request_id: str | None = None) -> Receipt:
        """``remember`` for several messages, durable together; the same ``request_id`` again adds nothing.

        Blocks of recalled messages in a text (``block_of``) are taken out first: what memory gave is not told to it
        again. A turn that was nothing else is left out, and the receipt names it.
        """
        turns = check_turns(turns, self._settings["max_message_bytes"])
        told, recalled = without_recalled(turns)
        if not told:
            return Receipt(message_ids=(), step=None, pending_tokens=num_tokens(self.view().pending), recalled=recalled)
        receipt = self._remember(told, request_id)
        return replace(receipt, recalled=recalled) if recalled else receipt

    def _remember(self, turns: Sequence[Turn], request_id: str | None) -> Receipt:
        if self._background is not None:
            return self._background.receipt(self, self.keep(turns, request_id))
        with self._writing:
            return self.receipt(self.keep(turns, request_id), outcome(self.model, self.writes()))

    def keep(self, turns: Sequence[Turn], request_id: str | None = None) -> tuple[str, ...]:
        """The ids of checked turns, now in the journal: the first half of ``remember_turns``."""
        row = self._store.open_session(
            self.name,
            self.model.fingerprint,
            kept_settings(self._settings),
            self.namespace,
            quota_bytes=self._settings["quota_bytes"],
        )
        self._memory_at(row)  # a session that cannot be read is refused before anything is kept
        return tuple(message.id for message in self._store.append(row.id, turns, request_id))

    def receipt(self, ids: tuple[str, ...], done: Written | MPlusError) -> Receipt:
        """What ``remember_turns`` gives back; if the writing failed the messages are safe all the same."""
        if isinstance(done, MPlusError):
            return Receipt(message_ids=ids, step=None, pending_tokens=self.num_waiting(), deferred=str(done))
        return Receipt(message_ids=ids, step=done.step, pending_tokens=done.pending_tokens, num_steps=done.num_steps)

    def flush(self) -> Receipt:
        """Write what waits into latent memory now, full chunk or not."""
        with self._writing:
            view = self.view()
            done = run(self.model, self.writes(flush=True)) if view.pending else Written(None, 0, 0)
        return self.receipt(tuple(m.id for m in view.waiting), done)

    def writes(self, *, flush: bool = False) -> Writes:
        """Write every full chunk (and the tail, to flush). Asks for each write pass and is sent what it made."""
        newest: int | None = None
        lost = count = 0
        while True:
            view = self.view()
            full, tail = pack(view.pending, self.model.network.config.chunk_tokens)
            if flush and tail:
                full, tail = [*full, tail], ()
            try:
                for chunk in full:
                    delta = yield Asked(view.memory, chunk)
                    view = self._write_step(view, chunk, delta, flushed=flush and chunk is full[-1])
                    newest, count = view.memory.num_steps, count + 1
                return Written(newest, num_tokens(tail), count)
            except ConflictError:  # another writer was first: look again, its step may hold our chunk
                lost += 1
                if lost == ATTEMPTS:
                    raise

    def _write_step(self, view: View, chunk: Chunk, delta: Delta, *, flushed: bool) -> View:
        """One update, one commit; the variable changes after the disk."""
        assert view.row is not None
        seed = int(view.row.settings["seed"])
        memory, step = write_chunk(self.model, view.memory, view.digest, chunk, seed, flushed=flushed, delta=delta)
        stored = self._store.commit_step(view.row.id, view.row.head, step)
        memory = in_shards(memory, self._store, view.row.id, stored)
        steps = (*view.steps, (view.memory.clock + 1, step.spans))
        row = replace(view.row, head=stored.id)
        self._held = _Held(_moment(row), memory, step.digest, steps)
        return replace(view, row=row, memory=memory, digest=step.digest, steps=steps)

    # -- answer ---------------------------------------------------------------------------------------------

    def answer(self, question: str, *, context: Sequence[Turn] = (), **decoding: Any) -> Answer:
        """Answer from memory. Writes nothing.

        context: turns that stand in the prompt before the question, for this answer alone.
        decoding: max_new_tokens (tokens), temperature (0 is greedy), top_p, seed, stop; see ``Decoding``.

        Raises:
            InputError: an empty question, or one too long for the model.
            ModelMismatchError: the session was written by another model; names what differs.
        """
        view = self._readable()
        run = self._run(view, question, context, decoding)
        run.finish()
        return self._answer_of(run, view)

    def stream(self, question: str, *, context: Sequence[Turn] = (), **decoding: Any) -> AnswerStream:
        """``answer`` as an iterator of pieces of text; ``.answer`` holds the whole once it ended."""
        view = self._readable()
        run = self._run(view, question, context, decoding)
        return AnswerStream(run, lambda: self._answer_of(run, view))

    def chat(self, text: str, **decoding: Any) -> Answer:
        """``answer``, then remember both turns."""
        answer = self.answer(text, **decoding)
        turns = [Turn(role="user", content=text)]
        if answer.text.strip():
            turns.append(Turn(role="assistant", content=answer.text))
        self.remember_turns(turns)
        return answer

    def _latent_ranking(self, query: str) -> list[tuple[str, float]]:
        """Ids of the messages and the retriever's scores, best first; what waits is encoded for the moment."""
        view = self._readable()
        ids = self._question(query)[-self.model.network.config.text_room :]
        if view.pending:
            view = self._with_written(view, (view.pending,))
        if view.row is None or not view.steps:
            return []
        return rank_messages(score_tokens(self.model.network, view.memory, ids), Sources(view.steps))

    def _question(self, question: str) -> list[int]:
        self._check_question(question)
        return self.model.dialogue.question(question)

    def _check_question(self, question: str) -> None:
        if not isinstance(question, str) or not question.strip():
            raise InputError(f"the question is {question!r}: need a text that is not empty")
        if len(question) > self._settings["max_message_bytes"]:  # it takes seconds to tokenise only to be refused
            raise InputError(f"the question has {len(question):,} characters: more than any message may have")

    def _context(self, turns: Sequence[Turn]) -> list[int]:
        turns = check_turns(turns, self._settings["max_message_bytes"]) if turns else []
        return [token for turn in turns for token in self.model.dialogue.turn(turn.role, turn.content, turn.author)]

    def _run(self, view: View, question: str, context: Sequence[Turn], decoding: dict[str, Any]) -> Run:
        prompt = [*token_ids(view.pending), *self._context(context), *self._question(question)]
        return Run(self.model, view.memory, prompt, Decoding.of(**decoding), self._projected, self._answers)

    def _answer_of(self, run: Run, view: View) -> Answer:
        self._warm.touch(self)
        retrieved = run.retrieved
        sources = Sources(view.steps)
        held = torch.cat([layer.short_sources for layer in view.memory.layers])
        return Answer(
            text=run.out.text,
            reads=reads_of(retrieved, sources),
            usage=Usage(
                prompt_tokens=len(run.prompt),
                completion_tokens=len(run.out.ids),
                retrieved_tokens=max(len(layer) for layer in retrieved),
            ),
            finish_reason=run.out.finish_reason,
            short_term=sources.messages_of(held),
            verbatim=tuple(message.id for message in view.waiting),
        )

    # -- look -----------------------------------------------------------------------------------------------

    def messages(self) -> list[Message]:
        """The journal, oldest first; ``.step`` is None while part of a message waits."""
        row = self._row()
        return self._store.messages(row.id) if row else []

    def messages_by_external_id(self, external_ids: Iterable[str]) -> dict[str, Message]:
        """Those of the messages with these external ids that the session has, by external id."""
        row = self._row()
        return self._store.messages_by_external_id(row.id, external_ids) if row else {}

    def history(self) -> list[HistoryStep]:
        """The steps of the session, oldest first, with the messages each encoded."""
        row = self._row()
        return [
            HistoryStep(
                number=step.number,
                message_ids=tuple(span.message_id for span in step.spans),
                num_tokens=step.num_tokens,
                created_at=step.created_at,
                num_bytes=step.num_bytes,
                digest=step.digest,
            )
            for step in (self._store.steps(row.id) if row else [])
        ]

    def stats(self) -> SessionStats:
        """How full the session is."""
        view = self.view()
        size = view.memory.size
        layer = view.memory.layers[0]
        own = sum(int((ids > 0).sum()) for ids in (layer.short_sources, layer.long_sources))
        used = self._store.session_bytes(view.row.id) if view.row else {}
        return SessionStats(
            num_messages=view.row.num_messages if view.row else 0,
            num_steps=view.memory.num_steps,
            pending_tokens=num_tokens(view.pending),
            short_term_tokens=len(layer.short_sources),
            short_term_capacity=size.short_term,
            long_term_tokens=layer.num_long_term,
            long_term_capacity=size.long_term,
            forgotten_tokens=view.memory.clock - own,
            shard_bytes=used.get("shards", 0),
            journal_bytes=used.get("journal", 0),
            fading=fading(view.memory, view.steps),
        )

    def digest(self) -> str:
        """A hex digest of the latent memory and the unwritten text: two sessions told the same have the same."""
        view = self.view()
        starts = {piece.message_id: piece.start for piece in view.pending}
        unwritten = [(m.role, m.author, m.content, starts[m.id]) for m in view.waiting]
        return session_digest(view.digest, unwritten)

    def writing(self) -> threading.RLock:
        """Held while the session is written to: one writer in this process at a time."""
        return self._writing

    def rest(self) -> None:
        """Let go of what the next answer makes again in a moment."""
        self._projected.rest()

    def release(self) -> None:
        """Let go of the memory that is held between calls; it is read from the store when next needed."""
        self._held = None
        self._projected.clear()
        self._warm.drop(self)

    def held_bytes(self) -> int:
        """Bytes of memory held between calls: hidden states and retrieval keys, and the keys and values of layers."""
        held = self._held
        return self._projected.num_bytes + (held.memory.num_bytes if held else 0)

    # -- the session as it stands ---------------------------------------------------------------------------

    def _row(self) -> StoredSession | None:
        return self._store.find_session(self.name, self.namespace)

    def view(self) -> View:
        """The session as the store has it now: one moment of it, though other writers go on."""
        return self._settled(lambda row: self._look(row, self._memory_at))

    def whole_view(self) -> View:
        """As ``view``, with all steps back to the first, also those of which memory holds nothing any more."""
        return self._settled(lambda row: self._look(row, self._whole_memory_at))

    def num_waiting(self) -> int:
        """How many tokens of the journal are not yet written, without looking at memory."""
        return self._settled(lambda row: num_tokens(self._waiting(row)[0]) if row else 0)

    def _settled(self, look: Callable[[StoredSession | None], _T]) -> _T:
        """What ``look`` finds of the session at one moment of it."""
        while True:
            before = self._row()
            try:
                found = look(before)
            except (CorruptShardError, TextRemovedError):  # what another writer just forgot, or has just written
                if self._row() == before:
                    raise
                continue
            row = self._row()
            if (row and _moment(row)) == (before and _moment(before)):
                return found

    def _look(self, row: StoredSession | None, memory_at: Callable[[StoredSession], _Held]) -> View:
        if row is None:
            root = root_digest(self.model.fingerprint, self._settings["seed"])
            return View(None, self.model.network.initial_memory(), root, (), (), ())
        differs = row.fingerprint.differences(self.model.fingerprint)
        if differs:
            told = row.fingerprint.told_apart(self.model.fingerprint)
            raise ModelMismatchError(
                f"session {self.name!r} was written by another model: {told} "
                f"{'differs' if len(differs) == 1 else 'differ'} from {self.model.name!r}; "
                "open the store with the model that wrote it, or use another session"
            )
        held = memory_at(row)
        pending, waiting = self._waiting(row)
        return View(row, held.memory, held.digest, held.steps, pending, waiting)

    def _memory_at(self, row: StoredSession) -> _Held:
        """Memory at the row's head: the held value if it is that, else loaded from the newest steps."""
        held = self._held
        if held is None or held.at != _moment(row):
            held = self._held = self._hold(row, *load_newest(self._store, row, self.model.network.initial_memory()))
        self._warm.touch(self)
        return held

    def _whole_memory_at(self, row: StoredSession) -> _Held:
        chain = self._store.steps(row.id)
        return self._hold(row, load_memory(self._store, row.id, chain, self.model.network.initial_memory()), chain)

    def _hold(self, row: StoredSession, memory: MemoryState, chain: Sequence[StoredStep]) -> _Held:
        digest = chain[-1].digest if chain else root_digest(self.model.fingerprint, int(row.settings["seed"]))
        steps = tuple((step.first_birth, step.spans) for step in chain if step.shard_id)
        return _Held(_moment(row), memory, digest, steps)

    def _waiting(self, row: StoredSession) -> tuple[tuple[Piece, ...], tuple[Message, ...]]:
        """The tokens not yet written, message by message, and those messages."""
        position, offset = self._store.cursor(row.id)
        messages = self._store.messages(row.id, position)
        return tuple(pieces_of(self.model, messages, offset)), tuple(messages)

    def _readable(self) -> View:
        """The view for a read. Full chunks that a killed writer left behind are encoded for the moment."""
        view = self.view()
        full, tail = pack(view.pending, self.model.network.config.chunk_tokens)
        return self._with_written(view, full, tail) if full else view

    def _with_written(self, view: View, chunks: Sequence[Chunk], tail: Chunk = ()) -> View:
        """The view as if ``chunks`` had been written and ``tail`` still waited; nothing is stored."""
        assert view.row is not None
        memory, steps = view.memory, view.steps
        for chunk in chunks:
            steps = (*steps, (memory.clock + 1, tuple(piece.span for piece in chunk)))
            memory, _, _ = next_memory(self.model, memory, chunk, int(view.row.settings["seed"]))
        ids = {piece.message_id for piece in tail}
        waiting = tuple(message for message in view.waiting if message.id in ids)
        return View(view.row, memory, view.digest, steps, tail, waiting)


def kept_settings(settings: Mapping[str, Any]) -> dict[str, Any]:
    """What a new session keeps of a backend's settings."""
    return {"seed": settings["seed"]} | ({} if settings["keep_text"] else {"keep_text": False})


def _moment(row: StoredSession) -> tuple[str, str | None, int]:
    """What tells a session's moments apart. The fence too: a head may come back after others went on and back."""
    return row.id, row.head, row.fence


@dataclass(frozen=True, eq=False)
class _Held:
    """The memory at a moment of a session, as it was last used."""

    at: tuple[str, str | None, int]
    memory: MemoryState
    digest: str
    steps: tuple[tuple[int, tuple[Span, ...]], ...]
