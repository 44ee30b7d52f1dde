"""The read pass in training: a prefix of differentiable tokens, and what the retriever should have found.

``TrainingPrefix`` puts into every layer what inference does, ``[bos | K0 retrieved from Θ | θ]``, for a batch of
prompts over a batch of memories. On the way it measures how well f_q and f_k rank the tokens that the layer's own
attention wants: the places of the asked fact's chunk, weighted by the attention logits of the answer's value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from mplus_memory.memory.prefix import ReadLayout, right_aligned
from mplus_memory.memory.state import MemorySize
from mplus_memory.model.cache import MemoryCache, rotary
from mplus_memory.model.layers import MPlusDecoderLayer, project_prefix, rotate
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.rollout import Members, Written

SHARPNESS = 4.0  # of the ranking loss: one vote of one prompt token weighs e^4


@dataclass(frozen=True)
class Prompts:
    """A batch of prompts with their answers.

    ids (R, T); owner (R,) which memory each reads; asking (R, T) true up to where the answer begins, which is all the
    retriever sees; value (R,) the place that predicts the value's first token, or -1; chunk (R,) the chunk that holds
    the asked fact, or -1.
    """

    ids: Tensor
    owner: Tensor
    asking: Tensor
    value: Tensor
    chunk: Tensor


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

    def make(self, layer: MPlusDecoderLayer, index: int, hidden: Tensor, real: Tensor) -> tuple[Tensor, Tensor]:
        bos = self.model.bos_embedding[index].expand(hidden.shape[0], 1, -1)
        parts = [bos]
        if self.written:
            tokens, members, owner = self.written.tokens[index], self.members[index], self.prompts.owner
            votes = self._votes(layer, hidden, tokens) if self.rank or members.long.shape[1] else None
            if self.rank and votes is not None:
                self._measure(layer, hidden, tokens, votes)
            if members.long.shape[1]:
                assert votes is not None
                chosen = self._retrieve(votes.detach(), members.long[owner])
                parts.append(tokens[owner[:, None], chosen])
            parts.append(tokens[owner[:, None], members.short[owner]])
        cos, sin = rotary(self.model.model.rotary_emb, self.layout.positions(), hidden)
        return project_prefix(layer, torch.cat(parts, dim=1), cos, sin)

    def _votes(self, layer: MPlusDecoderLayer, hidden: Tensor, tokens: Tensor) -> Tensor:
        """Sum over the asking prompt tokens of sigmoid(q·k), for every token of the row's memory: (R, S)."""
        queries = layer.memory_queries(hidden.detach())
        keys = layer.memory_keys(tokens.detach())[self.prompts.owner]
        near = torch.sigmoid((queries @ keys.transpose(1, 2)).float())
        return (near * self.prompts.asking[..., None]).sum(1)

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
        line = votes[asked].topk(k, dim=1).values[:, -1:]
        self.ranking.recall.append((wanted * (votes[asked].gather(1, places) >= line)).sum(1).mean().item())

    @torch.no_grad()
    def _wanted(self, layer: MPlusDecoderLayer, hidden: Tensor, tokens: Tensor, asked: Tensor) -> tuple[Tensor, Tensor]:
        """What the value's first token attends to within the asked chunk: weights and places, each (r, K)."""
        width, prompts = self.size.update_tokens, self.prompts
        places = prompts.chunk[asked, None] * width + torch.arange(width)
        held = tokens[prompts.owner[asked, None], places]
        middle = torch.full((width,), 1 + self.size.retrieved_tokens // 2)
        keys, _ = project_prefix(layer, held, *rotary(self.model.model.rotary_emb, middle, hidden))
        at = hidden[asked, prompts.value[asked]][:, None]
        attention = layer.self_attn
        queries = (
            attention.q_proj(layer.input_layernorm(at)).view(len(asked), 1, -1, attention.head_dim).transpose(1, 2)
        )
        position = (self.prompt_start + prompts.value[asked])[:, None]
        queries = rotate(queries, *rotary(self.model.model.rotary_emb, position, hidden))
        logits = (queries.float() @ keys.float().transpose(2, 3)) * attention.scaling
        return logits.softmax(-1).mean(1).squeeze(1), places


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


def base_layers(model: MPlusForCausalLM) -> nn.ModuleList:
    """The network's layers."""
    layers: nn.ModuleList = model.model.layers
    return layers
