"""M+ memory for LangChain and LangGraph.

    from langchain_mplus import MPlusMemory

    memory = MPlusMemory("alice")
    chain = memory.wrap(memory.chat_model())
    chain.invoke("I am allergic to nuts.")
    chain.invoke("What am I allergic to?")      # in this process or, next week, in another one

Latent memory is readable by M+ alone, so there are two uses. ``ChatMPlus`` reads it natively. Any other model gets
the recalled source messages as text: ``MPlusMemoryMiddleware`` in an agent, ``memory.wrap(chain)`` around any
runnable, ``create_recall_tool`` for a model that asks, ``MPlusMemory`` as the memory of a classic chain.
``ChatMPlus`` and the tool only read; the others remember.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from langchain_mplus.chat_model import ChatMPlus
from langchain_mplus.history import MPlusChatMessageHistory
from langchain_mplus.memory import MPlusMemory
from langchain_mplus.recall_tool import create_recall_tool
from langchain_mplus.remembering import RememberingRunnable
from langchain_mplus.time_travel import arewind, rewind

if TYPE_CHECKING:
    from langchain_mplus.middleware import MPlusMemoryMiddleware as MPlusMemoryMiddleware

__all__ = [
    "ChatMPlus",
    "MPlusChatMessageHistory",
    "MPlusMemory",
    "MPlusMemoryMiddleware",
    "RememberingRunnable",
    "arewind",
    "create_recall_tool",
    "rewind",
]


def __getattr__(name: str) -> Any:
    if name != "MPlusMemoryMiddleware":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from langchain_mplus.middleware import MPlusMemoryMiddleware
    except ImportError as error:  # all else needs langchain-core alone
        raise ImportError(f"{name} needs langchain ({error}): pip install 'mplus-memory[langchain]'") from error
    globals()[name] = MPlusMemoryMiddleware
    return MPlusMemoryMiddleware
