"""Several sessions told at once: all journals first, then their write passes in batches of the model."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace

from mplus_memory.batching import Passes, run_together
from mplus_memory.checks import check_turns, without_recalled
from mplus_memory.errors import InputError
from mplus_memory.records import Receipt, Turn
from mplus_memory.session import Session


def remember_together(
    told: Sequence[tuple[Session, Sequence[Turn]]], passes: Passes, *, max_message_bytes: int
) -> list[Receipt]:
    """What ``remember_turns`` of each session would give back, in order. Each session's memory is as if told alone.

    Raises:
        InputError: one of the turns cannot be remembered, or a session is named twice; nothing was kept.
    """
    names = [session.name for session, _ in told]
    if len(set(names)) < len(names):
        raise InputError(f"sessions {sorted(names)}: name each once, with all of its turns")
    checked = [(session, *without_recalled(check_turns(turns, max_message_bytes))) for session, turns in told]
    with ExitStack() as locks:
        for session in sorted((session for session, _ in told), key=lambda session: session.name):
            locks.enter_context(session.writing())
        ids = [session.keep(turns) if turns else () for session, turns, _ in checked]
        ends = run_together(passes, [session.writes() for session, _, _ in checked])
        return [
            replace(session.receipt(kept, end), recalled=recalled)
            for (session, _, recalled), kept, end in zip(checked, ids, ends, strict=True)
        ]
