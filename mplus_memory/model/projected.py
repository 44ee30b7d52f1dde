"""Keys and values of one session's memory, kept from prompt to prompt: each token is projected once.

A token's key before rotation and its value never change; its position does, whenever an older token of θ is dropped or
others are retrieved. So keys are kept as they come from k_proj, and once more rotated where prompts read them, in a
``Frame``. Rows that are kept may take fewer bits (``packed_rows.py``).
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

from mplus_memory.memory.state import MemoryState, StepTokens
from mplus_memory.model.cache import Frame, Standing, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, project, rotate_into
from mplus_memory.model.packed_rows import packed, row_bytes, unpacked
from mplus_memory.model.projected_rows import ProjectedRows

_BLOCK = 256  # tokens rotated at once


@dataclass(eq=False)
class _Layer:
    """One layer: θ's packed rows (2, kv_heads, n, width) before rotation, as it stands in prompts, and tokens of Θ."""

    rows: ProjectedRows
    kind: str | None  # what rows are packed to
    computed: tuple[torch.dtype, torch.device] | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)
    steps: tuple[StepTokens, ...] = ()
    sources: Tensor = field(default_factory=lambda: torch.empty(0, dtype=torch.long))
    short_term: Tensor | None = None
    frame: Frame | None = None  # its keys rotated, and its values
    stands: bool = False  # whether those in the frame are those of ``sources``


