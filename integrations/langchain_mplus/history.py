"""A session's journal as a chat message history, for chains that are not yet moved to agents."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from langchain_core.chat_history import BaseChatMessageHistory
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage

from langchain_mplus.messages import told_turn
from mplus_memory import LatentMemoryBackend, Message, Session, SessionNotFoundError, TextRemovedError

_KINDS: dict[str, type[BaseMessage]] = {"user": HumanMessage, "assistant": AIMessage, "system": SystemMessage}


class MPlusChatMessageHistory(BaseChatMessageHistory):
    """The whole journal of a session as messages, oldest first: what ``RunnableWithMessageHistory`` asks for.

    A help for moving over. What is added is in latent memory too, and ``MPlusMemory`` or ``MPlusMemoryMiddleware``
    on the same session then recall what matters instead of showing all. The base class is deprecated by LangChain.

    session_id: whose journal. backend: model and store; None opens the embedded model on the user's data folder.
    """

    def __init__(self, session_id: str, backend: LatentMemoryBackend | None = None) -> None:
        self.session_id = session_id
        self.backend = LatentMemoryBackend() if backend is None else backend

    @property
    def session(self) -> Session:
        """The session itself."""
        return self.backend.session(self.session_id)

    @property
    def messages(self) -> list[BaseMessage]:  # type: ignore[override]
        """What was said. Tools' results are left out: a model refuses them without the calls they belong to.

        Raises:
            TextRemovedError: the session keeps no text, and some was written into memory already.
        """
        journal = self.session.messages()
        if any(message.content is None for message in journal):
            raise TextRemovedError(
                f"session {self.session_id!r} keeps no text (keep_text=False), so it has no history to show; "
                "a ChatMPlus reads its latent memory"
            )
        return [_shown(message) for message in journal if message.role in _KINDS]

    def add_messages(self, messages: Sequence[BaseMessage]) -> None:
        """Remember messages; those with a known id, and those this history gave, are told already."""
        own = {message.id for message in self.session.messages()}
        turns = [turn for turn in map(told_turn, messages) if turn is not None and turn.external_id not in own]
        if turns:
            self.session.remember_turns(turns)

    def clear(self) -> None:
        """Delete the session: all its messages and its latent memory, from the disk too. It cannot be undone."""
        with suppress(SessionNotFoundError):
            self.backend.delete(self.session_id)


def _shown(message: Message) -> BaseMessage:
    return _KINDS[message.role](
        content=message.content or "", id=message.external_id or message.id, name=message.author or None
    )
