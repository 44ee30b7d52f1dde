"""What may be removed to save room: a plan, made of what a namespace holds, for the store to carry out.

sessions   not told anything since a time, or all but the newest
tags       made before a time
tokens     that left the memories of a session, and of all its branches and tags, before a time
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from mplus_memory.departures import unread_from
from mplus_memory.errors import ConfigError
from mplus_memory.memory.state import MemoryState
from mplus_memory.model.loaded import LoadedModel
from mplus_memory.records import Prunable, StoredSession, StoredStep, Unread
from mplus_memory.store.protocol import Store


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What is to go; what is None stays. ``keep``: that many sessions, the newest, stay whatever ``unused_since`` says.

    Raises:
        ConfigError: nothing is named, or a number is negative.
    """

    unused_since: datetime | None = None
    keep: int | None = None
    tags_before: datetime | None = None
    unread_since: datetime | None = None

    def __post_init__(self) -> None:
        if all(value is None for value in vars(self).values()):
            raise ConfigError("nothing to prune was named: give unused_since, keep, tags_before or unread_since")
        if self.keep is not None and self.keep < 0:
            raise ConfigError(f"keep={self.keep}: need a number of sessions, 0 or more")


def plan(store: Store, namespace: str, rules: Rules, model: LoadedModel | None) -> Prunable:
    """What the rules name. ``model`` is needed for ``unread_since``; sessions of other models keep their tokens."""
    listed = sorted(store.sessions(namespace), key=lambda one: (one.updated_at, one.name), reverse=True)
    going = _idle(listed, rules)
    kept = [one for one in listed if one not in going]
    tags = {one.id: store.tags(one.id) for one in kept}
    before = _utc(rules.tags_before)
    old = [(one, tag) for one in kept for tag in tags[one.id] if before and tag.created_at < before]
    unread: list[Unread] = []
    since = _utc(rules.unread_since)
    if since is not None and model is not None:
        gone = {tag.id for _, tag in old}
        own = [one for one in kept if not one.fingerprint.differences(model.fingerprint)]
        left = {one.id: [tag for tag in tags[one.id] if tag.id not in gone] for one in own}
        unread = _unread(store, own, left, since, model.network.initial_memory())
    own_tags = {one.id: frozenset(tag.id for tag in store.tags(one.id)) for one in going}
    return Prunable(sessions=tuple(going), own_tags=own_tags, tags=tuple(old), unread=tuple(unread))


def _idle(newest_first: Sequence[StoredSession], rules: Rules) -> list[StoredSession]:
    if rules.unused_since is None:
        return [] if rules.keep is None else list(newest_first[rules.keep :])
    since = _utc(rules.unused_since)
    return [one for one in newest_first[rules.keep or 0 :] if since and one.updated_at < since]


def _unread(
    store: Store,
    sessions: Sequence[StoredSession],
    tags: dict[str, list[StoredSession]],
    since: datetime,
    initial: MemoryState,
) -> list[Unread]:
    """One entry for each family that has tokens which no memory of it reads any more."""
    found, seen = [], set[str]()
    for session in sessions:
        if session.id in seen:
            continue
        relatives = {one.id for one in store.family(session.id)}
        members = tuple(one for one in sessions if one.id in relatives)
        seen |= {one.id for one in members}
        own_tags = tuple(tag for one in members for tag in tags[one.id])
        steps = _read_by_none([store.steps(one.id) for one in (*members, *own_tags)], since, initial)
        if steps:
            found.append(Unread(sessions=members, tags=own_tags, steps=steps))
    return found


def _read_by_none(chains: Sequence[Sequence[StoredStep]], since: datetime, initial: MemoryState) -> dict[str, int]:
    """Steps whose tokens left every memory before ``since``, and how many steps long the chains were by then."""
    found: dict[str, int] = {}
    needed: set[str] = set()
    for chain in chains:
        left = unread_from(chain, initial)
        for step in chain:
            depth = left.get(step.id)
            if depth is None or chain[depth - 1].created_at >= since:
                needed.add(step.id)
            elif step.unread_from is None:
                found[step.id] = max(depth, found.get(step.id, 0))
    return {step_id: depth for step_id, depth in found.items() if step_id not in needed}


def _utc(time: datetime | None) -> datetime | None:
    return None if time is None else time.astimezone(UTC)
