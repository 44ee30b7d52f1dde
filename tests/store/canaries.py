"""What must not be found on disk: a text in several encodings, and the bytes of tokens."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import numpy as np

from mplus_memory.records import Turn
from mplus_memory.store import LocalStore
from tests.store.builders import commit, fingerprint, latents, whole


def everything(root: Path) -> bytes:
    """Every file, one after the other, names too."""
    files = [path for path in root.rglob("*") if path.is_file()]
    return b"".join(str(path).encode() + path.read_bytes() for path in files)


def forms(text: str) -> list[bytes]:
    """A text as it may lie somewhere."""
    return [text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le"), text.encode().hex().encode()]


def token_bytes(number: int) -> list[bytes]:
    """Rows of what ``new_step(number)`` writes."""
    made = latents(number)
    return [np.ascontiguousarray(row).tobytes() for array in (made.tokens, made.keys) for row in array[0]]


def found(root: Path, texts: Iterable[str], numbers: Iterable[int] = ()) -> list[bytes]:
    """Which of the canaries are on disk: texts in any form, tokens of the steps of these numbers."""
    held = everything(root)
    wanted = [form for text in texts for form in forms(text)] + [row for n in numbers for row in token_bytes(n)]
    return [one for one in wanted if one in held]


def free_pages(root: Path) -> list[bytes]:
    """The pages of the database that hold no row, as they are on disk. No connection may be open."""
    with closing(sqlite3.connect(root / "meta.db")) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        trunk = int.from_bytes((root / "meta.db").read_bytes()[32:36])
        total = connection.execute("PRAGMA freelist_count").fetchone()[0]
    data, leaves, trunks = (root / "meta.db").read_bytes(), [], 0
    while trunk:
        page = data[(trunk - 1) * size : trunk * size]
        count = int.from_bytes(page[4:8])
        leaves += [int.from_bytes(page[8 + 4 * at : 12 + 4 * at]) for at in range(count)]
        trunk, trunks = int.from_bytes(page[:4]), trunks + 1
    assert len(leaves) + trunks == total
    return [data[(number - 1) * size : number * size] for number in leaves]


def fill(store: LocalStore, name: str, canary: str, *, first: int, namespace: str = "default", count: int = 30) -> str:
    """A session with the canary in every field, and three steps of the numbers from ``first`` on; its id."""
    session = store.open_session(name, fingerprint(), {"note": canary}, namespace)
    for index in range(count):
        filler = canary * (1 + 40 * (index % 3))
        turn = Turn(role="user", content=f"{filler}{index}", author=f"by {canary}", external_id=f"{canary}{index}")
        added = store.append(session.id, [turn], request_id=f"{canary}{index}")
        if index % 10 == 0:
            commit(store, session.id, whole(added[0]), number=first + index // 10)
    return session.id
