"""MPlusLLM: a LlamaIndex model that reads a session's latent memory natively. It never writes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from llama_index.core.base.llms.types import (
    ChatMessage,
    ChatResponse,
    ChatResponseAsyncGen,
    ChatResponseGen,
    CompletionResponse,
    CompletionResponseAsyncGen,
    CompletionResponseGen,
    LLMMetadata,
)
from llama_index.core.llms import LLM
from pydantic import Field

from llama_index_mplus.call import Call, Opened
from llama_index_mplus.messages import question_and_context
from llama_index_mplus.registry import chosen_backend
from llama_index_mplus.routing import session_name
from mplus_memory import AnswerOptions, LatentMemoryBackend, not_in_journal

_ANSWER_TOKENS = 64  # the library's own limit


class MPlusLLM(AnswerOptions, LLM):
    """Answers the last user message from a session's latent memory, read natively.

    Only reading: it remembers nothing. ``MPlusMemory`` and ``MPlusChatEngine`` remember.

    The other messages of a call (system, tool, earlier turns) stand in the prompt as text for that call, in the
    model's own turn format, except those the session was told before: they are in its memory. Text alone is read;
    there are no tools and no structured output.

    The session of a call: ``session_id=…`` given to the call; else that of the ``MPlusMemory`` on the same backend
    that the messages come from, whose recalled text is left out; else the field ``session_id``; else an error.

    Example:
        llm = MPlusLLM(backend=LatentMemoryBackend("memory"), session_id="alice")
        llm.complete("What am I allergic to?").text

    ``raw`` of a response names what was read: ``reads`` (message ids and shares of what was retrieved),
    ``short_term`` and ``verbatim`` (message ids). Closing a stream early, or cancelling a call, stops the generation.

    Raises, from every call:
        InputError: no session; no user message, an empty one, a picture or file, a prompt too long for the model.
        ConfigError: an option outside its range or not known.
        ModelMismatchError: the session was written by another model.
    """

    backend: LatentMemoryBackend = Field(exclude=True, repr=False)
    """Model and store; None opens the embedded model on the user's data folder."""
    backend_name: str
    """The name under which the backend is registered in this process."""
    session_id: str | None = None
    """The session of calls that name none."""

    def __init__(
        self, backend: LatentMemoryBackend | None = None, session_id: str | None = None, **settings: Any
    ) -> None:
        chosen, name = chosen_backend(backend, settings.pop("backend_name", None))
        super().__init__(**{"backend": chosen, "backend_name": name, "session_id": session_id, **settings})

    @classmethod
    def class_name(cls) -> str:
        return "MPlusLLM"

    @property
    def metadata(self) -> LLMMetadata:
        """What the model can take; loads it when first asked."""
        model = self.backend.model
        return LLMMetadata(
            context_window=model.network.config.text_room,
            num_output=self.max_tokens or _ANSWER_TOKENS,
            is_chat_model=True,
            model_name=model.name,
        )

    # -- chat -----------------------------------------------------------------------------------------------

    def chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponse:
        """Answer the last user message. kwargs: session_id, max_tokens, temperature, top_p, seed, stop."""
        response: ChatResponse = self._call().chat(messages, **kwargs)
        return response

    async def achat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponse:
        """``chat`` without blocking the event loop; cancelling it stops the generation."""
        call = await asyncio.to_thread(self._call)
        response: ChatResponse = await call.achat(messages, **kwargs)
        return response

    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponseGen:
        """``chat`` in pieces; the last has the whole and what was read. Closing it early stops the generation."""
        call = self._call()
        return call.relay(call.stream_chat(messages, **kwargs))

    async def astream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponseAsyncGen:
        """``stream_chat`` for an event loop."""
        call = await asyncio.to_thread(self._call)
        return call.arelay(await call.astream_chat(messages, **kwargs))

    # -- completion -----------------------------------------------------------------------------------------

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        """Answer the prompt as a user's message."""
        response: CompletionResponse = self._call().complete(self._prompt(prompt, formatted), **kwargs)
        return response

    async def acomplete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        """``complete`` without blocking the event loop."""
        call = await asyncio.to_thread(self._call)
        response: CompletionResponse = await call.acomplete(self._prompt(prompt, formatted), **kwargs)
        return response

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseGen:
        """``complete`` in pieces. Closing it early stops the generation."""
        call = self._call()
        return call.relay(call.stream_complete(self._prompt(prompt, formatted), **kwargs))

    async def astream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseAsyncGen:
        """``stream_complete`` for an event loop."""
        call = await asyncio.to_thread(self._call)
        return call.arelay(await call.astream_complete(self._prompt(prompt, formatted), **kwargs))

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> MPlusLLM:
        return self.model_copy()  # the backend is the same

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).from_dict, (self.to_dict(),)

    # -- between LlamaIndex's forms and ours ----------------------------------------------------------------

    def _call(self) -> Call:
        return Call(
            self._open,
            callback_manager=self.callback_manager,
            rate_limiter=self.rate_limiter,
            payload=self.to_payload(),
        )

    def _prompt(self, prompt: str, formatted: bool) -> str:
        return prompt if formatted or self.completion_to_prompt is None else self.completion_to_prompt(prompt)

    def _open(self, messages: Sequence[ChatMessage], options: dict[str, Any]) -> Opened:
        given = dict(options)
        name = session_name(messages, self.backend_name, asked=given.pop("session_id", None), own=self.session_id)
        question, turns = question_and_context(messages, self.backend_name)
        session = self.backend.session(name)
        return session, session.stream(question, context=not_in_journal(session, turns), **self.decoding(given))
