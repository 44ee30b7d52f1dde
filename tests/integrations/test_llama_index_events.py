"""Handlers get from MPlusChatEngine and MPlusLLM what they get from LlamaIndex's own engine over another model."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from llama_index.core.callbacks import CallbackManager, CBEventType, LlamaDebugHandler, TokenCountingHandler
from llama_index.core.chat_engine import SimpleChatEngine
from llama_index.core.chat_engine.types import BaseChatEngine
from llama_index.core.instrumentation import get_dispatcher
from llama_index.core.instrumentation.event_handlers import BaseEventHandler
from llama_index.core.instrumentation.events import BaseEvent
from llama_index.core.instrumentation.span import SimpleSpan
from llama_index.core.instrumentation.span_handlers import SimpleSpanHandler
from llama_index.core.memory import ChatMemoryBuffer
from pydantic import Field

from llama_index_mplus import MPlusChatEngine, MPlusLLM
from mplus_memory import AnswerStream, InputError, LatentMemoryBackend
from tests.integrations.llama_index_models import RuleModel
from tests.integrations.llama_index_talk import FACT, QUESTION

WAYS = ["chat", "achat", "stream_chat", "astream_chat"]


class Events(BaseEventHandler):
    """Keeps every event."""

    got: list[BaseEvent] = Field(default_factory=list)

    def handle(self, event: BaseEvent, **kwargs: Any) -> None:
        self.got.append(event)

    def kinds(self) -> list[str]:
        """The classes in order; of a run of the same class, one. Pieces that came in between are as one run."""
        names = [event.class_name() for event in self.got]
        pieces = ("LLMChatInProgressEvent", "StreamChatDeltaReceivedEvent", "LLMCompletionInProgressEvent")
        kept = [name for at, name in enumerate(names) if name not in pieces or name not in names[:at]]
        return sorted(kept) if "StreamChatStartEvent" in kept else kept  # a thread writes some of them


class Spans(SimpleSpanHandler):
    """Knows the methods of finished spans, with that of the span around each."""

    def methods(self) -> set[tuple[str, str | None]]:
        return {(method(span), self._around(span)) for span in self.completed_spans}

    def _around(self, span: SimpleSpan) -> str | None:
        known = {other.id_: other for other in [*self.completed_spans, *self.open_spans.values()]}
        return method(known[span.parent_id]) if span.parent_id in known else None


def method(span: SimpleSpan) -> str:
    """``chat`` of ``SimpleChatEngine.chat-<uuid>``, with engine or model for the class."""
    kind, name = span.id_.split("-")[0].split(".")
    return f"{'engine' if 'Engine' in kind else 'response' if 'Response' in kind else 'model'}.{name}"


@pytest.fixture
def watched() -> Iterator[tuple[Events, Spans]]:
    root = get_dispatcher()
    before = list(root.event_handlers), list(root.span_handlers)
    events, spans = Events(), Spans()
    root.add_event_handler(events)
    root.add_span_handler(spans)
    yield events, spans
    root.event_handlers, root.span_handlers = before


async def talk(engine: BaseChatEngine, way: str) -> None:
    if way == "chat":
        await asyncio.to_thread(engine.chat, QUESTION)
    elif way == "achat":
        await engine.achat(QUESTION)
    elif way == "stream_chat":
        await asyncio.to_thread(lambda: list(engine.stream_chat(QUESTION).response_gen))
    else:
        async for _ in (await engine.astream_chat(QUESTION)).async_response_gen():
            pass


@pytest.mark.parametrize("way", WAYS)
async def test_an_engine_sends_what_others_send(
    backend: LatentMemoryBackend, watched: tuple[Events, Spans], way: str
) -> None:
    events, spans = watched
    backend.session("alice").remember(FACT)
    await talk(SimpleChatEngine.from_defaults(llm=RuleModel(), memory=ChatMemoryBuffer.from_defaults()), way)
    expected = events.kinds(), spans.methods()
    assert expected[0] and expected[1]
    events.got.clear()
    spans.completed_spans.clear()
    await talk(MPlusChatEngine.from_defaults(backend, "alice", max_tokens=6), way)
    assert (events.kinds(), spans.methods()) == expected
    assert spans.open_spans == {} and spans.dropped_spans == []
    assert {event.span_id for event in events.got} <= {span.id_ for span in spans.completed_spans}


def test_events_tell_what_was_asked_and_what_came(backend: LatentMemoryBackend, watched: tuple[Events, Spans]) -> None:
    engine = MPlusChatEngine.from_defaults(backend, "alice", system_prompt="Be brief.", max_tokens=6)
    response = engine.chat(QUESTION)
    start, end = watched[0].got
    assert [message.content for message in start.messages] == ["Be brief.", QUESTION]  # type: ignore[attr-defined]
    assert start.model_dict["model_name"] == "in memory"  # type: ignore[attr-defined]
    assert start.model_dict["class_name"] == "MPlusLLM"  # type: ignore[attr-defined]
    assert end.response.message.content == response.response  # type: ignore[attr-defined]
    assert end.model_dump()["response"]["raw"] == response.metadata
    assert end.span_id == start.span_id != ""


@pytest.mark.parametrize("way", WAYS)
async def test_an_error_is_an_event_of_the_span_it_ends(
    backend: LatentMemoryBackend, watched: tuple[Events, Spans], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(AnswerStream, "__next__", _fail)
    with pytest.raises(InputError, match="no more"):
        await talk(MPlusChatEngine.from_defaults(backend, "alice"), way)
    kinds = watched[0].kinds()
    assert "LLMChatEndEvent" not in kinds and "LLMChatStartEvent" in kinds
    assert "SpanDropEvent" in kinds
    assert ("StreamChatErrorEvent" in kinds) is ("stream" in way)


def _fail(stream: AnswerStream) -> str:
    raise InputError("no more")


async def test_a_completion_has_the_events_of_completions(
    backend: LatentMemoryBackend, watched: tuple[Events, Spans]
) -> None:
    llm = MPlusLLM(backend, "alice", max_tokens=6)
    llm.complete(QUESTION)
    await llm.acomplete(QUESTION)
    whole = ["LLMCompletionStartEvent", "LLMCompletionEndEvent"]
    assert [event.class_name() for event in watched[0].got] == whole * 2
    watched[0].got.clear()
    for _ in llm.stream_complete(QUESTION):
        pass
    assert watched[0].kinds() == [whole[0], "LLMCompletionInProgressEvent", whole[1]]
    watched[0].got.clear()
    stream = await llm.astream_complete(QUESTION)
    await anext(stream)
    await stream.aclose()  # type: ignore[attr-defined]
    assert watched[0].kinds() == [whole[0], "LLMCompletionInProgressEvent", "ExceptionEvent"]
    assert spans_of(watched[1]) == {
        "model.complete",
        "model.acomplete",
        "model.stream_complete",
        "model.astream_complete",
    }


def spans_of(spans: Spans) -> set[str]:
    return {name for name, _ in spans.methods()}


def test_callback_handlers_hear_of_the_model_and_count_its_tokens(backend: LatentMemoryBackend) -> None:
    debug, counter = LlamaDebugHandler(print_trace_on_end=False), TokenCountingHandler()
    engine = MPlusChatEngine.from_defaults(
        backend, "alice", max_tokens=6, callback_manager=CallbackManager([debug, counter])
    )
    response = engine.chat(QUESTION)
    assert len(debug.get_event_pairs(CBEventType.LLM)) == 1
    assert response.metadata is not None
    assert counter.prompt_llm_token_count == response.metadata["prompt_tokens"]
    assert counter.completion_llm_token_count == response.metadata["completion_tokens"]
