"""Asking a session: what is read is named, nothing is written, and drawing follows its seed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mplus_memory import ConfigError, InputError, LatentMemoryBackend, LoadedModel, ModelError, Session, Turn
from tests.session.talk import sentence, turns

QUESTION = "what is my locker number"


@pytest.fixture(scope="module")
def told(module_path: Path, tiny: LoadedModel) -> Iterator[LatentMemoryBackend]:
    """A backend whose session "s" knows fifty messages, for tests that only read."""
    with LatentMemoryBackend(module_path, tiny) as backend:
        backend.session("s").remember_turns(turns(50))
        yield backend


@pytest.fixture
def session(told: LatentMemoryBackend) -> Session:
    return told.session("s")


def everything(session: Session) -> tuple[object, ...]:
    return session.digest(), session.messages(), session.history(), session.stats()


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.suffix in (".db", ".parquet")}


def test_reads_write_nothing(tmp_path: Path, tiny: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        backend.session("s").remember_turns(turns(20))
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        session = backend.session("s")
        before, on_disk = everything(session), files(tmp_path)
        session.answer(QUESTION, max_new_tokens=4)
        session.answer(QUESTION, max_new_tokens=4, context=[Turn(role="user", content="i moved to paris")])
        list(session.stream(QUESTION, max_new_tokens=4, temperature=1.0))
        session.recall("allergic")
        backend.session("never told").answer(QUESTION, max_new_tokens=2)
        backend.session("never told").recall(QUESTION)
        assert everything(session) == before
        assert [info.name for info in backend.sessions()] == ["s"]
        assert files(tmp_path) == on_disk


def test_an_answer_names_what_it_read(session: Session) -> None:
    answer = session.answer(QUESTION, max_new_tokens=6)
    messages = {message.id: message for message in session.messages()}
    assert answer.reads and {read.message_id for read in answer.reads} <= messages.keys()
    shares = [read.share for read in answer.reads]
    assert shares == sorted(shares, reverse=True) and min(shares) > 0
    assert sum(shares) == pytest.approx(1.0), "there is no base pool, so all of it is the session's"
    assert answer.verbatim == tuple(id for id, message in messages.items() if message.step is None)
    assert set(answer.short_term) <= {id for id, message in messages.items() if message.step is not None}
    assert answer.usage.retrieved_tokens == 12
    assert 0 < answer.usage.completion_tokens <= 6 and answer.finish_reason in ("stop", "length")


def test_shares_of_a_base_pool_belong_to_nobody(tmp_path: Path, models: Callable[[str], LoadedModel]) -> None:
    with LatentMemoryBackend(tmp_path, models("pool")) as backend:
        fresh = backend.session("fresh").answer(QUESTION, max_new_tokens=2)
        assert fresh.reads == () and fresh.usage.retrieved_tokens > 0
        backend.session("told").remember_turns(turns(12))
        answer = backend.session("told").answer(QUESTION, max_new_tokens=2)
        assert sum(read.share for read in answer.reads) < 1.0


def test_memory_reaches_the_answer(told: LatentMemoryBackend, session: Session) -> None:
    other = told.session("other")
    other.remember_turns(turns(50, first=1000))
    texts = {s.name: [s.answer(sentence(n), max_new_tokens=8).text for n in range(6)] for s in (session, other)}
    assert texts["s"] != texts["other"]


def test_context_stands_in_the_prompt_for_one_answer(session: Session) -> None:
    context = [Turn(role="user", content="i moved to paris"), Turn(role="assistant", content="tea in paris")]
    plain = session.answer(QUESTION, max_new_tokens=4)
    told = session.answer(QUESTION, max_new_tokens=4, context=context)
    assert told.usage.prompt_tokens > plain.usage.prompt_tokens
    assert session.answer(QUESTION, max_new_tokens=4) == plain
    with pytest.raises(InputError, match="role 'robot'"):
        session.answer(QUESTION, context=[Turn(role="robot", content="x")])


@pytest.mark.parametrize(
    "how", [{}, {"temperature": 0.8, "seed": 3}, {"temperature": 2.0, "seed": 4, "top_p": 0.7}], ids=str
)
def test_a_stream_is_the_answer_in_pieces(session: Session, how: dict[str, float]) -> None:
    stream = session.stream(QUESTION, max_new_tokens=24, **how)
    assert stream.answer is None
    pieces = list(stream)
    answer = session.answer(QUESTION, max_new_tokens=24, **how)
    assert "".join(pieces) == answer.text and len(pieces) > 1 and all(pieces)
    assert stream.answer == answer
    assert next(stream, "ended") == "ended" and stream.answer == answer


def long_answer(session: Session) -> tuple[str, dict[str, object]]:
    """An answer with enough text to cut, and how it was asked for."""
    for seed in range(20):
        how: dict[str, object] = {"max_new_tokens": 24, "temperature": 0.7, "seed": seed}
        text = session.answer(QUESTION, **how).text
        if len(text) > 12 and text.find(text[6:8]) == 6:
            return text, how
    raise AssertionError("the tiny model never speaks")


@pytest.mark.parametrize("many", [False, True])
def test_an_answer_ends_before_a_stop_text(session: Session, many: bool) -> None:
    text, how = long_answer(session)
    stop = text[6:8]
    answer = session.answer(QUESTION, stop=["never said at all", stop] if many else stop, **how)
    assert answer.text == text[:6] and answer.finish_reason == "stop"
    assert "".join(session.stream(QUESTION, stop=stop, **how)) == text[:6]
    assert session.answer(QUESTION, stop=["never said at all"], **how).text == text


def test_drawing_follows_the_seed_in_any_thread(session: Session) -> None:
    seeds = [1, 2, 3, 1, 2, 3]
    alone = [session.answer(QUESTION, max_new_tokens=8, temperature=1.0, seed=seed).text for seed in seeds]
    together: dict[int, str] = {}

    def ask(place: int) -> None:
        together[place] = session.answer(QUESTION, max_new_tokens=8, temperature=1.0, seed=seeds[place]).text

    run_all([lambda place=place: ask(place) for place in range(6)])  # type: ignore[misc]
    assert [together[place] for place in range(6)] == alone
    assert alone[:3] == alone[3:] and len(set(alone[:3])) == 3


def run_all(work: list[Callable[[], None]]) -> None:
    workers = [threading.Thread(target=each) for each in work]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def streams_running() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "mplus-stream"]


def test_a_stream_closed_early_stops_and_writes_nothing(session: Session) -> None:
    before = everything(session)
    stream = session.stream(QUESTION, max_new_tokens=300, temperature=1.5, seed=0)
    next(stream)
    assert len(streams_running()) == 1
    stream.close()
    assert not streams_running()
    assert next(stream, "ended") == "ended"
    assert stream.answer is None, "an answer cut short is no answer"
    assert everything(session) == before


def test_a_stream_never_begun_can_be_closed(session: Session) -> None:
    stream = session.stream(QUESTION, max_new_tokens=5)
    stream.close()
    assert next(stream, "ended") == "ended" and stream.answer is None
    stopped = session.stream(QUESTION, max_new_tokens=5)
    stopped.stop()
    assert "".join(stopped) == "" and stopped.answer is not None


def test_an_error_in_a_stream_reaches_its_reader(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("out of something")

    stream = session.stream(QUESTION, max_new_tokens=5)
    monkeypatch.setattr(type(session.model.network), "generate", fail)
    with pytest.raises(RuntimeError, match="out of something"):
        next(stream)
    assert next(stream, "ended") == "ended" and stream.answer is None


def test_pieces_come_while_the_rest_is_made(session: Session) -> None:
    stream: Iterator[str] = session.stream(QUESTION, max_new_tokens=400, temperature=1.5, seed=0)
    next(stream)
    assert streams_running(), "the first piece came when all was done"
    stream.close()  # type: ignore[attr-defined]


def test_recall_gives_source_messages_best_first(session: Session) -> None:
    found = session.recall("late word", limit=60)
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    journal = {message.id: message for message in session.messages()}
    assert all(journal[each.message.id] == each.message for each in found)
    assert len({each.message.id for each in found}) == len(found) > 10  # those that memory still holds something of
    assert session.messages()[-1].id in {each.message.id for each in found}, "what still waits takes part"
    assert session.recall("late word", limit=3) == found[:3]


def test_of_a_long_query_the_end_counts(session: Session) -> None:
    end = "tea " * 600
    assert session.recall("nuts " * 2000 + end) == session.recall(end)


def test_recall_without_a_retriever_is_refused(tmp_path: Path, models: Callable[[str], LoadedModel]) -> None:
    with LatentMemoryBackend(tmp_path, models("memoryllm")) as backend:
        session = backend.session("s")
        session.remember_turns(turns(8))
        assert session.answer(QUESTION, max_new_tokens=2).reads == ()
        with pytest.raises(ModelError, match=r"needs a retriever.*mode='lexical'"):
            session.recall("tea", mode="latent")
        assert session.recall("tea") == session.recall("tea", mode="lexical") != []


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"max_new_tokens": 0}, "max_new_tokens=0"),
        ({"max_new_tokens": "5"}, "max_new_tokens='5'"),
        ({"max_new_tokens": 2.5}, "max_new_tokens=2.5"),
        ({"temperature": -1}, "temperature=-1"),
        ({"temperature": float("nan")}, "temperature=nan"),
        ({"temperature": "hot"}, "temperature='hot'"),
        ({"top_p": 0}, "top_p=0"),
        ({"top_p": 1.5}, "top_p=1.5"),
        ({"seed": "x", "temperature": 1.0}, "seed='x'"),
        ({"seed": 2**64, "temperature": 1.0}, "seed="),
        ({"seed": -1, "temperature": 1.0}, "seed=-1"),
        ({"stop": [""]}, "stop"),
        ({"stop": [5]}, "stop"),
        ({"stop": 5}, "stop"),
    ],
    ids=str,
)
def test_settings_out_of_range_are_refused(backend: LatentMemoryBackend, wrong: dict[str, object], named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        backend.session("s").answer(QUESTION, **wrong)


def test_questions_that_cannot_be_asked_are_refused(session: Session) -> None:
    for wrong in ("", " \n", None, 5, b"x"):
        with pytest.raises(InputError, match="need a text"):
            session.answer(wrong)  # type: ignore[arg-type]
        with pytest.raises(InputError, match="need a text"):
            session.recall(wrong)  # type: ignore[arg-type]
        with pytest.raises(InputError, match="need a text"):
            session.stream(wrong)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="at most 481 fit"):
        session.answer("tea " * 2000)
    with pytest.raises(InputError, match="limit=0"):
        session.recall("tea", limit=0)
