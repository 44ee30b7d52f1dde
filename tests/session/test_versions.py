"""Going back, branching off, tagging, forgetting: always against a session that was told nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mplus_memory import LatentMemoryBackend, LoadedModel, Session, Turn
from mplus_memory.batching import Asked, written_alone
from mplus_memory.errors import ConflictError, InputError
from mplus_memory.records import StoredStep
from tests.session.talk import sentence, turns

FLUSH = None  # in a list of what is told
LONG = Turn(role="user", content=" ".join(sentence(number) for number in range(20)))  # three chunks and more


@pytest.fixture(scope="module")
def lasting(module_path: Path, tiny: LoadedModel) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(module_path / "store", tiny) as opened:
        yield opened


Tell = Callable[[Sequence[Turn | None]], Session]


@pytest.fixture(scope="module")
def tell(lasting: LatentMemoryBackend) -> Tell:
    """A new session, told these turns one by one."""

    def told(events: Sequence[Turn | None]) -> Session:
        session = lasting.session(f"s {uuid4()}")
        for event in events:
            session.flush() if event is FLUSH else session.remember_turns([event])
        return session

    return told


def anew(session: Session) -> Session:
    """The same session without anything held in memory."""
    return Session(session.name, session._store, session._load_model, namespace=session.namespace,
                   settings=session._settings, open_session=session._open_session, warm=session._warm)  # fmt: skip


def test_going_back_to_a_message_is_never_having_been_told_more(tell: Tell) -> None:
    events = [*turns(3), LONG, *turns(3, 3), FLUSH, *turns(2, 6), FLUSH, FLUSH, *turns(3, 8)]
    told = [index for index, event in enumerate(events) if event is not FLUSH]
    for place, index in enumerate(told):
        end = next((i for i in range(index + 1, len(events)) if events[i] is not FLUSH), len(events))
        session = tell(events)
        message = session.messages()[place]
        done = session.rollback(message if place % 2 else message.id)
        alone = tell(events[:end])
        assert session.digest() == alone.digest() == anew(session).digest()
        assert (done.step, done.num_messages) == (len(alone.history()), place + 1)
        assert len(done.removed) == len(told) - place - 1
        assert [m.content for m in session.messages()] == [e.content for e in events[:end] if e is not FLUSH]
        assert session.answer("What?", max_new_tokens=8).text == alone.answer("What?", max_new_tokens=8).text
        for turn in turns(4, 50):
            session.remember_turns([turn])
            alone.remember_turns([turn])
        assert session.digest() == alone.digest()


def test_going_back_to_a_step_is_having_ended_there(tell: Tell) -> None:
    events = [*turns(9), FLUSH, *turns(6, 9)]
    steps = tell(events).history()
    for step in [0, *steps]:
        session = tell(events)
        number = step if isinstance(step, int) else step.number
        held = session.messages()
        end = 0 if number == 0 else 1 + [m.id for m in held].index(session.history()[number - 1].message_ids[-1])
        session.rollback(number)
        assert session.digest() == tell([*turns(15)[:end], FLUSH]).digest()
        assert len(session.messages()) == end and len(session.history()) == number


def test_going_back_to_a_time(tell: Tell) -> None:
    session = tell(turns(3))
    middle = datetime.now(UTC)
    digest = session.digest()
    session.remember_turns(turns(5, 3))
    session.flush()
    session.rollback(middle)
    assert session.digest() == digest
    session.rollback(middle - timedelta(days=1))
    assert session.messages() == [] and session.history() == []
    assert session.digest() == tell([]).digest()


def test_a_branch_goes_its_own_way(tell: Tell, lasting: LatentMemoryBackend) -> None:
    session = tell(turns(12))
    before, shards = session.digest(), num_shards(lasting)
    name = f"b {uuid4()}"
    branch = session.branch(name)
    assert branch is lasting.session(name) and branch.digest() == before
    assert num_shards(lasting) == shards, "all are shared"
    branch.remember_turns(turns(6, 20))
    assert session.digest() == before and branch.digest() == tell([*turns(12), *turns(6, 20)]).digest()
    session.remember_turns(turns(4, 40))
    assert branch.digest() == tell([*turns(12), *turns(6, 20)]).digest()
    early = session.branch(f"e {uuid4()}", at=2)
    assert [step.digest for step in early.history()] == [step.digest for step in session.history()][:2]
    with pytest.raises(InputError, match="is there already"):
        session.branch(name)


def test_a_deleted_parent_leaves_its_branch_whole(tell: Tell, lasting: LatentMemoryBackend) -> None:
    session = tell(turns(12))
    branch = session.branch(f"b {uuid4()}", at=3)
    digest = branch.digest()
    lasting.delete(session.name)
    assert anew(branch).digest() == digest
    branch.remember_turns(turns(3, 30))


def test_a_tag_leads_back_whatever_came_between(tell: Tell) -> None:
    session = tell(turns(10))
    kept = session.digest(), [m.id for m in session.messages()]
    tag = session.tag("then")
    assert (tag.name, tag.num_messages) == ("then", 10) and session.tags() == [tag]
    session.rollback(1)
    session.remember_turns(turns(4, 30))
    session.tag("early", at=1)
    branch = session.branch(f"b {uuid4()}", at="then")
    assert (branch.digest(), [m.id for m in branch.messages()]) == kept != session.digest()
    assert session.tag("then too", at="then").num_messages == 10
    session.untag("then too")
    session.rollback("then")
    assert (session.digest(), [m.id for m in session.messages()]) == kept
    assert [one.name for one in session.tags()] == ["then", "early"]
    with pytest.raises(InputError, match="tag 'then' is there already"):
        session.tag("then")
    session.untag("then")
    assert [one.name for one in session.tags()] == ["early"]
    with pytest.raises(InputError, match="no tag 'then'"):
        session.untag("then")
    with pytest.raises(InputError, match="no message and no tag"):
        session.rollback("then")


def test_the_present_can_be_kept_when_going_back(tell: Tell, lasting: LatentMemoryBackend) -> None:
    session = tell(turns(8))
    digest, name = session.digest(), f"k {uuid4()}"
    session.rollback(1, keep_as=name)
    assert lasting.session(name).digest() == digest
    before = session.digest()
    with pytest.raises(InputError, match="is there already"):
        session.rollback(0, keep_as=name)
    assert session.digest() == before


@pytest.mark.parametrize("events", [[*turns(9)], [*turns(4), FLUSH, *turns(3, 4), LONG, *turns(4, 7), FLUSH]])
def test_what_was_forgotten_exactly_was_never_told(tell: Tell, events: list[Turn | None]) -> None:
    told = [event for event in events if event is not FLUSH]
    for place in range(len(told)):
        session = tell(events)
        message = session.messages()[place]
        receipt = session.forget(message.id)
        without = tell([event for event in events if event is not told[place]])
        assert receipt.exact and receipt.digest_after == session.digest() == without.digest() == anew(session).digest()
        assert receipt.message_ids == (message.id,) and receipt.digest_before != receipt.digest_after
        assert receipt.replayed_steps <= len(without.history()) and receipt.remains == ()
        assert message.id not in {m.id for m in session.messages()}


things = st.lists(st.sampled_from(["turn", "turn", "turn", "flush", "long", "forget", "back"]), max_size=14)


@settings(max_examples=12)
@given(things=things, choice=st.randoms(use_true_random=False))
def test_any_mixture_leaves_what_was_told_and_not_taken_back(things: list[str], choice: object, tell: Tell) -> None:
    session, events, number = tell([]), [], 0
    for thing in things:
        held = [place for place, event in enumerate(events) if event is not FLUSH]
        if thing in ("turn", "long"):
            number += 1
            turn = Turn(role="user", content=sentence(number) if thing == "turn" else f"{number} {LONG.content}")
            events.append(turn)
            session.remember_turns([turn])
        elif thing == "flush":
            events.append(FLUSH)
            session.flush()
        elif held:
            place = choice.choice(held)  # type: ignore[attr-defined]
            message = session.messages()[held.index(place)]
            if thing == "forget":
                session.forget([message.id])
                del events[place]
            else:
                session.rollback(message)
                events = events[: next((i for i in held if i > place), len(events))]
    assert session.digest() == tell(events).digest() == anew(session).digest()
    assert [m.content for m in session.messages()] == [e.content for e in events if e is not FLUSH]


def test_forgetting_at_once_takes_the_tokens_and_says_what_may_remain(tell: Tell) -> None:
    session = tell([*turns(12), FLUSH])
    ids = [m.id for m in session.messages()]
    session.tag("holds it"), session.tag("before it", at=1)
    chunk = session.history()[2]
    receipt = session.forget(chunk.message_ids[0], exact=False)
    assert not receipt.exact and receipt.replayed_steps == 0 and receipt.deleted_tags == ("holds it",)
    assert len(receipt.remains) == 3 and "steps 4 to" in receipt.remains[0]
    assert [m.id for m in session.messages()] == [one for one in ids if one != chunk.message_ids[0]]
    born = session._store.steps(session._row().id)[2]  # type: ignore[union-attr]
    for layer in anew(session).view().memory.layers:
        for sources in (layer.short_sources, layer.long_sources):
            assert not ((sources >= born.first_birth) & (sources < born.first_birth + born.num_tokens)).any()
    assert anew(session).digest() == session.digest() == receipt.digest_after
    assert not set(chunk.message_ids) & set(session.answer("What?", max_new_tokens=4).short_term)
    assert chunk.message_ids[0] not in {one.message.id for one in session.recall("dog", limit=50)}
    session.remember_turns(turns(8, 40))
    assert anew(session).digest() == session.digest()
    with pytest.raises(InputError, match="was forgotten at step"):
        session.rollback(4)
    session.rollback(2)
    assert session.digest() == tell([*turns(len(session.messages())), FLUSH]).digest()


def test_an_exact_forgetting_after_one_at_once(tell: Tell) -> None:
    session = tell([*turns(12), FLUSH])
    first, last = session.messages()[1], session.messages()[9]
    session.forget(first.id, exact=False)
    session.forget(last.id)
    assert anew(session).digest() == session.digest()
    born = session._store.steps(session._row().id)  # type: ignore[union-attr]
    assert any(step.evicted for step in born)
    session.forget([m.id for m in session.messages()[:3]])
    assert not any(step.evicted for step in session._store.steps(session._row().id))  # type: ignore[union-attr]
    told = [m.content for m in session.messages()]
    assert session.digest() == tell([*(t for t in turns(12) if t.content in told), FLUSH]).digest()


def test_what_was_forgotten_at_once_stays_so_when_what_follows_is_written_again(tell: Tell) -> None:
    """The exact forgetting begins again right after a step that wrote no tokens."""
    session = tell([*turns(6), FLUSH])
    early, late = session.history()[0].message_ids[0], session.history()[1].message_ids[0]
    session.forget(early, exact=False)
    session.remember_turns(turns(6, 6))
    session.flush()
    born = [(step.first_birth, step.num_tokens) for step in session._store.steps(session._row().id)[:2]]  # type: ignore[union-attr]
    session.forget(late, exact=False)
    assert [step.number for step in session.history() if not step.message_ids] == [4, 8]
    session.forget(session.history()[5].message_ids[0])  # step 5 is written again, on top of step 4
    assert anew(session).digest() == session.digest()
    for layer in anew(session).view().memory.layers:
        for sources in (layer.short_sources, layer.long_sources):
            assert not any(((sources >= first) & (sources < first + count)).any() for first, count in born)


def test_unknown_messages_and_moments_change_nothing(tell: Tell) -> None:
    session = tell(turns(6))
    digest = session.digest()
    for wrong in ("0" * 32, []):
        with pytest.raises(InputError):
            session.forget(wrong)
    for place in (99, -1, "0" * 32):
        with pytest.raises(InputError):
            session.rollback(place)
    with pytest.raises(InputError, match="nothing was told"):
        tell([]).rollback(0)
    assert session.digest() == digest


def test_a_branch_keeps_what_its_parent_forgets(tell: Tell) -> None:
    session = tell(turns(9))
    branch = session.branch(f"b {uuid4()}")
    digest = branch.digest()
    receipt = session.forget(session.messages()[2].id)
    assert any("branch" in line for line in receipt.remains)
    assert anew(branch).digest() == digest != session.digest()


def test_what_was_forgotten_is_on_no_disk(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        session.remember_turns([*turns(4), Turn(role="user", content="the canary sings"), *turns(8, 4)])
        session.tag("old")
        session.rollback(session.messages()[10])
        session.forget(next(m.id for m in session.messages() if "canary" in m.content))
        left = len(session.history())
    assert num_shards(backend) == left
    assert not any(b"canary" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_steps_that_nothing_reaches_are_collected(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        session.remember_turns(turns(12))
        digest, total = session.branch("b", at=4).digest(), num_shards(backend)
        session.rollback(2)
        store = backend._store
        assert store.collect_garbage() == [] and num_shards(backend) == total, "a day is left to whoever still reads"
        [found] = store.collect_garbage(timedelta(0), dry_run=True)
        assert found.num_steps == total - 4 and found.num_bytes > 0 and num_shards(backend) == total
        assert store.collect_garbage(timedelta(0)) == [found] and num_shards(backend) == 4
        assert store.collect_garbage(timedelta(0)) == []
        assert anew(backend.session("b")).digest() == digest
        session.remember_turns(turns(3, 20))


def test_a_writer_whose_past_was_changed_begins_again(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend, LatentMemoryBackend(tmp_path, tiny) as other:
        session = backend.session("s")
        session.remember_turns(turns(2))
        stale = session.view()
        gone = other.session("s").messages()[0]
        other.session("s").forget(gone.id)
        with pytest.raises(ConflictError):
            delta = written_alone(tiny, Asked(stale.memory, stale.pending))
            session._write_step(stale, stale.pending, delta, flushed=True)
        session.flush()
        assert session.digest() == other.session("s").digest()
        assert [step.message_ids for step in session.history()] == [(session.messages()[0].id,)]


def flushed_one_by_one(session: Session, told: list[Turn]) -> None:
    for turn in told:
        session.remember_turns([turn])
        session.flush()


def around_the_look(
    monkeypatch: pytest.MonkeyPatch,
    reader: LatentMemoryBackend,
    *,
    before: Callable[[], object] = lambda: None,
    after: Callable[[], object],
) -> None:
    """Do something right before and right after the reader's next look at a chain of steps."""
    read_steps = reader._store.steps

    def steps(*args: Any, **more: Any) -> list[StoredStep]:
        monkeypatch.undo()
        before()
        found = read_steps(*args, **more)
        after()
        return found

    monkeypatch.setattr(reader._store, "steps", steps)


