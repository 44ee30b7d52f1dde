"""What of a session stands as text in a model's prompt. The adapters for frameworks share it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mplus_memory.injected import block_of
from mplus_memory.records import Message, Turn
from mplus_memory.session import Session


def recalled_block(
    session: Session, question: str, *, limit: int, recent: int, ids: Collection[str] = (), texts: Collection[str] = ()
) -> str:
    """The messages nearest to the question and the latest ones, oldest first, as one delimited text; none twice.

    limit: how many of the nearest; recent: how many of the latest. ids, texts: external ids and texts of messages
    that stand in the prompt already, and are left out. Empty if nothing is left.
    """
    found: dict[str, Message] = {}
    if limit and question.strip():
        found = {hit.message.id: hit.message for hit in session.recall(question, limit)}
    if recent:
        found |= {message.id: message for message in session.messages()[-recent:] if message.content is not None}
    ordered = sorted(found.values(), key=lambda message: message.position)
    new = [m for m in ordered if m.external_id not in ids and m.content not in texts]
    return block_of(list({(m.role, m.content): m for m in new}.values()))


def not_in_journal(session: Session, turns: Sequence[Turn]) -> list[Turn]:
    """The turns the session was not told, by their ids or their words: those it was told are in its memory already."""
    if not turns:
        return []
    journal = session.messages()
    ids = {message.external_id for message in journal if message.external_id is not None}
    said = {(message.role, message.content) for message in journal}
    return [turn for turn in turns if turn.external_id not in ids and (turn.role, turn.content) not in said]
