"""ShareGPT: ``{"id", "conversations": [{"from": "human" | "gpt", "value"}]}``, as datasets for fine-tuning have it.

Some write ``role`` and ``content`` (or ``text``) instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mplus_memory.transcripts.conversations import only_new, own_name, told
from mplus_memory.transcripts.fields import time_of
from mplus_memory.transcripts.heard import Heard, heard
from mplus_memory.transcripts.histories import Histories
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.openai import openai_message
from mplus_memory.transcripts.source import Record

_TEXTS = ("value", "content", "text")


def is_sharegpt(value: object) -> bool:
    """Whether a record looks like this format."""
    messages = _messages(value)
    return messages is not None and any(map(_is_message, messages))


def parse_sharegpt(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every message; what calls a tool is a call, whatever text it holds."""
    histories = Histories()
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif (messages := _messages(record.value)) is None:
            yield BadLine(place=record.place, reason="no conversations in it")
        else:
            yield from only_new(told(own_name(record.value, "id"), record, messages, _message), stem, histories)


def _is_message(message: object) -> bool:
    return (
        isinstance(message, Mapping)
        and ("from" in message or "role" in message)
        and any(field in message for field in _TEXTS)
    )


def _messages(value: object) -> list[object] | None:
    if not isinstance(value, Mapping):
        return None
    messages = next((value[key] for key in ("conversations", "conversation", "items") if key in value), None)
    if not isinstance(messages, list):
        return None
    system = value.get("system")
    return [{"from": "system", "value": system}, *messages] if isinstance(system, str) and system.strip() else messages


def _message(message: Mapping[str, Any]) -> Heard:
    if "from" not in message and "value" not in message and "content" in message:
        return openai_message(message)
    role, said_at = message.get("from", message.get("role")), time_of(message)
    text = next((message[field] for field in _TEXTS if field in message), None)
    if role in ("function_call", "tool_call") and isinstance(text, str):
        return heard("assistant", None, calls=[f"[calls {text.strip()}]"], created_at=said_at)
    return heard("tool" if role == "tool_response" else role, text, created_at=said_at, own_id=message.get("id"))
