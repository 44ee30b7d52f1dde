"""What both plots need: matplotlib, and figures without a window system or state shared with other plots."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from mplus_memory.errors import ConfigError

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def require_matplotlib() -> None:
    """Nothing, if plots can be drawn.

    Raises:
        ConfigError: matplotlib is not installed.
    """
    try:
        importlib.import_module("matplotlib.figure")
    except ImportError as error:
        raise ConfigError(
            f"plots need matplotlib, which cannot be imported ({error}): "
            "pip install 'mplus-memory[evaluate]', or measure without them (retention --no-plot, audit without --out)"
        ) from error


def new_figure(width: float, height: float, dpi: int) -> Figure:
    """An empty figure, inches."""
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), dpi=dpi, layout="constrained")
