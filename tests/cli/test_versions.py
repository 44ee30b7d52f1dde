"""Versions on the command line: moments as people write them, and receipts."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.cli.conftest import Cli, Done


def parsed(done: Done) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def ok(done: Done) -> str:
    assert done.returncode == 0, done.stderr
    return done.stdout


def tell(cli: Cli, count: int = 6) -> list[str]:
    lines = "\n".join(f"Message {number} says that the dog number {number} is called Rex." for number in range(count))
    ids: list[str] = parsed(cli("remember", "--lines", "--json", stdin=lines))["message_ids"]
    return ids


def test_back_by_step_message_tag_time_and_count(cli: Cli) -> None:
    ids = tell(cli)
    moment = datetime.now(UTC).isoformat()
    assert "tag 'whole' is step" in ok(cli("tag", "whole"))
    assert [tag["name"] for tag in parsed(cli("tags", "--json"))] == ["whole"]
    done = parsed(cli("rollback", "-2", "--json"))
    assert done["num_messages"] == 4 and done["removed"] == ids[4:]
    assert parsed(cli("rollback", ids[2][:10], "--json"))["num_messages"] == 3
    assert parsed(cli("rollback", "1", "--json"))["step"] == 1
    assert parsed(cli("rollback", "whole", "--json"))["num_messages"] == 6
    ok(cli("remember", "One more."))
    assert "at step" in ok(cli("rollback", moment)) and "6 messages" in ok(cli("sessions"))
    assert "deleted" in ok(cli("untag", "whole")) and cli("untag", "whole").returncode == 1
    for wrong in ("nothing", "-9", "99"):
        done = cli("rollback", wrong)
        assert done.returncode == 1 and "Traceback" not in done.stderr


def test_branches_and_the_present_kept(cli: Cli) -> None:
    tell(cli)
    assert parsed(cli("branch", "other", "--at", "-1", "--json"))["num_messages"] == 5
    assert "begins at step" in ok(cli("branch", "third"))
    assert cli("branch", "third").returncode == 1
    ok(cli("rollback", "0", "--keep-as", "before"))
    assert {info["name"]: info["num_messages"] for info in parsed(cli("sessions", "--json"))} == {
        "default": 0,
        "other": 5,
        "third": 6,
        "before": 6,
    }


def test_forgetting_says_what_it_did(cli: Cli) -> None:
    ids = tell(cli)
    shown = ok(cli("history"))
    assert all(one[:8] in shown for one in ids)
    done = parsed(cli("forget", ids[1], "--json"))
    assert done["exact"] and done["message_ids"] == [ids[1]] and done["digest_before"] != done["digest_after"]
    assert "digest after" in ok(cli("forget", ids[2][:12], "--quiet"))
    assert "what may remain" in ok(cli("forget", ids[0], "--at-once"))
    assert "(forgotten)" in ok(cli("history"))
    assert cli("forget", ids[0]).returncode == 1
    assert [m["message"]["id"] for m in parsed(cli("recall", "dog", "--limit", 9, "--json"))] != []


def test_what_left_memory_and_what_nothing_reaches(cli: Cli) -> None:
    tell(cli, 30)
    log = parsed(cli("evictions", "--json"))
    assert {one["left"] for one in log} == {"short_term", "long_term"}
    assert "left short-term memory  user: Message" in ok(cli("evictions"))
    ok(cli("rollback", "2"))
    assert parsed(cli("gc", "--json")) == {"num_steps": 0, "num_bytes": 0}
    assert "would be removed" in ok(cli("gc", "--older-than", "0", "--dry-run"))
    assert parsed(cli("gc", "--older-than", "0", "--json"))["num_steps"] > 5
    assert cli("gc", "--older-than", "-1").returncode == 1
    assert "nothing has left" in cli("evictions").stderr


def test_out_to_a_file_and_back_and_to_another_model(cli: Cli, tmp_path: Path) -> None:
    tell(cli)
    file = tmp_path / "alice.mplus"
    done = parsed(cli("export", "default", file, "--json"))
    assert done["latents"] and cli("export", "default", file).returncode == 1
    made = parsed(cli("import", file, "--as", "copy", "--prove", 2, "--json"))
    assert made["digest"] == done["digest"] and len(made["proven"]) == 2
    assert "same tokens" in ok(cli("import", file, "--as", "third", "--prove", 1, "--quiet"))
    assert "its text alone" in ok(cli("export", "default", tmp_path / "text", "--no-latents"))
    assert parsed(cli("import", tmp_path / "text", "--as", "anew", "--json"))["digest"] == done["digest"]
    assert cli("import", tmp_path / "nothing").returncode == 1
    told = parsed(cli("migrate-model", "default", "embedded", "--to", "new", "--json"))
    assert (told["name"], told["num_messages"]) == ("new", 6)
