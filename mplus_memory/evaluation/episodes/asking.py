"""How a question stands in the prompt, and how an answer is read from what was generated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mplus_memory.errors import ConfigError
from mplus_memory.model.dialogue import PLAIN, Dialogue, printable

BASE_PROMPT = "Question: {question} Answer:"
BASE_CONTEXT = "Context: {context}"
_HOLE = "{question}"


@dataclass(frozen=True, eq=False)
class Asking:
    """Prompts in the model's turn format, or (``template``) a text with ``{question}`` in it, for base models.

    Raises:
        ConfigError: a template without ``{question}``.
    """

    dialogue: Dialogue
    template: str | None = None

    def __post_init__(self) -> None:
        if self.template is not None and _HOLE not in self.template:
            raise ConfigError(f"--prompt {self.template!r} has no {_HOLE} in it, e.g. {BASE_PROMPT!r}")

    @classmethod
    def of_documents(cls, dialogue: Dialogue, template: str | None) -> Asking:
        """For questions about documents: without a template, base models get ``BASE_PROMPT``."""
        return cls(dialogue, BASE_PROMPT if template is None and is_base(dialogue) else template)

    def prompt(self, question: str) -> tuple[int, ...]:
        """Token ids up to where the answer begins."""
        if self.template is None:
            return tuple(self.dialogue.question(question))
        return tuple(plain_ids(self.dialogue, self.template.replace(_HOLE, question).rstrip()))

    def answer(self, text: str) -> tuple[int, ...]:
        """Token ids of an expected answer as it would follow the prompt, without its end mark."""
        before = self.dialogue.turn_format["assistant"][0] if self.template is None else f"{self.template.rstrip()} "
        return tuple(plain_ids(self.dialogue, before[len(before.rstrip(" ")) :] + text))

    def text(self, tokens: Sequence[int]) -> str:
        """The answer in ``tokens``: all of them where a special token ends answers, else the first line."""
        said = self.dialogue.text(tokens).strip()
        ends_itself = self.template is None and self.dialogue.end_ids() and self.dialogue.end_text().strip()
        return said if ends_itself or not said else said.splitlines()[0].strip()


def is_base(dialogue: Dialogue) -> bool:
    """Whether the model has no turn format of its own."""
    return dict(dialogue.turn_format) == PLAIN


def plain_ids(dialogue: Dialogue, text: str) -> list[int]:
    """Token ids of a bare text; nothing in it is a special token."""
    ids: list[int] = dialogue.content.encode(printable(text), add_special_tokens=False).ids
    return ids
