"""The pictures: as large as they should be, showing what the report says, and refused clearly where they cannot be."""

from __future__ import annotations

import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from mplus_memory import ConfigError, InputError
from mplus_memory.evaluation.audit import AuditReport, Group, MessageAudit, age_bin
from mplus_memory.evaluation.audit_plot import GAIN, HEAT_MAP, heat_map, save_plots
from mplus_memory.evaluation.drawing import require_matplotlib
from mplus_memory.evaluation.intervals import Estimate

pytest.importorskip("matplotlib")
NUM_LAYERS = 4


def message(position: int, count: int) -> MessageAudit:
    """The oldest are gone, the newest in θ, with Θ between; each layer a little apart."""
    age = count - 1 - position
    short = [max(0.0, 1.0 - (age + layer) / (count / 3)) for layer in range(NUM_LAYERS)]
    gone = [max(0.0, (age - layer) / (count / 3) - 2.0) for layer in range(NUM_LAYERS)]
    shares = tuple((s, max(0.0, 1.0 - s - g), min(g, 1.0)) for s, g in zip(short, gone, strict=True))
    means = [sum(row[place] for row in shares) / NUM_LAYERS for place in range(3)]
    return MessageAudit(
        message_id=str(position), position=position, role="user", step=position + 1, age=age, cue_tokens=4,
        target_tokens=4, nll_with=2.0, nll_without=2.0 + 1 / (1 + age), gain=1 / (1 + age),
        mostly=("short_term", "long_term", "gone")[means.index(max(means))],
        short_term=means[0], long_term=means[1], gone=means[2], shares=shares,
    )  # fmt: skip


def report(count: int) -> AuditReport:
    rows = tuple(message(position, count) for position in range(count))
    one = Estimate(mean=0.5, low=0.4, high=0.6)
    ages = dict.fromkeys(age_bin(row.age) for row in rows)
    group = Group(name="all", num_messages=count, num_tokens=4 * count, nll_with=one, nll_without=one, gain=one)
    return AuditReport(
        session="s", model="m", digest="d", num_messages=count, num_steps=count, cue_tokens=64, target_tokens=256,
        seed=0, overall=group, by_place=(group,), by_age=tuple(replace(group, name=name) for name in ages),
        messages=rows, waiting=(), too_short=(),
    )  # fmt: skip


def pixels(path: Path) -> NDArray[np.float32]:
    from matplotlib.image import imread

    return np.asarray(imread(path))[..., :3]


@pytest.mark.parametrize("count", [1, 5, 500])
def test_both_are_drawn_for_few_and_for_many_messages(count: int, tmp_path: Path) -> None:
    paths = save_plots(report(count), tmp_path / "new" / "folder")
    assert [path.name for path in paths] == [HEAT_MAP, GAIN]
    heat, gain = map(pixels, paths)
    assert heat.shape[1] == 864 and gain.shape[:2] == (432, 768)
    assert (300 < heat.shape[0] < 400) if count <= 5 else heat.shape[0] == 1320
    for image in (heat, gain):
        colours = (image * 255).astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
        assert len(np.unique(colours)) > 20, "not a blank page"
    assert not list((tmp_path / "new" / "folder").glob("*.part"))


def test_the_heat_map_shows_the_shares_themselves() -> None:
    given = report(40)
    panels = heat_map(given).axes[:3]
    assert [panel.get_title() for panel in panels] == ["θ, short-term", "Θ, long-term", "gone"]
    for place, panel in enumerate(panels):
        [image] = panel.get_images()
        expected = [[layer[place] for layer in row.shares] for row in given.messages]
        np.testing.assert_allclose(np.asarray(image.get_array()), expected)
        assert image.get_clim() == (0.0, 1.0), "one scale for all"
    labels = [text.get_text() for text in panels[0].get_yticklabels()]
    assert labels[0] == "0" and len(labels) <= 24 and panels[0].yaxis_inverted(), "oldest on top, labels apart"


def test_the_same_report_makes_the_same_picture() -> None:
    one, other = BytesIO(), BytesIO()
    for file in (one, other):
        heat_map(report(3)).savefig(file)
    assert one.getvalue() == other.getvalue() != b""


def test_nothing_is_drawn_of_nothing(tmp_path: Path) -> None:
    assert save_plots(replace(report(1), messages=()), tmp_path / "out") == ()
    assert list((tmp_path / "out").iterdir()) == []


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ConfigError, match=r"pip install 'mplus-memory\[evaluate\]'"):
        require_matplotlib()
    with pytest.raises(ConfigError, match="matplotlib"):
        save_plots(report(2), tmp_path)


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for place in (tmp_path / "file", tmp_path / "file" / "below", "/proc/nowhere"):
        with pytest.raises(InputError, match="cannot be written to"):
            save_plots(report(2), place)
    (tmp_path / HEAT_MAP).mkdir()
    with pytest.raises(InputError, match=f"{HEAT_MAP} cannot be written"):
        save_plots(report(2), tmp_path)
    assert not list(tmp_path.glob("*.part"))
