"""The write pass: a chunk of text becomes K new tokens in every layer. No logits.

Per layer l, with x the chunk's hidden states and m the last K of θ_l:

    s = [m | x];  s[-K:] += new_memory_positional_emb
    y = layer([bos_l | s])  at the last max(T, K) positions only
    new tokens of layer l = y[-K:];  x = y[-T:]

M+ (arXiv 2502.00592) §3.1, MemoryLLM (arXiv 2402.04624) §3.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mplus_memory.memory.prefix import pad_left, pad_right, right_aligned
from mplus_memory.model.cache import PrefixCache, PrefixLayer, layer_mask, rotary
from mplus_memory.model.layers import MPlusModel, project_prefix


@dataclass(frozen=True)
class WriteShape:
    """Sizes of a batch of write passes, its rows right-aligned in ``[bos | length slots]``.

    A row of ``texts[b]`` tokens after ``previous[b]`` memory tokens stands in the last
    ``previous[b] + texts[b]`` slots. Only the last ``num_queries`` slots pass queries and MLP: in a batch of
    unequal rows a few prefix tokens are among them, whose results are thrown away.
    """

    update_tokens: int
    num_bos: int
    texts: tuple[int, ...]
    previous: tuple[int, ...]

    @property
    def rows(self) -> tuple[int, ...]:
        return tuple(p + t for p, t in zip(self.previous, self.texts, strict=True))

    @property
    def length(self) -> int:
        return max(self.rows)

    @property
    def num_queries(self) -> int:
        return max(min(max(t, self.update_tokens), row) for t, row in zip(self.texts, self.rows, strict=True))

    @property
    def num_new(self) -> tuple[int, ...]:
        """New tokens of each row: K, or fewer while there is less to encode."""
        return tuple(min(self.update_tokens, row) for row in self.rows)

    def positions(self) -> Tensor:
        """Positions of ``[bos | slots]`` for every row, chunks from ``num_bos + K``: (B, num_bos + length)."""
        slots = torch.arange(self.length)[None, :] - torch.tensor([self.length - t for t in self.texts])[:, None]
        slots = (slots + self.num_bos + self.update_tokens).clamp_min(0)
        return torch.cat([torch.arange(self.num_bos).expand(len(self.texts), -1), slots], dim=1)

    def filled(self) -> Tensor:
        """Which of ``[bos | slots]`` hold a token: (B, num_bos + length)."""
        bos = torch.ones(len(self.texts), self.num_bos, dtype=torch.bool)
        return torch.cat([bos, right_aligned(self.rows, self.length)], dim=1)


@dataclass(frozen=True)
class Writer:
    """A network in its write form: its layers (with the write adapter on) and its memory embeddings."""

    network: MPlusModel
    bos: Tensor | None  # (L, 1, d)
    new_memory: Tensor  # (1, 1, d)

    def run(self, text: Tensor, shape: WriteShape, previous: Sequence[Sequence[Tensor]]) -> list[Tensor]:
        """New tokens of every layer for a batch: list over layers of (B, <= K, d), right-aligned per row.

        text (B, T_max) token ids, right-aligned; previous[layer][row] (n_b, d), the last tokens of θ.
        """
        x = self.network.embed_tokens(text)
        positions = shape.positions().to(x.device)
        embeddings = rotary(self.network.rotary_emb, positions, x)
        is_text = right_aligned(shape.texts, shape.length).to(x.device)[..., None]
        cut = shape.num_bos + shape.length - shape.num_queries
        cache = PrefixCache([PrefixLayer(cut) for _ in self.network.layers])
        mask: Tensor | None = None
        new = []
        for index, layer in enumerate(self.network.decoder_layers()):
            slots = self._slots(index, x, previous[index], shape, is_text)
            if cut:
                cos, sin = (e[:, :cut] for e in embeddings)
                cache.prefixes[index].start(project_prefix(layer, slots[:, :cut], cos, sin))
            queries = slots[:, cut:]
            if index == 0:
                mask = layer_mask(cache, self.network.config, 0, queries, shape.filled().to(x.device))
            cos, sin = (e[:, cut:] for e in embeddings)
            out = layer(queries, attention_mask=mask, past_key_values=cache, position_embeddings=(cos, sin))
            new.append(out[:, -shape.update_tokens :])
            x = out[:, -text.shape[1] :]
        return new

    def _slots(self, index: int, x: Tensor, previous: Sequence[Tensor], shape: WriteShape, is_text: Tensor) -> Tensor:
        """``[bos | m | x]`` of one layer, the last K marked as new memory: (B, num_bos + length, d)."""
        width = x.shape[1]
        memory = [pad_right(m, t) for m, t in zip(previous, shape.texts, strict=True)]
        slots = pad_left(memory, shape.length).to(x)
        slots = torch.where(is_text, torch.nn.functional.pad(x, (0, 0, shape.length - width, 0)), slots)
        head, tail = slots[:, : -shape.update_tokens], slots[:, -shape.update_tokens :]
        parts = [head, tail + self.new_memory.to(x)]
        if self.bos is not None:
            parts.insert(0, self.bos[index].to(x).expand(len(slots), 1, -1))
        return torch.cat(parts, dim=1)
