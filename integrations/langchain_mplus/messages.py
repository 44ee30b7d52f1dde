"""LangChain messages and turns: what a message says, and which of them the question is."""

from __future__ import annotations

from collections.abc import Sequence

from langchain_core.messages import (
    AIMessage,
    BaseMessage,
    ChatMessage,
    FunctionMessage,
    HumanMessage,
    SystemMessage,
    ToolMessage,
)

from mplus_memory import InputError, Turn

RECALLED = "mplus_recalled"  # marks a message that was itself injected from memory
_ROLES: tuple[tuple[type[BaseMessage], str], ...] = (
    (HumanMessage, "user"),
    (AIMessage, "assistant"),
    (SystemMessage, "system"),
    (ToolMessage, "tool"),
    (FunctionMessage, "tool"),
)
_SPEAKERS = {
    "user": "user",
    "human": "user",
    "assistant": "assistant",
    "ai": "assistant",
    "system": "system",
    "developer": "system",
    "tool": "tool",
}
_MEDIA = frozenset(
    "audio document file image image_url input_audio input_file input_image media text-plain video".split()
)


def role_of(message: BaseMessage) -> str:
    """The role a message has in a session."""
    for kind, role in _ROLES:
        if isinstance(message, kind):
            return role
    return _SPEAKERS.get(message.role.lower(), "user") if isinstance(message, ChatMessage) else "user"


def text_of(message: BaseMessage) -> str:
    """The text a message holds: of a list of blocks, the text blocks, joined."""
    if isinstance(message.content, str):
        return message.content
    parts = [part if isinstance(part, str) else part.get("text") for part in message.content if _is_text(part)]
    return "".join(part for part in parts if isinstance(part, str))


def turn_of(message: BaseMessage) -> Turn | None:
    """The message as a turn, None if it holds no text."""
    text = text_of(message)
    if not text.strip():
        return None
    role = role_of(message)
    author = message.name if role == "user" else None
    return Turn(role=role, content=text, author=author or None, external_id=message.id or None)


def told_turn(message: BaseMessage) -> Turn | None:
    """The message as a turn to remember, None if it holds no text, or none that anybody said.

    That are messages which memory injected, and LangChain's summaries of earlier messages.
    """
    summary = message.additional_kwargs.get("lc_source") == "summarization"
    return None if is_recalled(message) or summary else turn_of(message)


def is_recalled(message: BaseMessage) -> bool:
    """Whether the message was injected from memory: such a one is never remembered again."""
    return bool(message.additional_kwargs.get(RECALLED))


def last_human(messages: Sequence[BaseMessage]) -> int | None:
    """Index of the last message a human said, None if there is none."""
    for index in range(len(messages) - 1, -1, -1):
        if role_of(messages[index]) == "user" and not is_recalled(messages[index]):
            return index
    return None


def question_and_context(messages: Sequence[BaseMessage]) -> tuple[str, list[Turn]]:
    """The last human message's text, and all other messages with text as turns, in order.

    Raises:
        InputError: no human message; or one that holds an image, sound or file, which the model cannot read.
    """
    for place, message in enumerate(messages):
        _check_text_only(message, place)
    asked = last_human(messages)
    if asked is None:
        roles = ", ".join(role_of(message) for message in messages) or "none"
        raise InputError(f"no human message to answer (roles given: {roles}): end the messages with a HumanMessage")
    others = [turn_of(message) for index, message in enumerate(messages) if index != asked]
    return text_of(messages[asked]), [turn for turn in others if turn is not None]


def _is_text(part: object) -> bool:
    return isinstance(part, str) or (isinstance(part, dict) and part.get("type", "text") in ("text", "input_text"))


def _check_text_only(message: BaseMessage, place: int) -> None:
    if isinstance(message.content, str):
        return
    for part in message.content:
        kind = part.get("type") if isinstance(part, dict) else None
        if kind in _MEDIA:
            raise InputError(f"message {place} holds a block of type {kind!r}: ChatMPlus reads text only; leave it out")
