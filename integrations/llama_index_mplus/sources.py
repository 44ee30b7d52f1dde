"""What an answer read, as LlamaIndex names sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from llama_index.core.schema import NodeWithScore, TextNode

from mplus_memory import Answer, Message, Session


def source_nodes(session: Session, read: Mapping[str, Any]) -> list[NodeWithScore]:
    """The messages that reached an answer with this ``metadata``, each once; those retrieved first, share as score.

    ``metadata["read_as"]`` of a node is ``retrieved`` (from long-term memory), ``short_term`` or ``verbatim``.
    """
    reached = {message_id: ("retrieved", share) for message_id, share in read.get("reads", {}).items()}
    for read_as in ("short_term", "verbatim"):
        reached |= {message_id: (read_as, None) for message_id in read.get(read_as, ()) if message_id not in reached}
    journal = {message.id: message for message in session.messages()} if reached else {}
    return [_node(session, journal[key], *value) for key, value in reached.items() if key in journal]


def metadata(session: Session, answer: Answer) -> dict[str, Any]:
    """What was read, by message ids, and what it took, in tokens."""
    return {
        "session_id": session.name,
        "reads": {read.message_id: read.share for read in answer.reads},
        "short_term": list(answer.short_term),
        "verbatim": list(answer.verbatim),
        "finish_reason": answer.finish_reason,
        "prompt_tokens": answer.usage.prompt_tokens,
        "completion_tokens": answer.usage.completion_tokens,
        "retrieved_tokens": answer.usage.retrieved_tokens,
        "usage": token_counts(answer),
    }


def token_counts(answer: Answer) -> dict[str, int]:
    """Tokens under the names that LlamaIndex's token counter looks for."""
    usage = answer.usage
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
    }


def _node(session: Session, message: Message, read_as: str, share: float | None) -> NodeWithScore:
    said = message.created_at or message.imported_at
    about = {"session_id": session.name, "role": message.role, "time": said.isoformat(), "read_as": read_as}
    return NodeWithScore(node=TextNode(id_=message.id, text=message.content or "", metadata=about), score=share)
