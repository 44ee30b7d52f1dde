"""Replaying: what is told, what is skipped, what is reported. Sessions are plain lists here."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mplus_memory import tallies
from mplus_memory.errors import (
    ConfigError,
    CorruptShardError,
    InputError,
    ModelMismatchError,
    QuotaError,
    TranscriptError,
)
from mplus_memory.injected import block_of
from mplus_memory.records import Message, Receipt, Turn
from mplus_memory.replay import BATCH_TURNS, ReplayReport, replay
from mplus_memory.surveys import survey
from mplus_memory.tallies import PLACES_KEPT

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
        known = {turn.external_id for turn in self.told}
        turns = [turn for turn in turns if turn.external_id not in known]
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


def test_no_more_sessions_are_told_together_than_wanted(
    tmp_path: Path, sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of a file that is longer than is read ahead."""
    monkeypatch.setattr(tallies, "WINDOW_TURNS", 200)
    path = tmp_path / "c.jsonl"
    turns = [{"role": "user", "content": f"fact {i}", "session_id": f"s{i % 5}"} for i in range(410)]
    path.write_text("\n".join(map(json.dumps, turns)))
    report = replay(sessions, path, together=2, progress=False)
    assert report.messages_new == 410 and max(sessions.together) == 2
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
    path.write_text(path.read_text() + "{bad\n" * (PLACES_KEPT + 5))
    report = replay(sessions, path, progress=False)
    assert (report.messages_new, report.num_bad_lines, len(report.bad_lines)) == (1, PLACES_KEPT + 5, PLACES_KEPT)


def test_a_message_the_session_refuses_is_a_bad_line(tmp_path: Path, sessions: Sessions) -> None:
    report = replay(sessions, chat(tmp_path / "a.jsonl", "one", "x" * (LONGEST + 1), "two"), progress=False)
    assert [turn.content for turn in sessions["a"].told] == ["one", "two"]
    assert (report.messages_new, report.num_bad_lines) == (2, 1)
    assert (report.bad_lines[0].place, report.bad_lines[0].reason) == ("line 2", f"longer than {LONGEST}")


def test_a_name_that_is_too_long_ends_nothing(tmp_path: Path, sessions: Sessions) -> None:
    path = tmp_path / "a.jsonl"
    long = [f"{letter * 5000}" for letter in "ab"]
    lines = [{"role": "user", "content": f"{i}", "session_id": (*long, "ok")[i % 3]} for i in range(90)]
    path.write_text("\n".join(map(json.dumps, lines)))
    report = replay(sessions, path, progress=False)
    assert (report.sessions, report.messages_new) == (("ok",), 30)
    assert (report.messages_refused, report.num_refused) == (60, 2)
    first, second = report.refused
    assert (first.place, second.place, first.count) == ("line 1", "line 2", 30)
    assert first.reason == "the session name has 5,000 characters: at most 4,096" and len(first.session) == 80
    found = survey(path, Words())
    assert (found.messages, found.messages_refused, found.refused) == ({"ok": 30}, 60, report.refused)
    assert (report + report).num_refused == 4 and (report + report).messages_refused == 120


@pytest.mark.parametrize("failure", [QuotaError, ModelMismatchError, CorruptShardError])
def test_a_session_that_takes_no_more_ends_nothing(
    tmp_path: Path, sessions: Sessions, failure: type[Exception]
) -> None:
    class Limited(ListSession):
        def remember_turns(self, turns: Sequence[Turn]) -> Receipt:
            if len(self.told) + len(turns) > 40:
                raise failure("more than 40")
            return super().remember_turns(turns)

    limited = sessions["b"] = Limited()
    path = tmp_path / "a.jsonl"
    lines = [{"role": "user", "content": f"{i}", "session_id": "abc"[i % 3]} for i in range(300)]
    path.write_text("\n".join(map(json.dumps, lines)))
    report = replay(sessions, path, progress=False)
    assert [len(sessions[name].told) for name in "abc"] == [100, 40, 100]
    assert [turn.content for turn in limited.told] == [str(i) for i in range(1, 121, 3)]  # no gap in it
    [refused] = report.refused
    assert (refused.session, refused.count, refused.reason, refused.place) == ("b", 60, "more than 40", "line 122")
    assert (report.messages_new, report.messages_refused, report.num_bad_lines) == (240, 60, 0)
    sessions["b"] = ListSession()
    sessions["b"].told = limited.told
    again = replay(sessions, path, progress=False)
    assert (again.messages_new, again.messages_skipped, again.num_refused) == (60, 240, 0)
    assert [turn.content for turn in sessions["b"].told] == [str(i) for i in range(1, 300, 3)]


