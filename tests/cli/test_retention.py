"""``retention`` from end to end: on the embedded model, and on a tiny one where it only has to run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mplus_memory.cli import main

FILES = ("retention.md", "retention.json", "retention.png", "records.jsonl", "config.json")


def retention(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(["retention", *map(str, args)])
    return status, *capsys.readouterr()


def test_the_embedded_model_on_a_handful(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = "--systems mplus,memoryllm --episodes 4 --before 4 --distances 0,2".split()
    options += ["--retriever-recall", "--retriever-oracle"]
    status, out, err = retention(capsys, *options, "--out", tmp_path / "r")
    assert status == 0, err
    assert all((tmp_path / "r" / name).stat().st_size for name in FILES)
    assert (tmp_path / "r" / "retention.md").read_text().strip() in out
    assert "| M+ " in out and "| MemoryLLM " in out and "Retriever recall at K0" in out
    assert "16.0/16.0" in err and f"plot: {tmp_path / 'r' / 'retention.png'}" in err

    status, again, err = retention(capsys, *options, "--out", tmp_path / "r", "--json", "--quiet")
    assert status == 0 and "episode/s" not in err
    value = json.loads(again)
    assert value == json.loads((tmp_path / "r" / "retention.json").read_text())
    assert [(line["system"], line["distance"], line["num_asked"]) for line in value["lines"]] == [
        (system, distance, 4) for system in ("M+", "MemoryLLM", "M+ with an oracle") for distance in (0, 2)
    ]
    assert all(0 <= line["nll"]["low"] <= line["nll"]["value"] <= line["nll"]["high"] for line in value["lines"])

    status, _, err = retention(capsys, *options, "--out", tmp_path / "r", "--seed", 1)
    assert status == 1 and "seed was 0, is 1" in err and "another folder" in err


def test_an_interruption_says_how_to_go_on(
    tmp_path: Path, tiny_model: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mplus_memory.evaluation.retention.tell_and_ask", interrupted)
    status, _, err = retention(capsys, "--model", tiny_model, "--out", tmp_path / "r", "--episodes", 1, "--no-plot")
    assert status == 130
    assert f"{tmp_path / 'r'} keeps what is measured" in err and "the same command goes on" in err


def test_results_that_cannot_be_written(tmp_path: Path, tiny_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "retention.json").mkdir()
    options = "--systems memoryllm --episodes 1 --before 0 --distances 0 --max-new-tokens 1 --no-plot".split()
    status, _, err = retention(capsys, "--model", tiny_model, "--out", tmp_path, *options)
    assert status == 1 and "retention.json: cannot be written (Is a directory); what was measured is kept" in err


def test_questions_of_a_file(tmp_path: Path, tiny_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions, texts = tmp_path / "q.json", tmp_path / "texts.txt"
    qas = [{"question": "What has Oslo?", "answers": [{"text": "trams"}]}, {"question": "?", "is_impossible": True}]
    paragraphs = [{"context": "Oslo has trams.", "qas": qas}]
    questions.write_text(json.dumps({"data": [{"title": "Oslo", "paragraphs": paragraphs}]}))
    texts.write_text("Rain falls on Bergen.\n\nTrams run in Oslo.\n")
    options = ["--model", tiny_model, "--data", questions, "--distractors", texts, "--systems", "memoryllm,bm25"]
    options += ["--distances", "0,1", "--max-new-tokens", 3, "--no-plot", "--quiet", "--json", "--before", 1]
    status, out, err = retention(capsys, *options, "--out", tmp_path / "r")
    assert status == 0, err
    value = json.loads(out)
    assert value["about"]["left_out"] == {"unanswerable": 1}
    assert (value["about"]["distractors"], value["about"]["distractors_with_an_answer"]) == (2, 1)
    assert not (tmp_path / "r" / "retention.png").exists()
    status, _, err = retention(capsys, "--model", tiny_model, "--data", texts, "--out", tmp_path / "s", "--no-plot")
    assert status == 1 and err.startswith("mplus-memory: ") and "texts.txt:1: not JSON" in err


@pytest.mark.parametrize(
    "given",
    ["--phrasing held-out --data x.json", "--format squad", "--systems mplus --context-tokens 9 --prefill-tokens 9"],
)
def test_options_without_effect_are_refused_before_anything_is_loaded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    out = tmp_path / "r"
    status, _, err = retention(capsys, "--model", "/no/such/model", "--out", out, "--no-plot", *given.split())
    assert status == 1 and "leave it out" in err and not out.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ["--distances", "0,-1"],
        ["--distances", "x"],
        ["--horizons", "0,inf"],
        ["--horizons", "1", "--distances", "1"],
        ["--episodes", "0"],
        ["--format", "csv"],
    ],
)
def test_wrong_usage(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["retention", *wrong])
    assert done.value.code == 2 and "usage:" in capsys.readouterr().err
