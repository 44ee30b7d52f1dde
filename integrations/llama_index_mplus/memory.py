"""MPlusMemory: a session as the memory of LlamaIndex agents and engines."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from llama_index.core.base.llms.types import ChatMessage, MessageRole
from llama_index.core.llms import LLM
from llama_index.core.memory import BaseMemory
from llama_index.core.utils import get_tokenizer
from pydantic import ConfigDict, Field

from llama_index_mplus.conversation import Conversation, Entry
from llama_index_mplus.llm import MPlusLLM
from llama_index_mplus.messages import GivenMessage, given, last_user, role_of, text_of
from llama_index_mplus.registry import chosen_backend
from mplus_memory import (
    DEFAULT_SESSION,
    LatentMemoryBackend,
    Session,
    SessionNotFoundError,
    recalled_block,
    shared_session,
)


class MPlusMemory(BaseMemory):
    """A session's memory for FunctionAgent, ReActAgent, AgentWorkflow and chat engines.

        memory = MPlusMemory("alice", backend)
        await agent.run("What am I allergic to?", memory=memory)

    A model other than M+ gets the recalled source messages as one delimited block of text, before the user's last
    message, and the present conversation after it. An ``MPlusLLM`` on the same backend reads the session natively:
    it is told which by the messages it gets, and leaves the block out. ``from_defaults(llm=…)``, or ``native=True``,
    makes no block in the first place; ``native=False`` gives the text to any model.

    Agents and engines put the user's message before they ask the model. It is told to the session together with
    the answer, so that no question is answered from itself. After an error in between it waits in the transcript for
    the next answer, ``flush()`` or ``reset()``; put once more, it is the same message. ``set`` and ``put_messages``
    take histories: what the session was told is not told again. A message with a ``message_id`` among its
    ``additional_kwargs`` is told once, however it comes; text that memory itself injected never is.

    session_id: whose memory. "default" is for a single user: the first use of it on a backend warns.

    ``to_dict`` holds the session's name, the backend's name and the transcript. ``from_dict``, and with it a saved
    ``Context``, finds the backend by its name among those of the process: see ``register_backend``. A ``Context`` that
    is used again goes on with a memory of its own, ``await ctx.store.get("memory")``, on the same session.
    ``reset`` clears the transcript only, ``forget`` deletes the memory.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    backend: LatentMemoryBackend = Field(exclude=True, repr=False)
    """Model and store; None opens the embedded model on the user's data folder."""
    backend_name: str
    """The name under which the backend is registered in this process."""
    session_id: str = DEFAULT_SESSION
    native: bool | None = None
    """Whether the model that reads is an ``MPlusLLM`` on this backend; None leaves it to the model to notice."""
    recall_limit: int = Field(default=5, ge=0)
    """How many of the messages nearest to the question are recalled."""
    recent_limit: int = Field(default=4, ge=0)
    """How many of the session's latest messages stand with them."""
    token_limit: int = Field(default=3000, gt=0)
    """Most tokens of the transcript in a prompt, as LlamaIndex counts them; older messages are left to recall."""
    remember_tools: bool = False
    """Whether the results of tools are remembered, too."""
    conversation: Conversation = Field(default_factory=Conversation, repr=False)
    """The transcript since the memory was made or reset."""

    def __init__(
        self, session_id: str = DEFAULT_SESSION, backend: LatentMemoryBackend | None = None, **settings: Any
    ) -> None:
        chosen, name = chosen_backend(backend, settings.pop("backend_name", None))
        if session_id == DEFAULT_SESSION:
            shared_session(chosen)
        super().__init__(**{"session_id": session_id, "backend": chosen, "backend_name": name, **settings})

    @classmethod
    def from_defaults(
        cls,
        session_id: str = DEFAULT_SESSION,
        backend: LatentMemoryBackend | None = None,
        *,
        llm: LLM | None = None,
        chat_history: Sequence[ChatMessage] | None = None,
        **settings: Any,
    ) -> MPlusMemory:
        """A memory for the model that will read it (``llm``), with a conversation that began elsewhere."""
        memory = cls(session_id, backend, **settings)
        if llm is not None and memory.native is None:
            memory.native = isinstance(llm, MPlusLLM) and llm.backend_name == memory.backend_name
        if chat_history:
            memory.set(list(chat_history))
        return memory

    @classmethod
    def class_name(cls) -> str:
        return "MPlusMemory"

    @property
    def session(self) -> Session:
        """The session itself: ``remember``, ``answer``, ``recall``, ``history`` and the rest."""
        return self.backend.session(self.session_id)

    def llm(self, **options: Any) -> MPlusLLM:
        """An ``MPlusLLM`` on the same backend and session, which reads the latent memory natively and only reads."""
        return MPlusLLM(**{"backend": self.backend, "session_id": self.session_id, **options})

    # -- what LlamaIndex asks of a memory -------------------------------------------------------------------

    def get(self, input: str | None = None, **kwargs: Any) -> list[ChatMessage]:
        """The messages for a model: the transcript as far as it fits, and what is recalled for the question.

        input: the question; None takes the last user message. The messages are copies.
        """
        entries = self.conversation.tail(_num_tokens, self.token_limit)
        messages: list[ChatMessage] = [self._given(entry.message, entry.id) for entry in entries]
        if self.native:
            return messages or [self._given(ChatMessage(role=MessageRole.SYSTEM, content=""))]
        place = last_user(messages)
        asked = input or ("" if place is None else text_of(messages[place]))
        block = self._block(asked, entries)
        if block:
            at = len(messages) if place is None else place
            messages.insert(at, self._given(ChatMessage(role=MessageRole.USER, content=block)))
        return messages

    def get_all(self) -> list[ChatMessage]:
        """The transcript; ``session.messages()`` has all that was ever said."""
        return [self._given(entry.message, entry.id) for entry in self.conversation.all()]

    def put(self, message: ChatMessage) -> None:
        """Take a message; the session is told it when its turn is complete, and then it is durable.

        Raises:
            StoreError, InputError: the session could not be told; the message waits in the transcript.
        """
        self.conversation.add([message])
        self._tell()

    def put_messages(self, messages: list[ChatMessage]) -> None:
        """Take several messages, told together. With a user's among them they are a history: see ``set``."""
        if any(role_of(message) == "user" for message in messages):
            self.conversation.add_history(messages, self.session)
        else:
            self.conversation.add(messages)
        self._tell()

    def set(self, messages: list[ChatMessage]) -> None:
        """Take a history for the transcript. The session is told what it does not know of it.

        A text that is there n times is known if the session was told it n times by the same role.
        """
        self.conversation.set(messages, self.session, tools=self.remember_tools)
        self._tell()

    def reset(self) -> None:
        """Clear the transcript; what waits is told before. The memory stays."""
        self.flush()
        self.conversation.clear()

    # -- more than LlamaIndex asks --------------------------------------------------------------------------

    def flush(self) -> None:
        """Tell the session now what waits for an answer."""
        self.conversation.tell(self.session, tools=self.remember_tools, unanswered=True)

    async def aflush(self) -> None:
        """``flush`` without blocking the event loop."""
        await asyncio.to_thread(self.flush)

    def forget(self) -> None:
        """Delete the session: all its messages and its latent memory, from the disk too. It cannot be undone."""
        self.conversation.clear()
        with suppress(SessionNotFoundError):
            self.backend.delete(self.session_id)

    def to_dict(self, **kwargs: Any) -> dict[str, Any]:
        """The memory as JSON values: names and transcript. What the session was told is in its store."""
        return super().to_dict(**{"mode": "json", **kwargs})

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> MPlusMemory:
        return self.model_copy()  # backend and conversation are the same

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).from_dict, (self.to_dict(),)

    def _tell(self) -> None:
        self.conversation.tell(self.session, tools=self.remember_tools)

    def _block(self, question: str, entries: Sequence[Entry]) -> str:
        return recalled_block(
            self.session,
            question,
            limit=self.recall_limit,
            recent=self.recent_limit,
            ids={entry.id for entry in entries},
            texts={text_of(entry.message) for entry in entries},
        )

    def _given(self, message: ChatMessage, external_id: str | None = None) -> GivenMessage:
        return given(message, mplus_backend=self.backend_name, mplus_session=self.session_id, mplus_id=external_id)


def _num_tokens(text: str) -> int:
    return len(get_tokenizer()(text))
