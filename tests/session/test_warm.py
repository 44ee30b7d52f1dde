"""What sessions keep between calls is bounded, and letting go of it changes nothing but time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory import ConfigError, LatentMemoryBackend, LoadedModel
from mplus_memory.latents import ShardTokens
from mplus_memory.warm import Warm


class Held:
    """A holder of a settable size."""

    def __init__(self) -> None:
        self.size = self.rests = 0

    def held_bytes(self) -> int:
        return self.size

    def rest(self) -> None:
        self.rests += 1

    def release(self) -> None:
        self.size = 0


@given(st.integers(0, 20), st.lists(st.tuples(st.integers(0, 3), st.integers(1, 9)), max_size=30))
def test_the_least_recently_used_let_go_first(limit: int, uses: list[tuple[int, int]]) -> None:
    warm, holders = Warm(limit), [Held() for _ in range(4)]
    order: list[int] = []
    for number, size in uses:
        before = [holder.size for holder in holders]
        holders[number].size = before[number] = size
        warm.touch(holders[number])
        order = [one for one in order if one != number] + [number]
        total = sum(before)
        for one in order[:-1]:
            if total > limit:
                total -= before[one]
                before[one] = 0
        assert [holder.size for holder in holders] == before
        assert warm.held_bytes() == sum(before) <= max(limit, size)


def test_who_is_no_longer_the_last_used_rests() -> None:
    warm, first, second = Warm(100), Held(), Held()
    for holder in (first, first, second, second, first):
        warm.touch(holder)
    assert (first.rests, second.rests) == (1, 1)


def test_freed_memory_is_given_back_once_much_came_or_went(monkeypatch: pytest.MonkeyPatch) -> None:
    given = []
    monkeypatch.setattr("mplus_memory.warm._give_back", lambda: given.append(warm.held_bytes() >> 20))
    warm, first, second = Warm(100 << 20), Held(), Held()
    for holder, megabytes in ((first, 20), (first, 20), (first, 31), (first, 40), (second, 20), (second, 90)):
        holder.size = megabytes << 20
        warm.touch(holder)
    assert given == [40, 90], "40 came; 20 more, then 70 and the first one's 40 went"


def test_a_session_in_use_is_not_taken_away(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny, memory_bytes=0) as backend:
        used, other = backend.session("used"), backend.session("other")
        for session in (used, other):
            for turn in range(6):
                session.remember(f"my dog is red {turn}")
                session.flush()
        expected = used.answer("what is my dog", max_new_tokens=6).text
        stream = used.stream("what is my dog", max_new_tokens=6)
        pieces = [next(stream)]
        other.answer("what is my dog", max_new_tokens=1)
        assert (used.held_bytes(), other.held_bytes() > 0) == (0, True)
        assert "".join([*pieces, *stream]) == expected


def test_what_was_committed_stands_in_its_shard_and_not_in_memory_too(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        for turn in range(4):
            session.remember(f"my dog is red {turn}")
            session.flush()
        steps = session.view().memory.written.steps
        assert len(steps) == 4 and all(isinstance(step, ShardTokens) for step in steps)


def test_sessions_that_let_go_answer_the_same(tmp_path: Path, tiny: LoadedModel) -> None:
    answers = {}
    for name, memory_bytes in {"all": 1 << 30, "one at a time": 0}.items():
        with LatentMemoryBackend(tmp_path / name, tiny, memory_bytes=memory_bytes) as backend:
            sessions = [backend.session(f"s{number}") for number in range(3)]
            for number, session in enumerate(sessions):
                for turn in range(4):
                    session.remember(f"my dog is red {number} {turn}")
                    session.flush()
            answers[name] = [session.answer("what is my dog", max_new_tokens=5).text for session in sessions * 2]
            held = [session.held_bytes() > 0 for session in sessions]
        assert held == ([True] * 3 if name == "all" else [False, False, True])
    assert answers["all"] == answers["one at a time"]


def test_a_negative_bound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="memory_bytes=-1"):
        LatentMemoryBackend(tmp_path, memory_bytes=-1)
