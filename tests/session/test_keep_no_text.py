"""``keep_text=False``: memory as with text, but once a chunk is written its words are nowhere on disk."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from mplus_memory import LatentMemoryBackend, LoadedModel, Message, Session, TextRemovedError, Turn
from mplus_memory.evaluation.audit import audit
from mplus_memory.store import failpoints
from tests.session.talk import sentence, turns


@pytest.fixture
def silent(tmp_path: Path, tiny: LoadedModel) -> Iterator[LatentMemoryBackend]:
    with LatentMemoryBackend(tmp_path / "silent", tiny, keep_text=False) as opened:
        yield opened


def told(count: int) -> list[Turn]:
    """Turns whose texts and authors can be looked for."""
    return [
        Turn(
            role=turn.role, content=f"canary{number} {turn.content}", author=f"author{number}", external_id=f"x{number}"
        )
        for number, turn in enumerate(turns(count))
    ]


def on_disk(backend: LatentMemoryBackend) -> bytes:
    return b"".join(path.read_bytes() for path in backend.store_path.rglob("*") if path.is_file())


def seen(backend: LatentMemoryBackend, count: int) -> set[int]:
    """Numbers of the turns of which text or author is on disk."""
    held = on_disk(backend)
    words = {number: (f"canary{number} ".encode(), f"author{number}\0".encode()) for number in range(count)}
    return {number for number, [text, _] in words.items() if text in held}


def test_digests_are_those_with_text_and_the_words_are_gone(
    silent: LatentMemoryBackend, backend: LatentMemoryBackend
) -> None:
    session, with_text = silent.session("s"), backend.session("s")
    for turn in told(14):
        session.remember_turns([turn])
        with_text.remember_turns([turn])
        assert session.digest() == with_text.digest()
    waiting = {number for number, message in enumerate(session.messages()) if message.step is None}
    assert waiting and seen(silent, 14) == waiting and len(seen(backend, 14)) == 14
    assert {n for n, m in enumerate(session.messages()) if m.content is not None} == waiting
    kept = [part or "" for m in session.messages() for part in (m.content, m.author, m.external_id)]
    assert session.stats().journal_bytes == sum(map(len, kept))
    session.flush(), with_text.flush()
    assert session.digest() == with_text.digest() and seen(silent, 14) == set()
    assert not re.search(rb"author\d", on_disk(silent))
    assert session.stats().journal_bytes == sum(len(m.external_id or "") for m in session.messages())
    assert [(m.role, m.external_id, m.step is None) for m in session.messages()] == [
        (turn.role, turn.external_id, False) for turn in told(14)
    ]
    assert session.answer("what?", max_new_tokens=6).text == with_text.answer("what?", max_new_tokens=6).text
    with LatentMemoryBackend(silent.store_path, session.model) as again:
        again.session("s").remember_turns(turns(1))
        again.session("s").flush()
        assert sentence(0).encode() not in on_disk(again), "the session keeps to what it was made with"
        assert again.session("new").remember("canary9 ").pending_tokens and seen(again, 10) == {9}


def test_a_message_of_many_chunks_keeps_its_text_until_the_last(silent: LatentMemoryBackend) -> None:
    session = silent.session("s")
    session.remember("canary0 " + " ".join(sentence(number) for number in range(12)))
    [message] = session.messages()
    assert len(session.history()) > 1 and message.step is None and message.content is not None
    session.flush()
    assert session.messages()[0].content is None and seen(silent, 1) == set()


def test_what_needs_text_says_so_and_what_helps(silent: LatentMemoryBackend, tmp_path: Path, tiny: LoadedModel) -> None:
    session = silent.session("s")
    session.remember_turns(told(12))
    assert len(session.history()) > 2
    message = session.messages()[1]
    with pytest.raises(TextRemovedError, match=r"keep_text=False.*forget\(exact=False\)"):
        session.forget(message.id)
    with pytest.raises(TextRemovedError, match=r"no source messages to recall; answer\(\)"):
        session.recall("locker")
    with pytest.raises(TextRemovedError, match=r"latents=True"):
        silent.export("s", tmp_path / "a", latents=False)
    with pytest.raises(TextRemovedError, match="told to another model"):
        silent.migrate("s", tiny, to="other")
    with pytest.raises(TextRemovedError, match="cannot be measured"):
        audit(session)
    digest = session.digest()
    receipt = session.forget(message.id, exact=False)
    assert receipt.digest_after != digest and message.id not in {m.id for m in session.messages()}
    assert [info.name for info in silent.sessions()] == ["s"]


def test_replaying_again_changes_nothing(silent: LatentMemoryBackend) -> None:
    assert silent.replay(told(9), session="s", progress=False).messages_new == 9
    silent.session("s").flush()
    before = silent.session("s").digest()
    again = silent.replay(told(9), session="s", progress=False)
    assert (again.messages_new, again.messages_skipped, again.num_bad_lines) == (0, 9, 0)
    assert silent.session("s").digest() == before


def test_an_exported_session_without_text_comes_back(silent: LatentMemoryBackend, tmp_path: Path) -> None:
    session = silent.session("s")
    session.remember_turns(told(9))
    silent.export("s", tmp_path / "file")
    done = silent.import_bundle(tmp_path / "file", name="again")
    again = silent.session("again")
    assert done.latents and again.digest() == session.digest()
    assert [m.content for m in again.messages()] == [m.content for m in session.messages()]
    session.flush()
    silent.export("s", tmp_path / "flushed")
    with pytest.raises(TextRemovedError, match="prove=0"):
        silent.import_bundle(tmp_path / "flushed", name="third", prove=1)
    with pytest.raises(TextRemovedError, match="latents=True"):
        silent.import_bundle(tmp_path / "flushed", name="third", latents=False)


def test_what_is_imported_loses_its_text_too(
    silent: LatentMemoryBackend, backend: LatentMemoryBackend, tmp_path: Path
) -> None:
    session = backend.session("s")
    session.remember_turns(told(9))
    backend.export("s", tmp_path / "file")
    for name, latents in (("tokens", True), ("anew", False)):
        silent.import_bundle(tmp_path / "file", name=name, latents=latents)
        assert silent.session(name).digest() == session.digest()
    waiting = {number for number, message in enumerate(session.messages()) if message.step is None}
    assert seen(silent, 9) == waiting


def kept(messages: list[Message]) -> list[bool]:
    return [message.content is not None for message in messages]


def test_back_to_where_no_text_is_needed_and_to_tags(silent: LatentMemoryBackend) -> None:
    session = silent.session("s")
    for turn in told(4):
        session.remember_turns([turn])
    waiting, digest = kept(session.messages()), session.digest()
    assert any(waiting) and not all(waiting)
    session.tag("here")
    for turn in turns(8, 40):
        session.remember_turns([turn])
    lost = next(m for m, waits in zip(session.messages(), waiting, strict=False) if waits)
    with pytest.raises(TextRemovedError, match="messages waited whose text is gone"):
        session.rollback(lost)
    branch = session.branch("whole", at=1)
    assert branch.digest() and kept(branch.messages()) == [False] * len(branch.messages())
    session.rollback("here")
    assert session.digest() == digest and kept(session.messages()) == waiting
    session.flush()
    assert kept(session.messages()) == [False] * 4


def test_text_that_a_killed_writer_left_goes_at_the_next_open(tmp_path: Path, tiny: LoadedModel) -> None:
    child = os.fork()
    if child == 0:
        try:
            with LatentMemoryBackend(tmp_path, tiny, keep_text=False) as backend:
                backend.session("s").remember_turns(told(2))
                failpoints.install(failpoints.kill_at("commit.committed"))
                backend.session("s").flush()
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert b"canary1" in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    with LatentMemoryBackend(tmp_path, tiny) as backend:
        assert kept(backend.session("s").messages()) == [False, False] and seen(backend, 2) == set()


def test_a_quota_that_is_reached_loses_nothing(tmp_path: Path, tiny: LoadedModel, backend: LatentMemoryBackend) -> None:
    with LatentMemoryBackend(tmp_path / "small", tiny, quota_bytes=10**6) as small:
        session, free = small.session("s"), backend.session("s")
        deferred = []
        for number, turn in enumerate(turns(12)):
            if number == 6:  # room for what will be said, and none for a step
                room = small.set_quota(small.quota("s").used_bytes + 6 * 740, "s").quota_bytes
            deferred.append(session.remember_turns([turn]).deferred)
            free.remember_turns([turn])
        assert "would take" in str(deferred[-1]) and f"quota is {room:,}" in str(deferred[-1])
        assert session.answer("what?", max_new_tokens=4).text == free.answer("what?", max_new_tokens=4).text
        assert small.set_quota(10**6, "s").used_bytes <= room
        session.flush(), free.flush()
        assert session.digest() == free.digest()
        assert len(same(session)) == 12


def same(session: Session) -> list[str | None]:
    return [message.content for message in session.messages()]
