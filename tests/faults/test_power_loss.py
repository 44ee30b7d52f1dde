"""A thousand disks of every operation; and the explorer finds what is left out of the protocol."""

from __future__ import annotations

import itertools
import os
from pathlib import Path
from random import Random

import pytest

from tests.faults import mutations, power_loss
from tests.faults.campaign import Plan
from tests.faults.disk import KEPT, LOST, Disk, Named, Reader, Resized, Said, Synced, Wrote, crashes
from tests.faults.operations import OPERATIONS
from tests.faults.places import content_of
from tests.faults.tracing import WHY_NOT, trace

pytestmark = pytest.mark.skipif(WHY_NOT is not None, reason=str(WHY_NOT))


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_power_loss_harms_a_store(name: str) -> None:
    row = power_loss.run(Plan(only=name))
    assert row.holds, row.failures
    assert int(str(row.figures[name]).split()[0]) >= 1_000


@pytest.mark.parametrize("name", [*mutations.EXPLORED, "no fence"])
def test_a_mutated_protocol_is_caught(name: str) -> None:
    row = mutations.run(Plan(only=name))
    assert row.figures == {name: "caught"}
    assert row.holds, row.failures


def write_a_file(root: Path, telling: int) -> None:
    descriptor = os.open(root / "a.tmp", os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(descriptor, b"x" * 600)
    os.pwrite(descriptor, b"y" * 100, 1000)
    os.fsync(descriptor)
    os.ftruncate(descriptor, 1050)
    os.close(descriptor)
    os.rename(root / "a.tmp", root / "a")
    os.write(telling, b"named")
    folder = os.open(root, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def test_calls_become_events(tmp_path: Path) -> None:
    silent, telling = os.pipe()
    before = Disk.read(tmp_path)
    calls, code = trace(lambda: write_a_file(tmp_path, telling))
    assert (code, os.read(silent, 10)) == (0, b"named")
    events = Reader(tmp_path, before, telling).read(calls)
    assert events == [
        Named(inode=0, names=(("a.tmp", 1),)),
        Wrote(inode=1, offset=0, data=b"x" * 600),
        Wrote(inode=1, offset=1000, data=b"y" * 100),
        Synced(inode=1),
        Resized(inode=1, size=1050),
        Named(inode=0, names=(("a.tmp", None), ("a", 1))),
        Said(text="named"),
        Synced(inode=0),
    ]
    *_, last = crashes(events, before)
    assert last.everything().tree() == content_of(tmp_path)


def test_what_was_not_synced_may_be_there_in_any_part() -> None:
    events = [
        Named(inode=0, names=(("a", 1),)),
        Wrote(inode=1, offset=0, data=b"x" * 1000),
        Synced(inode=1),
        Wrote(inode=1, offset=500, data=b"y" * 600),
    ]
    *_, last = crashes(events, Disk())
    assert (last.durable.tree(), len(last.pending)) == ({}, 2)  # its name is not durable yet
    assert last.disk([[LOST], [KEPT] * 3], Random(0)).tree() == {}
    for kept in itertools.product((LOST, KEPT), repeat=3):
        content = bytearray(b"x" * 1000)
        for (start, end), fate in zip(((500, 512), (512, 1024), (1024, 1100)), kept, strict=True):
            if fate == KEPT:
                content.extend(bytes(max(0, end - len(content))))
                content[start:end] = b"y" * (end - start)
        assert last.disk([[KEPT], list(kept)], Random(0)).tree() == {"a": bytes(content)}
