"""Replaying: what is told, what is skipped, what is reported. Sessions are plain lists here."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mplus_memory.errors import ConfigError, InputError, TranscriptError
from mplus_memory.injected import block_of
from mplus_memory.records import Message, Receipt, Turn
from mplus_memory.replay import BAD_LINES_KEPT, BATCH_TURNS, WINDOW_TURNS, ReplayReport, replay
from mplus_memory.surveys import survey

LONGEST = 1000


class ListSession:
    """Remembers turns in a list; a step for every ten messages."""

    def __init__(self) -> None:
        self.told: list[Turn] = []
        self.batches: list[int] = []
        self.num_released = 0

    def remember_turns(self, turns: Sequence[Turn]) -> Receipt:
        if any(len(turn.content) > LONGEST for turn in turns):
            raise InputError(f"longer than {LONGEST}")
        self.batches.append(len(turns))
        before = len(self.told) // 10
        self.told.extend(turns)
        return Receipt(message_ids=(), step=None, pending_tokens=0, num_steps=len(self.told) // 10 - before)

    def messages_by_external_id(self, external_ids: Sequence[str]) -> dict[str, Message]:
        return {one.external_id: one for one in self.messages() if one.external_id in external_ids}

    def release(self) -> None:
        self.num_released += 1

    def messages(self) -> list[Message]:
        now = datetime.now(UTC)
        return [
            Message(id=str(i), position=i, imported_at=now, step=None, **vars(turn)) for i, turn in enumerate(self.told)
        ]


class Sessions(dict[str, ListSession]):
    """Opens a session by name, as a backend does."""

    def __init__(self) -> None:
        self.together: list[int] = []

    def session(self, name: str) -> ListSession:
        return self.setdefault(name, ListSession())

    def remember_together(self, told: Mapping[str, Sequence[Turn]]) -> dict[str, Receipt]:
        for turns in told.values():
            ListSession().remember_turns(turns)  # all are looked at before any is kept
        self.together.append(len(told))
        return {name: self.session(name).remember_turns(turns) for name, turns in told.items()}


@pytest.fixture
def sessions() -> Sessions:
    return Sessions()


def chat(path: Path, *contents: str) -> Path:
    path.write_text("".join(json.dumps({"role": "user", "content": content}) + "\n" for content in contents))
    return path


def test_a_file_is_told_once_however_often_it_is_replayed(tmp_path: Path, sessions: Sessions) -> None:
    path = chat(tmp_path / "ann.jsonl", *(f"fact {i}" for i in range(25)))
    first = replay(sessions, path, progress=False)
    assert first == ReplayReport(sessions=("ann",), messages_new=25, steps_written=2)
    again = replay(sessions, path, progress=False)
    assert again == ReplayReport(sessions=("ann",), messages_skipped=25)
    assert [turn.content for turn in sessions["ann"].told] == [f"fact {i}" for i in range(25)]


def test_a_grown_file_adds_only_its_end(tmp_path: Path, sessions: Sessions) -> None:
    replay(sessions, chat(tmp_path / "a.jsonl", "one", "two"), progress=False)
    report = replay(sessions, chat(tmp_path / "a.jsonl", "one", "two", "two"), progress=False)
    assert (report.messages_new, report.messages_skipped) == (1, 2)


def test_an_interrupted_replay_goes_on_where_it_stopped(
    tmp_path: Path, sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = chat(tmp_path / "a.jsonl", *(f"fact {i}" for i in range(3 * BATCH_TURNS)))
    remember = ListSession.remember_turns

    def interrupted(self: ListSession, turns: Sequence[Turn]) -> Receipt:
        if self.told:
            raise KeyboardInterrupt
        return remember(self, turns)

    monkeypatch.setattr(ListSession, "remember_turns", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replay(sessions, path, progress=False)
    monkeypatch.undo()
    report = replay(sessions, path, progress=False)
    assert (report.messages_new, report.messages_skipped) == (2 * BATCH_TURNS, BATCH_TURNS)
    assert [turn.content for turn in sessions["a"].told] == [f"fact {i}" for i in range(3 * BATCH_TURNS)]


def test_conversations_go_to_their_sessions_in_batches(tmp_path: Path, sessions: Sessions) -> None:
    path = tmp_path / "c.jsonl"
    lines = [
        {"thread_id": name, "messages": [{"role": "user", "content": f"{name} {i}"} for i in range(40)]}
        for name in "xy"
    ]
    path.write_text("\n".join(map(json.dumps, lines)))
    assert replay(sessions, path, progress=False).sessions == ("x", "y")
    assert sessions["x"].batches == sessions["y"].batches == [BATCH_TURNS, 40 - BATCH_TURNS]
    assert sessions.together == [2, 2]
    assert sessions["x"].num_released == sessions["y"].num_released == 1


def test_no_more_sessions_are_told_together_than_wanted(tmp_path: Path, sessions: Sessions) -> None:
    path = tmp_path / "c.jsonl"
    turns = [{"role": "user", "content": f"fact {i}", "session_id": f"s{i % 5}"} for i in range(WINDOW_TURNS + 10)]
    path.write_text("\n".join(map(json.dumps, turns)))
    report = replay(sessions, path, together=2, progress=False)
    assert report.messages_new == WINDOW_TURNS + 10 and max(sessions.together) == 2
    for i in range(5):
        assert [turn.content for turn in sessions[f"s{i}"].told] == [turn["content"] for turn in turns[i::5]]
    with pytest.raises(ConfigError, match="together=0"):
        replay(sessions, path, together=0, progress=False)


def test_one_session_gathers_all_and_opens_alike_are_kept_apart(tmp_path: Path, sessions: Sessions) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"messages": [{"role": "user", "content": "hi"}]}\n' * 2)
    report = replay(sessions, path, session="all", progress=False)
    assert (report.sessions, report.messages_new) == (("all",), 2)


def test_an_id_that_names_two_messages_is_reported_not_lost_silently(tmp_path: Path, sessions: Sessions) -> None:
    for name, text in (("a", "one"), ("b", "two")):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps([{"role": "user", "content": text, "id": "m1"}]))
        report = replay(sessions, path, session="all", progress=False)
    assert (report.messages_new, report.num_bad_lines) == (0, 1)
    assert "'m1' already names another message" in report.bad_lines[0].reason


def test_bad_lines_are_all_counted_and_some_told(tmp_path: Path, sessions: Sessions) -> None:
    path = chat(tmp_path / "a.jsonl", "one")
    path.write_text(path.read_text() + "{bad\n" * (BAD_LINES_KEPT + 5))
    report = replay(sessions, path, progress=False)
    assert (report.messages_new, report.num_bad_lines, len(report.bad_lines)) == (1, BAD_LINES_KEPT + 5, BAD_LINES_KEPT)


def test_a_message_the_session_refuses_is_a_bad_line(tmp_path: Path, sessions: Sessions) -> None:
    report = replay(sessions, chat(tmp_path / "a.jsonl", "one", "x" * (LONGEST + 1), "two"), progress=False)
    assert [turn.content for turn in sessions["a"].told] == ["one", "two"]
    assert (report.messages_new, report.num_bad_lines) == (2, 1)
    assert (report.bad_lines[0].place, report.bad_lines[0].reason) == ("line 2", f"longer than {LONGEST}")


def test_turns_need_a_session_and_are_told_once(sessions: Sessions) -> None:
    turns = [Turn(role="user", content="hi"), Turn(role="user", content="hi")]
    with pytest.raises(InputError, match="say which session"):
        replay(sessions, turns, progress=False)
    assert replay(sessions, iter(turns), session="s", progress=False).messages_new == 2
    assert replay(sessions, turns, session="s", progress=False).messages_skipped == 2


@pytest.mark.parametrize(
    ("source", "session", "said"),
    [
        ([Turn(role="user", content=None)], "s", "turn 1 is a Turn with content None: need"),  # type: ignore[arg-type]
        ([Turn(role="user", content="x"), "x"], "s", "turn 2 is str: need a Turn"),
        (None, "s", "NoneType given: need a file or turns"),
        ([Turn(role="user", content="x")], "", "the session name is empty"),
        ([Turn(role="user", content="x")], 5, "must be text, not int"),
        ("a file", "", "the session name is empty"),
    ],
)
def test_what_is_no_turn_or_no_name_is_refused(sessions: Sessions, source: object, session: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        replay(sessions, source, session=session, progress=False)  # type: ignore[arg-type]
    assert sessions == {}


def test_what_memory_had_put_into_turns_is_not_told(sessions: Sessions) -> None:
    said = ListSession()
    said.remember_turns([Turn(role="user", content="I like tea.")])
    block = block_of(said.messages())
    told = [Turn(role="user", content=f"{block}\n\nWhat do I like?"), Turn(role="user", content=block)]
    report = replay(sessions, told, session="s", progress=False)
    assert (report.messages_new, report.left_out) == (1, {"only text that memory had put in": 1})
    again = replay(sessions, told, session="s", progress=False)
    assert (again.messages_new, again.messages_skipped, again.num_bad_lines) == (0, 1, 0)


def test_the_bar_counts_messages(tmp_path: Path, sessions: Sessions, capsys: pytest.CaptureFixture[str]) -> None:
    replay(sessions, chat(tmp_path / "a.jsonl", "one", "two"))
    assert "2/2" in capsys.readouterr().err


def test_nothing_is_told_when_the_file_cannot_be_read(tmp_path: Path, sessions: Sessions) -> None:
    with pytest.raises(TranscriptError):
        replay(sessions, tmp_path / "none.jsonl", progress=False)
    assert not sessions


class Words:
    """A model that counts words, at most five in a chunk."""

    chunk_tokens = 5

    def turn_tokens(self, role: str, text: str, author: str | None) -> int:
        return len(text.split())

    def update_bytes(self, chunk_tokens: int, *, is_first: bool) -> int:
        return chunk_tokens if is_first else 100


def test_a_survey_counts_without_telling(tmp_path: Path, sessions: Sessions) -> None:
    path = chat(tmp_path / "a.jsonl", "one two three", "four five six", "seven eight nine", "ten eleven twelve")
    path.write_text(path.read_text() + '{bad\n{"role": "assistant", "content": null}\n')
    found = survey(path, Words())
    assert (found.format, found.messages, found.characters, found.tokens) == ("openai", {"a": 4}, 59, 12)
    assert (found.updates, found.num_bytes) == (2, 59 + 5 + 100)
    assert (found.left_out, found.num_bad_lines) == ({"no text": 1}, 1)
    assert survey(path, Words(), session="s").messages == {"s": 4}
    replay(sessions, chat(tmp_path / "a.jsonl", "one two three"), progress=False)
    chat(path, "one two three", "four five six")
    again = survey(path, Words(), find=sessions.get)
    assert (again.messages, again.messages_skipped, again.updates) == ({"a": 1}, 1, 1)


def test_reports_add_up() -> None:
    one = ReplayReport(sessions=("a",), messages_new=1, steps_written=2)
    assert one + ReplayReport(sessions=("a", "b"), messages_skipped=3) == ReplayReport(
        sessions=("a", "b"), messages_new=1, messages_skipped=3, steps_written=2
    )
