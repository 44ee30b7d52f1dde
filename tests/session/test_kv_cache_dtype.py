"""Keys and values of memory in fewer bits: answers may differ a little, what is remembered does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mplus_memory import LatentMemoryBackend
from mplus_memory.errors import ConfigError
from mplus_memory.latent_dtypes import KV_CACHE_DTYPES
from mplus_memory.model.loaded import load_model
from tests.session.talk import turns
from tests.tiny import make_model


def test_memory_is_the_same_and_any_backend_reads_it(tmp_path: Path) -> None:
    digests, held, kinds = set(), [], (None, *KV_CACHE_DTYPES)
    for kind in kinds:
        with LatentMemoryBackend(tmp_path / f"{kind}", make_model(kv_cache_dtype=kind)) as backend:
            backend.session("ann").remember_turns(turns(12))
            backend.session("ann").flush()
            digests.add(backend.session("ann").digest())
    for kind in kinds:
        with LatentMemoryBackend(tmp_path / "int8", make_model(kv_cache_dtype=kind)) as backend:
            session = backend.session("ann")
            first, again = session.answer("What?", max_new_tokens=6), session.answer("What?", max_new_tokens=6)
            assert first.text == again.text
            digests.add(session.digest())
            held.append(session.held_bytes())
    assert len(digests) == 1
    assert held[0] > held[1] > held[2]


def test_the_embedded_model_answers_with_keys_and_values_in_a_byte(tmp_path: Path) -> None:
    with LatentMemoryBackend(tmp_path, kv_cache_dtype="int8") as backend:
        assert backend.model.network.config.kv_cache_dtype == "int8"
        session = backend.session("ann")
        session.remember("My dog is called Biscuit.")
        session.flush()
        assert "Biscuit" in session.answer("What is my dog called?").text


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: LatentMemoryBackend(folder, "embedded", kv_cache_dtype="int4").session("ann").remember("Hi."),
        lambda folder: LatentMemoryBackend(folder, make_model(), kv_cache_dtype="int8").session("ann").remember("Hi."),
        lambda folder: load_model("embedded", kv_cache_dtype="fp8"),
        lambda folder: make_model(kv_cache_dtype="fp8"),
    ],
)
def test_what_is_not_known_is_refused(make: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="kv_cache_dtype"):
        make(tmp_path)
