"""What an exported session must be before any of it is kept: what telling demands, and what a chain of steps is.

The sums in a bundle show that it is what somebody packed. They do not show that he packed a session.
"""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from mplus_memory.checks import check_name, check_turn
from mplus_memory.errors import InputError
from mplus_memory.memory.state import MemoryState
from mplus_memory.memory.update import Replay, Update, draw_drops, outside
from mplus_memory.records import Fingerprint, Latents, Message, NewStep, Span, Turn
from mplus_memory.store.following import Follower

_LARGEST = 1 << 62
_SETTINGS = {"seed", "keep_text"}
_TIME_CHARACTERS = 40  # what a column of times as given holds


def whole(value: object, least: int = 0, most: int = _LARGEST) -> int:
    """The number, if it is a whole one in that range.

    Raises:
        ValueError: it is not.
    """
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"{value!r:.60} is no whole number from {least} to {most}")
    return value


def yes_or_no(value: object) -> bool:
    """The truth value. Raises ValueError if it is none."""
    if not isinstance(value, bool):
        raise ValueError(f"{value!r:.60} is neither true nor false")
    return value


def our_id(value: object) -> str:
    """The id of 32 hex digits. Raises ValueError if it is none."""
    return _hex(value, 32)


def digest(value: object) -> str:
    """The digest of 64 hex digits. Raises ValueError if it is none."""
    return _hex(value, 64)


def _hex(value: object, length: int) -> str:
    if not isinstance(value, str) or len(value) != length or not set(value) <= set(string.hexdigits.lower()):
        raise ValueError(f"{value!r:.80} is not {length} hex digits")
    return value


def checked_name(value: object) -> str:
    """The session's name. Raises ValueError if none can be called so."""
    try:
        return check_name(value)
    except InputError as error:
        raise ValueError(str(error)) from error


def checked_settings(value: object) -> dict[str, Any]:
    """What a session keeps of its settings. Raises ValueError for others."""
    if not isinstance(value, dict) or not set(value) <= _SETTINGS:
        raise ValueError(f"settings {value!r:.80}: allowed are {', '.join(sorted(_SETTINGS))}")
    kept = {"keep_text": yes_or_no(value["keep_text"])} if "keep_text" in value else {}
    return {"seed": whole(value["seed"], most=(1 << 63) - 1)} | kept


def checked_fingerprint(value: object) -> Fingerprint:
    """What the tokens are bound to. Raises ValueError if it is no fingerprint."""
    if not isinstance(value, dict):
        raise ValueError(f"fingerprint {value!r:.80}")
    for field in fields(Fingerprint):
        if field.type == "int":
            whole(value[field.name], most=1 << 24)
        elif not isinstance(value[field.name], str) or not value[field.name].isascii():
            raise ValueError(f"fingerprint {field.name} {value[field.name]!r:.80}")
    return Fingerprint(**value)


def checked_time(value: object) -> datetime:
    """A time with its offset. Raises ValueError if it is none that can be kept."""
    if not isinstance(value, str) or len(value) > _TIME_CHARACTERS:
        raise ValueError(f"time {value!r:.60}")
    return datetime.fromisoformat(value)


def checked_moment(value: object) -> datetime:
    """A point in time. Raises ValueError if it is none."""
    time = checked_time(value)
    if time.tzinfo is None:
        raise ValueError(f"time {value!r} has no offset")
    try:
        return time.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"time {value!r} is out of range") from error


def check_messages(messages: Sequence[Message], *, keeps_text: bool, max_bytes: int) -> None:
    """A journal as telling makes it: roles, texts and names that may be told, positions that rise, ids told once.

    Raises:
        ValueError: it is none.
    """
    before = -1
    for message in messages:
        where = f"message at position {message.position}: "
        if message.position <= before:
            raise ValueError(f"{where}positions must rise, and the one before is {before}")
        before = message.position
        if message.content is None and keeps_text:
            raise ValueError(f"{where}it has no text, and the session keeps text")
        content = "not kept" if message.content is None else message.content
        turn = Turn(role=message.role, content=content, author=message.author, created_at=message.created_at,
                    external_id=message.external_id)  # fmt: skip
        check_turn(turn, where, max_bytes)
    for what, ids in (
        ("id", [message.id for message in messages]),
        ("external id", [message.external_id for message in messages if message.external_id is not None]),
    ):
        if len(set(ids)) != len(ids):
            raise ValueError(f"two messages have the same {what}")


