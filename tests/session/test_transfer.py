"""Export, import and another model: what comes back is what was there, or nothing does."""

from __future__ import annotations

import json
import os
import random
import signal
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from mplus_memory import LatentMemoryBackend, LoadedModel, Session, Turn
from mplus_memory.errors import BundleError, InputError, ModelMismatchError, SessionNotFoundError
from mplus_memory.store import failpoints
from tests.session.talk import turns

STRANGE = Turn(role="user", content="nul \0, lone \ud800, \u2028 line", author="Ann\ud83d", external_id="x\0",
               created_at=datetime(2020, 1, 2, 3, tzinfo=UTC))  # fmt: skip


@pytest.fixture
def backend(tmp_path: Path, tiny: LoadedModel) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(tmp_path / "store", tiny) as opened:
        yield opened


@pytest.fixture
def session(backend: LatentMemoryBackend) -> Session:
    """A past with all there can be: a flush, a branching point, strange text, something forgotten at once."""
    session = backend.session("ann")
    session.remember_turns([*turns(6), STRANGE])
    session.flush()
    session.remember_turns(turns(8, 6))
    session.forget(session.messages()[2].id, exact=False)
    session.remember_turns(turns(6, 20))
    return session


def same(a: Session, b: Session) -> None:
    assert a.digest() == b.digest()
    assert a.messages() == b.messages()
    assert [step.digest for step in a.history()] == [step.digest for step in b.history()]
    assert a.answer("What?", max_new_tokens=6) == b.answer("What?", max_new_tokens=6)


def test_a_session_comes_back_whole_elsewhere(
    backend: LatentMemoryBackend, session: Session, tmp_path: Path, tiny: LoadedModel
) -> None:
    done = backend.export("ann", tmp_path / "ann.mplus")
    assert done.num_bytes == (tmp_path / "ann.mplus").stat().st_size and done.num_steps == len(session.history())
    with LatentMemoryBackend(tmp_path / "other", tiny) as other:
        made = other.import_bundle(tmp_path / "ann.mplus", prove=100)
        assert (made.name, made.digest, made.num_messages) == ("ann", done.digest, done.num_messages)
        assert len(made.proven) >= done.num_steps - 4, "all but what was forgotten, the eviction and what follows it"
        same(other.session("ann"), session)
        for one in (session, other.session("ann")):
            one.remember_turns(turns(6, 40))
            one.forget(one.messages()[9].id)
        assert other.session("ann").digest() == session.digest()
        again = other.import_bundle(tmp_path / "ann.mplus", name="ann again")
        assert again.digest == done.digest and other.session("ann again").digest() != session.digest()


def test_the_file_can_be_read_without_us(backend: LatentMemoryBackend, session: Session, tmp_path: Path) -> None:
    backend.export("ann", tmp_path / "ann.zip")
    with zipfile.ZipFile(tmp_path / "ann.zip") as held:
        rows = [json.loads(line) for line in held.read("messages.jsonl").splitlines()]
        assert [row["content"] for row in rows] == [m.content for m in session.messages()]
        (tmp_path / "one.parquet").write_bytes(held.read("latents/00000001.parquet"))
    table = pq.read_table(tmp_path / "one.parquet")
    assert table.column_names == ["layer", "position", "birth", "key", "token"]


def test_text_alone_is_written_anew(backend: LatentMemoryBackend, tmp_path: Path) -> None:
    session = backend.session("bob")
    session.remember_turns(turns(5))
    session.flush()
    session.remember_turns(turns(7, 5))
    whole = backend.export("bob", tmp_path / "whole").num_bytes
    done = backend.export("bob", tmp_path / "text", latents=False)
    assert not done.latents and done.num_bytes < whole / 2
    made = backend.import_bundle(tmp_path / "text", name="from text")
    assert not made.latents and made.digest == done.digest
    assert backend.session("from text").digest() == session.digest()


def test_another_model_is_refused_or_told_anew(
    backend: LatentMemoryBackend, session: Session, tmp_path: Path, models: Callable[[str], LoadedModel]
) -> None:
    backend.export("ann", tmp_path / "ann")
    before = session.digest()
    plain = models("plain")
    with LatentMemoryBackend(tmp_path / "store", plain) as other:
        with pytest.raises(ModelMismatchError, match="latents=False"):
            other.import_bundle(tmp_path / "ann", name="new")
        made = other.import_bundle(tmp_path / "ann", name="new", latents=False)
        assert made.num_messages == len(session.messages()) and made.digest != before
        done = backend.migrate("ann", plain)
        assert done.name == "ann on in memory" and done.source == "ann" and done.num_steps == made.num_steps
        assert other.session(done.name).digest() == other.session("new").digest()
        fresh = other.session("fresh")
        fresh.remember_turns([Turn(role=m.role, content=m.content, author=m.author) for m in session.messages()])
        assert len(fresh.history()) >= done.num_steps - 1
        assert other.session(done.name).answer("What?", max_new_tokens=3).text is not None
        with pytest.raises(ModelMismatchError):
            other.session("ann").digest()
    assert session.digest() == before, "side by side"
    with pytest.raises(InputError, match="is there already"):
        backend.migrate("ann", plain)
    with pytest.raises(SessionNotFoundError):
        backend.migrate("nobody", plain)


