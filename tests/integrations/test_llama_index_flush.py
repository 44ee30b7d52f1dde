"""A flush of MPlusMemoryBlock tells each message once: several at once, repeated after an error, anew after a reset."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from llama_index.core.base.llms.types import ChatMessage
from llama_index.core.memory import Memory
from llama_index.core.storage.chat_store.base_db import MessageStatus
from llama_index.core.storage.chat_store.sql import SQLAlchemyChatStore

from llama_index_mplus import MPlusMemoryBlock
from mplus_memory import LatentMemoryBackend, Session, StoreError

Made = Callable[..., tuple[Memory, MPlusMemoryBlock]]
FOUR = ["one", "two", "one", "two"]


def talk(*texts: str) -> list[ChatMessage]:
    return [ChatMessage(role="assistant" if place % 2 else "user", content=text) for place, text in enumerate(texts)]


@pytest_asyncio.fixture
async def made(backend: LatentMemoryBackend) -> AsyncIterator[Made]:
    """Makes a memory with a block on the session "alice"."""
    memories: list[Memory] = []

    def make(**options: Any) -> tuple[Memory, MPlusMemoryBlock]:
        block = MPlusMemoryBlock(backend=backend)
        memories.append(Memory.from_defaults(session_id="alice", memory_blocks=[block], **options))
        return memories[-1], block

    yield make
    for memory in memories:
        await memory.sql_store._async_engine.dispose()  # type: ignore[attr-defined]


def said(backend: LatentMemoryBackend) -> list[str | None]:
    return [message.content for message in backend.session("alice").messages()]


async def test_flushes_at_once_tell_once(backend: LatentMemoryBackend, made: Made) -> None:
    memory, block = made()
    await memory.aput_messages(talk(*FOUR))
    await asyncio.gather(*(block.aflush(memory) for _ in range(5)))
    assert said(backend) == FOUR and await memory.aget_all(status=MessageStatus.ACTIVE) == []


async def test_flushes_of_two_blocks_on_one_session_tell_once(backend: LatentMemoryBackend, made: Made) -> None:
    memory, block = made()
    await memory.aput_messages(talk(*FOUR))
    await asyncio.gather(block.aflush(memory), MPlusMemoryBlock(backend=backend).aflush(memory))
    assert said(backend) == FOUR


@pytest.mark.parametrize("fails_in", ["telling", "archiving"])
@pytest.mark.parametrize("other_block", [False, True])
async def test_a_flush_that_failed_is_repeated(
    backend: LatentMemoryBackend, made: Made, monkeypatch: pytest.MonkeyPatch, fails_in: str, other_block: bool
) -> None:
    memory, block = made()
    await memory.aput_messages(talk("one", "two"))
    target: Any = Session if fails_in == "telling" else SQLAlchemyChatStore
    method = "remember_turns" if fails_in == "telling" else "archive_oldest_messages"

    def fail(*given: Any, **named: Any) -> Any:
        raise StoreError("the disk is away")

    with monkeypatch.context() as broken:
        broken.setattr(target, method, fail)
        for _ in range(2):
            with pytest.raises(StoreError, match="away"):
                await block.aflush(memory)
    await memory.aput_messages(talk("one", "two"))
    await (MPlusMemoryBlock(backend=backend) if other_block else block).aflush(memory)
    await block.aflush(memory)
    assert said(backend) == FOUR


async def test_what_the_queue_pushes_out_after_a_failed_flush_is_told_once(
    backend: LatentMemoryBackend, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory, block = made(token_limit=60, chat_history_token_ratio=0.5, token_flush_size=8)
    texts = [f"this is message number {number}" for number in range(12)]
    await memory.aput_messages(talk(*texts[:4]))
    with monkeypatch.context() as broken:
        broken.setattr(SQLAlchemyChatStore, "archive_oldest_messages", _away)
        with pytest.raises(StoreError):
            await block.aflush(memory)
    for message in talk(*texts[4:]):
        await memory.aput(message)
    assert len(await memory.aget_all(status=MessageStatus.ARCHIVED)) > 4
    await block.aflush(memory)
    assert said(backend) == texts


async def _away(*given: Any, **named: Any) -> Any:
    raise StoreError("the disk is away")


async def test_flushes_at_once_between_messages_tell_each_once(
    backend: LatentMemoryBackend, made: Made, tmp_path: Path
) -> None:
    memory, block = made(
        token_limit=60, chat_history_token_ratio=0.5, token_flush_size=8,
        async_database_uri=f"sqlite+aiosqlite:///{tmp_path / 'chat.db'}",
    )  # fmt: skip
    texts = [f"this is message number {number}" for number in range(20)]

    for number, message in enumerate(talk(*texts)):
        await memory.aput(message)
        if number % 7 == 5:
            await asyncio.gather(*(block.aflush(memory) for _ in range(3)))
    await block.aflush(memory)
    assert said(backend) == texts


async def test_what_is_said_again_after_a_reset_is_told_again(backend: LatentMemoryBackend, made: Made) -> None:
    memory, block = made()
    for _ in range(2):
        await memory.aput_messages(talk("one", "two"))
        await block.aflush(memory)
        await memory.areset()
    again, block = made()  # another conversation of the same user, in a database of its own
    await again.aput_messages(talk("one", "two"))
    await block.aflush(again)
    assert said(backend) == [*FOUR, "one", "two"]


async def test_another_process_repeats_a_flush_of_a_database_that_stays(
    backend: LatentMemoryBackend, made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other objects stand for the other process: nothing they share is in this one."""
    import llama_index_mplus.queues as queues

    where = f"sqlite+aiosqlite:///{tmp_path / 'chat.db'}"
    for last in (False, True):
        memory, block = made(async_database_uri=where)
        if not last:
            await memory.aput_messages(talk(*FOUR))
            with monkeypatch.context() as broken:
                broken.setattr(SQLAlchemyChatStore, "archive_oldest_messages", _away)
                with pytest.raises(StoreError):
                    await block.aflush(memory)
            queues._stores.clear()
        else:
            await block.aflush(memory)
    assert said(backend) == FOUR
