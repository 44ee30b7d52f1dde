"""Tasks: the kinds come in their shares, and a kept passage is known by its births wherever the clock begins."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.training.stages.small import small_settings, small_tasks


def test_the_kinds_come_in_their_shares(tmp_path: Path) -> None:
    shares = {"full_memory_ratio": 0.7, "revisit": 0.25, "repeat": 0.2, "plain": 0.1}
    settings = small_settings(tmp_path, **{f"stage1__{name}": value for name, value in shares.items()})
    tasks, drawn, clock = small_tasks(settings, 1), [], 0
    for _ in range(1500):
        task = tasks.next()
        drawn.append(task)
        written = 8 * len(task.chunks) if task.full else 0
        tasks.written(task, (clock + 1, clock + written) if written else None)
        clock += written
    kinds = Counter(task.kind for task in drawn)
    others = 1500 - kinds["revisit"]
    assert kinds["plain"] / others == pytest.approx(0.1, abs=0.03)
    assert kinds["repeat"] / others == pytest.approx(0.2, abs=0.04)
    written = [task for task in drawn if task.kind in ("next", "repeat")]
    assert sum(task.full for task in written) / len(written) == pytest.approx(0.7, abs=0.04)
    assert all(len(task.chunks) == 1 for task in written if not task.full)
    assert all(1 <= task.ranked <= len(task.prompt) for task in drawn)
    assert 0.1 < kinds["revisit"] / 1500 < 0.25  # of the steps with an earlier document to come back to
    for before, task in pairwise(drawn):
        assert not (before.kind == task.kind == "revisit")


def test_a_repeat_predicts_the_last_chunk_alone(tmp_path: Path) -> None:
    tasks = small_tasks(small_settings(tmp_path, stage1__repeat=1.0, stage1__plain=0.0, passages__sequence=64), 1)
    for _ in range(20):
        task = tasks.next()
        assert task.prompt[len(tasks.instruction) :] == task.chunks[-1]
        assert task.skipped == len(tasks.instruction) + 5


def test_a_saved_passage_is_found_though_the_clock_begins_again(tmp_path: Path) -> None:
    """A saved memory counts births from its own end; what is saved beside it must too."""
    settings = small_settings(tmp_path, stage1__revisit=1.0, stage1__full_memory_ratio=1.0)
    tasks, clock = small_tasks(settings, 1), 0
    for _ in range(30):
        task = tasks.next()
        tasks.written(task, (clock + 1, clock + 24) if task.chunks else None)
        clock += 24 if task.chunks else 0
    assert tasks.revisited is not None
    again = small_tasks(settings, 1)
    again.restore(json.loads(json.dumps(tasks.state(clock))))
    tasks.clock_set_back(clock)
    assert again.revisited == tasks.revisited and tasks.revisited.births[1] <= 0
    assert [again.next() for _ in range(3)] == [tasks.next() for _ in range(3)]
