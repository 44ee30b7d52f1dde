"""Memory loaded from disk is, bit for bit, the memory that was held; and what it cost to hold is not needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from mplus_memory import LatentMemoryBackend, LoadedModel
from mplus_memory.memory.state import MemoryState
from tests.session.talk import sentence, turns
from tests.tiny import make_network, make_tokenizer, same_memory


def held(backend: LatentMemoryBackend) -> MemoryState:
    return backend.session("s").view().memory


def check_both(folder: Path, model: LoadedModel, *, overflowing: bool = True) -> None:
    for first in (0, 30):  # the second time on top of a loaded memory
        with LatentMemoryBackend(folder, model, seed=3) as backend:
            backend.session("s").remember_turns(turns(30, first))
            if first:
                backend.session("s").flush()
            kept, before = held(backend), backend.session("s").answer(sentence(3), max_new_tokens=8)
        with LatentMemoryBackend(folder, model, seed=3) as backend:
            loaded = held(backend)
            assert same_memory(kept, loaded)
            assert backend.session("s").answer(sentence(3), max_new_tokens=8) == before
            if overflowing and first:
                assert len(loaded.layers[0].long_sources) == loaded.size.long_term, "Θ was meant to evict"


@pytest.mark.parametrize("kind", ["lora", "pool", "no bos", "memoryllm"])
def test_loaded_equals_held(kind: str, tmp_path: Path, models: Callable[[str], LoadedModel]) -> None:
    check_both(tmp_path, models(kind))


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16], ids=str)
@pytest.mark.parametrize("kind", ["lora", "pool"])
def test_loaded_equals_held_in_half_precision(kind: str, dtype: torch.dtype, tmp_path: Path) -> None:
    network = make_network(kind).to(dtype)
    check_both(tmp_path, LoadedModel.of(network, make_tokenizer()))


def test_the_base_pool_is_never_copied_into_a_session(tmp_path: Path, models: Callable[[str], LoadedModel]) -> None:
    model = models("pool")
    with LatentMemoryBackend(tmp_path, model) as backend:
        backend.session("s").remember_turns(turns(12))
        state = held(backend)
        own = backend.session("s").stats()
        assert (state.layers[0].short_sources < 0).any() and (state.layers[0].long_sources < 0).any()
        assert state.written.pool is model.network.base_pool
        assert own.shard_bytes == sum(step.num_bytes for step in backend.session("s").history())
        fresh = backend.session("another").view().memory
        assert fresh is model.network.initial_memory()
