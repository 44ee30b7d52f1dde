"""Fields of a data file, checked: every complaint says where, what was found and what is needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mplus_memory.errors import InputError


def text_field(row: Mapping[str, Any], name: str, place: str) -> str:
    """``row[name]``, a text that is not blank.

    Raises:
        InputError: it is missing or something else.
    """
    value = row.get(name)
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise InputError(f"{place}: {name!r} is {_found(row, name)}; it must be a text")


def list_field(row: Mapping[str, Any], name: str, place: str) -> list[Any]:
    """``row[name]``, a list.

    Raises:
        InputError: it is missing or something else.
    """
    value = row.get(name)
    if isinstance(value, list):
        return value
    raise InputError(f"{place}: {name!r} is {_found(row, name)}; it must be a list")


def object_of(value: object, place: str) -> Mapping[str, Any]:
    """``value``, an object.

    Raises:
        InputError: it is something else.
    """
    if isinstance(value, Mapping):
        return value
    raise InputError(f"{place}: a {type(value).__name__} where an object is needed")


def answers_of(row: Mapping[str, Any], place: str) -> tuple[str, ...]:
    """The distinct answers of ``row``, in order; none if it is unanswerable.

    ``answers`` may be a list of texts or of {"text": …}, or {"text": [texts]}; else ``answer`` is one text or number.

    Raises:
        InputError: neither is there, or they hold something else.
    """
    if "answers" not in row and "answer" not in row:
        raise InputError(f"{place}: neither 'answer' nor 'answers'; give a text, or a list of texts that all count")
    given = row["answers"] if "answers" in row else row["answer"]
    if isinstance(given, Mapping):
        given = given.get("text")
    texts = [_answer(one, place) for one in (given if isinstance(given, list) else [given])]
    return tuple(dict.fromkeys(text for text in texts if text))


def _answer(value: object, place: str) -> str:
    inner = value.get("text") if isinstance(value, Mapping) else value
    if inner is None or isinstance(inner, str):
        return (inner or "").strip()
    if isinstance(inner, int | float) and not isinstance(inner, bool):
        return str(inner)
    raise InputError(f"{place}: an answer is a {type(inner).__name__}; it must be a text or a number")


def _found(row: Mapping[str, Any], name: str) -> str:
    if name not in row:
        return f"missing (there are {', '.join(map(repr, list(row)[:8])) or 'no fields'})"
    value = row[name]
    return "blank" if isinstance(value, str) else f"a {type(value).__name__}"
