"""SQuAD's JSON, versions 1.1 and 2.0: articles of paragraphs, each with its questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from mplus_memory.evaluation.data.fields import answers_of, list_field, object_of, text_field
from mplus_memory.evaluation.data.items import Document, Item, Questions
from mplus_memory.evaluation.data.source import Placed

UNANSWERABLE = "unanswerable"


def is_squad(value: object) -> bool:
    """Whether a document looks like this format."""
    return isinstance(value, Mapping) and isinstance(value.get("data"), list)


def parse_squad(document: Placed) -> Questions:
    """The answerable questions; unanswerable ones (``is_impossible``, or no answers) are counted.

    Raises:
        InputError: a part is missing or of the wrong kind; names its path in the document.
    """
    items: list[Item] = []
    documents: list[Document] = []
    left_out: Counter[str] = Counter()
    for title, context, questions in _paragraphs(document):
        documents.append(Document(text=context, title=title))
        for question in questions:
            row, place = object_of(*question), question.place
            answers = () if row.get("is_impossible") is True else answers_of(row, place)
            if answers:
                text = text_field(row, "question", place)
                items.append(Item(context=context, question=text, answers=answers, title=title, place=place))
            else:
                left_out[UNANSWERABLE] += 1
    return Questions(format="squad", items=tuple(items), documents=tuple(documents), left_out=left_out)


def _paragraphs(document: Placed) -> Iterator[tuple[str, str, list[Placed]]]:
    """Title, context and questions of every paragraph; an article without a title goes by its number."""
    whole = object_of(document.value, document.place)
    for a, article in enumerate(list_field(whole, "data", document.place)):
        place = f"{document.place}: data[{a}]"
        fields = object_of(article, place)
        for p, paragraph in enumerate(list_field(fields, "paragraphs", place)):
            inner = f"{place}.paragraphs[{p}]"
            row = object_of(paragraph, inner)
            questions = [Placed(q, f"{inner}.qas[{n}]") for n, q in enumerate(list_field(row, "qas", inner))]
            yield str(fields.get("title") or f"article {a}"), text_field(row, "context", inner), questions
