"""Plain values that cross layers. Nothing here computes; nothing here imports torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROLES = ("system", "user", "assistant", "tool")


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One thing said, as it arrives from outside.

    ``external_id`` names it in the system it came from: a session takes each external id once.
    """

    role: str
    content: str
    author: str | None = None
    created_at: datetime | None = None
    external_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Message:
    """One acknowledged turn in a session's journal.

    ``position`` counts from 0 within the session; ``step`` is the step that wrote its last token
    into latent memory, None while part of it still stands verbatim in the prompt. ``content`` (and ``author``) is None
    once that step was written, if the session keeps no text (``keep_text=False``).
    """

    id: str
    position: int
    role: str
    content: str | None
    author: str | None
    created_at: datetime | None
    imported_at: datetime
    external_id: str | None
    step: int | None


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What ``remember`` made durable.

    ``message_ids`` are in order; ``step`` is the newest step this call wrote, None if the chunk is
    not full yet; ``pending_tokens`` counts the session's tokens that still wait for a chunk. ``deferred``
    says why a full chunk could not be written just now (no room, a busy store); the next call tries again.
    ``recalled``: places among the given turns of those that held nothing but messages recalled from memory
    (``block_of``); they were left out, and have no id.
    ``num_steps`` counts the steps this call wrote.
    """

    message_ids: tuple[str, ...]
    step: int | None
    pending_tokens: int
    deferred: str | None = None
    recalled: tuple[int, ...] = ()
    num_steps: int = 0


@dataclass(frozen=True, kw_only=True)
class Read:
    """A source message whose latent tokens were retrieved, and its share of all retrieved (0 to 1)."""

    message_id: str
    share: float


@dataclass(frozen=True, kw_only=True)
class Usage:
    """Tokens of one answer: prompt (unwritten tail + question), completion, and retrieved per layer."""

    prompt_tokens: int
    completion_tokens: int
    retrieved_tokens: int


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A generated text with its provenance. ``finish_reason`` is ``stop`` or ``length``.

    Three ways a message can have reached the answer: ``reads``, retrieved from Θ, largest share first;
    ``short_term``, ids of messages with tokens in θ, which is read whole; ``verbatim``, ids of messages that
    stood in the prompt as text.
    """

    text: str
    reads: tuple[Read, ...]
    usage: Usage
    finish_reason: str
    short_term: tuple[str, ...] = ()
    verbatim: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Recalled:
    """A source message with its score; higher is nearer, and only hits of one recall compare.

    ``before`` and ``after``: messages around it, oldest first, if neighbours were asked for.
    """

    message: Message
    score: float
    before: tuple[Message, ...] = ()
    after: tuple[Message, ...] = ()

    @property
    def messages(self) -> tuple[Message, ...]:
        """The message among its neighbours, oldest first."""
        return (*self.before, self.message, *self.after)


@dataclass(frozen=True, kw_only=True)
class HistoryStep:
    """One step of a session: what it encoded, when, how large (tokens per layer, bytes on disk)."""

    number: int
    message_ids: tuple[str, ...]
    num_tokens: int
    created_at: datetime
    num_bytes: int
    digest: str


