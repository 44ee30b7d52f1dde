"""A node that asks the same twice in one try is told twice, and in all its tries no more than that."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig, RunnableLambda
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.func import entrypoint
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.types import Command, interrupt

from langchain_mplus import MPlusMemory, MPlusMemoryMiddleware
from mplus_memory import LatentMemoryBackend
from tests.integrations.graphs import (
    AGAIN,
    ALICE,
    ASK,
    ASKED,
    TRIES,
    Failing,
    agent,
    both,
    calls,
    graph_of,
    run,
    said,
    savers,
)
from tests.integrations.models import ScriptedModel, calling

PLAIN: Any = {"messages": [("user", "May I eat cake?")]}
failing = pytest.mark.parametrize("times", [0, 2])


def answers(backend: LatentMemoryBackend, name: str = "alice") -> list[str | None]:
    return [text for role, text in said(backend, name) if role == "assistant"]


@both
@failing
@pytest.mark.parametrize("given", [None, PLAIN], ids=["with ids", "without ids"])
def test_an_agent_that_is_asked_the_same_twice(
    backend: LatentMemoryBackend, run_async: bool, times: int, given: Any
) -> None:
    sub = agent(backend)
    node = calls(run_async, (sub, given), (sub, given), fails=Failing(times))
    run(graph_of(node, saver=InMemorySaver if given else None), ASK, run_async)
    first, second = ("assistant", "first"), ("assistant", "second")
    assert said(backend) == ([ASKED, first, ASKED, second] if given else [ASKED, first, second])


@both
@failing
def test_asked_the_same_at_the_same_time(backend: LatentMemoryBackend, run_async: bool, times: int) -> None:
    sub, chain, fails = agent(backend), MPlusMemory(backend=backend).wrap(ScriptedModel(script=TRIES)), Failing(times)

    def node(state: Any) -> Any:
        sub.batch([PLAIN, PLAIN])
        chain.batch(["Yes.", "Yes."])
        fails.now()

    async def anode(state: Any) -> Any:
        await asyncio.gather(sub.ainvoke(PLAIN), sub.ainvoke(PLAIN))
        await asyncio.gather(chain.ainvoke("Yes."), chain.ainvoke("Yes."))
        fails.now()

    run(graph_of(anode if run_async else node), ASK, run_async)
    assert sorted(map(str, answers(backend))) == ["first", "first", "second", "second"]
    assert sorted(text for role, text in said(backend) if role == "user") == [ASKED[1]] * 2 + ["Yes."] * 2  # type: ignore[type-var]


@both
@failing
def test_a_wrapped_chain_within_a_sequence(backend: LatentMemoryBackend, run_async: bool, times: int) -> None:
    """And in other threads, with nothing but the node's config to go by."""
    chain = RunnableLambda(str) | MPlusMemory(backend=backend).wrap(ScriptedModel(script=TRIES * 2))
    fails = Failing(times)

    def node(state: Any, config: RunnableConfig) -> Any:
        chain.invoke("Yes.", config)
        chain.invoke("Yes.")
        list(chain.stream("Yes."))
        fails.now()

    async def anode(state: Any) -> Any:
        await chain.ainvoke("Yes.")
        await asyncio.to_thread(chain.invoke, "Yes.")
        async for _ in chain.astream("Yes."):
            pass
        fails.now()

    run(graph_of(anode if run_async else node), ASK, run_async)
    assert [text and text.strip() for text in answers(backend)] == TRIES[:3]


@both
@pytest.mark.parametrize("keeps", [None, False], ids=["inherits the checkpointer", "keeps nothing"])
def test_an_interrupt_between_two_that_are_alike(backend: LatentMemoryBackend, run_async: bool, keeps: Any) -> None:
    """When the node resumes, an agent that kept its state does not run again; then the node fails, and all does."""
    sub, fails = agent(backend, checkpointer=keeps), Failing(1)

    def node(state: Any) -> Any:
        sub.invoke(PLAIN)
        interrupt("Again?")
        sub.invoke(PLAIN)
        fails.now()

    async def anode(state: Any) -> Any:
        await sub.ainvoke(PLAIN)
        interrupt("Again?")
        await sub.ainvoke(PLAIN)
        fails.now()

    graph = graph_of(anode if run_async else node, saver=InMemorySaver)
    run(graph, ASK, run_async)
    assert answers(backend) == ["first"]
    run(graph, Command(resume="yes"), run_async)
    assert answers(backend) == ["first", "second" if keeps is None else "third"]