def test_any_damage_is_found_and_nothing_is_kept(
    backend: LatentMemoryBackend, session: Session, tmp_path: Path
) -> None:
    backend.export("ann", tmp_path / "ann")
    whole = (tmp_path / "ann").read_bytes()
    names, files = [info.name for info in backend.sessions()], shards(backend)
    rng = random.Random(0)
    with zipfile.ZipFile(tmp_path / "ann") as held:
        inside = [(one.header_offset + 30 + len(one.filename), one.file_size) for one in held.infolist()]
    for offset, length in inside:
        damaged = bytearray(whole)
        damaged[offset + rng.randrange(length)] ^= 1 << rng.randrange(8)
        check_refused(backend, tmp_path, bytes(damaged))
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        check_refused(backend, tmp_path, whole[:length])
    assert [info.name for info in backend.sessions()] == names and shards(backend) == files


def test_altered_parts_with_right_sums_are_found(
    backend: LatentMemoryBackend, session: Session, tmp_path: Path
) -> None:
    """Whoever alters a file can mend its sums, but not the chain of digests, nor what the text gives."""
    backend.export("ann", tmp_path / "ann")

    def altered(name: str, change: Callable[[bytes], bytes]) -> bytes:
        import hashlib

        with zipfile.ZipFile(tmp_path / "ann") as held:
            parts = {one: held.read(one) for one in held.namelist()}
        parts[name] = change(parts[name])
        manifest = json.loads(parts["manifest.json"])
        if name != "manifest.json":
            manifest["sha256"][name] = hashlib.sha256(parts[name]).hexdigest()
            parts["manifest.json"] = json.dumps(manifest).encode()
        with zipfile.ZipFile(tmp_path / "altered", "w") as made:
            for one, data in parts.items():
                made.writestr(one, data)
        return (tmp_path / "altered").read_bytes()

    one, two = "latents/00000001.parquet", "latents/00000002.parquet"
    with zipfile.ZipFile(tmp_path / "ann") as held:
        other = held.read(two)
    check_refused(backend, tmp_path, altered(one, lambda _: other))
    check_refused(backend, tmp_path, altered(one, lambda _: b"no parquet"))
    check_refused(backend, tmp_path, altered("steps.jsonl", lambda data: data[: data.rfind(b"\n", 0, -1) + 1]))
    check_refused(backend, tmp_path, altered("steps.jsonl", lambda _: b"[]\n"))
    check_refused(backend, tmp_path, altered("messages.jsonl", lambda _: b'{"id": 7}\n'))
    for changed in ({"format": "x"}, {"version": 99}, {"fingerprint": {}}, {"settings": {}}, {"sha256": None}):
        data = altered("manifest.json", lambda data, new=changed: json.dumps(json.loads(data) | new).encode())
        check_refused(backend, tmp_path, data)
    for old, new, said in (
        (b"like", b"hate", "its text was altered"),
        (b"my dog", b"dog my", "not what its text gives"),
    ):
        (tmp_path / "told").write_bytes(altered("messages.jsonl", lambda data, a=old, b=new: data.replace(a, b, 1)))
        with pytest.raises(BundleError, match=said):
            backend.import_bundle(tmp_path / "told", name="x", prove=100)
    assert [info.name for info in backend.sessions()] == ["ann"]


def test_a_file_is_not_written_over_and_not_left_half(
    backend: LatentMemoryBackend, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "there").write_text("mine")
    with pytest.raises(InputError, match="is there already"):
        backend.export("ann", tmp_path / "there")
    assert (tmp_path / "there").read_text() == "mine"
    [first, *_] = (backend.store_path / "shards").rglob("*.parquet")
    data = first.read_bytes()
    first.write_bytes(data[:100])
    with pytest.raises(Exception, match="shard"), LatentMemoryBackend(tmp_path / "store", session.model) as again:
        again.export("ann", tmp_path / "half")
    first.write_bytes(data)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store", "there"]


class Interrupted(BaseException):
    """Ends the process as a signal would: nobody cleans up."""


def test_a_killed_import_leaves_nothing_that_shows(
    backend: LatentMemoryBackend, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend.export("ann", tmp_path / "ann")
    files = shards(backend)

    def interrupt(name: str) -> None:
        if name == "rollback.begun":
            raise Interrupted

    monkeypatch.setattr(type(backend._store), "abandon", lambda *_: None)
    before = failpoints.install(interrupt)
    try:
        with pytest.raises(Interrupted):
            backend.import_bundle(tmp_path / "ann", name="half")
    finally:
        failpoints.install(before)
    assert [info.name for info in backend.sessions()] == ["ann"] and len(shards(backend)) > len(files)
    monkeypatch.setattr("mplus_memory.store.recovery.RETENTION", datetime.now(UTC) - datetime.now(UTC))
    with LatentMemoryBackend(tmp_path / "store", session.model) as again:
        assert shards(again) == files and again.session("ann").digest() == session.digest()


def check_refused(backend: LatentMemoryBackend, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "damaged").write_bytes(data)
    with pytest.raises(BundleError):
        backend.import_bundle(tmp_path / "damaged", name="damaged")


def shards(backend: LatentMemoryBackend) -> set[str]:
    return {path.name for path in (backend.store_path / "shards").rglob("*.parquet")}


def test_a_killed_export_leaves_nothing_behind(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path / "store", tiny) as backend:
        backend.session("s").remember("canary sings")
    (tmp_path / "out").mkdir()
    child = os.fork()
    if child == 0:
        try:
            with LatentMemoryBackend(tmp_path / "store", tiny) as backend:
                os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)
                backend.export("s", tmp_path / "out" / "file")
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    left = list((tmp_path / "out").iterdir())
    assert left == [] or not hasattr(os, "O_TMPFILE")
