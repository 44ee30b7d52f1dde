"""How messages become chunks: whole messages while they fit, long ones in pieces. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mplus_memory.records import Span

MIN_CHUNK_TOKENS = 16  # shorter chunks disturb memory; the authors trained with no fewer


@dataclass(frozen=True)
class Piece:
    """Tokens ``start`` to ``end`` of one message's encoding."""

    message_id: str
    ids: Sequence[int]
    start: int
    complete: bool

    @property
    def span(self) -> Span:
        return Span(
            message_id=self.message_id, start=self.start, end=self.start + len(self.ids), complete=self.complete
        )

    def split(self, count: int) -> tuple[Piece, Piece]:
        """The first ``count`` tokens and the rest."""
        head = Piece(self.message_id, self.ids[:count], self.start, False)
        return head, Piece(self.message_id, self.ids[count:], self.start + count, self.complete)


Chunk = tuple[Piece, ...]


def num_tokens(pieces: Iterable[Piece]) -> int:
    """Tokens in all."""
    return sum(len(piece.ids) for piece in pieces)


def token_ids(pieces: Iterable[Piece]) -> list[int]:
    """The tokens of all pieces, in order."""
    return [token for piece in pieces for token in piece.ids]


def pack(pieces: Sequence[Piece], limit: int) -> tuple[list[Chunk], Chunk]:
    """The chunks of at most ``limit`` tokens that are full, and the tail that waits.

    A chunk is full when the next message would not fit. Only what no chunk can hold is split, and what
    follows fewer than 16 tokens (a chunk that short would disturb memory).
    """
    full: list[Chunk] = []
    tail: list[Piece] = []
    shortest = min(MIN_CHUNK_TOKENS, limit)
    for piece in pieces:
        rest = piece
        while (held := num_tokens(tail)) + len(rest.ids) > limit:
            if held >= shortest:
                full.append(tuple(tail))
            else:
                head, rest = rest.split(limit - held)
                full.append((*tail, head))
            tail = []
        tail.append(rest)
    return full, tuple(tail)
