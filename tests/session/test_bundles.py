"""A bundle that somebody packed with care, and that is no session: refused in words of ours, and nothing is kept."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory import LatentMemoryBackend, LoadedModel, Turn
from mplus_memory.digests import root_digest, step_digest
from mplus_memory.errors import BundleError, InputError, MPlusError
from mplus_memory.records import Fingerprint, Latents
from mplus_memory.store.shard_format import decode_shard, encode_shard
from tests.session.conftest import QUICK
from tests.session.talk import turns
from tests.store.sound import rows_of

Parts = dict[str, Any]  # rows of the JSON Lines, the manifest, bytes of the rest
Change = Callable[[Parts], None]


@dataclass
class Place:
    """A store, what it exported, and how it was then."""

    backend: LatentMemoryBackend
    exported: Path
    parts: Parts
    before: object

    def state(self) -> object:
        files = sorted(str(path) for path in self.backend.store_path.rglob("*.parquet"))
        return rows_of(self.backend.store_path), files

    def refused(self, prove: int = 0, name: str | None = "new") -> str:
        with pytest.raises((BundleError, InputError)) as caught:
            self.backend.import_bundle(self.exported, name=name, prove=prove)
        assert self.state() == self.before
        return str(caught.value)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, tiny: LoadedModel) -> Iterator[Place]:
    """A flush, something forgotten at once, an unwritten end, an author, an external id."""
    root = Path(QUICK or tmp_path_factory.mktemp("bundles")) / f"mplus-bundles-{os.getpid()}"
    with LatentMemoryBackend(root / "store", tiny) as backend:
        session = backend.session("ann")
        session.remember_turns(turns(5))
        session.remember("my dog waits", author="Ann", external_id="x0")
        session.flush()
        session.forget(session.messages()[1].id, exact=False)
        session.remember_turns([*turns(3, 6), Turn(role="tool", content="tea", external_id="x1")])
        backend.export("ann", root / "ann.zip")
        made = Place(backend, root / "forged.zip", unpacked(root / "ann.zip"), None)
        made.before = made.state()
        yield made
    shutil.rmtree(root)


def unpacked(path: Path) -> Parts:
    with zipfile.ZipFile(path) as held:
        parts: Parts = {name: held.read(name) for name in held.namelist()}
    for name in ("messages.jsonl", "steps.jsonl"):
        parts[name] = [json.loads(line) for line in parts[name].splitlines()]
    parts["manifest.json"] = json.loads(parts["manifest.json"])
    return parts


def copied(parts: Parts) -> Parts:
    return {name: part if isinstance(part, bytes) else json.loads(json.dumps(part)) for name, part in parts.items()}


def pack(parts: Parts, path: Path, *, resum: bool = True) -> None:
    """Write the file, with sums that are right."""
    data = {name: part for name, part in parts.items() if isinstance(part, bytes)}
    for name in ("messages.jsonl", "steps.jsonl"):
        if not isinstance(parts[name], bytes):
            data[name] = "".join(f"{json.dumps(row)}\n" for row in parts[name]).encode()
    manifest = parts["manifest.json"]
    if resum and isinstance(manifest, dict) and isinstance(manifest.get("sha256"), dict):
        manifest["sha256"] |= {name: hashlib.sha256(part).hexdigest() for name, part in data.items()}
    with zipfile.ZipFile(path, "w") as held:
        for name, part in data.items():
            held.writestr(name, part)
        held.writestr("manifest.json", json.dumps(manifest))


def on_message(number: int, **values: object) -> Change:
    return lambda parts: parts["messages.jsonl"][number].update(values)


def on_step(number: int, **values: object) -> Change:
    return lambda parts: parts["steps.jsonl"][number].update(values)


def on_manifest(**values: object) -> Change:
    return lambda parts: parts["manifest.json"].update(values)


def same_external_id(parts: Parts) -> None:
    parts["messages.jsonl"][-1]["external_id"] = "x0"


def same_position(parts: Parts) -> None:
    parts["messages.jsonl"][-1]["position"] = parts["messages.jsonl"][-2]["position"]


def same_id(parts: Parts) -> None:
    parts["messages.jsonl"][-1]["id"] = parts["messages.jsonl"][-2]["id"]


def without_a_message(parts: Parts) -> None:
    parts["messages.jsonl"].pop(3)


def counted_without_a_message(parts: Parts) -> None:
    without_a_message(parts)
    parts["messages.jsonl"].insert(0, parts["messages.jsonl"][0] | {"id": "0" * 32, "position": 0})
    parts["messages.jsonl"][1]["position"] = 1


def other_span(parts: Parts) -> None:
    parts["steps.jsonl"][0]["spans"][0][1] += 1


def eviction_with_spans(parts: Parts) -> None:
    step = next(row for row in parts["steps.jsonl"] if row["evicted"])
    step["spans"] = parts["steps.jsonl"][0]["spans"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (on_manifest(name=""), "session name is empty"),
        (on_manifest(name=7), "session name must be text"),
        (on_manifest(settings={"seed": 0, "extra": "CANARY"}), "allowed are keep_text, seed"),
        (on_manifest(settings={"seed": -1}), "no whole number from 0"),
        (on_manifest(settings={"seed": 0, "keep_text": "no"}), "neither true nor false"),
        (on_message(-1, role="root"), "role 'root' is not known"),
        (on_message(-1, content="x" * (2 << 20)), "more than the 1,048,576 allowed"),
        (on_message(-1, content=" "), "the text is empty"),
        (on_message(-1, content=None), "the session keeps text"),
        (on_message(-1, content=["a"]), "content is a list"),
        (on_message(-1, author="a" * 5000), "author has 5,000 characters"),
        (on_message(-1, external_id=5), "external_id is a int"),
        (on_message(-1, position=-5), "no whole number from 0"),
        (on_message(-1, position=1.5), "no whole number from 0"),
        (on_message(-1, position=True), "no whole number from 0"),
        (on_message(-1, position=1 << 70), "no whole number from 0"),
        (on_message(-1, id="x"), "not 32 hex digits"),
        (on_message(-1, imported_at="2020-01-01T00:00:00"), "has no offset"),
        (on_message(-1, imported_at="0001-01-01T00:00:00+14:00"), "out of range"),
        (on_message(-1, created_at="yesterday"), "Invalid isoformat"),
        (same_position, "positions must rise"),
        (same_id, "two messages have the same id"),
        (same_external_id, "two messages have the same external id"),
        (without_a_message, "messages or steps are missing"),
        (counted_without_a_message, "does not go on in the journal"),
        (other_span, "does not go on in the journal"),
        (eviction_with_spans, "wrote nothing"),
        (on_step(0, seed=1 << 65), "no whole number from 0"),
        (on_step(0, digest="0" * 64), "the digest of step 1"),
        (on_step(0, flushed=1), "neither true nor false"),
        (on_step(0, evicted=[[0, 4]]), "no whole number from 1"),
        (on_step(0, num_layers=0), "no whole number from 1"),
    ],
)
def test_what_is_no_session_is_refused(place: Place, change: Change, said: str) -> None:
    parts = copied(place.parts)
    change(parts)
    pack(parts, place.exported)
    assert said in place.refused()


def test_a_name_that_is_taken_is_refused_first(place: Place) -> None:
    pack(copied(place.parts), place.exported)
    assert "is there already" in place.refused(name=None)


def forged(place: Place, change: Callable[[list[dict[str, Any]], list[Latents]], None]) -> None:
    """The first steps, changed, with tokens and digests that fit: nothing but their sense can tell."""
    parts = copied(place.parts)
    rows = parts["steps.jsonl"] = parts["steps.jsonl"][:2]
    latents = [decode_shard(parts[f"latents/{number:08}.parquet"])[0] for number in (1, 2)]
    change(rows, latents)
    manifest = parts["manifest.json"]
    fingerprint = Fingerprint(**manifest["fingerprint"])
    digest = root_digest(fingerprint, manifest["settings"]["seed"])
    for number, (row, one) in enumerate(zip(rows, latents, strict=True), 1):
        dropped = np.frombuffer(base64.b64decode(row["dropped"]), dtype="<u4").reshape(row["num_layers"], -1)
        digest = row["digest"] = step_digest(digest, one, dropped.astype(np.uint32))
        parts[f"latents/{number:08}.parquet"] = bytes(encode_shard(one, fingerprint.dtype, {})[0])
    manifest |= {"digest": digest, "num_steps": len(rows)}
    pack(parts, place.exported)


def test_a_forged_file_that_makes_sense_is_taken_and_said_to_be_unproven(place: Place) -> None:
    forged(place, lambda rows, latents: latents[1].tokens.__setitem__((0, 0, 0), 1.0))
    assert "not what its text gives" in place.refused(prove=9)
    done = place.backend.import_bundle(place.exported, name="new")
    assert (done.proven, done.unproven) == ((), (1, 2)) and place.backend.verify(deep=True).sound
    place.backend.delete("new")
    place.before = place.state()


def doubled(latents: Latents) -> None:
    """More tokens than an update writes."""
    for name in ("tokens", "keys"):
        object.__setattr__(latents, name, np.concatenate([getattr(latents, name)] * 2, axis=1))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda rows, latents: rows[1].update(dropped=base64.b64encode(b"\1\0\0\0" * 3).decode()), "what the seed"),
        (lambda rows, latents: latents[1].tokens.__setitem__((0, 0, 0), math.nan), "no numbers"),
        (lambda rows, latents: latents[1].keys.__setitem__((0, 0, 0), math.inf), "no numbers"),
        (lambda rows, latents: object.__setattr__(latents[1], "first_birth", 1), "born at 1"),
        (lambda rows, latents: doubled(latents[1]), "tokens of shape"),
    ],
)
def test_a_forged_chain_is_refused(place: Place, change: Callable[..., None], said: str) -> None:
    def writable(rows: list[dict[str, Any]], latents: list[Latents]) -> None:
        for one in latents:
            object.__setattr__(one, "tokens", one.tokens.copy())
            object.__setattr__(one, "keys", one.keys.copy())
        change(rows, latents)

    forged(place, writable)
    assert said in place.refused()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.integers(-(1 << 80), 1 << 80) | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@st.composite
def damaged(draw: st.DrawFn, parts: Parts) -> Parts:
    """A few fields replaced, rows removed, doubled or swapped, bytes of a part altered; the sums are right again."""
    parts = copied(parts)
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(["messages.jsonl", "steps.jsonl", "manifest.json", *sorted(parts)]))
        part = parts[name]
        if isinstance(part, bytes):
            at = draw(st.integers(0, len(part) - 1))
            parts[name] = part[:at] + draw(st.binary(max_size=8)) + part[at + draw(st.integers(0, 8)) :]
            continue
        rows = part if isinstance(part, list) else [part]
        number = draw(st.integers(0, max(0, len(rows) - 1)))
        how = draw(st.sampled_from(["field", "field", "field", "remove", "double", "swap"]))
        if rows and (how == "field" or rows is not part):
            target = rows[number]
            target[draw(st.sampled_from(sorted(target)))] = draw(VALUES)
        elif rows and how == "remove":
            rows.pop(number)
        elif rows and how == "double":
            rows.insert(number, rows[number])
        elif len(rows) > 1:
            rows[number], rows[number - 1] = rows[number - 1], rows[number]
    return parts


@settings(max_examples=60)
@given(data=st.data())
def test_a_fuzzed_file_is_refused_or_a_session(place: Place, data: st.DataObject) -> None:
    pack(data.draw(damaged(place.parts)), place.exported)
    check_taken_or_refused(place)


@settings(max_examples=40)
@given(at=st.floats(0, 1, exclude_max=True), values=st.binary(min_size=1, max_size=6))
def test_a_file_with_altered_bytes_is_refused(place: Place, at: float, values: bytes) -> None:
    pack(copied(place.parts), place.exported)
    whole = place.exported.read_bytes()
    start = int(at * len(whole))
    place.exported.write_bytes(whole[:start] + values + whole[start + len(values) :])
    check_taken_or_refused(place)


def check_taken_or_refused(place: Place) -> None:
    try:
        place.backend.import_bundle(place.exported, name="new")
    except MPlusError:
        assert place.state() == place.before
        return
    assert place.backend.verify().sound
    place.backend.session("new").answer("What?", max_new_tokens=1)
    place.backend.delete("new")
    place.before = place.state()
