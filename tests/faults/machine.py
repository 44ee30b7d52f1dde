"""Any sequence of telling, going back, branching, forgetting, deleting, gc and crashing, against a plain model."""

from __future__ import annotations

import copy
import hashlib
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from mplus_memory.records import Moment, StoredSession
from mplus_memory.store import LocalStore, failpoints
from tests.faults.campaign import Plan, Row
from tests.faults.operations import describe
from tests.store.builders import new_step, open_alice, turn, whole

NAMES = st.sampled_from(["alice", "bob", "carol"])
WHERE = st.integers(0, 5)
STEPS_IN_A_RUN = 20


class Cut(BaseException):
    """The end of a process, as far as one process can show it."""


@dataclass
class Told:
    """One session of the model: its messages (id, text), and for every step the ids that it wrote."""

    messages: list[tuple[str, str]] = field(default_factory=list)
    steps: list[tuple[str, ...]] = field(default_factory=list)

    def waiting(self) -> list[str]:
        """Ids of messages that no step has written."""
        written = {message_id for step in self.steps for message_id in step}
        return [message_id for message_id, _ in self.messages if message_id not in written]

    def digest(self) -> str:
        """What the newest step's digest must be: it stands for every text written so far, step by step."""
        texts, digest = dict(self.messages), ""
        for step in self.steps:
            digest = hashlib.sha256(f"{digest} {[texts[message_id] for message_id in step]}".encode()).hexdigest()
        return digest


