"""Going back in a thread: the memory is then, digest for digest, what it was when the checkpoint was made."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain.agents.middleware import HumanInTheLoopMiddleware
from langchain_core.runnables import RunnableConfig
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver

from langchain_mplus import ChatMPlus, MPlusMemoryMiddleware, arewind, rewind
from mplus_memory import LatentMemoryBackend, RolledBack, Session
from tests.integrations.children import ROOT, has_embedded_model, run_script
from tests.integrations.models import ScriptedModel, calling

THREAD: RunnableConfig = {"configurable": {"thread_id": "alice"}}
FACTS = ["I am allergic to nuts and I live in Paris with my dog.", "My locker number is 4711.", "I like red tea."]


@pytest.fixture
def session(backend: LatentMemoryBackend) -> Session:
    return backend.session("alice")


@pytest.fixture
def agent(backend: LatentMemoryBackend) -> Iterator[Any]:
    memory = MPlusMemoryMiddleware(backend)
    yield create_agent(ChatMPlus(backend=backend, max_tokens=4), middleware=[memory], checkpointer=InMemorySaver())


def say(agent: Any, text: str, config: RunnableConfig = THREAD) -> str:
    return str(agent.invoke({"messages": [("user", text)]}, config)["messages"][-1].text)


def back(way: str, *args: Any, **kwargs: Any) -> RolledBack | None:
    return asyncio.run(arewind(*args, **kwargs)) if way == "async" else rewind(*args, **kwargs)


@pytest.mark.parametrize("way", ["sync", "async"])
def test_every_checkpoint_takes_the_memory_back_to_what_it_was(agent: Any, session: Session, way: str) -> None:
    seen: list[tuple[RunnableConfig, str, str]] = []
    for text in FACTS:
        before = session.digest()
        say(agent, text)
        snapshots = list(agent.get_state_history(THREAD))
        known = {checkpoint_of(config) for config, _, _ in seen}
        for snapshot in snapshots:
            if checkpoint_of(snapshot.config) not in known:
                seen.append((snapshot.config, before if snapshot.next else session.digest(), str(snapshot.next)))
    assert len(seen) > 10 and len({digest for _, digest, _ in seen}) == 4
    for config, digest, waits in sorted(seen, key=lambda one: checkpoint_of(one[0]), reverse=True):
        back(way, agent, config, session)
        assert session.digest() == digest, waits
    assert session.messages() == []


def checkpoint_of(config: RunnableConfig) -> str:
    return str(config["configurable"]["checkpoint_id"])


def test_the_thread_and_the_memory_go_on_from_there(agent: Any, session: Session, backend: LatentMemoryBackend) -> None:
    say(agent, FACTS[0])
    then = agent.get_state(THREAD).config
    second = say(agent, FACTS[1])
    known = session.digest()
    say(agent, FACTS[2])
    done = rewind(agent, then, session, keep_as="as it was")
    assert done is not None and len(done.removed) == 4 and done.num_messages == 2
    assert say(agent, FACTS[1], then) == second and session.digest() == known
    assert [m.content for m in backend.session("as it was").messages() if m.role == "user"] == FACTS
    assert [m.text for m in agent.get_state(THREAD).values["messages"][::2]] == FACTS[:2]


def test_a_run_that_waits_has_told_nothing(backend: LatentMemoryBackend, session: Session) -> None:
    @tool
    def look() -> str:
        """Look."""
        return "A cake."

    agent = create_agent(
        ScriptedModel(script=["Noted.", calling("look", "I look."), "A cake.", "Yes."]),
        [look],
        middleware=[MPlusMemoryMiddleware(backend), HumanInTheLoopMiddleware(interrupt_on={"look": True})],
        checkpointer=InMemorySaver(),
    )
    say(agent, FACTS[0])
    known = session.digest()
    say(agent, "What is there?")
    waiting = agent.get_state(THREAD)
    assert waiting.interrupts
    say(agent, "Never mind.")
    assert session.digest() != known
    rewind(agent, waiting.config, session)
    assert session.digest() == known


def test_what_was_told_before_the_thread_stays(agent: Any, session: Session) -> None:
    elsewhere: RunnableConfig = {"configurable": {"thread_id": "elsewhere", "session_id": "alice"}}
    assert rewind(agent, THREAD, session) is None  # nothing there at all
    say(agent, FACTS[0], elsewhere)
    known = session.digest()
    assert rewind(agent, THREAD, session) is None and session.digest() == known
    say(agent, FACTS[1])
    first = list(agent.get_state_history(THREAD))[-1]
    rewind(agent, first.config, session)
    assert session.digest() == known


@pytest.mark.skipif(not has_embedded_model(), reason="the embedded model is not here")
def test_the_example_runs() -> None:
    lines = run_script(ROOT / "examples" / "langgraph_time_travel.py").splitlines()
    answers = [line.removeprefix("M+:   ") for line in lines if line.startswith("M+:")]
    assert "4711" in answers[2] and "Rex" in answers[3] and "4711" not in answers[4]
    assert "-- back: 4 messages" in "\n".join(lines) and "My locker number is 4711." not in lines[-1]
