"""The read pass in training: a prefix of differentiable tokens, and what the retriever should have found.

``TrainingPrefix`` puts into every layer what inference does, ``[bos | K0 retrieved from Θ | θ]``, for a batch of
prompts over a batch of memories. On the way it measures how well f_q and f_k rank the tokens that the layer's own
attention wants in the asked fact's chunk, and the tokens of the fact's own message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn import functional as F

from mplus_memory.memory.prefix import ReadLayout, right_aligned
from mplus_memory.memory.state import MemorySize
from mplus_memory.model.cache import MemoryCache, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, project_prefix, rotate
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.rollout import Members, Written

_VALUE_TOKENS = 3  # of an answer, whose attention is looked at
SHARPNESS = 1.0  # of the ranking loss: one vote of one prompt token weighs e
SATURATION_WEIGHT = 0.01  # on (q·k)²: where sigmoid is flat nothing is learned, and all tokens are equally near


@dataclass(frozen=True)
class Prompts:
    """A batch of prompts with their answers.

    ids (R, T); owner (R,) which memory each reads; asking (R, T) true up to where the answer begins, which is all the
    retriever sees; value (R,) the place that predicts the value's first token, or -1; chunk (R,) the chunk that holds
    the asked fact, or -1; message (R, 2) the begin and end of the fact's message, in tokens before that chunk's end.
    """

    ids: Tensor
    owner: Tensor
    asking: Tensor
    value: Tensor
    chunk: Tensor
    message: Tensor


@dataclass
class Ranking:
    """What the retriever was measured to do: its loss, and the share of wanted tokens among the K0 best, by layer."""

    losses: list[Tensor] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)


class TrainingPrefix:
    """Makes each layer's prefix when the layer first runs; a ``PrefixSource`` of the model's cache."""

    def __init__(
        self,
        model: MPlusForCausalLM,
        written: Written | None,
        members: Sequence[Members],
        prompts: Prompts,
        *,
        rank: bool,
    ) -> None:
        self.model, self.written, self.members, self.prompts = model, written, members, prompts
        self.size: MemorySize = model.config.memory_size
        short = members[0].short.shape[1] if written else 0
        long = members[0].long.shape[1] if written else 0
        self.layout = ReadLayout(
            size=self.size, num_bos=1, retrieved=min(long, self.size.retrieved_tokens), short_term=short
        )
        self.rank = rank and written is not None
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
        width, counts = self.layout.short_term, self.written.counts if self.written else []
        if not self.written or self.written.num_chunks > 1:
            return torch.ones(batch_size, self.length, dtype=torch.bool)
        held = right_aligned(counts, width)[self.prompts.owner]
        return torch.cat([torch.ones(batch_size, self.length - width, dtype=torch.bool), held], dim=1)

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> list[tuple[Tensor, Tensor]]:
        start, end = (self.layout.positions()[part] for part in (slice(1), slice(1, None)))
        old, new = end.split([self.layout.retrieved, self.layout.short_term])
        bos_keys, bos_values = self._project(layer, self.model.bos_embedding[index][None], start, hidden)
        rows = hidden.shape[0]
        parts = [(bos_keys.expand(rows, -1, -1, -1), bos_values.expand(rows, -1, -1, -1))]
        if self.written:
            tokens, members, owner = self.written.tokens[index], self.members[index], self.prompts.owner
            if self.rank or self.layout.retrieved:
                votes = self._votes(layer, hidden, tokens)
                if self.rank:
                    self._measure(layer, hidden, tokens, votes)
                chosen = self._retrieve(votes.detach(), members.long[owner])
                parts.append(self._project(layer, tokens[owner[:, None], chosen], old, hidden))
            short = tokens.gather(1, members.short[..., None].expand(-1, -1, tokens.shape[-1]))
            keys, values = self._project(layer, short, new, hidden)  # once for all prompts on a memory
            parts.append((keys[owner], values[owner]))
        return parts

    def _project(
        self, layer: MPlusDecoderLayer, tokens: Tensor, positions: Tensor, like: Tensor
    ) -> tuple[Tensor, Tensor]:
        return project_prefix(layer, tokens, *rotary(self.model.model.rotary_emb, positions, like))

    def _votes(self, layer: MPlusDecoderLayer, hidden: Tensor, tokens: Tensor) -> Tensor:
        """Sum over the asking prompt tokens of sigmoid(q·k), for every token of the row's memory: (R, S).

        In float32: in half precision the votes of many tokens come out equal.
        """
        with torch.autocast(hidden.device.type, enabled=False):
            queries = layer.memory_queries(hidden.float())
            keys = layer.memory_keys(tokens.float())[self.prompts.owner]
            near = queries @ keys.transpose(1, 2)
        asking = self.prompts.asking[..., None]
        if self.rank:
            self.ranking.losses.append(SATURATION_WEIGHT * (near.square() * asking).mean())
        return (torch.sigmoid(near) * asking).sum(1)

    def _retrieve(self, votes: Tensor, long: Tensor) -> Tensor:
        """Places of the K0 best of Θ, oldest first: (R, k)."""
        best = votes.gather(1, long).topk(self.layout.retrieved, dim=1).indices.sort(1).values
        return long.gather(1, best)

    def _measure(self, layer: MPlusDecoderLayer, hidden: Tensor, tokens: Tensor, votes: Tensor) -> None:
        """Add this layer's ranking loss, −Σ wanted · log softmax(votes), and its recall."""
        asked = ((self.prompts.chunk >= 0) & (self.prompts.value >= 0)).nonzero().flatten()
        if not len(asked):
            return
        wanted, places = self._wanted(layer, hidden, tokens, asked)
        logs = F.log_softmax(SHARPNESS * votes[asked], dim=1).gather(1, places)
        self.ranking.losses.append(-(wanted * logs).sum(1).mean())
        k = min(self.size.retrieved_tokens, votes.shape[1])
        found = torch.zeros_like(votes[asked]).scatter(1, votes[asked].topk(k, dim=1).indices, 1.0)
        self.ranking.recall.append((wanted * found.gather(1, places)).sum(1).mean().item())

    def _wanted(self, layer: MPlusDecoderLayer, hidden: Tensor, tokens: Tensor, asked: Tensor) -> tuple[Tensor, Tensor]:
        """What should be found in the asked chunk: weights and places, each (r, K).

        Half the weight is even over the message that told the fact (one layer may need what another looks at), half
        follows this layer's attention. A message that the K last tokens do not reach leaves all to attention.
        """
        width, prompts = self.size.update_tokens, self.prompts
        places = prompts.chunk[asked, None] * width + torch.arange(width)
        before_end = width - torch.arange(width)
        begin, end = prompts.message[asked].unsqueeze(-1).unbind(1)
        told = ((before_end <= begin) & (before_end > end)).float()
        looked_at = self._attention(layer, hidden, tokens, asked).gather(1, places)
        looked_at = looked_at / looked_at.sum(1, keepdim=True).clamp_min(1e-9)
        reached = told.sum(1, keepdim=True)
        return torch.where(reached > 0, 0.5 * told / reached.clamp_min(1) + 0.5 * looked_at, looked_at), places

    @torch.no_grad()
    def _attention(self, layer: MPlusDecoderLayer, hidden: Tensor, tokens: Tensor, asked: Tensor) -> Tensor:
        """How the first tokens of the answer's value attend to all memory, summed over them and heads: (r, S).

        Every token is given the position in the middle of the retrieved ones.
        """
        attention, rotary_emb, owner = layer.self_attn, self.model.model.rotary_emb, self.prompts.owner[asked]
        middle = torch.full((tokens.shape[1],), 1 + self.size.retrieved_tokens // 2)
        keys, _ = project_prefix(layer, tokens, *rotary(rotary_emb, middle, hidden))
        places = self.prompts.value[asked, None] + torch.arange(_VALUE_TOKENS)
        places = places.clamp_max(hidden.shape[1] - 1)
        at = hidden[asked[:, None], places]
        queries = attention.q_proj(layer.input_layernorm(at)).view(*places.shape, -1, attention.head_dim)
        queries = rotate(queries.transpose(1, 2), *rotary(rotary_emb, self.prompt_start + places, hidden))
        logits = (queries.float() @ keys[owner].float().transpose(2, 3)) * attention.scaling
        weights: Tensor = logits.softmax(-1).sum((1, 2))
        return weights


def read(
    model: MPlusForCausalLM, written: Written | None, members: Sequence[Members], prompts: Prompts, *, rank: bool
) -> tuple[Tensor, Ranking]:
    """Final hidden states (R, T, d) of the prompts after their memories, and how the retriever ranked."""
    prefix = TrainingPrefix(model, written, members, prompts, rank=rank)
    cache = MemoryCache(prefix, model.config)
    shape = (prompts.ids.shape[0], prompts.ids.shape[1])
    mask, positions = cache.place(shape, None, None, prompts.ids.device)
    out = model.model(input_ids=prompts.ids, attention_mask=mask, position_ids=positions, past_key_values=cache)
    return out.last_hidden_state, prefix.ranking
