"""MPlusChatEngine: a chat engine whose memory outlives it. M+ answers and reads latent memory natively."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Generator, Sequence
from contextlib import aclosing, suppress
from typing import Any

from llama_index.core.base.llms.types import ChatMessage, ChatResponse, MessageRole
from llama_index.core.callbacks import CallbackManager, trace_method
from llama_index.core.chat_engine.types import AgentChatResponse, BaseChatEngine, StreamingAgentChatResponse
from llama_index.core.settings import Settings
from llama_index.core.types import Thread

from llama_index_mplus.messages import not_in_journal, turns_of
from llama_index_mplus.sources import metadata, source_nodes
from llama_index_mplus.transcript import Transcript
from mplus_memory import Answer, AnswerStream, LatentMemoryBackend, Session, SessionNotFoundError, Turn


class MPlusChatEngine(BaseChatEngine):
    """Chats from a session's latent memory and remembers what is said. Made by ``from_defaults``.

    Every turn is remembered once its answer is complete: a call that fails remembers nothing; a stream goes on to
    its end in the background, also when its reader leaves early. ``reset`` clears the short-term transcript only,
    so ``chat_repl`` keeps the memory; ``forget`` deletes the memory.

    ``source_nodes`` of a response name the messages that were read; ``metadata`` says how, with the tokens used.
    """

    def __init__(
        self,
        backend: LatentMemoryBackend,
        session_id: str,
        *,
        prefix_messages: Sequence[ChatMessage] = (),
        chat_history: Sequence[ChatMessage] = (),
        decoding: dict[str, Any] | None = None,
        callback_manager: CallbackManager | None = None,
    ) -> None:
        self.backend = backend
        self.session_id = session_id
        self.callback_manager = callback_manager or CallbackManager([])
        self._prefix = list(prefix_messages)
        self._transcript = Transcript(messages=list(chat_history))
        self._decoding = dict(decoding or {})

    @classmethod
    def from_defaults(
        cls,
        backend: LatentMemoryBackend | None = None,
        session_id: str = "default",
        *,
        system_prompt: str | None = None,
        chat_history: Sequence[ChatMessage] | None = None,
        max_tokens: int | None = None,
        temperature: float = 0.0,
        top_p: float = 1.0,
        seed: int | None = None,
        stop: Sequence[str] = (),
        callback_manager: CallbackManager | None = None,
    ) -> MPlusChatEngine:
        """An engine on a session.

        backend: model and store; None opens the embedded model on the user's data folder. system_prompt stands in
        every prompt. chat_history: what was said elsewhere; it stands in the prompt and is not remembered.
        max_tokens (tokens of an answer, None is the library's 64), temperature (0 is greedy), top_p, seed, stop.
        """
        decoding: dict[str, Any] = {"temperature": temperature, "top_p": top_p, "seed": seed, "stop": tuple(stop)}
        if max_tokens is not None:
            decoding["max_new_tokens"] = max_tokens
        prefix = [ChatMessage(role=MessageRole.SYSTEM, content=system_prompt)] if system_prompt else []
        return cls(
            LatentMemoryBackend() if backend is None else backend,
            session_id,
            prefix_messages=prefix,
            chat_history=chat_history or (),
            decoding=decoding,
            callback_manager=callback_manager or Settings.callback_manager,
        )

    @property
    def session(self) -> Session:
        """The session itself: ``remember``, ``answer``, ``recall``, ``history`` and the rest."""
        return self.backend.session(self.session_id)

    # -- chatting -------------------------------------------------------------------------------------------

    @trace_method("chat")
    def chat(self, message: str, chat_history: list[ChatMessage] | None = None) -> AgentChatResponse:
        """Answer from memory and remember both turns. chat_history takes the place of the transcript."""
        session = self.session
        answer = session.answer(message, context=self._context(session, chat_history), **self._decoding)
        return self._finish(session, message, answer)

    @trace_method("chat")
    async def achat(self, message: str, chat_history: list[ChatMessage] | None = None) -> AgentChatResponse:
        """``chat`` without blocking the event loop; cancelling it stops the generation and remembers nothing."""
        session, stream = await asyncio.to_thread(self._begin, message, chat_history)
        async with aclosing(stream.apieces()) as pieces:
            async for _ in pieces:
                pass
        answer = _answer_of(stream)
        return await asyncio.to_thread(self._finish, session, message, answer)

    @trace_method("chat")
    def stream_chat(self, message: str, chat_history: list[ChatMessage] | None = None) -> StreamingAgentChatResponse:
        """``chat`` in pieces: read ``response_gen``. The sources are there once it is done."""
        session, stream = self._begin(message, chat_history)
        response = StreamingAgentChatResponse()
        response.chat_stream = self._chunks(session, message, stream, response)
        thread = Thread(target=_write, args=(response, self._transcript), name="mplus-chat")
        response.write_response_to_history_thread = thread
        thread.start()
        return response

    @trace_method("chat")
    async def astream_chat(
        self, message: str, chat_history: list[ChatMessage] | None = None
    ) -> StreamingAgentChatResponse:
        """``stream_chat`` for an event loop: read ``async_response_gen()``. It goes on for as long as the loop runs."""
        session, stream = await asyncio.to_thread(self._begin, message, chat_history)
        response = StreamingAgentChatResponse()
        response.achat_stream = self._achunks(session, message, stream, response)
        response._ensure_async_setup()
        response.awrite_response_to_history_task = asyncio.create_task(_awrite(response, self._transcript))
        return response

    # -- the transcript and the memory ----------------------------------------------------------------------

    def reset(self) -> None:
        """Clear the short-term transcript. The memory stays."""
        self._transcript.reset()

    def forget(self) -> None:
        """Delete the session: all its messages and its latent memory, from the disk too. It cannot be undone."""
        with suppress(SessionNotFoundError):
            self.backend.delete(self.session_id)
        self.reset()

    @property
    def chat_history(self) -> list[ChatMessage]:
        """The short-term transcript; ``session.messages()`` has all that was ever said."""
        return self._transcript.get_all()

    # -- the steps of a turn --------------------------------------------------------------------------------

    def _begin(self, message: str, chat_history: list[ChatMessage] | None) -> tuple[Session, AnswerStream]:
        session = self.session
        return session, session.stream(message, context=self._context(session, chat_history), **self._decoding)

    def _context(self, session: Session, chat_history: list[ChatMessage] | None) -> list[Turn]:
        if chat_history is not None:
            self._transcript.set(chat_history)
        return not_in_journal(session, turns_of([*self._prefix, *self._transcript.get_all()]))

    def _remember(self, session: Session, message: str, answer: Answer) -> None:
        """Both turns into memory; the user's into the transcript, where the answer's follows."""
        turns = [Turn(role="user", content=message)]
        if answer.text.strip():
            turns.append(Turn(role="assistant", content=answer.text))
        session.remember_turns(turns)
        self._transcript.put(ChatMessage(role=MessageRole.USER, content=message))

    def _finish(self, session: Session, message: str, answer: Answer) -> AgentChatResponse:
        self._remember(session, message, answer)
        self._transcript.put(ChatMessage(role=MessageRole.ASSISTANT, content=answer.text))
        return AgentChatResponse(
            response=answer.text, source_nodes=source_nodes(session, answer), metadata=metadata(session, answer)
        )

    def _chunks(
        self, session: Session, message: str, stream: AnswerStream, response: StreamingAgentChatResponse
    ) -> Generator[ChatResponse, None, None]:
        text = ""
        for piece in stream:
            text += piece
            yield _chunk(text, piece)
        yield self._end(session, message, _answer_of(stream), response)

    async def _achunks(
        self, session: Session, message: str, stream: AnswerStream, response: StreamingAgentChatResponse
    ) -> AsyncGenerator[ChatResponse, None]:
        text = ""
        async with aclosing(stream.apieces()) as pieces:
            async for piece in pieces:
                text += piece
                yield _chunk(text, piece)
        yield await asyncio.to_thread(self._end, session, message, _answer_of(stream), response)

    def _end(
        self, session: Session, message: str, answer: Answer, response: StreamingAgentChatResponse
    ) -> ChatResponse:
        """The last chunk, once the turn is remembered; LlamaIndex puts its message into the transcript."""
        self._remember(session, message, answer)
        response.source_nodes = source_nodes(session, answer)
        last = _chunk(answer.text, "")
        last.message.additional_kwargs["mplus"] = metadata(session, answer)
        return last


def _chunk(text: str, delta: str) -> ChatResponse:
    return ChatResponse(message=ChatMessage(role=MessageRole.ASSISTANT, content=text), delta=delta)


def _answer_of(stream: AnswerStream) -> Answer:
    assert stream.answer is not None, "the stream ended without an answer"
    return stream.answer


def _write(response: StreamingAgentChatResponse, transcript: Transcript) -> None:
    with suppress(Exception):  # kept in response.exception, and raised to whoever reads
        response.write_response_to_history(transcript)


async def _awrite(response: StreamingAgentChatResponse, transcript: Transcript) -> None:
    with suppress(Exception):
        await response.awrite_response_to_history(transcript)
