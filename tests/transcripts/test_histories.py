"""What a record tells again: found in linear time, and as a search by hand finds it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.records import Turn
from mplus_memory.transcripts import histories
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


class SlowHistory(History):
    """Looks through the whole conversation for each record."""

    def _num_repeated(self, hashes: Sequence[int]) -> int:
        said = list(self._said)
        if not hashes or hashes[0] not in said:
            return 0
        if len(hashes) <= len(said) and list(hashes) == said[: len(hashes)]:
            return len(hashes)
        again = 0
        for start in range(len(said)):
            run = 0
            while run < len(hashes) and said[start : start + run + 1] == list(hashes[: run + 1]):
                run += 1
            if run > 1 or (run and start + run == len(said)):
                again = max(again, run)
        begun = 0
        for one, is_call in zip(said, self._calls, strict=True):
            if begun < len(hashes) and hashes[begun] == one:
                begun += 1
            elif not is_call or begun == len(hashes):
                break
        return max(begun if begun >= self._shortest else 0, again)


@given(
    st.lists(st.text("abctu", min_size=1, max_size=8), min_size=1, max_size=12),
    st.booleans(),
    st.sampled_from([6, 999]),
)
def test_a_look_into_a_table_finds_what_looking_through_all_of_it_finds(
    records: list[str], retries: bool, longest: int
) -> None:
    """Also of conversations that forget their oldest messages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(histories, "_LONGEST", longest)
        history, slow = (kind("s", b"", retries=retries) for kind in (History, SlowHistory))
        for record in records:
            assert history.new(heard(record)) == slow.new(heard(record))


def test_thousands_of_requests_that_begin_alike_take_no_time() -> None:
    """Each was compared with all that was said before: seconds for two thousand of them."""
    history = History("s", b"")
    for number in range(2_000):
        new = history.new(heard(["hello", "hi", f"question {number}", f"answer {number}"]))
        assert len(new) == (2 if number else 4)
    for number in range(1, 2_000):
        window = [f"question {number - 1}", f"answer {number - 1}", f"question {number}"]
        assert history.new(heard(window)) == []


def test_calls_left_out_of_earlier_turns_are_not_missed() -> None:
    history = History("s", b"")
    told = [Heard(turn=Turn(role="assistant", content=""), calls=("[calls f()]",)), *heard(["t"])]
    first, second = heard(["question", "answer", "another"]), heard(["and so on"])
    assert len(history.new([first[0], *told, first[1]])) == 4
    assert [place for place, _ in history.new([*first, *second])] == [2, 3]
    assert history.new([first[0], *told, *first[1:], *second]) == []


def test_long_talks_of_the_same_words_take_no_time() -> None:
    """Each message was compared with all before it: seconds for ten thousand of them."""
    history = History("s", b"")
    assert len(history.new(heard(["yes", "no"] * 5_000))) == 10_000
    assert history.new(heard(["yes", "no"] * 5_000)) == []
    assert len(history.new(heard(["no", "yes"] * 2_500 + ["bye"]))) == 1
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
