"""A key-value cache that begins with memory.

One ``MemoryCache`` serves one prompt (or one batch of prompts). It carries the memory values of its rows,
so nothing of them is ever kept on the model; each layer asks it in when it first runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

import torch
from torch import Tensor, nn
from transformers import PretrainedConfig
from transformers.cache_utils import Cache, DynamicLayer
from transformers.masking_utils import create_causal_mask

from mplus_memory.errors import InputError

if TYPE_CHECKING:
    from mplus_memory.model.layers import MPlusDecoderLayer


_ROOM = 64  # tokens of text for which a prefix leaves room, at least


class _Room:
    """Storage (B, kv_heads, n, head_dim) that grows at its third dimension, seldom by copying."""

    def __init__(self) -> None:
        self._whole: Tensor | None = None

    def joined(self, parts: Sequence[Tensor]) -> Tensor:
        """``parts`` one after the other, with room behind them; without room where gradients flow."""
        if any(part.requires_grad for part in parts):
            return torch.cat(list(parts), dim=2)
        length = sum(part.shape[2] for part in parts)
        first = parts[0]
        self._whole = first.new_empty((*first.shape[:2], length + max(_ROOM, length // 8), first.shape[3]))
        held = self._whole[:, :, :length]
        torch.cat(list(parts), dim=2, out=held)
        return held

    def appended(self, held: Tensor | None, new: Tensor) -> Tensor:
        """``new`` behind ``held`` (or nothing yet), in the storage of the latter if it is this one and has room."""
        if held is None or held.ndim < new.ndim:
            return self.joined([new])
        whole, length = self._whole, held.shape[2] + new.shape[2]
        gradients = held.requires_grad or new.requires_grad
        if whole is None or gradients or not _begins(whole, held) or whole.shape[2] < length:
            return self.joined([held, new])
        whole[:, :, held.shape[2] : length] = new
        return whole[:, :, :length]


def _begins(whole: Tensor, held: Tensor) -> bool:
    """Whether ``held`` is the beginning of ``whole``, in the same place of memory."""
    return whole.data_ptr() == held.data_ptr() and whole.shape[:2] == held.shape[:2] and whole.stride() == held.stride()


class PrefixLayer(DynamicLayer):
    """One layer's keys and values: ``prefix_length`` slots of memory, then text.

    ``get_seq_length`` counts text only, which is what ``generate`` reckons with.
    """

    def __init__(self, prefix_length: int) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.prefix_length = prefix_length
        self._keys, self._values = _Room(), _Room()

    def start(self, *parts: tuple[Tensor, Tensor]) -> None:
        """Put the prefix in: keys and values of its parts, each two of (B, kv_heads, length, head_dim)."""
        keys, values = zip(*parts, strict=True)
        assert sum(part.shape[-2] for part in keys) == self.prefix_length, ([k.shape for k in keys], self.prefix_length)
        self.lazy_initialization(keys[0], values[0])
        self.keys, self.values = self._keys.joined(keys), self._values.joined(values)

    def update(self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any) -> tuple[Tensor, Tensor]:
        """Put text behind; what stands there already is copied only when the room behind it is full."""
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        self.keys = self._keys.appended(self.keys, key_states)
        self.values = self._values.appended(self.values, value_states)
        return self.keys, self.values

    def get_seq_length(self) -> int:
        return 0 if self.keys is None else self.keys.shape[-2] - self.prefix_length

    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        return self.prefix_length + self.get_seq_length() + query_length, 0


class PrefixSource(Protocol):
    """Makes a layer's prefix when the layer first runs."""

    @property
    def length(self) -> int:
        """Slots of the prefix, the same in every layer."""

    @property
    def prompt_start(self) -> int:
        """Position of the first prompt token."""

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> list[tuple[Tensor, Tensor]]:
        """Keys and values, part after part, for (B, T, d) hidden states of which ``real`` (B, T) are not padding."""

    def filled(self, index: int, batch_size: int) -> Tensor:
        """Which slots of layer ``index`` hold a token: (B, length) bool."""

    def uniform(self) -> bool:
        """Whether ``filled`` is the same in every layer."""


