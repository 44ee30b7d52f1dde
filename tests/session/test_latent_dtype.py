"""Latent memory in fewer bits: what a session computes with is what it keeps, whoever opens it and when."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import torch

from mplus_memory import LatentMemoryBackend, LoadedModel, Session
from mplus_memory.errors import ConfigError, ModelMismatchError
from mplus_memory.model.loaded import load_model
from tests.session.talk import turns
from tests.tiny import make_model, make_network, make_tokenizer

KINDS = ("bfloat16", "mxint8")
KEY = b"k" * 32


@cache
def rounding(kind: str | None, pool: str = "lora") -> LoadedModel:
    return make_model(pool, latent_dtype=kind)


def told(backend: LatentMemoryBackend) -> Session:
    session = backend.session("ann")
    session.remember_turns(turns(12))
    session.flush()
    return session


def heard(session: Session) -> tuple[str, object]:
    return session.digest(), session.answer("What?", max_new_tokens=6)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", [None, KEY])
@pytest.mark.parametrize("pool", ["lora", "pool"])
def test_opened_again_it_is_bit_for_bit_what_it_was(kind: str, key: bytes | None, pool: str, tmp_path: Path) -> None:
    with LatentMemoryBackend(tmp_path / "store", rounding(kind, pool), encryption_key=key) as backend:
        before = heard(told(backend))
        memory = backend.session("ann").view().memory
    with LatentMemoryBackend(tmp_path / "store", rounding(kind, pool), encryption_key=key) as backend:
        session = backend.session("ann")
        assert heard(session) == before
        for old, new in zip(memory.layers, session.view().memory.layers, strict=True):
            assert all(torch.equal(one, other) for one, other in zip(old.tensors, new.tensors, strict=True))
        assert backend.verify(deep=True).sound


@pytest.mark.parametrize("kind", KINDS)
def test_shards_are_smaller_by_what_the_kind_saves(kind: str, tmp_path: Path) -> None:
    with LatentMemoryBackend(tmp_path, rounding(kind)) as backend:
        told(backend)
    shard = next((tmp_path / "shards").rglob("*.parquet"))
    columns = pq.read_schema(shard)
    widths = [columns.field(name).type.byte_width for name in ("token", "key")]
    assert widths == [64, 16] if kind == "bfloat16" else [32 + 1, 8 + 1]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_another_memory_than_without(kind: str, tmp_path: Path) -> None:
    with LatentMemoryBackend(tmp_path / "store", rounding(kind)) as backend:
        rounded = heard(told(backend))[0]
    with LatentMemoryBackend(tmp_path / "other", rounding(None)) as backend:
        assert told(backend).digest() != rounded
    with LatentMemoryBackend(tmp_path / "store", rounding(None)) as backend:
        with pytest.raises(ModelMismatchError, match=rf"dtype \(float32/{kind}, not float32\)"):
            backend.session("ann").digest()
        made = backend.session("ben")
        made.remember("I like tea.")  # another session of the same store


def test_an_exact_forgetting_and_another_model_write_it_anew(tmp_path: Path) -> None:
    with LatentMemoryBackend(tmp_path / "store", rounding("mxint8")) as backend:
        session = told(backend)
        gone = session.messages()[3].id
        receipt = session.forget(gone, exact=True)
        without = backend.session("without")
        without.remember_turns([turn for number, turn in enumerate(turns(12)) if number != 3])
        without.flush()
        assert receipt.digest_after == session.digest()
        assert [step.digest for step in session.history()] == [step.digest for step in without.history()]
    folder = tmp_path / "model"
    make_network("lora").save_pretrained(str(folder))
    make_tokenizer().save_pretrained(folder)
    with LatentMemoryBackend(tmp_path / "plain", folder) as backend:
        told(backend)
        made = backend.migrate("ann", folder, latent_dtype="mxint8")
        assert made.name == "ann on model in mxint8"
    with LatentMemoryBackend(tmp_path / "plain", folder, latent_dtype="mxint8") as backend:
        moved = backend.session(made.name)
        moved.remember("More.")
        assert moved.answer("What?", max_new_tokens=2).text is not None


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_it_is_proven_elsewhere(kind: str, tmp_path: Path) -> None:
    with LatentMemoryBackend(tmp_path / "store", rounding(kind)) as backend:
        before = heard(told(backend))
        done = backend.export("ann", tmp_path / "ann.mplus")
    with LatentMemoryBackend(tmp_path / "other", rounding(kind)) as other:
        made = other.import_bundle(tmp_path / "ann.mplus", prove=100)
        assert len(made.proven) == done.num_steps
        assert heard(other.session("ann")) == before
    with LatentMemoryBackend(tmp_path / "third", rounding(None)) as other, pytest.raises(ModelMismatchError):
        other.import_bundle(tmp_path / "ann.mplus")


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: LatentMemoryBackend(folder, "embedded", latent_dtype="int4").session("ann").remember("Hi."),
        lambda folder: LatentMemoryBackend(folder, rounding(None), latent_dtype="mxint8").session("a").remember("Hi."),
        lambda folder: load_model("embedded", latent_dtype="fp8"),
        lambda folder: make_model(latent_dtype="fp8"),
    ],
)
def test_what_is_not_known_is_refused(make: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="latent_dtype"):
        make(tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_memory_is_held_in_half_the_bytes_and_reads_the_same(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every rounded number is one of bfloat16's, so nothing depends on what they are held in."""
    found = {}
    for name in ("rounded", "whole"):
        with LatentMemoryBackend(tmp_path / name, make_model(latent_dtype=kind)) as backend:
            told(backend)
            session = backend.session("ann")
            before, scores = heard(session), session.recall("What?", mode="latent")
            answer, memory = session.answer("What?", max_new_tokens=6), session.view().memory
        with LatentMemoryBackend(tmp_path / name, make_model(latent_dtype=kind)) as backend:
            assert heard(backend.session("ann")) == before
        numbers = [part for layer in memory.layers for part in layer.tensors if part.is_floating_point()]
        read = answer.text, [one.share for one in answer.reads], [one.score for one in scores]
        found[name] = before[0], read, [part.float() for part in numbers]
        assert {part.element_size() for part in numbers} == {2 if name == "rounded" else 4}
        monkeypatch.setattr("mplus_memory.model.network.held_in", lambda dtype, latent_dtype: dtype)
    assert found["rounded"][:2] == found["whole"][:2]
    assert all(map(torch.equal, found["rounded"][2], found["whole"][2]))
