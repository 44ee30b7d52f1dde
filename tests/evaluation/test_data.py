"""Files of questions: what is read from each format, and how each kind of damage is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mplus_memory.errors import InputError, MPlusError
from mplus_memory.evaluation.data.items import Conversations, Questions
from mplus_memory.evaluation.data.reading import FORMATS, read_data, read_documents

LOCOMO = Path(__file__).parents[3] / "shared" / "data" / "locomo"


def squad(*paragraphs: dict[str, Any], title: str = "Oslo") -> dict[str, Any]:
    return {"version": "v2.0", "data": [{"title": title, "paragraphs": list(paragraphs)}]}


def paragraph(context: str, *questions: dict[str, Any]) -> dict[str, Any]:
    return {"context": context, "qas": list(questions)}


def question(text: str, *answers: str, **more: Any) -> dict[str, Any]:
    return {"id": text, "question": text, "answers": [{"text": a, "answer_start": 0} for a in answers], **more}


def written(path: Path, value: object) -> Path:
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def questions_of(path: Path, format: str | None = None) -> Questions:
    found = read_data(path, format)
    assert isinstance(found, Questions)
    return found


def test_squad_of_both_versions(tmp_path: Path) -> None:
    whole = squad(
        paragraph("Oslo has trams.", question("What has Oslo?", "trams", "Trams", "trams")),
        paragraph("Oslo is old.", question("Since when?", is_impossible=True), question("Where?", is_impossible=False)),
    )
    found = questions_of(written(tmp_path / "dev.json", whole))
    [item] = found.items
    assert (item.context, item.question, item.answers) == ("Oslo has trams.", "What has Oslo?", ("trams", "Trams"))
    assert item.title == "Oslo" and item.place.endswith("data[0].paragraphs[0].qas[0]")
    assert [document.text for document in found.documents] == ["Oslo has trams.", "Oslo is old."]
    assert found.left_out == {"unanswerable": 2}
    del whole["version"]
    assert questions_of(written(tmp_path / "v1.json", whole)).items[0].answers == item.answers


@pytest.mark.parametrize(
    "row, answers",
    [
        ({"answer": "trams"}, ("trams",)),
        ({"answer": 1875}, ("1875",)),
        ({"answers": ["trams", " ", "tram lines"]}, ("trams", "tram lines")),
        ({"answers": {"text": ["trams"], "answer_start": [9]}}, ("trams",)),
        ({"answers": [{"text": "trams"}]}, ("trams",)),
    ],
)
def test_a_line_a_question(tmp_path: Path, row: dict[str, Any], answers: tuple[str, ...]) -> None:
    row = {"context": "Oslo has trams.", "question": "What has Oslo?"} | row
    path = written(tmp_path / "a.jsonl", f"{json.dumps(row)}\n\n{json.dumps(row | {'title': 'T'})}\n")
    first, second = questions_of(path).items
    assert first.answers == second.answers == answers
    assert (first.title, second.title, second.place) == ("Oslo has trams.", "T", f"{path}:3")
    listed = questions_of(written(tmp_path / "a.json", [row]))
    assert listed.items[0].answers == answers and listed.items[0].place.endswith("item 1")


def test_simplified_natural_questions(tmp_path: Path) -> None:
    row = {
        "question_text": "where do trams run",
        "document_title": "Tram",
        "document_text": "<P> Trams run in the old town <B> Oslo </B> daily </P> more",
        "annotations": [
            {
                "long_answer": {"start_token": 0, "end_token": 11},
                "short_answers": [{"start_token": 7, "end_token": 9}, {"start_token": 4, "end_token": 7}],
            }
        ],
    }
    none = row | {"annotations": [{"long_answer": {"start_token": -1, "end_token": -1}, "short_answers": []}]}
    path = written(tmp_path / "nq.jsonl", "\n".join(map(json.dumps, (row, none))))
    found = questions_of(path)
    [item] = found.items
    assert item.question == "where do trams run?" and item.title == "Tram"
    assert item.context == "Trams run in the old town Oslo daily"
    assert item.answers == ("Oslo", "the old town")
    assert found.left_out == {"unanswerable": 1}
    assert [document.text for document in found.documents] == [item.context]  # a bare question is no text
    tokens = [{"token": word, "html_token": word.startswith("<")} for word in str(row["document_text"]).split()]
    del row["document_text"]
    path = written(tmp_path / "tokens.jsonl", json.dumps(row | {"document_tokens": tokens}))
    assert questions_of(path).items[0].context == item.context


def test_locomo(tmp_path: Path) -> None:
    turns = [{"speaker": s, "dia_id": f"D1:{i}", "text": f"Said {i}."} for i, s in enumerate("ABA")]
    asked = [
        {"question": "Which?", "answer": 1, "evidence": ["D1:1"], "category": 4},
        {"question": "Never?", "adversarial_answer": "no", "evidence": ["D1:1"], "category": 5},
        {"question": "Gone?", "answer": "x", "evidence": ["D9:1"], "category": 4},
    ]
    path = written(tmp_path / "7.json", {"speaker_a": "A", "speaker_b": "B", "session_1": turns, "qa": asked})
    found = read_data(path)
    assert isinstance(found, Conversations)
    [one] = found.conversations
    assert [turn.content for turn in one.turns] == ["Said 0.", "Said 1.", "Said 2."]
    assert [q.question for q in one.questions] == ["Which?"]
    assert found.left_out == {"unanswerable": 1, "evidence not in the conversation": 1}
    assert [document.text for document in read_documents(path)] == ["A: Said 0.", "B: Said 1.", "A: Said 2."]


@pytest.mark.skipif(not LOCOMO.is_dir(), reason="the LoCoMo conversations are not on this machine")
def test_a_real_conversation() -> None:
    found = read_data(LOCOMO / "26.json")
    assert isinstance(found, Conversations)
    held = {turn.external_id for turn in found.conversations[0].turns}
    asked = found.conversations[0].questions
    assert len(asked) > 100 and all(q.answer and held.issuperset(q.evidence) for q in asked)


@pytest.mark.parametrize(
    "name, content, told",
    [
        ("a.json", "", "is empty"),
        ("a.json", "  \n\n", "is empty"),
        ("a.json", "{", r"a\.json:1: not JSON"),
        ("a.json", '{"data": [\n\n{"title": }]}', r"a\.json:3: not JSON"),
        ("a.jsonl", '{"context": "c", "question": "q", "answer": "a"}\n{bad\n', r"a\.jsonl:2: not JSON"),
        ("a.jsonl", "[1]\n", r"a\.jsonl:1: in none of the formats"),
        ("a.json", '{"rows": []}', "in none of the formats squad, locomo, jsonl"),
        ("a.json", "[]", "in none of the formats"),
        ("a.jsonl", '{"context": "c", "question": "q"}\n', r"a\.jsonl:1: neither 'answer' nor 'answers'"),
        ("a.jsonl", '{"question": "q", "answer": "a"}\n', r"a\.jsonl:1: 'context' is missing \(there are 'question'"),
        ("a.jsonl", '{"context": " ", "question": "q", "answer": "a"}\n', "'context' is blank"),
        ("a.jsonl", '{"context": "c", "question": 7, "answer": "a"}\n', "'question' is a int; it must be a text"),
        ("a.jsonl", '{"context": "c", "question": "q", "answer": [[1]]}\n', "an answer is a list"),
        ("a.jsonl", '{"context": "c", "question": "q", "answer": ""}\n', "no question in it can be asked"),
        ("a.jsonl", '{"question_text": "q", "annotations": []}\n', r"a\.jsonl:1: not a row of simplified Natural"),
        (
            "a.jsonl",
            '{"question_text": "q", "document_text": 1, "annotations": [{}]}\n',
            r":1: not a row of simplified",
        ),
        ("a.json", {"data": [{"title": "t"}]}, r"data\[0\]: 'paragraphs' is missing"),
        ("a.json", squad({"context": "c"}), r"paragraphs\[0\]: 'qas' is missing"),
        ("a.json", squad(paragraph("c", {"question": "q"})), r"qas\[0\]: neither 'answer' nor"),
        ("a.json", squad(paragraph("c", {"answers": [{"text": "a"}]})), r"qas\[0\]: 'question' is missing"),
        ("a.json", {"data": ["t"]}, r"data\[0\]: a str where an object is needed"),
        ("a.json", {"data": []}, "no question in it can be asked"),
    ],
)
def test_damage_is_told_by_its_place(tmp_path: Path, name: str, content: object, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_data(written(tmp_path / name, content))


def test_what_is_not_utf8_is_told_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"context": "c", "question": "q", "answer": "a"}\n{"context": "\xff"}\n')
    with pytest.raises(InputError, match=r"a\.jsonl:2: not UTF-8 \(byte 0xff\)"):
        read_data(path)
    path = tmp_path / "a.json"
    path.write_bytes(b'{"data":\n\n["\xff"]}')
    with pytest.raises(InputError, match=r"a\.json:3: not UTF-8"):
        read_data(path)
    path.write_bytes(b"plain \xff")
    with pytest.raises(InputError, match=r"a\.json:1: not UTF-8"):
        read_documents(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        read_data(tmp_path / "none.json")
    with pytest.raises(InputError, match="cannot be read"):
        read_data(tmp_path)


def test_a_named_format_is_not_guessed_at(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", squad(paragraph("c", question("q", "a"))))
    for format in FORMATS:
        if format != "squad":
            with pytest.raises(MPlusError):
                read_data(path, format)
    assert questions_of(path, "squad").items


def test_plain_text_falls_into_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("One\nline.\n\n\n  Two.  \r\n\r\nThree {.", encoding="utf-8-sig", newline="")
    assert [document.text for document in read_documents(path)] == ["One line.", "Two.", "Three {."]
    assert {document.title for document in read_documents(path)} == {"book.txt"}


@pytest.mark.parametrize("begins", ["[1] Rain", '{"context": 1}', "{Rain}", "[]"])
def test_text_that_begins_like_json_is_text_by_its_name(tmp_path: Path, begins: str) -> None:
    for name in ("book.txt", "BOOK.TXT", "book.md"):
        found = read_documents(written(tmp_path / name, f"{begins} falls.\n\nSnow falls."))
        assert [document.text for document in found] == [f"{begins} falls.", "Snow falls."]
    with pytest.raises(InputError, match="not JSON"):
        read_documents(written(tmp_path / "book.json", "[1] Rain falls."))
