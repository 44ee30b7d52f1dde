"""What a chain was asked and what it answered, found in the forms chains take and give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, convert_to_messages
from langchain_core.prompt_values import PromptValue

from langchain_mplus.messages import last_human, told_turn
from mplus_memory import InputError, Turn

_QUESTIONS = ("input", "question", "query")
_ANSWERS = ("output", "answer", "response", "text", "result")


def asked(value: Any, key: str | None, not_keys: Sequence[str] = ()) -> list[BaseMessage]:
    """The messages of a chain's input: of a text, messages, a prompt, or a mapping that holds one of them.

    key: the mapping's key, None to find it. Raises InputError if it cannot be told.
    """
    if isinstance(value, Mapping):
        return asked(value[_question_key(value, key, not_keys)], None)
    if isinstance(value, str):
        return [HumanMessage(value)]
    if isinstance(value, PromptValue):
        return value.to_messages()
    if isinstance(value, BaseMessage):
        return [value]
    if isinstance(value, Sequence):
        return convert_to_messages(value)
    raise InputError(f"the input is a {type(value).__name__}: need a text, messages, or a mapping that holds them")


def answered(value: Any, key: str | None) -> Turn | None:
    """The assistant's turn in a chain's output, None if it holds no text.

    key: the mapping's key, None to find it. Raises InputError if it cannot be told.
    """
    if isinstance(value, Mapping):
        return answered(value[_answer_key(value, key)], None)
    if isinstance(value, str):
        return told_turn(AIMessage(value))
    if isinstance(value, BaseMessage):
        return told_turn(value)
    if isinstance(value, Sequence) and value and isinstance(value[-1], BaseMessage):
        return told_turn(value[-1])
    raise InputError(
        f"the output is a {type(value).__name__}, so what to remember of it cannot be told: "
        "end the chain in a text or a message, or name the key with output_key"
    )


def turns_of(question: Sequence[BaseMessage], answer: Turn | None) -> list[Turn]:
    """Both turns of an exchange, as far as they hold text."""
    place = last_human(question)
    said = None if place is None else told_turn(question[place])
    if answer is not None and answer.role != "assistant":
        answer = None
    return [turn for turn in (said, answer) if turn is not None]


def _question_key(value: Mapping[str, Any], key: str | None, not_keys: Sequence[str]) -> str:
    keys = [name for name in value if name not in (*not_keys, "stop")]
    found = _pick(value, keys, key, ("messages", *_QUESTIONS))
    if found is None:
        raise InputError(f"the input has the keys {sorted(value)}: name the user's text with input_key")
    return found


def _answer_key(value: Mapping[str, Any], key: str | None) -> str:
    found = _pick(value, list(value), key, ("messages", *_ANSWERS))
    if found is None:
        raise InputError(f"the output has the keys {sorted(value)}: name the answer with output_key")
    return found


def _pick(value: Mapping[str, Any], keys: Sequence[str], key: str | None, usual: Sequence[str]) -> str | None:
    if key is not None:
        return key if key in value else None
    if len(keys) == 1:
        return keys[0]
    return next((name for name in usual if name in keys), None)
