"""MPlusChatEngine: a chat engine whose memory outlives it. M+ answers and reads latent memory natively."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Generator, Sequence
from contextlib import aclosing, suppress

from llama_index.core.base.llms.types import (
    ChatMessage,
    ChatResponse,
    ChatResponseAsyncGen,
    ChatResponseGen,
    MessageRole,
)
from llama_index.core.callbacks import CallbackManager, trace_method
from llama_index.core.chat_engine.types import AgentChatResponse, BaseChatEngine, StreamingAgentChatResponse
from llama_index.core.settings import Settings
from llama_index.core.types import Thread

from llama_index_mplus.llm import MPlusLLM
from llama_index_mplus.messages import text_of
from llama_index_mplus.sources import source_nodes
from llama_index_mplus.transcript import Transcript
from mplus_memory import DEFAULT_SESSION, LatentMemoryBackend, Session, SessionNotFoundError, Turn, shared_session


class MPlusChatEngine(BaseChatEngine):
    """Chats from a session's latent memory and remembers what is said. Made by ``from_defaults``.

    Every turn is remembered once its answer is complete: a call that fails remembers nothing; a stream goes on to
    its end in the background, also when its reader leaves early. ``reset`` clears the short-term transcript only,
    so ``chat_repl`` keeps the memory; ``forget`` deletes the memory.

    ``source_nodes`` of a response name the messages that were read; ``metadata`` says how, with the tokens used.
    It answers through an ``MPlusLLM``, so handlers get the events and spans of both: the engine's and the model's.
    """

    def __init__(
        self,
        llm: MPlusLLM,
        session_id: str,
        *,
        prefix_messages: Sequence[ChatMessage] = (),
        chat_history: Sequence[ChatMessage] = (),
        callback_manager: CallbackManager | None = None,
    ) -> None:
        if session_id == DEFAULT_SESSION:
            shared_session(llm.backend)
        self.backend = llm.backend
        self.session_id = session_id
        self.callback_manager = callback_manager or CallbackManager([])
        self._llm = llm
        self._prefix = list(prefix_messages)
        self._transcript = Transcript(messages=list(chat_history))

    @classmethod
    def from_defaults(
        cls,
        backend: LatentMemoryBackend | None = None,
        session_id: str = DEFAULT_SESSION,
        *,
        system_prompt: str | None = None,
        chat_history: Sequence[ChatMessage] | None = None,
        max_tokens: int | None = None,
        temperature: float = 0.0,
        top_p: float = 1.0,
        seed: int | None = None,
        stop: str | Sequence[str] = (),
        callback_manager: CallbackManager | None = None,
    ) -> MPlusChatEngine:
        """An engine on a session; "default" is for a single user: the first use of it on a backend warns.

        backend: model and store; None opens the embedded model on the user's data folder. system_prompt stands in
        every prompt. chat_history: what was said elsewhere; it stands in the prompt and is not remembered.
        max_tokens (tokens of an answer, None is the library's 64), temperature (0 is greedy), top_p, seed, stop.
        """
        manager = callback_manager or Settings.callback_manager
        llm = MPlusLLM(
            backend=backend,
            session_id=session_id,
            max_tokens=max_tokens,
            temperature=temperature,
            top_p=top_p,
            seed=seed,
            stop=[stop] if isinstance(stop, str) else list(stop),
            callback_manager=manager,
        )
        prefix = [ChatMessage(role=MessageRole.SYSTEM, content=system_prompt)] if system_prompt else []
        return cls(llm, session_id, prefix_messages=prefix, chat_history=chat_history or (), callback_manager=manager)

    @property
    def session(self) -> Session:
        """The session itself: ``remember``, ``answer``, ``recall``, ``history`` and the rest."""
        return self.backend.session(self.session_id)

    # -- chatting -------------------------------------------------------------------------------------------

    @trace_method("chat")
    def chat(self, message: str, chat_history: list[ChatMessage] | None = None) -> AgentChatResponse:
        """Answer from memory and remember both turns. chat_history takes the place of the transcript."""
        return self._finish(message, self._llm.chat(self._messages(message, chat_history), session_id=self.session_id))

    @trace_method("chat")
    async def achat(self, message: str, chat_history: list[ChatMessage] | None = None) -> AgentChatResponse:
        """``chat`` without blocking the event loop; cancelling it stops the generation and remembers nothing."""
        response = await self._llm.achat(self._messages(message, chat_history), session_id=self.session_id)
        return await asyncio.to_thread(self._finish, message, response)

    @trace_method("chat")
    def stream_chat(self, message: str, chat_history: list[ChatMessage] | None = None) -> StreamingAgentChatResponse:
        """``chat`` in pieces: read ``response_gen``. The sources are there once it is done."""
        chunks = self._llm.stream_chat(self._messages(message, chat_history), session_id=self.session_id)
        response = StreamingAgentChatResponse()
        response.chat_stream = self._chunks(message, chunks, response)
        thread = Thread(target=_write, args=(response, self._transcript), name="mplus-chat")
        response.write_response_to_history_thread = thread
        thread.start()
        return response

    @trace_method("chat")
    async def astream_chat(
        self, message: str, chat_history: list[ChatMessage] | None = None
    ) -> StreamingAgentChatResponse:
        """``stream_chat`` for an event loop: read ``async_response_gen()``. It goes on for as long as the loop runs."""
        chunks = await self._llm.astream_chat(self._messages(message, chat_history), session_id=self.session_id)
        response = StreamingAgentChatResponse()
        response.achat_stream = self._achunks(message, chunks, response)
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

    def _messages(self, message: str, chat_history: list[ChatMessage] | None) -> list[ChatMessage]:
        if chat_history is not None:
            self._transcript.set(chat_history)
        asked = ChatMessage(role=MessageRole.USER, content=message)
        return [*self._prefix, *self._transcript.get_all(), asked]

    def _remember(self, message: str, answer: str) -> None:
        """Both turns into memory; the user's into the transcript, where the answer's follows."""
        said = (Turn(role="user", content=message), Turn(role="assistant", content=answer))
        self.session.remember_turns([turn for turn in said if turn.content.strip()])
        self._transcript.put(ChatMessage(role=MessageRole.USER, content=message))

    def _finish(self, message: str, response: ChatResponse) -> AgentChatResponse:
        self._remember(message, text_of(response.message))
        self._transcript.put(response.message)
        return AgentChatResponse(
            response=text_of(response.message),
            source_nodes=source_nodes(self.session, response.raw or {}),
            metadata=response.raw,
        )

    def _chunks(
        self, message: str, chunks: ChatResponseGen, response: StreamingAgentChatResponse
    ) -> Generator[ChatResponse, None, None]:
        for chunk in chunks:
            if chunk.raw is not None:
                self._end(message, chunk, response)
            yield chunk

    async def _achunks(
        self, message: str, chunks: ChatResponseAsyncGen, response: StreamingAgentChatResponse
    ) -> AsyncGenerator[ChatResponse, None]:
        async with aclosing(chunks):
            async for chunk in chunks:
                if chunk.raw is not None:
                    await asyncio.to_thread(self._end, message, chunk, response)
                yield chunk

    def _end(self, message: str, last: ChatResponse, response: StreamingAgentChatResponse) -> None:
        """The turn is remembered with the last chunk; LlamaIndex puts that one's message into the transcript."""
        self._remember(message, text_of(last.message))
        response.source_nodes = source_nodes(self.session, last.raw or {})
        last.message.additional_kwargs["mplus"] = last.raw


def _write(response: StreamingAgentChatResponse, transcript: Transcript) -> None:
    with suppress(Exception):  # kept in response.exception, and raised to whoever reads
        response.write_response_to_history(transcript)


async def _awrite(response: StreamingAgentChatResponse, transcript: Transcript) -> None:
    with suppress(Exception):
        await response.awrite_response_to_history(transcript)
