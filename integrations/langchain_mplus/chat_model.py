"""ChatMPlus: a chat model that reads a session's latent memory natively. It never writes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.config import ensure_config, var_child_runnable_config
from pydantic import Field, field_validator

from langchain_mplus.messages import question_and_context
from langchain_mplus.recalled import origin_of, without_recalled
from langchain_mplus.routing import Following, check_not_crossing
from mplus_memory import (
    Answer,
    AnswerOptions,
    AnswerStream,
    ConfigError,
    LatentMemoryBackend,
    Session,
    Turn,
    not_in_journal,
)

_FRAMEWORK = {"stream", "stream_usage", "ls_structured_output_format", "structured_output_format"}


class ChatMPlus(AnswerOptions, BaseChatModel):
    """Answers the last human message from a session's latent memory, read natively.

    Only reading: it remembers nothing. ``MPlusMemory.wrap`` and ``MPlusMemory.save_context`` remember.

    The other messages of a call (system, tool, earlier turns) stand in the prompt as text for that call, except
    those the session was told before: they are in its memory. Names of human messages that are not the last are
    shown to the model. Text alone is read; there are no tools and no structured output.

    Blocks that were recalled from the session that is read are left out.

    The session of a call: ``session_id=…`` given to the call or to ``bind``; else the config's
    ``configurable["session_id"]``; else the field ``session_id``; else ``configurable["thread_id"]``. A call that names
    none reads "default", which is for a single user: it warns once, and once a call named one it is refused.

    Example:
        model = ChatMPlus(backend=LatentMemoryBackend("memory"))
        model.invoke("What am I allergic to?", {"configurable": {"session_id": "alice"}})

    A message's ``response_metadata`` names what was read: ``reads`` (message ids and shares of what was retrieved),
    ``short_term`` and ``verbatim`` (message ids).

    Raises, from every call:
        InputError: no human message, an empty one, a picture or file, a prompt too long for the model.
        ConfigError: an option outside its range or not known; a classic chain lost the session's name on the way; no
            session is named, and other calls named theirs; or a wrapped chain around it tells another session.
        ModelMismatchError: the session was written by another model.
    """

    backend: LatentMemoryBackend = Field(default=None, validate_default=True, exclude=True, repr=False)
    """Model and store; None opens the embedded model on the user's data folder."""
    session_id: str | None = None
    """The session of calls that name none."""

    @field_validator("backend", mode="before")
    @classmethod
    def _default_backend(cls, backend: Any) -> Any:
        return LatentMemoryBackend() if backend is None else backend

    def __init__(self, **fields: Any) -> None:
        if fields.get("cache"):
            raise ConfigError(
                f"cache={fields['cache']!r}: a cache would answer one session with another's text, "
                "or with what was true before it was told more; leave it off"
            )
        super().__init__(**{**fields, "cache": False})
        self._following = Following(self.backend)

    @property
    def _llm_type(self) -> str:
        return "mplus"

    @property
    def model_name(self) -> str:
        """A name for traces; an answer's metadata holds the model's own."""
        return "mplus"

    # -- entry points: the config goes no further than here, so the session moves into the arguments ---------

    def invoke(
        self, input: LanguageModelInput, config: RunnableConfig | None = None, *, stop: list[str] | None = None,
        **kwargs: Any,
    ) -> AIMessage:  # fmt: skip
        return super().invoke(input, config, stop=stop, **self._routed(config, kwargs))

    async def ainvoke(
        self, input: LanguageModelInput, config: RunnableConfig | None = None, *, stop: list[str] | None = None,
        **kwargs: Any,
    ) -> AIMessage:  # fmt: skip
        return await super().ainvoke(input, config, stop=stop, **self._routed(config, kwargs))

    def stream(
        self, input: LanguageModelInput, config: RunnableConfig | None = None, *, stop: list[str] | None = None,
        **kwargs: Any,
    ) -> Iterator[AIMessageChunk]:  # fmt: skip
        return super().stream(input, config, stop=stop, **self._routed(config, kwargs))

    def astream(
        self, input: LanguageModelInput, config: RunnableConfig | None = None, *, stop: list[str] | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[AIMessageChunk]:  # fmt: skip
        return super().astream(input, config, stop=stop, **self._routed(config, kwargs))

    def stream_events(self, input: LanguageModelInput, config: RunnableConfig | None = None, **kwargs: Any) -> Any:
        return super().stream_events(input, config, **self._routed(config, kwargs))

    def astream_events(self, input: LanguageModelInput, config: RunnableConfig | None = None, **kwargs: Any) -> Any:
        return super().astream_events(input, config, **self._routed(config, kwargs))

    def _routed(self, config: RunnableConfig | None, kwargs: dict[str, Any]) -> dict[str, Any]:
        return {**kwargs, "session_id": self._session_name(ensure_config(config), kwargs.get("session_id"))}

    def _session_name(self, config: RunnableConfig, asked: object = None) -> str:
        name = self._following.session_name(config, self.session_id, asked)
        check_not_crossing(config, self.backend, name)
        return name

    def bind_tools(self, tools: Any, **kwargs: Any) -> Any:
        """There are no tools.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError(
            f"ChatMPlus reads text alone and calls no tools ({len(tools)} given): leave them out, or let a model that "
            "calls tools answer, with MPlusMemoryMiddleware or create_recall_tool for its memory"
        )

    # -- generation -----------------------------------------------------------------------------------------

    def _generate(
        self, messages: list[BaseMessage], stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None, **kwargs: Any,
    ) -> ChatResult:  # fmt: skip
        call = self._call(messages, stop, kwargs, run_manager)
        return self._result(call, call.answer())

    async def _agenerate(
        self, messages: list[BaseMessage], stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None, **kwargs: Any,
    ) -> ChatResult:  # fmt: skip
        call = await asyncio.to_thread(self._call, messages, stop, kwargs, run_manager)
        stream = await asyncio.to_thread(call.stream)
        async with aclosing(stream.apieces()) as pieces:
            async for _ in pieces:
                pass
        assert stream.answer is not None, "the stream ended without an answer"
        return self._result(call, stream.answer)

    def _stream(
        self, messages: list[BaseMessage], stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None, **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:  # fmt: skip
        call = self._call(messages, stop, kwargs, run_manager)
        stream = call.stream()
        try:
            for piece in stream:
                yield ChatGenerationChunk(message=AIMessageChunk(content=piece))
        finally:
            stream.close()
        assert stream.answer is not None, "the stream ended without an answer"
        yield self._last_chunk(call, stream.answer)

    async def _astream(
        self, messages: list[BaseMessage], stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None, **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:  # fmt: skip
        call = await asyncio.to_thread(self._call, messages, stop, kwargs, run_manager)
        stream = await asyncio.to_thread(call.stream)
        async with aclosing(stream.apieces()) as pieces:
            async for piece in pieces:
                yield ChatGenerationChunk(message=AIMessageChunk(content=piece))
        assert stream.answer is not None, "the stream ended without an answer"
        yield self._last_chunk(call, stream.answer)

    # -- between LangChain's forms and ours -----------------------------------------------------------------

    def _call(
        self, messages: list[BaseMessage], stop: list[str] | None, kwargs: dict[str, Any], run_manager: Any
    ) -> _Call:  # fmt: skip
        given = dict(kwargs)
        name = given.pop("session_id", None)
        if name is None:
            name = self._session_around(run_manager)
        question, turns = question_and_context(without_recalled(messages, origin_of(self.backend, name)))
        session = self.backend.session(name)
        decoding = self.decoding({**given, "stop": stop}, ignored=_FRAMEWORK)
        return _Call(session, question, not_in_journal(session, turns), decoding)

    def _session_around(self, run_manager: Any) -> str:
        """The session of a call that came by ``generate``: classic chains do not pass their config on."""
        lost = var_child_runnable_config.get() is None and getattr(run_manager, "parent_run_id", None) is not None
        if lost and self.session_id is None:
            raise ConfigError(
                "this chain does not hand its config to its model (classic chains do not), so the session it names is "
                "lost: use ChatMPlus(session_id=...), or call the chain through MPlusMemory(...).wrap(chain)"
            )
        return self._session_name(ensure_config())

    def _result(self, call: _Call, answer: Answer) -> ChatResult:
        message = AIMessage(
            content=answer.text,
            usage_metadata=_usage(answer),
            response_metadata=self._metadata(call, answer),
        )
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _last_chunk(self, call: _Call, answer: Answer) -> ChatGenerationChunk:
        message = AIMessageChunk(
            content="",
            chunk_position="last",
            usage_metadata=_usage(answer),
            response_metadata=self._metadata(call, answer),
        )
        return ChatGenerationChunk(message=message)

    def _metadata(self, call: _Call, answer: Answer) -> dict[str, Any]:
        return {
            "model_name": self.backend.model.name,
            "finish_reason": answer.finish_reason,
            "session_id": call.session.name,
            "reads": [{"message_id": read.message_id, "share": read.share} for read in answer.reads],
            "short_term": list(answer.short_term),
            "verbatim": list(answer.verbatim),
        }


@dataclass(frozen=True)
class _Call:
    """One call in the library's terms."""

    session: Session
    question: str
    context: list[Turn]
    decoding: dict[str, Any]

    def answer(self) -> Answer:
        return self.session.answer(self.question, context=self.context, **self.decoding)

    def stream(self) -> AnswerStream:
        return self.session.stream(self.question, context=self.context, **self.decoding)


def _usage(answer: Answer) -> UsageMetadata:
    usage = answer.usage
    return UsageMetadata(
        input_tokens=usage.prompt_tokens,
        output_tokens=usage.completion_tokens,
        total_tokens=usage.prompt_tokens + usage.completion_tokens,
    )
