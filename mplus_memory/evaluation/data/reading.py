"""From a file to its questions, or to texts that stand between: the format shows in the content."""

from __future__ import annotations

from pathlib import Path

from mplus_memory.errors import InputError
from mplus_memory.evaluation.data.conversations import read_conversations
from mplus_memory.evaluation.data.items import Conversations, Document, Questions
from mplus_memory.evaluation.data.rows import is_row, parse_rows
from mplus_memory.evaluation.data.source import (
    Placed,
    decoded,
    holds_json,
    holds_json_lines,
    json_document,
    json_lines,
    read_bytes,
)
from mplus_memory.evaluation.data.squad import is_squad, parse_squad
from mplus_memory.training.stages.records import TEXT
from mplus_memory.transcripts.locomo import is_locomo

FORMATS = ("squad", "locomo", "jsonl")


def read_data(path: str | Path, format: str | None = None) -> Questions | Conversations:
    """The questions of a file in SQuAD's format, LoCoMo's, or one question a line; ``format`` overrides detection.

    Raises:
        InputError: the file cannot be read, is in no known format, or holds no question that can be asked.
    """
    path = Path(path)
    chosen = format or _detected(path)
    if chosen == "locomo":
        return read_conversations(path)
    found = parse_squad(json_document(path)) if chosen == "squad" else parse_rows(_rows(path))
    if not found.items:
        counts = ", ".join(f"{count} {reason}" for reason, count in found.left_out.items())
        raise InputError(f"{path}: no question in it can be asked ({counts or 'it holds none'})")
    return found


def read_documents(path: str | Path) -> tuple[Document, ...]:
    """The contexts of a data file, a LoCoMo file's conversations turn by turn, or a plain text's paragraphs.

    A name like ``.txt`` says text; else what begins as JSON is data.

    Raises:
        InputError: the file cannot be read.
    """
    path = Path(path)
    if path.suffix.lower() in TEXT or not holds_json(path):
        text = decoded(path, read_bytes(path))
        parts = (" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n\n"))
        return tuple(Document(text=part, title=path.name) for part in parts if part)
    found = read_data(path)
    if isinstance(found, Questions):
        return found.documents
    return tuple(
        Document(text=f"{turn.author}: {turn.content}" if turn.author else turn.content, title=one.name)
        for one in found.conversations
        for turn in one.turns
    )


def _detected(path: Path) -> str:
    if holds_json_lines(path):
        first = next(json_lines(path))
        found = _format_of(first.value)
    else:
        first = json_document(path)
        rows = first.value if isinstance(first.value, list) else [first.value]
        found = _format_of(rows[0]) if rows else None
    if found is None:
        raise InputError(
            f"{first.place}: in none of the formats {', '.join(FORMATS)}: a SQuAD file has 'data', a LoCoMo file "
            "'session_1', a line of JSONL 'context', 'question' and 'answer'; name the format with --format"
        )
    return found


def _format_of(value: object) -> str | None:
    tests = {"squad": is_squad, "locomo": is_locomo, "jsonl": is_row}
    return next((name for name, test in tests.items() if test(value)), None)


def _rows(path: Path) -> list[Placed]:
    if holds_json_lines(path):
        return list(json_lines(path))
    whole = json_document(path)
    values = whole.value if isinstance(whole.value, list) else [whole.value]
    return [Placed(value, f"{path}: item {number}") for number, value in enumerate(values, 1)]
