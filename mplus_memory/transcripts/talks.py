"""One talk put together from many records that each tell a part of it: nothing twice, everything in its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mplus_memory.transcripts.heard import Heard

Placed = tuple[str, Heard]  # a message and where it stood
Words = tuple[str, str, str]
_Key = tuple[Words, int]


def words_of(message: Heard) -> Words:
    """What tells two messages of one talk apart: role, text and calls, whoever wrote them down and how."""
    calls = "\0".join("".join(call.split()) for call in message.calls)
    return message.turn.role, message.turn.content.strip(), calls


@dataclass
class _Link:
    place: str
    message: Heard
    before: _Key | None
    after: _Key | None


class Talk:
    """Messages in order. What a record says for the n-th time is the same as what another says for the n-th time.

    New messages go behind the one that they follow in their record, or before the one that follows them; in linear
    time, by links.
    """

    def __init__(self) -> None:
        self._links: dict[_Key | None, _Link] = {}
        self._first: _Key | None = None
        self._last: _Key | None = None

    def __iter__(self) -> Iterator[Placed]:
        key = self._first
        while key is not None:
            link = self._links[key]
            yield link.place, link.message
            key = link.after

    def tell(self, messages: Sequence[Placed], said: Counter[Words] | None = None, *, adding: bool = True) -> int:
        """Add what is new in a record, unless not ``adding``; how many of its messages were known already.

        ``said`` counts what the record's first part said, if this is its second.
        """
        said = Counter() if said is None else said
        keys = [self._key(message, said) for _, message in messages]
        num_known = sum(key in self._links for key in keys)
        lead = next((index for index, key in enumerate(keys) if key in self._links), len(keys))
        behind = self._links[keys[lead]].before if lead < len(keys) else self._last
        for key, (place, message) in zip(keys, messages, strict=True):
            if key not in self._links and not adding:
                continue
            if key not in self._links:
                self._insert(key, place, message, behind)
            elif (held := self._links[key].message) != message:
                self._links[key].message = _fuller(held, message)
            behind = key
        return num_known

    def _key(self, message: Heard, said: Counter[Words]) -> _Key:
        words = words_of(message)
        said[words] += 1
        return words, said[words]

    def _insert(self, key: _Key, place: str, message: Heard, behind: _Key | None) -> None:
        after = self._first if behind is None else self._links[behind].after
        self._links[key] = _Link(place, message, behind, after)
        if behind is None:
            self._first = key
        else:
            self._links[behind].after = key
        if after is None:
            self._last = key
        else:
            self._links[after].before = key


def _fuller(held: Heard, other: Heard) -> Heard:
    """A message told twice, with what either knows of it, and the earlier of the two records' times."""
    mine, its = held.turn, other.turn
    turn = replace(
        mine,
        author=mine.author or its.author,
        created_at=mine.created_at or its.created_at,
        external_id=mine.external_id or its.external_id,
    )
    times = [time for time in (held.recorded_at, other.recorded_at) if time is not None]
    earliest: datetime | None = min(times, default=None)
    return replace(held, turn=turn, recorded_at=earliest)
