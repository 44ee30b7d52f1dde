"""Thousands of updates of a session whose long-term memory is small: what the store takes, and how long it opens."""

from __future__ import annotations

import resource
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mplus_memory import LatentMemoryBackend, LoadedModel
from tests.faults.campaign import Plan, Row
from tests.faults.places import scratch
from tests.tiny import make_model

LOOKS = 6
_MOST = {"shards": 1.10, "open": 1.5, "memory": 1.10}


def tell(root: Path, model: LoadedModel, first: int, last: int) -> None:
    """Updates ``first`` to ``last`` of alice, each with a message; then tokens that no memory reads are pruned."""
    with LatentMemoryBackend(root, model) as backend:
        alice = backend.session("alice")
        for number in range(first, last):
            alice.remember(f"update {number}")
            alice.flush()
        backend.prune(unread_since=datetime.now(UTC))


def look(root: Path, model: LoadedModel) -> dict[str, Any]:
    """Bytes on disk, of shards and of live tokens; milliseconds to open alice's memory; peak memory (MiB) so far."""
    took = []
    for _ in range(5):
        began = time.perf_counter()
        with LatentMemoryBackend(root, model) as backend:
            memory = backend.session("alice").view().memory
            took.append(time.perf_counter() - began)
    live = {
        int(source) for layer in memory.layers for held in (layer.short_sources, layer.long_sources) for source in held
    }
    files = {path: path.stat().st_size for path in root.rglob("*") if path.is_file()}
    shards = {path: size for path, size in files.items() if path.suffix == ".parquet"}
    born = {memory.written.step_of(source) for source in live}
    return {
        "live": sum(shards.values()) * len(born) / max(1, len(shards)),
        "shards": sum(shards.values()),
        "rows": sum(files.values()) - sum(shards.values()),
        "open_ms": 1e3 * statistics.median(took),
        "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def run(plan: Plan) -> Row:
    """Three thousand updates in the long form, sixty in the short."""
    row = Row(
        name="long-run", target="3,000 updates: shard bytes ≤ 1.10 × live; opening ≤ 1.5 ×, memory ≤ 1.10 × the first's"
    )
    wanted, model = plan.size(short=60, long=3_000), make_model()
    looks = []
    with scratch() as place, plan.progress(wanted, "updates") as bar:
        for index in range(LOOKS):
            first, last = wanted * index // LOOKS, wanted * (index + 1) // LOOKS
            tell(place / "store", model, first, last)
            looks.append(look(place / "store", model))
            bar.update(last - first)
    row.figures |= {
        "updates": wanted,
        "shard bytes / live": round(looks[-1]["shards"] / looks[-1]["live"], 3),
        "row bytes per update": (looks[-1]["rows"] - looks[0]["rows"]) // (wanted - wanted // LOOKS),
        "open ms": " ".join(f"{one['open_ms']:.0f}" for one in looks),
        "peak MiB": " ".join(f"{one['mib']:.0f}" for one in looks),
    }
    ratios = {
        "shards": looks[-1]["shards"] / looks[-1]["live"],
        "open": looks[-1]["open_ms"] / looks[0]["open_ms"] if plan.long else 1.0,
        "memory": looks[-1]["mib"] / looks[0]["mib"],
    }
    for name, ratio in ratios.items():
        if ratio > _MOST[name]:
            row.fail(plan, "all", f"{name}: {ratio:.2f} times, and {_MOST[name]} is the most")
    return row
