"""The read pass in training over long pasts: each prompt has its own θ and Θ, made of its own chunks and the pool.

The prefix is what inference makes, ``[bos | K0 retrieved from Θ | θ]``, with θ full. Tokens are projected once and
then laid out for every prompt.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

from mplus_memory.memory.prefix import ReadLayout
from mplus_memory.memory.state import MemorySize
from mplus_memory.model.cache import MemoryCache, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, project, project_prefix, rotate
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.laying import laid_out
from mplus_memory.training.placing import Places
from mplus_memory.training.pool import Chain, Pool, Survivors
from mplus_memory.training.reading import SATURATION_WEIGHT, Prompts, Ranking
from mplus_memory.training.votes import votes

_VALUE_TOKENS = 3  # of an answer, whose attention is looked at
_FAR = float("-inf")
_SPREAD = 0.6  # share of steps that spread the retrieved tokens
_SHARPNESS = 3.0  # one vote of one prompt token weighs e³: among thousands of tokens the near misses count


@dataclass(frozen=True)
class Past:
    """What R prompts read: the chunks of their histories, the pool, and where each prompt stands in time."""

    chain: Chain
    pool: Pool
    places: Places
    survivors: Survivors


class LongPrefix:
    """Makes each layer's prefix when the layer first runs; a ``PrefixSource`` of the model's cache.

    Tokens are numbered: own chunks first, row by row, then the pool's. Candidates of a prompt are numbered too: the
    pool's tokens first, then those of its own chunks. ``spreads``: positions as ``spread`` draws them.
    """

    def __init__(
        self,
        model: MPlusForCausalLM,
        past: Past,
        prompts: Prompts,
        generator: torch.Generator,
        *,
        spreads: bool = False,
    ) -> None:
        self.model, self.past, self.prompts, self.generator = model, past, prompts, generator
        self.size: MemorySize = model.config.memory_size
        self.layout = ReadLayout(
            size=self.size, num_bos=1, retrieved=self.size.retrieved_tokens, short_term=self.size.short_term
        )
        self.positions = spread(self.layout, generator) if spreads else self.layout.positions()
        self.ranking = Ranking()

    @property
    def length(self) -> int:
        return self.layout.length

    @property
    def prompt_start(self) -> int:
        return self.layout.prompt_start

    def uniform(self) -> bool:
        return True

    def filled(self, index: int, batch_size: int) -> Tensor:
        return torch.ones(batch_size, self.length, dtype=torch.bool)

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> list[tuple[Tensor, Tensor]]:
        own, pool = self.past.chain.tokens[index], self.past.pool.tokens[index]
        last = index + 1 == self.model.config.num_hidden_layers
        scores = self._votes(layer, hidden.detach() if last else hidden, own.detach() if last else own, pool)
        self._measure(layer, hidden, own, scores)
        short = self._short_term()
        long = self._retrieved(scores.detach(), short)
        chosen = torch.cat([self._numbers(long), self._numbers(short)], dim=1)
        everything = torch.cat([own.flatten(0, 2), pool.flatten(0, 1), self.model.bos_embedding[index]])
        bos = torch.full((len(chosen), 1), len(everything) - 1)
        cos, sin = rotary(self.model.model.rotary_emb, self.positions, hidden)
        keys, values = project(layer, everything[None])
        return [laid_out(keys[0], values[0], torch.cat([bos, chosen], dim=1), cos[0], sin[0])]

    def _numbers(self, candidates: Tensor) -> Tensor:
        """Candidates (R, n) as token numbers."""
        in_pool = self.past.pool.tokens[0].shape[0] * self.size.update_tokens
        own = self.past.places.num_own * self.size.update_tokens
        first = self.prompts.owner[:, None] * own
        before_pool = self.past.chain.tokens[0].shape[0] * own
        return torch.where(candidates < in_pool, candidates + before_pool, candidates - in_pool + first)

    def _short_term(self) -> Tensor:
        """Candidates in θ, oldest first: (R, N)."""
        places, width = self.past.places, self.size.update_tokens
        ages, offsets = self.past.survivors.draw(len(self.prompts.owner), self.generator)
        chunks = places.chunks(ages)
        in_pool = self.past.pool.tokens[0].shape[0]
        chunks = torch.where(chunks < 0, in_pool - 1 - chunks, chunks)
        return chunks * width + offsets

    def _votes(self, layer: MPlusDecoderLayer, hidden: Tensor, own: Tensor, pool: Tensor) -> Tensor:
        """Sum over the asking prompt tokens of sigmoid(q·k), for every candidate: (R, (P + C)·K)."""
        asking, norm = self.prompts.asking, layer.input_layernorm
        normed = norm(hidden[asking]), norm(own), norm(pool.flatten(0, 1))
        scores, saturation = count_votes(layer, *normed, asking.sum(1).tolist(), self.prompts.owner)
        self.ranking.losses.append(saturation)
        return scores

    def _in_memory(self) -> Tensor:
        """Candidates that are in a prompt's memory: (R, (P + C)·K)."""
        places = self.past.places
        ranks = torch.arange(places.order.shape[1]).expand_as(places.order)
        usable = torch.zeros_like(places.order, dtype=torch.bool)
        usable = usable.scatter(1, places.order, ranks < places.usable[:, None])
        chunks = torch.cat([usable, torch.ones(len(usable), places.num_own, dtype=torch.bool)], dim=1)
        return chunks.repeat_interleave(self.size.update_tokens, dim=1)

    def _retrieved(self, scores: Tensor, short: Tensor) -> Tensor:
        """The K0 best candidates in Θ, oldest first: (R, K0)."""
        scores = scores.masked_fill(~self._in_memory(), _FAR).scatter(1, short, _FAR)
        best = scores.topk(self.size.retrieved_tokens, dim=1).indices
        return best.gather(1, self._births(best).argsort(1))

    def _births(self, candidates: Tensor) -> Tensor:
        """A number that grows from older to newer candidates: (R, n)."""
        places, width = self.past.places, self.size.update_tokens
        own_ages = places.since[:, None] + torch.arange(places.num_own).flip(0)
        ages = torch.cat([places.age, own_ages], dim=1).gather(1, candidates // width)
        return candidates % width - ages * width

    def _measure(self, layer: MPlusDecoderLayer, hidden: Tensor, own: Tensor, scores: Tensor) -> None:
        """Add this layer's ranking loss, −Σ wanted · log softmax(votes), and its recall."""
        asked = ((self.prompts.chunk >= 0) & (self.prompts.value >= 0)).nonzero().flatten()
        if not len(asked):
            return
        width = self.size.update_tokens
        first = self.past.pool.tokens[0].shape[0] * width
        places = first + self.prompts.chunk[asked, None] * width + torch.arange(width)
        wanted, held = self._wanted(layer, hidden, own, asked), self._in_memory()[asked]
        loss, recall = ranking_loss(scores[asked], wanted, places, held, self.size.retrieved_tokens)
        self.ranking.losses.append(loss)
        self.ranking.recall.append(recall)

    def _wanted(self, layer: MPlusDecoderLayer, hidden: Tensor, own: Tensor, asked: Tensor) -> Tensor:
        """What should be found in the asked chunk, as weights (r, K): half for the message, half as attention goes."""
        width, prompts = self.size.update_tokens, self.prompts
        before_end = width - torch.arange(width)
        begin, end = prompts.message[asked].unsqueeze(-1).unbind(1)
        told = ((before_end <= begin) & (before_end > end)).float()
        looked_at = self._attention(layer, hidden, own[prompts.owner[asked], prompts.chunk[asked]], asked)
        reached = told.sum(1, keepdim=True)
        return torch.where(reached > 0, 0.5 * told / reached.clamp_min(1) + 0.5 * looked_at, looked_at)

    @torch.no_grad()
    def _attention(self, layer: MPlusDecoderLayer, hidden: Tensor, chunk: Tensor, asked: Tensor) -> Tensor:
        """How the first tokens of the answer's value attend within the asked chunk (r, K, d): (r, K).

        Every token is given the position in the middle of the retrieved ones.
        """
        attention, rotary_emb = layer.self_attn, self.model.model.rotary_emb
        middle = torch.full((chunk.shape[1],), 1 + self.size.retrieved_tokens // 2)
        keys, _ = project_prefix(layer, chunk, *rotary(rotary_emb, middle, hidden))
        at = self.prompts.value[asked, None] + torch.arange(_VALUE_TOKENS)
        at = at.clamp_max(hidden.shape[1] - 1)
        queries = attention.q_proj(layer.input_layernorm(hidden[asked[:, None], at]))
        queries = queries.view(*at.shape, -1, attention.head_dim).transpose(1, 2)
        queries = rotate(queries, *rotary(rotary_emb, self.prompt_start + at, hidden))
        weights = (queries @ keys.transpose(2, 3) * attention.scaling).softmax(-1).sum((1, 2))
        shares: Tensor = weights / weights.sum(1, keepdim=True)
        return shares


def spread(layout: ReadLayout, generator: torch.Generator) -> Tensor:
    """A position for every slot, (length,): often BOS and what was retrieved stand farther back, and farther apart.

    θ and the prompt keep theirs. Otherwise a model learns to read a fact only from the distances that it has seen
    many facts at. After randomized positional encodings (arXiv 2305.16843).
    """
    positions, (often, apart, back) = layout.positions(), torch.rand(3, generator=generator)
    if often >= _SPREAD:
        return positions
    first = layout.length - layout.short_term
    before = first - positions[:first]
    moved = first - (before * (1 + apart)).round().long() - int(back * layout.retrieved)
    return torch.cat([moved, positions[first:]])


def count_votes(
    layer: MPlusDecoderLayer, asking: Tensor, own: Tensor, pool: Tensor, counts: list[int], owner: Tensor
) -> tuple[Tensor, Tensor]:
    """Votes of R prompts for every candidate (R, (P + C)·K), and the penalty on products where sigmoid is flat.

    ``asking`` (n, d), ``own`` (H, C, K, d) and ``pool`` (P·K, d) are normed.
    """
    attention = layer.self_attn
    query, key = attention.get_submodule("query_proj"), attention.get_submodule("key_proj")
    queries, own_keys = query(asking), key(own).flatten(1, 2)
    near = pad_sequence(queries.split(counts), batch_first=True) @ own_keys[owner].transpose(1, 2)
    real = (torch.arange(near.shape[1]) < torch.tensor(counts)[:, None])[..., None]
    from_own = (torch.sigmoid(near) * real).sum(1)
    saturation = near.square().sum() / (len(asking) * near.shape[2])  # padding has products of 0
    return torch.cat([votes(queries, key(pool), counts), from_own], dim=1), SATURATION_WEIGHT * saturation


def ranking_loss(scores: Tensor, wanted: Tensor, places: Tensor, held: Tensor, count: int) -> tuple[Tensor, float]:
    """−Σ wanted · log softmax(votes) over what is in memory, and the share of ``wanted`` among the ``count`` best."""
    scores = scores.masked_fill(~held, _FAR)
    logs = F.log_softmax(_SHARPNESS * scores, dim=1).gather(1, places)
    found = torch.zeros_like(scores).scatter(1, scores.topk(count, dim=1).indices, 1.0)
    return -(wanted * logs).sum(1).mean(), (wanted * found.gather(1, places)).sum(1).mean().item()


def read_long(
    model: MPlusForCausalLM, past: Past, prompts: Prompts, generator: torch.Generator
) -> tuple[Tensor, Ranking]:
    """Final hidden states (R, T, d) of the prompts after their pasts, and how the retriever ranked."""
    prefix = LongPrefix(model, past, prompts, generator, spreads=True)
    cache = MemoryCache(prefix, model.config)
    mask, positions = cache.place((prompts.ids.shape[0], prompts.ids.shape[1]), None, None, prompts.ids.device)
    out = model.model(input_ids=prompts.ids, attention_mask=mask, position_ids=positions, past_key_values=cache)
    return out.last_hidden_state, prefix.ranking
