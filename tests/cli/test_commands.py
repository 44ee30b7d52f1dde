"""The commands from end to end, on a tiny random model."""

import json
from pathlib import Path
from typing import Any

import pytest

from mplus_memory.cli import main
from tests.cli.conftest import Cli, Done

FACT = "My dog is called Rex and he is seven years old, and my cat is called Momo."
PARITY = Path(__file__).parents[1] / "parity"


def ok(done: Done) -> str:
    assert done.returncode == 0, done.stderr
    return done.stdout


def parsed(done: Done) -> Any:
    return json.loads(ok(done))


def test_a_session_from_its_first_message_to_its_end(cli: Cli) -> None:
    receipt = parsed(cli("remember", FACT, "--author", "Ann", "--session", "ann", "--json"))
    assert receipt["step"] == 1
    assert "1 message remembered" in ok(cli("remember", "I live in Oslo.", "--session", "ann"))

    answer = parsed(cli("ask", "What is my dog called?", "--max-new-tokens", 4, "--session", "ann", "--json"))
    assert answer["usage"]["completion_tokens"] <= 4
    assert receipt["message_ids"][0] in answer["short_term"]

    found = parsed(cli("recall", "dog", "--session", "ann", "--limit", 2, "--json"))
    assert {row["message"]["content"] for row in found} == {FACT, "I live in Oslo."}
    assert "user (Ann): My dog is called" in ok(cli("recall", "dog", "--session", "ann"))

    [info] = parsed(cli("sessions", "--json"))
    assert (info["name"], info["num_messages"]) == ("ann", 2)
    step, *_ = parsed(cli("history", "--session", "ann", "--json"))
    assert step["message_ids"] == receipt["message_ids"]
    assert "user (Ann): My dog is called" in ok(cli("history", "--session", "ann"))

    assert cli("delete", "ann", stdin="n\n").returncode == 1
    assert "deleted" in ok(cli("delete", "ann", stdin="y\n"))
    assert parsed(cli("sessions", "--json")) == []


def test_what_is_missing_is_said_without_a_traceback(cli: Cli) -> None:
    ok(cli("remember", "Hello."))
    for command in (("ask", "hi"), ("recall", "hi"), ("history",)):
        done = cli(*command, "--session", "nobody")
        assert done.returncode == 1
        assert done.stderr.startswith("mplus-memory: no session 'nobody'")
    assert cli("delete", "nobody", "--yes").returncode == 1
    empty = cli("remember", stdin="")
    assert empty.returncode == 1 and "empty" in empty.stderr and "Traceback" not in empty.stderr


