"""Repair: damaged shards go to quarantine, and what stands on them goes back to its last good step.

The journal stays, so messages whose tokens are lost are unwritten text again: they stand in the prompt, and the next
flush writes them. Nothing is guessed: a damaged database, journal or session's row is left as it is, and reported.

    examine → plan → mark and modes → for each lineage: files to quarantine, then one transaction for rows and heads
            → what is missing is told, and what is left counted anew

Whatever interrupts it, the next run finds the rest: a file that is moved already is a shard that is missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import null, select, update
from sqlalchemy.engine import Connection

from mplus_memory.errors import ConflictError, SessionNotFoundError, StoreKeyError
from mplus_memory.soundness import Finding, Repaired, Rewound
from mplus_memory.store.catalog import Key, get_origin
from mplus_memory.store.columns import now
from mplus_memory.store.database import Database
from mplus_memory.store.failpoints import arm_from_environment, reached
from mplus_memory.store.garbage import Lineage, delete_ids, reachable
from mplus_memory.store.keys import KEY_HELP, GivenKey, Keyring, given_service
from mplus_memory.store.opening import open_store
from mplus_memory.store.recounting import Recounting, plan_recounting, recount
from mplus_memory.store.schema import sessions, shards, spans, steps
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.sql_store import SqlStore
from mplus_memory.store.verifying.chains import Chain
from mplus_memory.store.verifying.examination import Examination, affected_from, examine
from mplus_memory.store.verifying.examined import Examined
from mplus_memory.store.verifying.places import to_examine
from mplus_memory.store.verifying.report import blocking, command, next_steps
from mplus_memory.store.verifying.steps import is_right_now

_ATTEMPTS = 5


@dataclass(frozen=True)
class Rewinding:
    """What is to be done in one lineage: ``chains`` go back to the steps they keep, damaged ``files`` move away."""

    lineage: Lineage
    chains: tuple[Chain, ...]
    files: tuple[str, ...]  # ids of shards


def repair_store(
    store: str | Path,
    *,
    shards: str | Path | None = None,
    dry_run: bool = False,
    progress: bool = False,
    encryption_key: GivenKey | None = None,
) -> Repaired:
    """Mend what can be mended without a guess, and say exactly what was lost; see ``Repaired``.

    store, shards: as for ``open_store``.

    Raises:
        StoreFormatError: no store is there, or one of another version.
        StoreKeyError: it is encrypted, and the key is missing or another.
        ConflictError: other writers kept changing what is damaged.
    """
    arm_from_environment()
    service = given_service(encryption_key)
    keys = Keyring(service)

    def opened() -> SqlStore:
        return open_store(store, shards=shards, cache_bytes=0, encryption_key=service)

    with closing(to_examine(store, shards, keys)) as place:
        for _ in range(_ATTEMPTS - 1):
            with suppress(ConflictError):
                return _repair(place, keys, opened, dry_run=dry_run, progress=progress)
        return _repair(place, keys, opened, dry_run=dry_run, progress=progress)


def _repair(
    place: Examined, keys: Keyring, opened: Callable[[], SqlStore], *, dry_run: bool, progress: bool
) -> Repaired:
    found = examine(place, progress=progress, keys=keys)
    if found.sealed:
        raise StoreKeyError(f"{place.database} is encrypted: repair needs its key to see what is sound; {KEY_HELP}")
    if blocking(found.findings):
        damage = tuple(finding for finding in found.findings if finding.damage)
        return Repaired(
            dry_run=dry_run,
            rewound=(),
            quarantined=(),
            mended=(),
            remaining=damage,
            next_steps=tuple(next_steps(found)),
        )
    plan = _plan(found)
    small = [finding for finding in found.findings if finding.kind in ("mark", "mode") and finding.repairable]
    counts = plan_recounting(found)
    if not dry_run:
        _mend(place, small)
        if plan or counts:
            with opened() as store:
                _carry_out(store, plan, counts)
    chains = [chain for rewinding in plan for chain in rewinding.chains]
    remaining = tuple(_remaining(found, chains))
    again = command("repair" if dry_run else "verify", place)
    return Repaired(
        dry_run=dry_run,
        rewound=tuple(_rewound(chain) for chain in chains),
        quarantined=tuple(
            place.shard_files.place_of(rewinding.lineage.id, shard_id)
            for rewinding in plan
            for shard_id in rewinding.files
        ),
        mended=(*(f"{finding.path} {finding.what}" for finding in small), *counts.mended),
        lost=counts.lost,
        remaining=remaining,
        next_steps=(again, *(next_steps(found) if remaining and not dry_run else ()))
        if plan or small or counts
        else (),
    )


def _plan(found: Examination) -> list[Rewinding]:
    """What to do in each lineage. A session whose own row or journal is damaged is left alone, and so are its files.

    So is one whose messages could not be written again because their text was not kept.
    """
    by_lineage: dict[tuple[str, str], list[Chain]] = defaultdict(list)
    for chain in found.chains:
        by_lineage[chain.lineage].append(chain)
    plan = []
    for (namespace_id, lineage_id), chains in by_lineage.items():
        hurt = [chain for chain in chains if chain.broken or chain.num_sound < len(chain.steps)]
        left = [chain for chain in hurt if chain.wrong or chain.lost or chain.untellable]
        held = {step.key for chain in left for step in chain.steps}
        gone = {step.key: step for chain in hurt for step in chain.steps if step.key not in held}
        moving = tuple(chain for chain in hurt if chain not in left)
        if moving:
            lineage = Lineage(namespace_id=namespace_id, id=lineage_id)
            plan.append(
                Rewinding(lineage, moving, tuple(step.damaged_file for step in gone.values() if step.damaged_file))
            )
    return plan


def _mend(store: Examined, small: Sequence[Finding]) -> None:
    for finding in small:
        store.mend(finding)
    reached("repair.mended")


def _carry_out(store: SqlStore, plan: Sequence[Rewinding], counts: Recounting) -> None:
    for rewinding in plan:
        with store.database.lock.held():
            _rewind(store.database, store.shard_files, rewinding)
    if counts:
        with store.database.lock.held():
            recount(store.database, counts)


def _rewind(database: Database, shard_files: ShardFiles, rewinding: Rewinding) -> None:
    """First the files, then the rows: between the two nothing is worse than before."""
    with database.read() as connection:
        for chain in rewinding.chains:
            _check_unchanged(connection, chain)
            _check_still_wrong(shard_files, chain)
    for shard_id in rewinding.files:
        shard_files.put_aside(rewinding.lineage.id, shard_id)
        reached("repair.quarantined")
    with database.write_under_lock("repair") as connection:
        for chain in rewinding.chains:
            _move_head(connection, chain)
        left = _drop_unreached(connection, rewinding.lineage)
        reached("repair.moved")
    shard_files.remove(rewinding.lineage.id, left, deserted=False)
    reached("repair.swept")


def _check_unchanged(connection: Connection, chain: Chain) -> None:
    try:
        origin = get_origin(connection, _key(chain))
    except SessionNotFoundError as error:
        raise ConflictError(f"session {chain.name!a} was deleted while it was examined; repeat") from error
    if (origin.session.head, origin.fence) != (chain.row["head"], chain.row["fence"]):
        raise ConflictError(f"session {chain.name!a} was changed by another writer while it was examined; repeat")


def _check_still_wrong(shard_files: ShardFiles, chain: Chain) -> None:
    for step in chain.steps:
        if any(path is not None for _, path in step.wrong) and is_right_now(shard_files, step, chain.cipher):
            raise ConflictError(f"a shard of session {chain.name!a} is there again and right; repeat")


def _move_head(connection: Connection, chain: Chain) -> None:
    key, kept = _key(chain), chain.steps[: chain.num_kept]
    connection.execute(
        update(sessions)
        .where(sessions.c.namespace_id == key.namespace_id, sessions.c.id == key.session_id)
        .values(head=kept[-1].row["id"] if kept else null(), fence=sessions.c.fence + 1, updated_at=now())
    )


def _drop_unreached(connection: Connection, lineage: Lineage) -> list[str]:
    """Delete the rows of all steps that nothing reaches now, however damaged; ids of the shards that were theirs."""
    heirs = connection.execute(select(sessions.c.id).where(lineage.where(sessions))).scalars().all()
    kept = reachable(connection, lineage, heirs)
    used = select(steps.c.id, steps.c.shard_id).where(lineage.where(steps))
    kept_shards = {row.shard_id for row in connection.execute(used) if row.id in kept}
    dropped: list[str] = []
    for table, column, held in ((spans, "step_id", kept), (steps, "id", kept), (shards, "id", kept_shards)):
        ids = connection.execute(select(table.c[column]).where(lineage.where(table)).distinct()).scalars().all()
        dropped = [one for one in ids if one not in held]
        delete_ids(connection, lineage, table, column, dropped)
    return [one for one in dropped if isinstance(one, str)]


def _remaining(found: Examination, rewound: Sequence[Chain]) -> Iterator[Finding]:
    """Damage that is there still: what cannot be repaired, and what a session stands on that was left alone."""
    done = {(chain.name, chain.namespace, chain.tag) for chain in rewound}
    for finding in found.findings:
        if finding.repairable and finding.kind in ("count", "journal", "row"):
            continue
        touched = {(one.session, one.namespace, one.tag) for one in finding.affected}
        if finding.damage and not (finding.repairable and touched <= done):
            yield finding


def _rewound(chain: Chain) -> Rewound:
    return Rewound(
        session=chain.name,
        namespace=chain.namespace,
        tag=chain.tag,
        from_step=len(chain.steps),
        to_step=chain.num_kept,
        message_ids=affected_from(chain, chain.num_kept).message_ids,
    )


def _key(chain: Chain) -> Key:
    return Key(chain.row["namespace_id"], chain.row["id"])