def test_tools_kept_after_they_were_dropped_are_no_bad_lines(tmp_path: Path, sessions: Sessions) -> None:
    call = {"function": {"name": "f", "arguments": "{}"}}
    rows: list[dict[str, object]] = [
        {"role": "user", "content": "hi", "id": "1"},
        {"role": "assistant", "content": "I look.", "tool_calls": [call], "id": "2"},
        {"role": "assistant", "content": None, "tool_calls": [call], "id": "3"},
        {"role": "tool", "content": "42", "id": "4"},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    for first, then, news in (("drop", "keep", (2, 2)), ("keep", "drop", (4, 0))):
        sessions.clear()
        one = replay(sessions, path, tools=first, progress=False)
        other = replay(sessions, path, tools=then, progress=False)
        assert (one.messages_new, other.messages_new, other.messages_skipped) == (*news, 2)
        assert one.num_bad_lines == other.num_bad_lines == 0


@pytest.mark.parametrize("source", [None, 5, b"chats.jsonl", {"role": "user"}, Turn(role="user", content="hi")])
def test_what_is_neither_file_nor_turns_is_refused(sessions: Sessions, source: object) -> None:
    with pytest.raises(InputError, match=f"{type(source).__name__} given: need the path of a file"):
        replay(sessions, source, session="s", progress=False)  # type: ignore[arg-type]


def test_settings_that_cannot_be_are_refused(tmp_path: Path, sessions: Sessions) -> None:
    path = chat(tmp_path / "a.jsonl", "one")
    for name, match in (("", "the session name is empty"), (5, "must be text, not int"), ("x" * 5000, "5,000 char")):
        for source in (path, [Turn(role="user", content="hi")]):
            with pytest.raises(InputError, match=match):
                replay(sessions, source, session=name, progress=False)  # type: ignore[arg-type]
        with pytest.raises(InputError, match=match):
            survey(path, Words(), session=name)  # type: ignore[arg-type]
    for together in ("x", 1.5, None):
        with pytest.raises(ConfigError, match="together="):
            replay(sessions, path, together=together, progress=False)  # type: ignore[arg-type]
    for format in ("x", 5, ["openai"]):
        with pytest.raises(TranscriptError, match="unknown transcript format"):
            replay(sessions, path, format=format, progress=False)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="tools="):
        replay(sessions, path, tools=["keep"], progress=False)  # type: ignore[arg-type]
    assert not sessions


def test_turns_that_are_none_are_bad_lines(sessions: Sessions) -> None:
    wrong: list[object] = [
        None, "hi", Turn(role="user", content=None), Turn(role="king", content="hi"), Turn(role="user", content=" "),  # type: ignore[arg-type]
        Turn(role="user", content="hi", created_at="now"), Turn(role="user", content="hi", external_id=5),  # type: ignore[arg-type]
    ]  # fmt: skip
    turns = [*wrong, Turn(role="user", content="hi")]
    report = replay(sessions, turns, session="s", progress=False)  # type: ignore[arg-type]
    assert (report.messages_new, report.num_bad_lines) == (1, len(wrong))
    places = [(line.place, line.reason) for line in report.bad_lines]
    assert places[:3] == [
        ("turn 1", "NoneType given: need a Turn"), ("turn 2", "str given: need a Turn"),
        ("turn 3", "the content is a NoneType: need text"),
    ]  # fmt: skip


def test_turns_need_a_session_and_are_told_once(sessions: Sessions) -> None:
    turns = [Turn(role="user", content="hi"), Turn(role="user", content="hi")]
    with pytest.raises(InputError, match="say which session"):
        replay(sessions, turns, progress=False)
    assert replay(sessions, iter(turns), session="s", progress=False).messages_new == 2
    assert replay(sessions, turns, session="s", progress=False).messages_skipped == 2


@pytest.mark.parametrize(
    ("source", "session", "said"),
    [
        (None, "s", "NoneType given: need the path of a file"),
        ([Turn(role="user", content="x")], "", "the session name is empty"),
        ([Turn(role="user", content="x")], 5, "must be text, not int"),
        ("a file", "", "the session name is empty"),
    ],
)
def test_what_is_no_source_or_no_name_is_refused(sessions: Sessions, source: object, session: str, said: str) -> None:
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
