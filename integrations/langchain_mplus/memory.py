"""MPlusMemory: one line that gives a chain a memory that lasts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from langchain_core.messages import BaseMessage
from langchain_core.runnables import Runnable
from pydantic import ConfigDict, Field

from langchain_mplus.chat_model import ChatMPlus
from langchain_mplus.classic import BaseMemory
from langchain_mplus.exchange import answered, asked, turns_of
from langchain_mplus.recalled import block_for, origin_of, recalled_message
from langchain_mplus.remembering import RememberingRunnable
from mplus_memory import DEFAULT_SESSION, LatentMemoryBackend, Session, SessionNotFoundError, shared_session


class MPlusMemory(BaseMemory):
    """A session's memory for LangChain: ``wrap`` a runnable, or give it to a classic chain as its ``memory``.

        memory = MPlusMemory("alice")
        chat = memory.wrap(memory.chat_model())         # M+ answers, reading latent memory natively
        chat = memory.wrap(prompt | other_model)        # any other model gets recalled source messages as text

    session_id: whose memory; a wrapped call can name another in its config. "default" is for a single user: it warns
    once, and a wrapped chain of which a call named its session refuses those that name none. backend: model and store;
    None opens the embedded model on the user's data folder (give one backend to several memories to load the model
    once).

    Where ``langchain_classic`` is installed it is a true ``BaseMemory``: its one variable, ``history``, holds the
    recalled messages as text. A classic chain over ``ChatMPlus`` reads the session besides; ``recall_limit=0`` and
    ``recent_limit=0`` leave the text out there.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")

    backend: LatentMemoryBackend = Field(exclude=True, repr=False)
    session_id: str = DEFAULT_SESSION
    recall_limit: int = Field(default=5, ge=0)
    """How many of the messages nearest to the question are recalled."""
    recent_limit: int = Field(default=4, ge=0)
    """How many of the latest messages stand with them."""
    memory_key: str = "history"
    """The variable of prompts and classic chains that takes the recalled messages."""
    input_key: str | None = None
    """The key of the user's text in a chain's input; None finds it."""
    output_key: str | None = None
    """The key of the answer in a chain's output; None finds it."""
    return_messages: bool = False
    """Whether ``load_memory_variables`` gives messages instead of one text."""

    def __init__(
        self, session_id: str = DEFAULT_SESSION, backend: LatentMemoryBackend | None = None, **settings: Any
    ) -> None:
        opened = LatentMemoryBackend() if backend is None else backend
        super().__init__(**{"session_id": session_id, "backend": opened, **settings})

    @property
    def session(self) -> Session:
        """The session itself: ``remember``, ``answer``, ``recall``, ``history`` and the rest."""
        own = self.own_session
        return self.backend.session(shared_session(self.backend) if own is None else own)

    @property
    def own_session(self) -> str | None:
        """The session it was made for, None if for no particular one."""
        return None if self.session_id == DEFAULT_SESSION else self.session_id

    def wrap(self, runnable: Runnable[Any, Any], *, native: bool | None = None) -> RememberingRunnable:
        """The runnable with memory: it recalls before each call and remembers both turns after it.

        Input: a text, messages, or a mapping with ``messages`` or one user's text (else name it: ``input_key``).
        Each model other than M+ sees the recalled messages as one delimited block before the last human message, or
        where its prompt has a ``history`` variable. Models are found in sequences, parallels, assignments, branches,
        routes, fallbacks, retries and bindings; a chain without any in the open gets the block in its input. The
        session is that of the call's ``session_id=...``, else of the config's ``configurable["session_id"]``, else
        ``session_id``; one made for "default" follows the thread id. A ``ChatMPlus`` in the chain that was bound to
        another session is refused with ConfigError when it is called.

        native: whether its models are all ``ChatMPlus`` on this backend, which need no text; None looks into the chain.
        Say so for an agent or a function, which cannot be looked into: one that keeps its state (a checkpointer)
        would keep the block in it, too; ``ChatMPlus`` itself leaves out what was recalled from the session it reads.
        """
        return RememberingRunnable(runnable, self, native=native)

    def chat_model(self, **options: Any) -> ChatMPlus:
        """A ``ChatMPlus`` on the same backend and session, which reads the latent memory natively and only reads."""
        return ChatMPlus(**{"backend": self.backend, "session_id": self.own_session, **options})

    def block(self, session: Session, given: Sequence[BaseMessage]) -> str:
        """What is recalled for the last human message of ``given``, as one delimited text; empty if nothing."""
        return block_for(session, given, limit=self.recall_limit, recent=self.recent_limit)

    # -- the classic interface ------------------------------------------------------------------------------

    @property
    def memory_variables(self) -> list[str]:
        """The one variable it gives."""
        return [self.memory_key]

    def load_memory_variables(self, inputs: dict[str, Any]) -> dict[str, Any]:
        """The recalled messages for the user's text in ``inputs``; the latest ones if there is no text."""
        given = asked(inputs, self.input_key, self.memory_variables) if inputs else []
        block = self.block(self.session, given)
        if self.return_messages:
            origin = origin_of(self.backend, self.session_id)
            return {self.memory_key: [recalled_message(block, origin)] if block else []}
        return {self.memory_key: block}

    def save_context(self, inputs: Mapping[str, Any], outputs: Mapping[str, Any]) -> None:
        """Remember both turns; empty ones are left out. Durable when it returns."""
        given = asked(inputs, self.input_key, self.memory_variables)
        turns = turns_of(given, answered(outputs, self.output_key))
        if turns:
            self.session.remember_turns(turns)

    def clear(self) -> None:
        """Delete the session: all its messages and its latent memory, from the disk too. It cannot be undone."""
        with suppress(SessionNotFoundError):
            self.backend.delete(self.session_id)
