"""Postgres dies under writers, again and again: nothing acknowledged is lost, nothing is there twice.

The server is killed with SIGKILL (and every backend with it), or told to shut down at once, at random moments. Writers
go on through it: what failed is repeated under the same request id, as its error says. ``fsync`` is on.
"""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mplus_memory.errors import ConflictError, StoreBusyError, StoreError
from mplus_memory.store import SqlStore, failpoints, open_store
from mplus_memory.testing.made_up import assert_holds, commit, contents, new_step, open_session, turn, whole
from tests.remote.servers import Postgres

KILLS, WRITERS = int(os.environ.get("MPLUS_SERVER_KILLS", "6")), 3
ACKNOWLEDGED_BETWEEN = 8  # messages, before the server is killed again


@pytest.fixture
def server() -> Iterator[Postgres]:
    found = Postgres(durable=True)
    try:
        found.start()
        yield found
    finally:
        found.remove()


class Writers:
    """Threads that append and commit until they are told to stop, and note what was acknowledged."""

    def __init__(self, url: str, shards: Path) -> None:
        self.stop, self.more = threading.Event(), threading.Condition()
        self.acknowledged: list[str] = []
        self.steps: list[str] = []
        self.failures: list[str] = []
        self._url, self._shards = url, shards

    def run(self, number: int) -> None:
        store = self._open()
        try:
            session_id = open_session(store).id
            for index in range(10_000):
                if self.stop.is_set():
                    return
                text = f"{number}:{index}"
                message = self._repeat(lambda text=text: store.append(session_id, [turn(text)], request_id=text)[0])  # type: ignore[misc]
                if index % 3 == 0:
                    step = self._repeat(
                        lambda text=text, message=message: commit(store, session_id, whole(message), request_id=text)  # type: ignore[misc]
                    )
                    self.steps.append(step.id)
                with self.more:
                    self.acknowledged.append(text)
                    self.more.notify_all()
        finally:
            store.close()

    def _open(self) -> SqlStore:
        opened: SqlStore = self._repeat(lambda: open_store(self._url, shards=self._shards))
        return opened

    def _repeat(self, work):  # type: ignore[no-untyped-def]
        while True:
            try:
                return work()
            except (ConflictError, StoreBusyError):
                continue
            except StoreError as error:
                self.failures.append(str(error))
                threading.Event().wait(0.02)  # the server starts again

    def wait_for(self, count: int) -> None:
        with self.more:
            assert self.more.wait_for(lambda: len(self.acknowledged) >= count, 120), self.failures[-3:]


def test_acknowledged_messages_and_steps_outlive_the_server(server: Postgres, tmp_path: Path) -> None:
    generator = random.Random(0)
    writers = Writers(server.new_database(), tmp_path / "shards")
    with ThreadPoolExecutor(WRITERS) as pool:
        running = [pool.submit(writers.run, number) for number in range(WRITERS)]
        try:
            for kill in range(KILLS):
                writers.wait_for(len(writers.acknowledged) + ACKNOWLEDGED_BETWEEN)
                threading.Event().wait(generator.uniform(0, 0.02))
                server.kill() if kill % 2 == 0 else server.stop()
                server.start()
            writers.wait_for(len(writers.acknowledged) + ACKNOWLEDGED_BETWEEN)
        finally:
            writers.stop.set()
        for one in running:
            one.result()
    with open_store(writers._url, shards=writers._shards) as store:
        session = open_session(store)
        told, steps = contents(store, session), store.steps(session.id)
        assert len(told) == len(set(told))  # none twice
        assert set(told) == set(writers.acknowledged)  # none lost; what failed was repeated until it succeeded
        assert sorted(step.id for step in steps) == sorted(writers.steps)
        assert [step.number for step in steps] == list(range(len(steps)))
        written = [span.message_id for step in steps for span in step.spans]
        assert len(written) == len(set(written))
        for step in steps:
            assert_holds(store, session.id, step)
        assert writers.failures  # the server's deaths were felt, and told as ours


@pytest.mark.parametrize("survives", [True, False])
def test_a_commit_whose_answer_was_lost_is_looked_up(
    server: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, survives: bool
) -> None:
    """The server dies after the COMMIT was durable, or before it came: the answer says which."""
    with open_store(server.new_database(), shards=tmp_path / "shards") as store:
        session = open_session(store)
        point = "commit.committed" if survives else "commit.inserted"

        def hook(name: str) -> None:
            if name == point:
                failpoints.install(None)
                server.kill()
                server.start()
                if survives:
                    raise ConnectionError("the answer was lost")

        failpoints.install(hook)
        try:
            if survives:
                step = commit(store, session.id, request_id="r")
            else:
                with pytest.raises(StoreError, match="repeat with the same request_id"):
                    commit(store, session.id, request_id="r")
                assert store.steps(session.id) == []
                step = commit(store, session.id, request_id="r")
        finally:
            failpoints.install(None)
        assert [one.id for one in store.steps(session.id)] == [step.id]
        assert store.commit_step(session.id, None, new_step(0), "r").id == step.id


def test_a_server_that_went_away_is_told_and_found_again(server: Postgres, tmp_path: Path) -> None:
    with open_store(server.new_database(), shards=tmp_path / "shards") as store:
        session = open_session(store)
        server.stop()
        for use in (lambda: store.messages(session.id), lambda: store.append(session.id, [turn("x")])):
            with pytest.raises(StoreError, match="cannot be reached"):
                use()
        server.start()
        store.append(session.id, [turn("back")])
        server.kill()
        server.start()  # the pool's connections are dead, and nobody was told
        assert contents(store, session) == ["back"]
