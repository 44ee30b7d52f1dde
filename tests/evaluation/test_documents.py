"""Documents of every kind of file, and what is said of a file that has none."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mplus_memory import ConfigError, InputError
from mplus_memory.evaluation.documents import read_documents

TEXTS = ["déjà vu 🐕", "two\nlines", "three"]


def test_text_json_lines_and_parquet_say_the_same(tmp_path: Path) -> None:
    whole, lines, table = tmp_path / "a.txt", tmp_path / "a.jsonl", tmp_path / "a.parquet"
    whole.write_bytes(b"\xef\xbb\xbf" + TEXTS[0].encode())
    lines.write_text("\n\n".join(json.dumps({"text": text, "n": 1}, ensure_ascii=False) for text in TEXTS) + "\n")
    pq.write_table(pa.table({"n": [1, 2, 3, 4], "text": [*TEXTS, None]}), table)
    assert list(read_documents([whole])) == TEXTS[:1]
    assert list(read_documents([lines])) == TEXTS
    assert list(read_documents([table, lines])) == [*TEXTS, *TEXTS]
    pq.write_table(pa.table({"body": TEXTS}), table)
    assert list(read_documents([table], "body")) == TEXTS


def test_files_are_read_one_document_at_a_time(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("fine")
    stream = read_documents([good, tmp_path / "none.txt"])
    assert next(stream) == "fine"
    with pytest.raises(InputError, match=r"none\.txt: cannot be read \(No such file"):
        next(stream)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"ab\n\xff", r"a\.txt: not UTF-8 \(byte 3, line 2\)"),
        ("a.jsonl", b'{"text": "x"}\n{"text": "\xff"}\n', r"a\.jsonl:2: not UTF-8 \(byte 10"),
        ("a.jsonl", b'{"text": "x"}\n{bad\n', r"a\.jsonl:2: not JSON"),
        ("a.jsonl", b"[" * 100_000, r"a\.jsonl:1: not JSON"),
        ("a.jsonl", b'{"body": "x"}\n', r"a\.jsonl:1: no text in a field 'text' .* has 'body'\); .*--text-field"),
        ("a.jsonl", b'["x"]\n', r"a\.jsonl:1: no text in a field 'text' .*is a list"),
        ("a.parquet", b"PAR1 not really", r"a\.parquet cannot be read as Parquet"),
    ],
)
def test_what_is_wrong_is_named(name: str, data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=said):
        list(read_documents([tmp_path / name]))


def test_a_table_without_texts_is_refused(tmp_path: Path) -> None:
    pq.write_table(pa.table({"n": [1], "text": [2], "list": [["x"]]}), tmp_path / "a.parquet")
    for field, said in (
        ("text", "holds int64, not text"),
        ("list", "holds list<.*>, not text"),
        ("body", r"no column 'body', only \['n', 'text', 'list'\]; .*--text-field"),
    ):
        with pytest.raises(InputError, match=said):
            list(read_documents([tmp_path / "a.parquet"], field))


def test_a_field_of_text_files_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"text_field=body: text files have no fields.*leave it out"):
        read_documents([tmp_path / "a.txt", tmp_path / "b.md"], "body")
    read_documents([tmp_path / "a.txt", tmp_path / "b.jsonl"], "body")


def test_a_column_may_be_a_dictionary(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": pa.array(["one", "two", "one"]).dictionary_encode()}), tmp_path / "A.PARQUET")
    assert list(read_documents([tmp_path / "A.PARQUET"])) == ["one", "two", "one"]
