"""Nobody shares the default session unawares: it warns once, and an object that serves several users refuses."""

from __future__ import annotations

import warnings
from typing import Any

import pytest
from llama_index.core.base.llms.types import ChatMessage
from llama_index.core.memory import Memory

import llama_index_mplus
from langchain_mplus import ChatMPlus, MPlusChatMessageHistory, MPlusMemory, MPlusMemoryMiddleware, create_recall_tool
from llama_index_mplus import MPlusChatEngine, MPlusLLM, MPlusMemoryBlock
from mplus_memory import ConfigError, InputError, LatentMemoryBackend, SharedSessionWarning
from tests.integrations.models import ScriptedModel

SHARING = {
    "ChatMPlus": lambda backend: ChatMPlus(backend=backend, max_tokens=2).invoke("Who am I?"),
    "wrap": lambda backend: MPlusMemory(backend=backend).wrap(ScriptedModel()).invoke("Who am I?"),
    "MPlusMemory": lambda backend: MPlusMemory(backend=backend).load_memory_variables({"input": "Who am I?"}),
    "save_context": lambda backend: MPlusMemory(backend=backend).save_context({"input": "Hi"}, {"output": "Hi"}),
    "LlamaIndex's MPlusMemory": lambda backend: llama_index_mplus.MPlusMemory(backend=backend),
    "MPlusChatEngine": lambda backend: MPlusChatEngine.from_defaults(backend),
}


@pytest.mark.parametrize("entry", SHARING)
def test_the_shared_session_is_announced_once(backend: LatentMemoryBackend, entry: str) -> None:
    with pytest.warns(SharedSessionWarning, match=r"'default' is used.*several users name theirs") as warned:
        SHARING[entry](backend)
    assert len(warned) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        SHARING[entry](backend)


def test_who_names_a_session_hears_nothing(backend: LatentMemoryBackend) -> None:
    """Warnings are errors here."""
    ChatMPlus(backend=backend, session_id="alice", max_tokens=2).invoke("Who am I?")
    MPlusMemory("alice", backend).wrap(ScriptedModel()).invoke("Hi")
    MPlusMemory(backend=backend).wrap(ScriptedModel()).invoke("Hi", {"configurable": {"thread_id": "ben"}})
    MPlusMemory("alice", backend).load_memory_variables({"input": "Hi"})
    llama_index_mplus.MPlusMemory("alice", backend)
    MPlusChatEngine.from_defaults(backend, "alice")
    assert sorted(info.name for info in backend.sessions()) == ["alice", "ben"]


@pytest.mark.parametrize("shape", ["ChatMPlus", "wrap"])
@pytest.mark.parametrize("key", ["session_id", "thread_id"])
def test_once_a_call_named_its_session_one_that_names_none_is_refused(
    backend: LatentMemoryBackend, shape: str, key: str
) -> None:
    alone = {"ChatMPlus": ChatMPlus(backend=backend, max_tokens=2), "wrap": ScriptedModel()}
    chat: Any = alone[shape] if shape == "ChatMPlus" else MPlusMemory(backend=backend).wrap(alone[shape])
    chat.invoke("Hi", {"configurable": {key: "alice"}})
    with pytest.raises(ConfigError, match="names no session, and earlier ones did"):
        chat.invoke("What did they say?")
    assert "default" not in [info.name for info in backend.sessions()]


async def test_all_others_need_a_name(backend: LatentMemoryBackend) -> None:
    with pytest.raises(ConfigError, match="names no session"):
        MPlusMemoryMiddleware(backend).after_agent({"messages": []}, None)  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="names no session"):
        create_recall_tool(backend).invoke({"query": "tea"})
    with pytest.raises(TypeError, match="session_id"):
        MPlusChatMessageHistory()  # type: ignore[call-arg]
    with pytest.raises(InputError, match="no session"):
        MPlusLLM(backend).complete("Hi")
    with pytest.raises(InputError, match="no session"):
        await MPlusMemoryBlock(backend=backend).aput([ChatMessage(role="user", content="Hi")])
    memory = Memory.from_defaults(session_id="alice", memory_blocks=[MPlusMemoryBlock(backend=backend)])
    await memory.memory_blocks[0].aput([ChatMessage(role="user", content="Hi")], session_id=memory.session_id)
    assert [info.name for info in backend.sessions()] == ["alice"]


@pytest.mark.parametrize("name", ["", {"a": 1}, False, b"x", 1.5])
def test_what_is_no_name_is_refused(backend: LatentMemoryBackend, name: Any) -> None:
    config: Any = {"configurable": {"session_id": name}}
    for call in (
        lambda: ChatMPlus(backend=backend).invoke("Hi", config),
        lambda: ChatMPlus(backend=backend).invoke("Hi", session_id=name),
        lambda: MPlusMemory(backend=backend).wrap(ScriptedModel()).invoke("Hi", config),
    ):
        with pytest.raises(InputError, match=r"session name is empty|a session named by .*give a text, number or UUID"):
            call()
    assert backend.sessions() == []