@both
@failing
def test_in_the_tools_of_an_agent_that_is_asked_twice(
    backend: LatentMemoryBackend, run_async: bool, times: int
) -> None:
    """The agent within is asked the same four times in each try, twice by each run of the one around it."""
    within = agent(backend, [f"within {number}" for number in range(20)])

    @tool
    def ask(query: str) -> str:
        """Ask."""
        config: Any = {"configurable": {"session_id": "within"}}
        return str(within.invoke({"messages": [("user", query)]}, config)["messages"][-1].text)

    script = [one for text in TRIES for one in (calling("ask", query="hm"), calling("ask", query="hm"), text)]
    around = create_agent(ScriptedModel(script=script), [ask], middleware=[MPlusMemoryMiddleware(backend)])
    node = calls(run_async, (around, PLAIN), (around, PLAIN), fails=Failing(times))
    run(graph_of(node), ASK, run_async)
    assert answers(backend) == ["first", "second"]
    assert answers(backend, "within") == [f"within {number}" for number in range(4)]


@both
def test_a_node_that_fails_in_a_graph_within_a_node_that_fails(backend: LatentMemoryBackend, run_async: bool) -> None:
    """After an agent was asked around it: the tries of the node within are its own."""
    sub, other = agent(backend), agent(backend, ["other"], name="other")
    twice = calls(run_async, (sub, PLAIN), (sub, PLAIN), fails=Failing(1))
    node = calls(run_async, (other, PLAIN), (graph_of(twice), None), fails=Failing(1))
    run(graph_of(node, saver=InMemorySaver), ASK, run_async)
    assert answers(backend) == ["other", "first", "second"]


@both
@savers
def test_a_call_that_failed_within_a_try_counts_for_nothing(
    backend: LatentMemoryBackend, run_async: bool, saver: Any
) -> None:
    flaky = ScriptedModel(script=[ConnectionError("flaky"), *TRIES])
    sub = create_agent(flaky, middleware=[MPlusMemoryMiddleware(backend)])
    again = sub.with_retry(wait_exponential_jitter=False)
    run(graph_of(calls(run_async, (again, PLAIN), fails=Failing(1)), saver=saver), ASK, run_async)
    assert answers(backend) == ["first"]


@both
def test_agents_without_names(backend: LatentMemoryBackend, run_async: bool) -> None:
    node = calls(run_async, (agent(backend, ["a"]), PLAIN), (agent(backend, ["b"]), PLAIN), fails=Failing(1))
    run(graph_of(node), ASK, run_async)
    assert answers(backend) == ["a", "b"]


def test_an_entrypoint_that_asks_the_same_twice(backend: LatentMemoryBackend) -> None:
    sub, fails = agent(backend), Failing(1)

    @entrypoint(checkpointer=InMemorySaver(), retry_policy=AGAIN)
    def flow(messages: Any) -> Any:
        sub.invoke(PLAIN)
        sub.invoke(PLAIN)
        fails.now()

    flow.invoke(ASK["messages"], ALICE)
    assert answers(backend) == ["first", "second"]


def test_nothing_of_it_is_in_the_agents_state(backend: LatentMemoryBackend) -> None:
    saver = InMemorySaver()
    sub = agent(backend, checkpointer=saver)
    sub.invoke({"messages": [HumanMessage("Hello.")]}, ALICE)
    assert list(sub.get_state(ALICE).values) == ["messages"]
    kept = {key for held in saver.list(ALICE) for key in held.checkpoint["channel_values"]}
    assert not any("run" in key or "mplus" in key for key in kept - {"__start__"})
    assert list(sub.get_input_jsonschema()["properties"]) == ["messages"]
    assert "mplus_run" not in sub.get_output_jsonschema()["properties"]


def test_of_two_graphs_in_one_node_each_runs_its_agents_anew(backend: LatentMemoryBackend) -> None:
    """Where LangGraph tells an agent nothing of the node around the graph it is in, a repetition is a retry."""
    sub = agent(backend)
    inner = graph_of(calls(False, (sub, PLAIN), fails=Failing(0)))
    graph = StateGraph(MessagesState)
    graph.add_node("n", calls(False, (inner, None), (inner, None), fails=Failing(0)))
    graph.add_edge(START, "n")
    graph.compile().invoke(ASK, ALICE)
    assert answers(backend) == ["first"]
