"""SnapKV (arXiv 2404.14469): the whole text is read once, then each head keeps the keys that the question looks at.

The last w tokens of the prompt are the observation window. For each head, the window's attention weights (softmax over
all the text before and in it) are summed over the window's tokens and pooled along the text, so that a wanted token
keeps its neighbours; the highest are kept, with their values and their positions. Decoding then attends to those and
to the prompt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from mplus_memory.errors import ConfigError
from mplus_memory.evaluation.systems.reading import KeysValues, Reading, read
from mplus_memory.evaluation.systems.text import TextHistory, TextRow, TextRows, TextSystem, most_recent
from mplus_memory.memory.prefix import right_aligned
from mplus_memory.model.cache import MemoryCache, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, rotate
from mplus_memory.model.network import MPlusForCausalLM

POOLINGS = ("max", "mean")


@dataclass(frozen=True, kw_only=True)
class SnapKVSettings:
    """How SnapKV chooses: ``window`` tokens observe, votes are pooled over ``kernel`` neighbours by ``pooling``.

    The defaults are those of the authors' LongBench runs (32, 7, max); the defaults in their code are 32, 5, mean.
    """

    window: int = 32
    kernel: int = 7
    pooling: str = "max"

    def __post_init__(self) -> None:
        if self.window < 1:
            raise ConfigError(f"window={self.window}: SnapKV needs at least 1 token that observes")
        if self.kernel < 1 or self.kernel % 2 == 0:
            raise ConfigError(f"kernel={self.kernel}: need an odd number of tokens, so that it has a middle")
        if self.pooling not in POOLINGS:
            raise ConfigError(f"pooling={self.pooling!r}: one of {list(POOLINGS)}")


class Observation:
    """An empty prefix that notes each layer's attention queries of the last tokens read: a ``PrefixSource``.

    ``queries[layer]`` is (B, heads, window, head_dim), rotated to where the tokens stand.
    """

    length = 0
    prompt_start = 0

    def __init__(self, rotary_emb: nn.Module, window: int) -> None:
        self.rotary_emb, self.window = rotary_emb, window
        self.queries: list[Tensor] = []

    def uniform(self) -> bool:
        return True

    def filled(self, index: int, batch_size: int) -> Tensor:
        return torch.ones(batch_size, 0, dtype=torch.bool)

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> list[KeysValues]:
        attention, last = layer.self_attn, hidden[:, -self.window :]
        queries = attention.q_proj(layer.input_layernorm(last)).unflatten(-1, (-1, attention.head_dim))
        positions = (real.long().cumsum(1) - 1).clamp_min(0)[:, -self.window :]
        self.queries.append(rotate(queries.transpose(1, 2), *rotary(self.rotary_emb, positions, last)))
        nothing = queries.new_empty(
            len(hidden), queries.shape[2] // attention.num_key_value_groups, 0, attention.head_dim
        )
        return [(nothing, nothing)]


class SnapKV(TextSystem):
    """Reads up to ``prefill_tokens`` of the text (the latest), then keeps ``context_tokens`` keys a head and layer.

    The prompt stays whole, as in every other system, so it is the history that is compressed. As published, the prompt
    itself is read over all of the text: the first token of an answer comes from full attention.
    """

    def __init__(
        self,
        name: str,
        network: MPlusForCausalLM,
        history: TextHistory,
        *,
        context_tokens: int,
        prefill_tokens: int | None = None,
        settings: SnapKVSettings | None = None,
        begin_tokens: Sequence[int] = (),
        end_tokens: Sequence[int] = (),
    ) -> None:
        limit = network.config.max_position_embeddings
        self.kept_tokens = context_tokens
        self.settings = settings or SnapKVSettings()
        prefill = limit - 1 if prefill_tokens is None else prefill_tokens
        if not 1 <= prefill < limit:
            raise ConfigError(
                f"prefill_tokens={prefill}: SnapKV can read 1 to {limit - 1}, the positions this model has"
            )
        if context_tokens < 1:
            raise ConfigError(f"context_tokens={context_tokens}: SnapKV needs at least 1 key to keep")
        super().__init__(
            name, network, history, context_tokens=prefill, begin_tokens=begin_tokens, end_tokens=end_tokens
        )

    def choose(self, updates: TextRow, prompt: Tensor, budget: int) -> Tensor:
        return most_recent(updates, budget)

    def read(self, state: TextRows, prompts: Sequence[Tensor], *, reserved: int) -> tuple[Reading, list[int]]:
        contexts, texts = self.texts(state, prompts, reserved)
        seen = Observation(self.network.model.rotary_emb, self.settings.window)
        reading = read(self.network, texts, MemoryCache(seen, self.network.config))
        lengths = [(len(context), len(prompt)) for context, prompt in zip(contexts, prompts, strict=True)]
        compressed = compress(reading, seen.queries, lengths, budget=self.kept_tokens, settings=self.settings)
        return compressed, [min(len(context), self.kept_tokens) for context in contexts]


def compress(
    reading: Reading,
    queries: Sequence[Tensor],
    lengths: Sequence[tuple[int, int]],
    *,
    budget: int,
    settings: SnapKVSettings,
) -> Reading:
    """The reading with ``budget`` keys a head and layer kept of each row's history, and all of its prompt.

    queries[layer] (B, heads, w, head_dim) of the last tokens; lengths[row] = tokens of history and of prompt.
    """
    sizes = [min(budget, history) + prompt for history, prompt in lengths]
    held = tuple(
        _compress_layer(layer, keys_values, asked, lengths, budget, settings)
        for layer, keys_values, asked in zip(reading.network.model.decoder_layers(), reading.held, queries, strict=True)
    )
    mask = right_aligned(sizes, max(sizes)).to(reading.mask)
    return replace(reading, held=held, mask=mask)


def _compress_layer(
    layer: MPlusDecoderLayer,
    keys_values: KeysValues,
    queries: Tensor,
    lengths: Sequence[tuple[int, int]],
    budget: int,
    settings: SnapKVSettings,
) -> KeysValues:
    """One layer's keys and values, (B, kv_heads, S, head_dim) → (B, kv_heads, widest row kept, head_dim)."""
    rows = []
    for row, (history, prompt) in enumerate(lengths):
        keys, values = (each[row, :, -(history + prompt) :] for each in keys_values)
        window = min(settings.window, prompt)
        votes = observed(queries[row, :, -window:], keys, history, layer.self_attn.scaling)
        kept = best_keys(votes, num_groups=len(keys), budget=budget, settings=settings)
        rows.append(tuple(_gathered(each, kept, history) for each in (keys, values)))
    width = max(keys.shape[1] for keys, _ in rows)
    keys, values = (torch.stack([F.pad(row[at], (0, 0, width - row[at].shape[1], 0)) for row in rows]) for at in (0, 1))
    return keys, values


