"""What ``verify`` tells: the findings of an examination, and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from mplus_memory.soundness import Finding, Verified
from mplus_memory.store.keys import GivenKey, Keyring, given_service
from mplus_memory.store.verifying.database import RESTORE
from mplus_memory.store.verifying.examination import Examination, examine
from mplus_memory.store.verifying.examined import Examined
from mplus_memory.store.verifying.places import to_examine


def verify_store(
    store: str | Path,
    *,
    shards: str | Path | None = None,
    sessions: Sequence[str] | None = None,
    namespace: str = "default",
    deep: bool = False,
    progress: bool = False,
    encryption_key: GivenKey | None = None,
) -> Verified:
    """Whether a store is sound, and what is damaged; see ``examine``. store, shards: as for ``open_store``.

    Without the key of an encrypted store all is checked but the digests, and sessions are called by their ids.
    """
    keys = Keyring(given_service(encryption_key))
    with closing(to_examine(store, shards, keys)) as place:
        found = examine(place, sessions=sessions, namespace=namespace, deep=deep, progress=progress, keys=keys)
    return Verified(
        sound=not any(finding.damage for finding in found.findings),
        findings=tuple(found.findings),
        num_sessions=sum(chain.tag is None for chain in found.chains),
        num_messages=sum(len(chain.positions) for chain in found.chains if chain.tag is None),
        num_steps=len(found.steps),
        num_shards=found.num_shards,
        num_bytes=found.num_bytes,
        deep=deep,
        digests=not found.sealed,
        next_steps=tuple(next_steps(found)),
    )


def next_steps(found: Examination) -> Iterator[str]:
    """Commands and other things to do about the findings."""
    damage = [finding for finding in found.findings if finding.damage]
    if any(finding.repairable for finding in damage) and not blocking(damage):
        yield command("repair --dry-run", found.store)
    if not all(finding.repairable for finding in damage):
        yield RESTORE


def command(name: str, store: Examined) -> str:
    """A line that runs a command on the store."""
    return f"mplus-memory {name} {shlex.join(store.options)}"


def blocking(findings: Sequence[Finding]) -> list[Finding]:
    """Damage to the store as a whole: nothing may be written to it."""
    kinds = ("database", "log", "folder")
    lost = [one for one in findings if one.kind == "mark" and not one.repairable]
    return [*lost, *(one for one in findings if one.damage and one.kind in kinds)]
