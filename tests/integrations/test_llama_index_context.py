"""MPlusMemory in a context: used again, saved, loaded elsewhere, with its backend."""

from __future__ import annotations

import copy
import gc
import json
import pickle
from pathlib import Path

import pytest
from llama_index.core.agent.workflow import FunctionAgent
from llama_index.core.workflow import Context

from llama_index_mplus import MPlusLLM, MPlusMemory, MPlusMemoryBlock, register_backend
from mplus_memory import (
    ConfigError,
    LatentMemoryBackend,
)
from tests.integrations.llama_index_models import RuleModel, text
from tests.integrations.llama_index_talk import (
    FACT,
    QUESTION,
    its_own_warnings,
    said,
    user,
)

pytestmark = its_own_warnings


@pytest.fixture
def memory(backend: LatentMemoryBackend) -> MPlusMemory:
    return MPlusMemory("alice", backend)


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
