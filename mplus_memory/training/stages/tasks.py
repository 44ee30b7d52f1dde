"""What one step does, drawn from the documents: which chunks are written, what is read, on which memory."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from random import Random
from typing import Any, Literal

from mplus_memory.training.stages.documents import Encode, Mixture
from mplus_memory.training.stages.passages import cut
from mplus_memory.training.stages.settings import PassageSettings, StageSettings

Kind = Literal["next", "repeat", "plain", "revisit"]
INSTRUCTION = "Repeat:"
_REPEAT_SKIPPED = 5  # tokens of the chunk that only say which one is meant


@dataclass(frozen=True)
class Task:
    """One step. ``chunks`` are written, in order, onto the running memory (``full``) or an empty one; then ``prompt``
    is read and predicted but for its first ``skipped`` tokens.

    kind: "next" passage; "repeat" a chunk word for word; "plain": chunks and passage as one text, nothing written;
    "revisit": nothing written, an earlier document's passage. ``births``: first and last birth number of the document's
    tokens in the running memory, of a revisit. ``ranked``: how many tokens of the prompt ask the retriever.
    """

    kind: Kind
    full: bool
    chunks: tuple[list[int], ...]
    prompt: list[int]
    ranked: int
    skipped: int = 0
    births: tuple[int, int] | None = None


@dataclass(frozen=True)
class Revisited:
    """An earlier document's passage, and when its tokens were written into the running memory."""

    prompt: list[int]
    births: tuple[int, int]

    def moved(self, by: int) -> Revisited:
        """The same after the clock was set back by ``by``."""
        return Revisited(self.prompt, (self.births[0] - by, self.births[1] - by))


class Tasks:
    """The tasks of one process, without end; the same from the same settings and state."""

    def __init__(
        self, documents: Mixture, encode: Encode, passages: PassageSettings, stage: StageSettings, seed: str
    ) -> None:
        self.documents, self.passages, self.stage, self.seed = documents, passages, stage, seed
        self.instruction = encode(INSTRUCTION)
        self.position = 0
        self.revisited: Revisited | None = None
        self._wants_new = True
        self._others_since = False  # whether another document was written since the kept one

    def next(self) -> Task:
        """The next task."""
        self.position += 1
        rng = Random(f"{self.seed}/task/{self.position}")
        if self.revisited is not None and self._others_since and rng.random() < self.stage.revisit:
            self._wants_new = rng.random() >= self.stage.keep_revisited
            self._others_since = not self._wants_new
            prompt = self.revisited.prompt
            ranked = rng.randint(1, len(prompt))
            return Task("revisit", True, (), prompt, ranked, births=self.revisited.births)
        return self._of_document(self.documents.next(), rng)

    def _of_document(self, ids: list[int], rng: Random) -> Task:
        chosen, chance = cut(ids, self.passages, rng), rng.random()
        full = rng.random() < self.stage.full_memory_ratio
        if chance < self.stage.plain:
            text = [token for part in (*chosen.chunks, chosen.passage) for token in part]
            text = text[-self.passages.sequence :]
            return Task("plain", True, (), text, rng.randint(1, len(text)))
        chunks = chosen.chunks if full else chosen.chunks[-1:]
        if chance < self.stage.plain + self.stage.repeat:
            prompt = [*self.instruction, *chunks[-1]][: self.passages.sequence]
            skipped = min(len(self.instruction) + _REPEAT_SKIPPED, len(prompt) - 1)
            return Task("repeat", full, chunks, prompt, rng.randint(1, len(prompt)), skipped)
        return Task("next", full, chunks, chosen.passage, rng.randint(1, len(chosen.passage)))

    def written(self, task: Task, births: tuple[int, int] | None) -> None:
        """Note what the step wrote into the running memory; None: nothing."""
        if births is None:
            return
        if self._wants_new and task.kind == "next":
            self.revisited, self._wants_new, self._others_since = Revisited(task.prompt, births), False, False
        else:
            self._others_since = True

    def clock_set_back(self, by: int) -> None:
        """Births are counted from a later moment now."""
        if self.revisited is not None:
            self.revisited = self.revisited.moved(by)

    def state(self, clock: int) -> dict[str, Any]:
        """Where it stands, as JSON has it; births are counted from ``clock``, as in a memory that is saved."""
        return {
            "position": self.position,
            "revisited": None if self.revisited is None else asdict(self.revisited.moved(clock)),
            "wants_new": self._wants_new,
            "others_since": self._others_since,
            "documents": self.documents.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from ``state``; see ``Mixture.restore`` for what it raises."""
        self.documents.restore(state["documents"])
        self.position, self._wants_new = state["position"], state["wants_new"]
        self._others_since = state["others_since"]
        kept = state["revisited"]
        self.revisited = None if kept is None else Revisited(kept["prompt"], (kept["births"][0], kept["births"][1]))
