"""A key-value cache that begins with memory.

One ``MemoryCache`` serves one prompt (or one batch of prompts). It carries the memory values of its rows,
so nothing of them is ever kept on the model; each layer asks it in when it first runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from weakref import WeakSet

import torch
from torch import Tensor, nn
from transformers import PretrainedConfig
from transformers.cache_utils import Cache, DynamicLayer
from transformers.masking_utils import create_causal_mask

from mplus_memory.errors import InputError

if TYPE_CHECKING:
    from mplus_memory.model.layers import MPlusDecoderLayer


_ROOM = 64  # tokens of text for which a prefix leaves room, at least


def _room_behind(length: int) -> int:
    return max(_ROOM, length // 8)


class Loan:
    """That somebody reads θ in a frame; ``alone``: and may write around it. It ends when it is let go of."""

    def __init__(self, alone: bool) -> None:
        self.alone = alone


class Frame:
    """Storage of one layer's keys and values in which θ stands, with room for what comes before it and for text.

    ``keys`` and ``values`` (1, kv_heads, n, head_dim) are θ's, to be filled in while nobody reads them. Not safe for
    threads by itself.
    """

    def __init__(self, like: Tensor, before: int) -> None:
        length = like.shape[2]
        shape = (*like.shape[:2], before + length + _room_behind(before + length), like.shape[3])
        self._keys, self._values, self._before = like.new_empty(shape), like.new_empty(shape), before
        self.keys, self.values = (whole[:, :, before : before + length] for whole in (self._keys, self._values))
        self._loans: WeakSet[Loan] = WeakSet()

    @property
    def nbytes(self) -> int:
        """Bytes of all of it."""
        return self._keys.nbytes + self._values.nbytes

    def fits(self, like: Tensor) -> bool:
        """Whether keys such as ``like`` may be filled in: it is of their size, and nobody reads here."""
        same = self.keys.shape == like.shape and self.keys.dtype == like.dtype and self.keys.device == like.device
        return same and not self._loans

    def lend(self) -> Standing:
        """θ for one prompt: the only one that may write around it, unless another does already."""
        loan = Loan(alone=not any(one.alone for one in self._loans))
        self._loans.add(loan)
        return Standing(self.keys, self.values, self, loan)

    def around(self, room: int) -> tuple[Tensor, Tensor] | None:
        """Keys and values from ``room`` rows before θ on; None if there are not so many."""
        if room > self._before:
            return None
        return self._keys[:, :, self._before - room :], self._values[:, :, self._before - room :]


class Standing(NamedTuple):
    """θ as a part of a prefix: keys and values (1, kv_heads, n, head_dim), which stand in ``frame``."""

    keys: Tensor
    values: Tensor
    frame: Frame
    loan: Loan


Part = tuple[Tensor, Tensor] | Standing


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
        self._whole = first.new_empty((*first.shape[:2], length + _room_behind(length), first.shape[3]))
        held = self._whole[:, :, :length]
        torch.cat(list(parts), dim=2, out=held)
        return held

    def borrowed(self, whole: Tensor, before: Tensor, length: int) -> Tensor:
        """``before`` put at the beginning of ``whole``, in which more stands already: ``length`` with it."""
        self._whole = whole
        whole[:, :, : before.shape[2]] = before
        return whole[:, :, :length]

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
        self._loan: Loan | None = None  # as long as this is used, nobody else writes in its storage

    def start(self, *parts: Part) -> None:
        """Put the prefix in: keys and values of its parts, each two of (B, kv_heads, length, head_dim)."""
        keys, values = [part[0] for part in parts], [part[1] for part in parts]
        assert sum(part.shape[-2] for part in keys) == self.prefix_length, ([k.shape for k in keys], self.prefix_length)
        self.lazy_initialization(keys[0], values[0])
        lent = self._borrowed(parts)
        if lent is None:
            self.keys, self.values = self._keys.joined(keys), self._values.joined(values)
        else:
            self.keys = self._keys.borrowed(lent[0], keys[0], self.prefix_length)
            self.values = self._values.borrowed(lent[1], values[0], self.prefix_length)

    def _borrowed(self, parts: Sequence[Part]) -> tuple[Tensor, Tensor] | None:
        """Storage in which the second of two parts stands already; None if there is none to be had."""
        if len(parts) != 2 or not isinstance(parts[1], Standing) or not parts[1].loan.alone:
            return None
        self._loan = parts[1].loan
        return parts[1].frame.around(parts[0][0].shape[2])

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

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> Sequence[Part]:
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
