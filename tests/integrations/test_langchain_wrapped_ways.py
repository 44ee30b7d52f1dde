"""Wrapped chains by every way to call them: two sessions never cross under a cache, many calls at once finish."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from langchain_mplus import MPlusMemory
from mplus_memory import LatentMemoryBackend
from tests.integrations.models import ScriptedModel

pytestmark = pytest.mark.usefixtures("global_cache")
QUESTION = "What am I allergic to?"
FACTS = {"alice": "I am allergic to nuts and I live in Paris.", "ben": "My locker number is 4711."}


class Repeating(ScriptedModel):
    """Says the facts it is shown; by the global cache, if that knows what was asked."""

    cache: bool = True

    def _next(self, messages: Any, kwargs: Any) -> Any:
        shown = "".join(message.text for message in messages)
        said = " ".join(fact for fact in FACTS.values() if fact in shown)
        return super()._next(messages, kwargs).model_copy(update={"content": said})


async def astream(chain: Runnable[Any, Any], config: Any) -> str:
    return "".join([chunk.text async for chunk in chain.astream(QUESTION, config)])


async def aevents(chain: Runnable[Any, Any], config: Any) -> str:
    events = [event async for event in chain.astream_events(QUESTION, config, version="v2")]
    return str(events[-1]["data"]["output"].text)


async def ainvoke(chain: Runnable[Any, Any], config: Any) -> str:
    return str((await chain.ainvoke(QUESTION, config)).text)


async def abatch(chain: Runnable[Any, Any], config: Any) -> str:
    return str((await chain.abatch([QUESTION], [config]))[0].text)


def named(config: Any) -> str:
    return str(next(iter(config["configurable"].values())))


WAYS: dict[str, Any] = {
    "invoke": lambda chain, config: chain.invoke(QUESTION, config).text,
    "stream": lambda chain, config: "".join(chunk.text for chunk in chain.stream(QUESTION, config)),
    "batch": lambda chain, config: chain.batch([QUESTION], [config])[0].text,
    "transform": lambda chain, config: "".join(chunk.text for chunk in chain.transform(iter([QUESTION]), config)),
    "with_config": lambda chain, config: chain.with_config(config).invoke(QUESTION).text,
    "bind": lambda chain, config: chain.bind(session_id=named(config)).invoke(QUESTION).text,
    "ainvoke": ainvoke,
    "astream": astream,
    "abatch": abatch,
    "events v2": aevents,
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("key", ["session_id", "thread_id"])
def test_two_sessions_do_not_cross(backend: LatentMemoryBackend, way: str, key: str) -> None:
    memory = MPlusMemory(backend=backend, recall_limit=5, recent_limit=0)
    for native in (True, False):
        for name, fact in FACTS.items():
            backend.session(name).remember(fact)
        chain = memory.wrap(memory.chat_model(max_tokens=5) if native else Repeating())
        for number in range(2):
            for name, fact in FACTS.items():
                expected = backend.session(name).answer(QUESTION, max_new_tokens=5).text if native else fact
                answer = WAYS[way](chain, {"configurable": {key: name}})
                text = asyncio.run(answer) if asyncio.iscoroutine(answer) else answer
                said = [message.content for message in backend.session(name).messages()]
                assert text.strip() == expected.strip() and len(said) == 3 + 2 * number
                assert said[0] == fact and said[-2] == QUESTION and (said[-1] or "").strip() == expected.strip()
        for name in FACTS:
            backend.delete(name)


async def test_forty_calls_at_once_on_one_session_finish(backend: LatentMemoryBackend) -> None:
    memory = MPlusMemory("alice", backend)
    chain = memory.wrap(memory.chat_model(max_tokens=3))
    answers = await asyncio.gather(*(astream(chain, {}) for _ in range(40)))
    said = [(message.content or "").strip() for message in memory.session.messages()]
    assert said[::2] == [QUESTION] * 40 and sorted(said[1::2]) == sorted(answer.strip() for answer in answers)


@pytest.mark.usefixtures("endless")
async def test_a_cancelled_call_stops_generating_and_remembers_nothing(backend: LatentMemoryBackend) -> None:
    """No generation ends by itself here: were it not stopped, this would not end."""
    memory = MPlusMemory("alice", backend)
    chain = memory.wrap(memory.chat_model(max_tokens=50))
    for run in (ainvoke, astream):
        task = asyncio.ensure_future(run(chain, {}))
        for _ in range(50):
            await asyncio.sleep(0.001)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert memory.session.messages() == []
