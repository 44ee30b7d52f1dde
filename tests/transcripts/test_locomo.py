import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mplus_memory.transcripts import BadLine, LeftOut, Spoken, detect_format, read_transcript
from mplus_memory.transcripts.locomo import parse_time, read_questions

SAMPLE = {
    "speaker_a": "Ann",
    "speaker_b": "Bob",
    "session_2": [{"speaker": "Bob", "dia_id": "D2:1", "text": "Later."}],
    "session_2_date_time": "12:05 am on 1 June, 2023",
    "session_1": [
        {"speaker": "Ann", "dia_id": "D1:1", "text": "Look!", "blip_caption": "a photo of a dog"},
        {"speaker": "Bob", "dia_id": "D1:2", "text": ""},
        "broken",
    ],
    "session_1_date_time": "1:56 pm on 8 May, 2023",
    "session_10": [{"speaker": "Cat", "dia_id": "D10:1", "text": "Hi."}],
    "qa": [
        {"question": "Who?", "answer": 7, "evidence": ["D1:1; D2:1", "D"], "category": 1},
        {"question": "No?", "adversarial_answer": "x", "evidence": [], "category": 5},
        {"answer": "question missing"},
    ],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "99.json"
    path.write_text(json.dumps(SAMPLE))
    return path


def test_turns_come_in_the_order_of_their_sessions(path: Path) -> None:
    assert detect_format(path).name == "locomo"
    items = list(read_transcript(path))
    assert [type(item) for item in items] == [Spoken, LeftOut, BadLine, Spoken, Spoken]
    turns = [item.turn for item in items if isinstance(item, Spoken)]
    assert [turn.external_id for turn in turns] == ["D1:1", "D2:1", "D10:1"]
    assert [(turn.role, turn.author) for turn in turns] == [("user", "Ann"), ("assistant", "Bob"), ("user", "Cat")]
    assert turns[0].content == "Look! [photo: a photo of a dog]"
    assert turns[0].created_at == datetime(2023, 5, 8, 13, 56, tzinfo=UTC)
    assert turns[1].created_at == datetime(2023, 6, 1, 0, 5, tzinfo=UTC)
    assert turns[2].created_at is None
    assert isinstance(items[2], BadLine) and items[2].place == "99, session_1, turn 3"


def test_questions_name_their_evidence(path: Path) -> None:
    first, second = read_questions(path)
    assert (first.session, first.answer, first.evidence, first.category) == ("99", "7", ("D1:1", "D2:1"), 1)
    assert (second.answer, second.evidence, second.category) == (None, (), 5)


def test_the_whole_benchmark_in_one_file(tmp_path: Path) -> None:
    samples = [{"sample_id": f"conv-{i}", "conversation": SAMPLE, "qa": SAMPLE["qa"]} for i in (26, 30)]
    path = tmp_path / "locomo10.json"
    path.write_text(json.dumps(samples, indent=1))
    assert {item.session for item in read_transcript(path) if isinstance(item, Spoken)} == {"conv-26", "conv-30"}
    assert [question.session for question in read_questions(path)] == ["conv-26", "conv-26", "conv-30", "conv-30"]


@pytest.mark.parametrize(
    "text", ["", "13:99 pm on 8 May, 2023", "1:56 pm on 31 February, 2023", "1:56 pm on 8 Foo, 2023", 7, None]
)
def test_a_time_that_is_none(text: object) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize("name, count", [("26", 419), ("30", 369), ("42", 629), ("44", 675), ("48", 681)])
def test_the_real_files(name: str, count: int) -> None:
    path = Path(__file__).parents[3] / "shared" / "data" / "locomo" / f"{name}.json"
    if not path.exists():
        pytest.skip("the LoCoMo files are not at ../shared/data")
    items = list(read_transcript(path))
    assert len(items) == count
    assert all(isinstance(item, Spoken) and item.turn.created_at is not None for item in items)
    known = {item.turn.external_id for item in items if isinstance(item, Spoken)}
    questions = read_questions(path)
    assert len(questions) > 100
    assert all(known.issuperset(question.evidence) for question in questions) or name in ("26", "42")
