"""The retention curve as a PNG: exact match and answer NLL by distance, with intervals and what θ alone keeps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mplus_memory.evaluation.drawing import new_figure, require_matplotlib
from mplus_memory.evaluation.report import Figure, Line, Report
from mplus_memory.evaluation.systems.build import NAMES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe & Ito 2008, told apart with any colour vision; the yellow is too light on white for a line.
_COLOURS = ("#0072B2", "#D55E00", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#000000", "#7F7F7F")
_MARKERS = "osD^vP*X"
_WIDTH, _HEIGHT, _DPI = 9.0, 8.4, 150  # inches; readable when shown 900 pixels wide


def draw(report: Report, path: Path) -> None:
    """Write the plot of all episodes to ``path`` (PNG).

    Raises:
        ConfigError: matplotlib is not installed.
    """
    require_matplotlib()
    figure = new_figure(_WIDTH, _HEIGHT, _DPI)
    answers, losses = figure.subplots(2, 1, sharex=True, height_ratios=(3, 2))
    for name in report.systems:
        index, lines = _index(name), report.of_system(name)
        _curve(answers, name, index, lines, [line.exact_match for line in lines])
        _curve(losses, name, index, lines, [line.nll for line in lines])
    _still_held(answers, report)
    _dress_answers(answers, report)
    _dress_losses(losses, report)
    figure.legend(*answers.get_legend_handles_labels(), loc="outside lower center", ncols=3, frameon=False, fontsize=11)
    figure.savefig(path, format="png", metadata={"Software": None})


def _index(name: str) -> int:
    """A system's own number, so that it looks the same in every plot."""
    return NAMES.index(name) if name in NAMES else len(NAMES)


def _curve(axes: Axes, name: str, index: int, lines: Sequence[Line], figures: Sequence[Figure]) -> None:
    """One system; the first lies on top of the others, and each has a marker of its own size and form."""
    colour, marker = _COLOURS[index % len(_COLOURS)], _MARKERS[index % len(_MARKERS)]
    at, low, high = ([line.distance for line in lines], [f.low for f in figures], [f.high for f in figures])
    axes.fill_between(at, low, high, color=colour, alpha=0.13, linewidth=0, zorder=1)
    axes.plot(
        at,
        [f.value for f in figures],
        color=colour,
        marker=marker,
        markersize=6 + 0.9 * index,
        markeredgecolor="white",
        markeredgewidth=0.8,
        linewidth=2.4 if index == 0 else 1.8,
        label=name,
        zorder=20 - index,
    )


def _still_held(axes: Axes, report: Report) -> None:
    """What θ alone can still hold: the share of a context's tokens that were not yet dropped."""
    at = range(max(line.distance for line in report.lines) + 1)
    what = "(1 − K/N)ⁿ of a full θ" if report.was_full else "still in θ, not full when told; once full"
    label = f"{what}, half-life {report.half_life:.1f} updates"
    held = [report.survival(n) for n in at]
    axes.plot(at, held, color="0.35", linestyle=(0, (5, 3)), linewidth=1.6, label=label, zorder=2)


def _dress_answers(axes: Axes, report: Report) -> None:
    axes.set_ylim(-0.03, 1.03)
    axes.set_ylabel("exact match", fontsize=12)
    axes.grid(alpha=0.25)
    axes.set_title(_title(report), fontsize=12.5, pad=12)
    _scale(axes, report)
    tokens = axes.twiny()
    _scale(tokens, report)
    shown = _ticks(report)
    tokens.set_xticks([at for at, _ in shown], labels=[_thousands(count) for _, count in shown])
    tokens.minorticks_off()
    tokens.set_xlabel("tokens of text since it was told (mean)", fontsize=10.5)


def _dress_losses(axes: Axes, report: Report) -> None:
    axes.set_ylabel("answer NLL (nats per token)", fontsize=12)
    axes.set_xlabel("updates since it was told", fontsize=12)
    axes.grid(alpha=0.25)
    axes.set_ylim(bottom=0)
    axes.set_xticks([at for at, _ in _ticks(report)], labels=[str(at) for at, _ in _ticks(report)])
    axes.minorticks_off()


def _scale(axes: Axes, report: Report) -> None:
    """Distances double, so their axis is logarithmic; from 0 to the first of them it is linear, one doubling wide."""
    positive = [line.distance for line in report.lines if line.distance > 0]
    axes.set_xscale("symlog", base=2, linthresh=min(positive, default=1), linscale=1.0)
    axes.set_xlim(-0.06 * min(positive, default=1), 1.15 * max(positive, default=1))


def _ticks(report: Report) -> list[tuple[int, float]]:
    """The distances measured, and the tokens at each: of the system that was asked most."""
    seen: dict[int, float] = {}
    for line in report.lines:
        if not line.kind:
            seen.setdefault(line.distance, line.tokens_since)
    return sorted(seen.items())


def _title(report: Report) -> str:
    numbers = {line.num_asked for line in report.lines if not line.kind}
    asked = "–".join(str(number) for number in sorted({min(numbers), max(numbers)}))
    about = report.about
    model = Path(str(about.get("model", "")))
    name = model.name if model.is_absolute() else str(model)  # there is no room for a long path
    return f"{name}: {about.get('data', '')}, {asked} questions a point, 95 % intervals"


def _thousands(count: float) -> str:
    return f"{count / 1000:.0f}k" if count >= 10_000 else f"{count / 1000:.1f}k" if count >= 1000 else f"{count:.0f}"
