"""Records of text out of Parquet, JSON Lines and text files: streamed, with the place to go on from after each.

A bad record is no exception but a record with a ``problem``, so that the reader above may stop or count.
"""

from __future__ import annotations

import codecs
import glob
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from mplus_memory.errors import InputError
from mplus_memory.training.stages.settings import expanded

Place = tuple[int, int]
START: Place = (0, 0)
LINES = (".jsonl", ".ndjson")
TEXT = (".txt", ".text", ".md", ".rst")
PARQUET = ".parquet"
NULL = "the text is null"
_WHICH_FIELD = "name the one with the text: data.text_field, or --text-field"
_ROWS = 64


@dataclass(frozen=True)
class Record:
    """One document's text, or what is wrong with it. ``after``: where the next record begins."""

    text: str
    where: str
    after: Place
    problem: str | None = None


def find_files(names: Sequence[str]) -> list[Path]:
    """The files meant by paths, folders (searched through) and patterns, each once, in order of name.

    Raises:
        InputError: a name that means no file.
    """
    found: list[Path] = []
    for name in names:
        path = Path(expanded(name))
        if path.is_dir():
            new = [p for p in path.rglob("*") if p.suffix.lower() in (*LINES, *TEXT, PARQUET) and p.is_file()]
        elif path.is_file():
            new = [path]
        else:
            new = [Path(p) for p in glob.glob(expanded(name), recursive=True) if Path(p).is_file()]
        if not new:
            raise InputError(
                f"no file for {name!r} in data: give a file, a pattern, or a folder with .parquet, .jsonl, .txt or .md"
            )
        found += new
    return sorted(set(found))


def has_fields(path: Path) -> bool:
    """Whether the file's records are lines or rows with fields; any other file is text."""
    return path.suffix.lower() in (*LINES, PARQUET)


def read_records(
    path: Path, *, text_field: str, most_bytes: int | None = None, start: Place = START
) -> Iterator[Record]:
    """The records of a file from ``start`` on; a line or a piece of text has ``most_bytes`` at most, None is no limit.

    Raises:
        InputError: the file cannot be opened or read.
    """
    if path.suffix.lower() == PARQUET:
        yield from _parquet(path, text_field, start)
        return
    read = _lines if has_fields(path) else _text
    try:
        with path.open("rb") as file:
            file.seek(start[0])
            yield from read(file, path, text_field, most_bytes, start)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error})") from error


def _lines(file: BinaryIO, path: Path, text_field: str, most_bytes: int | None, start: Place) -> Iterator[Record]:
    """Place: byte offset, lines before it."""
    number = start[1]
    while line := file.readline(-1 if most_bytes is None else most_bytes + 1):
        number += 1
        where = f"{path}:{number}"
        if most_bytes is not None and len(line) > most_bytes and not line.endswith(b"\n"):
            while (rest := file.readline(most_bytes)) and not rest.endswith(b"\n"):
                pass
            yield Record("", where, (file.tell(), number), f"longer than data.most_bytes={most_bytes}")
            continue
        text, problem = _line_text(line, text_field)
        yield Record(text, where, (file.tell(), number), problem)


def _line_text(line: bytes, text_field: str) -> tuple[str, str | None]:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", f"not UTF-8 (byte {error.start} of the line)"
    if not text.strip():
        return "", None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return "", f"not JSON ({error})"
    if not isinstance(value, dict) or not isinstance(value.get(text_field), str):
        has = (
            f"has {', '.join(map(repr, list(value)[:8]))}"
            if isinstance(value, dict)
            else f"is a {type(value).__name__}"
        )
        return "", f"no text in a field {text_field!r} (the line {has}); {_WHICH_FIELD}"
    return value[text_field], None


def _text(file: BinaryIO, path: Path, text_field: str, most_bytes: int | None, start: Place) -> Iterator[Record]:
    """Place: byte offset, pieces before it."""
    number = start[1]
    while piece := file.read(-1 if most_bytes is None else most_bytes):
        if len(piece) == most_bytes:
            cut = _cut(piece)
            file.seek(cut - len(piece), 1)
            piece = piece[:cut]
        number += 1
        where = str(path) if number == 1 else f"{path} (piece {number})"
        offset = file.tell() - len(piece)
        try:
            text, problem = piece.removeprefix(codecs.BOM_UTF8).decode("utf-8"), None
        except UnicodeDecodeError as error:
            line = piece.count(b"\n", 0, error.start) + 1
            of = " of the piece" if offset else ""
            text, problem = "", f"not UTF-8 (byte {offset + error.start}, line {line}{of})"
        yield Record(text, where, (file.tell(), number), problem)


def _cut(piece: bytes) -> int:
    """Where to end a piece: after a line, else after a word, else between two characters."""
    for end in (b"\n", b" "):
        if (at := piece.rfind(end)) > 0:
            return at + 1
    at = len(piece)
    while at > 1 and len(piece) - at < 4 and piece[at - 1] & 0xC0 == 0x80:
        at -= 1
    return at - 1 if at > 1 and piece[at - 1] & 0xC0 == 0xC0 else len(piece)


def _parquet(path: Path, text_field: str, start: Place) -> Iterator[Record]:
    """Place: row group, rows of it before the record."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            _check_column(file.schema_arrow, path, text_field)
            for group in range(start[0], file.num_row_groups):
                done = start[1] if group == start[0] else 0
                row = 0
                for batch in file.iter_batches(batch_size=_ROWS, row_groups=[group], columns=[text_field]):
                    values = batch.column(0).slice(max(0, done - row))
                    row = max(row, min(done, row + batch.num_rows))
                    for value in values:
                        row += 1
                        text, problem = _cell(value)
                        yield Record(text, f"{path}:{group}:{row}", (group, row), problem)
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{path} cannot be read as Parquet: {error}") from error


def _cell(value: Any) -> tuple[str, str | None]:
    try:
        text: str | None = value.as_py()
    except UnicodeDecodeError as error:
        return "", f"not UTF-8 (byte {error.start} of the text)"
    return ("", NULL) if text is None else (text, None)


def _check_column(schema: Any, path: Path, text_field: str) -> None:
    import pyarrow.types as kinds

    if text_field not in schema.names:
        raise InputError(f"{path} has no column {text_field!r}, only {schema.names}; {_WHICH_FIELD}")
    kind = schema.field(text_field).type
    held = kind.value_type if kinds.is_dictionary(kind) else kind
    if not (kinds.is_string(held) or kinds.is_large_string(held) or kinds.is_string_view(held)):
        raise InputError(f"{path}: column {text_field!r} holds {kind}, not text; {_WHICH_FIELD}")
