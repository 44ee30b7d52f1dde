"""The whole examination of a store, told once.

    database and rows → marks → chains → shards, each once, and the digests they give → what else is there → findings

Nothing in the store changes. A store that cannot be opened can still be examined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tqdm import tqdm

from mplus_memory.errors import SessionNotFoundError
from mplus_memory.soundness import Affected, Finding
from mplus_memory.store.keys import Keyring
from mplus_memory.store.verifying.chains import Chain, Step, StepKey, check_order, read_chains
from mplus_memory.store.verifying.counting import REMOVABLE, Count, Place, mendable, misfits
from mplus_memory.store.verifying.database import RESTORE, Tables
from mplus_memory.store.verifying.examined import Examined
from mplus_memory.store.verifying.steps import check_digest, check_tokens

_ATTEMPTS = 3  # to find a store at rest, where something seems damaged


@dataclass(eq=False)
class Examination:
    """What was found; ``chains`` are those looked at, with every damaged step marked."""

    store: Examined
    findings: list[Finding] = field(default_factory=list)
    chains: list[Chain] = field(default_factory=list)
    misfits: dict[Place, Count] = field(default_factory=dict)  # where rows and their totals do not agree
    num_shards: int = 0
    num_bytes: int = 0
    num_messages: int = 0
    sealed: bool = False  # some shards are encrypted, and there is no key

    @property
    def steps(self) -> dict[StepKey, Step]:
        """The steps of all chains, each once."""
        return {step.key: step for chain in self.chains for step in chain.steps}


def examine(
    store: Examined,
    *,
    sessions: Sequence[str] | None = None,
    namespace: str = "default",
    deep: bool = False,
    progress: bool = False,
    keys: Keyring,
) -> Examination:
    """Look at everything, or for shards and chains at some sessions of a namespace only (the rest is looked at whole).

    Raises:
        StoreFormatError: it is a store of another version. ConfigError: its shards lie elsewhere.
        SessionNotFoundError: no session of such a name. StoreKeyError: the key is another one than the store's.
    """
    for _ in range(_ATTEMPTS - 1):
        found = _examined(store, sessions, namespace, keys, deep=deep, progress=progress)
        if not _has_moved_on(found):
            return found
    return _examined(store, sessions, namespace, keys, deep=deep, progress=progress)


def _examined(
    store: Examined, sessions: Sequence[str] | None, namespace: str, keys: Keyring, *, deep: bool, progress: bool
) -> Examination:
    found = Examination(store)
    contents = store.read(found.findings)
    known = None if contents is None else _known(contents.tables)
    found.findings[:0] = store.check_marks(known)
    if contents is not None and known is not None:
        found.findings += contents.findings
        found.num_messages = len(contents.tables["messages"])
        chains = read_chains(contents.tables, keys)
        found.findings += _row_findings(contents.tables, chains, store.database)
        found.findings += _unread_messages(contents.tables, chains, store.database)
        found.chains = _chosen(chains, sessions, namespace)
        found.sealed = keys.service is None and any(chain.cipher is None for chain in found.chains)
        _check_chains(found, deep=deep, progress=progress)
        found.misfits = dict(misfits(contents.tables)) if contents.counted else {}
        found.findings += _chain_findings(found)
        found.findings += _count_findings(found)
        found.findings += _step_findings(found)
        found.findings += store.check_around(known)
    found.findings += store.check_modes()
    return found


def _has_moved_on(found: Examination) -> bool:
    """Whether a step that seems damaged is not what it was when its row was read: somebody deletes, or prunes."""
    damaged = [step for step in found.steps.values() if step.wrong]
    contents = found.store.read([]) if damaged else None
    if contents is None:
        return False
    rows = {(row["namespace_id"], row["lineage_id"], row["id"]): row for row in contents.tables["steps"]}
    shards = {(row["namespace_id"], row["lineage_id"], row["id"]): row for row in contents.tables["shards"]}

    def differs(step: Step) -> bool:
        row, shard = rows.get(step.key), shards.get((*step.key[:2], step.row["shard_id"]))
        return (
            row is None
            or row.values != step.row.values
            or (step.shard and step.shard.values) != (shard and shard.values)
        )

    return any(differs(step) for step in damaged)


def _row_findings(tables: Tables, chains: Sequence[Chain], path: str) -> Iterator[Finding]:
    """Damaged rows that are part of no chain and no journal."""
    names = {chain.row["id"]: _called(chain) for chain in chains}
    for name in ("namespaces", "lineages", "journals", "requests", "tombstones"):
        for row in tables[name]:
            if not row.sound:
                owner = names.get(row.values.get("session_id"))
                of = f" of session {owner}" if owner else ""
                what = f"has a row of {name}{of} that is not what was written"
                yield Finding(kind="row", what=what, path=path, repairable=f"mplus_{name}" in REMOVABLE)


def _unread_messages(tables: Tables, chains: Sequence[Chain], path: str) -> Iterator[Finding]:
    """Messages that no session reads: of one whose row is damaged or gone."""
    read = {message for chain in chains for message in (*chain.positions, *chain.lost)}
    unread = [row for row in tables["messages"] if row["id"] not in read]
    damaged = sum(not row.sound for row in unread)
    if unread:
        what = f"has {len(unread)} messages that no session reads, {damaged} of them not what was acknowledged"
        yield Finding(kind="journal", what=f"{what}; {RESTORE}", path=path, damage=damaged > 0)


def _chosen(chains: list[Chain], sessions: Sequence[str] | None, namespace: str) -> list[Chain]:
    if sessions is None:
        return chains
    chosen = [chain for chain in chains if chain.namespace == namespace and chain.name in sessions]
    missing = sorted(set(sessions) - {chain.name for chain in chosen})
    if missing:
        known = ", ".join(repr(chain.name) for chain in chains if chain.namespace == namespace)[:200] or "none"
        raise SessionNotFoundError(f"no session {missing[0]!r} in this store (there are: {known})")
    return chosen


def _check_chains(found: Examination, *, deep: bool, progress: bool) -> None:
    for chain in found.chains:
        check_order(chain)
    steps = found.steps
    total = sum(step.shard["num_bytes"] for step in steps.values() if step.shard and step.shard.sound)
    parents = {step.key: chain for chain in found.chains for step in chain.steps[:1]}
    ciphers = {chain.lineage: chain.cipher for chain in found.chains}
    before = {
        later.key: step for chain in found.chains for step, later in zip(chain.steps, chain.steps[1:], strict=False)
    }
    with tqdm(total=total, desc="verifying", unit="B", unit_scale=True, disable=not progress) as bar:
        for key, step in steps.items():
            latents = check_tokens(found.store.shard_files, step, ciphers[key[:2]], deep=deep)
            if not step.wrong:
                check_digest(step, latents, before.get(key), parents.get(key))
            if step.shard and step.shard.sound and not step.pruned:
                found.num_shards += 1
                found.num_bytes += step.shard["num_bytes"]
                bar.update(step.shard["num_bytes"])


def _chain_findings(found: Examination) -> Iterator[Finding]:
    path = found.store.database
    for chain in found.chains:
        for what in chain.wrong:
            yield Finding(kind="journal", what=f"session {_called(chain)} {what}", path=path, affected=_all(chain))
        if chain.miscounted:
            what = f"session {_called(chain)} {chain.miscounted}"
            countable = not (chain.wrong or chain.lost)
            yield Finding(kind="journal", what=what, path=path, affected=_all(chain), repairable=countable)
        if chain.lost:
            what = f"{len(chain.lost)} messages of session {_called(chain)} are not what was acknowledged; {RESTORE}"
            affected = Affected(
                session=chain.name, namespace=chain.namespace, tag=chain.tag, message_ids=tuple(chain.lost)
            )
            yield Finding(kind="journal", what=what, path=path, affected=(affected,))
        if chain.broken:
            what = f"session {_called(chain)} {chain.broken}"
            yield Finding(kind="chain", what=what, path=path, affected=_all(chain), repairable=not chain.wrong)
        if chain.num_sound < len(chain.steps) and chain.untellable:
            yield _untellable(chain, path)


def _count_findings(found: Examination) -> Iterator[Finding]:
    for place, count in found.misfits.items():
        yield Finding(
            kind="count",
            what=f"{whose(found, place)}: {count.wrong()}",
            path=found.store.database,
            affected=tuple(
                Affected(session=chain.name, namespace=chain.namespace, tag=chain.tag)
                for chain in _owners(found, place)
            ),
            repairable=mendable(place, count),
        )


def whose(found: Examination, place: Place) -> str:
    """Of what and of whom the rows under one total are, in words."""
    namespace, table, owner = place
    owners = ", ".join(_called(chain) for chain in _owners(found, place)) or (owner and repr(owner))
    name = next((chain.namespace for chain in found.chains if chain.row["namespace_id"] == namespace), namespace)
    return f"{str(table).removeprefix('mplus_')} of {f'session {owners}' if owners else f'namespace {name!r}'}"


def _owners(found: Examination, place: Place) -> list[Chain]:
    namespace, table, owner = place
    return [
        chain
        for chain in found.chains
        if chain.row["namespace_id"] == namespace
        and owner in (chain.journal_ids if table == "mplus_messages" else (chain.row["id"], chain.row["lineage_id"]))
    ]


def _untellable(chain: Chain, path: str) -> Finding:
    what = (
        f"session {_called(chain)} has {len(chain.untellable)} messages in damaged steps whose text was not kept, so "
        f"repair leaves it as it is; {RESTORE}, or go back to step {chain.num_kept} without them (rollback)"
    )
    affected = Affected(session=chain.name, namespace=chain.namespace, tag=chain.tag, message_ids=chain.untellable)
    return Finding(kind="journal", what=what, path=path, affected=(affected,))


def _step_findings(found: Examination) -> Iterator[Finding]:
    for key, step in found.steps.items():
        affected = tuple(_after(chain, key) for chain in found.chains if any(one.key == key for one in chain.steps))
        for what, path in step.wrong:
            subject = f"shard {step.row['shard_id']}" if path else f"step {step.row['number']}"
            yield Finding(
                kind="shard" if path else "chain",
                what=f"{subject} {what}",
                path=path or found.store.database,
                affected=affected,
                repairable=True,
            )


def _after(chain: Chain, key: StepKey) -> Affected:
    first = next(index for index, step in enumerate(chain.steps) if step.key == key)
    return affected_from(chain, first)


def _all(chain: Chain) -> tuple[Affected, ...]:
    return (affected_from(chain, 0),)


def affected_from(chain: Chain, first: int) -> Affected:
    """The steps of a chain from index ``first`` on, and the messages whose tokens they wrote."""
    told = (span["message_id"] for step in chain.steps[first:] for span in step.spans)
    return Affected(
        session=chain.name,
        namespace=chain.namespace,
        tag=chain.tag,
        steps=tuple(step.row["number"] for step in chain.steps[first:]),
        message_ids=tuple(dict.fromkeys(message for message in told if message in chain.positions)),
    )


def _called(chain: Chain) -> str:
    return repr(chain.name) if chain.tag is None else f"{chain.name!r} (tag {chain.tag!r})"


def _known(tables: Tables) -> set[str]:
    return {f"{row['lineage_id']}/{row['id']}.parquet" for row in tables["shards"] if row["unread_from"] is None}
