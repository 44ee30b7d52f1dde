"""Coroutine tests run under asyncio, those of LangChain's own suites too."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

from mplus_memory import LoadedModel
from tests.integrations.children import saved


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(name: str, obj: object) -> None:
    if name.startswith("test_") and inspect.iscoroutinefunction(obj):
        pytest.mark.asyncio(obj)


@pytest.fixture(scope="session")
def model_folder(models: Callable[[str], LoadedModel], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny model saved, for a process of its own."""
    return saved(models("lora"), tmp_path_factory.mktemp("model"))
