"""ChatMPlus: sessions by every entry point, messages of every kind, streams that end when nobody wants the rest."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_classic.chains import LLMChain
from langchain_core.messages import AIMessage, AIMessageChunk, ChatMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, PromptTemplate
from langchain_core.runnables import ConfigurableField, RunnableConfig, RunnableLambda

from langchain_mplus import ChatMPlus
from mplus_memory import ClosedError, ConfigError, InputError, LatentMemoryBackend, ModelMismatchError
from tests.integrations.children import run_script
from tests.integrations.models import in_which_threads
from tests.tiny import make_model

QUESTION = "What am I allergic to?"
FACTS = {
    "alice": "I am allergic to nuts and I live in Paris with my dog.",
    "ben": "My locker number is 4711, I like red tea and what not.",
}
pytestmark = [
    pytest.mark.usefixtures("global_cache"),
    pytest.mark.filterwarnings("ignore:The (method|function) .* is in beta"),
    pytest.mark.filterwarnings("ignore:The class `LLMChain` was deprecated"),
]


@pytest.fixture
def told(backend: LatentMemoryBackend) -> dict[str, str]:
    """Two sessions that were told something, and what each answers."""
    for name, fact in FACTS.items():
        session = backend.session(name)
        session.remember(fact)
        session.flush()
    answers = {name: backend.session(name).answer(QUESTION, max_new_tokens=8).text for name in FACTS}
    assert len(set(answers.values())) == 2, "both sessions answer alike: the tests below would show nothing"
    return answers


@pytest.fixture
def model(backend: LatentMemoryBackend) -> ChatMPlus:
    return ChatMPlus(backend=backend, max_tokens=8)


def config_of(name: str, key: str = "session_id") -> RunnableConfig:
    return {"configurable": {key: name}}


ALICE = config_of("alice")


def in_chain(model: ChatMPlus, name: str) -> str:
    chain = ChatPromptTemplate.from_messages([("human", "{question}")]) | model | StrOutputParser()
    return chain.invoke({"question": QUESTION}, config_of(name))


def within_a_function(model: ChatMPlus, name: str) -> str:
    """The config travels to a model called without one."""
    return RunnableLambda(lambda text: model.invoke(text).text).invoke(QUESTION, config_of(name))


def generated(model: ChatMPlus, name: str) -> str:
    """Classic chains call ``generate_prompt``, which knows no config."""
    ask = RunnableLambda(lambda text: model.generate([[HumanMessage(text)]]).generations[0][0].text)
    return ask.invoke(QUESTION, config_of(name))


def events(model: ChatMPlus, name: str) -> str:
    return model.stream_events(QUESTION, config_of(name), version="v3").output.text


async def aevents(model: ChatMPlus, name: str) -> str:
    return (await (await model.astream_events(QUESTION, config_of(name), version="v3")).output).text


async def aevents_bound(model: ChatMPlus, name: str) -> str:
    stream = await model.bind(session_id=name).astream_events(QUESTION, version="v3")
    return "".join([piece async for piece in stream.text])


async def aevents_v2(model: ChatMPlus, name: str) -> str:
    found = [event async for event in model.astream_events(QUESTION, config_of(name), version="v2")]
    return found[-1]["data"]["output"].text


async def ainvoke(model: ChatMPlus, name: str) -> str:
    return (await model.ainvoke(QUESTION, config_of(name))).text


async def astream(model: ChatMPlus, name: str) -> str:
    return "".join([chunk.text async for chunk in model.astream(QUESTION, config_of(name))])


async def abatch(model: ChatMPlus, name: str) -> str:
    return (await model.abatch([QUESTION], config_of(name)))[0].text


async def agenerated(model: ChatMPlus, name: str) -> str:
    async def ask(text: str) -> str:
        return (await model.agenerate([[HumanMessage(text)]])).generations[0][0].text

    return await RunnableLambda(ask).ainvoke(QUESTION, config_of(name))


def batch_as_completed(model: ChatMPlus, name: str) -> str:
    [(_, message)] = model.batch_as_completed([QUESTION], config_of(name))
    return message.text


async def abatch_as_completed(model: ChatMPlus, name: str) -> str:
    [(_, message)] = [pair async for pair in model.abatch_as_completed([QUESTION], config_of(name))]
    return message.text


def transformed(model: ChatMPlus, name: str) -> str:
    return "".join(chunk.text for chunk in model.transform(iter([QUESTION]), config_of(name)))


def configurable(model: ChatMPlus, name: str) -> str:
    """A model with configurable fields is made anew for each call."""
    fields = model.configurable_fields(seed=ConfigurableField("seed"), session_id=ConfigurableField("session_id"))
    return fields.with_config({"configurable": {"seed": 3}}).invoke(QUESTION, config_of(name)).text


def by_agent(model: ChatMPlus, name: str) -> str:
    return create_agent(model).invoke({"messages": [("user", QUESTION)]}, config_of(name))["messages"][-1].text


async def by_agent_in_pieces(model: ChatMPlus, name: str) -> str:
    given = {"messages": [("user", QUESTION)]}
    pieces = create_agent(model).astream(given, config_of(name, "thread_id"), stream_mode="messages")
    texts = [piece.text async for piece, _ in pieces if isinstance(piece, AIMessageChunk)]
    assert len(texts) > 2
    return "".join(texts)


def classic(model: ChatMPlus, name: str) -> str:
    model = ChatMPlus(backend=model.backend, max_tokens=8, session_id=name)
    return LLMChain(llm=model, prompt=PromptTemplate.from_template("{question}")).invoke({"question": QUESTION})["text"]


def classic_around(model: ChatMPlus, name: str) -> str:
    """A classic chain in a newer one."""
    chain = LLMChain(llm=model, prompt=PromptTemplate.from_template("{question}"))
    return (RunnableLambda(lambda text: {"question": text}) | chain).invoke(QUESTION, config_of(name))["text"]


ENTRIES: dict[str, Callable[[ChatMPlus, str], Any]] = {
    "invoke": lambda model, name: model.invoke(QUESTION, config_of(name)).text,
    "invoke by thread": lambda model, name: model.invoke(QUESTION, config_of(name, "thread_id")).text,
    "invoke by argument": lambda model, name: model.invoke(QUESTION, session_id=name).text,
    "stream": lambda model, name: "".join(chunk.text for chunk in model.stream(QUESTION, config_of(name))),
    "batch": lambda model, name: model.batch([QUESTION], config_of(name))[0].text,
    "with_config": lambda model, name: model.with_config(config_of(name)).invoke(QUESTION).text,
    "bind": lambda model, name: model.bind(session_id=name).invoke(QUESTION).text,
    "bind and stream": lambda model, name: "".join(c.text for c in model.bind(session_id=name).stream(QUESTION)),
    "field": lambda model, name: ChatMPlus(backend=model.backend, session_id=name, max_tokens=8).invoke(QUESTION).text,
    "chain": in_chain,
    "function": within_a_function,
    "generate": generated,
    "agenerate": agenerated,
    "batch as completed": batch_as_completed,
    "abatch as completed": abatch_as_completed,
    "transform": transformed,
    "with_retry": lambda model, name: model.with_retry().invoke(QUESTION, config_of(name)).text,
    "with_fallbacks": lambda model, name: model.with_fallbacks([model]).invoke(QUESTION, config_of(name)).text,
    "configurable fields": configurable,
    "agent": by_agent,
    "agent's pieces": by_agent_in_pieces,
    "classic chain": classic,
    "classic chain in a chain": classic_around,
    "events v3": events,
    "events v3 with_config": lambda model, name: str(
        model.with_config(config_of(name)).stream_events(QUESTION, version="v3").text
    ),
    "async events v3 of a bound model": aevents_bound,
    "ainvoke": ainvoke,
    "astream": astream,
    "abatch": abatch,
    "async events v2": aevents_v2,
    "async events v3": aevents,
}


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_point_reads_the_session_it_was_given(model: ChatMPlus, told: dict[str, str], entry: str) -> None:
    for name in ("alice", "ben", "alice"):
        answer = ENTRIES[entry](model, name)
        text = asyncio.run(answer) if asyncio.iscoroutine(answer) else answer
        assert text == told[name]


def test_a_classic_chain_loses_its_config_and_the_model_does_not_guess(model: ChatMPlus, told: dict[str, str]) -> None:
    chain = LLMChain(llm=model, prompt=PromptTemplate.from_template("{question}"))
    for call in (chain.invoke, lambda *given: asyncio.run(chain.ainvoke(*given))):
        with pytest.raises(ConfigError, match="does not hand its config to its model"):
            call({"question": QUESTION}, config_of("alice"))


def test_one_batch_may_ask_several_sessions(model: ChatMPlus, told: dict[str, str]) -> None:
    names = ["alice", "ben"] * 3
    answers = model.batch([QUESTION] * 6, [config_of(name) for name in names])
    assert [answer.text for answer in answers] == [told[name] for name in names]


def test_the_session_of_a_call_goes_before_the_fields_and_that_before_the_thread(
    backend: LatentMemoryBackend, told: dict[str, str]
) -> None:
    model = ChatMPlus(backend=backend, session_id="alice", max_tokens=8)
    assert model.invoke(QUESTION, config_of("ben")).text == told["ben"]
    assert model.invoke(QUESTION, config_of("ben", "thread_id")).text == told["alice"]
    assert model.invoke(QUESTION, config_of("alice"), session_id="ben").text == told["ben"]


def test_it_writes_nothing(model: ChatMPlus, told: dict[str, str], backend: LatentMemoryBackend) -> None:
    before = backend.session("alice").digest()
    list(model.stream([SystemMessage("Be brief."), HumanMessage(QUESTION)], config_of("alice")))
    model.invoke(QUESTION, config_of("nobody"))
    assert backend.session("alice").digest() == before
    assert [info.name for info in backend.sessions()] == ["alice", "ben"]


def test_an_answer_names_what_was_read_and_what_it_took(backend: LatentMemoryBackend, model: ChatMPlus) -> None:
    session = backend.session("alice")
    for number in range(30):
        session.remember(f"My locker number {number} is {number * 37}.")
    message = model.invoke(QUESTION, config_of("alice"))
    answer = session.answer(QUESTION, max_new_tokens=8)
    assert message.text == answer.text
    assert message.usage_metadata == {
        "input_tokens": answer.usage.prompt_tokens,
        "output_tokens": answer.usage.completion_tokens,
        "total_tokens": answer.usage.prompt_tokens + answer.usage.completion_tokens,
    }
    metadata = message.response_metadata
    assert metadata["reads"] == [{"message_id": read.message_id, "share": read.share} for read in answer.reads]
    assert metadata["reads"] and metadata["session_id"] == "alice" and metadata["finish_reason"] == "length"
    chunks = list(model.stream(QUESTION, config_of("alice")))
    whole = chunks[0]
    for chunk in chunks[1:]:
        whole += chunk
    assert len(chunks) > 2
    assert whole.response_metadata == metadata and whole.usage_metadata == message.usage_metadata


# -- messages -----------------------------------------------------------------------------------------------


def test_other_messages_of_the_call_stand_in_the_prompt(model: ChatMPlus, told: dict[str, str]) -> None:
    alone = model.invoke(QUESTION, config_of("alice"))
    messages = [
        SystemMessage("Be brief."),
        HumanMessage(""),
        AIMessage("", tool_calls=[{"name": "look", "args": {}, "id": "1"}]),
        ToolMessage("the red one", tool_call_id="1"),
        ChatMessage("a reviewer speaks", role="reviewer"),
        HumanMessage([{"type": "text", "text": "What am I "}, "allergic to?"]),
    ]
    more = model.invoke(messages, config_of("alice"))
    assert alone.usage_metadata is not None and more.usage_metadata is not None
    session = model.backend.session("alice")
    alike = session.answer(QUESTION, context=[], max_new_tokens=8)
    assert alone.usage_metadata["input_tokens"] == alike.usage.prompt_tokens
    assert more.usage_metadata["input_tokens"] > alone.usage_metadata["input_tokens"] + 10
    assert more.text != alone.text


def test_messages_the_session_was_told_stand_in_it_once(model: ChatMPlus, told: dict[str, str]) -> None:
    alone = model.invoke(QUESTION, config_of("alice"))
    again = model.invoke([HumanMessage(FACTS["alice"]), HumanMessage(QUESTION)], config_of("alice"))
    assert again.usage_metadata == alone.usage_metadata and again.text == alone.text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ([HumanMessage("")], "not empty"),
        ([HumanMessage(" \n")], "not empty"),
        ([], "no human message to answer .roles given: none"),
        ([SystemMessage("Be brief."), AIMessage("Hi")], "no human message to answer .roles given: system, assistant"),
        ([HumanMessage([{"type": "image_url", "image_url": {"url": "https://x.y/z.png"}}])], "type 'image_url'"),
        ([HumanMessage("word " * 2000)], "tokens"),
    ],
)
def test_what_cannot_be_answered_is_refused(model: ChatMPlus, messages: list[Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        model.invoke(messages, ALICE)
    with pytest.raises(InputError, match=said):
        asyncio.run(model.ainvoke(messages, ALICE))
    with pytest.raises(InputError, match=said):
        list(model.stream(messages, ALICE))


def test_options_outside_their_range_are_refused(model: ChatMPlus, backend: LatentMemoryBackend) -> None:
    with pytest.raises(ConfigError, match="temperature=-1"):
        model.invoke(QUESTION, ALICE, temperature=-1)
    with pytest.raises(ConfigError, match="max_new_tokens=0"):
        model.invoke(QUESTION, ALICE, max_tokens=0)
    with pytest.raises(ConfigError, match="does not know response_format"):
        model.invoke(QUESTION, ALICE, response_format="json")
    with pytest.raises(ConfigError, match="cache=True"):
        ChatMPlus(backend=backend, cache=True)
    with pytest.raises(NotImplementedError, match=r"calls no tools .1 given.: leave them out"):
        model.bind_tools([print])


def test_options_of_a_call_go_before_the_fields(model: ChatMPlus) -> None:
    short = model.invoke(QUESTION, ALICE, max_tokens=3)
    assert short.usage_metadata is not None and short.usage_metadata["output_tokens"] == 3
    first = model.invoke(QUESTION, ALICE, temperature=5.0, seed=1).text
    assert model.invoke(QUESTION, ALICE, temperature=5.0, seed=1).text == first != model.invoke(QUESTION, ALICE).text
    stop = model.invoke(QUESTION, ALICE).text[3:5]
    stopped = model.invoke(QUESTION, ALICE, stop=[stop])
    assert stop not in stopped.text and stopped.response_metadata["finish_reason"] == "stop"
    assert ChatMPlus(backend=model.backend, max_tokens=8, stop=stop).invoke(QUESTION, ALICE).text == stopped.text


def test_another_model_and_a_closed_backend_are_refused(model: ChatMPlus, told: dict[str, str], tmp_path: Path) -> None:
    other = LatentMemoryBackend(tmp_path / "store", make_model("plain"))
    with other, pytest.raises(ModelMismatchError, match="weights"):
        ChatMPlus(backend=other).invoke(QUESTION, config_of("alice"))
    with pytest.raises(ClosedError, match="closed"):
        ChatMPlus(backend=other).invoke(QUESTION, ALICE)


# -- streams ------------------------------------------------------------------------------------------------


def generating() -> int:
    return sum(thread.name == "mplus-stream" for thread in threading.enumerate())


def test_a_stream_closed_early_stops_the_generation(backend: LatentMemoryBackend) -> None:
    stream = ChatMPlus(backend=backend, max_tokens=400).stream(QUESTION, ALICE)
    next(stream)
    assert generating() == 1
    stream.close()  # type: ignore[attr-defined]
    assert generating() == 0


async def test_cancelling_stops_the_generation(backend: LatentMemoryBackend) -> None:
    model = ChatMPlus(backend=backend, max_tokens=400)
    started = asyncio.Event()

    async def read() -> None:
        async for _ in model.astream(QUESTION, ALICE):
            started.set()

    reading = asyncio.create_task(read())
    await started.wait()
    waiting = asyncio.create_task(model.ainvoke(QUESTION, ALICE))
    for _ in range(20):
        await asyncio.sleep(0)
    for task in (reading, waiting):
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    await asyncio.to_thread(_joined)
    assert generating() == 0


def _joined() -> None:
    for thread in threading.enumerate():
        if thread.name == "mplus-stream":
            thread.join(10)


async def test_the_event_loop_runs_on_while_the_model_thinks(model: ChatMPlus) -> None:
    """Of a loop that waited for the model, the longest gap would be the whole generation."""
    modules = in_which_threads()
    for answering in (consume(model, 300), model.ainvoke(QUESTION, ALICE, max_tokens=300)):
        started = beat = time.perf_counter()
        longest = 0.0
        task = asyncio.ensure_future(answering)
        while not task.done():
            await asyncio.sleep(0.001)
            beat, before = time.perf_counter(), beat
            longest = max(longest, beat - before)
        await task
        assert longest < (time.perf_counter() - started) / 3
    with modules as threads:
        await asyncio.gather(consume(model, 8), model.ainvoke(QUESTION, ALICE))
    assert threads and threading.get_ident() not in threads


async def consume(model: ChatMPlus, max_tokens: int) -> None:
    async for _ in model.astream(QUESTION, ALICE, max_tokens=max_tokens):
        pass


async def test_forty_streams_on_one_session_finish(model: ChatMPlus, told: dict[str, str]) -> None:
    answers = await asyncio.gather(*(astream(model, "alice") for _ in range(40)))
    assert answers == [told["alice"]] * 40
    assert generating() == 0


def test_two_sessions_answer_at_once(model: ChatMPlus, told: dict[str, str]) -> None:
    streams = {name: model.stream(QUESTION, config_of(name)) for name in FACTS}
    texts = dict.fromkeys(FACTS, "")
    for _ in range(3):  # piece by piece in turn: neither waits for the other
        for name, stream in streams.items():
            texts[name] += next(stream).text
    assert {name: texts[name] + "".join(c.text for c in stream) for name, stream in streams.items()} == told
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda name: model.invoke(QUESTION, config_of(name)).text, ["alice", "ben"] * 4))
    assert answers == [told["alice"], told["ben"]] * 4


ASK = """
import sys
from langchain_mplus import ChatMPlus
from mplus_memory import LatentMemoryBackend
with LatentMemoryBackend(sys.argv[1], sys.argv[2]) as backend:
    print(ascii(ChatMPlus(backend=backend, session_id="alice", max_tokens=8).invoke(sys.argv[3]).text))
"""


def test_another_process_answers_from_what_this_one_told(
    tmp_path: Path, model_folder: Path, told: dict[str, str]
) -> None:
    assert run_script(ASK, tmp_path / "store", model_folder, QUESTION).strip() == ascii(told["alice"])
