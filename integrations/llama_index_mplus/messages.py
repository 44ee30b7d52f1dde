"""LlamaIndex chat messages as turns, and the messages that say which session they are of."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from llama_index.core.base.llms.types import ChatMessage, MessageRole, TextBlock, ToolCallBlock

from mplus_memory import InputError, Turn, without_injected

_ROLES = {
    MessageRole.USER: "user",
    MessageRole.ASSISTANT: "assistant",
    MessageRole.CHATBOT: "assistant",
    MessageRole.MODEL: "assistant",
    MessageRole.SYSTEM: "system",
    MessageRole.DEVELOPER: "system",
    MessageRole.TOOL: "tool",
    MessageRole.FUNCTION: "tool",
}
_MEDIA = frozenset("audio document image video".split())


class GivenMessage(ChatMessage):
    """A message that a memory gives out. It says of which session it is, to a model that can read that session.

    The fields stand beside those of a ``ChatMessage``, where other models do not look: ``additional_kwargs`` is
    printed into the prompts of some and sent to the servers of others.
    """

    mplus_backend: str
    """The registered name of the memory's backend."""
    mplus_session: str
    mplus_id: str | None = None
    """The external id under which the session is told the message; None for what no one said."""


def role_of(message: ChatMessage) -> str:
    """The role a message has in a session."""
    return _ROLES[message.role]


def text_of(message: ChatMessage) -> str:
    """The text a message holds."""
    return "\n".join(block.text for block in message.blocks if isinstance(block, TextBlock))


def turn_of(message: ChatMessage, external_id: str | None = None) -> Turn | None:
    """The message as a turn, None if it holds no text."""
    text = text_of(message)
    return Turn(role=role_of(message), content=text, external_id=external_id) if text.strip() else None


def asks_for_tools(message: ChatMessage) -> bool:
    """Whether a model's message is a call of tools, so that the turn goes on."""
    blocks = any(isinstance(block, ToolCallBlock) for block in message.blocks)
    return blocks or bool(message.additional_kwargs.get("tool_calls"))


def last_user(messages: Sequence[ChatMessage]) -> int | None:
    """Index of the last message of the user's role, None if there is none."""
    return next((at for at in range(len(messages) - 1, -1, -1) if role_of(messages[at]) == "user"), None)


def question_and_context(messages: Sequence[ChatMessage], backend: str) -> tuple[str, list[Turn]]:
    """The last user message's text, and all other messages with text as turns, in order.

    backend: the registered name of the model's own: blocks of text recalled from it are left out, because the
    model reads what they were recalled from.

    Raises:
        InputError: no user message; or one that holds an image, sound or file, which the model cannot read.
    """
    for place, message in enumerate(messages):
        _check_text_only(message, place)
    kept = [message for message in messages if not _only_recalled(message, backend)]
    asked = last_user(kept)
    if asked is None:
        roles = ", ".join(message.role.value for message in messages) or "none"
        raise InputError(f"no user message to answer (roles given: {roles}): end the messages with one")
    others = [_as_read(message, backend) for at, message in enumerate(kept) if at != asked]
    question = _as_read(kept[asked], backend)
    return question.content, [turn for turn in others if turn.content.strip()]


def cleaned(message: ChatMessage) -> ChatMessage | None:
    """A copy of the message without what memory injected; None if that was all it held."""
    copy = ChatMessage(**_parts(message))
    for block in copy.blocks:
        if isinstance(block, TextBlock):
            block.text = without_injected(block.text)
    left = text_of(copy).strip() or any(not isinstance(block, TextBlock) for block in copy.blocks)
    return None if text_of(message).strip() and not left else copy


def given(message: ChatMessage, **of_session: Any) -> GivenMessage:
    """A copy of the message that says of which session it is: whoever changes it changes no transcript."""
    return GivenMessage(**_parts(message), **of_session)


def _parts(message: ChatMessage) -> dict[str, Any]:
    return {
        "role": message.role,
        "blocks": [block.model_copy(deep=True) for block in message.blocks],
        "additional_kwargs": deepcopy(message.additional_kwargs),
    }


def _as_read(message: ChatMessage, backend: str) -> Turn:
    text = text_of(message)
    return Turn(role=role_of(message), content=without_injected(text) if _is_of(message, backend) else text)


def _only_recalled(message: ChatMessage, backend: str) -> bool:
    text = text_of(message)
    return _is_of(message, backend) and bool(text.strip()) and not without_injected(text).strip()


def _is_of(message: ChatMessage, backend: str) -> bool:
    return isinstance(message, GivenMessage) and message.mplus_backend == backend


def _check_text_only(message: ChatMessage, place: int) -> None:
    for block in message.blocks:
        if block.block_type in _MEDIA:
            raise InputError(
                f"message {place} holds a block of type {block.block_type!r}: text only is read; leave it out"
            )
