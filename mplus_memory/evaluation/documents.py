"""Documents from text, JSON Lines and Parquet files, one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from mplus_memory.errors import InputError

_LINES = (".jsonl", ".ndjson")
_BATCH = 64  # rows of a Parquet file held at once


def read_documents(files: Iterable[str | Path], text_field: str = "text") -> Iterator[str]:
    """The documents of ``files``, in order: a text file is one, a line or row with ``text_field`` each one. Streamed.

    Raises:
        InputError: a file that cannot be read, is not UTF-8, or lacks the field; names file and line.
    """
    for file in map(Path, files):
        try:
            if file.suffix == ".parquet":
                yield from _rows(file, text_field)
            elif file.suffix in _LINES:
                yield from _lines(file, text_field)
            else:
                yield _decoded(file.read_bytes(), str(file)).removeprefix("\ufeff")
        except OSError as error:
            raise InputError(f"{file}: cannot be read ({error.strerror or error})") from error


def _lines(file: Path, field: str) -> Iterator[str]:
    with file.open("rb") as opened:
        for number, line in enumerate(opened, start=1):
            where = f"{file}, line {number}"
            text = _decoded(line, where).removeprefix("\ufeff")
            if text.strip():
                yield _field(text, field, where)


def _field(line: str, field: str, where: str) -> str:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:  # also a number of too many digits; nested too deeply
        raise InputError(f"{where}: not JSON ({error}); each line must be an object with a {field!r} text") from error
    if not isinstance(value, dict) or not isinstance(value.get(field), str):
        has = f"fields {sorted(value)}" if isinstance(value, dict) else f"a {type(value).__name__}"
        raise InputError(f"{where}: {has}, but no text {field!r}; name the field with --text-field")
    text: str = value[field]
    return text


def _rows(file: Path, field: str) -> Iterator[str]:
    try:
        with pq.ParquetFile(file) as opened:
            names = opened.schema_arrow.names
            if field not in names:
                raise InputError(f"{file}: columns {names}, but no {field!r}; name the column with --text-field")
            for batch in opened.iter_batches(batch_size=_BATCH, columns=[field]):
                for value in batch.column(0).to_pylist():
                    if value is None:
                        continue
                    if not isinstance(value, str):
                        raise InputError(f"{file}: column {field!r} holds {type(value).__name__}, not text")
                    yield value
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise InputError(f"{file}: not a Parquet file that can be read ({error})") from error


def _decoded(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{where} is not UTF-8 (byte {error.start}); convert it first") from error
