"""``bench`` and the options of ``recall``, on the tiny model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mplus_memory.cli import main, parser
from mplus_memory.recalling import MODES
from tests.cli.conftest import Cli


@pytest.fixture
def conversation(tmp_path: Path) -> Path:
    turns = [{"speaker": "Ann", "dia_id": f"D1:{i}", "text": f"Fact number {i} is {i * i}."} for i in range(12)]
    qa = [
        {"question": f"What is fact number {i}?", "answer": i * i, "evidence": [f"D1:{i}"], "category": 4}
        for i in range(4)
    ]
    path = tmp_path / "7.json"
    path.write_text(json.dumps({"speaker_a": "Ann", "speaker_b": "Bob", "session_1": turns, "qa": qa}))
    return path


def test_recall_is_measured_in_every_mode(
    conversation: Path, tiny_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["bench", "recall", "--data", str(conversation), "--model", str(tiny_model), "--quiet"]
    assert main([*argv, "--store", str(tmp_path / "kept"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["num_questions"], report["num_messages"], report["num_left_out"]) == (4, 12, 0)
    assert set(report["scores"]) == set(MODES)
    assert report["scores"]["lexical"]["recall@5"]["mean"] == 1.0
    found = report["found"]
    assert found["total"] == found["both"] + found["lexical_alone"] + found["latent_alone"] + found["neither"] == 4

    assert main([*argv, "--store", str(tmp_path / "kept"), "--questions", "2"]) == 0
    out, err = capsys.readouterr()
    lines = {line.split("  ")[0]: line for line in out.splitlines()}
    assert {"mode", "hybrid", "latent", "lexical", "hybrid - lexical", "chance"} <= set(lines)
    assert "1.000 (1.000–1.000)" in lines["lexical"] and "2 questions to 12 messages" in err


def test_a_bench_needs_questions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "chat.jsonl"
    path.write_text('{"role": "user", "content": "hi"}\n')
    assert main(["bench", "recall", "--data", str(path)]) == 1
    assert "no questions in there" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["bench"])


def test_recall_takes_mode_budget_and_neighbours(cli: Cli) -> None:
    for text in ("I live in Oslo.", "My dog is called Biscuit.", "It rains."):
        assert cli("remember", text, "--author", "Ann").returncode == 0
    [found] = json.loads(cli("recall", "biscuit", "--mode", "lexical", "--neighbours", 1, "--json").stdout)
    around = [[message["content"] for message in found[side]] for side in ("before", "after")]
    assert around == [["I live in Oslo."], ["It rains."]]
    shown = cli("recall", "biscuit", "--mode", "lexical", "--neighbours", 1).stdout.splitlines()
    assert len(shown) == 3 and shown[1].endswith("user (Ann): My dog is called Biscuit.") and shown[0].startswith("   ")
    none = cli("recall", "biscuit", "--max-tokens", 1)
    assert none.returncode == 0 and "nothing recalled" in none.stderr


def test_the_parser_knows_every_mode() -> None:
    assert parser.RECALL_MODES == MODES
