"""The demo and the plain example: every step a process of its own, on the embedded model."""

import subprocess
import sys
from pathlib import Path

import pytest

from mplus_memory.cli import main
from mplus_memory.cli.demo import examples_folder, is_right
from mplus_memory.transcripts import Spoken, read_transcript
from tests.integrations.children import ROOT, has_embedded_model, run_script

needs_model = pytest.mark.skipif(not has_embedded_model(), reason="the embedded model is not here")


@needs_model
@pytest.mark.timeout(1800)
def test_the_demo_ends_well(tmp_path: Path) -> None:
    store = tmp_path / "store"
    command = [sys.executable, "-m", "mplus_memory.cli", "demo", "--store", str(store)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    for title in ("through plain Python", "through LangChain", "through LlamaIndex", "cost on disk"):
        assert title in done.stdout
    assert "without memory" in done.stdout
    assert "replay: 100%" in done.stderr


def test_the_demo_wants_a_folder_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").touch()
    assert main(["demo", "--store", str(tmp_path)]) == 1
    assert "is not empty" in capsys.readouterr().err


def test_an_answer_is_right_when_it_holds_the_value() -> None:
    assert is_right({"answer": "Rex", "said": "Your dog is called rex."})
    assert not is_right({"answer": "Rex", "said": "I don't know."})


def test_the_shipped_transcripts_read_without_a_bad_line() -> None:
    for name, sessions in (("demo_transcript.json", {"alice", "ben"}), ("long_transcript.json", {"long_transcript"})):
        items = list(read_transcript(examples_folder() / name))
        assert all(isinstance(item, Spoken) for item in items)
        assert {item.session for item in items if isinstance(item, Spoken)} == sessions


@needs_model
def test_the_plain_example(tmp_path: Path) -> None:
    script = ROOT / "examples" / "plain_python.py"
    assert "Receipt" in run_script(script, "My dog is called Rex.", home=tmp_path)
    assert "Rex" in run_script(script, "What is my dog called?", home=tmp_path)


def test_the_long_transcript_is_what_its_script_makes(tmp_path: Path) -> None:
    examples = examples_folder()
    script = tmp_path / "make_long_transcript.py"
    script.write_bytes((examples / script.name).read_bytes())
    subprocess.run([sys.executable, str(script)], check=True, capture_output=True)
    made = (tmp_path / "long_transcript.json").read_bytes()
    assert made == (examples / "long_transcript.json").read_bytes()
