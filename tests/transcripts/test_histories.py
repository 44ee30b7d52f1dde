"""What a record tells again: found in linear time, and as a search by hand finds it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.records import Turn
from mplus_memory.transcripts.claude_code import parse_claude_code
from mplus_memory.transcripts.heard import Heard
from mplus_memory.transcripts.histories import History
from mplus_memory.transcripts.items import Spoken
from mplus_memory.transcripts.source import Record


def heard(words: Sequence[str]) -> list[Heard]:
    return [Heard(turn=Turn(role="tool" if word == "t" else "user", content=word)) for word in words]


def num_repeated(record: str, said: str) -> int:
    """By hand: the longest beginning of the record that the talk begins or ends with, or holds with two or more.

    Or that it begins with once some of what tools gave back (``t``) is left out of it.
    """
    found = max(n for n in range(len(record) + 1) if re.match("".join(f"t*{letter}" for letter in record[:n]), said))
    for start in range(len(said)):
        run = next((n for n in range(len(record) + 1) if record[: n + 1] != said[start : start + n + 1]), len(record))
        run = min(run, len(said) - start)
        if run > 1 or start == 0 or start + run == len(said):
            found = max(found, run)
    return found


@given(st.lists(st.text("abt", min_size=1, max_size=8), min_size=1, max_size=6))
def test_what_is_new_is_what_a_search_by_hand_says(records: list[str]) -> None:
    history, said = History("s", b""), ""
    for record in records:
        new = history.new(heard(record))
        repeated = num_repeated(record, said)
        assert [place for place, _ in new] == list(range(repeated, len(record)))
        said += record[repeated:]


def test_calls_left_out_of_earlier_turns_are_not_missed() -> None:
    history = History("s", b"")
    told = [Heard(turn=Turn(role="assistant", content=""), calls=("[calls f()]",)), *heard(["t"])]
    first, second = heard(["question", "answer", "another"]), heard(["and so on"])
    assert len(history.new([first[0], *told, first[1]])) == 4
    assert [place for place, _ in history.new([*first, *second])] == [2, 3]
    assert history.new([first[0], *told, *first[1:], *second]) == []


def test_long_talks_of_the_same_words_take_no_time() -> None:
    """Each message was compared with all before it: a minute for forty thousand of them."""
    history = History("s", b"")
    assert len(history.new(heard(["yes", "no"] * 20_000))) == 40_000
    assert history.new(heard(["yes", "no"] * 20_000)) == []
    assert len(history.new(heard(["no", "yes"] * 10_000 + ["bye"]))) == 1
    ids = [name for _, name in History("t", b"").new(heard(["yes"] * 1_000))]
    assert len(set(ids)) == 1_000


def test_reminders_that_never_end_take_no_time() -> None:
    def told(text: str) -> list[str]:
        entry = {"type": "user", "uuid": "1", "sessionId": "s", "message": {"role": "user", "content": text}}
        items = parse_claude_code([Record(value=entry, place="line 1", number=1)], "s")
        return [item.turn.content for item in items if isinstance(item, Spoken)]

    opened = "<system-reminder>" * 40_000
    assert told(opened) == [opened]
    assert told(f"Hi{opened}x</system-reminder> there") == ["Hi there"]
    assert told("a<system-reminder>b</system-reminder>c<system-reminder>d") == ["ac<system-reminder>d"]
