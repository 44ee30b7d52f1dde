"""The messages in a span's attributes and events, in the three ways that instrumentations have written them.

Now: ``gen_ai.input.messages``, ``gen_ai.output.messages``, ``gen_ai.system_instructions``, each a list (or its JSON) of
``{"role", "parts"}``. Before: an event per message (``gen_ai.user.message``, ``gen_ai.choice``). Others: flat
attributes with numbers in them (``gen_ai.prompt.0.content``; ``llm.input_messages.0.message.content``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from mplus_memory.transcripts.fields import call_text, result_text
from mplus_memory.transcripts.heard import Heard, first_alone, heard
from mplus_memory.transcripts.openai import openai_message
from mplus_memory.transcripts.otel_values import listed, mapping, unwritten

Events = Sequence[tuple[str, Mapping[str, Any]]]

_FLAT_INPUT = re.compile(r"(?:gen_ai\.prompt|llm\.input_messages)\.(\d{1,6})\.(?:message\.)?(.{1,100})")
_FLAT_OUTPUT = re.compile(r"(?:gen_ai\.completion|llm\.output_messages)\.(\d{1,6})\.(?:message\.)?(.{1,100})")
_PART = re.compile(r"contents\.(\d{1,6})\.message_content\.(type|text)")
_CALL = re.compile(r"tool_calls\.(\d{1,6})\.(?:tool_call\.)?(?:function\.)?(name|arguments)")
_EVENT = re.compile(r"gen_ai\.(system|user|assistant|tool)\.message")
_DETAILS = ("gen_ai.client.inference.operation.details",)
_AGENTS = ("invoke_agent", "invoke_workflow", "create_agent")


def input_messages(attributes: Mapping[str, Any], events: Events) -> list[object]:
    """What was sent to the model, system instructions first."""
    held = _with_details(attributes, events)
    sent = listed(unwritten(held.get("gen_ai.input.messages"))) or _flat(held, _FLAT_INPUT, "user")
    if sent:
        parts = listed(unwritten(held.get("gen_ai.system_instructions")))
        return [{"role": "system", "parts": parts}, *sent] if parts else sent
    said = [_of_event(match[1], event) for name, event in events if (match := _EVENT.fullmatch(name))]
    return said or _prompts(held, events, "gen_ai.prompt", "user")


def output_messages(attributes: Mapping[str, Any], events: Events) -> list[object]:
    """What the model answered, the first of its choices; or all that an agent said."""
    held = _with_details(attributes, events)
    answered = listed(unwritten(held.get("gen_ai.output.messages"))) or _flat(held, _FLAT_OUTPUT, "assistant")
    if not answered:
        choices = sorted((event for name, event in events if name == "gen_ai.choice"), key=_index)
        answered = [_of_event("assistant", event) for event in choices]
    answered = answered or _prompts(held, events, "gen_ai.completion", "assistant")
    roles = {one.get("role", "assistant") for one in answered if isinstance(one, Mapping)}
    if held.get("gen_ai.operation.name") in _AGENTS or roles != {"assistant"}:
        return answered
    return first_alone(answered, "another choice of the model")


def _index(choice: Mapping[str, Any]) -> int:
    index = choice.get("index")
    return int(index) if isinstance(index, int) or (isinstance(index, str) and index.isdecimal()) else 0


def _with_details(attributes: Mapping[str, Any], events: Events) -> Mapping[str, Any]:
    held = dict(attributes)
    for name, event in events:
        if name in _DETAILS:
            held.update(event)
    return held


def _flat(attributes: Mapping[str, Any], pattern: re.Pattern[str], role: str) -> list[object]:
    """Messages from attributes with numbers in their names: a field, a part of the content or a tool call each."""
    rows: dict[int, dict[str, Any]] = {}
    for key, value in attributes.items():
        if match := pattern.fullmatch(key):
            row, field = rows.setdefault(int(match[1]), {"parts": {}, "calls": {}}), match[2]
            if field in ("role", "content", "name"):
                row[field] = unwritten(value)
            for kind, found in (("parts", _PART.fullmatch(field)), ("calls", _CALL.fullmatch(field))):
                if found:
                    row[kind].setdefault(int(found[1]), {})[found[2]] = value
    return [_row(rows[number], role) for number in sorted(rows)]


def _row(row: dict[str, Any], role: str) -> dict[str, Any]:
    parts = [{"type": "text", **row["parts"][number]} for number in sorted(row["parts"])]
    calls = [{"function": row["calls"][number]} for number in sorted(row["calls"])]
    return {
        "role": row.get("role", role),
        "content": row.get("content") or parts,
        "name": row.get("name"),
        "tool_calls": calls,
    }


def _of_event(role: str, event: Mapping[str, Any]) -> object:
    inner = mapping(unwritten(event.get("message")))
    content = event.get("content", event.get("gen_ai.event.content"))
    found = unwritten(content)
    inner = inner or (mapping(found) if "content" in mapping(found) or "message" in mapping(found) else {})
    inner = mapping(inner.get("message")) or inner
    return {"role": role, "content": content, "tool_calls": unwritten(event.get("tool_calls")), **inner}


def _prompts(attributes: Mapping[str, Any], events: Events, key: str, role: str) -> list[object]:
    """Whole prompts in one attribute, of the span or of an event: JSON messages or mere text."""
    holders = [attributes, *(event for name, event in events if name.startswith("gen_ai.content."))]
    value = next((holder[key] for holder in holders if key in holder), None)
    found = unwritten(value)
    if isinstance(found, list):
        return found
    if isinstance(found, Mapping) and "role" in found:
        return [found]
    return [{"role": role, "content": value}] if isinstance(value, str) and value.strip() else []


def gen_ai_message(message: Mapping[str, Any]) -> Heard:
    """One message with ``parts``, or as OpenAI has it."""
    if not isinstance(message.get("parts"), list):
        content = message.get("content")
        return openai_message({**message, "content": unwritten(content) if _holds_parts(content) else content})
    parts = [part for part in message["parts"] if isinstance(part, Mapping)]
    texts = [text for part in parts if (text := _text(part))]
    calls = [call_text(p.get("name"), p.get("arguments")) for p in parts if p.get("type") == "tool_call"]
    return heard(message.get("role"), "\n".join(texts), calls=calls, author=message.get("name"))


def _holds_parts(content: object) -> bool:
    found = unwritten(content)
    return isinstance(found, list) and any(isinstance(part, Mapping) and "type" in part for part in found)


def _text(part: Mapping[str, Any]) -> str:
    if part.get("type") == "tool_call_response":
        return result_text(part.get("response", part.get("result")))
    content = part.get("content") if part.get("type") == "text" else None
    return content if isinstance(content, str) else ""
