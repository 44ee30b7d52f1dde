"""Figures, their table and their plot."""

from __future__ import annotations

import json
import math
import struct
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mplus_memory.cli import main
from mplus_memory.evaluation import plot
from mplus_memory.evaluation.intervals import mean_interval, share_interval
from mplus_memory.evaluation.report import Report, half_life, make_report, table
from mplus_memory.evaluation.retriever import NAME
from mplus_memory.evaluation.short_term import ShortTerm
from mplus_memory.memory.state import MemorySize

SIZE = MemorySize(update_tokens=32, short_term=128, retrieved_tokens=128, long_term=1000)
FULL = 3  # updates before the context, so that θ is full with it


def row(distance: int, *, right: bool = True, nll: float = 1.0, kind: str = "", **more: Any) -> dict[str, Any]:
    return {
        "episode": 0, "kind": kind, "distance": distance, "tokens_since": 40 * distance, "exact_match": right,
        "contains": True, "unknown": False, "f1": 1.0 if right else 0.5, "nll": nll, "context_tokens": 257,
        "updates_before": FULL,
    } | more  # fmt: skip


def recalled(distance: int, *layers: tuple[int, int, int]) -> dict[str, Any]:
    return {"episode": 0, "kind": "", "distance": distance, "tokens_since": 0, "layers": [list(one) for one in layers]}


def report_of(rows: dict[str, list[dict[str, Any]]], **about: object) -> Report:
    return make_report(
        rows, ShortTerm(size=SIZE), about={"model": "m", "data": "d"} | about, config={"seed": 0}, seed=3
    )


ROWS = {
    "M+": [row(8, right=False, nll=3.0), row(0), row(8), row(0, nll=0.5)],
    "MemoryLLM": [row(0), row(8, right=False), row(0), row(8, right=False)],
    NAME: [
        recalled(0, (0, 0, 0), (0, 2, 256)),
        recalled(8, (1, 4, 256), (4, 4, 512)),
        recalled(8, (4, 4, 64), (0, 0, 9)),
    ],
}


def test_figures_by_system_and_distance() -> None:
    report = report_of(ROWS)
    assert report.systems == ["M+", "MemoryLLM"]
    near, far = report.of_system("M+")
    assert (near.distance, far.distance, far.num_asked, far.tokens_since) == (0, 8, 2, 320)
    assert (near.exact_match.value, far.exact_match.value) == (1.0, 0.5)
    assert (far.exact_match.low, far.exact_match.high) == share_interval(1, 2)
    assert far.f1.value == 0.75 and far.nll.value == 2.0
    assert (far.nll.low, far.nll.high) == mean_interval([3.0, 1.0], seed=3)
    assert (near.survival, far.survival) == (1.0, 0.75**8)
    assert report.half_life == half_life(SIZE) == pytest.approx(math.log(2) / -math.log(0.75))
    value = json.loads(json.dumps(report.as_dict(), allow_nan=False))
    assert value["lines"][0]["exact_match"]["value"] == 1.0
    assert value["intervals"]["exact_match"] == "95 %, Wilson" and value["config"] == {"seed": 0}


def test_recall_leaves_out_what_holds_nothing() -> None:
    lines = {(line.distance, line.layer): line for line in report_of(ROWS).retriever}
    assert set(lines) == {(0, 1), (8, 0), (8, 1)}
    assert lines[8, 0].recall.value == (1 / 4 + 1) / 2 and lines[8, 0].num_asked == 2
    assert lines[8, 0].chance == (128 / 256 + 1) / 2
    assert lines[8, 1].recall.value == 1.0 and lines[8, 1].num_asked == 1


def test_kinds_have_lines_of_their_own() -> None:
    report = report_of({"M+": [row(0, kind="train"), row(0, kind="held_out", right=False)]})
    assert [(line.kind, line.exact_match.value) for line in report.lines] == [
        ("", 0.5),
        ("held_out", 0.0),
        ("train", 1.0),
    ]
    assert "| M+, held_out " in table(report)


def test_the_table_lines_up_and_says_what_half_life_predicts() -> None:
    text = table(report_of(ROWS))
    first = text.split("\n\n")[0].splitlines()
    assert len({len(line) for line in first}) == 1 and len(first) == 2 + 4
    assert [line.split("|")[9].strip() for line in first[2:]] == ["", "", "1.000", "0.100"]
    assert "0.500 (0.095–0.905)" in first[3]
    assert "half of what it holds in 2.4 updates" in text
    assert "| 8           | 0.625 (0.250–1.000) | 1.000 (1.000–1.000) | 0.500" in text


