"""Telling a session: what is kept, what is written, and that the same words give the same memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory import LatentMemoryBackend, LoadedModel, Session, Turn
from tests.session.talk import sentence, turns


def digest_of(folder: Path, model: LoadedModel, groups: list[list[Turn]], **options: int) -> str:
    with LatentMemoryBackend(folder, model, **options) as backend:  # type: ignore[arg-type]
        for group in groups:
            backend.session("s").remember_turns(group)
        return backend.session("s").digest()


def test_one_call_or_many_give_the_same_memory(tmp_path: Path, tiny: LoadedModel) -> None:
    told = turns(20)
    at_once = digest_of(tmp_path / "a", tiny, [told])
    one_by_one = digest_of(tmp_path / "b", tiny, [[turn] for turn in told])
    in_groups = digest_of(tmp_path / "c", tiny, [told[:3], told[3:4], told[4:15], told[15:]])
    assert at_once == one_by_one == in_groups


@settings(max_examples=5)
@given(cuts=st.sets(st.integers(1, 11)))
def test_any_grouping_gives_the_same_memory(cuts: set[int], module_path: Path, tiny: LoadedModel) -> None:
    told = turns(12)
    groups = [told[a:b] for a, b in pairwise([0, *sorted(cuts), len(told)])]
    folder = module_path / "".join(str(cut) for cut in sorted(cuts))
    with LatentMemoryBackend(folder, tiny) as backend:
        names = iter(("once", "grouped"))
        for each in ([told], groups):
            session = backend.session(f"{next(names)} {uuid4()}")
            for group in each:
                session.remember_turns(group)
        digests = {backend.session(info.name).digest() for info in backend.sessions()}
    assert len(digests) == 1


def test_what_differs_shows_in_the_digest(tmp_path: Path, tiny: LoadedModel) -> None:
    told = turns(16)
    other = [*told[:-1], Turn(role="user", content="another end")]
    named = [*told[:-1], Turn(role=told[-1].role, content=told[-1].content, author="Ann")]
    timed = [
        *told[:-1],
        Turn(role=told[-1].role, content=told[-1].content, created_at=datetime(2020, 1, 1, tzinfo=UTC)),
    ]
    digests = [
        digest_of(tmp_path / "plain", tiny, [told]),
        digest_of(tmp_path / "seed", tiny, [told], seed=1),
        digest_of(tmp_path / "other", tiny, [other]),
        digest_of(tmp_path / "less", tiny, [told[:-1]]),
        digest_of(tmp_path / "named", tiny, [named]),
    ]
    assert len(set(digests)) == len(digests)
    assert digest_of(tmp_path / "timed", tiny, [timed]) == digests[0], "ids and times are no part of it"


def test_a_reopened_store_goes_on_as_if_it_had_never_been_closed(tmp_path: Path, tiny: LoadedModel) -> None:
    straight = digest_of(tmp_path / "straight", tiny, [turns(24)])
    for first in range(0, 24, 4):
        digest = digest_of(tmp_path / "reopened", tiny, [turns(4, first)])
    assert digest == straight


@pytest.mark.parametrize("kind", ["lora", "memoryllm", "pool", "no bos"])
def test_receipts_history_and_journal_agree(kind: str, tmp_path: Path, models: Callable[[str], LoadedModel]) -> None:
    with LatentMemoryBackend(tmp_path, models(kind)) as backend:
        session = backend.session("s")
        receipts = [session.remember(sentence(number)) for number in range(14)]
        ids = [receipt.message_ids[0] for receipt in receipts]
        assert [message.id for message in session.messages()] == ids
        assert len(set(ids)) == 14
        steps = [receipt.step for receipt in receipts if receipt.step is not None]
        history = session.history()
        assert steps == sorted(set(steps)) and steps[-1] == len(history) == session.stats().num_steps
        waiting = [message.id for message in session.messages() if message.step is None]
        assert 0 < receipts[-1].pending_tokens <= session.stats().pending_tokens <= 32
        assert list(dict.fromkeys(id for step in history for id in step.message_ids)) == ids[: len(ids) - len(waiting)]
        assert [step.number for step in history] == [*range(1, len(history) + 1)]
        assert len({step.digest for step in history}) == len(history)
        flushed = session.flush()
        assert list(flushed.message_ids) == waiting and flushed.pending_tokens == 0
        assert all(message.step is not None for message in session.messages())
        covered = dict.fromkeys(id for step in session.history() for id in step.message_ids)
        assert list(covered) == ids
        again = session.flush()
        assert (again.message_ids, again.step, again.pending_tokens) == ((), None, 0)


def test_a_message_longer_than_a_chunk_is_written_in_several_steps(backend: LatentMemoryBackend) -> None:
    session = backend.session("s")
    receipt = session.remember(" ".join(sentence(number) for number in range(12)))
    history = session.history()
    assert receipt.step == len(history) > 2
    assert all(step.message_ids == receipt.message_ids for step in history)
    assert session.messages()[0].step is None, "its end still waits"
    session.flush()
    assert session.messages()[0].step == len(session.history())


def test_a_request_made_twice_is_kept_once(backend: LatentMemoryBackend) -> None:
    session = backend.session("s")
    first = session.remember_turns(turns(9), request_id="r1")
    digest = session.digest()
    assert session.remember_turns(turns(9), request_id="r1").message_ids == first.message_ids
    assert (
        session.remember("i like tea", external_id="x").message_ids
        == session.remember("i like tea", external_id="x").message_ids
    )
    assert len(session.messages()) == 10 and digest != session.digest()


def test_turns_may_come_from_any_iterable(backend: LatentMemoryBackend) -> None:
    session = backend.session("s")
    receipt = session.remember_turns(turn for turn in turns(5))  # type: ignore[arg-type]
    assert len(receipt.message_ids) == len(session.messages()) == 5


def test_stats_count_what_there_is(backend: LatentMemoryBackend, tiny: LoadedModel) -> None:
    session = backend.session("s")
    empty = session.stats()
    assert (empty.num_messages, empty.num_steps, empty.short_term_tokens, empty.shard_bytes) == (0, 0, 0, 0)
    session.remember_turns(turns(60))
    size, stats = tiny.network.config.memory_size, session.stats()
    assert (stats.num_messages, stats.num_steps) == (60, len(session.history()))
    assert stats.short_term_tokens == stats.short_term_capacity == size.short_term
    assert stats.long_term_tokens == stats.long_term_capacity == size.long_term
    written = sum(step.num_tokens for step in session.history())
    assert stats.forgotten_tokens == written - size.short_term - size.long_term > 0
    assert stats.shard_bytes == sum(step.num_bytes for step in session.history())
    assert stats.journal_bytes >= sum(len(message.content) for message in session.messages())


def test_chat_answers_first_and_remembers_both_turns(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session: Session = backend.session("s")
        session.remember_turns(turns(6))
        expected = session.answer("what do i like", max_new_tokens=8)
        answer = session.chat("what do i like", max_new_tokens=8)
        assert answer == expected
        asked, *said = session.messages()[6:]
        assert (asked.role, asked.content) == ("user", "what do i like")
        assert [(each.role, each.content) for each in said] == [("assistant", answer.text)] * bool(answer.text.strip())
