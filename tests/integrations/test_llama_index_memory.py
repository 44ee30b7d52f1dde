"""MPlusMemory with real agents and engines: what is recalled, what is told, what is kept after an error."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from llama_index.core.agent.react.formatter import ReActChatFormatter
from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent, ReActAgent
from llama_index.core.base.llms.types import ChatMessage, ImageBlock, MessageRole, ToolCallBlock
from llama_index.core.chat_engine import ContextChatEngine, SimpleChatEngine
from llama_index.core.indices.list import SummaryIndex
from llama_index.core.schema import Document

from llama_index_mplus import MPlusLLM, MPlusMemory
from mplus_memory import (
    LatentMemoryBackend,
    LoadedModel,
    Session,
    StoreFullError,
    without_injected,
)
from tests.integrations.llama_index_models import RuleModel, text
from tests.integrations.llama_index_talk import (
    FACT,
    HISTORY,
    MENU,
    QUESTION,
    answer,
    its_own_warnings,
    refuse,
    said,
    user,
)

pytestmark = its_own_warnings


@pytest.fixture
def memory(backend: LatentMemoryBackend) -> MPlusMemory:
    return MPlusMemory("alice", backend)


# -- other models ------------------------------------------------------------------------------------------------


async def test_a_function_agent_recalls_text_and_the_turn_is_told_once(memory: MPlusMemory) -> None:
    memory.session.remember(FACT)
    model = RuleModel()
    result = await FunctionAgent(llm=model, tools=[MENU]).run(QUESTION, memory=memory)
    recalled, question = model.prompts[0]
    assert FACT in text(recalled) and recalled.role == MessageRole.USER and without_injected(text(recalled)) == ""
    assert text(question) == QUESTION
    assert [message.role.value for message in model.prompts[1]] == ["user", "user", "assistant", "tool"]
    assert FACT in str(result)
    assert said(memory) == [("user", FACT), ("user", QUESTION), ("assistant", str(result))]
    assert all(message.additional_kwargs == {} for message in model.prompts[0]), (
        "nothing for other models to stumble on"
    )


async def test_results_of_tools_are_remembered_on_request(backend: LatentMemoryBackend) -> None:
    memory = MPlusMemory("alice", backend, remember_tools=True)
    await FunctionAgent(llm=RuleModel(), tools=[MENU]).run(QUESTION, memory=memory)
    assert ("tool", "There is soup.") in said(memory)


async def test_a_react_agent_and_a_workflow_of_agents(backend: LatentMemoryBackend) -> None:
    for name, agent in (
        ("react", ReActAgent(llm=RuleModel(react=True))),
        ("workflow", AgentWorkflow(agents=[FunctionAgent(name="one", description="one", llm=RuleModel())])),
    ):
        memory = MPlusMemory(name, backend)
        memory.session.remember(FACT)
        result = await agent.run(user_msg=QUESTION, memory=memory)
        assert FACT in str(result)
        assert [text for _, text in said(memory)][:2] == [FACT, QUESTION] and len(said(memory)) == 3


async def test_engines(backend: LatentMemoryBackend) -> None:
    index = SummaryIndex.from_documents([Document(text="The soup is {hot}.")])
    for name in ("simple", "context"):
        memory = MPlusMemory(name, backend)
        memory.session.remember(FACT)
        model = RuleModel()
        engine: Any = (
            SimpleChatEngine.from_defaults(llm=model, memory=memory)
            if name == "simple"
            else ContextChatEngine.from_defaults(index.as_retriever(), llm=model, memory=memory)
        )
        assert FACT in engine.chat(QUESTION).response
        assert FACT in (await engine.achat(QUESTION)).response
        pieces = [piece async for piece in (await engine.astream_chat(QUESTION)).async_response_gen()]
        assert FACT in "".join(pieces) and FACT in "".join(engine.stream_chat(QUESTION).response_gen)
        assert said(memory)[0] == ("user", FACT) and len(said(memory)) == 1 + 4 * 2
        assert all("<recalled_messages>" not in (content or "") for _, content in said(memory))


async def test_what_an_agent_does_to_messages_stays_out_of_the_memory(memory: MPlusMemory) -> None:
    agent = FunctionAgent(llm=RuleModel(), initial_state={"mood": "good"})  # writes the state into the user's message
    await agent.run(QUESTION, memory=memory)
    assert said(memory)[0] == ("user", QUESTION) and text(memory.get_all()[0]) == QUESTION


# -- M+ ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("told_of", [True, False])
def test_mplus_gets_the_session_and_no_text(memory: MPlusMemory, told_of: bool) -> None:
    memory.session.remember(FACT)
    llm = MPlusLLM(memory.backend, max_tokens=8)
    expected = memory.session.answer(QUESTION, max_new_tokens=8)
    memory = MPlusMemory.from_defaults("alice", memory.backend, llm=llm if told_of else None)
    memory.put(user(QUESTION))
    assert (len(memory.get()) == 1) is told_of
    response = llm.chat(memory.get())
    assert response.raw is not None and response.raw["session_id"] == "alice"
    assert response.message.content == expected.text
    assert response.additional_kwargs["prompt_tokens"] == expected.usage.prompt_tokens


def test_mplus_behind_an_engine_answers_and_both_turns_are_told(memory: MPlusMemory) -> None:
    memory.session.remember(FACT)
    expected = memory.session.answer(QUESTION, max_new_tokens=8).text
    engine = SimpleChatEngine.from_defaults(llm=memory.llm(max_tokens=8), memory=memory)
    assert engine.chat(QUESTION).response == expected
    assert said(memory) == [("user", FACT), ("user", QUESTION), ("assistant", expected)]


def test_a_native_memory_names_its_session_from_the_first_message_on(
    models: Callable[[str], LoadedModel], tmp_path: Path
) -> None:
    with LatentMemoryBackend(tmp_path / "store", models("large")) as backend:
        llm = MPlusLLM(backend, max_tokens=4)
        memory = MPlusMemory.from_defaults("alice", backend, llm=llm)
        index = SummaryIndex.from_documents([Document(text="soup")])
        response = ContextChatEngine.from_defaults(index.as_retriever(), llm=llm, memory=memory).chat(QUESTION)
        assert said(memory) == [("user", QUESTION), ("assistant", response.response)]


async def test_a_react_agent_over_mplus_reads_the_session_of_its_memory(memory: MPlusMemory) -> None:
    memory.session.remember(FACT)
    llm = MPlusLLM(memory.backend, max_tokens=4)
    agent = ReActAgent(llm=llm, formatter=ReActChatFormatter(system_header="Be brief."))
    handler = agent.run(QUESTION, memory=memory, max_iterations=1)
    raws = [event.raw async for event in handler.stream_events() if getattr(event, "raw", None)]
    assert {raw["session_id"] for raw in raws} == {"alice"}
    with pytest.raises(Exception, match="Max iterations"):  # the tiny model does not write as ReAct wants it
        await handler


# -- errors, and what is kept ------------------------------------------------------------------------------------


async def test_after_an_error_of_the_model_the_question_waits_and_is_told_once(memory: MPlusMemory) -> None:
    model = RuleModel(fails=2)
    for _ in range(2):
        with pytest.raises(Exception, match="the model is away"):
            await FunctionAgent(llm=model).run(QUESTION, memory=memory)
        assert said(memory) == [] and [text(message) for message in memory.get_all()] == [QUESTION]
    result = await FunctionAgent(llm=model).run(QUESTION, memory=memory)
    assert said(memory) == [("user", QUESTION), ("assistant", str(result))]


@pytest.mark.parametrize("way", ["flush", "aflush", "reset", "set"])
def test_what_waits_is_told_by(memory: MPlusMemory, way: str) -> None:
    memory.put(user(FACT))
    assert said(memory) == []
    ways = {
        "flush": memory.flush,
        "aflush": lambda: asyncio.run(memory.aflush()),
        "reset": memory.reset,
        "set": lambda: memory.set(HISTORY[:2]),
    }
    ways[way]()
    assert said(memory)[0] == ("user", FACT)
    memory.flush()
    assert [content for _, content in said(memory)].count(FACT) == 1


def test_what_the_store_refuses_waits(memory: MPlusMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.put(user(FACT))
    with monkeypatch.context() as patch, pytest.raises(StoreFullError, match="no room"):
        patch.setattr(Session, "remember_turns", refuse)
        memory.put(answer("Noted."))
    assert len(memory.get_all()) == 2
    memory.put(answer("Noted."))
    assert said(memory) == [("user", FACT), ("assistant", "Noted.")]


def test_reset_keeps_the_memory_and_forget_does_not(memory: MPlusMemory) -> None:
    memory.put_messages([user(FACT), answer("Noted.")])
    memory.reset()
    assert memory.get_all() == [] and len(said(memory)) == 2
    memory.forget()
    memory.forget()
    assert said(memory) == []


def test_only_what_fits_of_a_long_conversation_is_given_whole_turns_at_a_time(backend: LatentMemoryBackend) -> None:
    memory = MPlusMemory("alice", backend, token_limit=40, recall_limit=0, recent_limit=0)
    call = ChatMessage(role="assistant", blocks=[ToolCallBlock(tool_call_id="1", tool_name="menu")])
    result = ChatMessage(role="tool", content="soup " * 4, additional_kwargs={"tool_call_id": "1"})
    for number in range(12):
        memory.put(user(f"Question {number}?"))
        memory.put_messages([call, result, answer(f"Answer {number}.")])
    given = memory.get()
    assert given[0].role == MessageRole.USER and 8 <= len(given) < 20 and len(memory.get_all()) == 48
    memory.put(user("long " * 100))
    assert [text(message) for message in memory.get()] == ["long " * 100]


def test_pictures_go_to_the_model_and_not_into_the_memory(memory: MPlusMemory) -> None:
    picture = ChatMessage(role="user", blocks=[ImageBlock(image=b"x", image_mimetype="image/png")])
    memory.put_messages([picture, answer("A cat.")])
    assert memory.get_all()[0].blocks == picture.blocks
    assert said(memory) == [("assistant", "A cat.")]
    assert MPlusMemory.from_dict(json.loads(json.dumps(memory.to_dict()))).get_all()[0].blocks == picture.blocks


async def test_two_sessions_do_not_cross(backend: LatentMemoryBackend) -> None:
    facts = {"alice": FACT, "ben": "I live in Paris and like tea."}
    models = {name: RuleModel() for name in facts}

    async def talk(name: str) -> None:
        memory = MPlusMemory(name, backend)
        for message in (facts[name], "What do I like?"):
            await FunctionAgent(llm=models[name], tools=[MENU]).run(message, memory=memory)
            memory.reset()

    await asyncio.gather(*map(talk, facts))
    for name, other in (("alice", "ben"), ("ben", "alice")):
        seen = "\n".join(text(message) for prompt in models[name].prompts for message in prompt)
        assert facts[name] in seen and facts[other] not in seen
        assert facts[other] not in [content for _, content in said(MPlusMemory(name, backend))]
