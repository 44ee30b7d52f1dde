"""The short form of every row; ``make torture`` is the long one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mplus_memory.store import journal_past
from tests.faults import full_disk, machine, mutations, stopped
from tests.faults.__main__ import main
from tests.faults.campaign import Plan
from tests.faults.places import scratch
from tests.faults.rows import ROWS
from tests.faults.tracing import WHY_NOT

TRACED = ("power-loss", "mutations", "failing-calls")
ELSEWHERE = ("power-loss", "mutations")  # test_power_loss.py runs their cases one by one


@pytest.mark.parametrize("name", [name for name in ROWS if name not in ELSEWHERE])
def test_the_short_form_holds(name: str) -> None:
    if name in TRACED and WHY_NOT:
        pytest.skip(WHY_NOT)
    if name == "full-disk" and full_disk.why_not():
        pytest.skip(str(full_disk.why_not()))
    row = ROWS[name](Plan())
    assert row.holds, "\n".join(f"{failure.why}\n    again: {failure.command}" for failure in row.failures)
    assert row.figures


def test_a_failure_names_the_command_that_repeats_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without its fence the store lets a stale writer through: the row says so, and how to see it again."""
    monkeypatch.setattr(stopped, "BEFORE_THE_LOCK", ("shard.published",))
    monkeypatch.setattr(stopped, "OTHERS", ("sweeps",))
    monkeypatch.setattr(mutations.commit, "_move_head", mutations.move_head_without_fence)
    assert main(["stopped", "--seed", "3"]) == 1
    told = capsys.readouterr().out
    assert "FAILS" in told
    assert "python -m tests.faults stopped --seed 3 --only 'shard.published, the other sweeps'" in told


def test_the_machine_notices_messages_that_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_past, "cut", lambda connection, origin, end: None)
    assert "AssertionError" in str(machine.explore(20, 0, shrinks=False))


def test_json_for_scripts() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "canaries", "--json"], cwd=root, capture_output=True, check=True
    )
    [row] = json.loads(done.stdout)
    assert (row["name"], row["holds"], row["figures"]["crossed"]) == ("canaries", True, 0)


def test_scratch_is_gone_afterwards() -> None:
    with scratch() as place:
        (place / "x").mkdir()
    assert not place.exists()
