"""Files of the foreign formats, made by the libraries that write them where they are installed."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langgraph.checkpoint.base import empty_checkpoint

CALL = {"name": "weather", "args": {"city": "Oslo"}, "id": "c1"}
CALLED = '[calls weather({"city": "Oslo"})]'
MESSAGES = [
    SystemMessage("Be kind.", id="m1"),
    HumanMessage("Is it cold?", id="m2", name="Ann"),
    AIMessage("I look.", id="m3", tool_calls=[CALL]),
    ToolMessage("-3 degrees", id="m4", tool_call_id="c1"),
    AIMessage("Yes, it is.", id="m5"),
]
SPOKEN = [("system", "Be kind."), ("user", "Is it cold?"), ("assistant", "I look."), ("assistant", "Yes, it is.")]
ALL = [*SPOKEN[:2], ("assistant", f"I look.\n{CALLED}"), ("tool", "-3 degrees"), SPOKEN[3]]


def jsonl(path: Path, *values: object) -> Path:
    path.write_text("".join(json.dumps(value, default=str) + "\n" for value in values), encoding="utf-8")
    return path


def checkpoint(number: int, messages: Sequence[Any]) -> dict[str, Any]:
    """A checkpoint as LangGraph makes it; ids grow with ``number``."""
    made = {**empty_checkpoint(), "id": f"1f0{number:05}-0000-6000-8000-000000000000"}
    channels = {"messages": list(messages), "seen": {"Oslo"}, "key": uuid.UUID(int=number)}
    return {**made, "channel_values": channels, "channel_versions": dict.fromkeys(channels, f"{number:032}.5")}


def sqlite_checkpoints(path: Path, rows: Sequence[tuple[str, str, dict[str, Any]]]) -> Path:
    """A file of LangGraph's SqliteSaver: thread, namespace and checkpoint of each row."""
    sqlite = pytest.importorskip("langgraph.checkpoint.sqlite", reason="needs langgraph-checkpoint-sqlite")
    with sqlite.SqliteSaver.from_conn_string(str(path)) as saver:
        for thread, namespace, one in rows:
            saver.put({"configurable": {"thread_id": thread, "checkpoint_ns": namespace}}, one, {}, {})
    return path


def otlp(value: object) -> dict[str, Any]:
    """A value as OTLP's JSON writes it."""
    if isinstance(value, dict):
        return {"kvlistValue": {"values": attributes(value)}}
    if isinstance(value, list):
        return {"arrayValue": {"values": [otlp(one) for one in value]}}
    return {"intValue": str(value)} if isinstance(value, int) else {"stringValue": value}


def attributes(given: dict[str, Any]) -> list[dict[str, Any]]:
    """Attributes as OTLP's JSON writes them."""
    return [{"key": key, "value": otlp(value)} for key, value in given.items()]


def export(*spans: dict[str, Any]) -> dict[str, Any]:
    """An OTLP export of spans; each has a start in seconds, attributes and events."""
    made = [
        {
            "traceId": "5b8efff798038103d269b633813fc60c",
            "spanId": f"eee19b7ec3c1b{number:03}",
            "name": "chat m",
            "startTimeUnixNano": str(span["start"] * 10**9),
            "endTimeUnixNano": str((span["start"] + 1) * 10**9),
            "attributes": attributes(span.get("attributes", {})),
            "events": [
                {"name": name, "timeUnixNano": "0", "attributes": attributes(held)}
                for name, held in span.get("events", [])
            ],
        }
        for number, span in enumerate(spans)
    ]
    return {"resourceSpans": [{"resource": {}, "scopeSpans": [{"scope": {"name": "x"}, "spans": made}]}]}
