"""Chat models for the tests: they follow a script, and keep what they were shown. And where M+ itself computes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import Field
from torch.nn.modules.module import register_module_forward_pre_hook


class ScriptedModel(BaseChatModel):
    """Says what its script says, one entry a call and the last one ever after; an exception there is raised."""

    cache: bool = False
    script: list[Any] = Field(default_factory=lambda: ["To nuts."])
    seen: list[list[BaseMessage]] = Field(default_factory=list)
    given: list[dict[str, Any]] = Field(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Any, **kwargs: Any) -> Any:
        return self.bind(tools=[tool.name for tool in tools])

    def _next(self, messages: list[BaseMessage], kwargs: dict[str, Any]) -> AIMessage:
        said = self.script[min(len(self.seen), len(self.script) - 1)]
        self.seen.append(messages)
        self.given.append(kwargs)
        if isinstance(said, Exception):
            raise said
        return said.model_copy() if isinstance(said, AIMessage) else AIMessage(said)

    def _generate(self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **kwargs: Any) -> Any:
        return ChatResult(generations=[ChatGeneration(message=self._next(messages, kwargs))])

    def _stream(
        self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **kwargs: Any
    ) -> Iterator[ChatGenerationChunk]:
        said = self._next(messages, kwargs)
        for word in said.text.split(" "):
            yield ChatGenerationChunk(message=AIMessageChunk(f"{word} "))
        chunks = [
            {"name": call["name"], "args": str(call["args"]).replace("'", '"'), "id": call["id"], "index": index}
            for index, call in enumerate(said.tool_calls)
        ]
        yield ChatGenerationChunk(message=AIMessageChunk("", tool_call_chunks=chunks, chunk_position="last"))

    @property
    def texts(self) -> list[str]:
        """What it was shown last."""
        return [message.text for message in self.seen[-1]]


def calling(tool: str, said: str = "", **args: Any) -> AIMessage:
    """A message that calls a tool."""
    return AIMessage(said, tool_calls=[{"name": tool, "args": args, "id": f"call {tool}"}])


@contextmanager
def in_which_threads() -> Iterator[set[int]]:
    """The threads in which any part of the network computes."""
    threads: set[int] = set()
    hook = register_module_forward_pre_hook(lambda *_: threads.add(threading.get_ident()))
    try:
        yield threads
    finally:
        hook.remove()
