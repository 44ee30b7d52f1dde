"""LongMemEval (Wu et al., ICLR 2025): a question over a haystack of dated chat sessions with one user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mplus_memory.transcripts.conversations import only_new, told
from mplus_memory.transcripts.fields import moment, name_of
from mplus_memory.transcripts.heard import Heard, heard
from mplus_memory.transcripts.histories import Histories
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.source import Record


def is_longmemeval(value: object) -> bool:
    """Whether a record looks like this format."""
    return isinstance(value, Mapping) and isinstance(value.get("haystack_sessions"), list)


def parse_longmemeval(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every turn of every haystack, dated by its session; a haystack goes by its ``question_id``.

    A turn's id is its session's and its number, e.g. ``answer_280352e9:3``, as evidence is named.
    """
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif isinstance(record.value, Mapping) and is_longmemeval(record.value):
            name = name_of(record.value.get("question_id")) or f"{stem}-{record.number or 1}"
            yield from _haystack(record, record.value, name)
        else:
            yield BadLine(place=record.place, reason="no haystack_sessions in it")


def _haystack(record: Record, value: Mapping[str, Any], name: str) -> Iterator[Item]:
    dates, names = (_listed(value.get(key)) for key in ("haystack_dates", "haystack_session_ids"))
    seen: set[str] = set()
    for number, session in enumerate(value["haystack_sessions"]):
        place = Record(place=f"{record.place}, session {number + 1}", number=record.number, value=None)
        if not isinstance(session, list):
            yield BadLine(place=place.place, reason=f"expected a list of turns, found a {type(session).__name__}")
            continue
        own = name_of(names[number]) if number < len(names) else None
        own = None if own in seen else own
        seen |= {own} if own else set()
        said_at = dates[number] if number < len(dates) else None
        turns = [_placed(turn, own, said_at, i) for i, turn in enumerate(session, 1)]
        yield from only_new(told(name, place, turns, _turn), name, Histories())


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _placed(turn: object, session: str | None, said_at: object, number: int) -> object:
    if not isinstance(turn, Mapping):
        return turn
    return {**turn, "id": None if session is None else f"{session}:{number}", "said_at": said_at}


def _turn(turn: Mapping[str, Any]) -> Heard:
    said_at = moment(turn["said_at"])
    return heard(turn.get("role"), turn.get("content"), created_at=said_at, own_id=turn["id"])
