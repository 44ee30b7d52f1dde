"""A long history: memory is opened from its newest steps, and is what it was."""

from __future__ import annotations

from pathlib import Path

from mplus_memory import LatentMemoryBackend, LoadedModel
from mplus_memory.memory.tail import enough_steps
from tests.tiny import same_memory


def test_memory_opened_from_its_newest_steps_is_the_same(tmp_path: Path, tiny: LoadedModel) -> None:
    size = tiny.network.initial_memory().size
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        for number in range(enough_steps(size) + 25):
            session.remember(f"dog number {number}")
            session.flush()
        held = session.view()
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        opened, whole = session.view(), session.whole_view()
        assert len(opened.steps) < len(whole.steps) == enough_steps(size) + 25
        assert same_memory(opened.memory, held.memory) and same_memory(opened.memory, whole.memory)
        assert opened.digest == held.digest == whole.digest
        told_before = session.stats()
        session.remember("dog at last")
        session.flush()
        assert session.stats().num_steps == told_before.num_steps + 1
        session.forget([session.messages()[at].id for at in (2, -3)], exact=False)
        session.remember("dog after all")
        session.flush()
        held = session.view()
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        opened, whole = backend.session("s").view(), backend.session("s").whole_view()
        assert len(opened.steps) < len(whole.steps), "a forgetting at once does not make all steps needed"
        assert same_memory(opened.memory, held.memory) and same_memory(opened.memory, whole.memory)
        assert opened.digest == held.digest == whole.digest
