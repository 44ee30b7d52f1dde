"""A session's journal as a chat message history, alone and in the chains that want one."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.history import RunnableWithMessageHistory

from langchain_mplus import MPlusChatMessageHistory
from mplus_memory import LatentMemoryBackend, LoadedModel, TextRemovedError, block_of
from tests.integrations.models import ScriptedModel

SAID = [
    SystemMessage("Be brief.", id="m0"),
    HumanMessage("I like tea.", id="m1", name="Ann"),
    AIMessage("Noted.", id="m2"),
    HumanMessage("And cake."),
]


@pytest.fixture
def history(backend: LatentMemoryBackend) -> MPlusChatMessageHistory:
    return MPlusChatMessageHistory("alice", backend)


def test_what_is_added_comes_back(history: MPlusChatMessageHistory) -> None:
    history.add_messages([*SAID, ToolMessage("42", tool_call_id="1"), AIMessage("")])
    kept = history.messages
    assert [(type(m), m.text, m.name) for m in kept] == [(type(m), m.text, m.name) for m in SAID]
    assert [m.id for m in kept[:3]] == ["m0", "m1", "m2"]
    assert [m.role for m in history.session.messages()] == ["system", "user", "assistant", "user", "tool"]


def test_what_it_gave_and_what_memory_injected_is_not_told_again(history: MPlusChatMessageHistory) -> None:
    history.add_messages(SAID)
    block = block_of(history.session.messages())
    history.add_messages([*history.messages, HumanMessage(block), HumanMessage(f"{block}\nAnd pie.")])
    assert [m.text for m in history.messages] == [*(m.text for m in SAID), "And pie."]


def test_its_async_twins_do_the_same_and_clear_deletes(
    history: MPlusChatMessageHistory, backend: LatentMemoryBackend
) -> None:
    async def run() -> list[str]:
        await history.aadd_messages(SAID)
        texts = [message.text for message in await history.aget_messages()]
        await history.aclear()
        return texts

    assert asyncio.run(run()) == [message.text for message in SAID]
    history.clear()
    assert backend.sessions() == []


def test_without_text_there_is_no_history(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path / "textless", tiny, keep_text=False) as textless:
        history = MPlusChatMessageHistory("alice", textless)
        history.add_messages([HumanMessage("I like tea.")])
        assert [message.text for message in history.messages] == ["I like tea."]
        history.session.flush()
        with pytest.raises(TextRemovedError, match="'alice' keeps no text"):
            _ = history.messages


@pytest.mark.filterwarnings("ignore:RunnableWithMessageHistory is deprecated")
@pytest.mark.filterwarnings("ignore:The class .* was deprecated")
@pytest.mark.parametrize("run_async", [False, True])
def test_a_runnable_with_message_history_runs_on_it(backend: LatentMemoryBackend, run_async: bool) -> None:
    model = ScriptedModel(script=["Noted.", "Tea."])
    prompt = ChatPromptTemplate.from_messages([MessagesPlaceholder("past"), ("human", "{input}")])
    chain = RunnableWithMessageHistory(
        prompt | model,
        lambda session_id: MPlusChatMessageHistory(session_id, backend),
        input_messages_key="input",
        history_messages_key="past",
    )
    config: RunnableConfig = {"configurable": {"session_id": "alice"}}
    for text in ("I like tea.", "What do I like?"):
        asyncio.run(chain.ainvoke({"input": text}, config)) if run_async else chain.invoke({"input": text}, config)
    assert model.texts == ["I like tea.", "Noted.", "What do I like?"]
    said = [message.content for message in backend.session("alice").messages()]
    assert said == ["I like tea.", "Noted.", "What do I like?", "Tea."]
