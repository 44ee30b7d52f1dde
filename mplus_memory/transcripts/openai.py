"""OpenAI chat messages, one or a conversation a line, and logs of requests with the answers to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mplus_memory.transcripts.conversations import first_message, messages_in, own_name, parse_conversations
from mplus_memory.transcripts.fields import SilentMessage, call_text, function_calls, name_of, result_text, time_of
from mplus_memory.transcripts.heard import Heard, first_alone, heard
from mplus_memory.transcripts.items import BadLine, Item
from mplus_memory.transcripts.source import Record

_REQUESTS = ("body", "request", "request_body", "kwargs")
_RESPONSES = ("response", "response_body", "completion", "output")


def is_openai(value: object) -> bool:
    """Whether a record looks like this format."""
    value = _conversation(value)
    message = first_message(value)
    if message is None:
        return isinstance(value, Mapping) and messages_in(value) == []
    return "role" in message and ("content" in message or "tool_calls" in message)


def parse_openai(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """Every message, with the tools it calls; of a request, the answer too."""
    unwrapped = (r if isinstance(r, BadLine) else replace(r, value=_conversation(r.value)) for r in records)
    return parse_conversations(unwrapped, stem, openai_message)


def _conversation(value: object) -> object:
    """A logged request as ``{"messages": [what was sent, the answer]}`` with its conversation's name; else itself."""
    if not isinstance(value, Mapping):
        return value
    request = next((value[key] for key in _REQUESTS if isinstance(value.get(key), Mapping)), value)
    sent = _sent(request)
    answers = _answers(value)
    if (sent is None and not answers) or (request is value and not answers and "model" not in value):
        return value
    holders = (request.get("metadata"), value.get("metadata"), request, value)
    name = next((name for holder in holders if (name := own_name(holder))), None) or name_of(value.get("custom_id"))
    return {"messages": [*(sent or []), *answers], "session_id": name}


def _sent(request: Mapping[str, Any]) -> list[object] | None:
    messages = messages_in(request)
    if messages is not None:
        return messages
    sent = request.get("input") if "model" in request else None  # of the Responses API
    if isinstance(sent, str):
        return [{"role": "user", "content": sent}]
    return sent if isinstance(sent, list) else None


def _answers(value: Mapping[str, Any]) -> list[object]:
    """The messages that the model gave back, wherever the log has them."""
    for holder in (value, *(value.get(key) for key in _RESPONSES)):
        if isinstance(holder, Mapping) and isinstance(holder.get("body"), Mapping):
            holder = holder["body"]  # of the Batch API
        if not isinstance(holder, Mapping):
            continue
        choices, output = holder.get("choices"), holder.get("output")
        if isinstance(choices, list):
            messages = [choice["message"] for choice in choices if isinstance(choice, Mapping) and "message" in choice]
            return first_alone(messages, "another choice of the model")
        if isinstance(output, list):
            return list(output)
        if holder is not value and "role" in holder:
            return [holder]
    return []


def openai_message(message: Mapping[str, Any]) -> Heard:
    """One message, or one item of the Responses API."""
    kind = message.get("type")
    if kind == "function_call":
        call = call_text(message.get("name"), message.get("arguments"))
        return heard("assistant", None, calls=[call], own_id=message.get("id"))
    if kind == "function_call_output":
        return heard("tool", result_text(message.get("output")), own_id=message.get("id"))
    if kind == "reasoning":
        raise SilentMessage("reasoning")
    return heard(
        message.get("role"),
        message.get("content"),
        calls=_calls(message),
        author=message.get("name"),
        created_at=time_of(message),
        own_id=message.get("id"),
    )


def _calls(message: Mapping[str, Any]) -> list[str]:
    before_tools = [{"function": message.get("function_call")}]
    return function_calls(message.get("tool_calls")) + function_calls(before_tools)
