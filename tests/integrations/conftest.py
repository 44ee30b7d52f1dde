"""Coroutine tests run under asyncio, those of LangChain's own suites too."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from langchain_core.caches import InMemoryCache
from langchain_core.globals import set_llm_cache

from mplus_memory import LoadedModel
from mplus_memory.answering import Run
from tests.integrations.children import saved


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(name: str, obj: object) -> None:
    if name.startswith("test_") and inspect.iscoroutinefunction(obj):
        pytest.mark.asyncio(obj)


@pytest.fixture(scope="session")
def model_folder(models: Callable[[str], LoadedModel], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny model saved, for a process of its own."""
    return saved(models("lora"), tmp_path_factory.mktemp("model"))


@pytest.fixture
def global_cache() -> Iterator[None]:
    """A cache for all of LangChain: it must never answer one session with another's text."""
    set_llm_cache(InMemoryCache())
    yield
    set_llm_cache(None)


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """No generation ends by itself: after three tokens it waits until it is stopped."""
    take, stop = Run.take, Run.stop
    stopped = threading.Condition()

    def waiting(run: Run, token: int) -> None:
        take(run, token)
        if len(run.out.ids) == 3:
            with stopped:
                assert stopped.wait_for(lambda: run.done, timeout=120), "nobody stopped the generation"

    def stopping(run: Run) -> None:
        with stopped:
            stop(run)
            stopped.notify_all()

    monkeypatch.setattr(Run, "take", waiting)
    monkeypatch.setattr(Run, "stop", stopping)
