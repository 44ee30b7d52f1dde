"""MPlusMemory and MPlusMemoryBlock with real agents and engines: what is recalled, what is told, and how often."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llama_index.core.agent.react.formatter import ReActChatFormatter
from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent, ReActAgent
from llama_index.core.base.llms.types import ChatMessage, ImageBlock, MessageRole, ToolCallBlock
from llama_index.core.chat_engine import ContextChatEngine, SimpleChatEngine
from llama_index.core.indices.list import SummaryIndex
from llama_index.core.schema import Document
from llama_index.core.tools import FunctionTool
from llama_index.core.workflow import Context

from llama_index_mplus import MPlusLLM, MPlusMemory, MPlusMemoryBlock, register_backend
from llama_index_mplus.conversation import Conversation, Entry
from llama_index_mplus.messages import last_user
from mplus_memory import (
    ConfigError,
    LatentMemoryBackend,
    LoadedModel,
    Session,
    StoreFullError,
    block_of,
    without_injected,
)
from tests.integrations.llama_index_models import RuleModel, text

# LlamaIndex's own: it looks through all attributes of an agent, and ReAct asks its context whether it runs.
pytestmark = pytest.mark.filterwarnings(
    "ignore::pydantic.warnings.PydanticDeprecationWarning", "ignore:is_running called from within:DeprecationWarning"
)

FACT = "I am allergic to nuts."
QUESTION = "What am I allergic to?"
HISTORY = [
    ChatMessage(role="user", content="Yes."),
    ChatMessage(role="assistant", content="Good."),
    ChatMessage(role="user", content="Yes."),
    ChatMessage(role="assistant", content="Good. What else?"),
]
Said = list[tuple[str, str | None]]


@pytest.fixture(scope="module")
def shared(tiny: LoadedModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(tmp_path_factory.mktemp("shared") / "store", tiny) as opened:
        yield opened


@pytest.fixture
def memory(backend: LatentMemoryBackend) -> MPlusMemory:
    return MPlusMemory("alice", backend)


def said(memory: MPlusMemory) -> Said:
    return [(message.role, message.content) for message in memory.session.messages()]


def user(content: str) -> ChatMessage:
    return ChatMessage(role="user", content=content)


def answer(content: str) -> ChatMessage:
    return ChatMessage(role="assistant", content=content)


def menu() -> str:
    """What there is to eat."""
    return "There is soup."


MENU = FunctionTool.from_defaults(menu)


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
    assert ("tool", menu()) in said(memory)


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


# -- a context, used again and saved -----------------------------------------------------------------------------


async def test_a_context_goes_on_in_another_process_with_its_backend(memory: MPlusMemory) -> None:
    memory.session.remember(FACT)
    model = RuleModel()
    agent = FunctionAgent(llm=model)
    context = Context(agent)
    await agent.run(QUESTION, ctx=context, memory=memory)
    await agent.run("And what else?", ctx=context)
    assert text(model.prompts[1][0]) == QUESTION
    saved = json.dumps(context.to_dict())
    before = said(memory)
    again = Context.from_dict(agent, json.loads(saved))
    loaded = await again.store.get("memory")
    assert isinstance(loaded, MPlusMemory) and loaded.backend is memory.backend and bool(loaded)
    assert [text(message) for message in loaded.get_all()][::2] == [QUESTION, "And what else?"]
    await agent.run("Is there more?", ctx=again)
    assert said(memory)[:-2] == before and said(memory)[-2] == ("user", "Is there more?")


def test_a_memory_is_loaded_by_the_name_of_its_backend_or_not_at_all(backend: LatentMemoryBackend) -> None:
    memory = MPlusMemory("alice", backend, recall_limit=2)
    memory.put(user(QUESTION))
    register_backend(backend, "ours")
    for again in (
        MPlusMemory.from_dict(json.loads(json.dumps(MPlusMemory("alice", backend).to_dict()))),
        MPlusMemory.from_dict({**memory.to_dict(), "backend_name": "ours"}),
        pickle.loads(pickle.dumps(memory)),
        copy.deepcopy(memory),
    ):
        assert again.backend is backend and again.session_id == "alice"
    with pytest.raises(
        ConfigError, match=r"no backend 'gone' in this process \(registered: .*'ours'.*register_backend"
    ):
        MPlusMemory.from_dict({**memory.to_dict(), "backend_name": "gone"})
    assert not hasattr(memory, "__len__") and not hasattr(MPlusMemoryBlock(backend), "__len__")


def test_the_default_backend_is_opened_once_and_named_backends_are_not_kept_alive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    memory, llm = MPlusMemory("alice"), MPlusLLM()
    assert memory.backend is llm.backend and memory.backend_name == llm.backend_name
    llm.backend.close()
    again = MPlusMemory("alice")
    assert again.backend is not memory.backend and again.backend_name == memory.backend_name
    again.backend.close()
    saved = again.to_dict()
    del memory, llm, again
    gc.collect()
    with pytest.raises(ConfigError, match="register_backend"):
        MPlusMemory.from_dict(saved)


async def test_a_saved_context_without_its_backend_is_refused(tmp_path: Path, memory: MPlusMemory) -> None:
    agent = FunctionAgent(llm=RuleModel())
    context = Context(agent)
    await agent.run(QUESTION, ctx=context, memory=memory)
    saved = json.dumps(context.to_dict()).replace(memory.backend_name, str(tmp_path / "elsewhere"))
    with pytest.raises(ValueError, match="register_backend"):
        await Context.from_dict(agent, json.loads(saved)).store.get("memory")


async def test_a_workflow_that_copies_its_state_stays_in_one_conversation(memory: MPlusMemory) -> None:
    async def note(ctx: Context) -> str:
        """Takes a note."""
        async with ctx.store.edit_state() as state:
            state["noted"] = True
        return "noted"

    await FunctionAgent(llm=RuleModel(), tools=[note]).run(QUESTION, memory=memory)
    assert [message.role.value for message in memory.get_all()] == ["user", "assistant", "tool", "assistant"]


# -- the same messages twice: one ingestion ----------------------------------------------------------------------


def test_a_history_given_again_is_told_once(backend: LatentMemoryBackend) -> None:
    expected = [("user", "Yes."), ("assistant", "Good."), ("user", "Yes."), ("assistant", "Good. What else?")]
    for _ in range(2):
        memory = MPlusMemory.from_defaults("alice", backend, chat_history=HISTORY)
        memory.set(HISTORY)
        memory.put_messages(HISTORY)
        memory.set(memory.get_all())
        assert said(memory) == expected and len(memory.get_all()) == 4
    memory.set([*HISTORY, user(FACT), answer("Noted.")])
    assert said(memory) == [*expected, ("user", FACT), ("assistant", "Noted.")]


async def test_an_agent_that_is_given_the_whole_history_each_time(backend: LatentMemoryBackend) -> None:
    history = list(HISTORY)
    for question in (QUESTION, "Where do I live?"):
        memory = MPlusMemory("alice", backend)
        result = await FunctionAgent(llm=RuleModel()).run(question, chat_history=history, memory=memory)
        history += [user(question), answer(str(result))]
    assert said(memory) == [(message.role.value, message.content) for message in history]


ROLES = {"user": MessageRole.USER, "assistant": MessageRole.ASSISTANT, "system": MessageRole.SYSTEM}
SAYINGS = st.tuples(st.sampled_from(sorted(ROLES)), st.sampled_from(["Yes.", "No.", "Go on.", " "]))


@given(history=st.lists(SAYINGS, max_size=8), cuts=st.lists(st.integers(0, 8), max_size=3), way=st.booleans())
@settings(max_examples=10)
def test_histories_however_they_come_are_told_once_and_in_order(
    shared: LatentMemoryBackend, history: list[tuple[str, str]], cuts: list[int], way: bool
) -> None:
    memory = MPlusMemory(str(uuid4()), shared)
    messages = [ChatMessage(role=ROLES[role], content=content) for role, content in history]
    for cut in [*sorted(cuts), len(messages)]:
        again = MPlusMemory(memory.session_id, shared)
        as_history = way or not any(role == "user" for role, _ in history[:cut])  # else it is part of a turn
        (again.set if as_history else again.put_messages)(messages[:cut])
        again.flush()
    assert said(memory) == [(role, content) for role, content in history if role != "system" and content.strip()]


@given(st.lists(SAYINGS, max_size=12), st.integers(1, 30))
@settings(max_examples=100)
def test_the_end_of_a_conversation_is_as_long_as_fits(history: list[tuple[str, str]], limit: int) -> None:
    entries = [Entry(id=str(at), message=ChatMessage(role=r, content=c)) for at, (r, c) in enumerate(history)]
    tail = Conversation(entries=entries).tail(len, limit)
    assert tail == entries[len(entries) - len(tail) :]
    asked = last_user([entry.message for entry in entries]) or 0
    assert len(tail) >= len(entries) - asked, "the question is always there"
    longer = len(tail) > len(entries) - asked
    assert not longer or sum(len(text(entry.message).strip() and text(entry.message)) for entry in tail) <= limit
    assert len(tail) == len(entries) or tail[0].message.role == MessageRole.USER or not asked


def test_what_is_said_again_is_another_message_and_what_has_an_id_is_not(memory: MPlusMemory) -> None:
    for _ in range(2):
        memory.put(user("Yes."))
        memory.put(answer("Good."))
    assert said(memory) == [("user", "Yes."), ("assistant", "Good.")] * 2
    named = [
        ChatMessage(role=role, content="Once.", additional_kwargs={"message_id": role})
        for role in ("user", "assistant")
    ]
    for fresh in (memory, MPlusMemory("alice", memory.backend)):
        for message in named:
            fresh.put(message)
    assert said(memory)[4:] == [("user", "Once."), ("assistant", "Once.")]


def test_what_memory_injected_is_never_told(memory: MPlusMemory) -> None:
    memory.session.remember(FACT)
    memory.put(user(QUESTION))
    given = memory.get()
    assert len(given) == 2
    memory.put_messages([*given, answer("Nuts.")])
    block = block_of(memory.session.messages())
    memory.put(user(f"{block}\n\nAnd now?"))
    memory.put(answer(block))
    memory.put(answer("Soup."))
    assert [content for _, content in said(memory)] == [FACT, QUESTION, "Nuts.", "And now?", "Soup."]
    assert [text(message) for message in memory.get_all()] == [QUESTION, "Nuts.", "And now?", "Soup."]


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


def refuse(session: Session, turns: Any) -> None:
    raise StoreFullError("no room")


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
