"""Perplexity on ordinary text, within a window of 2,048 tokens: with memory, without, and of the base model.

A window is cut into **first half**, **cue** and **target**, and every figure is of the same target tokens:

    base         stock Llama on the base weights, adapters off          reads first half + cue + target
    no_memory    M+'s reading network, nothing before the text          reads first half + cue + target
    own_memory   M+ with what the checkpoint itself holds in memory     reads first half + cue + target
    with_memory  M+ with the first half written into that memory        reads cue + target
    without      M+ with what the checkpoint itself holds in memory     reads cue + target

``own_memory`` against ``base`` is what M+ costs as a language model: the same text in view of both. It is what the
paper's figures compare as we read them, 1.9828 against 1.9734 within 2,048 tokens (arXiv 2502.00592); figures so low
are nats a token there, our ``nll``. ``with_memory`` between ``without`` and ``own_memory`` is how much of a text
survives its way through memory. Text is encoded without a BOS, as M+ was trained. The first half is written as a
session writes it, in chunks, here of equal length; Θ is read for the cue (``likelihood.py``).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import torch
from tqdm import tqdm
from transformers import PreTrainedModel

from mplus_memory.chunking import MIN_CHUNK_TOKENS
from mplus_memory.errors import ConfigError, InputError
from mplus_memory.evaluation.intervals import Estimate, token_mean
from mplus_memory.evaluation.likelihood import Passage, nll_with_memory, nll_without_memory
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import advance, draw_all_drops
from mplus_memory.model.dialogue import printable
from mplus_memory.model.loaded import LoadedModel
from mplus_memory.model.network import MPlusForCausalLM

COLUMNS = ("base", "no_memory", "own_memory", "with_memory", "without")


@dataclass(frozen=True, kw_only=True)
class WindowSettings:
    """How documents become windows.

    tokens: of a window; a document is cut into consecutive ones, and a last shorter one counts if both its halves can
    be used. cue_tokens: what is read before the target begins. max_documents, max_windows (per document): None is all.
    """

    tokens: int = 2048
    cue_tokens: int = 32
    max_documents: int | None = None
    max_windows: int | None = None

    def __post_init__(self) -> None:
        for name in ("tokens", "cue_tokens", "max_documents", "max_windows"):
            value = getattr(self, name)
            if value is not None and value < 1:
                raise ConfigError(f"{name}={value}: need at least 1")
        if not self.usable(self.tokens):
            raise ConfigError(
                f"tokens={self.tokens} with cue_tokens={self.cue_tokens}: half a window must hold the cue and a token "
                f"to predict, the other half a chunk of {MIN_CHUNK_TOKENS}; raise tokens"
            )

    @property
    def fewest(self) -> int:
        """Tokens of the shortest window that is usable."""
        return max(2 * MIN_CHUNK_TOKENS, 2 * self.cue_tokens + 1)

    def usable(self, num_tokens: int) -> bool:
        """Whether a window of so many tokens has a first half to write, a cue and a target."""
        half = num_tokens // 2
        return half >= MIN_CHUNK_TOKENS and num_tokens - half > self.cue_tokens


@dataclass(frozen=True)
class Window:
    """A piece of a document: ``first`` is read or written, the passage's cue is read, its target predicted."""

    document: int
    first: tuple[int, ...]
    passage: Passage

    @property
    def whole(self) -> Passage:
        """The same target with the first half in view."""
        return Passage(self.first + self.passage.cue, self.passage.target)


@dataclass(frozen=True, kw_only=True)
class Column:
    """One way of reading: ``nll`` in nats a token, ``perplexity`` = e^nll, and how far ``nll`` is above the base's.

    ``above_base`` is None without a base; its interval is paired: the same documents drawn for both.
    """

    name: str
    nll: Estimate
    perplexity: Estimate
    above_base: Estimate | None


@dataclass(frozen=True, kw_only=True)
class PerplexityReport:
    """Perplexity over ``num_tokens`` target tokens. Intervals are over ``sampled`` ("documents", or "windows" of one).

    ``num_short``: windows left out as too short.
    """

    model: str
    base: str | None
    tokens: int
    cue_tokens: int
    seed: int
    num_documents: int
    num_windows: int
    num_short: int
    num_tokens: int
    sampled: str
    columns: tuple[Column, ...]


@dataclass
class _Count:
    """Windows left out, counted as the documents stream by."""

    short: int = 0


def measure_perplexity(
    model: LoadedModel,
    documents: Iterable[str],
    *,
    base: PreTrainedModel | None = None,
    base_name: str | None = None,
    settings: WindowSettings | None = None,
    batch_size: int = 4,
    seed: int = 0,
    progress: bool = False,
) -> PerplexityReport:
    """Perplexity of ``model`` on ``documents``, which are read as a stream.

    base: the base model (``base_model.base_of`` or ``load_base``), None for no such column; seed: of the drops and the
    bootstrap.

    Raises:
        ConfigError: the windows do not fit the model. InputError: no document is long enough.
    """
    settings = settings or WindowSettings()
    _check_room(model.network, settings, batch_size)
    count = _Count()
    windows = windows_of(model, documents, settings, count)
    sums: dict[int, dict[str, float]] = {}
    seen: list[Window] = []
    with tqdm(unit="window", desc="perplexity", disable=not progress) as bar:
        for batch in _batches(windows, model.network.config.chunk_tokens, batch_size):
            for window, row in zip(batch, _measure(model.network, base, batch, seed), strict=True):
                sums[len(seen)] = row
                seen.append(window)
            bar.update(len(batch))
    if not seen:
        raise InputError(
            f"no document is long enough: need {settings.fewest} tokens or more "
            f"({count.short} windows were shorter); give longer texts or a smaller --cue"
        )
    return _report(model, base_name if base is not None else None, settings, seen, list(sums.values()), count, seed)


