"""What left memory, and when: against looking at memory after every step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mplus_memory import LatentMemoryBackend, LoadedModel, Session
from mplus_memory.provenance import Sources
from tests.session.talk import turns


def held_after(session: Session) -> tuple[set[str], set[str]]:
    """Messages with a token in θ of some layer, and with one anywhere."""
    view = session.view()
    sources = Sources(view.steps)
    short = {m for layer in view.memory.layers for m in sources.messages_of(layer.short_sources)}
    return short, short | {m for layer in view.memory.layers for m in sources.messages_of(layer.long_sources)}


@pytest.mark.parametrize("kind", ["lora", "memoryllm", "pool"])
def test_the_log_is_what_was_seen_to_leave(kind: str, models: Callable[[str], LoadedModel], tmp_path: Path) -> None:
    with LatentMemoryBackend(tmp_path, models(kind)) as backend:
        session = backend.session("s")
        seen: dict[tuple[str, str], int] = {}
        fading: list[tuple[int, tuple[str, ...]]] = []
        written: set[str] = set()
        for turn in turns(40):
            session.remember_turns([turn])
            number = len(session.history())
            short, anywhere = held_after(session)
            written |= anywhere
            for name, held in (("short_term", short), ("long_term", anywhere)):
                for message in written - held:
                    seen.setdefault((message, name), number)
                for message in held:
                    assert (message, name) not in seen, "what left does not come back"
            fading.append((number, session.stats().fading))
        log = session.eviction_log()
        times = {step.number: step.created_at for step in session.history()}
        assert {(one.message_id, one.left): one.step for one in log} == seen and len(log) == len(seen) > 20
        assert [one.step for one in log] == sorted(one.step for one in log)
        assert all(one.at == times[one.step] for one in log)
        gone = {message: step for (message, name), step in seen.items() if name == "long_term"}
        size = session.view().memory.size
        horizon = size.short_term // size.update_tokens
        for number, ids in fading:
            if not size.long_term:
                assert ids == (), "θ drops at random: nobody can say"
            elif number <= max(times) - horizon:
                lost = {message for message, step in gone.items() if number < step <= number + horizon}
                assert set(ids) <= lost, "what is said to fade does"
                assert len(ids) >= len(lost) / 2 - 1
        assert not size.long_term or any(ids for _, ids in fading)


def test_a_new_session_has_nothing_to_tell(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        assert backend.session("s").eviction_log() == [] and backend.session("s").stats().fading == ()
