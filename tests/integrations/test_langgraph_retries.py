"""A node that LangGraph tries again or resumes tells a session once, though each try makes messages of its own."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.messages import AIMessage
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.func import entrypoint, task
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.types import Command, Send, interrupt

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


@both
@savers
@pytest.mark.parametrize("given", [None, {"messages": [("user", "May I eat cake?")]}], ids=["with ids", "without ids"])
def test_a_sub_agent_in_a_node_that_is_tried_again(
    backend: LatentMemoryBackend, run_async: bool, saver: Any, given: Any
) -> None:
    graph = graph_of(calls(run_async, (agent(backend), given), fails=Failing(3)), saver=saver)
    run(graph, ASK, run_async)
    assert said(backend) == [ASKED, ("assistant", "first")]
    run(graph, {"messages": [("user", "May I eat cake?")]}, run_async)  # said again: another task
    assert said(backend)[2] == ASKED and len(said(backend)) == 4


@both
@savers
def test_what_later_nodes_see_of_a_later_try_is_not_told(
    backend: LatentMemoryBackend, run_async: bool, saver: Any
) -> None:
    """The thread holds the words of the last try; memory those of the first."""
    first = calls(run_async, (agent(backend), None), fails=Failing(2))
    second = calls(run_async, (agent(backend, ["checked", "checked again"]), None), fails=Failing(1))
    result = run(graph_of(first, second, saver=saver), ASK, run_async)
    assert [message.text for message in result["messages"]] == ["May I eat cake?", "third", "checked again"]
    assert said(backend) == [ASKED, ("assistant", "first"), ("assistant", "checked")]


@both
def test_several_agents_in_one_node(backend: LatentMemoryBackend, run_async: bool) -> None:
    other = {"messages": [("user", "And eggs?")]}
    node = calls(
        run_async, (agent(backend, ["a1", "a2"], name="ann"), None), (agent(backend, ["b1", "b2"], name="ben"), None),
        (agent(backend, ["c1", "c2"]), other), fails=Failing(1),
    )  # fmt: skip
    run(graph_of(node, saver=InMemorySaver), ASK, run_async)
    assert said(backend) == [ASKED, *(("assistant", text) for text in ("a1", "b1")), ("user", "And eggs?"),
                             ("assistant", "c1")]  # fmt: skip


@both
def test_a_try_that_fails_between_two_agents_tells_the_other_later(
    backend: LatentMemoryBackend, run_async: bool
) -> None:
    fails = Failing(1)
    flaky = ScriptedModel(script=[ConnectionError("flaky"), "b"])
    second = create_agent(flaky, middleware=[MPlusMemoryMiddleware(backend)], name="ben")
    node = calls(run_async, (agent(backend, name="ann"), None), (second, None), fails=fails)
    run(graph_of(node), ASK, run_async)
    assert said(backend) == [ASKED, ("assistant", "first"), ("assistant", "b")]


@both
@savers
def test_nested_graphs_and_tools(backend: LatentMemoryBackend, run_async: bool, saver: Any) -> None:
    """An agent whose tool asks another, in a node of a graph in a node of a graph; both nodes are tried again."""
    deepest = agent(backend, ["deep 1", "deep 2"])

    @tool
    def ask(query: str) -> str:
        """Ask."""
        return str(deepest.invoke({"messages": [("user", query)]})["messages"][-1].text)

    script = [calling("ask", query="hm"), "mid 1", calling("ask", said="Let me see.", query="hm"), "mid 2", "mid 3"]
    middle = create_agent(ScriptedModel(script=script), [ask], middleware=[MPlusMemoryMiddleware(backend)])
    inner = graph_of(calls(run_async, (middle, None), fails=Failing(1)))
    outer = graph_of(calls(run_async, (inner, None), fails=Failing(1)), saver=saver)
    run(outer, ASK, run_async)
    assert said(backend) == [ASKED, ("assistant", "mid 1")]


@both
def test_an_agent_as_a_node_whose_own_hook_fails(backend: LatentMemoryBackend, run_async: bool) -> None:
    from langchain.agents.middleware import after_agent

    fails = Failing(1)
    flaky = after_agent(lambda state, runtime: fails.now())
    sub = create_agent(ScriptedModel(script=TRIES), middleware=[flaky, MPlusMemoryMiddleware(backend)])  # type: ignore[list-item]
    run(graph_of(sub, saver=InMemorySaver), ASK, run_async)
    assert said(backend) == [ASKED, ("assistant", "first")]


@both
@pytest.mark.parametrize("keeps", [None, False], ids=["inherits the checkpointer", "keeps nothing"])
def test_an_interrupt_after_the_agent_and_its_resumption(
    backend: LatentMemoryBackend, run_async: bool, keeps: Any
) -> None:
    node = calls(run_async, (agent(backend, checkpointer=keeps), None), fails=Failing(0), then=_ask_a_person)
    graph = graph_of(node, saver=InMemorySaver)
    assert run(graph, ASK, run_async)["__interrupt__"]
    assert said(backend) == [ASKED, ("assistant", "first")]
    run(graph, Command(resume="yes"), run_async)
    assert said(backend) == [ASKED, ("assistant", "first")]


def _ask_a_person(results: list[Any]) -> Any:
    return {"messages": [AIMessage(f"{results[-1]['messages'][-1].text}: {interrupt('Is that so?')}")]}


def test_tasks_of_the_functional_interface(backend: LatentMemoryBackend) -> None:
    fails, sub = Failing(2), agent(backend)

    @task(retry_policy=AGAIN)
    async def asking(messages: Any) -> Any:
        result = await sub.ainvoke({"messages": messages})
        fails.now()
        return result["messages"][-1].text

    @entrypoint(checkpointer=InMemorySaver())
    async def flow(messages: Any) -> Any:
        answer = await asking(messages)
        return await asking([*messages, ("assistant", answer), messages[0]])

    asyncio.run(flow.ainvoke(ASK["messages"], ALICE))
    assert [text for _, text in said(backend)] == ["May I eat cake?", "first", "third", "May I eat cake?", "fourth"]


def test_the_same_for_many_at_once(backend: LatentMemoryBackend) -> None:
    """Tasks of one step are apart, though they are asked the same."""
    graph = StateGraph(MessagesState)
    failing = [Failing(1), Failing(0), Failing(2)]
    subs = [agent(backend, [f"{place} {text}" for text in TRIES]) for place in range(3)]

    def node(state: Any) -> Any:
        place = state["place"]
        answer = subs[place].invoke({"messages": [("user", "Go.")]})["messages"][-1:]
        failing[place].now()
        return {"messages": answer}

    graph.add_node("node", node, retry_policy=AGAIN)
    graph.add_conditional_edges(START, lambda _: [Send("node", {"place": place}) for place in range(3)], ["node"])
    graph.compile().invoke(ASK, ALICE)
    assert sorted(text for role, text in said(backend) if role == "assistant") == ["0 first", "1 first", "2 first"]
    assert [text for role, text in said(backend) if role == "user"] == ["Go."] * 3


@both
def test_a_wrapped_chain_in_a_node(backend: LatentMemoryBackend, run_async: bool) -> None:
    """What it says several times in one try is said several times."""
    chain = MPlusMemory(backend=backend).wrap(ScriptedModel(script=TRIES * 2))
    fails = Failing(2)

    def node(state: Any) -> Any:
        answers = [chain.invoke(text) for text in ("Yes.", "Yes.", "No.")]
        fails.now()
        return {"messages": answers[-1]}

    async def anode(state: Any) -> Any:
        answers = [await chain.ainvoke(text) for text in ("Yes.", "Yes.", "No.")]
        fails.now()
        return {"messages": answers[-1]}

    run(graph_of(anode if run_async else node, saver=InMemorySaver), ASK, run_async)
    told = [("Yes.", "first"), ("Yes.", "second"), ("No.", "third")]
    assert said(backend) == [turn for asked, text in told for turn in (("user", asked), ("assistant", text))]


def test_a_thread_that_was_taken_back_tells_again(backend: LatentMemoryBackend) -> None:
    graph = graph_of(calls(False, (agent(backend), None), fails=Failing(1)), saver=InMemorySaver)
    graph.invoke(ASK, ALICE)
    before = next(state for state in graph.get_state_history(ALICE) if state.next == ("n0",))
    session = backend.session("alice")
    session.rollback(0)
    graph.invoke(None, before.config)
    assert said(backend) == [ASKED, ("assistant", "third")]
