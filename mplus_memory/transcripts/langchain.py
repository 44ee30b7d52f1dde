"""LangChain messages as JSON: ``messages_to_dict``, ``dumpd`` / ``dumps``, and ``model_dump`` of each message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mplus_memory.transcripts.conversations import first_message, parse_conversations
from mplus_memory.transcripts.fields import SilentMessage, UnusableMessage, call_text, name_of, time_of
from mplus_memory.transcripts.heard import Aside, Heard, heard
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.source import Record

_REMOVED, _ALL = "remove", "__remove_all__"
_TYPES = ("human", "ai", "system", "tool", "function", "chat")


def is_langchain(value: object) -> bool:
    """Whether a record looks like this format."""
    message = first_message(_unwrapped(value))
    return message is not None and is_langchain_message(message)


def is_langchain_message(message: Mapping[str, Any]) -> bool:
    """Whether one message looks like LangChain's."""
    if "lc" in message or isinstance(message.get("data"), Mapping):
        return _type(message) is not None
    return _type(message) in _TYPES and "content" in message


def parse_langchain(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every message, with the tools it calls."""
    unwrapped = (r if isinstance(r, BadLine) else replace(r, value=_unwrapped(r.value)) for r in records)
    return parse_conversations(unwrapped, stem, langchain_message)


def _unwrapped(value: object) -> object:
    """A serialised chat history or prompt value, reduced to the mapping that holds its messages."""
    if isinstance(value, Mapping) and "lc" in value:
        inner = value.get("kwargs")
        if isinstance(inner, Mapping) and isinstance(inner.get("messages"), list):
            return inner
    return value


def langchain_message(message: Mapping[str, Any]) -> Heard:
    """One message in any of the forms."""
    fields = _fields(message)
    kind = _type(message)
    if kind == _REMOVED:
        raise SilentMessage("a note that a message was removed")
    return heard(
        fields.get("role") if kind == "chat" else kind,
        fields.get("content"),
        calls=_calls(fields),
        author=fields.get("name"),
        created_at=time_of(fields),
        own_id=fields.get("id"),
    )


def without_removed(messages: Sequence[object]) -> list[object]:
    """A state's messages; of those that a later one removes by id, that they were removed."""
    kept: list[object] = []
    places: dict[str, list[int]] = {}
    for place, message in enumerate(messages):
        kept.append(message)
        own = _id_of(message)
        if own is None or not isinstance(message, Mapping):
            continue
        if _type(message) != _REMOVED:
            places.setdefault(own, []).append(place)
            continue
        removed = [place for some in places.values() for place in some] if own == _ALL else places.pop(own, [])
        if own == _ALL:
            places.clear()
        for gone in removed:
            kept[gone] = Aside("removed from the thread")
    return kept


def _id_of(message: object) -> str | None:
    try:
        return name_of(_fields(message).get("id")) if isinstance(message, Mapping) else None
    except UnusableMessage:
        return None


def _calls(fields: Mapping[str, Any]) -> list[str]:
    calls = fields.get("tool_calls")
    return [
        call_text(call.get("name"), call.get("args"))
        for call in (calls if isinstance(calls, list) else [])
        if isinstance(call, Mapping)
    ]


def _fields(message: Mapping[str, Any]) -> Mapping[str, Any]:
    for key in ("data", "kwargs"):
        if isinstance(inner := message.get(key), Mapping):
            return inner
    if "lc" in message:
        raise UnusableMessage(f"LangChain could not serialise this message (type {message.get('type')!r:.40})")
    return message


def _type(message: Mapping[str, Any]) -> str | None:
    """``human``, ``ai``, …: from the class name in a ``dumpd`` id, else from the type field."""
    if "lc" in message:
        path = message.get("id")
        name = path[-1] if isinstance(path, list) and path else None
    else:
        name = message.get("type")
    if not isinstance(name, str):
        return None
    return name.removesuffix("Chunk").removesuffix("Message").lower()