def png_size(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


@pytest.mark.parametrize("distances", [(0, 8), (0,), (4,), (0, 1, 1280)])
def test_the_plot_is_drawn(tmp_path: Path, distances: tuple[int, ...]) -> None:
    rows = {name: [row(d) for d in distances] for name in ("M+", "MemoryLLM", "window")}
    plot.draw(report_of(rows), tmp_path / "a.png")
    plot.draw(report_of(rows), tmp_path / "b.png")
    assert png_size(tmp_path / "a.png") == (1350, 1260)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_what_the_plot_shows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from matplotlib.figure import Figure

    drawn: list[Figure] = []
    monkeypatch.setattr(Figure, "savefig", lambda figure, *_, **__: drawn.append(figure))
    plot.draw(report_of(ROWS), tmp_path / "a.png")
    answers, losses, *_ = drawn[0].axes
    curves = {line.get_label(): line.get_xydata() for line in answers.get_lines()}
    assert curves["M+"].tolist() == [[0, 1.0], [8, 0.5]]
    assert curves["MemoryLLM"].tolist() == [[0, 1.0], [8, 0.0]]
    [half_life_label] = [label for label in curves if str(label).startswith("(1 − K/N)")]
    assert all(y == pytest.approx(0.75**x) for x, y in curves[half_life_label])
    assert losses.get_lines()[0].get_ydata().tolist() == [0.75, 2.0]


def test_the_title_says_how_few_were_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from matplotlib.figure import Figure

    drawn: list[Figure] = []
    monkeypatch.setattr(Figure, "savefig", lambda figure, *_, **__: drawn.append(figure))
    for rows in ([row(0), row(0), row(8)], [row(0), row(8)]):
        plot.draw(report_of({"M+": rows}), tmp_path / "a.png")
    titles = [figure.axes[0].get_title() for figure in drawn]
    assert "1–2 questions a point" in titles[0] and " 1 questions a point" in titles[1]


def test_without_matplotlib_the_way_out_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    assert main(["retention", "--model", "/no/such/model", "--out", str(tmp_path / "r")]) == 1
    told = capsys.readouterr().err
    assert "pip install 'mplus-memory[evaluate]'" in told and "--no-plot" in told
    assert not (tmp_path / "r").exists()


def test_a_second_checkpoint_forgets_by_its_own_size() -> None:
    larger = MemorySize(update_tokens=32, short_term=256, retrieved_tokens=0, long_term=0)
    rows = {"MemoryLLM": [row(8)], "MemoryLLM-Long": [row(8)]}
    others = {"MemoryLLM-Long": ShortTerm(size=larger, start=256)}
    report = make_report(rows, ShortTerm(size=SIZE), about={}, config={}, seed=0, others=others)
    assert [line.survival for line in report.lines] == [0.75**8, 0.875**8]


def test_a_short_term_that_was_not_full_keeps_longer_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from matplotlib.figure import Figure

    told = [row(distance, updates_before=before) for before in (0, 9) for distance in (0, 2, 8)]
    report = report_of({"MemoryLLM": told})
    late = [1.0, 0.75**2, 0.75**8]
    early = [1.0, 1.0, 0.75**5]  # θ takes four updates, so the first three after its own drop nothing
    assert [line.survival for line in report.lines] == [(a + b) / 2 for a, b in zip(early, late, strict=True)]
    assert not report.was_full and "not full yet when it was told" in table(report) and "still in θ |" in table(report)
    drawn: list[Figure] = []
    monkeypatch.setattr(Figure, "savefig", lambda figure, *_, **__: drawn.append(figure))
    plot.draw(report, tmp_path / "a.png")
    [curve] = [line for line in drawn[0].axes[0].get_lines() if "still in θ, not full" in str(line.get_label())]
    drawn_at = dict(np.asarray(curve.get_xydata()).tolist())
    assert [drawn_at[line.distance] for line in report.lines] == [line.survival for line in report.lines]
    full = report_of(ROWS)
    assert full.was_full and "not full" not in table(full) and "(1 − K/N)^n |" in table(full)