def test_texts_come_from_standard_input_and_files(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "facts.txt"
    path.write_text("One fact.\n\nAnother fact: déjà vu 🐕.\n", encoding="utf-8")
    assert len(parsed(cli("remember", "--file", path, "--lines", "--json"))["message_ids"]) == 2
    assert len(parsed(cli("remember", "--json", stdin="From a pipe.\n"))["message_ids"]) == 1
    messages = [row["message"]["content"] for row in parsed(cli("recall", "fact", "--json"))]
    assert sorted(messages) == ["Another fact: déjà vu 🐕.", "From a pipe.", "One fact."]


def test_a_chat_remembers_both_sides(cli: Cli) -> None:
    ok(cli("chat", "--max-new-tokens", 3, "--session", "c", stdin="Hello there.\nHow are you?\n"))
    [info] = parsed(cli("sessions", "--json"))
    assert info["num_messages"] >= 2


def test_a_file_replays_once_however_often(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "chat.jsonl"
    lines = [json.dumps({"role": "user", "content": f"Fact number {i} is {i * i}."}) for i in range(12)]
    path.write_text("\n".join(lines) + "\n{bad\n")
    first = cli("replay", path, "--json")
    report = json.loads(first.stdout)
    assert (report["sessions"], report["messages_new"], report["num_bad_lines"]) == (["chat"], 12, 1)
    assert report["steps_written"] > 1
    assert "12/12" in first.stderr
    again = cli("replay", path, "--quiet")
    assert "0 messages new, 12 already known, in 1 sessions; 0 steps written" in ok(again)
    assert "line 13" in again.stderr and "12/12" not in again.stderr


def test_what_a_session_cannot_take_is_told_and_the_rest_goes_on(cli: Cli, tmp_path: Path) -> None:
    path, missing = tmp_path / "chat.jsonl", tmp_path / "none.jsonl"
    lines = [{"role": "user", "content": "Hi.", "session_id": name} for name in ("x" * 5000, "ann")]
    path.write_text("\n".join(map(json.dumps, lines)))
    for dry in (["--dry-run"], []):
        done = cli("replay", missing, path, "--quiet", *dry)
        assert done.returncode == 1 and "Traceback" not in done.stderr
        assert "1 new messages in 1 sessions" in done.stdout or "1 messages new" in done.stdout
        assert f"{missing}: cannot be opened" in done.stderr
        assert "1 messages not told, to 1 sessions that cannot take them" in done.stderr
        assert "1 from line 1 on: the session name has 5,000 characters" in done.stderr
    again = cli("replay", path, "--json", "--quiet")
    report = json.loads(again.stdout)
    assert (again.returncode, report["messages_skipped"], report["num_refused"]) == (1, 1, 1)
    assert report["refused"][0]["place"] == "line 1"


def test_recall_is_measured_over_a_files_questions(cli: Cli, tmp_path: Path) -> None:
    turns = [{"speaker": "Ann", "dia_id": f"D1:{i}", "text": f"Fact number {i} is {i * i}."} for i in range(12)]
    qa = [{"question": "What is fact 3?", "answer": 9, "evidence": ["D1:3"], "category": 4}]
    path = tmp_path / "7.json"
    path.write_text(json.dumps({"speaker_a": "Ann", "speaker_b": "Bob", "session_1": turns, "qa": qa}))
    recall = parsed(cli("replay", path, "--measure-recall", "--json"))["recall"]
    assert recall["7"]["num_questions"] == 1
    assert set(recall["7"]["recall"]) == {"5", "10"}
    assert "7: recall@5" in ok(cli("replay", path, "--measure-recall", "--quiet"))


def test_questions_are_needed_to_measure_recall(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "chat.jsonl"
    path.write_text('{"role": "user", "content": "hi"}\n')
    done = cli("replay", path, "--measure-recall", "--quiet")
    assert done.returncode == 1 and "hold no questions" in done.stderr


def test_info_names_versions_model_and_store(cli: Cli, tiny_model: Path, tmp_path: Path) -> None:
    ok(cli("remember", "Hello."))
    facts = parsed(cli("info", "--json"))
    assert facts["model"]["name"] == str(tiny_model) and facts["model"]["layers"] == 2
    assert facts["store"]["folder"] == str(tmp_path / "store")
    assert facts["store"]["exists"] and facts["store"]["sessions"] == 1
    assert facts["versions"]["torch"]
    assert "hidden size" in ok(cli("info"))


READING = [("ask", "hi"), ("recall", "hi"), ("sessions",), ("history",), ("info",), ("audit", "ann"), ("delete", "ann")]


@pytest.mark.parametrize("command", READING, ids=lambda command: str(command[0]))
def test_what_only_reads_makes_no_store(cli: Cli, tmp_path: Path, command: tuple[str, ...]) -> None:
    typo, empty, photos = tmp_path / "typo", tmp_path / "empty", tmp_path / "photos"
    empty.mkdir()
    photos.mkdir()
    (photos / "a.png").touch()
    before = sorted(tmp_path.rglob("*"))
    for folder in (typo, empty, photos):
        done = cli(*command, "--store", folder, stdin="y\n")
        assert (done.returncode, done.stdout) == (1, ""), folder
        assert done.stderr.startswith(f"mplus-memory: no store at {folder}; "), folder
    assert sorted(tmp_path.rglob("*")) == before


def test_info_of_a_fresh_installation(tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["info", "--model", str(tiny_model)]) == 0
    assert main(["sessions"]) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_model_is_refused_by_name(cli: Cli) -> None:
    ok(cli("remember", "Hello."))
    done = cli("ask", "hi", "--model", "/no/such/folder")
    assert done.returncode == 1 and "/no/such/folder" in done.stderr


def test_parity_of_the_recordings(cli: Cli) -> None:
    folder = PARITY / "mplus-plain"
    assert f"{folder}: passed" in ok(cli("parity", folder))
    done = cli("parity", folder, "/no/such/folder", "--json")
    assert done.returncode == 1
    [report] = json.loads(done.stdout)
    assert report["passed"] and "/no/such/folder" in done.stderr


def test_any_session_name(cli: Cli) -> None:
    names = ["-dash", "../x", "x" * 300, "emoji 🐕"]
    for name in names:
        ok(cli("remember", "Hello.", f"--session={name}"))
    assert {info["name"] for info in parsed(cli("sessions", "--json"))} == set(names)


def test_told_in_one_process_found_in_another(shell: Cli) -> None:
    ok(shell("remember", FACT))
    [found] = parsed(shell("recall", "--json", stdin="dog"))
    assert found["message"]["content"] == FACT
    missing = shell("ask", "hi", "--session", "nobody")
    assert missing.returncode == 1 and missing.stderr.startswith("mplus-memory: no session 'nobody'")


def test_a_session_stays_with_what_its_memory_is_kept_in(cli: Cli) -> None:
    ok(cli("remember", FACT, "--latent-dtype", "mxint8"))
    ok(cli("ask", "What?", "--latent-dtype", "mxint8"))
    other = cli("ask", "What?")
    assert other.returncode == 1 and "dtype (float32/mxint8, not float32)" in other.stderr
