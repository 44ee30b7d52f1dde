"""Every session's chain of steps, walked from its head, and its journal beside it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice

from mplus_memory.errors import CorruptRowError, StoreKeyError
from mplus_memory.records import Fingerprint, Span
from mplus_memory.store.following import Follower
from mplus_memory.store.journal_views import Stretch, View
from mplus_memory.store.keys import Cipher, Keyring
from mplus_memory.store.shard_format import SEALED_FORMAT
from mplus_memory.store.verifying.database import StoredRow, Tables

StepKey = tuple[str, str, str]  # namespace, lineage, step
JournalKey = tuple[str, str]  # namespace, journal


@dataclass(eq=False)
class Step:
    """A step's row with its shard's and its spans; ``wrong``: what is wrong with them, and the file if it is that.

    ``damaged_file``: id of a shard whose file is there and is not what was written.
    """

    key: StepKey
    row: StoredRow
    shard: StoredRow | None
    spans: list[StoredRow]
    wrong: list[tuple[str, str | None]] = field(default_factory=list)
    damaged_file: str | None = None

    @property
    def writes(self) -> bool:
        """Whether it wrote tokens."""
        return self.row["shard_id"] is not None

    @property
    def pruned(self) -> bool:
        """Whether its tokens were removed because no memory read them: there is no file, and no digest to compute."""
        return self.unread_from > 0

    @property
    def unread_from(self) -> int:
        """The depth from which on no memory reads its tokens, if they were pruned; else 0."""
        return 0 if self.shard is None or not self.shard.sound else self.shard["unread_from"] or 0


@dataclass(eq=False)
class Chain:
    """A session or tag and its steps, oldest first. ``broken``: why they are not all that its head stands on."""

    row: StoredRow
    cipher: Cipher | None  # None: encrypted, and there is no key
    namespace: str
    name: str
    tag: str | None
    steps: list[Step]
    broken: str | None
    journal_ids: frozenset[str]  # that its messages lie in
    positions: dict[str, int]  # of the messages in its journal
    textless: frozenset[str] = frozenset()  # those of them whose text was not kept
    lost: list[str] = field(default_factory=list)  # damaged messages
    wrong: list[str] = field(default_factory=list)  # about the session itself
    miscounted: str | None = None  # the journal has other messages than the session counts

    @property
    def lineage(self) -> tuple[str, str]:
        """Namespace and lineage."""
        return self.row["namespace_id"], self.row["lineage_id"]

    @property
    def num_sound(self) -> int:
        """Steps before the first damaged one; none if the chain does not reach its beginning."""
        if self.broken:
            return 0
        return next((index for index, step in enumerate(self.steps) if step.wrong), len(self.steps))

    @property
    def num_kept(self) -> int:
        """Steps that can stay if those from the first damaged one on go.

        Fewer than the sound ones where a step that goes took forgotten tokens out of memory: they must not return; and
        where memory held tokens then that were pruned since.
        """
        kept = self.num_sound
        while True:
            gone = [first for step in self.steps[kept:] for first, _ in evicted(step.row)]
            returning = [
                index for index, step in enumerate(self.steps[:kept]) if step.writes and step.row["first_birth"] in gone
            ]
            lacking = [index for index, step in enumerate(self.steps[:kept]) if step.unread_from > kept]
            if not (returning or lacking):
                return kept
            kept = min(*returning[:1], *lacking[:1], kept)

    @property
    def untellable(self) -> tuple[str, ...]:
        """Messages that would have to be written again if the steps go that cannot stay, and whose text is gone."""
        told = (span["message_id"] for step in self.steps[self.num_kept :] for span in step.spans)
        return tuple(dict.fromkeys(message for message in told if message in self.textless))


def read_chains(tables: Tables, keys: Keyring) -> list[Chain]:
    """The chain of every session and tag. Without the key of an encrypted store a session is called by its id.

    Raises:
        StoreKeyError: another key was given.
    """
    steps = _steps(tables)
    names = {row["id"]: row["name"] for row in tables["namespaces"]}
    sessions = {(row["namespace_id"], row["id"]): row for row in tables["sessions"]}
    ciphers, locked = _ciphers(tables, keys)
    told: dict[JournalKey, list[StoredRow]] = defaultdict(list)
    for row in tables["messages"]:
        told[row["namespace_id"], row["journal_id"]].append(row)
    chains = []
    for key, row in sessions.items():
        owner = sessions.get((key[0], row["owner_id"])) if row["owner_id"] not in (None, row["id"]) else None
        walked, broken = _walk(row, steps)
        stretches = _stretches(row)
        journal = [message for one in stretches for message in told[key[0], one.journal_id] if _is_in(one, message)]
        chain = Chain(
            row=row,
            cipher=ciphers.get((key[0], row["lineage_id"])),
            namespace=_text(names.get(key[0])),
            name=_name(owner or row, ciphers),
            tag=_name(row, ciphers) if owner else None,
            steps=walked,
            broken=broken,
            journal_ids=frozenset(one.journal_id for one in stretches),
            positions={row["id"]: row["position"] for row in journal if isinstance(row["position"], int)},
            textless=frozenset(row["id"] for row in journal if row["content"] is None),
        )
        _check_journal(chain, journal)
        _check_session(chain)
        if chain.lineage in locked:
            chain.wrong.append("has a data key that the store's key does not open")
        chains.append(chain)
    return chains


def check_order(chain: Chain) -> None:
    """Note at each step what does not follow from the one before: numbers, births, and the messages in their order."""
    before: StoredRow | None = None
    clock: int | None = None
    journal = Follower(chain.positions)
    for step in chain.steps:
        if step.wrong:
            return  # what comes after goes with it
        row = step.row
        expected = (1, row["number"]) if before is None else (before["depth"] + 1, before["number"] + 1)
        if (row["depth"], row["number"]) != expected:
            step.wrong.append((f"is number {row['number']} at depth {row['depth']}, not {expected}", None))
        if step.writes and step.shard is not None:
            if clock is not None and row["first_birth"] != clock:
                step.wrong.append((f"has tokens born at {row['first_birth']}, not at {clock}", None))
            clock = row["first_birth"] + step.shard["num_tokens"]
        wrong = journal.follow(_spans(step))
        if [span["ordinal"] for span in step.spans] != list(range(len(step.spans))):
            wrong = "has spans that are not numbered from 0"
        if wrong:
            step.wrong.append((wrong, None))
        before = row


def _spans(step: Step) -> list[Span]:
    names = {"message_id": "message_id", "start": "start_token", "end": "end_token", "complete": "complete"}
    return [Span(**{name: row[column] for name, column in names.items()}) for row in step.spans]


def evicted(row: StoredRow) -> list[tuple[int, int]]:
    """(First birth, count) of the tokens that a step took out of memory."""
    try:
        return [(int(first), int(count)) for first, count in json.loads(row["evicted"] or "[]")]
    except (TypeError, ValueError):
        return []


def _steps(tables: Tables) -> dict[StepKey, Step]:
    shards = {(row["namespace_id"], row["lineage_id"], row["id"]): row for row in tables["shards"]}
    spans: dict[StepKey, list[StoredRow]] = defaultdict(list)
    for row in sorted(tables["spans"], key=lambda row: str(row["ordinal"]).zfill(20)):
        spans[row["namespace_id"], row["lineage_id"], row["step_id"]].append(row)
    found = {}
    for row in tables["steps"]:
        key = (row["namespace_id"], row["lineage_id"], row["id"])
        shard = None if row["shard_id"] is None else shards.get((*key[:2], row["shard_id"]))
        step = found[key] = Step(key, row, shard, spans[key])
        step.wrong += [(what, None) for what in _row_faults(step)]
    return found


def _row_faults(step: Step) -> Iterator[str]:
    if not step.row.sound:
        yield "has a row that is not what was written"
    if step.writes and step.shard is None:
        yield "has tokens that no row describes"
    if step.shard is not None and not step.shard.sound:
        yield "has a shard whose row is not what was written"
    if not all(span.sound for span in step.spans):
        yield "has spans that are not what was written"
    if step.row.sound and len(step.spans) != step.row["num_spans"]:
        yield f"has {len(step.spans)} spans of messages and was written with {step.row['num_spans']}"


def _walk(row: StoredRow, steps: Mapping[StepKey, Step]) -> tuple[list[Step], str | None]:
    place, step_id = (row["namespace_id"], row["lineage_id"]), row["head"]
    walked: list[Step] = []
    seen = set()
    while step_id is not None:
        step = steps.get((*place, step_id))
        if step is None or step_id in seen:
            return walked[::-1], f"stands on step {step_id!a}, which is not there"
        seen.add(step_id)
        walked.append(step)
        step_id = step.row["parent_id"]
    return walked[::-1], None


def _stretches(row: StoredRow) -> tuple[Stretch, ...]:
    """What of which journals a session reads; what cannot be told of a damaged row is left out."""
    with suppress(CorruptRowError):
        return View.of_row(row["namespace_id"], row["journal_id"], row["inherited"]).stretches
    return ()


def _is_in(stretch: Stretch, message: StoredRow) -> bool:
    """Whether a message of its journal lies there; one whose place is damaged may."""
    return not isinstance(message["position"], int) or stretch.covers(message["position"])


def _check_session(chain: Chain) -> None:
    """Note what else of a session's row cannot be meant: where rows have no sums nothing else tells."""
    if not chain.row.sound:
        return
    try:
        Fingerprint(**json.loads(chain.row["fingerprint"]))
        int(json.loads(chain.row["settings"])["seed"])
    except (TypeError, ValueError, KeyError):
        chain.wrong.append("has settings that cannot be read")
    sealed = any(step.shard is not None and step.shard["format"] == SEALED_FORMAT for step in chain.steps)
    if sealed and chain.cipher is not None and chain.cipher.shard_key is None:
        chain.wrong.append("has encrypted shards and no data key")


