"""How well M+ retrieves: recall at K0, layer by layer, and what it would answer if nothing were missed.

Recall is of a context's tokens in Θ the share that the question's prompt retrieves.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import torch
from torch import Tensor, nn

from mplus_memory.evaluation.episodes.asking import Asking
from mplus_memory.evaluation.episodes.episode import Place
from mplus_memory.evaluation.measure import AnswerMeasure, Asked, Row, place_of
from mplus_memory.evaluation.padding import padded_left
from mplus_memory.evaluation.system import History
from mplus_memory.evaluation.systems.latent import LatentSystem
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.layers import MPlusDecoderLayer
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.model.read import ReadPrefix

NAME = "retriever recall"
ORACLE = "M+ with an oracle"
_ABOVE_ALL = 2.0  # scores are means of sigmoids


class RetrieverMeasure:
    """Recall of M+'s own retriever over ``history``, whose states are rows of ``MemoryState``.

    A row's ``layers`` hold [retrieved, held, long_term] each: of the context's tokens those that Θ holds and of these
    those that were retrieved, and how many tokens Θ holds in all. Tokens still in θ are read anyway and do not count.
    """

    name = NAME

    def __init__(self, network: MPlusForCausalLM, history: History) -> None:
        self.network, self.history = network, history

    @torch.no_grad()
    def measure(self, state: Sequence[MemoryState], asked: Sequence[Asked]) -> list[Row]:
        retrieved = self._retrieved(state, [torch.tensor(one.probe.prompt) for one in asked])
        wanted = _wanted(self.network, asked)
        return [
            place_of(one) | {"layers": _found(memory, retrieved[row], wanted[row])}
            for row, (memory, one) in enumerate(zip(state, asked, strict=True))
        ]

    def _retrieved(self, memories: Sequence[MemoryState], prompts: Sequence[Tensor]) -> list[list[Tensor]]:
        """Sources that each prompt retrieves: [row][layer] (k,)."""
        ids, mask = padded_left(prompts, self.network.device)
        cache = self.network.memory_cache(memories)
        self.network(ids, attention_mask=mask, past_key_values=cache, logits_to_keep=1)
        chosen = getattr(cache.source, "retrieved")  # noqa: B009 - the protocol of sources does not tell of it
        return [[layer[row] for layer in chosen] for row in range(len(prompts))]


class OraclePrefix(ReadPrefix):
    """A read prefix that retrieves ``wanted``, sources (n,) for each memory, before the retriever's own choice."""

    def __init__(
        self,
        memories: Sequence[MemoryState],
        bos: Tensor | None,
        rotary_emb: nn.Module,
        *,
        wanted: Sequence[Tensor],
    ) -> None:
        super().__init__(memories, bos, rotary_emb)
        self.wanted = wanted

    def score(self, layer: MPlusDecoderLayer, index: int, row: int, prompt: Tensor) -> Tensor:
        """As the retriever has it, and 2 more for each wanted token: (m,)."""
        scores = super().score(layer, index, row, prompt)
        wanted = torch.isin(self.memories[row].layers[index].long_sources, self.wanted[row])
        return scores + _ABOVE_ALL * wanted.to(scores)


class OracleMeasure:
    """Answers of ``system`` if its retriever found all of the context: what is missed then is missed in reading."""

    name = ORACLE

    def __init__(self, system: LatentSystem, asking: Asking, *, max_new_tokens: int) -> None:
        self.system, self.history, self.asking, self.max_new_tokens = system, system.history, asking, max_new_tokens

    def measure(self, state: Sequence[MemoryState], asked: Sequence[Asked]) -> list[Row]:
        prefix = partial(OraclePrefix, wanted=_wanted(self.system.network, asked))
        system = self.system.with_prefix(self.name, prefix)
        return AnswerMeasure(system, self.asking, max_new_tokens=self.max_new_tokens).measure(state, asked)


def _wanted(network: MPlusForCausalLM, asked: Sequence[Asked]) -> list[Tensor]:
    """Sources of the memory tokens that encode each probe's context: (n,)."""
    initial = network.initial_memory()
    start, update_tokens = initial.num_short_term, initial.size.update_tokens
    return [
        context_sources(
            one.probe.context, [len(update) for update in one.episode.updates], start=start, update_tokens=update_tokens
        )
        for one in asked
    ]


def context_sources(places: Sequence[Place], lengths: Sequence[int], *, start: int, update_tokens: int) -> Tensor:
    """Sources of the tokens that updates of ``lengths`` write at the text's ``places``: (n,).

    ``start`` tokens are in θ before the first update. An update of T tokens writes min(K, θ + T), the write pass seen
    from its last positions: token T − j of the text is the new token − j. Text before the last K positions has no token
    of its own and adds none.
    """
    births, written = [], 0
    for length in lengths:
        births.append((written + 1, min(update_tokens, start + written + length)))
        written += births[-1][1]
    sources = [
        first + count - lengths[place.update] + position
        for place in places
        for first, count in (births[place.update],)
        for position in range(place.start, place.stop)
        if count - lengths[place.update] + position >= 0
    ]
    return torch.tensor(sources, dtype=torch.long)


def _found(memory: MemoryState, retrieved: Sequence[Tensor], wanted: Tensor) -> list[list[int]]:
    rows = []
    for layer, chosen in zip(memory.layers, retrieved, strict=True):
        held = wanted[torch.isin(wanted, layer.long_sources)]
        rows.append([int(torch.isin(held, chosen).sum()), len(held), layer.num_long_term])
    return rows
