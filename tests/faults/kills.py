"""Several writers at once on one session, each killed with SIGKILL: at a named point, or at any moment at all."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mplus_memory.errors import ConflictError
from mplus_memory.store import LocalStore, failpoints
from tests.faults.campaign import Plan, Row
from tests.faults.operations import describe
from tests.faults.places import scratch
from tests.store.builders import commit, open_alice, turn, whole

POINTS = [name for name in failpoints.NAMES if name.split(".")[0] in ("journal", "shard", "commit")]
WRITERS = 4
ROUNDS_ON_ONE_STORE = 12
PATIENCE = 20.0  # seconds after which a writer is killed that did not come to its point


@dataclass
class Writer:
    """What one writer was told so far over all its lives. A request is its number: ``2:17``."""

    number: int
    messages: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    in_flight: str | None = None
    num_requests: int = 0

    def hear(self, line: str) -> None:
        """Note one line of a life."""
        kind, _, text = line.partition(" ")
        if kind == "begin":
            self.in_flight, self.num_requests = text, int(text.partition(":")[2])
        elif kind == "message":
            self.messages.append(text)
        elif kind == "step":
            self.steps.append(text)
        if kind == "done":
            self.in_flight = None


def live(root: Path, writer: Writer, say: Callable[[str], None]) -> None:
    """Repeat what was in flight, then tell and write by turns, until killed."""
    with LocalStore(root) as store:
        alice = open_alice(store)
        requests = [writer.in_flight] if writer.in_flight else []
        for number in range(writer.num_requests + 1, writer.num_requests + 10_000):
            requests.append(f"{writer.number}:{number}")
            for request in requests:
                say(f"begin {request}")
                message = store.append(alice.id, [turn(request)], request_id=request)[0]
                if request != writer.in_flight or request not in writer.messages:
                    say(f"message {request}")
                if int(request.partition(":")[2]) % 2 == 0:
                    say(f"step {_write(store, alice.id, message, request)}")
                say(f"done {request}")
            requests.clear()


def _write(store: LocalStore, session_id: str, message: object, request: str) -> str:
    while True:
        try:
            return commit(store, session_id, whole(message), request_id=request).id  # type: ignore[arg-type]
        except ConflictError:
            continue


def start(root: Path, writer: Writer, hook: failpoints.Hook | None) -> tuple[int, int]:
    """A writer's next life: its process, and the pipe on which it says what it was told."""
    hearing, telling = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(hearing)
            failpoints.install(hook)
            live(root, writer, lambda line: os.write(telling, f"{line}\n".encode()) and None)
        finally:
            os._exit(1)
    os.close(telling)
    return child, hearing


@dataclass(kw_only=True)
class Life:
    """A writer's process; it is to be killed so many ``seconds`` after it said its ``lines``-th line."""

    writer: Writer
    child: int
    hearing: int
    lines: int
    seconds: float
    heard: bytes = b""
    ended: bool = False
    due: float = float("inf")

    def listen(self) -> None:
        """Take what it said; note its end, and when it is due."""
        said = os.read(self.hearing, 1 << 16)
        self.heard += said
        self.ended = not said
        if self.due == float("inf") and self.heard.count(b"\n") >= self.lines:
            self.due = time.monotonic() + self.seconds


def kill_all_once(root: Path, writers: list[Writer], generator: random.Random) -> None:
    """One life of every writer, all at the same time; half of them end at a point, the others at any moment."""
    lives = []
    for writer in writers:
        at_point = generator.random() < 0.5
        hook = failpoints.kill_at(generator.choice(POINTS), generator.randrange(1, 4)) if at_point else None
        child, hearing = start(root, writer, hook)
        lines = 10_000 if at_point else generator.randrange(1, 20)
        lives.append(Life(writer=writer, child=child, hearing=hearing, lines=lines, seconds=generator.uniform(0, 0.01)))
    _kill_when_due(lives)
    for life in lives:
        os.close(life.hearing)
        for line in life.heard.decode().splitlines():
            life.writer.hear(line)
        code = os.waitstatus_to_exitcode(os.waitpid(life.child, 0)[1])
        assert code == -signal.SIGKILL, f"a writer ended by itself with {code}, see its traceback"


def _kill_when_due(lives: list[Life]) -> None:
    last = time.monotonic() + PATIENCE
    while alive := [life for life in lives if not life.ended]:
        now = time.monotonic()
        for life in alive:
            if min(life.due, last) <= now:
                os.kill(life.child, signal.SIGKILL)  # one that is dead already waits to be asked: its number is its own
                life.due = now + PATIENCE
        until = min([last, *(life.due for life in alive)]) - now
        ready, _, _ = select.select([life.hearing for life in alive], [], [], max(0.0, until))
        for life in alive:
            if life.hearing in ready:
                life.listen()


def check(root: Path, writers: list[Writer]) -> None:
    """What was acknowledged is there once, what was in flight once or not at all, and nothing else.

    Raises:
        AssertionError: something was lost or doubled, or the store is not sound.
    """
    with LocalStore(root) as store:
        describe(store)
        alice = open_alice(store)
        messages, chain = store.messages(alice.id), store.steps(alice.id)
    texts = [message.content for message in messages]
    for writer in writers:
        own = [text for text in texts if text.startswith(f"{writer.number}:")]
        told = list(dict.fromkeys(writer.messages))
        assert own in (told, [*told, writer.in_flight]), f"told {told[-3:]}, found {own[-3:]}"
    ids = [step.id for step in chain]
    lost = {step for writer in writers for step in writer.steps} - set(ids)
    assert not lost, f"acknowledged steps are lost: {lost}"
    spans = [span.message_id for step in chain for span in step.spans]
    assert len(set(spans)) == len(spans), "a message was written twice"
    unsaid = len(ids) - len({step for writer in writers for step in writer.steps})
    assert unsaid <= sum(writer.in_flight is not None for writer in writers), f"{unsaid} steps nobody asked for"


def run(plan: Plan) -> Row:
    """A thousand kills in the long form, two hundred in the short (the store's own tests kill single writers)."""
    row = Row(name="kills", target="1,000 kills, 0 lost, 0 doubled")
    wanted = plan.size(short=200, long=1_000)
    num_kills = num_told = 0
    index = int(plan.only or 0)
    with plan.progress(wanted, "kills") as bar:
        while num_kills < wanted and not row.failures:
            writers = [Writer(number) for number in range(WRITERS)]
            generator = random.Random(f"{plan.seed}/{index}")
            with scratch() as place:
                for _ in range(min(ROUNDS_ON_ONE_STORE, -(-(wanted - num_kills) // WRITERS))):
                    try:
                        kill_all_once(place / "store", writers, generator)
                        check(place / "store", writers)
                    except AssertionError as error:
                        row.fail(plan, str(index), str(error))
                        break
                    num_kills += WRITERS
                    bar.update(WRITERS)
            num_told += sum(len(writer.messages) + len(writer.steps) for writer in writers)
            index += 1
    row.figures |= {"kills": num_kills, "writers": WRITERS, "acknowledged": num_told, "bad": len(row.failures)}
    return row