def observed(queries: Tensor, keys: Tensor, history: int, scaling: float) -> Tensor:
    """Attention of the last w tokens to the first ``history``, summed over the w: (heads, history) in float32.

    queries (heads, w, head_dim) of the last of the n tokens; keys (kv_heads, n, head_dim). Each token sees itself and
    all before it, and the softmax is over all it sees.
    """
    window, length = queries.shape[1], keys.shape[1]
    grouped = queries.float().unflatten(0, (len(keys), -1)).flatten(1, 2)  # (kv_heads, group · w, head_dim)
    logits = (grouped @ keys.float().transpose(1, 2) * scaling).unflatten(1, (-1, window))  # (kv_heads, group, w, n)
    at = torch.arange(length, device=keys.device)
    unseen = at[None, :] > at[length - window :, None]
    weights: Tensor = logits.masked_fill(unseen, float("-inf")).softmax(-1)
    return weights[..., :history].sum(2).flatten(0, 1)


def best_keys(votes: Tensor, *, num_groups: int, budget: int, settings: SnapKVSettings) -> Tensor:
    """Which keys each key/value head keeps, in order of position: votes (heads, n) → (num_groups, min(budget, n)).

    Pooled for each head, as published; heads that share keys (grouped-query attention) keep what they want on average.
    """
    if votes.shape[1] <= budget:
        return torch.arange(votes.shape[1], device=votes.device).expand(num_groups, -1)
    pool = F.max_pool1d if settings.pooling == "max" else F.avg_pool1d
    pooled = pool(votes, settings.kernel, stride=1, padding=settings.kernel // 2)
    wanted: Tensor = pooled.unflatten(0, (num_groups, -1)).mean(1)
    ranked = wanted.sort(dim=-1, descending=True, stable=True).indices  # maxima of neighbours tie: the earlier first
    return ranked[:, :budget].sort(-1).values


def _gathered(rows: Tensor, kept: Tensor, history: int) -> Tensor:
    """Of (kv_heads, n, head_dim) the ``kept`` (kv_heads, k) of the first ``history``, and all after them."""
    chosen = rows.gather(1, kept[..., None].expand(-1, -1, rows.shape[-1]))
    return torch.cat([chosen, rows[:, history:]], dim=1)
