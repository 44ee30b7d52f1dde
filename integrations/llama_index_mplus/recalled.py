"""Recalled source messages, for a model that cannot read latent memory."""

from __future__ import annotations

from collections.abc import Collection

from mplus_memory import Message, Session, block_of


def recalled_block(
    session: Session, question: str, *, limit: int, recent: int, ids: Collection[str] = (), texts: Collection[str] = ()
) -> str:
    """The messages nearest to the question and the latest ones, oldest first, as one delimited text; none twice.

    limit: how many of the nearest; recent: how many of the latest. ids, texts: external ids and texts of messages
    that stand in the prompt already, and are left out.
    """
    found: dict[str, Message] = {}
    if limit and question.strip():
        found = {hit.message.id: hit.message for hit in session.recall(question, limit)}
    if recent:
        found |= {message.id: message for message in session.messages()[-recent:] if message.content is not None}
    ordered = sorted(found.values(), key=lambda message: message.position)
    new = [m for m in ordered if m.external_id not in ids and m.content not in texts]
    return block_of(list({(m.role, m.content): m for m in new}.values()))
