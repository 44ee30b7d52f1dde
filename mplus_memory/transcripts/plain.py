"""Plain tables and JSON Lines: who spoke, what, and when, under the names that people give such fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mplus_memory.transcripts.conversations import parse_conversations
from mplus_memory.transcripts.fields import time_of
from mplus_memory.transcripts.heard import Heard, heard
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.source import Record
from mplus_memory.transcripts.tables import field_of


def is_plain(value: object) -> bool:
    """Whether a record looks like this format."""
    if not isinstance(value, Mapping):
        return False
    row = _lowered(value)
    return isinstance(field_of(row, "role"), str) and isinstance(field_of(row, "content"), str)


def parse_plain(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every row; its conversation is named by a session column, else by ``stem``."""
    return parse_conversations(map(_named, records), stem, _row)


def _named(record: Record | BadLine) -> Record | BadLine:
    if isinstance(record, BadLine) or not isinstance(record.value, Mapping):
        return record
    row = _lowered(record.value)
    if isinstance(row.get("messages"), list):
        return record
    value = {**row, "session_id": field_of(row, "session")}
    return Record(place=record.place, number=record.number, value=value)


def _row(row: Mapping[str, Any]) -> Heard:
    row = _lowered(row)
    return heard(
        field_of(row, "role"),
        field_of(row, "content"),
        author=field_of(row, "author"),
        created_at=time_of(row),
        own_id=field_of(row, "id"),
    )


def _lowered(row: Mapping[str, Any]) -> dict[str, Any]:
    return {str(name).strip().lower(): value for name, value in row.items()}
