"""Histories for the tests of systems: a few rows of different lengths, told to a system."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from mplus_memory.evaluation.system import System
from tests.tiny import random_ids

NEVER = 10_000  # an end that never comes
PROMPTS = [random_ids(count, seed=40 + count) for count in (7, 1, 12)]
ANSWERS = [random_ids(count, seed=50 + count) for count in (3, 5, 1)]
UPDATES = [[random_ids(9 + (row + step) % 4, seed=100 * row + step) for row in range(3)] for step in range(14)]


def tell_all(system: System, updates: list[list[Tensor]] = UPDATES, rows: tuple[int, ...] = (0, 1, 2)) -> Any:
    """The state after all ``updates`` of ``rows``, each with its own seed."""
    state = system.history.start(len(rows))
    for step in updates:
        state = system.history.tell(state, [step[row] for row in rows], list(rows))
    return state


def text_of(row: int, updates: list[list[Tensor]] = UPDATES) -> list[int]:
    """All that row was told, as one list of token ids."""
    return [token for step in updates for token in step[row].tolist()]
