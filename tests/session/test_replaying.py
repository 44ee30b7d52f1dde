"""Replays into a store: what one session cannot take, and both times of a message."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mplus_memory import LatentMemoryBackend, LoadedModel
from tests.tiny import make_model


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    return make_model("plain")


def chats(path: Path, words: dict[str, int]) -> Path:
    """Three messages of every session, each of so many words."""
    rows = [
        {"session_id": name, "role": "user", "content": "tea " * count + str(number), "created_at": "2020-01-02"}
        for number in range(3)
        for name, count in words.items()
    ]
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


def test_a_session_over_its_quota_ends_nothing(tmp_path: Path, model: LoadedModel) -> None:
    path = chats(tmp_path / "chats.jsonl", {"ann": 2, "bob": 500, "cem": 2})
    with LatentMemoryBackend(tmp_path / "store", model, quota_bytes=8_000) as backend:
        report = backend.replay(path, progress=False)
        assert {info.name: info.num_messages for info in backend.sessions()} == {"ann": 3, "bob": 2, "cem": 3}
        [refused] = report.refused
        assert (refused.session, refused.place, refused.count) == ("bob", "line 8", 1)
        assert "quota" in refused.reason
        assert (report.messages_new, report.messages_refused, report.num_bad_lines) == (8, 1, 0)
        backend.set_quota(None, "bob")
        again = backend.replay(path, progress=False)
        assert (again.messages_new, again.messages_skipped, again.num_refused) == (1, 8, 0)
        [*_, last] = backend.session("bob").messages()
        assert last.content is not None and last.content.endswith(" 2")


def test_both_times_are_kept(tmp_path: Path, model: LoadedModel) -> None:
    with LatentMemoryBackend(tmp_path / "store", model) as backend:
        before = datetime.now(UTC)
        backend.replay(chats(tmp_path / "chats.jsonl", {"ann": 1}), progress=False)
        for message in backend.session("ann").messages():
            assert message.created_at == datetime(2020, 1, 2, tzinfo=UTC)
            assert before <= message.imported_at <= datetime.now(UTC)