class PrefixCache(Cache):
    """Keys and values of ``[prefix | text]``: queries come after both."""

    def __init__(self, layers: list[PrefixLayer]) -> None:
        super().__init__(layers=[*layers])
        self.prefixes = layers  # the same objects, under their own type

    def get_query_offset(self, layer_idx: int = 0) -> int:
        return self.prefixes[layer_idx].prefix_length + self.prefixes[layer_idx].get_seq_length()


class MemoryCache(PrefixCache):
    """Keys and values of ``[memory | text]``, each layer's memory part made when the layer first runs."""

    def __init__(self, source: PrefixSource, config: PretrainedConfig) -> None:
        super().__init__([PrefixLayer(source.length) for _ in range(config.num_hidden_layers)])
        self.source = source
        self.config = config
        self._filled: Tensor | None = None  # (B, prefix) of the first layer
        self._real: Tensor | None = None  # (B, prefix + text) of the running forward

    def place(
        self,
        text_shape: tuple[int, int],
        attention_mask: Tensor | None,
        position_ids: Tensor | None,
        device: torch.device,
    ) -> tuple[Tensor, Tensor]:
        """The mask over ``[memory | text]`` and the positions of the new text.

        text_shape (B, T); attention_mask (B, seen + T) or None; position_ids count text from 0, or None.
        """
        batch, length = text_shape
        seen = self.get_seq_length()
        if attention_mask is None:
            attention_mask = torch.ones(batch, seen + length, dtype=torch.bool, device=device)
        if attention_mask.ndim != 2 or attention_mask.shape[1] != seen + length:
            raise InputError(
                f"attention_mask of shape {tuple(attention_mask.shape)}: with memory it must be "
                f"({batch}, {seen + length}): one column for each text token so far, none for memory"
            )
        text = attention_mask.bool()
        if position_ids is None:
            position_ids = (text.long().cumsum(-1) - 1).clamp_min(0)[:, -length:]
        if self._filled is None or len(self._filled) != batch:
            self._filled = self.source.filled(0, batch).to(device)
        self._real = torch.cat([self._filled, text], dim=1)
        return self._real, position_ids.to(device) + self.source.prompt_start

    def enter(self, layer: MPlusDecoderLayer, hidden: Tensor, mask: Tensor | None) -> Tensor | None:
        """Give ``layer`` its prefix if it has none yet; returns the attention mask to use in it."""
        index = layer.self_attn.layer_idx
        held = self.prefixes[index]
        real = self._real
        assert real is not None, "place() comes before the layers"
        if not held.is_initialized:
            held.start(*self.source.make(layer, index, hidden, real[:, -hidden.shape[1] :]))
        if self.source.uniform():
            return mask
        filled = self.source.filled(index, hidden.shape[0]).to(hidden.device)
        return layer_mask(self, self.config, index, hidden, torch.cat([filled, real[:, self.source.length :]], dim=1))


def layer_mask(cache: Cache, config: PretrainedConfig, index: int, hidden: Tensor, real: Tensor) -> Tensor | None:
    """The causal mask of one layer over keys of which ``real`` (B, kv) are not padding."""
    mask = create_causal_mask(
        config=config, inputs_embeds=hidden, attention_mask=real, past_key_values=cache, layer_idx=index
    )
    assert mask is None or isinstance(mask, Tensor), type(mask)
    return mask


def expand_rows(rows: Sequence[int], batch_size: int) -> list[int]:
    """Which of ``rows`` each of ``batch_size`` prompts reads: beams of one prompt stand next to each other."""
    if len(rows) == 1:
        return [rows[0]] * batch_size
    if batch_size % len(rows):
        raise InputError(
            f"{len(rows)} memories for {batch_size} prompts: pass one memory for all, or one for each prompt"
        )
    return [row for row in rows for _ in range(batch_size // len(rows))]


def rotary(module: nn.Module, positions: Tensor, like: Tensor) -> tuple[Tensor, Tensor]:
    """cos and sin at ``positions`` (P,) or (B, P): each (1 or B, P, head_dim)."""
    ids = positions if positions.ndim == 2 else positions[None]
    cos, sin = module(like, position_ids=ids.to(like.device))
    return cos, sin
