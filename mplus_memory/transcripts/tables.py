"""Tables (CSV): a header that names a column for who spoke and one for what was said, then a row per message."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

# What people call the fields of a plain table or of plain JSON Lines; the first that is there counts.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "role": ("role", "sender", "from", "speaker", "type"),
    "content": ("content", "text", "message", "body", "value"),
    "author": ("author", "name", "user_name", "username"),
    "id": ("id", "message_id", "msg_id", "uuid"),
    "session": ("session", "session_id", "conversation_id", "thread_id", "chat_id", "conversation", "thread"),
}
_DELIMITERS = ",;\t|"


class Row(dict[str, str]):
    """The cells of one row by lower-case column name."""


def field_of(row: Mapping[str, Any], what: str) -> Any:
    """The value that a row with lower-case names has for ``what``, a key of ``COLUMNS``; None if it has none."""
    return next((row[name] for name in COLUMNS[what] if row.get(name) not in (None, "")), None)


def table_dialect(line: bytes) -> str | None:
    """The delimiter of a file that begins with ``line``; None if that is no header of a table of messages."""
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return None
    if text[:1] in ("{", "["):
        return None
    return next((mark for mark in _DELIMITERS if _names_both(_names(text, mark))), None)


def read_rows(file: BinaryIO, delimiter: str, longest: int) -> Iterator[tuple[str, int, Row | str]]:
    """Place and number of each row under the header, with its cells by lower-case name, or with what is wrong."""
    reader = csv.reader(_text_lines(file, longest), delimiter=delimiter)
    names: list[str] = []
    number = 0
    while True:
        number += 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"line {reader.line_num}", number, f"no row of a table: {error}"
            continue
        if not names:
            names = [name.strip().lower() for name in row]
        elif any(cell.strip() for cell in row):
            yield f"line {reader.line_num}", number, _cells(names, row)


def _cells(names: list[str], row: list[str]) -> Row | str:
    if len(row) != len(names):
        return f"{len(row)} cells under {len(names)} columns"
    try:
        "".join(row).encode("utf-8")
    except UnicodeEncodeError:
        return "not UTF-8"
    return Row(zip(names, row, strict=True))


def _text_lines(file: BinaryIO, longest: int) -> Iterator[str]:
    encoding = "utf-8-sig"
    while line := file.readline(longest):
        yield line.decode(encoding, "surrogateescape")
        encoding = "utf-8"


def _names(header: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _names_both(names: list[str]) -> bool:
    return all(any(name in names for name in COLUMNS[what]) for what in ("role", "content"))
