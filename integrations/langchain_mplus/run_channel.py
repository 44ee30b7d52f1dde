"""The one place of an agent that is heard of in the context of whoever calls it: where its state is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Never, NotRequired, Self

from langchain.agents.middleware import AgentState
from langchain.agents.middleware.types import PrivateStateAttr
from langchain_core.runnables.config import ensure_config
from langgraph.channels.base import BaseChannel
from langgraph.errors import EmptyChannelError

from langchain_mplus.tries import begin_run


class RunChannel(BaseChannel[Never, Never, Never]):
    """A channel that never holds anything, and notes each run of its agent as it begins (``tries``)."""

    @property
    def ValueType(self) -> Any:
        return self.typ

    @property
    def UpdateType(self) -> Any:
        return self.typ

    def from_checkpoint(self, checkpoint: Any) -> Self:
        begin_run(self, ensure_config())
        return self.copy()

    def copy(self) -> Self:
        return type(self)(self.typ, self.key)

    def get(self) -> Never:
        raise EmptyChannelError

    def is_available(self) -> bool:
        return False

    def update(self, values: Sequence[Never]) -> bool:
        return False


class StateWithRun(AgentState[Any]):
    """An agent's state, as ever."""

    mplus_run: NotRequired[Annotated[None, RunChannel, PrivateStateAttr]]
