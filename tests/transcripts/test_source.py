from pathlib import Path

import pytest

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts import BadLine, Spoken, format_named, read_transcript, source

LINE = b'{"role": "user", "content": "x"}\n'


@pytest.mark.parametrize(
    "data, message",
    [
        (b"", "is empty"),
        (b" \n\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"hello there", "neither JSON nor JSON Lines, and no table: Expecting value: line 1 column 1"),
        ('{"a": 1}'.encode("utf-16"), "is UTF-16"),
        (b'{"role": "user", "content": "\xff\xff"}', "not UTF-8"),
        (b"[" * 100_000, "item 1 is not JSON: (nested too deeply|Expecting value)"),
        (b'{"a": ' + b"9" * 5000 + b"}", "neither JSON"),
        (b"[]", "an empty list"),
        (b'{"colour": "red"}', r"the fields 'colour'.*name the format"),
        (b"7\n8\n", "no table: Extra data"),
        (b"[7]", "item 1 is a int"),
        (b"\x00\x01\x02", "neither JSON"),
    ],
)
def test_what_is_no_transcript_is_refused_with_its_reason(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(data)
    with pytest.raises(TranscriptError, match=message) as caught:
        list(read_transcript(path))
    assert str(path) in str(caught.value)


def test_a_missing_file_a_folder_and_a_device_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="No such file"):
        list(read_transcript(tmp_path / "none.json"))
    with pytest.raises(TranscriptError, match="not a regular file"):
        list(read_transcript(tmp_path))
    with pytest.raises(TranscriptError, match="not a regular file"):
        list(read_transcript("/dev/zero"))
    with pytest.raises(TranscriptError, match="null byte"):
        list(read_transcript("a\0b"))


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + LINE + LINE)
    assert [type(item) for item in read_transcript(path)] == [Spoken, Spoken]


def test_a_line_beyond_the_limit_is_skipped_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_LINE_BYTES", 100)
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE + b'{"role": "user", "content": "' + b"y" * 1000 + b'"}\n' + LINE)
    items = list(read_transcript(path))
    assert [type(item) for item in items] == [Spoken, BadLine, Spoken]
    assert items[1] == BadLine(place="line 2", reason="longer than 100 bytes")


def test_a_document_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_DOCUMENT_BYTES", 10)
    path = tmp_path / "a.json"
    path.write_bytes(LINE)
    with pytest.raises(TranscriptError, match=r"at most 10 can be read whole\. Convert it to JSON Lines"):
        list(read_transcript(path))


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(TranscriptError, match="'word'; known are langgraph, locomo, "):
        format_named("word")


def test_a_named_format_reports_every_foreign_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE + LINE)
    assert [type(item) for item in read_transcript(path, "locomo")] == [BadLine, BadLine]
