"""What is said to LlamaIndex's memories in the tests, and what they were told."""

from __future__ import annotations

from typing import Any

import pytest
from llama_index.core.base.llms.types import ChatMessage
from llama_index.core.tools import FunctionTool

from llama_index_mplus import MPlusMemory
from mplus_memory import Session, StoreFullError

# LlamaIndex's own: it looks through all attributes of an agent, and ReAct asks its context whether it runs.
its_own_warnings = pytest.mark.filterwarnings(
    "ignore::pydantic.warnings.PydanticDeprecationWarning", "ignore:is_running called from within:DeprecationWarning"
)

FACT = "I am allergic to nuts."
QUESTION = "What am I allergic to?"
HISTORY = [
    ChatMessage(role="user", content="Yes."),
    ChatMessage(role="assistant", content="Good."),
    ChatMessage(role="user", content="Yes."),
    ChatMessage(role="assistant", content="Good. What else?"),
]
Said = list[tuple[str, str | None]]


def said(memory: MPlusMemory) -> Said:
    return [(message.role, message.content) for message in memory.session.messages()]


def user(content: str) -> ChatMessage:
    return ChatMessage(role="user", content=content)


def answer(content: str) -> ChatMessage:
    return ChatMessage(role="assistant", content=content)


def menu() -> str:
    """What there is to eat."""
    return "There is soup."


MENU = FunctionTool.from_defaults(menu)


def refuse(session: Session, turns: Any) -> None:
    raise StoreFullError("no room")
