"""The rows of the campaign by name, in the order of the table."""

from __future__ import annotations

from tests.faults import (
    canaries,
    crowd,
    damage,
    failing_calls,
    full_disk,
    kills,
    long_run,
    machine,
    mutations,
    power_loss,
    stopped,
)
from tests.faults.campaign import Run

ROWS: dict[str, Run] = {
    "power-loss": power_loss.run,
    "mutations": mutations.run,
    "kills": kills.run,
    "failing-calls": failing_calls.run,
    "full-disk": full_disk.run,
    "damage": damage.run,
    "crowd": crowd.run,
    "stopped": stopped.run,
    "machine": machine.run,
    "long-run": long_run.run,
    "canaries": canaries.run,
}
