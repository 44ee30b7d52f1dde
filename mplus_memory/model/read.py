"""The read pass: what each layer sees before the prompt, ``[bos | retrieved from Θ | θ]``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import torch
from torch import Tensor, nn

from mplus_memory.memory.prefix import ReadLayout, pad_left
from mplus_memory.memory.retrieval import best, long_scores
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.cache import Part, expand_rows, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, project, rotate
from mplus_memory.model.packed_rows import as_kept
from mplus_memory.model.projected import ProjectedMemory


class ReadPrefix:
    """Makes the read prefix of a batch of prompts, one memory for all of them or one for each.

    ``retrieved[layer][row]`` holds the sources that the row's prompt retrieved, oldest first, once the layer ran.
    ``projected`` hold keys and values of each memory's tokens from earlier prompts; without, all of them are projected.
    Use them only while the weights stay as they are, and without gradients.
    """

    def __init__(
        self,
        memories: Sequence[MemoryState],
        bos: Tensor | None,
        rotary_emb: nn.Module,
        projected: Sequence[ProjectedMemory] = (),
    ) -> None:
        size = memories[0].size
        self.memories = list(memories)
        self.projected = list(projected)
        self.bos = bos  # (L, 1, d)
        self.rotary_emb = rotary_emb
        self.num_layers = len(memories[0].layers)
        self.counts = [
            [min(size.retrieved_tokens, m.layers[layer].num_long_term) for m in memories]
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

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> Sequence[Part]:
        rows = self._rows(hidden.shape[0])
        self.retrieved[index] = [self._retrieve(layer, index, row, hidden[b][real[b]]) for b, row in enumerate(rows)]
        return [self._front(layer, index, rows, hidden), self._short_term(layer, index, rows, hidden)]

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
        return best(values, held.long_numbers, partial(memory.written.births, index), count)

    def score(self, layer: MPlusDecoderLayer, index: int, row: int, prompt: Tensor) -> Tensor:
        """How near each token of the row's Θ is to ``prompt`` (T, d), by f_q and f_k; another ranking overrides it."""
        return long_scores(layer.memory_queries(prompt), self.memories[row].layers[index].long_rows)

    def _front(self, layer: MPlusDecoderLayer, index: int, rows: Sequence[int], like: Tensor) -> tuple[Tensor, Tensor]:
        """Keys and values of what stands before θ: two of (B, kv_heads, length - short_term, head_dim)."""
        cos, sin = rotary(self.rotary_emb, self.layout.positions()[: self.layout.length - self.layout.short_term], like)
        retrieved = list(zip(rows, self.retrieved[index], strict=True))
        if not self.projected:
            fetched = [self.memories[row].written.fetch(index, sources, like=like) for row, sources in retrieved]
            bos = self._bos_of(index, like, len(rows))
            tokens = torch.cat([bos, pad_left(fetched, self.layout.retrieved)], dim=1)
            keys, values = _rounded(layer, tokens, exact=bos.shape[1])
            return rotate(keys, cos, sin), values
        bos_keys, bos_values = project(layer, self._bos_of(index, like, len(rows)))
        found = [self._found(layer, index, row, sources, like) for row, sources in retrieved]
        keys = torch.cat([bos_keys, torch.stack([one for one, _ in found])], dim=2)
        values = torch.cat([bos_values, torch.stack([one for _, one in found])], dim=2)
        return rotate(keys, cos, sin), values

    def _found(
        self, layer: MPlusDecoderLayer, index: int, row: int, sources: Tensor, like: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Keys before rotation and values of what a row retrieved: two of (kv_heads, retrieved, head_dim)."""
        keys, values = self.projected[row].long_term(layer, index, self.memories[row], sources, like)
        return _widened(keys, self.layout.retrieved), _widened(values, self.layout.retrieved)

    def _bos_of(self, index: int, like: Tensor, batch_size: int) -> Tensor:
        """The layer's beginning of memory, if there is one: (B, 0 or 1, d)."""
        if self.bos is None:
            return like.new_empty((batch_size, 0, like.shape[-1]))
        return self.bos[index].to(like).expand(batch_size, 1, -1)

    def _short_term(self, layer: MPlusDecoderLayer, index: int, rows: Sequence[int], like: Tensor) -> Part:
        """Keys and values of θ: two of (B, kv_heads, short_term, head_dim)."""
        made = {row: self._short_term_of(layer, index, row, like) for row in dict.fromkeys(rows)}
        if len(rows) == 1:
            return made[rows[0]]
        if len(made) == 1:
            keys, values = made[rows[0]][0], made[rows[0]][1]
            return keys.expand(len(rows), -1, -1, -1), values.expand(len(rows), -1, -1, -1)
        return torch.cat([made[row][0] for row in rows]), torch.cat([made[row][1] for row in rows])

    def _short_term_of(self, layer: MPlusDecoderLayer, index: int, row: int, like: Tensor) -> Part:
        memory, end = self.memories[row], self.prompt_start
        if self.projected:
            found = self.projected[row].short_term(layer, index, memory, end, self.rotary_emb, like)
            if found.keys.shape[2] == self.layout.short_term:
                return found
            keys, values = found.keys, found.values
        else:
            tokens = memory.layers[index].short_hidden.to(like)[None]
            cos, sin = rotary(self.rotary_emb, torch.arange(end - tokens.shape[1], end), like)
            keys, values = _rounded(layer, tokens)
            keys = rotate(keys, cos, sin)
        return _widened(keys, self.layout.short_term), _widened(values, self.layout.short_term)


def _rounded(layer: MPlusDecoderLayer, tokens: Tensor, exact: int = 0) -> tuple[Tensor, Tensor]:
    """``project``, rounded to what the layer keeps of all tokens but the first ``exact``."""
    keys, values = project(layer, tokens)
    kind = layer.kv_cache_dtype
    if kind is None:
        return keys, values
    keys, values = (
        torch.cat([rows[:, :, :exact], as_kept(rows[:, :, exact:], kind)], dim=2) for rows in (keys, values)
    )
    return keys, values


def _widened(rows: Tensor, width: int) -> Tensor:
    """Rows (…, n, head_dim) after as many zeros as make them (…, width, head_dim)."""
    gap = width - rows.shape[-2]
    return torch.nn.functional.pad(rows, (0, 0, gap, 0)) if gap else rows
