"""Whether spans, step by step, go along a journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mplus_memory.records import Span


class Follower:
    """Follows spans along a journal: whole messages in order, a long one in pieces, none passed over.

    positions: of the journal's messages, by id.
    """

    def __init__(self, positions: Mapping[str, int]) -> None:
        self._order = {message: index for index, message in enumerate(sorted(positions, key=lambda m: positions[m]))}
        self._next, self._end = 0, 0  # the message that comes now, and its tokens already written

    def follow(self, spans: Sequence[Span]) -> str | None:
        """What is wrong with the spans of the next step. A message that was forgotten has none to compare with."""
        for ordinal, span in enumerate(spans):
            if not 0 <= span.start < span.end:
                return f"has no span {ordinal} that can be"
            index = self._order.get(span.message_id)
            if index is None:
                continue
            if (index, span.start) != (self._next, self._end):
                return "does not go on in the journal where the step before it ended"
            self._next, self._end = (index + 1, 0) if span.complete else (index, span.end)
        return None
