"""One tiny model in a few variations, shared by all tests; random weights, strong enough that every part shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, settings

from mplus_memory import LatentMemoryBackend, LoadedModel, MPlusForCausalLM
from tests.tiny import make_model

settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")
torch.set_num_threads(1)


@pytest.fixture(scope="session")
def models() -> Callable[[str], LoadedModel]:
    """The tiny model of a kind named in ``tests/tiny.py``, made once."""
    return cache(make_model)


@pytest.fixture(scope="session")
def tiny(models: Callable[[str], LoadedModel]) -> LoadedModel:
    """Grouped-query attention, both adapters, a two-layer retriever: all there is but a base pool."""
    return models("lora")


@pytest.fixture(scope="session")
def network(tiny: LoadedModel) -> MPlusForCausalLM:
    return tiny.network


@pytest.fixture
def backend(tmp_path: Path, tiny: LoadedModel) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(tmp_path / "store", tiny) as opened:
        yield opened
