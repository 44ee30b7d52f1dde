"""The line before the publish lock: first come, first served, whoever dies in it."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

import pytest

from mplus_memory.errors import StoreBusyError
from mplus_memory.store.lock import PublishLock
from mplus_memory.store.queue import Place

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="open file description locks are Linux's")


def standing(path: Path) -> Place:
    place = Place(path)
    place.take(time.monotonic() + 5)
    return place


def test_who_came_first_is_first(tmp_path: Path) -> None:
    first, second, third = (standing(tmp_path / "line") for _ in range(3))
    assert [place.is_first() for place in (third, second, first)] == [False, False, True]
    first.leave()
    assert [place.is_first() for place in (third, second)] == [False, True]
    fourth = standing(tmp_path / "line")
    second.leave()
    assert [place.is_first() for place in (fourth, third)] == [False, True]


def test_who_gives_up_lets_nobody_past_the_one_being_served(tmp_path: Path) -> None:
    first, second, third = (standing(tmp_path / "line") for _ in range(3))
    assert first.is_first()
    second.leave()
    assert not third.is_first()
    first.leave()
    assert third.is_first()


def test_a_killed_process_leaves_the_line(tmp_path: Path) -> None:
    hearing, telling = os.pipe()
    child = os.fork()
    if child == 0:
        standing(tmp_path / "line")
        os.write(telling, b".")
        signal.pause()
    os.read(hearing, 1)
    second = standing(tmp_path / "line")
    assert not second.is_first()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert second.is_first()


@pytest.mark.parametrize("content", [b"", b"\1", b"\xff" * 16, b"\xff" * 100])
def test_any_content_makes_a_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "line").write_bytes(content)
    first, second = (standing(tmp_path / "line") for _ in range(2))
    assert first.is_first()
    assert not second.is_first()
    began = time.monotonic()
    for _ in range(3):
        second.wait(second.served())
    assert time.monotonic() - began < 1
    second.leave()


def test_who_leaves_calls_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A waiter that looks now and then only would sleep for a minute here."""
    monkeypatch.setattr("mplus_memory.store.queue._LONGEST", 60.0)
    first, second = (standing(tmp_path / "line") for _ in range(2))
    began = time.monotonic()
    threading.Timer(0.2, first.leave).start()
    while not second.is_first():
        second.wait(second.served())
    assert time.monotonic() - began < 30
    second.leave()


def test_who_left_before_the_next_listened_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mplus_memory.store.queue._LONGEST", 60.0)
    first, second = (standing(tmp_path / "line") for _ in range(2))
    assert not second.is_first()
    first.leave()
    second.wait(second.served())
    assert second.is_first()
    second.leave()


def test_where_the_next_cannot_listen_it_looks_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (standing(tmp_path / "line") for _ in range(2))
    taken = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    taken.bind(second._listener(second._number))
    with taken:
        threading.Timer(0.1, first.leave).start()
        deadline = time.monotonic() + 30
        while not second.is_first() and time.monotonic() < deadline:
            second.wait(second.served())
    assert second.is_first()
    second.leave()


def test_where_there_is_no_line_the_lock_still_excludes(tmp_path: Path) -> None:
    (tmp_path / "commit.queue").mkdir()
    with PublishLock(tmp_path / "commit.lock", 1.0).held():
        other = PublishLock(tmp_path / "commit.lock", 0.05)
        with pytest.raises(Exception, match="has held"), other.held():
            pass
    with other.held():
        pass


def test_a_line_that_goes_on_is_waited_for(tmp_path: Path) -> None:
    """The last waits for longer than its patience with any one of those before it."""
    waited: list[float] = []

    def hold_a_while() -> None:
        began = time.monotonic()
        with PublishLock(tmp_path / "commit.lock", 1.5).held():
            waited.append(time.monotonic() - began)
            time.sleep(0.5)

    writers = [threading.Thread(target=hold_a_while) for _ in range(5)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(waited) == 5 and max(waited) > 1.5


def test_a_line_that_stands_is_not(tmp_path: Path) -> None:
    refused: list[Exception] = []

    def try_it() -> None:
        try:
            with PublishLock(tmp_path / "commit.lock", 0.3).held():
                pass
        except StoreBusyError as error:
            refused.append(error)

    with PublishLock(tmp_path / "commit.lock", 1.0).held():
        writers = [threading.Thread(target=try_it) for _ in range(3)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(30)
    assert len(refused) == 3


def test_a_copy_of_the_file_that_a_fork_left_elsewhere_keeps_nobody_out(tmp_path: Path) -> None:
    """A child has one it does not know of if a thread was opening the file when it was forked."""
    lock = PublishLock(tmp_path / "commit.lock", timeout=5.0)
    with lock.held():
        assert lock._descriptor is not None
        copy = os.dup(lock._descriptor)
    try:
        with PublishLock(tmp_path / "commit.lock", timeout=0.3).held():
            pass
    finally:
        os.close(copy)


def test_a_forked_child_lets_go_of_nothing_that_its_parent_holds(tmp_path: Path) -> None:
    lock = PublishLock(tmp_path / "commit.lock", timeout=5.0)
    with lock.held():
        child = os.fork()
        if child == 0:
            lock.forget()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        behind = standing(tmp_path / "commit.queue")
        assert not behind.is_first()
        behind.leave()
        with pytest.raises(StoreBusyError), PublishLock(tmp_path / "commit.lock", timeout=0.2).held():
            pass
