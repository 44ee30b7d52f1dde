"""``memory.wrap`` finds the models of a chain wherever they stand in the open, and reads only the session it tells."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from operator import itemgetter
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.messages import BaseMessage, HumanMessage
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder, PromptTemplate
from langchain_core.runnables import (
    ConfigurableField,
    RouterRunnable,
    Runnable,
    RunnableBranch,
    RunnableLambda,
    RunnableParallel,
    RunnablePassthrough,
)
from langgraph.checkpoint.memory import InMemorySaver

from langchain_mplus import ChatMPlus, MPlusMemory, MPlusMemoryMiddleware
from mplus_memory import ConfigError, LatentMemoryBackend
from tests.integrations.models import ScriptedModel

QUESTION = "What am I allergic to?"
FACT = "I am allergic to nuts and I live in Paris."
PROMPT = ChatPromptTemplate.from_messages([("human", "{input}")])
HISTORY = ChatPromptTemplate.from_messages([MessagesPlaceholder("history"), ("human", "{input}")])
AS_TEXT = PromptTemplate.from_template("{history}\n{input}")
Chain = Runnable[Any, Any]


class Reader(ChatMPlus):
    """A ChatMPlus that keeps what it was shown, and which session it read."""

    def _call(self, messages: list[BaseMessage], *args: Any) -> Any:
        call = super()._call(messages, *args)
        SHOWN.append(([turn.content for turn in call.context], call.session.name))
        return call


SHOWN: list[tuple[list[str], str]] = []


@pytest.fixture(autouse=True)
def nothing_shown() -> None:
    SHOWN.clear()


@pytest.fixture
def memory(backend: LatentMemoryBackend) -> MPlusMemory:
    backend.session("alice").remember(FACT)
    return MPlusMemory("alice", backend)


def flaky(model: Chain) -> Chain:
    return RunnableLambda(lambda value: value) | model.with_retry(stop_after_attempt=2)


SHAPES: dict[str, Callable[[Chain], Chain]] = {
    "parallel": lambda model: PROMPT | RunnableParallel(x=model, y=RunnablePassthrough()) | itemgetter("x"),
    "parallel of chains": lambda model: RunnableParallel(x=PROMPT | model) | RunnableLambda(itemgetter("x")),
    "assignment": lambda model: RunnablePassthrough.assign(answer=PROMPT | model) | itemgetter("answer"),
    "branch": lambda model: RunnableBranch((lambda _: True, PROMPT | model), RunnableLambda(lambda _: "no")),
    "default of a branch": lambda model: RunnableBranch((lambda _: False, lambda _: "no"), PROMPT | model),
    "route": lambda model: (
        RunnableLambda(lambda value: {"key": "a", "input": value}) | RouterRunnable({"a": PROMPT | model})
    ),
    "fallback": lambda model: PROMPT | ScriptedModel(script=[ValueError("away")]).with_fallbacks([model]),
    "chain with a fallback chain": lambda model: (PROMPT | ScriptedModel(script=[ValueError("away")])).with_fallbacks(
        [PROMPT | model]
    ),
    "retry": lambda model: PROMPT | flaky(model),
    "retried chain": lambda model: (PROMPT | model).with_retry(stop_after_attempt=2),
    "each": lambda model: RunnableLambda(lambda value: [value]) | (PROMPT | model).map() | itemgetter(0),
    "listeners": lambda model: (PROMPT | model).with_listeners(on_end=lambda run: None),
    "alternatives": lambda model: (
        PROMPT | model.configurable_alternatives(ConfigurableField("kind"), other=ScriptedModel())  # type: ignore[attr-defined]
    ),
    "nested": lambda model: RunnableParallel(a=RunnableParallel(b=PROMPT | model)) | (lambda value: value["a"]["b"]),
    "prompt with history": lambda model: RunnableParallel(x=HISTORY | model) | itemgetter("x"),
    "prompt behind an assignment": lambda model: RunnablePassthrough.assign(tone=lambda _: "kind") | HISTORY | model,
    "prompt of text": lambda model: AS_TEXT | model,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_another_model_gets_the_block_wherever_it_is(memory: MPlusMemory, shape: str) -> None:
    for run in (lambda c, v: c.invoke(v), lambda c, v: asyncio.run(c.ainvoke(v))):
        other = ScriptedModel()
        chain = memory.wrap(SHAPES[shape](other))
        assert not chain.native
        run(chain, {"input": QUESTION})
        shown = "\n".join(other.texts)
        assert shown.count("<recalled_messages>") == 1 and FACT in shown and shown.endswith(QUESTION)
    assert [message.content for message in memory.session.messages()] == [FACT, *[QUESTION, "To nuts."] * 2]


@pytest.mark.parametrize("shape", SHAPES)
def test_its_own_model_reads_natively_wherever_it_is(memory: MPlusMemory, shape: str) -> None:
    chain = memory.wrap(SHAPES[shape](Reader(backend=memory.backend, max_tokens=3)))
    assert chain.native == (not any(word in shape for word in ("fallback", "alternatives")))
    answer = chain.invoke({"input": QUESTION})
    assert SHOWN == [([], "alice")]
    expected = memory.session.messages()[0].id
    assert expected in answer.response_metadata["verbatim"] and answer.response_metadata["session_id"] == "alice"
    assert [message.content for message in memory.session.messages()][:2] == [FACT, QUESTION]


def test_of_two_models_each_gets_what_it_needs(memory: MPlusMemory) -> None:
    other = ScriptedModel()
    both = RunnableParallel(a=PROMPT | Reader(backend=memory.backend, max_tokens=3), b=PROMPT | other)
    memory.wrap(both | itemgetter("b")).invoke({"input": QUESTION})
    assert SHOWN == [([], "alice")] and FACT in other.texts[0]


def test_a_model_within_a_function_or_an_agent_leaves_its_own_memory_out(memory: MPlusMemory) -> None:
    model = Reader(backend=memory.backend, max_tokens=3)
    holder = {"model": model}
    memory.wrap(RunnableLambda(lambda messages: model.invoke(messages))).invoke([HumanMessage(QUESTION)])
    hidden = memory.wrap(RunnableLambda(lambda messages: holder["model"].invoke(messages)))
    assert memory.wrap(RunnableLambda(lambda messages: model.invoke(messages))).native and not hidden.native
    hidden.invoke([HumanMessage(QUESTION)])
    memory.wrap(create_agent(model, checkpointer=InMemorySaver())).invoke(
        {"messages": [("user", QUESTION)]}, {"configurable": {"thread_id": "t"}}
    )
    assert [session for _, session in SHOWN] == ["alice"] * 3
    assert not any("recalled_messages" in text for context, _ in SHOWN for text in context)


def test_a_prompt_that_needs_a_history_has_an_empty_one_at_first(backend: LatentMemoryBackend) -> None:
    for prompt, shown in ((HISTORY, [QUESTION]), (AS_TEXT, [f"\n{QUESTION}"])):
        for model in (ScriptedModel(), ChatMPlus(backend=backend, max_tokens=3)):
            MPlusMemory(shown[0], backend).wrap(prompt | model).invoke({"input": QUESTION})
            assert isinstance(model, ChatMPlus) or model.texts == shown


def test_a_history_of_the_callers_own_stays_and_the_model_sees_both(memory: MPlusMemory) -> None:
    other = ScriptedModel()
    memory.wrap(HISTORY | other, native=False).invoke({"input": QUESTION, "history": [HumanMessage("Hi there.")]})
    assert other.texts[0] == "Hi there." and FACT in other.texts[1] and other.texts[2] == QUESTION


# -- one session ---------------------------------------------------------------------------------------------

BEN: Any = {"configurable": {"session_id": "ben"}}


def said(backend: LatentMemoryBackend, name: str) -> list[str | None]:
    return [message.content for message in backend.session(name).messages()]


@pytest.mark.parametrize("run", ["invoke", "ainvoke", "stream", "astream", "batch"])
def test_a_model_bound_to_another_session_is_refused(memory: MPlusMemory, run: str) -> None:
    backend = memory.backend
    bound = ChatMPlus(backend=backend, max_tokens=3).bind(session_id="ben")
    hidden = {"model": bound}
    for chain in (bound, PROMPT | bound, PROMPT | bound.with_retry(stop_after_attempt=1),
                  RunnableLambda(lambda text: hidden["model"].invoke(str(text)))):  # fmt: skip
        with pytest.raises(ConfigError, match="would read session 'ben', but the chain tells 'alice'"):
            _run(memory.wrap(chain), run)
    assert said(backend, "alice") == [FACT] and said(backend, "ben") == []
    _run(memory.wrap(bound).with_config(BEN), run)  # the same one
    assert said(backend, "ben")[0] == QUESTION and said(backend, "alice") == [FACT]


def _run(chain: Chain, way: str) -> Any:
    async def read() -> Any:
        return [chunk async for chunk in chain.astream(value)] if way == "astream" else await chain.ainvoke(value)

    value = {"input": QUESTION} if "PromptTemplate" in repr(chain) else QUESTION
    if way in ("ainvoke", "astream"):
        return asyncio.run(read())
    if way == "stream":
        return list(chain.stream(value))
    return chain.batch([value]) if way == "batch" else chain.invoke(value)


def test_a_session_given_by_config_or_to_the_call_is_the_one_that_is_told(memory: MPlusMemory) -> None:
    backend = memory.backend
    inner = Reader(backend=backend, max_tokens=3).with_config(configurable={"session_id": "ben"})
    memory.wrap(inner).invoke(QUESTION)  # the chain's own goes before
    chain = memory.wrap(Reader(backend=backend, max_tokens=3, session_id="carol"))
    chain.bind(session_id="ben").invoke(QUESTION)
    chain.invoke(QUESTION, session_id="dora")
    list(chain.stream(QUESTION, BEN, session_id="dora"))
    assert [session for _, session in SHOWN] == ["alice", "ben", "dora", "dora"]
    told = {info.name: info.num_messages for info in backend.sessions()}
    assert told == {"alice": 3, "ben": 2, "dora": 4}


def test_a_fallback_answers_where_the_model_is_bound_elsewhere(memory: MPlusMemory) -> None:
    other = ScriptedModel()
    bound = Reader(backend=memory.backend).bind(session_id="ben")
    memory.wrap(PROMPT | bound.with_fallbacks([other])).invoke({"input": QUESTION})
    assert SHOWN == [] and FACT in other.texts[0] and said(memory.backend, "ben") == []


def test_an_agent_whose_context_names_another_session_than_the_chain_is_refused(memory: MPlusMemory) -> None:
    for model in (ScriptedModel(), ChatMPlus(backend=memory.backend, max_tokens=3)):
        agent = create_agent(model, middleware=[MPlusMemoryMiddleware(memory.backend)], context_schema=dict)
        wrapped = memory.wrap(agent, native=True)
        with pytest.raises(ConfigError, match="would read session 'ben', but the chain tells 'alice'"):
            wrapped.invoke({"messages": [("user", QUESTION)]}, context={"session_id": "ben"})
        wrapped.invoke({"messages": [("user", QUESTION)]}, context={"session_id": "alice"})
    assert said(memory.backend, "ben") == [] and said(memory.backend, "alice").count(QUESTION) == 2
