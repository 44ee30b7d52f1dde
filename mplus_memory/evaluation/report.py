"""Figures from rows: by system and distance, with 95 % intervals; as a table, and as one JSON value."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from mplus_memory.evaluation.intervals import NUM_RESAMPLES, Interval, mean_interval, share_interval
from mplus_memory.evaluation.retriever import NAME as RETRIEVER
from mplus_memory.evaluation.short_term import ShortTerm
from mplus_memory.memory.state import MemorySize
from mplus_memory.memory.update import survival

INTERVALS = {
    "exact_match": "95 %, Wilson",
    "contains": "95 %, Wilson",
    "f1": f"95 %, percentile bootstrap over episodes, {NUM_RESAMPLES} resamples, seeded",
    "nll": f"95 %, percentile bootstrap over episodes, {NUM_RESAMPLES} resamples, seeded",
    "retriever_recall": f"95 %, percentile bootstrap over episodes, {NUM_RESAMPLES} resamples, seeded",
}


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A share or a mean, and its 95 % interval."""

    value: float
    low: float
    high: float

    @classmethod
    def of_share(cls, hits: Sequence[bool]) -> Figure:
        return cls._of(fmean(hits), share_interval(sum(hits), len(hits)))

    @classmethod
    def of_mean(cls, values: Sequence[float], seed: int) -> Figure:
        return cls._of(fmean(values), mean_interval(values, seed=seed))

    @classmethod
    def _of(cls, value: float, interval: Interval) -> Figure:
        return cls(value=value, low=interval.low, high=interval.high)


@dataclass(frozen=True, kw_only=True)
class Line:
    """What a system answers at one distance.

    ``distance`` in updates; ``tokens_since`` its mean in tokens of text; ``nll`` in nats per token of the expected
    answer; ``unknown`` the share of answers that say it was never told; ``context_tokens`` mean slots before the
    prompt; ``survival``: the chance that a token of the context is still in θ, (1 − K/N)^distance if θ was full when it
    was told; ``kind`` is "" for all episodes together.
    """

    system: str
    kind: str
    distance: int
    tokens_since: float
    num_asked: int
    exact_match: Figure
    contains: Figure
    f1: Figure
    nll: Figure
    unknown: float
    context_tokens: float
    survival: float


@dataclass(frozen=True, kw_only=True)
class RecallLine:
    """Retriever recall of one layer at one distance; ``chance`` is what K0 tokens drawn at random from Θ would reach.

    ``num_asked`` counts episodes of whose context Θ holds a token in that layer.
    """

    layer: int
    distance: int
    num_asked: int
    recall: Figure
    chance: float


