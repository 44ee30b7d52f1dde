"""Which try of a LangGraph node something is said in: what one try says twice was said twice, what two tries say, once.

LangGraph tells a node which try it is in, but not the agents that it calls: those see the tries of their own nodes.
So each run of an agent is noted where it begins, which is in the context of the node that calls it.
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from langchain_core.runnables import RunnableConfig

_MOST = 10_000  # tries that are kept in mind
_RUNTIME, _RESUMES = "__pregel_runtime", "__pregel_resuming"  # where LangGraph has them in a node's config


@dataclass(eq=False, kw_only=True)
class Run:
    """A run of an agent: what tells the agent from others, the node that called it, and the try of that, if any.

    ``space`` is the namespace of the agent's own nodes, once one of them was seen at work.
    """

    agent: object
    caller: str
    tried: Try | None
    space: str | None = None


@dataclass(eq=False, kw_only=True)
class Try:
    """One try of a node: how often each thing was told in it, and which agents ran if it is one that resumes."""

    resumes: bool
    _told: Counter[str] = field(default_factory=Counter)
    _runs: list[Run] = field(default_factory=list)

    def add(self, run: Run) -> None:
        """Note a run of an agent that begins."""
        if self.resumes:
            self._runs.append(run)

    def next(self, said: str, run: Run | None = None) -> int:
        """How often this was told in the try before.

        A run that ended before an interrupt does nothing when the node resumes: it is given back as it was, and counts
        as told.
        """
        with _lock:
            number = max(self._told[said], self._num_given_back(run))
            self._told[said] = number + 1
        return number

    def _num_given_back(self, run: Run | None) -> int:
        if run is None or run not in self._runs:
            return 0
        before = self._runs[: self._runs.index(run)]
        return sum(one.agent is run.agent and one.space is None for one in before)


_RUN: ContextVar[Run | None] = ContextVar("mplus_run", default=None)
_tries: OrderedDict[Any, Try] = OrderedDict()
_lock = threading.Lock()


def begin_run(agent: object, config: RunnableConfig) -> None:
    """Note that a run of the agent begins. config: that of the code which calls it."""
    info = _execution_info(config)
    run = Run(agent=agent, caller=info.checkpoint_ns if info else "", tried=try_of(config))
    if run.tried is not None:
        run.tried.add(run)
    _RUN.set(run)


def run_of(config: RunnableConfig) -> Run | None:
    """The run of the agent that the node with this config is a part of; from now on it is known to be at work."""
    run, space = _RUN.get(), _namespace(config).rpartition("|")[0]
    if run is None or run.caller != _without_numbers(space):
        return None
    run.space = space
    return run


def try_of(config: RunnableConfig) -> Try | None:
    """The try of the node with this config; of an agent's own node, the try that called the agent. None outside."""
    info = _execution_info(config)
    if info is None:
        return None
    run = _RUN.get()
    if run is not None and run.tried is not None and run.space == info.checkpoint_ns.rpartition("|")[0]:
        return run.tried  # such nodes are not tried again, but the agent may be asked again
    resumes = bool((config.get("configurable") or {}).get(_RESUMES)) and info.node_attempt == 1
    with _lock:
        key = info.checkpoint_ns, info.node_attempt, info.node_first_attempt_time
        found = _tries.setdefault(key, Try(resumes=resumes))
        while len(_tries) > _MOST:
            _tries.popitem(last=False)
    return found


def _execution_info(config: RunnableConfig) -> Any:
    return getattr((config.get("configurable") or {}).get(_RUNTIME), "execution_info", None)


def _namespace(config: RunnableConfig) -> str:
    return str((config.get("configurable") or {}).get("checkpoint_ns") or "")


def _without_numbers(namespace: str) -> str:
    """The namespace of a graph as the node has it that calls it: LangGraph numbers the second graph and later ones."""
    name, _, number = namespace.rpartition("|")
    return name if number.isdigit() else namespace
