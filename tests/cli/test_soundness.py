"""verify and repair on the command line: what they print, and their exit status."""

import base64
import json
from pathlib import Path

from mplus_memory.cli import main
from tests.cli.conftest import Cli


def test_verify_and_repair(cli: Cli, tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    lines = "\n".join(f"Message {number} says that the dog number {number} is called Rex." for number in range(6))
    assert cli("remember", "--lines", stdin=lines).returncode == 0
    store = tmp_path / "store"

    def run(*args: str) -> tuple[int, str, str]:
        capsys.readouterr()
        return main([*args, "--store", str(store), "--quiet"]), *capsys.readouterr()

    status, out, _ = run("verify", "--deep")
    assert status == 0 and out.startswith("sound: 1 sessions, 6 messages")
    assert run("repair")[:2] == (0, "nothing to repair\n")
    shard = sorted((store / "shards").rglob("*.parquet"), key=lambda path: path.stat().st_mtime_ns)[1]
    shard.write_bytes(shard.read_bytes()[:-1])
    status, out, err = run("verify", "default")
    assert status == 1 and "DAMAGED" in out and str(shard) in out and "session 'default', steps 2 to" in out
    assert f"next: mplus-memory repair --dry-run --store {store}" in err
    status, out, _ = run("verify", "--json")
    assert status == 1 and json.loads(out)["findings"][0]["affected"][0]["steps"][0] == 2
    status, out, _ = run("repair", "--dry-run")
    assert status == 0 and "would be rewound from step" in out and shard.exists()
    assert cli("ask", "Anything?").returncode == 1
    status, out, err = run("repair")
    assert (
        status == 0
        and "rewound from step" in out
        and "moved to quarantine" in out
        and "next: mplus-memory verify" in err
    )
    assert json.loads(run("repair", "--json")[1])["rewound"] == []
    assert run("verify")[0] == 0
    assert cli("ask", "Anything?").returncode == 0
    assert run("verify", "nobody")[0] == 1


def test_rotate_key(cli: Cli, tmp_path: Path, capsys, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    old, new = (base64.b64encode(letter * 32).decode() for letter in (b"a", b"b"))
    store = str(tmp_path / "store")
    monkeypatch.setenv("MPLUS_MEMORY_KEY", old)
    assert cli("remember", "A secret of mine.").returncode == 0
    assert main(["rotate-key", "--store", store]) == 1 and "MPLUS_MEMORY_NEW_KEY" in capsys.readouterr().err
    (tmp_path / "new").write_text(new)
    (tmp_path / "old").write_text(old)
    rotate = ["rotate-key", "--store", store, "--new-key-file", str(tmp_path / "new")]
    with monkeypatch.context() as other:
        other.setenv("MPLUS_MEMORY_KEY", base64.b64encode(b"x" * 32).decode())
        assert main([*rotate, "--old-key-file", str(tmp_path / "new")]) == 1
        assert "another key" in capsys.readouterr().err
    assert main([*rotate, "--old-key-file", str(tmp_path / "new"), "--old-key-file", str(tmp_path / "old")]) == 0
    assert "2 data keys" in capsys.readouterr().out
    assert cli("sessions").returncode == 1
    monkeypatch.setenv("MPLUS_MEMORY_KEY", new)
    assert "default" in cli("sessions").stdout
    assert cli("export", "default", tmp_path / "out").returncode == 1
    assert cli("export", "default", tmp_path / "out", "--plain").returncode == 0
    monkeypatch.delenv("MPLUS_MEMORY_KEY")
    assert main(["verify", "--store", store, "--quiet"]) == 0
    assert "digests were not recomputed" in capsys.readouterr().err
    assert main(["rotate-key", "--store", str(tmp_path / "none")]) == 1
