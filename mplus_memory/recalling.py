"""recall(): which source messages a query is about, as text that any model can use. ``Session`` has it as its own.

query → retriever's ranking of the messages ┐
        words' ranking of the messages ─────┴─► fused → no text twice → what the budget holds → neighbours
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Literal

from mplus_memory.errors import InputError, TextRemovedError
from mplus_memory.fusion import fuse
from mplus_memory.records import Message, Recalled, StoredSession

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.store.protocol import Store

Mode = Literal["hybrid", "latent", "lexical"]
MODES: tuple[Mode, ...] = ("hybrid", "latent", "lexical")
_MOST = 1 << 31
_BY_WORDS = 1000  # messages of the words' ranking that are fused: as many whatever the limit, so that it only cuts
_AT_ONCE = 64


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """How much is recalled, and by what; see ``Recalls.recall``."""

    limit: int
    mode: Mode
    max_tokens: int | None
    neighbours: int

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise InputError(f"mode={self.mode!r}: use one of {', '.join(MODES)}")
        for name, least in (("limit", 1), ("neighbours", 0), ("max_tokens", 1)):
            value = getattr(self, name)
            if value is None and name == "max_tokens":
                continue
            if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= _MOST:
                raise InputError(f"{name}={value!r:.40}: need a whole number from {least} to {_MOST:,}")


class Recalls:
    """What a session can find again of what it was told."""

    name: str
    _store: Store

    @property
    def model(self) -> LoadedModel:
        """The backend's model."""
        raise NotImplementedError

    def _row(self) -> StoredSession | None:
        raise NotImplementedError

    def _check_question(self, question: str) -> None:
        raise NotImplementedError

    def _latent_ranking(self, query: str) -> list[tuple[str, float]]:
        raise NotImplementedError

    def recall(
        self,
        query: str,
        limit: int = 5,
        *,
        mode: Mode = "hybrid",
        max_tokens: int | None = None,
        neighbours: int = 0,
    ) -> list[Recalled]:
        """Source messages that ``query`` is about, best first: text any model can use. Writes nothing.

        mode: ``latent`` is the trained retriever's ranking, ``lexical`` that of a full-text search (any text may be
        typed, there is no query language; needs no model), ``hybrid`` both in one; hybrid is lexical where the model
        has no retriever. Messages that still wait for a chunk take part. Of a query longer than fits the model, or of
        more than 256 words, the end counts. A text that was told twice by one speaker comes once.
        max_tokens: of the ``limit`` best those that fit, in tokens of their content; messages are never cut.
        neighbours: so many of the messages the session has before and after each hit as its ``before`` and ``after``,
        none of them twice, as far as ``max_tokens`` has room for them.

        Raises:
            InputError: an empty query, or a setting out of range. ModelError: ``latent``, and no retriever.
            ModelMismatchError: written by another model, whose retriever this one is not; ``lexical`` reads it.
            TextRemovedError: the session keeps no text, and some was written already.
        """
        wanted = Wanted(limit=limit, mode=mode, max_tokens=max_tokens, neighbours=neighbours)
        self._check_question(query)
        row = self._row()
        if row is None:
            return []
        self._check_has_text(row)
        candidates = islice(self._distinct(row, self._ranking(row, query, wanted)), limit)
        budget = _Budget(self.model, max_tokens) if max_tokens is not None else _Budget(None, 0)
        hits = [hit for hit in candidates if budget.takes(hit.message)]
        return self._among_neighbours(row, hits, neighbours, budget) if neighbours else hits

    def _check_has_text(self, row: StoredSession) -> None:
        if row.num_steps and not row.keeps_text:
            raise TextRemovedError(
                f"session {self.name!r} keeps no text (keep_text=False), so it has no source messages to recall; "
                "answer() reads its latent memory"
            )

    def _ranking(self, row: StoredSession, query: str, wanted: Wanted) -> list[tuple[str, float]]:
        if wanted.mode == "latent":
            return self._latent_ranking(query)
        if wanted.mode == "lexical" or not self.model.network.config.has_retriever:
            return self._store.search_messages(row.id, query, max(_BY_WORDS, 4 * wanted.limit))
        latent = self._latent_ranking(query)  # first: it refuses a session of another model
        return fuse(latent, self._store.search_messages(row.id, query, _BY_WORDS))

    def _distinct(self, row: StoredSession, ranked: Sequence[tuple[str, float]]) -> Iterator[Recalled]:
        """The ranked messages that the journal has, each text once for each speaker."""
        seen: set[tuple[str | None, str]] = set()
        for first in range(0, len(ranked), _AT_ONCE):
            some = ranked[first : first + _AT_ONCE]
            found = self._store.messages_by_id(row.id, [message_id for message_id, _ in some])
            for message_id, score in some:
                message = found.get(message_id)
                if message is not None and message.content is not None and _said(message) not in seen:
                    seen.add(_said(message))
                    yield Recalled(message=message, score=score)

    def _among_neighbours(
        self, row: StoredSession, hits: Sequence[Recalled], count: int, budget: _Budget
    ) -> list[Recalled]:
        """The hits with what was said around them; a message between two hits goes with the better one."""
        seen = {_said(hit.message) for hit in hits}
        found = []
        for hit in hits:
            at = hit.message.position
            nearest = _new(reversed(self._before(row, at, count)), seen, budget)
            after = self._store.messages(row.id, at + 1, count)
            found.append(replace(hit, before=tuple(reversed(nearest)), after=tuple(_new(after, seen, budget))))
        return found

    def _before(self, row: StoredSession, at: int, count: int) -> list[Message]:
        """The last ``count`` messages before position ``at``; positions have gaps where messages were forgotten."""
        reach = count
        while True:
            start = max(0, at - reach)
            found = [message for message in self._store.messages(row.id, start, at - start) if message.position < at]
            if len(found) >= count or start == 0:
                return found[-count:]
            reach *= 2


class _Budget:
    """Tokens that are left; without a model there is no end to them."""

    def __init__(self, model: LoadedModel | None, num_tokens: int) -> None:
        self._model, self._left = model, num_tokens

    def takes(self, message: Message) -> bool:
        """Whether the message fits; then its tokens are spent."""
        if self._model is None:
            return True
        cost = self._model.dialogue.num_tokens(message.content or "")
        if cost > self._left:
            return False
        self._left -= cost
        return True


def _new(
    messages: Iterator[Message] | Sequence[Message], seen: set[tuple[str | None, str]], budget: _Budget
) -> list[Message]:
    """Those that were not seen, up to the first that does not fit; they count as seen."""
    found = []
    for message in messages:
        if message.content is None or _said(message) in seen:
            continue
        if not budget.takes(message):
            break
        seen.add(_said(message))
        found.append(message)
    return found


def _said(message: Message) -> tuple[str | None, str]:
    """The same for messages that say the same: one speaker, one text but for spaces and capitals."""
    return message.author, " ".join((message.content or "").split()).casefold()