@dataclass(frozen=True, kw_only=True)
class RolledBack:
    """What ``rollback`` did: where the session stands now, and the ids of the messages that left its journal."""

    step: int
    num_messages: int
    removed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Forgotten:
    """What ``forget`` did.

    ``digest_before`` and ``digest_after`` are the session's; an exact one's is that of a session never told the
    messages. ``replayed_messages`` were written anew in ``replayed_steps`` within ``seconds``. ``remains`` says in
    words what may still hold something of them; ``deleted_tags`` held one and are gone.
    """

    message_ids: tuple[str, ...]
    exact: bool
    digest_before: str
    digest_after: str
    replayed_messages: tuple[str, ...]
    replayed_steps: int
    seconds: float
    remains: tuple[str, ...]
    deleted_tags: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Exported:
    """What ``export`` wrote: the session's latent digest, and how much of it the file holds."""

    path: str
    digest: str
    num_messages: int
    num_steps: int
    latents: bool
    num_bytes: int


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What ``import_bundle`` made.

    ``proven``: numbers of the steps whose tokens their text was seen to give; ``unproven``: of those whose tokens are
    as the file has them. That they follow from the text was not asked for (``prove``), or their text is gone.
    """

    name: str
    digest: str
    num_messages: int
    num_steps: int
    latents: bool
    proven: tuple[int, ...]
    unproven: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Migrated:
    """What ``migrate`` made: session ``name``, the journal of ``source`` under another model, in ``seconds``."""

    source: str
    name: str
    model: str
    digest_before: str
    digest_after: str
    num_messages: int
    num_steps: int
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Collected:
    """What ``gc`` removed, or would: steps that nothing reaches, and their bytes on disk."""

    num_steps: int
    num_bytes: int


@dataclass(frozen=True, kw_only=True)
class Deleted:
    """What ``delete`` removed, and what stays.

    ``session``: its name, None for a whole namespace. ``num_bytes``: of shards and text that are gone.
    ``shared_steps`` of it stay, in ``shared_bytes``, and ``shared_messages``, because the sessions ``shared_with``
    reach them (or their tags do); they are not among those counted as removed. ``finished``: every file is gone, and
    neither tables nor SQLite's write-ahead log hold anything of it; else the next deletion or the next open of the
    store finishes that. ``remains`` says in words what is not the store's to erase: a server's log, free space and
    backups, a bucket's versions.
    """

    namespace: str
    session: str | None
    num_sessions: int
    num_tags: int
    num_messages: int
    num_steps: int
    num_bytes: int
    shared_steps: int = 0
    shared_bytes: int = 0
    shared_messages: int = 0
    shared_with: tuple[str, ...] = ()
    finished: bool
    remains: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pruned:
    """What ``prune`` removed, or would (``dry_run``).

    ``sessions`` by name; ``tags`` as (session, tag); ``emptied``: how many steps of a session lost their tokens, which
    no memory reads any more; ``earliest``: the step from which on such a session can go back to every moment.
    ``num_bytes``: of shards and text. ``finished`` and ``remains`` are as in ``Deleted``.
    """

    sessions: tuple[str, ...]
    tags: tuple[tuple[str, str], ...]
    emptied: Mapping[str, int]
    earliest: Mapping[str, int]
    num_messages: int
    num_steps: int
    num_bytes: int
    dry_run: bool
    finished: bool
    remains: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Quota:
    """Bytes of shards and text that a session, or (``session`` None) a namespace, takes and may take.

    A session's are those of its own chain of steps and its journal. In a namespace a shard counts once, whoever shares
    it, and so does what ``gc`` would remove. ``quota_bytes`` None: no limit.
    """

    namespace: str
    session: str | None
    used_bytes: int
    quota_bytes: int | None


@dataclass(frozen=True, kw_only=True)
class Departure:
    """A message whose last token left a part of memory (``short_term`` or ``long_term``) at a step."""

    message_id: str
    left: str
    step: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class SessionStats:
    """How full a session is. Tokens are per layer; bytes are on disk.

    ``fading`` are ids of messages that memory will hold no token of after the next N/K updates.
    """

    num_messages: int
    num_steps: int
    pending_tokens: int
    short_term_tokens: int
    short_term_capacity: int
    long_term_tokens: int
    long_term_capacity: int
    forgotten_tokens: int
    shard_bytes: int
    journal_bytes: int
    fading: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SessionInfo:
    """One line of ``backend.sessions()``."""

    name: str
    num_messages: int
    num_steps: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, kw_only=True)
class Fingerprint:
    """What a session's latent memory is bound to: hex digests of each part, and the token layout.

    ``dtype``: of the numbers, ``"float32"``; and what they were rounded to and are kept in, ``"float32/mxint8"``.
    """

    config: str
    weights: str
    tokenizer: str
    dtype: str
    num_layers: int
    hidden_size: int
    key_size: int

    @property
    def number_dtype(self) -> str:
        """What the model computes in: "float32", "float16" or "bfloat16"."""
        return self.dtype.partition("/")[0]

    def told_apart(self, other: Fingerprint) -> str:
        """``differences`` for a message, with the dtypes: those a user chooses."""
        dtypes = f"dtype ({self.dtype}, not {other.dtype})"
        return ", ".join(dtypes if name == "dtype" else name for name in self.differences(other))

    def differences(self, other: Fingerprint) -> list[str]:
        """Names of the fields in which the two differ, e.g. ``["weights", "dtype"]``."""
        return [name for name in self.__dataclass_fields__ if getattr(self, name) != getattr(other, name)]


@dataclass(frozen=True, kw_only=True)
class Span:
    """Tokens ``start`` to ``end`` of one message's encoding, as one step wrote them."""

    message_id: str
    start: int
    end: int
    complete: bool  # whether ``end`` is the end of the message