class VersionMachine(RuleBasedStateMachine):
    """The store beside a dict of ``Told``."""

    @initialize()
    def begin(self) -> None:
        """A store with one session of three steps."""
        self.folder = TemporaryDirectory()
        self.root = Path(self.folder.name) / "store"
        self.store = LocalStore(self.root)
        self.model: dict[str, Told] = {}
        self.num_told = 0
        for _ in range(3):
            self.tell("alice", 1)
            self.write("alice")

    @rule(name=NAMES, count=st.integers(1, 3))
    def tell(self, name: str, count: int) -> None:
        """Messages for a session, new or not."""
        session, told = self._session(name)
        for _ in range(count):
            self.num_told += 1
            [message] = self.store.append(session.id, [turn(f"message {self.num_told}")])
            told.messages.append((message.id, message.content))

    @rule(name=NAMES)
    def write(self, name: str) -> None:
        """A step with all that waits; a message if nothing does."""
        session, told = self._session(name)
        if not told.waiting():
            self.tell(name, 1)
        told.steps.append(tuple(told.waiting()))
        self._commit(session, told)

    @rule(name=NAMES, where=WHERE)
    def go_back(self, name: str, where: int) -> None:
        """To the end of a step."""
        session, told = self._session(name)
        steps = self.store.steps(session.id)
        if steps:
            where %= len(steps)
            moment = Moment(head=steps[where].id, end=self._end(session, told.steps[where]))
            del told.steps[where + 1 :]
            kept = {message_id for step in told.steps for message_id in step}
            told.messages = [pair for pair in told.messages if pair[0] in kept]
            self.store.go_back(session, moment)

    @rule(name=NAMES, new=NAMES, where=WHERE)
    def branch(self, name: str, new: str, where: int) -> None:
        """A copy of a session as it was at the end of a step."""
        session, told = self._session(name)
        steps = self.store.steps(session.id)
        if steps and new not in self.model:
            where %= len(steps)
            self.store.fork(session, new, Moment(head=steps[where].id, end=self._end(session, told.steps[where])))
            kept = {message_id for step in told.steps[: where + 1] for message_id in step}
            self.model[new] = Told([pair for pair in told.messages if pair[0] in kept], told.steps[: where + 1])

    @rule(name=NAMES, where=WHERE)
    def forget(self, name: str, where: int) -> None:
        """A message, and what was written from its step on is written anew."""
        session, told = self._session(name)
        if told.messages:
            gone = told.messages[where % len(told.messages)][0]
            first = next((at for at, step in enumerate(told.steps) if gone in step), len(told.steps))
            later = [tuple(one for one in step if one != gone) for step in told.steps[first:]]
            chain, found = self.store.steps(session.id), self._messages(session)
            head = chain[first - 1].id if first else None
            told.messages = [pair for pair in told.messages if pair[0] != gone]
            told.steps = told.steps[:first]
            for step in filter(None, later):
                told.steps.append(step)
                made = self._step(told, tuple(whole(found[message_id]) for message_id in step))  # type: ignore[arg-type]
                head = self.store.stage_step(session.id, head, made).id
            self.store.forget(session, head, [gone])

    @rule(name=st.sampled_from(["bob", "carol"]))
    def delete(self, name: str) -> None:
        """A session, for good; alice goes only by a crash."""
        if name in self.model:
            del self.model[name]
            self.store.delete_session(name)

    @rule()
    def collect(self) -> None:
        """All garbage, at once."""
        self.store.collect_garbage(timedelta(0))

    @rule(data=st.data(), point=st.sampled_from(failpoints.NAMES))
    def crash(self, data: st.DataObject, point: str) -> None:
        """Something is begun, and ends at a point of it; the store is opened again, and it is done or it is not."""
        if not self.model:
            return
        name, where = data.draw(st.sampled_from(sorted(self.model))), data.draw(WHERE)
        act = data.draw(st.sampled_from(["write", "go_back", "forget", "delete"]))
        self.tell(name, 1)
        before = copy.deepcopy(self.model)
        failpoints.install(_cut_at(point))
        try:
            if act in ("write", "delete"):
                getattr(self, act)(name)
            else:
                getattr(self, act)(name, where)
        except Cut:
            self.reopen()
            if self._found() == self._expected(before):
                self.model = before
        finally:
            failpoints.install(None)

    @rule()
    def reopen(self) -> None:
        """The store closed and opened."""
        failpoints.install(None)
        self.store.close()
        self.store = LocalStore(self.root)

    @invariant()
    def the_store_is_as_the_model(self) -> None:
        """Names, texts and digests are equal, and nothing dangles."""
        if hasattr(self, "store"):
            assert self._found() == self._expected(self.model)
            describe(self.store)

    def teardown(self) -> None:
        """The folder goes."""
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    def _found(self) -> dict[str, tuple[list[str], str]]:
        found = {}
        for session in self.store.sessions():
            steps = self.store.steps(session.id)
            texts = [message.content for message in self.store.messages(session.id)]
            found[session.name] = (texts, steps[-1].digest if steps else "")
        return found

    def _expected(self, model: dict[str, Told]) -> dict[str, tuple[list[str], str]]:
        return {name: ([text for _, text in told.messages], told.digest()) for name, told in model.items()}

    def _session(self, name: str) -> tuple[StoredSession, Told]:
        if name not in self.model:
            open_alice(self.store, name)
            self.model[name] = Told()
        return open_alice(self.store, name), self.model[name]

    def _messages(self, session: StoredSession) -> dict[str, object]:
        return {message.id: message for message in self.store.messages(session.id)}

    def _end(self, session: StoredSession, step: tuple[str, ...]) -> int:
        return 1 + max(message.position for message in self.store.messages_by_id(session.id, step).values())

    def _commit(self, session: StoredSession, told: Told) -> None:
        found = self._messages(session)
        spans = tuple(whole(found[message_id]) for message_id in told.steps[-1])  # type: ignore[arg-type]
        self.store.commit_step(session.id, session.head, self._step(told, spans))

    def _step(self, told: Told, spans: tuple[object, ...]) -> object:
        return replace(new_step(len(told.steps) - 1, spans), digest=told.digest())  # type: ignore[arg-type]


def _cut_at(point: str) -> failpoints.Hook:
    def hook(name: str) -> None:
        if name == point:
            raise Cut

    return hook


def explore(runs: int, first: int, *, shrinks: bool = True) -> str | None:
    """What went wrong in so many runs, None if nothing did; with ``shrinks`` the shortest way to it is looked for."""
    options = settings(
        max_examples=runs,
        stateful_step_count=STEPS_IN_A_RUN,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink] if shrinks else [Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(seed(first)(VersionMachine), settings=options)
    except Exception as error:
        return "\n".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", [])])
    return None


def run(plan: Plan) -> Row:
    """Five hundred runs in the long form, eight in the short."""
    row = Row(name="machine", target="500 runs, bit-exact")
    runs = plan.size(short=8, long=500)
    why = explore(runs, plan.seed)
    if why is not None:
        row.fail(plan, "all", why)
    row.figures |= {"runs": runs, "steps in a run": STEPS_IN_A_RUN, "bad": len(row.failures)}
    return row
