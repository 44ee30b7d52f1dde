"""What a data file holds: questions with the text that answers them, and texts that may stand between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mplus_memory.records import Turn
from mplus_memory.transcripts.locomo import Question


@dataclass(frozen=True, kw_only=True)
class Item:
    """A question, the context that answers it, and every answer that counts (at least one, the first is the main one).

    ``title`` groups contexts of one subject; ``place`` says where in the file it stood.
    """

    context: str
    question: str
    answers: tuple[str, ...]
    title: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """A text on the subject ``title``."""

    text: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Questions:
    """The questions of a file and all its distinct contexts; ``left_out`` counts what was not taken, by reason."""

    format: str
    items: tuple[Item, ...]
    documents: tuple[Document, ...]
    left_out: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """One conversation, turn after turn, and what is asked about it; questions name their turns by ``external_id``."""

    name: str
    turns: tuple[Turn, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class Conversations:
    """The conversations of a file; ``left_out`` counts what was not taken, by reason."""

    format: str
    conversations: tuple[Conversation, ...]
    left_out: Mapping[str, int]
