"""An answer in the forms LlamaIndex gives answers."""

from __future__ import annotations

from llama_index.core.base.llms.types import ChatMessage, ChatResponse, CompletionResponse, MessageRole

from llama_index_mplus.sources import metadata, token_counts
from mplus_memory import Answer, Session


def chat_chunk(text: str, delta: str) -> ChatResponse:
    """A piece of an answer: all of its text so far, and what is new."""
    return ChatResponse(message=ChatMessage(role=MessageRole.ASSISTANT, content=text), delta=delta)


def completion_chunk(text: str, delta: str) -> CompletionResponse:
    """``chat_chunk`` for a completion."""
    return CompletionResponse(text=text, delta=delta)


def chat_response(session: Session, answer: Answer, delta: str | None = None) -> ChatResponse:
    """The whole answer; ``raw`` says what was read, ``additional_kwargs`` what it took, in tokens."""
    message = ChatMessage(role=MessageRole.ASSISTANT, content=answer.text)
    return ChatResponse(
        message=message, delta=delta, raw=metadata(session, answer), additional_kwargs=token_counts(answer)
    )


def completion_response(session: Session, answer: Answer, delta: str | None = None) -> CompletionResponse:
    """``chat_response`` for a completion."""
    return CompletionResponse(
        text=answer.text, delta=delta, raw=metadata(session, answer), additional_kwargs=token_counts(answer)
    )
