"""Streams of documents: nothing lost, nothing twice in a pass, the same from any point on."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.errors import CheckpointError, InputError
from mplus_memory.training.stages.documents import DocumentStream, Share, open_mixture
from mplus_memory.training.stages.passages import chunk_lengths, cut
from mplus_memory.training.stages.records import find_files, read_records
from mplus_memory.training.stages.settings import Bucket, DataSettings, PassageSettings, StageSettings


def encode(text: str) -> list[int]:
    """A token for every character."""
    return [ord(each) for each in text]


def write_lines(path: Path, texts: list[str]) -> Path:
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    return path


def stream(files: list[Path], *, block: int = 4, **options: Any) -> DocumentStream:
    data = DataSettings(files=tuple(map(str, files)), shuffle_block=block, on_error=options.pop("on_error", "stop"))
    return DocumentStream(files, encode, data, lengths=options.pop("lengths", (1, None)), seed="7", **options)


def texts_of(documents: DocumentStream, count: int) -> list[str]:
    return ["".join(map(chr, documents.next())) for _ in range(count)]


@given(
    sizes=st.lists(st.integers(0, 9), min_size=1, max_size=4).filter(any),
    block=st.integers(1, 5),
    processes=st.integers(1, 3),
)
def test_a_pass_gives_every_document_once_to_one_process(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], block: int, processes: int
) -> None:
    folder = tmp_path_factory.mktemp("corpus")
    texts = [[f"{file}-{i}" for i in range(size)] for file, size in enumerate(sizes)]
    files = [write_lines(folder / f"{file}.jsonl", each) for file, each in enumerate(texts)]
    everything = sorted(text for each in texts for text in each)
    for _pass in range(2):
        found = []
        for rank in range(processes):
            mine = len(range(rank, len(everything), processes))
            if mine:
                documents = stream(files, block=block, share=Share(rank=rank, of=processes))
                found += texts_of(documents, mine * (_pass + 1))[-mine:]
        assert sorted(found) == everything


@given(st.integers(0, 40), st.integers(1, 6))
def test_it_goes_on_from_its_cursor(tmp_path_factory: pytest.TempPathFactory, taken: int, block: int) -> None:
    folder = tmp_path_factory.mktemp("corpus")
    files = [write_lines(folder / f"{i}.jsonl", [f"{i}/{j}" for j in range(5 + i)]) for i in range(3)]
    whole = stream(files, block=block)
    texts_of(whole, taken)
    again = stream(files, block=block, cursor=whole.cursor)
    assert texts_of(again, 25) == texts_of(whole, 25)


def test_passes_come_in_different_orders_and_one_block_keeps_the_files(tmp_path: Path) -> None:
    texts = [f"text {i}" for i in range(20)]
    file = write_lines(tmp_path / "a.jsonl", texts)
    documents = stream([file], block=20)
    first, second = texts_of(documents, 20), texts_of(documents, 20)
    assert sorted(first) == sorted(second) == sorted(texts) and first != second != texts
    assert texts_of(stream([file], block=1), 20) == texts


def test_parquet_jsonl_and_text_say_the_same(tmp_path: Path) -> None:
    texts = [f"Ænother téxt {i} " * (i + 1) for i in range(150)]
    write_lines(tmp_path / "a.jsonl", texts)
    pq.write_table(pa.table({"id": range(150), "text": texts}), tmp_path / "a.parquet", row_group_size=70)
    for path in (tmp_path / "a.jsonl", tmp_path / "a.parquet"):
        records = list(read_records(path, text_field="text", most_bytes=1 << 20))
        assert [record.text for record in records] == texts
        for at in (0, 63, 69, 70, 149):
            rest = list(read_records(path, text_field="text", most_bytes=1 << 20, start=records[at].after))
            assert rest == records[at + 1 :]


@given(st.text(alphabet="aé語😀 \n", min_size=1, max_size=400), st.integers(8, 60))
def test_pieces_of_a_text_file_are_the_file(
    tmp_path_factory: pytest.TempPathFactory, text: str, most_bytes: int
) -> None:
    path = tmp_path_factory.mktemp("text") / "a.txt"
    path.write_bytes(text.encode())
    pieces = list(read_records(path, text_field="text", most_bytes=most_bytes))
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.problem is None and len(piece.text.encode()) <= most_bytes for piece in pieces)
    for at, piece in enumerate(pieces):
        assert list(read_records(path, text_field="text", most_bytes=most_bytes, start=piece.after)) == pieces[at + 1 :]


BAD = {
    "not JSON": b"{oops\n",
    "not UTF-8": b'{"text": "\xff"}\n',
    "no text in a field 'text'": b'{"body": "x"}\n',
    "is a list": b"[1]\n",
    "longer than": b'{"text": "' + b"x" * 5000 + b'"}\n',
}


@pytest.mark.parametrize("problem", BAD)
def test_a_bad_line_is_named_or_counted(tmp_path: Path, problem: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "one"}\n' + BAD[problem] + b'\n{"text": "two"}\n')
    data = DataSettings(files=(str(path),), shuffle_block=1, most_bytes=2048)
    documents = DocumentStream([path], encode, data, lengths=(1, None), seed="0")
    assert texts_of(documents, 1) == ["one"]
    with pytest.raises(InputError, match=rf"a\.jsonl:2: .*{problem}.*on_error: skip"):
        documents.next()
    data = DataSettings(files=(str(path),), shuffle_block=1, most_bytes=2048, on_error="skip")
    documents = DocumentStream([path], encode, data, lengths=(1, None), seed="0")
    assert texts_of(documents, 3) == ["one", "two", "one"]
    assert documents.cursor.bad == 1


def test_a_text_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"good\nbad \xff\n")
    with pytest.raises(InputError, match=r"a\.txt: not UTF-8 \(byte 9, line 2"):
        stream([tmp_path / "a.txt"]).next()


def test_a_parquet_file_without_the_column_is_refused(tmp_path: Path) -> None:
    pq.write_table(pa.table({"body": ["x"], "n": [1]}), tmp_path / "a.parquet")
    with pytest.raises(InputError, match=r"no column 'text', only \['body', 'n'\]; .* data.text_field"):
        next(read_records(tmp_path / "a.parquet", text_field="text", most_bytes=1024))
    with pytest.raises(InputError, match="holds int64, not text"):
        next(read_records(tmp_path / "a.parquet", text_field="n", most_bytes=1024))
    (tmp_path / "b.parquet").write_bytes(b"no parquet")
    with pytest.raises(InputError, match=r"b\.parquet cannot be read as Parquet"):
        next(read_records(tmp_path / "b.parquet", text_field="text", most_bytes=1024))


def test_a_bad_row_of_a_parquet_file_is_named_or_counted(tmp_path: Path) -> None:
    ends = b"".join(end.to_bytes(4, "little") for end in (0, 2, 4, 6))
    bytes_ = pa.Array.from_buffers(pa.string(), 3, [None, pa.py_buffer(ends), pa.py_buffer(b"ok\xff\xfeok")])
    pq.write_table(pa.table({"text": bytes_}), tmp_path / "a.parquet")
    pq.write_table(pa.table({"text": ["ok", None, "ok"]}), tmp_path / "b.parquet")
    for name, problem in (("a", "not UTF-8"), ("b", "the text is null")):
        documents = stream([tmp_path / f"{name}.parquet"], block=1)
        assert texts_of(documents, 1) == ["ok"]
        with pytest.raises(InputError, match=rf"{name}\.parquet:0:2: {problem}.*on_error: skip"):
            documents.next()
        documents = stream([tmp_path / f"{name}.parquet"], block=1, on_error="skip")
        assert texts_of(documents, 2) == ["ok", "ok"] and documents.cursor.bad == 1


def test_files_are_found_in_folders_and_by_pattern(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("a.txt", "deep/b.jsonl", "deep/c.py"):
        (tmp_path / name).write_text("x")
    assert find_files([str(tmp_path)]) == [tmp_path / "a.txt", tmp_path / "deep" / "b.jsonl"]
    assert find_files([str(tmp_path / "**" / "*.py"), str(tmp_path / "a.txt")]) == [
        tmp_path / "a.txt",
        tmp_path / "deep" / "c.py",
    ]
    with pytest.raises(InputError, match=r"no file for .*none.* in data"):
        find_files([str(tmp_path / "none")])


def test_a_pass_without_a_fitting_document_is_an_error(tmp_path: Path) -> None:
    file = write_lines(tmp_path / "a.jsonl", ["short", "", "  "])
    with pytest.raises(InputError, match=r"no document of 50 to 59 tokens in 3 records of 1 files"):
        stream([file], lengths=(50, 60)).next()


def test_the_mixture_keeps_shares_and_lengths_and_goes_on(tmp_path: Path) -> None:
    rng = Random(0)
    file = write_lines(tmp_path / "a.jsonl", ["x" * rng.randint(10, 400) for _ in range(200)])
    data, passages = DataSettings(files=(str(file),)), PassageSettings(shortest=4, longest=16, sequence=16)
    buckets = (Bucket(tokens=(100, 200), share=0.2), Bucket(tokens=(200, 400), share=0.3))
    stage = StageSettings(updates=1, learning_rate=1.0, long=buckets)
    mixture = open_mixture(data, passages, stage, encode, seed="0", share=Share())
    lengths = [len(mixture.next()) for _ in range(600)]
    shares = [sum(low <= n < high for n in lengths) / 600 for low, high in ((8, 100), (100, 200), (200, 400))]
    assert sum(shares) == 1.0
    assert shares == pytest.approx([0.5, 0.2, 0.3], abs=0.07)
    again = open_mixture(data, passages, stage, encode, seed="0", share=Share())
    again.restore(json.loads(json.dumps(mixture.state())))
    assert [again.next() for _ in range(30)] == [mixture.next() for _ in range(30)]
    state = mixture.state()
    file.write_text(file.read_text() + "\n")
    with pytest.raises(CheckpointError, match=r"text files changed .*a\.jsonl"):
        again.restore(state)


@given(st.integers(16, 5000), st.integers(1, 16), st.integers(0, 100), st.randoms(use_true_random=False))
def test_chunks_are_within_their_bounds_and_lose_no_token(total: int, shortest: int, more: int, rng: Random) -> None:
    lengths = chunk_lengths(total, shortest, 2 * shortest + more, rng)
    assert sum(lengths) == total
    assert all(shortest <= length <= 2 * shortest + more for length in lengths)


@given(st.integers(32, 3000), st.integers(1, 9), st.integers(0, 2**32))
def test_a_cut_is_chunks_and_the_very_next_passage(length: int, most_chunks: int, seed: int) -> None:
    settings = PassageSettings(shortest=16, longest=64, sequence=128, most_chunks=most_chunks)
    ids = list(range(length))
    chosen = cut(ids, settings, Random(seed))
    together = [token for chunk in chosen.chunks for token in chunk] + chosen.passage
    assert together == list(range(together[0], together[-1] + 1))
    assert 1 <= len(chosen.chunks) <= most_chunks
    assert all(16 <= len(chunk) <= 64 for chunk in chosen.chunks)
    assert 16 <= len(chosen.passage) <= 128
    assert chosen == cut(ids, settings, Random(seed))
