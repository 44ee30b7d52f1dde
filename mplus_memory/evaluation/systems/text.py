"""The text itself as memory: what was told is kept verbatim, and a part of it stands before the prompt."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

import torch
from torch import Tensor
from transformers.cache_utils import DynamicCache

from mplus_memory.errors import ConfigError, InputError
from mplus_memory.evaluation.systems.asking import NetworkSystem, room_for
from mplus_memory.evaluation.systems.reading import Reading, read
from mplus_memory.model.network import MPlusForCausalLM

TextRow = tuple[Tensor, ...]  # token ids of every update, oldest first, on the CPU
TextRows = tuple[TextRow, ...]


class TextHistory:
    """Histories kept as they were told; seeds draw nothing here."""

    def start(self, num_rows: int) -> TextRows:
        """``num_rows`` empty histories."""
        return ((),) * num_rows

    def tell(self, state: TextRows, updates: Sequence[Tensor], seeds: Sequence[int]) -> TextRows:
        """Every row with its next update (T_b,) at the end.

        Raises:
            InputError: not one update and one seed for each row.
        """
        if not len(state) == len(updates) == len(seeds):
            raise InputError(f"{len(updates)} updates and {len(seeds)} seeds for {len(state)} histories: need as many")
        return tuple((*row, update.cpu()) for row, update in zip(state, updates, strict=True))


class TextSystem(NetworkSystem):
    """Reads ``[begin | some of the text | prompt]`` without latent memory, positions from 0: a stock Llama's forward.

    ``context_tokens`` bounds what stands before the prompt, ``begin_tokens`` (a BOS, say) included; less where the
    model's ``max_position_embeddings`` leave less, which ``Reply.context_tokens`` then shows. A checkpoint with LoRA
    reads with its read adapter, as with memory: the weights are the same, the memory alone differs.
    """

    def __init__(
        self,
        name: str,
        network: MPlusForCausalLM,
        history: TextHistory,
        *,
        context_tokens: int,
        begin_tokens: Sequence[int] = (),
        end_tokens: Sequence[int] = (),
    ) -> None:
        super().__init__(name, network, history, end_tokens=end_tokens)
        limit = network.config.max_position_embeddings
        if not len(begin_tokens) <= context_tokens < limit:
            raise ConfigError(
                f"context_tokens={context_tokens}: need {len(begin_tokens)} (begin_tokens) to {limit - 1}, as this "
                f"model has {limit} positions for context, prompt and answer together"
            )
        self.context_tokens = context_tokens
        self.begin = torch.tensor(list(begin_tokens), dtype=torch.long)

    @abstractmethod
    def choose(self, updates: TextRow, prompt: Tensor, budget: int) -> Tensor:
        """The part of the text that stands before ``prompt`` (T,): token ids, ``budget`` at most."""

    def read(self, state: TextRows, prompts: Sequence[Tensor], *, reserved: int) -> tuple[Reading, list[int]]:
        contexts, texts = self.texts(state, prompts, reserved)
        reading = read(self.network, texts, DynamicCache(config=self.network.config))
        return reading, [len(context) for context in contexts]

    def texts(self, state: TextRows, prompts: Sequence[Tensor], reserved: int) -> tuple[list[Tensor], list[Tensor]]:
        """Of each row what stands before the prompt, and the same with the prompt: token ids on the CPU."""
        rows = list(zip(state, (prompt.cpu() for prompt in prompts), strict=True))
        contexts = [self._context(updates, prompt, reserved) for updates, prompt in rows]
        return contexts, [torch.cat([context, prompt]) for context, (_, prompt) in zip(contexts, rows, strict=True)]

    def _context(self, updates: TextRow, prompt: Tensor, reserved: int) -> Tensor:
        positions = self.network.config.max_position_embeddings - len(self.begin)
        room = room_for(prompt, positions=positions, reserved=reserved)
        budget = min(self.context_tokens - len(self.begin), room)
        return torch.cat([self.begin, self.choose(updates, prompt, budget)])


class Window(TextSystem):
    """The most recent tokens of the text: what a model without memory has."""

    def choose(self, updates: TextRow, prompt: Tensor, budget: int) -> Tensor:
        return most_recent(updates, budget)


def most_recent(updates: TextRow, count: int) -> Tensor:
    """The last ``count`` tokens of all updates in a row, or all there are."""
    text = torch.cat([torch.empty(0, dtype=torch.long), *updates])
    return text[max(0, len(text) - count) :]
