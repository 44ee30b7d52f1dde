"""Stage 1: continual training on short documents. A document is written, its next passage read from memory.

    loss = − mean log p(passage token | memory, passage before it)

Gradients of the passage flow through the tokens just written into the write pass (adapter ``default``), and train the
read pass (``decoder_adapter``). The running memory is updated from step to step, detached.

Full and empty memory ("cat to maximum memory" in the authors' configuration): in a share ``full_memory_ratio`` of the
steps the document is written onto the running memory, which fills θ up to its maximum after N/K updates and stays full;
what is read is then θ with other documents in it. In the other steps the last chunk is written onto an empty memory and
read alone, as in a session's first minutes; the running memory does not see that chunk. The authors' code also gives
these steps a memory of fresh tokens only, but writes them after the running memory; ours begins empty because that is
how a session of a model without a base pool begins. They let the write pass learn in these steps only
(``write_gradients: 0``); with 1 it also learns on a full memory.

Three more kinds of step are theirs: an earlier document's passage read after others were written ("revisit"), a
chunk written out of memory word for word ("repeat"), plain text beside the memory ("plain").
"""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

from mplus_memory.memory.state import MemoryState
from mplus_memory.model.network import MPlusForCausalLM
from mplus_memory.training.stages.passes import Ranking, after_write, passage_loss, read, write_chunk
from mplus_memory.training.stages.running import detached, fresh_memory, merged
from mplus_memory.training.stages.settings import Settings, StageSettings
from mplus_memory.training.stages.tasks import Task


@dataclass(frozen=True)
class Outcome:
    """What a step leaves: the running ``memory``, the ``births`` it wrote there, by how much it set the clock back."""

    memory: MemoryState
    births: tuple[int, int] | None
    set_back: int
    figures: dict[str, float] = field(default_factory=dict)


class Stage1(nn.Module):
    """The network with the loss of stage 1; stages 2 and 3 add to it. One call is one document."""

    def __init__(self, network: MPlusForCausalLM, settings: Settings, stage: StageSettings, seed: int = 0) -> None:
        super().__init__()
        self.network, self.settings, self.stage, self.seed = network, settings, stage, seed

    def start(self) -> MemoryState:
        """The running memory before the first step: empty."""
        bf16 = self.settings.run.mixed_precision == "bf16"
        return fresh_memory(self.network, torch.bfloat16 if bf16 else torch.float32)

    def forward(self, task: Task, memory: MemoryState) -> tuple[Tensor, Outcome]:
        """The loss of ``task`` and what it leaves."""
        figures: dict[str, float] = {}
        seen = self._written(task, memory)
        births = task.births or (memory.clock + 1, seen.clock)
        prompt = self._ids(task.prompt)
        hidden, ranking = read(
            self.network,
            prompt,
            seen,
            checkpointing=self.settings.run.gradient_checkpointing,
            ranking=self.ranking(task, births, seen, figures),
        )
        loss = passage_loss(self.network, hidden, prompt, task.skipped)
        figures |= {"passage_loss": loss.item(), f"{task.kind}_{'full' if task.full else 'empty'}_loss": loss.item()}
        if ranking:
            retriever = torch.stack(ranking).mean()
            figures["retriever_loss"] = retriever.item()
            loss = loss + self.stage.retriever.weight * retriever
        return loss, self._left(task, memory, seen, figures)

    def ranking(
        self, task: Task, births: tuple[int, int], memory: MemoryState, figures: dict[str, float]
    ) -> Ranking | None:
        """What is added in each layer; nothing in stage 1. It may note ``figures``."""
        return None

    def _written(self, task: Task, memory: MemoryState) -> MemoryState:
        """The memory that the prompt is read with."""
        seen = memory if task.full else self.start()
        learning = self.stage.write_gradients if task.full else 1
        for index, chunk in enumerate(task.chunks):
            learns = torch.is_grad_enabled() and index >= len(task.chunks) - learning
            checkpointing = self.settings.run.gradient_checkpointing
            delta = write_chunk(self.network, self._ids(chunk), seen, learns=learns, checkpointing=checkpointing)
            seen = after_write(seen, delta, self.seed)
        return seen

    def _left(self, task: Task, before: MemoryState, seen: MemoryState, figures: dict[str, float]) -> Outcome:
        if not (task.full and task.chunks):
            return Outcome(before, None, 0, figures)
        memory, births, set_back = detached(seen), (before.clock + 1, seen.clock), 0
        every = self.settings.memory.merge_every
        if memory.num_steps // every > before.num_steps // every:
            set_back = memory.clock
            memory = merged(self.network, memory)
        return Outcome(memory, births, set_back, figures)

    def _ids(self, tokens: list[int]) -> Tensor:
        return torch.tensor(tokens, device=self.network.device)
