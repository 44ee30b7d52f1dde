"""Messages and documents as updates, by the rules that sessions use; and where each of them went."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from mplus_memory.chunking import Chunk, Piece, pack, token_ids
from mplus_memory.evaluation.episodes.episode import Place


class Packer:
    """Takes messages one by one and closes chunks of at most ``limit`` tokens, as a session does."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.chunks: list[Chunk] = []
        self._tail: Chunk = ()
        self._count = 0

    def add(self, ids: Sequence[int]) -> int:
        """Take one message of token ``ids``; returns its number."""
        piece = Piece(str(self._count), tuple(ids), 0, True)
        full, self._tail = pack((*self._tail, piece), self.limit)
        self.chunks += full
        self._count += 1
        return self._count - 1

    def flush(self) -> None:
        """Close the chunk that waits, if any."""
        if self._tail:
            self.chunks.append(self._tail)
            self._tail = ()

    def updates(self, count: int | None = None) -> tuple[tuple[int, ...], ...]:
        """Token ids of the first ``count`` closed chunks."""
        return tuple(tuple(token_ids(chunk)) for chunk in self.chunks[:count])

    def places(self, count: int | None = None) -> dict[int, tuple[Place, ...]]:
        """Where each message that is complete within the first ``count`` chunks stands, by its number."""
        found: dict[int, list[Place]] = {}
        complete: set[int] = set()
        for update, chunk in enumerate(self.chunks[:count]):
            start = 0
            for piece in chunk:
                found.setdefault(int(piece.message_id), []).append(Place(update, start, start + len(piece.ids)))
                start += len(piece.ids)
                if piece.complete:
                    complete.add(int(piece.message_id))
        return {number: tuple(places) for number, places in found.items() if number in complete}


def in_even_parts(ids: Sequence[int], limit: int) -> list[tuple[int, ...]]:
    """``ids`` in as few parts of at most ``limit`` as it takes, all about as long: short chunks disturb memory."""
    num_parts = max(1, -(-len(ids) // limit))
    cuts = [part * len(ids) // num_parts for part in range(num_parts + 1)]
    return [tuple(ids[low:high]) for low, high in itertools.pairwise(cuts)]


def full_chunks(texts: Iterable[Sequence[int]], limit: int) -> Iterator[tuple[int, ...]]:
    """The tokens of ``texts`` one after the other, in chunks of exactly ``limit``; a rest at the end is left out."""
    waiting: list[int] = []
    for ids in texts:
        waiting += ids
        while len(waiting) >= limit:
            yield tuple(waiting[:limit])
            del waiting[:limit]
