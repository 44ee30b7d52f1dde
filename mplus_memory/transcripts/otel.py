"""OpenTelemetry GenAI: spans and log events as OTLP JSON, whole exports or one a line (collector's file exporter)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mplus_memory.transcripts.conversations import told
from mplus_memory.transcripts.fields import moment, name_of
from mplus_memory.transcripts.items import BadLine, Item, LeftOut
from mplus_memory.transcripts.otel_messages import gen_ai_message, input_messages, output_messages
from mplus_memory.transcripts.otel_values import attributes_of, listed, mapping
from mplus_memory.transcripts.source import Record
from mplus_memory.transcripts.traces import Run, Traces, dated

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
_TOOLS = (
    ("gen_ai.operation.name", "execute_tool"),
    ("traceloop.span.kind", "tool"),
    ("openinference.span.kind", "TOOL"),
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
    """What the spans of each trace add to its conversation: see ``traces``.

    A conversation goes by ``gen_ai.conversation.id`` or a session's id, else by its trace.
    """
    traces = Traces(stem)
    for record in records:
        if isinstance(record, BadLine):
            yield record
        elif not is_otel(record.value):
            yield BadLine(place=record.place, reason="neither an OTLP export nor a span")
        else:
            for number, span in enumerate(_spans(mapping(record.value)), 1):
                place = replace(record, place=f"{record.place}, span {number}")
                yield from _span(place, span, stem, traces)
    yield from traces.end()


def _span(record: Record, span: Mapping[str, Any], stem: str, traces: Traces) -> Iterator[Item]:
    attributes = attributes_of(span.get("attributes"))
    events = [(name_of(event.get("name")) or "", _event(event)) for event in map(mapping, listed(span.get("events")))]
    asked, answered = input_messages(attributes, events), output_messages(attributes, events)
    if not asked and not answered:
        yield LeftOut(place=record.place, reason="no messages in this span")
    trace, name = _id(span, "traceId", "trace_id"), _named(attributes)
    started, ended = (_time(span, *keys) for keys in (_STARTS, _ENDS))
    every = told(None, record, [*asked, *answered], gen_ai_message).messages
    yield from (one for one in every if not isinstance(one, tuple))
    yield from traces.add(
        Run(
            place=record.place,
            number=record.number,
            trace=trace,
            id=_id(span, "spanId", "span_id"),
            parent=_id(span, "parentSpanId", "parent_span_id", "parent_id"),
            name=name or (stem if trace is None else None),
            started=started,
            is_tool=any(attributes.get(key) == value for key, value in _TOOLS),
            asked=dated(every[: len(asked)], started),
            answered=dated(every[len(asked) :], ended or started),
        )
    )


def _named(attributes: Mapping[str, Any]) -> str | None:
    return next((name for key in _NAMES if (name := name_of(attributes.get(key)))), None)


def _id(span: Mapping[str, Any], *keys: str) -> str | None:
    """An id of a span, as OTLP has it or as the SDK's console exporter."""
    context = mapping(span.get("context"))
    return next((name for key in keys if (name := name_of(span.get(key) or context.get(key)))), None)


_STARTS = ("startTimeUnixNano", "start_time_unix_nano", "start_time", "timeUnixNano", "observedTimeUnixNano")
_ENDS = ("endTimeUnixNano", "end_time_unix_nano", "end_time")


def _time(span: Mapping[str, Any], *keys: str) -> Any:
    return next((when for key in keys if (when := moment(span.get(key)))), None)


def _event(event: Mapping[str, Any]) -> dict[str, Any]:
    return attributes_of(event.get("attributes"))


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
    """Log records as the events of the spans that they belong to."""
    spans: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for log in logs:
        spans.setdefault((str(log.get("traceId")), str(log.get("spanId"))), []).append(log)
    for group in spans.values():
        events = [_log_event(log) for log in group]
        names = {key: value for event in events for key, value in event["attributes"].items() if key in _NAMES}
        yield {**group[0], "attributes": names, "events": events}


def _log_event(log: Mapping[str, Any]) -> Mapping[str, Any]:
    attributes = attributes_of(log.get("attributes"))
    body = attributes_of([{"key": "body", "value": log.get("body")}]).get("body")
    name = log.get("eventName") or log.get("event_name") or attributes.get("event.name")
    return {"name": name, "attributes": {**attributes, **mapping(body)}}
