"""LoCoMo conversations: the turns in their order, and the questions whose evidence is among them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from mplus_memory.errors import InputError
from mplus_memory.evaluation.data.items import Conversation, Conversations
from mplus_memory.evaluation.data.squad import UNANSWERABLE
from mplus_memory.records import Turn
from mplus_memory.transcripts.formats import read_transcript
from mplus_memory.transcripts.items import Spoken
from mplus_memory.transcripts.locomo import Question, read_questions

NO_EVIDENCE = "evidence not in the conversation"


def read_conversations(path: Path) -> Conversations:
    """The conversations of a LoCoMo file; adversarial questions and those without evidence are counted.

    Raises:
        InputError: the file cannot be read, or none of its questions can be asked.
    """
    turns: dict[str, list[Turn]] = {}
    for item in read_transcript(path, "locomo"):
        if isinstance(item, Spoken):
            turns.setdefault(item.session, []).append(item.turn)
    questions = read_questions(path)
    left_out = Counter(reason for question in questions if (reason := _unusable(question, turns)) is not None)
    usable = [question for question in questions if _unusable(question, turns) is None]
    if not usable:
        raise InputError(f"{path}: {len(questions)} questions, none with an answer and its evidence in the turns")
    found = tuple(
        Conversation(name=name, turns=tuple(said), questions=tuple(q for q in usable if q.session == name))
        for name, said in turns.items()
    )
    return Conversations(format="locomo", conversations=found, left_out=left_out)


def _unusable(question: Question, turns: dict[str, list[Turn]]) -> str | None:
    if not question.answer:
        return UNANSWERABLE
    held = {turn.external_id for turn in turns.get(question.session, ())}
    return None if question.evidence and held.issuperset(question.evidence) else NO_EVIDENCE
