"""The pictures of an audit: messages against layers, share in θ, Θ and gone; and gain by age."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from mplus_memory.errors import InputError
from mplus_memory.evaluation.audit import AuditReport, age_bin
from mplus_memory.evaluation.drawing import new_figure, require_matplotlib

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

HEAT_MAP, GAIN = "audit-heatmap.png", "audit-gain.png"
_DPI = 120
_PANELS = ("θ, short-term", "Θ, long-term", "gone")
_COLOURS = {"short_term": "#1f6fb4", "long_term": "#d97b0f", "gone": "#777777"}
_NAMES = {"short_term": "mostly θ", "long_term": "mostly Θ", "gone": "mostly gone"}


def check_writable(folder: str | Path) -> Path:
    """The folder, made if missing.

    Raises:
        InputError: it cannot be made or written to.
    """
    place = Path(folder)
    probe = place / f".mplus-audit-{os.getpid()}"
    try:
        place.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise InputError(
            f"{place} cannot be written to ({error.strerror or error}): give a folder of yours as --out"
        ) from error
    return place


def save_plots(report: AuditReport, folder: str | Path) -> tuple[Path, ...]:
    """The files made in ``folder``: the heat map and the gain by age; nothing if no message was measured.

    Raises:
        ConfigError: matplotlib is not installed. InputError: the folder cannot be written to.
    """
    require_matplotlib()
    place = check_writable(folder)
    if not report.messages:
        return ()
    return _saved(heat_map(report), place / HEAT_MAP), _saved(gain_by_age(report), place / GAIN)


def heat_map(report: AuditReport) -> Figure:
    """Messages (oldest on top) against layers, one panel each for the share in θ, in Θ and gone."""
    figure = new_figure(7.2, min(11.0, max(2.8, 1.6 + 0.16 * len(report.messages))), _DPI)
    panels = figure.subplots(1, len(_PANELS), sharey=True, squeeze=False)[0]
    shares = np.array([message.shares for message in report.messages])  # (messages, L, 3)
    num_messages, num_layers, _ = shares.shape
    smooth = num_messages > figure.get_figheight() * _DPI / 2  # more rows than the picture can show one by one
    image: Any = None
    for place, (panel, title) in enumerate(zip(panels, _PANELS, strict=True)):
        image = panel.imshow(
            shares[:, :, place],
            cmap="viridis",
            vmin=0.0,
            vmax=1.0,
            aspect="auto",
            interpolation="antialiased" if smooth else "nearest",
        )
        panel.set_title(title)
        panel.set_xlabel("layer")
        panel.set_xticks(_ticks(num_layers, 8))
    rows = _ticks(num_messages, 24)
    panels[0].set_yticks(rows, [str(report.messages[row].position) for row in rows])
    panels[0].set_ylabel("message (0 is the oldest)")
    figure.colorbar(image, ax=list(panels), label="share of the tokens of the message's updates")
    return figure


def gain_by_age(report: AuditReport) -> Figure:
    """Each message's gain against its age, coloured by where its tokens are, and the mean of each age with its CI."""
    figure = new_figure(6.4, 3.6, _DPI)
    axes: Axes = figure.subplots()
    for place, colour in _COLOURS.items():
        rows = [message for message in report.messages if message.mostly == place]
        if rows:
            axes.scatter([r.age for r in rows], [r.gain for r in rows], s=9, alpha=0.5, c=colour, label=_NAMES[place])
    _draw_means(axes, report)
    axes.axhline(0.0, color="black", linewidth=0.8)
    axes.set_xscale("symlog", linthresh=1.0, base=2)
    axes.set_xlim(left=-0.3)
    oldest = max(message.age for message in report.messages)
    ticks = [0, *(1 << power for power in range(oldest.bit_length()))]
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.set_xlabel("updates since the message was written")
    axes.set_ylabel("gain from memory (nats/token)")
    axes.legend(frameon=False, fontsize="small")
    return figure


def _draw_means(axes: Axes, report: AuditReport) -> None:
    """The mean gain of every bin of ages, at the bin's mean age."""
    for group in report.by_age:
        age = np.mean([m.age for m in report.messages if age_bin(m.age) == group.name])
        gain = group.gain
        if gain.low is not None and gain.high is not None:
            axes.vlines(age, gain.low, gain.high, color="black", linewidth=1.2)
        axes.plot(age, gain.mean, "D", color="black", markersize=4)


def _ticks(count: int, most: int) -> list[int]:
    return list(range(0, count, max(1, -(-count // most))))


def _saved(figure: Figure, path: Path) -> Path:
    """Written whole or not at all."""
    part = path.with_suffix(".part")
    try:
        figure.savefig(part, format="png")
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written ({error.strerror or error}): give another --out") from error
    return path
