"""LlamaIndex ``ChatMessage`` as ``model_dump`` gives it, alone, in lists, and in a persisted ``SimpleChatStore``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mplus_memory.transcripts.conversations import first_message, parse_conversations
from mplus_memory.transcripts.fields import call_text, function_calls, time_of
from mplus_memory.transcripts.heard import Heard, heard
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.source import Record


def is_llama_index(value: object) -> bool:
    """Whether a record looks like this format."""
    stored = _stored(value)
    if stored is not None:
        return any(is_llama_index(messages) for messages in stored.values()) or not stored
    message = first_message(value)
    return message is not None and "role" in message and ("blocks" in message or "additional_kwargs" in message)


def parse_llama_index(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every message, with the tools it calls; a chat store's conversations go by their keys."""
    return parse_conversations(_opened(records), stem, _message)


def _opened(records: Iterable[Record | BadLine]) -> Iterator[Record | BadLine]:
    """The records, with a chat store's conversations in place of the store."""
    for record in records:
        stored = None if isinstance(record, BadLine) else _stored(record.value)
        if isinstance(record, BadLine) or stored is None:
            yield record
            continue
        for key, messages in stored.items():
            place = f"{record.place}, {key!r:.60}"
            if isinstance(messages, list):
                yield replace(record, place=place, value={"session_id": key, "messages": messages})
            else:
                yield BadLine(place=place, reason=f"expected a list of messages, found a {type(messages).__name__}")


def _stored(value: object) -> Mapping[str, Any] | None:
    """The conversations of a chat store, also of one inside a memory."""
    for _ in range(3):
        if not isinstance(value, Mapping):
            return None
        if isinstance(value.get("store"), Mapping):
            store: Mapping[str, Any] = value["store"]
            return store
        value = value.get("chat_store")
    return None


def _message(message: Mapping[str, Any]) -> Heard:
    extra = message.get("additional_kwargs")
    extra = extra if isinstance(extra, Mapping) else {}
    blocks = message.get("blocks")
    blocks = [block for block in blocks if isinstance(block, Mapping)] if isinstance(blocks, list) else None
    content = message.get("content") if blocks is None else [_part(block) for block in blocks]
    calls = [
        call_text(block.get("tool_name"), block.get("tool_kwargs"))
        for block in blocks or []
        if block.get("block_type") == "tool_call"
    ]
    return heard(
        message.get("role"),
        content,
        calls=calls or function_calls(extra.get("tool_calls")),  # adapters left them there before there were blocks
        created_at=time_of(message) or time_of(extra),
        own_id=message.get("id") or extra.get("id"),
    )


def _part(block: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": block.get("block_type"), "text": block.get("text")}
