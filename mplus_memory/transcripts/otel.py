"""OpenTelemetry GenAI: spans and log events as OTLP JSON, whole exports or one a line (collector's file exporter)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mplus_memory.transcripts.conversations import only_new, told
from mplus_memory.transcripts.fields import moment, name_of
from mplus_memory.transcripts.histories import Histories
from mplus_memory.transcripts.items import BadLine, Item, LeftOut
from mplus_memory.transcripts.otel_messages import gen_ai_message, input_messages, is_gen_ai, output_messages
from mplus_memory.transcripts.otel_values import attributes_of, listed, mapping
from mplus_memory.transcripts.source import Record

_NAMES = (
    "gen_ai.conversation.id",
    "session.id",
    "langfuse.session.id",
    "thread_id",
    "langsmith.metadata.thread_id",
    "langsmith.metadata.session_id",
    "traceloop.association.properties.session_id",
    "traceloop.association.properties.thread_id",
    "traceloop.association.properties.conversation_id",
)
_EXPORTS = ("resourceSpans", "resource_spans", "resourceLogs", "resource_logs")


def is_otel(value: object) -> bool:
    """Whether a record looks like this format."""
    if not isinstance(value, Mapping):
        return False
    return any(isinstance(value.get(key), list) for key in _EXPORTS) or _is_span(value)


def _is_span(value: Mapping[str, Any]) -> bool:
    named = "traceId" in value or "trace_id" in mapping(value.get("context")) or "trace_id" in value
    return named and isinstance(value.get("attributes"), list | Mapping)


def parse_otel(records: Iterable[Record | BadLine], stem: str) -> Iterator[Item]:
    """What each span of a model or an agent adds to its conversation, in order of start within a record.

    A conversation goes by ``gen_ai.conversation.id`` or a session's id, else by its trace.
    """
    histories = Histories()
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif not is_otel(record.value):
            yield BadLine(place=record.place, reason="neither an OTLP export nor a span")
        else:
            for number, span in enumerate(_spans(mapping(record.value)), 1):
                place = replace(record, place=f"{record.place}, span {number}")
                yield from _span(place, span, stem, histories)


def _span(record: Record, span: Mapping[str, Any], stem: str, histories: Histories) -> Iterator[Item]:
    attributes = attributes_of(span.get("attributes"))
    events = [(name_of(event.get("name")) or "", _event(event)) for event in map(mapping, listed(span.get("events")))]
    if not is_gen_ai(attributes, events):
        yield LeftOut(place=record.place, reason="no messages in this span")
        return
    started, ended = (_time(span, *keys) for keys in (_STARTS, _ENDS))
    asked = told(None, record, input_messages(attributes, events), gen_ai_message)
    answered = told(None, record, output_messages(attributes, events), gen_ai_message)
    messages = [
        one if not isinstance(one, tuple) else (one[0], replace(one[1], recorded_at=when))
        for part, when in ((asked, started), (answered, ended or started))
        for one in part.messages
    ]
    name = next((name for key in _NAMES if (name := name_of(attributes.get(key)))), None) or _trace(span) or stem
    yield from only_new(replace(asked, name=name, messages=messages), stem, histories)


_STARTS = ("startTimeUnixNano", "start_time_unix_nano", "start_time", "timeUnixNano", "observedTimeUnixNano")
_ENDS = ("endTimeUnixNano", "end_time_unix_nano", "end_time")


def _time(span: Mapping[str, Any], *keys: str) -> Any:
    return next((when for key in keys if (when := moment(span.get(key)))), None)


def _event(event: Mapping[str, Any]) -> dict[str, Any]:
    return attributes_of(event.get("attributes"))


def _trace(span: Mapping[str, Any]) -> str | None:
    return name_of(span.get("traceId") or span.get("trace_id") or mapping(span.get("context")).get("trace_id"))


def _spans(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The spans of an export, and its log records gathered by span; oldest first."""
    if _is_span(value) and not any(key in value for key in _EXPORTS):
        return [value]
    resources = [mapping(one) for key in _EXPORTS for one in listed(value.get(key))]
    scopes = [
        mapping(scope)
        for resource in resources
        for key in ("scopeSpans", "scope_spans", "instrumentationLibrarySpans", "scopeLogs", "scope_logs")
        for scope in listed(resource.get(key))
    ]
    spans = [mapping(span) for scope in scopes for span in listed(scope.get("spans"))]
    logs = [mapping(log) for scope in scopes for key in ("logRecords", "log_records") for log in listed(scope.get(key))]
    found = [*spans, *_gathered(logs)]
    return sorted(found, key=lambda span: ((when := _time(span, *_STARTS)) and when.timestamp()) or 0.0)


def _gathered(logs: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Log records that follow one another within one span, as that span's events."""
    for _, some in itertools.groupby(logs, key=lambda log: (str(log.get("traceId")), str(log.get("spanId")))):
        group = list(some)
        yield {**group[0], "attributes": [], "events": [_log_event(log) for log in group]}


def _log_event(log: Mapping[str, Any]) -> Mapping[str, Any]:
    attributes = attributes_of(log.get("attributes"))
    body = attributes_of([{"key": "body", "value": log.get("body")}]).get("body")
    name = log.get("eventName") or log.get("event_name") or attributes.get("event.name")
    return {"name": name, "attributes": {**attributes, **mapping(body)}}
