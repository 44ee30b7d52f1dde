"""Many streams on one session finish, and nothing holds the event loop while it works."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from llama_index.core.base.llms.types import ChatMessage

import mplus_memory.backend
from llama_index_mplus import MPlusChatEngine, MPlusLLM, MPlusMemory, MPlusMemoryBlock
from mplus_memory import LatentMemoryBackend, LoadedModel, Session
from mplus_memory.answering import Run

FACT = "I am allergic to nuts."
QUESTION = "What am I allergic to?"
ASKED = [ChatMessage(role="user", content=QUESTION)]
NUM_STREAMS = 40


async def test_forty_streams_on_one_session_finish(backend: LatentMemoryBackend) -> None:
    backend.session("alice").remember(FACT)
    llm = MPlusLLM(backend, "alice", max_tokens=4)
    expected = llm.complete(QUESTION).text

    async def read() -> str:
        return "".join([chunk.delta or "" async for chunk in await llm.astream_chat(ASKED)])

    assert set(await asyncio.gather(*(read() for _ in range(NUM_STREAMS)))) == {expected}
    with ThreadPoolExecutor(NUM_STREAMS) as pool:
        streams = pool.map(lambda _: "".join(c.delta or "" for c in llm.stream_chat(ASKED)), range(NUM_STREAMS))
        assert set(streams) == {expected}


async def test_forty_conversations_with_one_session_finish_and_each_turn_is_told_once(
    backend: LatentMemoryBackend,
) -> None:
    async def talk(number: int) -> str:
        engine = MPlusChatEngine.from_defaults(backend, "alice", max_tokens=2)
        response = await engine.astream_chat(f"I am {number}.")
        async for _ in response.async_response_gen():
            pass
        return response.response

    answers = await asyncio.gather(*map(talk, range(NUM_STREAMS)))
    said = [(message.content or "").strip() for message in backend.session("alice").messages()]
    assert sorted(said[::2]) == sorted(f"I am {number}." for number in range(NUM_STREAMS))
    assert sorted(said[1::2]) == sorted(answers)


async def test_two_sessions_by_every_way_of_the_engine_do_not_cross(backend: LatentMemoryBackend) -> None:
    facts = {"alice": FACT, "ben": "My locker number is 4711 and I like tea."}
    for name, fact in facts.items():
        backend.session(name).remember(fact)
    engines = {name: MPlusChatEngine.from_defaults(backend, name, max_tokens=6) for name in facts}
    expected = {name: backend.session(name).answer(QUESTION, max_new_tokens=6).text.strip() for name in facts}
    assert expected["alice"] != expected["ben"]
    ways: list[Callable[[MPlusChatEngine], Awaitable[Any]]] = [
        lambda engine: asyncio.to_thread(lambda: engine.chat(QUESTION).response),
        lambda engine: asyncio.to_thread(lambda: "".join(engine.stream_chat(QUESTION).response_gen)),
        lambda engine: engine.achat(QUESTION),
        lambda engine: read_engine(engine),
    ]
    for number, way in enumerate(ways):
        both = await asyncio.gather(*(way(engine) for engine in engines.values()))
        if number == 0:
            assert [str(answer).strip() for answer in both] == list(expected.values())
        for name, other in (("alice", "ben"), ("ben", "alice")):
            said = [message.content for message in backend.session(name).messages()]
            assert len(said) == 3 + 2 * number and facts[name] in said and facts[other] not in said
            assert str(both[list(facts).index(name)]).strip() == (said[-1] or "").strip()


async def read_engine(engine: MPlusChatEngine) -> str:
    response = await engine.astream_chat(QUESTION)
    return "".join([piece async for piece in response.async_response_gen()])


class Beats:
    """A heart that beats on the event loop, and a gate in other threads that waits for it.

    What is behind the gate ends only if the loop goes on meanwhile, however slow the machine is.
    """

    def __init__(self) -> None:
        self.count = 0
        self.gates = 0
        self._changed = threading.Condition()

    def beat(self) -> None:
        with self._changed:
            self.count += 1
            self._changed.notify_all()

    def gate(self) -> None:
        """Wait until the heart has beaten ten times more."""
        with self._changed:
            self.gates += 1
            last = self.count + 10
            assert self._changed.wait_for(lambda: self.count >= last, timeout=60), "the event loop stood still"


@asynccontextmanager
async def beating() -> AsyncIterator[Beats]:
    beats = Beats()

    async def go() -> None:
        while True:
            beats.beat()
            await asyncio.sleep(0.001)

    heart = asyncio.ensure_future(go())
    try:
        yield beats
    finally:
        heart.cancel()


def gated(monkeypatch: pytest.MonkeyPatch, beats: Beats, owner: Any, name: str) -> None:
    """The function does what it does, and then waits for the heart."""
    original = getattr(owner, name)

    def waiting(*args: Any, **given: Any) -> Any:
        result = original(*args, **given)
        beats.gate()
        return result

    monkeypatch.setattr(owner, name, waiting)


async def consume(stream: Awaitable[Any]) -> None:
    async for _ in await stream:
        pass


ANSWERING: dict[str, Callable[[LatentMemoryBackend], Awaitable[Any]]] = {
    "achat": lambda backend: MPlusLLM(backend, "alice", max_tokens=3).achat(ASKED),
    "acomplete": lambda backend: MPlusLLM(backend, "alice", max_tokens=3).acomplete(QUESTION),
    "astream_chat": lambda backend: consume(MPlusLLM(backend, "alice", max_tokens=3).astream_chat(ASKED)),
    "astream_complete": lambda backend: consume(MPlusLLM(backend, "alice", max_tokens=3).astream_complete(QUESTION)),
    "engine.achat": lambda backend: MPlusChatEngine.from_defaults(backend, "alice", max_tokens=3).achat(QUESTION),
    "engine.astream_chat": lambda backend: read_engine(MPlusChatEngine.from_defaults(backend, "alice", max_tokens=3)),
}


@pytest.mark.parametrize("way", ANSWERING)
async def test_answering_leaves_the_loop_free(
    backend: LatentMemoryBackend, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    backend.session("alice").remember(FACT)
    async with beating() as beats:
        gated(monkeypatch, beats, Run, "take")
        gated(monkeypatch, beats, Session, "stream")
        gated(monkeypatch, beats, Session, "remember_turns")
        await ANSWERING[way](backend)
        assert beats.gates == 1 + 3 + ("engine" in way)


async def test_loading_the_model_leaves_the_loop_free(
    tmp_path: Path, tiny: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with beating() as beats:
        gated(monkeypatch, beats, mplus_memory.backend, "_load")
        for number, way in enumerate(("achat", "engine.astream_chat")):
            with LatentMemoryBackend(tmp_path / way, tiny) as backend:
                await ANSWERING[way](backend)
            assert beats.gates == number + 1


async def test_memories_leave_the_loop_free(backend: LatentMemoryBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    memory, block = MPlusMemory("alice", backend), MPlusMemoryBlock(backend, session_id="alice")
    async with beating() as beats:
        gated(monkeypatch, beats, Session, "remember_turns")
        gated(monkeypatch, beats, Session, "recall")
        await memory.aput_messages([*ASKED, ChatMessage(role="assistant", content="Nuts.")])
        await memory.aget(input=QUESTION)
        await memory.aput(ASKED[0])
        await memory.aflush()
        await block.aput([ChatMessage(role="user", content=FACT)])
        await block.aget(ASKED)
        assert beats.gates == 5
