"""Plain chats: ShareGPT, LongMemEval, LlamaIndex, tables and JSON Lines, and long lists of any of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from llama_index.core.llms import ChatMessage, ImageBlock, TextBlock
from llama_index.core.storage.chat_store import SimpleChatStore

from mplus_memory.transcripts import BadLine, LeftOut, Spoken, detect_format, read_transcript, source
from tests.transcripts.files import jsonl


def spoken(path: Path, tools: str = "drop") -> list[Spoken]:
    return [item for item in read_transcript(path, tools=tools) if isinstance(item, Spoken)]


def said(path: Path, tools: str = "drop") -> list[tuple[str, str, str]]:
    return [(item.session, item.turn.role, item.turn.content) for item in spoken(path, tools)]


def test_sharegpt(tmp_path: Path) -> None:
    turns = [
        ("human", "hi"),
        ("gpt", "hello"),
        ("function_call", '{"name": "f"}'),
        ("observation", "42"),
        ("bing", "so"),
    ]
    listed = [{"from": role, "value": text} for role, text in turns]
    path = tmp_path / "chats.json"
    path.write_text(json.dumps([{"id": "x", "system": "Be kind.", "conversations": listed}, {"conversations": listed}]))
    assert detect_format(path).name == "sharegpt"
    first = [("system", "Be kind."), ("user", "hi"), ("assistant", "hello"), ("assistant", "so")]
    assert said(path) == [("x", *turn) for turn in first] + [("chats-2", *turn) for turn in first[1:]]
    kept = [content for session, _, content in said(path, "keep") if session == "x"]
    assert kept[3:5] == ['[calls {"name": "f"}]', "42"]


@pytest.mark.parametrize("text", ["content", "text", "value"])
def test_sharegpt_with_roles(tmp_path: Path, text: str) -> None:
    listed = [{"role": "user", text: "hi"}, {"role": "assistant", text: "hello"}]
    path = jsonl(tmp_path / "chats.jsonl", {"id": "x", "conversations": listed})
    assert detect_format(path).name == "sharegpt"
    assert said(path) == [("x", "user", "hi"), ("x", "assistant", "hello")]


def test_longmemeval(tmp_path: Path) -> None:
    session = [
        {"role": "user", "content": "I like tea.", "has_answer": True},
        {"role": "assistant", "content": "Noted."},
    ]
    question = {
        "question_id": "q1", "question_type": "single-session-user", "question": "What do I like?", "answer": "tea",
        "question_date": "2023/05/30 (Tue) 23:40", "haystack_session_ids": ["s1", "s2", "s1"],
        "haystack_dates": ["2023/05/20 (Sat) 02:21", "2023/05/21 (Sun) 10:00"],
        "haystack_sessions": [session, session, session, "x"], "answer_session_ids": ["s1"],
    }  # fmt: skip
    path = tmp_path / "longmemeval_s.json"
    path.write_text(json.dumps([question, {**question, "question_id": "q2"}], indent=2))
    assert detect_format(path).name == "longmemeval"
    items = spoken(path)
    assert [item.session for item in items] == ["q1"] * 6 + ["q2"] * 6
    assert items[0].turn.created_at == datetime(2023, 5, 20, 2, 21, tzinfo=UTC)
    assert [item.turn.external_id for item in items[:4]] == ["s1:1", "s1:2", "s2:1", "s2:2"]
    assert len({item.turn.external_id for item in items[:6]}) == 6 and items[5].turn.created_at is None
    assert sum(isinstance(item, BadLine) for item in read_transcript(path)) == 2


CHAT = [
    ChatMessage(role="system", content="Be kind."),
    ChatMessage(role="user", blocks=[TextBlock(text="Look:"), ImageBlock(url="http://x"), TextBlock(text="a cat")]),
    ChatMessage(role="assistant", content="Nice!"),
]
CHAT_SAID = [("system", "Be kind."), ("user", "Look:\na cat"), ("assistant", "Nice!")]


def test_llama_index_messages_and_stores(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "ann.jsonl", *(message.model_dump(mode="json") for message in CHAT))
    assert detect_format(path).name == "llama-index"
    assert said(path) == [("ann", *turn) for turn in CHAT_SAID]
    dumped = [message.model_dump(mode="json") for message in CHAT]
    store = {"store": {"bob": dumped}, "class_name": SimpleChatStore.class_name()}
    (tmp_path / "store.json").write_text(json.dumps(store))
    assert detect_format(tmp_path / "store.json").name == "llama-index"
    assert said(tmp_path / "store.json") == [("bob", *turn) for turn in CHAT_SAID]
    (tmp_path / "memory.json").write_text(json.dumps({"token_limit": 1000, "chat_store": store}))
    assert said(tmp_path / "memory.json") == [("bob", *turn) for turn in CHAT_SAID]


def test_llama_index_tool_calls(tmp_path: Path) -> None:
    call = {"block_type": "tool_call", "tool_call_id": "c", "tool_name": "f", "tool_kwargs": {"x": 1}}
    path = jsonl(tmp_path / "a.jsonl", {"role": "assistant", "additional_kwargs": {}, "blocks": [call]}, *[
        {"role": "tool", "additional_kwargs": {"tool_call_id": "c"}, "blocks": [{"block_type": "text", "text": "42"}]}
    ])  # fmt: skip
    assert said(path) == []
    assert said(path, "keep") == [("a", "assistant", '[calls f({"x": 1})]'), ("a", "tool", "42")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables(tmp_path: Path, delimiter: str) -> None:
    rows = [
        ["Role", "Content", "Time", "Session"],
        ["user", '"I like tea.\nAnd ""cake""."', "2024-01-02 10:00:00", "ann"],
        ["assistant", "Noted.", "1704189600", "ann"],
        ["king", "x", "", "ann"],
        ["user", "one cell too few"],
        ["user", "hi", "", "bob"],
    ]
    path = tmp_path / "chat.csv"
    path.write_text("\n".join(delimiter.join(row) for row in rows) + "\n", encoding="utf-8-sig")
    assert detect_format(path).name == "plain"
    assert said(path) == [
        ("ann", "user", 'I like tea.\nAnd "cake".'), ("ann", "assistant", "Noted."), ("bob", "user", "hi")
    ]  # fmt: skip
    first, second, third = spoken(path)
    assert first.turn.created_at == second.turn.created_at == datetime(2024, 1, 2, 10, tzinfo=UTC)
    assert third.turn.created_at is None
    bad = [(item.place, item.reason) for item in read_transcript(path) if isinstance(item, BadLine)]
    assert bad[0][0] == "line 5" and "role 'king'" in bad[0][1]
    assert bad[1] == ("line 6", "2 cells under 4 columns")


def test_a_table_that_is_not_utf8_loses_that_row_alone(tmp_path: Path) -> None:
    path = tmp_path / "chat.csv"
    path.write_bytes(b"speaker,text\nuser,caf\xe9\nuser,tea\n")
    bad, good = read_transcript(path)
    assert bad == BadLine(place="line 2", reason="not UTF-8")
    assert isinstance(good, Spoken) and good.turn.content == "tea"


def test_plain_json_lines(tmp_path: Path) -> None:
    path = jsonl(
        tmp_path / "chat.jsonl",
        {"sender": "human", "text": "hi", "time": 1_700_000_000, "chat_id": 7},
        {"Sender": "bot", "Text": "hello", "chat_id": 7, "message_id": "m2"},
        {"sender": "human", "text": " "},
    )
    assert detect_format(path).name == "plain"
    assert said(path) == [("7", "user", "hi"), ("7", "assistant", "hello")]
    assert spoken(path)[1].turn.external_id == "m2"
    assert isinstance(list(read_transcript(path))[-1], LeftOut)


def test_a_list_is_cut_into_items_wherever_its_pieces_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = ["plain", 'a "quote" \\', "[{,}]", "ünï", "\\u005d"]
    path = tmp_path / "chat.json"
    path.write_text(json.dumps([{"role": "user", "content": content} for content in contents], indent=1))
    for size in (1, 2, 3, 7, 1 << 20):
        monkeypatch.setattr("mplus_memory.transcripts.lists._CHUNK", size)
        assert [content for _, _, content in said(path)] == contents


def test_a_list_with_bad_items_or_cut_short_loses_only_these(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_LINE_BYTES", 100)
    good = '{"role": "user", "content": "x"}'
    path = tmp_path / "chat.json"
    path.write_text(f'[{good}, oops, {good[:-2] + "y" * 100}"}}, {good}, {{"role": "us')
    items = list(read_transcript(path))
    assert [type(item) for item in items] == [Spoken, BadLine, BadLine, Spoken, BadLine, BadLine]
    reasons = [item.reason for item in items if isinstance(item, BadLine)]
    assert reasons[1] == "longer than 100 bytes" and "cut short" in reasons[3]
    path.write_text(f"[{good}] {good}")
    assert [type(item) for item in read_transcript(path)] == [Spoken, BadLine]
