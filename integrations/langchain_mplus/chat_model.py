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

from langchain_mplus.messages import not_in_journal, question_and_context
from langchain_mplus.routing import session_name
from mplus_memory import Answer, AnswerStream, ConfigError, LatentMemoryBackend, Session, Turn

_DRAWING = ("temperature", "top_p", "seed")
_FRAMEWORK = {"stream", "stream_usage", "ls_structured_output_format", "structured_output_format"}


class ChatMPlus(BaseChatModel):
    """Answers the last human message from a session's latent memory, read natively.

    Only reading: it remembers nothing. ``MPlusMemory.wrap`` and ``MPlusMemory.save_context`` remember.

    The other messages of a call (system, tool, earlier turns) stand in the prompt as text for that call, except
    those the session was told before: they are in its memory. Names of human messages that are not the last are
    shown to the model. Text alone is read; there are no tools and no structured output.

    The session of a call: ``session_id=…`` given to the call or to ``bind``; else the config's
    ``configurable["session_id"]``; else the field ``session_id``; else ``configurable["thread_id"]``; else "default".

    Example:
        model = ChatMPlus(backend=LatentMemoryBackend("memory"))
        model.invoke("What am I allergic to?", {"configurable": {"session_id": "alice"}})

    A message's ``response_metadata`` names what was read: ``reads`` (message ids and shares of what was retrieved),
    ``short_term`` and ``verbatim`` (message ids).

    Raises, from every call:
        InputError: no human message, an empty one, a picture or file, a prompt too long for the model.
        ConfigError: an option outside its range or not known; or a classic chain lost the session's name on the way.
        ModelMismatchError: the session was written by another model.
    """

    backend: LatentMemoryBackend = Field(default=None, validate_default=True, exclude=True, repr=False)
    """Model and store; None opens the embedded model on the user's data folder."""
    session_id: str | None = None
    """The session of calls that name none."""
    max_tokens: int | None = None
    """Most tokens of an answer; None leaves it to the library (64)."""
    temperature: float = 0.0
    """0 takes the likeliest token, up to 100 draws ever more freely."""
    top_p: float = 1.0
    """Draw among the likeliest tokens of this total probability (more than 0, at most 1)."""
    seed: int | None = None
    """Makes a drawn answer repeatable."""
    stop: list[str] | str | None = None
    """Texts at which an answer ends; a call's own take their place."""

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
        if kwargs.get("session_id") is not None:
            return kwargs
        return {**kwargs, "session_id": session_name(ensure_config(config), self.session_id)}

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
        name = given.pop("session_id", None) or self._session_around(run_manager)
        question, turns = question_and_context(messages)
        session = self.backend.session(name)
        return _Call(session, question, not_in_journal(session, turns), self._decoding(stop, given))

    def _session_around(self, run_manager: Any) -> str:
        """The session of a call that came by ``generate``: classic chains do not pass their config on."""
        lost = var_child_runnable_config.get() is None and getattr(run_manager, "parent_run_id", None) is not None
        if lost and self.session_id is None:
            raise ConfigError(
                "this chain does not hand its config to its model (classic chains do not), so the session it names is "
                "lost: use ChatMPlus(session_id=...), or call the chain through MPlusMemory(...).wrap(chain)"
            )
        return session_name(ensure_config(), self.session_id)

    def _decoding(self, stop: list[str] | None, given: dict[str, Any]) -> dict[str, Any]:
        """The options of ``session.answer``: the call's own, else the fields'."""
        given = {name: value for name, value in given.items() if value is not None}
        unknown = sorted(given.keys() - {*_DRAWING, "max_tokens"} - _FRAMEWORK)
        if unknown:
            raise ConfigError(
                f"ChatMPlus does not know {', '.join(unknown)}: it takes session_id, stop, max_tokens, "
                f"{', '.join(_DRAWING)}"
            )
        decoding = {name: given.get(name, getattr(self, name)) for name in _DRAWING}
        max_tokens = given.get("max_tokens", self.max_tokens)
        if max_tokens is not None:
            decoding["max_new_tokens"] = max_tokens
        return {**decoding, "stop": stop if stop is not None else self.stop or ()}

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