def _check_journal(chain: Chain, journal: Sequence[StoredRow]) -> None:
    if not chain.row.sound:
        chain.wrong.append("has a row that is not what was written")
    chain.lost += [_text(message["id"]) for message in journal if not message.sound]
    if chain.row["num_messages"] != len(journal):
        found = ", ".join(map(str, _gaps(chain)))
        where = f" (positions without one, of a forgotten message or a lost one: {found})" if found else ""
        chain.miscounted = f"has {len(journal)} messages in its journal and counts {chain.row['num_messages']}{where}"


def _gaps(chain: Chain) -> list[int]:
    """The first positions before the last message at which there is none."""
    held = set(chain.positions.values())
    return list(islice((place for place in range(max(held, default=0)) if place not in held), 10))


def _ciphers(
    tables: Tables, keys: Keyring
) -> tuple[dict[tuple[str, str], Cipher | None], dict[tuple[str, str], StoreKeyError]]:
    """By namespace and lineage: its cipher, None if it cannot be had; and why a sound row's cannot."""
    found: dict[tuple[str, str], Cipher | None] = {}
    refused: dict[tuple[str, str], StoreKeyError] = {}
    for row in tables["lineages"]:
        wrapped = row["wrapped_key"]
        readable = wrapped is None or (keys.service is not None and row.sound)
        lineage = row["namespace_id"], row["id"]
        try:
            found[lineage] = keys.cipher(wrapped) if readable else None
        except StoreKeyError as error:
            found[lineage], refused[lineage] = None, error
    if refused and not any(cipher is not None and cipher.shard_key for cipher in found.values()):
        raise next(iter(refused.values()))
    return found, refused


def _name(row: StoredRow, ciphers: Mapping[tuple[str, str], Cipher | None]) -> str:
    cipher = ciphers.get((row["namespace_id"], row["lineage_id"]))
    if cipher is not None and isinstance(row["name"], bytes):
        with suppress(StoreKeyError, UnicodeError):
            return cipher.open(row["name"], f"name.{row['id']}")
    return _text(row["id"])


def _text(value: object) -> str:
    if not isinstance(value, bytes):
        return str(value)
    try:
        return value.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return value.decode("utf-8", "backslashreplace")