@dataclass(frozen=True, kw_only=True, eq=False)
class Latents:
    """The new tokens of one step, for every layer.

    tokens: (L, K, d) and keys: (L, K, d_key) in the dtype of the fingerprint; bfloat16 travels as
    uint16 words. ``first_birth`` is the birth number of position 0; position i was born at
    ``first_birth + i``.
    """

    tokens: NDArray[np.generic]
    keys: NDArray[np.generic]
    first_birth: int


@dataclass(frozen=True, kw_only=True, eq=False)
class NewStep:
    """A step about to be committed. ``dropped``: (L, n) positions in θ (0 = oldest) that left it.

    ``flushed``: its chunk was written before it was full. A step without ``latents`` writes nothing: the tokens born
    in ``evicted`` (pairs of first birth and count) leave θ and Θ, and ``dropped`` (L, 1) says how many of θ's oldest
    each layer gives to Θ, so that all layers hold as many.
    """

    number: int
    seed: int
    spans: tuple[Span, ...]
    latents: Latents | None
    dropped: NDArray[np.uint32]
    digest: str
    flushed: bool = False
    evicted: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class StoredStep:
    """A committed step. ``shard_id`` names its tokens, None if it wrote none; the rest is as in ``NewStep``.

    ``unread_from``: its tokens were pruned; memories of chains with so many steps, or more, hold none of them.
    """

    id: str
    number: int
    seed: int
    spans: tuple[Span, ...]
    dropped: NDArray[np.uint32]
    digest: str
    shard_id: str | None
    first_birth: int
    num_tokens: int
    num_bytes: int
    created_at: datetime
    flushed: bool = False
    evicted: tuple[tuple[int, int], ...] = ()
    unread_from: int | None = None


@dataclass(frozen=True, kw_only=True)
class StoredSession:
    """A session's row. ``head`` is the id of its newest step, None before the first.

    ``fence`` changes whenever the session's past does. ``text_bytes`` are of its messages' contents, authors
    and external ids; ``quota_bytes`` is
    what its shards and text may take (None: no limit).
    """

    id: str
    name: str
    namespace: str
    fingerprint: Fingerprint
    settings: Mapping[str, Any] = field(default_factory=dict)
    head: str | None
    num_messages: int
    num_steps: int
    created_at: datetime
    updated_at: datetime
    fence: int = 0
    text_bytes: int = 0
    quota_bytes: int | None = None

    @property
    def keeps_text(self) -> bool:
        """Whether text stays once it is written into latent memory."""
        return self.settings.get("keep_text", True) is not False


@dataclass(frozen=True, kw_only=True)
class Unread:
    """Steps whose tokens no memory of a family holds: of none of the sessions and tags that share a tree of steps.

    ``steps``: by id, the number of steps from which on no memory holds them.
    """

    sessions: tuple[StoredSession, ...]
    tags: tuple[StoredSession, ...]
    steps: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Prunable:
    """What a plan names to be pruned: sessions, tags (each after its session), and tokens that nothing reads.

    ``own_tags``: ids of the tags that go with each of ``sessions``, by its id; with a tag that is not among them the
    plan is void.
    """

    sessions: tuple[StoredSession, ...] = ()
    own_tags: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tags: tuple[tuple[StoredSession, StoredSession], ...] = ()
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A session as it was: its newest step then (None: before the first), and its messages before ``end``."""

    head: str | None
    end: int


@dataclass(frozen=True, kw_only=True)
class Tag:
    """A name for a moment of a session, kept until it is deleted."""

    name: str
    num_messages: int
    num_steps: int
    created_at: datetime
