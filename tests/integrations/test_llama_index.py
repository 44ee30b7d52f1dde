"""MPlusChatEngine: every way to chat remembers, resets keep the memory, streams end."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from llama_index.core.base.llms.types import ChatMessage, ImageBlock, MessageRole

from llama_index_mplus import MPlusChatEngine, MPlusMemory
from mplus_memory import AnswerStream, InputError, LatentMemoryBackend, ModelMismatchError
from tests.integrations.children import run_script
from tests.tiny import make_model

FACT = "I am allergic to nuts and I live in Paris."
QUESTION = "What am I allergic to?"


@pytest.fixture
def engine(backend: LatentMemoryBackend) -> MPlusChatEngine:
    return MPlusChatEngine.from_defaults(backend=backend, session_id="alice", max_tokens=8)


def said(engine: MPlusChatEngine) -> list[tuple[str, str]]:
    return [(message.role, message.content) for message in engine.session.messages()]


def test_chat_answers_from_memory_and_remembers_both_turns(engine: MPlusChatEngine) -> None:
    engine.session.remember(FACT)
    expected = engine.session.answer(QUESTION, max_new_tokens=8)
    response = engine.chat(QUESTION)
    assert response.response == expected.text
    assert said(engine) == [("user", FACT), ("user", QUESTION), ("assistant", expected.text)]
    assert [message.content for message in engine.chat_history] == [QUESTION, expected.text]


def test_every_way_to_chat_gives_the_same_answer(backend: LatentMemoryBackend) -> None:
    async def ask_async(name: str, *, stream: bool) -> str:
        engine = _told(backend, name)
        if not stream:
            return (await engine.achat(QUESTION)).response
        response = await engine.astream_chat(QUESTION)
        return "".join([piece async for piece in response.async_response_gen()])

    answers = {
        _told(backend, "chat").chat(QUESTION).response.strip(),
        "".join(_told(backend, "stream").stream_chat(QUESTION).response_gen).strip(),
        asyncio.run(ask_async("achat", stream=False)).strip(),
        asyncio.run(ask_async("astream", stream=True)).strip(),
    }
    assert len(answers) == 1
    assert len({backend.session(name).digest() for name in ("chat", "stream", "achat", "astream")}) == 1


def _told(backend: LatentMemoryBackend, name: str) -> MPlusChatEngine:
    backend.session(name).remember(FACT)
    return MPlusChatEngine.from_defaults(backend, name, max_tokens=8)


def test_source_nodes_name_what_was_read(engine: MPlusChatEngine) -> None:
    for number in range(30):
        engine.session.remember(f"My locker number {number} is {number * 37}.")
    response = engine.chat(QUESTION)
    journal = {message.id: message.content for message in engine.session.messages()}
    kinds = [node.node.metadata["read_as"] for node in response.source_nodes]
    assert list(dict.fromkeys(kinds)) == ["retrieved", "short_term", "verbatim"]
    assert all(journal[node.node.node_id] == node.node.get_content() for node in response.source_nodes)
    shares = [node.score for node in response.source_nodes if node.score is not None]
    assert shares == sorted(shares, reverse=True) and 0 < sum(shares) <= 1.001
    assert response.metadata is not None and set(response.metadata["reads"]) <= journal.keys()


def test_a_stream_is_done_when_its_turn_is_remembered(engine: MPlusChatEngine) -> None:
    engine.session.remember(FACT)
    response = engine.stream_chat(QUESTION)
    pieces = list(response.response_gen)
    assert len(pieces) > 1 and response.is_done
    assert str(response) == "".join(pieces).strip() == engine.chat_history[-1].content
    assert [node.node.get_content() for node in response.source_nodes] == [FACT]
    assert said(engine)[1] == ("user", QUESTION)
    assert engine.chat_history[-1].additional_kwargs["mplus"]["session_id"] == "alice"


def test_a_stream_left_early_goes_on_and_is_remembered(engine: MPlusChatEngine) -> None:
    before = threading.active_count()
    reading = engine.stream_chat(QUESTION).response_gen
    next(reading)
    reading.close()
    assert [role for role, _ in said(engine)] == ["user", "assistant"]
    assert threading.active_count() == before


def test_a_stream_nobody_reads_ends_by_itself(engine: MPlusChatEngine) -> None:
    thread = engine.stream_chat(QUESTION).write_response_to_history_thread
    assert thread is not None
    thread.join(60)
    assert [role for role, _ in said(engine)] == ["user", "assistant"]


def test_an_error_within_a_stream_reaches_its_reader(engine: MPlusChatEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AnswerStream, "__next__", _fail)
    with pytest.raises(InputError, match="no more"):
        list(engine.stream_chat(QUESTION).response_gen)

    async def read() -> None:
        response = await engine.astream_chat(QUESTION)
        async for _ in response.async_response_gen():
            pass

    with pytest.raises(InputError, match="no more"):
        asyncio.run(read())
    assert said(engine) == [] and engine.chat_history == []


def _fail(stream: AnswerStream) -> str:
    raise InputError("no more")


async def test_cancelling_stops_the_generation_and_remembers_nothing(backend: LatentMemoryBackend) -> None:
    engine = MPlusChatEngine.from_defaults(backend, "alice", max_tokens=400)
    before = threading.active_count()
    response = await engine.astream_chat(QUESTION)
    async for _ in response.async_response_gen():
        break
    task = response.awrite_response_to_history_task
    assert task is not None
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert said(engine) == []
    assert not [thread for thread in threading.enumerate() if thread.name == "mplus-stream"]
    assert threading.active_count() <= before + 2  # the event loop's own workers


def test_reset_clears_the_transcript_only_and_forget_the_memory(engine: MPlusChatEngine) -> None:
    engine.chat(FACT)
    engine.reset()
    assert engine.chat_history == [] and len(engine.session.messages()) == 2
    engine.forget()
    assert engine.session.messages() == []
    engine.forget()  # there is nothing left: no error


def test_the_repl_keeps_the_memory(engine: MPlusChatEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.session.remember(FACT)
    lines = iter([QUESTION, "exit"])
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    engine.chat_repl()
    assert [text for _, text in said(engine)][:2] == [FACT, QUESTION]


def test_given_history_and_the_system_prompt_stand_in_the_prompt_and_are_not_remembered(
    backend: LatentMemoryBackend,
) -> None:
    engine = MPlusChatEngine.from_defaults(backend, "alice", system_prompt="Be brief.", max_tokens=4)
    plain = MPlusChatEngine.from_defaults(backend, "ben", max_tokens=4)
    history = [ChatMessage(role=MessageRole.USER, content="I like tea."), ChatMessage(role="assistant", content="")]
    longer, shorter = engine.chat(QUESTION, chat_history=history), plain.chat(QUESTION)
    assert longer.metadata is not None and shorter.metadata is not None
    assert longer.metadata["prompt_tokens"] > shorter.metadata["prompt_tokens"] + 8
    assert said(engine)[0] == ("user", QUESTION)
    assert engine.chat_history[0].content == "I like tea."


def test_what_was_remembered_is_not_put_into_the_prompt_again(engine: MPlusChatEngine) -> None:
    engine.chat(FACT)
    engine.session.flush()
    response = engine.chat(QUESTION)
    assert response.metadata is not None
    assert response.metadata["prompt_tokens"] == engine.session.answer(QUESTION).usage.prompt_tokens - _waiting(engine)


def _waiting(engine: MPlusChatEngine) -> int:
    return engine.session.stats().pending_tokens


def test_sessions_do_not_mix(backend: LatentMemoryBackend) -> None:
    def chat(name: str) -> str:
        engine = MPlusChatEngine.from_defaults(backend, name, max_tokens=6)
        return " ".join(engine.chat(f"My name is {name}, number {turn}.").response for turn in range(5))

    alone = [chat("alice"), chat("ben")]
    backend.delete("alice")
    backend.delete("ben")
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(chat, ["alice", "ben"]))
    assert together == alone
    assert not {m.id for m in backend.session("alice").messages()} & {m.id for m in backend.session("ben").messages()}


@pytest.mark.parametrize("message", ["", "  \n"])
def test_an_empty_message_is_refused(engine: MPlusChatEngine, message: str) -> None:
    with pytest.raises(InputError, match="not empty"):
        engine.chat(message)
    with pytest.raises(InputError, match="not empty"):
        engine.stream_chat(message)
    assert said(engine) == []


def test_a_picture_is_refused(engine: MPlusChatEngine) -> None:
    picture = ChatMessage(role="user", blocks=[ImageBlock(image=b"x", image_mimetype="image/png")])
    with pytest.raises(InputError, match="type 'image'"):
        engine.chat(QUESTION, chat_history=[picture])


def test_a_history_of_another_session_is_refused(engine: MPlusChatEngine) -> None:
    other = MPlusMemory("ben", engine.backend)
    other.put(ChatMessage(role="user", content=FACT))
    with pytest.raises(InputError, match="several sessions"):
        engine.chat(QUESTION, chat_history=other.get())
    assert said(engine) == []


def test_another_model_is_refused(engine: MPlusChatEngine, tmp_path: Path) -> None:
    engine.chat(FACT)
    other = LatentMemoryBackend(tmp_path / "store", make_model("plain"))
    with other, pytest.raises(ModelMismatchError, match="weights"):
        MPlusChatEngine.from_defaults(other, "alice").chat(QUESTION)


ASK = """
import sys
from llama_index_mplus import MPlusChatEngine
from mplus_memory import LatentMemoryBackend
with LatentMemoryBackend(sys.argv[1], sys.argv[2]) as backend:
    engine = MPlusChatEngine.from_defaults(backend=backend, session_id="alice", max_tokens=8)
    print(ascii(engine.chat(sys.argv[3]).response))
"""


def test_one_process_tells_and_another_answers(tmp_path: Path, model_folder: Path) -> None:
    store = tmp_path / "store"
    for fact in ("My locker number is 4711 and I like tea.", FACT):
        run_script(ASK, store, model_folder, fact)
    with LatentMemoryBackend(store, model_folder) as backend:
        session = backend.session("alice")
        assert session.history(), "nothing was written into latent memory"
        expected = session.answer(QUESTION, max_new_tokens=8).text
        unknown = backend.session("nobody").answer(QUESTION, max_new_tokens=8).text
    assert expected != unknown
    assert run_script(ASK, store, model_folder, QUESTION).strip() == ascii(expected)
