"""Histories as inference packs them: whole messages in chunks, and the unwritten tail that stands in the prompt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from mplus_memory.training.dialogues import FactSource
from mplus_memory.training.encoding import Encoder
from mplus_memory.training.facts import Fact

IN_TAIL = -1


class Told(NamedTuple):
    """A fact, the chunk it was told in (or ``IN_TAIL``), and its message's tokens ``start:stop`` there."""

    fact: Fact
    chunk: int
    start: int = 0
    stop: int = 0


@dataclass
class History:
    """A dialogue as memory meets it: full chunks of token ids, then the tail, at most one chunk long."""

    chunks: list[list[int]] = field(default_factory=list)
    tail: list[int] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    def told_in(self, chunk: int) -> list[Told]:
        """The facts of one chunk."""
        return [told for told in self.told if told.chunk == chunk]


def build_history(
    source: FactSource,
    encoder: Encoder,
    *,
    num_chunks: int,
    chunk_tokens: int,
    tail_tokens: int,
    flush: bool = False,
    fewest_first: int = 0,
) -> History:
    """A history of ``num_chunks`` chunks, each closed by the message that no longer fits, and a tail.

    The tail is cut after ``tail_tokens``; with ``flush`` it becomes the last chunk instead. Turns longer than a chunk
    are left out. If there are several chunks, the first has ``fewest_first`` tokens or more, and half as many more if
    need be: turns too long to be added before that are left out too.
    """
    history = History()
    first_limit = max(chunk_tokens, fewest_first + fewest_first // 2) if num_chunks > 1 else chunk_tokens
    wanted = num_chunks - 1 if flush else num_chunks
    waiting: list[Told] = []
    while True:
        for turn in source.turns():
            ids = encoder.turn(turn)
            if len(ids) > chunk_tokens:
                continue
            limit = chunk_tokens if history.chunks else first_limit
            if history.tail and len(history.tail) + len(ids) > limit and len(history.chunks) < wanted:
                if not history.chunks and num_chunks > 1 and len(history.tail) < fewest_first:
                    continue
                _close_chunk(history, waiting)
            too_long = len(history.tail) + len(ids) > tail_tokens and (history.tail or not flush)
            if too_long and len(history.chunks) >= wanted:
                return _closed(history, waiting, flush=flush)
            start = len(history.tail)
            history.tail += ids
            waiting += [Told(fact, IN_TAIL, start, start + len(ids)) for fact in turn.facts]


def _close_chunk(history: History, waiting: list[Told]) -> None:
    history.told += [told._replace(chunk=len(history.chunks)) for told in waiting]
    history.chunks.append(history.tail)
    history.tail = []
    waiting.clear()


def _closed(history: History, waiting: list[Told], *, flush: bool) -> History:
    if flush and history.tail:
        _close_chunk(history, waiting)
    history.told += waiting
    return history
