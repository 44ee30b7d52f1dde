"""Recalled source messages in the messages of a call, for a model that cannot read latent memory."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from langchain_core.language_models import LanguageModelInput
from langchain_core.messages import BaseMessage, HumanMessage, convert_to_messages
from langchain_core.prompt_values import PromptValue

from langchain_mplus.messages import RECALLED, last_human, text_of
from mplus_memory import LatentMemoryBackend, Session, recalled_block


def block_for(session: Session, given: Sequence[BaseMessage], *, limit: int, recent: int) -> str:
    """What is recalled for the last human message of ``given``, as one delimited text; empty if nothing."""
    place = last_human(given)
    return recalled_block(
        session,
        "" if place is None else text_of(given[place]),
        limit=limit,
        recent=recent,
        ids={message.id for message in given if message.id},
        texts={text_of(message) for message in given},
    )


def recalled_message(block: str, origin: str) -> HumanMessage:
    """The block in the user's role, marked so that it is never remembered, with where it is from (``origin_of``).

    By its id an agent that keeps its messages puts the newest block in the place of the last.
    """
    return HumanMessage(block, id=RECALLED, additional_kwargs={RECALLED: origin})


def origin_of(backend: LatentMemoryBackend, name: str) -> str:
    """A name for the session that tells others nothing of it."""
    place = f"{backend.where}\0{backend.namespace}\0{name}"
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def without_recalled(messages: Sequence[BaseMessage], origin: str) -> list[BaseMessage]:
    """The messages without blocks that were recalled from there."""
    return [message for message in messages if message.additional_kwargs.get(RECALLED) != origin]


def put_before_question(value: LanguageModelInput, block: HumanMessage) -> list[BaseMessage]:
    """A model's input as messages, the block before the last human message (at the end if there is none)."""
    messages = messages_of(value)
    place = last_human(messages)
    place = len(messages) if place is None else place
    return [*messages[:place], block, *messages[place:]]


def messages_of(value: LanguageModelInput) -> list[BaseMessage]:
    """A model's input as messages."""
    if isinstance(value, PromptValue):
        return value.to_messages()
    if isinstance(value, str):
        return [HumanMessage(value)]
    return convert_to_messages([value] if isinstance(value, BaseMessage) else value)
