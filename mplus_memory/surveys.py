"""What a replay would do, reckoned before it is done: from the file, the store as it is, and the model's tokenizer."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mplus_memory.checks import check_name
from mplus_memory.chunking import Piece, pack
from mplus_memory.records import Message
from mplus_memory.tallies import Known, Tally, Untold, new_to, windows
from mplus_memory.transcripts import Spoken, chosen_format, read_transcript
from mplus_memory.transcripts.tools import DROP


class Sizes(Protocol):
    """What of a model decides how much a replay writes; its weights do not."""

    @property
    def chunk_tokens(self) -> int:
        """The most tokens in one chunk."""
        ...

    def turn_tokens(self, role: str, text: str, author: str | None) -> int:
        """Tokens of one turn."""
        ...

    def update_bytes(self, chunk_tokens: int, *, is_first: bool) -> int:
        """Bytes of the shard that the write pass of such a chunk makes."""
        ...


class SurveyedSession(Known, Protocol):
    """A session as it is before the replay."""

    def messages(self) -> Sequence[Message]:
        """The journal."""
        ...


@dataclass(frozen=True, kw_only=True)
class Survey(Untold):
    """What a replay would tell, and what it would not (see ``Untold``).

    ``messages``: new ones by session; ``tokens`` of these; ``updates`` to be written. ``num_bytes``: of the shards of
    these updates and of the text, not of the database's own overhead. An id that comes again much later in the file
    counts as new here, not in the replay; quotas are not looked at.
    """

    format: str
    messages: Mapping[str, int]
    characters: int
    tokens: int
    updates: int
    num_bytes: int


def survey(
    source: str | os.PathLike[str],
    sizes: Sizes,
    *,
    find: Callable[[str], SurveyedSession | None] = lambda name: None,
    session: str | None = None,
    format: str | None = None,
    tools: str = DROP,
) -> Survey:
    """What ``replay`` would do. ``find`` gives the session of a name, None if there is none. Writes nothing.

    Raises:
        TranscriptError: the file cannot be read, or is in no known format.
        InputError: a session name that cannot be one.
    """
    if session is not None:
        check_name(session)
    place = os.fsdecode(source)
    chosen = chosen_format(place, format).name
    tally, sums = Tally(), _Sums(sizes)
    for window in windows(read_transcript(place, chosen, tools=tools), session, tally):
        for name, items in window.items():
            if tally.takes(name, items):
                known = find(name)
                sums.tell(name, known, new_to(known or _NOBODY, items, tally))
    return Survey(
        format=chosen,
        messages=dict(sums.messages),
        characters=sums.characters,
        tokens=sums.tokens,
        updates=sums.updates,
        num_bytes=sums.num_bytes,
        **tally.counts(),
    )


class _Nobody:
    def messages_by_external_id(self, external_ids: Sequence[str]) -> Mapping[str, Message]:
        return {}


_NOBODY = _Nobody()


@dataclass
class _Sums:
    """Chunks as they will be packed, of pieces that have a length but no tokens."""

    sizes: Sizes
    messages: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    tokens: int = 0
    updates: int = 0
    num_bytes: int = 0
    tails: dict[str, tuple[bool, tuple[Piece, ...]]] = field(default_factory=dict)  # nothing written yet; what waits

    def tell(self, name: str, known: SurveyedSession | None, items: Sequence[Spoken]) -> None:
        """Reckon with what a session will hear."""
        if not items:
            return
        if name not in self.tails:
            self.tails[name] = self._begun(known)
        is_first, tail = self.tails[name]
        for item in items:
            turn = item.turn
            tail = (*tail, self._piece(turn.role, turn.content, turn.author))
            self.tokens += len(tail[-1].ids)
            full, tail = pack(tail, self.sizes.chunk_tokens)
            for chunk in full:
                held = sum(len(piece.ids) for piece in chunk)
                self.num_bytes += self.sizes.update_bytes(held, is_first=is_first)
                self.updates, is_first = self.updates + 1, False
            self.characters += len(turn.content)
            self.num_bytes += len(turn.content.encode("utf-8"))
        self.messages[name] += len(items)
        self.tails[name] = is_first, tail

    def _begun(self, known: SurveyedSession | None) -> tuple[bool, tuple[Piece, ...]]:
        told = known.messages() if known else ()
        waiting = [one for one in told if one.step is None]
        pieces = (self._piece(one.role, one.content or "", one.author) for one in waiting)
        return len(waiting) == len(told), tuple(pieces)

    def _piece(self, role: str, text: str, author: str | None) -> Piece:
        return Piece("", range(self.sizes.turn_tokens(role, text, author)), 0, True)
