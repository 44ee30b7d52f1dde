"""What a node of a LangGraph graph says is told once, however often the node is tried or resumed.

Each try makes new messages with new ids. The same in every try is the task: where in the graph the node stands and at
which checkpoint it was due. It names the request under which a session is told; the first try that tells is kept. What
one try says twice has two names.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Sequence

from langchain_core.runnables import RunnableConfig

from langchain_mplus.tries import Run, Try
from mplus_memory import Session, Turn

_KEPT = 10_000  # ids of later tries; only what runs on in this process asks for them
_later_tries: OrderedDict[tuple[str, str], None] = OrderedDict()
_lock = threading.Lock()


def node_of(config: RunnableConfig, *, hook: bool = False) -> str | None:
    """The task this runs in, the same in every try; None outside of a node.

    That is the outermost task with its id and the names of the nodes within: ids there change with each try.
    hook: this is itself a node of the agent it is about.
    """
    namespace = str((config.get("configurable") or {}).get("checkpoint_ns") or "")
    path = [segment for segment in namespace.split("|") if segment and not segment.isdigit()]
    path = path[:-1] if hook else path
    return "|".join([*path[:1], *(segment.partition(":")[0] for segment in path[1:])]) or None


def request_id(node: str | None, tried: Try | None, *said: object, run: Run | None = None) -> str | None:
    """A name for what a node says, in a try like in any other; None outside of a node.

    tried: where it is said; what is said there for the second time has another name. said: what tells it apart from
    what else the node says. run: that of the agent which says it.
    """
    if node is None:
        return None
    what = hashlib.sha256(json.dumps([node, *said]).encode()).hexdigest()
    number = 0 if tried is None else tried.next(what, run)
    return f"langgraph:{what}-{number}"


def tell(session: Session, turns: Sequence[Turn], request: str | None, origin: str) -> None:
    """Tell the session the turns, unless a try before told them under this request.

    origin: names the session among those of all stores.
    """
    session.remember_turns(turns, request_id=request)
    if request is None:
        return
    ids = {turn.external_id for turn in turns if turn.external_id is not None}
    with _lock:
        _later_tries.update(dict.fromkeys((origin, one) for one in ids - session.messages_by_external_id(ids).keys()))
        while len(_later_tries) > _KEPT:
            _later_tries.popitem(last=False)


def is_of_later_try(message_id: str | None, origin: str) -> bool:
    """Whether a message of this id stands for one that a try before told the session."""
    return message_id is not None and (origin, message_id) in _later_tries
