"""Recalled source messages in the messages of a call, for a model that cannot read latent memory."""

from __future__ import annotations

from collections.abc import Sequence

from langchain_core.language_models import LanguageModelInput
from langchain_core.messages import BaseMessage, HumanMessage, convert_to_messages
from langchain_core.prompt_values import PromptValue

from langchain_mplus.messages import RECALLED, last_human, text_of
from mplus_memory import Message, Session, block_of


def recall(
    session: Session, question: str, *, limit: int, recent: int, given: Sequence[BaseMessage] = ()
) -> list[Message]:
    """The messages nearest to the question and the latest ones, oldest first; none twice, none of the call's own.

    limit: how many of the nearest; recent: how many of the latest; given: the messages of the call.
    """
    found: dict[str, Message] = {}
    if limit and question.strip():
        found = {hit.message.id: hit.message for hit in session.recall(question, limit)}
    if recent:
        found |= {message.id: message for message in session.messages()[-recent:] if message.content is not None}
    texts = {text_of(message) for message in given}
    ids = {message.id for message in given if message.id}
    ordered = sorted(found.values(), key=lambda message: message.position)
    once = {(m.role, m.content): m for m in ordered if m.content not in texts and m.external_id not in ids}
    return list(once.values())


def block_for(session: Session, given: Sequence[BaseMessage], *, limit: int, recent: int) -> str:
    """What is recalled for the last human message of ``given``, as one delimited text; empty if nothing."""
    place = last_human(given)
    question = "" if place is None else text_of(given[place])
    return block_of(recall(session, question, limit=limit, recent=recent, given=given))


def recalled_message(block: str) -> HumanMessage:
    """The block in the user's role, marked so that it is never remembered.

    By its id an agent that keeps its messages puts the newest block in the place of the last.
    """
    return HumanMessage(block, id=RECALLED, additional_kwargs={RECALLED: True})


def put_before_question(value: LanguageModelInput, block: str) -> list[BaseMessage]:
    """A model's input as messages, the block before the last human message (at the end if there is none)."""
    messages = messages_of(value)
    place = last_human(messages)
    place = len(messages) if place is None else place
    return [*messages[:place], recalled_message(block), *messages[place:]]


def messages_of(value: LanguageModelInput) -> list[BaseMessage]:
    """A model's input as messages."""
    if isinstance(value, PromptValue):
        return value.to_messages()
    if isinstance(value, str):
        return [HumanMessage(value)]
    return convert_to_messages([value] if isinstance(value, BaseMessage) else value)
