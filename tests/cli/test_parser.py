import subprocess
import sys
from pathlib import Path

import pytest

from mplus_memory.cli import main, output, parser
from mplus_memory.errors import InputError
from mplus_memory.transcripts import FORMATS

COMMANDS = [
    "train",
    "bench",
    "retention",
    "perplexity",
    "audit",
    "demo",
    "chat",
    "remember",
    "ask",
    "recall",
    "replay",
    "sessions",
    "history",
    "delete",
    "info",
    "parity",
    "retention",
]
HEAVY = ["torch", "transformers", "numpy", "pyarrow", "sqlalchemy", "langchain_core", "llama_index"]


def test_help_imports_nothing_heavy() -> None:
    code = f"""
import sys
from mplus_memory.cli import main
try:
    main(["--help"])
finally:
    print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert done.stderr.strip() == "[]"
    assert all(command in done.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main([command, "--help"])
    assert done.value.code == 0
    assert command in capsys.readouterr().out


@pytest.mark.parametrize(
    "argv", [[], ["dance"], ["recall", "--limit", "0"], ["replay"], ["ask", "--max-new-tokens", "x"]]
)
def test_wrong_usage_ends_with_two(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(argv)
    assert done.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_the_parser_knows_every_transcript_format() -> None:
    assert tuple(FORMATS) == parser.TRANSCRIPT_FORMATS


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("mplus-memory 0.")


def test_our_errors_end_with_one_and_no_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", "--dry-run", str(tmp_path / "none.jsonl")]) == 1
    err = capsys.readouterr().err
    assert err.startswith("mplus-memory: ") and "No such file" in err and "Traceback" not in err


def test_an_interruption_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(args: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("mplus_memory.cli.looking.sessions", interrupted)
    assert main(["sessions"]) == 130


def test_dry_run_says_what_a_file_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"role": "user", "content": "hi"}\n{bad\n')
    assert main(["replay", "--dry-run", str(path)]) == 0
    out, err = capsys.readouterr()
    assert f"{path}: openai, 1 new messages in 1 sessions, 3 tokens; 0 updates and 2 bytes to come" in out
    assert "1 bad lines left out" in err and "line 2" in err


@pytest.mark.parametrize(
    "num_bytes, text",
    [(0, "0 bytes"), (1023, "1023 bytes"), (1536, "1.5 KiB"), (2**20, "1.0 MiB"), (2**50, "1024.0 TiB")],
)
def test_sizes_for_people(num_bytes: int, text: str) -> None:
    assert output.size(num_bytes) == text


def test_texts_are_shortened_to_one_line() -> None:
    assert output.shortened("a\nb  c", 10) == "a b c"
    assert output.shortened("x" * 100, 10) == "x" * 9 + "…"


def test_text_comes_from_words_or_a_file(tmp_path: Path) -> None:
    from mplus_memory.cli.opening import given_text

    path = tmp_path / "text"
    path.write_bytes(b"\xef\xbb\xbfhello\n")
    assert given_text(["a", "b"]) == "a b"
    assert given_text([], str(path)) == "hello"
    with pytest.raises(InputError, match="give one"):
        given_text(["a"], str(path))
    with pytest.raises(InputError, match="cannot be read"):
        given_text([], str(tmp_path / "none"))
    path.write_bytes(b"ab\xff")
    with pytest.raises(InputError, match="not UTF-8"):
        given_text([], str(path))
