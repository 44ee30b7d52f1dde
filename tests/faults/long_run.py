"""Thousands of updates of a session whose long-term memory is small: what the store takes, and how long it opens."""

from __future__ import annotations

import resource
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from mplus_memory.store import LocalStore
from tests.faults.campaign import Plan, Row
from tests.faults.places import scratch
from tests.store.builders import commit, open_alice, turn, whole

LOOKS = 6


def tell(root: Path, first: int, last: int) -> None:
    """Updates ``first`` to ``last`` of alice, each with a message."""
    with LocalStore(root) as store:
        alice = open_alice(store)
        for number in range(first, last):
            commit(store, alice.id, whole(store.append(alice.id, [turn(f"update {number}")])[0]))


def look(root: Path) -> dict[str, Any]:
    """Bytes on disk and of live shards, milliseconds to open, peak memory (MiB) of this process."""
    began = time.perf_counter()
    with LocalStore(root) as store:
        opened = time.perf_counter() - began
        store.collect_garbage(timedelta(0))
        live = store.session_bytes(open_alice(store).id)
    on_disk = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
    shards = sum(path.stat().st_size for path in (root / "shards").rglob("*.parquet"))
    return {
        "live": live["shards"],
        "shards": shards,
        "rows": on_disk - shards,
        "open_ms": 1e3 * opened,
        "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def run(plan: Plan) -> Row:
    """Three thousand updates in the long form, sixty in the short."""
    row = Row(name="long-run", target="3,000 updates: shard bytes ≤ 1.10 × live; open time and memory flat (a report)")
    wanted = plan.size(short=60, long=3_000)
    looks = []
    with scratch() as place, plan.progress(wanted, "updates") as bar:
        for index in range(LOOKS):
            first, last = wanted * index // LOOKS, wanted * (index + 1) // LOOKS
            tell(place / "store", first, last)
            looks.append(look(place / "store"))
            bar.update(last - first)
    ratio = looks[-1]["shards"] / looks[-1]["live"]
    row.figures |= {
        "updates": wanted,
        "shard bytes / live": round(ratio, 3),
        "row bytes per update": (looks[-1]["rows"] - looks[0]["rows"]) // max(1, wanted - wanted // LOOKS),
        "open ms": " ".join(f"{one['open_ms']:.0f}" for one in looks),
        "peak MiB": " ".join(f"{one['mib']:.0f}" for one in looks),
    }
    if ratio > 1.10:
        row.fail(plan, "all", f"shards take {ratio:.2f} times what is live")
    return row
