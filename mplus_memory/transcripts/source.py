"""A file's values one by one, whether it is JSON Lines, one JSON document, or a table (CSV)."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mplus_memory.errors import TranscriptError
from mplus_memory.transcripts.items import BadLine
from mplus_memory.transcripts.lists import ListItems, opens_list, skip_opening
from mplus_memory.transcripts.tables import read_rows, table_dialect

MAX_LINE_BYTES = 64 * 2**20  # of a line, or of one item of a list
MAX_DOCUMENT_BYTES = 128 * 2**20
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, kw_only=True)
class Record:
    """One JSON value. ``number`` counts lines or items from 1; None if the value is the whole document."""

    place: str
    number: int | None
    value: object


def read_records(path: Path) -> Iterator[Record | BadLine]:
    """Every value in the file, in order: each line of JSON Lines, item of a list, row of a table, or the document.

    Lines, items and rows stream with bounded memory; a document that is no list is read whole.

    Raises:
        TranscriptError: the file is missing, empty, not UTF-8, not JSON, or too large for one document.
    """
    with _open(path) as file:
        first = _next_line(file)
        while first and not first.strip(_BOM + b" \t\r\n"):
            first = _next_line(file)
        if not first:
            raise TranscriptError(f"{path}: the file is empty; a transcript holds at least one message")
        _refuse_utf16(path, first)
        yield from _values(path, file, first)


def _values(path: Path, file: BinaryIO, first: bytes) -> Iterator[Record | BadLine]:
    dialect = table_dialect(first)
    if dialect is not None:
        file.seek(0)
        for place, number, row in read_rows(file, dialect, MAX_LINE_BYTES):
            yield (
                BadLine(place=place, reason=row)
                if isinstance(row, str)
                else Record(place=place, number=number, value=row)
            )
    elif _is_json_lines(file, first):
        file.seek(0)
        yield from _lines(file)
    elif opens_list(first):
        yield from _items(file)
    else:
        file.seek(0)
        yield from _document(path, file)


def _open(path: Path) -> BinaryIO:
    try:
        regular = stat.S_ISREG(path.stat().st_mode)  # asked first: opening a pipe would wait for its writer
        file = path.open("rb") if regular else None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise TranscriptError(f"{path}: cannot be opened ({reason}); check the path") from error
    if file is None:
        raise TranscriptError(f"{path}: not a regular file; save the transcript to a file first")
    return file


def _next_line(file: BinaryIO) -> bytes:
    return file.readline(MAX_LINE_BYTES + 1)


def _refuse_utf16(path: Path, first: bytes) -> None:
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TranscriptError(f"{path}: the file is UTF-16; convert it to UTF-8 (e.g. iconv -f UTF-16 -t UTF-8)")


def _is_json_lines(file: BinaryIO, first: bytes) -> bool:
    """Whether the file, read up to and including ``first``, holds one value per line.

    A file of one line is a document unless its name says otherwise: only then does a list have to be opened up.
    """
    following = _next_line(file)
    while following and not following.strip():
        following = _next_line(file)
    if _parses(first):
        return bool(following) or Path(file.name).suffix in (".jsonl", ".ndjson")
    if first.strip(_BOM + b" \t\r\n") in (b"[", b"{"):
        return False
    return _parses(following)  # a bad first line before good ones


def _parses(line: bytes) -> bool:
    try:
        return isinstance(_load(line), dict | list)
    except ValueError:
        return False


def _load(data: bytes) -> object:
    """The JSON value in ``data``.

    Raises:
        ValueError: not UTF-8, not JSON, or nested too deeply.
    """
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 (byte {error.object[error.start]:#04x} at offset {error.start})") from error
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _lines(file: BinaryIO) -> Iterator[Record | BadLine]:
    number = 0
    while line := _next_line(file):
        number += 1
        place = f"line {number}"
        if len(line) > MAX_LINE_BYTES:
            _skip_line(file, line)
            yield BadLine(place=place, reason=f"longer than {MAX_LINE_BYTES} bytes")
        elif line.strip():
            yield _record(place, number, line)


def _skip_line(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = _next_line(file)


def _record(place: str, number: int, line: bytes) -> Record | BadLine:
    try:
        return Record(place=place, number=number, value=_load(line))
    except ValueError as error:
        return BadLine(place=place, reason=f"not JSON: {error}")


def _items(file: BinaryIO) -> Iterator[Record | BadLine]:
    skip_opening(file)
    items = ListItems(file, MAX_LINE_BYTES)
    number = 0
    for number, item in enumerate(items, 1):
        place = f"item {number}"
        if item is None:
            yield BadLine(place=place, reason=f"longer than {MAX_LINE_BYTES} bytes")
        elif item.strip() or number > 1:  # an empty list has one empty item
            yield _record(place, number, item)
    if items.ending is not None:
        yield BadLine(place=f"item {number}", reason=items.ending)


def _document(path: Path, file: BinaryIO) -> Iterator[Record]:
    size = os.fstat(file.fileno()).st_size
    if size > MAX_DOCUMENT_BYTES:
        raise TranscriptError(
            f"{path}: one JSON document of {size} bytes; at most {MAX_DOCUMENT_BYTES} can be read whole. "
            "Convert it to JSON Lines or to a list, one conversation or message per line or item"
        )
    try:
        value = _load(file.read())
    except ValueError as error:
        raise TranscriptError(f"{path}: neither JSON nor JSON Lines, and no table: {error}") from error
    yield Record(place="the document", number=None, value=value)
