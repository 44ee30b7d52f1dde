"""Which session a call of the model is about."""

from __future__ import annotations

from collections.abc import Sequence

from llama_index.core.base.llms.types import ChatMessage

from llama_index_mplus.messages import GivenMessage
from mplus_memory import InputError


def session_name(messages: Sequence[ChatMessage], backend: str, *, asked: str | None, own: str | None) -> str:
    """The session of a call: the one asked for; else that of the memory its messages come from; else the model's own.

    backend: the registered name of the model's backend: a memory on another one has no say.

    Raises:
        InputError: none is named anywhere; or messages of one session are to be read with another.
    """
    found = {m.mplus_session for m in messages if isinstance(m, GivenMessage) and m.mplus_backend == backend}
    found |= {asked} if asked is not None else set()
    if len(found) > 1:
        names = ", ".join(sorted(map(repr, found)))
        raise InputError(f"one call about several sessions ({names}): give it the messages of one memory")
    name = next(iter(found), own)
    if name is None:
        raise InputError(
            "no session: give MPlusLLM or the call session_id=..., or messages from an MPlusMemory on the same backend"
        )
    return name
