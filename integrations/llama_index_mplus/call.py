"""One call of the model: its answer with the events that LlamaIndex's models send, and the way to stop it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import aclosing
from typing import Any, TypeVar

from llama_index.core.base.llms.types import ChatMessage, ChatResponse, CompletionResponse, MessageRole
from llama_index.core.callbacks import CallbackManager
from llama_index.core.llms.callbacks import llm_chat_callback, llm_completion_callback

from llama_index_mplus.answers import (
    chat_chunk,
    chat_response,
    completion_chunk,
    completion_response,
)
from mplus_memory import Answer, AnswerStream, Session

Opened = tuple[Session, AnswerStream]
Open = Callable[[Sequence[ChatMessage], dict[str, Any]], Opened]
T = TypeVar("T", ChatResponse, CompletionResponse)


class Call:
    """A call of ``MPlusLLM``, made for one use.

    The decorators of LlamaIndex take it for the model: they send the events, to the model's callback manager too.
    They keep no hold of the generator they wrap, so the call does: ``relay`` and ``arelay`` stop the generation as
    soon as their reader leaves.

    open: begins an answer to messages, with the options of the call. It does the tokenising, not the generating.
    """

    def __init__(
        self, open: Open, *, callback_manager: CallbackManager, rate_limiter: Any, payload: dict[str, Any]
    ) -> None:
        self.open = open
        self.callback_manager = callback_manager
        self.rate_limiter = rate_limiter
        self._payload = payload
        self._stop: Callable[[], None] | None = None
        self._chunks: AsyncGenerator[Any, None] | None = None

    def to_payload(self) -> dict[str, Any]:
        """What events say of the model."""
        return self._payload

    # -- chat -----------------------------------------------------------------------------------------------

    @llm_chat_callback()
    def chat(self, messages: Sequence[ChatMessage], **options: Any) -> ChatResponse:
        session, stream = self.open(messages, options)
        return chat_response(session, _finished(stream))

    @llm_chat_callback()
    async def achat(self, messages: Sequence[ChatMessage], **options: Any) -> ChatResponse:
        session, stream = await asyncio.to_thread(self.open, messages, options)
        return chat_response(session, await _afinished(stream))

    @llm_chat_callback()
    def stream_chat(self, messages: Sequence[ChatMessage], **options: Any) -> Generator[ChatResponse, None, None]:
        return self._begin(self.open(messages, options), chat_chunk, chat_response)

    @llm_chat_callback()
    async def astream_chat(self, messages: Sequence[ChatMessage], **options: Any) -> AsyncGenerator[ChatResponse, None]:
        opened = await asyncio.to_thread(self.open, messages, options)
        return self._abegin(opened, chat_chunk, chat_response)

    # -- completion: the prompt is one message of the user's -------------------------------------------------

    @llm_completion_callback()
    def complete(self, prompt: str, **options: Any) -> CompletionResponse:
        session, stream = self.open(_user(prompt), options)
        return completion_response(session, _finished(stream))

    @llm_completion_callback()
    async def acomplete(self, prompt: str, **options: Any) -> CompletionResponse:
        session, stream = await asyncio.to_thread(self.open, _user(prompt), options)
        return completion_response(session, await _afinished(stream))

    @llm_completion_callback()
    def stream_complete(self, prompt: str, **options: Any) -> Generator[CompletionResponse, None, None]:
        return self._begin(self.open(_user(prompt), options), completion_chunk, completion_response)

    @llm_completion_callback()
    async def astream_complete(self, prompt: str, **options: Any) -> AsyncGenerator[CompletionResponse, None]:
        opened = await asyncio.to_thread(self.open, _user(prompt), options)
        return self._abegin(opened, completion_chunk, completion_response)

    # -- leaving early --------------------------------------------------------------------------------------

    def relay(self, chunks: Generator[T, None, None]) -> Generator[T, None, None]:
        """The chunks; the generation has ended when this is closed."""
        try:
            yield from chunks
        finally:
            chunks.close()
            if self._stop is not None:
                self._stop()

    async def arelay(self, chunks: AsyncGenerator[T, None]) -> AsyncGenerator[T, None]:
        """``relay`` for an event loop."""
        try:
            async for chunk in chunks:
                yield chunk
        finally:
            await chunks.aclose()
            if self._chunks is not None:
                await self._chunks.aclose()

    def _begin(
        self, opened: Opened, chunk: Callable[[str, str], T], last: Callable[[Session, Answer, str], T]
    ) -> Generator[T, None, None]:
        session, stream = opened
        self._stop = stream.close
        return _chunks(session, stream, chunk, last)

    def _abegin(
        self, opened: Opened, chunk: Callable[[str, str], T], last: Callable[[Session, Answer, str], T]
    ) -> AsyncGenerator[T, None]:
        self._chunks = _achunks(*opened, chunk, last)
        return self._chunks


def _chunks(
    session: Session,
    stream: AnswerStream,
    chunk: Callable[[str, str], T],
    last: Callable[[Session, Answer, str], T],
) -> Generator[T, None, None]:
    text = ""
    for piece in stream:
        text += piece
        yield chunk(text, piece)
    yield last(session, _answer_of(stream), "")


async def _achunks(
    session: Session,
    stream: AnswerStream,
    chunk: Callable[[str, str], T],
    last: Callable[[Session, Answer, str], T],
) -> AsyncGenerator[T, None]:
    text = ""
    async with aclosing(stream.apieces()) as pieces:
        async for piece in pieces:
            text += piece
            yield chunk(text, piece)
    yield last(session, _answer_of(stream), "")


def _finished(stream: AnswerStream) -> Answer:
    for _ in stream:
        pass
    return _answer_of(stream)


async def _afinished(stream: AnswerStream) -> Answer:
    async with aclosing(stream.apieces()) as pieces:
        async for _ in pieces:
            pass
    return _answer_of(stream)


def _answer_of(stream: AnswerStream) -> Answer:
    assert stream.answer is not None, "the stream ended without an answer"
    return stream.answer


def _user(prompt: str) -> list[ChatMessage]:
    return [ChatMessage(role=MessageRole.USER, content=prompt)]
