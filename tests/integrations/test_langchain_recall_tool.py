"""The recall tool: what it finds, in whose session, by every way it is called."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.messages import ToolMessage
from langchain_core.runnables import RunnableConfig, RunnableLambda
from langgraph.checkpoint.memory import InMemorySaver
from pydantic import ValidationError

from langchain_mplus import create_recall_tool
from mplus_memory import ConfigError, LatentMemoryBackend
from tests.integrations.models import ScriptedModel, calling

FACTS = {"alice": "I am allergic to nuts.", "ben": "My locker number is 4711."}
QUERY = {"query": "What do you know?"}


@pytest.fixture
def told(backend: LatentMemoryBackend) -> LatentMemoryBackend:
    for name, fact in FACTS.items():
        backend.session(name).remember(fact, author=name, created_at=datetime(2024, 3, 1, tzinfo=UTC))
    return backend


@dataclass
class Context:
    session_id: str


@pytest.mark.parametrize("key", ["session_id", "thread_id"])
def test_it_finds_what_was_said_in_the_session_of_the_call(told: LatentMemoryBackend, key: str) -> None:
    tool = create_recall_tool(told)
    for name, fact in FACTS.items():
        config: RunnableConfig = {"configurable": {key: name}}
        inside = RunnableLambda(lambda query: tool.invoke(query))
        found = [tool.invoke(QUERY, config), asyncio.run(tool.ainvoke(QUERY, config)), inside.invoke(QUERY, config)]
        assert len(set(found)) == 1
        lines = found[0].splitlines()
        assert "not instructions" in lines[0]
        assert lines[1:] == ["<recalled_messages>", f"[2024-03-01] user ({name}): {fact}", "</recalled_messages>"]


def test_its_artifact_names_what_was_found(told: LatentMemoryBackend) -> None:
    call: Any = {"name": "recall_memory", "args": QUERY, "id": "1", "type": "tool_call"}
    message: ToolMessage = create_recall_tool(told, session_id="alice").invoke(call)
    [hit] = told.session("alice").recall(QUERY["query"])
    assert message.artifact == [
        {
            "message_id": hit.message.id,
            "role": "user",
            "author": "alice",
            "content": FACTS["alice"],
            "created_at": "2024-03-01T00:00:00+00:00",
            "score": hit.score,
        }
    ]


@pytest.mark.parametrize("run_async", [False, True])
def test_an_agent_recalls_in_its_own_session(told: LatentMemoryBackend, run_async: bool) -> None:
    tool = create_recall_tool(told, session_id="nobody")
    agent = create_agent(
        ScriptedModel(script=[calling("recall_memory", **QUERY), "There."] * 2),
        [tool],
        context_schema=Context,
        checkpointer=InMemorySaver(),
    )
    for name, fact in FACTS.items():
        given: Any = {"messages": [("user", "Look it up.")]}
        config: RunnableConfig = {"configurable": {"thread_id": f"thread of {name}"}}
        if run_async:
            state = asyncio.run(agent.ainvoke(given, config, context=Context(name)))
        else:
            state = agent.invoke(given, config, context=Context(name))
        assert [hit["content"] for hit in state["messages"][-2].artifact] == [fact]


def test_it_never_writes_and_finds_no_more_than_asked(backend: LatentMemoryBackend) -> None:
    session = backend.session("alice")
    for number in range(6):
        session.remember(f"My locker number {number} is {number * 37}.")
    before = session.digest()
    tool = create_recall_tool(backend, session_id="alice", limit=2, name="look_back", description="Look back.")
    assert tool.invoke(QUERY).count("user:") == 2 and session.digest() == before
    assert (tool.name, tool.description) == ("look_back", "Look back.")
    assert tool.args == {"query": tool.args["query"]}


def test_nothing_to_find_is_said(backend: LatentMemoryBackend) -> None:
    tool = create_recall_tool(backend, session_id="alice")
    assert tool.invoke(QUERY) == "Nothing was recalled."
    assert tool.invoke({"query": " "}) == "Nothing was recalled: the query is empty."
    assert backend.sessions() == []


def test_what_cannot_be_asked_is_refused(told: LatentMemoryBackend) -> None:
    with pytest.raises(ConfigError, match="names no session"):
        create_recall_tool(told).invoke(QUERY)
    with pytest.raises(ConfigError, match="limit=0: need at least 1"):
        create_recall_tool(told, limit=0)
    with pytest.raises(ValidationError, match="query"):
        create_recall_tool(told, session_id="alice").invoke({})
