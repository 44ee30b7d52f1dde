"""recall(): by the retriever, by words, by both; once each, within a budget, with what stood around."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mplus_memory import InputError, LatentMemoryBackend, LoadedModel, Session, Turn, block_of
from mplus_memory.fusion import fuse
from mplus_memory.recalling import MODES
from tests.session.talk import turns

DOG = "my dog is called biscuit"


@pytest.fixture(scope="module")
def session(module_path: Path, tiny: LoadedModel) -> Iterator[Session]:
    """Forty messages of ten words each, one about a dog among them at 20, told again at 33."""
    told = turns(40)
    told[20] = Turn(role="user", content=DOG, author="Ann", created_at=datetime(2023, 5, 8, tzinfo=UTC))
    told[33] = Turn(role="assistant", content=f"My  DOG is\ncalled {'Biscuit'}", author="Ann")
    with LatentMemoryBackend(module_path, tiny) as backend:
        backend.session("s").remember_turns(told)
        yield backend.session("s")


def positions(session: Session, query: str, limit: int = 5, **wanted: object) -> list[int]:
    return [hit.message.position for hit in session.recall(query, limit, **wanted)]  # type: ignore[arg-type]


def test_words_find_a_message_and_the_later_of_two_that_say_the_same(session: Session) -> None:
    assert positions(session, "What is biscuit?", mode="lexical") == [33]
    assert positions(session, "Is biscuit a dog?", 3, mode="lexical")[0] == 33
    assert positions(session, "zebra", mode="lexical") == []


def test_each_mode_is_its_ranking_and_hybrid_is_both(session: Session) -> None:
    query, row = "the red locker of biscuit", session._row()
    assert row is not None
    latent = session._latent_ranking(query)
    lexical = session._store.search_messages(row.id, query)
    for mode, ranked in (("latent", latent), ("lexical", lexical), ("hybrid", fuse(latent, lexical))):
        found = [hit.message.id for hit in session.recall(query, 100, mode=mode)]  # type: ignore[arg-type]
        twice = {session.messages()[place].id for place in (20, 33)} - set(found)
        assert len(twice) <= 1 and found == [message_id for message_id, _ in ranked if message_id not in twice]
    assert positions(session, query) == positions(session, query, mode="hybrid")


@pytest.mark.parametrize("mode", MODES)
def test_the_limit_only_cuts(session: Session, mode: str) -> None:
    whole = session.recall("red tea in paris", 60, mode=mode)  # type: ignore[arg-type]
    for limit in (1, 7):
        assert session.recall("red tea in paris", limit, mode=mode) == whole[:limit]  # type: ignore[arg-type]


def test_date_and_speaker_are_kept(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        session.remember(DOG, author="Ann", created_at=datetime(2023, 5, 8, tzinfo=UTC), external_id="D1:3")
        [hit] = session.recall("dog")
        assert (hit.message.author, hit.message.created_at) == ("Ann", datetime(2023, 5, 8, tzinfo=UTC))
        assert "[2023-05-08] user (Ann): my dog" in block_of([hit.message])


def test_neighbours_stand_around_a_hit_and_none_comes_twice(session: Session) -> None:
    [hit] = session.recall("biscuit", mode="lexical", neighbours=2)
    assert [message.position for message in hit.before] == [31, 32]
    assert [message.position for message in hit.messages] == [31, 32, 33, 34, 35]
    found = session.recall("tea in paris", 12, neighbours=3)
    all_of_them = [message.position for hit in found for message in hit.messages]
    assert len(all_of_them) == len(set(all_of_them)) > 12
    assert [hit.message for hit in found] == [hit.message for hit in session.recall("tea in paris", 12)]
    [last] = session.recall(session.messages()[-1].content or "", 1, mode="lexical", neighbours=50)
    assert last.after == () and len(last.before) == 38, "all the others, and what was told twice once"


def test_neighbours_are_the_nearest_messages_that_are_left(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        session.remember_turns([*turns(9), Turn(role="user", content=DOG), *turns(9, first=20)])
        for place in (10, 8, 7, 6, 4):
            session.forget(session.messages()[place].id)
        for count in (1, 2, 4, 50):
            [hit] = session.recall("biscuit", mode="lexical", neighbours=count)
            left = [message.position for message in session.messages()]
            at = left.index(9)
            kept = [message.position for message in (*hit.before, *hit.after)]
            assert kept == [*left[max(0, at - count) : at], *left[at + 1 : at + 1 + count]]


def test_a_budget_of_tokens_holds(session: Session) -> None:
    def cost(found: list[object]) -> int:
        return sum(session.model.dialogue.num_tokens(m.content) for hit in found for m in hit.messages)  # type: ignore[attr-defined]

    whole = session.recall("tea in paris", 8, neighbours=2)
    for budget in (1, 15, 60, 200, cost(whole)):  # type: ignore[arg-type]
        found = session.recall("tea in paris", 8, neighbours=2, max_tokens=budget)
        assert cost(found) <= budget  # type: ignore[arg-type]
        ids = [hit.message.id for hit in whole]
        assert [hit.message.id for hit in found] == [one for one in ids if one in {hit.message.id for hit in found}]
    assert found == whole
    assert session.recall("tea", max_tokens=1) == []


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"limit": 0}, "limit=0"),
        ({"limit": 2.5}, "limit=2.5"),
        ({"limit": True}, "limit=True: need a whole number"),
        ({"neighbours": False}, "neighbours=False: need a whole number"),
        ({"neighbours": 10**19}, "neighbours=10+: need"),
        ({"limit": 10**19}, "limit=10+: need"),
        ({"neighbours": 10**30}, "neighbours=10+: need"),
        ({"mode": "words"}, "mode='words': use one of hybrid, latent, lexical"),
        ({"max_tokens": 0}, "max_tokens=0"),
        ({"neighbours": -1}, "neighbours=-1"),
        ({"neighbours": None}, "neighbours=None"),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused(session: Session, wrong: dict[str, object], named: str) -> None:
    with pytest.raises(InputError, match=named):
        session.recall("tea", **wrong)  # type: ignore[arg-type]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(min_size=1).filter(str.strip), mode=st.sampled_from(["hybrid", "lexical"]))
def test_any_query_gives_the_sessions_own_messages(session: Session, query: str, mode: str) -> None:
    own = {message.id for message in session.messages()}
    found = session.recall(query, mode=mode)  # type: ignore[arg-type]
    assert {hit.message.id for hit in found} <= own and len(found) <= 5


def test_words_need_no_model_and_read_another_models_session(
    tmp_path: Path, tiny: LoadedModel, models: Callable[[str], LoadedModel]
) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        backend.session("s").remember_turns([*turns(8), Turn(role="user", content=DOG)])
    with LatentMemoryBackend(tmp_path, tmp_path / "no model here") as backend:
        assert [hit.message.content for hit in backend.session("s").recall("biscuit", mode="lexical")] == [DOG]


def test_what_was_recalled_is_not_told_again(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        session.remember(DOG)
        block = block_of([hit.message for hit in session.recall("dog")])
        receipt = session.remember(block)
        assert (receipt.message_ids, receipt.recalled, receipt.step) == ((), (0,), None)
        assert receipt.pending_tokens > 0 and len(session.messages()) == 1
        told = [Turn(role="system", content=block), Turn(role="user", content=f"{block}\n\ni like tea"), *turns(1)]
        receipt = session.remember_turns(told, request_id="r")
        assert (len(receipt.message_ids), receipt.recalled) == (2, (0,))
        assert [message.content for message in session.messages()] == [DOG, "i like tea", turns(1)[0].content]
        assert session.remember_turns(told, request_id="r").message_ids == receipt.message_ids
        fresh = backend.session("fresh")
        assert fresh.remember(block).message_ids == () and [one.name for one in backend.sessions()] == ["s"]
