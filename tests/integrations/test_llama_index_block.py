"""MPlusMemoryBlock in LlamaIndex's own Memory: what is pushed out, what is flushed, and how often it is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from llama_index.core.base.llms.types import MessageRole
from llama_index.core.memory import Memory
from sqlalchemy import StaticPool
from sqlalchemy.ext.asyncio import create_async_engine

from llama_index_mplus import MPlusMemoryBlock
from mplus_memory import InputError, LatentMemoryBackend, Session, StoreFullError
from tests.integrations.llama_index_models import text
from tests.integrations.llama_index_talk import FACT, QUESTION, answer, refuse, user


@asynccontextmanager
async def memory_of(block: MPlusMemoryBlock, name: str = "alice") -> AsyncIterator[Memory]:
    engine = create_async_engine("sqlite+aiosqlite:///:memory:", poolclass=StaticPool)
    yield Memory.from_defaults(
        session_id=name, memory_blocks=[block], token_limit=60, token_flush_size=20, async_engine=engine
    )
    await engine.dispose()


async def test_a_block_remembers_what_is_pushed_out_and_the_rest_when_flushed(backend: LatentMemoryBackend) -> None:
    block = MPlusMemoryBlock(backend)
    async with memory_of(block) as memory:
        await push_out_and_flush(block, memory, backend.session("alice"))


async def push_out_and_flush(block: MPlusMemoryBlock, memory: Memory, session: Session) -> None:
    talk = [message for number in range(6) for message in (user(f"{FACT} {number}"), answer(f"Noted {number}."))]
    for message in talk:
        await memory.aput(message)
    pushed = len(session.messages())
    assert 0 < pushed < len(talk)
    recalled = await memory.aget(input=QUESTION)
    assert recalled[0].role == MessageRole.SYSTEM and FACT in text(recalled[0])
    for _ in range(2):
        await block.aflush(memory)
    assert [message.content for message in session.messages()] == [message.content for message in talk]
    assert len(await memory.aget_all(status=None)) == len(talk)
    assert "<recalled_messages>" in text((await memory.aget(input=QUESTION))[0])


async def test_a_block_keeps_what_it_could_not_tell(
    backend: LatentMemoryBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = MPlusMemoryBlock(backend, session_id="alice")
    first, second = user(FACT), user(QUESTION)
    with monkeypatch.context() as patch, pytest.raises(StoreFullError):
        patch.setattr(Session, "remember_turns", refuse)
        await block.aput([first], from_short_term_memory=True)
    for _ in range(2):
        await block.aput([first, second])
    assert [message.content for message in backend.session("alice").messages()] == [FACT, QUESTION]
    with pytest.raises(InputError, match="no session"):
        await MPlusMemoryBlock(backend).aput([second])


async def test_blocks_of_two_memories_do_not_cross(backend: LatentMemoryBackend) -> None:
    block = MPlusMemoryBlock(backend)
    for name in ("alice", "ben"):
        async with memory_of(block, name) as memory:
            await memory.aput(user(f"I am {name}."))
            await block.aflush(memory)
    for name, other in (("alice", "ben"), ("ben", "alice")):
        seen = await block.aget([user(QUESTION)], session_id=name)
        assert f"I am {name}." in seen and other not in seen
