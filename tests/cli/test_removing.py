"""Deleting, pruning and quotas on the command line."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mplus_memory.cli.argument_types import moment, quota_bytes
from tests.cli.conftest import Cli, Done


def parsed(done: Done) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def tell(cli: Cli, *args: object, count: int = 6) -> None:
    lines = "\n".join(f"Message {number} says that the dog number {number} is called Rex." for number in range(count))
    assert cli("remember", "--lines", *args, stdin=lines).returncode == 0


def test_a_receipt_of_what_went_and_what_stays(cli: Cli) -> None:
    tell(cli)
    assert cli("branch", "other").returncode == 0
    assert "nothing deleted" in cli("delete", "default", stdin="n\n").stderr
    out = cli("delete", "default", stdin="y\n").stdout
    assert "session 'default' deleted: 0 messages, 0 steps" in out and "6 messages and " in out
    assert "stay: 'other' shares them" in out
    done = parsed(cli("delete", "other", "--yes", "--json"))
    assert done["num_messages"] == 6 and done["num_steps"] > 0 and done["finished"]


def test_a_namespace(cli: Cli, tmp_path: Path) -> None:
    tell(cli)
    tell(cli, "--namespace", "tenant", "--session", "canary")
    assert [one["name"] for one in parsed(cli("sessions", "--json", "--namespace", "tenant"))] == ["canary"]
    for wrong in (["--all"], ["x", "--all", "--namespace", "tenant"], [], ["--all", "--namespace", "nobody", "--yes"]):
        done = cli("delete", *wrong)
        assert done.returncode == 1 and "Traceback" not in done.stderr
    asked = cli("delete", "--all", "--namespace", "tenant", stdin="n\n")
    assert "namespace 'tenant' and all it holds" in asked.stdout and asked.returncode == 1
    assert "1 sessions, 6 messages" in cli("delete", "--all", "--namespace", "tenant", "--yes").stdout
    held = b"".join(path.read_bytes() for path in (tmp_path / "store").rglob("*") if path.is_file())
    assert b"canary" not in held and b"tenant" not in held and b"dog number" in held


def test_quotas(cli: Cli) -> None:
    tell(cli)
    assert "namespace 'default' takes" in cli("quota").stdout
    used = parsed(cli("quota", "--json"))["used_bytes"]
    found = parsed(cli("quota", used + 10, "--session", "default", "--json"))
    assert found == {"namespace": "default", "session": "default", "used_bytes": used, "quota_bytes": used + 10}
    done = cli("remember", "This is longer than ten bytes.")
    assert done.returncode == 1 and "its quota is" in done.stderr
    assert "no limit" in cli("quota", "none", "--session", "default").stdout
    assert cli("remember", "This is longer than ten bytes.").returncode == 0
    assert cli("quota", "--session", "nobody").returncode == 1


def test_pruning_shows_and_asks_first(cli: Cli) -> None:
    tell(cli, count=60)
    tell(cli, "--session", "other")
    told = parsed(cli("prune", "--keep", "1", "--unread-since", "0h", "--dry-run", "--json"))
    assert told["sessions"] == ["default"] and told["emptied"] == {}
    asked = cli("prune", "--unread-since", "0h", stdin="n\n")
    assert asked.returncode == 1 and "steps of session 'default'; it goes back to step" in asked.stderr
    done = parsed(cli("prune", "--unread-since", "0h", "--yes", "--json"))
    assert done["emptied"]["default"] > 0 and done["num_bytes"] > 0
    assert cli("ask", "What?").returncode == 0
    assert "session 'other'" in cli("prune", "--unused-since", "0h", "--yes").stdout
    assert cli("prune").returncode == 1 and parsed(cli("sessions", "--json")) == []


def test_text_that_is_not_kept(cli: Cli, tmp_path: Path) -> None:
    tell(cli, "--keep-no-text", count=12)
    held = b"".join(path.read_bytes() for path in (tmp_path / "store").rglob("*") if path.is_file())
    assert b"Message 0" not in held and b"Message 11" in held
    assert "(text not kept)" in cli("history").stdout
    done = cli("recall", "dog")
    assert done.returncode == 1 and "keeps no text" in done.stderr


def test_times_and_sizes_as_people_write_them() -> None:
    assert abs(datetime.now(UTC) - timedelta(hours=36) - moment("1.5d")) < timedelta(minutes=1)
    assert moment("2026-03-14T09:30") == datetime(2026, 3, 14, 9, 30)
    assert [quota_bytes(text) for text in ("7", "1.5kB", "2 GiB", "3M", "none")] == [7, 1500, 2 << 30, 3_000_000, -1]
    for kind, wrong in ((moment, "soon"), (moment, "9" * 99 + "d"), (quota_bytes, "-1"), (quota_bytes, "1 XB")):
        with pytest.raises(Exception, match="give"):
            kind(wrong)
