"""Which moment of a session is meant: a step's number, a message, a time.

step      memory when that step had been written, and nothing told after it
message   as if nothing had been told after that message: what was flushed then stays flushed
time      the same for the last message that had come by then
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from mplus_memory.errors import InputError
from mplus_memory.records import HistoryStep, Message, Moment, StoredStep

Place = int | str | datetime | HistoryStep | Message


def find_moment(to: Place, steps: Sequence[StoredStep], messages: Sequence[Message]) -> Moment:
    """The moment that ``to`` names; ``steps`` and ``messages`` are all that the session has, oldest first.

    Raises:
        InputError: there is no such moment, or what was known then has been forgotten since.
    """
    positions = {message.id: message.position for message in messages}
    if isinstance(to, HistoryStep):
        to = to.number
    if isinstance(to, int):
        moment = _after_step(to, steps, positions)
    elif isinstance(to, datetime):
        moment = _at_time(to, steps, messages, positions)
    else:
        wanted = to.id if isinstance(to, Message) else to
        if wanted not in positions:
            raise InputError(f"the session has no message and no tag {wanted!r}; messages() and tags() list them")
        moment = _after_message(positions[wanted], steps, positions, None)
    _check_nothing_returns(moment, steps)
    return moment


def _after_step(number: int, steps: Sequence[StoredStep], positions: Mapping[str, int]) -> Moment:
    if not 0 <= number <= len(steps):
        raise InputError(f"step {number}: the session has steps 0 (nothing written) to {len(steps)}")
    kept = steps[:number]
    ends = [positions[span.message_id] + 1 for step in kept for span in step.spans if span.message_id in positions]
    return Moment(head=kept[-1].id if kept else None, end=max(ends, default=0))


def _after_message(
    position: int, steps: Sequence[StoredStep], positions: Mapping[str, int], by: datetime | None
) -> Moment:
    """A step is kept if it ends before the message; or with it, if it did not wait for the next one to come."""
    head = None
    for step in steps:
        held = [(positions[span.message_id], span) for span in step.spans if span.message_id in positions]
        if held:
            last, span = held[-1]
            whole_by_flush = step.flushed and (by is None or step.created_at <= by)
            if last > position or (last == position and span.complete and not whole_by_flush):
                break
        head = step.id
    return Moment(head=head, end=position + 1)


def _at_time(
    time: datetime, steps: Sequence[StoredStep], messages: Sequence[Message], positions: Mapping[str, int]
) -> Moment:
    by = time.astimezone(UTC)
    come = [message.position for message in messages if message.imported_at <= by]
    return _after_message(come[-1], steps, positions, by) if come else Moment(head=None, end=0)


def _check_nothing_returns(moment: Moment, steps: Sequence[StoredStep]) -> None:
    """Tokens that were evicted to forget a message must not come back with an earlier memory."""
    number = next((at for at, step in enumerate(steps, 1) if step.id == moment.head), 0)
    born = next_birth(steps[:number])
    for step in steps[number:]:
        if any(first < born for first, _ in step.evicted):
            raise InputError(
                f"step {number} still held a message that was forgotten at step {step.number}; "
                f"name step {step.number} or a later one, or one before that message"
            )


def next_birth(steps: Sequence[StoredStep]) -> int:
    """The birth number of the first token written after ``steps``; a step that evicts has none of its own."""
    return max((step.first_birth + step.num_tokens for step in steps), default=1)
