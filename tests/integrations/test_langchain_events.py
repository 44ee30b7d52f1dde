"""Typed events (version 3) of agents with memory: the text as it comes, nothing of what was recalled, told once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver

from langchain_mplus import ChatMPlus, MPlusMemory, MPlusMemoryMiddleware
from mplus_memory import LatentMemoryBackend
from tests.integrations.graphs import both, said
from tests.integrations.models import ScriptedModel, calling

pytestmark = [
    pytest.mark.usefixtures("global_cache"),
    pytest.mark.filterwarnings("ignore:.*(experimental|beta):langchain_core._api.LangChainBetaWarning"),
]
QUESTION = "What am I allergic to?"
ASK: Any = {"messages": [("user", QUESTION)]}
FACTS = {"alice": "I am allergic to nuts and I live in Paris.", "ben": "My locker number is 4711."}


def config_of(name: str) -> Any:
    return {"configurable": {"thread_id": name}}


def texts_of(agent: Any, name: str, run_async: bool) -> tuple[str, str]:
    """What the messages' pieces come to, and the last message of the state."""

    async def read() -> tuple[str, str]:
        run = await agent.astream_events(ASK, config_of(name), version="v3")
        pieces = [piece async for message in run.messages async for piece in message.text]
        return "".join(pieces), (await run.output())["messages"][-1].text

    if run_async:
        return asyncio.run(read())
    run = agent.stream_events(ASK, config_of(name), version="v3")
    pieces = [piece for message in run.messages for piece in message.text]
    return "".join(pieces), run.output["messages"][-1].text


def events_of(agent: Any, run_async: bool) -> list[str]:
    async def read() -> list[str]:
        return [str(event) async for event in await agent.astream_events(ASK, config_of("alice"), version="v3")]

    if run_async:
        return asyncio.run(read())
    return [str(event) for event in agent.stream_events(ASK, config_of("alice"), version="v3")]


@both
def test_its_own_model_reads_the_session_of_the_run(backend: LatentMemoryBackend, run_async: bool) -> None:
    model = ChatMPlus(backend=backend, max_tokens=5)
    agent = create_agent(model, middleware=[MPlusMemoryMiddleware(backend)], checkpointer=InMemorySaver())
    expected = {}
    for name, fact in FACTS.items():
        backend.session(name).remember(fact)
        expected[name] = backend.session(name).answer(QUESTION, max_new_tokens=5).text
    assert expected["alice"] != expected["ben"]
    for name, fact in FACTS.items():
        assert texts_of(agent, name, run_async) == (expected[name], expected[name])
        assert said(backend, name) == [("user", fact), ("user", QUESTION), ("assistant", expected[name])]


@both
def test_another_model_sees_the_block_and_the_events_do_not(backend: LatentMemoryBackend, run_async: bool) -> None:
    backend.session("alice").remember(FACTS["alice"])
    other = ScriptedModel()
    agent = create_agent(other, middleware=[MPlusMemoryMiddleware(backend)], checkpointer=InMemorySaver())
    events = events_of(agent, run_async)
    assert FACTS["alice"] in other.texts[0] and "recalled_messages" in other.texts[0]
    assert any("nuts." in event for event in events)
    assert not any(FACTS["alice"] in event or "recalled_messages" in event for event in events)
    assert [role for role, _ in said(backend)] == ["user", "user", "assistant"]


@both
def test_a_sub_agent_in_a_tool_adds_nothing(backend: LatentMemoryBackend, run_async: bool) -> None:
    within = create_agent(ScriptedModel(script=["within"]), middleware=[MPlusMemoryMiddleware(backend)])

    @tool
    def ask(query: str) -> str:
        """Ask."""
        return str(within.invoke({"messages": [("user", query)]})["messages"][-1].text)

    model = ScriptedModel(script=[calling("ask", query="hm"), "To nuts."])
    agent = create_agent(model, [ask], middleware=[MPlusMemoryMiddleware(backend)], checkpointer=InMemorySaver())
    assert texts_of(agent, "alice", run_async)[1].strip() == "To nuts."
    assert [(text or "").strip() for _, text in said(backend)] == [QUESTION, "To nuts."]


@pytest.mark.usefixtures("endless")
async def test_a_run_that_is_given_up_stops_generating_and_tells_nothing(backend: LatentMemoryBackend) -> None:
    """No generation ends by itself here: were it not stopped, this would not end."""
    agent = create_agent(ChatMPlus(backend=backend, max_tokens=50), middleware=[MPlusMemoryMiddleware(backend)])
    async with await agent.astream_events(ASK, config_of("alice"), version="v3") as run:
        async for message in run.messages:
            assert [piece async for piece in _first(message.text)]
            break
    assert said(backend) == []


async def _first(pieces: Any) -> Any:
    async for piece in pieces:
        yield piece
        return


def test_a_run_that_is_closed_early_tells_nothing(backend: LatentMemoryBackend) -> None:
    agent = create_agent(ChatMPlus(backend=backend, max_tokens=5), middleware=[MPlusMemoryMiddleware(backend)])
    with agent.stream_events(ASK, config_of("alice"), version="v3") as run:
        assert next(iter(next(iter(run.messages)).text))
    assert said(backend) == []


@both
def test_a_model_that_fails_tells_nothing(backend: LatentMemoryBackend, run_async: bool) -> None:
    model = ScriptedModel(script=[ConnectionError("no model today")])
    agent = create_agent(model, middleware=[MPlusMemoryMiddleware(backend)])
    with pytest.raises(ConnectionError, match="no model today"):
        texts_of(agent, "alice", run_async)
    assert said(backend) == []


async def test_what_is_composed_has_no_such_events_with_memory_or_without(backend: LatentMemoryBackend) -> None:
    chain = ChatPromptTemplate.from_messages([("human", "{input}")]) | ScriptedModel()
    with pytest.raises(NotImplementedError):
        chain.stream_events({"input": QUESTION}, version="v3")
    wrapped = MPlusMemory(backend=backend).wrap(chain)
    with pytest.raises(NotImplementedError, match=r"astream_events\(version='v2'\), or an agent with MPlusMemoryMidd"):
        wrapped.stream_events({"input": QUESTION}, version="v3")
    with pytest.raises(NotImplementedError, match=r"astream_events\(version='v2'\), or an agent with MPlusMemoryMidd"):
        await wrapped.astream_events({"input": QUESTION}, version="v3")
    assert backend.sessions() == []
