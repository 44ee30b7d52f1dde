"""``audit`` and ``perplexity`` from end to end, on a tiny random model."""

import json
from pathlib import Path

import pytest

from mplus_memory.cli import main
from tests.cli.conftest import Cli
from tests.cli.test_commands import ok, parsed
from tests.session.talk import sentence

COLUMNS = ["base", "no_memory", "own_memory", "with_memory", "without"]


@pytest.fixture
def told(cli: Cli, tmp_path: Path) -> Cli:
    lines = tmp_path / "facts.txt"
    lines.write_text("\n".join(sentence(number) for number in range(40)))
    ok(cli("remember", "--session", "ann", "--file", lines, "--lines"))
    return cli


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.suffix in (".db", ".parquet")}


def test_an_audit_prints_draws_and_changes_nothing(told: Cli, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    before, history = contents(tmp_path / "store"), told("history", "--session", "ann", "--json").stdout
    done = told("audit", "ann", "--out", tmp_path / "out")
    table = ok(done)
    assert "session 'ann': 40 messages" in table
    for row in ("all messages", "mostly in θ", "mostly in Θ", "mostly gone", "  16–31"):
        assert f"\n{row}" in table
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["audit-gain.png", "audit-heatmap.png"]
    assert "audit-heatmap.png" in done.stderr
    report = parsed(told("audit", "ann", "--json"))
    assert report == parsed(told("audit", "ann", "--json")), "to the last bit"
    assert len(report["messages"]) + len(report["waiting"]) == report["num_messages"] == 40
    assert {"nll_with", "nll_without", "gain", "shares", "mostly", "age"} <= report["messages"][0].keys()
    assert f"{report['overall']['gain']['mean']:+.3f}" in table
    assert contents(tmp_path / "store") == before
    assert told("history", "--session", "ann", "--json").stdout == history


def test_an_audit_says_what_it_cannot_do(cli: Cli, tmp_path: Path) -> None:
    ok(cli("remember", "tea", "--session", "new"))
    missing = cli("audit", "nobody", "--out", tmp_path / "out")
    assert missing.returncode == 1 and missing.stderr.startswith("mplus-memory: no session 'nobody'")
    assert not (tmp_path / "out").exists()
    waiting = cli("audit", "new", "--out", tmp_path / "out")
    assert waiting.returncode == 0 and "1 messages not yet written" in waiting.stdout
    assert "nothing to measure yet" in waiting.stderr and "nothing drawn" in waiting.stderr
    (tmp_path / "file").write_text("")
    barred = cli("audit", "new", "--out", tmp_path / "file")
    assert barred.returncode == 1 and "cannot be written to" in barred.stderr and "Traceback" not in barred.stderr


def test_an_interrupted_audit_leaves_all_as_it_was(told: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mplus_memory.model.network import MPlusForCausalLM

    before, calls = contents(tmp_path / "store"), []
    forward = MPlusForCausalLM.forward

    def interrupted(self: MPlusForCausalLM, *args: object, **kwargs: object) -> object:
        calls.append(1)
        if len(calls) == 5:
            raise KeyboardInterrupt
        return forward(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(MPlusForCausalLM, "forward", interrupted)
    done = told("audit", "ann", "--out", tmp_path / "out")
    assert done.returncode == 130 and "interrupted" in done.stderr
    assert contents(tmp_path / "store") == before and list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("command", ["audit", "perplexity"])
def test_both_explain_themselves(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main([command, "--help"])
    assert done.value.code == 0 and f"mplus-memory {command}" in capsys.readouterr().out


def perplexity(*args: object) -> int:
    return main(["perplexity", *map(str, args), "--tokens", "100", "--cue", "4"])


def test_perplexity_compares_with_the_base(
    tiny_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "texts.jsonl"
    texts = [" ".join(sentence(20 * n + i) for i in range(14)) for n in range(4)]
    path.write_text("\n".join(json.dumps({"body": text}) for text in texts))
    given = (path, "--model", tiny_model, "--text-field", "body", "--documents", 3)
    assert perplexity(*given, "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert [column["name"] for column in report["columns"]] == COLUMNS
    assert report["num_documents"] == 3 and report["base"] == "its own weights (it has no adapters)"
    base, no_memory = (column["nll"]["mean"] for column in report["columns"][:2])
    assert base == pytest.approx(no_memory), "without adapters the base is the network without memory"
    assert perplexity(*given) == 0
    out, err = capsys.readouterr()
    assert f"{report['num_tokens']} tokens predicted" in out and f"{base:.4f}" in out and "window" in err
    assert perplexity(*given, "--base", "none", "--windows", 1) == 0
    assert "base model: none" in capsys.readouterr().out


def test_perplexity_says_what_it_cannot_read(
    tiny_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"tea \xff")
    for file, said in ((path, "not UTF-8 (byte 4"), (tmp_path / "none", "cannot be read")):
        assert perplexity(file, "--model", tiny_model) == 1
        assert said in capsys.readouterr().err
    assert perplexity(path, "--model", "/no/such/model", "--text-field", "body") == 1
    assert "text_field=body: text files have no fields" in capsys.readouterr().err
    path.write_text("tea")
    assert perplexity(path, "--model", tiny_model) == 1
    assert "no document is long enough" in capsys.readouterr().err
    assert main(["perplexity", str(path), "--model", str(tiny_model), "--tokens", "5000"]) == 1
    assert "tokens=5000: at most" in capsys.readouterr().err
