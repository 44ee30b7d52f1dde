"""How turns become tokens: what stands before and after a text of each role, and where an answer ends.

Text is encoded without special tokens, so no content can forge a turn of another role.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tokenizers import Tokenizer

from mplus_memory.errors import CheckpointError
from mplus_memory.records import ROLES

PLAIN = {role: [f"{role.capitalize()}: ", "\n"] for role in ROLES}
LLAMA3 = {
    role: [f"<|start_header_id|>{'ipython' if role == 'tool' else role}<|end_header_id|>\n\n", "<|eot_id|>"]
    for role in ROLES
}


def format_of(turn_format: Mapping[str, Sequence[str]] | None, tokenizer: Any) -> Mapping[str, Sequence[str]]:
    """The turn format of a checkpoint: its own, Llama 3's if it is a chat model of that kind, else plain text."""
    if turn_format:
        missing = [role for role in ROLES if role not in turn_format]
        if missing:
            raise CheckpointError(f"turn_format lacks the roles {missing}; it needs {list(ROLES)}")
        return turn_format
    if "<|start_header_id|>" in (getattr(tokenizer, "chat_template", None) or ""):
        return LLAMA3
    return PLAIN


def printable(text: str) -> str:
    """The text as a tokenizer takes it: lone surrogates become U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@dataclass(frozen=True, eq=False)
class Dialogue:
    """Encodes turns and questions, decodes answers. Safe to use from several threads."""

    markup: Tokenizer  # sees special tokens
    content: Tokenizer  # takes them for plain text
    turn_format: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, tokenizer: Any, turn_format: Mapping[str, Sequence[str]] | None) -> Dialogue:
        """A dialogue over a transformers fast tokenizer."""
        fast = getattr(tokenizer, "backend_tokenizer", None)
        if fast is None:
            raise CheckpointError(f"{type(tokenizer).__name__} is not a fast tokenizer; tokenizer.json is needed")
        serialised = fast.to_str()
        markup, content = Tokenizer.from_str(serialised), Tokenizer.from_str(serialised)
        for each in (markup, content):
            each.no_truncation()
            each.no_padding()
        content.encode_special_tokens = True
        return cls(markup, content, format_of(turn_format, tokenizer))

    def turn(self, role: str, text: str, author: str | None = None) -> list[int]:
        """Token ids of one turn."""
        before, after = self.turn_format[role]
        said = f"{author}: {text}" if author else text
        return [*self._markup(before), *self._content(said), *self._markup(after)]

    def question(self, text: str) -> list[int]:
        """Token ids of a question by the user, up to where the assistant begins to answer."""
        return [*self.turn("user", text), *self._markup(self.turn_format["assistant"][0].rstrip(" "))]

    def num_tokens(self, text: str) -> int:
        """Tokens of a text by itself."""
        return len(self._content(text))

    def end_ids(self) -> list[int]:
        """The token that ends an answer, if the format has a single one; else nothing."""
        ids = self._markup(self.turn_format["assistant"][1])
        return ids if len(ids) == 1 else []

    def end_text(self) -> str:
        """The text that ends an answer."""
        return self.turn_format["assistant"][1]

    def text(self, ids: Sequence[int]) -> str:
        """Text of token ids, special tokens left out."""
        decoded: str = self.markup.decode(list(ids), skip_special_tokens=True)
        return decoded

    def _markup(self, text: str) -> list[int]:
        ids: list[int] = self.markup.encode(text, add_special_tokens=False).ids
        return ids

    def _content(self, text: str) -> list[int]:
        ids: list[int] = self.content.encode(printable(text), add_special_tokens=False).ids
        return ids
