"""The short-term transcript of one engine: what was said since it was made or reset."""

from __future__ import annotations

from typing import Any

from llama_index.core.base.llms.types import ChatMessage
from llama_index.core.memory import BaseMemory
from pydantic import Field


class Transcript(BaseMemory):
    """A list of messages in the form in which LlamaIndex writes to one."""

    messages: list[ChatMessage] = Field(default_factory=list)

    @classmethod
    def class_name(cls) -> str:
        return "MPlusTranscript"

    @classmethod
    def from_defaults(cls, **kwargs: Any) -> Transcript:
        return cls(messages=list(kwargs.get("chat_history") or []))

    def get(self, input: str | None = None, **kwargs: Any) -> list[ChatMessage]:
        return list(self.messages)

    def get_all(self) -> list[ChatMessage]:
        return list(self.messages)

    def put(self, message: ChatMessage) -> None:
        self.messages.append(message)

    def set(self, messages: list[ChatMessage]) -> None:
        self.messages = list(messages)

    def reset(self) -> None:
        self.messages = []
