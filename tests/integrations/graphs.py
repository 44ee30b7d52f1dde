"""Graphs whose nodes ask agents, fail and are tried again; what a session was told."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from langchain.agents import create_agent
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.types import RetryPolicy

from langchain_mplus import MPlusMemoryMiddleware
from mplus_memory import LatentMemoryBackend
from tests.integrations.models import ScriptedModel

AGAIN = RetryPolicy(initial_interval=0.001, jitter=False, max_attempts=4)
ALICE: Any = {"configurable": {"thread_id": "alice"}}
ASK: Any = {"messages": [("user", "May I eat cake?")]}
ASKED = ("user", "May I eat cake?")
TRIES = ["first", "second", "third", "fourth", "fifth", "sixth"]

both = pytest.mark.parametrize("run_async", [False, True], ids=["sync", "async"])
savers = pytest.mark.parametrize("saver", [InMemorySaver, lambda: None], ids=["with a checkpointer", "without"])


def said(backend: LatentMemoryBackend, name: str = "alice") -> list[tuple[str, str | None]]:
    return [(message.role, message.content) for message in backend.session(name).messages()]


def run(graph: Any, value: Any, run_async: bool, config: Any = ALICE) -> Any:
    return asyncio.run(graph.ainvoke(value, config)) if run_async else graph.invoke(value, config)


class Failing:
    """Fails so many times."""

    def __init__(self, times: int) -> None:
        self.left = times

    def now(self) -> None:
        self.left -= 1
        if self.left >= 0:
            raise ConnectionError("flaky")


def agent(backend: LatentMemoryBackend, script: list[Any] | None = None, **options: Any) -> Any:
    script = TRIES if script is None else script
    return create_agent(ScriptedModel(script=script), middleware=[MPlusMemoryMiddleware(backend)], **options)


def calls(run_async: bool, *steps: Any, fails: Failing, then: Any = None) -> Any:
    """A node that makes these calls one by one, then fails or goes on."""

    def node(state: Any) -> Any:
        results = [call.invoke(given or {"messages": state["messages"]}) for call, given in steps]
        fails.now()
        return then(results) if then else {"messages": results[-1]["messages"][-1:]}

    async def anode(state: Any) -> Any:
        results = [await call.ainvoke(given or {"messages": state["messages"]}) for call, given in steps]
        fails.now()
        return then(results) if then else {"messages": results[-1]["messages"][-1:]}

    return anode if run_async else node


def graph_of(*nodes: Any, saver: Any = None) -> Any:
    """The nodes one after the other, each tried again if it fails."""
    graph = StateGraph(MessagesState)
    for place, node in enumerate(nodes):
        graph.add_node(f"n{place}", node, retry_policy=AGAIN)
        graph.add_edge(f"n{place - 1}" if place else START, f"n{place}")
    return graph.compile(checkpointer=saver() if saver else None)
