"""MPlusLLM: every way to call it reads the right session, stops when nobody reads on, and writes nothing."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Any

import pytest
from llama_index.core.base.llms.types import ChatMessage, ImageBlock, MessageRole
from llama_index.core.prompts import PromptTemplate

from llama_index_mplus import MPlusLLM, MPlusMemory
from mplus_memory import ConfigError, InputError, LatentMemoryBackend

FACTS = {"alice": "I am allergic to nuts and I live in Paris.", "ben": "My locker number is 4711 and I like tea."}
QUESTION = "What do you know of me?"
ASKED = [ChatMessage(role="user", content=QUESTION)]


@pytest.fixture
def told(backend: LatentMemoryBackend) -> LatentMemoryBackend:
    for name, fact in FACTS.items():
        backend.session(name).remember(fact)
    return backend


@pytest.fixture
def llm(told: LatentMemoryBackend) -> MPlusLLM:
    return MPlusLLM(told, max_tokens=8)


def expected(backend: LatentMemoryBackend, name: str) -> str:
    return backend.session(name).answer(QUESTION, max_new_tokens=8).text


async def astream_chat(llm: MPlusLLM, **given: Any) -> str:
    return "".join([chunk.delta or "" async for chunk in await llm.astream_chat(ASKED, **given)])


async def astream_complete(llm: MPlusLLM, **given: Any) -> str:
    return "".join([chunk.delta or "" async for chunk in await llm.astream_complete(QUESTION, **given)])


async def achat(llm: MPlusLLM, **given: Any) -> str:
    return (await llm.achat(ASKED, **given)).message.content or ""


async def acomplete(llm: MPlusLLM, **given: Any) -> str:
    return (await llm.acomplete(QUESTION, **given)).text


WAYS: dict[str, Callable[..., str]] = {
    "chat": lambda llm, **given: llm.chat(ASKED, **given).message.content or "",
    "complete": lambda llm, **given: llm.complete(QUESTION, **given).text,
    "stream_chat": lambda llm, **given: "".join(c.delta or "" for c in llm.stream_chat(ASKED, **given)),
    "stream_complete": lambda llm, **given: "".join(c.delta or "" for c in llm.stream_complete(QUESTION, **given)),
}
ASYNC_WAYS: dict[str, Callable[..., Awaitable[str]]] = {
    "achat": achat,
    "acomplete": acomplete,
    "astream_chat": astream_chat,
    "astream_complete": astream_complete,
}


def test_two_sessions_by_every_way_do_not_cross(llm: MPlusLLM) -> None:
    oracle = {name: expected(llm.backend, name) for name in FACTS}
    assert oracle["alice"] != oracle["ben"]
    before = {name: llm.backend.session(name).digest() for name in FACTS}

    async def ask_all() -> dict[str, list[str]]:
        names = list(FACTS) * len(ASYNC_WAYS)
        calls = [way(llm, session_id=name) for way, name in zip([*ASYNC_WAYS.values()] * 2, names, strict=True)]
        answers = await asyncio.gather(*calls)
        return {name: [a for a, asked in zip(answers, names, strict=True) if asked == name] for name in FACTS}

    together = asyncio.run(ask_all())
    with ThreadPoolExecutor(4) as pool:
        runs = {name: [pool.submit(way, llm, session_id=name) for way in WAYS.values()] for name in FACTS}
        for name in FACTS:
            assert {run.result() for run in runs[name]} == set(together[name]) == {oracle[name]}
    assert {name: llm.backend.session(name).digest() for name in FACTS} == before, "the model only reads"


def test_the_last_chunk_holds_the_whole_and_says_what_was_read(llm: MPlusLLM) -> None:
    *chunks, last = llm.stream_chat(ASKED, session_id="alice")
    assert [chunk.message.content for chunk in chunks][-1] == last.message.content == expected(llm.backend, "alice")
    journal = llm.backend.session("alice").messages()
    assert last.raw is not None and last.raw["verbatim"] == [message.id for message in journal]
    usage = llm.backend.session("alice").answer(QUESTION, max_new_tokens=8).usage
    assert last.additional_kwargs["prompt_tokens"] == usage.prompt_tokens
    assert last.additional_kwargs["total_tokens"] == usage.prompt_tokens + usage.completion_tokens


def test_other_messages_stand_in_the_prompt_unless_the_session_was_told_them(llm: MPlusLLM) -> None:
    history = [ChatMessage(role="system", content="Be brief."), ChatMessage(role="user", content=FACTS["alice"])]
    answer = llm.chat([*history, *ASKED], session_id="alice")
    turns = llm.backend.session("alice").model.dialogue.turn("system", "Be brief.")
    plain = llm.chat(ASKED, session_id="alice").additional_kwargs["prompt_tokens"]
    assert answer.additional_kwargs["prompt_tokens"] == plain + len(turns)


def test_the_session_is_the_calls_the_memorys_or_its_own(told: LatentMemoryBackend) -> None:
    own = MPlusLLM(told, "ben", max_tokens=4)
    memory = MPlusMemory("alice", told)
    memory.put(ASKED[0])
    assert own.complete(QUESTION).raw["session_id"] == "ben"  # type: ignore[index]
    assert own.chat(memory.get()).raw["session_id"] == "alice"  # type: ignore[index]
    assert own.complete(QUESTION, session_id="alice").raw["session_id"] == "alice"  # type: ignore[index]
    with pytest.raises(InputError, match=r"several sessions \('alice', 'ben'\)"):
        own.chat(memory.get(), session_id="ben")
    with pytest.raises(InputError, match=r"no session.*session_id"):
        MPlusLLM(told).complete(QUESTION)


def test_a_memory_on_another_backend_gives_text(told: LatentMemoryBackend, tmp_path: Any) -> None:
    with LatentMemoryBackend(tmp_path / "other", told.model) as other:
        other.session("alice").remember("I like tea.")
        memory = MPlusMemory("alice", other)
        memory.put(ASKED[0])
        block, question = memory.get()
        answer = MPlusLLM(told, "ben", max_tokens=4).chat([block, question])
    plain = MPlusLLM(told, "ben", max_tokens=4).chat([question])
    added = len(told.model.dialogue.turn("user", block.content or ""))
    assert answer.additional_kwargs["prompt_tokens"] == plain.additional_kwargs["prompt_tokens"] + added
    assert answer.raw is not None and answer.raw["session_id"] == "ben"


@pytest.mark.usefixtures("endless")
@pytest.mark.parametrize("close", ["close", "drop"])
def test_a_stream_left_early_stops_the_generation(llm: MPlusLLM, close: str) -> None:
    stream = llm.stream_chat(ASKED, session_id="alice", max_tokens=400)
    next(stream)
    assert generating()
    if close == "close":
        stream.close()
    del stream
    assert not generating()


@pytest.mark.usefixtures("endless")
async def test_an_async_stream_closed_early_stops_the_generation(llm: MPlusLLM) -> None:
    for stream in (
        await llm.astream_chat(ASKED, session_id="alice", max_tokens=400),
        await llm.astream_complete(QUESTION, session_id="alice", max_tokens=400),
    ):
        async with aclosing(stream):  # type: ignore[type-var]
            async for _ in stream:
                assert generating()
                break
        assert not generating()


@pytest.mark.usefixtures("endless")
async def test_cancelling_a_call_stops_the_generation(llm: MPlusLLM) -> None:
    for call in (llm.achat(ASKED, session_id="alice", max_tokens=400), consumed(llm)):
        task = asyncio.ensure_future(call)
        while not generating():
            await asyncio.sleep(0.001)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not generating()


async def consumed(llm: MPlusLLM) -> None:
    async for _ in await llm.astream_chat(ASKED, session_id="alice", max_tokens=400):
        pass


async def test_a_call_that_waits_for_a_thread_is_cancelled_at_once(llm: MPlusLLM) -> None:
    loop, held = asyncio.get_running_loop(), threading.Event()
    stream = llm.backend.session("alice").stream(QUESTION, max_new_tokens=4)
    with ThreadPoolExecutor(1) as pool:
        loop.set_default_executor(pool)
        occupied = loop.run_in_executor(None, held.wait)
        reading = asyncio.ensure_future(anext(stream.apieces()))
        await asyncio.sleep(0)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading  # no thread is free: only a call that needs none returns
        held.set()
        await occupied
    assert not generating()


def generating() -> bool:
    return any(thread.name == "mplus-stream" for thread in threading.enumerate())


def test_prompts_and_templates_go_through(llm: MPlusLLM) -> None:
    bound = MPlusLLM(llm.backend, "alice", max_tokens=8)
    answer = bound.predict(PromptTemplate("What do you {verb} of me?"), verb="know")
    assert answer == expected(llm.backend, "alice")
    assert llm.metadata.is_chat_model and llm.metadata.num_output == 8
    assert llm.metadata.context_window == llm.backend.model.network.config.text_room


def test_options_reach_the_answer(told: LatentMemoryBackend) -> None:
    llm = MPlusLLM(told, "alice", max_tokens=6, temperature=1.0, seed=3)
    drawn = told.session("alice").answer(QUESTION, max_new_tokens=6, temperature=1.0, seed=3).text
    assert llm.complete(QUESTION).text == drawn
    other = told.session("alice").answer(QUESTION, max_new_tokens=6, temperature=1.0, seed=4).text
    assert llm.complete(QUESTION, seed=4).text == other != drawn
    greedy = told.session("alice").answer(QUESTION, max_new_tokens=6).text
    assert llm.complete(QUESTION, temperature=0.0, stop=[greedy[3]]).text == greedy.split(greedy[3])[0]


@pytest.mark.parametrize(
    ("messages", "given", "error", "match"),
    [
        ([ChatMessage(role="user", content=" ")], {}, InputError, "not empty"),
        ([], {}, InputError, r"no user message to answer \(roles given: none\)"),
        ([ChatMessage(role="system", content="Hi")], {}, InputError, "roles given: system"),
        ([ChatMessage(role="user", blocks=[ImageBlock(image=b"x")])], {}, InputError, "type 'image'"),
        (ASKED, {"tools": ["x"]}, ConfigError, "does not know tools"),
        (ASKED, {"temperature": -1}, ConfigError, "temperature=-1"),
    ],
)
async def test_what_cannot_be_asked(
    llm: MPlusLLM, messages: list[ChatMessage], given: dict[str, Any], error: type[Exception], match: str
) -> None:
    given |= {"session_id": "alice"}
    with pytest.raises(error, match=match):
        llm.chat(messages, **given)
    with pytest.raises(error, match=match):
        llm.stream_chat(messages, **given)
    with pytest.raises(error, match=match):
        await llm.achat(messages, **given)
    with pytest.raises(error, match=match):
        await llm.astream_chat(messages, **given)


def test_a_saved_or_copied_model_finds_its_backend(told: LatentMemoryBackend) -> None:
    llm = MPlusLLM(told, "alice", max_tokens=8)
    for again in (MPlusLLM.from_dict(llm.to_dict()), pickle.loads(pickle.dumps(llm)), copy.deepcopy(llm)):
        assert again.backend is told
        assert again.complete(QUESTION).text == expected(told, "alice")
    with pytest.raises(ConfigError, match=r"no backend 'elsewhere' in this process.*register_backend"):
        MPlusLLM.from_dict({**llm.to_dict(), "backend_name": "elsewhere"})


def test_the_answers_role_is_the_assistants(llm: MPlusLLM) -> None:
    assert llm.chat(ASKED, session_id="alice").message.role == MessageRole.ASSISTANT
