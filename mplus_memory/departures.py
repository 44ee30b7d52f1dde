"""Which messages left θ and Θ, when, and which will be gone soon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import torch
from torch import Tensor

from mplus_memory.latents import updates_of
from mplus_memory.memory.state import MemoryState, owning_steps
from mplus_memory.memory.update import replay_members
from mplus_memory.moments import next_birth
from mplus_memory.records import Departure, Span, StoredStep


def departures(steps: Sequence[StoredStep], initial: MemoryState) -> list[Departure]:
    """When each message's last token left θ, and when its last left Θ: "short_term", "long_term".

    A message in several steps has left when all of them have. Tokens that go from θ straight out of Θ, because it is
    full or there is none, leave both at one step.
    """
    writing = [step for step in steps if step.shard_id]
    return sorted(
        (
            found
            for name, held in _held_until(steps, initial).items()
            for found in _departures(name, held.tolist(), steps, writing)
        ),
        key=lambda one: one.step,
    )


def unread_from(steps: Sequence[StoredStep], initial: MemoryState) -> dict[str, int]:
    """By the id of each step whose tokens all left memory: how many steps the chain had when the last of them did."""
    writing = [step for step in steps if step.shard_id]
    until = _held_until(steps, initial)["long_term"].tolist()
    return {step.id: number + 1 for step, number in zip(writing, until, strict=True) if number < len(steps)}


def _held_until(steps: Sequence[StoredStep], initial: MemoryState) -> dict[str, Tensor]:
    """After how many steps a token of each step that wrote was last in θ ("short_term"), and in either: (S,)."""
    writing = [step for step in steps if step.shard_id]
    first_births = tuple(step.first_birth for step in writing)
    born = next_birth(writing)
    owners = owning_steps(first_births, torch.arange(1, born)) if writing else torch.empty(0, dtype=torch.long)
    last = {name: torch.zeros(len(writing), dtype=torch.long) for name in ("short_term", "long_term")}
    for layer in range(len(initial.layers)):
        until = {name: torch.zeros(born, dtype=torch.long) for name in last}  # by birth: held after so many steps
        for number, members in enumerate(replay_members(initial, updates_of(steps), layer)):
            until["short_term"][members.short[members.short > 0]] = number
            for part in members:
                until["long_term"][part[part > 0]] = number
        for name, held in last.items():
            held.scatter_reduce_(0, owners, until[name][1:], "amax")
    return last


def _departures(
    name: str, held: Sequence[int], steps: Sequence[StoredStep], writing: Sequence[StoredStep]
) -> list[Departure]:
    until: dict[str, int] = {}
    for step, number in zip(writing, held, strict=True):
        for span in step.spans:
            until[span.message_id] = max(until.get(span.message_id, 0), number)
    return [
        Departure(message_id=message_id, left=name, step=number + 1, at=steps[number].created_at)
        for message_id, number in until.items()
        if number < len(steps)
    ]


def fading(memory: MemoryState, steps: Sequence[tuple[int, tuple[Span, ...]]]) -> tuple[str, ...]:
    """Messages of which memory will hold nothing after N/K more updates, oldest first.

    Θ gives up its oldest tokens as θ's come in. A token of θ may stay for longer, so what has one is not fading.
    """
    size = memory.size
    held: set[int] = set()
    births = [first for first, _ in steps]
    for layer, one in enumerate(memory.layers):
        room = max(0, size.long_term - size.short_term)
        born = memory.written.births(layer, one.long_sources)
        newest = one.long_sources[torch.argsort(born, descending=True, stable=True)[:room]]
        held |= _owners(births, one.short_sources) | _owners(births, newest)
    now = set[int]().union(
        *(_owners(births, s) for one in memory.layers for s in (one.short_sources, one.long_sources))
    )
    parts: dict[str, list[int]] = defaultdict(list)
    for index, (_, spans) in enumerate(steps):
        for span in spans:
            parts[span.message_id].append(index)
    return tuple(
        message_id for message_id, own in parts.items() if not held.intersection(own) and now.intersection(own)
    )


def _owners(first_births: Sequence[int], sources: Tensor) -> set[int]:
    return set(owning_steps(first_births, sources[sources > 0]).unique().tolist())
