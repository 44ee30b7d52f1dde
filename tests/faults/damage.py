"""Bits flipped, ends cut off, files removed, of every kind of file in a store: noticed, and nobody else is harmed.

What counts as noticed: opening or reading raises an error of ours, or ``verify`` says so. Damage that no reader can see
is harmless: free space in a database, a page that the log replaces.
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mplus_memory.errors import MPlusError
from mplus_memory.store import LocalStore, verify_store
from tests.faults.campaign import Plan, Row
from tests.faults.operations import of_session
from tests.faults.places import content_of, lay_out, scratch
from tests.store.builders import turn
from tests.store.sound import flush, open_session

Tree = dict[str, bytes | None]
_INDEX = "meta.db-shm"
OUTCOMES = ("noticed at open or read", "noticed by verify", "harmless", "foreign error", "silent")
BAD = ("foreign error", "silent")


@dataclass(frozen=True, kw_only=True)
class Damage:
    """What is done to one file: ``flip`` a bit, ``cut`` it to a length, or ``remove`` it."""

    name: str
    how: str
    place: int = 0

    def __str__(self) -> str:
        return f"{self.how} {self.place} {self.name}"

    def done_to(self, tree: Tree) -> Tree:
        """The tree with the damage."""
        data = tree[self.name] or b""
        if self.how == "remove":
            return {name: content for name, content in tree.items() if name != self.name}
        if self.how == "cut":
            return tree | {self.name: data[: self.place]}
        flipped = bytearray(data)
        flipped[self.place // 8] ^= 1 << self.place % 8
        return tree | {self.name: bytes(flipped)}


def prepare(root: Path) -> Tree:
    """Two sessions with steps; the last commits stand in the write-ahead log, as after a kill."""
    with LocalStore(root) as store:
        for name in ("alice", "bob"):
            session = open_session(store, name)
            for number in range(6):
                store.append(session.id, [turn(f"{name} says {number} " * 9)])
                flush(store, session.id)
    with LocalStore(root) as store:
        store.append(open_session(store, "alice").id, [turn("in the log alone")])
        tree = {name: data for name, data in content_of(root).items() if not name.startswith("commit.")}
        return tree | {_INDEX: (root / _INDEX).read_bytes()}


def damages(tree: Tree, kind: str, count: int, generator: random.Random) -> Iterator[Damage]:
    """``count`` flips and half as many cuts of files of a kind, and every removal."""
    files = [name for name, data in tree.items() if data is not None and name.endswith(kind)]
    for name in files:
        yield Damage(name=name, how="remove")
    for index in range(count + count // 2):
        name = generator.choice(files)
        size = len(tree[name] or b"")
        how, most = ("flip", 8 * size) if index < count else ("cut", size)
        yield Damage(name=name, how=how, place=generator.randrange(most))


def read_all(root: Path) -> dict[str, Any]:
    """What every session holds, to the last token; an error in the place of what cannot be read."""
    found: dict[str, Any] = {}
    with LocalStore(root) as store:
        for session in store.sessions():
            try:
                tokens = hashlib.sha256()
                for step in store.steps(session.id):
                    shard = store.open_shard(session.id, step.shard_id or "")
                    for layer in range(session.fingerprint.num_layers):
                        for part in shard.layer(layer):
                            tokens.update(part.tobytes())
                found[session.name] = (of_session(store, session), tokens.hexdigest())
            except MPlusError as error:
                found[session.name] = error
    return found


def outcome(tree: Tree, before: dict[str, Any], damage: Damage, root: Path) -> str:
    """One of ``OUTCOMES``; or what else went wrong."""
    lay_out(damage.done_to(tree), root)
    try:
        sound = verify_store(root).sound  # before anything opens it, which would finish what a power failure left
        found = read_all(root)
    except MPlusError:
        return OUTCOMES[0]
    except Exception:
        return "foreign error"
    hurt = [name for name in before if found.get(name) != before[name]]
    if ".parquet" in damage.name and len(hurt) > 1:
        return f"a shard of one session is damaged, and {hurt} are hurt"
    if any(isinstance(one, MPlusError) for one in found.values()):
        return OUTCOMES[0] if not sound else "noticed at read, and not by verify"
    if not sound:
        return OUTCOMES[1]
    return "silent" if hurt or len(found) != len(before) else "harmless"


KINDS = {"shard": ".parquet", "mark": "store.json", "database": "meta.db", "log": "-wal", "index": "-shm"}


def run(plan: Plan) -> Row:
    """Every kind of file."""
    row = Row(name="damage", target="100 % noticed, other sessions unharmed")
    with scratch() as place:
        tree = prepare(place / "store")
        lay_out(tree, place / "damaged")
        before = read_all(place / "damaged")
        for kind, ending in KINDS.items():
            generator = random.Random(f"{plan.seed}/{kind}")
            seen: Counter[str] = Counter()
            drawn = list(damages(tree, ending, plan.size(short=40, long=1_000), generator))
            with plan.progress(len(drawn), kind) as bar:
                for damage in drawn:
                    if plan.only is None or plan.only.split()[:2] == str(damage).split()[:2]:
                        end = outcome(tree, before, damage, place / "damaged")
                        seen[end] += 1
                        if end not in OUTCOMES or end in BAD:
                            row.fail(plan, str(damage), end)
                    bar.update()
            row.figures[kind] = "; ".join(f"{end} {count}" for end, count in seen.items())
    return row
