"""A store whose digests are true: every step's follows from its tokens, as a model's would."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from mplus_memory.digests import eviction_digest, root_digest, step_digest
from mplus_memory.records import Message, Moment, NewStep, Span, StoredSession, StoredStep, Turn
from mplus_memory.store import LocalStore, SqlStore
from tests.session.conftest import QUICK
from tests.store.builders import LAYERS, TOKENS, fingerprint, latents, turn, whole


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """A copy of a store, in memory where that can be: it is gone afterwards."""
    with TemporaryDirectory(dir=QUICK, prefix="mplus-copy-") as folder:
        yield Path(shutil.copytree(root, Path(folder) / "store"))


def open_session(store: SqlStore, name: str) -> StoredSession:
    return store.open_session(name, fingerprint(), {"seed": 7})


def next_step(store: SqlStore, session_id: str, *spans: Span, salt: int = 0) -> NewStep:
    """A step on the session's head; its tokens depend on its number, its messages' texts and ``salt``."""
    row, steps = store.get_session(session_id), store.steps(session_id)
    texts = store.messages_by_id(session_id, [span.message_id for span in spans])
    told = "".join(f"{texts[span.message_id].content}{span.start}" for span in spans)
    made = latents(int.from_bytes(hashlib.sha256(f"{len(steps)} {told} {salt}".encode()).digest()[:4]))
    written = replace(made, first_birth=1 + TOKENS * sum(step.shard_id is not None for step in steps))
    dropped = np.full((LAYERS, 2), len(steps), dtype=np.uint32)
    parent = steps[-1].digest if steps else root_digest(row.fingerprint, row.settings["seed"])
    digest = step_digest(parent, written, dropped)
    return NewStep(number=len(steps) + 1, seed=7, spans=spans, latents=written, dropped=dropped, digest=digest)


def write(store: SqlStore, session_id: str, *spans: Span, salt: int = 0) -> StoredStep:
    head = store.get_session(session_id).head
    return store.commit_step(session_id, head, next_step(store, session_id, *spans, salt=salt))


def flush(store: SqlStore, session_id: str) -> None:
    """A step for every message that waits."""
    position, _ = store.cursor(session_id)
    for message in store.messages(session_id, position):
        write(store, session_id, whole(message))


def evict(store: SqlStore, session: StoredSession, message: Message, birth: int) -> None:
    """Forget a message at once, as a step that takes the tokens born at ``birth`` out of memory."""
    steps = store.steps(session.id)
    evicted = ((birth, TOKENS),)
    step = NewStep(
        number=len(steps) + 1,
        seed=7,
        spans=(),
        latents=None,
        dropped=np.zeros((LAYERS, 1), dtype=np.uint32),
        digest=eviction_digest(steps[-1].digest, evicted),
        evicted=evicted,
    )
    staged = store.stage_step(session.id, session.head, step)
    store.forget(session, staged.id, [message.id])


def fill(root: Path) -> None:
    """A store in a folder, with ``fill_store``'s sessions."""
    with LocalStore(root) as store:
        fill_store(store)


def fill_store(store: SqlStore) -> None:
    """Alice with a tag and the branch bob; carol, who had something forgotten; dave, with text that waits."""
    alice, carol, dave = (open_session(store, name) for name in ("alice", "carol", "dave"))
    for session in (alice, carol):
        told = [turn(f"{session.name} says {number}", author="Ann", external_id=f"x{number}") for number in range(5)]
        store.append(session.id, told, request_id="told")
        flush(store, session.id)
    steps = store.steps(alice.id)
    alice = store.get_session(alice.id)
    store.fork(alice, "after three", Moment(head=steps[2].id, end=3), tag_of=alice.id)
    bob = store.fork(alice, "bob", Moment(head=steps[3].id, end=4))
    store.append(bob.id, [turn("bob goes his way")])
    flush(store, bob.id)
    carol = store.get_session(carol.id)
    evict(store, carol, store.messages(carol.id)[1], birth=1 + TOKENS)
    [long] = store.append(dave.id, [Turn(role="user", content="long and longer " * 40)])
    write(store, dave.id, Span(message_id=long.id, start=0, end=3, complete=False))
    store.append(dave.id, [turn("waits")])


def session_named(store: SqlStore, name: str) -> StoredSession:
    found = store.find_session(name)
    assert found is not None, name
    return found


def rows_of(root: Path) -> Any:
    """Every row of every table, as they lie there."""
    with closing(sqlite3.connect(f"{(root / 'meta.db').as_uri()}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes
        master = sorted(map(repr, connection.execute("SELECT * FROM sqlite_master")))
        names = [row[0].decode() for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {}
        for name in names:
            columns = [row[1].decode() for row in connection.execute(f"PRAGMA table_info({name})")]
            typed = ", ".join(f"{column}, typeof({column})" for column in columns)
            tables[name] = sorted(map(repr, connection.execute(f"SELECT {typed} FROM {name}")))
        return master, tables