def test_a_reader_is_not_fooled_by_a_head_that_comes_back(
    tmp_path: Path, tiny: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two looks of a reader another process writes a step and goes back: the head is the same again."""
    with LatentMemoryBackend(tmp_path, tiny) as writer, LatentMemoryBackend(tmp_path, tiny) as reader:
        session = writer.session("s")
        flushed_one_by_one(session, turns(3))
        before, number = session.digest(), session.stats().num_steps
        around_the_look(
            monkeypatch,
            reader,
            before=lambda: flushed_one_by_one(session, turns(5)[4:]),
            after=lambda: session.rollback(number),
        )
        assert reader.session("s").digest() == before
        reader.session("s").remember_turns(turns(6)[5:])
        reader.session("s").flush()
        assert [step.number for step in session.history()] == [*range(1, number + 2)]
        assert writer.verify().sound


def test_a_reader_looks_again_when_another_process_forgets(
    tmp_path: Path, tiny: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shards that a reader was about to read are gone: no damage, but another moment."""
    with LatentMemoryBackend(tmp_path, tiny) as writer, LatentMemoryBackend(tmp_path, tiny) as reader:
        session = writer.session("s")
        flushed_one_by_one(session, turns(3))
        around_the_look(monkeypatch, reader, after=lambda: session.forget(session.messages()[0].id))
        assert reader.session("s").digest() == session.digest()


def test_a_reader_looks_again_when_another_process_writes_what_keeps_no_text(
    tmp_path: Path, tiny: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        LatentMemoryBackend(tmp_path, tiny, keep_text=False) as writer,
        LatentMemoryBackend(tmp_path, tiny, keep_text=False) as reader,
    ):
        session = writer.session("s")
        session.remember_turns(turns(1))
        read_cursor = reader._store.cursor

        def cursor(session_id: str) -> tuple[int, int]:
            monkeypatch.undo()
            found = read_cursor(session_id)
            session.flush()
            return found

        monkeypatch.setattr(reader._store, "cursor", cursor)
        assert reader.session("s").digest() == session.digest()


def num_shards(backend: LatentMemoryBackend) -> int:
    return len([*(backend.store_path / "shards").rglob("*.parquet")])
