"""One question a line: {"context", "question", "answer" or "answers", "title"?}, or a line of NaturalQuestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from mplus_memory.errors import InputError
from mplus_memory.evaluation.data.fields import answers_of, object_of, text_field
from mplus_memory.evaluation.data.items import Document, Item, Questions
from mplus_memory.evaluation.data.source import Placed
from mplus_memory.evaluation.data.squad import UNANSWERABLE


def is_row(value: object) -> bool:
    """Whether a line looks like this format."""
    return isinstance(value, Mapping) and ("question" in value or "question_text" in value)


def parse_rows(rows: Iterable[Placed]) -> Questions:
    """The answerable questions of all lines; the others are counted. Without a title a context is a subject of its own.

    Raises:
        InputError: a field is missing or of the wrong kind; names the line.
    """
    items: list[Item] = []
    documents: dict[str, Document] = {}
    left_out: Counter[str] = Counter()
    for value, place in rows:
        row = _plain_row(object_of(value, place), place)
        if row is None:
            left_out[UNANSWERABLE] += 1
            continue
        context, question = text_field(row, "context", place), text_field(row, "question", place)
        title = str(row.get("title") or context)
        documents.setdefault(context, Document(text=context, title=title))
        answers = () if row.get("is_impossible") is True else answers_of(row, place)
        if answers:
            items.append(Item(context=context, question=question, answers=answers, title=title, place=place))
        else:
            left_out[UNANSWERABLE] += 1
    return Questions(format="jsonl", items=tuple(items), documents=tuple(documents.values()), left_out=left_out)


def _plain_row(row: Mapping[str, Any], place: str) -> Mapping[str, Any] | None:
    """The row itself, or what a row of simplified NaturalQuestions says: the long answer is the context.

    None if it has no long answer.

    As the published protocol takes it: the first annotation; its short answers; tokens of HTML left out.
    """
    if "question_text" not in row:
        return row
    try:
        annotation = row["annotations"][0]
        words = _words(row)
        spans = [span for span in annotation["short_answers"] if span["end_token"] > span["start_token"] >= 0]
        context = _span(words, annotation["long_answer"])
        answers = [_span(words, span) for span in spans]
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise InputError(f"{place}: not a row of simplified NaturalQuestions: {error!r} not found in it") from error
    if not context:
        return None
    question = text_field(row, "question_text", place)
    title = row.get("document_title") or row.get("document_url")
    return {
        "context": context,
        "question": question if question.endswith("?") else f"{question}?",
        "answers": answers,
        "title": title,
    }


def _words(row: Mapping[str, Any]) -> list[str]:
    """Every token of the page; HTML's are empty."""
    if "document_tokens" in row:
        return ["" if token["html_token"] else str(token["token"]) for token in row["document_tokens"]]
    return ["" if word.startswith("<") and word.endswith(">") else word for word in row["document_text"].split(" ")]


def _span(words: list[str], span: Mapping[str, Any]) -> str:
    return " ".join(word for word in words[span["start_token"] : span["end_token"]] if word)
