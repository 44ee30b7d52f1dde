"""The rows of the campaign by name, in the order of the table."""

from __future__ import annotations

from tests.faults import failing_calls, full_disk, mutations, power_loss
from tests.faults.campaign import Run

ROWS: dict[str, Run] = {
    "power-loss": power_loss.run,
    "mutations": mutations.run,
    "failing-calls": failing_calls.run,
    "full-disk": full_disk.run,
}