class ProjectedMemory:
    """One session's θ, and as much of its Θ as ``max_bytes`` hold. Safe to use from several threads.

    It follows the session's memory from prompt to prompt, and begins anew when it is given another one. Bound to the
    weights with which it was first used.
    """

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self._layers: dict[int, _Layer] = {}
        self._lock = threading.Lock()

    @property
    def num_bytes(self) -> int:
        """Bytes held, of θ and of Θ."""
        held = list(self._layers.values())
        parts = [part for layer in held for part in (layer.short_term, layer.frame) if part is not None]
        return sum(part.nbytes for part in parts) + sum(layer.rows.num_bytes for layer in held)

    @property
    def used_bytes(self) -> int:
        """Bytes of the keys and values of every token once, without room for more and without rotated ones."""
        held = list(self._layers.values())
        short_term = sum(layer.short_term.nbytes for layer in held if layer.short_term is not None)
        return short_term + sum(layer.rows.used_bytes for layer in held)

    def rest(self) -> None:
        """Let go of what the next prompt makes again soonest: θ's rotated keys, where it stands in prompts."""
        for layer in list(self._layers.values()):
            with layer.lock:
                layer.frame, layer.stands = None, False

    def clear(self) -> None:
        """Let go of everything; the next prompt projects what it reads again."""
        with self._lock:
            self._layers = {}

    @torch.no_grad()
    def short_term(
        self, layer: MPlusDecoderLayer, index: int, memory: MemoryState, end: int, rotary_emb: nn.Module, like: Tensor
    ) -> Standing:
        """Keys and values of θ in one layer, whose last token stands before position ``end``.

        Two of (1, kv_heads, n, head_dim), with dtype and device of ``like``, in a frame with room for the rest.
        """
        held = self._layer(layer, index, memory)
        with held.lock:
            _follow(held, memory, like)
            sources = memory.layers[index].short_sources
            if held.short_term is None or not torch.equal(held.sources, sources):
                self._take(held, layer, memory.layers[index].short_hidden.to(like), sources)
            assert held.short_term is not None
            if not held.stands:
                keys, values = unpacked(held.short_term, held.kind, like.dtype).unsqueeze(1)
                if held.frame is None or not held.frame.fits(keys):
                    held.frame = Frame(keys, before=1 + memory.size.retrieved_tokens)
                cos, sin = rotary(rotary_emb, torch.arange(end - len(sources), end), like)
                _rotate(keys[0], cos, sin, out=held.frame.keys[0])
                held.frame.values.copy_(values)
                held.stands = True
            assert held.frame is not None
            return held.frame.lend()

    @torch.no_grad()
    def long_term(
        self, layer: MPlusDecoderLayer, index: int, memory: MemoryState, sources: Tensor, like: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Keys before rotation and values of ``sources`` (n,) of Θ: two of (kv_heads, n, head_dim)."""
        held = self._layer(layer, index, memory)
        with held.lock:
            _follow(held, memory, like)
            known, slots = held.rows.find(sources)
            new = sources[~known]
            fresh = _rows_of(memory.written.fetch(index, new, like=like), layer, held)
            old = held.rows.rows(slots, fresh)
            if len(new):
                held.rows.add(new, fresh)
        both = old
        if len(new):
            both = fresh.new_empty((2, fresh.shape[1], len(sources), fresh.shape[3]))
            both[:, :, known.to(both.device)], both[:, :, (~known).to(both.device)] = old, fresh
        keys, values = unpacked(both, held.kind, like.dtype)
        return keys, values

    def _layer(self, layer: MPlusDecoderLayer, index: int, memory: MemoryState) -> _Layer:
        with self._lock:
            attention, kind = layer.self_attn, layer.kv_cache_dtype
            if index not in self._layers or self._layers[index].kind != kind:
                heads = attention.k_proj.out_features // attention.head_dim
                token = 2 * heads * row_bytes(attention.head_dim, kind, attention.k_proj.weight.dtype)
                share = self.max_bytes // len(memory.layers) // token
                self._layers[index] = _Layer(ProjectedRows(min(share, memory.size.long_term)), kind)
            return self._layers[index]

    def _take(self, held: _Layer, layer: MPlusDecoderLayer, hidden: Tensor, sources: Tensor) -> None:
        """Make θ's rows those of ``sources`` (n,) with ``hidden`` (n, d); what left θ is kept among the rows of Θ."""
        known = torch.isin(sources, held.sources)
        stays = torch.isin(held.sources, sources)
        new = (~known).nonzero().flatten().to(hidden.device)
        fresh = _rows_of(hidden[new], layer, held)
        if held.short_term is not None:
            gone = held.short_term[:, :, (~stays).to(hidden.device)]
            dropped = held.sources[~stays]
            unheld = ~held.rows.find(dropped)[0]
            held.rows.add(dropped[unheld], gone[:, :, unheld.to(hidden.device)])
            fresh = _merged(held.short_term, stays.to(hidden.device), fresh, known.to(hidden.device))
        held.short_term, held.sources, held.stands = fresh, sources, False


def _rows_of(hidden: Tensor, layer: MPlusDecoderLayer, held: _Layer) -> Tensor:
    """Packed rows (2, kv_heads, n, width) of tokens (n, d)."""
    return packed(torch.stack(project(layer, hidden[None]))[:, 0], held.kind)


def _rotate(keys: Tensor, cos: Tensor, sin: Tensor, out: Tensor) -> None:
    """``rotate_into`` of (kv_heads, n, head_dim), a block at a time, which stays in the processor's cache."""
    for first in range(0, keys.shape[1], _BLOCK):
        block = slice(first, first + _BLOCK)
        rotate_into(out[:, block], keys[:, block], cos[:, block], sin[:, block])


def _merged(old: Tensor, stays: Tensor, fresh: Tensor, known: Tensor) -> Tensor:
    """Rows in order: where ``known`` (n,) the next of ``old`` (2, kv_heads, m, width) that ``stays`` (m,), elsewhere
    the next of ``fresh``."""
    rows, num_kept = stays.nonzero().flatten(), len(known) - fresh.shape[2]
    out = fresh.new_empty((2, fresh.shape[1], len(known), fresh.shape[3]))
    if not known[:num_kept].all():
        out[:, :, known], out[:, :, ~known] = old[:, :, rows], fresh
        return out
    for into, held in zip(out.flatten(0, 1), old.flatten(0, 1), strict=True):  # head by head: each row copied once
        torch.index_select(held, 0, rows, out=into[:num_kept])
    out[:, :, num_kept:] = fresh
    return out


def _follow(held: _Layer, memory: MemoryState, like: Tensor) -> None:
    """Let go of what equal sources no longer name: steps of another history, all of it on another dtype or device."""
    steps, births = memory.written.steps, memory.written.first_births
    both = min(len(steps), len(held.steps))
    if held.computed not in (None, (like.dtype, like.device)):
        _forget(held, None)
    elif both and steps[both - 1] is not held.steps[both - 1]:
        shared = bisect_left(range(both), True, key=lambda at: steps[at] is not held.steps[at])
        _forget(held, births[shared] if shared else None)
    elif len(steps) < len(held.steps):
        return  # an earlier moment: what came after it is still held
    held.steps, held.computed = steps, (like.dtype, like.device)


def _forget(held: _Layer, born: int | None) -> None:
    """Let go of the tokens born at ``born`` or later; of all, the base pool's too, without it."""
    held.frame, held.stands = None, False
    if born is None or held.short_term is None:
        held.rows = ProjectedRows(held.rows.max_rows)
        held.short_term, held.sources = None, held.sources[:0]
        return
    stays = held.sources < born
    held.short_term = held.short_term[:, :, stays.to(held.short_term.device)]
    held.sources = held.sources[stays]
    held.rows.forget(born)
