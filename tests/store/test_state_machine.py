"""Any sequence of appends, commits, crashes, reopens and deletions, against a plain dict."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mplus_memory.errors import ConflictError
from mplus_memory.records import Span
from mplus_memory.store import LocalStore, failpoints
from tests.store.builders import assert_holds, commit, fingerprint, new_step, turn

NAMES = st.sampled_from(["alice", "bob", "../\0\ud800"])
TEXTS = st.lists(st.sampled_from(["", "a", "b\0", "\udfff", "🙂" * 50]), max_size=4)
CUT = ["shard.created", "shard.renamed", "shard.published", "commit.inserted", "journal.inserted"]


class Cut(BaseException):
    """The end of a process, as far as one process can show it."""


class StoreMachine(RuleBasedStateMachine):
    """The model: name → (contents, cursor, number of steps)."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.root = Path(self.folder.name) / "store"
        self.store = LocalStore(self.root)
        self.texts: dict[str, list[str]] = {}
        self.external: dict[str, dict[str, int]] = {}
        self.written: dict[str, tuple[int, int]] = {}
        self.steps: dict[str, list[str]] = {}

    def session(self, name: str) -> str:
        self.texts.setdefault(name, [])
        self.external.setdefault(name, {})
        self.written.setdefault(name, (0, 0))
        self.steps.setdefault(name, [])
        return self.store.open_session(name, fingerprint(), {}).id

    @rule(name=NAMES, texts=TEXTS, external=st.none() | st.sampled_from("xyz"), twice=st.booleans())
    def append(self, name: str, texts: list[str], external: str | None, twice: bool) -> None:
        session_id = self.session(name)
        turns = [turn(text, external_id=external if index == 0 else None) for index, text in enumerate(texts)]
        expected = []
        for one in turns:
            known = self.external[name].get(one.external_id) if one.external_id else None
            if known is None:
                known = len(self.texts[name])
                self.texts[name].append(one.content)
                if one.external_id:
                    self.external[name][one.external_id] = known
            expected.append(known)
        request = f"{len(self.texts[name])}-{external}-{len(self.steps[name])}-{texts}"
        for _ in range(1 + twice):
            added = self.store.append(session_id, turns, request_id=request if twice else None)
            assert [message.position for message in added] == expected

    @rule(name=NAMES, num_tokens=st.integers(1, 12))
    def commit(self, name: str, num_tokens: int) -> None:
        session_id = self.session(name)
        position, start = self.written[name]
        spans = []
        for message in self.store.messages(session_id, position):
            end = min(5, start + num_tokens)
            spans.append(Span(message_id=message.id, start=start, end=end, complete=end == 5))
            num_tokens -= end - start
            position, start = (message.position + 1, 0) if end == 5 else (message.position, end)
            if num_tokens <= 0:
                break
        self.steps[name].append(commit(self.store, session_id, *spans).id)
        self.written[name] = (position, start)

    @rule(name=NAMES)
    def commit_on_a_stale_head(self, name: str) -> None:
        session_id = self.session(name)
        stale = None if self.steps[name] else "0" * 32
        try:
            self.store.commit_step(session_id, stale, new_step(0))
        except ConflictError:
            return
        raise AssertionError("a stale head was accepted")

    @rule(name=NAMES, point=st.sampled_from(CUT))
    def cut_off(self, name: str, point: str) -> None:
        """A process that ends inside a commit or an append before its COMMIT leaves no trace."""
        session_id = self.session(name)

        def hook(reached: str) -> None:
            if reached == point:
                raise Cut

        failpoints.install(hook)
        try:
            if point.startswith("journal"):
                self.store.append(session_id, [turn("never acknowledged")])
            else:
                commit(self.store, session_id)
        except Cut:
            pass
        else:
            raise AssertionError(point)
        finally:
            failpoints.install(None)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = LocalStore(self.root)
        on_disk = {path.stem for path in (self.root / "shards").rglob("*.*")}
        listed = [step for session in self.store.sessions() for step in self.store.steps(session.id)]
        assert on_disk == {step.shard_id for step in listed}

    @precondition(lambda self: self.texts)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.texts)))
        self.store.delete_session(name)
        for part in (self.texts, self.external, self.written, self.steps):
            del part[name]  # type: ignore[attr-defined]

    @invariant()
    def the_store_is_as_the_model(self) -> None:
        if not hasattr(self, "store"):
            return
        sessions = self.store.sessions()
        assert [session.name for session in sessions] == sorted(self.texts)
        for session in sessions:
            messages = self.store.messages(session.id)
            position = self.written[session.name][0]
            assert [message.content for message in messages] == self.texts[session.name]
            assert [message.step is not None for message in messages] == [
                index < position for index in range(len(messages))
            ]
            assert self.store.cursor(session.id) == self.written[session.name]
            steps = self.store.steps(session.id)
            assert [step.id for step in steps] == self.steps[session.name]
            assert (session.num_messages, session.num_steps) == (len(messages), len(steps))
            if steps:
                assert_holds(self.store, session.id, steps[-1])

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()


StoreMachine.TestCase.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
TestStore = StoreMachine.TestCase
