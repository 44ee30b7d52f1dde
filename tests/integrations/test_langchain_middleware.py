"""MPlusMemoryMiddleware in real agents: what the model sees, what is remembered, and how often."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import pytest
from langchain.agents import create_agent
from langchain.agents.middleware import (
    HumanInTheLoopMiddleware,
    ModelFallbackMiddleware,
    ModelRetryMiddleware,
    SummarizationMiddleware,
)
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langchain_core.tools import BaseTool, tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.types import Command

from langchain_mplus import ChatMPlus, MPlusMemory, MPlusMemoryMiddleware, create_recall_tool
from mplus_memory import ConfigError, LatentMemoryBackend, LoadedModel, TextRemovedError
from tests.integrations.children import has_embedded_model
from tests.integrations.models import ScriptedModel, calling, in_which_threads

pytestmark = pytest.mark.usefixtures("global_cache")
QUESTION = "What am I allergic to?"
FACT = "I am allergic to nuts and I live in Paris."
ANSWER = ("assistant", "To nuts.")
TURN = [("user", QUESTION), ANSWER]
ALICE: RunnableConfig = {"configurable": {"thread_id": "alice"}}
ASK = {"messages": [("user", QUESTION)]}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store")


@pytest.fixture
def backend(store: Path, tiny: LoadedModel, request: pytest.FixtureRequest) -> Iterator[LatentMemoryBackend]:
    """A namespace of its own for each test, in one store."""
    with LatentMemoryBackend(store, tiny, namespace=request.node.name) as opened:
        yield opened


@pytest.fixture
def memory(backend: LatentMemoryBackend) -> MPlusMemoryMiddleware:
    return MPlusMemoryMiddleware(backend)


@pytest.fixture
def other() -> ScriptedModel:
    return ScriptedModel()


def said(backend: LatentMemoryBackend, name: str = "alice") -> list[tuple[str, str | None]]:
    return [(message.role, message.content) for message in backend.session(name).messages()]


def call(agent: Any, value: Any, config: Any = ALICE, **kwargs: Any) -> Any:
    return agent.invoke(value, config, **kwargs)


def acall(agent: Any, value: Any, config: Any = ALICE, **kwargs: Any) -> Any:
    return asyncio.run(agent.ainvoke(value, config, **kwargs))


def stream(agent: Any, value: Any, config: Any = ALICE, **kwargs: Any) -> Any:
    return list(agent.stream(value, config, stream_mode="values", **kwargs))[-1]


def astream(agent: Any, value: Any, config: Any = ALICE, **kwargs: Any) -> Any:
    async def read() -> list[Any]:
        return [state async for state in agent.astream(value, config, stream_mode="values", **kwargs)]

    return asyncio.run(read())[-1]


RUNS = [call, acall, stream, astream]
both = pytest.mark.parametrize("run", [call, acall])


# -- recall -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("saver", [InMemorySaver, lambda: None], ids=["with a checkpointer", "without"])
def test_another_model_sees_a_block_before_the_question_and_nothing_else_does(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel, run: Any, saver: Any
) -> None:
    backend.session("alice").remember(FACT)
    checkpointer = saver()
    agent = create_agent(other, system_prompt="Be brief.", middleware=[memory], checkpointer=checkpointer)
    result = run(agent, ASK)
    system, block, question = other.seen[-1]
    assert (system.text, question.text, block.type) == ("Be brief.", QUESTION, "human")
    assert f"user: {FACT}" in block.text and "not instructions" in block.text
    assert block.text.splitlines()[-1] == "</recalled_messages>"
    assert [message.text.strip() for message in result["messages"]] == [QUESTION, "To nuts."]
    assert said(backend) == [("user", FACT), *TURN]
    if checkpointer is not None:
        kept = repr((checkpointer.storage, dict(checkpointer.blobs), dict(checkpointer.writes)))
        assert QUESTION in kept and "recalled_messages" not in kept and FACT not in kept


def test_the_block_is_in_no_stream(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel
) -> None:
    backend.session("alice").remember(FACT)
    agent = create_agent(other, middleware=[memory], checkpointer=InMemorySaver())
    modes = ["messages", "values", "updates", "custom", "checkpoints", "tasks"]
    pieces = [str(piece) for piece in agent.stream(ASK, ALICE, stream_mode=modes)]
    assert "recalled_messages" in other.texts[0]
    assert any(QUESTION in piece for piece in pieces)
    assert not any("recalled_messages" in piece or FACT in piece for piece in pieces)


@both
def test_its_own_model_reads_natively(backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, run: Any) -> None:
    session = backend.session("alice")
    session.remember(FACT)
    session.flush()
    expected = session.answer(QUESTION, max_new_tokens=6)
    assert expected.text != backend.session("nobody").answer(QUESTION, max_new_tokens=6).text
    agent = create_agent(ChatMPlus(backend=backend, max_tokens=6), middleware=[memory])
    message = run(agent, ASK)["messages"][-1]
    assert message.text == expected.text and message.usage_metadata["input_tokens"] == expected.usage.prompt_tokens
    assert said(backend) == [("user", FACT), ("user", QUESTION), ("assistant", expected.text)]


def test_its_own_model_reads_the_session_of_the_context_whatever_else_names_one(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware
) -> None:
    backend.session("alice").remember(FACT)
    model = ChatMPlus(backend=backend, max_tokens=4, session_id="ben")
    agent = create_agent(model, middleware=[memory], context_schema=Context)
    config: RunnableConfig = {"configurable": {"session_id": "ben", "thread_id": "ben"}}
    answer = agent.invoke(ASK, config, context=Context(session_id="alice"))["messages"][-1]
    assert answer.response_metadata["session_id"] == "alice" and said(backend, "ben") == []


def test_a_model_on_another_backend_gets_text(tmp_path: Path, tiny: LoadedModel, backend: LatentMemoryBackend) -> None:
    backend.session("alice").remember(FACT)
    with LatentMemoryBackend(tmp_path / "second", tiny) as second:
        agents = [
            create_agent(ChatMPlus(backend=at, max_tokens=2), middleware=[MPlusMemoryMiddleware(at), *others])
            for at, others in ((second, [Foreign(backend)]), (second, []))
        ]
        with_text, alone = (agent.invoke(ASK, ALICE)["messages"][-1] for agent in agents)
    assert with_text.usage_metadata["input_tokens"] > alone.usage_metadata["input_tokens"] + 20


class Foreign(MPlusMemoryMiddleware):
    """A second memory in one agent needs another name."""


def test_a_fallback_gets_its_text_though_the_first_model_needs_none(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel
) -> None:
    backend.session("alice").remember(FACT)
    native = ChatMPlus(backend=backend, temperature=-1)  # fails: no such temperature
    agent = create_agent(native, middleware=[ModelFallbackMiddleware(other), memory])
    agent.invoke(ASK, ALICE)
    assert FACT in other.texts[0] and other.given == [{}]
    agent = create_agent(native, middleware=[MPlusMemoryMiddleware(backend), ModelFallbackMiddleware(other)])
    agent.invoke(ASK, ALICE)
    assert other.given[-1] == {}  # the session is bound to the model that reads it, not to whatever comes after


def test_what_the_thread_holds_is_not_recalled_again(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel
) -> None:
    agent = create_agent(other, middleware=[memory], checkpointer=InMemorySaver())
    for text in (FACT, QUESTION):
        agent.invoke({"messages": [("user", text)]}, ALICE)
    assert other.texts == [FACT, "To nuts.", QUESTION]
    elsewhere: RunnableConfig = {"configurable": {"thread_id": "another", "session_id": "alice"}}
    agent.invoke({"messages": [("user", "And where do I live?")]}, elsewhere)
    assert FACT in other.texts[0]


def test_a_session_without_text_says_so_to_another_model(
    tmp_path: Path, tiny: LoadedModel, other: ScriptedModel
) -> None:
    with LatentMemoryBackend(tmp_path / "textless", tiny, keep_text=False) as backend:
        backend.session("alice").remember(FACT)
        backend.session("alice").flush()
        with pytest.raises(TextRemovedError, match="keeps no text"):
            create_agent(other, middleware=[MPlusMemoryMiddleware(backend)]).invoke(ASK, ALICE)
        native = create_agent(ChatMPlus(backend=backend, max_tokens=2), middleware=[MPlusMemoryMiddleware(backend)])
        native.invoke(ASK, ALICE)
        assert said(backend)[1] == ("user", QUESTION)


# -- once ---------------------------------------------------------------------------------------------------


@both
def test_the_same_messages_again_are_told_once(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel, run: Any
) -> None:
    agent = create_agent(other, middleware=[memory])
    first = [HumanMessage(FACT, id="m1"), AIMessage("Noted.", id="m2"), HumanMessage(QUESTION, id="m3")]
    told = run(agent, {"messages": first})["messages"]
    expected = [("user", FACT), ("assistant", "Noted."), *TURN]
    assert said(backend) == expected
    run(agent, {"messages": [*told, HumanMessage("Yes.", id="m4")]})
    assert said(backend) == [*expected, ("user", "Yes."), ANSWER]
    run(agent, {"messages": first})  # asked again: the answer is a new message, the rest is known
    assert said(backend)[6:] == [ANSWER]


def test_what_was_said_before_is_said_again_by_a_run_that_failed(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware
) -> None:
    model = ScriptedModel(script=["Fine.", ConnectionError("no model today"), "Good."])
    agent = create_agent(model, middleware=[memory], checkpointer=InMemorySaver())
    agent.invoke({"messages": [("user", "Yes.")]}, ALICE)
    with pytest.raises(ConnectionError, match="no model today"):
        agent.invoke({"messages": [("user", "Yes.")]}, ALICE)
    agent.invoke({"messages": [("user", "And now?")]}, ALICE)
    texts = [text for _, text in said(backend)]
    assert texts == ["Yes.", "Fine.", "Yes.", "And now?", "Good."]


def test_a_history_without_ids_is_told_once_and_what_is_said_again_is_said_again(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel
) -> None:
    agent = create_agent(other, middleware=[memory])
    history: list[tuple[str, str]] = []
    for text in (FACT, "Yes.", "Yes."):
        history.append(("user", text))
        history.append(("assistant", agent.invoke({"messages": history}, ALICE)["messages"][-1].text))
    assert said(backend) == [("user", FACT), ANSWER, ("user", "Yes."), ANSWER, ("user", "Yes."), ANSWER]


@both
def test_a_model_that_is_tried_again_is_remembered_once(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, run: Any
) -> None:
    model = ScriptedModel(script=[ConnectionError("down"), ConnectionError("down"), "To nuts."])
    retry = ModelRetryMiddleware(max_retries=2, initial_delay=0.0, jitter=False, on_failure="error")
    run(create_agent(model, middleware=[retry, memory]), ASK)
    assert len(model.seen) == 3 and said(backend) == TURN


@both
def test_a_failed_run_is_remembered_when_its_thread_ends_one(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, run: Any
) -> None:
    model = ScriptedModel(script=[ConnectionError("no model today"), "To nuts."])
    agent = create_agent(model, middleware=[memory], checkpointer=InMemorySaver())
    with pytest.raises(ConnectionError, match="no model today"):
        run(agent, ASK)
    assert said(backend) == []
    run(agent, None)  # goes on where it failed
    run(agent, None)  # nothing is left to do
    assert said(backend) == TURN


def test_a_stream_closed_early_remembers_nothing(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel
) -> None:
    agent = create_agent(other, middleware=[memory])
    reading = agent.stream(ASK, ALICE, stream_mode="messages")
    next(reading)
    reading.close()
    assert said(backend) == []


async def test_a_cancelled_run_stops_generating_and_remembers_nothing(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware
) -> None:
    agent = create_agent(ChatMPlus(backend=backend, max_tokens=400), middleware=[memory])
    started = asyncio.Event()

    async def read() -> None:
        async for _ in agent.astream(ASK, ALICE, stream_mode="messages"):
            started.set()

    reading = asyncio.create_task(read())
    await started.wait()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert await asyncio.to_thread(generating_ended) and said(backend) == []


async def test_recalling_and_remembering_leave_the_event_loop_alone(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel
) -> None:
    backend.session("alice").remember(FACT)
    with in_which_threads() as threads:
        await create_agent(other, middleware=[memory]).ainvoke({"messages": [("user", FACT * 2)]}, ALICE)
    assert backend.session("alice").stats().num_steps > 0
    assert threads and threading.get_ident() not in threads


def generating_ended() -> bool:
    threads = [thread for thread in threading.enumerate() if thread.name == "mplus-stream"]
    for thread in threads:
        thread.join(10)
    return not any(thread.is_alive() for thread in threads)


@tool
def look(place: str) -> str:
    """Look somewhere."""
    return f"There is a cake in {place}."


@both
@pytest.mark.parametrize(
    "decision",
    [
        {"type": "approve"},
        {"type": "edit", "edited_action": {"name": "look", "args": {"place": "the fridge"}}},
        {"type": "reject", "message": "Do not look."},
    ],
    ids=lambda decision: decision["type"],
)
def test_a_run_that_waits_for_a_person_is_remembered_once(
    backend: LatentMemoryBackend, run: Any, decision: dict[str, Any]
) -> None:
    saver = InMemorySaver()

    def agent(reply: Any) -> Any:
        """Made anew, as the process that resumes would."""
        ask_first = HumanInTheLoopMiddleware(interrupt_on={"look": True})
        return create_agent(
            ScriptedModel(script=[reply]),
            [look],
            middleware=[MPlusMemoryMiddleware(backend), ask_first],
            checkpointer=saver,
        )

    waiting = run(agent(calling("look", "I will look.", place="the cupboard")), ASK)
    assert waiting["__interrupt__"] and said(backend) == []
    run(agent("To nuts."), Command(resume={"decisions": [decision]}))
    assert said(backend) == [("user", QUESTION), ("assistant", "I will look."), ANSWER]
    run(agent("To nuts."), {"messages": [("user", "Sure?")]})
    assert said(backend)[3:] == [("user", "Sure?"), ANSWER]


def test_tools_results_are_left_out_unless_asked_for(backend: LatentMemoryBackend) -> None:
    for name, kept in (("alice", False), ("ben", True)):
        model = ScriptedModel(script=[calling("look", place="Paris"), "To nuts."])
        agent = create_agent(model, [look], middleware=[MPlusMemoryMiddleware(backend, tool_results=kept)])
        agent.invoke(ASK, {"configurable": {"thread_id": name}})
    assert said(backend) == TURN
    assert said(backend, "ben") == [TURN[0], ("tool", "There is a cake in Paris."), ANSWER]


def test_what_memory_gave_is_never_told_to_it(backend: LatentMemoryBackend) -> None:
    backend.session("alice").remember(FACT)
    model = ScriptedModel(script=[calling("recall_memory", query="allergic"), "To nuts."])
    memory = MPlusMemoryMiddleware(backend, tool_results=True)
    agent = create_agent(model, [create_recall_tool(backend)], middleware=[memory])
    found = agent.invoke(ASK, ALICE)["messages"][-2]
    assert found.type == "tool" and FACT in found.text and found.artifact[0]["content"] == FACT
    quoting = HumanMessage(f"{found.text}\nWhat does that mean?")
    agent.invoke({"messages": [quoting, AIMessage(found.text)]}, ALICE)
    assert said(backend) == [("user", FACT), *TURN, ("user", "What does that mean?"), ANSWER]


def test_a_summary_is_nobodys_words(backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware) -> None:
    summing = SummarizationMiddleware(
        ScriptedModel(script=["They spoke of nuts."]), trigger=("messages", 4), keep=("messages", 1)
    )
    agent = create_agent(ScriptedModel(), middleware=[summing, memory], checkpointer=InMemorySaver())
    for text in (FACT, "Yes.", QUESTION):
        agent.invoke({"messages": [("user", text)]}, ALICE)
    kept = agent.get_state(ALICE).values["messages"]
    assert "They spoke of nuts." in kept[0].text
    assert said(backend) == [("user", FACT), ANSWER, ("user", "Yes."), ANSWER, *TURN]


# -- agents in agents ---------------------------------------------------------------------------------------


def asking(agent: Any, **config: Any) -> BaseTool:
    """A tool that asks another agent."""

    def ask(task: str) -> str:
        return str(agent.invoke({"messages": [("user", task)]}, **config)["messages"][-1].text)

    async def aask(task: str) -> str:
        return str((await agent.ainvoke({"messages": [("user", task)]}, **config))["messages"][-1].text)

    named = tool("ask", description="Ask another agent.")(ask)
    named.coroutine = aask  # type: ignore[attr-defined]
    return named


@both
@pytest.mark.parametrize("saver", [InMemorySaver, lambda: None], ids=["with a checkpointer", "without"])
def test_a_sub_agent_recalls_and_leaves_remembering_to_the_agent_that_calls_it(
    backend: LatentMemoryBackend, run: Any, saver: Any
) -> None:
    backend.session("alice").remember(FACT)
    inner, middle = ScriptedModel(script=["Nuts."]), ScriptedModel(script=[calling("ask", task="dig"), "Nuts!"])
    outer = ScriptedModel(script=[calling("ask", task="Find the allergy."), "To nuts."])
    deepest = create_agent(inner, middleware=[MPlusMemoryMiddleware(backend)])
    sub = create_agent(middle, [asking(deepest)], middleware=[MPlusMemoryMiddleware(backend)])
    agent = create_agent(
        outer, [asking(sub)], middleware=[MPlusMemoryMiddleware(backend)], checkpointer=saver()
    )  # fmt: skip
    run(agent, ASK)
    assert FACT in inner.texts[0] and FACT in middle.seen[0][0].text
    assert said(backend) == [("user", FACT), *TURN]
    run(sub, ASK)  # called by the user, it remembers
    assert said(backend)[3:] == [("user", QUESTION), ("assistant", "Nuts!")]


@both
def test_a_sub_agent_on_a_session_of_its_own_remembers_there(backend: LatentMemoryBackend, run: Any) -> None:
    config = {"config": {"configurable": {"session_id": "the researcher"}}}
    sub = create_agent(ScriptedModel(script=["Nuts."]), middleware=[MPlusMemoryMiddleware(backend)])
    outer = ScriptedModel(script=[calling("ask", task="Find it."), "To nuts."])
    for middleware in ([MPlusMemoryMiddleware(backend)], []):
        run(create_agent(outer, [asking(sub, **config)], middleware=middleware), ASK)
        outer.seen.clear()
    assert said(backend) == TURN
    assert said(backend, "the researcher") == [("user", "Find it."), ("assistant", "Nuts.")] * 2


@both
def test_a_sub_agent_that_waits_for_a_person_adds_nothing(backend: LatentMemoryBackend, run: Any) -> None:
    ask_first = HumanInTheLoopMiddleware(interrupt_on={"look": True})
    inner = ScriptedModel(script=[calling("look", place="Paris"), "A cake."])
    sub = create_agent(inner, [look], middleware=[MPlusMemoryMiddleware(backend), ask_first])
    outer = ScriptedModel(script=[calling("ask", task="Look."), "To nuts."])
    agent = create_agent(
        outer, [asking(sub)], middleware=[MPlusMemoryMiddleware(backend)], checkpointer=InMemorySaver()
    )
    assert run(agent, ASK)["__interrupt__"] and said(backend) == []
    run(agent, Command(resume={"decisions": [{"type": "approve"}]}))
    assert said(backend) == TURN


@both
def test_agents_that_share_a_thread_tell_each_message_once(backend: LatentMemoryBackend, run: Any) -> None:
    graph = StateGraph(MessagesState)
    graph.add_node("first", create_agent(ScriptedModel(), middleware=[MPlusMemoryMiddleware(backend)]))
    graph.add_node(
        "second", create_agent(ScriptedModel(script=["And eggs."]), middleware=[MPlusMemoryMiddleware(backend)])
    )
    graph.add_edge(START, "first")
    graph.add_edge("first", "second")
    run(graph.compile(checkpointer=InMemorySaver()), ASK)
    assert said(backend) == [*TURN, ("assistant", "And eggs.")]


@pytest.mark.parametrize("run", RUNS)
def test_a_wrapped_agent_with_the_middleware_too_remembers_once(backend: LatentMemoryBackend, run: Any) -> None:
    agent = create_agent(ScriptedModel(), middleware=[MPlusMemoryMiddleware(backend)])
    wrapped = MPlusMemory(backend=backend).wrap(agent, native=True)
    run(wrapped, ASK)
    assert [(role, str(text).strip()) for role, text in said(backend)] == TURN


# -- whose session ------------------------------------------------------------------------------------------


@dataclass
class Context:
    session_id: str | None = None


class Mapped(TypedDict, total=False):
    session_id: str


@pytest.mark.parametrize(
    ("context", "configurable", "own", "name"),
    [
        (Context(session_id="a"), {"session_id": "b", "thread_id": "c"}, "d", "a"),
        ({"session_id": "a"}, {"session_id": "b", "thread_id": "c"}, "d", "a"),
        (Context(), {"session_id": "b", "thread_id": "c"}, "d", "b"),
        (None, {"thread_id": "c"}, "d", "d"),
        (None, {"thread_id": "c"}, None, "c"),
        (None, {"thread_id": 7}, None, "7"),
        (None, {}, "d", "d"),
    ],
)
@pytest.mark.parametrize(("native", "run"), [(True, call), (False, acall)], ids=["M+", "another model"])
def test_whose_session_a_run_is_about(
    backend: LatentMemoryBackend, run: Any, context: Any, configurable: Any, own: str | None, name: str, native: bool
) -> None:
    model = ChatMPlus(backend=backend, max_tokens=2) if native else ScriptedModel()
    schema = Mapped if isinstance(context, dict) else Context
    memory = MPlusMemoryMiddleware(backend, session_id=own)
    agent = create_agent(model, middleware=[memory], context_schema=schema)
    run(agent, ASK, {"configurable": configurable}, context=context)
    assert [info.name for info in backend.sessions()] == [name] and said(backend, name)[0] == TURN[0]


@both
def test_a_run_that_names_no_session_is_refused(
    backend: LatentMemoryBackend, memory: MPlusMemoryMiddleware, other: ScriptedModel, run: Any
) -> None:
    for config in (None, {}, {"configurable": {"user": "alice"}}):
        with pytest.raises(ConfigError, match=r"names no session.*session_id.*thread_id"):
            run(create_agent(other, middleware=[memory], context_schema=Context), ASK, config, context=Context())
    assert other.seen == [] and backend.sessions() == []


def test_limits_below_nothing_are_refused(backend: LatentMemoryBackend) -> None:
    with pytest.raises(ConfigError, match="recall_limit=-1: need 0 or more"):
        MPlusMemoryMiddleware(backend, recall_limit=-1)
    with pytest.raises(ConfigError, match="recent_limit=-2: need 0 or more"):
        MPlusMemoryMiddleware(backend, recent_limit=-2)


@pytest.mark.parametrize("native", [True, False])
def test_two_sessions_at_once_never_cross(backend: LatentMemoryBackend, native: bool) -> None:
    facts = {"alice": FACT, "ben": "My locker number is 4711."}
    model: Any = ChatMPlus(backend=backend, max_tokens=6) if native else Echo()
    agent = create_agent(model, middleware=[MPlusMemoryMiddleware(backend)])

    async def chat(name: str) -> list[str]:
        config: RunnableConfig = {"configurable": {"thread_id": name}}
        turns = (facts[name], QUESTION, QUESTION)
        return [(await agent.ainvoke({"messages": [("user", t)]}, config))["messages"][-1].text for t in turns]

    async def all_at_once() -> list[list[str]]:
        return list(await asyncio.gather(*map(chat, facts)))

    alone = [asyncio.run(chat(name)) for name in facts]
    for name in facts:
        backend.delete(name)
    assert asyncio.run(all_at_once()) == alone
    assert [said(backend, name)[0][1] for name in facts] == list(facts.values())
    assert alone[0] != alone[1]


class Echo(ScriptedModel):
    """Says back what it was shown, without the dates."""

    def _next(self, messages: list[BaseMessage], kwargs: dict[str, Any]) -> AIMessage:
        said = [re.sub(r"\W+", " ", line) for message in messages for line in message.text.splitlines()]
        return AIMessage(" ".join(line for line in said if "locker" in line or "nuts" in line)[:200] or "Hello.")


def test_an_agent_over_the_embedded_model_knows_in_another_thread(tmp_path: Path) -> None:
    if not has_embedded_model():
        pytest.skip("the embedded model is not here")
    with LatentMemoryBackend(tmp_path) as backend:
        memory = MPlusMemoryMiddleware(backend)
        agent = create_agent(
            ChatMPlus(backend=backend), middleware=[memory], context_schema=Context, checkpointer=InMemorySaver()
        )

        def ask(text: str, thread: str) -> str:
            config: RunnableConfig = {"configurable": {"thread_id": thread}}
            given = {"messages": [("user", text)]}
            return str(agent.invoke(given, config, context=Context("alice"))["messages"][-1].text)

        ask("My dog is called Biscuit.", "monday")
        backend.session("alice").flush()
        assert "Biscuit" in ask("What is my dog's name?", "tuesday")
