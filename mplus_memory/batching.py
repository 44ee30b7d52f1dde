"""Write passes asked for by one session or by many at once, and the batches that many are computed in.

Whoever writes a session is a generator: it asks for the write pass of its next chunk, is sent what that made, commits
it, and asks again. So one session alone and many in step run the same code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Generator, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import torch

from mplus_memory.chunking import Chunk, token_ids
from mplus_memory.errors import ConflictError, MPlusError, StoreBusyError, StoreFullError
from mplus_memory.memory.state import MemoryState

if TYPE_CHECKING:
    from mplus_memory.model.loaded import LoadedModel
    from mplus_memory.model.network import Delta


class Asked(NamedTuple):
    """A write pass that a session needs: of ``chunk``, after ``memory``."""

    memory: MemoryState
    chunk: Chunk


class Written(NamedTuple):
    """What a session's writing came to: its newest step (None: none was due), what waits, how many steps it took."""

    step: int | None
    pending_tokens: int
    num_steps: int


Writes = Generator[Asked, "Delta", Written]
Passes = Callable[[Sequence[Asked]], Sequence["Delta"]]
K = TypeVar("K", bound=Hashable)
# Why a chunk may have to wait, though its messages are safe.
_DEFERRING = (StoreFullError, StoreBusyError, ConflictError)


def written_alone(model: LoadedModel, asked: Asked) -> Delta:
    """One write pass."""
    return written_together(model, [asked])[0]


def written_together(model: LoadedModel, asked: Sequence[Asked]) -> list[Delta]:
    """Several write passes as one batch of the model."""
    with torch.no_grad():
        chunks = [torch.tensor(token_ids(one.chunk)) for one in asked]
        return model.network.write(chunks, [one.memory for one in asked])


def run(model: LoadedModel, writes: Writes) -> Written:
    """The writing of one session, pass by pass."""
    try:
        asked = next(writes)
        while True:
            asked = writes.send(written_alone(model, asked))
    except StopIteration as done:
        written: Written = done.value
        return written


def outcome(model: LoadedModel, writes: Writes) -> Written | MPlusError:
    """``run``, or why what is due has to wait: no room, a busy store."""
    try:
        return run(model, writes)
    except _DEFERRING as error:
        return error


def run_together(passes: Passes, writes: Sequence[Writes]) -> list[Written | MPlusError]:
    """The outcomes of several sessions; each call of ``passes`` gets the most that are of one shape just now."""
    abreast: Abreast[int] = Abreast(passes)
    for index, one in enumerate(writes):
        abreast.join(index, one)
    while abreast.keys:
        abreast.advance()
    ends = abreast.take_ends()
    return [ends[index] for index in range(len(writes))]


class Abreast(Generic[K]):
    """Writings that go on side by side; others can join between two batches.

    deferring: errors that end a writing, or of ``passes`` all writings of a batch, as their outcome; others are raised.
    """

    def __init__(self, passes: Passes, deferring: tuple[type[Exception], ...] = _DEFERRING) -> None:
        self._passes = passes
        self._deferring = deferring
        self._going: dict[K, tuple[Writes, Asked]] = {}
        self._ends: dict[K, Any] = {}

    @property
    def keys(self) -> Collection[K]:
        """Those that have not come to their end."""
        return self._going.keys()

    def join(self, key: K, writes: Writes) -> None:
        """Take in one more, and go on with it to its first write pass."""
        self._go_on(key, writes, None)

    def advance(self) -> None:
        """Compute the most write passes that are of one shape just now, and go on with those sessions."""
        shapes = {key: shape_of(asked) for key, (_, asked) in self._going.items()}
        [(most, _)] = Counter(shapes.values()).most_common(1)
        some = {key: self._going.pop(key) for key, shape in shapes.items() if shape == most}
        try:
            deltas = self._passes([asked for _, asked in some.values()])
        except self._deferring as error:
            self._ends |= dict.fromkeys(some, error)
            return
        for (key, (writes, _)), delta in zip(some.items(), deltas, strict=True):
            self._go_on(key, writes, delta)

    def take_ends(self) -> dict[K, Any]:
        """The outcomes, each given once, of those that came to their end: ``Written``, or an error."""
        ends, self._ends = self._ends, {}
        return ends

    def _go_on(self, key: K, writes: Writes, delta: Delta | None) -> None:
        try:
            self._going[key] = writes, (next(writes) if delta is None else writes.send(delta))
        except StopIteration as done:
            self._ends[key] = done.value
        except self._deferring as error:
            self._ends[key] = error


def shape_of(asked: Asked) -> tuple[int, int]:
    """Tokens of the chunk, and of θ that it is written after: the same for all rows of an exact batch."""
    return len(token_ids(asked.chunk)), len(asked.memory.last_tokens(0))


class ExactBatches:
    """Write passes of one shape as one batch, if each then gives bit for bit what it gives alone.

    A session's digest must not depend on who was told beside it. Rows of unequal length, and a session's
    first chunks, which come after fewer than K tokens, differ in the last bits in a batch: the first are not given
    (see ``shape_of``), the second computed alone. Whether the others are exact is up to the kernels of a device, so
    it is checked: every row of the first batch, then a row of each, another one every time. At the first difference
    the batch is computed again one by one, and so are all later ones.
    """

    def __init__(self, model: LoadedModel) -> None:
        self._model = model
        self.exact = True
        self.num_batches = 0

    def __call__(self, asked: Sequence[Asked]) -> Sequence[Delta]:
        if len(asked) == 1 or not self.exact or not all(map(_is_after_an_update, asked)):
            return [written_alone(self._model, one) for one in asked]
        deltas = written_together(self._model, asked)
        rows = range(len(asked)) if not self.num_batches else [self.num_batches % len(asked)]
        self.num_batches += 1
        if all(_same(written_alone(self._model, asked[row]), deltas[row]) for row in rows):
            return deltas
        self.exact = False
        return self(asked)


def _is_after_an_update(asked: Asked) -> bool:
    return shape_of(asked)[1] == asked.memory.size.update_tokens


def _same(one: Delta, other: Delta) -> bool:
    return torch.equal(one.tokens, other.tokens) and torch.equal(one.keys, other.keys)