@dataclass(frozen=True, kw_only=True)
class Report:
    """All figures of a measurement, and what it was.

    ``half_life`` of a full θ is in updates; ``short_term_start`` tokens are in θ before the first; ``updates_before``
    pairs a number of updates told before a context with how many questions have such a one.
    """

    about: Mapping[str, object]
    config: Mapping[str, object]
    memory: MemorySize
    half_life: float
    short_term_start: int
    updates_before: tuple[tuple[int, int], ...]
    lines: tuple[Line, ...]
    retriever: tuple[RecallLine, ...]

    def of_system(self, name: str, kind: str = "") -> list[Line]:
        """A system's lines, nearest distance first."""
        return [line for line in self.lines if (line.system, line.kind) == (name, kind)]

    @property
    def systems(self) -> list[str]:
        """The systems, in the order measured."""
        return list(dict.fromkeys(line.system for line in self.lines))

    @property
    def was_full(self) -> bool:
        """Whether θ was full whenever something was told that is asked for."""
        held = (self._short_term.held(before + 1) for before, _ in self.updates_before)
        return all(tokens == self.memory.short_term for tokens in held)

    def survival(self, num_updates: int) -> float:
        """The chance that a token of a context is still in θ after so many updates: mean over the questions."""
        chances = ((self._short_term.survival(num_updates, before=b), count) for b, count in self.updates_before)
        return sum(chance * count for chance, count in chances) / sum(count for _, count in self.updates_before)

    @property
    def _short_term(self) -> ShortTerm:
        return ShortTerm(size=self.memory, start=self.short_term_start)

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain JSON."""
        value: dict[str, Any] = json.loads(json.dumps(asdict(self) | {"intervals": INTERVALS}))
        return value


def make_report(
    rows: Mapping[str, Sequence[Mapping[str, Any]]],
    short_term: ShortTerm,
    *,
    about: Mapping[str, object],
    config: Mapping[str, object],
    seed: int,
    others: Mapping[str, ShortTerm] | None = None,
) -> Report:
    """The figures of all rows, by measure's name; more than one kind of episode gets lines of its own too.

    ``others``: θ of systems for which it is not ``short_term``.
    """
    lines: list[Line] = []
    answers = {name: own for name, own in rows.items() if name != RETRIEVER}
    for name, own in answers.items():
        kinds = sorted({row["kind"] for row in own})
        for kind in ("", *(kinds if 1 < len(kinds) <= 8 else ())):
            chosen = [row for row in own if kind in ("", row["kind"])]
            lines += _lines(name, kind, chosen, (others or {}).get(name, short_term), seed)
    before = Counter(row["updates_before"] for row in next(iter(answers.values()), ()))
    return Report(
        about=about,
        config=config,
        memory=short_term.size,
        half_life=half_life(short_term.size),
        short_term_start=short_term.start,
        updates_before=tuple(sorted(before.items())),
        lines=tuple(lines),
        retriever=tuple(_recall_lines(rows.get(RETRIEVER, ()), short_term.size, seed)),
    )


def half_life(size: MemorySize) -> float:
    """Updates after which half of a full θ is gone: ln ½ / ln(1 − K/N)."""
    keeps = survival(size, 1)
    return math.log(0.5) / math.log(keeps) if keeps > 0 else 0.0


def _by_distance(rows: Sequence[Mapping[str, Any]]) -> list[tuple[int, list[Mapping[str, Any]]]]:
    return [(d, [row for row in rows if row["distance"] == d]) for d in sorted({row["distance"] for row in rows})]


def _lines(name: str, kind: str, rows: Sequence[Mapping[str, Any]], theta: ShortTerm, seed: int) -> list[Line]:
    return [
        Line(
            system=name,
            kind=kind,
            distance=distance,
            tokens_since=fmean(row["tokens_since"] for row in own),
            num_asked=len(own),
            exact_match=Figure.of_share([row["exact_match"] for row in own]),
            contains=Figure.of_share([row["contains"] for row in own]),
            f1=Figure.of_mean([row["f1"] for row in own], seed),
            nll=Figure.of_mean([row["nll"] for row in own], seed),
            unknown=fmean(row["unknown"] for row in own),
            context_tokens=fmean(row["context_tokens"] for row in own),
            survival=fmean(theta.survival(distance, before=row["updates_before"]) for row in own),
        )
        for distance, own in _by_distance(rows)
    ]


def _recall_lines(rows: Sequence[Mapping[str, Any]], size: MemorySize, seed: int) -> list[RecallLine]:
    lines = []
    for distance, own in _by_distance(rows):
        for layer in range(len(own[0]["layers"])):
            held = [row["layers"][layer] for row in own if row["layers"][layer][1]]
            if held:
                shares = [found / wanted for found, wanted, _ in held]
                chance = fmean(min(1.0, size.retrieved_tokens / long_term) for _, _, long_term in held)
                figure = Figure.of_mean(shares, seed)
                lines.append(
                    RecallLine(layer=layer, distance=distance, num_asked=len(held), recall=figure, chance=chance)
                )
    return lines


def table(report: Report) -> str:
    """The figures as Markdown: one line for each system and distance, then the retriever's recall."""
    head = (*_HEAD, "(1 − K/N)^n" if report.was_full else "still in θ")
    parts = [_markdown(head, [_cells(line) for line in report.lines])]
    filling = "" if report.was_full else "θ, not full yet when it was told, drops nothing before it is; "
    parts.append(
        f"K {report.memory.update_tokens}, N {report.memory.short_term}, K0 {report.memory.retrieved_tokens}, "
        f"M {report.memory.long_term} tokens per layer: {filling}a full θ loses half of what it holds in "
        f"{report.half_life:.1f} updates. Intervals of 95 %: Wilson for shares, bootstrap for means."
    )
    if report.retriever:
        parts.append(recall_table(report))
    return "\n\n".join(parts)


_HEAD = ("system", "updates ago", "tokens", "asked", "exact match", "contains", "F1", "NLL")


def _cells(line: Line) -> tuple[str, ...]:
    forgets = line.system.startswith("MemoryLLM")
    return (
        f"{line.system}, {line.kind}" if line.kind else line.system,
        str(line.distance),
        f"{line.tokens_since:.0f}",
        str(line.num_asked),
        *(_shown(figure) for figure in (line.exact_match, line.contains, line.f1, line.nll)),
        f"{line.survival:.3f}" if forgets else "",
    )


def recall_table(report: Report) -> str:
    """Of a fact's tokens in Θ the share among the K0 retrieved: a column for each layer."""
    layers = sorted({line.layer for line in report.retriever})
    distances = sorted({line.distance for line in report.retriever})
    found = {(line.distance, line.layer): line for line in report.retriever}
    rows = []
    for distance in distances:
        own = [found.get((distance, layer)) for layer in layers]
        chance = fmean(line.chance for line in own if line is not None)
        rows.append((str(distance), *("" if line is None else _shown(line.recall) for line in own), f"{chance:.3f}"))
    head = ("updates ago", *(f"layer {layer}" for layer in layers), "by chance")
    return "Retriever recall at K0, of the context's tokens that Θ holds:\n\n" + _markdown(head, rows)


def _shown(figure: Figure) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})"


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose columns line up as plain text too."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"

    return "\n".join([line(head), "|" + "|".join("-" * (width + 2) for width in widths) + "|", *map(line, rows)])
