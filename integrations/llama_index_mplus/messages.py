"""LlamaIndex chat messages as turns."""

from __future__ import annotations

from collections.abc import Sequence

from llama_index.core.base.llms.types import ChatMessage, MessageRole, TextBlock

from mplus_memory import InputError, Session, Turn

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


def turns_of(messages: Sequence[ChatMessage]) -> list[Turn]:
    """The messages that hold text, as turns.

    Raises:
        InputError: a message holds an image, sound or file, which the model cannot read.
    """
    turns = []
    for place, message in enumerate(messages):
        text = _text_of(message, place)
        if text.strip():
            turns.append(Turn(role=_ROLES[message.role], content=text))
    return turns


def not_in_journal(session: Session, turns: Sequence[Turn]) -> list[Turn]:
    """The turns the session was not told: those it was told are in its memory already."""
    if not turns:
        return []
    said = {(message.role, message.content) for message in session.messages()}
    return [turn for turn in turns if (turn.role, turn.content) not in said]


def _text_of(message: ChatMessage, place: int) -> str:
    for block in message.blocks:
        if block.block_type in _MEDIA:
            raise InputError(
                f"message {place} holds a block of type {block.block_type!r}: text only is read; leave it out"
            )
    return "\n".join(block.text for block in message.blocks if isinstance(block, TextBlock))
