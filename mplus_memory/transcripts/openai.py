"""OpenAI chat messages: ``{"messages": [...]}`` or ``{"role", "content"}``, one a line or in a JSON list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mplus_memory.records import Turn
from mplus_memory.transcripts.conversations import first_message, messages_in, parse_conversations
from mplus_memory.transcripts.fields import name_of, role_of, text_of, time_of
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.source import Record


def is_openai(value: object) -> bool:
    """Whether a record looks like this format."""
    message = first_message(value)
    if message is None:
        return isinstance(value, Mapping) and messages_in(value) == []
    return "role" in message and ("content" in message or "tool_calls" in message)


def parse_openai(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every message; tool calls without text are left out."""
    return parse_conversations(records, stem, _turn)


def _turn(message: Mapping[str, Any]) -> Turn:
    return Turn(
        role=role_of(message.get("role")),
        content=text_of(message.get("content")),
        author=name_of(message.get("name")),
        created_at=time_of(message),
        external_id=name_of(message.get("id")),
    )
