"""A small model that is not M+, with tool calls: it answers by rule from the text it is given."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Sequence
from typing import Any

from llama_index.core.base.llms.types import (
    ChatMessage,
    ChatResponse,
    CompletionResponse,
    LLMMetadata,
    MessageRole,
    TextBlock,
    ToolCallBlock,
)
from llama_index.core.llms.callbacks import llm_chat_callback, llm_completion_callback
from llama_index.core.llms.function_calling import FunctionCallingLLM
from llama_index.core.llms.llm import ToolSelection
from llama_index.core.tools.types import BaseTool
from pydantic import PrivateAttr


class RuleModel(FunctionCallingLLM):
    """Calls the first tool it is offered once per question, then answers with the line of its prompt that shares most
        words with the question. It keeps its prompts. ``fails``: how many of the next calls raise. ``react``: writes as
    ReAct wants it.
    """

    fails: int = 0
    react: bool = False
    _prompts: list[list[ChatMessage]] = PrivateAttr(default_factory=list)

    @property
    def prompts(self) -> list[list[ChatMessage]]:
        return self._prompts

    @property
    def metadata(self) -> LLMMetadata:
        return LLMMetadata(is_chat_model=True, is_function_calling_model=True, model_name="rule")

    def _reply(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponse:
        self._prompts.append([message.model_copy(deep=True) for message in messages])
        if self.fails:
            self.fails -= 1
            raise ConnectionError("the model is away")
        tools = kwargs.get("tools") or []
        if tools and messages[-1].role == MessageRole.USER:
            call = ToolCallBlock(tool_call_id=f"call-{len(self._prompts)}", tool_name=tools[0], tool_kwargs={})
            return ChatResponse(message=ChatMessage(role=MessageRole.ASSISTANT, blocks=[call]))
        answer = best_line(messages)
        text = f"Thought: I can answer without using any more tools.\nAnswer: {answer}" if self.react else answer
        return ChatResponse(message=ChatMessage(role=MessageRole.ASSISTANT, content=text), delta=text)

    @llm_chat_callback()
    def chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponse:
        return self._reply(messages, **kwargs)

    @llm_chat_callback()
    async def achat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponse:
        return self._reply(messages, **kwargs)

    @llm_chat_callback()
    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> Generator[ChatResponse, None, None]:
        def pieces() -> Generator[ChatResponse, None, None]:
            yield self._reply(messages, **kwargs)

        return pieces()

    @llm_chat_callback()
    async def astream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> AsyncGenerator[ChatResponse, None]:
        async def pieces() -> AsyncGenerator[ChatResponse, None]:
            yield self._reply(messages, **kwargs)

        return pieces()

    @llm_completion_callback()
    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        return CompletionResponse(text=self._reply([ChatMessage(content=prompt)]).message.content or "")

    @llm_completion_callback()
    async def acomplete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        return self.complete(prompt)

    @llm_completion_callback()
    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> Any:
        raise NotImplementedError

    @llm_completion_callback()
    async def astream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> Any:
        raise NotImplementedError

    def _prepare_chat_with_tools(
        self,
        tools: Sequence[BaseTool],
        user_msg: str | ChatMessage | None = None,
        chat_history: list[ChatMessage] | None = None,
        verbose: bool = False,
        allow_parallel_tool_calls: bool = False,
        tool_required: bool = False,
        **kwargs: Any,
    ) -> dict[str, Any]:
        return {"messages": chat_history or [], "tools": [tool.metadata.get_name() for tool in tools]}

    def get_tool_calls_from_response(
        self, response: ChatResponse, error_on_no_tool_call: bool = True, **kwargs: Any
    ) -> list[ToolSelection]:
        calls = [block for block in response.message.blocks if isinstance(block, ToolCallBlock)]
        return [ToolSelection(tool_id=c.tool_call_id or "", tool_name=c.tool_name, tool_kwargs={}) for c in calls]


def best_line(messages: Sequence[ChatMessage]) -> str:
    """The line with most of the question's words; of several the last, but never the question itself."""
    asked = next(text(m) for m in reversed(messages) if m.role == MessageRole.USER)
    words = set(asked.lower().strip("?. ").split())
    lines = [line for message in messages for line in text(message).splitlines() if line.strip() and line not in asked]
    scored = [(len(words & set(line.lower().strip("?. ").split())), at, line) for at, line in enumerate(lines)]
    return max(scored, default=(0, 0, "I do not know."))[2]


def text(message: ChatMessage) -> str:
    return "\n".join(block.text for block in message.blocks if isinstance(block, TextBlock))