def windows_of(
    model: LoadedModel, documents: Iterable[str], settings: WindowSettings, count: _Count | None = None
) -> Iterator[Window]:
    """The windows of every document, as they come."""
    for number, text in enumerate(islice(documents, settings.max_documents)):
        ids = model.dialogue.content.encode(printable(text), add_special_tokens=False).ids
        starts = range(0, max(len(ids), 1), settings.tokens)
        for start in islice(starts, settings.max_windows):
            window = ids[start : start + settings.tokens]
            half = len(window) // 2
            if settings.usable(len(window)):
                cue, target = window[half:][: settings.cue_tokens], window[half:][settings.cue_tokens :]
                yield Window(number, tuple(window[:half]), Passage(tuple(cue), tuple(target)))
            elif count is not None:
                count.short += 1


def _check_room(network: MPlusForCausalLM, settings: WindowSettings, batch_size: int) -> None:
    if batch_size < 1:
        raise ConfigError(f"batch_size={batch_size}: need at least 1")
    room = network.config.text_room
    if settings.tokens > room:
        raise ConfigError(f"tokens={settings.tokens}: at most {room} fit this model after its memory; lower --tokens")


def num_chunks(window: Window, chunk_tokens: int) -> int:
    """Chunks its first half is written in."""
    return -(-len(window.first) // chunk_tokens)


def _batches(windows: Iterable[Window], chunk_tokens: int, batch_size: int) -> Iterator[list[Window]]:
    """Windows written in as many chunks, together; nothing waits longer than the stream lasts."""
    waiting: dict[int, list[Window]] = defaultdict(list)
    for window in windows:
        batch = waiting[num_chunks(window, chunk_tokens)]
        batch.append(window)
        if len(batch) == batch_size:
            yield list(batch)
            batch.clear()
    yield from (batch for batch in waiting.values() if batch)


def _measure(
    network: MPlusForCausalLM, base: PreTrainedModel | None, windows: Sequence[Window], seed: int
) -> list[dict[str, float]]:
    """Total −ln p of every window's target in each column."""
    whole, rest = [window.whole for window in windows], [window.passage for window in windows]
    own = network.initial_memory()
    written = write_first_halves(network, windows, seed)
    found = {
        "no_memory": nll_without_memory(network, whole),
        "own_memory": nll_with_memory(network, whole, own),
        "with_memory": nll_with_memory(network, rest, written),
        "without": nll_with_memory(network, rest, own),
    }
    if base is not None:
        found["base"] = nll_without_memory(base, whole)
    return [{name: float(rows[i].sum()) for name, rows in found.items()} for i in range(len(windows))]


@torch.no_grad()
def write_first_halves(network: MPlusForCausalLM, windows: Sequence[Window], seed: int) -> list[MemoryState]:
    """The memory after each window's first half; all windows are written in as many chunks."""
    [count] = {num_chunks(window, network.config.chunk_tokens) for window in windows}
    chunks = [torch.tensor(window.first).tensor_split(count) for window in windows]
    states = [network.initial_memory()] * len(windows)
    for turn in range(count):
        deltas = network.write([row[turn] for row in chunks], states)
        states = [
            advance(state, delta.tokens, delta.keys, draw_all_drops(state, seed, delta.tokens.shape[1]))
            for state, delta in zip(states, deltas, strict=True)
        ]
    return states


def _report(
    model: LoadedModel,
    base_name: str | None,
    settings: WindowSettings,
    windows: Sequence[Window],
    sums: Sequence[dict[str, float]],
    count: _Count,
    seed: int,
) -> PerplexityReport:
    documents = {window.document for window in windows}
    by_document = len(documents) > 1
    owners = [window.document if by_document else place for place, window in enumerate(windows)]
    counts = [len(window.passage.target) for window in windows]
    return PerplexityReport(
        model=model.name,
        base=base_name,
        tokens=settings.tokens,
        cue_tokens=settings.cue_tokens,
        seed=seed,
        num_documents=len(documents),
        num_windows=len(windows),
        num_short=count.short,
        num_tokens=sum(counts),
        sampled="documents" if by_document else "windows",
        columns=tuple(_column(name, owners, sums, counts, seed) for name in COLUMNS if name in sums[0]),
    )


def _column(
    name: str, owners: Sequence[int], sums: Sequence[dict[str, float]], counts: Sequence[int], seed: int
) -> Column:
    def mean(values: Iterable[float]) -> Estimate:
        totals: dict[int, list[float]] = {owner: [0.0, 0.0] for owner in sorted(set(owners))}
        for owner, value, num_tokens in zip(owners, values, counts, strict=True):
            totals[owner][0] += value
            totals[owner][1] += num_tokens
        return token_mean([t for t, _ in totals.values()], [int(n) for _, n in totals.values()], seed=seed)

    nll = mean(row[name] for row in sums)
    above = mean(row[name] - row["base"] for row in sums) if "base" in sums[0] else None
    return Column(name=name, nll=nll, perplexity=_exponential(nll), above_base=above)


def _exponential(nll: Estimate) -> Estimate:
    bounds = [None if bound is None else math.exp(bound) for bound in (nll.low, nll.high)]
    return Estimate(mean=math.exp(nll.mean), low=bounds[0], high=bounds[1])
