"""MPlusMemoryMiddleware: long-term memory for LangChain's ``create_agent``."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, cast

from langchain.agents.middleware import AgentMiddleware, AgentState, ModelRequest, ModelResponse
from langchain.agents.middleware.types import ToolCallRequest
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, ToolMessage
from langchain_core.runnables import Runnable
from langchain_core.runnables.config import ensure_config
from langgraph.runtime import Runtime
from langgraph.types import Command

from langchain_mplus.messages import last_human, role_of, text_of, told_turn
from langchain_mplus.recalled import block_for, origin_of, put_before_question, recalled_message
from langchain_mplus.retries import is_of_later_try, node_of, request_id, tell
from langchain_mplus.routing import check_not_crossing, is_seen_to, run_session, with_session
from langchain_mplus.run_channel import StateWithRun
from langchain_mplus.splicing import is_native
from langchain_mplus.tries import run_of
from mplus_memory import ConfigError, LatentMemoryBackend, Message, Session, Turn, without_injected

Request = ModelRequest[Any]
Response = ModelResponse[Any]
ToolResult = ToolMessage | Command[Any]

# (backend, session) of the agents in whose tools this code runs: a sub-agent's messages are not the user's
_AROUND: ContextVar[frozenset[tuple[LatentMemoryBackend, str]]] = ContextVar("mplus_around", default=frozenset())


class MPlusMemoryMiddleware(AgentMiddleware[AgentState[Any], Any, Any]):
    """Gives an agent the memory of its session: recalls before each model call, remembers when the run has ended.

        agent = create_agent(model, tools, middleware=[MPlusMemoryMiddleware(backend)])
        agent.invoke({"messages": [...]}, {"configurable": {"thread_id": "alice"}})

    A ``ChatMPlus`` on the same backend is told the session, reads its latent memory natively and sees no text. Any
    other model sees recalled source messages as one delimited block, named as data, before the last human message;
    the block is for that call alone and is in no state, checkpoint or message stream. List it last, nearest to the
    model, so that what other middleware makes of the model and the messages is what it sees.

    When a run ends, its user's and assistant's messages are remembered by their ids, each once: after retries,
    resumed runs, in several threads or agents. Of an agent in a node of a graph that is tried again or resumed, the
    first answer to a message is remembered, also where the next try words it otherwise; what a node asks twice in one
    try is remembered twice. Of messages before the last human one, those whose text the
    session holds count as told too, so a client without a checkpointer may send its history along each time (of a
    session that keeps no text, with ids). A run that fails, is interrupted or is closed early remembers nothing; the
    next one to end in its thread does. Not remembered: recalled blocks, summaries of LangChain's, and what happens in
    sub-agents that a tool calls on the same session, which is that agent's business and not the user's.

    The session of a run: its context's ``session_id``; else ``configurable["session_id"]``; else ``session_id``
    given here; else the thread id.

    backend: model and store; None opens the embedded model on the user's data folder. recall_limit: how many of the
    messages nearest to the question are recalled; recent_limit: how many of the latest stand with them.
    tool_results: whether tools' results are remembered too.

    Raises, from a run:
        ConfigError: nothing names a session; or the context names one, and a wrapped chain around the agent another.
        TextRemovedError: the session keeps no text, and the model needs it.
        MPlusError: what remembering raises; the run's own result is in the checkpoint by then.
    """

    state_schema = StateWithRun

    def __init__(
        self,
        backend: LatentMemoryBackend | None = None,
        *,
        session_id: str | None = None,
        recall_limit: int = 5,
        recent_limit: int = 4,
        tool_results: bool = False,
    ) -> None:
        super().__init__()
        for name, limit in (("recall_limit", recall_limit), ("recent_limit", recent_limit)):
            if limit < 0:
                raise ConfigError(f"{name}={limit}: need 0 or more")
        self.backend = LatentMemoryBackend() if backend is None else backend
        self.session_id = session_id
        self.recall_limit = recall_limit
        self.recent_limit = recent_limit
        self.roles = ("user", "assistant", "tool") if tool_results else ("user", "assistant")

    # -- recall ---------------------------------------------------------------------------------------------

    def wrap_model_call(self, request: Request, handler: Callable[[Request], Response]) -> Response:
        return handler(self._recalling(request))

    async def awrap_model_call(self, request: Request, handler: Callable[[Request], Awaitable[Response]]) -> Response:
        return await handler(await asyncio.to_thread(self._recalling, request))

    def _recalling(self, request: Request) -> Request:
        """The request with the session bound to a model that reads it, or with the recalled block."""
        run_of(ensure_config())  # at work
        session = self._session(request.runtime)
        if is_native(request.model, self.backend):
            return request.override(model=cast(BaseChatModel, self._bound(request.model, session.name)))
        block = block_for(session, request.messages, limit=self.recall_limit, recent=self.recent_limit)
        if not block:
            return request
        recalled = recalled_message(block, origin_of(self.backend, session.name))
        messages = put_before_question(list(request.messages), recalled)
        return request.override(messages=cast("list[AnyMessage]", messages))

    def _bound(self, model: BaseChatModel, name: str) -> Runnable[Any, Any]:
        """The model for this session, which is the one that this run tells, whatever a wrapped chain around it does."""
        return model.bind(session_id=name).with_config(with_session({}, name, self.backend))

    # -- remember -------------------------------------------------------------------------------------------

    def after_agent(self, state: AgentState[Any], runtime: Runtime[Any]) -> None:
        session = self._session(runtime)
        if (self.backend, session.name) in _AROUND.get() or is_seen_to(self.backend, session.name):
            return
        origin = origin_of(self.backend, session.name)
        messages = [message for message in state["messages"] if not is_of_later_try(message.id, origin)]
        turns = untold(messages, session.messages(), self.roles)
        known = len(state["messages"]) - len(messages)
        if turns:
            tell(session, turns, self._request(messages, turns, known), origin)

    def _request(self, messages: Sequence[BaseMessage], turns: Sequence[Turn], known: int) -> str | None:
        """Names what is told, if this agent runs in a node: the same in each of the node's tries."""
        last = last_human(messages)
        asked = [text_of(one) for one in messages[: (last or 0) + 1] if role_of(one) == "user" and told_turn(one)]
        new = {turn.external_id for turn in turns}
        since = [message for message in messages[(last or 0) + 1 :] if isinstance(message, AIMessage) and message.text]
        names = sorted({message.name or "" for message in since if message.id in new})
        run, node = run_of(ensure_config()), node_of(ensure_config(), hook=True)
        answers = known + sum(message.id not in new for message in since)
        return request_id(node, None if run is None else run.tried, asked, names, answers, run=run)

    async def aafter_agent(self, state: AgentState[Any], runtime: Runtime[Any]) -> None:
        await asyncio.to_thread(self.after_agent, state, runtime)

    # -- sub-agents in tools --------------------------------------------------------------------------------

    def wrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], ToolResult]
    ) -> ToolResult:  # fmt: skip
        with self._around(request):
            return handler(request)

    async def awrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], Awaitable[ToolResult]]
    ) -> ToolResult:  # fmt: skip
        with self._around(request):
            return await handler(request)

    @contextmanager
    def _around(self, request: ToolCallRequest) -> Iterator[None]:
        token = _AROUND.set(_AROUND.get() | {(self.backend, self._session(request.runtime).name)})
        try:
            yield
        finally:
            _AROUND.reset(token)

    def _session(self, runtime: object | None) -> Session:
        name = run_session(runtime, self.session_id)
        config = ensure_config()
        if (config.get("configurable") or {}).get("session_id") != name:
            check_not_crossing(config, self.backend, name)
        return self.backend.session(name)


def untold(messages: Sequence[BaseMessage], journal: Sequence[Message], roles: Sequence[str]) -> list[Turn]:
    """The messages of a run that its session was not told, as turns.

    Told is what has a known id, and before the last human message also what has a known text: as often as the
    journal has it, beside those that are known by id.
    """
    turns = [(place, told_turn(message)) for place, message in enumerate(messages)]
    given = {turn.external_id for _, turn in turns if turn is not None and turn.external_id is not None}
    ids = {message.external_id for message in journal if message.external_id is not None}
    said = Counter((message.role, message.content) for message in journal if message.external_id not in given)
    last = last_human(messages) or 0
    found = []
    for place, turn in turns:
        if turn is None or turn.role not in roles or turn.external_id in ids:
            continue
        text = turn.role, without_injected(turn.content)
        if place < last and said[text]:
            said[text] -= 1
        else:
            found.append(turn)
    return found