def check_steps(messages: Sequence[Message], steps: Sequence[NewStep], writes: Sequence[bool]) -> None:
    """A chain that told a journal: whole messages in order, none passed over; what has no text was written whole.

    Raises:
        ValueError: it is none.
    """
    journal = Follower({message.id: message.position for message in messages})
    written: set[str] = set()
    for step, wrote in zip(steps, writes, strict=True):
        if not wrote and (step.spans or not step.evicted or step.dropped.shape[1] != 1):
            raise ValueError(f"step {step.number} wrote nothing, and took nothing out of memory")
        if not wrote and step.flushed:
            raise ValueError(f"step {step.number} wrote nothing, and was flushed")
        wrong = journal.follow(step.spans)
        if wrong:
            raise ValueError(f"step {step.number} {wrong}")
        written |= {span.message_id for span in step.spans if span.complete}
    waiting = [message.position for message in messages if message.content is None and message.id not in written]
    if waiting:
        raise ValueError(f"the message at position {waiting[0]} has no text and was not written")


def check_latents(step: NewStep, latents: Latents, clock: int, num_tokens: int) -> None:
    """Tokens as a write pass makes them, born after ``clock``, ``num_tokens`` at most.

    Raises:
        ValueError: they are none.
    """
    count = latents.tokens.shape[1]
    if latents.keys.shape[:2] != latents.tokens.shape[:2] or not 0 < count <= num_tokens:
        raise ValueError(f"step {step.number} has tokens of shape {latents.tokens.shape} and keys of another")
    if latents.first_birth != clock + 1:
        raise ValueError(f"step {step.number} has tokens born at {latents.first_birth}, not at {clock + 1}")


class Drops:
    """Follows θ of every layer along a chain: what a step drops follows from the seed, so it can be checked."""

    def __init__(self, initial: MemoryState, seed: int) -> None:
        self._size, self._seed, self._number = initial.size, seed, initial.num_steps
        self._layers = [Replay.of(initial, layer) for layer in range(len(initial.layers))]
        self.clock = initial.clock

    def follow(self, step: NewStep, num_new: int) -> None:
        """The next step, which wrote so many tokens.

        Raises:
            ValueError: it drops others than the seed says.
        """
        self._number += 1
        if step.number != self._number or len(step.dropped) != len(self._layers):
            raise ValueError(f"step {step.number} drops of {len(step.dropped)} layers as number {self._number}")
        expected = self._evicting(step) if step.evicted else self._drawn(num_new)
        if step.dropped.shape != expected.shape or not np.array_equal(step.dropped, expected):
            raise ValueError(f"step {step.number} does not drop what the seed {self._seed} says")
        done = Update(self.clock + 1, num_new, torch.from_numpy(expected), step.evicted)
        for layer, replay in enumerate(self._layers):
            replay.take(done, layer)
        self.clock += num_new

    def _drawn(self, num_new: int) -> NDArray[np.int64]:
        held = len(self._layers[0].short)
        count = max(0, held + num_new - self._size.short_term)
        drawn = [
            draw_drops(self._seed, self._number, layer, num_short_term=held, num_dropped=count).numpy()
            for layer in range(len(self._layers))
        ]
        return np.stack(drawn)

    def _evicting(self, step: NewStep) -> NDArray[np.int64]:
        left = np.array([outside(replay.short, step.evicted).sum() for replay in self._layers])
        surplus: NDArray[np.int64] = (left - left.min())[:, None]
        return surplus


def spans_of(rows: Sequence[Sequence[Any]]) -> tuple[Span, ...]:
    """The spans of a step's row. Raises ValueError if they are none."""
    return tuple(
        Span(message_id=our_id(message_id), start=whole(start), end=whole(end), complete=yes_or_no(complete))
        for message_id, start, end, complete in rows
    )


def text_or_none(row: Mapping[str, Any], name: str) -> str | None:
    """A text of a row. Raises ValueError if it is something else."""
    if row[name] is not None and not isinstance(row[name], str):
        raise ValueError(f"{name} is a {type(row[name]).__name__}")
    return None if row[name] is None else str(row[name])
