"""A chain with memory: recall before the call, remember after it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import AbstractContextManager, AsyncExitStack, ExitStack
from contextvars import Context
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from langchain_core.messages import BaseMessage
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.runnables.config import ensure_config, set_config_context

from langchain_mplus.exchange import answered, asked, turns_of
from langchain_mplus.messages import text_of
from langchain_mplus.recalled import origin_of, recalled_message
from langchain_mplus.retries import node_of, request_id, tell
from langchain_mplus.routing import Following, with_session
from langchain_mplus.splicing import Splice, is_native
from langchain_mplus.tries import Try, try_of
from mplus_memory import Session, Turn

if TYPE_CHECKING:
    from langchain_mplus.memory import MPlusMemory

_END: Any = object()


class RememberingRunnable(Runnable[Any, Any]):
    """A runnable that knows its session's past and adds to it. Made by ``MPlusMemory.wrap``.

    Before the call: a ``ChatMPlus`` on the same backend is told the session and reads its latent memory natively;
    any other model gets recalled source messages as text. After the call: what the user said and what was answered
    are remembered, together, once the answer is complete. A call that fails and a stream that is closed early
    remember nothing. In a node of a graph that is tried again or resumed, the first answer is remembered, once.
    """

    def __init__(self, chain: Runnable[Any, Any], memory: MPlusMemory, *, native: bool | None = None) -> None:
        self.chain = chain
        self.memory = memory
        self.name = getattr(chain, "name", None)
        self.native = is_native(chain, memory.backend) if native is None else native
        self._following = Following(memory.backend)

    def invoke(self, input: Any, config: RunnableConfig | None = None, **kwargs: Any) -> Any:
        call = self._begin(input, *self._place(config, kwargs))
        with call.context() as context:
            output = context.run(call.chain.invoke, call.input, call.config, **kwargs)
        call.remember(output)
        return output

    async def ainvoke(self, input: Any, config: RunnableConfig | None = None, **kwargs: Any) -> Any:
        call = await asyncio.to_thread(self._begin, input, *self._place(config, kwargs))
        with call.context() as context:
            output = await _within(context, call.chain.ainvoke(call.input, call.config, **kwargs))
        await asyncio.to_thread(call.remember, output)
        return output

    def stream(self, input: Any, config: RunnableConfig | None = None, **kwargs: Any | None) -> Iterator[Any]:
        call = self._begin(input, *self._place(config, kwargs))
        total = None
        with call.context() as context, ExitStack() as left:
            chunks = context.run(call.chain.stream, call.input, call.config, **kwargs)
            if hasattr(chunks, "close"):
                left.callback(chunks.close)
            while (chunk := context.run(next, chunks, _END)) is not _END:
                total = _added(total, chunk)
                yield chunk
        call.remember(total)

    async def astream(
        self, input: Any, config: RunnableConfig | None = None, **kwargs: Any | None
    ) -> AsyncIterator[Any]:
        call = await asyncio.to_thread(self._begin, input, *self._place(config, kwargs))
        total = None
        with call.context() as context:
            async with AsyncExitStack() as left:
                chunks = call.chain.astream(call.input, call.config, **kwargs)
                if hasattr(chunks, "aclose"):
                    left.push_async_callback(chunks.aclose)
                while (chunk := await _within(context, anext(chunks, _END))) is not _END:
                    total = _added(total, chunk)
                    yield chunk
        await asyncio.to_thread(call.remember, total)

    def stream_events(self, input: Any, config: RunnableConfig | None = None, **kwargs: Any) -> Any:
        _check_events(kwargs.get("version"))
        return super().stream_events(input, config, **kwargs)

    def astream_events(self, input: Any, config: RunnableConfig | None = None, **kwargs: Any) -> Any:
        _check_events(kwargs.get("version"))
        return super().astream_events(input, config, **kwargs)

    def _place(self, config: RunnableConfig | None, kwargs: dict[str, Any]) -> tuple[RunnableConfig, object]:
        """The config of a call, and the session taken out of its arguments."""
        return ensure_config(config), kwargs.pop("session_id", None)

    def _begin(self, value: Any, config: RunnableConfig, asked_for: object) -> _Call:
        memory = self.memory
        session = memory.backend.session(self._following.session_name(config, memory.own_session, asked_for))
        given = asked(value, memory.input_key, memory.memory_variables)
        block = "" if self.native else memory.block(session, given)
        origin = origin_of(memory.backend, session.name)
        splice = Splice(
            block=recalled_message(block, origin) if block else None, variable=memory.memory_key, backend=memory.backend
        )
        chain, value = splice.into(self.chain, value)
        return _Call(
            chain=chain,
            input=value,
            config=with_session(config, session.name, memory.backend),
            session=session,
            given=given,
            output_key=memory.output_key,
            node=node_of(config),
            tried=try_of(config),
            origin=origin,
        )


@dataclass(frozen=True, kw_only=True)
class _Call:
    """One call: what to run, on what, where its turns go, and which try of which node it is made in."""

    chain: Runnable[Any, Any]
    input: Any
    config: RunnableConfig
    session: Session
    given: list[BaseMessage]
    output_key: str | None
    node: str | None
    tried: Try | None
    origin: str

    def context(self) -> AbstractContextManager[Context]:
        """Where the chain runs: classic chains do not hand their config on, so a model in them finds it here."""
        return set_config_context({"configurable": self.config["configurable"]})

    def remember(self, output: Any) -> None:
        turns = turns_of(self.given, None if output is None else answered(output, self.output_key))
        if turns:
            request = request_id(self.node, self.tried, [[message.type, text_of(message)] for message in self.given])
            tell(self.session, self._said_again(turns), request, self.origin)

    def _said_again(self, turns: list[Turn]) -> list[Turn]:
        """The turns; an answer to a new question is a new one, also if LangChain's cache gives it with an old id."""
        if len(turns) < 2:
            return turns
        asked, answer = turns
        known = self.session.messages_by_external_id([one.external_id for one in turns if one.external_id is not None])
        if answer.external_id not in known or asked.external_id in known:
            return turns
        return [asked, replace(answer, external_id=None)]


def _check_events(version: object) -> None:
    if version == "v3":
        raise NotImplementedError(
            "a wrapped chain has no events of version='v3': LangChain has them for chat models and graphs, and for no "
            "chain; use astream_events(version='v2'), or an agent with MPlusMemoryMiddleware"
        )


async def _within(context: Context, waited: Awaitable[Any]) -> Any:
    """What ``waited`` gives, awaited in a context of its own."""

    async def run() -> Any:
        return await waited

    return await asyncio.create_task(run(), context=context)


def _added(total: Any, chunk: Any) -> Any:
    """Chunks put together, as far as they can be; else the last of them."""
    if total is None:
        return chunk
    try:
        return total + chunk
    except TypeError:
        return chunk
