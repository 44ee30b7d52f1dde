"""verify and repair on sessions that a network wrote: what repair takes back is written again, digest for digest."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from pathlib import Path

import pytest

from mplus_memory import (
    ConfigError,
    CorruptRowError,
    CorruptShardError,
    LatentMemoryBackend,
    LoadedModel,
    Session,
    StoreKeyError,
)
from tests.store.test_every_row import behind_its_back
from tests.tiny import make_network, make_tokenizer


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return LoadedModel.of(make_network(), make_tokenizer())


def shard_of(root: Path, step: int) -> Path:
    """The file of the step that was written as the n-th."""
    return sorted((root / "shards").rglob("*.parquet"), key=lambda path: path.stat().st_mtime_ns)[step - 1]


def tell_of_dogs(session: Session, numbers: Iterable[int]) -> None:
    for number in numbers:
        session.remember(f"My dog number {number} is called Rex and he likes tea in paris.")


def test_a_damaged_session_is_repaired_and_written_again(tmp_path: Path, model: LoadedModel) -> None:
    root = tmp_path / "store"
    with LatentMemoryBackend(root, model) as backend:
        alice, bob = backend.session("alice"), backend.session("bob")
        tell_of_dogs(alice, range(8))
        bob.remember("I am allergic to nuts.")
        bob.flush()
        assert backend.verify(deep=True).sound
        digest, ids = alice.digest(), [message.id for message in alice.messages()]
        neighbour, answer = bob.digest(), alice.answer("What is the dog called?", max_new_tokens=3)
    shard_of(root, 4).write_bytes(b"")
    with LatentMemoryBackend(root, model) as backend:
        alice = backend.session("alice")
        with pytest.raises(CorruptShardError, match="mplus-memory repair"):
            alice.answer("What is the dog called?")
        found = backend.verify()
        assert not found.sound and found.findings[0].affected[0].session == "alice"
        assert backend.repair(dry_run=True).rewound == backend.repair().rewound
        assert backend.verify().sound
        assert alice.answer("What is the dog called?", max_new_tokens=3) == answer  # chunks are encoded for the moment
        alice.flush()
        assert backend.session("bob").digest() == neighbour
        assert [message.id for message in alice.messages()] == ids
        assert alice.answer("What is the dog called?", max_new_tokens=3).text
        tell_of_dogs(alice, [8])
        assert backend.verify(deep=True).sound
    with LatentMemoryBackend(tmp_path / "other", model) as backend:
        other = backend.session("alice")
        tell_of_dogs(other, range(8))
        assert other.digest() == digest


def test_full_chunks_are_written_again_as_they_were(tmp_path: Path, model: LoadedModel) -> None:
    root = tmp_path / "store"
    with LatentMemoryBackend(root, model) as backend:
        alice = backend.session("alice")
        tell_of_dogs(alice, range(8))
        steps = [step.digest for step in alice.history()]
    shard_of(root, 3).unlink()
    with LatentMemoryBackend(root, model) as backend:
        [done] = backend.repair().rewound
        assert (done.from_step, done.to_step) == (len(steps), 2)
        alice = backend.session("alice")
        tell_of_dogs(alice, [8])
        assert [step.digest for step in alice.history()][: len(steps)] == steps


def test_an_encrypted_session_answers_as_a_plain_one(
    tmp_path: Path, model: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, key, told = tmp_path / "sealed", "a2tr" * 10 + "a2s=", "My dog is called Rex and he likes tea in paris."
    with (
        LatentMemoryBackend(tmp_path / "plain", model) as plain,
        LatentMemoryBackend(root, model, encryption_key=key) as backend,
    ):
        for one in (plain, backend):
            for _ in range(5):
                one.session("alice").remember(told)
        ours, theirs = backend.session("alice"), plain.session("alice")
        assert ours.digest() == theirs.digest()
        assert ours.answer("Who?", max_new_tokens=4).text == theirs.answer("Who?", max_new_tokens=4).text
        with pytest.raises(ConfigError, match="encrypted and an exported file is not"):
            backend.export("alice", tmp_path / "alice.mplus")
        backend.export("alice", tmp_path / "alice.mplus", plain=True)
        backend.import_bundle(tmp_path / "alice.mplus", name="copy", prove=1)
        backend.rotate_key(b"n" * 32)
        assert backend.verify(deep=True).sound
    assert not any(b"Rex" in path.read_bytes() for path in root.rglob("*") if path.is_file())
    with pytest.raises(StoreKeyError):
        LatentMemoryBackend(root, model)
    monkeypatch.setenv("MPLUS_MEMORY_KEY", base64.b64encode(b"n" * 32).decode())
    with LatentMemoryBackend(root, model) as backend:
        assert backend.session("copy").recall("dog")[0].message.content == told
        assert backend.session("copy").forget(backend.session("copy").messages()[2].id).replayed_steps
        assert backend.verify().digests and backend.repair().remaining == ()


def alter_text(root: Path, old: str, new: str) -> None:
    with behind_its_back(root, "mplus_messages") as connection:
        altered = "CAST(replace(CAST(content AS TEXT), ?, ?) AS BLOB)"
        connection.execute(f"UPDATE mplus_messages SET content = {altered}", [old, new])


def test_damaged_text_is_copied_nowhere(tmp_path: Path, model: LoadedModel) -> None:
    root = tmp_path / "store"
    with LatentMemoryBackend(root, model) as backend:
        alice = backend.session("alice")
        tell_of_dogs(alice, range(6))
        alice.tag("then")
        digest, first = alice.digest(), alice.messages()[1].id
    alter_text(root, "number 1 is called Rex", "number 1 is called Rax")
    with LatentMemoryBackend(root, model) as backend:
        alice = backend.session("alice")
        for copying in (
            lambda: alice.branch("copy"),
            lambda: alice.tag("now"),
            lambda: alice.rollback(2, keep_as="copy"),
            lambda: backend.export("alice", tmp_path / "alice.zip"),
            lambda: backend.migrate("alice", model, to="copy"),
            lambda: alice.forget(alice.messages()[0].id),
        ):
            with pytest.raises(CorruptRowError, match="mplus-memory repair"):
                copying()
        assert [info.name for info in backend.sessions()] == ["alice"] and len(alice.tags()) == 1
        assert alice.digest() == digest and not (tmp_path / "alice.zip").exists()
        alice.untag("then")
        alice.forget(first)
        assert backend.verify().sound
        assert "Rax" not in "".join(message.content or "" for message in alice.branch("copy").messages())
