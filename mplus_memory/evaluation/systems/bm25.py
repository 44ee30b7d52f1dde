"""BM25 over the text: the passages that share rare words with the question, in the order in which they were told.

score(p) = Σ over the question's words w of idf(w) · tf / (tf + k1 · (1 − b + b · |p| / mean |p|)), with
idf(w) = ln(1 + (n − n_w + ½) / (n_w + ½)), n passages of which n_w hold w: Robertson's BM25 as Lucene computes it
(Kamphuis et al., ECIR 2020), by the library ``bm25s`` (arXiv 2407.03618).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from types import ModuleType

import torch
from torch import Tensor

from mplus_memory.errors import ConfigError
from mplus_memory.evaluation.systems.text import TextHistory, TextRow, TextSystem
from mplus_memory.model.network import MPlusForCausalLM

_WORD = re.compile(r"\w+")


class BM25(TextSystem):
    """Fills the context with the best passages for the prompt, in order of time; the last one taken is cut to fit.

    A passage is one update; with ``passage_ends`` (the token ids that end a message) it is one message, whatever the
    updates' bounds. ``decode`` gives the text of token ids. Equal scores: the later passage first, so that where the
    words say nothing it is the window.
    """

    def __init__(
        self,
        name: str,
        network: MPlusForCausalLM,
        history: TextHistory,
        *,
        decode: Callable[[Sequence[int]], str],
        context_tokens: int,
        passage_ends: Sequence[int] = (),
        begin_tokens: Sequence[int] = (),
        end_tokens: Sequence[int] = (),
    ) -> None:
        super().__init__(
            name, network, history, context_tokens=context_tokens, begin_tokens=begin_tokens, end_tokens=end_tokens
        )
        _library()  # a missing one is said now, not after an hour of writing
        self.decode, self.passage_ends = decode, frozenset(passage_ends)

    def choose(self, updates: TextRow, prompt: Tensor, budget: int) -> Tensor:
        passages = split(updates, self.passage_ends)
        texts = [words(self.decode(passage.tolist())) for passage in passages]
        scores = bm25_scores(texts, words(self.decode(prompt.tolist())))
        ranked = sorted(range(len(passages)), key=lambda at: (-scores[at], -at))
        taken: dict[int, Tensor] = {}
        for at in ranked:
            if budget <= 0:
                break
            taken[at] = passages[at][:budget]
            budget -= len(taken[at])
        return torch.cat([torch.empty(0, dtype=torch.long), *(taken[at] for at in sorted(taken))])


def words(text: str) -> list[str]:
    """The words of a text: runs of letters, digits and underscores, in lower case; none is left out or stemmed."""
    return _WORD.findall(text.lower())


def split(updates: TextRow, ends: frozenset[int]) -> list[Tensor]:
    """Passages of a text: its updates, or with ``ends`` its messages, each up to and with an end token."""
    if not ends or not updates:
        return list(updates)
    text = torch.cat(list(updates))
    bounds = [at + 1 for at, token in enumerate(text.tolist()) if token in ends]
    return [part for part in text.tensor_split(bounds) if len(part)]


def bm25_scores(passages: Sequence[Sequence[str]], query: Sequence[str]) -> list[float]:
    """The score of each passage's words for the query's; 0 where they share none."""
    known = {word for passage in passages for word in passage}
    asked = [word for word in query if word in known]
    if not asked:
        return [0.0] * len(passages)
    index = _library().BM25(method="lucene", k1=1.5, b=0.75)
    index.index([list(passage) for passage in passages], show_progress=False)
    scores: list[float] = index.get_scores(asked).tolist()
    return scores


def _library() -> ModuleType:
    try:
        import bm25s
    except ImportError as error:
        raise ConfigError("BM25 needs the package bm25s: pip install 'mplus-memory[evaluate]'") from error
    library: ModuleType = bm25s
    return library
