"""The read pass: what each layer sees before the prompt, ``[bos | retrieved from Θ | θ]``."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from mplus_memory.memory.prefix import ReadLayout, pad_left
from mplus_memory.memory.retrieval import best, scores
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.cache import expand_rows, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, project_prefix


class ReadPrefix:
    """Makes the read prefix of a batch of prompts, one memory for all of them or one for each.

    ``retrieved[layer][row]`` holds the sources that the row's prompt retrieved, oldest first, once the layer ran.
    """

    def __init__(self, memories: Sequence[MemoryState], bos: Tensor | None, rotary_emb: nn.Module) -> None:
        size = memories[0].size
        self.memories = list(memories)
        self.bos = bos  # (L, 1, d)
        self.rotary_emb = rotary_emb
        self.num_layers = len(memories[0].layers)
        self.counts = [
            [min(size.retrieved_tokens, len(m.layers[layer].long_sources)) for m in memories]
            for layer in range(self.num_layers)
        ]
        self.layout = ReadLayout(
            size=size,
            num_bos=0 if bos is None else 1,
            retrieved=max(max(row) for row in self.counts),
            short_term=max(m.num_short_term for m in memories),
        )
        self.retrieved: list[list[Tensor]] = [[] for _ in range(self.num_layers)]

    @property
    def length(self) -> int:
        return self.layout.length

    @property
    def prompt_start(self) -> int:
        return self.layout.prompt_start

    def uniform(self) -> bool:
        return all(row == self.counts[0] for row in self.counts)

    def filled(self, index: int, batch_size: int) -> Tensor:
        rows = self._rows(batch_size)
        counts = [self.counts[index][row] for row in rows]
        return self.layout.filled(counts, [self.memories[row].num_short_term for row in rows])

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> tuple[Tensor, Tensor]:
        rows = self._rows(hidden.shape[0])
        self.retrieved[index] = [self._retrieve(layer, index, row, hidden[b][real[b]]) for b, row in enumerate(rows)]
        tokens = self._tokens(index, rows, hidden)
        cos, sin = rotary(self.rotary_emb, self.layout.positions(), hidden)
        return project_prefix(layer, tokens, cos, sin)

    def _rows(self, batch_size: int) -> list[int]:
        return expand_rows(range(len(self.memories)), batch_size)

    def _retrieve(self, layer: MPlusDecoderLayer, index: int, row: int, prompt: Tensor) -> Tensor:
        """Sources of the K0 best tokens of Θ for ``prompt`` (T, d), oldest first."""
        memory = self.memories[row]
        held = memory.layers[index]
        count = self.counts[index][row]
        if count == 0:
            return held.long_sources[:0]
        values = self.score(layer, index, row, prompt)
        return held.long_sources[best(values, memory.written.births(index, held.long_sources), count)]

    def score(self, layer: MPlusDecoderLayer, index: int, row: int, prompt: Tensor) -> Tensor:
        """How near each token of the row's Θ is to ``prompt`` (T, d), by f_q and f_k; another ranking overrides it."""
        return scores(layer.memory_queries(prompt), self.memories[row].layers[index].long_keys.to(prompt))

    def _tokens(self, index: int, rows: Sequence[int], like: Tensor) -> Tensor:
        """The prefix's hidden states: (B, length, d)."""
        parts = []
        for b, row in enumerate(rows):
            memory = self.memories[row]
            fetched = memory.written.fetch(index, self.retrieved[index][b], like=like)
            parts.append((fetched, memory.layers[index].short_hidden.to(like)))
        retrieved = pad_left([p[0] for p in parts], self.layout.retrieved)
        short_term = pad_left([p[1] for p in parts], self.layout.short_term)
        if self.bos is None:
            return torch.cat([retrieved, short_term], dim=1)
        bos = self.bos[index].to(like).expand(len(rows), 1, -1)
        return torch.cat([bos, retrieved, short_term], dim=1)
