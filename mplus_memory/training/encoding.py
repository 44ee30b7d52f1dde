"""Dialogues as token rows, with the places where an answer is to be learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from mplus_memory.training.dialogues import Exchange, Turn
from mplus_memory.training.tokenizer import BOS, END, PAD, ROLES


class Span(NamedTuple):
    """Tokens ``start:stop`` of a row are to be predicted; ``value`` is the place of the value's first token, or -1."""

    start: int
    stop: int
    value: int


@dataclass
class Row:
    """A row of tokens and the spans to learn in it."""

    tokens: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


class Targets(NamedTuple):
    """Every token to predict in a batch: where it is predicted from, what it is, whose answer it belongs to.

    row, place, token, answer (n,): hidden state [row, place] predicts ``token`` of answer number ``answer``;
    ``opens_value`` (n,) marks the first token of each value.
    """

    row: Tensor
    place: Tensor
    token: Tensor
    answer: Tensor
    opens_value: Tensor


class Encoder:
    """Turns into token ids, ``<|role|> text <|end|>``."""

    def __init__(self, tokenizer: PreTrainedTokenizerFast) -> None:
        self.tokenizer = tokenizer
        self.end = self._special(END)
        self.pad, self.bos = self._special(PAD), self._special(BOS)
        self.roles = {role: self._special(f"<|{role}|>") for role in ROLES}

    def _special(self, token: str) -> int:
        found = self.tokenizer.convert_tokens_to_ids(token)
        assert isinstance(found, int), token
        return found

    def text(self, text: str) -> list[int]:
        """Token ids of a bare text."""
        ids: list[int] = self.tokenizer.backend_tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def turn(self, turn: Turn) -> list[int]:
        """Token ids of one turn with its markers."""
        return [self.roles[turn.role], *self.text(turn.text), self.end]

    def add_exchange(self, row: Row, exchange: Exchange) -> None:
        """Append a question and its answer to ``row``; the answer is to be learned."""
        row.tokens += [self.roles["user"], *self.text(exchange.question), self.end, self.roles["assistant"]]
        self._add_learned(row, exchange.answer, exchange.value)

    def add_tokens(self, row: Row, tokens: Sequence[int]) -> None:
        """Append bare tokens that are to be learned."""
        row.spans.append(Span(len(row.tokens), len(row.tokens) + len(tokens), -1))
        row.tokens += tokens

    def add_reply(self, row: Row, reply: str) -> None:
        """Append an assistant's turn that is to be learned."""
        row.tokens.append(self.roles["assistant"])
        self._add_learned(row, reply, "")

    def _add_learned(self, row: Row, text: str, value: str) -> None:
        start = len(row.tokens)
        row.tokens += [*self.text(text), self.end]
        lead = text[: text.index(value)].rstrip() if value else ""
        row.spans.append(Span(start, len(row.tokens), start + len(self.text(lead)) if value else -1))


def collate(rows: Sequence[Row], pad: int) -> tuple[Tensor, Targets]:
    """Rows as one right-padded batch (B, T), and its targets."""
    width = max(len(row.tokens) for row in rows)
    ids = torch.tensor([row.tokens + [pad] * (width - len(row.tokens)) for row in rows])
    entries = [
        (b, place - 1, row.tokens[place], answer, place == span.value)
        for answer, (b, row, span) in enumerate((b, row, span) for b, row in enumerate(rows) for span in row.spans)
        for place in range(span.start, span.stop)
    ]
    row_index, place, token, answer, opens = (torch.tensor(column) for column in zip(*entries, strict=True))
    return ids, Targets(row_index, place, token, answer, opens)
